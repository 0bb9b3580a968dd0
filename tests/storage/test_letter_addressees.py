"""Who a letter goes to when the register knows little, and what concepts are not yet."""

from uuid import uuid4

import pytest

from tests.cases import a_file, a_final_warning, a_warning, letter_values
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.ids import IncidentId, PartyId
from wm_desktop.domain.incidents import Party, PartyRole, PersonKind
from wm_desktop.domain.letter_plans.catalogue import plan_of
from wm_desktop.domain.letters import LetterKind
from wm_desktop.services.case_state import letter_fact, state_of_file
from wm_desktop.services.courses import start_course
from wm_desktop.services.incidents import incident_in
from wm_desktop.services.letter_addressees import addressees_for
from wm_desktop.services.letter_context import course_of
from wm_desktop.services.letter_drafts import NewLetter, draft_letters, replace_letter
from wm_desktop.services.letter_errors import LetterNotFinalError
from wm_desktop.services.letter_text import subject_of

INVITATION = plan_of(LetterKind.HEARING_INVITATION)


def somebody(kind, known=True):
    return Party(PartyId(uuid4()), IncidentId(uuid4()), PartyRole.ACCUSED, kind, uuid4() if known else None, "Jansen")


@pytest.mark.parametrize("kind", [PersonKind.GUARDIAN, PersonKind.EMPLOYEE, PersonKind.OUTSIDER])
def test_who_is_gone_from_the_register_is_written_to_by_the_name_in_the_file(place, kind):
    typed = letter_values(to_street="Kade 1", to_postcode="2411 AB", to_city="Bodegraven")
    with place.unit_of_work() as uow:
        [found] = addressees_for(uow, INVITATION, somebody(kind, kind is not PersonKind.OUTSIDER), typed).found
    assert (found.name_line, found.address.city, found.guardian_id) == ("Jansen", "Bodegraven", None)


def test_a_letter_about_nobody_goes_to_nobody_unless_it_replaces_one(office):
    letter = a_final_warning(office, letter_paper())
    with office.place.unit_of_work() as uow:
        assert addressees_for(uow, INVITATION, None, letter.values).found == ()
        assert addressees_for(uow, INVITATION, None, letter.values, letter).found == (letter.addressee,)


def test_a_concept_is_no_letter_of_a_course_and_cannot_be_replaced(office):
    letter = a_warning(office)[0]
    assert letter_fact(letter, ()) is None
    with pytest.raises(LetterNotFinalError):
        replace_letter(office.place, letter.id)


def test_a_letter_belongs_to_the_course_it_names(office):
    place = office.place
    incident, _ = a_file(office)
    with place.unit_of_work() as uow:
        [party] = uow.incidents.parties(incident.id)
    first, _ = (start_course(place, incident.id, CourseKind.PUPIL_WARNING, party.id, reason="nu") for _ in range(2))
    new = NewLetter(incident.id, LetterKind.PUPIL_WARNING, party.id, course_id=first.id)
    [letter] = draft_letters(place, new).letters
    with place.unit_of_work() as uow:
        state = state_of_file(place, uow, incident_in(place, uow, incident.id))
        cases = {course.id: case for course, case in state.cases}
        assert course_of(state, letter) is cases[first.id]


def test_the_subject_says_nothing_when_it_is_about_nobody():
    assert subject_of(None) == "Bericht van de school"
