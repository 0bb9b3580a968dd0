"""Counts of incident files for the yearly report, grouped in SQL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, extract, func, select

from wm_desktop.domain.case_work import Outcome
from wm_desktop.domain.courses.model import CourseKind, Taken
from wm_desktop.domain.ids import IncidentId, LocationId
from wm_desktop.domain.incidents import IncidentKind, IncidentStage, PartyRole, PersonKind
from wm_desktop.domain.term_rules import TERM_RULES, Nature
from wm_desktop.services.case_counts import CountedCourse, Duty, FileCount, PartyCount, YearCounts
from wm_desktop.services.terms import term_from_json
from wm_desktop.storage.queries.cases import about_employee
from wm_desktop.storage.queries.reader import Reader
from wm_desktop.storage.repositories.courses import taken_of
from wm_desktop.storage.tables import (
    CourseRecord,
    CourseStepRecord,
    IncidentRecord,
    MarkRecord,
    PartyRecord,
    TaskRecord,
    TermRecord,
)

_DUTIES = [kind.value for kind, rule in TERM_RULES.items() if rule.nature is Nature.FOR_SCHOOL]
Chosen = Select[Any]


class CountReader(Reader):
    """Implements `CountQueries`."""

    def first_report(self) -> date | None:
        """The day of the oldest report, None without files."""
        with self._connect() as connection:
            found: date | None = connection.execute(select(func.min(IncidentRecord.reported_on))).scalar()
            return found

    def year_counts(self, first: date, last: date, *, employees: bool) -> YearCounts:
        """Count the files reported from `first` to `last`; without `employees` those about employees are left out."""
        chosen = select(IncidentRecord.id).where(IncidentRecord.reported_on.between(first, last))
        if not employees:
            chosen = chosen.where(~about_employee(IncidentRecord.id))
        with self._connect() as connection:
            return YearCounts(
                files=tuple(_files(connection, chosen)),
                days_open=tuple(_days_open(connection, chosen)),
                parties=tuple(_parties(connection, chosen)),
                terms=tuple(_terms(connection, chosen)),
                tasks=tuple(_tasks(connection, chosen)),
                courses=tuple(_courses(connection, chosen)),
            )


def _files(connection: Connection, chosen: Chosen) -> Iterator[FileCount]:
    alike = (
        IncidentRecord.kind,
        IncidentRecord.stage,
        IncidentRecord.severity,
        IncidentRecord.location_id,
        extract("month", IncidentRecord.reported_on).label("month"),
    )
    asked = select(*alike, func.count().label("files")).where(IncidentRecord.id.in_(chosen)).group_by(*alike)
    for row in connection.execute(asked):
        where = None if row.location_id is None else LocationId(row.location_id)
        yield FileCount(
            IncidentKind(row.kind), IncidentStage(row.stage), row.severity, where, int(row.month), row.files
        )


def _days_open(connection: Connection, chosen: Chosen) -> Iterator[int]:
    took = func.julianday(IncidentRecord.closed_on) - func.julianday(IncidentRecord.reported_on)
    closed = IncidentRecord.stage == IncidentStage.CLOSED.value
    asked = select(took).where(IncidentRecord.id.in_(chosen), closed, IncidentRecord.closed_on.is_not(None))
    for days in connection.execute(asked).scalars():
        yield max(0, round(days))


def _parties(connection: Connection, chosen: Chosen) -> Iterator[PartyCount]:
    alike = (PartyRecord.role, PartyRecord.person_kind)
    asked = select(*alike, func.count().label("parties")).where(PartyRecord.incident_id.in_(chosen)).group_by(*alike)
    for row in connection.execute(asked):
        yield PartyCount(PartyRole(row.role), PersonKind(row.person_kind), row.parties)


def _terms(connection: Connection, chosen: Chosen) -> Iterator[Duty]:
    """The school's own terms as they were counted last."""
    replaced = select(TermRecord.replaces).where(TermRecord.replaces.is_not(None))
    asked = (
        select(TermRecord.ends, MarkRecord.outcome, MarkRecord.happened_at)
        .outerjoin(MarkRecord, MarkRecord.term_id == TermRecord.id)
        .where(TermRecord.incident_id.in_(chosen), TermRecord.kind.in_(_DUTIES), TermRecord.id.not_in(replaced))
    )
    for row in connection.execute(asked):
        term = term_from_json(row.ends)
        yield Duty(term.due, _outcome(row.outcome), row.happened_at, term.standing_still)


def _tasks(connection: Connection, chosen: Chosen) -> Iterator[Duty]:
    asked = (
        select(TaskRecord.due, MarkRecord.outcome, MarkRecord.happened_at)
        .outerjoin(MarkRecord, MarkRecord.task_id == TaskRecord.id)
        .where(TaskRecord.incident_id.in_(chosen), TaskRecord.due.is_not(None))
    )
    for row in connection.execute(asked):
        yield Duty(row.due, _outcome(row.outcome), row.happened_at)


def _outcome(stored: str | None) -> Outcome | None:
    return None if stored is None else Outcome(stored)


def _courses(connection: Connection, chosen: Chosen) -> Iterator[CountedCourse]:
    steps: dict[UUID, list[Taken]] = defaultdict(list)
    taken = (
        select(CourseStepRecord.__table__)
        .join(CourseRecord, CourseRecord.id == CourseStepRecord.course_id)
        .where(CourseRecord.incident_id.in_(chosen))
        .order_by(CourseStepRecord.course_id, CourseStepRecord.position)
    )
    for row in connection.execute(taken):
        steps[row.course_id].append(taken_of(row))
    asked = (
        select(CourseRecord.id, CourseRecord.kind, IncidentRecord.id.label("incident_id"))
        .add_columns(IncidentRecord.location_id, IncidentRecord.known_at)
        .join(IncidentRecord, IncidentRecord.id == CourseRecord.incident_id)
        .where(CourseRecord.incident_id.in_(chosen))
    )
    for row in connection.execute(asked):
        where = None if row.location_id is None else LocationId(row.location_id)
        yield CountedCourse(
            CourseKind(row.kind), IncidentId(row.incident_id), where, row.known_at, tuple(steps[row.id])
        )
