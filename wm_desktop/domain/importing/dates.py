"""Reading dates the way Dutch people and Excel write them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from wm_desktop.domain.importing.tables import Cell
from wm_desktop.domain.school import SchoolYear

_MONTHS = {
    name: number
    for number, names in (
        *((1, "jan januari"), (2, "feb februari"), (3, "mrt maart"), (4, "apr april"), (5, "mei"), (6, "jun juni")),
        *((7, "jul juli"), (8, "aug augustus"), (9, "sep sept september"), (10, "okt oktober")),
        *((11, "nov november"), (12, "dec december")),
    )
    for name in names.split()
}
_NUMERIC = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[ t].*)?$")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ t].*)?$")
_WRITTEN = re.compile(r"(\d{1,2})[- ]([a-z]+)\.?[- ](\d{4}|\d{2})(?:[ t].*)?$")
_YEARS = re.compile(r"(?<!\d)(20\d\d)\s?[-/–]\s?(?:20)?(\d\d)(?![\d-])")
_SHORT_YEARS = re.compile(r"(?<![\d/-])(\d\d)\s?[-/–]\s?(\d\d)(?![\d/-])")
_ONE_YEAR = re.compile(r"(?<![\d/–-])20\d\d(?!\s?[-/–]?\d)")
_EPOCH = date(1899, 12, 30)
FIRST_SERIAL, LAST_SERIAL = 32874, 73050


def date_in(cell: Cell) -> date | None:
    """Give the day in a cell: a date, a Dutch or ISO text, or Excel's day number (1990-2099); else None."""
    value = cell.value
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _EPOCH + timedelta(days=int(value)) if FIRST_SERIAL <= value <= LAST_SERIAL else None
    return read_date(value)


def read_date(text: str) -> date | None:
    """Read '3-11-2021', '3 november 2021', '3-nov-21' or '2021-11-03'; None when it is no existing day."""
    bare = " ".join(text.casefold().split())
    if (iso := _ISO.match(bare)) is not None:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if (numeric := _NUMERIC.match(bare)) is not None:
        return _day(_year(numeric[3]), int(numeric[2]), int(numeric[1]))
    if (written := _WRITTEN.match(bare)) is not None and written[2] in _MONTHS:
        return _day(_year(written[3]), _MONTHS[written[2]], int(written[1]))
    return None


def years_named(text: str) -> frozenset[SchoolYear]:
    """Give the school years a text names ('2026-2027', '2026/27')."""
    return frozenset(
        SchoolYear(int(found[1])) for found in _YEARS.finditer(text) if (int(found[1]) + 1) % 100 == int(found[2])
    )


def is_of_another_year(heading: str, year: SchoolYear) -> bool:
    """Whether a heading or a sheet's name is about other years only ('24/25', '2025'); titles say such of days too."""
    short = {
        SchoolYear(2000 + int(found[1]))
        for found in _SHORT_YEARS.finditer(heading)
        if int(found[1]) >= 20 and int(found[1]) + 1 == int(found[2])
    }
    years = years_named(heading) | short
    if years:
        return year not in years
    single = {int(found[0]) for found in _ONE_YEAR.finditer(heading)}
    return bool(single) and not single & {year.start, year.start + 1}


def _year(text: str) -> int:
    number = int(text)
    return number if number > 99 else number + (2000 if number < 60 else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
