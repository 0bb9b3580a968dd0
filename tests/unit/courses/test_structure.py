"""What every course must be, whatever it is about."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from wm_desktop.domain.courses.catalogue import MACHINES, courses_for, machine_of
from wm_desktop.domain.courses.model import CourseKind, Guard, Machine
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.incidents import PersonKind

every_course = pytest.mark.parametrize("machine", MACHINES.values(), ids=lambda machine: machine.kind.value)


def texts(machine: Machine) -> Iterator[Words]:
    """Everything a person can read of a course."""
    yield machine.words
    yield from (words for words in (machine.caption,) if words is not None)
    yield from (state.words for state in machine.states)
    yield from (passage.words for passage in machine.passages)
    for never in machine.never:
        yield from (never.words, never.why)
    for step in machine.steps:
        yield step.words
        yield from (words for words in (step.hint, *(field.hint for field in step.fields)) if words is not None)
        yield from (field.words for field in step.fields)
        yield from (choice.words for field in step.fields for choice in field.choices)
        yield from (guard.words for guard in step.guards)
        yield from (task.words for task in step.tasks)
        yield from (term.words for term in step.terms)


def guards(machine: Machine) -> Iterator[Guard]:
    for step in machine.steps:
        yield from step.guards


@every_course
def test_every_name_that_is_used_exists(machine: Machine) -> None:
    states = {state.code for state in machine.states}
    steps = {step.code for step in machine.steps}
    used = {code for step in machine.steps for code in (*step.frm, step.to) if code}
    used |= {code for passage in machine.passages for code in (passage.frm, passage.to)}
    used |= {code for milestone in machine.milestones for code in (milestone.frm, milestone.to)}
    named = {code for milestone in machine.milestones for needed in milestone.needs for code in needed}
    named |= {code for step in machine.steps for task in step.tasks for code in task.done_by}
    named |= {code for step in machine.steps for term in step.terms for code in term.closed_by}
    assert used <= states
    assert named <= steps
    assert len(states) == len(machine.states)
    assert len(steps) == len(machine.steps)


@every_course
def test_every_state_can_be_reached_and_every_open_one_left(machine: Machine) -> None:
    roads = {(frm, step.to or frm) for step in machine.steps for frm in step.frm}
    roads |= {(one.frm, one.to) for one in (*machine.passages, *machine.milestones)}
    known = {machine.states[0].code}
    while more := {to for frm, to in roads if frm in known} - known:
        known |= more
    assert known == {state.code for state in machine.states}
    ends = {state.code for state in machine.states if state.final}
    while more := {frm for frm, to in roads if to in ends} - ends:
        ends |= more
    assert ends == {state.code for state in machine.states}


@every_course
def test_every_text_is_there_in_both_languages(machine: Machine) -> None:
    assert all(words.nl.strip() and words.en.strip() for words in texts(machine))


@every_course
def test_fields_and_guards_have_their_own_names_within_a_step(machine: Machine) -> None:
    for step in machine.steps:
        names = [field.name for field in step.fields]
        codes = [guard.code for guard in step.guards]
        assert len(set(names)) == len(names)
        assert len(set(codes)) == len(codes)
        assert {guard.field for guard in step.guards if guard.field} <= {*names}


@every_course
def test_what_nobody_may_pass_names_its_source(machine: Machine) -> None:
    assert machine.source
    assert all(guard.source for guard in guards(machine) if guard.hard)
    assert all(never.source for never in machine.never)


def test_courses_are_offered_to_those_they_are_about() -> None:
    assert all(machine_of(kind).kind is kind for kind in MACHINES)
    assert {machine.kind for machine in courses_for(PersonKind.PUPIL)} >= {CourseKind.PUPIL_SUSPENSION}
    assert courses_for(PersonKind.OUTSIDER) == tuple(m for m in MACHINES.values() if PersonKind.OUTSIDER in m.about)
    assert all(not machine.about for machine in courses_for(None))
