"""A row in every table there is, made from the columns alone: a table that is added later is filled as well."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Connection, Date, DateTime, Engine, Integer, LargeBinary, Table, select

from wm_desktop.domain.ids import new_uuid
from wm_desktop.storage.columns import Base, DayNumber, UtcMoment, UuidBytes

_NUMBERS = itertools.count(1)


def fill_every_table(engine: Engine) -> None:
    """Add a row to every table that is empty, parents first."""
    with engine.begin() as connection:
        for table in Base.metadata.sorted_tables:
            if connection.execute(select(table).limit(1)).first() is None:
                connection.execute(table.insert().values(_row(connection, table)))


def contents(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    with engine.connect() as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for table in Base.metadata.sorted_tables
        }


def _row(connection: Connection, table: Table) -> dict[str, Any]:
    values = {}
    for column in table.columns:
        if column.foreign_keys:
            [key] = column.foreign_keys
            values[column.name] = connection.execute(select(key.column).limit(1)).scalar()  # its own table: none yet
        else:
            values[column.name] = _value(column)
    return values


def _value(column: Column[Any]) -> Any:
    number, kind = next(_NUMBERS), column.type
    made: tuple[tuple[type[Any], Any], ...] = (
        (UuidBytes, new_uuid()),
        (UtcMoment, datetime(2026, 9, 1, 8, 30, number % 60, tzinfo=UTC)),
        (DateTime, datetime(2026, 9, 1, 8, 30, tzinfo=UTC)),
        (DayNumber, date(2026, 9, 1 + number % 28)),
        (Date, date(2026, 9, 1 + number % 28)),
        (Boolean, True),
        (Integer, number),
        (LargeBinary, bytes([number % 256, 0, 255])),
        (JSON, {"teken": [number, "ë"]}),
    )
    return next((value for one, value in made if isinstance(kind, one)), f"{column.name} ë {number}")
