"""What follows from a step: tasks to do and terms that run, and which of those it ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.courses.model import Asked, CourseCase, Taken, TaskPlan, TermPlan
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.terms import Term


@dataclass(frozen=True)
class PlannedTask:
    """A task with its day; None: as soon as possible."""

    plan: TaskPlan
    due: date | None


@dataclass(frozen=True)
class PlannedTerm:
    """A term as counted on the day of the step."""

    plan: TermPlan
    term: Term


@dataclass(frozen=True)
class Following:
    """What a step brings and ends; tasks are known by their code, terms by their kind."""

    tasks: tuple[PlannedTask, ...]
    terms: tuple[PlannedTerm, ...]
    done_tasks: frozenset[str]
    closed_terms: frozenset[TermKind]


def following(case: CourseCase, taken: Taken) -> Following:
    """Give what follows from a step; `case` is the course with that step as its last."""
    step = case.machine.by_code[taken.step]
    asked = Asked(case, step, taken.facts, taken.happened_at)
    terms = [(plan, plan.start(asked)) for plan in step.terms if plan.when(asked)]
    plans = [plan for other in case.machine.steps for plan in other.tasks]
    runs = [plan for other in case.machine.steps for plan in other.terms]
    return Following(
        tasks=tuple(PlannedTask(plan, plan.due(asked)) for plan in step.tasks if plan.when(asked)),
        terms=tuple(
            PlannedTerm(plan, case.term(plan.kind, start, plan.stops(asked), plan.length(asked)))
            for plan, start in terms
            if start is not None
        ),
        done_tasks=frozenset(plan.code for plan in plans if step.code in plan.done_by),
        closed_terms=frozenset(plan.kind for plan in runs if step.code in plan.closed_by),
    )
