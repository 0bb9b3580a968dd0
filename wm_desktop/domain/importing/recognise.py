"""Which sheets, header rows and columns an import reads, and what each column is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from wm_desktop.domain.importing.dates import is_of_another_year, years_named
from wm_desktop.domain.importing.headers import PurposeNames, is_negated, norm, role_by_header
from wm_desktop.domain.importing.identity import is_identity_header
from wm_desktop.domain.importing.interpret import is_short_mark, meaning_of
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.profile import ColumnChoice, Profile, ProfileError
from wm_desktop.domain.importing.tables import Sheet, Workbook, cells_below, letter_of
from wm_desktop.domain.school import SchoolYear

_LOOK_FOR_HEADER = 30
_SAMPLE = 500
_PERSON = frozenset({"name", "first_name", "last_name", "pupil_number"})
_ONCE = ("name", "first_name", "prefix", "last_name", "group", "pupil_number", "birth_date", "guardian", "returned")
_ABOUT_CONSENT = re.compile(r"\b(?:toestemming|akkoord|mag|mogen|waarvoor|beeldmateriaal|foto s?|publicatie)\b")
_ABOUT_PICTURES = re.compile(
    r"\b(?:toestemming|(?:ge)?foto\w*|(?:ge)?film\w*|beeld\w*|publi\w*|plaats\w*|privacy|avg|bezwaar|mogen|website"
    r"|internet|media)\b|^mag\b|^(?:niet|geen)(?: (?:op|in|bij|tonen|delen|laten zien))*$"
)


@dataclass(frozen=True)
class Column:
    """A column with its role; `negated` when its heading speaks of refusing."""

    number: int
    header: str
    role: str
    negated: bool = False

    @property
    def letter(self) -> str:
        """Its letter, as people see it."""
        return letter_of(self.number)

    @property
    def purposes(self) -> tuple[str, ...]:
        """The purposes it answers."""
        kind, _, codes = self.role.partition(":")
        return tuple(codes.split(",")) if kind in {"purpose", "purposes"} else ()


@dataclass(frozen=True)
class Layout:
    """How one sheet is read; `reason` says in Dutch why it is not."""

    sheet: str
    used: bool
    reason: str | None = None
    header_rows: tuple[int, ...] = ()
    columns: tuple[Column, ...] = ()
    refusals: bool = False

    def column(self, role: str) -> Column | None:
        """Give the column with a role."""
        return next((column for column in self.columns if column.role == role), None)

    @property
    def is_long(self) -> bool:
        """Whether every row is one answer: pupil, purpose, answer."""
        return self.column("purpose_name") is not None


def recognise(
    workbook: Workbook, names: PurposeNames, profile: Profile, year: SchoolYear, file_name: str
) -> tuple[tuple[Layout, ...], list[Problem]]:
    """Recognise all sheets; raises ProfileError when the profile names a purpose the school does not have."""
    _check_profile(profile, names)
    problems: list[Problem] = []
    layouts = tuple(_layout(sheet, names, profile, year, problems) for sheet in workbook.sheets)
    if not profile.accept_other_school_year:
        layouts = _without_other_years(layouts, year, problems)
    problems += _other_year(workbook, layouts, profile, year, file_name)
    if not any(layout.used for layout in layouts):
        problems.append(problem("no_answers_found"))
    return layouts, problems


def _without_other_years(layouts: tuple[Layout, ...], year: SchoolYear, problems: list[Problem]) -> tuple[Layout, ...]:
    """Leave last year's sheet unread beside this year's; were it the only one, the whole file is refused."""
    other = {one.sheet for one in layouts if one.used and is_of_another_year(one.sheet, year)}
    if all(one.sheet in other for one in layouts if one.used):
        return layouts
    problems += [problem("sheet_other_year", sheet, None, None, name=sheet) for sheet in sorted(other)]
    why = "gaat over een ander schooljaar"
    return tuple(replace(one, used=False, reason=why) if one.sheet in other else one for one in layouts)


def _check_profile(profile: Profile, names: PurposeNames) -> None:
    for choice in profile.columns:
        for code in filter(None, choice.role.partition(":")[2].split(",")):
            if code not in names.codes:
                raise ProfileError(key="columns", why=f"doel '{code}' bestaat niet op deze school")


def _layout(sheet: Sheet, names: PurposeNames, profile: Profile, year: SchoolYear, problems: list[Problem]) -> Layout:
    chosen = profile.header_rows_of(sheet.name)
    if sheet.name in profile.skip_sheets:
        return Layout(sheet.name, used=False, reason="overgeslagen op verzoek")
    if sheet.hidden and not chosen:
        return Layout(sheet.name, used=False, reason="verborgen blad")
    rows = chosen or _find_header(sheet, names, profile)
    if not rows:
        return Layout(sheet.name, used=False, reason="geen kopregel met leerlingen en toestemmingen")
    found: list[Problem] = []
    columns = _columns(sheet, rows, names, profile, year, found)
    roles = {column.role for column in columns}
    answers = "choices" in roles or "purpose_name" in roles or any(column.purposes for column in columns)
    if not roles & _PERSON or not answers:
        return Layout(sheet.name, used=False, reason="geen kolommen met leerlingen en toestemmingen", header_rows=rows)
    problems += found
    refusals = profile.list_kind == "refusals" or (profile.list_kind is None and _is_refusal_list(sheet, rows))
    if refusals:
        problems.append(problem("list_of_refusals", sheet.name, rows[0]))
    return Layout(sheet.name, used=True, header_rows=rows, columns=columns, refusals=refusals)


def _find_header(sheet: Sheet, names: PurposeNames, profile: Profile) -> tuple[int, ...]:
    best, where = 2, 0
    pointed = any(choice.role in _PERSON for choice in profile.columns)
    for row in range(1, min(_LOOK_FOR_HEADER, len(sheet.rows)) + 1):
        texts = [cell.text for cell in sheet.rows[row - 1] if cell.text and len(cell.text) < 400]
        roles = {role for text in texts if (role := role_by_header(text))}
        about = {text for text in texts if not role_by_header(text) and names.find(text)[0]}
        chosen = {norm(choice.header) for choice in profile.columns if choice.header}
        wished = sum(norm(text) in chosen for text in texts)
        score = len(roles - {"ignore"}) * 2 + len(about) * 2 + wished * 2 + ("ignore" in roles)
        if (pointed or roles & (_PERSON | {"group"})) and score > best:
            best, where = score, row
    return (where,) if where else ()


def _is_refusal_list(sheet: Sheet, rows: tuple[int, ...]) -> bool:
    titles = [sheet.name, *(cell.text for line in sheet.rows[: rows[0] - 1] for cell in line if cell.text)]
    return any(is_negated(title) and _ABOUT_PICTURES.search(norm(title)) for title in titles)


def _columns(
    sheet: Sheet,
    rows: tuple[int, ...],
    names: PurposeNames,
    profile: Profile,
    year: SchoolYear,
    problems: list[Problem],
) -> tuple[Column, ...]:
    columns = []
    for number in range(1, sheet.width + 1):
        header = " ".join(" ".join(_header_text(sheet, row, number) for row in rows).split())
        role = _chosen_role(profile, sheet.name, number, header)
        if role is None:
            role = _role(sheet, rows[-1], number, header, names, year, problems)
        if header or role != "ignore":
            columns.append(Column(number, header, role, is_negated(header)))
    return _settle(sheet, rows[-1], columns, profile)


def _header_text(sheet: Sheet, row: int, column: int) -> str:
    text = sheet.cell(row, column).text
    if text:
        return text
    for area in sheet.merged:
        if area.top <= row <= area.bottom and area.left <= column <= area.right:
            return sheet.cell(area.top, area.left).text if area.top == row else ""
    return ""


def _chosen_role(profile: Profile, sheet: str, number: int, header: str) -> str | None:
    def fits(choice: ColumnChoice) -> bool:
        if choice.letter is not None:
            return choice.letter == letter_of(number)
        return norm(choice.header or "") == norm(header) != ""

    fitting = [choice for choice in profile.columns if choice.sheet in {None, sheet} and fits(choice)]
    fitting.sort(key=lambda choice: choice.sheet is None)
    return fitting[0].role if fitting else None


def _role(
    sheet: Sheet, after: int, number: int, header: str, names: PurposeNames, year: SchoolYear, problems: list[Problem]
) -> str:
    if not header or is_identity_header(header):
        return "ignore"
    role = role_by_header(header) or _answer_role(sheet, after, number, header, names)
    if role is None or not (role.startswith("purpose") and ":" in role):
        if role == "unclear":
            problems.append(problem("column_unclear", sheet.name, after, letter_of(number), header=header))
        return "ignore" if role in {None, "unclear"} else str(role)
    if number in sheet.hidden_columns:
        problems.append(problem("column_hidden", sheet.name, after, letter_of(number), header=header))
        return "ignore"
    if is_of_another_year(header, year):
        problems.append(problem("column_other_year", sheet.name, after, letter_of(number), header=header))
        return "ignore"
    return role


def _answer_role(sheet: Sheet, after: int, number: int, header: str, names: PurposeNames) -> str | None:
    codes, sure = names.find(header)
    values = [cell.text for cell in _some(cells_below(sheet, number, after)) if not cell.is_blank]
    if not codes:
        return "choices" if _are_choices(values, header, names) else None
    if not sure or not _are_answers(values):
        return "unclear"
    return f"purpose:{codes[0]}" if len(codes) == 1 else f"purposes:{','.join(codes)}"


def _some(cells: Iterable[object]) -> list:  # type: ignore[type-arg]
    return [cell for _, cell in zip(range(_SAMPLE), cells, strict=False)]


def _are_answers(values: list[str]) -> bool:
    """Whether a column's values can be answers: some are understood, or there are few different ones."""
    if not values:
        return True
    if any(meaning_of(value).certain or is_short_mark(value) for value in values):
        return True
    return len({value.casefold() for value in values}) <= 6


def _are_choices(values: list[str], header: str, names: PurposeNames) -> bool:
    if not values or not _ABOUT_CONSENT.search(norm(header)):
        return False
    known = sum(any(names.find(part)[0] for part in re.split(r"[;\n]|, ", value)) for value in values)
    return known * 2 >= len(values)


def _settle(sheet: Sheet, after: int, columns: list[Column], profile: Profile) -> tuple[Column, ...]:
    """Leave every person role to one column, and long-list roles only to long lists."""
    chosen = {column.number for column in columns if _chosen_role(profile, sheet.name, column.number, column.header)}
    roles = {column.role for column in columns}
    long = {"purpose_name", "answer"} <= roles
    keep: dict[str, int] = {}
    for role in _ONCE:
        same = [column for column in columns if column.role == role]
        if same:
            keep[role] = max(same, key=lambda one: (one.number in chosen, _filled(sheet, after, one.number))).number
    if {"first_name", "last_name"} <= keep.keys() and keep.get("name") not in chosen:
        keep["name"] = 0
    settled = []
    for column in columns:
        lost = column.role in keep and keep[column.role] != column.number
        stray = column.role in {"purpose_name", "answer"} and not long
        settled.append(Column(column.number, column.header, "ignore", column.negated) if lost or stray else column)
    return tuple(settled)


def _filled(sheet: Sheet, after: int, number: int) -> int:
    return len({cell.text for cell in _some(cells_below(sheet, number, after)) if not cell.is_blank})


def _other_year(
    workbook: Workbook, layouts: tuple[Layout, ...], profile: Profile, year: SchoolYear, file_name: str
) -> list[Problem]:
    if profile.accept_other_school_year:
        return []
    named = set(years_named(file_name))
    for sheet, layout in zip(workbook.sheets, layouts, strict=True):
        if layout.used:
            named |= years_named(sheet.name)
            for line in sheet.rows[: layout.header_rows[-1]]:
                named = named.union(*(years_named(cell.text) for cell in line))
    if not named or year in named:
        return []
    return [problem("other_school_year", found=", ".join(map(str, sorted(named))), asked=str(year))]
