"""Shared steps of the repositories: read rows of one table, insert or update one row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Insert, Row, Select, SQLColumnExpression, Update, bindparam, select

from wm_desktop.storage.tables import Base

CHUNK = 1000
"""How many keys go into one IN list."""

Key = TypeVar("Key")


def chunks(keys: Iterable[Key]) -> Iterator[tuple[Key, ...]]:
    """Give the keys, each once, in portions that fit one IN list."""
    unique = iter(dict.fromkeys(keys))
    while chunk := tuple(islice(unique, CHUNK)):
        yield chunk


def all_rows(
    connection: Connection,
    record: type[Base],
    *where: ColumnElement[bool],
    order: Sequence[SQLColumnExpression[Any]] = (),
) -> Sequence[Row[Any]]:
    """Give the rows of one table that fulfil all conditions, as plain columns."""
    asked = _whole_table(record)
    if where:
        asked = asked.where(*where)
    return connection.execute(asked.order_by(*order) if order else asked).all()


def rows_with(
    connection: Connection, record: type[Base], equal: Mapping[str, object], order: tuple[str, ...] = ()
) -> Sequence[Row[Any]]:
    """Give the rows of one table of which these columns have these values, in order of columns.

    Quicker than `all_rows` for what is asked again and again: the statement is built once.
    """
    return connection.execute(_asking(record, tuple(equal), order), equal).all()


def row_with(connection: Connection, record: type[Base], equal: Mapping[str, object]) -> Row[Any] | None:
    """Give the one row of which these columns have these values, or None."""
    return connection.execute(_asking(record, tuple(equal), ()), equal).first()


def one_row(connection: Connection, record: type[Base], *where: ColumnElement[bool]) -> Row[Any] | None:
    """Give the one row that fulfils all conditions, or None."""
    return connection.execute(_whole_table(record).where(*where)).first()


def add_row(connection: Connection, record: type[Base], values: Mapping[str, object]) -> None:
    """Insert one row."""
    connection.execute(_adding(record), values)


def save_row(
    connection: Connection, record: type[Base], key: Mapping[str, object], values: Mapping[str, object]
) -> None:
    """Update the row with this key, or insert it when there is none."""
    if change_row(connection, record, key, values) == 0:
        add_row(connection, record, {**key, **values})


def change_row(
    connection: Connection, record: type[Base], key: Mapping[str, object], values: Mapping[str, object]
) -> int:
    """Update the row with this key; gives how many there were."""
    keys = {f"key_{column}": wanted for column, wanted in key.items()}
    return connection.execute(_changing(record, tuple(key)), {**keys, **values}).rowcount


@cache
def _whole_table(record: type[Base]) -> Select[Any]:
    return select(record.__table__)


@cache
def _asking(record: type[Base], equal: tuple[str, ...], order: tuple[str, ...]) -> Select[Any]:
    table = Base.metadata.tables[record.__tablename__]
    same = (table.c[column] == bindparam(column) for column in equal)
    return select(table).where(*same).order_by(*(table.c[column] for column in order))


@cache
def _adding(record: type[Base]) -> Insert:
    return Base.metadata.tables[record.__tablename__].insert()


@cache
def _changing(record: type[Base], key: tuple[str, ...]) -> Update:
    """Build a statement once: building it costs ten times what SQLite needs to carry it out."""
    table = Base.metadata.tables[record.__tablename__]
    return table.update().where(*(table.c[column] == bindparam(f"key_{column}") for column in key))
