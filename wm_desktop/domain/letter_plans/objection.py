"""The decision on an objection against a pupil's expulsion (WPO 63 lid 3; domain reference 3.3, 3.4, 11.4 and 12.2).

Only the course of the expulsion has this letter: its steps hold the guards of WPO 63, and a dispute about another
measure refuses an objection against an expulsion.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.expulsion_hearing import heard_before, hearing_parts
from wm_desktop.domain.letter_plans.expulsion_parts import COURT, PUPIL, attendance_field, expulsion_copies
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer
from wm_desktop.domain.letter_plans.objection_parts import (
    DOCUMENTS,
    DOCUMENTS_SEEN,
    SOMEBODY_ELSE,
    WHY_AND_WHAT_NOW,
    answered,
    every_objection,
    objection_parts,
)
from wm_desktop.domain.letter_plans.parts import (
    FACTS,
    SIGNING,
    choice,
    day,
    limit,
    text,
    under,
)
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.remedies import Remedy

_ANSWERS = "objections_answered"
_WPO63 = "WPO 63 lid 3; law-and-letters 3.2, 12.2"
_GPO = "Onderwijsgeschillen (GPO); law-and-letters 3.3, 12.2"


def _opinion_given(case: LetterCase) -> bool:
    return case.values.text("gpo") == "opinion"


_COMMITTEE = (
    choice(
        "gpo",
        ("Geschillencommissie passend onderwijs", "disputes committee (GPO)"),
        ("Kies of de commissie een oordeel gaf.", "Choose whether the committee gave an opinion."),
        ("none", "niet gevraagd, of geen oordeel", "not asked, or no opinion"),
        ("opinion", "gaf een oordeel", "gave an opinion"),
        source=_GPO,
    ),
    replace(
        day(
            "opinion_on",
            ("datum van het oordeel", "day of the opinion"),
            ("Vul in van welke datum het oordeel is.", "Fill in the day of the opinion."),
            source=_GPO,
        ),
        when=_opinion_given,
    ),
    replace(
        text(
            "opinion",
            ("wat de commissie oordeelde", "what the committee said"),
            ("Vat samen wat de commissie oordeelde.", "Summarise what the committee said."),
            source=_GPO,
            confidence=Confidence.OFFICIAL,
        ),
        when=_opinion_given,
    ),
    replace(
        choice(
            "opinion_followed",
            ("het bestuur volgt het oordeel", "the board follows the opinion"),
            ("Kies of het bestuur het oordeel volgt.", "Choose whether the board follows the opinion."),
            ("followed", "ja", "yes"),
            ("partly", "voor een deel", "in part"),
            ("departed", "nee, het bestuur wijkt af", "no, the board departs from it"),
            source=_GPO,
            confidence=Confidence.OFFICIAL,
        ),
        when=_opinion_given,
    ),
    replace(
        text(
            "opinion_weighed",
            ("wat met het oordeel is gedaan", "how the opinion was weighed"),
            (
                "Schrijf wat het bestuur met het oordeel doet; wie afwijkt, legt uit waarom.",
                "Write what the board does with the opinion; whoever departs from it explains why.",
            ),
            source=_GPO,
            confidence=Confidence.OFFICIAL,
        ),
        when=_opinion_given,
    ),
)
_OUTCOME = (
    choice(
        "outcome",
        ("uitkomst", "outcome"),
        ("Kies wat het bestuur beslist.", "Choose what the board decides."),
        ("upheld", "ongegrond: het besluit blijft", "rejected: the decision stands"),
        ("revoked", "gegrond: het besluit vervalt", "allowed: the decision is revoked"),
        source=_WPO63,
        confidence=Confidence.OFFICIAL,
    ),
)


def _opinion_left_out(case: LetterCase) -> bool:
    if case.course is None or not case.values.text("gpo") or _opinion_given(case):
        return False
    return _gave_opinion(case.course)


def _gave_opinion(course: CourseCase) -> bool:
    return any(one.step == "gpo_opinion" and one.facts.text("outcome") == "opinion" for one in course.taken)


def _computed(case: LetterCase) -> Mapping[str, object]:
    return {**answered(case, _ANSWERS), **attendance_field(case)}


def _offered(course: CourseCase) -> Mapping[str, str]:
    """What the course knows of the objection, its hearing and the committee."""
    found: dict[str, str] = {}
    if (came := course.last("objection")) is not None:
        found |= {"objector": came.facts.text("who"), "objection_points": came.facts.text("objections")}
    held = [one for one in course.since("objection") if one.step == "hear_objection"]
    if held:
        said = "\n\n".join(one.facts.text("report") for one in held)
        found |= {
            "objection_parents_hearing": "heard",
            "objection_heard_on": held[-1].day.isoformat(),
            "objection_parents_said": said,
        }
    elif course.has("objection_hearing_declined"):
        found |= {"objection_parents_hearing": "declined"}
    found["gpo"] = "opinion" if _gave_opinion(course) else "none"
    return {name: said for name, said in found.items() if said}


OBJECTION = LetterPlan(
    kind=LetterKind.PUPIL_OBJECTION,
    about=PUPIL,
    signer=Signer.BOARD,
    fields=(
        *under("De beslissing", "The decision", *_OUTCOME, *WHY_AND_WHAT_NOW),
        *under("Het besluit en het bezwaar", "The decision and the objection", FACTS, *objection_parts(_ANSWERS)),
        *under("Wat daarover is gezegd", "What was said", *hearing_parts(of_objection=True), DOCUMENTS),
        *under("De Geschillencommissie", "The disputes committee", *_COMMITTEE),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=(
        *heard_before(
            "hear_objection", "objection_hearing_declined", "objection_absent", since="objection", of_objection=True
        ),
        every_objection(_ANSWERS),
        limit(
            "opinion_left_out",
            "gpo",
            _opinion_left_out,
            "De Geschillencommissie gaf een oordeel. Schrijf in de brief wat het bestuur daarmee doet.",
            "The disputes committee gave an opinion. Write in the letter what the board does with it.",
            source=_GPO,
        ),
        SOMEBODY_ELSE,
        DOCUMENTS_SEEN,
        COURT,
    ),
    course=CourseKind.PUPIL_EXPULSION,
    after=frozenset({"objection"}),
    step="uphold",
    turns=(("revoked", "revoke_on_objection"),),
    notices=(LetterKind.PUPIL_EXPULSION,),
    remedy=Remedy.AFTER_OBJECTION,
    copies=expulsion_copies(inspectorate=True),
    registered=True,
    offers=_offered,
    computed=_computed,
    source="law-and-letters 3.3, 3.4, 11.4, 12.2; WPO 63 lid 3",
)

PLANS = (OBJECTION,)
