"""The days a location is closed: holidays and study days, as the school enters them (domain reference 13)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.school import SchoolYear

LONGEST_HOLIDAY = 63  # days; a summer holiday is six weeks, some schools have a few days more
FIRST_YEAR, LAST_YEAR = 2014, 2199


class ClosedKind(StrEnum):
    """Why there is no school."""

    HOLIDAY = "holiday"
    STUDY_DAY = "study_day"


class ClosedPeriodError(DomainError):
    """A period cannot be kept in the calendar; `problem` says why."""

    nl = "{name}: {problem_nl}"
    en = "{name}: {problem_en}"


@dataclass(frozen=True, order=True)
class ClosedPeriod:
    """From the first to the last day without school, both included."""

    first: date
    last: date
    name: str
    kind: ClosedKind = ClosedKind.HOLIDAY

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of it, weekends included."""
        return tuple(self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1))

    def overlaps(self, other: ClosedPeriod) -> bool:
        """Whether a day is in both."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True)
class SchoolCalendar:
    """The closed periods of one location, in order of date."""

    periods: tuple[ClosedPeriod, ...] = ()

    @classmethod
    def of(cls, periods: Iterable[ClosedPeriod]) -> SchoolCalendar:
        """Put periods in order; raises ClosedPeriodError for one that cannot be meant."""
        ordered = tuple(sorted(periods))
        for number, period in enumerate(ordered):
            _check(period, ordered[:number])
        return cls(ordered)

    @property
    def closed(self) -> frozenset[date]:
        """Every closed day, as `school_days` and the letter gate ask for."""
        return frozenset(day for period in self.periods for day in period.days)

    def period_on(self, day: date) -> ClosedPeriod | None:
        """Give what a day is closed for."""
        return next((period for period in self.periods if period.first <= day <= period.last), None)

    def of_year(self, year: SchoolYear) -> tuple[ClosedPeriod, ...]:
        """Give the periods with a day in a school year."""
        return tuple(one for one in self.periods if one.first <= year.last_day and one.last >= year.first_day)


def _check(period: ClosedPeriod, before: Sequence[ClosedPeriod]) -> None:
    name = period.name.strip() or short_day(period.first)
    if not period.name.strip():
        _refuse(name, "geef de vrije dagen een naam.", "give the days off a name.")
    if period.last < period.first:
        _refuse(name, "de laatste dag is voor de eerste.", "the last day is before the first.")
    if not FIRST_YEAR <= period.first.year <= period.last.year <= LAST_YEAR:
        _refuse(name, "controleer het jaartal.", "check the year.")
    days = (period.last - period.first).days + 1
    if period.kind is ClosedKind.STUDY_DAY and days > 5:
        _refuse(name, "studiedagen zijn hooguit vijf dagen achter elkaar.", "study days are at most five in a row.")
    if days > LONGEST_HOLIDAY:
        _refuse(
            name,
            f"dit zijn {days} dagen; controleer de datums.",
            f"these are {days} days; check the dates.",
        )
    for other in before:
        if period.overlaps(other):
            _refuse(name, f"dit valt samen met {other.name}.", f"this overlaps with {other.name}.")


def _refuse(name: str, problem_nl: str, problem_en: str) -> None:
    raise ClosedPeriodError(name=name, problem_nl=problem_nl, problem_en=problem_en)
