"""Where a course stands on its road, read from the machine alone; knows no Qt and no single course."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wm_desktop.domain.courses.engine import Offer
from wm_desktop.domain.courses.model import Machine, Passage, State, Step
from wm_desktop.services.courses import CourseShown


class Mark(StrEnum):
    """What a state of the road is today."""

    PAST = "past"
    NOW = "now"
    AHEAD = "ahead"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class StageMark:
    """A state of the stage bar."""

    state: State
    mark: Mark


@dataclass(frozen=True)
class Missing:
    """What is needed before a state is reached by itself: of each group at least one step."""

    to: State
    needs: tuple[tuple[Step, ...], ...]


def stage_marks(machine: Machine, path: Sequence[str]) -> tuple[StageMark, ...]:
    """Give the states of the stage bar; one aside stands there only when the course came through it.

    `path` are the states the course went through, the present one last. A course that has not begun has no path: all
    of its road lies ahead.
    """
    if not path:
        return tuple(StageMark(state, Mark.AHEAD) for state in machine.states if not state.aside)
    now, here, over = path[-1], _place(machine, path), machine.state(path[-1]).final
    found = []
    for number, state in enumerate(machine.states):
        if state.code == now:
            found.append(StageMark(state, Mark.NOW))
        elif state.aside:
            if state.code in path and number:
                found.append(StageMark(state, Mark.PAST))
        elif number > here and not over:
            found.append(StageMark(state, Mark.AHEAD))
        else:
            found.append(StageMark(state, Mark.PAST if state.code in path else Mark.SKIPPED))
    return tuple(found)


def missing_of(shown: CourseShown) -> tuple[Missing, ...]:
    """Give what must still be recorded for the states that are reached by steps together."""
    taken = {one.step for one in shown.taken}
    found = []
    for milestone in shown.machine.milestones:
        needs = tuple(_steps(shown.machine, group) for group in milestone.needs if not group & taken)
        if milestone.frm == shown.state and needs:
            found.append(Missing(shown.machine.state(milestone.to), needs))
    return tuple(found)


def waiting_of(shown: CourseShown) -> tuple[Passage, ...]:
    """Give the states that are reached by the calendar from here."""
    return tuple(passage for passage in shown.machine.passages if passage.frm == shown.state)


def offers_in_order(shown: CourseShown) -> tuple[tuple[Offer, ...], tuple[Offer, ...]]:
    """Give what brings the course on, and what can be done besides; what is blocked is in neither.

    What brings it on: steps that are still missing for the next state, else steps to a state further on the road. A
    step aside, such as taking the measure back, comes last.
    """
    free = [offer for offer in shown.offers if not offer.blocked]
    lacking = {step.code for one in missing_of(shown) for steps in one.needs for step in steps}
    codes = [state.code for state in road_of(shown.machine)]
    here = max((codes.index(code) for code in shown.path if code in codes), default=-1)
    ahead = set(codes[here + 1 :])
    wanted = [one for one in free if one.step.code in lacking] or [one for one in free if one.step.to in ahead]
    others = [one for one in free if one not in wanted]
    return tuple(wanted), tuple(sorted(others, key=lambda one: _is_aside(shown.machine, one.step)))


def _is_aside(machine: Machine, step: Step) -> bool:
    return bool(step.to) and machine.state(step.to).aside


def road_of(machine: Machine) -> tuple[State, ...]:
    """Give the main road of a course."""
    return tuple(state for state in machine.states if not state.aside)


def _place(machine: Machine, path: Sequence[str]) -> int:
    """How far along the road: of a state aside that is not the end, the last of the road before it."""
    codes = [state.code for state in machine.states]
    on_road = [code for code in path if not machine.state(code).aside]
    if machine.state(path[-1]).aside and on_road and not machine.state(path[-1]).final:
        return codes.index(on_road[-1])
    return codes.index(path[-1])


def _steps(machine: Machine, codes: Collection[str]) -> tuple[Step, ...]:
    return tuple(step for step in machine.steps if step.code in codes)
