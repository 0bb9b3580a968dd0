"""What each column below a header is: by its heading, by its values and by the choices of the user."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from wm_desktop.domain.importing.asked import answer_role
from wm_desktop.domain.importing.beside import first_list, second_child
from wm_desktop.domain.importing.dates import is_of_another_year
from wm_desktop.domain.importing.entries import with_sender
from wm_desktop.domain.importing.groups import group_in, is_group
from wm_desktop.domain.importing.header_rows import (
    counts_only,
    headings,
    pole_of,
    purposes_of,
    role_of,
)
from wm_desktop.domain.importing.headers import PurposeNames, is_negated, norm
from wm_desktop.domain.importing.identity import is_identity_header
from wm_desktop.domain.importing.interpret import meaning_of
from wm_desktop.domain.importing.layout import ANSWERS, PERSON, Column, Hints
from wm_desktop.domain.importing.legends import explains
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.profile import ColumnChoice, Profile
from wm_desktop.domain.importing.pupil_index import number_key
from wm_desktop.domain.importing.subjects import with_subject
from wm_desktop.domain.importing.tables import Cell, Sheet, cells_below, letter_of
from wm_desktop.domain.school import SchoolYear
from wm_desktop.domain.text import fold

_SAMPLE = 500
_ONCE = ("name", "first_name", "prefix", "last_name", "group", "pupil_number", "birth_date", "guardian", "returned")
_MAYBE_NUMBERS = frozenset({"nr", "nummer", "no", "code", "id", "lln", "leerling", "volgnummer", "key"})
_LONG_WORDS = re.compile(r"[0-9a-z]{3,}")
_NAME = re.compile(r"[^\W\d_][^\W\d_'’.,\- ]*(?:[ ,.'’\-]+[^\W\d_][^\W\d_'’.,\- ]*)*[.,]?")
_ENOUGH = 3


@dataclass(frozen=True)
class Question:
    """What the columns of a sheet are told by: header rows, choices of the user, purposes and pupils of the school."""

    sheet: Sheet
    rows: tuple[int, ...]
    names: PurposeNames
    profile: Profile
    year: SchoolYear
    hints: Hints

    @property
    def after(self) -> int:
        """The last header row."""
        return self.rows[-1]

    def values(self, number: int) -> list[Cell]:
        """The first cells of a column that hold something."""
        found = [cell for cell in _some(cells_below(self.sheet, number, self.after)) if not cell.is_blank]
        return found

    def texts(self, number: int) -> list[str]:
        """The texts of those cells."""
        return [cell.text for cell in self.values(number)]


def columns_of(question: Question, problems: list[Problem]) -> tuple[Column, ...]:
    """Say what each column is; what is left out although it may matter is reported."""
    columns = []
    chosen = set()
    for number, parts in headings(question.sheet, question.rows).items():
        header = " ".join(parts)
        role = _chosen_role(question, number, parts)
        if role is not None:
            chosen.add(number)
        else:
            role = _role(question, number, parts, problems)
        negated = is_negated(header) or _is_turned_by_comment(question, number)
        columns.append(Column(number, header, role, negated))
    columns += _pointed_out(question, {column.number for column in columns}, chosen)
    columns.sort(key=lambda column: column.number)
    columns = _of_one_list(question, columns, problems)
    settled = _settle(question, with_sender(columns, chosen), chosen)
    told, unclear = with_subject(question.sheet, question.rows, settled, question.names, question.texts, question.year)
    problems += unclear
    return _with_poles(question, _with_names(question, told))


def _is_turned_by_comment(question: Question, number: int) -> bool:
    """Whether a comment beside the heading explains that a mark refuses ('ja = bezwaar')."""
    comments = (question.sheet.cell(row, number).comment for row in question.rows)
    return any(comment and explains(comment) and is_negated(comment) for comment in comments)


def _of_one_list(question: Question, columns: list[Column], problems: list[Problem]) -> list[Column]:
    """Keep to one pupil per row; who else may be named there is reported."""
    columns, other = first_list(columns)
    code = "second_list"
    if other is None:
        other, code = second_child(columns), "second_child"
    if other is not None and question.values(other.number):
        where = (question.sheet.name, None if code == "second_list" else question.after, other.letter)
        problems.append(problem(code, *where, header=other.header, letter=other.letter))
    return columns


def _pointed_out(question: Question, known: set[int], chosen: set[int]) -> list[Column]:
    """Columns without a heading that the user pointed out."""
    found = []
    for number in range(1, question.sheet.width + 1):
        role = None if number in known else _chosen_role(question, number, ())
        if role is not None and role != "ignore":
            chosen.add(number)
            found.append(Column(number, "", role))
    return found


def _chosen_role(question: Question, number: int, parts: Sequence[str]) -> str | None:
    texts = {norm(" ".join(parts)), *(norm(part) for part in parts[-1:])} - {""}

    def fits(choice: ColumnChoice) -> bool:
        if choice.letter is not None:
            return choice.letter == letter_of(number)
        return norm(choice.header or "") in texts

    fitting = [choice for choice in question.profile.columns if choice.sheet in {None, question.sheet.name}]
    fitting = [choice for choice in fitting if fits(choice)]
    fitting.sort(key=lambda choice: choice.sheet is None)
    return fitting[0].role if fitting else None


def _role(question: Question, number: int, parts: tuple[str, ...], problems: list[Problem]) -> str:
    header, where = " ".join(parts), (question.sheet.name, question.after, letter_of(number))
    if is_identity_header(header):
        return "ignore"
    role = _found_role(question, number, parts)
    asks = role in ANSWERS or role.startswith(("purpose:", "purposes:"))
    code = "column_unclear" if role == "unclear" else ""
    if asks and number in question.sheet.hidden_columns:
        code = "column_hidden"
    elif asks and is_of_another_year(header, question.year):
        code = "column_other_year"
    if code:
        problems.append(problem(code, *where, header=header))
    return "ignore" if code else role


def _found_role(question: Question, number: int, parts: tuple[str, ...]) -> str:
    role = role_of(parts)
    about = purposes_of(parts, question.names)[0]
    if role is None or (role in {"answer", "purpose_name"} and about):
        told = (
            "ignore"
            if counts_only(" ".join(parts))
            else answer_role(parts, [cell.text for cell in question.values(number)], question.names)
        )
        return "pupil_number" if told == "ignore" and _are_known_numbers(question, number) else told
    if role == "pupil_number" and _is_counting(question, number):
        return "ignore"
    if role == "ignore" and norm(parts[-1]) in _MAYBE_NUMBERS and _are_known_numbers(question, number):
        return "pupil_number"
    return role


def _some(cells: object) -> list[Cell]:
    return [cell for _, cell in zip(range(_SAMPLE), cells, strict=False)]  # type: ignore[call-overload]


def _is_counting(question: Question, number: int) -> bool:
    """Whether a column only numbers the rows (1, 2, 3 ...), where the school's pupils have other numbers."""
    texts = [cell.text.strip().removesuffix(".") for cell in question.values(number)]
    if len(texts) < _ENOUGH or {number_key(text) for text in texts} & question.hints.numbers:
        return False
    counted = [int(text) for text in texts if text.isdigit() and len(text) <= 3]
    steps = sum(later - earlier in {1, 1 - earlier} for earlier, later in pairwise(counted))
    return len(counted) * 10 >= len(texts) * 9 and counted[0] == 1 and steps * 10 >= (len(counted) - 1) * 9


def _are_known_numbers(question: Question, number: int) -> bool:
    texts = [cell.text.strip() for cell in question.values(number)]
    known = sum(number_key(text) in question.hints.numbers for text in texts) if question.hints.numbers else 0
    return known >= _ENOUGH and known * 10 >= len(texts) * 8


def _settle(question: Question, columns: list[Column], chosen: set[int]) -> list[Column]:
    """Leave every person role to one column, and long-list roles only to long lists."""
    roles = {column.role for column in columns}
    long = {"purpose_name", "answer"} <= roles
    keep: dict[str, int] = {}
    for role in _ONCE:
        same = [column for column in columns if column.role == role]
        if same:
            keep[role] = max(same, key=lambda one: (one.number in chosen, _filled(question, one.number))).number
    if {"first_name", "last_name"} <= keep.keys() and keep.get("name") not in chosen:
        keep["name"] = 0
    settled = []
    for column in columns:
        lost = column.role in keep and keep[column.role] != column.number
        stray = column.role in {"purpose_name", "answer"} and not long
        settled.append(replace(column, role="ignore") if lost or stray else column)
    return settled


def _filled(question: Question, number: int) -> int:
    return len({cell.text for cell in question.values(number)})


def _with_names(question: Question, columns: list[Column]) -> list[Column]:
    """Find the names by what stands in the column, where no heading says so ('Groep 5A' above the names)."""
    if any(column.role in PERSON for column in columns) or not any(_asked(column) for column in columns):
        return columns
    first = min(column.number for column in columns if _asked(column))
    free = {column.number: column for column in columns if column.role in {"ignore", "group"}}
    taken = {column.number for column in columns} - set(free)
    for number in range(1, first):
        if number not in taken and number not in question.sheet.hidden_columns and _are_names(question, number):
            header = free[number].header if number in free else ""
            rest = [column for column in columns if column.number != number]
            return sorted([*rest, Column(number, header, "name")], key=lambda one: one.number)
    return columns


def _asked(column: Column) -> bool:
    return bool(column.purposes) or column.role in ANSWERS


def _are_names(question: Question, number: int) -> bool:
    """Whether most of a column are names of pupils; where no pupils are known, whether they are written like names."""
    texts = [text for cell in question.values(number) if not is_group(text := cell.text.strip(), question.hints.groups)]
    if not texts or len(set(texts)) * 3 < len(texts) * 2:
        return False
    if question.hints.words:
        good = sum(bool(words_of_name(text) & question.hints.words) for text in texts)
    else:
        good = sum(bool(_NAME.fullmatch(text)) and " " in text and not meaning_of(text).certain for text in texts)
    return good * 5 >= len(texts) * 3


def words_of_name(text: str) -> frozenset[str]:
    """Give the words of a name that could tell who it is: folded, three letters or more."""
    return frozenset(_LONG_WORDS.findall(fold(text)))


def _with_poles(question: Question, columns: list[Column]) -> tuple[Column, ...]:
    """Join the two columns under one purpose that are to be ticked for yes and for no."""
    parts = headings(question.sheet, question.rows)
    sides: dict[str, dict[str, list[Column]]] = defaultdict(lambda: defaultdict(list))
    for column in columns:
        side, shared = pole_of(parts.get(column.number, ()))
        if side and column.purposes:
            sides[shared][side].append(column)
    joined = {}
    for shared, pair in sides.items():
        if len(pair["yes"]) == len(pair["no"]) == 1 and pair["yes"][0].purposes == pair["no"][0].purposes:
            yes, no = pair["yes"][0], pair["no"][0]
            negated = is_negated(shared)
            joined[yes.number] = replace(yes, pole="yes", partner=no.number, negated=negated)
            joined[no.number] = replace(no, pole="no", partner=yes.number, negated=negated)
    return tuple(joined.get(column.number, column) for column in columns)


def group_of_heading(columns: Sequence[Column], groups: frozenset[str]) -> str:
    """Give the group that stands as the heading of the names."""
    return next((group_in(column.header, groups) for column in columns if column.role == "name"), "")
