"""Each course from the report to a closed file, by the use cases: what is recorded, what follows, what is sealed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.course_paths import PATHS, Walker, assert_consistent, rows_of
from wm_desktop.domain.case_work import open_tasks
from wm_desktop.domain.courses.catalogue import MACHINES
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.incidents import IncidentStage
from wm_desktop.services.case_state import OpenWorkError
from wm_desktop.services.incidents import change_stage
from wm_desktop.storage.seals import broken
from wm_desktop.storage.verify import verify

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time


def test_no_course_is_left_out() -> None:
    assert PATHS.keys() == MACHINES.keys()


@pytest.mark.parametrize("kind", PATHS)
def test_from_report_to_closed_file(office: Any, clock: Any, engine: Any, kind: CourseKind) -> None:
    walker, place = Walker(office, clock, kind), office.place
    with pytest.raises(OpenWorkError):
        change_stage(place, walker.incident_id, IncidentStage.CLOSED)
    for go in PATHS[kind]:
        shown = walker.go(go)
        assert shown.taken[-1].step == go.step
    assert shown.final, shown.path
    assert len(shown.path) > len([state for state in shown.machine.states if not state.aside]) - 3
    walker.finish_tasks()
    closed = change_stage(place, walker.incident_id, IncidentStage.CLOSED)
    assert (closed.stage, closed.closed_on) == (IncidentStage.CLOSED, place.today())
    rows = rows_of(place, walker.incident_id)
    assert [step.step for step in rows["steps"]][-len(PATHS[kind]) :] == [go.step for go in PATHS[kind]]
    assert open_tasks(rows["tasks"], rows["marks"]) == []
    assert_consistent(place, walker.incident_id)
    _everything_is_on_the_timeline(rows, shown)
    _everything_is_sealed(engine, clock, rows)


def _everything_is_on_the_timeline(rows: dict[str, list[Any]], shown: Any) -> None:
    """Each step has a line at its moment, which says what the step is."""
    told = [(entry.happened_at, entry.text) for entry in rows["entries"]]
    for taken in shown.taken:
        words = shown.machine.by_code[taken.step].words.nl
        assert any(when == taken.happened_at and words in text for when, text in told), taken.step


def _everything_is_sealed(engine: Any, clock: Any, rows: dict[str, list[Any]]) -> None:
    """The chain is whole, and every line of the timeline lies within a seal of it."""
    assert verify(engine, clock) == ()
    with engine.begin() as connection:
        assert not list(broken(connection))
        connection.exec_driver_sql("DROP TRIGGER incident_entry_no_update")
        connection.exec_driver_sql("UPDATE incident_entry SET text = text || '.'")
        spoilt = [numbers.split("-") for table, numbers in broken(connection) if table == "incident_entry"]
        sealed = sum(int(numbers[-1]) - int(numbers[0]) + 1 for numbers in spoilt)
        assert sealed == connection.exec_driver_sql("SELECT count(*) FROM incident_entry").scalar_one()
        connection.rollback()
    assert len(rows["entries"]) >= len(rows["steps"]) + 4
