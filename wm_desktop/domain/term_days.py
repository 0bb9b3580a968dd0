"""Counting forward in days, weeks, months, working days, school days and opening hours (domain reference 13)."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice

from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.free_days import DAY, FreeDays
from wm_desktop.domain.school_days import next_school_day, school_days
from wm_desktop.domain.term_rules import Nature, TermRule, Unit

Point = date | datetime  # a datetime is aware and in UTC

OPENS, CLOSES = time(8), time(17)  # the confidential inspector, on working days (domain reference 6.1)
_A_WEEK = 7


class NoSuchTimeError(DomainError):
    """A time was given that the clock at the school skipped."""

    nl = "Het tijdstip {time} bestaat niet: die nacht ging de klok een uur vooruit. Kies een uur eerder of later."
    en = "The time {time} does not exist: the clock went forward that night. Choose an hour earlier or later."


@dataclass(frozen=True)
class TermCalendar:
    """The days a term is counted by: free days by law, and the days the school of this location is closed."""

    free: FreeDays = field(default_factory=FreeDays)
    closed: frozenset[date] = frozenset()


def in_months(day: date, months: int) -> date:
    """Give the same day number some months later, or the last day of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def in_working_days(day: date, count: int, free: FreeDays) -> date:
    """Give the `count`th working day after a day."""
    return day if count == 0 else next(islice(free.working_days(day), count - 1, None))


def in_school_days(day: date, count: int, closed: frozenset[date]) -> date:
    """Give the `count`th school day after a day."""
    for _ in range(count):
        day = next_school_day(day, closed)
    return day


def last_day_of(first: date, count: int, closed: frozenset[date], longest: int = 0) -> date:
    """Give the last school day of a measure of at most `count` school days, and at most `longest` days if not 0."""
    last = in_school_days(first - DAY, count, closed)
    if longest:
        inside = school_days(first, min(last, first + timedelta(days=longest - 1)), closed)
        last = inside[-1] if inside else first
    return last


def add_hours(moment: datetime, hours: int) -> datetime:
    """Give the moment so many real hours later, in UTC: the change of clock is in them."""
    return moment.astimezone(UTC) + timedelta(hours=hours)


def local_day(point: Point) -> date:
    """Give the day at the school."""
    return point.astimezone(SCHOOL_ZONE).date() if isinstance(point, datetime) else point


def at_school(day: date, clock: time) -> datetime:
    """Give a time of the day at the school as a moment in UTC."""
    return datetime.combine(day, clock, SCHOOL_ZONE).astimezone(UTC)


def moment_at_school(clock: datetime) -> datetime:
    """Give a date and time without a zone, as read from the clock at the school, as a moment in UTC.

    A time that comes twice (the night the clock goes back) means the first. Raises NoSuchTimeError for a time that
    never was (the night the clock goes forward).
    """
    moment = clock.replace(tzinfo=SCHOOL_ZONE, fold=0).astimezone(UTC)
    if moment.astimezone(SCHOOL_ZONE).replace(tzinfo=None) != clock.replace(fold=0):
        raise NoSuchTimeError(time=f"{clock:%d-%m-%Y %H:%M}")
    return moment


def first_opening(moment: datetime, free: FreeDays) -> datetime:
    """Give the first moment from `moment` on at which the confidential inspector can be called, in UTC."""
    local = moment.astimezone(SCHOOL_ZONE)
    day = local.date()
    if not free.is_free(day) and local.time() < CLOSES:
        return max(moment.astimezone(UTC), at_school(day, OPENS))
    return at_school(in_working_days(day, 1, free), OPENS)


def raw_end(rule: TermRule, length: int, start: Point, calendar: TermCalendar) -> Point:
    """Count a term from its start; the day of the start is day 0, but the first day of a longest measure counts."""
    if isinstance(start, datetime):
        return first_opening(start, calendar.free) if rule.unit is Unit.OPENING_HOURS else add_hours(start, length)
    first_counts = rule.nature is Nature.AT_MOST
    match rule.unit:
        case Unit.MONTHS:
            return in_months(start, length) - (DAY if first_counts else timedelta())
        case Unit.WORKING_DAYS:
            return in_working_days(start, length, calendar.free)
        case Unit.SCHOOL_DAYS:
            if first_counts:
                return last_day_of(start, length, calendar.closed, rule.longest_days)
            return in_school_days(start, length, calendar.closed)
        case _:
            days = length * (_A_WEEK if rule.unit is Unit.WEEKS else 1)
            return start + timedelta(days=days - first_counts)
