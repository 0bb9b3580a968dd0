"""All courses there are."""

from __future__ import annotations

from collections.abc import Mapping

from wm_desktop.domain.courses import (
    data_breach,
    dispute,
    inspector,
    parent,
    police,
    pupil_expulsion,
    pupil_suspension,
    pupil_warning,
    removal,
    staff_ending,
    staff_reprimand,
    staff_summary_dismissal,
    staff_suspension,
    staff_warning,
)
from wm_desktop.domain.courses.model import CourseKind, Machine
from wm_desktop.domain.incidents import PersonKind

MACHINES: Mapping[CourseKind, Machine] = {
    machine.kind: machine
    for machine in (
        pupil_warning.MACHINE,
        pupil_suspension.MACHINE,
        pupil_expulsion.MACHINE,
        parent.MACHINE,
        staff_warning.MACHINE,
        staff_reprimand.MACHINE,
        staff_suspension.MACHINE,
        staff_ending.MACHINE,
        staff_summary_dismissal.MACHINE,
        dispute.MACHINE,
        inspector.MACHINE,
        police.MACHINE,
        data_breach.MACHINE,
        removal.MACHINE,
    )
}


def machine_of(kind: CourseKind) -> Machine:
    """Give the course of a kind."""
    return MACHINES[kind]


def courses_for(person: PersonKind | None) -> tuple[Machine, ...]:
    """Give the courses that can be started for a kind of party, or (None) for the file as a whole.

    A dispute is neither: it is started from the course that it is about.
    """
    if person is None:
        return tuple(machine for machine in MACHINES.values() if not (machine.about or machine.about_course))
    return tuple(machine for machine in MACHINES.values() if person in machine.about)
