"""Publication checks, publications and what was taken down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, update

from wm_desktop.domain.ids import (
    CheckId,
    DocumentId,
    EmployeeId,
    PublicationId,
    PupilId,
    PurposeId,
    TakedownId,
)
from wm_desktop.domain.publications import (
    CheckedPerson,
    Content,
    PersonKind,
    Publication,
    PublicationCheck,
    Reason,
    Shown,
    Takedown,
    TakedownOutcome,
    Verdict,
)
from wm_desktop.storage.repositories.rows import all_rows, chunks, one_row
from wm_desktop.storage.tables import CheckRecord, PublicationRecord, PublishedPerson, TakedownRecord


class SqlPublications:
    """Implements `PublicationRepository`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_check(self, check: PublicationCheck) -> None:
        """Store a check for good."""
        values = {
            "id": check.id,
            "number": check.number,
            "purpose_id": check.purpose_id,
            "purpose": check.purpose,
            "contents": _contents_text(check.contents),
            "place": check.where,
            "people": [_person_json(person) for person in check.people],
            "verdict": check.verdict.value,
            "made_by": check.made_by,
            "made_at": check.made_at,
        }
        self._connection.execute(insert(CheckRecord).values(**values))

    def check(self, check_id: CheckId) -> PublicationCheck | None:
        """One check."""
        row = one_row(self._connection, CheckRecord, CheckRecord.id == check_id)
        return None if row is None else check_of(row)

    def add(self, publication: Publication) -> None:
        """Store a publication with everybody in it."""
        values = {
            "id": publication.id,
            "number": publication.number,
            "purpose_id": publication.purpose_id,
            "title": publication.title,
            "place": publication.where,
            "link": publication.link,
            "published_on": publication.published_on,
            "contents": _contents_text(publication.contents),
            "printed": publication.printed,
            "check_id": publication.check_id,
            "document_id": publication.document_id,
            "thumbnail": publication.thumbnail,
            "ended_on": publication.ended_on,
            "recorded_by": publication.recorded_by,
            "recorded_at": publication.recorded_at,
        }
        self._connection.execute(insert(PublicationRecord).values(**values))
        people = [
            {"publication_id": publication.id, "person_id": one.id, "person_kind": one.kind.value}
            for one in publication.people
        ]
        if people:
            self._connection.execute(insert(PublishedPerson), people)

    def get(self, publication_id: PublicationId) -> Publication | None:
        """One publication."""
        row = one_row(self._connection, PublicationRecord, PublicationRecord.id == publication_id)
        return None if row is None else publication_of(row, people_in(self._connection, [row.id])[row.id])

    def end(self, publication_id: PublicationId, on: date) -> None:
        """Say that the whole was taken away."""
        same = PublicationRecord.id == publication_id
        self._connection.execute(update(PublicationRecord).where(same).values(ended_on=on))

    def add_takedown(self, takedown: Takedown) -> None:
        """Append what was done."""
        values = {
            "id": takedown.id,
            "publication_id": takedown.publication_id,
            "person_id": takedown.shown.id,
            "person_kind": takedown.shown.kind.value,
            "since": takedown.since,
            "outcome": takedown.outcome.value,
            "note": takedown.note,
            "done_by": takedown.done_by,
            "done_at": takedown.done_at,
        }
        self._connection.execute(insert(TakedownRecord).values(**values))

    def takedowns(self, publication_id: PublicationId) -> Sequence[Takedown]:
        """What was done about a publication, oldest first."""
        same = TakedownRecord.publication_id == publication_id
        return [
            takedown_of(row) for row in all_rows(self._connection, TakedownRecord, same, order=(TakedownRecord.id,))
        ]


def people_in(connection: Connection, publication_ids: Iterable[UUID]) -> Mapping[UUID, Sequence[Shown]]:
    """Give who is in some publications (shared with the queries)."""
    found: defaultdict[UUID, list[Shown]] = defaultdict(list)
    for chunk in chunks(publication_ids):
        asked = PublishedPerson.publication_id.in_(chunk)
        for row in all_rows(connection, PublishedPerson, asked, order=(PublishedPerson.person_id,)):
            found[row.publication_id].append(shown_of(row.person_kind, row.person_id))
    return found


def shown_of(kind: str, person_id: UUID) -> Shown:
    """Give a person as the domain knows it."""
    pupil = kind == PersonKind.PUPIL.value
    return Shown(PersonKind(kind), PupilId(person_id) if pupil else EmployeeId(person_id))


def publication_of(row: Row[Any], people: Sequence[Shown]) -> Publication:
    """Give a row as the domain knows it (shared with the queries)."""
    return Publication(
        id=PublicationId(row.id),
        number=row.number,
        purpose_id=PurposeId(row.purpose_id),
        title=row.title,
        where=row.place,
        link=row.link,
        published_on=row.published_on,
        contents=_contents_of(row.contents),
        printed=row.printed,
        people=tuple(people),
        recorded_by=row.recorded_by,
        recorded_at=row.recorded_at,
        check_id=None if row.check_id is None else CheckId(row.check_id),
        document_id=None if row.document_id is None else DocumentId(row.document_id),
        thumbnail=bytes(row.thumbnail),
        ended_on=row.ended_on,
    )


def takedown_of(row: Row[Any]) -> Takedown:
    """Give a row as the domain knows it (shared with the queries)."""
    return Takedown(
        TakedownId(row.id),
        PublicationId(row.publication_id),
        shown_of(row.person_kind, row.person_id),
        row.since,
        TakedownOutcome(row.outcome),
        row.note,
        row.done_by,
        row.done_at,
    )


def check_of(row: Row[Any]) -> PublicationCheck:
    """Give a row as the domain knows it (shared with the queries)."""
    return PublicationCheck(
        CheckId(row.id),
        row.number,
        PurposeId(row.purpose_id),
        row.purpose,
        _contents_of(row.contents),
        row.place,
        tuple(_person_of(one) for one in row.people),
        Verdict(row.verdict),
        row.made_by,
        row.made_at,
    )


def _person_json(person: CheckedPerson) -> dict[str, object]:
    return {
        "kind": person.shown.kind.value,
        "id": str(person.shown.id),
        "name": person.name,
        "group": person.group,
        "verdict": person.verdict.value,
        "reason": person.reason.value,
        "since": None if person.since is None else person.since.isoformat(),
    }


def _person_of(stored: dict[str, Any]) -> CheckedPerson:
    since = stored["since"]
    return CheckedPerson(
        shown_of(stored["kind"], UUID(stored["id"])),
        stored["name"],
        stored["group"],
        Verdict(stored["verdict"]),
        Reason(stored["reason"]),
        None if since is None else date.fromisoformat(since),
    )


def _contents_text(contents: frozenset[Content]) -> str:
    return " ".join(sorted(one.value for one in contents))


def _contents_of(text: str) -> frozenset[Content]:
    return frozenset(map(Content, text.split()))
