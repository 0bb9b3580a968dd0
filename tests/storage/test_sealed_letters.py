"""A school that seals: what is stored is the sealed letter, or nothing at all."""

import io
from dataclasses import replace
from datetime import timedelta

import pytest
from pypdf import PdfReader

from tests.certificates import PASSWORD, certificate, p12, p12_file
from tests.documents.test_dossier import drawn
from tests.storage.test_letters import case, paper, school  # noqa: F401 - fixtures
from tests.support import MONDAY
from wm_desktop.documents.seal.sign import open_sealer
from wm_desktop.documents.seal.verify import examine
from wm_desktop.domain.letters import LetterState
from wm_desktop.services.letter_seals import choose_seal, look_at_seal, stop_sealing
from wm_desktop.services.letters import finalise, finalise_set, letter_bytes, preview, verify_letters
from wm_desktop.services.seal_faults import OtherCertificateError, SealingFailedError, SealNeededError


@pytest.fixture
def sealer(tmp_path):
    return open_sealer(p12_file(tmp_path), PASSWORD, MONDAY)


@pytest.fixture
def sealing(case, sealer):  # noqa: F811
    choose_seal(case.place, sealer.certificate)
    return case


def refused(case, paper, fault, ids):  # noqa: F811
    """Making final fails, and the letters are concepts as before, without a number."""
    with pytest.raises(fault):
        finalise_set(case.place, ids, paper)
    with case.place.unit_of_work() as uow:
        stored = [uow.letters.get(one) for one in ids]
    assert [(one.state, one.reference, one.document_id) for one in stored] == [(LetterState.DRAFT, "", None)] * len(ids)


def test_the_sealed_bytes_are_what_is_stored_and_verified(sealing, paper, sealer):  # noqa: F811
    (draft,) = sealing.draft().letters
    letter = finalise(sealing.place, draft.id, replace(paper, sealer=sealer))
    data = letter_bytes(sealing.place, letter.id)

    shown = look_at_seal(sealing.place, data, examine)

    assert shown is not None
    assert shown.own
    assert shown.report.unbroken
    assert shown.report.sealed_at == MONDAY
    assert letter.reference in PdfReader(io.BytesIO(data)).pages[0].extract_text()
    assert preview(sealing.place, letter.id, paper) == data
    assert verify_letters(sealing.place) == []
    audit = [(row.action, row.subject) for row in sealing.place.queries.audit()]
    assert ("letter.seal", letter.reference) in audit


def test_a_concept_has_no_seal(sealing, paper, sealer):  # noqa: F811
    (draft,) = sealing.draft().letters
    assert examine(preview(sealing.place, draft.id, replace(paper, sealer=sealer))) is None


def test_a_letter_without_its_seal_stays_a_concept(sealing, paper, tmp_path):  # noqa: F811
    ids = [draft.id for draft in sealing.draft().letters]
    refused(sealing, paper, SealNeededError, ids)
    other = open_sealer(p12_file(tmp_path, p12(certificate(ends=MONDAY + timedelta(99)))), PASSWORD, MONDAY)
    refused(sealing, replace(paper, sealer=other), OtherCertificateError, ids)


def test_sealing_that_fails_at_the_second_letter_leaves_neither(sealing, paper, sealer):  # noqa: F811
    sealing.apart()
    ids = [draft.id for draft in sealing.draft().letters]
    sealed = []

    class Breaks:
        certificate = sealer.certificate

        def __call__(self, data, at):
            if sealed:
                raise SealingFailedError
            sealed.append(sealer(data, at))
            return sealed[0]

    assert len(ids) == 2
    refused(sealing, replace(paper, sealer=Breaks()), SealingFailedError, ids)
    assert len(sealed) == 1

    made = finalise_set(sealing.place, ids, replace(paper, sealer=sealer))
    assert [letter.reference[-7:-4] for letter in made] == ["001", "002"]


def test_a_school_that_stopped_sealing_makes_the_letter_as_it_always_was(sealing, paper, sealer):  # noqa: F811
    stop_sealing(sealing.place)
    (draft,) = sealing.draft().letters
    letter = finalise(sealing.place, draft.id, replace(paper, sealer=sealer))
    assert examine(letter_bytes(sealing.place, letter.id)) is None


def test_the_whole_file_shows_the_pages_of_a_sealed_letter(sealing, paper, sealer):  # noqa: F811
    (draft,) = sealing.draft().letters
    letter = finalise(sealing.place, draft.id, replace(paper, sealer=sealer))
    pdf = drawn(sealing.place, sealing.incident.id)
    assert any("Geachte" in page.extract_text() and letter.reference in page.extract_text() for page in pdf.pages)
