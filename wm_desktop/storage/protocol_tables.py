"""The tables of protocol versions and professional accounts; all four are append-only."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from wm_desktop.storage.columns import Base


class ProtocolVersionRecord(Base):
    """A version of the protocol as it was begun."""

    __tablename__ = "protocol_version"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    supplied: Mapped[bool]
    made_by: Mapped[str]
    made_at: Mapped[datetime]


class ProtocolEventRecord(Base):
    """Something that happened to a version; `details` holds what only this kind of event has."""

    __tablename__ = "protocol_event"
    __table_args__ = (Index("ix_protocol_event_version_id", "version_id"),)
    number: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[UUID] = mapped_column(ForeignKey("protocol_version.id"))
    kind: Mapped[str]
    on_day: Mapped[date | None]
    sha256: Mapped[str]
    document_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    details: Mapped[dict[str, Any]] = mapped_column(JSON)
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]


class AccountRecord(Base):
    """A professional account of an employee."""

    __tablename__ = "professional_account"
    __table_args__ = (Index("ix_professional_account_employee_id", "employee_id"),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    employee_id: Mapped[UUID] = mapped_column(ForeignKey("employee.id"))
    platform: Mapped[str]
    handle: Mapped[str]
    purpose: Mapped[str]
    added_by: Mapped[str]
    added_at: Mapped[datetime]


class AccountEventRecord(Base):
    """A check of an account, or its end."""

    __tablename__ = "account_event"
    __table_args__ = (Index("ix_account_event_account_id", "account_id"),)
    number: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("professional_account.id"))
    kind: Mapped[str]
    on_day: Mapped[date]
    by_whom: Mapped[str]
    note: Mapped[str]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime]
