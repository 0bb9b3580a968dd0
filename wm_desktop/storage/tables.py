"""The tables of the data file; the migrations make them, these classes describe them to the queries.

Ids are UUIDs in 16 bytes; days are day numbers where there are many (answers) and dates elsewhere; moments are UTC.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UuidBytes(TypeDecorator[UUID]):
    """A UUID in 16 bytes: half the file of its text form, and sorted by time for version 7."""

    impl = LargeBinary(16)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[UUID | None], bytes | None]:
        """To bytes; a processor of its own, since an import binds half a million of them."""
        return _bytes_of

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[bytes | None], UUID | None]:
        """From bytes."""
        return _uuid_of


def _bytes_of(value: UUID | None) -> bytes | None:
    return None if value is None else value.bytes


@lru_cache(maxsize=32_768)
def _uuid_of(value: bytes | None) -> UUID | None:
    """Make the UUID; most ids in a list of answers come back many times."""
    return None if value is None else UUID(bytes=bytes(value))


class UtcMoment(TypeDecorator[datetime]):
    """An aware moment, stored as UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC without zone, as SQLite keeps it."""
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Back with its zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class DayNumber(TypeDecorator[date]):
    """A date as its proleptic day number, for tables with very many rows."""

    impl = Integer
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[date | None], int | None]:
        """To a number."""
        return _number_of

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[int | None], date | None]:
        """From a number."""
        return _date_of


def _number_of(value: date | None) -> int | None:
    return None if value is None else value.toordinal()


def _date_of(value: int | None) -> date | None:
    return None if value is None else date.fromordinal(value)


class Base(DeclarativeBase):
    """All tables, with named constraints so that migrations can speak of them."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads it as a class attribute
        UUID: UuidBytes,
        datetime: UtcMoment,
        date: Date,
        str: String,
        bytes: LargeBinary,
        dict[str, Any]: JSON,
    }


class SettingRow(Base):
    """One setting of the school, as JSON."""

    __tablename__ = "setting"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[dict[str, Any]]


class LocationRecord(Base):
    """A location."""

    __tablename__ = "location"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    position: Mapped[int] = mapped_column(default=0)


class GroupRecord(Base):
    """A group of a school year at a location."""

    __tablename__ = "school_group"
    __table_args__ = (UniqueConstraint("school_year", "location_id", "name"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    location_id: Mapped[UUID] = mapped_column(ForeignKey("location.id"))
    school_year: Mapped[int]
    name: Mapped[str]


class NumberSeries(Base):
    """The last number given in a gapless series of a year."""

    __tablename__ = "number_series"
    series: Mapped[str] = mapped_column(primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]


class PupilRecord(Base):
    """A pupil; `search_text` and `sort_key` are folded forms kept for speed."""

    __tablename__ = "pupil"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    pupil_number: Mapped[str] = mapped_column(unique=True)
    first_name: Mapped[str]
    prefix: Mapped[str]
    last_name: Mapped[str]
    initials: Mapped[str]
    birth_date: Mapped[date | None]
    protected: Mapped[bool] = mapped_column(default=False)
    left_on: Mapped[date | None]
    search_text: Mapped[str]
    sort_key: Mapped[str] = mapped_column(index=True)


class EnrolmentRecord(Base):
    """A pupil's stay in a group."""

    __tablename__ = "enrolment"
    __table_args__ = (
        Index("ix_enrolment_pupil_id", "pupil_id"),
        Index("ix_enrolment_group_id", "group_id"),
        CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name="ends_after_start"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    pupil_id: Mapped[UUID] = mapped_column(ForeignKey("pupil.id"))
    group_id: Mapped[UUID] = mapped_column(ForeignKey("school_group.id"))
    year_group: Mapped[str]
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]


class GuardianRecord(Base):
    """A guardian."""

    __tablename__ = "guardian"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    first_name: Mapped[str]
    prefix: Mapped[str]
    last_name: Mapped[str]
    initials: Mapped[str]
    form_of_address: Mapped[str]
    street: Mapped[str]
    postcode: Mapped[str]
    city: Mapped[str]
    country: Mapped[str]
    secret_address: Mapped[bool] = mapped_column(default=False)
    email: Mapped[str]
    phone: Mapped[str]
    search_text: Mapped[str]


class GuardianshipRecord(Base):
    """Which guardian belongs to which pupil."""

    __tablename__ = "guardianship"
    __table_args__ = (Index("ix_guardianship_guardian_id", "guardian_id"),)
    pupil_id: Mapped[UUID] = mapped_column(ForeignKey("pupil.id"), primary_key=True)
    guardian_id: Mapped[UUID] = mapped_column(ForeignKey("guardian.id"), primary_key=True)
    relation: Mapped[str]
    has_custody: Mapped[bool]
    position: Mapped[int] = mapped_column(default=0)


class EmployeeRecord(Base):
    """An employee."""

    __tablename__ = "employee"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    employee_key: Mapped[str | None] = mapped_column(unique=True)
    first_name: Mapped[str]
    prefix: Mapped[str]
    last_name: Mapped[str]
    initials: Mapped[str]
    form_of_address: Mapped[str]
    kind: Mapped[str]
    function: Mapped[str]
    email: Mapped[str]
    left_on: Mapped[date | None]
    search_text: Mapped[str]


class EmployeeGroup(Base):
    """Which groups an employee teaches."""

    __tablename__ = "employee_group"
    employee_id: Mapped[UUID] = mapped_column(ForeignKey("employee.id"), primary_key=True)
    group_id: Mapped[UUID] = mapped_column(ForeignKey("school_group.id"), primary_key=True)


class PurposeRecord(Base):
    """A purpose; its texts stand in the versions."""

    __tablename__ = "purpose"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    audience: Mapped[str]
    position: Mapped[int]
    closed_on: Mapped[date | None]
    media: Mapped[str] = mapped_column(server_default="photo_and_video")
    school_year: Mapped[int | None]
    activity: Mapped[str] = mapped_column(server_default=text("''"))
    covers_names: Mapped[bool] = mapped_column(server_default=text("0"))


class PurposeVersion(Base):
    """The text of a purpose as parents were asked it, and who could see it then."""

    __tablename__ = "purpose_version"
    purpose_id: Mapped[UUID] = mapped_column(ForeignKey("purpose.id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]
    explanation: Mapped[str]
    valid_from: Mapped[date]
    asks_anew: Mapped[bool] = mapped_column(server_default=text("0"))
    audience: Mapped[str] = mapped_column(server_default="outward")


class DocumentRecord(Base):
    """A file kept inside the data file."""

    __tablename__ = "document"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    file_name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(index=True)
    stored_at: Mapped[datetime]


class DocumentPiece(Base):
    """At most 1 MiB of a document."""

    __tablename__ = "document_piece"
    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    data: Mapped[bytes]


class ImportBatch(Base):
    """An import in the log."""

    __tablename__ = "import_batch"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    file_name: Mapped[str]
    sha256: Mapped[str]
    school_year: Mapped[int]
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    profile: Mapped[dict[str, Any]]
    result: Mapped[dict[str, Any]]
    created_by: Mapped[str]
    created_at: Mapped[datetime]
    undone_by: Mapped[str | None]
    undone_at: Mapped[datetime | None]


class ImportProfile(Base):
    """Choices remembered for files of the same layout."""

    __tablename__ = "import_profile"
    fingerprint: Mapped[str] = mapped_column(primary_key=True)
    profile: Mapped[dict[str, Any]]


class AnswerRecord(Base):
    """An answer; append-only (triggers in the migrations refuse update and delete)."""

    __tablename__ = "consent_answer"
    __table_args__ = (
        Index("ix_consent_answer_pupil_purpose", "pupil_id", "purpose_id"),
        Index("ix_consent_answer_batch_id", "batch_id"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    pupil_id: Mapped[UUID] = mapped_column(ForeignKey("pupil.id"))
    purpose_id: Mapped[UUID] = mapped_column(ForeignKey("purpose.id"))
    purpose_version: Mapped[int]
    guardian_id: Mapped[UUID | None] = mapped_column(ForeignKey("guardian.id"))
    kind: Mapped[str]
    given_on: Mapped[date] = mapped_column(DayNumber)
    way: Mapped[str]
    remark: Mapped[str]
    batch_id: Mapped[UUID | None] = mapped_column(ForeignKey("import_batch.id"))
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    source: Mapped[str]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
    by_pupil: Mapped[bool] = mapped_column(server_default=text("0"))


class RetractionRecord(Base):
    """An answer that no longer counts, and why; append-only."""

    __tablename__ = "consent_retraction"
    answer_id: Mapped[UUID] = mapped_column(ForeignKey("consent_answer.id"), primary_key=True)
    reason: Mapped[str]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class StateRecord(Base):
    """The projection: what holds now per pupil and purpose; can be rebuilt from the answers at any time."""

    __tablename__ = "consent_state"
    __table_args__ = (Index("ix_consent_state_purpose_status", "purpose_id", "status"),)
    pupil_id: Mapped[UUID] = mapped_column(ForeignKey("pupil.id"), primary_key=True)
    purpose_id: Mapped[UUID] = mapped_column(ForeignKey("purpose.id"), primary_key=True)
    status: Mapped[str]
    since: Mapped[date | None] = mapped_column(DayNumber)
    awaits_second: Mapped[bool]
    withheld: Mapped[bool]


class IntervalRecord(Base):
    """The projection over time: what held from a day and before another; silence has no row."""

    __tablename__ = "consent_interval"
    __table_args__ = (Index("ix_consent_interval_purpose_days", "purpose_id", "valid_from", "valid_to"),)
    pupil_id: Mapped[UUID] = mapped_column(ForeignKey("pupil.id"), primary_key=True)
    purpose_id: Mapped[UUID] = mapped_column(ForeignKey("purpose.id"), primary_key=True)
    valid_from: Mapped[date] = mapped_column(DayNumber, primary_key=True)
    valid_to: Mapped[date] = mapped_column(DayNumber)
    status: Mapped[str]
    since: Mapped[date | None] = mapped_column(DayNumber)
    awaits_second: Mapped[bool]
    withheld: Mapped[bool]


class CustodyRecord(Base):
    """A guardian has custody from a day, or no longer; append-only, in the order of recording."""

    __tablename__ = "custody_change"
    __table_args__ = (Index("ix_custody_change_pupil_id", "pupil_id"),)
    number: Mapped[int] = mapped_column(primary_key=True)
    pupil_id: Mapped[UUID] = mapped_column(ForeignKey("pupil.id"))
    guardian_id: Mapped[UUID] = mapped_column(ForeignKey("guardian.id"))
    has_custody: Mapped[bool]
    since: Mapped[date] = mapped_column(DayNumber)


class ProtectionRecord(Base):
    """A pupil is protected from a day, or no longer; append-only, in the order of recording."""

    __tablename__ = "protection_change"
    __table_args__ = (Index("ix_protection_change_pupil_id", "pupil_id"),)
    number: Mapped[int] = mapped_column(primary_key=True)
    pupil_id: Mapped[UUID] = mapped_column(ForeignKey("pupil.id"))
    protected: Mapped[bool]
    since: Mapped[date] = mapped_column(DayNumber)


class EmployeeAnswerRecord(Base):
    """What an employee answered for their own pictures; append-only, the last one holds."""

    __tablename__ = "employee_answer"
    __table_args__ = (Index("ix_employee_answer_employee_id", "employee_id"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    employee_id: Mapped[UUID] = mapped_column(ForeignKey("employee.id"))
    purpose_id: Mapped[UUID] = mapped_column(ForeignKey("purpose.id"))
    purpose_version: Mapped[int]
    kind: Mapped[str]
    given_on: Mapped[date] = mapped_column(DayNumber)
    way: Mapped[str]
    remark: Mapped[str]
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class CheckRecord(Base):
    """A publication check as it was given; append-only. `people` holds the lines with verdict and reason."""

    __tablename__ = "publication_check"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    purpose_id: Mapped[UUID] = mapped_column(ForeignKey("purpose.id"))
    purpose: Mapped[str]
    contents: Mapped[str]
    place: Mapped[str]
    people: Mapped[list[Any]] = mapped_column(JSON)
    verdict: Mapped[str]
    made_by: Mapped[str]
    made_at: Mapped[datetime]


class PublicationRecord(Base):
    """Something that was published."""

    __tablename__ = "publication"
    __table_args__ = (Index("ix_publication_purpose_id", "purpose_id"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    purpose_id: Mapped[UUID] = mapped_column(ForeignKey("purpose.id"))
    title: Mapped[str]
    place: Mapped[str]
    link: Mapped[str]
    published_on: Mapped[date] = mapped_column(DayNumber)
    contents: Mapped[str]
    printed: Mapped[bool]
    check_id: Mapped[UUID | None] = mapped_column(ForeignKey("publication_check.id"))
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    thumbnail: Mapped[bytes]
    ended_on: Mapped[date | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class PublishedPerson(Base):
    """Who is in a publication."""

    __tablename__ = "published_person"
    __table_args__ = (Index("ix_published_person_person_id", "person_id"),)
    publication_id: Mapped[UUID] = mapped_column(ForeignKey("publication.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    person_kind: Mapped[str]


class TakedownRecord(Base):
    """A duty to take down that was carried out; append-only."""

    __tablename__ = "takedown"
    __table_args__ = (Index("ix_takedown_publication_id", "publication_id"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    publication_id: Mapped[UUID] = mapped_column(ForeignKey("publication.id"))
    person_id: Mapped[UUID]
    person_kind: Mapped[str]
    since: Mapped[date] = mapped_column(DayNumber)
    outcome: Mapped[str]
    note: Mapped[str]
    done_by: Mapped[str]
    done_at: Mapped[datetime]


class IssuedListRecord(Base):
    """A numbered copy of a list that was handed to somebody; its contents never change, only its end is written."""

    __tablename__ = "issued_list"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    purpose_id: Mapped[UUID] = mapped_column(ForeignKey("purpose.id"))
    groups: Mapped[list[Any]] = mapped_column(JSON)
    goal: Mapped[str]
    receiver: Mapped[str]
    permitted_by: Mapped[str]
    permitted_on: Mapped[date]
    lines: Mapped[list[Any]] = mapped_column(JSON)
    replaces: Mapped[UUID | None] = mapped_column(ForeignKey("issued_list.id"))
    issued_by: Mapped[str]
    issued_at: Mapped[datetime]
    ended_on: Mapped[date | None]
    ended_how: Mapped[str]


class RoundRecord(Base):
    """A yearly round."""

    __tablename__ = "consent_round"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    school_year: Mapped[int]
    purposes: Mapped[list[Any]] = mapped_column(JSON)
    groups: Mapped[list[Any]] = mapped_column(JSON)
    return_before: Mapped[date]
    made_by: Mapped[str]
    made_at: Mapped[datetime]
    closed_on: Mapped[date | None]


class FormRecord(Base):
    """A personal form of a round; its number stands on the paper as a code."""

    __tablename__ = "consent_form"
    __table_args__ = (
        Index("ix_consent_form_round_id", "round_id"),
        Index("ix_consent_form_pupil_id", "pupil_id"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    round_id: Mapped[UUID] = mapped_column(ForeignKey("consent_round.id"))
    number: Mapped[int] = mapped_column(unique=True)
    pupil_id: Mapped[UUID] = mapped_column(ForeignKey("pupil.id"))
    guardian_id: Mapped[UUID | None] = mapped_column(ForeignKey("guardian.id"))
    state: Mapped[str]
    returned_on: Mapped[date | None]
    reminders: Mapped[list[Any]] = mapped_column(JSON)


class IncidentRecord(Base):
    """An incident file."""

    __tablename__ = "incident"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    subject: Mapped[str]
    description: Mapped[str] = mapped_column(Text)
    reported_on: Mapped[date]
    happened_at: Mapped[datetime | None]
    known_at: Mapped[datetime | None]
    location_id: Mapped[UUID | None] = mapped_column(ForeignKey("location.id"))
    platform: Mapped[str]
    account: Mapped[str]
    link: Mapped[str]
    severity: Mapped[int | None]
    rules: Mapped[str]
    stage: Mapped[str]


class PartyRecord(Base):
    """A person in an incident."""

    __tablename__ = "incident_party"
    __table_args__ = (
        Index("ix_incident_party_incident_id", "incident_id"),
        Index("ix_incident_party_person_id", "person_id"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    incident_id: Mapped[UUID] = mapped_column(ForeignKey("incident.id"))
    role: Mapped[str]
    person_kind: Mapped[str]
    person_id: Mapped[UUID | None]
    name: Mapped[str]


class EntryRecord(Base):
    """A line of a timeline; append-only."""

    __tablename__ = "incident_entry"
    __table_args__ = (Index("ix_incident_entry_incident_id", "incident_id"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    incident_id: Mapped[UUID] = mapped_column(ForeignKey("incident.id"))
    kind: Mapped[str]
    happened_at: Mapped[datetime]
    text: Mapped[str] = mapped_column(Text)
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
    corrects: Mapped[UUID | None] = mapped_column(ForeignKey("incident_entry.id"))
    heard: Mapped[str]
    letter_reference: Mapped[str]


class EvidenceRecord(Base):
    """A piece of evidence; append-only."""

    __tablename__ = "incident_evidence"
    __table_args__ = (Index("ix_incident_evidence_incident_id", "incident_id"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    incident_id: Mapped[UUID] = mapped_column(ForeignKey("incident.id"))
    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"))
    file_name: Mapped[str]
    media_type: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str]
    captured_at: Mapped[datetime | None]
    link: Mapped[str]
    note: Mapped[str]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class LetterRecord(Base):
    """A letter; a trigger refuses to change a final one's contents or to delete it."""

    __tablename__ = "letter"
    __table_args__ = (Index("ix_letter_incident_id", "incident_id"), Index("ix_letter_pupil_id", "pupil_id"))
    id: Mapped[UUID] = mapped_column(primary_key=True)
    incident_id: Mapped[UUID] = mapped_column(ForeignKey("incident.id"))
    pupil_id: Mapped[UUID] = mapped_column(ForeignKey("pupil.id"))
    kind: Mapped[str]
    state: Mapped[str]
    addressee: Mapped[dict[str, Any]]
    details: Mapped[dict[str, Any]]
    letter_date: Mapped[date | None]
    reference: Mapped[str | None] = mapped_column(unique=True)
    template: Mapped[str]
    created_by: Mapped[str]
    created_at: Mapped[datetime]
    finalised_by: Mapped[str]
    finalised_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    sha256: Mapped[str]


class UserRecord(Base):
    """Someone who can open the data file; the key slot with the same id stands in keys.json."""

    __tablename__ = "app_user"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    role: Mapped[str]


class AuditRecord(Base):
    """The audit chain; append-only."""

    __tablename__ = "audit"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    moment: Mapped[datetime]
    actor: Mapped[str]
    action: Mapped[str]
    subject: Mapped[str]
    detail: Mapped[str]
    previous_hash: Mapped[str]
    hash: Mapped[str]
