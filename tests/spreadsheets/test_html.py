"""HTML tables and Excel 2003 XML under the name .xls: values, merged cells, hidden rows and what looks may mean."""

from __future__ import annotations

import pytest

from wm_desktop.domain.importing.tables import Area, Sheet, Workbook
from wm_desktop.spreadsheets import faults, html, limits, sheetml, worker


def parsed(text: str | bytes) -> Workbook:
    return worker.parse(text if isinstance(text, bytes) else text.encode(), "lijst.xls")


def table(rows: str, before: str = "") -> Sheet:
    book = parsed(f"<html><head>{before}</head><body><table>{rows}</table></body></html>")
    assert book.format == "html"
    (sheet,) = book.sheets
    return sheet


def texts(sheet: Sheet, row: int) -> list[str]:
    return [cell.text for cell in sheet.rows[row - 1]]


def test_a_table_as_a_web_system_exports_it() -> None:
    sheet = table(
        "<thead><tr><th>Naam</th><th>Website<br>(openbaar)</th></tr></thead>"
        "<tbody><tr><td>Zo&euml;&nbsp;\n   Bakker</td><td> <b>J</b>a </td></tr><tr><td>Sem</td></tr></tbody>"
    )
    assert sheet.name == ""
    assert texts(sheet, 1) == ["Naam", "Website\n(openbaar)"]
    assert texts(sheet, 2) == ["Zoë\u00a0 Bakker", "Ja"]
    assert texts(sheet, 3) == ["Sem"]


@pytest.mark.parametrize(
    "data",
    [
        "<meta charset='windows-1252'><table><tr><td>Zoë</td><td>Ja</td></tr></table>".encode("cp1252"),
        "<meta charset='utf-8'><table><tr><td>Zoë</td><td>Ja</td></tr></table>".encode("cp1252"),
        "<meta charset='bestaat-niet'><table><tr><td>Zoë</td><td>Ja</td></tr></table>".encode(),
        "<table><tr><td>Zoë</td><td>Ja</td></tr></table>".encode("utf-16"),
        "\ufeff<table><tr><td>Zoë</td><td>Ja</td></tr></table>".encode(),
    ],
)
def test_the_encoding_is_what_the_bytes_say(data: bytes) -> None:
    assert texts(parsed(data).sheets[0], 1) == ["Zoë", "Ja"]


def test_spans_become_merged_cells() -> None:
    sheet = table(
        "<tr><th rowspan='2'>Naam</th><th colspan='2'>Toestemming</th></tr><tr><th>Website</th><th>Pers</th></tr>"
        "<tr><td>Sem</td><td>Ja</td><td>Nee</td></tr>"
    )
    assert sheet.merged == (Area(1, 1, 2, 1), Area(1, 2, 1, 3))
    assert texts(sheet, 2) == ["", "Website", "Pers"]
    assert texts(sheet, 3) == ["Sem", "Ja", "Nee"]


def test_what_looks_may_mean_is_kept() -> None:
    sheet = table(
        "<col><col style='display:none'><tr><td>Naam</td><td>Website</td><td>Pers</td></tr>"
        "<tr style='display: none'><td>Sem</td><td><s>Ja</s></td><td class='xl9'>Ja</td></tr>"
        "<tr bgcolor='#FF0000'><td>Bo</td><td style='background:rgb(0, 176, 80)'></td><td class='weg'>Ja</td></tr>"
        "<tr><td>An</td><td bgcolor='lime'>Ja<comment>vader niet</comment></td><td bgcolor='#fff'>x</td></tr>",
        "<style>.xl9 {background:#00B050;mso-pattern:black none;} .weg {text-decoration:line-through}</style>",
    )
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({2}, {2})
    assert [cell.struck for cell in sheet.rows[1]] == [False, True, False]
    assert [cell.colour for cell in sheet.rows[2]] == ["FF0000", "00B050", "FF0000"]
    assert (sheet.cell(2, 3).colour, sheet.cell(3, 3).struck) == ("00B050", True)
    assert (sheet.cell(4, 2).colour, sheet.cell(4, 2).text, sheet.cell(4, 2).comment) == ("00FF00", "Ja", "vader niet")
    assert sheet.cell(4, 3).colour == ""


def test_fields_and_pictures_say_what_a_person_sees() -> None:
    sheet = table(
        "<tr><td>Sem</td><td><input type=checkbox checked></td><td><input type='radio'></td>"
        "<td><select><option>Ja<option selected>Nee</select></td><td><input value='x'><input type=hidden value=ja></td>"
        "<td><img alt='ja' src='http://voorbeeld.invalid/v.png'></td><td><script>ja</script></td></tr>"
    )
    assert texts(sheet, 1) == ["Sem", "☑", "☐", "Nee", "x", "ja", ""]


def test_every_table_with_data_is_a_sheet_with_a_name() -> None:
    inner = "<table><caption>Groep 3A</caption><tr><td>Sem</td><td>Ja</td></tr></table>"
    other = "<table><caption>Groep 4A</caption><tr><td>Bo</td><td>Nee</td></tr></table>"
    book = parsed(f"<table><tr><td>menu</td><td>{inner}{other}<table></table></td></tr></table>")
    assert [sheet.name for sheet in book.sheets] == ["Groep 3A", "Groep 4A"]
    unnamed = parsed("<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>")
    assert [sheet.name for sheet in unnamed.sheets] == ["Tabel 1", "Tabel 2"]
    excel = parsed("<html><!--<x:Name>Blad7</x:Name>--><table><tr><td>a</td></tr></table></html>")
    assert [sheet.name for sheet in excel.sheets] == ["Blad7"]


def test_a_heading_above_a_table_names_it() -> None:
    table = "<table><tr><td>Sem</td></tr></table>"
    book = parsed(
        f"<h1>School</h1><div><h2>Groep <b>3A</b></h2></div><p>x</p><div>{table}</div><h2>Groep 4</h2>{table}{table}"
    )
    assert [sheet.name for sheet in book.sheets] == ["Groep 3A", "Groep 4", "Tabel 3"]


def test_a_list_with_small_tables_in_its_cells_stays_one_list() -> None:
    row = "<tr><td>Sem</td><td><table><tr><td>Ja</td></tr></table></td></tr>"
    (sheet,) = parsed(f"<table>{row * 4}</table>").sheets
    assert [texts(sheet, number) for number in (1, 4)] == [["Sem", "Ja"], ["Sem", "Ja"]]


def test_a_web_archive_gives_the_tables_of_its_pages() -> None:
    page = "<table><tr><td>Zo=C3=AB</td><td>Ja</td></tr></table>"
    archive = (
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        f"<html>{page}</html>\r\n--x\r\nContent-Type: image/png\r\n\r\nabc\r\n--x--\r\n"
    )
    assert texts(parsed(archive).sheets[0], 1) == ["Zoë", "Ja"]


@pytest.mark.parametrize(
    "page", ["<html><body>Log in</body></html>", "<table></table>", "<table><tr><td> &nbsp; </td></tr></table>"]
)
def test_a_page_without_a_list_is_refused(page: str) -> None:
    with pytest.raises(faults.WebPageError, match="inlog"):
        parsed(page)


def test_the_size_of_a_page_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(faults.TooLargeWorkbookError):
        parsed(f"<table><tr>{'<td colspan=900>x</td>' * 2}</tr></table>")
    monkeypatch.setattr(html, "MAX_ROWS", 2)
    with pytest.raises(faults.TooLargeWorkbookError):
        parsed(f"<table>{'<tr><td>x</td></tr>' * 3}</table>")
    assert limits.MAX_ROWS > 2


BOOK = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel"><Styles><Style ss:ID="Default"/>
<Style ss:ID="groen"><Interior ss:Color="#00B050" ss:Pattern="Solid"/></Style>
<Style ss:ID="weg" ss:Parent="groen"><Font ss:StrikeThrough="1"/></Style></Styles>%s</Workbook>"""


def sheets(body: str, more: str = "") -> tuple[Sheet, ...]:
    book = parsed(BOOK % f'<Worksheet ss:Name="Blad1"><Table>{body}</Table>{more}</Worksheet>')
    assert book.format == "xml"
    return book.sheets


def cell(value: str, kind: str = "String", more: str = "") -> str:
    return f'<Cell {more}><Data ss:Type="{kind}">{value}</Data></Cell>'


def test_excel_2003_xml_is_read_with_its_looks() -> None:
    (sheet,) = sheets(
        '<Column ss:Index="3" ss:Span="1" ss:Hidden="1"/><Row>' + cell("Naam") + cell("Website") + "</Row>"
        '<Row ss:Index="4" ss:Hidden="1">' + cell("Zoë") + cell("Ja", more='ss:StyleID="weg"') + "</Row>"
        '<Row ss:StyleID="groen">'
        + cell("Bo")
        + cell("x", more='ss:Index="4" ss:MergeAcross="1" ss:MergeDown="1"')
        + "</Row>"
        "<Row><Cell><Comment><ss:Data>let op</ss:Data></Comment></Cell></Row>",
        "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>",
    )
    assert (sheet.name, sheet.hidden, sheet.hidden_rows, sheet.hidden_columns) == ("Blad1", True, {4}, {3, 4})
    assert texts(sheet, 4) == ["Zoë", "Ja"]
    assert (sheet.cell(4, 2).struck, sheet.cell(4, 2).colour, sheet.cell(5, 1).colour) == (True, "00B050", "00B050")
    assert (texts(sheet, 5), sheet.merged) == (["Bo", "", "", "x", ""], (Area(5, 4, 5, 5),))


@pytest.mark.parametrize(
    ("written", "text", "formula"),
    [
        (cell("3", "Number"), "3", False),
        (cell("2.5", "Number"), "2,5", False),
        (cell("1", "Boolean"), "WAAR", False),
        (cell("2026-09-01T00:00:00.000", "DateTime"), "01-09-2026", False),
        (cell("#N/A", "Error", 'ss:Formula="=NA()"'), "#N/A", True),
        ('<Cell ss:Formula="=R[1]C"/>', "", True),
    ],
)
def test_kinds_of_values_of_excel_2003_xml(written: str, text: str, formula: bool) -> None:
    (sheet,) = sheets(f"<Row>{cell('x')}{written}</Row>")
    made = sheet.cell(1, 2)
    assert (made.text, made.formula, made.error) == (text, formula, text == "#N/A")


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("", faults.EmptyWorkbookError),
        (f'<Row ss:Index="900000">{cell("x")}</Row>', faults.TooLargeWorkbookError),
        ("<Row>" + cell("x", more='ss:Index="9000"') + "</Row>", faults.TooLargeWorkbookError),
        ("<Row>" + cell("x", more='ss:Index="veel"') + "</Row>", faults.DamagedWorkbookError),
        (f"<Row>{cell('x')}", faults.DamagedWorkbookError),
    ],
)
def test_bad_excel_2003_xml_is_refused(body: str, fault: type[Exception]) -> None:
    with pytest.raises(fault):
        sheets(body)


def test_the_number_of_cells_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheetml, "MAX_CELLS", 1)
    with pytest.raises(faults.TooLargeWorkbookError):
        sheets(f"<Row>{cell('a')}{cell('b')}</Row>")
