"""What the Inspectie and the board are told (domain reference 3.2, 5.3, 12.2, 12.4).

The text for the Inspectie is meant for its portal as well: it names no pupil, who is chosen there.
"""

from __future__ import annotations

from collections.abc import Mapping

from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.courses.suspension_rules import decided_period
from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer, To
from wm_desktop.domain.letter_plans.parts import SIGNING, TO_ADDRESS, day, doubt, line, text, under
from wm_desktop.domain.letter_plans.side_parts import (
    BACKWARDS,
    ENDS_ON,
    FORM,
    SCHOOL_DAYS,
    STARTS_ON,
    SUSPENSION_SOURCE,
    TO_BODY,
)
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.school_days import school_days

_BOARD = "law-and-letters 5.3, 12.4"
_HEARD_STEPS = (
    ("Leerling", "hear_pupil", "pupil_not_heard"),
    ("Ouders", "hear_parents", "parents_not_heard"),
    ("Groepsleerkracht", "hear_teacher", ""),
)


def _who_was_heard(course: CourseCase) -> str:
    lines = []
    for who, done, refused in _HEARD_STEPS:
        heard = course.last(done)
        if heard is not None:
            lines.append(f"{who}: gehoord op {written_day(heard.day)}.")
        elif refused and course.has(refused):
            lines.append(f"{who}: niet gehoord; de reden ligt vast bij de school.")
    return "\n".join(lines)


def _inspectorate_offers(course: CourseCase) -> Mapping[str, str]:
    period, decided = decided_period(course), course.last("decide", "decide_acute")
    found = {"hearing": _who_was_heard(course)}
    if period is not None and decided is not None:
        found["decided_on"] = decided.day.isoformat()
        found["school_days"] = str(len(school_days(period.first, period.last, course.closed)))
    notice = course.last("notify")
    return found if notice is None else found | {"told_on": notice.day.isoformat()}


def _a_day_or_less(case: LetterCase) -> bool:
    days = case.values.number("school_days")
    return days is not None and days <= 1


INSPECTORATE = LetterPlan(
    kind=LetterKind.INSPECTORATE_NOTICE,
    about=frozenset({PersonKind.PUPIL}),
    to=To.BODY,
    postal=False,
    signer=Signer.PRINCIPAL,
    fields=(
        *under("Aan de Inspectie", "To the Inspectorate", *TO_BODY),
        *under(
            "De schorsing",
            "The suspension",
            day("decided_on", ("besluit van", "decided on"), ("Vul de datum van het besluit in.",
                "Fill in the date of the decision."), source=SUSPENSION_SOURCE),
            STARTS_ON,
            ENDS_ON,
            SCHOOL_DAYS,
            FORM,
            text(
                "reasons",
                ("redenen", "reasons"),
                (
                    "Schrijf de redenen van de schorsing, zonder namen van kinderen.",
                    "Write the reasons of the suspension, without names of children.",
                ),
                source=SUSPENSION_SOURCE,
                confidence=Confidence.OFFICIAL,
            ),
            text(
                "hearing",
                ("wie is gehoord, en wanneer", "who was heard, and when"),
                ("Schrijf wie is gehoord, en wanneer.", "Write who was heard, and when."),
                source="Inspectie van het Onderwijs; law-and-letters 11.3",
            ),
            day(
                "told_on",
                ("schriftelijk aan de ouders op", "in writing to the parents on"),
                ("Vul in wanneer de ouders de brief kregen.", "Fill in when the parents got the letter."),
                source="WPO 40c lid 2",
                confidence=Confidence.OFFICIAL,
            ),
        ),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=(
        BACKWARDS,
        doubt(
            "a_day_or_less",
            "school_days",
            _a_day_or_less,
            "Een schorsing van hooguit een dag hoeft niet aan de Inspectie te worden gemeld.",
            "A suspension of a day at most need not be reported to the Inspectorate.",
            source="WPO 40c lid 3",
            confidence=Confidence.OFFICIAL,
        ),
    ),
    breach=False,
    course=CourseKind.PUPIL_SUSPENSION,
    after=frozenset({"decide", "decide_acute"}),
    copies=lambda case: (f"het bestuur, {case.board}",),
    closing="Met vriendelijke groet,",
    subject="Melding van een schorsing (artikel 40c van de Wet op het primair onderwijs)",
    offers=_inspectorate_offers,
    source=SUSPENSION_SOURCE,
)  # fmt: skip

BOARD = LetterPlan(
    kind=LetterKind.BOARD_NOTICE,
    to=To.BODY,
    signer=Signer.OFFICE,
    fields=(
        *under("Aan het bestuur", "To the board", *TO_ADDRESS),
        *under(
            "Bericht",
            "Message",
            line(
                "concerns",
                ("om wie het gaat", "who it concerns"),
                (
                    "Schrijf om wie het gaat, niet meer dan nodig: 'een leerling van groep 7'.",
                    "Write who it concerns, no more than needed: 'a pupil of group 7'.",
                ),
                source=_BOARD,
            ),
            text(
                "facts",
                ("wat er is gebeurd", "what happened"),
                ("Beschrijf kort wat er is gebeurd.", "Describe in short what happened."),
                source=_BOARD,
            ),
            text(
                "measures",
                ("wat de school heeft gedaan", "what the school has done"),
                (
                    "Schrijf welke stappen de school heeft gezet, met de datum, en wat nog komt.",
                    "Write which steps the school took, with their dates, and what is to come.",
                ),
                source=_BOARD,
            ),
            text(
                "asked",
                ("wat u van het bestuur vraagt", "what you ask of the board"),
                ("Alleen als u iets vraagt.", "Only when you ask something."),
                required=False,
            ),
            day(
                "answer_by",
                ("antwoord graag uiterlijk", "answer by"),
                ("Alleen als u een antwoord nodig hebt.", "Only when you need an answer."),
                required=False,
            ),
        ),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    breach=False,
    copies=lambda case: (f"dossier {case.incident_number}",),
    closing="Met vriendelijke groet,",
    subject="Bericht over een voorval op school",
    source=_BOARD,
)
