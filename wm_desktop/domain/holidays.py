"""Dutch holidays of any year, computed: no list to keep up to date.

The names and rules are those of the Algemene termijnenwet art. 3 (domain reference 13). A day on which every school
is closed is marked; Good Friday and Liberation Day are holidays in that act but ordinary school days for some schools.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Holiday:
    """A holiday; `school_closed` is false where a school chooses for itself."""

    day: date
    name: str
    school_closed: bool = True


def easter_sunday(year: int) -> date:
    """Compute Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leaps, rest_of_leaps = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leaps - epact - rest_of_leaps) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def kings_day(year: int) -> date:
    """Give Koningsdag: 27 April, or the Saturday before when that is a Sunday."""
    day = date(year, 4, 27)
    return day - timedelta(days=1) if day.weekday() == 6 else day


def dutch_holidays(year: int) -> tuple[Holiday, ...]:
    """Give the holidays of a year in order of date."""
    easter = easter_sunday(year)
    found = (
        Holiday(date(year, 1, 1), "Nieuwjaarsdag"),
        Holiday(easter - timedelta(days=2), "Goede Vrijdag", school_closed=False),
        Holiday(easter, "Eerste Paasdag"),
        Holiday(easter + timedelta(days=1), "Tweede Paasdag"),
        Holiday(kings_day(year), "Koningsdag"),
        Holiday(date(year, 5, 5), "Bevrijdingsdag", school_closed=False),
        Holiday(easter + timedelta(days=39), "Hemelvaartsdag"),
        Holiday(easter + timedelta(days=49), "Eerste Pinksterdag"),
        Holiday(easter + timedelta(days=50), "Tweede Pinksterdag"),
        Holiday(date(year, 12, 25), "Eerste Kerstdag"),
        Holiday(date(year, 12, 26), "Tweede Kerstdag"),
    )
    return tuple(sorted(found, key=lambda holiday: holiday.day))
