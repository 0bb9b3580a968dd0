"""What the looks of cells say: comments beside them, merged cells and coloured ones without a text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from wm_desktop.domain.importing.colours import colour_name
from wm_desktop.domain.importing.layout import PERSON, Column, Layout
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.tables import Area, Cell, Sheet, cells_below, letter_of

_THREAD = re.compile(
    r"^\[(?:threaded comment|opmerkingenthread|gekoppelde opmerking)\].*?(?:comment|opmerking):\s*", re.I | re.S
)
_SEVERAL = 3
_AUTHOR = re.compile(r"^[^\n:]{1,40}:\n")


def remark_of(comment: str) -> str:
    """Give what somebody wrote in a comment, without what the spreadsheet program puts around it."""
    bare = _AUTHOR.sub("", _THREAD.sub("", comment.strip())) if comment else ""
    return " ".join(bare.split())


@dataclass(frozen=True)
class Merged:
    """A cell that is covered by a merged one: where that begins and what it holds.

    `whole`: it covers all answers of one row, which is how people say it once for everything. `same`: it covers rows
    about one pupil, whose first row has said it already.
    """

    address: str
    first: Cell
    whole: bool = False
    same: bool = False


class Looks:
    """The merged and coloured answer cells of one sheet."""

    def __init__(self, sheet: Sheet, layout: Layout, profile: Profile) -> None:
        self._sheet, self._layout = sheet, layout
        self._profile = profile
        self._asked = {one.number: one for one in layout.columns if one.purposes or one.role in {"choices", "answer"}}
        self._persons = [one.number for one in layout.columns if one.role in PERSON]
        self._areas = self._covered()
        self._seen: dict[tuple[str, str], list[int]] = defaultdict(list)

    def _covered(self) -> dict[tuple[int, int], Area]:
        after = self._layout.header_rows[-1]
        return {
            (row, number): area
            for area in self._sheet.merged
            if area.left in self._asked and area.top > after
            for number in self._asked
            if area.left <= number <= area.right
            for row in range(area.top, area.bottom + 1)
            if (row, number) != (area.top, area.left)
        }

    def merged(self, row: int, column: int) -> Merged | None:
        """Say what covers a cell, when that holds a text."""
        area = self._areas.get((row, column))
        first = None if area is None else self._sheet.cell(area.top, area.left)
        if area is None or first is None or first.is_blank:
            return None
        all_of_them = len(self._asked) >= _SEVERAL and all(area.left <= one <= area.right for one in self._asked)
        whole = area.top == area.bottom and all_of_them
        same = area.left == area.right and self._is_one_person(area)
        return Merged(f"{letter_of(area.left)}{area.top}", first, whole, same)

    def _is_one_person(self, area: Area) -> bool:
        return any(
            other.left in self._persons and other.top <= area.top and other.bottom >= area.bottom
            for other in self._sheet.merged
        )

    def colour(self, column: Column, row: int, cell: Cell) -> str:
        """Give the colour of a cell without a text when it may be an answer, and remember that it was met."""
        found = cell.colour
        if not found or (self._profile.colour(found) is None and self._is_decoration(column, row, found)):
            return ""
        self._seen[column.letter, found].append(row)
        return found

    def _is_decoration(self, column: Column, row: int, colour: str) -> bool:
        """Whole columns and rows are coloured for their looks, as long as the answers themselves are written."""
        if not self._written:
            return False
        if colour in self._plain.get(column.number, ()):
            return True
        return any(self._sheet.cell(row, number).colour == colour for number in self._persons)

    @cached_property
    def _written(self) -> bool:
        after = self._layout.header_rows[-1]
        return any(not cell.is_blank for number in self._asked for cell in cells_below(self._sheet, number, after))

    @cached_property
    def _plain(self) -> dict[int, frozenset[str]]:
        """The columns in which every cell has one and the same colour, those with a text in it too."""
        after = self._layout.header_rows[-1]
        found = {}
        for number in self._asked:
            cells = list(cells_below(self._sheet, number, after))
            colours = frozenset(cell.colour for cell in cells)
            if len(colours) == 1 and not all(cell.is_blank for cell in cells):
                found[number] = colours
        return found

    def seen(self) -> list[tuple[str, str, int]]:
        """Give the colours that were met without a text: letter of the column, colour and how often."""
        return [(letter, colour, len(rows)) for (letter, colour), rows in self._seen.items()]

    def unclear(self) -> list[Problem]:
        """Colours whose meaning has to be chosen: one report per colour, on the first row that has it."""
        rows: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for (letter, colour), found in self._seen.items():
            if self._profile.colour(colour) is None:
                rows[colour] += [(row, letter) for row in found]
        return [self._colour_mark(colour, found) for colour, found in rows.items()]

    def _colour_mark(self, colour: str, found: list[tuple[int, str]]) -> Problem:
        row, letter = min(found)
        name = colour_name(colour)
        return problem("colour_mark", self._sheet.name, row, letter, name=name, colour=colour, count=len(found))
