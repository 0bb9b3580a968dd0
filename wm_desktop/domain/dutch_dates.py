"""Days and moments as people at a Dutch school type them, and as they are written back."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from wm_desktop.domain.errors import DomainError

SCHOOL_ZONE = ZoneInfo("Europe/Amsterdam")
MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_RELATIVE = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "nu": 0, "morgen": 1, "overmorgen": 2}
_RELATIVE |= {"yesterday": -1, "today": 0, "now": 0, "tomorrow": 1}  # the window can also speak English
_TIME = re.compile(r"(?:^|\s+)(?:om\s+)?(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)|\s*u(?:ur)?)(?:\s*uur)?$")
_NUMERIC = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(\d{1,2})[- ]?([a-z]{3,9})\.?(?:[- ](\d{4}|\d{2}))?")


class NotADayError(DomainError):
    """A day was typed that cannot be read."""

    nl = "'{text}' is geen datum. Typ bijvoorbeeld 3-9-2026, 3 sep of vandaag."
    en = "'{text}' is not a date. Type for instance 3-9-2026, 3 sep or today."


def parse_day(text: str, today: date) -> date:
    """Read a day as typed ('3-9-26', '3 sep', 'gisteren', 'maandag'); raises NotADayError.

    Without a year the nearest day is meant; a weekday is the last one that was, today included.
    """
    typed = " ".join(text.casefold().split())
    found = _by_word(typed, today) or _by_number(typed, today)
    if found is None:
        raise NotADayError(text=text.strip())
    return found


def parse_moment(text: str, now: datetime) -> datetime:
    """Read a day with or without a time ('gisteren 14.30', '3 sep om 9 uur', '14:30'); gives UTC.

    Without a time it is midnight at the school, which `written_moment` shows as a day only.
    """
    local = now.astimezone(SCHOOL_ZONE)
    typed = " ".join(text.casefold().split())
    if typed in {"nu", "now"}:
        return now.astimezone(UTC)
    try:
        return _at_school(parse_day(typed, local.date()), time())
    except NotADayError:
        clock = _TIME.search(typed)
        if clock is None:
            raise NotADayError(text=text.strip()) from None
    rest = typed[: clock.start()].removesuffix(",").strip()
    day = parse_day(rest, local.date()) if rest else local.date()
    return _at_school(day, time(int(clock["hour"]), int(clock["minute"] or 0)))


def written_day(day: date) -> str:
    """'3 september 2026', as in running text and letters."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """'03-09-2026', as in tables."""
    return day.strftime("%d-%m-%Y")


def written_moment(moment: datetime) -> str:
    """'3 september 2026, 14.30 uur' at the school; midnight is a day without a known time."""
    local = moment.astimezone(SCHOOL_ZONE)
    day = written_day(local.date())
    return day if local.time() == time() else f"{day}, {local:%H.%M} uur"


def short_moment(moment: datetime) -> str:
    """'03-09-2026 14:30' at the school; midnight is a day without a known time."""
    local = moment.astimezone(SCHOOL_ZONE)
    day = short_day(local.date())
    return day if local.time() == time() else f"{day} {local:%H:%M}"


def _at_school(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, SCHOOL_ZONE).astimezone(UTC)


def _by_word(typed: str, today: date) -> date | None:
    word = typed.removeprefix("afgelopen ")
    if word in _RELATIVE:
        return today + timedelta(days=_RELATIVE[word])
    matching = [number for number, name in enumerate(WEEKDAYS) if len(word) >= 2 and name.startswith(word)]
    return today - timedelta(days=(today.weekday() - matching[0]) % 7) if len(matching) == 1 else None


def _by_number(typed: str, today: date) -> date | None:
    if found := _ISO.fullmatch(typed):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMERIC.fullmatch(typed):
        return _in_year(found[3], int(found[2]), int(found[1]), today)
    if (found := _WORDS.fullmatch(typed)) and (month := _month(found[2])):
        return _in_year(found[3], month, int(found[1]), today)
    return None


def _month(word: str) -> int | None:
    if word == "mrt":
        return 3
    matching = [number for number, name in enumerate(MONTHS, 1) if name.startswith(word)]
    return matching[0] if len(matching) == 1 else None


def _in_year(year: str | None, month: int, day: int, today: date) -> date | None:
    if year:
        return _day(int(year) + (2000 if len(year) == 2 else 0), month, day)
    candidates = (_day(today.year + step, month, day) for step in (-1, 0, 1))
    return min((found for found in candidates if found), key=lambda found: abs(found - today), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
