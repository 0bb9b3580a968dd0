"""What happened to letters on their way; only ever added to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from wm_desktop.domain.deliveries import Delivery, Happening, Way, sent_by
from wm_desktop.domain.ids import DeliveryId, DocumentId, IncidentId, LetterId
from wm_desktop.storage.case_tables import LetterDeliveryRecord, LetterRecord
from wm_desktop.storage.repositories.rows import all_rows, chunks


class SqlDeliveries:
    """Implements `DeliveryRepository`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, delivery: Delivery) -> None:
        """Append a line."""
        values = {
            "id": delivery.id,
            "letter_id": delivery.letter_id,
            "event": delivery.event.value,
            "way": "" if delivery.way is None else delivery.way.value,
            "happened_at": delivery.happened_at,
            "tracking": delivery.tracking,
            "by": delivery.by,
            "note": delivery.note,
            "document_id": delivery.document_id,
            "corrects": delivery.corrects,
            "recorded_by": delivery.recorded_by,
            "recorded_at": delivery.recorded_at,
        }
        self._connection.execute(insert(LetterDeliveryRecord).values(**values))

    def of_letter(self, letter_id: LetterId) -> Sequence[Delivery]:
        """Everything that was recorded of a letter, oldest first."""
        asked = LetterDeliveryRecord.letter_id == letter_id
        rows = all_rows(self._connection, LetterDeliveryRecord, asked, order=(LetterDeliveryRecord.id,))
        return [delivery_of(row) for row in rows]

    def of_incident(self, incident_id: IncidentId) -> Mapping[LetterId, Sequence[Delivery]]:
        """The same for all letters of a file; a letter without any is absent."""
        asked = (
            select(LetterDeliveryRecord.__table__)
            .join(LetterRecord, LetterRecord.id == LetterDeliveryRecord.letter_id)
            .where(LetterRecord.incident_id == incident_id)
            .order_by(LetterDeliveryRecord.id)
        )
        found: defaultdict[LetterId, list[Delivery]] = defaultdict(list)
        for row in self._connection.execute(asked):
            found[LetterId(row.letter_id)].append(delivery_of(row))
        return found


def lines_of(connection: Connection, letter_ids: Iterable[LetterId]) -> Mapping[LetterId, Sequence[Delivery]]:
    """Give the lines of many letters, oldest first; a letter without any is absent."""
    found: defaultdict[LetterId, list[Delivery]] = defaultdict(list)
    for chunk in chunks(letter_ids):
        asked = LetterDeliveryRecord.letter_id.in_(chunk)
        for row in all_rows(connection, LetterDeliveryRecord, asked, order=(LetterDeliveryRecord.id,)):
            found[LetterId(row.letter_id)].append(delivery_of(row))
    return found


def taken_back(connection: Connection) -> frozenset[LetterId]:
    """Give the letters that were marked as sent, of which that was a mistake."""
    asked = (
        select(LetterRecord.id, LetterRecord.sent_at)
        .join(LetterDeliveryRecord, LetterDeliveryRecord.letter_id == LetterRecord.id)
        .where(LetterDeliveryRecord.corrects.is_not(None))
    )
    marks = {LetterId(row.id): row.sent_at for row in connection.execute(asked)}
    return frozenset(key for key, lines in lines_of(connection, marks).items() if sent_by(marks[key], lines) is None)


def delivery_of(row: Row[Any]) -> Delivery:
    """Give a row as the domain knows it."""
    return Delivery(
        id=DeliveryId(row.id),
        letter_id=LetterId(row.letter_id),
        event=Happening(row.event),
        happened_at=row.happened_at,
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
        way=Way(row.way) if row.way else None,
        tracking=row.tracking,
        by=row.by,
        note=row.note,
        document_id=None if row.document_id is None else DocumentId(row.document_id),
        corrects=None if row.corrects is None else DeliveryId(row.corrects),
    )
