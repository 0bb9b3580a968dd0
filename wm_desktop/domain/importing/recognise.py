"""Which sheets an import reads, in which way, and which not and why."""

from __future__ import annotations

from dataclasses import replace

from wm_desktop.domain.importing.columns import Question, columns_of, group_of_heading
from wm_desktop.domain.importing.dates import is_of_another_year
from wm_desktop.domain.importing.groups import group_in
from wm_desktop.domain.importing.header_rows import find_header
from wm_desktop.domain.importing.headers import PurposeNames
from wm_desktop.domain.importing.layout import NO_HINTS, PERSON, Column, Hints, Layout
from wm_desktop.domain.importing.legends import explains
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.profile import Profile, ProfileError
from wm_desktop.domain.importing.refusals import is_refusal_list, refused_by
from wm_desktop.domain.importing.school_years import other_year
from wm_desktop.domain.importing.sections import part_of, sections_of
from wm_desktop.domain.importing.sideways import row_of_pupils
from wm_desktop.domain.importing.tables import Sheet, Workbook
from wm_desktop.domain.school import SchoolYear


def recognise(
    workbook: Workbook,
    names: PurposeNames,
    profile: Profile,
    year: SchoolYear,
    file_name: str,
    hints: Hints = NO_HINTS,
) -> tuple[tuple[Layout, ...], list[Problem]]:
    """Recognise all sheets; raises ProfileError when the profile names a purpose the school does not have."""
    _check_profile(profile, names)
    problems: list[Problem] = []
    layouts = tuple(_layout(sheet, names, profile, year, hints, file_name, problems) for sheet in workbook.sheets)
    if not profile.accept_other_school_year:
        layouts = _without_other_years(layouts, year, problems)
        used = [(sheet, one) for sheet, one in zip(workbook.sheets, layouts, strict=True) if one.used]
        unread = {(one.sheet, one.column) for one in problems if one.code in {"column_other_year", "column_hidden"}}
        problems += other_year(used, year, file_name, unread)
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


def _layout(
    sheet: Sheet,
    names: PurposeNames,
    profile: Profile,
    year: SchoolYear,
    hints: Hints,
    file_name: str,
    problems: list[Problem],
) -> Layout:
    chosen = profile.header_rows_of(sheet.name)
    if sheet.name in profile.skip_sheets:
        return Layout(sheet.name, used=False, reason="overgeslagen op verzoek")
    if sheet.hidden and not chosen and not any(choice.sheet == sheet.name for choice in profile.columns):
        return Layout(sheet.name, used=False, reason="verborgen blad")
    rows = chosen or find_header(sheet, names, profile)
    found: list[Problem] = []
    columns = columns_of(Question(sheet, rows, names, profile, year, hints), found) if rows else ()
    roles = {column.role for column in columns}
    named = bool(roles & PERSON) or any(group_in(column.header, frozenset()) for column in columns)
    if not rows or not (named or roles & {"group"}):
        return _unread(sheet, names, problems)
    titles = _told_above(sheet, rows)
    refusals = _refuses(sheet, rows, profile, file_name)
    answers = bool(roles & {"choices", "purpose_name"}) or any(column.purposes for column in columns)
    refused = refused_by(titles, names) if refusals and not answers else ()
    if not roles & PERSON or not (answers or refused):
        problems += [one for one in found if one.code in {"column_unclear", "column_other_year"}]
        return Layout(sheet.name, used=False, reason="geen kolommen met leerlingen en toestemmingen", header_rows=rows)
    problems += found
    if refusals:
        problems.append(problem("list_of_refusals", sheet.name, rows[0]))
    first = Layout(sheet.name, used=True, header_rows=rows, columns=columns, refusals=refusals, refused=refused)
    first = replace(first, group=_group_of(sheet, rows, columns, hints))
    return _with_sections(sheet, first, Question(sheet, rows, names, profile, year, hints), file_name, problems)


def _with_sections(sheet: Sheet, first: Layout, question: Question, file_name: str, problems: list[Problem]) -> Layout:
    """Read what stands under another header further down by that header, not by the first one."""
    sections = sections_of(sheet, first, question.names)
    if not sections:
        return first
    more = []
    for one in sections:
        part, rows = part_of(sheet, one.start, one.end), (one.header,)
        columns = columns_of(replace(question, sheet=part, rows=rows), problems)
        refusals = _refuses(part, rows, question.profile, file_name)
        if refusals:
            problems.append(problem("list_of_refusals", sheet.name, one.header))
        group = _group_of(part, rows, columns, question.hints)
        told = Layout(sheet.name, used=True, header_rows=rows, columns=columns, refusals=refusals, group=group)
        more.append(replace(told, first_row=one.start, last_row=one.end))
    return replace(first, last_row=sections[0].start - 1, more=tuple(more))


def _unread(sheet: Sheet, names: PurposeNames, problems: list[Problem]) -> Layout:
    row = row_of_pupils(sheet, names)
    if row:
        problems.append(problem("pupils_side_by_side", sheet.name, row, name=sheet.name))
        return Layout(sheet.name, used=False, reason="de leerlingen staan naast elkaar in plaats van onder elkaar")
    return Layout(sheet.name, used=False, reason="geen kopregel met leerlingen en toestemmingen")


def _refuses(sheet: Sheet, rows: tuple[int, ...], profile: Profile, file_name: str) -> bool:
    if profile.list_kind is not None:
        return profile.list_kind == "refusals"
    return is_refusal_list(_told_above(sheet, rows), file_name)


def _told_above(sheet: Sheet, rows: tuple[int, ...]) -> list[str]:
    """What a list is about by its titles and its sheet; a legend among the titles says only what a mark means."""
    return [sheet.name, *(title for title in _titles(sheet, rows) if not explains(title))]


def _titles(sheet: Sheet, rows: tuple[int, ...]) -> list[str]:
    return [cell.text for line in sheet.rows[: rows[0] - 1] for cell in line if cell.text]


def _group_of(sheet: Sheet, rows: tuple[int, ...], columns: tuple[Column, ...], hints: Hints) -> str:
    """The group a whole sheet is about: above the names, in its name or in its titles."""
    if above := group_of_heading(columns, hints.groups):
        return above
    if named := group_in(sheet.name, hints.groups):
        return named
    told = {group for title in _titles(sheet, rows) if (group := group_in(title, hints.groups)) and not group.isdigit()}
    return told.pop() if len(told) == 1 else ""
