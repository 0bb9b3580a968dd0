"""A report on paper and as a workbook: everything is there in words, and nothing that is hidden."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime

import openpyxl
import pytest
from pypdf import PdfReader

from wm_desktop.documents.flow import wrapped
from wm_desktop.documents.report import NOTHING, draw
from wm_desktop.services.lists import ExportNote
from wm_desktop.services.reports import Bar, Bars, Block, FactSheet, Prose, Report, Rows
from wm_desktop.spreadsheets.reports import report_workbook

NOTE = ExportNote("De Proef", "Anja", datetime(2026, 11, 23, 9, tzinfo=UTC), "23 november 2026", ("Alles",))
CHART = Bars("Per soort", (Bar("Pesten", 12, 9), Bar("in de klas", None, 0, inside=True)), "Mediaan: 4 dagen.")


def made(*blocks: Block) -> Report:
    return Report("Jaarverslag", "2026", NOTE, blocks, "Zonder namen.", ("2026", "2025"))


def pages(*blocks: Block) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(draw(made(*blocks)))).pages]


def test_every_page_says_what_it_is_and_who_made_it() -> None:
    texts = pages(Rows("Lijst", ("A", "B"), (1, 3), tuple((f"rij {n}", "tekst " * 20) for n in range(60))))
    assert len(texts) > 2
    for number, text in enumerate(texts, start=1):
        for words in ("De Proef", "Stand per 23 november 2026", "Gemaakt door Anja", "Jaarverslag", "Zonder namen."):
            assert words in text
        assert f"pagina {number} van {len(texts)}" in text
        assert text.count("A\n") or "A" in text
    assert all(any(f"rij {n}" in text for text in texts) for n in range(60))


def test_a_chart_is_read_without_colour() -> None:
    [text] = pages(CHART)
    for words in ("Per soort", "Pesten", "12", "9", "niet getoond", "in de klas", "2026", "2025", "Mediaan: 4 dagen."):
        assert words in text


def test_a_chart_that_may_show_nothing_says_so() -> None:
    [text] = pages(Bars("Per soort", (Bar("Pesten", None, None),)))
    assert NOTHING in text
    assert "Pesten" not in text


def test_long_charts_and_texts_go_on_over_pages() -> None:
    bars = Bars("Lang", tuple(Bar(f"soort {n}", n, n) for n in range(70)))
    texts = pages(bars, Prose("Slot", ("zin " * 900,), small=True), FactSheet("Feiten", (("Wat", "woord " * 1500),)))
    assert len(texts) > 4
    assert all(f"soort {n}" in "".join(texts) for n in range(70))
    assert sum(text.count("zin") for text in texts) == 900
    assert sum(text.count("woord") for text in texts) == 1500


def test_an_empty_list_says_so() -> None:
    [text] = pages(Rows("Lijst", ("A",), (1,), (), empty="Er is niets."))
    assert "Er is niets." in text


@pytest.mark.parametrize("text", ["a" * 300, "kort " + "b" * 64 + " einde", "een\ntwee", ""])
def test_lines_are_broken_and_nothing_is_lost(text: str) -> None:
    lines = wrapped(text, 120)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert len(lines) >= 1


def test_the_workbook_holds_numbers_as_numbers_and_texts_as_texts() -> None:
    facts = FactSheet("", (("Wat", "=1+1"),))
    rows = Rows("Lijst: alles", ("A",), (1,), (("x",),))
    book = openpyxl.load_workbook(io.BytesIO(report_workbook(made(Prose("", ("Uitleg.",)), CHART, rows, facts))))
    assert book.sheetnames == ["Per soort", "Lijst- alles", "Gegevens", "Toelichting"]
    cells = [[cell.value for cell in row if cell.value is not None] for row in book["Per soort"].iter_rows()]
    assert cells[-2:] == [["Pesten", 12, 9], ["    in de klas", "niet getoond", 0]]
    assert ["Mediaan: 4 dagen."] in cells
    last = list(book["Gegevens"].iter_rows())[-1]
    assert (last[1].value, last[1].data_type) == ("=1+1", "s")
    assert book["Toelichting"].cell(book["Toelichting"].max_row, 1).value == "Uitleg."
    assert len(openpyxl.load_workbook(io.BytesIO(report_workbook(made(CHART)))).sheetnames) == 1


def test_a_report_with_a_sheet_of_its_own_keeps_what_is_said_of_it() -> None:
    told = replace(made(Prose("", ("Niet alles staat erop.",)), CHART), sheet=Rows("Lijst", ("A",), (1,), (("x",),)))
    book = openpyxl.load_workbook(io.BytesIO(report_workbook(told)))
    assert book.sheetnames == ["Lijst", "Toelichting"]
    assert book["Toelichting"].cell(book["Toelichting"].max_row, 1).value == "Niet alles staat erop."
