"""The request to remove a message."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.courses.walking import Walk
from wm_desktop.domain.courses.follow import following
from wm_desktop.domain.courses.model import CourseKind


def removal() -> Walk:
    return Walk(CourseKind.REMOVAL)


def test_author_then_platform_then_gone_and_back_again() -> None:
    walk = removal().do("ask_author").do("refused").do("ask_platform").do("removed").do("checked")
    assert walk.path == ("start", "asked_author", "refused", "asked_platform", "removed")
    assert walk.do("back").offered == {"ask_author", "ask_platform"}


def test_the_platform_can_be_asked_at_once() -> None:
    assert removal().do("ask_platform").do("removed").state == "removed"


@pytest.mark.parametrize("step", ["ask_author", "ask_platform"])
def test_the_evidence_comes_first(step: str) -> None:
    assert removal().doubts(step, evidence="no") == {"evidence_first"}
    assert removal().doubts(step, evidence="yes") == set()


def test_an_answer_is_waited_for() -> None:
    walk = removal().do("ask_author", answer_by="2026-09-09")
    (task,) = following(walk.case, walk.case.taken[-1]).tasks
    assert task.due == date(2026, 9, 9)
    assert walk.on(date(2026, 9, 9)).doubts("no_answer") == {"too_soon"}
    assert walk.on(date(2026, 9, 10)).doubts("no_answer") == set()
    assert walk.do("no_answer").state == "no_answer"


def test_a_message_that_is_gone_is_looked_for_again() -> None:
    walk = removal().do("ask_author").do("removed", copies="no")
    found = following(walk.case, walk.case.taken[-1])
    assert [(one.plan.code, one.due) for one in found.tasks] == [("look_again", date(2026, 9, 14))]
    assert found.done_tasks == {"look"}
    assert "openbaar blijven" in (walk.case.machine.caption.nl if walk.case.machine.caption else "")
