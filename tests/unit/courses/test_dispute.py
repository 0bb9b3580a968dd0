"""A dispute about another course (domain reference 3.3, 11.3)."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.courses.walking import Walk
from wm_desktop.domain.courses import dispute_rules
from wm_desktop.domain.courses.catalogue import courses_for, machine_of
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.model import CourseKind, LetterFact

MONDAY = date(2026, 9, 7)
LETTER = LetterFact("WM-2026-001-BOB", MONDAY, MONDAY)
SUSPENSION, EXPULSION = CourseKind.PUPIL_SUSPENSION, CourseKind.PUPIL_EXPULSION


def dispute(about: CourseKind = SUSPENSION) -> Walk:
    return Walk(CourseKind.DISPUTE, known={"letters": (LETTER,), "disputed": about})


def received(form: str = "objection", about: CourseKind = SUSPENSION, papers_by: str = "") -> Walk:
    return dispute(about).do("receive", form=form, papers_by=papers_by)


def after(walk: Walk) -> tuple[set[str], dict[str, date]]:
    found = following(walk.case, walk.case.taken[-1])
    return {task.plan.code for task in found.tasks}, {one.term.kind.value: one.term.due_day for one in found.terms}


def test_an_objection_is_heard_and_decided_by_the_board() -> None:
    walk = received()
    assert after(walk) == ({"confirm", "tell_board"}, {"decision_4w": date(2026, 10, 5)})
    assert walk.why_not("decide", letter=LETTER.reference) == {"unheard"}
    walk.later(days=7).do("hear")
    assert walk.why_not("decide", signed_as="directeur") == {"signatory"}
    assert walk.why_not("ruling") == {"not_objection"}
    assert walk.doubts("decide", letter=LETTER.reference) == set()
    assert walk.on(date(2026, 10, 6)).doubts("decide", letter=LETTER.reference) == {"decision_late"}
    walk.do("decide", {"decision_late": "herfst"}, letter=LETTER.reference, delivery="handed")
    assert walk.path == ("start", "received", "heard", "decided")
    assert after(walk)[0] == {"carry_out", "keep_or_not"}


@pytest.mark.parametrize("form", ["complaint", "court", "gpo"])
def test_another_body_rules_itself(form: str) -> None:
    walk = dispute().do("receive", {"not_for_gpo": "ook toelating"}, form=form, papers_by="2026-09-28")
    tasks, terms = after(walk)
    assert "papers" in tasks
    assert terms == ({"gpo_opinion_10w": date(2026, 11, 16)} if form == "gpo" else {})
    walk.do("defend").do("not_heard")
    assert walk.why_not("decide", letter=LETTER.reference) == {"only_objection"}
    assert walk.why_not("ruling", ruled_on="2026-09-08") == {"ruled_on_later"}
    assert walk.do("ruling").state == "decided"
    assert ("tell_answer" in after(walk)[0]) == (form != "court")


def test_what_belongs_to_an_expulsion_is_recorded_there() -> None:
    assert dispute(EXPULSION).why_not("receive", form="objection", papers_by="") == {"in_expulsion"}
    assert dispute(EXPULSION).why_not("receive", form="gpo", papers_by="") == {"in_expulsion"}
    assert dispute(EXPULSION).why_not("receive", form="court", papers_by="") == set()


def test_a_form_that_does_not_fit_is_asked_about() -> None:
    assert dispute().doubts("receive", form="gpo", papers_by="") == {"not_for_gpo"}
    assert dispute().doubts("receive", form="appeal", papers_by="") == {"appeal_for_staff"}
    assert dispute(CourseKind.STAFF_REPRIMAND).doubts("receive", form="appeal", papers_by="") == set()
    assert dispute().why_not("receive", received_on="2026-09-08", papers_by="") == {"received_on_later"}


def test_it_can_be_withdrawn_and_the_file_is_still_kept() -> None:
    walk = received()
    assert walk.case.machine.by_code["receive"].hold is not None
    assert walk.do("withdrawn").state == "withdrawn"
    assert after(walk)[0] == {"keep_or_not"}


def test_a_dispute_is_started_from_the_course_it_is_about() -> None:
    assert machine_of(CourseKind.DISPUTE) not in courses_for(None)
    assert dispute_rules.form_of(dispute().case) == ""
    assert dispute_rules.decision_due(dispute().case) is None
