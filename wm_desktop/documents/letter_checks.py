"""What is refused before a letter is drawn: signs that cannot be printed, and places that were left empty."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from wm_desktop.documents.fonts import uncovered
from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.letters import Letterhead, LetterPage

_KEPT_BLANKS = "\u00a0\u202f"
"""Blanks at which no line is broken."""
_VARIANTS = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""Signs that only say how the one before is to be drawn."""
_UNFILLED = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_BARE = re.compile(r"\b(geachte|beste)\b|[\s,]", re.IGNORECASE)
"""What is left of a salutation without this says to whom."""


class UnprintableTextError(EnvironmentFault):
    """The text has characters that the typeface lacks; they would come out as empty boxes."""

    nl = (
        "De brief bevat tekens die niet gedrukt kunnen worden: {characters}. Ze staan in: {where}. Vervang een "
        "plaatje door woorden, bijvoorbeeld '(lachend gezicht)', en schrijf een naam in Latijnse letters, zoals in "
        "het paspoort."
    )
    en = (
        "The letter has characters that cannot be printed: {characters}. They stand in: {where}. Replace a picture by "
        "words, and write a name in Latin letters, as in the passport."
    )


class UnfilledLetterError(EnvironmentFault):
    """A final letter lacks what no letter can do without."""

    nl = "De brief is niet af: {what}. Vul dat in en maak de brief daarna definitief."
    en = "The letter is not finished: {what_en}. Fill that in, then make the letter final."


def as_drawn(page: LetterPage) -> LetterPage:
    """Give the page with its texts as they are drawn: composed letters, no signs that nobody sees."""
    who = page.signatory
    return replace(
        page,
        subject=_plain(page.subject),
        address_lines=_each(page.address_lines),
        reference_fields=tuple((_plain(label), _plain(value)) for label, value in page.reference_fields),
        place_and_date=_plain(page.place_and_date),
        salutation=_plain(page.salutation),
        paragraphs=_each(page.paragraphs),
        closing=_plain(page.closing),
        signatory=replace(who, name=_plain(who.name), function=_plain(who.function)),
        board=_plain(page.board),
        copies=_each(page.copies),
        enclosures=_each(page.enclosures),
        following=_each(page.following),
        reference=_plain(page.reference),
        marks=_each(page.marks),
    )


def paper_as_drawn(letterhead: Letterhead) -> Letterhead:
    """Give the letterhead with its texts as they are drawn."""
    return replace(
        letterhead,
        school=_plain(letterhead.school),
        location_lines=_each(letterhead.location_lines),
        footer=_plain(letterhead.footer),
    )


def refuse_unprintable(page: LetterPage, letterhead: Letterhead) -> None:
    """Refuse what the typeface cannot draw, and say where it stands; `page` as `as_drawn` gives it."""
    texts = _texts(page, letterhead)
    lacking = uncovered(text for _, part in texts for text in part)
    if not lacking:
        return
    where = [place for place, part in texts if uncovered(part)]
    # A mark that only changes the sign before it says nothing to a reader; name it only when it stands alone.
    named = sorted(char for char in lacking if unicodedata.category(char) not in {"Mn", "Cf"}) or sorted(lacking)
    shown = [f"{char} ({unicodedata.name(char, hex(ord(char))).lower()})" for char in named[:8]]
    more = ["…"] if len(named) > 8 else []
    raise UnprintableTextError(characters=", ".join((*shown, *more)), where=", ".join(where))


def refuse_unfilled(page: LetterPage) -> None:
    """Refuse a letter with an empty place; one with a watermark may have them. `page` as `as_drawn` gives it."""
    if page.watermark:
        return
    places = (
        ("de geadresseerde ontbreekt", "the addressee is missing", "".join(page.address_lines)),
        ("het onderwerp ontbreekt", "the subject is missing", page.subject),
        ("de aanhef is leeg", "the salutation is empty", _BARE.sub("", page.salutation)),
        ("de tekst ontbreekt", "the text is missing", "".join(page.paragraphs)),
        ("de afsluiting ontbreekt", "the closing is missing", page.closing),
        (
            "de naam van de ondertekenaar ontbreekt (in de brief of bij Instellingen)",
            "the signatory is missing",
            page.signatory.name,
        ),
    )
    found = [(nl, en) for nl, en, text in places if not text.strip()]
    for text in (text for _, texts in _texts(page, Letterhead()) for text in texts):
        found.extend((f"'{field}' is niet ingevuld", f"'{field}' is not filled") for field in _UNFILLED.findall(text))
    if found:
        raise UnfilledLetterError(what=", ".join(nl for nl, _ in found), what_en=", ".join(en for _, en in found))


def _texts(page: LetterPage, letterhead: Letterhead) -> list[tuple[str, tuple[str, ...]]]:
    """Give all texts of a letter with where they stand."""
    return [
        ("het adres", (*page.marks, *page.address_lines)),
        ("het kenmerk", (page.reference, *(text for pair in page.reference_fields for text in pair))),
        ("plaats en datum", (page.place_and_date,)),
        ("het onderwerp", (page.subject,)),
        ("de aanhef", (page.salutation,)),
        *((f"de alinea '{_begin_of(text)}'", (text,)) for text in page.paragraphs),
        ("de ondertekening", (page.closing, page.board, page.signatory.name, page.signatory.function)),
        ("de bijlagen", page.enclosures),
        ("de kopieën", page.copies),
        ("het briefpapier", (letterhead.school, letterhead.footer, *letterhead.location_lines)),
    ]


def _begin_of(text: str) -> str:
    """Give enough of a paragraph to find it by."""
    first = " ".join(text.removeprefix("# ").removeprefix("- ").split()[:5])
    return f"{first[:40].rstrip()}…"


def _each(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(_plain, texts))


def _plain(text: str) -> str:
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    return "".join(map(_sign, composed))


def _sign(char: str) -> str:
    """Give a sign as it is drawn: another blank as a blank, one that nobody sees not at all."""
    if char == "\n" or char in _KEPT_BLANKS:
        return char
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) in {"Cc", "Cf"} or char in _VARIANTS else char
