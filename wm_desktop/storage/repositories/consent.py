"""Purposes, answers and the projection of what holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, and_, delete, func, insert, or_, select, true

from wm_desktop.domain.consent import (
    Answer,
    AnswerKind,
    AnswerWay,
    Audience,
    ConsentStatus,
    EffectiveConsent,
    Media,
    Purpose,
)
from wm_desktop.domain.consent_timeline import Interval
from wm_desktop.domain.employee_consent import EmployeeAnswer
from wm_desktop.domain.ids import AnswerId, BatchId, DocumentId, EmployeeId, GuardianId, PupilId, PurposeId
from wm_desktop.storage.repositories.rows import all_rows, chunks, save_row
from wm_desktop.storage.tables import (
    AnswerRecord,
    EmployeeAnswerRecord,
    EmployeeRetraction,
    IntervalRecord,
    PurposeRecord,
    PurposeVersion,
    RetractionRecord,
    StateRecord,
)

_SILENCE = EffectiveConsent(ConsentStatus.UNANSWERED)


class SqlConsent:
    """Implements `ConsentRepository`; `today` dates a new text of a purpose."""

    def __init__(self, connection: Connection, today: Callable[[], date]) -> None:
        self._connection = connection
        self._today = today

    def purposes(self, *, closed: bool = False) -> Sequence[Purpose]:
        """All purposes that are not closed, in their order; `closed` adds those that are."""
        return read_purposes(self._connection, closed=closed)

    def add_purpose(self, purpose: Purpose) -> None:
        """Store a new purpose with its first text."""
        self.save_purpose(purpose)
        self.add_version(purpose, asks_anew=False)

    def save_purpose(self, purpose: Purpose) -> None:
        """Insert or update what is not the text: audience, order, end, medium, year, activity, names."""
        values = {
            "code": purpose.code,
            "audience": purpose.audience.value,
            "position": purpose.position,
            "closed_on": purpose.closed_on,
            "media": purpose.media.value,
            "school_year": purpose.school_year,
            "activity": purpose.activity,
            "covers_names": purpose.covers_names,
        }
        save_row(self._connection, PurposeRecord, {"id": purpose.id}, values)

    def add_version(self, purpose: Purpose, *, asks_anew: bool) -> None:
        """Add the text of a purpose as the version it has, from today."""
        newest = select(func.max(PurposeVersion.valid_from)).where(PurposeVersion.purpose_id == purpose.id)
        latest = self._connection.execute(newest).scalar()  # after today where the clock was wrong
        text = {
            "label": purpose.label,
            "explanation": purpose.explanation,
            "audience": purpose.audience.value,
            "valid_from": max(self._today(), latest or self._today()),
            "asks_anew": asks_anew,
        }
        self._connection.execute(insert(PurposeVersion).values(purpose_id=purpose.id, version=purpose.version, **text))

    def add_answers(self, answers: Sequence[Answer]) -> None:
        """Append answers; nothing is ever replaced."""
        if answers:
            self._connection.execute(insert(AnswerRecord), [_answer_values(answer) for answer in answers])

    def answers(
        self, pupil_ids: Iterable[PupilId] | None = None, *, without: BatchId | None = None
    ) -> Sequence[Answer]:
        """Standing (not retracted) answers of some pupils, or of all; `without` those that one import brought."""
        kept = () if without is None else (AnswerRecord.batch_id.is_distinct_from(without),)
        if pupil_ids is None:
            return self._standing(*kept)
        found: list[Answer] = []
        for chunk in chunks(pupil_ids):
            found.extend(self._standing(AnswerRecord.pupil_id.in_(chunk), *kept))
        return found

    def answers_of_batch(self, batch_id: BatchId) -> Sequence[Answer]:
        """Standing answers that one import brought."""
        return self._standing(AnswerRecord.batch_id == batch_id)

    def retract(self, answer_ids: Sequence[AnswerId], *, reason: str, by: str, at: datetime) -> None:
        """Append retractions: the answers stay, and no longer count."""
        rows = [
            {"answer_id": answer_id, "reason": reason, "recorded_by": by, "recorded_at": at} for answer_id in answer_ids
        ]
        if rows:
            self._connection.execute(insert(RetractionRecord), rows)

    def states(
        self, pupil_ids: Iterable[PupilId] | None = None
    ) -> Mapping[tuple[PupilId, PurposeId], EffectiveConsent]:
        """The projection of some pupils, or of all: what holds today; absent means unanswered."""
        wanted = [true()] if pupil_ids is None else [StateRecord.pupil_id.in_(chunk) for chunk in chunks(pupil_ids)]
        return {
            (PupilId(row.pupil_id), PurposeId(row.purpose_id)): _state_of(row)
            for some in wanted
            for row in all_rows(self._connection, StateRecord, some)
        }

    def save_states(self, states: Mapping[tuple[PupilId, PurposeId], EffectiveConsent]) -> None:
        """Replace the projection for these cells; silence takes a cell away (a yes that awaits a second is none).

        Only pupils for whom something differs are written, each anew as a whole: a few statements for a whole school.
        """
        wanted: dict[PupilId, dict[PurposeId, EffectiveConsent]] = defaultdict(dict)
        for (pupil_id, purpose_id), state in states.items():
            wanted[pupil_id][purpose_id] = state
        for chunk in chunks(wanted):
            standing = self._states_of(chunk)
            written = {pupil_id: {**standing.get(pupil_id, {}), **wanted[pupil_id]} for pupil_id in chunk}
            shown = {pupil_id: _without_silence(cells) for pupil_id, cells in written.items()}
            changed = {pupil_id: cells for pupil_id, cells in shown.items() if cells != standing.get(pupil_id, {})}
            gone = [pupil_id for pupil_id in changed if pupil_id in standing]
            if gone:
                self._connection.execute(delete(StateRecord).where(StateRecord.pupil_id.in_(gone)))
            rows = [_state_values(one, code, state) for one, cells in changed.items() for code, state in cells.items()]
            if rows:
                self._connection.execute(insert(StateRecord), rows)

    def _states_of(self, pupil_ids: Sequence[PupilId]) -> dict[PupilId, dict[PurposeId, EffectiveConsent]]:
        found: dict[PupilId, dict[PurposeId, EffectiveConsent]] = defaultdict(dict)
        for row in all_rows(self._connection, StateRecord, StateRecord.pupil_id.in_(pupil_ids)):
            found[PupilId(row.pupil_id)][PurposeId(row.purpose_id)] = _state_of(row)
        return found

    def save_intervals(self, pupil_ids: Iterable[PupilId], rows: Iterable[tuple[PupilId, PurposeId, Interval]]) -> None:
        """Replace the projection over time of these pupils."""
        for chunk in chunks(pupil_ids):
            self._connection.execute(delete(IntervalRecord).where(IntervalRecord.pupil_id.in_(chunk)))
        values = [
            {
                "pupil_id": pupil_id,
                "purpose_id": purpose_id,
                "valid_from": interval.start,
                "valid_to": interval.end,
                "status": interval.state.status.value,
                "since": interval.state.since,
                "awaits_second": interval.state.awaits_second,
                "withheld": interval.state.withheld,
            }
            for pupil_id, purpose_id, interval in rows
        ]
        if values:
            self._connection.execute(insert(IntervalRecord), values)

    def intervals(self, pupil_ids: Iterable[PupilId]) -> Iterator[tuple[PupilId, PurposeId, Interval]]:
        """The projection over time of some pupils."""
        for chunk in chunks(pupil_ids):
            for row in all_rows(self._connection, IntervalRecord, IntervalRecord.pupil_id.in_(chunk)):
                interval = Interval(row.valid_from, row.valid_to, _state_of(row))
                yield PupilId(row.pupil_id), PurposeId(row.purpose_id), interval

    def add_employee_answer(self, answer: EmployeeAnswer) -> None:
        """Append an employee's own answer."""
        values = {**vars(answer), "kind": answer.kind.value, "way": answer.way.value}
        del values["retracted"]  # that stands in a table of its own
        self._connection.execute(insert(EmployeeAnswerRecord).values(**values))

    def employee_answers(self, employee_id: EmployeeId | None = None) -> Sequence[EmployeeAnswer]:
        """All answers of one employee, or of all, oldest first; those that were taken back are marked."""
        return read_employee_answers(self._connection, employee_id)

    def retract_employee_answer(self, answer_id: AnswerId, *, reason: str, by: str, at: datetime) -> None:
        """Append that an employee's answer no longer counts."""
        values = {"answer_id": answer_id, "reason": reason, "recorded_by": by, "recorded_at": at}
        self._connection.execute(insert(EmployeeRetraction).values(**values))

    def turning(self, after: date, until: date) -> frozenset[PupilId]:
        """Pupils for whom something begins or ends to hold after a day, up to another."""
        asked = select(IntervalRecord.pupil_id).where(
            or_(
                and_(IntervalRecord.valid_from > after, IntervalRecord.valid_from <= until),
                and_(IntervalRecord.valid_to > after, IntervalRecord.valid_to <= until),
            )
        )
        return frozenset(PupilId(pupil_id) for pupil_id in self._connection.execute(asked.distinct()).scalars())

    def _standing(self, *where: ColumnElement[bool]) -> list[Answer]:
        rows = all_rows(self._connection, AnswerRecord, ~_retracted(), *where, order=(AnswerRecord.id,))
        return [answer_of(row) for row in rows]


def _retracted() -> ColumnElement[bool]:
    return select(RetractionRecord.answer_id).where(RetractionRecord.answer_id == AnswerRecord.id).exists()


def read_purposes(connection: Connection, *, closed: bool = False, on: date | None = None) -> list[Purpose]:
    """Give the purposes in their order, each with its newest text (shared with the queries).

    Open ones, with `closed` all, with `on` those that were not closed on that day either.
    """
    still = PurposeRecord.closed_on.is_(None)
    newest = (
        select(PurposeVersion.purpose_id, func.max(PurposeVersion.version).label("version"))
        .group_by(PurposeVersion.purpose_id)
        .subquery()
    )
    asked = (
        select(
            PurposeRecord.id,
            PurposeRecord.code,
            PurposeRecord.audience,
            PurposeRecord.position,
            PurposeRecord.closed_on,
            PurposeRecord.media,
            PurposeRecord.school_year,
            PurposeRecord.activity,
            PurposeRecord.covers_names,
            PurposeVersion.version,
            PurposeVersion.label,
            PurposeVersion.explanation,
        )
        .join(newest, newest.c.purpose_id == PurposeRecord.id)
        .join(
            PurposeVersion,
            and_(PurposeVersion.purpose_id == PurposeRecord.id, PurposeVersion.version == newest.c.version),
        )
        .where(true() if closed else still if on is None else or_(still, PurposeRecord.closed_on > on))
        .order_by(PurposeRecord.position, PurposeRecord.code)
    )
    anew, audiences = _over_time(connection)
    return [
        Purpose(
            id=PurposeId(row.id),
            code=row.code,
            label=row.label,
            explanation=row.explanation,
            audience=Audience(row.audience),
            position=row.position,
            version=row.version,
            closed_on=row.closed_on,
            media=Media(row.media),
            school_year=row.school_year,
            activity=row.activity,
            covers_names=row.covers_names,
            asked_anew=tuple(anew[row.id]),
            audiences=tuple(audiences[row.id]),
        )
        for row in connection.execute(asked)
    ]


def _over_time(
    connection: Connection,
) -> tuple[Mapping[UUID, list[tuple[date, int]]], Mapping[UUID, list[tuple[date, Audience]]]]:
    """Give per purpose when it was asked anew, and from which day on who could see it."""
    anew: defaultdict[UUID, list[tuple[date, int]]] = defaultdict(list)
    audiences: defaultdict[UUID, list[tuple[date, Audience]]] = defaultdict(list)
    for row in all_rows(connection, PurposeVersion, order=(PurposeVersion.version,)):
        if row.asks_anew:
            anew[row.purpose_id].append((row.valid_from, row.version))
        seen = audiences[row.purpose_id]
        if not seen or seen[-1][1] is not Audience(row.audience):
            seen.append((row.valid_from, Audience(row.audience)))
    return anew, audiences


def answer_of(row: Row[Any]) -> Answer:
    """Give a row of answers as the domain knows it (shared with the queries)."""
    return Answer(
        id=AnswerId(row.id),
        pupil_id=PupilId(row.pupil_id),
        purpose_id=PurposeId(row.purpose_id),
        guardian_id=None if row.guardian_id is None else GuardianId(row.guardian_id),
        kind=AnswerKind(row.kind),
        given_on=row.given_on,
        way=AnswerWay(row.way),
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
        purpose_version=row.purpose_version,
        remark=row.remark,
        batch_id=None if row.batch_id is None else BatchId(row.batch_id),
        document_id=None if row.document_id is None else DocumentId(row.document_id),
        source=row.source,
        by_pupil=row.by_pupil,
    )


def _state_of(row: Row[Any]) -> EffectiveConsent:
    return EffectiveConsent(ConsentStatus(row.status), row.since, row.awaits_second, row.withheld)


def _without_silence(cells: Mapping[PurposeId, EffectiveConsent]) -> dict[PurposeId, EffectiveConsent]:
    return {purpose: state for purpose, state in cells.items() if state != _SILENCE}


def _state_values(pupil_id: PupilId, purpose_id: PurposeId, state: EffectiveConsent) -> dict[str, object]:
    return {
        "pupil_id": pupil_id,
        "purpose_id": purpose_id,
        "status": state.status.value,
        "since": state.since,
        "awaits_second": state.awaits_second,
        "withheld": state.withheld,
    }


def read_employee_answers(connection: Connection, employee_id: EmployeeId | None = None) -> list[EmployeeAnswer]:
    """Give the answers of one employee, or of all, oldest first (shared with the queries)."""
    asked = (
        select(EmployeeAnswerRecord.__table__, EmployeeRetraction.answer_id.is_not(None).label("retracted"))
        .outerjoin(EmployeeRetraction, EmployeeRetraction.answer_id == EmployeeAnswerRecord.id)
        .where(true() if employee_id is None else EmployeeAnswerRecord.employee_id == employee_id)
        .order_by(EmployeeAnswerRecord.id)
    )
    return [_employee_answer_of(row) for row in connection.execute(asked)]


def _employee_answer_of(row: Row[Any]) -> EmployeeAnswer:
    return EmployeeAnswer(
        id=AnswerId(row.id),
        employee_id=EmployeeId(row.employee_id),
        purpose_id=PurposeId(row.purpose_id),
        kind=AnswerKind(row.kind),
        given_on=row.given_on,
        way=AnswerWay(row.way),
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
        purpose_version=row.purpose_version,
        remark=row.remark,
        document_id=None if row.document_id is None else DocumentId(row.document_id),
        retracted=bool(row.retracted),
    )


def _answer_values(answer: Answer) -> dict[str, object]:
    return {
        "id": answer.id,
        "pupil_id": answer.pupil_id,
        "purpose_id": answer.purpose_id,
        "purpose_version": answer.purpose_version,
        "guardian_id": answer.guardian_id,
        "kind": answer.kind.value,
        "given_on": answer.given_on,
        "way": answer.way.value,
        "remark": answer.remark,
        "batch_id": answer.batch_id,
        "document_id": answer.document_id,
        "source": answer.source,
        "by_pupil": answer.by_pupil,
        "recorded_by": answer.recorded_by,
        "recorded_at": answer.recorded_at,
    }
