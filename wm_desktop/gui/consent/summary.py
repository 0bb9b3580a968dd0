"""What the register shows besides its cells: totals per purpose, and how much of it the filter leaves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.school import group_sort_key
from wm_desktop.services.rows import ConsentCell, MatrixRow


@dataclass(frozen=True)
class Total:
    """How many rows say what for one purpose; `refused` counts withdrawals too, `rest` is silence and conflict."""

    yes: int = 0
    refused: int = 0
    rest: int = 0


def totals(rows: Sequence[MatrixRow], purposes: int) -> tuple[Total, ...]:
    """Count every column of the rows shown."""
    if not rows:
        return (Total(),) * purposes
    columns = zip(*(row.cells for row in rows), strict=True)
    return tuple(_total(column) for column in columns)


def _total(column: Sequence[ConsentCell]) -> Total:
    counts = Counter([cell.status for cell in column])
    yes = counts[ConsentStatus.YES]
    refused = counts[ConsentStatus.NO] + counts[ConsentStatus.WITHDRAWN]
    return Total(yes, refused, len(column) - yes - refused)


NAME_COLUMN = 0
GROUP_COLUMN = 1
FIRST_PURPOSE = 2

_URGENCY = {
    ConsentStatus.CONFLICT: 0,
    ConsentStatus.UNANSWERED: 1,
    ConsentStatus.NO: 2,
    ConsentStatus.WITHDRAWN: 3,
    ConsentStatus.YES: 4,
}


def sort_rows(rows: Sequence[MatrixRow], column: int, *, descending: bool = False) -> list[MatrixRow]:
    """Sort by name, group or what most needs attention in a purpose; `rows` come in name order, and ties keep it."""
    if column == NAME_COLUMN:
        return list(rows[::-1] if descending else rows)
    if column == GROUP_COLUMN:
        return sorted(rows, key=lambda row: (group_sort_key(row.group), row.location), reverse=descending)
    index = column - FIRST_PURPOSE
    return sorted(rows, key=lambda row: _URGENCY[row.cells[index].status], reverse=descending)
