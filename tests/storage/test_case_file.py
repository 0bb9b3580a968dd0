"""A whole file: what belongs to it, what went before, and how others ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.cases import a_file
from tests.storage.test_courses import judged, suspended
from tests.support import as_role
from tests.unit.courses.walking import Walk
from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.domain.incidents import IncidentKind, IncidentStage, PartyRole, PersonKind
from wm_desktop.services.actors import Role
from wm_desktop.services.case_file import case_again, open_case, similar_cases
from wm_desktop.services.case_work import link_incidents, new_task
from wm_desktop.services.courses import NewStep, judge_step, start_course, take_step
from wm_desktop.services.incidents import NewParty, add_party, change_stage, update_incident
from wm_desktop.services.settings import SettingError, load_settings, save_settings, settings_from_json


def accused(place: Any, incident: Any, kind: PersonKind, person: Any, role: PartyRole = PartyRole.ACCUSED) -> None:
    add_party(place, incident.id, NewParty(role, kind, person.id))


def test_a_file_shows_its_courses_and_its_work_and_that_it_was_read(office: Any) -> None:
    place = office.place
    incident, course = suspended(office)
    new_task(place, incident.id, "Bel de ouders", date(2026, 11, 24))
    case = open_case(place, incident.id)
    assert [one.course for one in case.courses] == [course]
    assert [task.words.nl for task in case.open_tasks] == ["Bel de ouders"]
    assert (case.open_terms, case.locked, case.links, case.earlier) == ([], False, (), ())
    assert place.queries.audit()[-1].action == "incident.read"
    lines = len(place.queries.audit())
    assert case_again(place, incident.id) == case
    assert len(place.queries.audit()) == lines


def test_an_earlier_file_is_shown_until_it_has_expired(office: Any, clock: Any) -> None:
    place = office.place
    first, child, _ = judged(office)
    second, _other, _ = judged(office, pupil="Ali Demir")
    accused(place, second, PersonKind.PUPIL, child)
    seen = open_case(place, second.id).earlier
    assert [(one.incident.id, one.party and one.party.name) for one in seen] == [(first.id, child.name.full)]
    change_stage(place, first.id, IncidentStage.CLOSED)
    clock.set(date(2028, 11, 22))
    assert len(open_case(place, second.id).earlier) == 1
    clock.set(date(2028, 11, 23))
    assert open_case(place, second.id).earlier == ()
    save_settings(place, replace(load_settings(place), remember_years=3))
    assert len(open_case(place, second.id).earlier) == 1
    with pytest.raises(SettingError):
        save_settings(place, replace(load_settings(place), remember_years=0))


def test_who_only_saw_it_has_no_earlier_files(office: Any) -> None:
    place = office.place
    _first, child, _ = judged(office)
    second, _other, _ = judged(office, pupil="Ali Demir")
    accused(place, second, PersonKind.PUPIL, child, PartyRole.WITNESS)
    assert open_case(place, second.id).earlier == ()


def test_a_file_about_an_employee_is_not_told_of_to_the_office(office: Any, engine: Any, clock: Any) -> None:
    place = office.place
    incident, _child, _ = judged(office)
    about, _, _ = judged(office, pupil="Ali Demir")
    employee = office.employee()
    accused(place, about, PersonKind.EMPLOYEE, employee)
    link_incidents(place, incident.id, about.id, "zelfde groepsapp")
    change_stage(place, about.id, IncidentStage.CLOSED)
    assert [one.incident.id for one in open_case(place, incident.id).links] == [about.id]
    assert similar_cases(place, incident.id).files == 1
    clerk = as_role(place, Role.ADMINISTRATOR)
    assert open_case(clerk, incident.id).links == ()
    assert similar_cases(clerk, incident.id).files == 0
    with pytest.raises(NotAllowedError):
        open_case(clerk, about.id)


def test_how_files_of_the_same_kind_ended(office: Any) -> None:
    place = office.place
    first, course = suspended(office)
    take_step(place, course.id, NewStep("revoke", {"why": "vergissing"}))
    change_stage(place, first.id, IncidentStage.CLOSED)
    second, _, _ = judged(office, pupil="Ali Demir")
    change_stage(place, second.id, IncidentStage.CLOSED)
    a_file(office, pupil="Eva Pot")
    other, _ = a_file(office, pupil="Jet Bos", kind=IncidentKind.THREAT)
    change_stage(place, other.id, IncidentStage.CLOSED, "ongegrond")
    asked, _ = a_file(office, pupil="Tim Vos")
    found = similar_cases(place, asked.id)
    assert (found.files, found.without_measure) == (2, 1)
    assert found.ended == ((PersonKind.PUPIL, CourseKind.PUPIL_SUSPENSION, "revoked", 1),)
    assert found.severities == ((3, 2),)


def test_an_offence_that_is_suspected_locks_the_school_s_own_inquiry(office: Any) -> None:
    place = office.place
    incident, _child, _ = judged(office)
    update_incident(place, replace(open_case(place, incident.id).file.incident, sexual_offence=True))
    assert open_case(place, incident.id).locked
    held = replace(open_case(place, incident.id).file.incident, legal_hold="bezwaar")
    assert update_incident(place, held).legal_hold == "bezwaar"


def test_the_school_has_its_own_words_for_severity(place: Any) -> None:
    own = ("a", "b", "c", "d")
    save_settings(place, replace(load_settings(place), severities=own, ban_mandate=True))
    assert (load_settings(place).severities, load_settings(place).ban_mandate) == (own, True)
    with pytest.raises(SettingError):
        save_settings(place, replace(load_settings(place), severities=("a", " ", "c", "d")))
    assert load_settings(place).severities == own
    assert settings_from_json({"severities": ["a", " ", "c", "d"]}).severities[0].startswith("licht")


def test_an_earlier_file_about_an_employee_is_not_told_of_to_the_office(office: Any) -> None:
    place = office.place
    first, child, _ = judged(office)
    accused(place, first, PersonKind.EMPLOYEE, office.employee())
    second, _other, _ = judged(office, pupil="Ali Demir")
    accused(place, second, PersonKind.PUPIL, child)
    assert len(open_case(place, second.id).earlier) == 1
    assert open_case(as_role(place, Role.ADMINISTRATOR), second.id).earlier == ()


def test_a_consultation_ends_the_lock_on_the_school_s_own_inquiry(office: Any) -> None:
    place = office.place
    incident, _child, _ = judged(office)
    update_incident(place, replace(open_case(place, incident.id).file.incident, sexual_offence=True))
    report = start_course(place, incident.id, CourseKind.INSPECTOR)
    take_step(place, report.id, NewStep("plan_call", {"owner": "de directeur"}))
    assert open_case(place, incident.id).locked
    machine = machine_of(CourseKind.INSPECTOR)
    asked = NewStep("call", Walk(CourseKind.INSPECTOR, place.now()).sensible("call", {}).values)
    doubts = judge_step(place, report.id, asked).doubts
    take_step(place, report.id, replace(asked, reasons={doubt.code: "nagegaan" for doubt in doubts}))
    case = open_case(place, incident.id)
    assert (case.locked, case.courses[0].state, case.courses[0].party) == (False, "called", None)
    assert [task.code for task in case.open_tasks if task.code == "call"] == []
    assert machine.words.nl in case.file.entries[-1].text
