"""The notice of an intended expulsion, with the invitation to be heard (domain reference 3.4, 11.4 and 12.2)."""

from __future__ import annotations

from dataclasses import replace

from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.expulsion_hearing import PUPIL_AND_TEACHER, pupil_and_teacher_in
from wm_desktop.domain.letter_plans.expulsion_parts import (
    ABOUT_PARENTS,
    EXPULSION_REASONS,
    MEASURES,
    PUPIL,
    SOURCE,
    SUPPORT_TRIED,
    WPO63,
    attendance_field,
    expulsion_copies,
)
from wm_desktop.domain.letter_plans.expulsion_school import SEARCH
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer
from wm_desktop.domain.letter_plans.parts import FACTS, GROUNDS, SIGNING, doubt, limit, line, moment, text, under
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.terms import compute_term

_INVITATION = (
    moment(
        "hearing_on",
        ("dag en tijd van het gesprek", "day and time of the hearing"),
        ("Vul in wanneer de ouders worden gehoord.", "Fill in when the parents are heard."),
        source=WPO63,
        confidence=Confidence.OFFICIAL,
    ),
    line(
        "hearing_place",
        ("plaats van het gesprek", "place of the hearing"),
        ("Vul in waar het gesprek is.", "Fill in where the hearing is."),
        source="law-and-letters 3.4",
    ),
    line(
        "hearing_with",
        ("met wie", "with whom"),
        ("Vul in met wie de ouders spreken, met functie.", "Fill in whom the parents speak with, and their function."),
        source="law-and-letters 3.4",
    ),
)


def _hearing_in_the_past(case: LetterCase) -> bool:
    heard = case.values.moment("hearing_on")
    return heard is not None and heard.astimezone(SCHOOL_ZONE).date() <= case.letter_date


def _hearing_early(case: LetterCase) -> bool:
    heard = case.values.moment("hearing_on")
    if heard is None or _hearing_in_the_past(case):
        return False
    calendar = None if case.course is None else case.course.calendar
    first = compute_term(TermKind.HEARING_NOTICE, case.letter_date, calendar).due_day
    return heard.astimezone(SCHOOL_ZONE).date() < first


NOTICE = LetterPlan(
    kind=LetterKind.PUPIL_EXPULSION_NOTICE,
    about=PUPIL,
    signer=Signer.BOARD,
    fields=(
        *under("Wat er is gebeurd", "What happened", FACTS, GROUNDS, EXPULSION_REASONS),
        *under("Gedrag van de ouders", "Conduct of the parents", *ABOUT_PARENTS),
        *under("Wat al is gedaan", "What was done before", MEASURES, SUPPORT_TRIED),
        *under("Wat daarover is gezegd", "What was said", *PUPIL_AND_TEACHER),
        *under("Het gesprek met de ouders", "The hearing of the parents", *_INVITATION),
        *under(
            "Onderwijs en een andere school",
            "Schooling and another school",
            replace(SEARCH, required=False),
            text(
                "meanwhile",
                ("hoe het onderwijs doorgaat", "how schooling goes on"),
                (
                    "Alleen als daar iets over af te spreken is, zoals een aangepast rooster.",
                    "Only when there is something to agree, such as an adapted timetable.",
                ),
                required=False,
                source=SOURCE,
            ),
        ),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=(
        limit(
            "hearing_in_the_past",
            "hearing_on",
            _hearing_in_the_past,
            "Het gesprek moet na de datum van de brief liggen. Kies een latere dag.",
            "The hearing must lie after the date of the letter. Choose a later day.",
            source=WPO63,
        ),
        doubt(
            "hearing_early",
            "hearing_on",
            _hearing_early,
            "Het gesprek is binnen drie werkdagen na de brief. Hebben de ouders genoeg tijd om zich voor te bereiden?",
            "The hearing is within three working days of the letter. Do the parents have enough time to prepare?",
            source="law-and-letters 12.2 (eigen regel)",
            confidence=Confidence.CHOICE,
        ),
    ),
    course=CourseKind.PUPIL_EXPULSION,
    step="notice",
    copies=expulsion_copies(inspectorate=False),
    registered=True,
    offers=pupil_and_teacher_in,
    computed=attendance_field,
    source="law-and-letters 3.4, 11.4, 12.2; WPO 40, 63",
)
