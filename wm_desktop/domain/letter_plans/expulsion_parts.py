"""What the letters of a pupil's expulsion share: copies, grounds for the measure, and what the remedy names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.letter_plans.model import LetterCase
from wm_desktop.domain.letter_plans.parts import REASONS, limit, rule, text, yes_no
from wm_desktop.domain.letter_plans.pupil import of_compulsory_age, pupil_file

SOURCE = "law-and-letters 3.4, 12.2"
PUPIL = frozenset({PersonKind.PUPIL})
WPO63 = "WPO 63 lid 2; law-and-letters 3.2, 12.2"
WPO40 = "WPO 40 lid 11; law-and-letters 3.2, 12.2"


def to_attendance_officer(case: LetterCase) -> bool:
    """Whether the attendance officer is told: of a pupil of compulsory age (domain reference 9)."""
    return case.person is not None and of_compulsory_age(case.person.birth_date, case.letter_date)


def attendance_field(case: LetterCase) -> Mapping[str, object]:
    """Say in a template whether the attendance officer gets a copy."""
    return {"attendance_officer": to_attendance_officer(case)}


def expulsion_copies(*, inspectorate: bool) -> Callable[[LetterCase], tuple[str, ...]]:
    """Who gets a copy (domain reference 12.2); the Inspectorate only of a decision."""

    def copies(case: LetterCase) -> tuple[str, ...]:
        found = [pupil_file(case)]
        if to_attendance_officer(case):
            found.append("leerplichtambtenaar")
        if inspectorate:
            found.append("Inspectie van het Onderwijs")
        return (*found, "samenwerkingsverband passend onderwijs")

    return copies


def address_in_a_line(case: LetterCase) -> str:
    """Give name and address of the board as they stand in a sentence."""
    return ", ".join(" ".join(line.split()) for line in case.board_address)


def _because_of_parents(case: LetterCase) -> bool:
    return case.values.yes("because_of_parents") is True


ABOUT_PARENTS = (
    yes_no(
        "because_of_parents",
        ("gaat het om gedrag van de ouders", "is it for the parents' conduct"),
        ("Kies of de verwijdering om gedrag van de ouders gaat.", "Choose whether it is for the parents' conduct."),
        source="RBLIM 2022:5138; law-and-letters 12.3",
        confidence=Confidence.OFFICIAL,
    ),
    replace(
        text(
            "why_no_ban",
            ("waarom niet volstaan met ontzegging van de toegang", "why a ban on access will not do"),
            (
                "Schrijf waarom het niet genoeg is om de ouder de toegang te ontzeggen.",
                "Write why a ban on access for the parent will not do.",
            ),
            source="RBLIM 2022:5138; law-and-letters 12.3",
            confidence=Confidence.OFFICIAL,
        ),
        when=_because_of_parents,
    ),
)
EXPULSION_REASONS = replace(
    REASONS,
    hint=Words(
        "Schrijf waarom het bestuur tot deze stap komt en wat het heeft afgewogen.",
        "Write why the board comes to this step and what it weighed.",
    ),
    source=WPO63,
)
MEASURES = text(
    "measures",
    ("eerdere maatregelen en gesprekken", "earlier measures and talks"),
    (
        "Schrijf welke maatregelen en gesprekken er al waren, en waarom die niet genoeg hielpen.",
        "Write which measures and talks came before, and why they did not help enough.",
    ),
    source="law-and-letters 3.4, 12.2",
)
SUPPORT_TRIED = text(
    "support_tried",
    ("welke hulp is geprobeerd", "what support was tried"),
    ("Schrijf welke hulp is geprobeerd en wat die opleverde.", "Write what support was tried and what came of it."),
    source="law-and-letters 3.4, 12.2",
)


def _remedy_without(*words: str) -> Callable[[LetterCase], bool]:
    return lambda case: bool(case.remedy.strip()) and not all(word in case.remedy.casefold() for word in words)


def _no_six_weeks(case: LetterCase) -> bool:
    said = case.remedy.casefold()
    return bool(said.strip()) and not ("bezwaar" in said and ("zes weken" in said or "6 weken" in said))


OBJECTION_RIGHT = limit(
    "remedy_objection",
    "settings.remedy",
    _no_six_weeks,
    "De tekst moet zeggen dat de ouders binnen zes weken bezwaar kunnen maken. Vul die aan bij Instellingen.",
    "The clause must say that the parents can object within six weeks. Complete it under Settings.",
    source="WPO 63 lid 2 en 3; law-and-letters 3.2, 12.2",
)
OBJECTION_ADDRESS = rule(
    "board_address",
    "settings.board_address",
    lambda case: not any(one.strip() for one in case.board_address),
    "Het adres van het bestuur ontbreekt. Vul in waar de ouders hun bezwaar heen sturen (Instellingen).",
    "The address of the board is missing. Fill in where the parents send their objection (Settings).",
    source="law-and-letters 3.4",
)
GPO = rule(
    "remedy_gpo",
    "settings.remedy",
    _remedy_without("geschillencommissie"),
    "De tekst noemt de Geschillencommissie passend onderwijs niet. Vul die aan bij Instellingen.",
    "The clause does not name the disputes committee (GPO). Complete it under Settings.",
    source="Onderwijsgeschillen (GPO); law-and-letters 3.3, 12.2",
    confidence=Confidence.OFFICIAL,
)
COURT = rule(
    "remedy_court",
    "settings.remedy",
    _remedy_without("rechter"),
    "De tekst noemt de burgerlijke rechter niet. Vul die aan bij Instellingen.",
    "The clause does not name the civil court. Complete it under Settings.",
    source="Rijksoverheid; law-and-letters 3.3, 12.2",
    confidence=Confidence.OFFICIAL,
)
