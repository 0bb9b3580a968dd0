"""Which letters a course has come to: those that carry out a step, and those that tell others of one."""

from types import SimpleNamespace

import pytest

from tests.unit.courses.walking import Walk
from tests.unit.letter_plans.parent_cases import banned, breached, heard, suspended, warned
from wm_desktop.domain.courses.engine import offers
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.letters import LetterKind
from wm_desktop.gui.letters.offered import letters_now


def now(walk):
    shown = SimpleNamespace(course=SimpleNamespace(kind=walk.kind), offers=offers(walk.case), taken=walk.case.taken)
    return set(letters_now(shown))


@pytest.mark.parametrize(
    ("walk", "kinds"),
    [
        (Walk(CourseKind.PARENT).do("talk"), {LetterKind.PARENT_WARNING, LetterKind.PARENT_BAN_NOTICE}),
        (warned(), {LetterKind.PARENT_BAN_NOTICE}),
        (heard(), {LetterKind.PARENT_BAN}),
        (banned(), {LetterKind.PARENT_BAN_END}),
        (suspended(), {LetterKind.INSPECTORATE_NOTICE, LetterKind.ATTENDANCE_NOTICE}),
        (Walk(CourseKind.POLICE).do("decide_charge"), {LetterKind.POLICE_SUMMARY}),
        (Walk(CourseKind.REMOVAL), {LetterKind.REMOVAL_AUTHOR, LetterKind.REMOVAL_PLATFORM}),
        (breached(), {LetterKind.DATA_BREACH_NOTICE}),
    ],
)
def test_a_course_names_the_letters_it_has_come_to(walk, kinds):
    assert kinds <= now(walk)


def test_nobody_is_told_of_what_was_not_decided():
    planned = now(Walk(CourseKind.PUPIL_SUSPENSION).do("plan"))
    assert not planned & {LetterKind.INSPECTORATE_NOTICE, LetterKind.ATTENDANCE_NOTICE}
    assert LetterKind.POLICE_SUMMARY not in now(Walk(CourseKind.POLICE))
