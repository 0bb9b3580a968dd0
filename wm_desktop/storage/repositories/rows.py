"""Shared steps of the repositories: read rows of one table, insert or update one row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Insert, Row, SQLColumnExpression, Update, bindparam, select

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
    return connection.execute(select(record.__table__).where(*where).order_by(*order)).all()


def one_row(connection: Connection, record: type[Base], *where: ColumnElement[bool]) -> Row[Any] | None:
    """Give the one row that fulfils all conditions, or None."""
    return connection.execute(select(record.__table__).where(*where)).first()


def save_row(
    connection: Connection, record: type[Base], key: Mapping[str, object], values: Mapping[str, object]
) -> None:
    """Update the row with this key, or insert it when there is none."""
    change, add = _statements(record, tuple(key))
    if connection.execute(change, {**{f"key_{column}": key[column] for column in key}, **values}).rowcount == 0:
        connection.execute(add, {**key, **values})


@cache
def _statements(record: type[Base], key: tuple[str, ...]) -> tuple[Update, Insert]:
    """Build the two statements once: building them costs ten times what SQLite needs to carry them out."""
    table = Base.metadata.tables[record.__tablename__]
    same = (table.c[column] == bindparam(f"key_{column}") for column in key)
    return table.update().where(*same), table.insert()
