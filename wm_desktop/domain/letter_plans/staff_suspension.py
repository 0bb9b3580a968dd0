"""The letters of a suspension: notice, decision, and the same again for an extension.

A suspension is a measure of order: its letters say that nothing has been established against the employee. Sources:
domain reference 5.1, 11.8 and 12.1.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.courses.parts import day_in
from wm_desktop.domain.courses.staff_parts import CAO
from wm_desktop.domain.courses.staff_suspension_rules import DECISIONS
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Part, Signer
from wm_desktop.domain.letter_plans.parts import GROUNDS, choice, day, doubt, limit, line, text, under, yes_no
from wm_desktop.domain.letter_plans.staff_limits import DECISION_RULES, NOTICE_RULES, offered_term
from wm_desktop.domain.letter_plans.staff_parts import (
    ADDRESS,
    ARTICLE,
    EMPLOYEE,
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
    written,
)
from wm_desktop.domain.letter_plans.staff_reprimand import notice_extra, view_in
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.remedies import Remedy

HEARING_WITHIN = timedelta(days=7)
"""How soon an employee is heard on a notice; a week (choice of design: the reference says 'days')."""
_SUSPENSION = f"{CAO}; law-and-letters 11.8"
_STARTS = day(
    "starts_on",
    ("eerste dag", "first day"),
    ("Vul de eerste dag van de schorsing in.", "Fill in the first day of the suspension."),
    source=_SUSPENSION,
)
_ENDS = day(
    "ends_on",
    ("laatste dag", "last day"),
    ("Vul de laatste dag van de schorsing in.", "Fill in the last day of the suspension."),
    source=f"{_SUSPENSION} (106010)",
    confidence=Confidence.OFFICIAL,
)
_URGENCY = text(
    "urgency",
    ("waarom dit nu dringend nodig is voor de school", "why the school urgently needs this now"),
    (
        "Schrijf waarom het belang van de school dit nu dringend vraagt, en waarom iets lichters niet genoeg is.",
        "Write why the school urgently needs this now, and why something milder is not enough.",
    ),
    source=_SUSPENSION,
)
_CAUSE = choice(
    "cause",
    ("aanleiding", "cause"),
    ("Kies waarom verlenging nodig is.", "Choose why an extension is needed."),
    ("inquiry", "onderzoek loopt nog", "the inquiry still runs"),
    ("prosecution", "strafvervolging", "prosecution"),
    ("dismissal", "procedure tot ontslag", "a dismissal is prepared"),
    source="law-and-letters 11.8",
)
_MEANWHILE = text(
    "until_decision",
    ("wat tot het besluit geldt", "what holds until the decision"),
    (
        "Schrijf of de medewerker tot het besluit werkt of is vrijgesteld, met behoud van salaris.",
        "Write whether the employee works until the decision or is released, with pay.",
    ),
    source="law-and-letters 11.8",
    confidence=Confidence.CHOICE,
)


def _notice_fields(*first: Part) -> tuple[Part, ...]:
    return (
        *ADDRESS,
        *under("Wat er is gebeurd", "What happened", STAFF_FACTS),
        *under("Het voornemen", "The notice", *first, GROUNDS, _URGENCY, ARTICLE, _STARTS, _ENDS, _MEANWHILE),
        *under("De reactie van de medewerker", "The employee's response", HEARING_ON, HEARING_PLACE, RESPOND_BY),
        *SIGN,
    )


def _heard_late(case: LetterCase) -> bool:
    at = case.values.moment("hearing_on")
    return at is not None and at.astimezone(SCHOOL_ZONE).date() > case.letter_date + HEARING_WITHIN


_HEARD_LATE = doubt(
    "heard_late",
    "hearing_on",
    _heard_late,
    "Het gesprek is meer dan een week na de brief. Wie geschorst kan worden, hoort dat snel te kunnen bespreken.",
    "The hearing is more than a week after the letter. Who may be suspended should be able to speak soon.",
    source=SOURCE,
    confidence=Confidence.CHOICE,
)


def _notice_offers(course: CourseCase) -> Mapping[str, str]:
    released = course.last("send_home")
    found = {} if released is None else {"until_decision": released.facts.text("why")}
    return {**found, **offered_term(course)}


def _running_until(case: LetterCase) -> date | None:
    """The last day of the suspension that is extended: of the decision before the notice of the extension."""
    if case.course is None:
        return None
    taken = list(case.course.taken)
    places = [place for place, one in enumerate(taken) if one.step == "renew_notice"]
    before = taken[: places[-1]] if places and case.plan.after else taken
    return day_in(next((one for one in reversed(before) if one.step in DECISIONS), None), "ends_on")


def _extension_extra(case: LetterCase) -> Mapping[str, object]:
    return {**notice_extra(case), "running_until": written(_running_until(case))}


NOTICE = LetterPlan(
    kind=LetterKind.STAFF_SUSPENSION_NOTICE,
    about=EMPLOYEE,
    signer=Signer.BOARD,
    fields=_notice_fields(),
    rules=(*NOTICE_RULES, _HEARD_LATE),
    course=CourseKind.STAFF_SUSPENSION,
    step="notice",
    copies=to_principal,
    registered=True,
    subject="Voornemen van het bestuur",
    offers=_notice_offers,
    computed=notice_extra,
    source="law-and-letters 5.1, 11.8, 12.1",
)
EXTENSION_NOTICE = LetterPlan(
    kind=LetterKind.STAFF_EXTENSION_NOTICE,
    about=EMPLOYEE,
    signer=Signer.BOARD,
    fields=_notice_fields(_CAUSE),
    rules=(*NOTICE_RULES, _HEARD_LATE),
    course=CourseKind.STAFF_SUSPENSION,
    step="renew_notice",
    copies=to_principal,
    registered=True,
    subject="Voornemen van het bestuur",
    offers=_notice_offers,
    computed=_extension_extra,
    source="law-and-letters 5.1, 11.8, 12.1",
)

_DURING = (
    yes_no(
        "salary",
        ("het salaris loopt door", "the salary is paid on"),
        ("Bevestig dat het salaris doorloopt.", "Confirm that the salary is paid on."),
        source="law-and-letters 11.8, 12.1",
        confidence=Confidence.GENERAL,
    ),
    text(
        "access",
        ("toegang, sleutels en accounts", "access, keys and accounts"),
        (
            "Schrijf wat geldt voor het gebouw, sleutels en accounts.",
            "Write what holds for the building, keys and accounts.",
        ),
        source=SOURCE,
    ),
    line(
        "contact",
        ("contactpersoon voor de medewerker", "contact person for the employee"),
        ("Vul in wie de medewerker kan bereiken, en hoe.", "Fill in whom the employee can reach, and how."),
        source=SOURCE,
    ),
    text(
        "duties",
        ("geheimhouding en bereikbaarheid", "secrecy and availability"),
        (
            "Schrijf met wie de medewerker wel en niet over de zaak spreekt, en wanneer hij of zij bereikbaar is.",
            "Write with whom the employee may speak of it, and when he or she can be reached.",
        ),
        source=SOURCE,
    ),
    text(
        "next_steps",
        ("wat er nu gebeurt", "what happens now"),
        (
            "Schrijf welk onderzoek of gesprek volgt, en wanneer de medewerker daarvan hoort.",
            "Write which inquiry or talk follows, and when the employee hears of it.",
        ),
        source=SOURCE,
    ),
)


def _decision_fields(*first: Part) -> tuple[Part, ...]:
    return (
        *ADDRESS,
        *under("Wat er is gebeurd", "What happened", STAFF_FACTS, *first, GROUNDS),
        *under("De zienswijze", "The view", *VIEW),
        *under("Het besluit", "The decision", _STARTS, _ENDS, REASONS, ARTICLE),
        *under("Tijdens de schorsing", "During the suspension", *_DURING),
        *SIGN,
    )


def _older_than_notice(case: LetterCase) -> bool:
    """The extension that is recorded belongs to an earlier notice than the last."""
    course = case.course
    return course is not None and not any(one.step == "renew_decide" for one in course.since("renew_notice"))


_OWN_DECISION = limit(
    "older_decision",
    "course",
    _older_than_notice,
    "Na het laatste voornemen is nog geen besluit vastgelegd. Leg eerst het besluit vast (tabblad Maatregelen).",
    "No decision was recorded after the last notice. Record the decision first (tab Measures).",
    source="law-and-letters 1.15, 11.8",
    confidence=Confidence.OFFICIAL,
)


def _offers_of(decision: str) -> Callable[[CourseCase], Mapping[str, str]]:
    def offers(course: CourseCase) -> Mapping[str, str]:
        decided = course.last(decision)
        return {**view_in(course, decision), "duties": "" if decided is None else decided.facts.text("rules")}

    return offers


SUSPENSION = LetterPlan(
    kind=LetterKind.STAFF_SUSPENSION,
    about=EMPLOYEE,
    signer=Signer.BOARD,
    fields=_decision_fields(),
    rules=DECISION_RULES,
    course=CourseKind.STAFF_SUSPENSION,
    after=frozenset({"decide"}),
    step="send",
    notices=(LetterKind.STAFF_SUSPENSION_NOTICE,),
    remedy=Remedy.STAFF_APPEAL,
    copies=to_principal,
    registered=True,
    subject="Besluit van het bestuur",
    offers=_offers_of("decide"),
    computed=kept_and_numbered,
    source="law-and-letters 5.1, 11.8, 12.1",
)
EXTENSION = LetterPlan(
    kind=LetterKind.STAFF_SUSPENSION_EXTENSION,
    about=EMPLOYEE,
    signer=Signer.BOARD,
    fields=_decision_fields(_CAUSE),
    rules=(*DECISION_RULES, _OWN_DECISION),
    course=CourseKind.STAFF_SUSPENSION,
    after=frozenset({"renew_decide"}),
    step="send",
    notices=(LetterKind.STAFF_EXTENSION_NOTICE,),
    remedy=Remedy.STAFF_APPEAL,
    copies=to_principal,
    registered=True,
    subject="Besluit van het bestuur",
    offers=_offers_of("renew_decide"),
    computed=_extension_extra,
    source="law-and-letters 5.1, 11.8, 12.1",
)
PLANS = (NOTICE, SUSPENSION, EXTENSION_NOTICE, EXTENSION)
