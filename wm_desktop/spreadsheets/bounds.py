"""What may leave the reading process: tables of a size and shape that the program behind it can bear.

Every reader refuses what it sees coming; here the outcome of all of them is held to the same bounds, whatever the
format was.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain

from wm_desktop.domain.importing.tables import Area, Cell, Sheet, Workbook, letter_of
from wm_desktop.spreadsheets.faults import TooLargeWorkbookError
from wm_desktop.spreadsheets.limits import (
    LONGEST_NAME,
    LONGEST_TEXT,
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_DISTINCT,
    MAX_MERGED,
    MAX_MERGED_CELLS,
    MAX_ROWS,
    MAX_SHEETS,
    MAX_TEXT,
)


def bounded(workbook: Workbook, name: str) -> Workbook:
    """Give the workbook with names that can be told apart; raises TooLargeWorkbookError when it is out of bounds."""
    if len(workbook.sheets) > MAX_SHEETS:
        raise TooLargeWorkbookError(name=name, what=f"{len(workbook.sheets)} bladen")
    for sheet in workbook.sheets:
        _refuse_shape(sheet, name)
    if sum(len(row) for sheet in workbook.sheets for row in sheet.rows) > MAX_CELLS:
        raise TooLargeWorkbookError(name=name, what=f"meer dan {MAX_CELLS} cellen")
    _refuse_texts(workbook, name)
    names = list(_told_apart(sheet.name for sheet in workbook.sheets))
    if names == [sheet.name for sheet in workbook.sheets]:
        return workbook
    sheets = tuple(replace(sheet, name=given) for sheet, given in zip(workbook.sheets, names, strict=True))
    return replace(workbook, sheets=sheets)


def _refuse_shape(sheet: Sheet, name: str) -> None:
    height, width = len(sheet.rows), max(map(len, sheet.rows), default=0)
    if height > MAX_ROWS or width > MAX_COLUMNS:
        raise TooLargeWorkbookError(name=name, what=f"{height} regels, {width} kolommen")
    covered = sum(_size(area, height, width) for area in sheet.merged)
    if len(sheet.merged) > MAX_MERGED or covered > MAX_MERGED_CELLS:
        raise TooLargeWorkbookError(name=name, what=f"{len(sheet.merged)} samengevoegde gebieden")


def _size(area: Area, height: int, width: int) -> int:
    return max(min(area.bottom, height) - area.top + 1, 0) * max(min(area.right, width) - area.left + 1, 0)


def _refuse_texts(workbook: Workbook, name: str) -> None:
    """Texts count once however often they stand there: equal cells are mostly one object."""
    every = chain.from_iterable(chain.from_iterable(sheet.rows for sheet in workbook.sheets))
    distinct = {id(cell): cell for cell in every}.values()
    if len(distinct) > MAX_DISTINCT:
        raise TooLargeWorkbookError(name=name, what=f"meer dan {MAX_DISTINCT} verschillende cellen")
    if sum(map(_length, distinct)) > MAX_TEXT:
        raise TooLargeWorkbookError(name=name, what=f"meer dan {MAX_TEXT // 1_000_000} miljoen tekens")
    if any(_length(cell) > LONGEST_TEXT for cell in distinct):
        raise TooLargeWorkbookError(name=name, what=_longest(workbook))


def _length(cell: Cell) -> int:
    return len(cell.text) + len(cell.comment)


def _longest(workbook: Workbook) -> str:
    place, length = next(
        (f"{letter_of(column)}{row}", _length(cell))
        for sheet in workbook.sheets
        for row, line in enumerate(sheet.rows, 1)
        for column, cell in enumerate(line, 1)
        if _length(cell) > LONGEST_TEXT
    )
    where = f"in cel {place} staan {length} tekens"
    return f"{where}; misschien ontbreekt een aanhalingsteken" if workbook.format == "csv" else where


def _told_apart(names: Iterable[str]) -> Iterable[str]:
    """Two sheets of one name (no office program makes them) could not be told apart when an answer names its cell."""
    given: set[str] = set()
    for wanted in names:
        base = name = wanted[:LONGEST_NAME]
        number = 1
        while name in given:
            number += 1
            name = f"{base} ({number})"
        given.add(name)
        yield name
