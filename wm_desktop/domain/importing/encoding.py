"""Texts that were decoded wrongly somewhere on their way ('ZoÃ«'), turned back where the user asks for it."""

from __future__ import annotations

from dataclasses import replace

from wm_desktop.domain.importing.layout import Layout
from wm_desktop.domain.importing.names import mend
from wm_desktop.domain.importing.tables import Cell, Sheet, Workbook

_NAMES = frozenset({"name", "first_name", "prefix", "last_name"})


def with_mended_texts(workbook: Workbook) -> Workbook:
    """Give the workbook with all its texts mended."""
    made: dict[int, Cell] = {}
    return replace(workbook, sheets=tuple(_mended(sheet, made) for sheet in workbook.sheets))


def _mended(sheet: Sheet, made: dict[int, Cell]) -> Sheet:
    for row in sheet.rows:
        for cell in row:
            if id(cell) not in made:
                made[id(cell)] = _mended_cell(cell)
    return replace(sheet, rows=tuple(tuple(made[id(cell)] for cell in row) for row in sheet.rows))


def _mended_cell(cell: Cell) -> Cell:
    if cell.text.isascii() and cell.comment.isascii():
        return cell
    text = mend(cell.text)
    value = text if isinstance(cell.value, str) else cell.value
    return cell._replace(value=value, text=text, comment=mend(cell.comment))


def with_names_as_written(mended: Sheet, written: Sheet, layout: Layout) -> Sheet:
    """Give a mended sheet with the names as they stand in the file: that they had to be mended is told per pupil."""
    if mended is written:
        return mended
    names = [column.number for column in layout.columns if column.role in _NAMES]
    rows = list(mended.rows)
    for row in range(layout.header_rows[-1] + 1, len(rows) + 1):
        for number in names:
            own = written.cell(row, number)
            if mended.cell(row, number) is not own:
                line = rows[row - 1]
                rows[row - 1] = (*line[: number - 1], own, *line[number:])
    return replace(mended, rows=tuple(rows))
