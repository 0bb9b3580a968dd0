"""The charge or notice to the police (domain reference 6.2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.courses.walking import Walk
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.model import CourseKind


def police() -> Walk:
    return Walk(CourseKind.POLICE)


def test_a_notice_that_becomes_a_charge() -> None:
    walk = police().do("decide_charge").do("file_notice").later(days=3).do("file_charge").do("add_number")
    walk.do("inform_parents").do("inform_board").do("outcome").do("close")
    assert walk.path == ("weighing", "notified", "filed", "closed")
    assert walk.offered == set()


def test_no_report_is_decided_with_a_reason_and_can_be_weighed_again() -> None:
    assert police().why_not("decide_not", why="") == {"empty"}
    walk = police().do("decide_not")
    assert (walk.state, walk.offered) == ("decided_not", {"weigh_again"})
    assert walk.do("weigh_again").state == "weighing"


def test_where_the_report_is_a_duty_nobody_decides_against_it() -> None:
    walk = police()
    walk.case = replace(walk.case, must_report=True)
    assert walk.why_not("decide_not") == {"report_is_a_duty"}
    assert walk.why_not("file_charge") == set()


def test_no_private_address_is_given_to_the_police() -> None:
    assert police().doubts("file_charge", school_address="no") == {"private_address"}
    assert police().doubts("file_charge", victim_agrees="no") == {"victim_disagrees"}


def test_what_is_missing_at_the_end_is_said() -> None:
    walk = police().do("file_charge", number="")
    missing = {"no_number", "no_outcome", "parents_uninformed", "board_uninformed"}
    assert walk.doubts("close") == missing
    walk.do("add_number", number="PL1500-1").do("inform_board")
    assert walk.doubts("close") == {"no_outcome", "parents_uninformed"}


def test_what_follows_from_the_decision_and_the_report() -> None:
    walk = police().do("decide_charge")
    (term,) = following(walk.case, walk.case.taken[-1]).terms
    assert term.term.due == date(2026, 9, 9)
    walk.do("file_charge", copy="yes")
    found = following(walk.case, walk.case.taken[-1])
    assert {one.plan.code for one in found.tasks} == {"police_parents", "police_board"}
    assert found.closed_terms == {term.term.kind}
    assert found.done_tasks == {"go_to_police"}
    without = police().do("file_charge", number="", copy="yes")
    assert "police_number" in {one.plan.code for one in following(without.case, without.case.taken[-1]).tasks}
