"""What is open in incident files: tasks, terms and courses of all files, in a few questions for a whole list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    LargeBinary,
    Row,
    Select,
    SQLColumnExpression,
    and_,
    cast,
    exists,
    func,
    not_,
    or_,
    select,
    tuple_,
)
from sqlalchemy.orm import aliased

from wm_desktop.domain.courses.catalogue import MACHINES
from wm_desktop.domain.courses.model import CourseKind, Who
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.deliveries import state_of
from wm_desktop.domain.ids import IncidentId, LetterId
from wm_desktop.domain.incidents import IncidentStage
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.text import fold
from wm_desktop.services.rows import DutyRow
from wm_desktop.storage.course_tables import CourseRecord, CourseStepRecord, MarkRecord, TaskRecord, TermRecord
from wm_desktop.storage.queries.cases import about_employee
from wm_desktop.storage.repositories.deliveries import delivery_of
from wm_desktop.storage.tables import EntryRecord, IncidentRecord, LetterDeliveryRecord, LetterRecord, PartyRecord


def read_duties(connection: Connection) -> list[DutyRow]:
    """Give the open tasks and the running terms of all files that are not closed, in no order."""
    return [*_tasks(connection), *_terms(connection), *_letters(connection)]


def read_running(connection: Connection) -> Mapping[IncidentId, tuple[CourseKind, ...]]:
    """Give per file the courses in which no step was taken that ends them."""
    ending = [
        (kind.value, step.code)
        for kind, machine in MACHINES.items()
        for step in machine.steps
        if step.to and machine.state(step.to).final
    ]
    ended = exists().where(
        CourseStepRecord.course_id == CourseRecord.id,
        tuple_(CourseRecord.kind, CourseStepRecord.step).in_(ending),
    )
    asked = select(CourseRecord.incident_id, CourseRecord.kind).where(not_(ended)).order_by(CourseRecord.id)
    found: dict[IncidentId, list[CourseKind]] = defaultdict(list)
    for row in connection.execute(asked):
        found[IncidentId(row.incident_id)].append(CourseKind(row.kind))
    return {incident_id: tuple(kinds) for incident_id, kinds in found.items()}


def read_found(connection: Connection, search: str, *, employees: bool) -> frozenset[IncidentId]:
    """Give the files with a text in number, subject, names or timeline; not `employees`: none about an employee."""
    wanted = fold(search)
    named = exists().where(PartyRecord.incident_id == IncidentRecord.id, _has(PartyRecord.name, wanted))
    told = exists().where(EntryRecord.incident_id == IncidentRecord.id, _has(EntryRecord.text, wanted))
    own = or_(_has(IncidentRecord.number, wanted), _has(IncidentRecord.subject, wanted))
    asked = select(IncidentRecord.id).where(or_(own, named, told))
    if not employees:
        asked = asked.where(not_(about_employee(IncidentRecord.id)))
    return frozenset(map(IncidentId, connection.scalars(asked)))


def _has(column: SQLColumnExpression[str], wanted: str) -> ColumnElement[bool]:
    """Say in SQL that a folded text is in a column; `fold` itself only for what `lower` does not fold as well.

    That is what has a sign beyond ASCII (more bytes than signs), a line break, a tab, a backtick or two blanks on end.
    """
    odd = func.length(column) != func.length(cast(column, LargeBinary))
    odd = or_(odd, *(func.instr(column, sign) > 0 for sign in ("\n", "\t", "`", "  ")))
    return or_(func.instr(func.lower(column), wanted) > 0, and_(odd, func.instr(func.fold(column), wanted) > 0))


def _of_open_files(asked: Select[*tuple[Any, ...]], incident_id: SQLColumnExpression[UUID]) -> Select[*tuple[Any, ...]]:
    return asked.join(IncidentRecord, IncidentRecord.id == incident_id).where(
        IncidentRecord.stage != IncidentStage.CLOSED.value
    )


def _tasks(connection: Connection) -> Iterator[DutyRow]:
    asked = select(
        TaskRecord.incident_id, IncidentRecord.number, TaskRecord.words, TaskRecord.words_en,
        TaskRecord.due, TaskRecord.by, about_employee(TaskRecord.incident_id).label("concerns_employee"),
    ).where(not_(exists().where(MarkRecord.task_id == TaskRecord.id)))  # fmt: skip
    for row in connection.execute(_of_open_files(asked, TaskRecord.incident_id)):
        yield _duty(row, due=row.due, by=Who(row.by))


def _terms(connection: Connection) -> Iterator[DutyRow]:
    later = aliased(TermRecord)
    asked = select(
        TermRecord.incident_id, IncidentRecord.number, TermRecord.words, TermRecord.words_en,
        TermRecord.due_on, TermRecord.kind, TermRecord.ends,
        about_employee(TermRecord.incident_id).label("concerns_employee"),
    ).where(
        not_(exists().where(MarkRecord.term_id == TermRecord.id)),
        not_(exists().where(later.replaces == TermRecord.id)),
    )  # fmt: skip
    for row in connection.execute(_of_open_files(asked, TermRecord.incident_id)):
        still = bool(row.ends.get("standing_still"))
        yield _duty(row, due=row.due_on, term=TermKind(row.kind), standing_still=still)


def _letters(connection: Connection) -> Iterator[DutyRow]:
    """Registered letters of which nobody recorded what came of them; asked for after a week."""
    asked = select(
        LetterDeliveryRecord.__table__, LetterRecord.incident_id, LetterRecord.reference, IncidentRecord.number,
        about_employee(LetterRecord.incident_id).label("concerns_employee"),
    ).join(LetterRecord, LetterRecord.id == LetterDeliveryRecord.letter_id)  # fmt: skip
    lines: dict[UUID, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(_of_open_files(asked, LetterRecord.incident_id).order_by(LetterDeliveryRecord.id)):
        lines[row.letter_id].append(row)
    for rows in lines.values():
        due = state_of([delivery_of(row) for row in rows]).result_due
        if due is not None:
            one = rows[0]
            words = Words(
                f"Leg vast of aangetekende brief {one.reference} is bezorgd",
                f"Record whether registered letter {one.reference} was delivered",
            )
            yield DutyRow(
                incident_id=IncidentId(one.incident_id),
                number=one.number,
                words=words,
                due=due,
                by=Who.OFFICE,
                concerns_employee=one.concerns_employee,
                letter_id=LetterId(one.letter_id),
            )


def _duty(row: Row[Any], **known: Any) -> DutyRow:  # noqa: ANN401 - the fields of a DutyRow
    return DutyRow(
        incident_id=IncidentId(row.incident_id),
        number=row.number,
        words=Words(row.words, row.words_en),
        concerns_employee=row.concerns_employee,
        **known,
    )
