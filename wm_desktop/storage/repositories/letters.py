"""Letters; addressee and fields are kept as JSON, as they were when the letter was made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Row, delete, update

from wm_desktop.domain.courses.facts import Facts, Override
from wm_desktop.domain.deliveries import sent_by
from wm_desktop.domain.ids import (
    CourseId,
    DocumentId,
    GuardianId,
    IncidentId,
    LetterId,
    PartyId,
    PupilId,
)
from wm_desktop.domain.letters import Addressee, Letter, LetterKind, LetterState, Signatory, signed_by
from wm_desktop.domain.people import Address
from wm_desktop.storage.repositories.deliveries import lines_of
from wm_desktop.storage.repositories.rows import add_row, all_rows, change_row, row_with, rows_with
from wm_desktop.storage.tables import LetterRecord


class SqlLetters:
    """Implements `LetterRepository`; the triggers of the data file guard what is final."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, letter: Letter) -> None:
        """Store a new concept."""
        add_row(self._connection, LetterRecord, _values(letter))

    def save(self, letter: Letter) -> None:
        """Update a concept, or make it final."""
        change_row(self._connection, LetterRecord, {"id": letter.id}, _values(letter))

    def mark_sent(self, letter_id: LetterId, at: datetime) -> None:
        """Mark a final letter as sent; one that was marked before stays as it is: the deliveries say the rest."""
        final = LetterRecord.state == LetterState.FINAL.value
        change = update(LetterRecord).where(LetterRecord.id == letter_id, final)
        self._connection.execute(change.values(state=LetterState.SENT.value, sent_at=at))

    def remove_draft(self, letter_id: LetterId) -> None:
        """Throw a concept away."""
        self._connection.execute(delete(LetterRecord).where(LetterRecord.id == letter_id))

    def get(self, letter_id: LetterId) -> Letter | None:
        """One letter."""
        row = row_with(self._connection, LetterRecord, {"id": letter_id})
        return None if row is None else self._whole([row])[0]

    def by_reference(self, reference: str) -> Letter | None:
        """One letter by its reference."""
        row = row_with(self._connection, LetterRecord, {"reference": reference})
        return None if row is None else self._whole([row])[0]

    def of_incident(self, incident_id: IncidentId) -> Sequence[Letter]:
        """Letters of an incident, oldest first."""
        return self._whole(rows_with(self._connection, LetterRecord, {"incident_id": incident_id}, ("id",)))

    def of_pupil(self, pupil_id: PupilId) -> Sequence[Letter]:
        """Letters about a pupil, oldest first."""
        return self._whole(rows_with(self._connection, LetterRecord, {"pupil_id": pupil_id}, ("id",)))

    def final(self) -> Sequence[Letter]:
        """All letters that are final or sent."""
        return self._all(LetterRecord.state != LetterState.DRAFT.value)

    def _all(self, asked: ColumnElement[bool]) -> Sequence[Letter]:
        return self._whole(all_rows(self._connection, LetterRecord, asked, order=(LetterRecord.id,)))

    def _whole(self, rows: Sequence[Row[Any]]) -> list[Letter]:
        """Give letters with the moment of sending that counts: a letter is marked once, and that may be a mistake."""
        letters = [letter_of(row) for row in rows]
        lines = lines_of(self._connection, [one.id for one in letters if one.state is LetterState.SENT])
        return [_sent(one, sent_by(one.sent_at, lines[one.id])) if one.id in lines else one for one in letters]


def _sent(letter: Letter, at: datetime | None) -> Letter:
    return replace(letter, sent_at=at, state=LetterState.FINAL if at is None else LetterState.SENT)


def letter_of(row: Row[Any]) -> Letter:
    """Give a row of letters as the domain knows it (shared with the queries)."""
    return Letter(
        id=LetterId(row.id),
        incident_id=IncidentId(row.incident_id),
        kind=LetterKind(row.kind),
        addressee=_addressee(row.addressee),
        values=_facts(row.details),
        created_by=row.created_by,
        created_at=row.created_at,
        party_id=None if row.party_id is None else PartyId(row.party_id),
        pupil_id=None if row.pupil_id is None else PupilId(row.pupil_id),
        course_id=None if row.course_id is None else CourseId(row.course_id),
        replaces=None if row.replaces is None else LetterId(row.replaces),
        overrides=tuple(Override(*one) for one in row.overrides),
        state=LetterState(row.state),
        letter_date=row.letter_date,
        reference=row.reference or "",
        template=row.template,
        finalised_by=row.finalised_by,
        finalised_at=row.finalised_at,
        sent_at=row.sent_at,
        document_id=None if row.document_id is None else DocumentId(row.document_id),
        sha256=row.sha256,
    )


def _values(letter: Letter) -> dict[str, object]:
    return {
        "id": letter.id,
        "incident_id": letter.incident_id,
        "pupil_id": letter.pupil_id,
        "party_id": letter.party_id,
        "course_id": letter.course_id,
        "replaces": letter.replaces,
        "kind": letter.kind.value,
        "state": letter.state.value,
        "addressee": _plain(asdict(letter.addressee)),
        "details": dict(letter.values.values),
        "overrides": [[one.guard, one.reason] for one in letter.overrides],
        "letter_date": letter.letter_date,
        "reference": letter.reference or None,
        "template": letter.template,
        "created_by": letter.created_by,
        "created_at": letter.created_at,
        "finalised_by": letter.finalised_by,
        "finalised_at": letter.finalised_at,
        "sent_at": letter.sent_at,
        "document_id": letter.document_id,
        "sha256": letter.sha256,
    }


def _plain(values: Mapping[str, object]) -> dict[str, object]:
    """Make values that JSON knows: ids as text, tuples as lists of text, the rest as it is."""
    plain: dict[str, object] = {}
    for key, value in values.items():
        if isinstance(value, UUID):
            plain[key] = str(value)
        elif isinstance(value, tuple):
            plain[key] = [str(item) for item in value]
        else:
            plain[key] = value
    return plain


def _addressee(stored: Mapping[str, Any]) -> Addressee:
    guardian = stored["guardian_id"]
    return Addressee(
        guardian_id=None if guardian is None else GuardianId(UUID(guardian)),
        name_line=stored["name_line"],
        salutation=stored["salutation"],
        address=Address(**stored["address"]),
        others=tuple(GuardianId(UUID(other)) for other in stored["others"]),
        name_lines=tuple(stored["name_lines"]),
    )


def _facts(stored: Mapping[str, Any]) -> Facts:
    """Read the fields; a letter of before schema 0006 kept its signatory in one piece, and empty fields as null."""
    signatory = stored.get("signatory")
    values = {name: str(value) for name, value in stored.items() if name != "signatory" and value not in (None, "")}
    if signatory:
        values |= signed_by(Signatory(**signatory))
    return Facts(values)
