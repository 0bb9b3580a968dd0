"""Lists whose headings name no purpose: it stands in a column of its own, in the title, or in sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from wm_desktop.domain.importing.asked import answer_role
from wm_desktop.domain.importing.dates import is_of_another_year
from wm_desktop.domain.importing.header_rows import ABOUT_CONSENT
from wm_desktop.domain.importing.headers import PurposeNames, is_negated, norm, role_by_header
from wm_desktop.domain.importing.interpret import Said, meaning_of
from wm_desktop.domain.importing.layout import ANSWERS, Column
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.tables import Sheet
from wm_desktop.domain.school import SchoolYear

Values = Callable[[int], Sequence[str]]


def with_subject(
    sheet: Sheet, rows: Sequence[int], columns: list[Column], names: PurposeNames, values: Values, year: SchoolYear
) -> tuple[list[Column], list[Problem]]:
    """Give the columns with the roles that their headings alone do not tell, when none asks anything yet."""
    if any(column.purposes or column.role in ANSWERS for column in columns):
        return columns, []
    free = [column for column in columns if _is_free(column, sheet, year)]
    found = _history(free, names, values) or _sentences(free, names, values) or _about(sheet, rows, free, names, values)
    told = [replace(column, role=found.get(column.number, column.role)) for column in columns]
    asking = [column for column in free if _asks(column) and _answer(values(column.number))]
    where = (sheet.name, rows[-1])
    return told, [] if found else [problem("column_unclear", *where, one.letter, header=one.header) for one in asking]


def _is_free(column: Column, sheet: Sheet, year: SchoolYear) -> bool:
    unread = column.role == "ignore" and column.number not in sheet.hidden_columns
    return unread and bool(column.header) and not is_of_another_year(column.header, year)


def _asks(column: Column) -> bool:
    return bool(ABOUT_CONSENT.search(norm(column.header))) or role_by_header(column.header) == "answer"


def _answer(texts: Sequence[str]) -> bool:
    """Whether most of a column are clear answers."""
    clear = [meaning_of(text) for text in texts]
    said = [one for one in clear if one.certain and one.said is not Said.UNANSWERED]
    return bool(said) and 2 * sum(one.certain for one in clear) > len(texts)


def _history(free: Sequence[Column], names: PurposeNames, values: Values) -> dict[int, str]:
    """A long list: one column holds nothing but purposes, another the answers."""
    naming = [column.number for column in free if _are_purposes(values(column.number), names)]
    answering = [column.number for column in free if _answer(values(column.number))]
    if len(naming) != 1 or len(answering) != 1:
        return {}
    return {naming[0]: "purpose_name", answering[0]: "answer"}


def _are_purposes(texts: Sequence[str], names: PurposeNames) -> bool:
    named = [names.find(text) for text in texts]
    sure = {found for found, certain in named if found and certain}
    return (
        len(sure) > 1 and all(certain for _, certain in named) and not any(meaning_of(text).certain for text in texts)
    )


def _sentences(free: Sequence[Column], names: PurposeNames, values: Values) -> dict[int, str]:
    roles = {
        column.number: answer_role((column.header,), values(column.number), names) for column in free if _asks(column)
    }
    return {number: role for number, role in roles.items() if role == "choices" or role.startswith("purposes:")}


def _about(
    sheet: Sheet, rows: Sequence[int], free: Sequence[Column], names: PurposeNames, values: Values
) -> dict[int, str]:
    """One column of answers under a title, or on a sheet, that names the purpose."""
    answering = [column.number for column in free if _asks(column) and _answer(values(column.number))]
    titles = [sheet.name, *(cell.text for line in sheet.rows[: rows[0] - 1] for cell in line if cell.text)]
    named = {names.find(title) for title in titles if names.find(title)[0]}
    if len(answering) != 1 or len(named) != 1 or any(is_negated(title) for title in titles):
        return {}
    codes, sure = named.pop()
    if not sure:
        return {}
    return {answering[0]: f"purpose:{codes[0]}" if len(codes) == 1 else f"purposes:{','.join(codes)}"}
