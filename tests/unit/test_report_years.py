from datetime import date

import pytest

from wm_desktop.domain.report_years import ReportYear, YearKind, month_name, years_to_offer

SCHOOL, CALENDAR = YearKind.SCHOOL, YearKind.CALENDAR


@pytest.mark.parametrize(
    ("day", "kind", "label", "first", "last"),
    [
        (date(2026, 7, 31), SCHOOL, "schooljaar 2025-2026", date(2025, 8, 1), date(2026, 7, 31)),
        (date(2026, 8, 1), SCHOOL, "schooljaar 2026-2027", date(2026, 8, 1), date(2027, 7, 31)),
        (date(2026, 1, 1), CALENDAR, "kalenderjaar 2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_the_year_of_a_day(day, kind, label, first, last):
    year = ReportYear.of(day, kind)
    assert (year.label, year.first_day, year.last_day) == (label, first, last)
    assert ReportYear.of(first, kind) == ReportYear.of(last, kind) == year
    assert year.before.last_day.toordinal() == first.toordinal() - 1


def test_the_months_begin_where_the_year_begins():
    assert [month_name(month) for month in ReportYear(SCHOOL, 2026).months][:6] == [
        *("augustus", "september", "oktober", "november", "december", "januari"),
    ]
    assert ReportYear(CALENDAR, 2026).months == tuple(range(1, 13))
    assert ReportYear(SCHOOL, 2026).quarters[1] == (11, 12, 1)


def test_the_years_to_choose_from():
    today = date(2026, 11, 23)
    assert [year.short for year in years_to_offer(date(2025, 3, 1), today, SCHOOL)] == [
        *("2026-2027", "2025-2026", "2024-2025"),
    ]
    assert [year.short for year in years_to_offer(None, today, CALENDAR)] == ["2026"]
    assert [year.short for year in years_to_offer(date(2027, 3, 1), today, CALENDAR)] == ["2026"]
