"""What a pupil's file shows to whom."""

from dataclasses import replace

import pytest

from tests.cases import a_file, draft_for_pupil, letter_values, sign
from tests.support import as_role, as_teacher
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.ids import PupilId, new_uuid
from wm_desktop.domain.incidents import PartyRole, PersonKind
from wm_desktop.domain.letters import LetterKind
from wm_desktop.domain.people import Address
from wm_desktop.services.actors import Role
from wm_desktop.services.consent import record_answer
from wm_desktop.services.incidents import NewParty, add_party
from wm_desktop.services.people import save_guardian
from wm_desktop.services.person_file import history_of, person_file


@pytest.fixture
def bram(office):
    """A pupil with an ordinary file and one in which an employee is harmed, each with a letter."""
    sign(office.place)
    ordinary, child = a_file(office)
    delicate, _ = a_file(office, pupil="Sem Bakker", parties=(NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, child.id),))
    add_party(
        office.place, delicate.id, NewParty(PartyRole.AFFECTED, PersonKind.EMPLOYEE, office.employee("Eva Jansen").id)
    )
    for incident in (ordinary, delicate):
        draft_for_pupil(
            office.place,
            incident_id=incident.id,
            pupil_id=child.id,
            kind=LetterKind.PUPIL_WARNING,
            values=letter_values(facts="Foto."),
        )
    return child


@pytest.mark.parametrize(
    ("role", "shown"),
    [(Role.PRINCIPAL, 2), (Role.BOARD, 2), (Role.ADMINISTRATOR, 1), (Role.READER, 0)],
)
def test_incidents_and_letters_are_those_of_their_own_pages(place, bram, role, shown):
    person = person_file(as_role(place, role), bram.id)
    assert (len(person.incidents), len(person.letters)) == (shown, shown)


def test_a_secret_address_is_only_for_who_writes_letters(place, office, bram):
    first, second = office.guardians_of(bram)
    save_guardian(place, replace(first, secret_address=True))
    seen = {row.id: row.address for row in person_file(as_role(place, Role.READER), bram.id).guardians}
    assert seen == {first.id: Address(), second.id: second.address}
    assert {row.address for row in person_file(place, bram.id).guardians} == {first.address, second.address}


def test_a_pupil_who_is_not_there_has_no_file(place):
    assert person_file(place, PupilId(new_uuid())) is None


@pytest.mark.parametrize("role", Role)
def test_what_a_parent_wrote_beside_an_answer_is_for_who_records_answers(place, office, role):
    child, purpose = office.pupil(), place.queries.purposes()[0].id
    asked = {"pupil_id": child.id, "purpose_id": purpose, "guardian_id": None, "given_on": place.today()}
    record_answer(place, **asked, kind=AnswerKind.NO, way=AnswerWay.EMAIL, remark="In verband met de scheiding")
    seen = as_teacher(place, office.employee()) if role is Role.TEACHER else as_role(place, role)
    remark = "" if role in {Role.TEACHER, Role.READER} else "In verband met de scheiding"
    for (answer,) in (history_of(seen, child.id, purpose), person_file(seen, child.id).answers):
        assert (answer.kind, answer.remark, answer.file_name, answer.source) == (AnswerKind.NO, remark, "", "")
