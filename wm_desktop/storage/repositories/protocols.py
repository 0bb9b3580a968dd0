"""Versions of the protocol: begun once, and everything that happened to them after that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, insert, select

from wm_desktop.domain.ids import DocumentId, ProtocolVersionId
from wm_desktop.domain.incidents import PersonKind, ProtocolRule
from wm_desktop.domain.protocols import (
    Adopted,
    Answered,
    Asked,
    Body,
    Described,
    Facts,
    Happening,
    KeptFile,
    Override,
    ProtocolEvent,
    ProtocolVersion,
    Result,
    Started,
    TextKept,
    VersionMade,
    day_at_school,
    versions_of,
)
from wm_desktop.domain.school import SchoolYear
from wm_desktop.storage.case_tables import IncidentRecord
from wm_desktop.storage.protocol_tables import ProtocolEventRecord, ProtocolVersionRecord
from wm_desktop.storage.repositories.rows import all_rows


class SqlProtocols:
    """Implements `ProtocolRepository`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next_number(self) -> int:
        """Give the number of the next version, from 1."""
        asked = select(func.coalesce(func.max(ProtocolVersionRecord.number), 0) + 1)
        return self._connection.execute(asked).scalar_one()

    def add(self, made: VersionMade) -> None:
        """Begin a version."""
        values = {"id": made.id, "number": made.number, "supplied": made.supplied}
        said = {"made_by": made.made_by, "made_at": made.made_at}
        self._connection.execute(insert(ProtocolVersionRecord).values(**values, **said))

    def append(self, event: ProtocolEvent) -> None:
        """Append what happened."""
        values = {"version_id": event.version_id, "recorded_by": event.recorded_by, "recorded_at": event.recorded_at}
        self._connection.execute(insert(ProtocolEventRecord).values(**values, **_columns(event.what)))

    def all(self) -> Sequence[ProtocolVersion]:
        """All versions as they are now, in the order of their numbers."""
        return versions_in(self._connection)

    def incident_days(self) -> Sequence[date]:
        """Give the day of every incident file: when it happened at the school's clock, else when it was reported."""
        asked = select(IncidentRecord.happened_at, IncidentRecord.reported_on)
        return [day_at_school(happened, reported) for happened, reported in self._connection.execute(asked)]


def versions_in(connection: Connection) -> Sequence[ProtocolVersion]:
    """Read all versions as they are now."""
    made = [
        VersionMade(ProtocolVersionId(row.id), row.number, row.made_by, row.made_at, supplied=row.supplied)
        for row in all_rows(connection, ProtocolVersionRecord)
    ]
    rows = all_rows(connection, ProtocolEventRecord, order=(ProtocolEventRecord.number,))
    return versions_of(made, [_event(row) for row in rows])


def _columns(what: Happening) -> dict[str, object]:
    """Give the columns and details of an event."""
    empty: dict[str, object] = {"on_day": None, "sha256": "", "document_id": None}
    match what:
        case Described(facts):
            return empty | {"kind": "described", "details": _facts_json(facts)}
        case TextKept(text):
            kept = {"sha256": text.sha256, "document_id": text.document_id}
            return empty | kept | {"kind": "text", "details": {"file_name": text.file_name}}
        case Asked():
            said = {"on_day": what.on, "sha256": what.sha256}
            return empty | said | {"kind": "asked", "details": {"body": what.body.value}}
        case Answered():
            return empty | {"kind": "answered", "on_day": what.on, "sha256": what.sha256} | _minutes(what)
        case Adopted():
            return empty | {"kind": "adopted", "on_day": what.on, "details": {"by": what.by}}
        case _:
            return empty | {"kind": "started", "on_day": what.on, "details": _started_json(what)}


def _facts_json(facts: Facts) -> dict[str, Any]:
    rules = [[rule.code, rule.title, [kind.value for kind in rule.applies_to]] for rule in facts.rules]
    return {"title": facts.title, "name": facts.name, "school_year": facts.school_year.start, "rules": rules}


def _minutes(what: Answered) -> dict[str, Any]:
    kept = what.minutes
    details = {
        "body": what.body.value,
        "result": what.result.value,
        "signatory": what.signatory,
        "note": what.note,
        "minutes": None if kept is None else [kept.file_name, kept.sha256],
    }
    return {"document_id": None if kept is None else kept.document_id, "details": details}


def _started_json(what: Started) -> dict[str, Any]:
    override = what.override
    decided = None if override is None else [override.decided_by, override.decided_on.isoformat(), override.reason]
    return {"reason": what.reason, "override": decided}


def _event(row: Row[Any]) -> ProtocolEvent:
    return ProtocolEvent(ProtocolVersionId(row.version_id), _what(row), row.recorded_by, row.recorded_at)


def _what(row: Row[Any]) -> Happening:
    details: Mapping[str, Any] = row.details
    match row.kind:
        case "described":
            return Described(_facts(details))
        case "text":
            return TextKept(_kept(row.document_id, details["file_name"], row.sha256))
        case "asked":
            return Asked(Body(details["body"]), row.on_day, row.sha256)
        case "answered":
            return _answered(row, details)
        case "adopted":
            return Adopted(row.on_day, details["by"])
        case _:
            return Started(row.on_day, details["reason"], _override(details["override"]))


def _facts(details: Mapping[str, Any]) -> Facts:
    rules = tuple(
        ProtocolRule(code, title, tuple(PersonKind(kind) for kind in kinds)) for code, title, kinds in details["rules"]
    )
    return Facts(details["title"], details["name"], SchoolYear(details["school_year"]), rules)


def _answered(row: Row[Any], details: Mapping[str, Any]) -> Answered:
    minutes = None if row.document_id is None else _kept(row.document_id, *details["minutes"])
    said = (details["signatory"], details["note"], minutes)
    return Answered(Body(details["body"]), Result(details["result"]), row.on_day, row.sha256, *said)


def _override(stored: Sequence[str] | None) -> Override | None:
    if stored is None:
        return None
    decided_by, decided_on, reason = stored
    return Override(decided_by, date.fromisoformat(decided_on), reason)


def _kept(document_id: UUID, file_name: str, sha256: str) -> KeptFile:
    return KeptFile(DocumentId(document_id), file_name, sha256)
