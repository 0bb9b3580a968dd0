"""The workbook of problems: the school's own sheets with what is wrong beside the rows, mended and read in again."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest

from tests.support import Office
from wm_desktop.domain.importing.layout import Layout
from wm_desktop.domain.importing.problems import problem
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.domain.importing.result import ImportResult
from wm_desktop.domain.importing.tables import Area, Sheet, SourceFile, Workbook, cell_of
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.consent_import import layout_of, preview_import, store_import
from wm_desktop.services.workplace import Workplace
from wm_desktop.spreadsheets.problem_rows import GENERAL, NUMBER, TOLD, problems_workbook
from wm_desktop.spreadsheets.read import source_of

YEAR = SchoolYear(2026)
DAY, MORNING = datetime.fromisoformat("2026-09-01"), datetime.fromisoformat("2026-09-01T08:30")


@pytest.fixture
def school(place: Workplace, office: Office) -> Workplace:
    for number, name, group in (
        *(("1001", "Noor de Vries", "3A"), ("1002", "Sophie Jansen", "3A"), ("1003", "Sophie Jansen", "3A")),
        ("1004", "Bo Bos", "4B"),
    ):
        office.pupil(name, number=number, group=group)
    return place


def a_book(**sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def saved(book: openpyxl.Workbook, name: str = "verbeterd.xlsx") -> SourceFile:
    out = io.BytesIO()
    book.save(out)
    return source_of(out.getvalue(), name)


def problems_of(place: Workplace, source: SourceFile) -> bytes:
    return problems_workbook(source, preview_import(place, source, YEAR, Profile()).result)


def test_a_mended_workbook_reaches_the_truth(school: Workplace) -> None:
    rows = [
        ["Toestemmingen 2026-2027"],
        ["Naam", "Groep", "Website", "Nieuwsbrief"],
        ["Noor de Vries", "3A", "ja/nee", "ja"],
        ["Sophie Jansen", "3A", "ja", "nee"],
        ["Bo Bos", "4B", "ja", "nee"],
    ]
    source = source_of(a_book(Blad1=rows), "lijst.xlsx")
    first = preview_import(school, source, YEAR, Profile())
    store_import(school, first, source)
    book = opened(problems_workbook(source, first.result))
    sheet = book["Blad1"]
    assert [sheet.cell(2, column).value for column in range(1, 7)] == [
        "Naam",
        "Groep",
        "Website",
        "Nieuwsbrief",
        TOLD,
        NUMBER,
    ]
    assert "ja/nee" in sheet["E3"].value
    assert "1002, 1003" in sheet["E4"].value
    assert (sheet["E5"].value, sheet["F3"].value, sheet["F4"].value) == (None, "1001", None)
    assert [row for row in range(1, 6) if sheet.row_dimensions[row].hidden] == [5]
    sheet["C3"], sheet["F4"] = "nee", "1003"
    mended = saved(book)
    again = preview_import(school, mended, YEAR, Profile())
    assert [one.code for one in again.result.problems if one.severity != "notice"] == []
    store_import(school, again, mended)
    assert again.to_json()["pupils"] == {
        "1001": {"website": "no", "nieuwsbrief": "yes"},
        "1003": {"website": "yes", "nieuwsbrief": "no"},
        "1004": {"website": "yes", "nieuwsbrief": "no"},
    }
    assert [(one.pupil, one.purpose) for one in again.result.changes] == [
        *(("1001", "website"), ("1003", "website"), ("1003", "nieuwsbrief")),
    ]


def test_the_layout_is_known_again(school: Workplace) -> None:
    source = source_of(a_book(Blad1=[["Naam", "Groep", "Website"], ["Wie Is Dit", "3A", "ja"]]), "lijst.xlsx")
    book = opened(problems_of(school, source))
    book.create_sheet(GENERAL)["A1"] = "Er is iets met dit bestand."
    assert layout_of(saved(book)) == layout_of(source)


def test_sheets_of_groups_keep_their_place_and_headings(school: Workplace) -> None:
    source = source_of(
        a_book(
            **{"3A": [["Naam", "Website"], ["Noor de Vries", "?"]]},
            **{"4B": [["Lln.nr", "Naam", "Nieuwsbrief"], [1004, "Bo Bos", "ja"]]},
            Legenda=[["x = ja"]],
        ),
        "groepen.xlsx",
    )
    book = opened(problems_of(school, source))
    assert book.sheetnames == ["3A", "4B", "Legenda"]
    assert [cell.value for cell in book["3A"][1]] == ["Naam", "Website", TOLD, NUMBER]
    assert [cell.value for cell in book["4B"][2]] == [1004, "Bo Bos", "ja"]
    book["3A"]["B2"] = "ja"
    again = preview_import(school, saved(book), YEAR, Profile())
    assert again.to_json()["pupils"] == {"1001": {"website": "yes"}, "1004": {"nieuwsbrief": "yes"}}


def test_a_csv_becomes_a_workbook_under_its_own_name(school: Workplace) -> None:
    source = source_of(b"Leerlingnummer;Naam;Website\n1001;Noor de Vries;=1+1\n01004;Bo Bos;-\n", "mijn lijst.csv")
    book = opened(problems_of(school, source))
    assert book.sheetnames == ["mijn lijst"]
    sheet = book.active
    assert [cell.value for cell in sheet[1]] == ["Leerlingnummer", "Naam", "Website", TOLD]
    assert [(sheet[at].value, sheet[at].data_type) for at in ("C2", "A3", "C3")] == [
        *(("=1+1", "s"), ("01004", "s"), ("-", "s")),
    ]
    sheet["C2"], sheet["C3"] = "ja", "nee"
    again = preview_import(school, saved(book), YEAR, Profile())
    assert again.to_json()["pupils"] == {"1001": {"website": "yes"}, "1004": {"website": "no"}}


def test_identity_numbers_are_never_in_it(school: Workplace) -> None:
    rows = [["Leerlingnummer", "Naam", "BSN", "Website", "Memo"]]
    rows += [["1001", "Noor de Vries", "123456782", "?", "bsn 123456782"], ["1004", "Bo Bos", 111222333, "ja", None]]
    data = problems_of(school, source_of(a_book(Blad1=rows), "lijst.xlsx"))
    book = opened(data)
    texts = " ".join(str(cell.value) for sheet in book for row in sheet for cell in row)
    assert "123456782" not in texts
    assert "111222333" not in texts
    assert "BSN" in texts
    assert "burgerservice" in book[GENERAL]["A1"].value


def written(sheet: Sheet, *problems) -> openpyxl.Workbook:
    layout = Layout(sheet.name, used=True, header_rows=(1,))
    source = SourceFile("lijst.xlsx", "00", 1, b"", Workbook("xlsx", (sheet,)))
    result = ImportResult("lijst.xlsx", "xlsx", "00", "2026-2027", (layout,), (), (), (), problems)
    return opened(problems_workbook(source, result))


def test_looks_and_kinds_of_values_stay() -> None:
    line = (
        *(cell_of(date(2026, 9, 1)), cell_of(MORNING), cell_of(True), cell_of(2.5)),
        *(cell_of("ja", colour="00B050", struck=True, comment="van moeder"), cell_of(None, colour="FF0000")),
        *(cell_of("#N/B"), cell_of(None), cell_of("@x\x07")),
    )
    head = tuple(cell_of(f"Kop {number}") for number in range(9))
    sheet = Sheet(
        "Blad1", (head, line), merged=(Area(2, 7, 2, 8),), hidden_columns=frozenset({2}), hidden_rows=frozenset({2})
    )
    book = written(sheet, problem("row_struck_through", "Blad1", 2, name="x"), problem("remark", "Blad1", 2, text="y"))
    page = book.active
    values = [cell.value for cell in page[2]][:9]
    assert values == [DAY, MORNING, True, 2.5, "ja", None, "#N/B", None, "@x "]
    assert (page["E2"].fill.start_color.rgb[-6:], page["E2"].font.strike, page["E2"].comment.text) == (
        "00B050",
        True,
        "van moeder",
    )
    assert page["F2"].fill.start_color.rgb[-6:] == "FF0000"
    assert (page["G2"].data_type, page["I2"].quotePrefix) == ("s", True)
    assert [str(area) for area in page.merged_cells.ranges] == ["G2:H2"]
    assert (page.column_dimensions["B"].hidden, page.row_dimensions[2].hidden) == (True, True)
    assert page["J2"].value.startswith("x is doorgehaald")


def test_what_is_wrong_with_the_file_stands_on_a_sheet_of_its_own() -> None:
    sheet = Sheet("Blad1", ((cell_of("Naam"),), (cell_of("Noor"),)))
    told = problem("column_hidden", "Blad1", 1, header="Oud"), problem("column_unclear", "Blad1", 1, header="Mag het?")
    book = written(replace(sheet, hidden=True), problem("no_answers_found"), *told)
    assert book.sheetnames == ["Blad1", GENERAL]
    assert book["Blad1"].sheet_state == "hidden"
    assert [cell.value for cell in book["Blad1"][1]] == ["Naam"]
    lines = [row[0].value for row in book[GENERAL]]
    assert len(lines) == 2
    assert "Mag het?" in lines[1]


def test_a_file_without_sheets_says_that_nothing_is_wrong() -> None:
    source = SourceFile("lijst.xlsx", "00", 1, b"", Workbook("xlsx", ()))
    result = ImportResult("lijst.xlsx", "xlsx", "00", "2026-2027", (), (), (), (), ())
    assert opened(problems_workbook(source, result))[GENERAL]["A1"].value == "Er zijn geen meldingen."
