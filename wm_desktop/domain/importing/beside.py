"""Two lists beside each other on one sheet, and a second child on one row: never to be taken for the first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from wm_desktop.domain.importing.headers import norm
from wm_desktop.domain.importing.layout import ANSWERS, PERSON, Column

_SECOND = re.compile(r"\b(?:[2-5]|tweede|derde|vierde|2e|3e|4e|second|third)\b")


def first_list(columns: Sequence[Column]) -> tuple[list[Column], Column | None]:
    """Leave out a second list beside the first, and give the column in which it names its pupils."""
    for role in sorted(PERSON):
        same = [column.number for column in columns if column.role == role]
        for start in same[1:]:
            before = [column for column in columns if same[0] < column.number < start and _asks(column)]
            after = {column.role for column in columns if column.number > start and _asks(column)}
            if before and after & {column.role for column in before}:
                last = before[-1].number
                left = [replace(column, role="ignore") if column.number > last else column for column in columns]
                return left, next(column for column in columns if column.number == start)
    return _without_sums(columns), None


def _without_sums(columns: Sequence[Column]) -> list[Column]:
    """Leave out a table of groups, mostly with sums, that stands beyond an empty column beside the list."""
    known = {column.number for column in columns}
    for start in [column.number for column in columns if column.role == "group"][1:]:
        asked = any(_asks(column) and column.number < start for column in columns)
        if asked and start - 1 not in known and not any(one.role in PERSON and one.number > start for one in columns):
            return [replace(one, role="ignore") if one.number >= start else one for one in columns]
    return list(columns)


def second_child(columns: Sequence[Column]) -> Column | None:
    """Give the column with another child on the same row ('Naam kind 2'), which the answers may be about as well."""
    for role in ("name", "first_name"):
        same = [column for column in columns if column.role == role]
        for column in same[1:]:
            if _SECOND.search(norm(column.header)) or norm(column.header) == norm(same[0].header):
                return column
    return None


def _asks(column: Column) -> bool:
    return bool(column.purposes) or column.role in ANSWERS
