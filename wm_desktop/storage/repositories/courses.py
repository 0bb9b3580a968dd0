"""Courses with their steps, tasks, terms, marks, filings and links; only ever added to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, insert, select

from wm_desktop.domain.case_work import (
    CaseTask,
    CaseTerm,
    Dossier,
    FiledItem,
    Filing,
    IncidentLink,
    Mark,
    Outcome,
)
from wm_desktop.domain.courses.facts import Facts, Override
from wm_desktop.domain.courses.model import Course, CourseKind, Taken, Who
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.ids import CourseId, CourseStepId, EntryId, IncidentId, MarkId, PartyId, TaskId, TermId
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.services.terms import term_from_json, term_to_json
from wm_desktop.storage.repositories.rows import all_rows, row_with, rows_with
from wm_desktop.storage.tables import (
    CourseRecord,
    CourseStepRecord,
    FilingRecord,
    IncidentLinkRecord,
    MarkRecord,
    PartyRecord,
    TaskRecord,
    TermRecord,
)


class SqlCourses:
    """Implements `CourseRepository`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, course: Course) -> None:
        """Store a new course."""
        values = {
            "id": course.id,
            "incident_id": course.incident_id,
            "kind": course.kind.value,
            "party_id": course.party_id,
            "about": course.about,
            "recorded_by": course.recorded_by,
            "recorded_at": course.recorded_at,
        }
        self._connection.execute(insert(CourseRecord).values(**values))

    def get(self, course_id: CourseId) -> Course | None:
        """One course."""
        row = row_with(self._connection, CourseRecord, {"id": course_id})
        return None if row is None else course_of(row)

    def of_incident(self, incident_id: IncidentId) -> Sequence[Course]:
        """Courses of a file, oldest first."""
        rows = rows_with(self._connection, CourseRecord, {"incident_id": incident_id}, ("id",))
        return [course_of(row) for row in rows]

    def of_person(self, person_id: UUID) -> Sequence[Course]:
        """Courses about a person in any file, oldest first."""
        asked = (
            select(CourseRecord.__table__)
            .join(PartyRecord, PartyRecord.id == CourseRecord.party_id)
            .where(PartyRecord.person_id == person_id)
            .order_by(CourseRecord.id)
        )
        return [course_of(row) for row in self._connection.execute(asked)]

    def add_step(self, step_id: CourseStepId, course_id: CourseId, taken: Taken, entry_id: EntryId) -> None:
        """Append a step at the next position of its course."""
        same = CourseStepRecord.course_id == course_id
        last = self._connection.execute(select(func.max(CourseStepRecord.position)).where(same)).scalar()
        values = {
            "id": step_id,
            "course_id": course_id,
            "position": 1 if last is None else last + 1,
            "step": taken.step,
            "happened_at": taken.happened_at,
            "facts": dict(taken.facts.values),
            "overrides": {override.guard: override.reason for override in taken.overrides},
            "entry_id": entry_id,
            "recorded_by": taken.recorded_by,
            "recorded_at": taken.recorded_at,
        }
        self._connection.execute(insert(CourseStepRecord).values(**values))

    def steps(self, course_id: CourseId) -> Sequence[Taken]:
        """The steps of a course in the order they were recorded."""
        rows = rows_with(self._connection, CourseStepRecord, {"course_id": course_id}, ("position",))
        return [taken_of(row) for row in rows]

    def add_task(self, task: CaseTask) -> None:
        """Append a task."""
        values = {
            "id": task.id,
            "incident_id": task.incident_id,
            "course_id": task.course_id,
            "code": task.code,
            "words": task.words.nl,
            "words_en": task.words.en,
            "due": task.due,
            "by": task.by.value,
            "source": task.source,
            "confidence": task.confidence.value,
            "recorded_by": task.recorded_by,
            "recorded_at": task.recorded_at,
        }
        self._connection.execute(insert(TaskRecord).values(**values))

    def tasks(self, incident_id: IncidentId) -> Sequence[CaseTask]:
        """Tasks of a file, oldest first."""
        rows = rows_with(self._connection, TaskRecord, {"incident_id": incident_id}, ("id",))
        return [task_of(row) for row in rows]

    def add_term(self, term: CaseTerm) -> None:
        """Append a term."""
        values = {
            "id": term.id,
            "incident_id": term.incident_id,
            "course_id": term.course_id,
            "kind": term.term.kind.value,
            "words": term.words.nl,
            "words_en": term.words.en,
            "due_on": term.term.due_day,
            "ends": term_to_json(term.term),
            "replaces": term.replaces,
            "reason": term.reason,
            "recorded_by": term.recorded_by,
            "recorded_at": term.recorded_at,
        }
        self._connection.execute(insert(TermRecord).values(**values))

    def terms(self, incident_id: IncidentId) -> Sequence[CaseTerm]:
        """Terms of a file, oldest first, those that were replaced as well."""
        rows = rows_with(self._connection, TermRecord, {"incident_id": incident_id}, ("id",))
        return [term_of(row) for row in rows]

    def add_mark(self, mark: Mark) -> None:
        """Append what came of a task or a term."""
        values = {
            "id": mark.id,
            "incident_id": mark.incident_id,
            "task_id": mark.task_id,
            "term_id": mark.term_id,
            "outcome": mark.outcome.value,
            "happened_at": mark.happened_at,
            "channel": mark.channel,
            "note": mark.note,
            "recorded_by": mark.recorded_by,
            "recorded_at": mark.recorded_at,
        }
        self._connection.execute(insert(MarkRecord).values(**values))

    def marks(self, incident_id: IncidentId) -> Sequence[Mark]:
        """Marks of a file, oldest first."""
        rows = rows_with(self._connection, MarkRecord, {"incident_id": incident_id}, ("id",))
        return [mark_of(row) for row in rows]

    def add_filing(self, filing: Filing) -> None:
        """Append that something was put in a person's file."""
        values = {
            "id": filing.id,
            "incident_id": filing.incident_id,
            "item": filing.item.value,
            "item_id": filing.item_id,
            "dossier": filing.dossier.value,
            "person_id": filing.person_id,
            "place": filing.place,
            "filed_on": filing.filed_on,
            "recorded_by": filing.recorded_by,
            "recorded_at": filing.recorded_at,
        }
        self._connection.execute(insert(FilingRecord).values(**values))

    def filings(self, incident_id: IncidentId) -> Sequence[Filing]:
        """Filings of a file, oldest first."""
        rows = rows_with(self._connection, FilingRecord, {"incident_id": incident_id}, ("id",))
        return [filing_of(row) for row in rows]

    def add_link(self, link: IncidentLink) -> None:
        """Append that two files belong together."""
        values = {
            "id": link.id,
            "incident_id": link.incident_id,
            "other_id": link.other_id,
            "note": link.note,
            "recorded_by": link.recorded_by,
            "recorded_at": link.recorded_at,
        }
        self._connection.execute(insert(IncidentLinkRecord).values(**values))

    def links(self, incident_id: IncidentId) -> Sequence[IncidentLink]:
        """Links from and to a file, oldest first."""
        ours = (IncidentLinkRecord.incident_id == incident_id) | (IncidentLinkRecord.other_id == incident_id)
        rows = all_rows(self._connection, IncidentLinkRecord, ours, order=(IncidentLinkRecord.id,))
        return [link_of(row) for row in rows]


def course_of(row: Row[Any]) -> Course:
    """Give a row of courses as the domain knows it."""
    return Course(
        id=CourseId(row.id),
        incident_id=IncidentId(row.incident_id),
        kind=CourseKind(row.kind),
        party_id=None if row.party_id is None else PartyId(row.party_id),
        about=None if row.about is None else CourseId(row.about),
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
    )


def taken_of(row: Row[Any]) -> Taken:
    """Give a row of steps as the domain knows it."""
    overrides = tuple(Override(guard, reason) for guard, reason in row.overrides.items())
    return Taken(row.step, row.happened_at, Facts(row.facts), overrides, row.recorded_by, row.recorded_at)


def task_of(row: Row[Any]) -> CaseTask:
    """Give a row of tasks as the domain knows it."""
    return CaseTask(
        id=TaskId(row.id),
        incident_id=IncidentId(row.incident_id),
        course_id=None if row.course_id is None else CourseId(row.course_id),
        code=row.code,
        words=Words(row.words, row.words_en),
        due=row.due,
        by=Who(row.by),
        source=row.source,
        confidence=Confidence(row.confidence),
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
    )


def term_of(row: Row[Any]) -> CaseTerm:
    """Give a row of terms as the domain knows it."""
    return CaseTerm(
        id=TermId(row.id),
        incident_id=IncidentId(row.incident_id),
        course_id=None if row.course_id is None else CourseId(row.course_id),
        words=Words(row.words, row.words_en),
        term=term_from_json(row.ends),
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
        replaces=None if row.replaces is None else TermId(row.replaces),
        reason=row.reason,
    )


def mark_of(row: Row[Any]) -> Mark:
    """Give a row of marks as the domain knows it."""
    return Mark(
        id=MarkId(row.id),
        incident_id=IncidentId(row.incident_id),
        task_id=None if row.task_id is None else TaskId(row.task_id),
        term_id=None if row.term_id is None else TermId(row.term_id),
        outcome=Outcome(row.outcome),
        happened_at=row.happened_at,
        channel=row.channel,
        note=row.note,
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
    )


def filing_of(row: Row[Any]) -> Filing:
    """Give a row of filings as the domain knows it."""
    return Filing(
        id=row.id,
        incident_id=IncidentId(row.incident_id),
        item=FiledItem(row.item),
        item_id=row.item_id,
        dossier=Dossier(row.dossier),
        person_id=row.person_id,
        place=row.place,
        filed_on=row.filed_on,
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
    )


def link_of(row: Row[Any]) -> IncidentLink:
    """Give a row of links as the domain knows it."""
    return IncidentLink(
        id=row.id,
        incident_id=IncidentId(row.incident_id),
        other_id=IncidentId(row.other_id),
        note=row.note,
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
    )
