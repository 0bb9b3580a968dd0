"""The tables of incident files and letters."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    ForeignKey,
    Index,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from wm_desktop.storage.columns import Base


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
    circumstance: Mapped[str] = mapped_column(server_default=text("''"))
    finding: Mapped[str] = mapped_column(server_default=text("''"))
    legal_hold: Mapped[str] = mapped_column(server_default=text("''"))
    sexual_offence: Mapped[bool] = mapped_column(server_default=text("0"))
    closed_on: Mapped[date | None]


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
    __table_args__ = tuple(
        Index(f"ix_letter_{name}", name) for name in ("incident_id", "pupil_id", "course_id", "replaces")
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    incident_id: Mapped[UUID] = mapped_column(ForeignKey("incident.id"))
    pupil_id: Mapped[UUID | None] = mapped_column(ForeignKey("pupil.id"))
    party_id: Mapped[UUID | None] = mapped_column(ForeignKey("incident_party.id"))
    course_id: Mapped[UUID | None] = mapped_column(ForeignKey("course.id"))
    replaces: Mapped[UUID | None] = mapped_column(ForeignKey("letter.id"))
    kind: Mapped[str]
    state: Mapped[str]
    addressee: Mapped[dict[str, Any]]
    details: Mapped[dict[str, Any]]
    overrides: Mapped[list[Any]] = mapped_column(JSON)
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


class LetterDeliveryRecord(Base):
    """What happened to a final letter on its way: sent, handed over, received, returned; append-only."""

    __tablename__ = "letter_delivery"
    __table_args__ = (Index("ix_letter_delivery_letter_id", "letter_id"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    letter_id: Mapped[UUID] = mapped_column(ForeignKey("letter.id"))
    event: Mapped[str]
    way: Mapped[str]
    happened_at: Mapped[datetime]
    tracking: Mapped[str]
    by: Mapped[str]
    note: Mapped[str] = mapped_column(Text)
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    corrects: Mapped[UUID | None] = mapped_column(ForeignKey("letter_delivery.id"))
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class LetterBatchRecord(Base):
    """Letters that went to many at once; append-only."""

    __tablename__ = "letter_batch"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    template: Mapped[str]
    audience: Mapped[str]
    addressees: Mapped[list[Any]] = mapped_column(JSON)
    left_out: Mapped[int]
    files: Mapped[int]
    sha256: Mapped[str]
    made_by: Mapped[str]
    made_at: Mapped[datetime]


class LetterTemplateRecord(Base):
    """A version of the school's own text of a letter; an empty text goes back to the supplied one. Append-only."""

    __tablename__ = "letter_template"
    __table_args__ = (UniqueConstraint("name", "version"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    version: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    note: Mapped[str] = mapped_column(Text)
    based_on: Mapped[int]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
