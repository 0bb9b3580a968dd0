"""Counts of incident files for the yearly report, grouped in SQL, and the lists over all files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Select, and_, case, extract, func, select

from wm_desktop.domain.case_work import Outcome
from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.courses.model import CourseKind, Taken
from wm_desktop.domain.ids import IncidentId, LocationId
from wm_desktop.domain.incidents import IncidentKind, IncidentStage, PartyRole, PersonKind
from wm_desktop.domain.retention import ClosedFile, Measured
from wm_desktop.domain.term_rules import TERM_RULES, Nature
from wm_desktop.services.case_counts import BreachRow, CountedCourse, Duty, FileCount, PartyCount, YearCounts
from wm_desktop.services.terms import point_from_text
from wm_desktop.storage.queries.cases import about_employee
from wm_desktop.storage.queries.reader import Reader
from wm_desktop.storage.tables import (
    CourseRecord,
    CourseStepRecord,
    EmployeeRecord,
    GuardianshipRecord,
    IncidentRecord,
    LocationRecord,
    MarkRecord,
    PartyRecord,
    PupilRecord,
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
        chosen = _visible(employees=employees).where(IncidentRecord.reported_on.between(first, last))
        with self._connect() as connection:
            return YearCounts(
                files=tuple(_files(connection, chosen)),
                days_open=tuple(_days_open(connection, chosen)),
                parties=tuple(_parties(connection, chosen)),
                terms=tuple(_terms(connection, chosen)),
                tasks=tuple(_tasks(connection, chosen)),
                courses=tuple(_courses(connection, chosen)),
            )

    def closed_files(self, *, employees: bool) -> Sequence[ClosedFile]:
        """Every closed file with what decides how long it is kept, in the order of their numbers."""
        chosen = _visible(employees=employees).where(IncidentRecord.stage == IncidentStage.CLOSED.value)
        with self._connect() as connection:
            asked = select(IncidentRecord.__table__).where(IncidentRecord.id.in_(chosen))
            rows = connection.execute(asked.order_by(IncidentRecord.number)).all()
            of_breach = CourseRecord.kind == CourseKind.DATA_BREACH.value
            breaches = set(connection.execute(select(CourseRecord.incident_id).where(of_breach)).scalars())
            measured = _measured(connection, chosen)
        return [
            ClosedFile(
                number=row.number,
                kind=IncidentKind(row.kind),
                closed_on=row.closed_on,
                legal_hold=row.legal_hold,
                sexual_offence=row.sexual_offence,
                breach=row.id in breaches or row.kind == IncidentKind.DATA_BREACH.value,
                measured=tuple(measured[row.id]),
            )
            for row in rows
        ]

    def breaches(self, *, employees: bool) -> Sequence[BreachRow]:
        """Every data breach of every file, in the order of reporting."""
        joined = and_(CourseRecord.incident_id == IncidentRecord.id, CourseRecord.kind == CourseKind.DATA_BREACH.value)
        asked = (
            select(IncidentRecord.number, IncidentRecord.kind, IncidentRecord.reported_on, IncidentRecord.known_at)
            .add_columns(LocationRecord.name.label("location"), CourseRecord.id.label("course_id"))
            .outerjoin(CourseRecord, joined)
            .outerjoin(LocationRecord, LocationRecord.id == IncidentRecord.location_id)
            .where(IncidentRecord.id.in_(_visible(employees=employees)))
            .where((IncidentRecord.kind == IncidentKind.DATA_BREACH.value) | CourseRecord.id.is_not(None))
            .order_by(IncidentRecord.reported_on, IncidentRecord.number, CourseRecord.id)
        )
        with self._connect() as connection:
            rows = connection.execute(asked).all()
            steps = _steps(connection, CourseRecord.kind == CourseKind.DATA_BREACH.value)
        return [
            BreachRow(
                row.number,
                IncidentKind(row.kind),
                row.reported_on,
                row.known_at,
                row.location or "",
                tuple(steps[row.course_id]),
                row.course_id is not None,
            )
            for row in rows
        ]


def _visible(*, employees: bool) -> Chosen:
    everything = select(IncidentRecord.id)
    return everything if employees else everything.where(~about_employee(IncidentRecord.id))


def _measured(connection: Connection, chosen: Chosen) -> dict[UUID, list[Measured]]:
    """Against whom measures were taken, and when they left: for a parent the last of the children."""
    child = PupilRecord.__table__.alias("child")
    still = func.sum(case((child.c.left_on.is_(None), 1), else_=0))
    children = (
        select(GuardianshipRecord.guardian_id)
        .add_columns(case((still > 0, None), else_=func.max(child.c.left_on)).label("left_on"))
        .join(child, child.c.id == GuardianshipRecord.pupil_id)
        .group_by(GuardianshipRecord.guardian_id)
        .subquery()
    )
    left_on = func.coalesce(PupilRecord.left_on, EmployeeRecord.left_on, children.c.left_on)
    asked = (
        select(PartyRecord.incident_id, PartyRecord.person_kind, left_on.label("left_on"))
        .join(CourseRecord, CourseRecord.party_id == PartyRecord.id)
        .outerjoin(PupilRecord, PupilRecord.id == PartyRecord.person_id)
        .outerjoin(EmployeeRecord, EmployeeRecord.id == PartyRecord.person_id)
        .outerjoin(children, children.c.guardian_id == PartyRecord.person_id)
        .where(PartyRecord.incident_id.in_(chosen))
        .distinct()
    )
    found: dict[UUID, list[Measured]] = defaultdict(list)
    for row in connection.execute(asked):
        found[row.incident_id].append(Measured(PersonKind(row.person_kind), row.left_on))
    return found


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
        select(TermRecord.ends["due"].as_string().label("due"), MarkRecord.outcome, MarkRecord.happened_at)
        .add_columns(TermRecord.ends["standing_still"].as_boolean().label("still"))
        .outerjoin(MarkRecord, MarkRecord.term_id == TermRecord.id)
        .where(TermRecord.incident_id.in_(chosen), TermRecord.kind.in_(_DUTIES), TermRecord.id.not_in(replaced))
    )
    for row in connection.execute(asked):
        yield Duty(point_from_text(row.due), _outcome(row.outcome), row.happened_at, bool(row.still))


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
    steps = _steps(connection, CourseRecord.incident_id.in_(chosen))
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


def _steps(connection: Connection, which: ColumnElement[bool]) -> dict[UUID, list[Taken]]:
    """The steps of some courses, in order, by course; what was passed with them is left out."""
    found: dict[UUID, list[Taken]] = defaultdict(list)
    asked = (
        select(CourseStepRecord.course_id, CourseStepRecord.step, CourseStepRecord.happened_at, CourseStepRecord.facts)
        .join(CourseRecord, CourseRecord.id == CourseStepRecord.course_id)
        .where(which)
        .order_by(CourseStepRecord.course_id, CourseStepRecord.position)
    )
    for row in connection.execute(asked):
        found[row.course_id].append(Taken(row.step, row.happened_at, Facts(row.facts)))
    return found
