"""The letter that lifts a suspension: when, why, and how the employee comes back (domain reference 11.8 and 12.1)."""

from __future__ import annotations

from collections.abc import Mapping

from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer
from wm_desktop.domain.letter_plans.parts import day, limit, text, under
from wm_desktop.domain.letter_plans.staff_limits import FUNCTION
from wm_desktop.domain.letter_plans.staff_parts import ADDRESS, EMPLOYEE, SIGN, SOURCE, kept, to_principal
from wm_desktop.domain.letters import LetterKind

_FIELDS = (
    *ADDRESS,
    *under(
        "De opheffing",
        "The lifting",
        day(
            "lifted_on",
            ("opgeheven op", "lifted on"),
            ("Vul in op welke dag het bestuur de schorsing ophief.", "Fill in on which day the board lifted it."),
            source=SOURCE,
        ),
        text(
            "why",
            ("waarom", "why"),
            ("Schrijf waarom de schorsing niet langer nodig is.", "Write why the suspension is no longer needed."),
            source=SOURCE,
        ),
        text(
            "rehabilitation",
            ("wat u wilt rechtzetten", "what you want to put right"),
            (
                "Schrijf wat het onderzoek voor de medewerker betekent, als dat past.",
                "Write what the inquiry means for the employee, where that fits.",
            ),
            required=False,
            source=SOURCE,
        ),
    ),
    *under(
        "De terugkeer",
        "The return",
        day(
            "returns_on",
            ("werkt weer vanaf", "works again from"),
            ("Vul in vanaf welke dag de medewerker weer werkt.", "Fill in from which day the employee works again."),
            source=SOURCE,
        ),
        text(
            "return_talk",
            ("gesprek over de terugkeer", "talk on the return"),
            ("Schrijf wanneer, waar en met wie dat gesprek is.", "Write when, where and with whom that talk is."),
            source=SOURCE,
        ),
        text(
            "informed",
            ("wie het van de school hoort", "who hears of it from the school"),
            (
                "Schrijf wie de school over de terugkeer inlicht, en wat die hoort.",
                "Write whom the school tells of the return, and what they are told.",
            ),
            source=SOURCE,
        ),
    ),
    *SIGN,
)


def _other_day(case: LetterCase) -> bool:
    lifted = None if case.course is None else case.course.last("lift")
    return lifted is not None and case.values.day("lifted_on") not in {None, lifted.day}


def _back_before(case: LetterCase) -> bool:
    lifted, back = case.values.day("lifted_on"), case.values.day("returns_on")
    return lifted is not None and back is not None and back < lifted


def _from_course(course: CourseCase) -> Mapping[str, str]:
    lifted = course.last("lift")
    return {} if lifted is None else {"lifted_on": lifted.day.isoformat(), "why": lifted.facts.text("why")}


LIFTED = LetterPlan(
    kind=LetterKind.STAFF_SUSPENSION_LIFTED,
    about=EMPLOYEE,
    signer=Signer.BOARD,
    fields=_FIELDS,
    rules=(
        FUNCTION,
        limit(
            "other_lifting_day",
            "lifted_on",
            _other_day,
            "In het traject staat een andere dag van opheffing. Maak beide gelijk.",
            "The course holds another day of the lifting. Make both the same.",
            source="law-and-letters 11.8",
        ),
        limit(
            "back_before_lifting",
            "returns_on",
            _back_before,
            "De medewerker kan niet terug zijn voordat de schorsing is opgeheven. Verbeter de datums.",
            "The employee cannot be back before the suspension is lifted. Mend the dates.",
            source="law-and-letters 11.8",
        ),
    ),
    breach=False,
    course=CourseKind.STAFF_SUSPENSION,
    after=frozenset({"lift"}),
    copies=to_principal,
    closing="Met vriendelijke groet,",
    registered=True,
    subject="Besluit van het bestuur",
    offers=_from_course,
    computed=kept,
    source="law-and-letters 11.8, 12.1",
)
PLANS = (LIFTED,)
