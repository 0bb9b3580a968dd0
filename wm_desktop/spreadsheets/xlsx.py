"""Reading .xlsx workbooks with their looks (openpyxl)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, cast
from xml.etree.ElementTree import ParseError

from wm_desktop.domain.importing.tables import EMPTY, Area, Cell, Sheet, Value, Workbook, cell_of, number_of
from wm_desktop.spreadsheets.faults import DamagedWorkbookError, EmptyWorkbookError, TooLargeWorkbookError
from wm_desktop.spreadsheets.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as ExcelCell
    from openpyxl.worksheet.worksheet import Worksheet

Report = Callable[[int, int], None]
_MAX_AREA = 10_000


def read_xlsx(data: bytes, name: str, report: Report) -> Workbook:
    """Read every sheet; formulas give what Excel last computed."""
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except (
        InvalidFileException,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        TypeError,
        OSError,
        ParseError,
        EOFError,
        IndexError,
        AttributeError,
    ) as error:
        raise DamagedWorkbookError(name=name) from error
    sheets = []
    for done, sheet in enumerate(book.worksheets):
        report(done, len(book.worksheets))
        sheets.append(_sheet(sheet, name))
    if not any(sheet.rows for sheet in sheets):
        raise EmptyWorkbookError(name=name)
    return Workbook("xlsx", tuple(sheets))


def _sheet(sheet: Worksheet, name: str) -> Sheet:
    cells = cast("dict[tuple[int, int], ExcelCell]", sheet._cells)  # only the cells that exist: a far one costs nothing
    rows: dict[int, dict[int, Cell]] = {}
    for (row, column), cell in cells.items():
        made = _cell(cell)
        if made is not EMPTY:
            rows.setdefault(row, {})[column] = made
    _refuse_far_cells(rows, name)
    last = max((row for row, line in rows.items() if any(not cell.is_blank for cell in line.values())), default=0)
    table = tuple(_line(rows.get(row, {})) for row in range(1, last + 1))
    merged = tuple(
        Area(area.min_row, area.min_col, min(area.max_row, last), area.max_col)
        for area in sheet.merged_cells.ranges
        if area.min_row <= last and area.size["rows"] * area.size["columns"] <= _MAX_AREA
    )
    return Sheet(
        sheet.title,
        table,
        hidden=sheet.sheet_state != "visible",
        merged=tuple(sorted(merged)),
        hidden_rows=frozenset(number for number, row in sheet.row_dimensions.items() if row.hidden and number <= last),
        hidden_columns=_hidden_columns(sheet),
    )


def _line(cells: dict[int, Cell]) -> tuple[Cell, ...]:
    width = max((column for column, cell in cells.items() if cell is not EMPTY), default=0)
    return tuple(cells.get(column, EMPTY) for column in range(1, width + 1))


def _cell(cell: ExcelCell) -> Cell:
    value = cell.value
    styled = cell.has_style
    colour = _colour(cell) if styled else ""
    comment = getattr(cell, "comment", None)
    if value is None and not colour and comment is None:
        return EMPTY
    struck = bool(styled and value is not None and cell.font.strike)
    note = str(comment.text) if comment is not None else ""
    return cell_of(_value(value), colour=colour, struck=struck, comment=note)


def _value(value: object) -> Value:
    if isinstance(value, str | bool | int | float | datetime | date) or value is None:
        return value
    if isinstance(value, time | timedelta):
        return str(value)
    return str(getattr(value, "text", value))


def _colour(cell: ExcelCell) -> str:
    fill = cell.fill
    if fill.fill_type != "solid":
        return ""
    rgb = fill.fgColor.rgb
    return rgb[-6:].upper() if isinstance(rgb, str) and rgb[-6:].upper() not in {"FFFFFF", "000000"} else ""


def _hidden_columns(sheet: Worksheet) -> frozenset[int]:
    hidden: set[int] = set()
    for letter, column in sheet.column_dimensions.items():
        if column.hidden:
            first = column.min or number_of(letter)
            hidden.update(range(first, min(column.max or first, MAX_COLUMNS) + 1))
    return frozenset(hidden)


def _refuse_far_cells(rows: dict[int, dict[int, Cell]], name: str) -> None:
    filled = [(row, column) for row, line in rows.items() for column, cell in line.items() if not cell.is_blank]
    for row, column in filled:
        if row > MAX_ROWS or column > MAX_COLUMNS:
            raise TooLargeWorkbookError(name=name, what=f"er staat iets in regel {row}, kolom {column}")
    last = max((row for row, _ in filled), default=0)
    if last * max((column for _, column in filled), default=0) > max(MAX_CELLS, 40 * len(filled)):
        raise TooLargeWorkbookError(name=name, what="te veel cellen")
    for row, line in list(rows.items()):
        rows[row] = {column: cell for column, cell in line.items() if column <= MAX_COLUMNS}
