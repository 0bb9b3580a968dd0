"""A plain list with one trap in it, put together from a seed: whoever reads too quickly gives a wrong yes.

The truth says for every cell whether it may be a yes; how it is asked about is left free.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from tests.data.layouts.kit import Layout, Value
from tests.data.layouts.roster import TWINS_BY_NAME, Child, of
from tests.spreadsheets.trap_words import (
    AGAIN,
    COMMENTS,
    DENIALS,
    GONE_BLOCKS,
    GONE_SHEETS,
    HEADER_NOTES,
    HEADS,
    LEGENDS,
    OLD_COLUMNS,
    OLD_TITLES,
    RED_MEANS,
    REFUSAL_SHEETS,
    REFUSAL_TITLES,
    SUFFIXES,
    TAKEN_BACK,
)


@dataclass
class Trap:
    """The list while it is being put together."""

    dice: random.Random
    codes: list[str]
    head: list[Value]
    children: list[Child]
    rows: list[list[Value]]
    sheet: str = "Blad1"
    titles: list[str] = field(default_factory=list)
    beside: list[tuple[str, list[list[Value]]]] = field(default_factory=list)
    below: list[list[Value]] = field(default_factory=list)
    may: list[list[bool]] = field(default_factory=list)
    looks: list[Callable[[Workbook, int], None]] = field(default_factory=list)
    kind: str = ""

    def some(self) -> list[int]:
        """A few of the rows."""
        return self.dice.sample(range(len(self.rows)), 4)

    def never(self, row: int, place: int | None = None) -> None:
        """A row, or one answer of it, may not become a yes."""
        for one in range(len(self.codes)) if place is None else [place]:
            self.may[row][one] = False

    def yes(self, row: int) -> int:
        """Make one answer of a row a plain yes; gives its place."""
        place = self.dice.randrange(len(self.codes))
        self.rows[row][2 + place] = "ja"
        self.may[row][place] = True
        return place


def denied_heading(trap: Trap) -> None:
    """The heading of one purpose says no."""
    place = trap.dice.randrange(len(trap.codes))
    trap.head[2 + place] = trap.dice.choice(DENIALS).format(trap.head[2 + place])
    for row in range(len(trap.rows)):
        trap.never(row, place)


def taken_back(trap: Trap) -> None:
    """A column of its own takes answers back."""
    trap.head.append(trap.dice.choice(TAKEN_BACK))
    chosen = trap.some()
    mark: Value = trap.dice.choice(("x", "ja", date(2026, 10, 5), "5-10-2026"))
    for row, cells in enumerate(trap.rows):
        cells.append(mark if row in chosen else None)
        if row in chosen:
            trap.never(row)


def limited_words(trap: Trap) -> None:
    """Something stands behind the yes."""
    for row in trap.some():
        place = trap.yes(row)
        trap.rows[row][2 + place] = "ja" + trap.dice.choice(SUFFIXES)
        trap.never(row, place)


def limited_by_comment(trap: Trap) -> None:
    """Something hangs beside the yes."""
    for row in trap.some():
        place, text = trap.yes(row), trap.dice.choice(COMMENTS)
        trap.never(row, place)

        def look(book: Workbook, first: int, row: int = row, place: int = place, text: str = text) -> None:
            book.worksheets[0].cell(first + row, 3 + place).comment = Comment(text, "Marja")

        trap.looks.append(look)


def struck(trap: Trap) -> None:
    """A yes is struck through, or a whole row."""
    for row in trap.some():
        place = trap.yes(row)
        whole = trap.dice.random() < 0.5
        trap.never(row, None if whole else place)

        def look(book: Workbook, first: int, row: int = row, place: int | None = None if whole else place) -> None:
            for column in range(1, 3 + len(trap.codes)) if place is None else [3 + place]:
                book.worksheets[0].cell(first + row, column).font = Font(strike=True)

        trap.looks.append(look)


def said_again(trap: Trap) -> None:
    """Further down the pupil stands again, now with a no or a doubt, perhaps written in another way."""
    for row in trap.some():
        place, child = trap.yes(row), trap.children[row]
        name = trap.dice.choice((child.full, child.comma, child.full.upper(), child.full.lower(), f"{child.full}s"))
        cells: list[Value] = [name, child.group, *[None] * len(trap.codes)]
        cells[2 + place] = trap.dice.choice(AGAIN)
        trap.below.append(cells)
        trap.never(row, place)


def old_list(trap: Trap) -> None:
    """The whole list is of last year."""
    if trap.dice.random() < 0.5:
        trap.titles.append(trap.dice.choice(OLD_TITLES))
    else:
        trap.sheet = trap.dice.choice(("2025-2026", "Schooljaar 2025-2026", "25-26"))
    _never_at_all(trap)


def old_column(trap: Trap) -> None:
    """One of the columns is of last year."""
    place = trap.dice.randrange(len(trap.codes))
    trap.head[2 + place] = trap.dice.choice(OLD_COLUMNS).format(trap.head[2 + place])
    for row in range(len(trap.rows)):
        trap.never(row, place)


def refusals(trap: Trap) -> None:
    """The title or the name of the sheet says that it is a list of refusals."""
    if trap.dice.random() < 0.6:
        trap.titles.append(trap.dice.choice(REFUSAL_TITLES))
    else:
        trap.sheet = trap.dice.choice(REFUSAL_SHEETS)
    _never_at_all(trap)


def legend_turns_round(trap: Trap) -> None:
    """A line explains that yes means no."""
    if trap.dice.random() < 0.5:
        trap.titles.append(trap.dice.choice(LEGENDS))
    else:
        trap.below += [[], [trap.dice.choice(LEGENDS)]]
    _never_at_all(trap)


def swapped_below(trap: Trap) -> None:
    """Half-way another header row has the purposes in another order."""
    middle = len(trap.rows) // 2
    order = trap.dice.sample(range(len(trap.codes)), len(trap.codes))
    tail = trap.rows[middle:]
    header: list[Value] = [*trap.head[:2], *[trap.head[2 + place] for place in order]]
    trap.below = [[], header, *[[*cells[:2], *[cells[2 + place] for place in order]] for cells in tail]]
    del trap.rows[middle:]


def merged_down(trap: Trap) -> None:
    """One yes runs down over several pupils."""
    row, place = trap.dice.randrange(len(trap.rows) - 3), trap.dice.randrange(len(trap.codes))
    for one in range(row, row + 3):
        trap.rows[one][2 + place] = "ja" if one == row else None
        trap.may[one][place] = True

    def look(book: Workbook, first: int) -> None:
        book.worksheets[0].merge_cells(
            start_row=first + row, end_row=first + row + 2, start_column=3 + place, end_column=3 + place
        )

    trap.looks.append(look)


def hidden_yes(trap: Trap) -> None:
    """A hidden column under the same heading says yes where the visible one does not."""
    place = trap.dice.randrange(len(trap.codes))
    trap.head.append(trap.head[2 + place])
    column = "ABCDEFGHIJ"[len(trap.head) - 1]
    for cells in trap.rows:
        cells.append("ja")

    def look(book: Workbook, _first: int) -> None:
        book.worksheets[0].column_dimensions[column].hidden = True

    trap.looks.append(look)


def wrong_number(trap: Trap) -> None:
    """The numbers were not sorted along with the names."""
    numbers = [child.key for child in trap.children]
    one, other = trap.dice.sample(range(len(numbers)), 2)
    numbers[one], numbers[other] = numbers[other], numbers[one]
    trap.head.append("Leerlingnummer")
    for cells, number in zip(trap.rows, numbers, strict=True):
        cells.append(number)
    for row in (one, other):
        trap.never(row)


def sheet_beside(trap: Trap) -> None:
    """Another sheet names those who took it back."""
    chosen = trap.some()
    rows: list[list[Value]] = [["Naam", "Groep"]]
    for row in chosen:
        rows.append([trap.children[row].full, trap.children[row].group])
        trap.never(row)
    trap.beside.append((trap.dice.choice(GONE_SHEETS), rows))


def block_below(trap: Trap) -> None:
    """Below the list stands who may not after all."""
    trap.below += [[], [trap.dice.choice(GONE_BLOCKS)]]
    for row in trap.some():
        trap.below.append([trap.children[row].full, trap.children[row].group])
        trap.never(row)


def red_means_gone(trap: Trap) -> None:
    """A ja in a red cell; below the list stands what red means."""
    red = PatternFill("solid", start_color="FF0000")
    trap.below += [[], ["rood", trap.dice.choice(RED_MEANS)]]
    for row in trap.some():
        place = trap.yes(row)
        trap.never(row, place)

        def look(book: Workbook, first: int, row: int = row, place: int = place) -> None:
            book.worksheets[0].cell(first + row, 3 + place).fill = red

        trap.looks.append(look)
    last = len(trap.rows) + len(trap.below) - 1
    trap.looks.append(lambda book, first: setattr(book.worksheets[0].cell(first + last, 1), "fill", red))


def heading_with_comment(trap: Trap) -> None:
    """The comment of a heading turns the answers round."""
    place, text = trap.dice.randrange(len(trap.codes)), trap.dice.choice(HEADER_NOTES)
    for row in range(len(trap.rows)):
        trap.never(row, place)

    def look(book: Workbook, first: int) -> None:
        book.worksheets[0].cell(first - 1, 3 + place).comment = Comment(text, "Marja")

    trap.looks.append(look)


def hidden_again(trap: Trap) -> None:
    """A hidden row further down says no; hidden rows count."""
    for row in trap.some():
        place = trap.yes(row)
        cells: list[Value] = [trap.children[row].full, trap.children[row].group, *[None] * len(trap.codes)]
        cells[2 + place] = "nee"
        trap.below.append(cells)
        trap.never(row, place)
        where = len(trap.rows) + len(trap.below) - 1

        def look(book: Workbook, first: int, where: int = where) -> None:
            book.worksheets[0].row_dimensions[first + where].hidden = True

        trap.looks.append(look)


def _never_at_all(trap: Trap) -> None:
    for row in range(len(trap.rows)):
        trap.never(row)


TRAPS = (
    denied_heading,
    taken_back,
    limited_words,
    limited_by_comment,
    struck,
    said_again,
    old_list,
    old_column,
    refusals,
    legend_turns_round,
    swapped_below,
    merged_down,
    hidden_yes,
    wrong_number,
    sheet_beside,
    block_below,
    red_means_gone,
    heading_with_comment,
    hidden_again,
)


def set_trap(seed: int, many: int = 1) -> tuple[dict[str, dict[str, bool]], bytes, set[str]]:
    """Give per pupil and purpose whether it may be a yes, the bytes of the file, and which traps are in it."""
    dice = random.Random(seed)
    codes = dice.sample(sorted(HEADS), dice.randint(2, 4))
    groups = dice.sample(("1/2A", "3A", "4A", "5/6B", "7A", "8A"), 2)
    children = of(*groups, leave=TWINS_BY_NAME)
    trap = Trap(dice, codes, ["Naam", "Groep", *[HEADS[code] for code in codes]], children, [])
    for child in children:
        letters = dice.choices("yn-", (7, 2, 1), k=len(codes))
        words: list[Value] = [{"y": "ja", "n": "nee", "-": None}[letter] for letter in letters]
        trap.rows.append([child.full, child.group, *words])
        trap.may.append([letter == "y" for letter in letters])
    kinds = [TRAPS[seed % len(TRAPS)]]
    if kinds[0] is not swapped_below:  # moves rows, so it stands alone
        kinds += dice.sample([one for one in TRAPS if one is not swapped_below], many - 1)
    for kind in dict.fromkeys(kinds):
        kind(trap)
    it = Layout("trap.xlsx", "", "", " ".join(codes))
    page = it.page(trap.sheet)
    for line in trap.titles:
        page.add(line)
    page.add(*trap.head)
    first = len(page.rows) + 1
    for cells in (*trap.rows, *trap.below):
        page.add(*cells)
    for name, rows in trap.beside:
        other = it.page(name)
        for cells in rows:
            other.add(*cells)
    data = it.book(lambda book: [look(book, first) for look in trap.looks] and None)
    may = {child.key: dict(zip(codes, allowed, strict=True)) for child, allowed in zip(children, trap.may, strict=True)}
    return may, data, {kind.__name__ for kind in kinds}
