"""A final letter taken back by a new one, on the real storage with the real paper."""

import io
import re

import pytest
from pypdf import PdfReader

from tests.cases import BOARD, WARNING, a_file, a_final_warning, changed, draft_for_pupil, sign
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.letters import LetterKind
from wm_desktop.services.incidents import open_file
from wm_desktop.services.letter_drafts import remove_draft, replace_letter, update_draft
from wm_desktop.services.letter_errors import LetterWithdrawnError, NothingNewToDraftError
from wm_desktop.services.letters import finalise, finalise_set, letter_bytes, missing
from wm_desktop.services.settings import SchoolSettings, load_settings, save_settings

WHY = {"withdrawn_because": "De datum klopte niet.", "withdrawn_means": "De waarschuwing vervalt."}


@pytest.fixture(scope="module")
def paper():
    return letter_paper()


def withdrawn(place, office, paper):
    old = a_final_warning(office, paper)
    (draft,) = replace_letter(place, old.id, LetterKind.WITHDRAWAL).letters
    return old, draft


def test_a_withdrawal_names_the_letter_and_says_why(place, office, paper):
    old, draft = withdrawn(place, office, paper)
    assert {one.field for one in missing(place, draft.id)} == set(WHY)
    update_draft(place, draft.id, changed(draft.values, **WHY))
    assert missing(place, draft.id) == ()
    final = finalise(place, draft.id, paper)
    assert (final.replaces, final.addressee) == (old.id, old.addressee)
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(letter_bytes(place, final.id))).pages)
    said = re.sub(r"\s+", " ", text)
    assert f"kenmerk {old.reference} (brief met waarschuwing). Die brief trekken wij in." in said
    assert "De datum klopte niet." in said
    assert "Deze brief komt in de plaats van" not in said
    entries = [entry.text for entry in open_file(place, old.incident_id).entries]
    assert any(f"Deze brief trekt {old.reference} in." in entry for entry in entries)


def test_a_withdrawal_is_signed_by_who_may_sign_the_letter(place, office, paper):
    save_settings(place, SchoolSettings(board_member=BOARD))
    assert load_settings(place).principal.name == ""
    _, draft = withdrawn(place, office, paper)
    clerk = changed(draft.values, **WHY, signed_by="T. Schrijver", signed_as="administratie")
    assert [(one.code, one.field) for one in missing(place, draft.id, clerk)] == [("not_entitled", "signatory")]


def test_what_was_told_to_two_parents_is_withdrawn_for_both(place, office, paper):
    sign(place)
    incident, child = a_file(office)
    office.guardian(child, "Anna Smit", street="Kerkweg 9")
    made = draft_for_pupil(
        place, incident_id=incident.id, pupil_id=child.id, kind=LetterKind.PUPIL_WARNING, values=WARNING
    )
    first, second = finalise_set(place, [letter.id for letter in made.letters], paper)
    drafts = replace_letter(place, first.id, LetterKind.WITHDRAWAL).letters
    assert {(one.replaces, one.addressee) for one in drafts} == {(one.id, one.addressee) for one in (first, second)}
    update_draft(place, drafts[0].id, changed(drafts[0].values, **WHY))
    finals = finalise_set(place, [letter.id for letter in drafts], paper)
    for letter in finals:
        text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(letter_bytes(place, letter.id))).pages)
        assert "De andere ouder of verzorger met gezag krijgt dezelfde brief." in re.sub(r"\s+", " ", text)
    with pytest.raises(LetterWithdrawnError):
        replace_letter(place, second.id)


def test_a_letter_that_has_a_withdrawal_in_the_making_gets_no_second(place, office, paper):
    sign(place)
    incident, child = a_file(office)
    office.guardian(child, "Anna Smit", street="Kerkweg 9")
    made = draft_for_pupil(
        place, incident_id=incident.id, pupil_id=child.id, kind=LetterKind.PUPIL_WARNING, values=WARNING
    )
    first, second = finalise_set(place, [letter.id for letter in made.letters], paper)
    drafts = replace_letter(place, first.id, LetterKind.WITHDRAWAL).letters
    (mine,) = [one for one in drafts if one.replaces == first.id]
    remove_draft(place, mine.id)
    (again,) = replace_letter(place, first.id, LetterKind.WITHDRAWAL).letters
    assert again.replaces == first.id
    with pytest.raises(NothingNewToDraftError):
        replace_letter(place, second.id, LetterKind.WITHDRAWAL)
