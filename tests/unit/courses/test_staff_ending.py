"""The end of an employment, along one of its routes (domain reference 5.2 and 11.9)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.courses.walking import START, Walk, wander
from wm_desktop.domain.courses.ending_rules import reflection_end, settled_from
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.model import CourseKind, LetterFact, Taken

SENT = LetterFact("WM-2026-001-VBE", date(2026, 9, 7), date(2026, 9, 7))
LETTER = {"letter": SENT.reference}


def ending() -> Walk:
    return Walk(CourseKind.STAFF_ENDING, known={"letters": (SENT,)})


def chosen(route: str) -> Walk:
    return ending().do("advice").do("choose", route=route)


def announced(route: str) -> Walk:
    return chosen(route).do("hear").do("notice", **LETTER)


def agreed(named: str = "yes", ends_on: str = "2026-10-31") -> Walk:
    return announced("agreement").do("settle", named=named, ends_on=ends_on)


def test_advice_comes_first() -> None:
    assert ending().offered == {"advice"}
    assert ending().why_not("advice", checked_on="2026-09-08") == {"checked_later"}
    assert ending().why_not("advice", checked_by="") == {"empty"}


def test_an_agreement_has_its_reflection_and_then_works_out() -> None:
    walk = agreed()
    (term,) = following(walk.case, walk.case.taken[-1]).terms
    assert term.term.end == date(2026, 9, 21)
    assert walk.on(date(2026, 10, 31)).state == "agreed"
    assert walk.on(date(2026, 11, 1)).state == "ended"
    longer = agreed("no", "2026-09-10")
    (term,) = following(longer.case, longer.case.taken[-1]).terms
    assert term.term.end == date(2026, 9, 28)
    assert longer.on(date(2026, 9, 28)).state == "agreed"
    assert longer.on(date(2026, 9, 29)).state == "ended"


def test_the_employee_can_withdraw_within_the_reflection() -> None:
    walk = agreed().on(date(2026, 9, 21))
    assert walk.doubts("reconsider") == set()
    assert walk.on(date(2026, 9, 22)).doubts("reconsider") == {"reflection_over"}
    assert agreed().do("reconsider").state == "chosen"


def test_without_agreement_there_is_no_reflection() -> None:
    assert reflection_end(ending().case) is None
    early = Taken("settle", datetime(1999, 1, 1, tzinfo=UTC))
    case = replace(ending().case, taken=(early,))
    assert reflection_end(case) is None
    assert settled_from(case) is None


def test_the_court_dissolves_or_rejects() -> None:
    assert announced("court").do("petition").do("dissolved", ends_on="2026-12-31").state == "ended"
    rejected = announced("court").do("petition").do("rejected")
    assert rejected.offered == {"choose", "withdraw"}


def test_the_uwv_permits_and_then_notice_is_given() -> None:
    walk = announced("uwv").do("apply_uwv").do("permitted", valid_until="2026-10-05")
    assert [one.due for one in following(walk.case, walk.case.taken[-1]).tasks] == [date(2026, 10, 5)]
    walk.do("give_notice", ends_on="2026-10-31", **LETTER)
    assert walk.state == "ended"
    assert [one.term.end for one in following(walk.case, walk.case.taken[-1]).terms] == [date(2026, 12, 31)]
    assert walk.do("court_claim").state == "ended"


def test_the_trial_period() -> None:
    walk = chosen("trial")
    assert walk.why_not("end_trial", trial_until="2026-09-06") == {"trial_over"}
    assert walk.do("end_trial", trial_until="2026-09-07", **LETTER).state == "ended"


def test_the_end_of_a_contract_is_announced_a_month_before() -> None:
    walk = chosen("fixed")
    assert walk.doubts("end_fixed", ends_on="2026-10-07", **LETTER) == set()
    assert walk.doubts("end_fixed", ends_on="2026-10-06", **LETTER) == {"announced_late"}
    assert walk.do("end_fixed", ends_on="2026-12-31", **LETTER).state == "ended"


def test_a_summary_dismissal_is_a_course_of_its_own() -> None:
    walk = chosen("summary").do("elsewhere")
    assert walk.state == "elsewhere"
    assert [one.plan.code for one in following(walk.case, walk.case.taken[-1]).tasks] == ["begin_summary"]


@pytest.mark.parametrize(
    ("step", "route"),
    [
        ("elsewhere", "court"),
        ("notice", "summary"),
        ("settle", "court"),
        ("end_trial", "fixed"),
        ("end_fixed", "trial"),
    ],
)
def test_each_route_has_its_own_steps(step: str, route: str) -> None:
    assert "another_route" in chosen(route).why_not(step, ends_on="2026-12-31", trial_until="2026-09-30")


def test_who_is_announced_an_end_was_heard_and_the_board_signs() -> None:
    walk = chosen("court")
    assert walk.doubts("notice", **LETTER) == {"unheard"}
    assert walk.do("not_heard").doubts("notice", **LETTER) == set()
    assert walk.why_not("notice", signed_as="directeur") == {"signatory"}
    assert chosen("agreement").doubts("notice", **LETTER) == set()
    locked = chosen("court")
    locked.case = replace(locked.case, locked=True)
    assert locked.why_not("hear") == {"inquiry_locked"}


def test_the_employment_goes_on_after_all() -> None:
    walk = announced("court").do("withdraw")
    assert [one.plan.code for one in following(walk.case, walk.case.taken[-1]).tasks] == ["tell_withdrawn"]
    walk = chosen("court").do("withdraw")
    assert (walk.state, following(walk.case, walk.case.taken[-1]).tasks) == ("withdrawn", ())


_ROUTE = {"settle": "agreement", "dissolved": "court", "give_notice": "uwv", "end_trial": "trial", "end_fixed": "fixed"}


@given(data=st.data())
def test_nothing_ends_without_advice_and_its_own_route(data: st.DataObject) -> None:
    walk = ending().do("advice")
    said = {"route": ("agreement", "court", "uwv", "trial", "fixed", "summary")}
    wander(walk, lambda codes: data.draw(st.sampled_from(codes)), 8, lambda: data.draw(st.integers(0, 9)), said)
    for place, one in enumerate(walk.case.taken):
        step = walk.case.machine.by_code[one.step]
        if step.to in {"ended", "announced", "agreed"}:
            before = walk.case.taken[:place]
            assert before[0].step == "advice"
            route = [other for other in before if other.step == "choose"][-1].facts.text("route")
            assert _ROUTE.get(one.step, route) == route
            assert one.facts.text("checked_by") or one.step == "dissolved"
    assert walk.case.taken[0].happened_at == START
