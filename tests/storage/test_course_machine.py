"""Random walks through incident files by the use cases: whatever order people work in, the file stays whole.

Short walks in the check; WM_COURSE_WALKS=200 takes so many longer ones.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from tests.course_paths import (
    WHY,
    assert_consistent,
    assert_told,
    judged_file,
    party_for,
    rows_of,
    sensible,
    take_anyhow,
)
from tests.support import FixedClock, Office, as_role, copy_engine, workplace_on
from wm_desktop.domain.case_work import Outcome, open_tasks, open_terms
from wm_desktop.domain.courses.catalogue import MACHINES
from wm_desktop.domain.courses.facts import FieldKind
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.errors import DomainError, NotAllowedError
from wm_desktop.domain.ids import IncidentId
from wm_desktop.domain.incidents import EntryKind, IncidentStage, concerns_employee
from wm_desktop.services.actors import Role
from wm_desktop.services.case_file import case_again
from wm_desktop.services.case_work import Done, change_term, finish_task, link_incidents, new_task
from wm_desktop.services.courses import NewStep, courses_of_file, start_course
from wm_desktop.services.incidents import NewEntry, add_entry, add_party, change_stage, list_incidents, open_file
from wm_desktop.storage.verify import verify

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

WALKS = int(os.environ.get("WM_COURSE_WALKS", "0"))
KINDS = st.sampled_from(sorted(MACHINES))
STAGES = st.sampled_from(sorted(IncidentStage))


def refused(work: Callable[[], object]) -> str:
    """Do something, and give the sentence with which it was refused; empty when it was done."""
    try:
        work()
    except DomainError as error:
        return error.sentence()
    return ""


class CourseMachine(RuleBasedStateMachine):
    """An office that does anything at any time."""

    files = Bundle("files")
    template: Path

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        self.clock = FixedClock()
        self.engine = copy_engine(self.template, self.folder / "data.db")
        self.place = workplace_on(self.engine, self.clock)
        self.office = Office(self.place)

    @initialize(target=files, kind=KINDS)
    def first(self, kind: CourseKind) -> tuple[IncidentId, CourseKind]:
        return self.begin(kind)

    @rule(target=files, kind=KINDS)
    def begin(self, kind: CourseKind) -> tuple[IncidentId, CourseKind]:
        """A judged file with a course, where one can be started."""
        self.clock.move(minutes=1)
        incident_id = judged_file(self.office, kind)
        party = open_file(self.place, incident_id).parties[0]
        if not MACHINES[kind].about_course:
            start_course(self.place, incident_id, kind, party.id if MACHINES[kind].about else None)
        return incident_id, kind

    @rule(file=files, data=st.data())
    def step(self, file: tuple[IncidentId, CourseKind], data: Any) -> None:
        """Any step that is offered, with any choices; one that is refused leaves nothing."""
        self.clock.move(minutes=1)
        found = [one for one in courses_of_file(self.place, file[0]) if one.offers]
        if not found:
            return
        shown = data.draw(st.sampled_from(found))
        offer = data.draw(st.sampled_from(shown.offers))
        facts = sensible(self.place, shown, offer.step.code)
        for asked in offer.step.fields:
            if asked.kind is FieldKind.CHOICE:
                facts[asked.name] = data.draw(st.sampled_from([choice.code for choice in asked.choices]))
            if asked.kind is FieldKind.YES_NO:
                facts[asked.name] = data.draw(st.sampled_from(["yes", "no"]))
        before = rows_of(self.place, file[0])
        if not take_anyhow(self.place, shown.course.id, NewStep(offer.step.code, facts)):
            assert rows_of(self.place, file[0]) == before

    @rule(days=st.integers(1, 40))
    def wait(self, days: int) -> None:
        self.clock.move(days=days)

    @rule(file=files, stage=STAGES, why=st.sampled_from(["", WHY]))
    def stage(self, file: tuple[IncidentId, CourseKind], stage: IncidentStage, why: str) -> None:
        """Any stage, with or without a reason; a file is never closed silently with work open."""
        work = case_again(self.place, file[0])
        before = rows_of(self.place, file[0])
        if refused(lambda: change_stage(self.place, file[0], stage, why)):
            assert rows_of(self.place, file[0]) == before
            return
        open_work = work.open_tasks or not all(course.final for course in work.courses)
        assert not (stage is IncidentStage.CLOSED and open_work) or why

    @rule(file=files, outcome=st.sampled_from(Outcome))
    def tick(self, file: tuple[IncidentId, CourseKind], outcome: Outcome) -> None:
        rows = rows_of(self.place, file[0])
        for task in open_tasks(rows["tasks"], rows["marks"])[:1]:
            finish_task(self.place, file[0], task.id, Done(outcome))

    @rule(file=files, days=st.integers(0, 9))
    def later(self, file: tuple[IncidentId, CourseKind], days: int) -> None:
        """A term starts on another day; the old one stays."""
        rows = rows_of(self.place, file[0])
        for term in open_terms(rows["terms"], rows["marks"])[:1]:
            start = None if isinstance(term.term.start, datetime) else term.term.start + timedelta(days=days)
            change_term(self.place, file[0], term.id, reason=WHY, start=start)
            assert len(rows_of(self.place, file[0])["terms"]) == len(rows["terms"]) + 1
        new_task(self.place, file[0], "Kijk het na", self.place.today())

    @rule(file=files)
    def write(self, file: tuple[IncidentId, CourseKind]) -> None:
        add_entry(self.place, file[0], NewEntry(EntryKind.NOTE, "Iets gehoord."))

    @rule(file=files, kind=KINDS)
    def another(self, file: tuple[IncidentId, CourseKind], kind: CourseKind) -> None:
        """Somebody else in the same file, with a course of their own where that is possible."""
        party = add_party(self.place, file[0], party_for(self.office, kind))
        before = rows_of(self.place, file[0])
        about = party.id if MACHINES[kind].about else None
        if refused(lambda: start_course(self.place, file[0], kind, about, reason=WHY)):
            assert rows_of(self.place, file[0]) == before

    @precondition(lambda self: len(self.place.queries.incidents()) > 1)
    @rule(one=files, other=files)
    def link(self, one: tuple[IncidentId, CourseKind], other: tuple[IncidentId, CourseKind]) -> None:
        """Two files belong together once; a file does not belong to itself."""
        known = {link.incident.id for link in case_again(self.place, one[0]).links}
        sentence = refused(lambda: link_incidents(self.place, one[0], other[0]))
        assert ("gekoppeld" in sentence) == (one[0] == other[0] or other[0] in known)

    def teardown(self) -> None:
        """Nothing is wrong with the data file, and nobody without the role saw a file about an employee."""
        try:
            assert verify(self.engine, self.clock) == ()
            audit = Counter((row.subject, row.action) for row in self.place.queries.audit())
            rows = self.place.queries.incidents()
            for row in rows:
                assert_consistent(self.place, row.id)
                assert_told(self.place, row.id, audit)
            self._employees_stay_hidden({row.id for row in rows})
        finally:
            self.engine.dispose()
            shutil.rmtree(self.folder, ignore_errors=True)

    def _employees_stay_hidden(self, files: set[IncidentId]) -> None:
        office = as_role(self.place, Role.ADMINISTRATOR)
        about = {one for one in files if concerns_employee(open_file(self.place, one).parties)}
        assert {row.id for row in list_incidents(office)} == files - about
        for incident_id in about:
            for look in (open_file, case_again, courses_of_file):
                with pytest.raises(NotAllowedError):
                    look(office, incident_id)


def test_files_stay_whole_whatever_is_done_in_which_order(template_file: Path) -> None:
    class Machine(CourseMachine):
        template = template_file

    examples, steps = (WALKS, 40) if WALKS else (2, 15)
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            derandomize=not WALKS,
        ),
    )
