"""The notice to the attendance officer, with the necessary data only (domain reference 3.2, 9, 12.2, 12.4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.courses.suspension_rules import decided_period, of_school_age
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Signer, To
from wm_desktop.domain.letter_plans.parts import (
    SIGNING,
    TO_ADDRESS,
    choice,
    day,
    doubt,
    limit,
    rule,
    text,
    under,
    yes_no,
)
from wm_desktop.domain.letter_plans.side_parts import BACKWARDS, ENDS_ON, FORM, STARTS_ON, only
from wm_desktop.domain.letters import LetterKind

_SOURCE = "Inspectie van het Onderwijs; Leerplichtwet 18; law-and-letters 3.2, 12.2"


def _about(*occasions: str) -> Callable[[LetterCase], bool]:
    return lambda case: case.values.text("occasion") in occasions


_NEEDED = {
    "suspension": (CourseKind.PUPIL_SUSPENSION, frozenset({"decide", "decide_acute"})),
    "expulsion_notice": (CourseKind.PUPIL_EXPULSION, frozenset({"notice"})),
    "expulsion": (CourseKind.PUPIL_EXPULSION, frozenset({"decide"})),
    "stopped": (CourseKind.PUPIL_EXPULSION, frozenset({"stop", "revoke"})),
}
"""What must have been recorded before the attendance officer is told of it."""


def _not_recorded(case: LetterCase) -> bool:
    kind, steps = _NEEDED.get(case.values.text("occasion"), (None, frozenset[str]()))
    course = case.course
    return kind is not None and (course is None or course.machine.kind is not kind or not course.has(*steps))


def _other_period(case: LetterCase) -> bool:
    decided = None if case.course is None else decided_period(case.course)
    return _about("suspension")(case) and None not in (decided, case.period) and decided != case.period


def _too_young(case: LetterCase) -> bool:
    person, on = case.person, case.values.day("starts_on") or case.letter_date
    return person is not None and not of_school_age(person.birth_date, on)


def _no_birth_date(case: LetterCase) -> bool:
    return case.person is not None and case.person.birth_date is None


def _attendance_offers(course: CourseCase) -> Mapping[str, str]:
    """Give what is told of: the last of notice, decision and end, with its day."""
    for occasion in ("stopped", "expulsion", "expulsion_notice", "suspension"):
        kind, steps = _NEEDED[occasion]
        taken = course.last(*steps) if course.machine.kind is kind else None
        if taken is not None:
            return {"occasion": occasion, "decided_on": taken.day.isoformat()}
    return {}


ATTENDANCE = LetterPlan(
    kind=LetterKind.ATTENDANCE_NOTICE,
    about=frozenset({PersonKind.PUPIL}),
    to=To.BODY,
    signer=Signer.PRINCIPAL,
    fields=(
        *under("Aan de leerplichtambtenaar", "To the attendance officer", *TO_ADDRESS),
        *under(
            "Waarover het gaat",
            "What it is about",
            choice(
                "occasion",
                ("wat u meldt", "what you report"),
                ("Kies wat u meldt.", "Choose what you report."),
                ("suspension", "schorsing", "suspension"),
                ("expulsion_notice", "voornemen tot verwijdering", "notice of an intended expulsion"),
                ("expulsion", "besluit tot verwijdering", "decision to expel"),
                ("stopped", "de verwijdering gaat niet door", "the expulsion is off"),
                source=_SOURCE,
            ),
            only(STARTS_ON, _about("suspension")),
            only(ENDS_ON, _about("suspension")),
            only(FORM, _about("suspension")),
            only(
                day(
                    "decided_on",
                    ("datum van het voornemen of besluit", "date of notice or decision"),
                    ("Vul de datum in.", "Fill in the date."),
                    source=_SOURCE,
                ),
                _about("expulsion_notice", "expulsion", "stopped"),
            ),
            only(
                day(
                    "effective_on",
                    ("ingangsdatum", "effective date"),
                    ("Leeg zolang die niet vaststaat.", "Empty while it is not certain."),
                    required=False,
                ),
                _about("expulsion"),
            ),
            text(
                "schooling",
                ("hoe het onderwijs doorgaat", "how education goes on"),
                (
                    "Schrijf hoe de leerling intussen onderwijs krijgt. Geen redenen of feiten: die zijn niet nodig.",
                    "Write how the pupil gets education meanwhile. No reasons or facts: those are not needed.",
                ),
                source=_SOURCE,
            ),
            yes_no(
                "parents_know",
                ("de ouders weten van deze melding", "the parents know of this notice"),
                ("Vul in of de ouders dit weten.", "Fill in whether the parents know."),
                source="AVG 13; law-and-letters 12.2",
                confidence=Confidence.GENERAL,
            ),
        ),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=(
        rule(
            "pupil_birth_date",
            "pupil.birth_date",
            _no_birth_date,
            "De geboortedatum van de leerling ontbreekt. Vul die in bij Personen.",
            "The pupil's birth date is missing. Fill it in under Persons.",
            source=_SOURCE,
        ),
        limit(
            "not_recorded",
            "course",
            _not_recorded,
            "Wat u meldt, is in het traject van deze leerling nog niet vastgelegd. Leg dat eerst vast.",
            "What you report was not recorded in this pupil's course yet. Record it first.",
            source=_SOURCE,
        ),
        limit(
            "otherwise_period",
            "starts_on",
            _other_period,
            "De dagen zijn anders dan in het besluit tot schorsing.",
            "The days differ from the decision to suspend.",
            source=_SOURCE,
        ),
        doubt(
            "below_school_age",
            "occasion",
            _too_young,
            "Deze leerling is nog niet leerplichtig. Een bericht aan de leerplichtambtenaar is dan niet nodig.",
            "This pupil is not of compulsory age yet. The attendance officer need not be told then.",
            source="law-and-letters 9",
        ),
        doubt(
            "parents_unaware",
            "parents_know",
            lambda case: case.values.yes("parents_know") is False,
            "Vertel de ouders eerst dat u dit meldt.",
            "Tell the parents first that you report this.",
            source="AVG 13",
            confidence=Confidence.GENERAL,
        ),
        BACKWARDS,
    ),
    breach=False,
    courses=frozenset({CourseKind.PUPIL_SUSPENSION, CourseKind.PUPIL_EXPULSION}),
    after=frozenset(step for _, steps in _NEEDED.values() for step in steps),
    copies=lambda case: (f"leerlingdossier van {case.person.name if case.person else ''}".strip(),),
    closing="Met vriendelijke groet,",
    subject="Melding over een leerling van onze school",
    offers=_attendance_offers,
    source=_SOURCE,
)
