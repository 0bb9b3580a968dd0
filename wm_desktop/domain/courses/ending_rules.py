"""The limits of ending an employment, and the days that follow from it (domain reference 5.2 and 11.9)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from wm_desktop.domain.courses.model import Asked, CourseCase
from wm_desktop.domain.courses.parts import day_in
from wm_desktop.domain.free_days import DAY
from wm_desktop.domain.term_days import in_months
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.terms import TermStartError

REFLECTION_UNNAMED = 21
"""Days of reflection when the agreement does not mention them, instead of 14 (BW 7:670b; C)."""


def route_of(case: CourseCase) -> str:
    """The route that was chosen last."""
    chosen = case.last("choose")
    return "" if chosen is None else chosen.facts.text("route")


def another_route(*routes: str) -> Callable[[Asked], bool]:
    """Whether none of these routes was chosen."""
    return lambda asked: route_of(asked.case) not in routes


def announced_without_hearing(asked: Asked) -> bool:
    """The employee was not heard on a route that judges what he or she did."""
    return route_of(asked.case) in {"court", "uwv"} and not asked.case.has("hear", "not_heard")


def reflection_length(asked: Asked) -> int | None:
    """Three weeks when the agreement does not mention the reflection, else the usual length."""
    return REFLECTION_UNNAMED if asked.facts.yes("named") is False else None


def reflection_end(case: CourseCase) -> date | None:
    """The last day of the reflection of the last agreement."""
    signed = case.last("settle")
    if signed is None:
        return None
    length = REFLECTION_UNNAMED if signed.facts.yes("named") is False else None
    try:
        end = case.term(TermKind.SETTLEMENT_REFLECTION, signed.day, length=length).end
    except TermStartError:
        return None
    return date(end.year, end.month, end.day)


def reflection_over(asked: Asked) -> bool:
    """The employee withdraws after the reflection."""
    end = reflection_end(asked.case)
    return end is not None and asked.day > end


def settled_from(case: CourseCase) -> date | None:
    """The day an agreement has worked out: after its last day of work and after the reflection."""
    ends, reflection = day_in(case.last("settle"), "ends_on"), reflection_end(case)
    return None if ends is None or reflection is None else max(ends, reflection) + DAY


def after_trial(asked: Asked) -> bool:
    """The trial period was over."""
    until = asked.facts.day("trial_until")
    return until is not None and asked.day > until


def announced_late(asked: Asked) -> bool:
    """The employee was told less than a month before a contract for a time ends."""
    ends = asked.facts.day("ends_on")
    return ends is not None and in_months(asked.day, 1) > ends
