from datetime import date

import pytest

from wm_desktop.domain.holidays import dutch_holidays, easter_sunday, kings_day
from wm_desktop.domain.school_days import is_school_day, next_school_day, school_days


@pytest.mark.parametrize("year", range(2020, 2041))
def test_the_holidays_are_those_of_the_reference_library(year):
    import holidays

    expected = set(holidays.country_holidays("NL", years=year, categories=("public", "optional")))
    assert {holiday.day for holiday in dutch_holidays(year)} == expected


def test_easter_of_early_late_and_far_years():
    assert easter_sunday(1818) == date(1818, 3, 22)
    assert easter_sunday(2038) == date(2038, 4, 25)
    assert easter_sunday(2299) == date(2299, 4, 16)


def test_kings_day_moves_to_saturday():
    assert kings_day(2025) == date(2025, 4, 26)
    assert kings_day(2026) == date(2026, 4, 27)


@pytest.mark.parametrize(
    ("first", "last", "closed", "count"),
    [
        (date(2026, 3, 9), date(2026, 3, 13), (), 5),
        (date(2026, 3, 9), date(2026, 3, 9), (), 1),
        (date(2026, 3, 13), date(2026, 3, 9), (), 0),
        (date(2026, 4, 3), date(2026, 4, 7), (), 2),  # Good Friday counts unless the school says it is closed
        (date(2026, 4, 3), date(2026, 4, 7), {date(2026, 4, 3)}, 1),
        (date(2026, 5, 14), date(2026, 5, 15), (), 1),
        (date(2026, 12, 25), date(2027, 1, 1), (), 4),
    ],
)
def test_school_days_are_counted_with_both_ends(first, last, closed, count):
    assert len(school_days(first, last, closed)) == count


def test_the_next_school_day_skips_weekend_and_holidays():
    assert next_school_day(date(2026, 4, 3)) == date(2026, 4, 7)
    assert not is_school_day(date(2026, 4, 27))
    assert is_school_day(date(2026, 4, 28))
