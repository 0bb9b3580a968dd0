"""What the steps of the import wizard show: plain lines, made from the preview by the presenter."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.importing.problems import Severity
from wm_desktop.domain.importing.tables import Sheet

IGNORE = "ignore"


@dataclass(frozen=True)
class SheetLine:
    """A sheet of the file: whether it is read, and if not, why."""

    name: str
    used: bool
    reason: str
    rows: int


@dataclass(frozen=True)
class FileFacts:
    """What was recognised in the file; `damaged` holds a text with garbled letters, before and after mending."""

    name: str
    format: str
    size: int
    rows: int
    columns: int
    remembered: bool
    damaged: tuple[str, str] | None = None
    mends: bool = True
    other_year: bool = False
    accepts_other_year: bool = False


@dataclass(frozen=True)
class SheetPicture:
    """A real sheet with the role of every column; rows count from 1, as people see them."""

    name: str
    header_rows: tuple[int, ...]
    letters: tuple[str, ...]
    headers: tuple[str, ...]
    roles: tuple[str, ...]
    sheet: Sheet = field(repr=False)
    struck: int = 0

    @property
    def height(self) -> int:
        """The number of rows."""
        return len(self.sheet.rows)


@dataclass(frozen=True)
class RowManners:
    """What is done with hidden and struck-through rows: 'read' or 'skip'."""

    hidden: str
    struck: str


@dataclass(frozen=True)
class MarkLine:
    """A distinct mark in the answer columns, how often it stands there, and what it means.

    `spellings` are the ways it is written that count as one; `sheet` is None when it holds for the whole file.
    """

    mark: str
    sheet: str | None
    count: int
    where: str
    means: str
    certain: bool
    spellings: tuple[str, ...] = ()
    colour: str = ""
    chosen: bool = False
    proposed: str = ""
    source: str = ""

    @property
    def key(self) -> tuple[str, str | None]:
        """What tells it from the other lines."""
        return self.mark or self.colour, self.sheet

    @property
    def can_choose(self) -> bool:
        """Whether a person can say what it means; blanks are settled for the whole file."""
        return bool(self.mark or self.colour)


@dataclass(frozen=True)
class WholeFile:
    """The choices of step 3 that hold for the whole file."""

    empty: str
    kind: str
    unticked: str
    several: str
    has_choices: bool
    has_several: bool
    has_sheets: bool
    proposed_empty: str = ""


class Match(StrEnum):
    """How a row stands with the pupils; the order is that of the list: what needs a person first."""

    UNKNOWN = "unknown"
    CHOOSE = "needs_choice"
    REPAIRED = "repaired"
    CHOSEN = "chosen"
    ADDED = "added"
    LEFT_OUT = "left_out"
    EXACT = "exact"


@dataclass(frozen=True)
class Proposal:
    """A pupil that a row may be about."""

    number: str
    label: str


@dataclass(frozen=True)
class PupilLine:
    """A row of the file and the pupil it is about."""

    sheet: str
    row: int
    name: str
    group: str
    match: Match
    pupil: str
    note: str
    proposals: tuple[Proposal, ...] = ()
    siblings: tuple[str, ...] | None = None
    """For one of the children in a row about several: the pupils that were chosen for the others."""

    @property
    def key(self) -> tuple[str, int]:
        """Where it stands in the file."""
        return self.sheet, self.row

    @property
    def identity(self) -> tuple[str, int, str]:
        """What tells it from every other line, also from those about other children in the same row."""
        return self.sheet, self.row, self.name

    @property
    def needs_person(self) -> bool:
        """Whether a person must decide before this row can be stored."""
        return self.match in {Match.UNKNOWN, Match.CHOOSE}


@dataclass(frozen=True)
class ChangeLine:
    """What would change for one pupil and purpose."""

    pupil: str
    group: str
    purpose: str
    before: ConsentStatus
    after: ConsentStatus


@dataclass(frozen=True)
class PermissionLine:
    """A yes in the file over a standing no: only taken when a person ticks it."""

    sheet: str
    row: int
    number: str
    code: str
    pupil: str
    group: str
    purpose: str
    before: ConsentStatus
    granted: bool

    @property
    def cell(self) -> tuple[str, str]:
        """Pupil number and purpose code."""
        return self.number, self.code


@dataclass(frozen=True)
class ProblemLine:
    """Something to report, with where it stands in the file."""

    severity: Severity
    place: str
    message: str
    pupil: str = ""


@dataclass(frozen=True)
class MissingLine:
    """A pupil who stays at school and is not in the file."""

    pupil: str
    number: str
    group: str


@dataclass(frozen=True)
class Counts:
    """The numbers above the last step."""

    rows: int
    matched: int
    changes: int
    errors: int
    warnings: int
    notices: int


@dataclass(frozen=True)
class Outcome:
    """The last step: everything that would happen."""

    counts: Counts
    changes: tuple[ChangeLine, ...]
    permissions: tuple[PermissionLine, ...]
    problems: tuple[ProblemLine, ...]
    missing: tuple[MissingLine, ...]
    new_pupils: int = 0
