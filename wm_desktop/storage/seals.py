"""Seals on rows that are written once: the audit chain carries a fingerprint of every such row.

The chain proves its own lines only. So whatever a unit of work adds to a table that is written once is fingerprinted
when the unit is kept, in one more line of the chain: 'consent_answer 12-15 15 <SHA-256>' says rows 12 to 15, by the
first 15 columns that the table had then. A row that is changed, taken away or added by another program no longer fits.

A migration may add columns at the end of these tables; one that adds rows or makes a table anew must seal them.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, event, select

from wm_desktop.storage.repositories.audit import SEAL
from wm_desktop.storage.tables import AuditRecord

SEALED: Mapping[str, frozenset[str]] = {
    "account_event": frozenset(),
    "case_filing": frozenset(),
    "case_mark": frozenset(),
    "case_task": frozenset(),
    "case_term": frozenset(),
    "consent_answer": frozenset(),
    "consent_retraction": frozenset(),
    "course": frozenset(),
    "course_step": frozenset(),
    "custody_change": frozenset(),
    "employee_answer": frozenset(),
    "employee_retraction": frozenset(),
    "incident_entry": frozenset(),
    "incident_link": frozenset(),
    "issued_list": frozenset({"ended_on", "ended_how"}),
    "letter_batch": frozenset(),
    "letter_delivery": frozenset(),
    "letter_template": frozenset(),
    "professional_account": frozenset(),
    "protection_change": frozenset(),
    "protocol_event": frozenset(),
    "protocol_version": frozenset(),
    "publication": frozenset({"ended_on"}),
    "publication_check": frozenset(),
    "published_person": frozenset(),
    "takedown": frozenset(),
}
"""Which tables, each with the columns that do change later. Evidence of incidents is held against the audit apart."""
_INSERT = "INSERT INTO "


class Seals:
    """Watches what one unit of work adds, and fingerprints it before it is kept."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._before: dict[str, int] = {}
        event.listen(connection, "before_cursor_execute", self._watch)

    def line(self) -> str:
        """Give what the chain must tell of the rows added since it was asked last; empty when there are none."""
        told = [piece for table, last in self._before.items() if (piece := self._piece(table, last))]
        self._before.clear()
        return "; ".join(told)

    def _watch(self, _: object, cursor: Any, statement: str, *__: object) -> None:  # noqa: ANN401 - a DBAPI cursor
        """Remember where a table ended before the first row is added to it."""
        if statement.startswith(_INSERT):
            table = statement[len(_INSERT) :].split(None, 1)[0].strip('"')
            if table in SEALED and table not in self._before:
                asked = f'SELECT coalesce(max(rowid), 0) FROM "{table}"'  # noqa: S608 - a name of this module
                [[last]] = cursor.connection.execute(asked).fetchall()
                self._before[table] = last

    def _piece(self, table: str, last: int) -> str:
        columns = _columns(self._connection, table)
        kept = _kept(table, columns, len(columns))
        fingerprint, newest = hashlib.sha256(), last
        for number, *values in _rows(self._connection, table, last):
            fingerprint.update(_written(values, kept))
            newest = number
        return f"{table} {last + 1}-{newest} {len(columns)} {fingerprint.hexdigest()}" if newest > last else ""


@dataclass(frozen=True)
class _Seal:
    first: int
    last: int
    columns: int
    sha256: str


def broken(connection: Connection) -> Iterator[tuple[str, str]]:
    """Give the table and the rows for every seal that no longer fits, and for rows that nobody sealed.

    What stood in a table before its first seal was written by an older version, and is not looked at.
    """
    for table, seals in sorted(_known(connection).items()):
        columns = _columns(connection, table)
        rows = _rows(connection, table, min(seal.first for seal in seals) - 1)
        found = {number: values for number, *values in rows}
        for seal in seals:
            kept, fingerprint = _kept(table, columns, seal.columns), hashlib.sha256()
            for number in range(seal.first, seal.last + 1):
                fingerprint.update(_written(found.pop(number, ()), kept))
            if fingerprint.hexdigest() != seal.sha256:
                yield table, f"{seal.first}-{seal.last}"
        for number in found:
            yield table, f"{number}"


def _known(connection: Connection) -> dict[str, list[_Seal]]:
    seals: defaultdict[str, list[_Seal]] = defaultdict(list)
    told = connection.execute(select(AuditRecord.detail).where(AuditRecord.action == SEAL).order_by(AuditRecord.number))
    for detail in told.scalars():
        for piece in detail.split("; "):
            table, numbers, columns, sha256 = piece.split(" ")
            first, last = numbers.split("-")
            seals[table].append(_Seal(int(first), int(last), int(columns), sha256))
    return seals


def _columns(connection: Connection, table: str) -> list[str]:
    return [row[1] for row in connection.exec_driver_sql(f'PRAGMA table_info("{table}")')]


def _kept(table: str, columns: Sequence[str], first: int) -> list[int]:
    return [place for place, name in enumerate(columns[:first]) if name not in SEALED[table]]


def _rows(connection: Connection, table: str, after: int) -> Iterator[tuple[Any, ...]]:
    """Read rows as they are stored, without making values of them: an import adds a hundred thousand."""
    driver: Any = connection.connection.driver_connection
    asked = f'SELECT rowid, * FROM "{table}" WHERE rowid > ? ORDER BY rowid'  # noqa: S608 - a name of this module
    yield from driver.execute(asked, (after,))


def _written(values: Sequence[Any], kept: Sequence[int]) -> bytes:
    """Write a row so that equal rows are equal bytes; one that is gone is nothing."""
    return repr([values[place] for place in kept] if values else None).encode()
