"""The decision on an objection against a suspension or a ban, by the rule of the board (domain reference 3.3, 4, 12.3).

The law gives no objection against these; boards offer one. So nothing here speaks of a law. That who objected was heard
and that the board decides is guarded by the steps of the dispute.
"""

from __future__ import annotations

from collections.abc import Mapping

from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.expulsion_hearing import heard_before, hearing_parts
from wm_desktop.domain.letter_plans.expulsion_parts import COURT
from wm_desktop.domain.letter_plans.hearing import file_of
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer
from wm_desktop.domain.letter_plans.objection_parts import (
    DOCUMENTS,
    DOCUMENTS_SEEN,
    WHY_AND_WHAT_NOW,
    answered,
    every_objection,
    objection_parts,
)
from wm_desktop.domain.letter_plans.parts import FACTS, SIGNING, choice, limit, line, under
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.remedies import Remedy

_ANSWERS = "answers"
_SOURCE = "regeling van het bestuur (nog te bevestigen); law-and-letters 3.3, 4"
_DISPUTED = {
    PersonKind.PUPIL: {CourseKind.PUPIL_SUSPENSION, CourseKind.PUPIL_WARNING},
    PersonKind.GUARDIAN: {CourseKind.PARENT},
}


def _another_measure(case: LetterCase) -> bool:
    """The dispute is about a measure against somebody else than whom the letter is about."""
    if case.course is None or case.course.disputed is None or case.person is None:
        return False
    return case.course.disputed not in _DISPUTED.get(case.person.kind, frozenset())


def _offered(course: CourseCase) -> Mapping[str, str]:
    """What the course knows of the objection and its hearing."""
    found: dict[str, str] = {}
    if (came := course.last("receive")) is not None:
        found |= {"objector": came.facts.text("who"), "objection_points": came.facts.text("asked")}
    if (held := course.last("hear")) is not None:
        found |= {
            "objection_parents_hearing": "heard",
            "objection_heard_on": held.day.isoformat(),
            "objection_parents_said": held.facts.text("report"),
        }
    elif (not_held := course.last("not_heard")) is not None:
        found |= {"objection_hearing_offered": not_held.facts.text("why")}
    return found


def _copies(case: LetterCase) -> tuple[str, ...]:
    return (file_of(case), f"de directeur van {case.school}")


def _computed(case: LetterCase) -> Mapping[str, object]:
    return answered(case, _ANSWERS)


DECISION = LetterPlan(
    kind=LetterKind.OBJECTION_DECISION,
    about=frozenset(_DISPUTED),
    signer=Signer.BOARD,
    breach=False,
    fields=(
        *under(
            "De beslissing",
            "The decision",
            choice(
                "outcome",
                ("uitkomst", "outcome"),
                ("Kies wat het bestuur beslist.", "Choose what the board decides."),
                ("upheld", "ongegrond: de maatregel blijft", "rejected: the measure stands"),
                ("partly", "deels gegrond", "partly allowed"),
                ("revoked", "gegrond: de maatregel vervalt", "allowed: the measure is withdrawn"),
                source=_SOURCE,
            ),
            *WHY_AND_WHAT_NOW,
        ),
        *under(
            "De maatregel en het bezwaar",
            "The measure and the objection",
            line(
                "measure",
                ("welke maatregel", "which measure"),
                (
                    "Vul in tegen welke maatregel het bezwaar is, bijvoorbeeld: de schorsing op 11 en 12 maart.",
                    "Fill in which measure was objected to, such as: the suspension on 11 and 12 March.",
                ),
                source=_SOURCE,
            ),
            FACTS,
            *objection_parts(_ANSWERS),
        ),
        *under("Wat daarover is gezegd", "What was said", *hearing_parts(of_objection=True), DOCUMENTS),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=(
        *heard_before("hear", "not_heard", "not_heard", since="receive", of_objection=True),
        every_objection(_ANSWERS),
        limit(
            "another_measure",
            "course",
            _another_measure,
            "Het geschil gaat over een maatregel tegen iemand anders. Begin de brief bij diegene.",
            "The dispute is about a measure against somebody else. Begin the letter at that person.",
            source=_SOURCE,
            confidence=Confidence.CHOICE,
        ),
        DOCUMENTS_SEEN,
        COURT,
    ),
    course=CourseKind.DISPUTE,
    after=frozenset({"receive"}),
    step="decide",
    notices=(
        LetterKind.PUPIL_WARNING,
        LetterKind.PUPIL_SUSPENSION,
        LetterKind.PARENT_WARNING,
        LetterKind.PARENT_PROVISIONAL_BAN,
        LetterKind.PARENT_BAN,
    ),
    remedy=Remedy.AFTER_OTHER_OBJECTION,
    copies=_copies,
    registered=True,
    offers=_offered,
    computed=_computed,
    source=_SOURCE,
)

PLANS = (DECISION,)
