"""The list for a day out on paper and as a workbook."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import openpyxl
import pytest
from pypdf import PdfReader

from wm_desktop.documents.trip_list import ROWS, draw
from wm_desktop.services.lists import ExportNote
from wm_desktop.services.trip_lists import TripGroup, TripList, TripRow
from wm_desktop.spreadsheets.register_lists import trip_workbook

NOTE = ExportNote("De Proef", "Anja", datetime(2026, 11, 23, 9, tzinfo=UTC), "23 november 2026, 10.00 uur", ("x",))


def made(purposes: int, rows: int) -> TripList:
    names = tuple(f"Doel {number}" for number in range(purposes))
    lines = tuple(
        TripRow(f"Kind {n:02d}, Łukasz", tuple((n + p) % 5 > 0 for p in range(purposes))) for n in range(rows)
    )
    return TripList(NOTE, names, (TripGroup("5A", "Miland", lines), TripGroup("", "", lines[:1])))


@pytest.mark.parametrize("purposes", [3, 11])
def test_each_group_begins_on_a_page_of_its_own(purposes: int) -> None:
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(draw(made(purposes, ROWS + 1)))).pages]
    assert len(pages) == 3
    for number, page in enumerate(pages, start=1):
        for words in ("Lijst voor een uitstapje", f"pagina {number} van 3", "Stand per 23 november", "Gemaakt door"):
            assert words in page
        assert all(f"Doel {one}" in page for one in range(purposes))
    assert "Groep 5A · Miland" in pages[0]
    assert pages[0].count("NEE") > pages[2].count("NEE") > 0
    assert "Zonder groep" in pages[2]


def test_the_workbook_says_ja_or_nee() -> None:
    apart = openpyxl.load_workbook(io.BytesIO(trip_workbook(made(2, 3))))
    assert apart.sheetnames == ["5A", "Zonder groep"]
    rows = [[cell.value or "" for cell in row] for row in apart["5A"].iter_rows()]
    assert rows[3] == ["Naam", "Groep", "Locatie", "Doel 0", "Doel 1"]
    assert rows[4] == ["Kind 00, Łukasz", "5A", "Miland", "nee", "ja"]
    together = openpyxl.load_workbook(io.BytesIO(trip_workbook(made(2, 3), one_sheet_per_group=False)))
    assert together.sheetnames == ["Lijst"]
    assert together.active.max_row == 4 + 4
