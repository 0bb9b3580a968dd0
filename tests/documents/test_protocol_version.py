"""A version of the protocol on paper: fingerprint, stages, every body, and what is missing."""

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from wm_desktop.documents.protocol_hints import load_hints
from wm_desktop.documents.protocol_version import draw
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import ProtocolVersionId, new_uuid
from wm_desktop.domain.incidents import PersonKind, ProtocolRule
from wm_desktop.domain.protocol_hints import Confidence, confidence_words
from wm_desktop.domain.protocols import Adopted, Answered, Body, Override, Result, Started
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.protocol_papers import next_step, version_sheet
from wm_desktop.services.protocols import (
    NewFile,
    NewVersion,
    adopt_version,
    ask_bodies,
    begin_version,
    keep_text,
    record_answer_of,
    save_rule,
    start_version,
)

MR = Body.PARTICIPATION_COUNCIL
TODAY = date(2026, 11, 23)


def words(sheet):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(draw(sheet))).pages).split())


def test_the_sheet_says_who_agreed_and_what_is_not_there(place):
    version_id = begin_version(place, NewVersion("Protocol", "2026", SchoolYear(2026)))
    said = [next_step(place.queries.protocol_versions()[1], TODAY)]
    text = keep_text(place, version_id, NewFile("protocol.pdf", "application/pdf", [b"tekst"]))
    said.append(next_step(place.queries.protocol_versions()[1], TODAY))
    ask_bodies(place, version_id, (MR, Body.TEAM), date(2026, 10, 1))
    said.append(next_step(place.queries.protocol_versions()[1], TODAY))
    note = "Alleen als A.8 duidelijker wordt. " * 8
    record_answer_of(place, version_id, Answered(MR, Result.NO_CONSENT, date(2026, 10, 20), "", "V. Voorzitter", note))
    adopt_version(place, version_id, Adopted(date(2026, 11, 1), "H. de Directeur"))
    said.append(next_step(place.queries.protocol_versions()[1], TODAY))
    override = Override("B. Bestuurder", date(2026, 11, 5), "Zes weken gewacht.")
    start_version(place, version_id, Started(date(2026, 12, 1), "Zo besloten.", override))
    said.append(next_step(place.queries.protocol_versions()[1], TODAY))
    assert [bool(one) for one in said] == [True] * 5
    assert said[-1] == "Gaat in op 1 december 2026."
    sheet = version_sheet(place, version_id)
    found = words(sheet)
    for expected in (
        *("Protocol, 2026", "vastgesteld", "1 november 2026, door H. de Directeur", "vanaf 1 december 2026"),
        *("B. Bestuurder, 5 november 2026: Zes weken gewacht.", "Zo besloten.", text.sha256, "V. Voorzitter"),
        *("MR 01-10-2026 20-10-2026 geen instemming", "team 01-10-2026 - nog geen uitkomst", "niet gevraagd", "A12"),
    ):
        assert expected in found
    assert draw(sheet) == draw(sheet)
    assert [row.action for row in place.queries.audit()].count("protocol.print") == 1
    assert sheet.suggested_name == "Protocolversie - 2 2026 - 2026-11-23.pdf"
    old = version_sheet(place, place.queries.protocol_versions()[0].id, preview=True)
    assert "vervangen op 1 december 2026" in words(old)
    assert "MR - - niet vastgelegd" in words(old)
    assert next_step(old.version, TODAY) == ""
    assert [row.action for row in place.queries.audit()].count("protocol.print") == 1


def test_many_rules_go_on_on_the_next_page(place):
    version_id = begin_version(place, NewVersion("Protocol", "2026", SchoolYear(2026)))
    for number in range(30):
        save_rule(place, version_id, ProtocolRule(f"D{number}", "lange regel " * 12, (PersonKind.PUPIL,)))
    data = draw(version_sheet(place, version_id, preview=True))
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(data)).pages]
    assert len(pages) > 1
    assert "pagina 2" in pages[1]
    assert "D29" in pages[-1]


def test_an_unknown_version_is_not_found(place):
    with pytest.raises(NotFoundError, match="Protocolversie"):
        version_sheet(place, ProtocolVersionId(new_uuid()))


def test_every_remark_says_where_it_comes_from_and_claims_no_law():
    hints = load_hints()
    assert len(hints) >= 10
    assert {confidence_words(hint.confidence) for hint in hints} == {confidence_words(one) for one in Confidence}
    for hint in hints:
        assert all((hint.about, hint.title, hint.text, hint.source))
        assert not {"onwettig", "illegaal", "verboden", "ongeldig", "moet u"} & set(hint.text.casefold().split())
    assert replace(hints[0], title="x") != hints[0]
