"""The suspension of an employee: four weeks for each decision (domain reference 5.1 and 11.8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.courses.walking import Walk, wander
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.model import CourseKind, LetterFact

SENT = LetterFact("WM-2026-001-SCH", date(2026, 9, 7), date(2026, 9, 7))
DAYS = {"starts_on": "2026-09-09", "ends_on": "2026-10-06"}  # 28 days
LETTER = {"letter": SENT.reference}
FIRST = {"grounds": "Vermoeden van fraude", "received_on": ""} | DAYS | LETTER


def suspension() -> Walk:
    return Walk(CourseKind.STAFF_SUSPENSION, known={"letters": (SENT,)})


def noticed(**facts: str) -> Walk:
    return suspension().do("send_home", until="2026-09-08").do("notice", **FIRST | facts)


def suspended() -> Walk:
    return noticed().do("hear_view").do("decide").do("send", **LETTER)


def renewal() -> Walk:
    walk = suspended().on(date(2026, 10, 1))
    return walk.do("renew_notice", starts_on="2026-10-07", ends_on="2026-11-03", received_on="", **LETTER)


def test_from_the_notice_to_the_end_by_the_calendar() -> None:
    walk = suspended()
    assert walk.path == ("start", "noticed", "heard", "suspended")
    assert walk.on(date(2026, 10, 6)).state == "suspended"
    assert walk.on(date(2026, 10, 7)).state == "ended"


@pytest.mark.parametrize(
    ("last", "why"),
    [("2026-10-06", set()), ("2026-10-07", {"longer_than_four_weeks"}), ("2026-09-08", {"ends_before_start"})],
)
def test_four_weeks_at_most(last: str, why: set[str]) -> None:
    assert suspension().why_not("notice", **FIRST | {"ends_on": last}) == why
    assert noticed().do("hear_view").why_not("decide", ends_on=last) == why


@pytest.mark.parametrize("step", ["hear_view", "view"])
def test_the_view_can_influence_the_decision(step: str) -> None:
    assert "decide" not in noticed().offered
    walk = noticed().do(step)
    assert walk.why_not("decide", answer="") == {"view_unanswered"}
    assert walk.why_not("decide") == set()


def test_no_decision_is_dated_before_the_hearing() -> None:
    walk = noticed().later(days=1).do("hear_view")
    assert "unheard" in walk.why_not("decide", at=datetime(2026, 9, 7, 9, tzinfo=UTC))


def test_silence_is_a_response_only_after_the_term() -> None:
    walk = noticed().on(date(2026, 9, 28))
    assert walk.why_not("no_view", reason="term_over") == {"term_runs"}
    assert walk.why_not("no_view", reason="declined") == set()
    walk.on(date(2026, 9, 29))
    assert walk.why_not("no_view", reason="term_over") == set()
    assert walk.do("no_view", reason="term_over").why_not("decide", answer="") == set()


def test_grounds_salary_article_and_signatory() -> None:
    walk = noticed().do("hear_view")
    assert walk.why_not("decide", grounds="Diefstal") == {"other_grounds"}
    assert walk.why_not("decide", salary="no") == {"salary"}
    assert walk.why_not("decide", signed_as="directeur") == {"signatory"}
    assert walk.doubts("decide", article="artikel 9") == {"other_article"}
    assert walk.on(date(2026, 9, 10)).doubts("decide") == {"starts_before_decision"}


def test_released_until_the_hearing_is_short() -> None:
    assert suspension().why_not("send_home", until="2026-09-06") == {"until_before"}
    assert suspension().doubts("send_home", until="2026-09-11") == set()
    assert suspension().doubts("send_home", until="2026-09-12") == {"released_long"}


def test_an_extension_is_a_new_decision_with_its_own_notice_and_view() -> None:
    walk = renewal()
    assert (walk.state, "renew_decide" in walk.offered) == ("renewal", False)
    walk.do("hear_view")
    assert walk.state == "renewal_heard"
    walk.do("renew_decide", starts_on="2026-10-07", ends_on="2026-11-03")
    assert walk.state == "suspended"
    assert walk.on(date(2026, 11, 3)).state == "suspended"
    assert walk.on(date(2026, 11, 4)).state == "ended"
    assert renewal().do("renew_drop").state == "suspended"
    assert suspended().doubts("renew_notice", starts_on="2026-10-06", ends_on="2026-11-01", **LETTER) == {"overlaps"}


def test_lifting_and_the_return() -> None:
    walk = suspended().do("lift", returns_on="2026-09-20")
    found = following(walk.case, walk.case.taken[-1])
    assert {one.plan.code: one.due for one in found.tasks} == {
        "lift_letter": date(2026, 9, 7),
        "return_talk": date(2026, 9, 20),
    }
    assert walk.do("return_talk").state == "ended"


def test_what_follows_from_the_decision_and_its_sending() -> None:
    walk = noticed().do("hear_view").do("decide")
    found = following(walk.case, walk.case.taken[-1])
    assert {one.plan.code: one.due for one in found.tasks} == {
        "send_decision": date(2026, 9, 7),
        "access": date(2026, 9, 9),
        "before_end": date(2026, 9, 29),
    }
    assert [one.term.end for one in found.terms] == [date(2026, 10, 6)]
    walk.do("send", **LETTER)
    assert following(walk.case, walk.case.taken[-1]).terms[0].term.end == date(2026, 10, 19)
    assert walk.do("appeal").do("ruling").state == "suspended"
    assert suspended().on(date(2026, 10, 20)).doubts("appeal") == {"appeal_late"}


def test_no_suspension_after_all() -> None:
    assert noticed().do("drop").state == "dropped"


def test_what_is_locked_is_not_investigated() -> None:
    walk = noticed()
    walk.case = replace(walk.case, locked=True)
    assert walk.why_not("hear_view") == {"inquiry_locked"}
    assert walk.why_not("view") == set()


@given(data=st.data())
def test_nobody_is_suspended_unheard_or_for_longer_than_announced(data: st.DataObject) -> None:
    walk = suspension().do("notice", **FIRST)
    said = {"grounds": ("a", "Vermoeden van fraude"), "ends_on": ("2026-09-08", "2026-10-06", "2026-10-07")}
    wander(walk, lambda codes: data.draw(st.sampled_from(codes)), 9, lambda: data.draw(st.integers(0, 12)), said)
    for place, one in enumerate(walk.case.taken):
        if one.step not in {"decide", "renew_decide"}:
            continue
        notice = max(index for index in range(place) if walk.case.taken[index].step in {"notice", "renew_notice"})
        between = {other.step for other in walk.case.taken[notice:place]}
        assert between & {"hear_view", "view", "no_view"}
        announced = walk.case.taken[notice].facts.lines("grounds")
        assert set(one.facts.lines("grounds")) <= set(announced)
        first, last = one.facts.day("starts_on"), one.facts.day("ends_on")
        assert first is not None
        assert last is not None
        assert 0 <= (last - first).days < 28
