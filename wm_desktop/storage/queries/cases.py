"""Questions about incident files and letters."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, SQLColumnExpression, exists, select
from sqlalchemy.orm import aliased

from wm_desktop.domain.ids import DocumentId, IncidentId, LetterId
from wm_desktop.domain.incidents import IncidentKind, IncidentStage, PartyRole, PersonKind, concerns_employee
from wm_desktop.domain.letters import LetterKind, LetterState
from wm_desktop.domain.people import PersonName
from wm_desktop.domain.text import fold
from wm_desktop.services.rows import IncidentFile, IncidentRow, LetterRow
from wm_desktop.storage.queries.reader import Reader
from wm_desktop.storage.repositories.deliveries import taken_back
from wm_desktop.storage.repositories.documents import SqlDocuments
from wm_desktop.storage.repositories.incidents import entry_of, evidence_of, incident_of, party_of
from wm_desktop.storage.repositories.rows import all_rows, chunks, one_row
from wm_desktop.storage.tables import (
    EntryRecord,
    EvidenceRecord,
    IncidentRecord,
    LetterRecord,
    LocationRecord,
    PartyRecord,
    PupilRecord,
)


class CaseReader(Reader):
    """Implements `CaseQueries`."""

    def incidents(self, search: str = "", *, open_only: bool = False) -> Sequence[IncidentRow]:
        """Incident files, newest first; `search` looks at number, subject, parties and timeline."""
        with self._connect() as connection:
            return read_incidents(connection, search, open_only=open_only)

    def incident(self, incident_id: IncidentId) -> IncidentFile | None:
        """A whole file (use the use case `open_file`, which also logs the reading)."""
        with self._connect() as connection:
            row = one_row(connection, IncidentRecord, IncidentRecord.id == incident_id)
            if row is None:
                return None
            where = one_row(connection, LocationRecord, LocationRecord.id == row.location_id)
            parties = all_rows(connection, PartyRecord, PartyRecord.incident_id == incident_id, order=(PartyRecord.id,))
            timeline = (EntryRecord.happened_at, EntryRecord.id)
            entries = all_rows(connection, EntryRecord, EntryRecord.incident_id == incident_id, order=timeline)
            ours = EvidenceRecord.incident_id == incident_id
            evidence = all_rows(connection, EvidenceRecord, ours, order=(EvidenceRecord.id,))
            return IncidentFile(
                incident=incident_of(row),
                location="" if where is None else where.name,
                parties=tuple(party_of(found) for found in parties),
                entries=tuple(entry_of(found) for found in entries),
                evidence=tuple(evidence_of(found) for found in evidence),
                letters=tuple(read_letters(connection, LetterRecord.incident_id == incident_id)),
            )

    def letters(self, search: str = "") -> Sequence[LetterRow]:
        """Letters, newest first."""
        with self._connect() as connection:
            wanted = fold(search)
            return [row for row in read_letters(connection) if wanted in _letter_text(row)]

    def document(self, document_id: DocumentId, sha256: str = "") -> Iterator[bytes]:
        """The pieces of a stored file, read while others may write; see `DocumentRepository.read`."""
        with self._connect() as connection:
            yield from SqlDocuments(connection).read(document_id, sha256)


def read_incidents(connection: Connection, search: str = "", *, open_only: bool = False) -> list[IncidentRow]:
    """Give the rows of incident files, newest first."""
    asked = (
        select(IncidentRecord.__table__, LocationRecord.name.label("location"))
        .outerjoin(LocationRecord, LocationRecord.id == IncidentRecord.location_id)
        .order_by(IncidentRecord.reported_on.desc(), IncidentRecord.id.desc())
    )
    if open_only:
        asked = asked.where(IncidentRecord.stage != IncidentStage.CLOSED.value)
    rows = connection.execute(asked).all()
    ids = [row.id for row in rows]
    parties = _by_incident(connection, PartyRecord, ids)
    entries = _by_incident(connection, EntryRecord, ids) if search.strip() else {}
    letters = Counter(connection.scalars(select(LetterRecord.incident_id)))
    wanted = fold(search)
    return [
        _incident_row(row, parties.get(row.id, []), letters[row.id])
        for row in rows
        if wanted in _incident_text(row, parties.get(row.id, []), entries.get(row.id, []))
    ]


def read_letters(connection: Connection, *where: ColumnElement[bool]) -> list[LetterRow]:
    """Give the rows of letters, newest first."""
    about = aliased(PartyRecord)
    asked = (
        select(
            LetterRecord.id,
            LetterRecord.reference,
            LetterRecord.letter_date,
            LetterRecord.addressee,
            LetterRecord.kind,
            LetterRecord.state,
            LetterRecord.created_at,
            LetterRecord.sha256,
            IncidentRecord.number.label("incident_number"),
            about.name.label("party"),
            _replaced_by(),
            PupilRecord.first_name,
            PupilRecord.prefix,
            PupilRecord.last_name,
            PupilRecord.initials,
            about_employee(LetterRecord.incident_id).label("concerns_employee"),
        )
        .join(IncidentRecord, IncidentRecord.id == LetterRecord.incident_id)
        .outerjoin(PupilRecord, PupilRecord.id == LetterRecord.pupil_id)
        .outerjoin(about, about.id == LetterRecord.party_id)
        .where(*where)
        .order_by(LetterRecord.created_at.desc(), LetterRecord.id.desc())
    )
    rows = [_letter_row(row) for row in connection.execute(asked)]
    mistaken = taken_back(connection)
    return [replace(row, state=LetterState.FINAL) if row.id in mistaken else row for row in rows]


def _replaced_by() -> ColumnElement[str | None]:
    """The reference of the final letter that took the place of one, if there is one."""
    newer = aliased(LetterRecord)
    asked = select(newer.reference).where(newer.replaces == LetterRecord.id, newer.state != LetterState.DRAFT.value)
    return asked.limit(1).scalar_subquery().label("replaced_by")


def _by_incident(
    connection: Connection, record: type[PartyRecord | EntryRecord], ids: Sequence[UUID]
) -> dict[UUID, list[Row[Any]]]:
    found: dict[UUID, list[Row[Any]]] = defaultdict(list)
    for chunk in chunks(ids):
        for row in all_rows(connection, record, record.incident_id.in_(chunk), order=(record.id,)):
            found[row.incident_id].append(row)
    return found


def _incident_row(row: Row[Any], parties: Sequence[Row[Any]], letters: int) -> IncidentRow:
    return IncidentRow(
        id=IncidentId(row.id),
        number=row.number,
        reported_on=row.reported_on,
        kind=IncidentKind(row.kind),
        subject=row.subject,
        stage=IncidentStage(row.stage),
        parties=tuple(party.name for party in parties),
        location=row.location or "",
        letters=letters,
        concerns_employee=concerns_employee(party_of(party) for party in parties),
    )


def _incident_text(row: Row[Any], parties: Sequence[Row[Any]], entries: Sequence[Row[Any]]) -> str:
    return fold("\n".join((row.number, row.subject, *(p.name for p in parties), *(e.text for e in entries))))


def _letter_row(row: Row[Any]) -> LetterRow:
    return LetterRow(
        id=LetterId(row.id),
        reference=row.reference or "",
        letter_date=row.letter_date,
        addressee=row.addressee["name_line"],
        person=_person(row),
        kind=LetterKind(row.kind),
        state=LetterState(row.state),
        incident_number=row.incident_number,
        created_at=row.created_at,
        sha256=row.sha256,
        concerns_employee=row.concerns_employee,
        replaced_by=row.replaced_by or "",
    )


def _person(row: Row[Any]) -> str:
    """Whom a letter is about: a pupil as the register has it now, anybody else as the file has it."""
    if row.first_name is None:
        return row.party or ""
    return PersonName(row.first_name, row.prefix, row.last_name, row.initials).full


def about_employee(incident_id: SQLColumnExpression[UUID]) -> ColumnElement[bool]:
    """Say in SQL what `concerns_employee` says of the parties of one incident."""
    return exists().where(
        PartyRecord.incident_id == incident_id,
        PartyRecord.person_kind == PersonKind.EMPLOYEE.value,
        PartyRecord.role.in_((PartyRole.ACCUSED.value, PartyRole.AFFECTED.value)),
    )


def _letter_text(row: LetterRow) -> str:
    return fold(f"{row.reference}\n{row.addressee}\n{row.person}\n{row.incident_number}")
