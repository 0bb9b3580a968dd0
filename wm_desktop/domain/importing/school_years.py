"""Last year's list: what a file says of its school year, in words or by its dates, is asked before it is used."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta

from wm_desktop.domain.importing.dates import is_of_another_year, read_date, years_named
from wm_desktop.domain.importing.entries import Entries
from wm_desktop.domain.importing.layout import Layout
from wm_desktop.domain.importing.problems import Problem, problem
from wm_desktop.domain.importing.tables import Sheet, letter_of, text_of
from wm_desktop.domain.school import SchoolYear

# Forms for the new school year go round before the summer.
_AHEAD = timedelta(days=120)
_ENOUGH = 3
_MOST = 500
_SHORT = re.compile(r"\b(?:schooljaar|cursusjaar|school year|sj\.?)\s*'?(\d\d)\s?[-/–]\s?'?(\d\d)\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2} [a-z]{3,9} \d{4}\b", re.IGNORECASE
)


def other_year(
    used: Sequence[tuple[Sheet, Layout]],
    year: SchoolYear,
    file_name: str,
    unread: Collection[tuple[str | None, str | None]] = (),
) -> list[Problem]:
    """Report a file that is about another school year only: by its name, its titles, or all of its dates.

    `unread`: the sheets and letters of columns with answers that are left out.
    """
    stem = file_name.rpartition(".")[0].replace("_", "-")
    named = {*years_named(stem)}.union(
        *(_named(text) for sheet, layout in used for text in _titles(sheet, layout, unread))
    )
    if year in named:
        return []
    if not named:
        named = _dated(used, year)
    if named:
        return [problem("other_school_year", found=", ".join(map(str, sorted(named))), asked=str(year))]
    sheets = [sheet.name for sheet, _ in used]
    if sheets and all(is_of_another_year(name, year) for name in sheets):
        return [problem("other_school_year", found=", ".join(sheets), asked=str(year))]
    if is_of_another_year(stem, year):
        return [problem("other_school_year", found=stem, asked=str(year))]
    return []


def _titles(sheet: Sheet, layout: Layout, unread: Collection[tuple[str | None, str | None]]) -> Iterator[str]:
    """What a list says it is about; answers that are left out, as those of last year, say nothing of it."""
    yield sheet.name
    for row, line in enumerate(sheet.rows[: layout.header_rows[-1]], start=1):
        for number, cell in enumerate(line, start=1):
            if row < layout.header_rows[0] or (sheet.name, letter_of(number)) not in unread:
                yield cell.text


def _named(text: str) -> frozenset[SchoolYear]:
    short = (SchoolYear(2000 + int(found[1])) for found in _SHORT.finditer(text) if int(found[1]) + 1 == int(found[2]))
    return years_named(text) | frozenset(short)


def _dated(used: Sequence[tuple[Sheet, Layout]], year: SchoolYear) -> set[SchoolYear]:
    """The year of the last day in the titles or, without those, among the answers, when none is of this year."""
    told = [day for sheet, layout in used for day in _days_told(sheet, layout)]
    answered = [day for sheet, layout in used for day in _days_answered(sheet, layout)]
    days = told or (answered if len(answered) >= _ENOUGH else [])
    if not days or max(days) >= year.first_day - _AHEAD:
        return set()
    return {SchoolYear.of(max(days))}


def _days_told(sheet: Sheet, layout: Layout) -> Iterator[date]:
    for line in sheet.rows[: layout.header_rows[0] - 1]:
        for cell in line:
            text = cell.text if isinstance(cell.value, str) else text_of(cell.value)
            for found in _DAY.finditer(text):
                day = read_date(found[0])
                if day is not None:
                    yield day


def _days_answered(sheet: Sheet, layout: Layout) -> Iterator[date]:
    entries = Entries(sheet, layout)
    for row in range(layout.header_rows[-1] + 1, min(len(sheet.rows), layout.header_rows[-1] + _MOST) + 1):
        moment = entries.moment(row)
        if moment is not None:
            yield moment.date()
