"""Reading the answer cells of a row with the user's choices: marks, blanks, colours, choices inside one cell."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from wm_desktop.domain.importing.choice_cells import ChoiceCells
from wm_desktop.domain.importing.formulas import is_uncomputed
from wm_desktop.domain.importing.freetext import read_sentence
from wm_desktop.domain.importing.headers import PurposeNames, is_negated, norm
from wm_desktop.domain.importing.interpret import (
    Said,
    is_short_mark,
    speaks_against,
)
from wm_desktop.domain.importing.layout import Column, Layout
from wm_desktop.domain.importing.looks import Looks, remark_of
from wm_desktop.domain.importing.marks import MarkCount, count_marks
from wm_desktop.domain.importing.meanings import Meanings
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.profile import Profile, normal_mark
from wm_desktop.domain.importing.refusals import refusals_of
from wm_desktop.domain.importing.tables import Cell, Sheet
from wm_desktop.domain.importing.told import CellAnswer, Together, Told, together

_REFUSING_MARKS = frozenset({"x", "v", "✓", "✔", "1", "waar", "true"})


class AnswerReader:
    """Reads the answers of one sheet and counts the distinct marks while it goes."""

    def __init__(
        self, sheet: Sheet, layout: Layout, names: PurposeNames, profile: Profile, distrusted: frozenset[str]
    ) -> None:
        self._sheet, self._layout, self._names, self._profile = sheet, layout, names, profile
        self._looks = Looks(sheet, layout, profile)
        self._told_once: set[str] = set()
        self._meanings = Meanings(sheet, layout, names, profile, distrusted)
        self._choices = ChoiceCells(sheet, layout, names, profile, self._meanings, self._looks)
        self._together = Together(sheet.name, layout)
        self._asked = tuple(one for one in layout.columns if one.purposes or one.role in {"choices", "answer"})
        self._known: dict[tuple[int, int], dict[str, CellAnswer]] = {}
        self._unclear: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._open: dict[str, list[int]] = defaultdict(list)

    def read(
        self, row: int, name: str = "", *, row_struck: bool = False
    ) -> tuple[dict[str, CellAnswer], list[Problem]]:
        """Give the answers of a row per purpose, and what is wrong with them; `name` is whom it is about.

        A row that is struck through has no answers until the user says that it counts.
        """
        if row_struck:
            asked = [(code, one.letter) for one in self._layout.columns for code in one.purposes]
            return {code: CellAnswer(Said.UNANSWERED, letter, doubt=True) for code, letter in asked}, []
        problems: list[Problem] = []
        told: Told = [
            (column, self._told_again(column, self._sheet.cell(row, column.number), row, problems))
            for column in self._asked
        ]
        answers = self._together.put(told, row, name, problems)
        if self._layout.refused:
            answers |= self._on_the_list(row, problems)
        return self._with_return(row, answers, problems), problems

    def _on_the_list(self, row: int, problems: list[Problem]) -> dict[str, CellAnswer]:
        """What a list of names alone refuses to those who are on it."""
        beside = {
            column.letter: text
            for column in self._layout.columns
            if column.role in {"remark", "ignore"} and (text := self._sheet.cell(row, column.number).text.strip())
        }
        telling = {letter: text for letter, text in beside.items() if self._names.find(text)[0]}
        letter = next(iter(telling), self._layout.columns[0].letter)
        answers, doubt = refusals_of(", ".join(telling.values()), self._layout.refused, letter, self._names)
        if doubt:
            text = " ".join(", ".join(telling.values()).split())
            problems.append(problem("ambiguous_answer", self._sheet.name, row, letter, text=text))
        return answers

    def _told_again(self, column: Column, cell: Cell, row: int, problems: list[Problem]) -> dict[str, CellAnswer]:
        """What one cell says. A cell that raises no question says the same in every row, and most cells repeat."""
        key = (column.number, id(cell))
        told = self._known.get(key)
        if told is None:
            before = len(problems)
            told = self._told(column, cell, row, problems)
            if len(problems) == before and self._says_so_everywhere(column, cell, told):
                self._known[key] = told
        return told

    def _says_so_everywhere(self, column: Column, cell: Cell, told: dict[str, CellAnswer]) -> bool:
        if column.pole or not column.role.startswith("purpose:") or any(one.doubt for one in told.values()):
            return False
        return not cell.is_blank or not (cell.colour or self._sheet.merged)

    def _told(self, column: Column, cell: Cell, row: int, problems: list[Problem]) -> dict[str, CellAnswer]:
        """What one cell says, per purpose."""
        if column.pole:
            pair = self._pair(column, row, problems) if column.pole == "yes" else None
            return dict.fromkeys(column.purposes, pair) if pair else {}
        if (len(column.purposes) > 1 or self._is_open_ended(column)) and self._is_words(column, cell):
            return self._spoken(column, cell, row, problems)
        if column.purposes:
            said = self._said(column, cell, row, problems)
            if said.said is Said.YES and self._is_open_ended(column):
                self._open[column.letter].append(row)
                said = CellAnswer(Said.UNANSWERED, column.letter, doubt=True)
            return dict.fromkeys(column.purposes, said)
        if column.role == "choices":
            return self._choices.read(column, cell, row, problems)
        named = self._named(row, problems)
        return dict.fromkeys(named, self._said(column, cell, row, problems)) if named else {}

    def _is_words(self, column: Column, cell: Cell) -> bool:
        """Whether a cell about several purposes may say something else of each of them."""
        if (
            cell.is_blank
            or cell.error
            or is_short_mark(cell.text)
            or self._meanings.refuses(column)
            or self._meanings.distrusted
        ):
            return False
        if cell.struck and self._profile.struck_through != "read":
            return False
        return self._profile.mark(normal_mark(cell.text), self._sheet.name) is None

    @cached_property
    def _titles(self) -> tuple[str, ...]:
        above = self._sheet.rows[: self._layout.header_rows[0] - 1]
        return (self._sheet.name, *(cell.text for line in above for cell in line if cell.text))

    def _is_open_ended(self, column: Column) -> bool:
        """Whether nothing tells for which purposes a column was asked: neither its heading nor the user."""
        if not column.role.startswith("purposes:") or self._names.find(column.header)[0]:
            return False
        if any(self._names.find(title)[0] == column.purposes for title in self._titles):
            return False
        return not any(one.role == column.role for one in self._profile.columns)

    def _spoken(self, column: Column, cell: Cell, row: int, problems: list[Problem]) -> dict[str, CellAnswer]:
        """Read a sentence; a yes for all of it is taken only where it is known what it was asked for."""
        text, where = " ".join(cell.text.split()), (self._sheet.name, row, column.letter)
        answer = read_sentence(cell.text, column.purposes, self._names)
        doubt = set(answer.doubt)
        if doubt:
            problems.append(problem("ambiguous_answer", *where, text=text))
        if Said.YES in answer.said.values() and cell.comment and speaks_against(cell.comment):
            problems.append(problem("commented_answer", *where, text=text, comment=" ".join(cell.comment.split())))
            doubt = {code for code, said in answer.said.items() if said is not Said.NO}
        elif answer.wide and self._is_open_ended(column):
            self._open[column.letter].append(row)
            doubt |= answer.wide
        return {
            code: CellAnswer(Said.UNANSWERED if code in doubt else said, column.letter, doubt=code in doubt)
            for code, said in answer.said.items()
        }

    def _pair(self, column: Column, row: int, problems: list[Problem]) -> CellAnswer:
        """Read the two columns under one purpose, of which one is ticked; both together say nothing."""
        other = self._partners[column.partner]
        yes = self._said(column, self._sheet.cell(row, column.number), row, problems)
        no = self._said(other, self._sheet.cell(row, other.number), row, problems)
        if {yes.said, no.said} == {Said.YES, Said.NO}:
            problems.append(problem("ambiguous_answer", self._sheet.name, row, column.letter, text="ja en nee"))
            return CellAnswer(Said.UNANSWERED, column.letter, doubt=True)
        return together(yes, no)

    def _merged(self, column: Column, row: int, problems: list[Problem]) -> CellAnswer | None:
        """What a merged cell says for a cell it covers: a no holds, a yes only where it is said once for everything."""
        merged = self._looks.merged(row, column.number)
        if merged is None:
            return None
        meaning = self._meanings.of(column, merged.first)
        facts = {"first": merged.address, "text": " ".join(merged.first.text.split())}
        sound = meaning.certain and not merged.first.struck and not speaks_against(merged.first.comment)
        if sound and merged.same and meaning.said is not Said.NO:
            return CellAnswer(Said.UNANSWERED, column.letter)
        if sound and (meaning.said is Said.NO or (merged.whole and not merged.first.error)):
            if merged.address not in self._told_once:
                problems.append(problem("merged_answer_taken", self._sheet.name, row, column.letter, **facts))
            self._told_once.add(merged.address)
            return CellAnswer(meaning.said, column.letter)
        problems.append(problem("merged_answer", self._sheet.name, row, column.letter, **facts))
        return CellAnswer(Said.UNANSWERED, column.letter, doubt=True)

    def _blank(self, column: Column, cell: Cell, row: int, problems: list[Problem]) -> CellAnswer:
        """An empty cell: covered by a merged one, coloured, or nothing at all."""
        if is_uncomputed(cell):
            return CellAnswer(Said.UNANSWERED, column.letter, doubt=True)
        merged = self._merged(column, row, problems)
        if merged is not None:
            return merged
        colour = self._looks.colour(column, row, cell)
        remark = self._remark(column, cell, row, problems)
        if not colour:
            return CellAnswer(Said.UNANSWERED, column.letter, remark=remark)
        meant = self._profile.colour(colour)
        if meant is None or (meant == "yes" and (self._meanings.refuses(column) or speaks_against(remark))):
            return CellAnswer(Said.UNANSWERED, column.letter, doubt=True, remark=remark)
        return CellAnswer(Said(meant), column.letter, remark=remark)

    def _remark(self, column: Column, cell: Cell, row: int, problems: list[Problem]) -> str:
        remark = remark_of(cell.comment)
        if remark:
            problems.append(problem("remark", self._sheet.name, row, column.letter, text=remark))
        return remark

    def _said(self, column: Column, cell: Cell, row: int, problems: list[Problem]) -> CellAnswer:
        if cell.is_blank:
            return self._blank(column, cell, row, problems)
        where = (self._sheet.name, row, column.letter)
        if cell.error:
            problems.append(problem("error_value", *where, text=cell.text.strip()))
            return CellAnswer(Said.UNANSWERED, column.letter, doubt=True)
        if cell.struck and self._profile.struck_through != "read":
            problems.append(problem("struck_through", *where, text=cell.text.strip()))
            return CellAnswer(Said.UNANSWERED, column.letter, doubt=True)
        meaning = self._meanings.of(column, cell)
        if meaning.said is Said.YES and cell.comment and speaks_against(cell.comment):
            text, comment = cell.text.strip(), remark_of(cell.comment)
            problems.append(problem("commented_answer", *where, text=text, comment=comment))
            return CellAnswer(Said.UNANSWERED, column.letter, doubt=True)
        if meaning.said is Said.YES and cell.colour and self._meanings.is_against(cell.colour):
            problems.append(problem("colour_against", *where, text=cell.text.strip()))
            return CellAnswer(Said.UNANSWERED, column.letter, doubt=True)
        if not meaning.certain:
            self._doubt(column, cell, row, problems)
        remark = self._remark(column, cell, row, problems)
        return CellAnswer(meaning.said, column.letter, not meaning.certain, remark)

    @cached_property
    def _partners(self) -> dict[int, Column]:
        return {column.number: column for column in self._layout.columns}

    def _doubt(self, column: Column, cell: Cell, row: int, problems: list[Problem]) -> None:
        if is_short_mark(cell.text):
            self._unclear[column.letter, normal_mark(cell.text)].append(row)
        else:
            text = " ".join(cell.text.split())
            problems.append(problem("ambiguous_answer", self._sheet.name, row, column.letter, text=text))

    def unclear(self) -> list[Problem]:
        """Signs whose meaning has to be chosen: one report per sign and column, on the first row that has it."""
        return [
            *(
                problem("unclear_mark", self._sheet.name, rows[0], letter, text=mark, count=len(rows), letter=letter)
                for (letter, mark), rows in self._unclear.items()
            ),
            *(
                problem("purposes_unclear", self._sheet.name, rows[0], letter, count=len(rows), letter=letter)
                for letter, rows in self._open.items()
            ),
            *self._looks.unclear(),
        ]

    def _named(self, row: int, problems: list[Problem]) -> tuple[str, ...]:
        column = next(column for column in self._layout.columns if column.role == "purpose_name")
        text = " ".join(self._sheet.cell(row, column.number).text.split())
        codes, sure = self._names.find(text)
        if codes and sure and not is_negated(text):
            return codes
        if text:
            problems.append(problem("purpose_unknown", self._sheet.name, row, column.letter, text=text))
        return ()

    def _with_return(self, row: int, answers: dict[str, CellAnswer], problems: list[Problem]) -> dict[str, CellAnswer]:
        """Let blanks mean what the user chose, and hold answers back on a form that did not come back."""
        returned = self._layout.column("returned")
        back = None
        if returned is not None:
            words = norm(self._sheet.cell(row, returned.number).text).split()
            back = bool(words) and words[0] not in {"nee", "n", "niet", "nog", "onwaar", "0", "geen"}
            given = any(one.said is not Said.UNANSWERED for one in answers.values())
            if words and not back and given:
                problems.append(problem("contradictory_answer", self._sheet.name, row, returned.letter))
                return {code: CellAnswer(Said.UNANSWERED, one.letter, doubt=True) for code, one in answers.items()}
        empty = self._profile.empty_means
        if empty == "no" or (empty == "no_if_returned" and back):
            blank = {code for code, one in answers.items() if one.said is Said.UNANSWERED and not one.doubt}
            return {
                code: CellAnswer(Said.NO, one.letter) if code in blank and self._is_blank(row, one) else one
                for code, one in answers.items()
            }
        return answers

    def _is_blank(self, row: int, answer: CellAnswer) -> bool:
        column = next(column for column in self._layout.columns if column.letter == answer.letter)
        return self._sheet.cell(row, column.number).is_blank and column.role != "choices"

    def marks(self) -> list[MarkCount]:
        """Give every distinct text per answer column with its count: the value table of the wizard."""
        return count_marks(self._sheet, self._layout, self._meanings, self._looks, self._profile)
