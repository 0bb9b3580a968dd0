"""A data breach and its 72 hours (AVG 33 and 34; domain reference 6.3)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.courses.walking import START, Walk, wander
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.model import CourseKind

KNOWN = START - timedelta(hours=1)


def breach(**known: object) -> Walk:
    return Walk(CourseKind.DATA_BREACH, known=dict(known))


def begun(known: datetime = KNOWN, **facts: str) -> Walk:
    return breach().do("begin", known_at=known.isoformat(), **facts)


def assessed(risk: str = "risk", is_breach: str = "yes") -> Walk:
    return begun().do("assess", risk=risk, breach=is_breach)


def test_a_breach_that_is_reported() -> None:
    walk = begun().do("ask_officer").do("assess").do("report", provisional="no").do("tell_parents").do("close")
    assert walk.path == ("start", "started", "assessed", "reported", "told", "closed")


def test_parents_may_be_told_before_the_report() -> None:
    walk = begun().do("tell_parents").do("assess", breach="no").do("not_report")
    assert walk.path == ("start", "started", "assessed", "not_reported", "told")


def test_the_clock_runs_from_the_moment_the_school_knew_over_the_change_of_clock() -> None:
    known = datetime(2026, 3, 27, 15, tzinfo=UTC)
    walk = Walk(CourseKind.DATA_BREACH, known + timedelta(hours=2)).do("begin", known_at=known.isoformat())
    found = following(walk.case, walk.case.taken[-1])
    assert found.terms[0].term.due == datetime(2026, 3, 30, 15, tzinfo=UTC)
    walk.do("assess").do("report")
    assert following(walk.case, walk.case.taken[-1]).closed_terms == {found.terms[0].term.kind}


def test_the_clock_does_not_start_later_than_the_school_knew() -> None:
    assert breach().why_not("begin", known_at=(START + timedelta(minutes=1)).isoformat()) == {"known_after_step"}
    assert breach(known_at=KNOWN).doubts("begin", known_at=START.isoformat()) == {"known_later"}
    assert breach(known_at=KNOWN).doubts("begin", known_at=KNOWN.isoformat()) == set()


@pytest.mark.parametrize(("minutes", "why"), [(0, set()), (1, {"late_unexplained"})])
def test_a_late_report_says_why(minutes: int, why: set[str]) -> None:
    walk = assessed()
    when = KNOWN + timedelta(hours=72, minutes=minutes)
    walk.later(days=4)
    assert walk.why_not("report", at=when, delay="") == why
    assert walk.why_not("report", at=when, delay="pas maandag ontdekt") == set()


@pytest.mark.parametrize(
    ("risk", "is_breach", "why"),
    [
        ("high", "yes", {"risk_is_reported"}),
        ("risk", "yes", {"risk_is_reported"}),
        ("unlikely", "yes", set()),
        ("high", "no", set()),
    ],
)
def test_a_risk_is_reported(risk: str, is_breach: str, why: set[str]) -> None:
    assert assessed(risk, is_breach).why_not("not_report") == why


def test_the_report_of_what_is_no_breach_is_doubted() -> None:
    assert assessed(is_breach="no").doubts("report") == {"no_breach"}


def test_at_high_risk_those_concerned_are_told() -> None:
    walk = assessed("high").do("report", provisional="yes")
    assert walk.doubts("close") == {"people_untold", "officer_unasked", "still_provisional"}
    walk.do("tell_parents").do("ask_officer").do("complete", provisional="no")
    assert walk.doubts("close") == set()


def test_what_has_to_be_done_at_once() -> None:
    walk = begun(stopped="no")
    assert {one.plan.code for one in following(walk.case, walk.case.taken[-1]).tasks} == {"stop_breach", "ask_officer"}
    walk = begun(stopped="yes")
    assert {one.plan.code for one in following(walk.case, walk.case.taken[-1]).tasks} == {"ask_officer"}


@given(data=st.data())
def test_no_way_leads_to_silence_about_a_risk(data: st.DataObject) -> None:
    said = {"breach": ("yes", "no"), "risk": ("unlikely", "risk", "high")}
    walk = begun().do("assess", breach="yes", risk="risk")
    wander(walk, lambda codes: data.draw(st.sampled_from(codes)), 6, lambda: data.draw(st.integers(0, 2)), said)
    for place, one in enumerate(walk.case.taken):
        if one.step == "not_report":
            judged = [other for other in walk.case.taken[:place] if other.step == "assess"][-1]
            assert judged.facts.yes("breach") is False or judged.facts.text("risk") == "unlikely"
