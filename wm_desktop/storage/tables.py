"""The tables of the data file; the migrations make them, these classes describe them to the queries.

Ids are UUIDs in 16 bytes; days are day numbers where there are many (answers) and dates elsewhere; moments are UTC.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from wm_desktop.storage.case_tables import (
    EntryRecord,
    EvidenceRecord,
    IncidentRecord,
    LetterBatchRecord,
    LetterDeliveryRecord,
    LetterRecord,
    LetterTemplateRecord,
    PartyRecord,
)
from wm_desktop.storage.columns import Base, DayNumber, UtcMoment, UuidBytes
from wm_desktop.storage.course_tables import (
    CourseRecord,
    CourseStepRecord,
    FilingRecord,
    IncidentLinkRecord,
    MarkRecord,
    TaskRecord,
    TermRecord,
)
from wm_desktop.storage.protocol_tables import (
    AccountEventRecord,
    AccountRecord,
    ProtocolEventRecord,
    ProtocolVersionRecord,
)
from wm_desktop.storage.publication_tables import (
    CheckRecord,
    FormRecord,
    IssuedListRecord,
    PublicationRecord,
    PublishedPerson,
    RoundRecord,
    TakedownRecord,
)

__all__ = [
    "AccountEventRecord",
    "AccountRecord",
    "AnswerRecord",
    "AuditRecord",
    "Base",
    "CheckRecord",
    "CourseRecord",
    "CourseStepRecord",
    "CustodyRecord",
    "DayNumber",
    "DocumentPiece",
    "DocumentRecord",
    "EmployeeAnswerRecord",
    "EmployeeGroup",
    "EmployeeRecord",
    "EmployeeRetraction",
    "EnrolmentRecord",
    "EntryRecord",
    "EvidenceRecord",
    "FilingRecord",
    "FormRecord",
    "GroupRecord",
    "GuardianRecord",
    "GuardianshipRecord",
    "ImportBatch",
    "ImportProfile",
    "IncidentLinkRecord",
    "IncidentRecord",
    "IntervalRecord",
    "IssuedListRecord",
    "LetterBatchRecord",
    "LetterDeliveryRecord",
    "LetterRecord",
    "LetterTemplateRecord",
    "LocationRecord",
    "MarkRecord",
    "NumberSeries",
    "PartyRecord",
    "ProtectionRecord",
    "ProtocolEventRecord",
    "ProtocolVersionRecord",
    "PublicationRecord",
    "PublishedPerson",
    "PupilRecord",
    "PurposeRecord",
    "PurposeVersion",
    "RetractionRecord",
    "RoundRecord",
    "SettingRow",
    "StateRecord",
    "TakedownRecord",
    "TaskRecord",
    "TermRecord",
    "UserRecord",
    "UtcMoment",
    "UuidBytes",
]


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
        Index("ix_enrolment_stays", "pupil_id", "starts_on", "id", "ends_on", "group_id"),
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
    __table_args__ = (
        Index("ix_consent_state_held", "purpose_id", "status", "pupil_id", "since", "awaits_second", "withheld"),
    )
    pupil_id: Mapped[UUID] = mapped_column(ForeignKey("pupil.id"), primary_key=True)
    purpose_id: Mapped[UUID] = mapped_column(ForeignKey("purpose.id"), primary_key=True)
    status: Mapped[str]
    since: Mapped[date | None] = mapped_column(DayNumber)
    awaits_second: Mapped[bool]
    withheld: Mapped[bool]


class IntervalRecord(Base):
    """The projection over time: what held from a day and before another; silence has no row."""

    __tablename__ = "consent_interval"
    __table_args__ = (
        Index(
            "ix_consent_interval_held",
            *("purpose_id", "valid_from", "valid_to", "status", "pupil_id", "since", "awaits_second", "withheld"),
        ),
    )
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


class EmployeeRetraction(Base):
    """An employee's answer that no longer counts, and why; append-only."""

    __tablename__ = "employee_retraction"
    answer_id: Mapped[UUID] = mapped_column(ForeignKey("employee_answer.id"), primary_key=True)
    reason: Mapped[str]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class UserRecord(Base):
    """Someone who can open the data file; the key slot with the same id stands in keys.json.

    `employee_id` is who they are in the register: a teacher sees the groups of that employee.
    """

    __tablename__ = "app_user"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    role: Mapped[str]
    employee_id: Mapped[UUID | None] = mapped_column(ForeignKey("employee.id"))


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
