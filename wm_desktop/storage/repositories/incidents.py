"""Incident files with parties, timeline and evidence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from wm_desktop.domain.ids import DocumentId, EntryId, EvidenceId, IncidentId, LocationId, PartyId
from wm_desktop.domain.incidents import (
    Circumstance,
    Entry,
    EntryKind,
    Evidence,
    Finding,
    Heard,
    Incident,
    IncidentKind,
    IncidentStage,
    Party,
    PartyRole,
    PersonKind,
)
from wm_desktop.storage.repositories.rows import add_row, all_rows, change_row, row_with, rows_with
from wm_desktop.storage.tables import EntryRecord, EvidenceRecord, IncidentRecord, PartyRecord

_NEWEST_FIRST = (IncidentRecord.reported_on.desc(), IncidentRecord.id.desc())


class SqlIncidents:
    """Implements `IncidentRepository`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, incident: Incident) -> None:
        """Store a new file."""
        add_row(self._connection, IncidentRecord, _incident_values(incident))

    def save(self, incident: Incident) -> None:
        """Update the file's own fields (never its timeline)."""
        change_row(self._connection, IncidentRecord, {"id": incident.id}, _incident_values(incident))

    def get(self, incident_id: IncidentId) -> Incident | None:
        """One file."""
        row = row_with(self._connection, IncidentRecord, {"id": incident_id})
        return None if row is None else incident_of(row)

    def by_number(self, number: str) -> Incident | None:
        """One file by its number."""
        row = row_with(self._connection, IncidentRecord, {"number": number})
        return None if row is None else incident_of(row)

    def of_kind(self, kind: IncidentKind) -> Sequence[Incident]:
        """Files of a kind, newest first."""
        rows = all_rows(self._connection, IncidentRecord, IncidentRecord.kind == kind.value, order=_NEWEST_FIRST)
        return [incident_of(row) for row in rows]

    def of_person(self, person_id: UUID) -> Sequence[tuple[Incident, PartyRole]]:
        """Files somebody is in, with the role, newest first."""
        asked = (
            select(IncidentRecord.__table__, PartyRecord.role)
            .join(PartyRecord, PartyRecord.incident_id == IncidentRecord.id)
            .where(PartyRecord.person_id == person_id)
            .order_by(*_NEWEST_FIRST)
        )
        return [(incident_of(row), PartyRole(row.role)) for row in self._connection.execute(asked)]

    def add_party(self, party: Party) -> None:
        """Add a party."""
        values = {
            "id": party.id,
            "incident_id": party.incident_id,
            "role": party.role.value,
            "person_kind": party.person_kind.value,
            "person_id": party.person_id,
            "name": party.name,
        }
        add_row(self._connection, PartyRecord, values)

    def parties(self, incident_id: IncidentId) -> Sequence[Party]:
        """Parties in the order they were added."""
        rows = rows_with(self._connection, PartyRecord, {"incident_id": incident_id}, ("id",))
        return [party_of(row) for row in rows]

    def add_entry(self, entry: Entry) -> None:
        """Append to the timeline."""
        values = {
            "id": entry.id,
            "incident_id": entry.incident_id,
            "kind": entry.kind.value,
            "happened_at": entry.happened_at,
            "text": entry.text,
            "recorded_by": entry.recorded_by,
            "recorded_at": entry.recorded_at,
            "corrects": entry.corrects,
            "heard": ",".join(heard.value for heard in entry.heard),
            "letter_reference": entry.letter_reference,
        }
        add_row(self._connection, EntryRecord, values)

    def entries(self, incident_id: IncidentId) -> Sequence[Entry]:
        """The timeline, oldest first."""
        rows = rows_with(self._connection, EntryRecord, {"incident_id": incident_id}, ("happened_at", "id"))
        return [entry_of(row) for row in rows]

    def add_evidence(self, evidence: Evidence) -> None:
        """Append a piece of evidence."""
        values = {
            "id": evidence.id,
            "incident_id": evidence.incident_id,
            "document_id": evidence.document_id,
            "file_name": evidence.file_name,
            "media_type": evidence.media_type,
            "size": evidence.size,
            "sha256": evidence.sha256,
            "captured_at": evidence.captured_at,
            "link": evidence.link,
            "note": evidence.note,
            "recorded_by": evidence.recorded_by,
            "recorded_at": evidence.recorded_at,
        }
        add_row(self._connection, EvidenceRecord, values)

    def evidence(self, incident_id: IncidentId) -> Sequence[Evidence]:
        """Evidence, oldest first."""
        asked = EvidenceRecord.incident_id == incident_id
        rows = all_rows(self._connection, EvidenceRecord, asked, order=(EvidenceRecord.id,))
        return [evidence_of(row) for row in rows]


def incident_of(row: Row[Any]) -> Incident:
    """Give a row of incidents as the domain knows it (shared with the queries)."""
    return Incident(
        id=IncidentId(row.id),
        number=row.number,
        kind=IncidentKind(row.kind),
        subject=row.subject,
        description=row.description,
        reported_on=row.reported_on,
        happened_at=row.happened_at,
        known_at=row.known_at,
        location_id=None if row.location_id is None else LocationId(row.location_id),
        platform=row.platform,
        account=row.account,
        link=row.link,
        severity=row.severity,
        rules=tuple(code for code in row.rules.split(",") if code),
        stage=IncidentStage(row.stage),
        circumstance=Circumstance(row.circumstance),
        finding=Finding(row.finding),
        sexual_offence=row.sexual_offence,
        legal_hold=row.legal_hold,
        closed_on=row.closed_on,
    )


def party_of(row: Row[Any]) -> Party:
    """Give a row of parties as the domain knows it (shared with the queries)."""
    return Party(
        id=PartyId(row.id),
        incident_id=IncidentId(row.incident_id),
        role=PartyRole(row.role),
        person_kind=PersonKind(row.person_kind),
        person_id=row.person_id,
        name=row.name,
    )


def entry_of(row: Row[Any]) -> Entry:
    """Give a row of a timeline as the domain knows it (shared with the queries)."""
    return Entry(
        id=EntryId(row.id),
        incident_id=IncidentId(row.incident_id),
        kind=EntryKind(row.kind),
        happened_at=row.happened_at,
        text=row.text,
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
        corrects=None if row.corrects is None else EntryId(row.corrects),
        heard=tuple(Heard(heard) for heard in row.heard.split(",") if heard),
        letter_reference=row.letter_reference,
    )


def evidence_of(row: Row[Any]) -> Evidence:
    """Give a row of evidence as the domain knows it (shared with the queries)."""
    return Evidence(
        id=EvidenceId(row.id),
        incident_id=IncidentId(row.incident_id),
        document_id=DocumentId(row.document_id),
        file_name=row.file_name,
        media_type=row.media_type,
        size=row.size,
        sha256=row.sha256,
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
        captured_at=row.captured_at,
        link=row.link,
        note=row.note,
    )


def _incident_values(incident: Incident) -> dict[str, object]:
    return {
        "id": incident.id,
        "number": incident.number,
        "kind": incident.kind.value,
        "subject": incident.subject,
        "description": incident.description,
        "reported_on": incident.reported_on,
        "happened_at": incident.happened_at,
        "known_at": incident.known_at,
        "location_id": incident.location_id,
        "platform": incident.platform,
        "account": incident.account,
        "link": incident.link,
        "severity": incident.severity,
        "rules": ",".join(incident.rules),
        "stage": incident.stage.value,
        "circumstance": incident.circumstance.value,
        "finding": incident.finding.value,
        "sexual_offence": incident.sexual_offence,
        "legal_hold": incident.legal_hold,
        "closed_on": incident.closed_on,
    }
