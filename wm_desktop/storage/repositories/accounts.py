"""Professional accounts of employees, with every check of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert

from wm_desktop.domain.accounts import Account, AccountCheck, AccountEnd, AccountEvent, Finding
from wm_desktop.domain.ids import AccountId, EmployeeId
from wm_desktop.storage.protocol_tables import AccountEventRecord, AccountRecord
from wm_desktop.storage.repositories.rows import all_rows

_ENDED = "ended"


class SqlAccounts:
    """Implements `AccountRepository`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, account: Account) -> None:
        """Store an account without its events."""
        values = {
            "id": account.id,
            "employee_id": account.employee_id,
            "platform": account.platform,
            "handle": account.handle,
            "purpose": account.purpose,
            "added_by": account.added_by,
            "added_at": account.added_at,
        }
        self._connection.execute(insert(AccountRecord).values(**values))

    def append(self, event: AccountEvent) -> None:
        """Append what happened."""
        what = event.what
        values = {
            "account_id": event.account_id,
            "kind": what.finding.value if isinstance(what, AccountCheck) else _ENDED,
            "on_day": what.on,
            "by_whom": what.by,
            "note": what.note if isinstance(what, AccountCheck) else what.reason,
            "recorded_by": event.recorded_by,
            "recorded_at": event.recorded_at,
        }
        self._connection.execute(insert(AccountEventRecord).values(**values))

    def all(self) -> Sequence[Account]:
        """All accounts, ended ones too, in the order they were added."""
        events: defaultdict[UUID, list[AccountEvent]] = defaultdict(list)
        for row in all_rows(self._connection, AccountEventRecord, order=(AccountEventRecord.number,)):
            events[row.account_id].append(_event(row))
        rows = all_rows(self._connection, AccountRecord, order=(AccountRecord.added_at, AccountRecord.id))
        return [_account(row, events[row.id]) for row in rows]


def _account(row: Row[Any], events: Sequence[AccountEvent]) -> Account:
    return Account(
        id=AccountId(row.id),
        employee_id=EmployeeId(row.employee_id),
        platform=row.platform,
        handle=row.handle,
        purpose=row.purpose,
        added_by=row.added_by,
        added_at=row.added_at,
        events=tuple(events),
    )


def _event(row: Row[Any]) -> AccountEvent:
    what: AccountCheck | AccountEnd
    if row.kind == _ENDED:
        what = AccountEnd(row.on_day, row.by_whom, row.note)
    else:
        what = AccountCheck(row.on_day, row.by_whom, Finding(row.kind), row.note)
    return AccountEvent(AccountId(row.account_id), what, row.recorded_by, row.recorded_at)
