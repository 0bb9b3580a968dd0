"""Questions about publications: what stands where, what must come down, and earlier checks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Select, and_, literal, or_, select

from wm_desktop.domain.consent import ConsentStatus, EffectiveConsent, Purpose
from wm_desktop.domain.consent_timeline import YesPolicy
from wm_desktop.domain.employee_consent import EmployeeAnswer, employee_consent
from wm_desktop.domain.ids import PublicationId, PurposeId
from wm_desktop.domain.people import PersonName
from wm_desktop.domain.publications import Due, Person, PersonKind, Publication, PublicationCheck, Shown, Takedown, due
from wm_desktop.services.rows import DoneRow, PublicationRow, ShownRow, TakedownRow
from wm_desktop.services.stored_policy import POLICY_KEY, policy_of
from wm_desktop.storage.queries.people import pupil_row, pupils_now
from wm_desktop.storage.queries.reader import Reader
from wm_desktop.storage.repositories.consent import read_employee_answers, read_purposes
from wm_desktop.storage.repositories.publications import check_of, people_in, publication_of, shown_of, takedown_of
from wm_desktop.storage.repositories.rows import all_rows, chunks
from wm_desktop.storage.tables import (
    CheckRecord,
    DocumentRecord,
    EmployeeRecord,
    PublicationRecord,
    PublishedPerson,
    PupilRecord,
    SettingRow,
    StateRecord,
    TakedownRecord,
)


class PublicationReader(Reader):
    """Implements `PublicationQueries`."""

    def publications(self) -> Sequence[PublicationRow]:
        """All publications, newest first, each with who is in it and how many of them must come out."""
        order = (PublicationRecord.published_on.desc(), PublicationRecord.id.desc())
        with self._connect() as connection:
            purposes = {one.id: one.label for one in read_purposes(connection, closed=True)}
            rows = all_rows(connection, PublicationRecord, order=order)
            people = people_in(connection, [row.id for row in rows])
            who = _who(connection, [one for some in people.values() for one in some])
            files = _file_names(connection, [row.document_id for row in rows if row.document_id is not None])
            duties = Counter(one.publication_id for one in _duties(connection, self._today()))
        return [
            PublicationRow(
                publication_of(row, people[row.id]),
                purposes[PurposeId(row.purpose_id)],
                tuple(who[one] for one in people[row.id]),
                duties[PublicationId(row.id)],
                files.get(row.document_id, ""),
            )
            for row in rows
        ]

    def takedowns(self, person_id: Person | None = None) -> Sequence[TakedownRow]:
        """What must still come down, of one pupil or employee or of everybody, oldest duty first."""
        with self._connect() as connection:
            found = _duties(connection, self._today(), person_id)
        return sorted(found, key=lambda one: (one.since or one.published_on, one.number, one.who.name))

    def takedowns_done(self) -> Sequence[DoneRow]:
        """What was taken down (or could not be), newest first."""
        order = (TakedownRecord.done_at.desc(), TakedownRecord.id.desc())
        with self._connect() as connection:
            purposes = {one.id: one.label for one in read_purposes(connection, closed=True)}
            done = [takedown_of(row) for row in all_rows(connection, TakedownRecord, order=order)]
            who = _who(connection, [one.shown for one in done])
            books = {row.id: publication_of(row, ()) for row in all_rows(connection, PublicationRecord)} if done else {}
        return [_done_row(one, books[one.publication_id], purposes, who[one.shown]) for one in done]

    def checks(self) -> Sequence[PublicationCheck]:
        """All publication checks, newest first."""
        order = (CheckRecord.made_at.desc(), CheckRecord.id.desc())
        with self._connect() as connection:
            return [check_of(row) for row in all_rows(connection, CheckRecord, order=order)]


def _duties(connection: Connection, today: date, person_id: Person | None = None) -> list[TakedownRow]:
    """Look only at people without a yes: the database leaves out the great majority who may stay."""
    rows = connection.execute(_without_yes(person_id)).all()
    done = _done(connection, {row.id for row in rows})
    people = [shown_of(row.person_kind, row.person_id) for row in rows]
    who, staff = _who(connection, people), _Staff(connection, today)
    purposes = {one.id: one for one in read_purposes(connection, closed=True)}
    found = []
    for row, shown in zip(rows, people, strict=True):
        book, purpose = publication_of(row, ()), purposes[PurposeId(row.purpose_id)]
        state = staff.state(shown, purpose) if shown.kind is PersonKind.EMPLOYEE else _state(row)
        duty = due(book, shown, state, done[row.id])
        if duty is not None:
            found.append(_takedown_row(book, purpose.label, who[shown], duty))
    return found


def _without_yes(person_id: Person | None) -> Select[Any]:
    """Everybody in a publication that still stands who has no yes for its purpose; employees are all given."""
    same = and_(
        StateRecord.pupil_id == PublishedPerson.person_id, StateRecord.purpose_id == PublicationRecord.purpose_id
    )
    light = [column for column in PublicationRecord.__table__.columns if column.name != "thumbnail"]
    asked = (
        select(
            *light,
            literal(b"").label("thumbnail"),
            PublishedPerson.person_id,
            PublishedPerson.person_kind,
            StateRecord.status,
            StateRecord.since,
            StateRecord.withheld,
        )
        .select_from(PublishedPerson)
        .join(PublicationRecord, PublicationRecord.id == PublishedPerson.publication_id)
        .outerjoin(StateRecord, same)
        .where(
            PublicationRecord.ended_on.is_(None),
            or_(StateRecord.status.is_(None), StateRecord.status != ConsentStatus.YES.value),
        )
    )
    return asked if person_id is None else asked.where(PublishedPerson.person_id == person_id)


def _state(row: Row[Any]) -> EffectiveConsent:
    if row.status is None:
        return EffectiveConsent(ConsentStatus.UNANSWERED)
    return EffectiveConsent(ConsentStatus(row.status), row.since, withheld=row.withheld)


class _Staff:
    """What employees answered; read when the first of them is met."""

    def __init__(self, connection: Connection, today: date) -> None:
        self._connection, self._today = connection, today
        self._given: Mapping[UUID, list[EmployeeAnswer]] | None = None
        self._policy = YesPolicy()

    def state(self, shown: Shown, purpose: Purpose) -> EffectiveConsent:
        """What holds for one of them."""
        if self._given is None:
            self._given = self._read()
        return employee_consent(self._given.get(shown.id, ()), purpose, self._policy, self._today)

    def _read(self) -> Mapping[UUID, list[EmployeeAnswer]]:
        stored = self._connection.execute(select(SettingRow.value).where(SettingRow.key == POLICY_KEY)).scalar()
        self._policy = policy_of(stored or {})
        given: defaultdict[UUID, list[EmployeeAnswer]] = defaultdict(list)
        for answer in read_employee_answers(self._connection):
            given[answer.employee_id].append(answer)
        return given


def _done(connection: Connection, publications: Iterable[UUID]) -> Mapping[UUID, list[Takedown]]:
    found: defaultdict[UUID, list[Takedown]] = defaultdict(list)
    for chunk in chunks(publications):
        for row in all_rows(connection, TakedownRecord, TakedownRecord.publication_id.in_(chunk)):
            found[row.publication_id].append(takedown_of(row))
    return found


def _file_names(connection: Connection, documents: Iterable[UUID]) -> Mapping[UUID, str]:
    found: dict[UUID, str] = {}
    for chunk in chunks(documents):
        asked = select(DocumentRecord.id, DocumentRecord.file_name).where(DocumentRecord.id.in_(chunk))
        found |= {row.id: row.file_name for row in connection.execute(asked)}
    return found


def _who(connection: Connection, people: Iterable[Shown]) -> Mapping[Shown, ShownRow]:
    """Give names and groups of now."""
    wanted = list(dict.fromkeys(people))
    found: dict[UUID, tuple[str, str]] = {}
    for chunk in chunks(one.id for one in wanted):
        asked = pupils_now().where(PupilRecord.id.in_(chunk))
        found |= {row.id: (row.name.full, row.group) for row in map(pupil_row, connection.execute(asked))}
        for row in all_rows(connection, EmployeeRecord, EmployeeRecord.id.in_(chunk)):
            found[row.id] = (PersonName(row.first_name, row.prefix, row.last_name, row.initials).full, "")
    return {one: ShownRow(one, *found[one.id]) for one in wanted}


def _takedown_row(book: Publication, purpose: str, who: ShownRow, duty: Due) -> TakedownRow:
    return TakedownRow(
        publication_id=book.id,
        number=book.number,
        title=book.title,
        purpose=purpose,
        where=book.where,
        link=book.link,
        published_on=book.published_on,
        printed=book.printed,
        who=who,
        status=duty.status,
        since=duty.since,
    )


def _done_row(done: Takedown, book: Publication, purposes: Mapping[PurposeId, str], who: ShownRow) -> DoneRow:
    return DoneRow(
        id=done.id,
        publication_id=book.id,
        number=book.number,
        title=book.title,
        purpose=purposes[book.purpose_id],
        where=book.where,
        link=book.link,
        published_on=book.published_on,
        printed=book.printed,
        who=who,
        since=done.since,
        outcome=done.outcome,
        note=done.note,
        done_by=done.done_by,
        done_at=done.done_at,
    )
