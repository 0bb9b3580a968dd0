"""Formulas whose outcome was never stored: what they would say is not known, so they are told and say nothing."""

from __future__ import annotations

from collections.abc import Container

from wm_desktop.domain.importing.layout import Layout
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.tables import Cell, Sheet

_SHOWN = 12
_PERSON = frozenset({"name", "first_name", "last_name", "pupil_number"})


def is_uncomputed(cell: Cell) -> bool:
    """Whether a formula stands in the cell and no outcome of it."""
    return cell.formula and cell.value is None


def uncomputed(sheet: Sheet, layout: Layout, read: Container[int]) -> list[Problem]:
    """Report each row that has such formulas in columns that are read, and how to mend the file as a whole.

    `read` holds the rows that are about pupils; of the others, totals mostly, those count whose name is not computed.
    """
    if not any(cell.formula for row in sheet.rows for cell in row):
        return []
    columns = [column for column in layout.columns if column.role != "ignore"]
    found: dict[int, list[str]] = {}
    for row in range(layout.header_rows[-1] + 1, len(sheet.rows) + 1):
        open_ = [column for column in columns if is_uncomputed(sheet.cell(row, column.number))]
        if row in read or any(column.role in _PERSON for column in open_):
            found[row] = [column.letter for column in open_]
    found = {row: letters for row, letters in found.items() if letters}
    if not found:
        return []
    rows = ", ".join(map(str, list(found)[:_SHOWN])) + (", …" if len(found) > _SHOWN else "")
    return [
        problem("formulas_not_computed", sheet.name, None, None, name=sheet.name, count=len(found), rows=rows),
        *(
            problem("formula_without_value", sheet.name, row, letters[0], letters=", ".join(letters))
            for row, letters in found.items()
        ),
    ]
