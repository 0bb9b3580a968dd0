"""Terms: every test vector of the domain reference, and what must hold for any start."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wm_desktop.domain.free_days import EqualisedDay, FreeDays, friday_after_ascension
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.school_days import school_days
from wm_desktop.domain.term_days import TermCalendar, in_months
from wm_desktop.domain.term_rules import TERM_RULES, Nature, TermKind, Unit
from wm_desktop.domain.term_stops import Stop, TermStopError
from wm_desktop.domain.terms import TermLengthError, TermStartError, compute_term

HERE = ZoneInfo("Europe/Amsterdam")
MANY = settings(max_examples=int(os.environ.get("WM_TERM_EXAMPLES", "40")))
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
DAY_KINDS = st.sampled_from([kind for kind, rule in TERM_RULES.items() if not rule.in_hours])
ROLLING = st.sampled_from([kind for kind, rule in TERM_RULES.items() if rule.rolls])
D = date.fromisoformat


@pytest.mark.parametrize(
    ("kind", "start", "raw", "rolled", "why"),
    [
        (TermKind.OBJECTION, "2026-03-02", "2026-04-13", "2026-04-13", "maandag 13 april 2026"),
        (TermKind.OBJECTION, "2026-02-23", "2026-04-06", "2026-04-07", "Tweede Paasdag"),
        (TermKind.OBJECTION, "2026-03-16", "2026-04-27", "2026-04-28", "Koningsdag"),
        (TermKind.OBJECTION, "2026-04-03", "2026-05-15", "2026-05-18", "de vrijdag na Hemelvaart"),
        (TermKind.OBJECTION, "2026-11-13", "2026-12-25", "2026-12-28", "Eerste Kerstdag"),
        (TermKind.OBJECTION, "2027-02-15", "2027-03-29", "2027-03-30", "Tweede Paasdag"),
        (TermKind.APPEAL, "2027-02-15", "2027-03-29", "2027-03-30", "Tweede Paasdag"),
        (TermKind.OBJECTION_DECISION, "2026-03-09", "2026-04-06", "2026-04-07", "Tweede Paasdag"),
        (TermKind.OBJECTION_DECISION, "2026-11-27", "2026-12-25", "2026-12-28", "weekend"),
        (TermKind.STAFF_RESPONSE, "2026-04-14", "2026-05-05", "2026-05-06", "Bevrijdingsdag"),
        (TermKind.ACCESS_REQUEST, "2026-01-31", "2026-02-28", "2026-02-28", "liever vrijdag 27 februari"),
    ],
)
def test_the_vectors_of_the_reference(kind, start, raw, rolled, why):
    term = compute_term(kind, D(start))
    assert (term.raw_end, term.end) == (D(raw), D(rolled))
    assert why in term.why_in("nl")


def test_the_school_keeps_to_the_unrolled_day_and_rather_earlier():
    term = compute_term(TermKind.OBJECTION_DECISION, D("2026-03-09"))
    assert (term.end, term.due, term.advised) == (D("2026-04-07"), D("2026-04-06"), D("2026-04-02"))
    assert term.why_in("nl") == (
        "4 weken na maandag 9 maart 2026 is maandag 6 april 2026. Maandag 6 april 2026 is Tweede Paasdag; de termijn"
        " loopt daarom door tot en met dinsdag 7 april 2026 (Algemene termijnenwet). Voor de school zelf geldt"
        " uiterlijk maandag 6 april 2026, liever donderdag 2 april 2026."
    )
    assert term.why_in("en") == (
        "4 weeks after Monday 9 March 2026 is Monday 6 April 2026. Monday 6 April 2026 is Tweede Paasdag (Easter"
        " Monday); so the term runs up to and including Tuesday 7 April 2026 (Algemene termijnenwet). The school"
        " itself keeps to Monday 6 April 2026 at the latest, rather Thursday 2 April 2026."
    )
    access = compute_term(TermKind.ACCESS_REQUEST, D("2026-01-31"))
    assert (access.due, access.advised) == (D("2026-02-28"), D("2026-02-27"))


def test_72_hours_over_the_change_to_summer_time():
    term = compute_term(TermKind.DATA_BREACH, datetime(2026, 3, 27, 16, 0, tzinfo=HERE))
    assert term.raw_end == term.end == datetime(2026, 3, 30, 17, 0, tzinfo=HERE).astimezone(UTC)
    assert "maandag 30 maart 2026, 17.00 uur" in term.why_in("nl")
    assert "de klok een uur vooruit" in term.why_in("nl")
    assert term.due_day == D("2026-03-30")


def test_a_dispute_stops_the_term_of_the_decision():
    term = compute_term(TermKind.OBJECTION_DECISION, D("2026-03-02"), stops=(Stop(D("2026-03-16"), D("2026-05-18")),))
    assert term.raw_end == term.end == D("2026-03-30") + timedelta(days=63) == D("2026-06-01")
    assert "63 dagen stil" in term.why_in("nl")
    assert not term.standing_still


def test_a_dispute_of_before_the_objection_counts_from_the_objection():
    def end(first, last):
        stops = (Stop(D(first), D(last)),)
        return compute_term(TermKind.OBJECTION_DECISION, D("2026-03-02"), stops=stops).raw_end

    assert end("2026-02-16", "2026-03-20") == D("2026-03-30") + timedelta(days=18)
    assert end("2026-02-16", "2026-02-20") == D("2026-03-30")


def test_days_made_equal_move_a_term_too():
    friday = EqualisedDay(D("2026-01-02"), "KB", Confidence.SECONDARY)
    calendar = TermCalendar(FreeDays((friday,)))
    term = compute_term(TermKind.OBJECTION, D("2025-11-20"), calendar)
    assert (term.raw_end, term.end) == (D("2026-01-01"), D("2026-01-05"))
    assert "gelijkgesteld" in term.why_in("nl")
    assert compute_term(TermKind.OBJECTION, D("2025-11-20")).end == D("2026-01-02")
    without = TermCalendar(FreeDays(removed=frozenset({D("2026-05-15")})))
    assert compute_term(TermKind.OBJECTION, D("2026-04-03"), without).end == D("2026-05-15")
    assert without.free.of_year(2026) == ()
    assert [one.day for one in calendar.free.of_year(2026)] == [D("2026-01-02"), D("2026-05-15")]


@MANY
@given(ROLLING, DAYS)
def test_a_rolled_end_is_the_first_working_day(kind, start):
    free = FreeDays()
    term = compute_term(kind, start)
    assert term.end >= term.raw_end >= start
    assert not free.is_free(term.end)
    assert free.forward(term.end) == term.end
    assert all(free.is_free(term.raw_end + timedelta(days=n)) for n in range((term.end - term.raw_end).days))
    assert term.end - term.raw_end <= timedelta(days=5)


@MANY
@given(DAY_KINDS, DAYS, st.integers(1, 40), st.frozensets(DAYS, max_size=6))
def test_a_later_start_never_ends_earlier(kind, start, later, closed):
    calendar = TermCalendar(closed=closed)
    first = compute_term(kind, start, calendar)
    second = compute_term(kind, start + timedelta(days=later), calendar)
    assert (second.raw_end, second.end) >= (first.raw_end, first.end)
    assert second.end >= first.end
    if not first.for_others:
        assert first.advised <= first.due <= first.end


@MANY
@given(DAYS, st.integers(0, 28), st.integers(0, 400), st.integers(0, 20), st.integers(0, 200))
def test_stops_add_exactly_their_days(start, lodged, days, pause, more):
    plain = compute_term(TermKind.OBJECTION_DECISION, start)
    first = Stop(start + timedelta(days=lodged), start + timedelta(days=lodged + days))
    one = compute_term(TermKind.OBJECTION_DECISION, start, stops=(first,))
    assert one.raw_end == plain.raw_end + timedelta(days=days)
    again = first.last + timedelta(days=min(pause, 28 - lodged))
    two = compute_term(
        TermKind.OBJECTION_DECISION, start, stops=(first, Stop(again)), today=again + timedelta(days=more)
    )
    assert two.raw_end == plain.raw_end + timedelta(days=days + more)
    assert two.standing_still
    assert "staat stil sinds" in two.why_in("nl")


def changes_of_clock():
    """The moments in 2020-2040 at which the clock changes: the last Sundays of March and October, 01:00 UTC."""
    for year in range(2020, 2041):
        for month in (3, 10):
            sunday = max(day for day in (date(year, month, n) for n in range(25, 32)) if day.weekday() == 6)
            yield datetime(sunday.year, sunday.month, sunday.day, 1, tzinfo=UTC)


def test_the_72_hours_are_those_of_utc_over_every_change_of_clock():
    for change in changes_of_clock():
        for hours in (-73, -72, -71, -40, -2, -1, 0, 1, 2):
            start = change + timedelta(hours=hours)
            for known in (start, start.astimezone(HERE)):
                term = compute_term(TermKind.DATA_BREACH, known)
                assert term.end == start + timedelta(hours=72)
                assert ("de klok een uur" in term.why_in("nl")) == (start < change <= term.end)


def test_a_time_that_comes_twice_says_which_one_is_meant():
    summer = datetime(2026, 10, 22, 2, 30, tzinfo=HERE)
    term = compute_term(TermKind.DATA_BREACH, summer)
    assert "de eerste keer" in term.why_in("nl")
    assert "the second time" in compute_term(TermKind.DATA_BREACH, summer + timedelta(hours=1)).why_in("en")


def test_a_breach_over_easter_is_rather_reported_before_it():
    term = compute_term(TermKind.DATA_BREACH, datetime(2026, 4, 2, 16, 0, tzinfo=HERE))
    assert term.due == datetime(2026, 4, 5, 16, 0, tzinfo=HERE)
    assert term.advised == datetime(2026, 4, 2, 17, 0, tzinfo=HERE)
    late = compute_term(TermKind.DATA_BREACH, datetime(2026, 4, 2, 17, 30, tzinfo=HERE))
    assert late.advised == late.due


@pytest.mark.parametrize(
    ("known", "call"),
    [
        ("2026-11-23 10:00", "2026-11-23 10:00"),
        ("2026-11-23 07:10", "2026-11-23 08:00"),
        ("2026-11-23 17:00", "2026-11-24 08:00"),
        ("2026-11-20 18:00", "2026-11-23 08:00"),
        ("2026-04-02 18:00", "2026-04-07 08:00"),
        ("2026-12-26 12:00", "2026-12-28 08:00"),
    ],
)
def test_the_confidential_inspector_is_called_at_the_first_opening(known, call):
    term = compute_term(TermKind.CONFIDENTIAL_INSPECTOR, datetime.fromisoformat(known).replace(tzinfo=HERE))
    assert term.end == term.advised == datetime.fromisoformat(call).replace(tzinfo=HERE)
    assert "werkdagen van 8.00 tot 17.00 uur" in term.why_in("nl")


@pytest.mark.parametrize(
    ("kind", "start", "end"),
    [
        (TermKind.PARENT_VIEW, "2026-04-01", "2026-04-10"),  # over Easter and Good Friday
        (TermKind.POLICE_REPORT, "2026-11-20", "2026-11-24"),
        (TermKind.HEARING_NOTICE, "2026-11-23", "2026-11-26"),
        (TermKind.SUSPENSION_LETTER, "2026-11-20", "2026-11-23"),
        (TermKind.PUPIL_SUSPENSION, "2026-11-23", "2026-11-27"),
        (TermKind.PUPIL_SUSPENSION, "2026-11-25", "2026-12-01"),
        (TermKind.PUPIL_SUSPENSION, "2026-12-24", "2026-12-30"),  # a week is longer than its school days
        (TermKind.STAFF_SUSPENSION, "2026-11-02", "2026-11-29"),
        (TermKind.PARENT_BAN, "2026-11-02", "2027-05-01"),
        (TermKind.PARENT_BAN_REVIEW, "2026-11-30", "2027-02-28"),
        (TermKind.PARENT_INTERIM_BAN, "2026-12-24", "2026-12-31"),
        (TermKind.INSPECTORATE_NOTICE, "2026-11-23", "2026-11-23"),
        (TermKind.SUMMARY_DISMISSAL_LETTER, "2026-11-20", "2026-11-22"),
        (TermKind.LEGAL_ACTION, "2026-06-30", "2026-08-31"),  # 30 August 2026 is a Sunday
        (TermKind.COMPLAINT, "2025-11-22", "2026-11-22"),  # more than twelve weeks: not moved from Sunday
        (TermKind.GPO_DEFENCE, "2026-03-23", "2026-04-06"),
        (TermKind.REACTION, "2026-04-22", "2026-05-06"),
    ],
)
def test_the_terms_of_the_courses(kind, start, end):
    assert compute_term(kind, D(start)).end == D(end)


def test_a_suspension_skips_the_days_the_school_is_closed():
    closed = frozenset(date(2026, 10, 19) + timedelta(days=n) for n in range(5))
    calendar = TermCalendar(closed=closed)
    assert compute_term(TermKind.PUPIL_SUSPENSION, D("2026-10-16"), calendar).end == D("2026-10-16")
    assert compute_term(TermKind.PUPIL_SUSPENSION, D("2026-10-19"), calendar).end == D("2026-10-19")
    assert compute_term(TermKind.SUSPENSION_LETTER, D("2026-10-16"), calendar).end == D("2026-10-26")
    assert compute_term(TermKind.PARENT_INTERIM_BAN, D("2026-10-16"), calendar).end == D("2026-10-29")


@MANY
@given(DAYS, st.frozensets(DAYS, max_size=6))
def test_a_longest_suspension_is_never_too_long(first, closed):
    last = compute_term(TermKind.PUPIL_SUSPENSION, first, TermCalendar(closed=closed)).end
    assert 0 <= (last - first).days <= 6
    assert len(school_days(first, last, closed)) <= 5


@MANY
@given(DAYS, st.integers(0, 30))
def test_months_keep_the_day_number_or_take_the_last_day(day, months):
    found = in_months(day, months)
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
    assert found.day == day.day or (found.day < day.day and (found + timedelta(days=1)).day == 1)


@pytest.mark.parametrize("year", range(2020, 2041))
def test_the_free_days_of_a_year_agree_with_the_reference_library(year):
    import holidays

    table = holidays.country_holidays("NL", years=year, categories=("public", "optional"))
    free = FreeDays()
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366)]
    ours = {day for day in days if day.year == year and free.is_free(day)}
    theirs = {day for day in days if day.year == year and (day.weekday() >= 5 or day in table)}
    assert ours == theirs | {friday_after_ascension(year)}


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        (TermKind.OBJECTION, datetime(2026, 3, 2, 10, tzinfo=UTC)),
        (TermKind.DATA_BREACH, date(2026, 3, 2)),
        (TermKind.OBJECTION, date(2013, 12, 31)),
        (TermKind.OBJECTION, date(2200, 1, 1)),
    ],
)
def test_a_start_that_cannot_be_counted_from_is_refused(kind, start):
    with pytest.raises(TermStartError) as refusal:
        compute_term(kind, start)
    assert TERM_RULES[kind].nl in str(refusal.value)


def test_a_moment_without_a_zone_is_a_fault_of_the_program():
    with pytest.raises(ValueError, match="time zone"):
        compute_term(TermKind.DATA_BREACH, datetime(2026, 3, 2, 10))  # noqa: DTZ001


def test_a_length_is_the_schools_only_where_the_rule_leaves_it():
    assert compute_term(TermKind.STAFF_RESPONSE, D("2026-03-02"), length=14).end == D("2026-03-16")
    assert compute_term(TermKind.OBJECTION, D("2026-03-02"), length=6).length == 6
    long = compute_term(TermKind.STAFF_RESPONSE, D("2026-03-01"), length=98)
    assert long.end == D("2026-06-07")
    assert "twaalf weken" in long.why_in("nl")
    for kind, length in ((TermKind.OBJECTION, 4), (TermKind.STAFF_RESPONSE, 0)):
        with pytest.raises(TermLengthError):
            compute_term(kind, D("2026-03-02"), length=length)


@pytest.mark.parametrize(
    ("kind", "stops"),
    [
        (TermKind.OBJECTION, (Stop(D("2026-03-16"), D("2026-03-20")),)),
        (TermKind.OBJECTION_DECISION, (Stop(D("2026-03-31"), D("2026-04-20")),)),
        (TermKind.OBJECTION_DECISION, (Stop(D("2026-03-16"), D("2026-03-15")),)),
        (TermKind.OBJECTION_DECISION, (Stop(D("2026-03-16")), Stop(D("2026-03-20"), D("2026-03-21")))),
        (
            TermKind.OBJECTION_DECISION,
            (Stop(D("2026-03-10"), D("2026-03-20")), Stop(D("2026-03-19"), D("2026-03-21"))),
        ),
    ],
)
def test_a_stop_that_makes_no_sense_is_refused(kind, stops):
    with pytest.raises(TermStopError):
        compute_term(kind, D("2026-03-02"), stops=stops, today=D("2026-03-25"))


def test_an_open_stop_needs_to_know_today():
    with pytest.raises(ValueError, match="today"):
        compute_term(TermKind.OBJECTION_DECISION, D("2026-03-02"), stops=(Stop(D("2026-03-16")),))


def test_days_left_and_whether_a_new_count_asks_something_else():
    old = compute_term(TermKind.OBJECTION_DECISION, D("2026-03-02"))
    new = compute_term(TermKind.OBJECTION_DECISION, D("2026-03-02"), stops=(Stop(D("2026-03-16"), D("2026-03-16")),))
    moved = compute_term(TermKind.OBJECTION_DECISION, D("2026-03-02"), stops=(Stop(D("2026-03-16"), D("2026-03-18")),))
    assert old.days_left(D("2026-03-28")) == 2
    assert old.days_left(D("2026-04-01")) == -2
    assert old.same_days(new)
    assert not old.same_days(moved)


def test_every_rule_says_where_it_comes_from():
    assert set(TERM_RULES) == set(TermKind)
    for kind, rule in TERM_RULES.items():
        assert rule.kind is kind
        assert rule.nl
        assert rule.en
        assert rule.starts
        assert rule.source
        assert rule.statutory <= rule.rolls
        assert rule.rolls <= (rule.unit in {Unit.DAYS, Unit.WEEKS, Unit.MONTHS})
        assert (rule.nature in {Nature.FOR_OTHERS, Nature.FOR_SCHOOL}) or not rule.rolls
