"""Reading the rows of a recognised sheet: who it is about, what was answered, and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time

from wm_desktop.domain.importing.answers import AnswerReader
from wm_desktop.domain.importing.dates import date_in
from wm_desktop.domain.importing.entries import Entries
from wm_desktop.domain.importing.formulas import uncomputed
from wm_desktop.domain.importing.groups import Group, chosen_group, read_group
from wm_desktop.domain.importing.headers import PurposeNames
from wm_desktop.domain.importing.interpret import Said, speaks_against
from wm_desktop.domain.importing.layout import NO_HINTS, Hints, Layout
from wm_desktop.domain.importing.lines import Filled, Lines
from wm_desktop.domain.importing.looks import remark_of
from wm_desktop.domain.importing.names import join_name, mend, split_name, tidy
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.refusals import refused_by
from wm_desktop.domain.importing.remarks import held_by
from wm_desktop.domain.importing.row_reading import RowReading, SheetReading
from wm_desktop.domain.importing.shifted import has_shifted, withheld
from wm_desktop.domain.importing.tables import EMPTY, Cell, Sheet, cells_below
from wm_desktop.domain.importing.told import CellAnswer
from wm_desktop.domain.text import visible

_FROM_MERGED = ("name", "first_name", "prefix", "last_name", "group", "pupil_number", "birth_date")
_WITHDRAWN = re.compile(r"\b(?:ingetrokken|intrek\w*|herroep\w*|trek\w* .{0,200}\bin)\b")
_ABOUT_PICTURES = re.compile(r"\b(?:(?:ge)?foto\w*|(?:ge)?film\w*|beeld\w*|publi\w*|website|media|toestemming\w*)\b")


def read_sheet(
    sheet: Sheet,
    layout: Layout,
    names: PurposeNames,
    profile: Profile,
    hints: Hints = NO_HINTS,
    distrusted: frozenset[str] = frozenset(),
) -> SheetReading:
    """Read the rows that are about pupils, in order; titles, totals, legends and blank rows are not.

    `distrusted` marks are a question, since a legend in the file says the opposite of what they mean by themselves.
    """
    reader = _Rows(sheet, layout, names, profile, hints, AnswerReader(sheet, layout, names, profile, distrusted))
    rows = tuple(reader.read())
    open_formulas = uncomputed(sheet, layout, {row.row for row in rows})
    problems = (*reader.loose, *reader.hidden(rows), *reader.answers.unclear(), *open_formulas)
    return SheetReading(rows, problems, tuple(reader.answers.marks()))


class _Rows:
    def __init__(
        self,
        sheet: Sheet,
        layout: Layout,
        names: PurposeNames,
        profile: Profile,
        hints: Hints,
        answers: AnswerReader,
    ) -> None:
        self._sheet, self._layout, self._profile = sheet, layout, profile
        self._numbers: dict[str, int] = {}
        for column in layout.columns:
            self._numbers.setdefault(column.role, column.number)
        self._refused: tuple[str, ...] = ()
        self.answers = answers
        self._entries, self._names = Entries(sheet, layout), names
        self.loose: list[Problem] = []
        self._lines = Lines(sheet, layout, hints)
        self._merged = self._merged_persons()
        self._group_above = Group(layout.group, (layout.group,)) if layout.group else Group()
        self._fills_groups = self._has_gaps("group")
        self._chosen = {choice.row for choice in profile.matches if choice.sheet == sheet.name}

    def _merged_persons(self) -> dict[tuple[int, int], Cell]:
        """A name or group that is merged over several rows holds for each of them."""
        persons = {self._numbers[role] for role in _FROM_MERGED if role in self._numbers}
        return {
            (row, area.left): self._sheet.cell(area.top, area.left)
            for area in self._sheet.merged
            if area.left in persons and area.top > self._layout.header_rows[-1]
            for row in range(area.top, area.bottom + 1)
        }

    def read(self) -> Iterator[RowReading]:
        above: RowReading | None = None
        after_blank = False
        for row in range(self._layout.header_rows[-1] + 1, len(self._sheet.rows) + 1):
            line = enumerate(self._sheet.rows[row - 1], 1)
            filled = [(number, cell) for number, cell in line if cell.text and not cell.is_blank]
            after_blank = after_blank or not filled
            if not filled or self._lines.is_header_again(filled):
                continue
            if after_blank and self._begins_refusals(row, filled):
                continue
            if not self._refused and self._lines.is_signature(row, filled, after_blank=after_blank):
                continue
            after_blank = False
            if row in self._sheet.hidden_rows and self._profile.hidden_rows == "skip":
                continue
            above = self._reading(row, filled, above)
            if above is not None:
                yield above

    def _begins_refusals(self, row: int, filled: Filled) -> bool:
        """Whether a line below the list says that those who follow may not ('Niet op de foto:')."""
        text = self._lines.refusal(row, filled)
        if text:
            self._refused = refused_by([text], self._names)
            self.loose.append(problem("list_of_refusals", self._sheet.name, row))
        return bool(text)

    def _refuse(self, reading: RowReading) -> None:
        """Who stands below such a line without answers gets a no; a row with answers shows that the line is over."""
        if any(one.doubt or one.said is not Said.UNANSWERED for one in reading.answers.values()):
            self._refused = ()
        letter = reading.name_letter or "A"
        for code in self._refused:
            if code in reading.answers:
                reading.answers[code] = CellAnswer(Said.NO, letter)

    def hidden(self, rows: Sequence[RowReading]) -> list[Problem]:
        """Say how many of the rows that were read are hidden."""
        count = sum(row.row in self._sheet.hidden_rows for row in rows)
        return [problem("rows_hidden", self._sheet.name, name=self._sheet.name, count=count)] if count else []

    def _has_gaps(self, role: str) -> bool:
        """Whether a column is filled in only where its value changes, so that it holds for the rows below as well."""
        if role not in self._numbers:
            return False
        texts = [cell.text for cell in cells_below(self._sheet, self._numbers[role], self._layout.header_rows[-1])]
        filled = [text for text in texts if text.strip()]
        return 0 < 2 * len(filled) < len(texts) and bool(texts[0].strip()) and len(set(filled)) == len(filled)

    def _cell(self, role: str, row: int) -> Cell:
        number = self._numbers.get(role)
        if number is None:
            return EMPTY
        if self._merged and (found := self._merged.get((row, number))):
            return found
        line = self._sheet.rows[row - 1]
        return line[number - 1] if number <= len(line) else EMPTY

    def _letter(self, role: str) -> str | None:
        column = self._layout.column(role)
        return column.letter if column else None

    def _reading(self, row: int, filled: Filled, above: RowReading | None) -> RowReading | None:
        reading = RowReading(self._sheet.name, row)
        self._take_name(reading)
        nameless = not reading.name_text and not reading.number.isdigit()
        if (nameless or not reading.number) and self._is_no_pupil(reading, filled):
            return None
        self._take_group(reading)
        self._take_birth_date(reading)
        self._take_circumstances(reading)
        if not reading.name_text and not reading.number and reading.guardian and above and above.row == row - 1:
            _take_person(reading, above)
        reading.struck = self._is_struck(reading)
        if reading.struck and self._profile.struck_through == "skip":
            return None
        reading.answers, problems = self.answers.read(row, reading.name_text, row_struck=reading.struck)
        reading.problems += problems
        if has_shifted(self._sheet, self._layout, filled):
            reading.answers = {code: withheld(one) for code, one in reading.answers.items()}
            reading.problems.append(problem("row_shifted", reading.sheet, row))
        self._hold_back(reading)
        self._take_back(reading)
        self._refuse(reading)
        has_answers = any(one.said is not Said.UNANSWERED for one in reading.answers.values())
        if not reading.name_text and not reading.number and not has_answers:
            return None
        return reading

    def _is_no_pupil(self, reading: RowReading, filled: Filled) -> bool:
        group = self._lines.group(reading.row, filled)
        if group is not None:
            self._group_above = chosen_group(group, self._profile.groups)
            return True
        if self._lines.is_footer(reading.name_text, filled) and not self._lines.answers_clearly(filled):
            return True
        return self._lines.is_section(reading.row, filled)

    def _hold_back(self, reading: RowReading) -> None:
        """A yes beside a remark that takes it back or limits it is no unambiguous yes."""
        agreed = {code for code, one in reading.answers.items() if one.said is Said.YES}
        if not agreed or not reading.remark:
            return
        everything = reading.limit or _WITHDRAWN.search(reading.remark.casefold())
        held = agreed if everything else held_by(reading.remark, agreed, self._names)
        for code, one in reading.answers.items():
            if code in held:
                reading.answers[code] = CellAnswer(Said.UNANSWERED, one.letter, doubt=True)
                where = (reading.sheet, reading.row, one.letter)
                reading.problems.append(problem("commented_answer", *where, text="ja", comment=reading.remark))

    def _take_back(self, reading: RowReading) -> None:
        """A column 'Ingetrokken op' that is filled in makes of every yes a no, on that day."""
        taken = self._entries.taken_back(reading.row)
        if taken is None or not any(one.said is Said.YES for one in reading.answers.values()):
            return
        reading.problems.append(problem("taken_back", reading.sheet, reading.row, None, text=taken.text))
        if taken.day is not None and (reading.answered_on is None or taken.day > reading.answered_on):
            reading.answered_on, reading.at = taken.day, datetime.combine(taken.day, time.min)
        said = Said.NO if taken.sure else Said.UNANSWERED
        for code, one in reading.answers.items():
            if one.said is Said.YES:
                reading.answers[code] = replace(one, said=said, doubt=not taken.sure)

    def _take_name(self, reading: RowReading) -> None:
        row = reading.row
        number = self._cell("pupil_number", row)
        text = visible(number.text).strip().removesuffix(".0")
        digits = len(text) if text.isdigit() else sum(char.isdigit() for char in text)
        reading.number = text if digits * 3 >= len(text.replace(" ", "")) > 0 and not number.error else ""
        parts = {role: self._text(role, reading) for role in ("first_name", "prefix", "last_name")}
        whole = self._text("name", reading)
        if any(parts.values()):
            reading.name = join_name(parts["first_name"], parts["prefix"], parts["last_name"])
            reading.name_text = " ".join(part for part in parts.values() if part)
            first = self._letter("first_name")
            reading.complete_name = bool(parts["first_name"]) or first is None
            reading.name_letter = first or self._letter("last_name")
        elif whole:
            reading.name, reading.name_text = split_name(whole), whole
            reading.name_letter = self._letter("name")

    def _text(self, role: str, reading: RowReading) -> str:
        written = self._cell(role, reading.row).text
        whole = written if self._profile.repair_encoding is False else mend(written)
        text = mended = tidy(written)
        if whole != written:
            mended = tidy(whole)
        if mended != text:
            reading.mended_from = f"{reading.mended_from} {text}".strip()
        return mended

    def _is_struck(self, reading: RowReading) -> bool:
        """Whether the name is struck through: whether the row still counts is asked, unless that was decided."""
        if not any(self._cell(role, reading.row).struck for role in ("name", "last_name", "first_name")):
            return False
        if self._profile.struck_through == "read" or reading.row in self._chosen:
            return False
        where = (reading.sheet, reading.row, reading.name_letter)
        self.loose.append(problem("row_struck_through", *where, name=reading.name_text))
        return True

    def _take_group(self, reading: RowReading) -> None:
        cell = self._cell("group", reading.row)
        reading.group_letter = self._letter("group")
        group = self._group_above if cell.is_blank else chosen_group(read_group(cell), self._profile.groups)
        if self._fills_groups:
            self._group_above = group
        reading.group, reading.group_forms = group.text, group.forms
        reading.group_is_date, reading.group_is_number = group.is_date, group.is_number

    def _take_birth_date(self, reading: RowReading) -> None:
        cell = self._cell("birth_date", reading.row)
        reading.birth_date = date_in(cell)
        letter = self._letter("birth_date")
        if reading.birth_date is None and not cell.is_blank:
            text = tidy(cell.text)
            reading.problems.append(problem("invalid_date", reading.sheet, reading.row, letter, text=text))
        elif reading.birth_date is not None and isinstance(cell.value, int | float):
            day = f"{reading.birth_date:%d-%m-%Y}"
            reading.problems.append(problem("date_as_number", reading.sheet, reading.row, letter, day=day))

    def _take_circumstances(self, reading: RowReading) -> None:
        row = reading.row
        guardian = tidy(self._cell("guardian", row).text)
        reading.guardian = "" if guardian.casefold() == "anonymous" else guardian
        reading.at, reading.until = self._entries.moment(row), self._entries.until(row)
        reading.answered_on = reading.at.date() if reading.at else None
        reading.sender, reading.is_entry = self._entries.sender(row), self._entries.is_form
        columns = (column for column in self._layout.columns if column.role == "remark")
        told = [(column.letter, self._sheet.cell(row, column.number).text) for column in columns]
        comments = [
            (self._letter(role), remark_of(self._cell(role, row).comment))
            for role in ("name", "first_name", "last_name")
        ]
        reading.limit = next((text for _, text in comments if _limits(text)), "")
        for letter, text in [*told, *comments]:
            remark = " ".join(visible(text).split())
            if remark:
                reading.remark = f"{reading.remark}; {remark}" if reading.remark else remark
                reading.problems.append(problem("remark", reading.sheet, row, letter, text=remark))


def _limits(comment: str) -> bool:
    return bool(comment) and speaks_against(comment) and bool(_ABOUT_PICTURES.search(comment.casefold()))


def _take_person(reading: RowReading, above: RowReading) -> None:
    """A guardian's row without a name is about the pupil in the row above it."""
    reading.number, reading.name, reading.name_text = above.number, above.name, above.name_text
    reading.name_letter, reading.complete_name = above.name_letter, above.complete_name
    reading.mended_from, reading.birth_date = above.mended_from, reading.birth_date or above.birth_date
    if not reading.group:
        reading.group, reading.group_forms = above.group, above.group_forms
        reading.group_is_date, reading.group_is_number = above.group_is_date, above.group_is_number
