"""The looks of one sheet of an .xlsx file, taken from its XML while it streams by; the values are calamine's."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import IO
from xml.parsers import expat

from wm_desktop.domain.importing.tables import Area
from wm_desktop.spreadsheets.faults import TooLargeWorkbookError
from wm_desktop.spreadsheets.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from wm_desktop.spreadsheets.looks import SheetLooks
from wm_desktop.spreadsheets.xlsx_parts import Look, is_on, place_of

_PIECE = 1_048_576
_ERROR, _SHARED, _TEXT = "e", "s", "str"
Attributes = Mapping[str, str]


class SheetReader:
    """Reads the looks of sheets. A cell that is far away is refused here, before anyone makes a table as large."""

    def __init__(self, styles: Mapping[str, Look], struck: Collection[str], name: str) -> None:
        self._styles, self._struck, self._name = styles, struck, name
        self._wanted = {_ERROR, _SHARED} if struck else {_ERROR}
        self._columns: dict[str, int] = {}
        self._begin()

    def _begin(self) -> None:
        self._looks = SheetLooks()
        self._row = self._column = 0
        self._digits = ""
        self._place = (0, 0)
        self._kind: str | None = None
        self._text: list[str] | None = None
        self._filled = self._last = self._widest = 0

    def read(self, sheet: IO[bytes]) -> SheetLooks:
        """Read one sheet; raises TooLargeWorkbookError, expat's error or ValueError."""
        self._begin()
        parser = self._parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse_doctype
        parser.StartElementHandler = self._start_root
        while piece := sheet.read(_PIECE):
            parser.Parse(piece, False)
        parser.Parse(b"", True)
        self._end_text()
        self._refuse_size()
        return self._looks

    def _start_root(self, tag: str, _: Attributes) -> None:
        """Take the handlers for the names with the prefix that this sheet uses, if any."""
        prefix = tag[: tag.rfind(":") + 1]
        handlers: dict[str, Callable[[Attributes], None]] = {
            "row": self._take_row,
            "c": self._take_cell,
            "v": self._take_value,
            "is": self._take_value,
            "f": self._take_formula,
            "strike": self._take_strike,
            "mergeCell": self._take_area,
            "col": self._take_columns,
        }
        by_tag = {prefix + name: handler for name, handler in handlers.items()}
        nothing = _take_nothing
        self._parser.StartElementHandler = lambda tag, attributes: by_tag.get(tag, nothing)(attributes)

    def _take_row(self, row: Attributes) -> None:
        self._row = int(row["r"]) if "r" in row else self._row + 1
        self._digits, self._column = str(self._row), 0
        if is_on(row.get("hidden"), unless=False):
            self._looks.hidden_rows.add(self._row)

    def _take_cell(self, cell: Attributes) -> None:
        if self._text is not None:
            self._end_text()
        reference = cell.get("r")
        if reference is None:
            self._column += 1
            self._place = (self._row, self._column)
        else:
            self._place = self._where(reference)
        self._kind = cell.get("t")
        look = self._styles.get(cell.get("s", ""))
        if look is not None and self._place[0] <= MAX_ROWS:
            colour, struck = look
            if colour:
                self._looks.colours[self._place] = colour
            if struck:
                self._looks.struck.add(self._place)

    def _where(self, reference: str) -> tuple[int, int]:
        """Give the place of 'B12'; in row 12 only the letters have to be looked at."""
        digits = self._digits
        column = self._columns.get(reference[: -len(digits)]) if reference.endswith(digits) else None
        if column is not None:
            self._column = column
            return (self._row, column)
        place = place_of(reference)
        if place is None:
            raise ValueError(reference)
        self._columns[reference.rstrip("0123456789")] = self._column = place[1]
        return place

    def _take_value(self, _: Attributes) -> None:
        row, column = self._place
        self._filled += 1
        self._last, self._widest = max(self._last, row), max(self._widest, column)
        if row > MAX_ROWS:
            self._refuse_size()
        if self._kind in self._wanted:
            self._text = []
            self._parser.CharacterDataHandler = self._text.append
        elif self._kind == _TEXT and self._place in self._looks.formulas:
            self._looks.silent.add(self._place)

    def _take_formula(self, _: Attributes) -> None:
        if self._place[0] <= MAX_ROWS:
            self._looks.formulas.add(self._place)

    def _take_strike(self, strike: Attributes) -> None:
        if is_on(strike.get("val")):
            self._looks.struck.add(self._place)

    def _end_text(self) -> None:
        text = "".join(self._text or ()).strip()
        if self._kind == _ERROR and text:
            self._looks.errors[self._place] = text
        elif text in self._struck:
            self._looks.struck.add(self._place)
        self._text = None
        self._parser.CharacterDataHandler = None

    def _take_area(self, area: Attributes) -> None:
        first, _, last = area.get("ref", "").partition(":")
        begin, end = place_of(first), place_of(last or first)
        if begin is not None and end is not None:
            self._looks.merge(Area(*begin, *end))

    def _take_columns(self, columns: Attributes) -> None:
        if is_on(columns.get("hidden"), unless=False):
            first, last = int(columns.get("min", "0")), int(columns.get("max", "0"))
            self._looks.hidden_columns.update(range(first, min(last, MAX_COLUMNS) + 1))

    def _refuse_size(self) -> None:
        last, widest = self._last, self._widest
        if last > MAX_ROWS or widest > MAX_COLUMNS:
            raise TooLargeWorkbookError(name=self._name, what=f"er staat iets in regel {last}, kolom {widest}")
        if last * widest > max(MAX_CELLS, 40 * self._filled):
            raise TooLargeWorkbookError(name=self._name, what="te veel cellen")


def _take_nothing(_: Attributes) -> None:
    return


def _refuse_doctype(*_: object) -> None:
    raise ValueError("a sheet has no document type")
