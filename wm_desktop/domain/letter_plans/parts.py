"""What letters have in common: fields, and rules of the gate with their source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from wm_desktop.domain.courses.facts import Choice, FieldKind
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.letter_case import Confidence, Missing
from wm_desktop.domain.letter_plans.model import LetterCase, LetterRule, Part

COMMON_SOURCE = "law-and-letters 12"


class Asks(Protocol):
    """Makes a field; label and hint are (Dutch, English), the hint a sentence that says what to write."""

    def __call__(
        self,
        name: str,
        label: tuple[str, str],
        hint: tuple[str, str],
        *,
        required: bool = True,
        source: str = COMMON_SOURCE,
        confidence: Confidence = Confidence.SECONDARY,
    ) -> Part:
        """Make a field of one kind."""
        ...


def _of(kind: FieldKind) -> Asks:
    def make(
        name: str,
        label: tuple[str, str],
        hint: tuple[str, str],
        *,
        required: bool = True,
        source: str = COMMON_SOURCE,
        confidence: Confidence = Confidence.SECONDARY,
    ) -> Part:
        return Part(name, Words(*label), kind, required, hint=Words(*hint), source=source, confidence=confidence)

    return make


text = _of(FieldKind.TEXT)
line = _of(FieldKind.LINE)
lines = _of(FieldKind.LINES)
"""A list: one item a line, numbered or with bullets in the letter."""
day = _of(FieldKind.DAY)
moment = _of(FieldKind.MOMENT)
"""A day with a time."""
yes_no = _of(FieldKind.YES_NO)
number = _of(FieldKind.NUMBER)


def choice(
    name: str,
    label: tuple[str, str],
    hint: tuple[str, str],
    *choices: tuple[str, str, str],
    required: bool = True,
    source: str = COMMON_SOURCE,
    confidence: Confidence = Confidence.SECONDARY,
) -> Part:
    """One of several values, each (code, Dutch, English)."""
    found = tuple(Choice(code, Words(dutch, english)) for code, dutch, english in choices)
    asked = text(name, label, hint, required=required, source=source, confidence=confidence)
    return replace(asked, kind=FieldKind.CHOICE, choices=found)


def under(nl: str, en: str, *parts: Part) -> tuple[Part, ...]:
    """Put fields under a heading of the form."""
    first, *rest = parts
    return (replace(first, section=Words(nl, en)), *rest)


FACTS = text(
    "facts",
    ("wat is er gebeurd", "what happened"),
    ("Beschrijf wat er is gebeurd: wanneer, waar en wat.", "Describe what happened: when, where and what."),
)
HEARING = (
    day(
        "heard_on",
        ("datum van het gesprek", "date of the talk"),
        ("Vul in op welke dag het gesprek was.", "Fill in on which day the talk was."),
        required=False,
    ),
    text(
        "hearing",
        ("wat is daarover gezegd", "what was said"),
        (
            "Vat samen wat leerling, ouders en leerkracht hebben gezegd, of schrijf waarom niemand gehoord kon worden.",
            "Summarise what pupil, parents and teacher said, or write why nobody could be heard.",
        ),
        required=False,
    ),
    text(
        "no_hearing_reason",
        ("niet gehoord, omdat", "not heard, because"),
        ("Alleen als er geen gesprek kon zijn.", "Only when there could be no talk."),
        required=False,
    ),
)
REASONS = text(
    "reasons",
    ("waarom deze maatregel", "why this measure"),
    (
        "Schrijf waarom de school deze maatregel neemt en wat is afgewogen.",
        "Write why the school takes this measure and what was weighed.",
    ),
    source="WPO 40c lid 1; law-and-letters 12",
    confidence=Confidence.OFFICIAL,
)
GROUNDS = lines(
    "grounds",
    ("gronden (een per regel)", "grounds (one a line)"),
    (
        "Noem elke grond apart, een per regel. Een besluit mag later geen andere gronden noemen.",
        "Name each ground by itself, one a line. A decision may name no other grounds later.",
    ),
    source="law-and-letters 5.1, 12",
    confidence=Confidence.OFFICIAL,
)
ENCLOSURES = lines(
    "enclosures",
    ("bijlagen (een per regel)", "enclosures (one a line)"),
    ("Wat u bij de brief voegt.", "What goes with the letter."),
    required=False,
)
HANDLED_BY = line(
    "handled_by",
    ("behandeld door", "handled by"),
    ("Vul in wie de brief behandelt.", "Fill in who handles the letter."),
)
SIGNING = (
    ENCLOSURES,
    HANDLED_BY,
    line(
        "signed_by",
        ("ondertekend door", "signed by"),
        ("Vul in wie de brief ondertekent.", "Fill in who signs the letter."),
        required=False,
    ),
    line(
        "signed_as",
        ("functie", "function"),
        ("Vul in welke functie die persoon heeft.", "Fill in which function that person has."),
        required=False,
    ),
)
"""The end of every form: enclosures, who handles it and who signs."""
TO_ADDRESS = (
    line(
        "to_name", ("aan (naam of organisatie)", "to (name or organisation)"),
        ("Vul in aan wie de brief gaat.", "Fill in who the letter goes to."),
    ),
    line(
        "to_attention", ("ter attentie van", "for the attention of"),
        ("De persoon, als u die weet.", "The person, when you know."), required=False,
    ),
    text(
        "to_street", ("straat en huisnummer, of postbus", "street and number, or box"),
        ("Vul straat en huisnummer of postbus in.", "Fill in street and number or box."),
    ),
    line("to_postcode", ("postcode", "postcode"), ("Vul de postcode in.", "Fill in the postcode."), required=False),
    line("to_city", ("plaats", "place"), ("Vul de plaats in.", "Fill in the place.")),
    line(
        "to_country", ("land", "country"), ("Alleen buiten Nederland.", "Only outside the Netherlands."), required=False
    ),
)  # fmt: skip
"""Where a letter goes that the register has no address for."""
OWN_ADDRESS = TO_ADDRESS[2:]
"""The same for a person whose name the file knows."""


class Rules(Protocol):
    """Makes a rule of the gate: what it is called, where it is mended, when it fails, and what to say then."""

    def __call__(
        self,
        code: str,
        where: str,
        fails: Callable[[LetterCase], bool],
        nl: str,
        en: str,
        source: str = COMMON_SOURCE,
        confidence: Confidence | None = None,
    ) -> LetterRule:
        """Make a rule of one kind."""
        ...


def _rules(usual: Confidence, *, limited: bool, passable: bool = False) -> Rules:
    def make(
        code: str,
        where: str,
        fails: Callable[[LetterCase], bool],
        nl: str,
        en: str,
        source: str = COMMON_SOURCE,
        confidence: Confidence | None = None,
    ) -> LetterRule:
        return LetterRule(Missing(code, nl, where, en, limited, source, confidence or usual, passable), fails)

    return make


rule = _rules(Confidence.SECONDARY, limited=False)
"""A part that must be there."""
limit = _rules(Confidence.OFFICIAL, limited=True)
"""A limit nobody may pass."""
doubt = _rules(Confidence.SECONDARY, limited=True, passable=True)
"""A limit that can be passed with a reason, which stays in the file and never comes into the letter."""


def blank(name: str) -> Callable[[LetterCase], bool]:
    """Whether a field was left empty."""
    return lambda case: not case.values.text(name)


NOT_HEARD = rule(
    "hearing",
    "hearing",
    lambda case: blank("hearing")(case) and blank("no_hearing_reason")(case),
    "Vat samen wat leerling, ouders en leerkracht hebben gezegd, of schrijf waarom niemand gehoord kon worden.",
    "Summarise what pupil, parents and teacher said, or write why nobody could be heard.",
    source="law-and-letters 11.3 step 2; Onderwijsinspectie",
    confidence=Confidence.OFFICIAL,
)


def _heard_after_letter(case: LetterCase) -> bool:
    heard = case.values.day("heard_on")
    return heard is not None and heard > case.letter_date


HEARD_AFTER_LETTER = limit(
    "heard_after_letter",
    "heard_on",
    _heard_after_letter,
    "De datum van het gesprek ligt na de datum van de brief. Controleer de datum.",
    "The date of the talk lies after the date of the letter. Check the date.",
    source="law-and-letters 11.3",
    confidence=Confidence.CHOICE,
)
HEARING_RULES = (NOT_HEARD, HEARD_AFTER_LETTER)


def ends_before_start(case: LetterCase) -> bool:
    """Whether the last day lies before the first."""
    return case.period is not None and case.period.last < case.period.first
