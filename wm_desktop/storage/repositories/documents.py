"""Files inside the data file, in pieces of 1 MiB."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import DocumentId, new_uuid
from wm_desktop.services.faults import DamagedDocumentError
from wm_desktop.storage.fingerprints import Fingerprint
from wm_desktop.storage.repositories.rows import add_row, change_row, row_with
from wm_desktop.storage.tables import DocumentPiece, DocumentRecord

PIECE = 1024 * 1024


class SqlDocuments:
    """Implements `DocumentRepository`; memory stays flat whatever the size. `added` counts the bytes stored."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.added = 0

    def add(
        self, pieces: Iterable[bytes], *, file_name: str, media_type: str, at: datetime
    ) -> tuple[DocumentId, str, int]:
        """Store a file; gives its id, its SHA-256 (hex) and its size in bytes."""
        document_id = DocumentId(new_uuid())
        known = {"file_name": file_name, "media_type": media_type, "stored_at": at}
        add_row(self._connection, DocumentRecord, {"id": document_id, "size": 0, "sha256": "", **known})
        sha256, size = self._add_pieces(document_id, pieces)
        change_row(self._connection, DocumentRecord, {"id": document_id}, {"size": size, "sha256": sha256})
        return document_id, sha256, size

    def _add_pieces(self, document_id: DocumentId, pieces: Iterable[bytes]) -> tuple[str, int]:
        size = 0
        with Fingerprint() as fingerprint:
            for position, piece in enumerate(_even(pieces)):
                fingerprint.update(piece)
                size += len(piece)
                values = {"document_id": document_id, "position": position, "data": piece}
                add_row(self._connection, DocumentPiece, values)
                self.added += len(piece)
            return fingerprint.hexdigest(), size

    def about(self, document_id: DocumentId) -> tuple[str, str]:
        """Give a file's name and SHA-256 as they were at intake; raises NotFoundError."""
        row = self._row(document_id)
        return row.file_name, row.sha256

    def read(self, document_id: DocumentId, sha256: str = "") -> Iterator[bytes]:
        """Give the pieces back; raises DamagedDocumentError at the end when the SHA-256 differs.

        It must be the one at intake, and `sha256` when that is given.
        """
        row = self._row(document_id)
        with Fingerprint() as fingerprint:
            for piece in self._pieces(document_id):
                fingerprint.update(piece)
                yield piece
            found = fingerprint.hexdigest()
        if found != row.sha256 or sha256 not in {"", found}:
            raise DamagedDocumentError(file_name=row.file_name)

    def _row(self, document_id: DocumentId) -> Row[Any]:
        row = row_with(self._connection, DocumentRecord, {"id": document_id})
        if row is None:
            raise NotFoundError(what="Document", key=document_id)
        return row

    def _pieces(self, document_id: DocumentId) -> Iterator[bytes]:
        asked = select(DocumentPiece.data).where(
            DocumentPiece.document_id == document_id, DocumentPiece.position == bindparam("at")
        )
        position = 0
        while (piece := self._connection.execute(asked, {"at": position}).scalar()) is not None:
            yield piece
            position += 1


def _even(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Cut whatever comes into pieces of exactly PIECE bytes, the last one shorter."""
    waiting = bytearray()
    for piece in pieces:
        if len(piece) == PIECE and not waiting:  # the usual case: not copied
            yield piece
            continue
        waiting += piece
        while len(waiting) >= PIECE:
            yield bytes(waiting[:PIECE])
            del waiting[:PIECE]
    if waiting:
        yield bytes(waiting)
