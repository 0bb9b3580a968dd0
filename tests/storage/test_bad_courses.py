"""What goes wrong with courses: a sentence that says what to do, nothing lost, and the chain whole."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.course_paths import PATHS, Walker, assert_consistent, rows_of
from tests.support import FixedClock
from wm_desktop.domain.case_work import AlreadyMarkedError
from wm_desktop.domain.courses.errors import StepNotPossibleError, StepRefusedError
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.ids import PartyId, new_uuid
from wm_desktop.domain.incidents import (
    EntryKind,
    IncidentKind,
    IncidentStage,
    Party,
    PartyRole,
    PersonKind,
    StageNotAllowedError,
)
from wm_desktop.services.case_work import Done, finish_task, new_task
from wm_desktop.services.courses import ClockBackError, NewStep, courses_of_file, start_course, take_step
from wm_desktop.services.incident_checks import InTheFutureError, PartyTwiceError
from wm_desktop.services.incidents import (
    NewEntry,
    NewIncident,
    NewParty,
    add_entry,
    add_party,
    change_stage,
    open_incident,
)
from wm_desktop.storage.verify import verify

SUSPENSION = CourseKind.PUPIL_SUSPENSION
BEFORE_DECISION = PATHS[SUSPENSION][:4]
DECIDE = PATHS[SUSPENSION][4]


@pytest.fixture
def walker(office: Any, clock: FixedClock) -> Walker:
    """A suspension with everybody heard, at the decision."""
    found = Walker(office, clock, SUSPENSION)
    for go in BEFORE_DECISION:
        found.go(go)
    return found


def whole(walker: Walker, engine: Any, before: dict[str, list[Any]]) -> None:
    """Nothing was added or lost since, and nothing is wrong with the data file."""
    assert rows_of(walker.place, walker.incident_id) == before
    assert verify(engine, walker.clock) == ()


def test_a_hearing_dated_after_the_decision_does_not_count_for_it(walker: Walker, engine: Any) -> None:
    before = rows_of(walker.place, walker.incident_id)
    heard = walker.shown.taken[1].happened_at
    new = walker.new(DECIDE)
    walker.clock.move(hours=1)
    with pytest.raises(StepRefusedError) as refused:
        take_step(walker.place, walker.course_id, NewStep("decide", new.facts, heard - timedelta(minutes=1)))
    assert "De leerling is nog niet gehoord." in refused.value.sentence()
    whole(walker, engine, before)


def test_a_hearing_cannot_be_written_down_before_it_took_place(walker: Walker, engine: Any) -> None:
    before = rows_of(walker.place, walker.incident_id)
    tomorrow = walker.clock() + timedelta(days=1)
    with pytest.raises(StepRefusedError, match="ligt in de toekomst"):
        take_step(walker.place, walker.course_id, NewStep("hear_pupil", {"report": "x"}, tomorrow))
    with pytest.raises(InTheFutureError, match="ligt in de toekomst"):
        add_entry(walker.place, walker.incident_id, NewEntry(EntryKind.HEARING, "x", tomorrow))
    whole(walker, engine, before)


def test_after_the_decision_a_hearing_of_an_expulsion_is_refused(office: Any, clock: FixedClock, engine: Any) -> None:
    walker = Walker(office, clock, CourseKind.PUPIL_EXPULSION)
    for go in PATHS[CourseKind.PUPIL_EXPULSION][:8]:
        walker.go(go)
    before = rows_of(walker.place, walker.incident_id)
    with pytest.raises(StepNotPossibleError, match=r"'Ouders gehoord' kan nu niet: dit staat op 'Besloten'\."):
        take_step(walker.place, walker.course_id, NewStep("hear_parents", {"report": "te laat"}))
    whole(walker, engine, before)


@pytest.mark.parametrize("back", [timedelta(minutes=2), timedelta(days=3), timedelta(days=4000)])
def test_with_a_clock_set_back_no_step_is_taken(walker: Walker, engine: Any, back: timedelta) -> None:
    before, now = rows_of(walker.place, walker.incident_id), walker.clock()
    new = walker.new(DECIDE)
    walker.clock.moment = now - back
    with pytest.raises(ClockBackError, match="Zet de klok goed en probeer het opnieuw"):
        take_step(walker.place, walker.course_id, new)
    walker.clock.moment = now
    whole(walker, engine, before)
    assert take_step(walker.place, walker.course_id, new).state == "decided"


def test_a_clock_set_back_between_stages_leaves_the_chain_whole(walker: Walker, engine: Any) -> None:
    walker.clock.move(days=-2)
    with pytest.raises(InTheFutureError, match="De datum van de melding ligt in de toekomst"):
        change_stage(walker.place, walker.incident_id, IncidentStage.CLOSED, "vergissing")
    add_entry(walker.place, walker.incident_id, NewEntry(EntryKind.NOTE, "Met een verkeerde klok."))
    walker.clock.move(days=2, minutes=-30)
    change_stage(walker.place, walker.incident_id, IncidentStage.CLOSED, "vergissing")
    walker.clock.moment = datetime(2026, 12, 1, 9, tzinfo=UTC)
    assert verify(engine, walker.clock) == ()
    change_stage(walker.place, walker.incident_id, IncidentStage.UNDER_INVESTIGATION, "de klok stond verkeerd")
    assert walker.go(DECIDE).state == "decided"
    assert verify(engine, walker.clock) == ()


def test_what_another_did_meanwhile_is_said(walker: Walker, engine: Any) -> None:
    place, task = walker.place, new_task(walker.place, walker.incident_id, "Bel de ouders")
    new = walker.new(DECIDE)
    take_step(place, walker.course_id, new)
    finish_task(place, walker.incident_id, task.id, Done())
    before = rows_of(place, walker.incident_id)
    with pytest.raises(StepNotPossibleError, match="Open het dossier opnieuw"):
        take_step(place, walker.course_id, new)
    with pytest.raises(AlreadyMarkedError, match="al afgevinkt"):
        finish_task(place, walker.incident_id, task.id, Done())
    with pytest.raises(StageNotAllowedError):
        change_stage(place, walker.incident_id, IncidentStage.ASSESSED)
    whole(walker, engine, before)


def test_a_second_suspension_for_the_same_facts_is_refused(walker: Walker) -> None:
    walker.go(DECIDE)
    party = walker.shown.party
    assert party is not None
    again = start_course(walker.place, walker.incident_id, SUSPENSION, party.id)
    new = walker.new(DECIDE)
    later = {"starts_on": "2027-02-01", "ends_on": "2027-02-01", "reasons": "x", "form": "external"}
    with pytest.raises(StepRefusedError, match="een nieuw feit"):
        take_step(walker.place, again.id, NewStep("plan", dict(new.facts) | later))


def test_a_person_is_in_a_file_once_in_each_role(walker: Walker, engine: Any) -> None:
    place, party = walker.place, walker.shown.party
    assert party is not None
    again = NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, party.person_id)
    with pytest.raises(PartyTwiceError, match="Bram Visser staat al als 'aangesproken' in dit dossier"):
        add_party(place, walker.incident_id, again)
    add_party(place, walker.incident_id, NewParty(PartyRole.AFFECTED, PersonKind.PUPIL, party.person_id))
    add_party(place, walker.incident_id, NewParty(PartyRole.WITNESS, PersonKind.OUTSIDER, name="Buurvrouw"))
    with pytest.raises(PartyTwiceError):
        add_party(place, walker.incident_id, NewParty(PartyRole.WITNESS, PersonKind.OUTSIDER, name=" buurvrouw"))
    count = len(place.queries.incidents())
    with pytest.raises(PartyTwiceError):
        open_incident(place, NewIncident(IncidentKind.THREAT, "Twee keer", "x", parties=(again, again)))
    assert len(place.queries.incidents()) == count
    assert walker.go(DECIDE).state == "decided"
    assert verify(engine, walker.clock) == ()


def test_a_party_who_is_no_longer_in_the_register_keeps_the_course(office: Any, clock: FixedClock, engine: Any) -> None:
    walker = Walker(office, clock, SUSPENSION)
    gone = Party(PartyId(new_uuid()), walker.incident_id, PartyRole.ACCUSED, PersonKind.PUPIL, new_uuid(), "Noor Weg")
    with walker.place.unit_of_work() as uow:
        uow.incidents.add_party(gone)
        uow.commit()
    walker.course_id = start_course(walker.place, walker.incident_id, SUSPENSION, gone.id).id
    walker.shown = walker.look()
    for go in PATHS[SUSPENSION]:
        walker.go(go, {"letter_not_sent": "op papier"}) if go.step != "notify" else _tell_nobody(walker)
    assert walker.shown.final
    assert "Noor Weg" in rows_of(walker.place, walker.incident_id)["entries"][-1].text
    assert_consistent(walker.place, walker.incident_id)
    assert {course.party.name for course in courses_of_file(walker.place, walker.incident_id) if course.party} == {
        "Bram Visser",
        "Noor Weg",
    }
    assert verify(engine, clock) == ()


def _tell_nobody(walker: Walker) -> None:
    """Nobody is known who has custody, and a step asks whom the letter went to all the same."""
    with pytest.raises(StepRefusedError, match="Vul in: aan wie de brief ging"):
        walker.go(PATHS[SUSPENSION][6])
    new = walker.new(PATHS[SUSPENSION][6])
    facts = dict(new.facts) | {"told": "aan de vader, volgens het papieren dossier"}
    walker.shown = take_step(walker.place, walker.course_id, NewStep("notify", facts, reasons=new.reasons))
