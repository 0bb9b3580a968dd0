"""Holidays as an office types them, or pastes them from a school guide."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wm_desktop.domain.calendar_text import CalendarLineError, OtherWeekdayError, read_periods, written_period
from wm_desktop.domain.school import SchoolYear
from wm_desktop.domain.school_calendar import ClosedKind, ClosedPeriod

YEAR = SchoolYear(2026)
AUTUMN = ("Herfstvakantie", date(2026, 10, 17), date(2026, 10, 25))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Herfstvakantie 17-10-2026 t/m 25-10-2026", AUTUMN),
        ("Herfstvakantie: za 17 okt t/m zo 25 okt 2026", AUTUMN),
        ("17-10-2026 - 25-10-2026 Herfstvakantie", AUTUMN),
        ("Herfstvakantie\t17/10\t25/10", AUTUMN),
        ("Herfstvakantie | zaterdag 17 oktober tot en met zondag 25 oktober '26 |", AUTUMN),
        ("Herfstvakantie 17 t/m 25 oktober 2026", AUTUMN),
        ("Herfstvakantie za 17 t/m zo 25 oktober", AUTUMN),
        ("Herfstvakantie 2026-10-17 2026-10-25", AUTUMN),
        ("Kerst 2026-2027 19-12-26 tot en met 3-1-27", ("Kerst 2026-2027", date(2026, 12, 19), date(2027, 1, 3))),
        ("Kerst 19 december t/m 3 januari 2028", ("Kerst", date(2027, 12, 19), date(2028, 1, 3))),
        ("Mei (incl. Koningsdag) 24 april t/m 9 mei", ("Mei (incl. Koningsdag)", date(2027, 4, 24), date(2027, 5, 9))),
        ("Zomer 1-8", ("Zomer", date(2026, 8, 1), date(2026, 8, 1))),
        ("Vrij 31 juli", ("Vrij", date(2027, 7, 31), date(2027, 7, 31))),
    ],
)
def test_a_line_as_schools_write_it(line, expected):
    [period] = read_periods(f"\n {line}\n\n", YEAR)
    assert (period.name, period.first, period.last) == expected
    assert period.kind is ClosedKind.HOLIDAY


def test_a_line_that_speaks_of_study_is_a_study_day():
    first, second = read_periods("Studiedag 2 vr 18-9\nTeam: studiemiddag 12 maart 2027", YEAR)
    assert (first.name, first.first, first.kind) == ("Studiedag 2", date(2026, 9, 18), ClosedKind.STUDY_DAY)
    assert (second.name, second.kind) == ("Team studiemiddag", ClosedKind.STUDY_DAY)


@pytest.mark.parametrize(
    "line", ["niets", "1-1 2-2 3-3", "Herfst 31-2", "Herfst 19 t/m 23-10-2026", "Herfst 17-10-2026 t/m het eind"]
)
def test_a_line_in_doubt_is_refused_with_the_line(line):
    with pytest.raises(CalendarLineError) as refusal:
        read_periods(f"Kerst 19-12 t/m 3-1\n{line}", YEAR)
    assert refusal.value.facts["line"] == line


def test_a_weekday_that_is_not_that_of_the_day_is_refused():
    with pytest.raises(OtherWeekdayError, match="17-10-2027 een zondag"):
        read_periods("Herfst za 17-10-2027 t/m 24-10-2027", YEAR)


@settings(max_examples=40)
@given(st.dates(date(2015, 1, 1), date(2090, 1, 1)), st.integers(0, 60), st.sampled_from(["Herfst", "Dag 3", "Studie"]))
def test_what_is_written_is_read_back(first, days, name):
    kind = ClosedKind.STUDY_DAY if name == "Studie" else ClosedKind.HOLIDAY
    period = ClosedPeriod(first, first + timedelta(days=days), name, kind)
    assert read_periods(written_period(period), YEAR) == (period,)
