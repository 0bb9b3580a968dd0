"""What the window needs for a step, on the real storage."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cases import FakePaper, a_file, a_final_warning, draft_for_pupil, letter_values
from tests.storage.test_courses import judged, notify, suspended
from wm_desktop.domain.courses.errors import StepNotPossibleError
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import CourseId, new_uuid
from wm_desktop.domain.incidents import PartyRole, PersonKind
from wm_desktop.domain.letters import LetterKind
from wm_desktop.services.course_sheets import names_in_steps, step_sheet
from wm_desktop.services.courses import NewStep, courses_of_file, start_course, take_step
from wm_desktop.services.incidents import NewParty, add_party, open_file


def test_a_sheet_offers_what_is_known_and_who_is_written_to(office: Any) -> None:
    _, course = suspended(office)
    sheet = step_sheet(office.place, course.id, "notify")
    assert [name for _, name in sheet.people] == ["Ouder1 Visser", "Ouder2 Visser"]
    assert {one.code for one in sheet.verdict.refusals} == {"empty"}
    assert sheet.party is not None
    assert sheet.party.name == "Bram Visser"
    assert (sheet.machine.kind, sheet.step.code) == (CourseKind.PUPIL_SUSPENSION, "notify")
    assert sheet.now == office.place.now()
    with pytest.raises(StepNotPossibleError):
        step_sheet(office.place, course.id, "plan")
    with pytest.raises(NotFoundError):
        step_sheet(office.place, CourseId(new_uuid()), "plan")


def test_carried_values_are_offered(office: Any) -> None:
    incident, _, party = judged(office)
    course = start_course(office.place, incident.id, CourseKind.PUPIL_SUSPENSION, party.id)
    facts = {"reasons": "Gedreigd.", "starts_on": "2026-11-24", "ends_on": "2026-11-26", "form": "external"}
    take_step(office.place, course.id, NewStep("plan", facts))
    offered = step_sheet(office.place, course.id, "decide_acute").offered
    assert (offered.text("reasons"), offered.text("starts_on")) == ("Gedreigd.", "2026-11-24")


def test_only_final_letters_can_be_named(office: Any) -> None:
    letter = a_final_warning(office, FakePaper().paper())
    party = open_file(office.place, letter.incident_id).parties[0]
    with office.place.unit_of_work() as uow:
        child = uow.people.pupil(letter.pupil_id)
    office.guardian(child, "Opa Zonder Gezag", custody=False)
    kind = {"kind": LetterKind.PUPIL_WARNING, "values": letter_values()}
    draft_for_pupil(office.place, incident_id=letter.incident_id, pupil_id=letter.pupil_id, **kind)
    course = start_course(office.place, letter.incident_id, CourseKind.PUPIL_WARNING, party.id, reason="nu nodig")
    step = courses_of_file(office.place, letter.incident_id)[0].offers[0].step.code
    sheet = step_sheet(office.place, course.id, step)
    letters = sheet.letters
    assert [name for _, name in sheet.people] == ["Ouder1 Visser", "Ouder2 Visser"]
    assert [(one.reference, one.sent) for one in letters] == [(letter.reference, False)]
    assert letters[0].addressee == letter.addressee.name_line


def test_a_course_of_the_file_writes_to_nobody_and_one_of_a_parent_to_that_parent(office: Any) -> None:
    incident, child = a_file(office)
    track = start_course(office.place, incident.id, CourseKind.POLICE)
    step = courses_of_file(office.place, incident.id)[0].offers[0].step.code
    assert step_sheet(office.place, track.id, step).people == ()
    mother = office.guardians_of(child)[0]
    new = NewParty(PartyRole.ACCUSED, PersonKind.GUARDIAN, mother.id, mother.name.full)
    party = add_party(office.place, incident.id, new)
    course = start_course(office.place, incident.id, CourseKind.PARENT, party.id, reason="nu nodig")
    shown = next(one for one in courses_of_file(office.place, incident.id) if one.course.id == course.id)
    sheet = step_sheet(office.place, course.id, shown.offers[0].step.code)
    assert sheet.people == ((str(mother.id), party.name),)


def test_names_of_those_a_step_names(office: Any) -> None:
    incident, course = suspended(office)
    with office.place.unit_of_work() as uow:
        mother = next(one for one in uow.people.guardians() if one.name.first_name == "Ouder1")
    notify(office.place, course, f"{mother.id}\nniemand anders\n{new_uuid()}")
    assert names_in_steps(office.place, courses_of_file(office.place, incident.id)) == {
        str(mother.id): mother.name.full
    }
