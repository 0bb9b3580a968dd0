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

from wm_desktop.domain.importing.tables import EMPTY, Area, Cell, Cells, Sheet, Value, cell_of
from wm_desktop.spreadsheets.faults import DamagedWorkbookError, TooLargeWorkbookError
from wm_desktop.spreadsheets.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from wm_desktop.spreadsheets.ods_styles import PLAIN, SPACE, STYLE, TABLE, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFFICE, _TEXT = f"{{{SPACE}office:1.0}}", f"{{{SPACE}text:1.0}}"
_READ = (f"{TABLE}table", f"{TABLE}table-column", f"{TABLE}table-row", f"{STYLE}style")
_CELL, _PARAGRAPH, _ANNOTATION = f"{TABLE}table-cell", f"{_TEXT}p", f"{_OFFICE}annotation"
_STYLE_NAME, _FORMULA, _KIND = f"{TABLE}style-name", f"{TABLE}formula", f"{_OFFICE}value-type"
_WIDE, _HIGH = f"{TABLE}number-columns-spanned", f"{TABLE}number-rows-spanned"
_REPEATED = {"columns": f"{TABLE}number-columns-repeated", "rows": f"{TABLE}number-rows-repeated"}
_ERROR = re.compile(r"#|(?:err|fout):", re.IGNORECASE)
_STYLED = re.compile(rb'line-through-(?:type|style)="(?!none)|background-color="#')
_TELLING = (
    *(b"<office:annotation", b'visibility="collapse', b'visibility="filter', b'spanned="', b'table:formula="'),
    *(b'value-type="boolean', b'value-type="error'),
)
_MAX_AREA = 10_000


def read_tables(content: bytes, styles: bytes, name: str, *, by_value: bool = True) -> tuple[Sheet, ...] | None:
    """Read all sheets from the two parts of the file that matter; None if nothing but values is in them.

    Then a reader of values alone is as good, and faster; without one (`by_value` is false) they are read all the same.
    """
    from lxml import etree

    known = Styles()
    try:
        for event, element in _elements(styles, (f"{STYLE}style",)) if styles else ():
            if event == "end":
                known.add(element)
        if (
            by_value
            and not _has_looks(content)
            and not any(f'"{name}"'.encode() in content for name in known.with_looks())
        ):
            return None
        return tuple(_sheets(content, known, name))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedWorkbookError(name=name) from error


def _has_looks(content: bytes) -> bool:
    """Whether the sheets hold more than values; their styles come before the sheets."""
    styles = content.find(b"<office:body")
    return any(sign in content for sign in _TELLING) or _STYLED.search(content, 0, max(styles, 0)) is not None


def _elements(data: bytes, tags: tuple[str, ...]) -> Iterator[tuple[str, _Element]]:
    from lxml import etree

    safe = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    yield from etree.iterparse(io.BytesIO(data), events=("start", "end"), tag=tags, **safe)


def _sheets(content: bytes, styles: Styles, name: str) -> Iterator[Sheet]:
    """Give the sheets; a table inside a cell, or one of another file kept beside the sheets, is none."""
    table, depth = _Table(styles, name), 0
    for event, element in _elements(content, _READ):
        if element.tag == f"{TABLE}table":
            depth += 1 if event == "start" else -1
            parent = element.getparent()
            if depth == (event == "start") and parent is not None and parent.tag == f"{_OFFICE}spreadsheet":
                if event == "end":
                    yield table.finish(element.get(f"{TABLE}name") or "", element.get(f"{TABLE}style-name") or "")
                table = _Table(styles, name)
        elif event == "end" and element.tag == f"{STYLE}style":
            styles.add(element)
        elif event == "end" and depth == 1:
            take = table.add_column if element.tag == f"{TABLE}table-column" else table.add_row
            take(element)
            _forget(element)


def _forget(element: _Element) -> None:
    """Let go of what was read, and of everything before it: a large sheet need not stay in memory."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


@dataclass
class _Table:
    """One sheet while it is read; `waiting` are coloured but empty rows, which count only if a filled one follows."""

    styles: Styles
    name: str
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    waiting: list[tuple[tuple[Cell, ...], int]] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)
    defaults: list[tuple[int, str]] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    made: Cells = field(default_factory=Cells)
    column: int = 0
    row: int = 0
    cells: int = 0

    def add_column(self, element: _Element) -> None:
        first, last = self.column + 1, self.column + _times(element, "columns")
        self.column = last
        self.defaults.append((last, element.get(f"{TABLE}default-cell-style-name") or ""))
        if element.get(f"{TABLE}visibility") in {"collapse", "filter"}:
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
        if element.get(f"{TABLE}visibility") in {"collapse", "filter"}:
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
        default = row.get(f"{TABLE}default-cell-style-name") or ""
        cells: list[Cell] = []
        column = last = 0
        for element in row:
            times = _times(element, "columns")
            if element.tag == _CELL:
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
        wide, high = int(cell.get(_WIDE) or 1), int(cell.get(_HIGH) or 1)
        if 1 < wide * high <= _MAX_AREA:
            self.merged.append(Area(self.row + 1, column, self.row + high, column + wide - 1))

    def _cell(self, element: _Element, column: int, default: str) -> Cell:
        look = self.styles.look(element.get(_STYLE_NAME) or default or self._default(column))
        kind, formula = element.get(_KIND), element.get(_FORMULA) is not None
        if kind is None and not formula and not len(element):
            return EMPTY if not look.colour else cell_of(None, colour=look.colour)
        if kind == "string" and look is PLAIN and not formula and (bare := _bare_text(element)) is not None:
            return self.made.of(bare)
        text = _text_of(element)
        comment = "\n".join(_text_of(one) for one in element.iterchildren(_ANNOTATION))
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
    return max(1, min(int(element.get(_REPEATED[what]) or 1), 2_000_000))


def _bare_text(element: _Element) -> str | None:
    """Give the text of a cell that holds one plain paragraph, as almost every cell does."""
    if len(element) != 1:
        return None
    paragraph = element[0]
    return paragraph.text or "" if paragraph.tag == _PARAGRAPH and not len(paragraph) else None


def _text_of(element: _Element) -> str:
    return "\n".join("".join(_pieces(one)) for one in element.iterchildren(_PARAGRAPH))


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
        elif child.tag != _ANNOTATION and isinstance(child.tag, str):
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
