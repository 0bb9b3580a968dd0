"""The suspension of a pupil, step by step and at its limits (domain reference 3.2 and 11.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.courses.walking import MOTHER, START, Walk
from wm_desktop.domain.courses.errors import ReasonNeededError, StepNotPossibleError, StepRefusedError
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.model import CourseKind, LetterFact, OtherCourse
from wm_desktop.domain.courses.suspension_rules import of_school_age
from wm_desktop.domain.ids import IncidentId, new_uuid
from wm_desktop.domain.letter_case import Period
from wm_desktop.domain.school_days import school_days

HEARINGS = ("hear_pupil", "hear_parents", "hear_teacher")
MONDAY = date(2026, 9, 7)
LETTER = LetterFact("WM-2026-001-SCH", MONDAY, MONDAY)


def suspension(**known: object) -> Walk:
    return Walk(CourseKind.PUPIL_SUSPENSION, known={"letters": (LETTER,)} | known)


def planned(first: str = "2026-09-08", last: str = "2026-09-10", **known: object) -> Walk:
    return suspension(**known).do("plan", starts_on=first, ends_on=last)


def decided(**known: object) -> Walk:
    walk = planned(**known)
    for hearing in HEARINGS:
        walk.later(hours=1).do(hearing)
    return walk.later(hours=1).do("decide")


def test_the_whole_course_from_intention_to_return() -> None:
    walk = decided()
    assert walk.path == ("start", "planned", "heard", "decided")
    walk.later(hours=1).do("notify", letter=LETTER.reference)
    assert walk.state == "notified"
    assert walk.on(date(2026, 9, 8)).state == "running"
    assert walk.on(date(2026, 9, 11)).state == "return"
    assert walk.do("return_talk").state == "closed"
    assert walk.offered == set()


@pytest.mark.parametrize("left_out", HEARINGS)
def test_nobody_is_suspended_unheard(left_out: str) -> None:
    walk = planned()
    for hearing in HEARINGS:
        if hearing != left_out:
            walk.later(hours=1).do(hearing)
    assert walk.state == "planned"
    assert len(walk.why_not("decide")) == 1


def test_a_decision_lies_after_the_hearing() -> None:
    walk = planned().later(hours=1)
    for hearing in HEARINGS:
        walk.later(hours=1).do(hearing)
    assert "teacher_unheard" in walk.why_not("decide", at=START + timedelta(hours=1, minutes=30))


def test_in_acute_danger_the_hearing_follows_and_is_asked_for() -> None:
    walk = planned().do("decide_acute", acute="een mes in de klas")
    assert walk.state == "decided"
    assert walk.doubts("notify", letter=LETTER.reference) == {"unheard_after_acute"}
    for hearing in HEARINGS:
        walk.later(hours=1).do(hearing)
    assert walk.doubts("notify", letter=LETTER.reference) == set()


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [
        ("2026-09-08", "2026-09-15", {"too_many_school_days", "longer_than_a_week"}),
        ("2026-09-10", "2026-09-09", {"ends_before_start"}),
        ("2026-09-12", "2026-09-13", {"no_school_day"}),
        ("2026-09-11", "2026-09-18", {"too_many_school_days", "longer_than_a_week"}),
    ],
)
def test_the_limits_of_the_period(first: str, last: str, why: set[str]) -> None:
    assert suspension().why_not("plan", starts_on=first, ends_on=last) == why


def other(first: date, last: date, **known: object) -> OtherCourse:
    kind, where = CourseKind.PUPIL_SUSPENSION, IncidentId(new_uuid())
    return replace(OtherCourse(kind, where, "closed", final=True, period=Period(first, last)), **known)  # type: ignore[arg-type]


def test_a_suspension_is_never_extended() -> None:
    before = other(date(2026, 9, 3), date(2026, 9, 7))
    assert suspension(others=(before,)).why_not("plan", starts_on="2026-09-08", ends_on="2026-09-10") == {
        "extends_another"
    }
    revoked = other(date(2026, 9, 3), date(2026, 9, 7), state="revoked")
    assert suspension(others=(revoked,)).why_not("plan", starts_on="2026-09-08", ends_on="2026-09-10") == set()


def test_the_same_fact_gives_one_suspension() -> None:
    here = IncidentId(new_uuid())
    before = other(date(2026, 6, 1), date(2026, 6, 2), incident_id=here)
    assert suspension(others=(before,), incident_id=here).why_not(
        "plan", starts_on="2026-09-08", ends_on="2026-09-10"
    ) == {"same_facts"}


def test_another_suspension_soon_after_asks_for_a_reason() -> None:
    before = other(date(2026, 8, 31), date(2026, 9, 1))
    walk = suspension(others=(before,))
    assert walk.doubts("plan", starts_on="2026-09-08", ends_on="2026-09-10") == {"soon_after_another"}
    with pytest.raises(ReasonNeededError) as raised:
        walk.do("plan", starts_on="2026-09-08", ends_on="2026-09-10")
    assert "minder dan tien schooldagen" in raised.value.sentence()
    assert "less than ten school days" in raised.value.sentence("en")
    walk.do("plan", {"soon_after_another": "nieuw feit op 4 september"}, starts_on="2026-09-08", ends_on="2026-09-10")
    assert walk.case.taken[0].overrides[0].reason == "nieuw feit op 4 september"


def test_who_signs_must_be_mandated() -> None:
    walk = planned()
    for hearing in HEARINGS:
        walk.later(hours=1).do(hearing)
    assert walk.why_not("decide", signed_as="directeur") == {"signatory"}
    assert walk.why_not("decide", signed_as="administratie") == {"signatory"}
    walk.case = replace(walk.case, mandates=frozenset({CourseKind.PUPIL_SUSPENSION}))
    assert walk.why_not("decide", signed_as="directeur") == set()
    assert walk.why_not("decide", signed_as="adjunct-directeur") == {"signatory"}


def test_parents_know_before_it_starts() -> None:
    walk = decided().on(date(2026, 9, 9))
    assert walk.why_not("notify", letter=LETTER.reference) == {"starts_before_notice"}
    told = decided().do("tell").on(date(2026, 9, 8))
    assert told.why_not("notify", letter=LETTER.reference) == set()
    assert told.doubts("notify", letter=LETTER.reference) == set()
    assert told.on(date(2026, 9, 9)).doubts("notify", letter=LETTER.reference) == {"letter_late"}


def test_each_guardian_gets_the_letter_and_it_is_in_the_file() -> None:
    father = new_uuid()
    walk = decided(custody=(MOTHER, father))
    assert walk.doubts("notify", letter=LETTER.reference, told=str(MOTHER)) == {"not_everybody_told"}
    both = f"{MOTHER}\n{father}"
    assert walk.doubts("notify", letter="WM-2026-009-SCH", told=both) == {"letter_not_sent"}
    assert walk.doubts("notify", letter=LETTER.reference.lower(), told=both) == set()


def test_a_step_out_of_turn_is_named() -> None:
    with pytest.raises(StepNotPossibleError, match="Terugkeergesprek"):
        planned().do("return_talk")


def test_nothing_is_recorded_before_it_happens_nor_before_what_it_follows() -> None:
    walk = planned()
    assert walk.why_not("hear_pupil", at=walk.now + timedelta(minutes=1)) == {"future"}
    assert walk.why_not("hear_pupil", at=START - timedelta(minutes=1)) == {"order"}


def test_what_is_empty_or_does_not_read_is_named() -> None:
    with pytest.raises(StepRefusedError) as raised:
        suspension().do("plan", reasons="", starts_on="2026-13-01", ends_on="2026-09-10", form="elsewhere")
    assert [refusal.field for refusal in raised.value.refusals] == ["reasons", "starts_on", "form"]


def test_what_is_locked_is_not_investigated() -> None:
    walk = planned()
    walk.case = replace(walk.case, locked=True)
    assert walk.why_not("hear_pupil") == {"inquiry_locked"}


def test_revoking_ends_it() -> None:
    assert decided().do("revoke").state == "revoked"


def test_education_is_compulsory_from_the_month_after_the_fifth_birthday() -> None:
    assert not of_school_age(date(2021, 9, 1), date(2026, 9, 30))
    assert of_school_age(date(2021, 9, 1), date(2026, 10, 1))
    assert of_school_age(None, date(2026, 10, 1))


days = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@given(first=days, length=st.integers(0, 20), gap=st.integers(0, 12), before=st.booleans())
def test_no_decision_passes_a_limit(first: date, length: int, gap: int, before: bool) -> None:
    last = first + timedelta(days=length)
    earlier = other(first - timedelta(days=gap + 2), first - timedelta(days=gap + 1))
    walk = Walk(
        CourseKind.PUPIL_SUSPENSION,
        datetime(first.year, first.month, first.day, tzinfo=UTC) - timedelta(days=2),
        {"others": (earlier,) if before else ()},
    )
    try:
        walk.do("plan", {"soon_after_another": "nieuw feit"}, starts_on=first.isoformat(), ends_on=last.isoformat())
    except StepRefusedError:
        return
    assert 1 <= len(school_days(first, last)) <= 5
    assert (last - first).days < 7
    assert not before or school_days(earlier.period.last + timedelta(days=1), first - timedelta(days=1))  # type: ignore[union-attr]


def test_what_must_be_done_after_the_letter() -> None:
    walk = decided().do("notify", letter=LETTER.reference)
    found = following(walk.case, walk.case.taken[-1])
    assert {task.plan.code: task.due for task in found.tasks} == {
        "homework": date(2026, 9, 8),
        "return_talk": date(2026, 9, 11),
        "inspectorate": MONDAY,
        "attendance_officer": MONDAY,
        "board_copy": MONDAY,
    }
    assert [(one.term.kind.value, one.term.end) for one in found.terms] == [("objection_6w", date(2026, 10, 19))]
    assert found.done_tasks == {"hear_same_day", "letter_after_tell"}


def test_one_day_at_home_of_a_child_of_four_is_told_to_fewer() -> None:
    walk = planned("2026-09-08", "2026-09-08", birth_date=date(2022, 3, 1))
    for hearing in HEARINGS:
        walk.do(hearing)
    walk.do("decide").do("notify", letter=LETTER.reference)
    assert {task.plan.code for task in following(walk.case, walk.case.taken[-1]).tasks} == {
        "homework",
        "return_talk",
        "board_copy",
    }


def test_what_was_told_orally_is_followed_by_a_letter() -> None:
    walk = decided().do("tell")
    (task,) = following(walk.case, walk.case.taken[-1]).tasks
    assert (task.plan.code, task.due) == ("letter_after_tell", date(2026, 9, 8))
    acute = planned().do("decide_acute")
    (task,) = following(acute.case, acute.case.taken[-1]).tasks
    assert (task.plan.code, task.due) == ("hear_same_day", MONDAY)
