"""What the text of an answer cell means in its column: by the user's choices, the heading, and the words themselves."""

from __future__ import annotations

from functools import cached_property

from wm_desktop.domain.importing.colours import COLOUR_WORDS, is_called
from wm_desktop.domain.importing.headers import PurposeNames, says_no_objection
from wm_desktop.domain.importing.interpret import (
    Meaning,
    Said,
    bare,
    is_pair_of_digits,
    is_short_mark,
    meaning_about,
    meaning_of,
    meaning_of_digit,
)
from wm_desktop.domain.importing.layout import Column, Layout
from wm_desktop.domain.importing.poles import ticked
from wm_desktop.domain.importing.profile import Profile, normal_mark
from wm_desktop.domain.importing.refusals import allows
from wm_desktop.domain.importing.tables import Cell, Sheet, cells_below

_REFUSING_MARKS = frozenset({"x", "v", "✓", "✔", "1", "waar", "true"})


class Meanings:
    """What the texts of one sheet mean; `distrusted` marks and colours are a question, since a legend says so."""

    def __init__(
        self, sheet: Sheet, layout: Layout, names: PurposeNames, profile: Profile, distrusted: frozenset[str]
    ) -> None:
        self._sheet, self._layout, self._names, self._profile = sheet, layout, names, profile
        self.distrusted = distrusted

    def of(self, column: Column, cell: Cell) -> Meaning:
        """Give what a cell means: what the user chose, unless a legend makes it a question."""
        meaning = self._plain(column, cell)
        mark = normal_mark(cell.text)
        if mark not in self.distrusted and not (meaning.said is Said.YES and "ja" in self.distrusted):
            return meaning
        chosen = self._profile.mark(mark, self._sheet.name)
        return meaning if chosen is not None else Meaning(Said.UNANSWERED, certain=False)

    def _plain(self, column: Column, cell: Cell) -> Meaning:
        chosen = self._profile.mark(normal_mark(cell.text), self._sheet.name)
        unsure = says_no_objection(column.header)
        if column.pole:
            return ticked(cell.text, column.pole, chosen, refuses=self.refuses(column))
        if chosen is not None and (chosen != "yes" or unsure or not self.refuses(column)):
            return Meaning(Said(chosen))
        if self._layout.refusals and allows(column.header):
            return Meaning(Said.UNANSWERED, certain=False)
        if not self.refuses(column):
            looked_up = cell.formula and not cell.value  # a lookup of an empty cell gives 0 as well
            digit = meaning_of_digit(cell.text) if column.number in self._paired and not looked_up else None
            return digit or meaning_about(cell.text, column.purposes, self._names, column.header)
        meaning = meaning_of(cell.text)
        if not unsure and is_short_mark(cell.text) and bare(cell.text) in _REFUSING_MARKS:
            return Meaning(Said.NO)
        return Meaning(Said.UNANSWERED, certain=meaning.certain and meaning.said is Said.UNANSWERED)

    def is_against(self, colour: str) -> bool:
        """Whether a colour takes a yes back: by the user's choice, else by the legend in the file."""
        chosen = self._profile.colour(colour)
        told = colour in self.distrusted or any(
            is_called(colour, word) for word in self.distrusted & COLOUR_WORDS.keys()
        )
        return chosen == "no" or (chosen is None and told)

    @cached_property
    def _paired(self) -> frozenset[int]:
        """The columns that answer with 1 and 0: where both stand, or all of them when the sheet as a whole does so."""
        told = [one.number for one in self._layout.columns if one.purposes or one.role == "answer"]
        after = self._layout.header_rows[-1]
        texts = {number: {cell.text for cell in cells_below(self._sheet, number, after)} for number in told}
        if is_pair_of_digits(set().union(*texts.values())):
            return frozenset(told)
        return frozenset(number for number in told if is_pair_of_digits(texts[number]))

    def refuses(self, column: Column) -> bool:
        """Whether an entry here refuses: it never makes a yes, whatever a mark means elsewhere in the file."""
        return self._layout.refusals or column.negated
