"""Courses, tasks and terms on the real storage: a step is one transaction, and nothing of it can be changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from tests.cases import a_file, sign
from tests.unit.courses.walking import Walk
from wm_desktop.domain.case_work import AlreadyMarkedError, Outcome, open_tasks, open_terms
from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.courses.errors import ReasonNeededError, StepRefusedError
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import CourseId, PartyId, TaskId, TermId, new_uuid
from wm_desktop.domain.incidents import EntryKind, Finding, Heard, IncidentStage, PartyRole, PersonKind
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.services.case_state import OpenWorkError, state_of_file
from wm_desktop.services.case_work import (
    Done,
    SameFileError,
    change_term,
    end_term,
    finish_task,
    link_incidents,
    new_task,
)
from wm_desktop.services.courses import (
    ClockBackError,
    CourseNotForPartyError,
    FileClosedError,
    MeasureEarlyError,
    NewStep,
    NothingDisputedError,
    courses_of_file,
    judge_step,
    offered_facts,
    start_course,
    take_step,
)
from wm_desktop.services.incident_checks import EmptyFieldError, InTheFutureError
from wm_desktop.services.incidents import (
    NewEntry,
    NewParty,
    add_entry,
    add_party,
    change_stage,
    open_file,
    update_incident,
)
from wm_desktop.storage.seals import broken
from wm_desktop.storage.verify import verify

SUSPENSION = CourseKind.PUPIL_SUSPENSION
PLAN = {"reasons": "Gedreigd.", "starts_on": "2026-11-24", "ends_on": "2026-11-26", "form": "external"}
SIGNED = {"signed_by": "A. Kok", "signed_as": "bestuurder"}


def judged(office: Any, **facts: Any) -> Any:
    """A file that was judged, with the pupil who is spoken to as its first party."""
    incident, child = a_file(office, **facts)
    place = office.place
    change_stage(place, incident.id, IncidentStage.UNDER_INVESTIGATION)
    add_entry(place, incident.id, NewEntry(EntryKind.HEARING, "Gehoord.", heard=(Heard.PUPIL,)))
    change_stage(place, incident.id, IncidentStage.ASSESSED, finding=Finding.BREACH, severity=3)
    return incident, child, open_file(place, incident.id).parties[0]


def suspended(office: Any) -> Any:
    """A suspension as far as its letter, with the file; the letter is not in the file."""
    incident, _child, party = judged(office)
    course = start_course(office.place, incident.id, SUSPENSION, party.id)
    for step, facts in (
        ("plan", PLAN),
        ("hear_pupil", {"report": "Hij heeft spijt."}),
        ("hear_parents", {"who": "moeder", "report": "Begrip."}),
        ("hear_teacher", {"who": "juf Eva", "report": "Onrust in de groep."}),
        ("decide", PLAN | SIGNED),
    ):
        take_step(office.place, course.id, NewStep(step, facts))
    return incident, course


def notify(place: Any, course: Any, office: Any = None) -> Any:
    told = "" if office is None else office
    facts = {"letter": "WM-2026-001-SCH", "told": told or "niemand"}
    reasons = {"letter_not_sent": "volgt vandaag", "not_everybody_told": "geen ouders bekend"}
    return take_step(place, course.id, NewStep("notify", facts, reasons=reasons))


def counted(place: Any, incident: Any) -> tuple[int, ...]:
    with place.unit_of_work() as uow:
        courses = uow.courses
        return (
            len(uow.incidents.entries(incident.id)),
            sum(len(courses.steps(course.id)) for course in courses.of_incident(incident.id)),
            len(courses.tasks(incident.id)),
            len(courses.terms(incident.id)),
        )


def work_of(place: Any, incident: Any) -> tuple[list[Any], list[Any]]:
    with place.unit_of_work() as uow:
        marks = uow.courses.marks(incident.id)
        return open_tasks(uow.courses.tasks(incident.id), marks), open_terms(uow.courses.terms(incident.id), marks)


def test_a_course_from_measure_to_return(office: Any, clock: Any) -> None:
    place = office.place
    incident, course = suspended(office)
    shown = notify(place, course)
    assert (shown.state, shown.final) == ("notified", False)
    tasks, terms = work_of(place, incident)
    assert {task.code for task in tasks} == {
        *("board_copy", "inspectorate", "attendance_officer", "homework", "return_talk"),
    }
    assert [term.term.kind for term in terms] == [TermKind.OBJECTION]
    clock.set(date(2026, 11, 27))
    assert courses_of_file(place, incident.id)[0].state == "return"
    done = take_step(place, course.id, NewStep("return_talk", {"who": "ouders", "agreements": "Rust."}))
    assert done.final
    assert "return_talk" not in {task.code for task in work_of(place, incident)[0]}
    file = open_file(place, incident.id)
    assert file.incident.stage is IncidentStage.MEASURE_RUNNING
    assert [entry.kind for entry in file.entries[-3:]] == [EntryKind.DECISION, EntryKind.LETTER, EntryKind.TALK]
    words = next(entry for entry in file.entries if "Leerling gehoord" in entry.text)
    assert (words.heard, "spijt" in words.text) == ((Heard.PUPIL,), True)
    assert "Reden: volgt vandaag" in next(entry.text for entry in file.entries if entry.kind is EntryKind.LETTER)


def test_a_refused_step_leaves_nothing(office: Any) -> None:
    place = office.place
    incident, _, party = judged(office)
    course = start_course(place, incident.id, SUSPENSION, party.id)
    before = counted(place, incident)
    for wrong in (PLAN | {"ends_on": "2026-12-24"}, PLAN | {"reasons": ""}):
        with pytest.raises(StepRefusedError):
            take_step(place, course.id, NewStep("plan", wrong))
    assert counted(place, incident) == before
    verdict = judge_step(place, course.id, NewStep("plan", PLAN | {"ends_on": "2026-12-24"}))
    assert {refusal.code for refusal in verdict.refusals} == {"too_many_school_days", "longer_than_a_week"}
    take_step(place, course.id, NewStep("plan", PLAN))
    assert offered_facts(place, course.id, "decide").text("reasons") == "Gedreigd."


def test_a_step_of_now_is_not_in_the_future_while_the_clock_runs(office: Any) -> None:
    incident, _, party = judged(office)
    course = start_course(office.place, incident.id, SUSPENSION, party.id)
    ticks = (office.place.now() + timedelta(milliseconds=step) for step in count(1))
    place = replace(office.place, clock=lambda: next(ticks))
    assert judge_step(place, course.id, NewStep("plan", PLAN)).refusals == ()
    taken = take_step(place, course.id, NewStep("plan", PLAN)).taken[-1]
    assert taken.recorded_at is not None
    assert taken.happened_at <= taken.recorded_at


def test_a_doubt_needs_a_reason(office: Any) -> None:
    _, course = suspended(office)
    with pytest.raises(ReasonNeededError, match="staat niet als verzonden"):
        take_step(office.place, course.id, NewStep("notify", {"letter": "WM-1", "told": "niemand"}))


def test_an_earlier_suspension_is_known_in_a_new_file(office: Any) -> None:
    place = office.place
    incident, course = suspended(office)
    pupil = open_file(place, incident.id).parties[0]
    new, _child, _ = judged(office, pupil="Ali Demir")
    party = add_party(place, new.id, NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, pupil.person_id))
    other = start_course(place, new.id, SUSPENSION, party.id)
    later = PLAN | {"starts_on": "2026-11-27", "ends_on": "2026-11-27"}
    verdict = judge_step(place, other.id, NewStep("plan", later))
    assert {refusal.code for refusal in verdict.refusals} == {"extends_another"}
    take_step(place, course.id, NewStep("revoke", {"why": "vergissing"}))
    assert judge_step(place, other.id, NewStep("plan", later)).refusals == ()


def test_a_measure_follows_the_judgement_or_a_reason(office: Any) -> None:
    place = office.place
    incident, _ = a_file(office)
    party = open_file(place, incident.id).parties[0]
    with pytest.raises(MeasureEarlyError):
        start_course(place, incident.id, SUSPENSION, party.id)
    start_course(place, incident.id, SUSPENSION, party.id, reason="acuut gevaar")
    file = open_file(place, incident.id)
    assert file.incident.stage is IncidentStage.MEASURE_RUNNING
    assert "acuut gevaar" in file.entries[-1].text


def test_a_course_is_about_somebody_it_fits(office: Any) -> None:
    place = office.place
    incident, _, party = judged(office)
    outsider = add_party(place, incident.id, NewParty(PartyRole.ACCUSED, PersonKind.OUTSIDER, name="Buurman"))
    for wrong in (outsider.id, None):
        with pytest.raises(CourseNotForPartyError):
            start_course(place, incident.id, SUSPENSION, wrong)
    with pytest.raises(NotFoundError):
        start_course(place, incident.id, SUSPENSION, PartyId(new_uuid()))
    with pytest.raises(NotFoundError):
        start_course(place, incident.id, SUSPENSION, party.id, about=CourseId(new_uuid()))
    with pytest.raises(NotFoundError):
        take_step(place, CourseId(new_uuid()), NewStep("plan", PLAN))


def test_a_closed_file_starts_nothing_and_offers_nothing(office: Any, clock: Any) -> None:
    place = office.place
    incident, course = suspended(office)
    party = open_file(place, incident.id).parties[0]
    with pytest.raises(OpenWorkError, match="Schorsing van een leerling"):
        change_stage(place, incident.id, IncidentStage.CLOSED)
    closed = change_stage(place, incident.id, IncidentStage.CLOSED, "overgedragen aan het bestuur")
    assert closed.closed_on == clock().date()
    assert courses_of_file(place, incident.id)[0].offers == ()
    with pytest.raises(FileClosedError):
        start_course(place, incident.id, SUSPENSION, party.id)
    assert change_stage(place, incident.id, IncidentStage.UNDER_INVESTIGATION, "nieuw feit").closed_on is None
    assert course.kind is SUSPENSION


def test_a_file_in_which_all_is_done_closes_without_a_reason(office: Any) -> None:
    place = office.place
    incident, course = suspended(office)
    take_step(place, course.id, NewStep("revoke", {"why": "vergissing"}))
    task = new_task(place, incident.id, "Bel de ouders", date(2026, 11, 25))
    with pytest.raises(OpenWorkError, match="Bel de ouders"):
        change_stage(place, incident.id, IncidentStage.CLOSED)
    finish_task(place, incident.id, task.id, Done(note="gebeld"))
    assert change_stage(place, incident.id, IncidentStage.CLOSED).stage is IncidentStage.CLOSED


def test_a_clock_that_was_set_back_takes_no_step(office: Any, clock: Any) -> None:
    _, course = suspended(office)
    clock.move(days=-1)
    with pytest.raises(ClockBackError):
        notify(office.place, course)


def test_a_task_is_ticked_once(office: Any, clock: Any) -> None:
    place = office.place
    incident, _ = a_file(office)
    task = new_task(place, incident.id, " Vraag verwijdering ", date(2026, 11, 25))
    with pytest.raises(EmptyFieldError):
        new_task(place, incident.id, " ")
    with pytest.raises(InTheFutureError):
        finish_task(place, incident.id, task.id, Done(happened_at=clock() + timedelta(hours=1)))
    finish_task(place, incident.id, task.id, Done(Outcome.REFUSED, channel="e-mail", note="wil niet"))
    with pytest.raises(AlreadyMarkedError):
        finish_task(place, incident.id, task.id, Done())
    with pytest.raises(NotFoundError):
        finish_task(place, incident.id, TaskId(new_uuid()), Done())
    assert open_file(place, incident.id).entries[-1].text == "Vraag verwijdering: geweigerd, e-mail, wil niet."


def test_a_term_that_changes_keeps_what_it_was(office: Any, clock: Any) -> None:
    place = office.place
    incident, course = suspended(office)
    notify(place, course)
    (term,) = work_of(place, incident)[1]
    with pytest.raises(EmptyFieldError):
        change_term(place, incident.id, term.id, reason=" ")
    changed = change_term(place, incident.id, term.id, reason="later ontvangen", start=date(2026, 11, 25))
    assert (term.term.end, changed.term.end) == (date(2027, 1, 4), date(2027, 1, 6))
    assert work_of(place, incident)[1] == [changed]
    with place.unit_of_work() as uow:
        assert [one.id for one in uow.courses.terms(incident.id)] == [term.id, changed.id]
    with pytest.raises(NotFoundError):
        end_term(place, incident.id, term.id, Done())
    end_term(place, incident.id, changed.id, Done(Outcome.NOT_NEEDED))
    assert work_of(place, incident)[1] == []
    with pytest.raises(AlreadyMarkedError):
        end_term(place, incident.id, changed.id, Done())
    with pytest.raises(NotFoundError):
        change_term(place, incident.id, TermId(new_uuid()), reason="x")


def test_two_files_that_belong_together(office: Any) -> None:
    place = office.place
    one, _ = a_file(office)
    other, _ = a_file(office, pupil="Ali Demir")
    link_incidents(place, one.id, other.id, "Zelfde groepsapp.")
    for pair in ((one, other), (other, one), (one, one)):
        with pytest.raises(SameFileError):
            link_incidents(place, pair[0].id, pair[1].id)
    assert f"dossier {one.number}" in open_file(place, other.id).entries[-1].text
    with place.unit_of_work() as uow:
        assert uow.courses.links(one.id) == uow.courses.links(other.id)


def test_what_is_stored_comes_back_as_it_was(office: Any) -> None:
    place = office.place
    sign(place)
    incident, course = suspended(office)
    shown = notify(place, course)
    (again,) = courses_of_file(place, incident.id)
    assert again.taken == shown.taken
    assert again.course == course
    tasks, terms = work_of(place, incident)
    assert {task.course_id for task in tasks} == {course.id}
    assert terms[0].term.why_in("nl")
    assert again.taken[0].happened_at == datetime(2026, 11, 23, 9, tzinfo=UTC)


CHANGES = {
    "incident_entry": "text = text || ' niet'",
    "course": "about = id",
    "course_step": "happened_at = '2026-11-01 09:00:00.000000'",
    "case_task": "due = '2027-11-01'",
    "case_term": "ends = json_set(ends, '$.end', '2028-01-01')",
    "case_mark": "note = 'niets gedaan'",
    "incident_link": "note = 'niets'",
}


def everything(office: Any) -> None:
    """A row in every table of courses and work."""
    place = office.place
    incident, course = suspended(office)
    notify(place, course)
    finish_task(place, incident.id, new_task(place, incident.id, "Bel de ouders").id, Done())
    link_incidents(place, incident.id, a_file(office, pupil="Ali Demir")[0].id)


def test_the_data_file_refuses_to_change_or_remove(office: Any, engine: Any) -> None:
    everything(office)
    for table in CHANGES.keys() - {"incident_entry"}:
        for statement in (f"UPDATE {table} SET recorded_by = 'x'", f"DELETE FROM {table}"):
            with engine.connect() as connection, pytest.raises(IntegrityError, match="append-only"):
                connection.exec_driver_sql(statement)


def test_what_was_changed_behind_its_back_is_found(office: Any, engine: Any, clock: Any) -> None:
    everything(office)
    assert verify(engine, clock) == ()
    with engine.begin() as connection:
        for table, change in CHANGES.items():
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {table}_no_update")
            connection.exec_driver_sql(f"UPDATE {table} SET {change}")
    with engine.connect() as connection:
        assert {table for table, _ in broken(connection)} == CHANGES.keys()


def test_a_suspicion_is_talked_over_before_any_inquiry_and_then_reported_to_the_police(office: Any) -> None:
    incident, _child, _party = judged(office)
    found = open_file(office.place, incident.id).incident
    incident = update_incident(office.place, replace(found, sexual_offence=True))
    inspector = start_course(office.place, incident.id, CourseKind.INSPECTOR)
    police = start_course(office.place, incident.id, CourseKind.POLICE)
    not_needed = NewStep("not_needed", {"decided_by": "A. Kok", "decided_as": "directeur", "why": "valt mee"})
    with pytest.raises(StepRefusedError, match="verplicht"):
        take_step(office.place, inspector.id, not_needed)
    take_step(office.place, inspector.id, NewStep("plan_call", {"owner": "B. Bos"}))
    call = {
        "caller": "B. Bos",
        "number": "0900-1113111",
        "ended_at": office.place.now().isoformat(),
        "inspector": "niet verstrekt",
        "names_given": "none",
        "category": "sexual",
        "advice": "Aangifte.",
        "duty": "yes",
        "suspicion": "yes",
    }
    reasons = {"unqualified": "volgt", "outside_hours": "teruggebeld"}
    take_step(office.place, inspector.id, NewStep("call", call, reasons=reasons))
    refused = judge_step(office.place, police.id, NewStep("decide_not")).refusals
    assert "report_is_a_duty" in {refusal.code for refusal in refused}
    assert not any(case.locked for _, case in _cases(office, incident))


def _cases(office: Any, incident: Any) -> Any:
    with office.place.unit_of_work() as uow:
        return state_of_file(office.place, uow, incident).cases


def test_a_dispute_says_what_it_is_about_and_chooses_no_measure(office: Any) -> None:
    place = office.place
    incident, course = suspended(office)
    with pytest.raises(NothingDisputedError):
        start_course(place, incident.id, CourseKind.DISPUTE)
    lines = counted(place, incident)[0]
    dispute = start_course(place, incident.id, CourseKind.DISPUTE, about=course.id)
    assert counted(place, incident)[0] == lines
    facts = {"form": "gpo", "received_on": "2026-11-23", "who": "moeder", "asked": "Te zwaar."}
    assert {one.code for one in judge_step(place, dispute.id, NewStep("receive", facts)).doubts} == {"not_for_gpo"}
    take_step(place, dispute.id, NewStep("receive", facts | {"form": "objection"}))
    assert "geschil" in open_file(place, incident.id).incident.legal_hold


def test_a_course_waits_for_a_term_that_was_changed(office: Any, clock: Any) -> None:
    place = office.place
    incident, _child, party = judged(office)
    course = start_course(place, incident.id, CourseKind.PUPIL_WARNING, party.id)
    machine, walk = machine_of(CourseKind.PUPIL_WARNING), Walk(CourseKind.PUPIL_WARNING, place.now())
    for step in ("talk", "sign", "send"):
        asked = NewStep(step, walk.sensible(step, {}).values)
        doubts = judge_step(place, course.id, asked).doubts
        take_step(place, course.id, replace(asked, reasons={doubt.code: "nagegaan" for doubt in doubts}))
    (term,) = work_of(place, incident)[1]
    change_term(place, incident.id, term.id, reason="later ontvangen", start=date(2026, 11, 30))
    clock.set(date(2026, 12, 10))
    assert courses_of_file(place, incident.id)[0].state == "notified"
    clock.set(date(2026, 12, 15))
    assert machine.state(courses_of_file(place, incident.id)[0].state).final
