"""The days a location is closed."""

from datetime import date

import pytest

from wm_desktop.domain.school import SchoolYear
from wm_desktop.domain.school_calendar import ClosedKind, ClosedPeriod, ClosedPeriodError, SchoolCalendar

AUTUMN = ClosedPeriod(date(2026, 10, 17), date(2026, 10, 25), "Herfstvakantie")
STUDY = ClosedPeriod(date(2026, 9, 18), date(2026, 9, 18), "Studiedag", ClosedKind.STUDY_DAY)
SUMMER = ClosedPeriod(date(2026, 7, 18), date(2026, 8, 30), "Zomervakantie")


def test_periods_stand_in_order_and_give_their_days():
    calendar = SchoolCalendar.of([AUTUMN, SUMMER, STUDY])
    assert calendar.periods == (SUMMER, STUDY, AUTUMN)
    assert len(calendar.closed) == 44 + 1 + 9
    assert calendar.period_on(date(2026, 10, 25)) == AUTUMN
    assert calendar.period_on(date(2026, 10, 26)) is None


def test_a_summer_holiday_belongs_to_two_school_years():
    calendar = SchoolCalendar.of([AUTUMN, SUMMER, STUDY])
    assert calendar.of_year(SchoolYear(2025)) == (SUMMER,)
    assert calendar.of_year(SchoolYear(2026)) == (SUMMER, STUDY, AUTUMN)
    assert calendar.of_year(SchoolYear(2027)) == ()


@pytest.mark.parametrize(
    ("periods", "said"),
    [
        ([ClosedPeriod(date(2026, 10, 17), date(2026, 10, 25), " ")], "geef de vrije dagen een naam"),
        ([ClosedPeriod(date(2026, 10, 25), date(2026, 10, 17), "Herfst")], "de laatste dag is voor de eerste"),
        ([ClosedPeriod(date(2026, 10, 17), date(2027, 10, 25), "Herfst")], "374 dagen"),
        ([ClosedPeriod(date(1926, 10, 17), date(1926, 10, 25), "Herfst")], "controleer het jaartal"),
        ([ClosedPeriod(date(2026, 9, 7), date(2026, 9, 18), "Studie", ClosedKind.STUDY_DAY)], "hooguit vijf dagen"),
        ([AUTUMN, ClosedPeriod(date(2026, 10, 25), date(2026, 10, 26), "Nog eens")], "valt samen met Herfstvakantie"),
    ],
)
def test_a_period_that_cannot_be_meant_is_refused(periods, said):
    with pytest.raises(ClosedPeriodError, match=said) as refusal:
        SchoolCalendar.of(periods)
    assert refusal.value.sentence("en")
