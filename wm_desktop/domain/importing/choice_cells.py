"""Cells with several choices joined in one text: a box that was ticked is a yes, unless anything speaks against it."""

from __future__ import annotations

from wm_desktop.domain.importing.choices import Choices, Chosen
from wm_desktop.domain.importing.formulas import is_uncomputed
from wm_desktop.domain.importing.headers import PurposeNames
from wm_desktop.domain.importing.interpret import Said, speaks_against
from wm_desktop.domain.importing.layout import Column, Layout
from wm_desktop.domain.importing.looks import Looks
from wm_desktop.domain.importing.meanings import Meanings
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.tables import Cell, Sheet, cells_below
from wm_desktop.domain.importing.told import CellAnswer


class ChoiceCells:
    """Reads the columns of one sheet in which the choices of a question stand together."""

    def __init__(
        self, sheet: Sheet, layout: Layout, names: PurposeNames, profile: Profile, meanings: Meanings, looks: Looks
    ) -> None:
        self._sheet, self._profile, self._meanings, self._looks = sheet, profile, meanings, looks
        self._choices = {
            column.number: Choices(
                [cell.text for cell in cells_below(sheet, column.number, layout.header_rows[-1])], names
            )
            for column in layout.columns
            if column.role == "choices"
        }

    def read(self, column: Column, cell: Cell, row: int, problems: list[Problem]) -> dict[str, CellAnswer]:
        """Give the answer per purpose the question offers, and report what is wrong with the cell."""
        choices = self._choices[column.number]
        if is_uncomputed(cell):
            return {code: CellAnswer(Said.UNANSWERED, column.letter, doubt=True) for code in choices.offered}
        if cell.is_blank and (merged := self._looks.merged(row, column.number)) is not None:
            facts = {"first": merged.address, "text": " ".join(merged.first.text.split())}
            problems.append(problem("merged_answer", self._sheet.name, row, column.letter, **facts))
            return {code: CellAnswer(Said.UNANSWERED, column.letter, doubt=True) for code in choices.offered}
        if cell.is_blank or cell.error:
            skipped = problem("question_skipped", self._sheet.name, row, column.letter, letter=column.letter)
            problems.append(skipped)
            return {code: CellAnswer(Said.UNANSWERED, column.letter) for code in choices.offered}
        chosen = choices.read(cell.text)
        against = cell.comment if not chosen.none and cell.comment and speaks_against(cell.comment) else ""
        text = " ".join(cell.text.split())
        where = (self._sheet.name, row, column.letter)
        if cell.struck and self._profile.struck_through != "read":
            problems.append(problem("struck_through", *where, text=text))
            chosen = Chosen(doubt=True)
        elif against:
            problems.append(problem("commented_answer", *where, text=text, comment=" ".join(against.split())))
            chosen = Chosen(refused=chosen.refused, doubt=True)
        elif chosen.doubt:
            problems.append(problem("ambiguous_answer", *where, text=text))
        return {code: self._choice(column, code, chosen) for code in choices.offered}

    def _choice(self, column: Column, code: str, chosen: Chosen) -> CellAnswer:
        """A box that was not ticked is in doubt until the user says what that means."""
        if self._meanings.refuses(column):
            refused = code in chosen.ticked or code in chosen.refused
            return CellAnswer(
                Said.NO if refused else Said.UNANSWERED, column.letter, doubt=chosen.doubt and not refused
            )
        if code in chosen.refused or chosen.none:
            return CellAnswer(Said.NO, column.letter)
        if code in chosen.ticked:
            return CellAnswer(Said.YES, column.letter)
        unticked = self._profile.unticked_choice_means
        if unticked == "no" and not chosen.doubt:
            return CellAnswer(Said.NO, column.letter)
        return CellAnswer(Said.UNANSWERED, column.letter, doubt=chosen.doubt or unticked is None)
