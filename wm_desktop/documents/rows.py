"""Text as rows on pages: lines broken where they fit, pages begun where a reader expects it.

A page never begins with the last line of a paragraph nor ends with its first one, a heading goes with what it is about,
and what belongs together stays together as long as a page can hold it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from wm_desktop.documents.fonts import REGULAR, text_width

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_BLANKS = re.compile(r"[^\S\n\u00a0\u202f]+")
"""Where a line may be broken; not at a blank that was put there to keep words together."""
_AFTER = "/-_.?&=,"
"""After these a word that is wider than a line, such as a web address, is cut by preference."""
_NEAR = 24
_MUCH, _CLOSER = 8.0, 0.7
"""More room than this, in points, can become so many times as much: 19 mm for a signature become 13."""
_LEAST = 0.4
"""A page is at least so full before it is ended early to keep things together."""


class Begin(IntEnum):
    """Whether a page may begin with a row."""

    NEVER = 0
    RATHER_NOT = 1
    MAY = 2


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set; sizes in points."""

    font: str = REGULAR
    size: float = 10
    leading: float = 14.5
    left: float = 0
    colour: str = "#000000"


@dataclass(frozen=True, slots=True)
class Row:
    """One line, or something that is drawn as one; heights in points.

    `above` is the room over it, left out at the top of a page; `text` stands `style.left` from the left margin,
    `bullet` at `bullet_left`. `words` says that it counts as a line of the text. `mark` is the bookmark that goes here.
    `draw` draws what is not a line of text, from its upper edge.
    """

    height: float
    above: float = 0
    text: str = ""
    style: Style = Style()
    begin: Begin = Begin.MAY
    words: bool = False
    bullet: str = ""
    bullet_left: float = 0
    mark: str = ""
    draw: Callable[[Canvas, float], None] | None = None


def lines_of(text: str, style: Style, width: float) -> list[str]:
    """Break plain text in lines; its own ends of lines are kept."""
    room = width - style.left
    return [line for part in text.split("\n") for line in _broken(part, style.font, style.size, room)]


def paragraph(text: str, style: Style, width: float, *, above: float = 0, words: bool = False) -> list[Row]:
    """Give the rows of a paragraph, of which at least two stay together at either end of a page."""
    lines = lines_of(text, style, width)
    count = len(lines)
    return [
        Row(
            height=style.leading,
            above=0 if place else above,
            text=line,
            style=style,
            begin=Begin.MAY if not place or 2 <= place <= count - 2 else Begin.NEVER,
            words=words,
        )
        for place, line in enumerate(lines)
    ]


def item(text: str, style: Style, width: float, *, bullet: str, bullet_left: float, above: float = 0) -> list[Row]:
    """Give the rows of an item of a list, which is rather not divided over pages."""
    first, *rest = paragraph(text, style, width, above=above, words=True)
    kept = [_held(row, Begin.RATHER_NOT) for row in rest]
    return [replace(first, bullet=bullet, bullet_left=bullet_left), *kept]


def together(rows: Iterable[Row]) -> list[Row]:
    """Give rows between which no page ends."""
    return [_held(row, Begin.NEVER) if place else row for place, row in enumerate(rows)]


def not_first(rows: Sequence[Row], begin: Begin = Begin.NEVER) -> list[Row]:
    """Give rows of which the first does not begin a page, or rather not."""
    return [_held(rows[0], begin), *rows[1:]] if rows else []


def _held(row: Row, begin: Begin) -> Row:
    """Give a row that begins a page no sooner than this."""
    return row if row.begin <= begin else replace(row, begin=begin)


def closer(rows: Iterable[Row]) -> list[Row]:
    """Give the same rows with less room above those that have much."""
    return [replace(row, above=row.above * _CLOSER) if row.above > _MUCH else row for row in rows]


def on_pages(rows: Sequence[Row], first: float, later: float) -> Iterator[Sequence[Row]]:
    """Divide rows over pages; `first` and `later` are the heights of the first page and of the others."""
    start, room = 0, first
    while start < len(rows):
        end = _end(rows, start, room)
        yield rows[start:end]
        start, room = end, later


def _end(rows: Sequence[Row], start: int, room: float) -> int:
    """Give with which row the next page begins: the last that may, unless that leaves the page rather empty."""
    full, filled = _filled(rows, start, room)
    if full == len(rows):
        return full
    best = start
    for least in (Begin.MAY, Begin.RATHER_NOT):
        at = next((at for at in range(full, start, -1) if rows[at].begin >= least), start)
        if filled[at - start] >= _LEAST * room:
            return at
        best = max(best, at)
    return best if best > start else full


def _filled(rows: Sequence[Row], start: int, room: float) -> tuple[int, list[float]]:
    """Give the first row that no longer fits, and how high the page is filled before each row."""
    filled = [0.0]
    for place in range(start, len(rows)):
        above = 0 if place == start else rows[place].above
        filled.append(filled[-1] + above + rows[place].height)
        if filled[-1] > room + 0.01 and place > start:
            return place, filled
    return len(rows), filled


def _broken(text: str, font: str, size: float, room: float) -> list[str]:
    lines: list[str] = []
    line, filled, blank = "", 0.0, _width(" ", font) * size
    for word in _BLANKS.split(text.strip(" \t")):
        wide = _width(word, font) * size
        if line and filled + blank + wide <= room:
            line, filled = f"{line} {word}", filled + blank + wide
            continue
        if line:
            lines.append(line)
        *whole, line = _cut(word, font, size, room) if wide > room else [word]
        lines.extend(whole)
        filled = _width(line, font) * size if whole else wide
    return [*lines, line]


def _cut(word: str, font: str, size: float, room: float) -> list[str]:
    """Cut a word that is wider than a line, without a hyphen: it may be an address to type over."""
    parts = []
    begin, filled = 0, 0.0
    for place, letter in enumerate(word):
        wide = _width(letter, font) * size
        if filled + wide > room and place > begin:
            near = next((at for at in range(place, max(place - _NEAR, begin), -1) if word[at - 1] in _AFTER), place)
            parts.append(word[begin:near])
            begin, filled = near, sum(_width(one, font) for one in word[near:place]) * size
        filled += wide
    return [*parts, word[begin:]]


@lru_cache(maxsize=8192)
def _width(word: str, font: str) -> float:
    """Give how wide a word is, in sizes of the font."""
    return text_width(word, 1, font)
