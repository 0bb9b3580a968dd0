from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wm_desktop.domain.dutch_dates import (
    SCHOOL_ZONE,
    NotADayError,
    parse_day,
    parse_moment,
    short_day,
    short_moment,
    written_day,
    written_moment,
)


def at_school(*parts):
    return datetime(*parts, tzinfo=SCHOOL_ZONE)


TODAY = date(2026, 11, 23)  # a Monday
NOW = datetime(2026, 11, 23, 9, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3-9-26", date(2026, 9, 3)),
        ("3/9/2026", date(2026, 9, 3)),
        ("03.09.2026", date(2026, 9, 3)),
        ("2026-09-03", date(2026, 9, 3)),
        ("3 sep", date(2026, 9, 3)),
        ("3sept", date(2026, 9, 3)),
        ("3 September 2026", date(2026, 9, 3)),
        ("1 mrt 27", date(2027, 3, 1)),
        ("3-9", date(2026, 9, 3)),
        ("4-1", date(2027, 1, 4)),
        (" vandaag ", TODAY),
        ("Gisteren", date(2026, 11, 22)),
        ("eergisteren", date(2026, 11, 21)),
        ("morgen", date(2026, 11, 24)),
        ("Yesterday", date(2026, 11, 22)),
        ("maandag", TODAY),
        ("afgelopen vrijdag", date(2026, 11, 20)),
        ("di", date(2026, 11, 17)),
    ],
)
def test_a_typed_day_is_read(typed, day):
    assert parse_day(typed, TODAY) == day


@pytest.mark.parametrize("typed", ["", "31-2-2026", "gister", "3 j", "3 ma", "z", "45", "12 xyz", "13-13-2026"])
def test_what_is_no_day_is_refused_with_what_to_type(typed):
    with pytest.raises(NotADayError) as refused:
        parse_day(typed, TODAY)
    assert "3-9-2026" in refused.value.nl.format(text=typed)


def test_a_leap_day_without_a_year_is_the_nearest_one():
    assert parse_day("29-2", date(2027, 6, 1)) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("typed", "local"),
    [
        ("gisteren 14:30", at_school(2026, 11, 22, 14, 30)),
        ("3 sep om 9 uur", at_school(2026, 9, 3, 9, 0)),
        ("3-9-2026, 9.05 uur", at_school(2026, 9, 3, 9, 5)),
        ("14:30", at_school(2026, 11, 23, 14, 30)),
        ("8u", at_school(2026, 11, 23, 8, 0)),
        ("vandaag", at_school(2026, 11, 23, 0, 0)),
    ],
)
def test_a_typed_moment_is_read_at_the_school(typed, local):
    assert parse_moment(typed, NOW) == local.astimezone(UTC)


@pytest.mark.parametrize("typed", ["ooit", "ooit 14:30", "25:00", "3 sep om kwart"])
def test_what_is_no_moment_is_refused(typed):
    with pytest.raises(NotADayError):
        parse_moment(typed, NOW)


def test_days_and_moments_are_written_the_dutch_way():
    moment = datetime(2026, 9, 3, 12, 30, tzinfo=UTC)
    midnight = parse_moment("3-9-2026", NOW)
    assert written_day(date(2026, 9, 3)) == "3 september 2026"
    assert short_day(date(2026, 9, 3)) == "03-09-2026"
    assert (written_moment(moment), short_moment(moment)) == ("3 september 2026, 14.30 uur", "03-09-2026 14:30")
    assert (written_moment(midnight), short_moment(midnight)) == ("3 september 2026", "03-09-2026")


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_what_is_written_can_be_typed_back(day):
    assert parse_day(written_day(day), TODAY) == day
    assert parse_day(short_day(day), TODAY) == day
    assert parse_day(day.isoformat(), TODAY) == day


@given(st.integers(1_577_836_800, 1_893_456_000))
def test_a_written_moment_can_be_typed_back(seconds):
    moment = datetime.fromtimestamp(seconds // 60 * 60, UTC)
    assert abs(parse_moment(written_moment(moment), NOW) - moment) in (timedelta(), timedelta(hours=1))
    assert abs(parse_moment(short_moment(moment), NOW) - moment) in (timedelta(), timedelta(hours=1))


def test_now_is_the_very_moment():
    assert parse_moment(" Nu ", NOW) == NOW
    assert parse_moment("now", NOW) == NOW
