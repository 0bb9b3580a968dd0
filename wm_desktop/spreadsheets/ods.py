"""Reading .ods with its looks: struck-through, coloured, merged and hidden cells, comments and formulas.

One row at a time from the XML of the sheets, entities and network off. A sheet may end in one row that is repeated a
million times; repetition of nothing costs nothing.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from wm_desktop.domain.importing.tables import EMPTY, Area, Cell, Sheet, Value, cell_of
from wm_desktop.spreadsheets.faults import DamagedWorkbookError, TooLargeWorkbookError
from wm_desktop.spreadsheets.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _OFFICE, _STYLE = f"{{{_SPACE}table:1.0}}", f"{{{_SPACE}office:1.0}}", f"{{{_SPACE}style:1.0}}"
_TEXT = f"{{{_SPACE}text:1.0}}"
_FILL = f"{{{_SPACE}xsl-fo-compatible:1.0}}background-color"
_READ = (f"{_TABLE}table", f"{_TABLE}table-column", f"{_TABLE}table-row", f"{_STYLE}style")
_ERROR = re.compile(r"#|(?:err|fout):", re.IGNORECASE)
_LOOKS = re.compile(
    rb'line-through-(?:type|style)="(?!none)|background-color="#|<office:annotation|visibility="(?:collapse|filter)'
    rb'|spanned="|table:formula="|value-type="(?:boolean|error)"'
)
_MAX_AREA = 10_000


def read_tables(content: bytes, styles: bytes, name: str, *, by_value: bool = True) -> tuple[Sheet, ...] | None:
    """Read all sheets from the two parts of the file that matter; None if nothing but values is in them.

    Then a reader of values alone is as good, and faster; without one (`by_value` is false) they are read all the same.
    """
    from lxml import etree

    known = _Styles()
    try:
        for event, element in _elements(styles, (f"{_STYLE}style",)) if styles else ():
            if event == "end":
                known.add(element)
        if (
            by_value
            and not _LOOKS.search(content)
            and not any(f'"{name}"'.encode() in content for name in known.with_looks())
        ):
            return None
        return tuple(_sheets(content, known, name))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedWorkbookError(name=name) from error


def _elements(data: bytes, tags: tuple[str, ...]) -> Iterator[tuple[str, _Element]]:
    from lxml import etree

    safe = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    yield from etree.iterparse(io.BytesIO(data), events=("start", "end"), tag=tags, **safe)


def _sheets(content: bytes, styles: _Styles, name: str) -> Iterator[Sheet]:
    """Give the sheets; a table inside a cell, or one of another file kept beside the sheets, is none."""
    table, depth = _Table(styles, name), 0
    for event, element in _elements(content, _READ):
        if element.tag == f"{_TABLE}table":
            depth += 1 if event == "start" else -1
            parent = element.getparent()
            if depth == (event == "start") and parent is not None and parent.tag == f"{_OFFICE}spreadsheet":
                if event == "end":
                    yield table.finish(element.get(f"{_TABLE}name") or "", element.get(f"{_TABLE}style-name") or "")
                table = _Table(styles, name)
        elif event == "end" and element.tag == f"{_STYLE}style":
            styles.add(element)
        elif event == "end" and depth == 1:
            take = table.add_column if element.tag == f"{_TABLE}table-column" else table.add_row
            take(element)
            _forget(element)


def _forget(element: _Element) -> None:
    """Let go of what was read, and of everything before it: a large sheet need not stay in memory."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


@dataclass(frozen=True)
class _Look:
    colour: str = ""
    struck: bool = False


class _Styles:
    """Which named styles colour a cell, strike it through or hide a sheet; a style takes after its parent."""

    def __init__(self) -> None:
        self._own: dict[str, tuple[str, str | None, bool | None]] = {}
        self._looks: dict[str, _Look] = {}
        self.hidden: set[str] = set()
        self.struck_texts: set[str] = set()

    def add(self, style: _Element) -> None:
        name, family = style.get(f"{_STYLE}name") or "", style.get(f"{_STYLE}family")
        colour: str | None = None
        struck: bool | None = None
        for child in style:
            fill = child.get(_FILL)
            colour = fill if fill is not None and family == "table-cell" else colour
            line = child.get(f"{_STYLE}text-line-through-style") or child.get(f"{_STYLE}text-line-through-type")
            struck = line != "none" if line is not None else struck
            if child.get(f"{_TABLE}display") == "false":
                self.hidden.add(name)
        if family == "table-cell":
            self._own[name] = (style.get(f"{_STYLE}parent-style-name") or "", colour, struck)
        elif family == "text" and struck:
            self.struck_texts.add(name)

    def with_looks(self) -> list[str]:
        return [name for name in self._own if self.look(name) != _Look()]

    def look(self, name: str) -> _Look:
        if name not in self._looks:
            colour: str | None = None
            struck: bool | None = None
            seen: set[str] = set()
            above = name
            while above in self._own and above not in seen:
                seen.add(above)
                above, own_colour, own_struck = self._own[above]
                colour = own_colour if colour is None else colour
                struck = own_struck if struck is None else struck
            self._looks[name] = _Look(_rgb(colour or ""), bool(struck))
        return self._looks[name]


def _rgb(colour: str) -> str:
    bare = colour.lstrip("#").upper()
    return bare if len(bare) == 6 and bare not in {"FFFFFF", "000000"} else ""


@dataclass
class _Table:
    """One sheet while it is read; `waiting` are coloured but empty rows, which count only if a filled one follows."""

    styles: _Styles
    name: str
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    waiting: list[tuple[tuple[Cell, ...], int]] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)
    defaults: list[tuple[int, str]] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    column: int = 0
    row: int = 0
    cells: int = 0

    def add_column(self, element: _Element) -> None:
        first, last = self.column + 1, self.column + _times(element, "columns")
        self.column = last
        self.defaults.append((last, element.get(f"{_TABLE}default-cell-style-name") or ""))
        if element.get(f"{_TABLE}visibility") in {"collapse", "filter"}:
            self.hidden_columns.update(range(first, min(last, MAX_COLUMNS) + 1))

    def add_row(self, element: _Element) -> None:
        times = _times(element, "rows")
        line = self._line(element)
        filled = any(not cell.is_blank or cell.formula for cell in line)
        if not filled:
            self.waiting.append((line, times))
        else:
            self._catch_up()
            self._append(line, times)
        if element.get(f"{_TABLE}visibility") in {"collapse", "filter"}:
            self.hidden_rows.update(range(self.row + 1, min(self.row + times, MAX_ROWS) + 1))
        self.row += times

    def finish(self, sheet: str, style: str) -> Sheet:
        last = len(self.rows)
        width = max((len(line) for line in self.rows), default=0)
        merged = [area for area in self.merged if area.top <= last and area.left <= width]
        return Sheet(
            sheet,
            tuple(self.rows),
            hidden=style in self.styles.hidden,
            merged=tuple(sorted(area._replace(bottom=min(area.bottom, last)) for area in merged)),
            hidden_rows=frozenset(row for row in self.hidden_rows if row <= last),
            hidden_columns=frozenset(self.hidden_columns),
        )

    def _catch_up(self) -> None:
        for line, times in self.waiting:
            self._append(line, times)
        self.waiting.clear()

    def _append(self, line: tuple[Cell, ...], times: int) -> None:
        self.cells += len(line) * times
        if len(self.rows) + times > MAX_ROWS or self.cells > MAX_CELLS:
            raise TooLargeWorkbookError(name=self.name, what=f"er staat iets in regel {len(self.rows) + times}")
        self.rows.extend([line] * times)

    def _line(self, row: _Element) -> tuple[Cell, ...]:
        default = row.get(f"{_TABLE}default-cell-style-name") or ""
        cells: list[Cell] = []
        column = last = 0
        for element in row:
            times = _times(element, "columns")
            if element.tag == f"{_TABLE}table-cell":
                cell = self._cell(element, column + 1, default)
                self._take_area(element, column + 1)
                if not cell.is_blank or cell.comment or cell.formula:
                    last = column + times
                if last > MAX_COLUMNS:
                    raise TooLargeWorkbookError(name=self.name, what=f"er staat iets in kolom {last}")
            else:
                cell = EMPTY
            cells += [cell] * min(times, MAX_COLUMNS - column)
            column = min(column + times, MAX_COLUMNS)
        return tuple(_without_blank_tail(cells, last))

    def _take_area(self, cell: _Element, column: int) -> None:
        wide = int(cell.get(f"{_TABLE}number-columns-spanned") or 1)
        high = int(cell.get(f"{_TABLE}number-rows-spanned") or 1)
        if 1 < wide * high <= _MAX_AREA:
            self.merged.append(Area(self.row + 1, column, self.row + high, column + wide - 1))

    def _cell(self, element: _Element, column: int, default: str) -> Cell:
        style = element.get(f"{_TABLE}style-name") or default or self._default(column)
        look = self.styles.look(style)
        kind = element.get(f"{_OFFICE}value-type")
        formula = element.get(f"{_TABLE}formula") is not None
        if kind is None and not formula and not len(element):
            return EMPTY if not look.colour else cell_of(None, colour=look.colour)
        text = _text_of(element)
        comment = "\n".join(_text_of(one) for one in element.iterchildren(f"{_OFFICE}annotation"))
        struck = (look.struck or self._is_partly_struck(element)) and bool(text)
        if _ERROR.match(text) and (formula or kind == "error"):
            text = text if text.startswith("#") else "#WAARDE!"
            return cell_of(text, colour=look.colour, struck=struck, comment=comment, formula=formula)
        value = None if kind is None else _value(element, kind, text)
        return cell_of(value, colour=look.colour, struck=struck, comment=comment, formula=formula)

    def _default(self, column: int) -> str:
        return next((style for last, style in self.defaults if column <= last), "")

    def _is_partly_struck(self, element: _Element) -> bool:
        texts = self.styles.struck_texts
        return bool(texts) and any(
            span.get(f"{_TEXT}style-name") in texts and span.getparent() is not None
            for span in element.iter(f"{_TEXT}span")
        )


def _without_blank_tail(cells: list[Cell], last: int) -> list[Cell]:
    """Keep coloured cells a little beyond the last filled one, but not a colour that runs to the end of the sheet."""
    end = min(len(cells), last + 100)
    while end > last and cells[end - 1] is EMPTY:
        end -= 1
    return cells[:last] if end - last >= 100 else cells[:end]


def _times(element: _Element, what: str) -> int:
    return max(1, min(int(element.get(f"{_TABLE}number-{what}-repeated") or 1), 2_000_000))


def _text_of(element: _Element) -> str:
    return "\n".join("".join(_pieces(one)) for one in element.iterchildren(f"{_TEXT}p"))


def _pieces(element: _Element) -> Iterator[str]:
    """Give the text of a paragraph, in which blanks, tabs and line breaks have elements of their own."""
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            yield " " * min(int(child.get(f"{_TEXT}c") or 1), 1000)
        elif child.tag == f"{_TEXT}tab":
            yield "\t"
        elif child.tag == f"{_TEXT}line-break":
            yield "\n"
        elif child.tag != f"{_OFFICE}annotation" and isinstance(child.tag, str):
            yield from _pieces(child)
        yield child.tail or ""


def _value(element: _Element, kind: str, text: str) -> Value:
    if kind in {"float", "percentage", "currency"}:
        if text.casefold() in {"true", "false", "waar", "onwaar"}:
            return text.casefold() in {"true", "waar"}
        number = float(element.get(f"{_OFFICE}value") or 0)
        return int(number) if number.is_integer() else number
    if kind == "boolean":
        return element.get(f"{_OFFICE}boolean-value") == "true"
    if kind == "date":
        written = element.get(f"{_OFFICE}date-value") or ""
        try:
            return datetime.fromisoformat(written[:19])
        except ValueError:
            return text or written
    return text or element.get(f"{_OFFICE}string-value") or ""
