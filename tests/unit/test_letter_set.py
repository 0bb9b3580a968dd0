from dataclasses import replace

import pytest

from tests.cases import BOARD, PRINCIPAL, WARNING, FakePaper, a_file, a_warning, draft_for_pupil, sign
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import LetterId, new_uuid
from wm_desktop.domain.letters import LetterKind, LetterState
from wm_desktop.services.letter_set import open_letter_set
from wm_desktop.services.letters import finalise
from wm_desktop.services.settings import load_settings, save_settings


def two_addresses(office):
    incident, child = a_file(office)
    office.guardian(child, "Anna Smit", street="Kerkweg 9")
    office.guardian(child, "Kees Visser", custody=False)
    made = draft_for_pupil(
        office.place, incident_id=incident.id, pupil_id=child.id, kind=LetterKind.PUPIL_WARNING, values=WARNING
    )
    return incident, made.letters


def test_the_letters_of_one_measure_come_together_with_who_is_skipped(place, office):
    sign(place)
    incident, letters = two_addresses(office)
    found = open_letter_set(place, letters[1].id)
    assert {letter.id for letter in found.letters} == {letter.id for letter in letters}
    assert (found.incident_number, found.person) == (incident.number, "Bram Visser")
    assert [skip.name for skip in found.skipped] == ["Kees Visser"]
    assert found.signatories == (PRINCIPAL, BOARD)
    assert found.drafts == found.letters


def test_a_final_letter_is_no_draft_any_more(place, office):
    sign(place)
    _, letters = two_addresses(office)
    finalise(place, letters[0].id, FakePaper().paper())
    found = open_letter_set(place, letters[1].id)
    assert [letter.id for letter in found.drafts] == [letters[1].id]
    assert {letter.state for letter in found.letters} == {LetterState.DRAFT, LetterState.FINAL}


def test_who_already_has_a_letter_is_not_skipped(place, office):
    (letter,) = a_warning(office)
    with place.unit_of_work() as uow:
        guardian = uow.people.guardian(letter.addressee.guardian_id)
        _, bond = next(
            each for each in uow.people.guardians_of(letter.pupil_id) if each[0].id == letter.addressee.guardian_id
        )
        assert guardian is not None
        uow.people.save_guardianship(replace(bond, has_custody=False))
        uow.commit()
    assert open_letter_set(place, letter.id).skipped == ()


def test_signatories_without_a_name_are_left_out(place, office):
    (letter,) = a_warning(office)
    save_settings(place, replace(load_settings(place), board_member=replace(BOARD, name="")))
    assert open_letter_set(place, letter.id).signatories == (PRINCIPAL,)


def test_an_unknown_letter_is_named(place):
    with pytest.raises(NotFoundError):
        open_letter_set(place, LetterId(new_uuid()))
