"""Values as calamine gives them, made into cells."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from wm_desktop.domain.importing.tables import Cell, Cells, Value

if TYPE_CHECKING:
    from python_calamine import CalamineSheet


def lines_of(sheet: CalamineSheet, cells: Cells) -> list[tuple[Cell, ...]]:
    """Give the rows of a sheet from the first cell on."""
    line = cells.line
    return [line(map(value_of, row)) for row in sheet.to_python(skip_empty_area=False)]


def value_of(value: object) -> Value:
    """Give a value of the kinds a table knows: whole numbers are whole, times and spans become text."""
    if type(value) is str:
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str | bool | int | float | date) or value is None:
        return value
    return str(value)
