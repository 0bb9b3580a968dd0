"""Several lists below each other on one sheet, each under a header of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wm_desktop.domain.importing.header_rows import line_of
from wm_desktop.domain.importing.headers import PurposeNames, role_by_header
from wm_desktop.domain.importing.layout import PERSON, Layout
from wm_desktop.domain.importing.tables import Cell, Sheet

_TITLES = 4
_FEW_CELLS = 2
_LONGEST = 80


@dataclass(frozen=True)
class Section:
    """The rows of one list: its titles, its header and what stands below, up to the next list."""

    start: int
    header: int
    end: int


def sections_of(sheet: Sheet, layout: Layout, names: PurposeNames) -> list[Section]:
    """Find the lists below the first one whose columns stand in another order; a header that only repeats is none."""
    found: list[Section] = []
    for row in _other_headers(sheet, layout, names):
        found.append(Section(_start(sheet, row, found[-1].header if found else layout.header_rows[-1]), row, 0))
    ends = [one.start - 1 for one in found[1:]] + [len(sheet.rows)]
    return [replace(one, end=end) for one, end in zip(found, ends, strict=False)]


def part_of(sheet: Sheet, start: int, end: int) -> Sheet:
    """Give a sheet with only some of its rows, each in its own place."""
    empty: tuple[Cell, ...] = ()
    rows = (*(empty for _ in range(start - 1)), *sheet.rows[start - 1 : end])
    merged = tuple(area for area in sheet.merged if start <= area.top <= end)
    return replace(sheet, rows=rows, merged=merged)


def _other_headers(sheet: Sheet, layout: Layout, names: PurposeNames) -> Iterator[int]:
    asked = [column.number for column in layout.columns if column.purposes][:2]
    seen: dict[str, bool] = {}
    known = {number: text for row in layout.header_rows for number, text in _texts(sheet, row).items()}
    for row in range(layout.header_rows[-1] + 1, len(sheet.rows) + 1):
        if any(_may_head(sheet.cell(row, number).text, names, seen) for number in asked):
            line = line_of(sheet, row, names)
            texts = _texts(sheet, row)
            if line.names_somebody and line.answers and not texts.items() <= known.items():
                known = texts
                yield row


def _may_head(text: str, names: PurposeNames, seen: dict[str, bool]) -> bool:
    """Whether a text in a column of answers could be a heading; remembered, since few different ones stand there."""
    if text not in seen:
        short = bool(text) and len(text) < _LONGEST
        seen[text] = short and (role_by_header(text) in PERSON | {"group"} or bool(names.find(text)[0]))
    return seen[text]


def _start(sheet: Sheet, header: int, after: int) -> int:
    """The first row of the titles above a header: those with an empty line above them."""
    for row in range(header - 1, max(after, header - 1 - _TITLES), -1):
        filled = sum(not cell.is_blank for cell in sheet.rows[row - 1])
        if not filled:
            return row + 1
        if filled > _FEW_CELLS:
            return header
    return header


def _texts(sheet: Sheet, row: int) -> dict[int, str]:
    return {
        number: " ".join(cell.text.split()).casefold()
        for number, cell in enumerate(sheet.rows[row - 1], start=1)
        if not cell.is_blank
    }
