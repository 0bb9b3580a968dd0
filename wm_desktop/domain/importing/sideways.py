"""Sheets in which the pupils stand side by side, each in a column: recognised, so that the user is told what to do."""

from __future__ import annotations

from wm_desktop.domain.importing.header_rows import LOOK_FOR_HEADER
from wm_desktop.domain.importing.headers import PurposeNames, role_by_header
from wm_desktop.domain.importing.tables import Sheet

_FIRST_COLUMNS = 3
_ENOUGH = 3


def row_of_pupils(sheet: Sheet, names: PurposeNames) -> int:
    """Give the row in which the pupils stand side by side, or 0: purposes below each other, names beside each other."""
    for number in range(1, _FIRST_COLUMNS + 1):
        about = [row for row in range(1, LOOK_FOR_HEADER + 1) if _names_a_purpose(sheet.cell(row, number).text, names)]
        if len(about) >= 2:
            return next((row for row in range(about[0] - 1, 0, -1) if _width(sheet, row, number) >= _ENOUGH), 0)
    return 0


def _names_a_purpose(text: str, names: PurposeNames) -> bool:
    return bool(text) and len(text) < 120 and role_by_header(text) is None and bool(names.find(text)[0])


def _width(sheet: Sheet, row: int, number: int) -> int:
    return sum(not cell.is_blank and any(char.isalpha() for char in cell.text) for cell in sheet.rows[row - 1][number:])
