"""The import log and the choices remembered per layout."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from wm_desktop.domain.ids import BatchId, DocumentId
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.ports import Json, RememberedProfile
from wm_desktop.storage.repositories.rows import one_row, save_row
from wm_desktop.storage.tables import ImportBatch, ImportProfile


class SqlImports:
    """Implements `ImportRepository`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_batch(
        self,
        batch_id: BatchId,
        *,
        kind: str,
        file_name: str,
        sha256: str,
        school_year: SchoolYear,
        document_id: DocumentId | None,
        profile: Json,
        result: Json,
        by: str,
        at: datetime,
    ) -> None:
        """Log one import."""
        values = {
            "kind": kind,
            "file_name": file_name,
            "sha256": sha256,
            "school_year": school_year.start,
            "document_id": document_id,
            "profile": dict(profile),
            "result": dict(result),
            "created_by": by,
            "created_at": at,
        }
        self._connection.execute(insert(ImportBatch).values(id=batch_id, **values))

    def batch(self, batch_id: BatchId) -> Json | None:
        """One logged import with keys kind, file_name, sha256, school_year, profile, result, undone_at."""
        row = one_row(self._connection, ImportBatch, ImportBatch.id == batch_id)
        if row is None:
            return None
        return {
            "kind": row.kind,
            "file_name": row.file_name,
            "sha256": row.sha256,
            "school_year": str(SchoolYear(row.school_year)),
            "profile": row.profile,
            "result": row.result,
            "undone_at": row.undone_at,
        }

    def batches_of(self, sha256: str) -> frozenset[BatchId]:
        """The imports of one file that were not taken back."""
        wanted = select(ImportBatch.id).where(ImportBatch.sha256 == sha256, ImportBatch.undone_at.is_(None))
        return frozenset(BatchId(one) for one in self._connection.execute(wanted).scalars())

    def mark_undone(self, batch_id: BatchId, *, by: str, at: datetime) -> None:
        """Say that an import was taken back."""
        self._connection.execute(
            update(ImportBatch).where(ImportBatch.id == batch_id).values(undone_by=by, undone_at=at)
        )

    def profile(self, fingerprint: str) -> Json | None:
        """The choices remembered for a layout."""
        asked = select(ImportProfile.profile).where(ImportProfile.fingerprint == fingerprint)
        return self._connection.execute(asked).scalar()

    def save_profile(self, fingerprint: str, profile: Json) -> None:
        """Remember the choices for a layout."""
        save_row(self._connection, ImportProfile, {"fingerprint": fingerprint}, {"profile": dict(profile)})

    def profiles(self) -> list[RememberedProfile]:
        """All remembered choices, with the last file of each layout; the newest first."""
        layout = func.json_extract(ImportBatch.result, "$.layout")
        asked = select(layout, ImportBatch.file_name, ImportBatch.created_at).order_by(ImportBatch.created_at)
        files = {key: (name, at) for key, name, at in self._connection.execute(asked)}
        kept = self._connection.execute(select(ImportProfile.fingerprint, ImportProfile.profile))
        found = [RememberedProfile(key, profile, *files.get(key, ("", None))) for key, profile in kept]
        return sorted(found, key=lambda one: (one.used_at is None, -one.used_at.timestamp() if one.used_at else 0))

    def forget_profile(self, fingerprint: str) -> None:
        """Remember nothing for a layout any more."""
        self._connection.execute(delete(ImportProfile).where(ImportProfile.fingerprint == fingerprint))
