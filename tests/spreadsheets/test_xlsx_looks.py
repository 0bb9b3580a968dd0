"""What an .xlsx sheet looks like, taken from its XML: written by hand here, as other programs than Excel write it."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import date

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font, PatternFill

from wm_desktop.domain.importing.tables import EMPTY, Area, Sheet, Workbook
from wm_desktop.spreadsheets import faults
from wm_desktop.spreadsheets.looks import telling_colour
from wm_desktop.spreadsheets.xlsx import read_xlsx

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
THREADS = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
FILLS = (
    '<fgColor theme="4"/>',
    '<fgColor theme="4" tint="0.5"/>',
    '<fgColor theme="1" tint="-0.25"/>',
    '<fgColor indexed="13"/>',
    '<fgColor rgb="FF92D050"/>',
    '<fgColor rgb="FFFFFFFF"/>',
    '<fgColor theme="99"/>',
    '<fgColor auto="1"/>',
    "",
)
SOLID = "".join(f'<fill><patternFill patternType="solid">{fill}</patternFill></fill>' for fill in FILLS)
STYLES = f"""<styleSheet xmlns="{MAIN}"><!-- by hand -->
<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>
<fills>{SOLID}<fill><patternFill patternType="gray125"><fgColor rgb="FF112233"/></patternFill></fill>
<fill><gradientFill/></fill></fills><cellStyleXfs><xf fillId="4"/></cellStyleXfs>
<cellXfs>{"".join(f'<xf fillId="{number}"/>' for number in range(len(FILLS) + 2))}
<xf fillId="77" fontId="1"/><xf fillId="77" fontId="2"/></cellXfs>COLOURS</styleSheet>"""
THEME = """<a:theme xmlns:a="urn:a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr lastClr="000000"/></a:dk1>
<a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2>
<a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2/></a:clrScheme>
</a:themeElements></a:theme>"""


def relations(**targets: str) -> str:
    """Relations by kind; a number behind the kind tells two of a kind apart."""
    lines = []
    for key, target in targets.items():
        kind = THREADS if key == "threadedComment" else f"{OFFICE}/{key.rstrip('0123456789')}"
        lines.append(f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>')
    return f'<Relationships xmlns="{PACKAGE}">{"".join(lines)}</Relationships>'


def parts_of(rows: str, after: str = "", columns: str = "") -> dict[str, str]:
    """The parts of a workbook with one sheet."""
    return {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Lijst" sheetId="1" r:id="worksheet1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            worksheet1="worksheets/sheet1.xml", sharedStrings="sharedStrings.xml", styles="styles.xml"
        ),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}">{columns}'
        f"<sheetData>{rows}</sheetData>{after}</worksheet>",
    }


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, part in parts.items():
            target.writestr(name, part)
    return out.getvalue()


def edited(edit: Callable[[str, str], str], name: Callable[[str], str] = str) -> bytes:
    return packed({name(one): edit(one, part) for one, part in SIMPLE.items()})


def text(place: str, value: str, style: int | None = None) -> str:
    where = f' r="{place}"' if place else ""
    look = "" if style is None else f' s="{style}"'
    return f'<c{where}{look} t="inlineStr"><is><t>{value}</t></is></c>'


def read(data: bytes) -> Workbook:
    return read_xlsx(data, "x.xlsx", lambda *_: None)


def sheet_of(parts: dict[str, str]) -> Sheet:
    return read(packed(parts)).sheets[0]


def coloured(own: str = "") -> list[str]:
    cells = "".join(f'<c r="{chr(65 + number)}1" s="{number}"/>' for number in range(len(FILLS) + 2))
    parts = parts_of(f'<row r="1">{cells}{text("Z1", "einde")}</row>')
    styles = STYLES.replace("COLOURS", own)
    sheet = sheet_of({**parts, "xl/styles.xml": styles, "xl/theme/theme1.xml": THEME})
    return [cell.colour for cell in sheet.rows[0][: len(FILLS) + 2]]


def test_colours_of_the_theme_of_the_palette_and_by_name_are_known() -> None:
    plain, tinted, *others = coloured()
    assert [plain, *others[:3]] == ["4472C4", "", "FFFF00", "92D050"]
    shades = zip(bytes.fromhex(tinted), bytes.fromhex("A2B8E2"), strict=True)
    assert all(abs(one - other) <= 1 for one, other in shades)  # Pythons differ in the last digit of a tint
    assert others[3:] == [""] * 6


def test_what_is_no_colour_tells_nothing() -> None:
    assert [telling_colour(one) for one in ("00b050", "ZZB050", "B050", "FFFFFF", "000000", "")] == [
        "00B050",
        *[""] * 5,
    ]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_sheet_in_utf_16_is_read(encoding: str) -> None:
    row = f'<row r="1">{text("A1", "Zoë")}<c r="B1" t="s"><v>0</v></c><c r="C1" t="e"><v>#RAAR!</v></c></row>'
    shared = f'<sst xmlns="{MAIN}"><si><r><rPr><strike/></rPr><t>ja</t></r></si></sst>'
    sheet = "xl/worksheets/sheet1.xml"
    parts: dict[str, str | bytes] = {**parts_of(row)}
    for name, part in ((sheet, parts_of(row)[sheet]), ("xl/sharedStrings.xml", shared)):
        parts[name] = f'\ufeff<?xml version="1.0" encoding="UTF-16"?>{part}'.encode(encoding)
    cells = read(packed(parts)).sheets[0].rows[0]
    assert [(cell.text, cell.struck) for cell in cells] == [("Zoë", False), ("ja", True), ("#RAAR!", False)]


def test_a_palette_of_the_file_itself_is_used() -> None:
    own = "".join(f'<rgbColor rgb="00{number:02X}{number:02X}10"/>' for number in range(20))
    assert coloured(f"<colors><indexedColors>{own}</indexedColors></colors>")[3] == "0D0D10"


def test_struck_through_text_is_known_by_its_style_and_by_its_letters() -> None:
    struck = "<r><rPr><strike/></rPr><t>ja</t></r><r><t> nee</t></r>"
    plain = '<r><rPr><strike val="0"/></rPr><t>nee</t></r>'
    shared = f'<sst xmlns="{MAIN}"><si><t>ja</t></si><si>{struck}</si><si>{plain}</si></sst>'
    row = (
        f'{text("A1", "ja", 11)}{text("B1", "ja", 12)}<c r="C1" s="11"/>'
        '<c r="D1" t="s"><v>0</v></c><c r="E1" t="s"><v>1</v></c><c r="F1" t="s"><v>2</v></c>'
        f'<c r="G1" t="inlineStr"><is>{struck}</is></c><c r="H1" t="inlineStr"><is>{plain}</is></c>'
    )
    styles = STYLES.replace("COLOURS", "")
    sheet = sheet_of({**parts_of(f'<row r="1">{row}</row>'), "xl/sharedStrings.xml": shared, "xl/styles.xml": styles})
    assert [cell.struck for cell in sheet.rows[0]] == [True, False, False, False, True, False, True, False]
    assert [cell.text for cell in sheet.rows[0]][:2] == ["ja", "ja"]


def test_shared_texts_without_any_struck_letter_are_left_alone() -> None:
    shared = f'<sst xmlns="{MAIN}"><si><t>ja</t></si></sst>'
    parts = parts_of('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    sheet = sheet_of({**parts, "xl/sharedStrings.xml": shared})
    assert (sheet.rows[0][0].text, sheet.rows[0][0].struck) == ("ja", False)


def test_formulas_and_errors_are_known() -> None:
    rows = (
        f'<row r="1">{text("A1", "Naam")}</row>'
        '<row r="2"><c r="A2"><f>B1</f><v>3</v></c><c r="B2"><f>C1</f></c><c r="C2" t="str"><f>D1</f><v></v></c>'
        '<c r="D2" t="e"><f>E1</f><v>#N/A</v></c></row>'
        '<row r="3"><c r="A3" t="str"><f>B1</f><v/></c></row><row r="4"><c r="B4"><f>C1</f></c></row>'
        '<row r="5"><c r="A5" t="e"><v>#SPILL!</v></c><c r="B5" t="e"><v>#REF!</v></c><c r="C5" t="e"><v/></c></row>'
        '<row r="6"><c r="A6" t="str"><f>B1</f><v/></c></row>'
    )
    sheet = sheet_of(parts_of(rows))
    assert [(cell.value, cell.formula, cell.error) for cell in sheet.rows[1]] == [
        *((3, True, False), (None, True, False), ("", True, False), ("#N/A", True, True)),
    ]
    assert sheet.rows[3][1].formula
    assert [(cell.text, cell.error) for cell in sheet.rows[4][:2]] == [("#SPILL!", True), ("#REF!", True)]
    assert len(sheet.rows) == 5


def test_merged_hidden_and_commented_cells_are_known() -> None:
    rows = f'<row>{text("", "Naam")}</row><row hidden="1"><c t="b"><v>1</v></c></row>'
    areas = ("A1:B2", "C1", "A1:XFD1048576", "A2:A9", "A5:B6")
    merged = "".join(f'<mergeCell ref="{area}"/>' for area in areas)
    columns = '<cols><col min="2" max="3" hidden="1"/><col min="4"/></cols>'
    comments = (
        f'<comments xmlns="{MAIN}"><commentList><comment ref="A2"><text><r><t>let </t></r><r><t>op</t></r></text>'
        '</comment><comment ref="B1"><text><t>[Threaded comment]</t></text></comment><comment ref="?"/></commentList>'
        "</comments>"
    )
    said = "".join(f'<threadedComment ref="B1"><text>{word}</text></threadedComment>' for word in ("een", "twee"))
    beside = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations(
            comments1="../comments1.xml", comments2="../weg.xml", threadedComment="/xl/threads/1.xml"
        ),
        "xl/comments1.xml": comments,
        "xl/threads/1.xml": f"<ThreadedComments>{said}</ThreadedComments>",
    }
    sheet = sheet_of({**parts_of(rows, f"<mergeCells>{merged}</mergeCells>", columns), **beside})
    assert [[cell.text for cell in row] for row in sheet.rows] == [["Naam", ""], ["WAAR"]]
    assert sheet.merged == (Area(1, 1, 2, 2), Area(1, 3, 1, 3), Area(2, 1, 2, 1))
    assert (sheet.hidden_rows, sheet.hidden_columns) == ({2}, {2, 3})
    assert (sheet.cell(2, 1).comment, sheet.cell(1, 2).comment) == ("let op", "een\ntwee")


SIMPLE = parts_of(f'<row r="1">{text("A1", "Naam")}<c r="B1"><v>3</v></c></row>')


def prefixed(name: str, part: str) -> str:
    if name.endswith(("sheet1.xml", "workbook.xml")):
        return re.sub(r"<(/?)(?=\w)", r"<\1x:", part).replace("xmlns=", "xmlns:x=")
    return part


@pytest.mark.parametrize(
    "data",
    [
        packed(SIMPLE),
        edited(prefixed),
        edited(lambda _, part: part.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")),
        edited(lambda _, part: part, lambda name: name.replace("/", "\\")),
        edited(lambda _, part: part, lambda name: name.replace("sheet1", "Sheet1")),
        edited(
            lambda _, part: part.replace("workbook.xml", "workbook2.xml"),
            lambda name: name.replace("workbook", "workbook2"),
        ),
        edited(lambda _, part: part.replace('Target="w', 'Target="/xl/w')),
        edited(lambda name, part: re.sub(' r="[AB]1"', "", part) if "sheet1" in name else part),
    ],
)
def test_other_programs_write_names_and_places_otherwise(data: bytes) -> None:
    (sheet,) = read(data).sheets
    assert (sheet.name, [cell.value for cell in sheet.rows[0]]) == ("Lijst", ["Naam", 3])


@pytest.mark.parametrize(
    "data",
    [
        edited(lambda name, part: f"<!DOCTYPE x [<!ENTITY a 'b'>]>{part}" if "sheet1" in name else part),
        edited(lambda name, part: part[:-9] if "sheet1" in name else part),
        edited(lambda name, part: part.replace('"A1"', '"A"') if "sheet1" in name else part),
        edited(lambda name, part: part.replace('row r="1"', 'row r="een"') if "sheet1" in name else part),
        edited(lambda name, part: "geen xml" if name.endswith("workbook.xml") else part),
        packed({"xl/worksheets/sheet1.xml": "<x/>"}),
        b"PK",
    ],
)
def test_a_damaged_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(faults.DamagedWorkbookError):
        read(data)


@pytest.mark.parametrize("place", ["A200001", "ALM1", "XFD1048576"])
def test_a_far_cell_is_refused_before_a_table_is_made(place: str) -> None:
    digits = place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    with pytest.raises(faults.TooLargeWorkbookError):
        sheet_of(parts_of(f'<row r="1">{text("A1", "Naam")}</row><row r="{digits}">{text(place, "ver")}</row>'))


def test_few_cells_far_apart_are_refused_too() -> None:
    with pytest.raises(faults.TooLargeWorkbookError):
        sheet_of(parts_of(f'<row r="1">{text("AAA1", "Naam")}</row><row r="150000">{text("A150000", "ver")}</row>'))


def test_a_sheet_without_cells_or_part_is_empty() -> None:
    with pytest.raises(faults.EmptyWorkbookError):
        sheet_of(parts_of(""))
    with pytest.raises(faults.EmptyWorkbookError):
        read(packed({"xl/workbook.xml": f'<workbook xmlns="{MAIN}"/>'}))


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-9, 9),
    st.sampled_from(["ja", " nee", "a<b", "1.5", "é\nx", 2.5, date(2020, 1, 2)]),
)
LOOKS = st.tuples(VALUES, st.sampled_from(["", "00B050", "FFFF00"]), st.booleans())


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(LOOKS, min_size=1, max_size=4), min_size=1, max_size=4))
def test_what_openpyxl_writes_is_read_back(table: list[list[tuple[object, str, bool]]]) -> None:
    written, out = openpyxl.Workbook(), io.BytesIO()
    written.active.append(["kop"])
    for row, line in enumerate(table, 2):
        for column, (value, colour, struck) in enumerate(line, 1):
            cell = written.active.cell(row, column, value)
            cell.font = Font(strike=struck)
            if colour:
                cell.fill = PatternFill("solid", start_color=colour)
    written.save(out)
    (sheet,) = read(out.getvalue()).sheets
    for row, line in enumerate(table, 2):
        for column, (value, colour, struck) in enumerate(line, 1):
            cell = sheet.cell(row, column)
            if row <= len(sheet.rows):
                assert (cell.value, cell.colour, cell.struck) == (value, colour, struck and value is not None)
                assert type(cell.value) is type(value)
            else:
                assert value is None
                assert cell is EMPTY
