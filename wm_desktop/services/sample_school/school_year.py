"""The sample school's holidays and study days, every year on the same weeks, and days counted by them; made up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

from wm_desktop.domain.school_calendar import ClosedKind, ClosedPeriod
from wm_desktop.domain.school_days import is_school_day, next_school_day
from wm_desktop.services.school_calendar import save_calendar
from wm_desktop.services.workplace import Workplace

_DAY = timedelta(days=1)
_HOLIDAYS = (
    ("Voorjaarsvakantie", (2, 21), 9),
    ("Meivakantie", (4, 24), 16),
    ("Zomervakantie", (7, 10), 44),
    ("Herfstvakantie", (10, 16), 9),
    ("Kerstvakantie", (12, 18), 16),
)
"""Name, the day from which the first Saturday is taken (month, day), and how many days."""
_STUDY_DAYS_AHEAD, _STUDY_DAYS_BACK = 18, 45


@dataclass(frozen=True)
class Days:
    """Days of the sample school around today."""

    today: date

    @cached_property
    def periods(self) -> tuple[ClosedPeriod, ...]:
        """The holidays of last year, this and the next, and a study day behind and ahead of today."""
        years = range(self.today.year - 1, self.today.year + 2)
        holidays = [_holiday(year, *holiday) for year in years for holiday in _HOLIDAYS]
        closed = frozenset(day for period in holidays for day in period.days)
        study = (self.today - timedelta(days=_STUDY_DAYS_BACK), self.today + timedelta(days=_STUDY_DAYS_AHEAD))
        days = [next_school_day(day, closed) for day in study]
        return (*holidays, *(ClosedPeriod(day, day, "Studiedag", ClosedKind.STUDY_DAY) for day in days))

    @cached_property
    def closed(self) -> frozenset[date]:
        """Every day without school in those periods."""
        return frozenset(day for period in self.periods for day in period.days)

    def ago(self, count: int) -> date:
        """The school day so many school days before today; today does not count."""
        return self.before(self.today, count)

    def before(self, day: date, count: int = 1) -> date:
        """The school day so many school days before a day."""
        for _ in range(count):
            day -= _DAY
            while not is_school_day(day, self.closed):
                day -= _DAY
        return day

    def ago_before_school_day(self, count: int) -> int:
        """How many school days ago, at least so many, there was a school day with another on the day after."""
        while self.ago(count) + _DAY != self.ago(count - 1):
            count += 1
        return count

    def from_day(self, day: date) -> date:
        """A day itself when there is school, else the next school day."""
        return next_school_day(day - _DAY, self.closed)

    def after(self, day: date, count: int = 1) -> date:
        """The school day so many school days after a day."""
        for _ in range(count):
            day = next_school_day(day, self.closed)
        return day


def keep_calendar(place_at: Callable[[datetime], Workplace], moment: datetime, days: Days) -> None:
    """Enter holidays and study days for each location."""
    place = place_at(moment)
    for location in place.queries.locations():
        save_calendar(place, location.id, days.periods)


def _holiday(year: int, name: str, since: tuple[int, int], length: int) -> ClosedPeriod:
    day = date(year, *since)
    saturday = day + timedelta(days=(5 - day.weekday()) % 7)
    return ClosedPeriod(saturday, saturday + timedelta(days=length - 1), name)
