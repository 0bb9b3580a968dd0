"""Reading the rows of a recognised sheet: who it is about, what was answered, and what is wrong with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from wm_desktop.domain.importing.answers import AnswerReader, CellAnswer, MarkCount
from wm_desktop.domain.importing.dates import date_in
from wm_desktop.domain.importing.headers import PurposeNames, norm
from wm_desktop.domain.importing.interpret import Meaning, Said, meaning_of
from wm_desktop.domain.importing.legends import contradictions
from wm_desktop.domain.importing.names import join_name, mend, split_name, tidy
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.recognise import Layout
from wm_desktop.domain.importing.tables import EMPTY, Cell, Sheet
from wm_desktop.domain.people import PersonName
from wm_desktop.domain.text import visible

_FOOTER = re.compile(
    r"^(?:totaal|aantal|som|subtotaal|pagina|blz|bladzijde|afgedrukt|gemaakt|legenda|toelichting|uitleg|printdatum"
    r"|bron|let op|nb|einde|ingevuld op|laatst bijgewerkt)\b"
)
_GROUP_ONLY = re.compile(r"^(?:groep|klas)\s+\S+$|^\d(?:[-/]\d)?\s?[a-z]?$", re.IGNORECASE)
_FROM_MERGED = ("name", "first_name", "prefix", "last_name", "group", "pupil_number", "birth_date")
_WITHDRAWN = re.compile(r"\b(?:ingetrokken|intrek\w*|herroep\w*|trek\w* .{0,200}\bin)\b")
_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


@dataclass
class RowReading:
    """One row as read, before anyone is matched to it."""

    sheet: str
    row: int
    number: str = ""
    name: PersonName = field(default_factory=PersonName)
    name_text: str = ""
    name_letter: str | None = None
    complete_name: bool = True
    mended_from: str = ""
    group: str = ""
    group_forms: tuple[str, ...] = ()
    group_letter: str | None = None
    group_is_date: bool = False
    group_is_number: bool = False
    birth_date: date | None = None
    guardian: str = ""
    answered_on: date | None = None
    remark: str = ""
    answers: dict[str, CellAnswer] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True)
class SheetReading:
    """A sheet as read: its rows about pupils, what is wrong with the sheet as a whole, and the distinct marks."""

    rows: tuple[RowReading, ...]
    problems: tuple[Problem, ...]
    marks: tuple[MarkCount, ...]


def read_sheet(sheet: Sheet, layout: Layout, names: PurposeNames, profile: Profile) -> SheetReading:
    """Read the rows that are about pupils, in order; titles, totals, legends and blank rows are not."""
    reader = _Rows(sheet, layout, names, profile)
    rows = tuple(reader.read())
    legends = contradictions(sheet, layout, profile, {row.row for row in rows})
    return SheetReading(rows, (*reader.loose, *reader.answers.unclear(), *legends), tuple(reader.answers.marks()))


class _Rows:
    def __init__(self, sheet: Sheet, layout: Layout, names: PurposeNames, profile: Profile) -> None:
        self._sheet, self._layout, self._profile = sheet, layout, profile
        self._numbers: dict[str, int] = {}
        for column in layout.columns:
            self._numbers.setdefault(column.role, column.number)
        self.answers = AnswerReader(sheet, layout, names, profile)
        self.loose: list[Problem] = []
        self._headers = Counter(norm(column.header) for column in layout.columns if column.header)
        self._merged = self._merged_persons()
        self._group_above = sheet.name if _GROUP_ONLY.match(tidy(sheet.name)) else ""

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
        for row in range(self._layout.header_rows[-1] + 1, len(self._sheet.rows) + 1):
            if self._is_nothing(row) or self._is_header_again(row):
                continue
            if row in self._sheet.hidden_rows and self._profile.hidden_rows == "skip":
                continue
            reading = self._reading(row)
            if reading is not None:
                yield reading

    def _cell(self, role: str, row: int) -> Cell:
        number = self._numbers.get(role)
        if number is None:
            return EMPTY
        return self._merged.get((row, number)) or self._sheet.cell(row, number)

    def _letter(self, role: str) -> str | None:
        column = self._layout.column(role)
        return column.letter if column else None

    def _is_nothing(self, row: int) -> bool:
        return all(cell.is_blank for cell in self._sheet.rows[row - 1])

    def _is_header_again(self, row: int) -> bool:
        texts = [norm(cell.text) for cell in self._sheet.rows[row - 1] if cell.text]
        return len(texts) > 1 and sum(text in self._headers for text in texts) * 3 > len(texts) * 2

    def _reading(self, row: int) -> RowReading | None:
        reading = RowReading(self._sheet.name, row)
        self._take_name(reading)
        filled = [cell for cell in self._sheet.rows[row - 1] if not cell.is_blank]
        if len(filled) == 1 and not reading.number and _GROUP_ONLY.match(tidy(filled[0].text)):
            self._group_above = filled[0].text
            return None
        if not reading.number and self._is_footer(reading.name_text, filled) and not self._answers_clearly(row):
            return None
        if self._is_struck(reading, row):
            return None
        self._take_group(reading)
        self._take_birth_date(reading)
        self._take_circumstances(reading)
        reading.answers, problems = self.answers.read(row, reading.name_text)
        reading.problems += problems
        self._hold_back(reading)
        has_answers = any(one.said is not Said.UNANSWERED for one in reading.answers.values())
        if not reading.name_text and not reading.number and not has_answers:
            return None
        return reading

    def _hold_back(self, reading: RowReading) -> None:
        """A yes beside a remark that consent was withdrawn is no unambiguous yes."""
        if not _WITHDRAWN.search(reading.remark.casefold()):
            return
        for code, one in reading.answers.items():
            if one.said is Said.YES:
                reading.answers[code] = CellAnswer(Said.UNANSWERED, one.letter, doubt=True)
                where = (reading.sheet, reading.row, one.letter)
                reading.problems.append(problem("commented_answer", *where, text="ja", comment=reading.remark))

    def _take_name(self, reading: RowReading) -> None:
        row = reading.row
        number = self._cell("pupil_number", row)
        text = visible(number.text).strip().removesuffix(".0")
        reading.number = text if any(char.isdigit() for char in text) and not number.error else ""
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
        text = tidy(self._cell(role, reading.row).text)
        mended = text if self._profile.repair_encoding is False else tidy(mend(self._cell(role, reading.row).text))
        if mended != text:
            reading.mended_from = f"{reading.mended_from} {text}".strip()
        return mended

    def _answers_clearly(self, row: int) -> bool:
        """Whether a clear yes or no stands in the row: then it is no footer, even if the pupil is called Som."""
        cells = (self._sheet.cell(row, column.number) for column in self._layout.columns if column.purposes)
        return any(meaning.certain and meaning.said is not Said.UNANSWERED for meaning in map(_meaning, cells))

    @staticmethod
    def _is_footer(name: str, filled: list[Cell]) -> bool:
        """A total, page number or legend: no person's name, and hardly anything else in the row."""
        first = tidy(filled[0].text)
        if _FOOTER.match(norm(name or first)):
            return True
        signs = any(char.isdigit() or char in ":=" for char in name)
        legend = len(filled) > 1 and filled[1].text.lstrip().startswith("=")
        alone = len(filled) == 1 and 0 < len(name) <= 2
        return legend or alone or (len(filled) <= 2 and signs)

    def _is_struck(self, reading: RowReading, row: int) -> bool:
        """A name that is struck through takes the row out, unless the user says otherwise."""
        roles = ("name", "last_name", "first_name")
        struck = any(self._cell(role, row).struck for role in roles)
        if not struck or self._profile.struck_through == "read":
            return False
        self.loose.append(
            problem("row_struck_through", reading.sheet, row, reading.name_letter, name=reading.name_text)
        )
        return True

    def _take_group(self, reading: RowReading) -> None:
        cell = self._cell("group", reading.row)
        reading.group_letter = self._letter("group")
        if cell.is_blank:
            reading.group = tidy(self._group_above)
            reading.group_forms = (reading.group,) if reading.group else ()
        elif isinstance(cell.value, date):
            day = cell.value
            reading.group_is_date = True
            reading.group = f"{day.day}-{day.month}"
            month = _MONTHS[day.month - 1]
            reading.group_forms = (reading.group, f"{day.day}-{month}", f"{day.day:02}-{month}", cell.text)
        else:
            reading.group = tidy(cell.text)
            reading.group_forms = (reading.group,)
            reading.group_is_number = isinstance(cell.value, int | float)
            self._take_written_date(reading)
        chosen = {key.casefold(): group for key, group in self._profile.groups}
        for form in reading.group_forms:
            if form.casefold() in chosen:
                reading.group, reading.group_forms = chosen[form.casefold()], (chosen[form.casefold()],)
                break

    @staticmethod
    def _take_written_date(reading: RowReading) -> None:
        """'5-jun' as text is also a group that Excel turned into a date."""
        found = re.fullmatch(r"(\d{1,2})-([a-z]{3})\.?", reading.group.casefold())
        if found is not None and found[2] in _MONTHS:
            reading.group_is_date = True
            bare = f"{int(found[1])}-{_MONTHS.index(found[2]) + 1}"
            reading.group_forms = (bare, reading.group)
            reading.group = bare

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
        given = self._cell("answered_on", row)
        reading.answered_on = given.value.date() if isinstance(given.value, datetime) else date_in(given)
        remark = " ".join(visible(self._cell("remark", row).text).split())
        if remark:
            reading.remark = remark
            letter = self._letter("remark")
            reading.problems.append(problem("remark", reading.sheet, row, letter, text=remark))


def _meaning(cell: Cell) -> Meaning:
    return meaning_of(cell.text)
