"""The tables of publications, lists that were handed out and yearly rounds."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    ForeignKey,
    Index,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from wm_desktop.storage.columns import Base, DayNumber


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
    group_ids: Mapped[list[Any]] = mapped_column(JSON, server_default=text("'[]'"))


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
