"""Lines of a text file in which a separator inside a name or remark moved all that follows under other headings."""

from __future__ import annotations

from collections.abc import Sequence

from wm_desktop.domain.importing.interpret import Said, is_short_mark, meaning_of
from wm_desktop.domain.importing.layout import Layout
from wm_desktop.domain.importing.tables import Cell, Sheet
from wm_desktop.domain.importing.told import CellAnswer


def has_shifted(sheet: Sheet, layout: Layout, filled: Sequence[tuple[int, Cell]]) -> bool:
    """Whether a line has more cells than headings; words beside the last answer are somebody's remark."""
    if not sheet.is_delimited:
        return False
    pointed = (column.number for column in layout.columns if column.role != "ignore")
    width = max(*(len(sheet.rows[row - 1]) for row in layout.header_rows), *pointed)
    if not filled or filled[-1][0] <= width:
        return False
    beyond = [cell.text for number, cell in filled if number > width]
    last = next((column for column in layout.columns if column.number == width), None)
    if last is None or not last.purposes:
        return bool(beyond)
    return any(meaning_of(text).certain or is_short_mark(text) for text in beyond)


def withheld(one: CellAnswer) -> CellAnswer:
    """Give the answer that is left of a cell which may stand under a wrong heading."""
    return CellAnswer(Said.UNANSWERED, one.letter, doubt=True)
