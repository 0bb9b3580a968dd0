"""Neutral tables: what every reader of spreadsheets gives, whatever the file was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

Value = str | int | float | bool | date | datetime | None


class Cell(NamedTuple):
    """One cell: its value, the text a person reads, and the looks that may carry meaning.

    `colour` is the fill as 'RRGGBB' or empty; `error` is true for #N/B, #VERW! and the like. `formula` says that the
    value was computed; a formula whose value is None was never computed (one that gives no text has ''). A named tuple
    and not a dataclass, because a large sheet has a million of them; equal cells are mostly one and the same object.
    """

    value: Value = None
    text: str = ""
    colour: str = ""
    struck: bool = False
    comment: str = ""
    error: bool = False
    formula: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether a person sees nothing in it (colour and comment left aside)."""
        return not self.text or self.text.isspace()


EMPTY = Cell()


def words_of(text: str) -> frozenset[str]:
    """Give the words of a text: how word lists are written down here."""
    return frozenset(text.split())


ERROR_TEXTS = words_of(
    "#n/b #n/a #na #verw! #ref! #waarde! #value! #deel/0! #div/0! #naam? #name? #leeg! #null! #getal! #num! "
    "#overloop! #overlopen! #spill! #calc! #berekenen! #veld! #field! #onbekend! #unknown! #bezet! #busy!"
)


def cell_of(value: Value, *, colour: str = "", struck: bool = False, comment: str = "", formula: bool = False) -> Cell:
    """Make a cell with the text that belongs to its value."""
    text = text_of(value)
    error = text[:1] == "#" and text.strip().casefold() in ERROR_TEXTS
    return Cell(value, text, colour, struck, comment, error, formula)


def text_of(value: Value) -> str:
    """Give the text a Dutch reader would see for a value."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "WAAR" if value else "ONWAAR"
    if isinstance(value, int | float):
        whole = isinstance(value, int) or value.is_integer()
        return str(int(value)) if whole else repr(value).replace(".", ",")
    if isinstance(value, datetime) and (value.hour or value.minute or value.second):
        return f"{value:%d-%m-%Y %H:%M}"
    return f"{value:%d-%m-%Y}"


class _Texts(dict[str, Cell]):
    def __missing__(self, text: str) -> Cell:
        made = self[text] = cell_of(text)
        return made


class Cells:
    """Makes cells without looks, one for each distinct value: most cells of a large sheet repeat."""

    def __init__(self) -> None:
        self._texts = _Texts({"": EMPTY})
        self._others: dict[tuple[type, Value], Cell] = {}

    def of(self, value: Value) -> Cell:
        """Give the cell of a value; an empty text and None are the empty cell."""
        if value is None:
            return EMPTY
        if type(value) is str:
            return self._texts[value]
        key = (type(value), value)  # True, 1 and 1.0 are equal and no less different
        made = self._others.get(key)
        if made is None:
            made = self._others[key] = cell_of(value)
        return made

    def line(self, values: Iterable[Value]) -> tuple[Cell, ...]:
        """Give the cells of a row."""
        texts, of = self._texts, self.of
        return tuple([texts[value] if type(value) is str else of(value) for value in values])

    def texts(self, values: Iterable[str]) -> tuple[Cell, ...]:
        """Give the cells of a row that holds nothing but texts."""
        return tuple(map(self._texts.__getitem__, values))


class Area(NamedTuple):
    """A merged range; rows and columns count from 1, ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Sheet:
    """One sheet. Row and column numbers count from 1, as people see them; in a CSV a row is a record.

    In a sheet that `is_delimited` every row has its own length: one that is too long may stand under wrong headings.
    """

    name: str
    rows: tuple[tuple[Cell, ...], ...] = ()
    hidden: bool = False
    merged: tuple[Area, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    is_delimited: bool = False

    def cell(self, row: int, column: int) -> Cell:
        """Give a cell; outside the sheet every cell is empty."""
        if 1 <= row <= len(self.rows):
            line = self.rows[row - 1]
            if 1 <= column <= len(line):
                return line[column - 1]
        return EMPTY

    @cached_property
    def width(self) -> int:
        """The number of columns in the widest row."""
        return max(map(len, self.rows), default=0)


@dataclass(frozen=True)
class Workbook:
    """A whole file; `format` is 'xlsx', 'csv', 'xls', 'ods', 'html', 'xml' or 'edexml'.

    `notices` are codes of problems with the file as a whole that only its reader can see.
    """

    format: str
    sheets: tuple[Sheet, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dropped:
    """A column (or loose cells) of identity numbers that was thrown away while reading; never what was in it."""

    sheet: str
    letter: str
    header: str


@dataclass(frozen=True)
class SourceFile:
    """A file that was read. `data` is empty when it held identity numbers: then no copy may be kept."""

    name: str
    sha256: str
    size: int
    data: bytes = field(repr=False)
    workbook: Workbook = field(repr=False)
    dropped: tuple[Dropped, ...] = ()


def letter_of(column: int) -> str:
    """Give the letters of a column: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def number_of(letters: str) -> int:
    """Give the number of a column's letters; the other way round of `letter_of`."""
    number = 0
    for char in letters.upper():
        number = number * 26 + ord(char) - 64
    return number


def cells_below(sheet: Sheet, column: int, after: int) -> Iterator[Cell]:
    """Give the cells of a column below a row."""
    return iter([row[column - 1] for row in sheet.rows[after:] if column <= len(row)])
