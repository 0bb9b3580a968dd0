"""The limits of the suspension of an employee, and the days that follow from one (domain reference 11.8)."""

from __future__ import annotations

from datetime import date, timedelta

from wm_desktop.domain.courses.model import Asked, CourseCase
from wm_desktop.domain.courses.parts import day_in
from wm_desktop.domain.courses.staff_rules import response_end

NOTICES = ("notice", "renew_notice")
DECISIONS = ("decide", "renew_decide")
HEARD = frozenset({"hear_view", "view", "no_view"})


def unheard(asked: Asked) -> bool:
    """The employee could not respond to the last notice."""
    return not any(one.step in HEARD and one.happened_at <= asked.happened_at for one in asked.case.since(*NOTICES))


def heard(case: CourseCase) -> bool:
    """The employee could respond to the last notice."""
    return any(one.step in HEARD for one in case.since(*NOTICES))


def term_runs(asked: Asked) -> bool:
    """No response is recorded because the term is over, and it is not."""
    end = response_end(asked.case, *NOTICES)
    return asked.facts.text("reason") == "term_over" and (end is None or asked.day <= end)


def over(case: CourseCase) -> date | None:
    """The day after the last day of the decided suspension."""
    last = day_in(case.last(*DECISIONS), "ends_on")
    return None if last is None else last + timedelta(days=1)


def week_before(asked: Asked) -> date | None:
    """A week before the last day, but not before the step."""
    last = asked.facts.day("ends_on")
    return None if last is None else max(asked.day, last - timedelta(days=7))


def overlaps(asked: Asked) -> bool:
    """The extension begins before the running suspension ends."""
    first, before = asked.facts.day("starts_on"), day_in(asked.case.last(*DECISIONS), "ends_on")
    return first is not None and before is not None and first <= before
