"""How a sheet is read: its header rows, what each column is, and what is known of the school to tell them by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from wm_desktop.domain.importing.tables import letter_of

PERSON = frozenset({"name", "first_name", "last_name", "pupil_number"})
ANSWERS = frozenset({"choices", "purpose_name", "answer"})


@dataclass(frozen=True)
class Column:
    """A column with its role; `negated` when its heading speaks of refusing.

    `pole` is 'yes' or 'no' where two columns stand under one purpose, one to tick for yes and one for no; `partner` is
    the number of the other one.
    """

    number: int
    header: str
    role: str
    negated: bool = False
    pole: str = ""
    partner: int = 0

    @cached_property
    def letter(self) -> str:
        """Its letter, as people see it."""
        return letter_of(self.number)

    @cached_property
    def purposes(self) -> tuple[str, ...]:
        """The purposes it answers."""
        kind, _, codes = self.role.partition(":")
        return tuple(codes.split(",")) if kind in {"purpose", "purposes"} else ()


@dataclass(frozen=True)
class Layout:
    """How one sheet is read; `reason` says in Dutch why it is not. `group` is told for the whole sheet.

    `refused`: what a list of names alone refuses to everyone who is on it.
    `more` are lists below the first one with a header of their own; then each reads from `first_row` to `last_row`.
    """

    sheet: str
    used: bool
    reason: str | None = None
    header_rows: tuple[int, ...] = ()
    columns: tuple[Column, ...] = ()
    refusals: bool = False
    group: str = ""
    refused: tuple[str, ...] = ()
    first_row: int = 1
    last_row: int = 0
    more: tuple[Layout, ...] = ()

    def column(self, role: str) -> Column | None:
        """Give the column with a role."""
        return self._first.get(role)

    @cached_property
    def _first(self) -> dict[str, Column]:
        return {column.role: column for column in reversed(self.columns)}

    @property
    def is_long(self) -> bool:
        """Whether every row is one answer: pupil, purpose, answer."""
        return self.column("purpose_name") is not None


@dataclass(frozen=True)
class Hints:
    """What the school's own pupils tell about a sheet: their groups (folded), numbers and the words of their names."""

    groups: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


NO_HINTS = Hints()
