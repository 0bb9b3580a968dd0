"""Reading the answer cells of a row with the user's choices: marks, blanks, colours, choices inside one cell."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from wm_desktop.domain.importing.headers import PurposeNames, is_negated, norm, says_no_objection
from wm_desktop.domain.importing.interpret import (
    Meaning,
    Said,
    bare,
    is_pair_of_digits,
    is_short_mark,
    meaning_about,
    meaning_of,
    meaning_of_digit,
    speaks_against,
    spelling_key,
    strictest,
)
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.profile import Profile, normal_mark
from wm_desktop.domain.importing.recognise import Column, Layout
from wm_desktop.domain.importing.tables import Cell, Sheet, cells_below, letter_of

_REFUSING_MARKS = frozenset({"x", "v", "✓", "✔", "1", "waar", "true"})
_NEITHER = re.compile(r"^(?:geen van beide|geen van deze|geen enkele|nergens|niets|geen|geen toestemming|nee)\b")
_LIMITED = re.compile(r"\?|\b(?:nee|n|mits|tenzij|misschien|maar|overleg|liever|soms|wellicht|weet)\b")


@dataclass(frozen=True)
class CellAnswer:
    """The answer for one purpose on one row; `doubt` when something stood there that was not understood."""

    said: Said
    letter: str
    doubt: bool = False


@dataclass(frozen=True)
class MarkCount:
    """A distinct text in an answer column, how often it stands there and what it was taken for.

    `spelling` is the same for texts that differ in capitals, stops or drawn-out letters only ('Ja', 'ja.', 'jaa').
    """

    sheet: str
    letter: str
    header: str
    mark: str
    count: int
    meaning: str
    certain: bool
    spelling: str = ""


class AnswerReader:
    """Reads the answers of one sheet and counts the distinct marks while it goes."""

    def __init__(self, sheet: Sheet, layout: Layout, names: PurposeNames, profile: Profile) -> None:
        self._sheet, self._layout, self._names, self._profile = sheet, layout, names, profile
        self._colours = dict(profile.colours)
        self._choices = {column.number: self._offered(column) for column in layout.columns if column.role == "choices"}
        self._covered = self._merged_answers()
        self._unclear: dict[tuple[str, str], list[int]] = defaultdict(list)

    def read(self, row: int) -> tuple[dict[str, CellAnswer], list[Problem]]:
        """Give the answers of a row per purpose, and what is wrong with them."""
        answers: dict[str, CellAnswer] = {}
        problems: list[Problem] = []
        for column in self._layout.columns:
            cell = self._sheet.cell(row, column.number)
            if column.purposes:
                said = self._said(column, cell, row, problems)
                for code in column.purposes:
                    _add(answers, code, said)
            elif column.role == "choices":
                for code, said in self._chosen(column, cell, row, problems).items():
                    _add(answers, code, said)
            elif column.role == "answer":
                for code in self._named(row, problems):
                    _add(answers, code, self._said(column, cell, row, problems))
        return self._with_return(row, answers, problems), problems

    def _merged_answers(self) -> dict[tuple[int, int], tuple[int, int]]:
        """Where the value of each covered cell in the answer columns stands: perhaps it holds there, perhaps not."""
        told = {one.number for one in self._layout.columns if one.purposes or one.role in {"choices", "answer"}}
        return {
            (row, number): (area.top, area.left)
            for area in self._sheet.merged
            if area.left in told and area.top > self._layout.header_rows[-1]
            for number in told & set(range(area.left, area.right + 1))
            for row in range(area.top, area.bottom + 1)
            if (row, number) != (area.top, area.left)
        }

    def _is_merged(self, column: Column, row: int, problems: list[Problem]) -> bool:
        first = self._covered.get((row, column.number))
        text = "" if first is None else " ".join(self._sheet.cell(*first).text.split())
        if first is None or not text:
            return False
        where = f"{letter_of(first[1])}{first[0]}"
        problems.append(problem("merged_answer", self._sheet.name, row, column.letter, first=where, text=text))
        return True

    def _said(self, column: Column, cell: Cell, row: int, problems: list[Problem]) -> CellAnswer:
        if cell.is_blank and self._is_merged(column, row, problems):
            return CellAnswer(Said.UNANSWERED, column.letter, doubt=True)
        if cell.is_blank:
            coloured = self._colours.get(cell.colour)
            if coloured == "yes" and self._refuses(column):
                coloured = None
            return CellAnswer(Said(coloured) if coloured else Said.UNANSWERED, column.letter)
        where = (self._sheet.name, row, column.letter)
        if cell.error:
            problems.append(problem("error_value", *where, text=cell.text.strip()))
            return CellAnswer(Said.UNANSWERED, column.letter, doubt=True)
        if cell.struck and self._profile.struck_through != "read":
            problems.append(problem("struck_through", *where, text=cell.text.strip()))
            return CellAnswer(Said.UNANSWERED, column.letter, doubt=True)
        meaning = self._meaning(column, cell)
        if meaning.said is Said.YES and cell.comment and speaks_against(cell.comment):
            text, comment = cell.text.strip(), " ".join(cell.comment.split())
            problems.append(problem("commented_answer", *where, text=text, comment=comment))
            return CellAnswer(Said.UNANSWERED, column.letter, doubt=True)
        if not meaning.certain:
            self._doubt(column, cell, row, problems)
        return CellAnswer(meaning.said, column.letter, doubt=not meaning.certain)

    def _meaning(self, column: Column, cell: Cell) -> Meaning:
        chosen = self._profile.mark(normal_mark(cell.text), self._sheet.name)
        unsure = says_no_objection(column.header)
        if chosen is not None and (chosen != "yes" or unsure or not self._refuses(column)):
            return Meaning(Said(chosen))
        if not self._refuses(column):
            digit = meaning_of_digit(cell.text) if self._has_pairs else None
            return digit or meaning_about(cell.text, column.purposes, self._names, column.header)
        meaning = meaning_of(cell.text)
        if not unsure and is_short_mark(cell.text) and bare(cell.text) in _REFUSING_MARKS:
            return Meaning(Said.NO)
        return Meaning(Said.UNANSWERED, certain=meaning.certain and meaning.said is Said.UNANSWERED)

    @cached_property
    def _has_pairs(self) -> bool:
        """Whether this sheet answers with 1 and 0."""
        told = [one.number for one in self._layout.columns if one.purposes or one.role == "answer"]
        after = self._layout.header_rows[-1]
        return is_pair_of_digits({cell.text for number in told for cell in cells_below(self._sheet, number, after)})

    def _refuses(self, column: Column) -> bool:
        """Whether an entry here refuses: it never makes a yes, whatever a mark means elsewhere in the file."""
        return self._layout.refusals or column.negated

    def _doubt(self, column: Column, cell: Cell, row: int, problems: list[Problem]) -> None:
        if is_short_mark(cell.text):
            self._unclear[column.letter, normal_mark(cell.text)].append(row)
        else:
            text = " ".join(cell.text.split())
            problems.append(problem("ambiguous_answer", self._sheet.name, row, column.letter, text=text))

    def unclear(self) -> list[Problem]:
        """Signs whose meaning has to be chosen: one report per sign and column, on the first row that has it."""
        return [
            problem("unclear_mark", self._sheet.name, rows[0], letter, text=mark, count=len(rows), letter=letter)
            for (letter, mark), rows in self._unclear.items()
        ]

    def _offered(self, column: Column) -> tuple[str, ...]:
        """All purposes that anybody ticked in a column of choices: what was on the form, as far as can be seen."""
        offered: dict[str, None] = {}
        for cell in cells_below(self._sheet, column.number, self._layout.header_rows[-1]):
            for part in _parts(cell.text):
                for code in self._names.find(part)[0]:
                    offered[code] = None
        return tuple(offered)

    def _chosen(self, column: Column, cell: Cell, row: int, problems: list[Problem]) -> dict[str, CellAnswer]:
        offered = self._choices[column.number]
        if cell.is_blank and self._is_merged(column, row, problems):
            return {code: CellAnswer(Said.UNANSWERED, column.letter, doubt=True) for code in offered}
        if cell.is_blank or cell.error:
            skipped = problem("question_skipped", self._sheet.name, row, column.letter, letter=column.letter)
            problems.append(skipped)
            return {code: CellAnswer(Said.UNANSWERED, column.letter) for code in offered}
        ticked: set[str] = set()
        doubt = False
        for part in _parts(cell.text):
            codes, sure = self._names.find(part)
            if _NEITHER.match(norm(part)) and not codes:
                continue
            if not codes or not sure or is_negated(part) or _LIMITED.search(part.casefold()):
                doubt = True
            else:
                ticked.update(codes)
        if doubt:
            text = " ".join(cell.text.split())
            problems.append(problem("ambiguous_answer", self._sheet.name, row, column.letter, text=text))
        negated = column.negated or self._layout.refusals
        none = not ticked and not doubt
        return {
            code: self._choice(column, ticked=code in ticked, none=none, doubt=doubt, negated=negated)
            for code in offered
        }

    def _choice(self, column: Column, *, ticked: bool, none: bool, doubt: bool, negated: bool) -> CellAnswer:
        if negated:
            return CellAnswer(Said.NO if ticked else Said.UNANSWERED, column.letter)
        if doubt:
            return CellAnswer(Said.UNANSWERED, column.letter, doubt=True)
        if ticked:
            return CellAnswer(Said.YES, column.letter)
        refused = none or self._profile.unticked_choice_means == "no"
        return CellAnswer(Said.NO if refused else Said.UNANSWERED, column.letter)

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
        counted: list[MarkCount] = []
        for column in self._layout.columns:
            if column.purposes or column.role == "answer":
                counted += self._marks_of(column)
        return counted

    def _marks_of(self, column: Column) -> list[MarkCount]:
        found: dict[str, list[Cell]] = defaultdict(list)
        for cell in cells_below(self._sheet, column.number, self._layout.header_rows[-1]):
            found[normal_mark(cell.text)].append(cell)
        counts = []
        for mark, cells in sorted(found.items(), key=lambda item: (-len(item[1]), item[0])):
            meaning = Meaning(Said.UNANSWERED) if not mark else self._meaning(column, cells[0])
            counts.append(
                MarkCount(
                    self._sheet.name,
                    column.letter,
                    column.header,
                    mark,
                    len(cells),
                    meaning.said.value,
                    meaning.certain,
                    spelling_key(mark),
                )
            )
        return counts


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;\n]|, ", text) if part.strip()]


def _add(answers: dict[str, CellAnswer], code: str, new: CellAnswer) -> None:
    """Two columns for one purpose: a no wins, doubt beats a yes."""
    known = answers.get(code)
    if known is None:
        answers[code] = new
        return
    doubt = known.doubt or new.doubt
    said = strictest(known.said, new.said, doubt=doubt)
    answers[code] = CellAnswer(said, new.letter if said is new.said else known.letter, doubt)
