"""Summary dismissal: heard, checked, without delay (domain reference 5.2 and 11.9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.courses.walking import START, Walk, wander
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.model import CourseKind, LetterFact
from wm_desktop.domain.courses.staff_rules import working_days_between
from wm_desktop.domain.free_days import FreeDays

SENT = LetterFact("WM-2026-001-OSV", date(2026, 9, 7), date(2026, 9, 7))
LETTER = {"letter": SENT.reference}


def dismissal() -> Walk:
    return Walk(CourseKind.STAFF_SUMMARY_DISMISSAL, known={"letters": (SENT,)})


def known(at: datetime = START) -> Walk:
    return dismissal().do("know", known_at=at.isoformat())


def told() -> Walk:
    return known().do("act").do("invite").do("hear").do("legal_check").do("decide").do("tell")


def test_from_the_fact_to_the_settlement() -> None:
    walk = told().do("letter", **LETTER).later(days=1).do("arrived").do("court").do("settle")
    assert walk.path == ("start", "known", "heard", "decided", "told", "given", "arrived", "settled")
    assert walk.offered == {"court"}


def test_a_fact_is_known_before_it_is_recorded() -> None:
    assert dismissal().why_not("know", known_at=(START + timedelta(minutes=1)).isoformat()) == {"known_after_step"}


@pytest.mark.parametrize("step", ["hear", "not_heard"])
def test_no_decision_without_a_legal_check(step: str) -> None:
    walk = known().do(step)
    assert walk.why_not("decide") == {"unchecked"}
    assert walk.do("legal_check").why_not("decide") == set()
    assert walk.why_not("decide", checked_by="") == {"empty"}
    assert walk.why_not("decide", checked_on="2026-09-08") == {"checked_later"}
    assert walk.why_not("decide", signed_as="directeur") == {"signatory"}


def test_no_decision_is_dated_before_the_hearing() -> None:
    walk = known().do("legal_check").later(hours=2).do("hear").later(hours=1)
    assert "unheard" in walk.why_not("decide", at=START + timedelta(hours=1))


def test_two_working_days_without_an_act_ask_for_a_reason() -> None:
    walk = known().do("hear").do("legal_check")
    assert walk.on(date(2026, 9, 10)).doubts("decide") == set()  # Monday to Thursday: two whole working days
    assert walk.on(date(2026, 9, 11)).doubts("decide") == {"idle_too_long"}
    walk.on(date(2026, 9, 10)).do("act").on(date(2026, 9, 11))
    assert walk.doubts("decide") == set()
    late = known(START - timedelta(days=7)).do("hear").do("legal_check")
    assert late.doubts("decide") == {"idle_too_long"}
    assert dismissal().doubts("know", known_at="gisteren") == set()


def test_the_delay_counts_until_the_employee_is_told() -> None:
    walk = known().do("hear").do("legal_check").do("decide").on(date(2026, 9, 11))
    assert walk.doubts("tell") == {"idle_too_long"}


def test_working_days_between_two_days() -> None:
    free = FreeDays()
    assert working_days_between(date(2026, 9, 7), date(2026, 9, 7), free) == 0
    assert working_days_between(date(2026, 9, 11), date(2026, 9, 14), free) == 0
    assert working_days_between(date(2026, 9, 10), date(2026, 9, 16), free) == 3


def test_the_letter_holds_the_reasons_of_the_decision_and_goes_the_same_day() -> None:
    walk = told()
    assert walk.why_not("letter", grounds="iets anders", **LETTER) == {"other_reasons"}
    assert walk.doubts("letter", registered="no", ordinary="no", **LETTER) == {"not_registered", "not_ordinary"}
    assert walk.doubts("letter", **LETTER) == set()
    assert walk.later(days=1).doubts("letter", **LETTER) == {"not_same_day"}


def test_the_letter_arrives_within_two_days() -> None:
    walk = told().do("letter", **LETTER)
    assert walk.on(date(2026, 9, 9)).doubts("arrived") == set()
    assert walk.on(date(2026, 9, 10)).doubts("arrived") == {"arrived_late"}


def test_the_terms_run_from_the_day_of_the_oral_dismissal() -> None:
    walk = told()
    found = following(walk.case, walk.case.taken[-1])
    assert [(one.term.kind.value, one.term.due) for one in found.terms] == [
        ("summary_dismissal_letter_2d", date(2026, 9, 9)),
        ("legal_action_2m", date(2026, 11, 9)),  # 7 November is a Saturday
    ]
    walk.do("letter", **LETTER).do("arrived")
    assert {one.plan.code for one in following(walk.case, walk.case.taken[-1]).tasks} == {"settlement", "property"}


def test_dropping_it_and_the_lock() -> None:
    assert known().do("drop").state == "dropped"
    walk = known()
    walk.case = replace(walk.case, locked=True)
    assert all(walk.why_not(step) == {"inquiry_locked"} for step in ("act", "invite", "hear"))
    assert walk.why_not("legal_check") == set()


@given(data=st.data())
def test_nobody_is_dismissed_unheard_or_unchecked(data: st.DataObject) -> None:
    walk = wander(known(), lambda codes: data.draw(st.sampled_from(codes)), 9, lambda: data.draw(st.integers(0, 2)))
    steps = [one.step for one in walk.case.taken]
    if "decide" in steps:
        before = steps[: steps.index("decide")]
        assert {"hear", "not_heard"} & set(before)
        assert "legal_check" in before
    if "tell" in steps:
        assert "decide" in steps[: steps.index("tell")]


def test_the_moment_must_be_read() -> None:
    walk = known().do("hear").do("legal_check")
    first = walk.case.taken[0]
    broken = replace(
        first, facts=replace(first.facts, values={"known_at": ""}), happened_at=datetime(2026, 8, 1, tzinfo=UTC)
    )
    walk.case = replace(walk.case, taken=(broken, *walk.case.taken[1:]))
    assert walk.doubts("decide") == set()
