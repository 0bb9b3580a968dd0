"""What letters have in common: fields, and rules of the gate with their source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from wm_desktop.domain.courses.facts import Choice, FieldKind
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.letter_case import Confidence, Missing
from wm_desktop.domain.letter_plans.model import LetterCase, LetterRule, Part

COMMON_SOURCE = "law-and-letters 12"


def text(
    name: str,
    label: tuple[str, str],
    hint: tuple[str, str],
    *,
    required: bool = True,
    source: str = COMMON_SOURCE,
    confidence: Confidence = Confidence.SECONDARY,
) -> Part:
    """A text of several lines; label and hint are (Dutch, English), the hint a sentence that says what to write."""
    return Part(name, Words(*label), FieldKind.TEXT, required, hint=Words(*hint), source=source, confidence=confidence)


def line(
    name: str,
    label: tuple[str, str],
    hint: tuple[str, str],
    *,
    required: bool = True,
    source: str = COMMON_SOURCE,
    confidence: Confidence = Confidence.SECONDARY,
) -> Part:
    """A text of one line."""
    asked = text(name, label, hint, required=required, source=source, confidence=confidence)
    return replace(asked, kind=FieldKind.LINE)


def lines(
    name: str,
    label: tuple[str, str],
    hint: tuple[str, str],
    *,
    required: bool = True,
    source: str = COMMON_SOURCE,
    confidence: Confidence = Confidence.SECONDARY,
) -> Part:
    """A list: one item a line, numbered or with bullets in the letter."""
    asked = text(name, label, hint, required=required, source=source, confidence=confidence)
    return replace(asked, kind=FieldKind.LINES)


def day(
    name: str,
    label: tuple[str, str],
    hint: tuple[str, str],
    *,
    required: bool = True,
    source: str = COMMON_SOURCE,
    confidence: Confidence = Confidence.SECONDARY,
) -> Part:
    """A day."""
    asked = text(name, label, hint, required=required, source=source, confidence=confidence)
    return replace(asked, kind=FieldKind.DAY)


def moment(
    name: str,
    label: tuple[str, str],
    hint: tuple[str, str],
    *,
    required: bool = True,
    source: str = COMMON_SOURCE,
    confidence: Confidence = Confidence.SECONDARY,
) -> Part:
    """A day with a time."""
    asked = text(name, label, hint, required=required, source=source, confidence=confidence)
    return replace(asked, kind=FieldKind.MOMENT)


def yes_no(
    name: str,
    label: tuple[str, str],
    hint: tuple[str, str],
    *,
    required: bool = True,
    source: str = COMMON_SOURCE,
    confidence: Confidence = Confidence.SECONDARY,
) -> Part:
    """Yes or no."""
    asked = text(name, label, hint, required=required, source=source, confidence=confidence)
    return replace(asked, kind=FieldKind.YES_NO)


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


def rule(
    code: str,
    where: str,
    fails: Callable[[LetterCase], bool],
    nl: str,
    en: str,
    source: str = COMMON_SOURCE,
    confidence: Confidence = Confidence.SECONDARY,
) -> LetterRule:
    """A part that must be there."""
    return LetterRule(Missing(code, nl, where, en, limit=False, source=source, confidence=confidence), fails)


def limit(
    code: str,
    where: str,
    fails: Callable[[LetterCase], bool],
    nl: str,
    en: str,
    source: str = COMMON_SOURCE,
    confidence: Confidence = Confidence.OFFICIAL,
) -> LetterRule:
    """A limit nobody may pass."""
    return LetterRule(Missing(code, nl, where, en, limit=True, source=source, confidence=confidence), fails)


def doubt(
    code: str,
    where: str,
    fails: Callable[[LetterCase], bool],
    nl: str,
    en: str,
    source: str = COMMON_SOURCE,
    confidence: Confidence = Confidence.SECONDARY,
) -> LetterRule:
    """A limit that can be passed with a reason, which stays in the file and never comes into the letter."""
    found = Missing(code, nl, where, en, limit=True, source=source, confidence=confidence, passable=True)
    return LetterRule(found, fails)


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
