"""The difference between two days on paper and as a workbook."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

import openpyxl
from pypdf import PdfReader

from wm_desktop.documents.change_list import ROWS, draw
from wm_desktop.services.change_lists import ChangeLine, ChangeList
from wm_desktop.services.lists import ExportNote
from wm_desktop.spreadsheets.register_lists import changes_workbook

MADE = datetime(2026, 11, 23, 9, tzinfo=UTC)
NOTE = ExportNote("De Proef", "Anja", MADE, "1 augustus 2026 en 23 november 2026", ("Groep: 5A",))


def made(times: int) -> ChangeList:
    line = ChangeLine("Sluis, =Noor van der", "5A", "Miland", "Website", "ja", "ingetrokken", date(2026, 11, 3))
    silent = ChangeLine("Öztürk, Sem", "5A", "Miland", "Pers", "nee", "onbeantwoord", None)
    return ChangeList("Verschil in toestemmingen", NOTE, ((line, silent) * times)[: 2 * times])


def test_every_page_says_which_days_and_who_made_it() -> None:
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(draw(made(ROWS)))).pages]
    assert len(pages) == 2
    for number, page in enumerate(pages, start=1):
        for words in (
            "Tussen 1 augustus 2026 en 23 november 2026",
            "Gemaakt door Anja",
            "Groep: 5A",
            f"pagina {number} van 2",
            "Öztürk, Sem",
            "ingetrokken",
            "03-11-2026",
        ):
            assert words in page


def test_nothing_changed_is_said() -> None:
    [page] = PdfReader(io.BytesIO(draw(made(0)))).pages
    assert "niets veranderd" in page.extract_text()


def test_the_workbook_has_a_row_for_each_difference() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(changes_workbook(made(1)))).active
    rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
    assert rows[0][0] == "Verschil in toestemmingen - De Proef"
    assert rows[3] == ["Naam", "Groep", "Locatie", "Doel", "Was", "Werd", "Sinds"]
    assert rows[4:] == [
        ["Sluis, =Noor van der", "5A", "Miland", "Website", "ja", "ingetrokken", "03-11-2026"],
        ["Öztürk, Sem", "5A", "Miland", "Pers", "nee", "onbeantwoord", ""],
    ]
