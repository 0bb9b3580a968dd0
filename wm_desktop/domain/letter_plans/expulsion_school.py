"""The other school in the letters of an expulsion, and the letter that tells when an expulsion takes effect.

A decision whose execution waits for a school is told in two letters: the decision, and the day once a school is willing
(WPO 40 lid 11; domain reference 3.4, 11.4 V5 to V7).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wm_desktop.domain.courses.expulsion_facts import willing
from wm_desktop.domain.courses.model import CourseCase, CourseKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.expulsion_parts import (
    PUPIL,
    SOURCE,
    WPO40,
    address_in_a_line,
    attendance_field,
    expulsion_copies,
)
from wm_desktop.domain.letter_plans.model import LetterCase, LetterPlan, Part, Signer
from wm_desktop.domain.letter_plans.parts import SIGNING, choice, day, limit, line, rule, text, under
from wm_desktop.domain.letters import LetterKind


def _at_date(case: LetterCase) -> bool:
    return case.values.text("execution") != "suspended"


def _later(case: LetterCase) -> bool:
    return not _at_date(case)


def school_in(course: CourseCase) -> Mapping[str, str]:
    """What the course knows of the school that is willing now."""
    school = course.last("school_found")
    if school is None or not willing(course):
        return {}
    return {"new_school": school.facts.text("school"), "new_school_contact": school.facts.text("contact")}


def _school_withdrew(case: LetterCase) -> bool:
    return case.course is not None and _at_date(case) and not willing(case.course)


def _another_school(case: LetterCase) -> bool:
    found = None if case.course is None else case.course.last("school_found")
    if found is None or not _at_date(case):
        return False
    names = (("new_school", "school"), ("confirmed_on", "confirmed_on"))
    return any((said := case.values.text(own)) and said != found.facts.text(known) for own, known in names)


def _effective_in_the_past(case: LetterCase) -> bool:
    first = case.values.day("effective_on")
    return _at_date(case) and first is not None and first < case.letter_date


SEARCH = text(
    "search",
    ("het zoeken naar een andere school", "the search for another school"),
    (
        "Schrijf welke scholen zijn gevraagd en hoe het zoeken verder gaat.",
        "Write which schools were asked and how the search goes on.",
    ),
    source=WPO40,
)

WHICH_SCHOOL = (
    day(
        "effective_on",
        ("ingangsdatum", "effective date"),
        ("Vul in op welke dag het besluit ingaat.", "Fill in on which day the decision takes effect."),
        source="law-and-letters 3.4, 12.2",
    ),
    line(
        "new_school",
        ("welke school bereid is", "which school is willing"),
        (
            "Vul in welke school bereid is de leerling toe te laten.",
            "Fill in which school is willing to admit the pupil.",
        ),
        source=WPO40,
        confidence=Confidence.OFFICIAL,
    ),
    day(
        "confirmed_on",
        ("school bevestigde dit schriftelijk op", "the school confirmed this in writing on"),
        (
            "Vul in op welke dag die school schriftelijk bevestigde dat zij bereid is.",
            "Fill in on which day that school confirmed in writing that it is willing.",
        ),
        source=WPO40,
        confidence=Confidence.OFFICIAL,
    ),
    line(
        "new_school_contact",
        ("contactpersoon daar", "contact person there"),
        ("Met wie de ouders daar kunnen bellen.", "Whom the parents can call there."),
        required=False,
    ),
    line(
        "distance",
        ("afstand en reistijd", "distance and travel time"),
        ("Vul de afstand en de reistijd in.", "Fill in distance and travel time."),
        source="law-and-letters 3.4 (AVS)",
    ),
    text(
        "fit",
        ("waarom deze school past", "why this school fits"),
        (
            "Schrijf waarom deze school past, en wat met de wensen van de ouders is gedaan.",
            "Write why this school fits, and what was done with the wishes of the parents.",
        ),
        source="law-and-letters 3.4 (AVS)",
    ),
)
EXECUTION: tuple[Part, ...] = (
    choice(
        "execution",
        ("uitvoering", "execution"),
        ("Kies wanneer het besluit wordt uitgevoerd.", "Choose when the decision is carried out."),
        ("at_date", "op de ingangsdatum", "on the effective date"),
        ("suspended", "opgeschort tot een andere school bereid is", "suspended until a school is willing"),
        source=WPO40,
        confidence=Confidence.OFFICIAL,
    ),
    *(replace(part, when=_at_date) for part in WHICH_SCHOOL),
    replace(SEARCH, when=_later),
)
"""When it is carried out, by which school; or how the search goes on."""
ANOTHER_SCHOOL = limit(
    "another_school",
    "new_school",
    _another_school,
    "De school of de datum van haar bevestiging is anders dan in het traject is vastgelegd.",
    "The school or the day of its confirmation differs from what was recorded in the course.",
    source=WPO40,
)
SCHOOL_RULES = (
    limit(
        "school_withdrew",
        "execution",
        _school_withdrew,
        "Er is nu geen andere school bereid. Dan kan het besluit niet op een dag ingaan.",
        "No other school is willing now, so the decision cannot take effect on a day.",
        source=WPO40,
    ),
    ANOTHER_SCHOOL,
    limit(
        "effective_in_the_past",
        "effective_on",
        _effective_in_the_past,
        "De ingangsdatum ligt voor de datum van de brief. Kies een latere dag.",
        "The effective date lies before the date of the letter. Choose a later day.",
        source=SOURCE,
        confidence=Confidence.CHOICE,
    ),
)


def _computed(case: LetterCase) -> Mapping[str, object]:
    return {"objection_address": address_in_a_line(case), **attendance_field(case)}


DATE = LetterPlan(
    kind=LetterKind.PUPIL_EXPULSION_DATE,
    about=PUPIL,
    signer=Signer.BOARD,
    breach=False,
    fields=(
        *under(
            "Het besluit",
            "The decision",
            replace(
                day(
                    "decision_on",
                    ("datum van het besluit", "date of the decision"),
                    ("Vul in van welke datum het besluit is.", "Fill in the date of the decision."),
                    source=SOURCE,
                ),
                when=lambda case: case.announced is None,
            ),
        ),
        *under("De andere school en de ingangsdatum", "The other school and the effective date", *WHICH_SCHOOL),
        text(
            "preparation",
            ("hoe wij de overstap voorbereiden", "how we prepare the change"),
            (
                "Schrijf wat er tot die dag gebeurt: kennismaken, spullen, wie dat regelt.",
                "Write what happens until then: a first visit, belongings, who sees to it.",
            ),
            source=SOURCE,
        ),
        *under("Ondertekening", "Signing", *SIGNING),
    ),
    rules=(
        ANOTHER_SCHOOL,
        rule(
            "board_address",
            "settings.board_address",
            lambda case: not any(one.strip() for one in case.board_address),
            "Het adres van het bestuur ontbreekt. Vul in waar de ouders op deze brief kunnen reageren (Instellingen).",
            "The address of the board is missing. Fill in where the parents can react to this letter (Settings).",
            source=SOURCE,
        ),
    ),
    course=CourseKind.PUPIL_EXPULSION,
    step="set_date",
    notices=(LetterKind.PUPIL_EXPULSION,),
    copies=expulsion_copies(inspectorate=True),
    registered=True,
    offers=school_in,
    computed=_computed,
    source="law-and-letters 3.4, 11.4; WPO 40 lid 11",
)
