"""A parent: talk, warning and ban on access, step by step and at its limits (domain reference 11.5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.courses.walking import Walk
from wm_desktop.domain.courses import parent_rules
from wm_desktop.domain.courses.errors import StepNotPossibleError, StepRefusedError
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.model import CourseKind, LetterFact

MONDAY = date(2026, 9, 7)
LETTER = LetterFact("WM-2026-001-OUD", date(2026, 9, 1), date(2026, 9, 1))
BAN = {"starts_on": "2026-09-21", "ends_on": "2026-12-20", "review_on": "2026-11-02", "letter": LETTER.reference}
ACUTE = {"starts_on": "2026-09-07", "ends_on": "2026-09-11", "hearing_on": "2026-09-09", "letter": LETTER.reference}


def parent(**known: object) -> Walk:
    return Walk(CourseKind.PARENT, known={"letters": (LETTER,)} | known)


def warned() -> Walk:
    return parent().do("talk").later(hours=1).do("warn", letter=LETTER.reference)


def intended() -> Walk:
    return warned().later(hours=1).do("intend", grounds="gescholden\nbedreigd")


def heard() -> Walk:
    return intended().on(date(2026, 9, 10)).do("hear")


def banned() -> Walk:
    return heard().on(date(2026, 9, 15)).do("ban", **BAN)


def after(walk: Walk) -> tuple[dict[str, date | None], dict[str, date]]:
    found = following(walk.case, walk.case.taken[-1])
    tasks = {task.plan.code: task.due for task in found.tasks}
    return tasks, {one.term.kind.value: one.term.due_day for one in found.terms}


def test_the_whole_course_from_talk_to_the_end_of_a_ban() -> None:
    walk = banned()
    assert walk.path == ("start", "talk", "warning", "intended", "heard", "banned")
    assert walk.on(date(2026, 12, 20)).state == "banned"
    walk.do("review").on(date(2026, 12, 21))
    assert walk.state == "evaluation"
    assert walk.doubts("end") == set()
    assert walk.do("end").state == "ended"


def test_what_follows_from_each_letter() -> None:
    assert set(after(warned())[0]) == {"board_copy_warning", "pupil_file"}
    assert after(intended()) == ({"board_copy_intended": MONDAY}, {"parent_view_5wd": date(2026, 9, 14)})
    tasks, terms = after(banned())
    assert tasks == {
        "board_copy_ban": date(2026, 9, 15),
        "tell_gate": date(2026, 9, 15),
        "review": date(2026, 11, 2),
    }
    assert terms == {"objection_6w": date(2026, 10, 27)}  # three months would lie after its end
    longer = heard().on(date(2026, 9, 15)).do("ban", **(BAN | {"ends_on": "2027-02-21"}))
    assert after(longer)[1]["parent_ban_review_3m"] == date(2026, 12, 21)


def test_it_may_stop_after_talk_or_warning() -> None:
    assert parent().do("no_talk").do("close").state == "closed"
    walk = warned().do("close")
    assert walk.state == "closed"
    assert set(after(walk)[0]) == {"tell_closed"}
    assert intended().do("close").state == heard().do("close").state == "closed"


def test_without_a_warning_a_notice_needs_a_reason() -> None:
    assert parent().do("talk").doubts("intend", letter=LETTER.reference) == {"not_warned"}
    assert warned().doubts("intend", letter=LETTER.reference) == set()


def test_no_ban_before_the_hearing() -> None:
    with pytest.raises(StepNotPossibleError):
        intended().do("ban", **BAN)


def test_no_ban_before_the_end_of_the_term_for_a_view() -> None:
    walk = heard().on(date(2026, 9, 14))
    assert walk.why_not("ban", **BAN) == {"view_term_runs"}
    assert walk.on(date(2026, 9, 15)).why_not("ban", **BAN) == set()
    early = heard().do("view").do("view_complete")
    assert early.why_not("ban", **BAN) == set()


def test_a_new_notice_asks_for_a_new_hearing_and_a_new_term() -> None:
    walk = heard().do("view_complete").on(date(2026, 9, 16)).do("intend", grounds="geslagen")
    assert walk.state == "intended"
    walk.do("hear")
    assert walk.why_not("ban", **BAN) == {"view_term_runs"}
    walk.on(date(2026, 9, 24))
    late = BAN | {"starts_on": "2026-09-25"}
    assert walk.why_not("ban", **late, grounds="gescholden") == {"other_grounds"}
    assert walk.why_not("ban", **late, grounds="geslagen") == set()


def test_a_parent_may_decline_or_stay_away_twice() -> None:
    assert intended().do("hearing_declined").state == "heard"
    walk = intended().do("not_come")
    assert walk.state == "intended"
    assert walk.later(days=1).do("not_come").state == "heard"
    assert walk.on(date(2026, 9, 15)).why_not("ban", **BAN) == set()


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"ends_on": "2027-03-21"}, {"longer_than_six_months"}),
        ({"ends_on": "2027-03-20"}, set()),
        ({"ends_on": "2026-09-20"}, {"ends_before_start"}),
        ({"starts_on": "2026-09-14"}, {"starts_in_the_past"}),
        ({"ends_on": ""}, {"empty"}),
        ({"area": " "}, {"empty"}),
        ({"exceptions": ""}, {"empty"}),
        ({"contact": ""}, {"empty"}),
        ({"proportion": ""}, {"empty"}),
        ({"signed_as": "leerkracht"}, {"signatory"}),
        ({"signed_as": "directeur"}, {"signatory"}),
    ],
)
def test_the_limits_of_a_ban(facts: dict[str, str], why: set[str]) -> None:
    assert heard().on(date(2026, 9, 15)).why_not("ban", **(BAN | facts)) == why


def test_the_principal_signs_with_a_mandate() -> None:
    walk = heard().on(date(2026, 9, 15))
    walk.case = replace(walk.case, mandates=frozenset({CourseKind.PARENT}))
    assert walk.why_not("ban", **BAN, signed_as="directeur") == set()


@pytest.mark.parametrize("day", ["2026-09-20", "2026-12-21"])
def test_a_review_lies_within_the_ban(day: str) -> None:
    walk = heard().on(date(2026, 9, 15))
    assert walk.doubts("ban", **(BAN | {"review_on": day})) == {"review_outside"}


def test_acute_danger_and_a_hearing_within_the_days() -> None:
    walk = parent().do("provisional", **ACUTE)
    assert walk.state == "provisional"
    tasks, terms = after(walk)
    assert tasks == {"hear_in_time": date(2026, 9, 9), "board_copy_provisional": MONDAY}
    assert terms == {"parent_interim_ban_5sd": date(2026, 9, 11)}
    walk.on(date(2026, 9, 9)).do("hear")
    assert walk.state == "heard"
    assert walk.why_not("ban", **BAN) == set()


def test_a_provisional_ban_that_is_over_needs_a_notice() -> None:
    walk = parent().do("provisional", **ACUTE).on(date(2026, 9, 14))
    assert walk.state == "lapsed"
    assert walk.why_not("hear") == {"after_provisional"}
    assert walk.why_not("hear", at=walk.now - timedelta(days=4)) == set()
    assert walk.do("intend").do("hear").why_not("ban", **BAN) == {"view_term_runs"}
    late = parent().do("provisional", **ACUTE).on(date(2026, 9, 14)).do("hear", at=walk.now - timedelta(days=4))
    assert late.path == ("start", "provisional", "heard")


def test_a_provisional_ban_does_not_shorten_the_term_of_a_notice() -> None:
    walk = intended().do("provisional", **ACUTE).later(days=1).do("hear")
    assert walk.why_not("ban", **BAN) == {"view_term_runs"}


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"ends_on": "2026-09-14", "hearing_on": "2026-09-14"}, {"too_many_school_days"}),
        ({"ends_on": "2026-09-13"}, set()),
        ({"ends_on": "2026-09-06"}, {"ends_before_start", "hearing_outside"}),
        ({"hearing_on": "2026-09-12"}, {"hearing_outside"}),
        ({"hearing_on": "2026-09-06"}, {"hearing_outside"}),
        ({"starts_on": "2026-09-06"}, {"starts_in_the_past"}),
        ({"starts_on": "x"}, {"unreadable"}),
    ],
)
def test_the_limits_of_a_provisional_ban(facts: dict[str, str], why: set[str]) -> None:
    assert parent().why_not("provisional", **(ACUTE | facts)) == why


def test_a_provisional_ban_is_given_once() -> None:
    walk = parent().do("provisional", **ACUTE).on(date(2026, 9, 14)).do("intend")
    again = {"starts_on": "2026-09-14", "ends_on": "2026-09-16", "hearing_on": "2026-09-15"}
    assert walk.why_not("provisional", **again) == {"provisional_again"}
    away = parent().do("provisional", **ACUTE).do("not_come").later(days=1).do("not_come")
    assert away.state == "heard"


def test_a_ban_ends_early_or_is_decided_anew() -> None:
    assert banned().do("lift").state == "ended"
    walk = banned().on(date(2026, 12, 21))
    assert walk.doubts("end") == {"not_reviewed"}
    walk.do("review").do("intend", grounds="opnieuw bedreigd").do("hear").on(date(2027, 1, 11))
    again = {"starts_on": "2027-01-11", "ends_on": "2027-07-10", "review_on": "2027-03-01"}
    assert walk.why_not("ban", **BAN) == {"starts_in_the_past"}
    assert walk.do("ban", **again).state == "banned"
    assert walk.on(date(2027, 7, 11)).doubts("end") == {"not_reviewed"}


def test_what_is_not_known_yet_is_nothing() -> None:
    case = parent().case
    assert not parent_rules.had_their_say(case)
    assert not parent_rules.absent(case)
    for day in (parent_rules.view_until, parent_rules.provisional_over, parent_rules.ban_over):
        assert day(case) is None


@settings(max_examples=30)
@given(wait=st.integers(0, 12), begins=st.integers(-3, 20), lasts=st.integers(-3, 220), hearing=st.booleans())
def test_no_ban_passes_a_limit(wait: int, begins: int, lasts: int, hearing: bool) -> None:
    walk = intended()
    if hearing:
        walk.do("hear")
    walk.later(days=wait)
    first = walk.now.date() + timedelta(days=begins)
    last = first + timedelta(days=lasts)
    try:
        days = {"starts_on": f"{first}", "ends_on": f"{last}", "review_on": f"{first}"}
        walk.do("ban", {"review_outside": "kort", "letter_not_sent": "volgt"}, **days)
    except (StepNotPossibleError, StepRefusedError):
        return
    assert hearing
    assert walk.now.date() > date(2026, 9, 14)
    assert walk.now.date() <= first <= last <= first + timedelta(days=184)
