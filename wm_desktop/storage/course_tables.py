"""The tables of courses, tasks, terms and what belongs where in incident files; all append-only."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from wm_desktop.storage.columns import Base


class CourseRecord(Base):
    """A course of measures or of a report; its state follows from its steps."""

    __tablename__ = "course"
    __table_args__ = (Index("ix_course_incident_id", "incident_id"), Index("ix_course_party_id", "party_id"))
    id: Mapped[UUID] = mapped_column(primary_key=True)
    incident_id: Mapped[UUID] = mapped_column(ForeignKey("incident.id"))
    kind: Mapped[str]
    party_id: Mapped[UUID | None] = mapped_column(ForeignKey("incident_party.id"))
    about: Mapped[UUID | None] = mapped_column(ForeignKey("course.id"))
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class CourseStepRecord(Base):
    """A step that was taken; two at once cannot both have the next position."""

    __tablename__ = "course_step"
    __table_args__ = (UniqueConstraint("course_id", "position"), Index("ix_course_step_course_id", "course_id"))
    id: Mapped[UUID] = mapped_column(primary_key=True)
    course_id: Mapped[UUID] = mapped_column(ForeignKey("course.id"))
    position: Mapped[int]
    step: Mapped[str]
    happened_at: Mapped[datetime]
    facts: Mapped[dict[str, Any]]
    overrides: Mapped[dict[str, Any]]
    entry_id: Mapped[UUID] = mapped_column(ForeignKey("incident_entry.id"))
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class TaskRecord(Base):
    """Something to do in a file."""

    __tablename__ = "case_task"
    __table_args__ = (Index("ix_case_task_incident_id", "incident_id"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    incident_id: Mapped[UUID] = mapped_column(ForeignKey("incident.id"))
    course_id: Mapped[UUID | None] = mapped_column(ForeignKey("course.id"))
    code: Mapped[str]
    words: Mapped[str] = mapped_column(Text)
    words_en: Mapped[str] = mapped_column(Text)
    due: Mapped[date | None]
    by: Mapped[str]
    source: Mapped[str]
    confidence: Mapped[str]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class TermRecord(Base):
    """A term as it was counted; `ends` holds its days, `due_on` is the day to keep to, for lists."""

    __tablename__ = "case_term"
    __table_args__ = (Index("ix_case_term_incident_id", "incident_id"), Index("ix_case_term_due_on", "due_on"))
    id: Mapped[UUID] = mapped_column(primary_key=True)
    incident_id: Mapped[UUID] = mapped_column(ForeignKey("incident.id"))
    course_id: Mapped[UUID | None] = mapped_column(ForeignKey("course.id"))
    kind: Mapped[str]
    words: Mapped[str]
    words_en: Mapped[str]
    due_on: Mapped[date]
    ends: Mapped[dict[str, Any]]
    replaces: Mapped[UUID | None] = mapped_column(ForeignKey("case_term.id"))
    reason: Mapped[str] = mapped_column(Text)
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class MarkRecord(Base):
    """That a task was done or a term ended."""

    __tablename__ = "case_mark"
    __table_args__ = (
        Index("ix_case_mark_incident_id", "incident_id"),
        UniqueConstraint("task_id"),
        UniqueConstraint("term_id"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    incident_id: Mapped[UUID] = mapped_column(ForeignKey("incident.id"))
    task_id: Mapped[UUID | None] = mapped_column(ForeignKey("case_task.id"))
    term_id: Mapped[UUID | None] = mapped_column(ForeignKey("case_term.id"))
    outcome: Mapped[str]
    happened_at: Mapped[datetime]
    channel: Mapped[str]
    note: Mapped[str] = mapped_column(Text)
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class FilingRecord(Base):
    """That a piece of correspondence was put in somebody's file."""

    __tablename__ = "case_filing"
    __table_args__ = (Index("ix_case_filing_incident_id", "incident_id"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    incident_id: Mapped[UUID] = mapped_column(ForeignKey("incident.id"))
    item: Mapped[str]
    item_id: Mapped[UUID]
    dossier: Mapped[str]
    person_id: Mapped[UUID]
    place: Mapped[str]
    filed_on: Mapped[date]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class IncidentLinkRecord(Base):
    """Two files that belong together."""

    __tablename__ = "incident_link"
    __table_args__ = (
        Index("ix_incident_link_incident_id", "incident_id"),
        Index("ix_incident_link_other_id", "other_id"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True)
    incident_id: Mapped[UUID] = mapped_column(ForeignKey("incident.id"))
    other_id: Mapped[UUID] = mapped_column(ForeignKey("incident.id"))
    note: Mapped[str] = mapped_column(Text)
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
