"""Workbooks: texts that stay texts, names of sheets, print set-up, words and colours."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wm_desktop.domain.consent import Audience, ConsentStatus, Purpose
from wm_desktop.domain.ids import PupilId, PurposeId, new_uuid
from wm_desktop.domain.people import PersonName
from wm_desktop.services.lists import ExportNote, ListedPupil, ListSection, NoConsentList
from wm_desktop.services.rows import ConsentCell, MatrixRow, Register
from wm_desktop.spreadsheets.write import no_consent_workbook, register_workbook, sheet_names

NOTE = ExportNote(
    "Jip & Janneke", "Anja", datetime(2026, 11, 23, 9, tzinfo=UTC), "23 november 2026", ("Doel: Website",)
)
DANGEROUS = ["=1+1", "+31 6", "-2", "@SUM(A1)", "\tTab", "=cmd|' /C calc'!A0", "\r=1"]


def section(names, group="5A", location="Miland", purpose="Website") -> ListSection:
    pupils = tuple(ListedPupil(name, group, location) for name in names)
    return ListSection(purpose, group, location, pupils, len(pupils) + 5)


def a_list(*sections: ListSection, title: str = "Lijst zonder toestemming") -> NoConsentList:
    return NoConsentList(title, NOTE, tuple(dict.fromkeys(s.purpose for s in sections)), sections)


def opened(data: bytes):
    return openpyxl.load_workbook(io.BytesIO(data))


def a_register(names=("Sluis", "Bos")) -> Register:
    purposes = tuple(
        Purpose(PurposeId(new_uuid()), f"doel{number}", f"Doel {number}", audience=Audience.OUTWARD)
        for number in range(len(ConsentStatus))
    )
    cells = tuple(ConsentCell(status, withheld=status is ConsentStatus.NO) for status in ConsentStatus)
    rows = tuple(
        MatrixRow(PupilId(new_uuid()), f"00{number}", PersonName("", "", name), "1/2A", "Miland", True, cells)
        for number, name in enumerate(names)
    )
    return Register(purposes, rows, 412)


def test_all_groups_on_one_sheet() -> None:
    book = opened(no_consent_workbook(a_list(section(["Bos, Ad"]), section(["Łukasz, Yıldız"], "5/6B"))))
    assert book.sheetnames == ["Lijst"]
    values = list(book["Lijst"].iter_rows(values_only=True))
    assert values[0][0] == "Lijst zonder toestemming - Jip & Janneke"
    assert values[1][0] == "Stand per 23 november 2026. Gemaakt door Anja op 23 november 2026, 10.00 uur."
    assert values[2][0] == "Doel: Website"
    assert values[3][0] == "Website: 2 van de 12 leerlingen zonder toestemming"
    assert values[4] == ("Naam", "Groep", "Locatie", "Doel", "Afgevinkt")
    assert values[5][:4] == ("Bos, Ad", "5A", "Miland", "Website")
    assert values[6][:3] == ("Łukasz, Yıldız", "5/6B", "Miland")


def test_one_sheet_per_group_with_names_excel_takes() -> None:
    made = a_list(
        section(["A"], "1/2A"),
        section(["B"], "1/2A", "Willibrord"),
        section(["C"], "5A"),
        section(["D"], "5A", purpose="Pers"),
        section([], ""),
    )
    book = opened(no_consent_workbook(made, one_sheet_per_group=True))
    assert book.sheetnames == ["1-2A Miland", "1-2A Willibrord", "5A", "Zonder groep"]
    assert [row[3] for row in book["5A"].iter_rows(min_row=6, values_only=True)] == ["Website", "Pers"]
    assert book["5A"]["A4"].value.startswith("Website: 1 van de 6 leerlingen zonder toestemming; Pers: 1 van de 6")
    assert book["Zonder groep"]["A4"].value.startswith("Website: 0 van de 5")


def test_the_list_with_consent_says_so() -> None:
    book = opened(no_consent_workbook(a_list(section(["A"]), title="Lijst met toestemming")))
    assert book.active["A4"].value == "Website: 1 van de 6 leerlingen met toestemming"


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_text_is_ever_a_formula(text: str) -> None:
    sheet = opened(no_consent_workbook(a_list(section([text], group=text, location=text, purpose=text)))).active
    written = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in written} == {"s"}
    cell = opened(register_workbook(a_register([text]))).active["A5"]
    assert (cell.data_type, cell.value.strip()) == ("s", text.strip())
    assert cell.quotePrefix


def test_control_characters_and_endless_texts_do_no_harm() -> None:
    sheet = opened(no_consent_workbook(a_list(section(["A\x00B\x1f", "x" * 40_000])))).active
    assert sheet["A6"].value == "A B "
    assert len(sheet["A7"].value) == 32_767


def test_set_up_for_reading_and_printing() -> None:
    for sheet, head in (
        (opened(no_consent_workbook(a_list(section(["A", "B"])))).active, 5),
        (opened(register_workbook(a_register(), NOTE)).active, 6),
    ):
        assert sheet.freeze_panes == f"B{head + 1}"
        assert sheet.auto_filter.ref.startswith(f"A{head}:")
        assert sheet.auto_filter.ref.endswith(str(head + 2))
        assert sheet.print_title_rows == f"${head}:${head}"
        assert (sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (9, 1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.right.text == "pagina &P van &N"
        assert "Anja" in sheet.oddFooter.left.text
        assert sheet.column_dimensions["A"].width > 25


def test_an_empty_list_can_be_opened() -> None:
    book = opened(no_consent_workbook(a_list(section([]))))
    assert book.active.auto_filter.ref == "A5:E6"


def test_the_register_in_words_and_light_colours() -> None:
    sheet = opened(register_workbook(a_register(), NOTE)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][0] == "Toestemmingsregister - Jip & Janneke"
    assert rows[3][0] == "2 van de 412 leerlingen"
    assert rows[4] == ("Aantal ja", None, None, None, 2, 0, 0, 0, 0)
    assert rows[5][:5] == ("Naam", "Groep", "Locatie", "Leerlingnummer", "Doel 0")
    assert rows[6] == ("Sluis", "1/2A", "Miland", "000", "ja", "nee", "onbeantwoord", "ingetrokken", "oneens")
    [area] = sheet.conditional_formatting
    colours = {rule.formula[0].strip('"'): rule.dxf.fill.bgColor.rgb for rule in area.rules}
    assert str(area.sqref) == "E7:I8"
    assert set(colours) == set(rows[6][4:])
    assert len(set(colours.values())) == 5
    assert all(int(colour[2:4], 16) > 200 for colour in colours.values())
    assert sheet.page_setup.orientation == "landscape"
    assert "beschermd" not in str(rows)


def test_a_register_without_note() -> None:
    book = opened(register_workbook(a_register()))
    assert book.active["A1"].value == "Toestemmingsregister"
    assert book.properties.creator == "WM Desktop"


def test_properties_name_the_school_and_the_moment() -> None:
    properties = opened(register_workbook(a_register(), NOTE)).properties
    assert (properties.creator, properties.language) == ("Jip & Janneke", "nl-NL")
    assert properties.created == datetime(2026, 11, 23, 9)  # noqa: DTZ001 - openpyxl gives UTC without a zone


def test_names_of_sheets() -> None:
    assert sheet_names(["1/2A", "1:2A", "a[b]*?\\", "", "'q'", "history", "HISTORY"]) == [
        "1-2A",
        "1-2A (2)",
        "a-b----",
        "Blad",
        "q",
        "History -",
        "History - (2)",
    ]
    assert [len(name) for name in sheet_names(["x" * 40] * 12)] == [31] * 12


@given(st.lists(st.text("aA1/:[]*?\\' \x00", max_size=40), max_size=15))
def test_names_of_sheets_are_always_allowed_and_different(wanted: list[str]) -> None:
    names = sheet_names(wanted)
    assert len(names) == len(wanted)
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 1 <= len(name) <= 31
        assert not set("[]:*?/\\\x00") & set(name)


@pytest.mark.parametrize("name", ["=1+1", "+31", "-5", "@naam", "\tx", "#REF!", "#N/A", "a\x00b", "Łukasz"])
def test_no_value_becomes_anything_but_text(name: str) -> None:
    register = a_register()
    row = replace(register.rows[0], group=name, location=name)
    cell = opened(register_workbook(replace(register, rows=(row,)))).active["B5"]
    assert (cell.data_type, cell.value) == ("s", name.replace("\x00", " "))
