"""What every table rests on: named constraints, and how ids, moments and days are stored."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    Date,
    DateTime,
    Dialect,
    Integer,
    LargeBinary,
    MetaData,
    String,
    TypeDecorator,
)
from sqlalchemy.orm import DeclarativeBase

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
