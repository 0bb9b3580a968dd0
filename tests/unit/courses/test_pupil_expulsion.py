"""The expulsion of a pupil, step by step and at its limits (domain reference 3.2 and 11.4)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.courses.walking import MOTHER, Walk
from wm_desktop.domain.courses import expulsion_facts as known_facts
from wm_desktop.domain.courses.errors import ReasonNeededError, StepNotPossibleError
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.model import CourseKind, LetterFact
from wm_desktop.domain.ids import new_uuid
from wm_desktop.domain.term_stops import Stop

MONDAY = date(2026, 3, 2)
LETTER = LetterFact("WM-2026-001-VER", date(2026, 1, 5), date(2026, 1, 5))
FOUND = {"brin": "12AB", "confirmed_on": "2026-02-20"}
NOTICE = {"letter": LETTER.reference, "because_of_parents": "no", "grounds": "geweld\ndreiging"}


def expulsion(**known: object) -> Walk:
    walk = Walk(CourseKind.PUPIL_EXPULSION, known={"letters": (LETTER,)} | known)
    return walk.on(date(2026, 2, 2)).do("prepare")


def noticed(**known: object) -> Walk:
    walk = expulsion(**known).do("hear_teacher").do("hear_pupil").on(date(2026, 2, 9))
    return walk.do("notice", **NOTICE)


def found() -> Walk:
    return noticed().on(date(2026, 2, 16)).do("hear_parents").on(date(2026, 2, 23)).do("school_found", **FOUND)


def decided(**facts: str) -> Walk:
    walk = found().on(date(2026, 2, 25))
    return walk.do("decide", **({"execution": "at_date", "effective_on": "2026-03-09"} | facts))


def told() -> Walk:
    return decided().on(MONDAY).do("notify", delivery="handed", letter=LETTER.reference)


def objected(day: date = date(2026, 3, 9)) -> Walk:
    return told().on(day).do("objection", received_on=day.isoformat())


def after(walk: Walk) -> tuple[dict[str, date | None], dict[str, date]]:
    found = following(walk.case, walk.case.taken[-1])
    tasks = {task.plan.code: task.due for task in found.tasks}
    return tasks, {one.term.kind.value: one.term.due_day for one in found.terms}


def test_the_whole_course_without_objection() -> None:
    walk = told()
    assert walk.path == ("start", "preparation", "notice", "parents_heard", "school_found", "decided", "notified")
    assert walk.on(date(2026, 4, 13)).state == "notified"  # Monday, the last day of six weeks
    assert walk.on(date(2026, 4, 14)).state == "irrevocable"
    walk.do("execute", admitted_on="2026-04-14", left_on="2026-04-14")
    assert walk.state == "executed"
    tasks, terms = after(walk)
    assert set(tasks) == {"retention", "handover"}
    assert terms == {"deregistration_7d": date(2026, 4, 21)}


def test_who_must_know_of_the_notice_and_the_decision() -> None:
    walk = noticed()
    assert after(walk) == (
        {"attendance_advice": date(2026, 2, 9), "partnership_advice": date(2026, 2, 9), "search_log": None},
        {"hearing_notice_3wd": date(2026, 2, 12)},
    )
    walk.on(date(2026, 2, 10)).do("notice")
    assert after(walk) == ({}, {"hearing_notice_3wd": date(2026, 2, 13)})
    tasks, terms = after(told())
    assert set(tasks) == {"decided_attendance", "decided_inspectorate", "decided_partnership"}
    assert terms == {"objection_6w": date(2026, 4, 13), "gpo_request_6w": date(2026, 4, 13)}


@pytest.mark.parametrize(("left_out", "why"), [("hear_teacher", "teacher_unheard"), ("hear_pupil", "pupil_unheard")])
def test_nobody_is_expelled_before_teacher_and_pupil_were_heard(left_out: str, why: str) -> None:
    walk = expulsion()
    for step in {"hear_teacher", "hear_pupil"} - {left_out}:
        walk.do(step)
    assert walk.doubts("notice", **NOTICE) == {why}
    walk.do("notice", {why: "volgt deze week"}, **NOTICE).on(date(2026, 2, 16)).do("hear_parents")
    assert walk.why_not("decide", execution="suspended") == {why}
    walk.do(left_out)
    assert walk.why_not("decide", execution="suspended") == set()


def test_that_a_pupil_does_not_want_to_be_heard_is_recorded() -> None:
    walk = expulsion().do("hear_teacher").do("pupil_not_heard", why="wil niet").do("notice", **NOTICE)
    assert walk.state == "notice"


def test_parents_get_time_before_the_hearing() -> None:
    walk = noticed().on(date(2026, 2, 11))
    assert walk.doubts("hear_parents") == {"hearing_early"}
    assert walk.on(date(2026, 2, 12)).doubts("hear_parents") == set()


def test_parents_can_decline_and_may_stay_away_twice() -> None:
    assert noticed().do("parents_declined").state == "parents_heard"
    walk = noticed().on(date(2026, 2, 12)).do("parents_absent").do("parents_absent")
    assert walk.state == "notice"
    with pytest.raises(StepNotPossibleError):
        walk.do("decide")
    assert walk.on(date(2026, 2, 17)).do("parents_absent").state == "parents_heard"
    assert walk.doubts("decide", execution="suspended") == set()


def test_each_guardian_is_heard() -> None:
    father = new_uuid()
    walk = noticed(custody=(MOTHER, father)).on(date(2026, 2, 16)).do("hear_parents", present=str(MOTHER))
    assert walk.doubts("decide", execution="suspended") == {"not_each_parent_heard"}
    walk.do("parents_absent", present=str(father))
    assert walk.doubts("decide", execution="suspended") == {"not_each_parent_heard"}
    walk.later(days=1).do("parents_absent", present=str(father))
    assert walk.doubts("decide", execution="suspended") == set()


def test_a_new_notice_asks_for_a_new_hearing() -> None:
    walk = found().do("notice", **(NOTICE | {"grounds": "geweld\nwapen"}))
    assert walk.state == "notice"
    assert walk.later(days=7).do("hear_parents").state == "school_found"
    assert walk.why_not("decide", effective_on="2026-05-01", grounds="dreiging") == {"other_grounds"}
    assert walk.why_not("decide", effective_on="2026-05-01", grounds="wapen") == set()


def test_without_a_school_the_decision_waits_for_its_execution() -> None:
    walk = noticed().on(date(2026, 2, 16)).do("hear_parents")
    assert walk.why_not("decide", execution="at_date", effective_on="2026-03-09") == {"no_school"}
    walk.do("decide", execution="suspended", effective_on="").do(
        "notify", delivery="registered", letter=LETTER.reference
    )
    walk.on(date(2026, 4, 20))
    assert walk.why_not("execute", left_on="2026-04-20") == {"not_admitted", "too_early_to_leave"}
    assert walk.why_not("set_date", effective_on="2026-05-04") == {"no_school_now"}
    walk.do("search_school").do("school_found", **FOUND).do("set_date", effective_on="2026-05-04")
    assert walk.why_not("execute", left_on="2026-04-20") == {"too_early_to_leave"}
    walk.on(date(2026, 5, 4))
    assert walk.why_not("execute", admitted_on="2026-05-04", left_on="2026-05-04") == set()
    assert walk.why_not("execute", admitted_on="2026-05-04", left_on="2026-05-03") == {
        "not_admitted",
        "too_early_to_leave",
    }


def test_a_school_that_withdraws_is_no_longer_willing() -> None:
    assert noticed().why_not("school_withdraws") == {"no_school_yet"}
    walk = found().do("school_withdraws")
    assert walk.state == "parents_heard"
    assert after(walk)[0] == {"search_again": None}
    assert walk.why_not("decide", execution="at_date", effective_on="2026-03-09") == {"no_school"}
    late = told().do("school_withdraws").on(date(2026, 4, 20))
    assert late.state == "irrevocable"
    assert late.why_not("execute", admitted_on="2026-04-20", left_on="2026-04-20") == {"not_admitted"}


def test_the_limits_of_the_decision() -> None:
    walk = found()
    good = {"execution": "at_date", "effective_on": "2026-03-09"}
    assert walk.why_not("decide", **good) == set()
    assert walk.why_not("decide", **good, signed_as="directeur") == {"signatory"}
    assert walk.why_not("decide", **good, objection_clause="no") == {"no_objection_clause"}
    assert walk.why_not("decide", execution="at_date", effective_on="") == {"no_effective_day"}
    assert walk.why_not("decide", execution="at_date", effective_on="2026-02-22") == {"effective_past"}
    assert walk.why_not("decide", **good, because_of_parents="yes", why_no_ban="") == {"why_no_ban"}
    assert walk.why_not("decide", **good, because_of_parents="yes", why_no_ban="twee keer geprobeerd") == set()


def test_the_board_signs_the_notice_and_proves_that_it_came() -> None:
    walk = expulsion().do("hear_teacher").do("hear_pupil")
    assert walk.why_not("notice", **NOTICE, signed_as="directeur") == {"signatory"}
    assert walk.doubts("notice", **NOTICE, delivery="other") == {"delivery"}


def test_a_brin_is_looked_at() -> None:
    assert noticed().doubts("school_found", brin="school", confirmed_on="2026-02-02") == {"brin"}
    assert noticed().why_not("school_found", brin="12 ab", confirmed_on="2026-02-10") == {"confirmed_on_later"}


def test_objection_hearing_and_decision() -> None:
    walk = objected()
    assert walk.state == "objection"
    assert after(walk)[1] == {"decision_4w": date(2026, 4, 6)}
    assert walk.why_not("uphold") == {"objectors_unheard"}
    assert walk.doubts("hear_objection", saw_documents="no") == {"documents_unseen"}
    walk.later(days=7).do("hear_objection")
    assert walk.why_not("uphold", signed_as="directeur") == {"signatory"}
    assert walk.doubts("uphold") == set()
    assert walk.on(date(2026, 4, 7)).doubts("uphold") == {"decision_late"}
    assert walk.do("uphold", {"decision_late": "ziekte"}).state == "upheld"
    assert walk.do("execute", admitted_on="2026-04-07", left_on="2026-04-07").state == "executed"


def test_a_revoked_decision_brings_the_pupil_back() -> None:
    walk = objected().do("objection_hearing_declined").do("revoke_on_objection")
    assert walk.state == "revoked"
    assert set(after(walk)[0]) == {
        "revoke_on_objection_attendance", "revoke_on_objection_inspectorate", "revoke_on_objection_partnership", "back",
    }  # fmt: skip
    assert decided().do("revoke").state == "revoked"
    assert decided().why_not("revoke", signed_as="directeur") == {"signatory"}


def test_objectors_who_stay_away_twice_count_as_heard() -> None:
    walk = objected().do("objection_absent")
    assert walk.why_not("uphold") == {"objectors_unheard"}
    assert walk.later(days=1).do("objection_absent").why_not("uphold") == set()


def test_an_objection_after_the_term_asks_for_a_reason() -> None:
    walk = told().on(date(2026, 4, 20))
    assert walk.doubts("objection", received_on="2026-04-20") == {"objection_late"}
    assert walk.doubts("objection", received_on="2026-04-13") == set()
    assert walk.why_not("objection", received_on="2026-03-01") == {"received_on_earlier"}
    assert walk.why_not("objection", received_on="2026-04-21") == {"received_on_later"}
    assert walk.do("objection", received_on="2026-04-13").state == "objection"


def test_the_committee_stops_the_term_and_the_decision_waits() -> None:
    """Test vector of the reference: received 2 March, lodged 16 March, opinion 18 May: due 1 June."""
    walk = objected(MONDAY).on(date(2026, 3, 18)).do("gpo", lodged_on="2026-03-16", asked_on="2026-03-17")
    assert walk.state == "suspended"
    assert after(walk)[1] == {"gpo_defence_2w": date(2026, 3, 31), "decision_4w": date(2026, 4, 1)}
    with pytest.raises(StepNotPossibleError):
        walk.do("uphold")
    assert walk.why_not("gpo", lodged_on="2026-03-17", asked_on="2026-03-17") == {"gpo_runs"}
    walk.do("gpo_defence").on(date(2026, 5, 20))
    assert walk.why_not("gpo_opinion", opinion_on="2026-03-15") == {"opinion_on_earlier"}
    walk.do("gpo_opinion", opinion_on="2026-05-18")
    assert walk.state == "objection"
    assert after(walk)[1] == {"decision_4w": date(2026, 6, 1)}
    walk.do("hear_objection")
    assert walk.why_not("uphold", opinion_weighed="") == {"opinion_unanswered"}
    assert walk.on(date(2026, 6, 1)).doubts("uphold") == set()
    assert walk.on(date(2026, 6, 2)).doubts("uphold") == {"decision_late"}


def test_a_dispute_before_the_objection_holds_it_and_the_calendar() -> None:
    walk = told().on(date(2026, 3, 12)).do("gpo", lodged_on="2026-03-10", asked_on="2026-03-11")
    assert walk.state == "notified"
    assert walk.on(date(2026, 5, 1)).state == "notified"
    assert walk.do("objection", received_on="2026-04-01").state == "suspended"
    assert after(walk)[1] == {"decision_4w": date(2026, 5, 29)}  # the stop counts from the objection on
    alone = told().on(date(2026, 3, 12)).do("gpo", lodged_on="2026-03-10", asked_on="2026-03-11")
    alone.on(date(2026, 5, 1)).do("gpo_opinion", opinion_on="2026-04-30", outcome="withdrawn")
    assert alone.state == "irrevocable"


def test_a_dispute_after_the_term_changes_no_term() -> None:
    walk = objected().on(date(2026, 5, 1)).do("gpo", lodged_on="2026-04-30", asked_on="2026-04-30")
    assert after(walk)[1]["decision_4w"] == date(2026, 4, 6)
    walk.do("gpo_opinion", opinion_on="2026-05-01", outcome="inadmissible")
    assert walk.why_not("gpo_opinion", opinion_on="2026-05-01") == {"gpo_runs_not"}
    assert walk.why_not("gpo", lodged_on="2026-04-30", asked_on="2026-05-01") == {"lodged_on_earlier"}
    walk.do("hear_objection")
    assert walk.why_not("uphold", opinion_weighed="") == set()


def test_who_leaves_before_the_term_is_over_may_still_object() -> None:
    walk = told().on(date(2026, 3, 9))
    leaving = {"admitted_on": "2026-03-09", "left_on": "2026-03-09"}
    assert walk.doubts("execute", **leaving) == {"may_object"}
    with pytest.raises(ReasonNeededError):
        walk.do("execute", **leaving)
    walk.do("execute", {"may_object": "ouders willen het zelf"}, **leaving)
    assert walk.state == "executed"
    walk.later(days=3).do("objection", received_on="2026-03-10")
    assert walk.why_not("execute_meanwhile", **leaving) == {"already_left"}
    walk.do("hear_objection").do("uphold")
    assert walk.path[-2:] == ("upheld", "executed")


def test_to_the_other_school_while_the_objection_runs() -> None:
    walk = objected().do("execute_meanwhile", admitted_on="2026-03-09", left_on="2026-03-09")
    assert walk.state == "objection"
    assert walk.do("objection_withdrawn").path[-2:] == ("notified", "executed")


def test_an_objection_that_is_withdrawn_leaves_the_term_as_it_was() -> None:
    walk = objected().do("objection_withdrawn")
    assert walk.state == "notified"
    assert walk.on(date(2026, 4, 14)).state == "irrevocable"


def test_it_can_be_given_up_before_the_decision() -> None:
    walk = noticed().do("stop")
    assert walk.state == "stopped"
    assert set(after(walk)[0]) == {"tell_stopped"}


def test_what_is_not_known_yet_is_nothing() -> None:
    case = expulsion().case
    assert not known_facts.parents_had_their_say(case)
    assert not known_facts.heard_on_objection(case)
    for day in (known_facts.objection_until, known_facts.irrevocable_from, known_facts.decision_due,
                known_facts.noticed_on, known_facts.dispute_from, known_facts.effective_on):  # fmt: skip
        assert day(case) is None


days = st.integers(1, 120)


@settings(max_examples=20)
@given(received=days, lodged=days, lasts=days)
def test_the_decision_term_never_ends_before_four_weeks(received: int, lodged: int, lasts: int) -> None:
    walk = objected(MONDAY + timedelta(days=min(received, 42)))
    first = max(walk.now.date(), MONDAY + timedelta(days=lodged))
    last = first + timedelta(days=lasts)
    walk.on(last).do("gpo", lodged_on=first.isoformat(), asked_on=first.isoformat())
    assert known_facts.disputes(walk.case) == [Stop(first)]
    walk.do("gpo_opinion", opinion_on=last.isoformat())
    start = known_facts.received_on(walk.case)
    assert start is not None
    due = known_facts.decision_due(walk.case)
    stopped = lasts if known_facts.stops_from(walk.case, start) else 0
    assert due == start + timedelta(days=28 + stopped)
