"""The workbook of problems: the school's own rows with what is wrong beside them."""

from __future__ import annotations

import io

import openpyxl

from wm_desktop.domain.importing.problems import problem
from wm_desktop.domain.importing.result import ImportResult
from wm_desktop.domain.importing.tables import Sheet, SourceFile, Workbook, cell_of
from wm_desktop.spreadsheets.write import problems_workbook

SHEET = Sheet("Blad1", ((cell_of("Naam"), cell_of("Website")), (cell_of("=1+1"), cell_of("ja/nee"))))


def written(*problems) -> list[tuple]:
    source = SourceFile("lijst.xlsx", "00", 1, b"", Workbook("xlsx", (SHEET,)))
    result = ImportResult("lijst.xlsx", "xlsx", "00", "2026-2027", (), (), (), (), problems)
    book = openpyxl.load_workbook(io.BytesIO(problems_workbook(source, result)))
    return list(book.active.iter_rows(values_only=True))


def test_a_row_stands_there_once_with_all_that_is_wrong() -> None:
    rows = written(
        problem("ambiguous_answer", "Blad1", 2, "B", text="ja/nee"),
        problem("missing_name", "Blad1", 2, "A", name="x"),
        problem("no_answers_found"),
    )
    assert rows[2][:5] == ("Melding", "Blad", "Rij", "A", "B")
    whole, own = rows[3:]
    assert whole[1:] == (None, None, None, None)
    assert own[1:] == ("Blad1", "2", "=1+1", "ja/nee")
    assert "ja/nee" in own[0]
    assert "Op deze rij staat" in own[0]


def test_a_formula_in_the_file_stays_a_text() -> None:
    source = SourceFile("lijst.xlsx", "00", 1, b"", Workbook("xlsx", (SHEET,)))
    told = (problem("ambiguous_answer", "Blad1", 2, "B", text="ja/nee"),)
    result = ImportResult("lijst.xlsx", "xlsx", "00", "2026-2027", (), (), (), (), told)
    book = openpyxl.load_workbook(io.BytesIO(problems_workbook(source, result)))
    assert book.active.cell(4, 4).data_type == "s"
