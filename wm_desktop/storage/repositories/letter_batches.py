"""Letters that went to many at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert

from wm_desktop.domain.ids import LetterBatchId
from wm_desktop.domain.letter_batches import LetterBatch
from wm_desktop.storage.repositories.rows import all_rows
from wm_desktop.storage.tables import LetterBatchRecord


class SqlLetterBatches:
    """Implements `LetterBatchRepository`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, batch: LetterBatch) -> None:
        """Store a batch for good."""
        values = {
            "id": batch.id,
            "number": batch.number,
            "kind": batch.kind,
            "template": batch.template,
            "audience": batch.audience,
            "addressees": [[str(one) for one in letter] for letter in batch.addressees],
            "left_out": batch.left_out,
            "files": batch.files,
            "sha256": batch.sha256,
            "made_by": batch.made_by,
            "made_at": batch.made_at,
        }
        self._connection.execute(insert(LetterBatchRecord).values(**values))

    def all(self) -> Sequence[LetterBatch]:
        """All batches, newest first."""
        order = (LetterBatchRecord.made_at.desc(), LetterBatchRecord.id.desc())
        return [_batch(row) for row in all_rows(self._connection, LetterBatchRecord, order=order)]


def _batch(row: Row[Any]) -> LetterBatch:
    return LetterBatch(
        id=LetterBatchId(row.id),
        number=row.number,
        kind=row.kind,
        template=row.template,
        audience=row.audience,
        addressees=tuple(tuple(UUID(one) for one in letter) for letter in row.addressees),
        left_out=row.left_out,
        files=row.files,
        sha256=row.sha256,
        made_by=row.made_by,
        made_at=row.made_at,
    )
