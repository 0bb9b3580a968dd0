"""Purposes, answers and the projection of what holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, bindparam, delete, func, insert, select, true

from wm_desktop.domain.consent import (
    Answer,
    AnswerKind,
    AnswerWay,
    Audience,
    ConsentStatus,
    EffectiveConsent,
    Purpose,
)
from wm_desktop.domain.ids import AnswerId, BatchId, DocumentId, GuardianId, PupilId, PurposeId
from wm_desktop.storage.repositories.rows import all_rows, chunks
from wm_desktop.storage.tables import AnswerRecord, PurposeRecord, PurposeVersion, RetractionRecord, StateRecord


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
        values = {
            "id": purpose.id,
            "code": purpose.code,
            "audience": purpose.audience.value,
            "position": purpose.position,
            "closed_on": purpose.closed_on,
        }
        self._connection.execute(insert(PurposeRecord).values(**values))
        text = {"label": purpose.label, "explanation": purpose.explanation, "valid_from": self._today()}
        self._connection.execute(insert(PurposeVersion).values(purpose_id=purpose.id, version=purpose.version, **text))

    def add_answers(self, answers: Sequence[Answer]) -> None:
        """Append answers; nothing is ever replaced."""
        if answers:
            self._connection.execute(insert(AnswerRecord), [_answer_values(answer) for answer in answers])

    def answers(self, pupil_ids: Iterable[PupilId] | None = None) -> Sequence[Answer]:
        """Standing (not retracted) answers of some pupils, or of all."""
        if pupil_ids is None:
            return self._standing()
        found: list[Answer] = []
        for chunk in chunks(pupil_ids):
            found.extend(self._standing(AnswerRecord.pupil_id.in_(chunk)))
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

    def states(self) -> Mapping[tuple[PupilId, PurposeId], EffectiveConsent]:
        """The projection: what holds today; absent means unanswered."""
        return {
            (PupilId(row.pupil_id), PurposeId(row.purpose_id)): EffectiveConsent(
                ConsentStatus(row.status), row.since, row.awaits_second, row.withheld
            )
            for row in all_rows(self._connection, StateRecord)
        }

    def save_states(self, states: Mapping[tuple[PupilId, PurposeId], EffectiveConsent]) -> None:
        """Replace the projection for these cells; UNANSWERED takes a cell away."""
        if not states:
            return
        same = and_(StateRecord.pupil_id == bindparam("pupil"), StateRecord.purpose_id == bindparam("purpose"))
        keys = [{"pupil": pupil_id, "purpose": purpose_id} for pupil_id, purpose_id in states]
        self._connection.execute(delete(StateRecord).where(same), keys)
        rows = [
            {
                "pupil_id": pupil_id,
                "purpose_id": purpose_id,
                "status": state.status.value,
                "since": state.since,
                "awaits_second": state.awaits_second,
                "withheld": state.withheld,
            }
            for (pupil_id, purpose_id), state in states.items()
            if state.status is not ConsentStatus.UNANSWERED
        ]
        if rows:
            self._connection.execute(insert(StateRecord), rows)

    def _standing(self, *where: ColumnElement[bool]) -> list[Answer]:
        retracted = select(RetractionRecord.answer_id).where(RetractionRecord.answer_id == AnswerRecord.id).exists()
        return [
            answer_of(row)
            for row in all_rows(self._connection, AnswerRecord, ~retracted, *where, order=(AnswerRecord.id,))
        ]


def read_purposes(connection: Connection, *, closed: bool = False) -> list[Purpose]:
    """Give the purposes in their order, each with its newest text (shared with the queries)."""
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
            PurposeVersion.version,
            PurposeVersion.label,
            PurposeVersion.explanation,
        )
        .join(newest, newest.c.purpose_id == PurposeRecord.id)
        .join(
            PurposeVersion,
            and_(PurposeVersion.purpose_id == PurposeRecord.id, PurposeVersion.version == newest.c.version),
        )
        .where(true() if closed else PurposeRecord.closed_on.is_(None))
        .order_by(PurposeRecord.position, PurposeRecord.code)
    )
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
        )
        for row in connection.execute(asked)
    ]


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
        "recorded_by": answer.recorded_by,
        "recorded_at": answer.recorded_at,
    }
