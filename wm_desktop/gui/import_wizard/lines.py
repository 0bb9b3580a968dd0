"""What the steps of the import wizard show: plain lines, made from the preview by the presenter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.importing.problems import Severity

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
    """What was recognised in the file."""

    name: str
    format: str
    size: int
    rows: int
    columns: int
    remembered: bool


@dataclass(frozen=True)
class SheetPicture:
    """The top of a real sheet with the role of every column; rows count from 1, as people see them."""

    name: str
    header_row: int
    letters: tuple[str, ...]
    headers: tuple[str, ...]
    roles: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class MarkLine:
    """A distinct mark in the answer columns of a sheet, how often it stands there, and what it means."""

    mark: str
    sheet: str | None
    count: int
    where: str
    means: str
    certain: bool
    colour: str = ""


class Match(StrEnum):
    """How a row stands with the pupils; the order is that of the list: what needs a person first."""

    UNKNOWN = "unknown"
    CHOOSE = "needs_choice"
    REPAIRED = "repaired"
    CHOSEN = "chosen"
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
    purpose: str
    before: ConsentStatus
    granted: bool


@dataclass(frozen=True)
class ProblemLine:
    """Something to report, with where it stands in the file."""

    severity: Severity
    place: str
    message: str


@dataclass(frozen=True)
class Counts:
    """The numbers above the last step."""

    rows: int
    matched: int
    changes: int
    errors: int
    warnings: int
    notices: int
