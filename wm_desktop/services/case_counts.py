"""What the yearly report counts and the overviews list, as the data file gives it: never a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from wm_desktop.domain.case_work import Outcome
from wm_desktop.domain.courses.model import CourseKind, Taken
from wm_desktop.domain.ids import IncidentId, LocationId
from wm_desktop.domain.incidents import IncidentKind, IncidentStage, PartyRole, PersonKind
from wm_desktop.domain.retention import ClosedFile
from wm_desktop.domain.term_days import Point


@dataclass(frozen=True)
class FileCount:
    """So many files are alike in these."""

    kind: IncidentKind
    stage: IncidentStage
    severity: int | None
    location_id: LocationId | None
    month: int
    count: int


@dataclass(frozen=True)
class PartyCount:
    """So many parties have this role and come from this register, each file for itself."""

    role: PartyRole
    kind: PersonKind
    count: int


@dataclass(frozen=True)
class Duty:
    """A term or a task of the school with its end, and what came of it: None while it was not ticked off.

    `still`: a term that stands still, such as during a dispute; its end is not known yet.
    """

    due: Point
    outcome: Outcome | None
    happened_at: datetime | None
    still: bool = False


@dataclass(frozen=True)
class CountedCourse:
    """A course of a file with its steps; what is needed to say in which state it is."""

    kind: CourseKind
    incident_id: IncidentId
    location_id: LocationId | None
    known_at: datetime | None
    taken: tuple[Taken, ...]


@dataclass(frozen=True)
class YearCounts:
    """Everything about the files that were reported between two days; `days_open` are those of closed files."""

    files: tuple[FileCount, ...]
    days_open: tuple[int, ...]
    parties: tuple[PartyCount, ...]
    terms: tuple[Duty, ...]
    tasks: tuple[Duty, ...]
    courses: tuple[CountedCourse, ...]

    @property
    def in_all(self) -> int:
        """How many files there are."""
        return sum(one.count for one in self.files)


@dataclass(frozen=True)
class BreachRow:
    """A file with a (possible) data breach; without a course only the file itself is known."""

    number: str
    kind: IncidentKind
    reported_on: date
    known_at: datetime | None
    location: str
    taken: tuple[Taken, ...] = ()
    has_course: bool = False


class CountQueries(Protocol):
    """Counts of incident files."""

    def first_report(self) -> date | None:
        """The day of the oldest report, None without files."""
        ...

    def year_counts(self, first: date, last: date, *, employees: bool) -> YearCounts:
        """Count the files reported from `first` to `last`; without `employees` those about employees are left out."""
        ...

    def closed_files(self, *, employees: bool) -> Sequence[ClosedFile]:
        """Every closed file with what decides how long it is kept, in the order of their numbers."""
        ...

    def breaches(self, *, employees: bool) -> Sequence[BreachRow]:
        """Every data breach of every file, in the order of reporting."""
        ...
