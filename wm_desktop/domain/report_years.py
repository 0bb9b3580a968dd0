"""The years a report can be about: a school year or a calendar year, with its months and the year before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wm_desktop.domain.dutch_dates import MONTHS

_AUGUST = 8
_PER_QUARTER = 3


class YearKind(StrEnum):
    """What a year is counted by."""

    SCHOOL = "school"
    CALENDAR = "calendar"


@dataclass(frozen=True)
class ReportYear:
    """A year, known by the calendar year it starts in; a school year runs from 1 August (WPO article 1)."""

    kind: YearKind
    start: int

    @classmethod
    def of(cls, day: date, kind: YearKind) -> ReportYear:
        """Give the year a day falls in."""
        before = kind is YearKind.SCHOOL and day.month < _AUGUST
        return cls(kind, day.year - before)

    @property
    def first_day(self) -> date:
        """1 August or 1 January."""
        return date(self.start, _AUGUST if self.kind is YearKind.SCHOOL else 1, 1)

    @property
    def last_day(self) -> date:
        """31 July or 31 December."""
        return date(self.start + 1, 7, 31) if self.kind is YearKind.SCHOOL else date(self.start, 12, 31)

    @property
    def before(self) -> ReportYear:
        """The year before."""
        return ReportYear(self.kind, self.start - 1)

    @property
    def label(self) -> str:
        """'schooljaar 2026-2027' or 'kalenderjaar 2026'."""
        return f"schooljaar {self.short}" if self.kind is YearKind.SCHOOL else f"kalenderjaar {self.short}"

    @property
    def short(self) -> str:
        """'2026-2027' or '2026'."""
        return f"{self.start}-{self.start + 1}" if self.kind is YearKind.SCHOOL else str(self.start)

    @property
    def months(self) -> tuple[int, ...]:
        """The numbers of the months, the first of the year first."""
        first = self.first_day.month
        return tuple((first - 1 + step) % 12 + 1 for step in range(12))

    @property
    def quarters(self) -> tuple[tuple[int, ...], ...]:
        """The months in fours of three."""
        return tuple(self.months[start : start + _PER_QUARTER] for start in range(0, 12, _PER_QUARTER))


def month_name(month: int) -> str:
    """'augustus'."""
    return MONTHS[month - 1]


def years_to_offer(first: date | None, today: date, kind: YearKind) -> tuple[ReportYear, ...]:
    """Give the years from the first report to today, newest first; without any report only this year."""
    newest = ReportYear.of(today, kind)
    oldest = newest if first is None else min(ReportYear.of(first, kind), newest, key=lambda year: year.start)
    return tuple(ReportYear(kind, start) for start in range(newest.start, oldest.start - 1, -1))
