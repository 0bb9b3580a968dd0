"""What a user decides about single rows and cells of one file; it holds for this file alone and is not remembered."""

from __future__ import annotations

from dataclasses import dataclass

Place = tuple[str, int]


@dataclass(frozen=True)
class RowChoices:
    """Rows by (sheet, row) to leave out or to add as a new pupil, and cells where a yes may replace a no.

    `allowed` names (pupil number, purpose code). A row that is left out wins from every other choice about it.
    """

    left_out: frozenset[Place] = frozenset()
    add_as_new: frozenset[Place] = frozenset()
    allowed: frozenset[tuple[str, str]] = frozenset()


NO_CHOICES = RowChoices()
