"""The invitation to a hearing and its report, for pupils, guardians and employees (domain reference 11, 12.4).

Hearing both sides comes before every measure, whatever the course; so these letters belong to none.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.incidents import PartyRole, PersonKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer
from wm_desktop.domain.letter_plans.parts import (
    SIGNING,
    day,
    doubt,
    limit,
    line,
    lines,
    moment,
    text,
    under,
    yes_no,
)
from wm_desktop.domain.letter_plans.pupil import pupil_file
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.terms import compute_term

_ABOUT = frozenset({PersonKind.PUPIL, PersonKind.GUARDIAN, PersonKind.EMPLOYEE})
_ROLES = frozenset({PartyRole.ACCUSED, PartyRole.AFFECTED, PartyRole.WITNESS})
_SOURCE = "law-and-letters 11, 12.4"


def file_of(case: LetterCase) -> str:
    """Name the file a letter is kept in, among its copies."""
    kind = None if case.person is None else case.person.kind
    if kind is PersonKind.PUPIL:
        return pupil_file(case)
    if kind is PersonKind.EMPLOYEE:
        return f"personeelsdossier van {case.person.name}" if case.person else ""
    return f"dossier van incident {case.incident_number}"


def _own_file(case: LetterCase) -> tuple[str, ...]:
    return (file_of(case),)


def _is_pupil(case: LetterCase) -> bool:
    return case.person is not None and case.person.kind is PersonKind.PUPIL


def _hearing_day(case: LetterCase) -> date | None:
    heard = case.values.moment("hearing_on")
    return None if heard is None else heard.astimezone(SCHOOL_ZONE).date()


def _already_held(case: LetterCase) -> bool:
    day_of = _hearing_day(case)
    return day_of is not None and day_of < case.letter_date


def _soon(case: LetterCase) -> bool:
    day_of = _hearing_day(case)
    if day_of is None or day_of < case.letter_date:
        return False
    calendar = None if case.course is None else case.course.calendar
    return day_of < compute_term(TermKind.HEARING_NOTICE, case.letter_date, calendar).due_day


def _not_held_yet(case: LetterCase) -> bool:
    day_of = _hearing_day(case)
    return day_of is not None and day_of > case.letter_date


def _no_time_to_answer(case: LetterCase) -> bool:
    until = case.values.day("respond_by")
    return until is not None and until <= case.letter_date


_WHEN = moment(
    "hearing_on",
    ("dag en tijd van het gesprek", "day and time of the talk"),
    ("Vul in wanneer het gesprek is.", "Fill in when the talk is."),
    source=_SOURCE,
)
_PLACE = line(
    "hearing_place",
    ("plaats van het gesprek", "place of the talk"),
    ("Vul in waar het gesprek is.", "Fill in where the talk is."),
    source=_SOURCE,
)

INVITATION = LetterPlan(
    kind=LetterKind.HEARING_INVITATION,
    about=_ABOUT,
    roles=_ROLES,
    signer=Signer.OFFICE,
    breach=False,
    fields=(
        *under(
            "Waar het over gaat",
            "What it is about",
            text(
                "topic",
                ("waar het gesprek over gaat", "what the talk is about"),
                (
                    "Schrijf waarover u wilt praten, zodat de ander zich kan voorbereiden. Noem geen andere kinderen.",
                    "Write what you want to talk about, so that the other can prepare. Name no other pupils.",
                ),
                source=_SOURCE,
            ),
            line(
                "measure",
                ("welke maatregel wordt overwogen", "which measure is considered"),
                (
                    "Alleen als er een maatregel wordt overwogen, bijvoorbeeld: een schorsing van twee dagen.",
                    "Only when a measure is considered, such as: a suspension of two days.",
                ),
                required=False,
                source=_SOURCE,
            ),
            lines(
                "documents",
                ("stukken die worden besproken (een per regel)", "documents that are discussed (one a line)"),
                ("Welke stukken u bespreekt.", "Which documents you discuss."),
                required=False,
                source=_SOURCE,
            ),
        ),
        *under(
            "Het gesprek",
            "The talk",
            _WHEN,
            _PLACE,
            line(
                "hearing_with",
                ("met wie", "with whom"),
                ("Vul in met wie het gesprek is, met functie.", "Fill in with whom the talk is, and the function."),
                source=_SOURCE,
            ),
            replace(
                yes_no(
                    "with_pupil",
                    ("is de leerling ook uitgenodigd", "is the pupil invited too"),
                    ("Kies of de leerling erbij is.", "Choose whether the pupil is there."),
                    source=_SOURCE,
                ),
                when=_is_pupil,
            ),
        ),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=(
        limit(
            "inquiry_locked",
            "course",
            lambda case: case.locked,
            "Er is een vermoeden van een zedenmisdrijf. Overleg eerst met de vertrouwensinspecteur; nodig tot dan "
            "niemand uit om te worden gehoord.",
            "A sexual offence is suspected. Consult the confidential inspector first; until then invite nobody to be "
            "heard.",
            source="WPO 4a; law-and-letters 6.1, 11.1",
            confidence=Confidence.CHOICE,
        ),
        limit(
            "already_held",
            "hearing_on",
            _already_held,
            "Het gesprek ligt voor de datum van de brief. Kies een latere dag.",
            "The talk lies before the date of the letter. Choose a later day.",
            source=_SOURCE,
            confidence=Confidence.CHOICE,
        ),
        doubt(
            "hearing_early",
            "hearing_on",
            _soon,
            "Het gesprek is binnen drie werkdagen na de brief. Heeft de ander genoeg tijd om zich voor te bereiden?",
            "The talk is within three working days of the letter. Does the other have enough time to prepare?",
            source="law-and-letters 12.2 (eigen regel)",
            confidence=Confidence.CHOICE,
        ),
    ),
    copies=_own_file,
    closing="Met vriendelijke groet,",
    source=_SOURCE,
)

REPORT = LetterPlan(
    kind=LetterKind.HEARING_REPORT,
    about=_ABOUT,
    roles=_ROLES,
    signer=Signer.OFFICE,
    breach=False,
    fields=(
        *under(
            "Het gesprek",
            "The talk",
            _WHEN,
            _PLACE,
            lines(
                "attending",
                ("wie erbij waren (een per regel)", "who was there (one a line)"),
                (
                    "Noem ieder die erbij was, met functie of rol, een per regel.",
                    "Name everybody who was there, with function or role, one a line.",
                ),
                source=_SOURCE,
            ),
            text(
                "topic",
                ("waar het gesprek over ging", "what the talk was about"),
                ("Schrijf waarover is gesproken.", "Write what was talked about."),
                source=_SOURCE,
            ),
        ),
        *under(
            "Wat is gezegd",
            "What was said",
            text(
                "report",
                ("verslag van wat is gezegd", "report of what was said"),
                (
                    "Schrijf wat ieder zei, ook wat de ander naar voren bracht. Noem geen andere leerlingen.",
                    "Write what each said, also what the other put forward. Name no other pupils.",
                ),
                source=_SOURCE,
            ),
            text(
                "agreements",
                ("wat is afgesproken", "what was agreed"),
                ("Alleen als er iets is afgesproken.", "Only when something was agreed."),
                required=False,
                source=_SOURCE,
            ),
            text(
                "next_step",
                ("hoe het verdergaat", "what happens next"),
                ("Schrijf wat er na dit gesprek gebeurt, en wanneer.", "Write what follows this talk, and when."),
                source=_SOURCE,
            ),
            day(
                "respond_by",
                ("reactie graag voor", "reaction please by"),
                ("Vul in tot en met welke dag de ander kan reageren.", "Fill in by which day the other can react."),
                source="law-and-letters 12.4 (eigen regel)",
                confidence=Confidence.CHOICE,
            ),
        ),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=(
        limit(
            "not_held_yet",
            "hearing_on",
            _not_held_yet,
            "Het gesprek ligt na de datum van de brief. Controleer de datum.",
            "The talk lies after the date of the letter. Check the date.",
            source=_SOURCE,
            confidence=Confidence.CHOICE,
        ),
        limit(
            "no_time_to_answer",
            "respond_by",
            _no_time_to_answer,
            "De ander moet tijd hebben om te reageren. Kies een dag na de datum van de brief.",
            "The other must have time to react. Choose a day after the date of the letter.",
            source="law-and-letters 12.4 (eigen regel)",
            confidence=Confidence.CHOICE,
        ),
    ),
    copies=_own_file,
    closing="Met vriendelijke groet,",
    source=_SOURCE,
)

PLANS = (INVITATION, REPORT)
