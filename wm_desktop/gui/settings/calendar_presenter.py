"""The school's calendar in the settings: days off per location and the free days of the law; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from wm_desktop.domain.calendar_text import read_periods, written_period
from wm_desktop.domain.free_days import FreeDay, FreeDays
from wm_desktop.domain.holidays import dutch_holidays
from wm_desktop.domain.ids import LocationId
from wm_desktop.domain.school import SchoolYear
from wm_desktop.domain.school_calendar import ClosedPeriod, SchoolCalendar
from wm_desktop.services.school_calendar import (
    CalendarBook,
    add_equalised_day,
    load_calendar,
    remove_equalised_day,
    save_calendar,
)
from wm_desktop.services.workplace import Workplace

YEARS_BEFORE, YEARS_AFTER = 2, 3


@dataclass(frozen=True)
class LegalDay:
    """A free day of the law; only a day made equal (`equalised`) can be taken out."""

    day: date
    why: FreeDay
    equalised: bool = False
    source: str = ""


@dataclass(frozen=True)
class YearDay:
    """What the picture draws on a day: closed for the location, free by law, or both."""

    closed: ClosedPeriod | None
    legal: LegalDay | None


@dataclass(frozen=True)
class CalendarShown:
    """One location in one school year."""

    year: SchoolYear
    periods: tuple[ClosedPeriod, ...]
    legal: tuple[LegalDay, ...]
    days: Mapping[date, YearDay]


class CalendarView(Protocol):
    """What the presenter asks of the tab."""

    def show_choices(self, locations: Sequence[str], years: Sequence[SchoolYear], chosen: SchoolYear) -> None:
        """Offer the locations and the school years."""
        ...

    def show_calendar(self, shown: CalendarShown) -> None:
        """Show the days off, the free days of the law and the picture of the year."""
        ...

    def show_text(self, text: str) -> None:
        """Put lines in the box for typing."""
        ...


class CalendarPresenter:
    """Everything is stored at once; what is taken out stands in the box, so that it can be put back."""

    def __init__(self, place: Workplace, view: CalendarView) -> None:
        self._place, self._view = place, view
        self._book = CalendarBook((), {})
        self._location = 0
        self.year = SchoolYear.of(place.today())

    def refresh(self) -> None:
        """Read everything again."""
        self._book = load_calendar(self._place)
        years = [SchoolYear(self.year.start + step) for step in range(-YEARS_BEFORE, YEARS_AFTER + 1)]
        self._view.show_choices([one.name for one in self._book.locations], years, self.year)
        self._show()

    def choose(self, location: int, year: SchoolYear) -> None:
        """Look at another location or school year."""
        self._location, self.year = location, year
        self._show()

    def add(self, text: str) -> int:
        """Store what was typed, and say how many periods that were; refuses the whole when one line is wrong."""
        typed = read_periods(text, self.year)
        if typed:
            self._store((*self._calendar.periods, *typed))
            self._view.show_text("")
        return len(typed)

    def remove(self, period: ClosedPeriod) -> None:
        """Take a period out and leave it in the box."""
        self._store(one for one in self._calendar.periods if one != period)
        self._view.show_text(written_period(period))

    def equalise(self, day: date, source: str) -> None:
        """Count a day as a holiday for terms."""
        self._book = replace(self._book, free=add_equalised_day(self._place, day, source))
        self._show()

    def count_normally(self, legal: LegalDay) -> None:
        """Count a day made equal as a working day."""
        self._book = replace(self._book, free=remove_equalised_day(self._place, legal.day))
        self._show()

    @property
    def _where(self) -> LocationId:
        return self._book.locations[self._location].id

    @property
    def _calendar(self) -> SchoolCalendar:
        return self._book.of(self._where) if self._book.locations else SchoolCalendar()

    def _store(self, periods: Iterable[ClosedPeriod]) -> None:
        where = self._where
        stored = save_calendar(self._place, where, periods)
        self._book = replace(self._book, calendars={**self._book.calendars, where: stored})
        self._show()

    def _show(self) -> None:
        legal = legal_days(self.year, self._book.free)
        periods = self._calendar.of_year(self.year)
        self._view.show_calendar(CalendarShown(self.year, periods, legal, _year_days(self.year, periods, legal)))


def legal_days(year: SchoolYear, free: FreeDays) -> tuple[LegalDay, ...]:
    """Give the holidays and the days made equal of a school year, in order."""
    found: dict[date, LegalDay] = {}
    for calendar_year in (year.start, year.start + 1):
        for one in free.of_year(calendar_year):
            found[one.day] = LegalDay(one.day, _why(free, one.day), equalised=True, source=one.source)
        for holiday in dutch_holidays(calendar_year):
            found[holiday.day] = LegalDay(holiday.day, _why(free, holiday.day), source="Algemene termijnenwet art. 3")
    return tuple(found[day] for day in sorted(found) if year.first_day <= day <= year.last_day)


def _why(free: FreeDays, day: date) -> FreeDay:
    return free.why(day) or FreeDay("", "")


def _year_days(year: SchoolYear, periods: Sequence[ClosedPeriod], legal: Sequence[LegalDay]) -> Mapping[date, YearDay]:
    by_law = {one.day: one for one in legal}
    closed = {day: period for period in periods for day in period.days if year.first_day <= day <= year.last_day}
    return {day: YearDay(closed.get(day), by_law.get(day)) for day in sorted(closed.keys() | by_law.keys())}
