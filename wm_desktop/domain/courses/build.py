"""Short ways to write down what a course is made of, so that its module reads as a list of steps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from wm_desktop.domain.courses.facts import Field, FieldKind
from wm_desktop.domain.courses.model import Asked, Guard, TaskPlan, Who
from wm_desktop.domain.courses.parts import no_day
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.letter_case import Confidence


def must(
    code: str,
    nl: str,
    en: str,
    fails: Callable[[Asked], bool],
    source: str,
    confidence: Confidence = Confidence.CHOICE,
    *,
    field: str = "",
    early: bool = False,
) -> Guard:
    """A limit nobody may pass."""
    return Guard(code, Words(nl, en), fails, True, source, confidence, field, early)


def doubt(
    code: str,
    nl: str,
    en: str,
    fails: Callable[[Asked], bool],
    source: str,
    confidence: Confidence = Confidence.CHOICE,
    *,
    field: str = "",
    early: bool = False,
) -> Guard:
    """A limit that can be passed with a reason, which stays in the file."""
    return Guard(code, Words(nl, en), fails, False, source, confidence, field, early)


def task(
    code: str,
    nl: str,
    en: str,
    *done_by: str,
    due: Callable[[Asked], date | None] = no_day,
    by: Who = Who.OFFICE,
    when: Callable[[Asked], bool] = lambda asked: True,
    source: str = "",
    confidence: Confidence = Confidence.CHOICE,
) -> TaskPlan:
    """Something to do after a step; without `due` as soon as possible. The `done_by` steps tick it."""
    return TaskPlan(code, Words(nl, en), due, by, when, frozenset(done_by), source, confidence)


def moment_field(name: str, nl: str, en: str, *, required: bool = True) -> Field:
    """A field for a date with a time."""
    return Field(name, Words(nl, en), FieldKind.MOMENT, required)


def optional(field: Field) -> Field:
    """The same field, that may stay empty."""
    return replace(field, required=False)


def at(*states: str) -> frozenset[str]:
    """The states a step can be taken in."""
    return frozenset(states)


def said_yes(field: str) -> Callable[[Asked], bool]:
    """Whether yes was filled in with the step."""
    return lambda asked: asked.facts.yes(field) is True


def said_no(field: str) -> Callable[[Asked], bool]:
    """Whether no was filled in with the step."""
    return lambda asked: asked.facts.yes(field) is False


def never_done(*steps: str) -> Callable[[Asked], bool]:
    """Whether none of these steps was taken so far."""
    return lambda asked: not asked.case.has(*steps)


def after_step(field: str) -> Callable[[Asked], bool]:
    """Whether a moment that was filled in lies after the step itself."""

    def fails(asked: Asked) -> bool:
        moment = asked.facts.moment(field)
        return moment is not None and moment > asked.happened_at

    return fails
