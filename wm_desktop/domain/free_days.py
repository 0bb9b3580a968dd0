"""Days on which a term does not end: weekend, holiday, or a day made equal to a holiday by royal decree.

Algemene termijnenwet articles 1 and 3 (domain reference 13). The holidays are computed; the days made equal are a
table that the school can edit, with one standing rule: the Friday after Hemelvaartsdag always counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from wm_desktop.domain.holidays import dutch_holidays, easter_sunday
from wm_desktop.domain.letter_case import Confidence

DAY = timedelta(days=1)


@dataclass(frozen=True)
class EqualisedDay:
    """A day made equal to a holiday for the counting of terms; `source` names the decree."""

    day: date
    source: str = ""
    confidence: Confidence = Confidence.CHOICE


@dataclass(frozen=True)
class FreeDay:
    """Why a day is free, in Dutch and English."""

    nl: str
    en: str


_WEEKEND = FreeDay("weekend", "weekend")
_EQUALISED = FreeDay(
    "een dag die met een feestdag gelijkgesteld is", "a day made equal to a holiday (gelijkgestelde dag)"
)
_AFTER_ASCENSION = FreeDay(
    "de vrijdag na Hemelvaart, die met een feestdag gelijkgesteld is",
    "the Friday after Ascension Day (Hemelvaart), made equal to a holiday",
)
_ENGLISH = {
    "Nieuwjaarsdag": "New Year's Day",
    "Goede Vrijdag": "Good Friday",
    "Eerste Paasdag": "Easter Sunday",
    "Tweede Paasdag": "Easter Monday",
    "Koningsdag": "King's Day",
    "Bevrijdingsdag": "Liberation Day",
    "Hemelvaartsdag": "Ascension Day",
    "Eerste Pinksterdag": "Whit Sunday",
    "Tweede Pinksterdag": "Whit Monday",
    "Eerste Kerstdag": "Christmas Day",
    "Tweede Kerstdag": "Boxing Day",
}


@lru_cache(maxsize=64)
def _holidays(year: int) -> dict[date, FreeDay]:
    """Give the holidays of a year; the English name stands behind the Dutch one."""
    return {
        holiday.day: FreeDay(holiday.name, f"{holiday.name} ({_ENGLISH[holiday.name]})")
        for holiday in dutch_holidays(year)
    }


def friday_after_ascension(year: int) -> date:
    """Give the Friday after Hemelvaartsdag, 40 days after Easter Sunday."""
    return easter_sunday(year) + timedelta(days=40)


@dataclass(frozen=True)
class FreeDays:
    """The free days of the Algemene termijnenwet.

    `equalised` is the table of days made equal; `removed` are the days the school took out of it, which can be those
    of the standing rule too.
    """

    equalised: tuple[EqualisedDay, ...] = ()
    removed: frozenset[date] = frozenset()

    def of_year(self, year: int) -> tuple[EqualisedDay, ...]:
        """Give the days made equal in a calendar year, in order, the standing rule included."""
        found = {one.day: one for one in self.equalised if one.day.year == year}
        friday = friday_after_ascension(year)
        if friday not in found:
            found[friday] = EqualisedDay(friday, "vaste regel: vrijdag na Hemelvaartsdag", Confidence.SECONDARY)
        return tuple(found[day] for day in sorted(found) if day not in self.removed)

    def why(self, day: date) -> FreeDay | None:
        """Say why a day is free; None for a working day. A holiday is named before the weekend it falls in."""
        holiday = _holidays(day.year).get(day)
        if holiday is not None:
            return holiday
        if day.weekday() >= 5:
            return _WEEKEND
        if day in self.removed:
            return None
        if day == friday_after_ascension(day.year):
            return _AFTER_ASCENSION
        return _EQUALISED if any(one.day == day for one in self.equalised) else None

    def is_free(self, day: date) -> bool:
        """Whether a term that ends on this day is lengthened."""
        return self.why(day) is not None

    def forward(self, day: date) -> date:
        """Give the day itself, or the first working day after it."""
        while self.is_free(day):
            day += DAY
        return day

    def backward(self, day: date) -> date:
        """Give the day itself, or the last working day before it."""
        while self.is_free(day):
            day -= DAY
        return day

    def working_days(self, after: date) -> Iterator[date]:
        """Give the working days after a day, without end."""
        while True:
            after = self.forward(after + DAY)
            yield after
