"""The list of courses of a file: those about people, then those of the file itself; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wm_desktop.domain.courses.catalogue import MACHINES, courses_for
from wm_desktop.domain.courses.model import CourseKind, Machine
from wm_desktop.domain.courses.triggers import Trigger, trigger_of
from wm_desktop.domain.ids import CourseId
from wm_desktop.domain.incidents import Incident, Party
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.courses import CourseShown


@dataclass(frozen=True)
class LineKey:
    """What a line is about; without a course it is one of the file that did not begin."""

    kind: CourseKind
    course_id: CourseId | None = None


@dataclass(frozen=True)
class CourseLine:
    """A course of the file, or one that can be begun at any moment.

    `wanted`: the facts point at it. `about`: the course that a dispute is about.
    """

    machine: Machine
    shown: CourseShown | None
    wanted: bool = False
    about: CourseShown | None = None

    @property
    def key(self) -> LineKey:
        """What it is known by."""
        return LineKey(self.machine.kind, None if self.shown is None else self.shown.course.id)

    @property
    def of_file(self) -> bool:
        """Whether it is about the file as a whole."""
        return not self.machine.about and not self.machine.about_course

    @property
    def party(self) -> Party | None:
        """Who it is about, by itself or through the course it is about."""
        own = None if self.shown is None else self.shown.party
        return own if self.about is None else self.about.party

    @property
    def disputes(self) -> tuple[Machine, ...]:
        """The courses that can be begun about this one, once something was done in it."""
        if self.shown is None or not self.shown.taken or not self.machine.about:
            return ()
        return tuple(machine for machine in MACHINES.values() if machine.about_course)


@dataclass(frozen=True)
class CourseCard:
    """Everything the view needs to draw one course; `names` are the people a step can name, by id."""

    line: CourseLine
    incident: Incident
    locked: bool
    may_handle: bool
    names: Mapping[str, str]

    @property
    def trigger(self) -> Trigger | None:
        """When a course of the file is needed."""
        return trigger_of(self.line.machine.kind)


def lines_of(case: CaseFile) -> tuple[CourseLine, ...]:
    """Give the lines of a file: first the measures, then the courses of the file, begun or not."""
    incident = case.file.incident
    known = {one.course.id: one for one in case.courses}
    about_people = (
        CourseLine(one.machine, one, about=None if one.course.about is None else known[one.course.about])
        for one in case.courses
        if one.machine.about or one.machine.about_course
    )
    return (*about_people, *_of_file(case, incident))


def _of_file(case: CaseFile, incident: Incident) -> Iterator[CourseLine]:
    for machine in courses_for(None):
        begun = [one for one in case.courses if one.machine.kind is machine.kind]
        trigger = trigger_of(machine.kind)
        wanted = trigger is not None and trigger.asked_by(incident)
        yield from (CourseLine(machine, one, wanted) for one in begun)
        if all(one.final for one in begun):
            yield CourseLine(machine, None, wanted and not begun)
