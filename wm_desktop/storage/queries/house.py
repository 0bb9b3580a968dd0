"""Questions about the data file itself: the audit, its users, its newest backup."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, select

from wm_desktop.domain.ids import EmployeeId
from wm_desktop.services.rows import AuditRow, UserRow
from wm_desktop.storage.queries.reader import Reader
from wm_desktop.storage.tables import AuditRecord, UserRecord

BACKUP_MADE = "backup_made"
"""The audit action that every backup leaves behind."""


class HouseQueries(Reader):
    """Answers about the data file itself."""

    def audit(self, since: datetime | None = None) -> Sequence[AuditRow]:
        """The audit, oldest first."""
        asked = select(AuditRecord.__table__).order_by(AuditRecord.number)
        if since is not None:
            asked = asked.where(AuditRecord.moment >= since)
        with self._connect() as connection:
            return [
                AuditRow(row.number, row.moment, row.actor, row.action, row.subject, row.detail)
                for row in connection.execute(asked)
            ]

    def users(self) -> Sequence[UserRow]:
        """Who can open the data file."""
        asked = select(UserRecord.__table__).order_by(UserRecord.name)
        with self._connect() as connection:
            rows = connection.execute(asked).all()
        return [UserRow(row.id, row.name, row.role, employee_of(row.employee_id)) for row in rows]


def employee_of(stored: UUID | None) -> EmployeeId | None:
    """Who a user is in the register, if that was said."""
    return None if stored is None else EmployeeId(stored)


def last_backup(connection: Connection) -> datetime | None:
    """When the newest backup was made, by the audit; None when there never was one."""
    asked = select(AuditRecord.moment).where(AuditRecord.action == BACKUP_MADE)
    return connection.execute(asked.order_by(AuditRecord.number.desc()).limit(1)).scalar()
