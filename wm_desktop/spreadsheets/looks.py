"""What a sheet looks like beside its values, and putting both together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from wm_desktop.domain.importing.tables import EMPTY, Area, Cell, cell_of
from wm_desktop.spreadsheets.limits import MAX_COLUMNS

Place = tuple[int, int]
Lines = Sequence[tuple[Cell, ...]]
_MAX_AREA = 10_000
_DIGITS = frozenset("0123456789ABCDEF")


def telling_colour(written: str) -> str:
    """Give 'RRGGBB' for a colour that may tell something; nothing for white, black and what is no colour."""
    bare = written.upper()
    known = len(bare) == 6 and set(bare) <= _DIGITS and bare not in {"FFFFFF", "000000"}
    return bare if known else ""


@dataclass
class SheetLooks:
    """What one sheet looks like, by (row, column) from 1; `silent` are formulas whose value is an empty text."""

    colours: dict[Place, str] = field(default_factory=dict)
    struck: set[Place] = field(default_factory=set)
    errors: dict[Place, str] = field(default_factory=dict)
    formulas: set[Place] = field(default_factory=set)
    silent: set[Place] = field(default_factory=set)
    comments: dict[Place, str] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)

    def places(self) -> set[Place]:
        """Give every cell about which there is something to tell."""
        return {*self.colours, *self.struck, *self.errors, *self.formulas, *self.comments}

    def merge(self, area: Area) -> None:
        """Add a merged range; one that covers half the sheet is no more than looks."""
        if (area.bottom - area.top + 1) * (area.right - area.left + 1) <= _MAX_AREA:
            self.merged.append(area)


def dressed(lines: Lines, looks: SheetLooks) -> tuple[tuple[Cell, ...], ...]:
    """Give the rows with their looks, up to the last one in which something stands."""
    if not looks.places():
        return without_tail(lines)
    by_row: dict[int, list[int]] = defaultdict(list)
    for row, column in looks.places():
        if column <= MAX_COLUMNS:
            by_row[row].append(column)
    waiting = {row for row, _ in looks.formulas - looks.silent if row > len(lines)}
    last = max((*waiting, *(row for row, _ in looks.errors)), default=0)
    rows = list(lines) + [()] * (last - len(lines))
    wardrobe: dict[tuple[object, ...], Cell] = {}
    for row, columns in by_row.items():
        if row <= len(rows):
            rows[row - 1] = _dressed_line(rows[row - 1], row, columns, looks, wardrobe)
    return without_tail(rows)


def _dressed_line(
    line: Iterable[Cell], row: int, columns: Iterable[int], looks: SheetLooks, wardrobe: dict[tuple[object, ...], Cell]
) -> tuple[Cell, ...]:
    cells = list(line)
    for column in sorted(columns):
        cells += [EMPTY] * (column - len(cells))
        place, bare = (row, column), cells[column - 1]
        formula, colour = place in looks.formulas, looks.colours.get(place, "")
        value = looks.errors.get(place, "" if place in looks.silent and bare.value is None else bare.value)
        struck, comment = place in looks.struck and value is not None, looks.comments.get(place, "")
        key = (type(value), value, colour, struck, comment, formula)
        made = wardrobe.get(key)
        if made is None:
            made = cell_of(value, colour=colour, struck=struck, comment=comment, formula=formula)
            wardrobe[key] = made = EMPTY if made == EMPTY else made
        cells[column - 1] = made
    return tuple(cells)


def without_tail(lines: Lines) -> tuple[tuple[Cell, ...], ...]:
    """Give the rows without those at the end in which nothing stands, whatever they look like."""
    last = len(lines)
    while last and all(cell.is_blank and not (cell.formula and cell.value is None) for cell in lines[last - 1]):
        last -= 1
    return tuple(lines[:last])
