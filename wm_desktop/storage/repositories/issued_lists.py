"""Lists that were handed to others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, update

from wm_desktop.domain.ids import GroupId, IssuedListId, PupilId, PurposeId
from wm_desktop.domain.issued_lists import IssuedLine, IssuedList
from wm_desktop.storage.repositories.rows import all_rows, one_row
from wm_desktop.storage.tables import IssuedListRecord


class SqlIssuedLists:
    """Implements `IssuedListRepository`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, issued: IssuedList) -> None:
        """Store a list for good."""
        values = {
            "id": issued.id,
            "number": issued.number,
            "purpose_id": issued.purpose_id,
            "groups": list(issued.groups),
            "goal": issued.goal,
            "receiver": issued.receiver,
            "permitted_by": issued.permitted_by,
            "permitted_on": issued.permitted_on,
            "lines": [[str(one.pupil_id), one.name, one.group, one.location] for one in issued.lines],
            "replaces": issued.replaces,
            "issued_by": issued.issued_by,
            "issued_at": issued.issued_at,
            "ended_on": issued.ended_on,
            "ended_how": issued.ended_how,
            "group_ids": [str(one) for one in issued.group_ids],
        }
        self._connection.execute(insert(IssuedListRecord).values(**values))

    def get(self, issued_id: IssuedListId) -> IssuedList | None:
        """One list."""
        row = one_row(self._connection, IssuedListRecord, IssuedListRecord.id == issued_id)
        return None if row is None else _issued(row)

    def all(self, *, open_only: bool = False) -> Sequence[IssuedList]:
        """All lists, newest first, or only those that somebody still holds."""
        where = (IssuedListRecord.ended_on.is_(None),) if open_only else ()
        order = (IssuedListRecord.issued_at.desc(), IssuedListRecord.id.desc())
        return [_issued(row) for row in all_rows(self._connection, IssuedListRecord, *where, order=order)]

    def end(self, issued_id: IssuedListId, on: date, how: str) -> None:
        """Say that nobody holds it any more, and how that ended."""
        same = IssuedListRecord.id == issued_id
        self._connection.execute(update(IssuedListRecord).where(same).values(ended_on=on, ended_how=how))


def _issued(row: Row[Any]) -> IssuedList:
    return IssuedList(
        id=IssuedListId(row.id),
        number=row.number,
        purpose_id=PurposeId(row.purpose_id),
        groups=tuple(row.groups),
        goal=row.goal,
        receiver=row.receiver,
        permitted_by=row.permitted_by,
        permitted_on=row.permitted_on,
        lines=tuple(IssuedLine(PupilId(UUID(pupil)), *texts) for pupil, *texts in row.lines),
        issued_by=row.issued_by,
        issued_at=row.issued_at,
        replaces=None if row.replaces is None else IssuedListId(row.replaces),
        ended_on=row.ended_on,
        ended_how=row.ended_how,
        group_ids=tuple(GroupId(UUID(one)) for one in row.group_ids),
    )
