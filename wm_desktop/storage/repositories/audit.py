"""The audit chain: every line carries the hash of the line before it."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from functools import cache

from sqlalchemy import Connection, Select, select

from wm_desktop.services.ports import Clock
from wm_desktop.storage.repositories.rows import add_row
from wm_desktop.storage.tables import AuditRecord

SEAL = "sealed"
FIRST = "0" * 64
"""What the first line carries as the hash before it."""


class SqlAudit:
    """Implements `AuditTrail`."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self._actor = "WM Desktop"

    def add(self, *, actor: str, action: str, subject: str = "", detail: str = "") -> None:
        """Append one line; ids and numbers only, never names of children or texts."""
        self._actor = actor
        newest = self._connection.execute(_newest()).first()
        number, previous = (1, FIRST) if newest is None else (newest.number + 1, newest.hash)
        moment = self._clock()
        line = line_hash(previous, number, moment, actor, action, subject, detail)
        told = {"actor": actor, "action": action, "subject": subject, "detail": detail}
        chained = {"number": number, "moment": moment, "previous_hash": previous, "hash": line}
        add_row(self._connection, AuditRecord, chained | told)

    def seal(self, told: str) -> None:
        """Append the line that seals what whoever acted last has written."""
        self.add(actor=self._actor, action=SEAL, detail=told)


@cache
def _newest() -> Select[int, str]:
    """Ask for the end of the chain; built once, for it is asked at every line."""
    return select(AuditRecord.number, AuditRecord.hash).order_by(AuditRecord.number.desc()).limit(1)


def line_hash(previous: str, number: int, moment: datetime, actor: str, action: str, subject: str, detail: str) -> str:
    """SHA-256 over the hash before and the fields as one canonical JSON list."""
    fields = [previous, number, moment.astimezone(UTC).isoformat(), actor, action, subject, detail]
    canonical = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
