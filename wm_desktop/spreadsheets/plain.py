"""Reading .xls and .ods by value (calamine)."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime

from wm_desktop.domain.importing.tables import Cell, Cells, Sheet, Value, Workbook
from wm_desktop.spreadsheets.faults import DamagedWorkbookError, EmptyWorkbookError, TooLargeWorkbookError
from wm_desktop.spreadsheets.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS

Report = Callable[[int, int], None]


def read_plain(data: bytes, name: str, format_: str, report: Report) -> Workbook:
    """Read .xls or .ods by value alone (no colours, comments or hidden columns)."""
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        metadata = book.sheets_metadata
        sheets, cells = [], Cells()
        for done, about in enumerate(metadata):
            report(done, len(metadata))
            sheet = book.get_sheet_by_name(about.name)
            _refuse_size(sheet.total_height, sheet.total_width, name)
            rows = tuple([cells.line(map(_number, row)) for row in sheet.to_python(skip_empty_area=False)])
            hidden = "visible" not in str(about.visible).casefold()
            sheets.append(Sheet(about.name, _without_tail(rows), hidden=hidden))
    except (python_calamine.CalamineError, python_calamine.WorksheetNotFound) as error:
        raise DamagedWorkbookError(name=name) from error
    if not any(sheet.rows for sheet in sheets):
        raise EmptyWorkbookError(name=name)
    return Workbook(format_, tuple(sheets))


def _refuse_size(height: int, width: int, name: str) -> None:
    if height > MAX_ROWS or width > MAX_COLUMNS or height * width > MAX_CELLS:
        raise TooLargeWorkbookError(name=name, what=f"{height} regels, {width} kolommen")


def _number(value: object) -> Value:
    if type(value) is str:
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str | bool | int | float | datetime | date) or value is None:
        return value
    return str(value)


def _without_tail(rows: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[Cell, ...], ...]:
    last = len(rows)
    while last and all(cell.is_blank for cell in rows[last - 1]):
        last -= 1
    return rows[:last]
