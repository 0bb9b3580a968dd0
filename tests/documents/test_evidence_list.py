"""The list of evidence for the police: whole links and fingerprints, on paper and as a workbook."""

from __future__ import annotations

import io

import openpyxl
import pytest
from pypdf import PdfReader

from tests.storage.test_evidence_intake import Given
from tests.support import FixedClock
from wm_desktop.documents.evidence_list import draw
from wm_desktop.domain.evidence import attachment_link
from wm_desktop.domain.ids import IncidentId
from wm_desktop.domain.incidents import Evidence, IncidentKind
from wm_desktop.services.evidence import About, take_in
from wm_desktop.services.evidence_list import NoEvidenceError, evidence_list, evidence_list_name
from wm_desktop.services.incidents import NewIncident, open_incident
from wm_desktop.services.workplace import Workplace
from wm_desktop.spreadsheets.evidence_lists import evidence_workbook

LINK = "https://voorbeeld.nl/" + "abcdefgh/" * 30


@pytest.fixture
def dossier(place: Workplace) -> IncidentId:
    return open_incident(place, NewIncident(IncidentKind.BULLYING, "Filmpje", "Een filmpje.")).id


def keep(place: Workplace, dossier: IncidentId, name: str, about: About) -> Evidence:
    return take_in(place, dossier, Given(name, [[name.encode()]]), about)


def test_the_list_names_every_piece_with_what_the_police_ask(
    place: Workplace, dossier: IncidentId, clock: FixedClock
) -> None:
    mail = keep(place, dossier, "bericht.eml", About(clock(), LINK, "van de moeder"))
    keep(place, dossier, "foto.jpg.scr", About(link=attachment_link(mail)))
    made = evidence_list(place, dossier)
    first, second = made.pieces
    assert (first.number, first.captured, first.link) == (1, "23 november 2026, 10.00 uur", LINK)
    assert first.added == "23 november 2026, 10.00 uur door directie"
    assert (second.captured, second.link) == ("onbekend", "bijlage van bewijsstuk 1")
    assert second.note.startswith("verzegeld")
    assert evidence_list_name(place, made.incident_number) == "Bewijslijst - dossier 2026-001 - 2026-11-23.pdf"
    told = [row for row in place.queries.audit() if row.action == "evidence.list"]
    assert [(row.subject, row.detail) for row in told] == [("2026-001", "2 bewijsstukken")]
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(draw(made))).pages)
    bare = text.replace("\n", "").replace(" ", "")
    for words in (LINK, mail.sha256, "Nr.2", "foto.jpg.scr", "vandemoeder", "pagina1van1", "2stukken"):
        assert words in bare
    sheet = openpyxl.load_workbook(io.BytesIO(evidence_workbook(made))).active
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert ["1", "bericht.eml", first.captured, LINK, first.added, "11", mail.sha256, "van de moeder"] in cells


def test_a_dossier_without_evidence_has_no_list(place: Workplace, dossier: IncidentId) -> None:
    with pytest.raises(NoEvidenceError):
        evidence_list(place, dossier)


def test_many_pieces_go_over_more_pages_and_no_piece_is_split(place: Workplace, dossier: IncidentId) -> None:
    for number in range(14):
        keep(place, dossier, f"stuk {number}.txt", About())
    made = evidence_list(place, dossier)
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(draw(made))).pages]
    assert len(pages) > 1
    assert all(page.count("Nr.") == page.count("SHA-256") - 1 for page in pages)
    assert sum(page.count("Nr.") for page in pages) == 14


def test_a_link_longer_than_a_page_is_not_cut(place: Workplace, dossier: IncidentId) -> None:
    link = "https://voorbeeld.nl/" + "x" * 8_000 + "einde"
    keep(place, dossier, "a.txt", About(link=link))
    pages = PdfReader(io.BytesIO(draw(evidence_list(place, dossier)))).pages
    assert len(pages) == 3
    assert sum(page.extract_text().count("x") for page in pages) >= 8_000


def test_one_piece_is_told_as_one(place: Workplace, dossier: IncidentId) -> None:
    keep(place, dossier, "a.txt", About())
    made = evidence_list(place, dossier)
    assert "1 stuk" in PdfReader(io.BytesIO(draw(made))).pages[0].extract_text()
    assert next(row for row in place.queries.audit() if row.action == "evidence.list").detail == "1 bewijsstuk"
