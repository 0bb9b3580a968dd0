"""Reading holidays and study days as an office types or pastes them, one on a line, and writing them back."""

from __future__ import annotations

import re
from datetime import date

from wm_desktop.domain.dutch_dates import WEEKDAYS, NotADayError, parse_day, short_day
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.school import SchoolYear
from wm_desktop.domain.school_calendar import ClosedKind, ClosedPeriod

_WEEKDAY = r"(?:\b(ma|di|wo|do|vr|za|zo)(?:\.|andag|nsdag|ensdag|nderdag|ijdag|terdag|ndag)?\s+)?"
_MONTH = r"(?:jan|feb|mrt|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?(?:\s+(?:\d{4}|\d{2}))?"
_NUMERIC = r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-/.]\d{1,2}(?:[-/.](?:\d{4}|\d{2}))?"
_UNTIL = r"t\s*/\s*m|tot en met"
_DAY = re.compile(rf"{_WEEKDAY}(?<![\d-])({_NUMERIC}|\d{{1,2}}\s+{_MONTH})(?![\d-])", re.IGNORECASE)
_ONE_MONTH = re.compile(rf"\b(\d{{1,2}})\s*(?:{_UNTIL}|-|–)\s*({_WEEKDAY}\d{{1,2}}\s+({_MONTH}))", re.IGNORECASE)
_YEAR_IN_SHORT = re.compile(r"['’](?=\d\d\b)")
_JOINTS = re.compile(rf"\b(?:{_UNTIL}|van|vanaf|tot)\b|[:;|\t–—]|(?<!\w)-+(?!\w)", re.IGNORECASE)


class CalendarLineError(DomainError):
    """A typed line holds no day, too many days, or a day that does not exist."""

    nl = "Regel '{line}' is niet te lezen. Typ bijvoorbeeld: Herfstvakantie 17-10-2026 t/m 25-10-2026."
    en = "The line '{line}' cannot be read. Type for instance: Herfstvakantie 17-10-2026 t/m 25-10-2026."


class OtherWeekdayError(DomainError):
    """A typed day has a weekday beside it that is not its own."""

    nl = "In regel '{line}' is {day} een {weekday}. Verbeter de datum of de weekdag."
    en = "In the line '{line}' {day} is a {weekday}. Correct the date or the weekday."


def read_periods(text: str, year: SchoolYear) -> tuple[ClosedPeriod, ...]:
    """Read one period from every line that is not empty; raises CalendarLineError, OtherWeekdayError.

    A day without a year falls in `year`. A line that speaks of study is a study day; one day is a period of one day.
    """
    return tuple(_read(" ".join(line.split()), year) for line in text.splitlines() if line.strip())


def written_period(period: ClosedPeriod) -> str:
    """'Herfstvakantie 17-10-2026 t/m 25-10-2026', which `read_periods` reads back."""
    first, last = short_day(period.first), short_day(period.last)
    return f"{period.name} {first}" if first == last else f"{period.name} {first} t/m {last}"


def _read(line: str, year: SchoolYear) -> ClosedPeriod:
    whole = _ONE_MONTH.sub(r"\1 \4 t/m \2", _YEAR_IN_SHORT.sub("", line))
    found = list(_DAY.finditer(whole))
    rest = _DAY.sub(" ", whole)
    half = len(found) == 1 and re.search(_UNTIL, rest, re.IGNORECASE)
    if half or not 1 <= len(found) <= 2:
        raise CalendarLineError(line=line)
    days = _days(line, found, year)
    name = " ".join(_JOINTS.sub(" ", rest).split()).strip(" ,.-")
    kind = ClosedKind.STUDY_DAY if "studie" in name.casefold() else ClosedKind.HOLIDAY
    return ClosedPeriod(days[0], days[-1], name, kind)


def _days(line: str, found: list[re.Match[str]], year: SchoolYear) -> list[date]:
    """Read the days, the last one first: a first day without a year is the one nearest to the last."""
    near = date(year.start + 1, 1, 30)  # a day without a year is nearest to the middle of its school year
    days: list[date] = []
    for match in reversed(found):
        try:
            near = parse_day(match[2], near)
        except NotADayError:
            raise CalendarLineError(line=line) from None
        weekday = WEEKDAYS[near.weekday()]
        if match[1] and not weekday.startswith(match[1].lower()):
            raise OtherWeekdayError(line=line, day=short_day(near), weekday=weekday)
        days.insert(0, near)
    return days
