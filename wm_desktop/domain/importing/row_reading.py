"""One row of a list as it was read: whose name stands there and what was answered, before anyone is matched to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from wm_desktop.domain.importing.marks import MarkCount
from wm_desktop.domain.importing.problems import Problem
from wm_desktop.domain.importing.told import CellAnswer
from wm_desktop.domain.people import PersonName


@dataclass(slots=True)
class RowReading:
    """One row as read, before anyone is matched to it."""

    sheet: str
    row: int
    number: str = ""
    name: PersonName = field(default_factory=PersonName)
    name_text: str = ""
    name_letter: str | None = None
    complete_name: bool = True
    mended_from: str = ""
    group: str = ""
    group_forms: tuple[str, ...] = ()
    group_letter: str | None = None
    group_is_date: bool = False
    group_is_number: bool = False
    birth_date: date | None = None
    guardian: str = ""
    answered_on: date | None = None
    at: datetime | None = None
    until: date | None = None
    sender: str = ""
    is_entry: bool = False
    remark: str = ""
    limit: str = ""
    struck: bool = False
    answers: dict[str, CellAnswer] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def place(self) -> tuple[str, int]:
        """Where the row stands: its sheet and number."""
        return self.sheet, self.row


@dataclass(frozen=True)
class SheetReading:
    """A sheet as read: its rows about pupils, what is wrong with the sheet as a whole, and the distinct marks."""

    rows: tuple[RowReading, ...]
    problems: tuple[Problem, ...]
    marks: tuple[MarkCount, ...]
