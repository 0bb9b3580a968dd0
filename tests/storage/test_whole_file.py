"""What a whole file gathers, with names and without."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cases import a_file
from tests.storage.test_courses import suspended
from wm_desktop.domain.incidents import PartyRole, PersonKind
from wm_desktop.services.case_file import case_again
from wm_desktop.services.evidence import add_evidence
from wm_desktop.services.incidents import NewParty, add_party
from wm_desktop.services.whole_file import whole_file
from wm_desktop.services.whole_file_names import masks_for
from wm_desktop.services.whole_file_pieces import read_piece


def test_courses_and_checks_are_gathered_in_words(office: Any) -> None:
    place = office.place
    incident, _course = suspended(office)
    whole = whole_file(place, incident.id)
    [course] = whole.courses
    assert course.title.endswith(": Bram Visser")
    assert [step.note for step in course.steps] == [place.actor.name] * 5
    assert "Gedreigd." in course.steps[0].words
    assert {row.what for row in whole.check} >= {"Geen verslag", "Niet in dossier", "Niet afgerond"}
    bare = whole_file(place, incident.id, names=False)
    assert bare.courses[0].title.endswith(": leerling 1")
    told = str((bare.courses, bare.timeline, bare.parties, bare.check))
    assert [name for name in ("Bram", "Kok", "Eva") if name in told] == ["Eva"]


@pytest.mark.parametrize("kind", [PersonKind.PUPIL, PersonKind.GUARDIAN, PersonKind.EMPLOYEE])
def test_everybody_near_somebody_in_the_file_is_known(office: Any, kind: PersonKind) -> None:
    place = office.place
    incident, child = a_file(office, parties=())
    with place.unit_of_work() as uow:
        parent = uow.people.guardians_of(child.id)[0][0]
    person = {PersonKind.PUPIL: child, PersonKind.GUARDIAN: parent, PersonKind.EMPLOYEE: office.employee()}[kind]
    add_party(place, incident.id, NewParty(PartyRole.ACCUSED, kind, person.id))
    add_party(place, incident.id, NewParty(PartyRole.WITNESS, PersonKind.OUTSIDER, name="Oma"))
    case = case_again(place, incident.id)
    with place.unit_of_work() as uow:
        masks = masks_for(place, uow, case)
    told = masks.hide(f"{person.name.full.lower()} en oma, met {child.name.first_name.lower()}")
    numbered = {"pupil": "leerling 1", "guardian": "ouder 1", "employee": "medewerker 1"}[kind.value]
    assert told.startswith(f"{numbered} en buitenstaander 1")
    assert told.endswith("met leerling 1") is (kind is not PersonKind.EMPLOYEE)


def test_pieces_are_read_with_a_line_in_the_audit(office: Any) -> None:
    place = office.place
    incident, _child = a_file(office)
    kept = add_evidence(place, incident.id, file_name="brief.txt", pieces=[b"tekst"])
    [piece] = whole_file(place, incident.id).pieces
    assert b"".join(read_piece(place, piece)) == b"tekst"
    row = place.queries.audit()[-1]
    assert (row.action, row.detail) == ("evidence.export", str(kept.id))
