"""The letters of a written reprimand: notice and decision (domain reference 5.1, 11.7 and 12.1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.courses.staff_parts import CAO
from wm_desktop.domain.courses.staff_rules import VIEWS
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Part, Signer
from wm_desktop.domain.letter_plans.parts import GROUNDS, day, text, under, yes_no
from wm_desktop.domain.letter_plans.staff_limits import (
    DECISION_RULES,
    HEARD_RULES,
    NOTICE_RULES,
    heard_on_notice,
    later_than_letter,
    offered_term,
    response_days,
)
from wm_desktop.domain.letter_plans.staff_parts import (
    ADDRESS,
    ARTICLE,
    EMPLOYEE,
    HEARD,
    HEARING_ON,
    HEARING_PLACE,
    REASONS,
    RESPOND_BY,
    SIGN,
    SOURCE,
    STAFF_FACTS,
    VIEW,
    kept_and_numbered,
    to_principal,
    years,
)
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.remedies import Remedy
from wm_desktop.domain.retention import DROPPED_NOTICE

_REASONING = text(
    "reasoning",
    ("waarom dit plichtsverzuim is", "why this is neglect of duty"),
    (
        "Schrijf welke plicht de medewerker volgens het bestuur niet is nagekomen, en waarom.",
        "Write which duty the employee did not meet according to the board, and why.",
    ),
    source=f"{CAO}; law-and-letters 5.1",
)


def talk_in(course: CourseCase) -> Mapping[str, str]:
    """Offer what the talk before a notice says."""
    talk, none = course.last("talk", "hear"), course.last("not_heard")
    found = {} if none is None else {"no_hearing_reason": none.facts.text("why")}
    if talk is not None:
        found |= {"heard_on": talk.day.isoformat(), "hearing": talk.facts.text("report")}
    return found


def _notice_offers(course: CourseCase) -> Mapping[str, str]:
    return {**talk_in(course), **offered_term(course)}


def notice_extra(case: LetterCase) -> Mapping[str, object]:
    """What a notice says of its grounds and its terms."""
    return {**kept_and_numbered(case), "response_days": response_days(case), "dropped": years(DROPPED_NOTICE)}


NOTICE = LetterPlan(
    kind=LetterKind.STAFF_REPRIMAND_NOTICE,
    about=EMPLOYEE,
    signer=Signer.BOARD,
    fields=(
        *ADDRESS,
        *under("Wat er is gebeurd", "What happened", STAFF_FACTS, *HEARD),
        *under("Het voornemen", "The notice", GROUNDS, _REASONING, ARTICLE),
        *under("De reactie van de medewerker", "The employee's response", RESPOND_BY,
               replace(HEARING_ON, required=False), replace(HEARING_PLACE, required=False)),
        *SIGN,
    ),
    rules=(*HEARD_RULES, *NOTICE_RULES),
    course=CourseKind.STAFF_REPRIMAND,
    step="notice",
    copies=to_principal,
    registered=True,
    subject="Voornemen van het bestuur",
    offers=_notice_offers,
    computed=notice_extra,
    source="law-and-letters 5.1, 11.7, 12.1",
)  # fmt: skip


def _is_conditional(case: LetterCase) -> bool:
    return case.values.yes("conditional") is True


def _only_conditional(part: Part) -> Part:
    return replace(part, when=_is_conditional)


_DECISION = (
    yes_no(
        "conditional",
        ("voorwaardelijk", "conditional"),
        ("Kies of de berisping voorwaardelijk is.", "Choose whether the reprimand is conditional."),
        source="law-and-letters 12.1; RBHAA 2012:BX0763",
        confidence=Confidence.OFFICIAL,
    ),
    _only_conditional(
        day(
            "conditional_until",
            ("voorwaardelijk tot", "conditional until"),
            ("Vul in tot wanneer de voorwaarde geldt.", "Fill in until when the condition holds."),
            source=SOURCE,
        )
    ),
    _only_conditional(
        text(
            "condition",
            ("de voorwaarde", "the condition"),
            ("Schrijf wat de medewerker in die tijd niet mag doen.", "Write what the employee may not do until then."),
            source=SOURCE,
        )
    ),
    text(
        "follow_up",
        ("hoe het verdergaat", "how it goes on"),
        (
            "Schrijf wat u voortaan verwacht en waarmee de school helpt.",
            "Write what you expect from now on and how the school helps.",
        ),
        source="law-and-letters 12",
    ),
    day(
        "remove_on",
        ("in het dossier tot", "in the file until"),
        ("Kies tot wanneer de berisping in het dossier blijft.", "Choose until when the reprimand stays in the file."),
        source=SOURCE,
        confidence=Confidence.CHOICE,
    ),
)


_RULES = (
    *DECISION_RULES,
    later_than_letter("condition_over", "conditional_until"),
    later_than_letter("removed_too_soon", "remove_on"),
)


def view_in(course: CourseCase, decision: str = "decide") -> Mapping[str, str]:
    """Offer the view that was given on the notice of a decision, or why there is none."""
    since = heard_on_notice(course, decision)
    views = [one for one in since if one.step in VIEWS]
    none = next((one for one in since if one.step == "no_view"), None)
    if views:
        return {"heard_on": views[-1].day.isoformat(), "view": "\n\n".join(one.facts.text("view") for one in views)}
    return {"view": "", "no_view": "" if none is None else none.facts.text("invitations")}


REPRIMAND = LetterPlan(
    kind=LetterKind.STAFF_REPRIMAND,
    about=EMPLOYEE,
    signer=Signer.BOARD,
    fields=(
        *ADDRESS,
        *under("Wat er is gebeurd", "What happened", STAFF_FACTS, GROUNDS),
        *under("De zienswijze", "The view", *VIEW),
        *under("Het besluit", "The decision", REASONS, ARTICLE, *_DECISION),
        *SIGN,
    ),
    rules=_RULES,
    course=CourseKind.STAFF_REPRIMAND,
    after=frozenset({"decide"}),
    step="send",
    notices=(LetterKind.STAFF_REPRIMAND_NOTICE,),
    remedy=Remedy.STAFF_APPEAL,
    copies=to_principal,
    registered=True,
    subject="Besluit van het bestuur",
    offers=view_in,
    computed=kept_and_numbered,
    source="law-and-letters 5.1, 11.7, 12.1",
)
PLANS = (NOTICE, REPRIMAND)
