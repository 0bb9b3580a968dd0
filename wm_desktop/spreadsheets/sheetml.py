"""Reading 'XML Spreadsheet 2003', which Excel itself wrote and web systems still export, mostly under the name .xls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from wm_desktop.domain.importing.tables import EMPTY, Area, Cell, Sheet, Value, Workbook, cell_of
from wm_desktop.spreadsheets.faults import DamagedWorkbookError, EmptyWorkbookError, TooLargeWorkbookError
from wm_desktop.spreadsheets.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from wm_desktop.spreadsheets.looks import telling_colour

if TYPE_CHECKING:
    from lxml.etree import _Element

_Look = tuple[str, bool]


def read_sheetml(data: bytes, name: str) -> Workbook:
    """Read every sheet; entities and network are off."""
    from lxml import etree

    if data.count(b"<Row") > 2 * MAX_ROWS:  # before a tree is made of it
        raise TooLargeWorkbookError(name=name, what=f"meer dan {MAX_ROWS} regels")
    safe = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data.strip(), safe)
        looks = _looks(root)
        sheets = tuple(_Grid(one, looks, name).sheet() for one in _named(root, "Worksheet"))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedWorkbookError(name=name) from error
    if not any(sheet.rows for sheet in sheets):
        raise EmptyWorkbookError(name=name)
    return Workbook("xml", sheets)


def _local(tag: object) -> str:
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _named(element: _Element, name: str) -> Iterator[_Element]:
    return (child for child in element if _local(child.tag) == name)


def _attribute(element: _Element, name: str) -> str:
    return next((str(value) for key, value in element.attrib.items() if _local(key) == name), "")


def _number(element: _Element, name: str, otherwise: int) -> int:
    written = _attribute(element, name)
    return min(int(written), 2_000_000) if written else otherwise


def _looks(root: _Element) -> dict[str, _Look]:
    """Give what each style looks like; a style takes after its parent, which Excel writes before it."""
    looks: dict[str, _Look] = {}
    for style in (one for group in _named(root, "Styles") for one in _named(group, "Style")):
        colour, struck = looks.get(_attribute(style, "Parent"), ("", False))
        for child in style:
            if _local(child.tag) == "Interior":
                solid = _attribute(child, "Pattern") == "Solid"
                colour = telling_colour(_attribute(child, "Color").lstrip("#")) if solid else ""
            elif _local(child.tag) == "Font":
                struck = _attribute(child, "StrikeThrough") == "1"
        looks[_attribute(style, "ID")] = (colour, struck)
    return looks


@dataclass
class _Grid:
    """One worksheet; rows and cells may skip places by naming their own index."""

    element: _Element
    looks: dict[str, _Look]
    name: str
    rows: list[tuple[Cell, ...]] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    cells: int = 0

    def sheet(self) -> Sheet:
        for table in _named(self.element, "Table"):
            self._take_columns(table)
            for row in _named(table, "Row"):
                self._take_row(row)
        while self.rows and all(cell.is_blank and not cell.formula for cell in self.rows[-1]):
            self.rows.pop()
        last = len(self.rows)
        options = (one for group in _named(self.element, "WorksheetOptions") for one in _named(group, "Visible"))
        hidden = any((one.text or "").strip() in {"SheetHidden", "SheetVeryHidden"} for one in options)
        merged = [area._replace(bottom=min(area.bottom, last)) for area in self.merged if area.top <= last]
        return Sheet(
            _attribute(self.element, "Name"),
            tuple(self.rows),
            hidden=hidden,
            merged=tuple(sorted(merged)),
            hidden_rows=frozenset(row for row in self.hidden_rows if row <= last),
            hidden_columns=frozenset(self.hidden_columns),
        )

    def _take_columns(self, table: _Element) -> None:
        column = 0
        for one in _named(table, "Column"):
            column = _number(one, "Index", column + 1)
            span = _number(one, "Span", 0)
            if _attribute(one, "Hidden") == "1":
                self.hidden_columns.update(range(column, min(column + span, MAX_COLUMNS) + 1))
            column += span

    def _take_row(self, element: _Element) -> None:
        number = _number(element, "Index", len(self.rows) + 1)
        if not len(self.rows) < number <= MAX_ROWS:
            raise TooLargeWorkbookError(name=self.name, what=f"er staat iets in regel {number}")
        self.rows += [()] * (number - 1 - len(self.rows))
        self.rows.append(self._line(element, number))
        self.cells += len(self.rows[-1])
        if self.cells > MAX_CELLS:
            raise TooLargeWorkbookError(name=self.name, what="te veel cellen")
        self.rows += [()] * min(_number(element, "Span", 0), MAX_ROWS - number)
        if _attribute(element, "Hidden") == "1":
            self.hidden_rows.add(number)

    def _line(self, row: _Element, number: int) -> tuple[Cell, ...]:
        line: list[Cell] = []
        for element in _named(row, "Cell"):
            column = _number(element, "Index", len(line) + 1)
            wide, high = _number(element, "MergeAcross", 0), _number(element, "MergeDown", 0)
            if not len(line) < column <= MAX_COLUMNS - wide:
                raise TooLargeWorkbookError(name=self.name, what=f"er staat iets in kolom {column}")
            line += [EMPTY] * (column - 1 - len(line))
            line += [self._cell(element, row), *[EMPTY] * wide]
            if wide or high:
                self.merged.append(Area(number, column, min(number + high, MAX_ROWS), column + wide))
        return tuple(line)

    def _cell(self, element: _Element, row: _Element) -> Cell:
        style = _attribute(element, "StyleID") or _attribute(row, "StyleID") or "Default"
        colour, struck = self.looks.get(style, ("", False))
        value = next(map(_value, _named(element, "Data")), None)
        comment = "".join(map(_all, _named(element, "Comment"))).strip()
        formula = bool(_attribute(element, "Formula"))
        if value is None and not (colour or comment or formula):
            return EMPTY
        struck = (struck or any(_local(one.tag) in {"S", "Del"} for one in element.iter())) and value is not None
        return cell_of(value, colour=colour, struck=struck, comment=comment, formula=formula)


def _all(element: _Element) -> str:
    return "".join(str(part) for part in element.itertext())


def _value(data: _Element) -> Value:
    text = _all(data)
    kind = _attribute(data, "Type")
    if kind == "Number":
        number = float(text)
        return int(number) if number.is_integer() else number
    if kind == "Boolean":
        return text.strip() == "1"
    if kind == "DateTime":
        return datetime.fromisoformat(text.strip()[:19])
    return text
