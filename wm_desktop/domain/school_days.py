"""Which days are school days: weekdays on which the school is not closed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache

from wm_desktop.domain.holidays import dutch_holidays


@lru_cache(maxsize=64)
def closed_holidays(year: int) -> frozenset[date]:
    """Give the days of a year on which every school is closed."""
    return frozenset(holiday.day for holiday in dutch_holidays(year) if holiday.school_closed)


def is_school_day(day: date, closed: Collection[date] = ()) -> bool:
    """Whether there is school; `closed` are the school's own days off (holidays, study days)."""
    return day.weekday() < 5 and day not in closed_holidays(day.year) and day not in closed


def school_days(first: date, last: date, closed: Collection[date] = ()) -> tuple[date, ...]:
    """Give the school days from first to last, both included; none when last lies before first."""
    span = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    return tuple(day for day in span if is_school_day(day, closed))


def next_school_day(day: date, closed: Collection[date] = ()) -> date:
    """Give the first school day after a day."""
    following = day + timedelta(days=1)
    while not is_school_day(following, closed):
        following += timedelta(days=1)
    return following
