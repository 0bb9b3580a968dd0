from datetime import UTC, date, datetime

import pytest

from wm_desktop.gui.dates import day_in_list, day_with_weekday, long_day, long_moment

MONDAY = date(2026, 11, 23)
AFTERNOON = datetime(2026, 9, 3, 12, 30, tzinfo=UTC)
MIDNIGHT_AT_SCHOOL = datetime(2026, 9, 2, 22, 0, tzinfo=UTC)


@pytest.fixture
def in_english(qapp):
    qapp.setProperty("wm_language", "en")
    yield
    qapp.setProperty("wm_language", "nl")


def test_days_are_written_in_dutch(qapp):
    assert long_day(MONDAY) == "23 november 2026"
    assert day_with_weekday(MONDAY) == "maandag 23 november 2026"
    assert day_in_list(MONDAY) == "ma 23 nov"
    assert long_moment(AFTERNOON) == "3 september 2026, 14.30 uur"
    assert long_moment(MIDNIGHT_AT_SCHOOL) == "3 september 2026"


def test_days_are_written_in_english_when_the_window_is(in_english):
    assert long_day(MONDAY) == "23 November 2026"
    assert day_with_weekday(MONDAY) == "Monday 23 November 2026"
    assert day_in_list(MONDAY) == "Mon 23 Nov"
    assert long_moment(AFTERNOON) == "3 September 2026, 14:30"
    assert long_moment(MIDNIGHT_AT_SCHOOL) == "3 September 2026"
