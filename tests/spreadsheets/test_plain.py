"""Old Excel and LibreOffice files: the same list in each is the same table, with everything its looks may mean."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest

from wm_desktop.domain.importing.tables import Area, Sheet, Workbook
from wm_desktop.spreadsheets import biff, faults, ods, plain, worker

FORMATS = Path(__file__).parents[1] / "data/formats"
LIST = ("lijst.xls", "lijst.ods")


def parsed(name: str) -> Workbook:
    return worker.parse((FORMATS / name).read_bytes(), name)


def texts(sheet: Sheet, row: int) -> list[str]:
    return [sheet.cell(row, column).text for column in range(1, 10)]


@pytest.mark.parametrize("name", LIST)
def test_the_values_of_a_list(name: str) -> None:
    sheet = parsed(name).sheets[0]
    assert (sheet.name, len(sheet.rows)) == ("Lijst", 10)
    header = ["Leerlingnummer", "Naam", "Groep", "Geboortedatum", "Website", "Website 2025-2026", "Nieuwsbrief"]
    assert texts(sheet, 3) == [*header, "Schoolgids", "Opmerking"]
    assert texts(sheet, 4) == ["1001", "Noor van der Meulen", "1/2A", "03-11-2021", "Ja", "Nee", "Nee", "Ja", ""]
    assert sheet.cell(4, 1).value == 1001
    assert sheet.cell(6, 9).text == "let op\nbeide ouders"
    assert sheet.cell(7, 2).text == "Yusuf Yıldız"


@pytest.mark.parametrize("name", LIST)
def test_what_looks_may_mean_is_kept(name: str) -> None:
    sheet, old, empty = parsed(name).sheets
    struck = {(row, column) for row in range(1, 11) for column in range(1, 10) if sheet.cell(row, column).struck}
    assert struck == {(5, 5)}
    assert sheet.cell(8, 7).comment == "vader zegt nee"
    assert (sheet.cell(10, 5).colour, sheet.cell(10, 5).text, sheet.cell(3, 1).colour) == ("00B050", "", "DDEBF7")
    assert sheet.merged == (Area(9, 7, 9, 8),)
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({7}, {6})
    assert (sheet.hidden, old.hidden, old.cell(2, 3).text) == (False, True, "Ja")
    assert (empty.hidden, empty.rows) == (False, ())


@pytest.mark.parametrize("name", LIST)
def test_errors_and_formulas_are_known(name: str) -> None:
    sheet = parsed(name).sheets[0]
    assert (sheet.cell(6, 7).error, sheet.cell(6, 7).formula) == (True, True)
    assert (sheet.cell(7, 7).text, sheet.cell(7, 7).formula) == ("Ja", True)
    assert not sheet.cell(4, 7).formula


def test_both_readers_of_ods_give_the_same_values() -> None:
    data = (FORMATS / "lijst.ods").read_bytes()
    full, fast = parsed("lijst.ods").sheets[0], plain._by_value(data, "x.ods", lambda *_: None)[0]
    unlike = {
        (row, column)
        for row in range(1, 11)
        for column in range(1, 10)
        if full.cell(row, column).text != fast.cell(row, column).text
    }
    assert unlike == {(6, 7)}  # the error, of which one reader knows nothing


TABLE = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
<style:style style:name="kind" style:family="table-cell" style:parent-style-name="rood"/>
<style:style style:name="rood" style:family="table-cell"><style:table-cell-properties fo:background-color="#ff0000"/>
</style:style><style:style style:name="rond" style:family="table-cell" style:parent-style-name="rond"/>
<style:style style:name="weg" style:family="text"><style:text-properties style:text-line-through-type="single"/>
</style:style></office:automatic-styles><office:body><office:spreadsheet>%s</office:spreadsheet></office:body>
</office:document-content>"""


def tables(body: str) -> tuple[Sheet, ...]:
    sheets = ods.read_tables((TABLE % body).encode(), b"", "x.ods")
    assert sheets is not None
    return sheets


def table(*rows: str, columns: str = "") -> Sheet:
    (sheet,) = tables(f'<table:table table:name="Blad1">{columns}{"".join(rows)}</table:table>')
    return sheet


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def cell(text: str = "", more: str = "") -> str:
    kind = 'office:value-type="string"' if text else ""
    return f"<table:table-cell {kind} {more}>{f'<text:p>{text}</text:p>' if text else ''}</table:table-cell>"


def test_repetition_is_counted_and_a_million_blank_rows_cost_nothing() -> None:
    blank = row(cell(more='table:number-columns-repeated="16384"'), more='table:number-rows-repeated="1048570"')
    sheet = table(
        row(cell("Naam"), cell("Ja", 'table:number-columns-repeated="3"')),
        row(cell(), more='table:number-rows-repeated="2"'),
        row(cell("Noor"), more='table:number-rows-repeated="2"'),
        blank,
    )
    assert [texts(sheet, number)[:4] for number in (1, 2, 4, 5)] == [
        ["Naam", "Ja", "Ja", "Ja"],
        ["", "", "", ""],
        ["Noor", "", "", ""],
        ["Noor", "", "", ""],
    ]
    assert len(sheet.rows) == 5


@pytest.mark.parametrize(
    "rows",
    [
        (row(cell("Noor"), more='table:number-rows-repeated="1048576"'),),
        (row(cell(more='table:number-columns-repeated="5000"'), cell("ver")),),
        (row(cell(), more='table:number-rows-repeated="900000"'), row(cell("ver"))),
        (row(cell("x", 'table:number-columns-repeated="900"'), more='table:number-rows-repeated="100000"'),),
    ],
)
def test_what_stands_far_away_is_refused(rows: tuple[str, ...]) -> None:
    with pytest.raises(faults.TooLargeWorkbookError):
        table(*rows)


def test_styles_come_from_parents_rows_and_columns() -> None:
    sheet = table(
        row(cell("a"), cell("b"), cell("c", 'table:style-name="kind"'), cell("d", 'table:style-name="rond"')),
        row(cell("e"), more='table:default-cell-style-name="rood"'),
        row(cell("f"), cell(), cell(more='table:style-name="rood" table:number-columns-repeated="16000"')),
        columns='<table:table-column/><table:table-column table:default-cell-style-name="rood"/><table:table-column/>',
    )
    assert [sheet.cell(1, column).colour for column in (1, 2, 3, 4)] == ["", "FF0000", "FF0000", ""]
    assert sheet.cell(2, 1).colour == "FF0000"
    assert len(sheet.rows[2]) == 1


def test_paragraphs_blanks_and_struck_words() -> None:
    sheet = table(
        row(
            cell("a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d</text:p><text:p>e"),
            cell("<text:span text:style-name='weg'>ja</text:span> nee"),
        )
    )
    assert sheet.cell(1, 1).text == "a  b\tc\nd\ne"
    assert (sheet.cell(1, 2).text, sheet.cell(1, 2).struck) == ("ja nee", True)


@pytest.mark.parametrize(
    ("attributes", "text", "value"),
    [
        ('office:value-type="float" office:value="2.5"', "2,5", 2.5),
        ('office:value-type="float" office:value="1"', "WAAR", True),
        ('office:value-type="boolean" office:boolean-value="false"', "ONWAAR", False),
        ('office:value-type="date" office:date-value="rommel"', "1 mei", "1 mei"),
        ('office:value-type="string" office:string-value="Ja"', "", "Ja"),
        ('office:value-type="string" table:formula="of:=[.A1]"', "", ""),
        ('table:formula="of:=[.A1]"', "", None),
        ('office:value-type="float" office:value="0" table:formula="of:=1/0"', "Fout:502", "#WAARDE!"),
    ],
)
def test_kinds_of_values(attributes: str, text: str, value: object) -> None:
    shown = f"<text:p>{text}</text:p>" if text else ""
    made = table(row(cell("x"), f"<table:table-cell {attributes}>{shown}</table:table-cell>")).cell(1, 2)
    assert (made.value, made.error) == (value, text.startswith("Fout"))
    assert made.formula == ("formula" in attributes)


def test_a_table_inside_a_cell_is_no_sheet() -> None:
    inner = f"<table:table-cell><table:table>{row(cell('binnen'))}</table:table></table:table-cell>"
    sheet = table(row(cell("eerst")), row(cell("x"), inner), row(cell("laatst")))
    assert [texts(sheet, number)[:2] for number in (1, 2, 3)] == [["eerst", ""], ["x", ""], ["laatst", ""]]


def test_numbers_that_are_none_are_a_damaged_file() -> None:
    with pytest.raises(faults.DamagedWorkbookError):
        table(row(cell("x", 'table:number-columns-repeated="veel"')))


def test_an_ods_without_its_content_is_damaged() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    with pytest.raises(faults.DamagedWorkbookError):
        worker.parse(out.getvalue(), "x.ods")


def test_a_workbook_whose_looks_cannot_be_read_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    data = (FORMATS / "lijst.xls").read_bytes()
    broken = biff.stream_of(data).replace(struct.pack("<HH", 0xE0, 20), struct.pack("<HH", 0xE0, 1))
    with pytest.raises(biff.NoLooksError):
        biff.looks_of(broken)
    with pytest.raises(biff.NoLooksError):
        biff.stream_of(b"geen bak")
    monkeypatch.setattr(biff, "looks_of", lambda _: [])
    book = worker.parse(data, "x.xls")
    assert book.notices == ("looks_not_read",)
    assert book.sheets[0].cell(4, 5).text == "Ja"
