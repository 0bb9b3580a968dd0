"""What the tab Maatregelen knows without a window: the road, the order of the steps, and what was typed."""

from dataclasses import replace

import pytest

from tests.storage.test_courses import PLAN, judged, suspended
from wm_desktop.domain.courses.catalogue import MACHINES, machine_of
from wm_desktop.domain.courses.facts import Facts, Field, FieldKind
from wm_desktop.domain.courses.model import CourseKind, Guard, Step
from wm_desktop.domain.courses.words import Words
from wm_desktop.gui.incidents.measures.lines import lines_of
from wm_desktop.gui.incidents.measures.stages import (
    Mark,
    missing_of,
    offers_in_order,
    road_of,
    stage_marks,
    waiting_of,
)
from wm_desktop.gui.incidents.measures.typed import MOMENT, Typed, announced, begin_with, read_step
from wm_desktop.services.case_file import case_again
from wm_desktop.services.courses import NewStep, courses_of_file, start_course, take_step

SUSPENSION = machine_of(CourseKind.PUPIL_SUSPENSION)
WORDS = Words("iets", "something")


def marks(path, machine=SUSPENSION):
    return {one.state.code: one.mark for one in stage_marks(machine, path)}


# the road


def test_the_road_behind_now_and_ahead():
    found = marks(("start", "planned", "heard"))
    assert "start" not in found
    assert "revoked" not in found
    assert (found["planned"], found["heard"], found["decided"]) == (Mark.PAST, Mark.NOW, Mark.AHEAD)
    assert set(marks(()).values()) == {Mark.AHEAD}
    assert marks(("start",))["start"] is Mark.NOW


def test_a_state_that_was_passed_by_is_skipped():
    assert marks(("start", "planned", "decided"))["heard"] is Mark.SKIPPED


def test_a_road_that_ended_aside_has_nothing_ahead():
    found = marks(("start", "planned", "revoked"))
    assert (found["revoked"], found["planned"], found["running"]) == (Mark.NOW, Mark.PAST, Mark.SKIPPED)


def test_a_state_aside_on_the_way_leaves_the_rest_ahead():
    aside = replace(SUSPENSION.state("heard"), aside=True)
    states = tuple(aside if state.code == "heard" else state for state in SUSPENSION.states)
    machine = replace(SUSPENSION, states=states)
    assert marks(("start", "planned", "heard"), machine)["decided"] is Mark.AHEAD
    assert marks(("start", "planned", "heard", "decided"), machine)["heard"] is Mark.PAST


@pytest.mark.parametrize("kind", MACHINES)
def test_every_course_has_a_road_from_its_beginning(kind):
    machine = machine_of(kind)
    first = machine.states[0].code
    assert marks((first,), machine)[first] is Mark.NOW
    assert len(road_of(machine)) > 1


# what is next


def test_what_is_missing_comes_first_and_taking_back_last(office):
    incident, _, party = judged(office)
    course = start_course(office.place, incident.id, CourseKind.PUPIL_SUSPENSION, party.id)
    shown = take_step(office.place, course.id, NewStep("plan", PLAN))
    wanted, others = offers_in_order(shown)
    assert {one.step.code for one in wanted} == {
        *("hear_pupil", "pupil_not_heard", "hear_parents", "parents_not_heard", "hear_teacher")
    }
    assert [one.step.code for one in others] == ["decide_acute", "revoke"]
    assert next([step.code for step in steps] for steps in missing_of(shown)[0].needs) == [
        "hear_pupil",
        "pupil_not_heard",
    ]
    assert [one.step.code for one in shown.offers if one.blocked] == ["decide"]


def test_without_anything_missing_a_step_ahead_comes_first(office):
    incident, _ = suspended(office)
    shown = courses_of_file(office.place, incident.id)[0]
    wanted, others = offers_in_order(shown)
    assert ([one.step.code for one in wanted], others[-1].step.code) == (["notify"], "revoke")
    assert (missing_of(shown), waiting_of(shown)) == ((), ())


def test_a_course_that_waits_for_the_calendar_says_so(office, clock):
    incident, course = suspended(office)
    reasons = {"letter_not_sent": "volgt", "not_everybody_told": "geen ouders"}
    take_step(office.place, course.id, NewStep("notify", {"letter": "X", "told": "n"}, reasons=reasons))
    shown = courses_of_file(office.place, incident.id)[0]
    assert [passage.to for passage in waiting_of(shown)] == ["running"]


# the list


def test_courses_of_people_come_first_and_those_of_the_file_are_always_there(office):
    incident, course = suspended(office)
    case = case_again(office.place, incident.id)
    lines = lines_of(case)
    assert [line.of_file for line in lines] == sorted(line.of_file for line in lines)
    assert lines[0].key.course_id == course.id
    kinds = {line.machine.kind: line.wanted for line in lines if line.of_file}
    assert kinds[CourseKind.DATA_BREACH]
    assert not kinds[CourseKind.POLICE]
    police = start_course(office.place, incident.id, CourseKind.POLICE)
    lines = lines_of(case_again(office.place, incident.id))
    assert [line.key.course_id for line in lines if line.machine.kind is CourseKind.POLICE] == [police.id]


# what was typed


def a_step(*fields, guards=()):
    return Step("x", WORDS, frozenset({"start"}), fields=fields, guards=guards)


def field(kind, name="a", **facts):
    return Field(name, WORDS, kind, **facts)


def test_days_and_moments_are_read_as_people_type_them(clock):
    step = a_step(field(FieldKind.DAY, "day"), field(FieldKind.MOMENT, "moment"), field(FieldKind.LINE, "line"))
    typed = Typed("gisteren 14.30", {"day": "3 dec", "moment": "vandaag 9:15", "line": " woorden "})
    read = read_step(step, typed, Typed("23-11-2026 10:00"), clock())
    assert not read.unreadable
    assert read.new.facts == {"day": "2026-12-03", "moment": "2026-11-23T08:15:00+00:00", "line": "woorden"}
    assert read.new.happened_at.isoformat() == "2026-11-22T13:30:00+00:00"
    again = begin_with(step, Facts(read.new.facts), clock())
    assert again == Typed("23-11-2026 10:00", {"day": "03-12-2026", "moment": "23-11-2026 09:15", "line": "woorden"})


def test_what_cannot_be_read_is_told_at_its_field_and_not_stored(clock):
    step = a_step(field(FieldKind.DAY, "day"))
    read = read_step(step, Typed("ooit", {"day": "20261124"}), Typed(), clock())
    assert {one.field for one in read.unreadable} == {"day", MOMENT}
    assert "20261124" in read.unreadable[0].words.nl
    assert read.new.facts == {}


@pytest.mark.parametrize("text", ["", "23-11-2026 09:55", "nu"])
def test_a_moment_left_as_it_stood_or_of_this_minute_is_now(clock, text):
    clock.move(seconds=25)
    read = read_step(a_step(), Typed(text), Typed("23-11-2026 09:55"), clock())
    assert read.new.happened_at in {None, clock()}
    same = read_step(a_step(), Typed("vandaag 10:00"), Typed("23-11-2026 09:55"), clock())
    assert same.new.happened_at is None


def test_grounds_are_ticked_from_those_announced_when_others_are_refused():
    grounds = field(FieldKind.LINES, "grounds", carried=True)
    guard = Guard("other_grounds", WORDS, lambda asked: False, hard=True, source="x", field="grounds")
    offered = Facts({"grounds": "een\n twee "})
    assert announced(a_step(grounds, guards=(guard,)), grounds, offered) == ("een", "twee")
    assert announced(a_step(grounds), grounds, offered) == ()
    assert announced(a_step(guards=(guard,)), replace(grounds, carried=False), offered) == ()


@pytest.mark.parametrize("kind", [CourseKind.STAFF_REPRIMAND, CourseKind.STAFF_SUSPENSION])
def test_the_grounds_of_a_decision_about_an_employee_are_ticked(kind):
    fields = [(step, field) for step in machine_of(kind).steps for field in step.fields if field.name == "grounds"]
    ticked = {step.code for step, field in fields if announced(step, field, Facts({"grounds": "te laat"}))}
    assert ticked
    assert ticked < {step.code for step, _ in fields}
