"""Reading .xls and .ods: values by calamine, looks where there are any by readers of our own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from wm_desktop.domain.importing.tables import Area, Cells, Sheet, Workbook
from wm_desktop.spreadsheets import biff, ods
from wm_desktop.spreadsheets.faults import DamagedWorkbookError, EmptyWorkbookError, TooLargeWorkbookError
from wm_desktop.spreadsheets.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from wm_desktop.spreadsheets.looks import SheetLooks, dressed, without_tail
from wm_desktop.spreadsheets.values import lines_of

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook, SheetMetadata

Report = Callable[[int, int], None]
_MAX_AREA = 10_000


def read_ods(data: bytes, name: str, report: Report) -> Workbook:
    """Read .ods, with its looks if it has any."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            content = packed.read("content.xml")
            styles = packed.read("styles.xml") if "styles.xml" in packed.namelist() else b""
    except (zipfile.BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise DamagedWorkbookError(name=name) from error
    sheets = ods.read_tables(content, styles, name)
    return _whole("ods", _by_value(data, name, report) if sheets is None else sheets, name)


def read_flat_ods(data: bytes, name: str) -> Workbook:
    """Read .fods, the same in one file of XML."""
    return _whole("ods", ods.read_tables(data, b"", name, by_value=False) or (), name)


def read_xls(data: bytes, name: str, report: Report) -> Workbook:
    """Read .xls; of a workbook older than Excel 97 the values alone, which is told."""
    sheets = _by_value(data, name, report)
    try:
        looks = biff.looks_of(biff.stream_of(data))
    except biff.NoLooksError:
        looks = []
    if len(looks) != len(sheets):
        return _whole("xls", sheets, name, ("looks_not_read",))
    return _whole("xls", tuple(map(_dressed, sheets, looks)), name)


def _whole(format_: str, sheets: tuple[Sheet, ...], name: str, notices: tuple[str, ...] = ()) -> Workbook:
    if not any(sheet.rows for sheet in sheets):
        raise EmptyWorkbookError(name=name)
    return Workbook(format_, sheets, notices)


def _by_value(data: bytes, name: str, report: Report) -> tuple[Sheet, ...]:
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        metadata = book.sheets_metadata
        sheets, cells = [], Cells()
        for done, about in enumerate(metadata):
            report(done, len(metadata))
            sheets.append(_sheet(book, about, name, cells))
    except (python_calamine.CalamineError, python_calamine.WorksheetNotFound) as error:
        raise DamagedWorkbookError(name=name) from error
    return tuple(sheets)


def _sheet(book: CalamineWorkbook, about: SheetMetadata, name: str, cells: Cells) -> Sheet:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    hidden = about.visible is not SheetVisibleEnum.Visible
    if about.typ is not SheetTypeEnum.WorkSheet:
        return Sheet(about.name, hidden=hidden)
    sheet = book.get_sheet_by_name(about.name)
    _refuse_size(sheet.total_height, sheet.total_width, name)
    rows = without_tail(lines_of(sheet, cells))
    merged = [
        Area(top + 1, left + 1, bottom + 1, right + 1)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    ]
    small = [one for one in merged if (one.bottom - one.top + 1) * (one.right - one.left + 1) <= _MAX_AREA]
    return Sheet(about.name, rows, hidden=hidden, merged=tuple(sorted(small)))


def _dressed(sheet: Sheet, looks: SheetLooks) -> Sheet:
    """Give a sheet with its looks; what only looks like something below the last row is left out."""
    rows = dressed(sheet.rows, looks)
    return replace(
        sheet,
        rows=rows,
        hidden_rows=frozenset(row for row in looks.hidden_rows if row <= len(rows)),
        hidden_columns=frozenset(looks.hidden_columns),
    )


def _refuse_size(height: int, width: int, name: str) -> None:
    if height > MAX_ROWS or width > MAX_COLUMNS or height * width > MAX_CELLS:
        raise TooLargeWorkbookError(name=name, what=f"{height} regels, {width} kolommen")
