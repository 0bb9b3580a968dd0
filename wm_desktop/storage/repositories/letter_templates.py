"""The school's own texts of letters; the data file refuses to change or remove a version."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert

from wm_desktop.domain.letter_templates.versions import OwnTemplate
from wm_desktop.storage.repositories.rows import all_rows
from wm_desktop.storage.tables import LetterTemplateRecord


class SqlLetterTemplates:
    """Implements `LetterTemplateRepository`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, version: OwnTemplate) -> None:
        """Append a version."""
        values = {
            "id": version.id,
            "name": version.name,
            "version": version.number,
            "text": version.text,
            "note": version.note,
            "based_on": version.based_on,
            "recorded_by": version.recorded_by,
            "recorded_at": version.recorded_at,
        }
        self._connection.execute(insert(LetterTemplateRecord).values(**values))

    def of(self, name: str) -> Sequence[OwnTemplate]:
        """Every version of one kind of letter, oldest first."""
        mine, order = LetterTemplateRecord.name == name, (LetterTemplateRecord.version,)
        return [_version(row) for row in all_rows(self._connection, LetterTemplateRecord, mine, order=order)]

    def newest(self) -> Sequence[OwnTemplate]:
        """The newest version of every kind that has one."""
        rows = all_rows(self._connection, LetterTemplateRecord, order=(LetterTemplateRecord.version,))
        return list({row.name: _version(row) for row in rows}.values())


def _version(row: Row[Any]) -> OwnTemplate:
    return OwnTemplate(
        id=row.id,
        name=row.name,
        number=row.version,
        text=row.text,
        note=row.note,
        based_on=row.based_on,
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
    )
