"""The report to the confidential inspector, and when the line is open (domain reference 6.1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.courses.walking import START, Walk
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.inspector_rules import next_call
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.free_days import FreeDays
from wm_desktop.services.case_state import CONSULTED

HERE = ZoneInfo("Europe/Amsterdam")


def clock(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    """A time of 2026 as the clock at the school shows it."""
    return datetime(2026, month, day, hour, minute, tzinfo=HERE)


def report(**known: object) -> Walk:
    return Walk(CourseKind.INSPECTOR, known=dict(known))


def ready(**known: object) -> Walk:
    return report(**known).do("qualify").do("plan_call")


def called(**facts: str) -> Walk:
    walk = ready()
    return walk.do("call", **{"suspicion": "no", "duty": "no"} | facts)


def locked(walk: Walk) -> Walk:
    walk.case = replace(walk.case, locked=True)
    return walk


def test_from_the_qualification_to_the_end() -> None:
    walk = ready()
    walk.do("not_reached").later(hours=1).do("not_reached").later(hours=1)
    walk.do("call", duty="no", suspicion="").do("call_again", suspicion="no").do("close")
    assert walk.path == ("start", "to_do", "not_reached", "not_reached", "called", "closed")
    assert walk.offered == set()


def test_the_states_that_end_the_lock_are_those_of_a_call() -> None:
    states = {state.code for state in report().case.machine.states}
    assert states >= CONSULTED
    assert not CONSULTED & set(report().do("not_needed").path)
    assert set(called().path) >= {"called"}


def test_no_call_is_needed_until_somebody_says_so() -> None:
    walk = report().do("not_needed")
    assert walk.state == "not_needed"
    assert walk.offered == {"plan_call"}
    assert walk.do("plan_call").state == "to_do"


def test_a_suspected_offence_must_be_talked_over() -> None:
    walk = locked(report())
    assert walk.why_not("not_needed") == {"consulting_is_a_duty"}
    walk.do("must_consult").do("plan_call")
    assert walk.doubts("call", duty="yes", suspicion="no") == set()
    assert walk.doubts("call", duty="no") == {"duty_denied"}
    assert walk.why_not("call", duty="yes", suspicion="") == {"no_conclusion"}


def test_who_qualified_the_conduct_is_asked_for() -> None:
    assert report().do("plan_call").doubts("call") == {"unqualified"}


@pytest.mark.parametrize(
    ("minutes", "why"), [(-1, {"ended_before_start"}), (1, {"ends_in_future"}), (0, set()), (None, {"unreadable"})]
)
def test_a_call_ends_after_it_began_and_not_in_the_future(minutes: int | None, why: set[str]) -> None:
    walk = ready()
    ended = "" if minutes is None else (START + timedelta(minutes=minutes)).isoformat()
    assert walk.why_not("call", ended_at=ended or "straks") == why


def test_a_call_outside_the_hours_is_doubted() -> None:
    walk = ready().later(hours=12)
    assert walk.doubts("call") == {"outside_hours"}


def test_the_attempt_is_followed_by_another_on_the_next_day_that_is_open() -> None:
    walk = ready().on(date(2026, 9, 11)).later(hours=7)  # Friday 18.00 at school
    walk.do("not_reached")
    found = following(walk.case, walk.case.taken[-1])
    assert [(one.plan.code, one.due) for one in found.tasks] == [("call", date(2026, 9, 14))]
    assert found.done_tasks == {"call"}


@pytest.mark.parametrize("known_at", [None, START - timedelta(hours=20)])
def test_the_term_runs_from_the_moment_the_school_knew(known_at: datetime | None) -> None:
    walk = ready(known_at=known_at)
    (term,) = following(walk.case, walk.case.taken[-1]).terms
    assert term.term.start == (known_at or START)
    walk.do("call")
    assert following(walk.case, walk.case.taken[-1]).closed_terms == {term.term.kind}


def test_a_reasonable_suspicion_goes_to_the_police_after_those_concerned_were_told() -> None:
    walk = called(duty="yes", suspicion="yes", follow_up="bellen", follow_up_on="2026-09-09")
    tasks = {one.plan.code: one.due for one in following(walk.case, walk.case.taken[-1]).tasks}
    monday = date(2026, 9, 7)
    assert tasks == {
        "follow_up": date(2026, 9, 9),
        "inform_parents": monday,
        "inform_accused": monday,
        "police": monday,
    }
    assert walk.doubts("close") == {"parents_uninformed", "accused_uninformed"}
    walk.do("inform_parents").do("inform_accused")
    assert walk.doubts("close") == set()


def test_a_call_without_suspicion_brings_nothing_to_do() -> None:
    walk = called(follow_up="")
    assert following(walk.case, walk.case.taken[-1]).tasks == ()
    assert walk.doubts("close") == set()


@pytest.mark.parametrize(
    ("now", "at", "words"),
    [
        (clock(9, 7, 8), None, "nu, tot 17.00 uur"),
        (clock(9, 7, 16, 59), None, "nu, tot 17.00 uur"),
        (clock(9, 7, 17), clock(9, 8, 8), "morgen vanaf 8.00 uur"),
        (clock(9, 7, 7, 59), clock(9, 7, 8), "vandaag vanaf 8.00 uur"),
        (clock(9, 11, 18), clock(9, 14, 8), "maandag vanaf 8.00 uur"),
        (clock(5, 13, 18), clock(5, 18, 8), "maandag vanaf 8.00 uur"),  # Ascension, its Friday
    ],
)
def test_when_to_call(now: datetime, at: datetime | None, words: str) -> None:
    found = next_call(now, FreeDays())
    assert found.words.nl == words
    assert found.open_now == (at is None)
    assert found.at == (at or now)


def test_a_long_way_off_the_day_is_named_in_full() -> None:
    class Holiday(FreeDays):
        def is_free(self, day: date) -> bool:
            return day < date(2026, 9, 21)

    found = next_call(datetime(2026, 9, 7, 10, tzinfo=HERE), Holiday())
    assert (found.words.nl, found.words.en) == ("maandag 21-09-2026 vanaf 8.00 uur", "Monday 2026-09-21 from 8:00")


@given(minutes=st.integers(0, 4 * 365 * 24 * 60))
def test_the_line_is_open_when_it_is_said_to_be(minutes: int) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    found = next_call(now, FreeDays())
    local = found.at.astimezone(HERE)
    assert 8 <= local.hour < 17
    assert not FreeDays().is_free(local.date())
    assert found.at >= now
    assert next_call(found.at, FreeDays()).open_now
