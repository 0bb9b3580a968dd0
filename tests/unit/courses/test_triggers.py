"""What makes a course of the file necessary, read from the facts of the file."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from wm_desktop.domain.courses.catalogue import courses_for
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.courses.triggers import TRIGGERS, trigger_of
from wm_desktop.domain.ids import IncidentId, new_uuid
from wm_desktop.domain.incidents import Incident, IncidentKind


def a_file(**facts: Any) -> Incident:
    known = {"kind": IncidentKind.OTHER, "subject": "", "description": "", "reported_on": date(2026, 11, 23)} | facts
    return Incident(id=IncidentId(new_uuid()), number="2026-001", **known)


def asked_by(incident: Incident) -> set[CourseKind]:
    return {kind for kind, trigger in TRIGGERS.items() if trigger.asked_by(incident)}


def test_every_course_of_the_file_says_when_it_is_needed() -> None:
    assert {machine.kind for machine in courses_for(None)} <= set(TRIGGERS)
    assert all(one.words.nl and one.words.en and one.source for one in TRIGGERS.values())
    assert trigger_of(CourseKind.PUPIL_WARNING) is None
    assert "0900-1113111" in TRIGGERS[CourseKind.INSPECTOR].words.nl


@pytest.mark.parametrize(
    ("facts", "asked"),
    [
        ({}, set()),
        ({"sexual_offence": True}, {CourseKind.INSPECTOR, CourseKind.POLICE}),
        ({"kind": IncidentKind.THREAT}, {CourseKind.POLICE}),
        ({"kind": IncidentKind.PHOTO_WITHOUT_CONSENT}, {CourseKind.DATA_BREACH}),
        ({"link": "https://voorbeeld.nl/p/1"}, {CourseKind.REMOVAL}),
    ],
)
def test_the_facts_of_a_file_point_at_a_course(facts: dict[str, Any], asked: set[CourseKind]) -> None:
    assert asked_by(a_file(**facts)) == asked


def test_only_a_breach_has_a_clock_and_only_once_the_school_knew() -> None:
    known_at = datetime(2026, 3, 27, 15, 0, tzinfo=UTC)
    breach = TRIGGERS[CourseKind.DATA_BREACH]
    assert breach.until(a_file()) is None
    assert breach.until(a_file(known_at=known_at)) == datetime(2026, 3, 30, 15, 0, tzinfo=UTC)
    assert TRIGGERS[CourseKind.POLICE].until(a_file(known_at=known_at)) is None
