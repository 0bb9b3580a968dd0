"""When the confidential inspector can be called, for beside the task to call (domain reference 6.1)."""

from __future__ import annotations

from wm_desktop.domain.case_work import CaseTask
from wm_desktop.domain.courses.inspector_rules import CallTime, next_call
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.services.actors import Act
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.school_calendar import read_free_days
from wm_desktop.services.workplace import Workplace

CALL = "call"
_MISSED = "not_reached"


def call_time(place: Workplace) -> CallTime:
    """Say when the line is open next, by the free days the school counts with."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        return next_call(place.now(), read_free_days(uow))


def attempts(case: CaseFile, task: CaseTask) -> int | None:
    """Count how often nobody was reached before; None when a task is not that of calling the inspector."""
    courses = {shown.course.id: shown for shown in case.courses if shown.course.kind is CourseKind.INSPECTOR}
    if task.course_id not in courses or task.code != CALL:
        return None
    return sum(taken.step == _MISSED for taken in courses[task.course_id].taken)
