"""Hostile workbooks of Excel, and the zip files they are packed in."""

from __future__ import annotations

import random
from functools import partial

from tests.spreadsheets import hostile as h
from tests.spreadsheets.hostile import DAMAGED, EMPTY, LARGE, READ, XML

ANY, REFUSED = h.ANY, h.REFUSED


def _cells(count: int, columns: int) -> str:
    return "".join(h.text_row(row, *["ja"] * columns) for row in range(1, count + 1))


def _long_merges() -> bytes:
    areas = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(3, 100_003))
    return h.xlsx(after=f"<mergeCells>{areas}</mergeCells>")


def _strings(count: int, length: int) -> bytes:
    texts = h.varied(count, "<si><t>" + "x" * length + "%d</t></si>")
    rows = h.HEAD + '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>'
    return h.xlsx(rows, strings=f"{XML}<sst {h.NS}>{texts}</sst>")


def _one_string(length: int) -> bytes:
    text = random.Random(7).randbytes(length // 2).hex()
    rows = h.HEAD + '<row r="2"><c r="A2" t="s"><v>0</v></c></row>'
    return h.xlsx(rows, strings=f"{XML}<sst {h.NS}><si><t>{text}</t></si></sst>")


def _broken_xml(text: str) -> bytes:
    parts = h.xlsx_parts()
    parts["xl/worksheets/sheet1.xml"] = text
    return h.zipped(parts)


def _utf16_sheet() -> bytes:
    parts = h.xlsx_parts()
    sheet = str(parts["xl/worksheets/sheet1.xml"]).replace("UTF-8", "UTF-16")
    parts["xl/worksheets/sheet1.xml"] = sheet.encode("utf-16")
    return h.zipped(parts)


def _odd_values() -> str:
    values = ("1e308", "-1e308", "1e999", "nan", "inf", "9" * 5_000, "", " ", "0x10", "1_000", "٣", "-0")
    kinds = ("n", "b", "e", "d", "s", "str", "inlineStr", "weird")
    cells = [(value, kind, style) for value in values for kind in kinds for style in (0, 1, 99)]
    return h.HEAD + "".join(
        f'<row r="{row}"><c r="A{row}" t="{kind}" s="{style}"><v>{value}</v></c></row>'
        for row, (value, kind, style) in enumerate(cells, 2)
    )


def _addresses() -> str:
    refs = (
        "",
        "A",
        "1",
        "A0",
        "0A",
        "AAAA1",
        "A99999999999",
        "ZZZZZZZ9",
        "a1",
        "$A$1",
        "A-1",
        "é1",
        "A1:B2",
        "A\u0661",
    )
    return h.HEAD + "".join(
        f'<row r="{row}"><c r="{ref}" t="inlineStr"><is><t>x</t></is></c></row>'
        for ref in refs
        for row in ("3", "", "0", "-1", "1e9", "99999999999", "x")
    )


def _dates() -> bytes:
    style = f"{XML}<styleSheet {h.NS}><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs>"
    style += '<xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    return h.xlsx(_odd_values(), styles=style)


def _one_part_many_sheets(count: int) -> dict[str, str | bytes]:
    parts = h.xlsx_parts()
    listed = "".join(f'<sheet name="B{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, count))
    workbook = f'{XML}<workbook {h.NS} xmlns:r="{h.OFFICE}"><sheets>{listed}</sheets></workbook>'
    return {**parts, "xl/workbook.xml": workbook}


WORKBOOKS = h.cases(
    # --- xlsx: cells, rows, columns
    (
        "xlsx far cell",
        "x.xlsx",
        (LARGE,),
        lambda: h.xlsx(h.HEAD + h.PUPIL + h.text_row(1_048_576, "x", from_column=16_384)),
    ),
    (
        "xlsx cell beyond Excel",
        "x.xlsx",
        REFUSED,
        lambda: h.xlsx(h.HEAD + h.text_row(99_999_999, "x", from_column=300_000)),
    ),
    (
        "xlsx million blank rows",
        "x.xlsx",
        (READ, LARGE),
        lambda: h.xlsx(h.HEAD + h.PUPIL + "".join(f'<row r="{n}" ht="{n % 97}"/>' for n in range(3, 1_000_000))),
    ),
    (
        "xlsx million styled blanks",
        "x.xlsx",
        (READ, LARGE),
        lambda: h.xlsx(
            h.HEAD + h.PUPIL + "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(3, 1_000_000))
        ),
    ),
    ("xlsx million cells in one row", "x.xlsx", REFUSED, lambda: h.xlsx(h.text_row(1, *["ja"] * 1_000_000))),
    ("xlsx 100,000 columns", "x.xlsx", REFUSED, lambda: h.xlsx(h.text_row(1, *["ja"] * 100_000))),
    ("xlsx 16,384 columns", "x.xlsx", REFUSED, lambda: h.xlsx(h.text_row(1, *["ja"] * 16_384))),
    ("xlsx 400,000 rows", "x.xlsx", REFUSED, lambda: h.xlsx(_cells(400_000, 2))),
    ("xlsx 100,000 x 12", "x.xlsx", (READ,), lambda: h.xlsx(_cells(100_000, 12))),
    (
        "xlsx same cell a million times",
        "x.xlsx",
        ANY,
        lambda: h.xlsx(h.HEAD + '<row r="2">' + '<c r="A2"><v>1</v></c>' * 1_000_000 + "</row>"),
    ),
    ("xlsx no addresses", "x.xlsx", ANY, lambda: h.xlsx("<row>" + "<c><v>1</v></c>" * 30 + "</row>" * 1)),
    ("xlsx odd addresses", "x.xlsx", ANY, lambda: h.xlsx(_addresses())),
    ("xlsx odd values", "x.xlsx", ANY, lambda: h.xlsx(_odd_values())),
    ("xlsx odd dates", "x.xlsx", ANY, _dates),
    (
        "xlsx 300,000 odd errors",
        "x.xlsx",
        REFUSED,
        lambda: h.xlsx(h.HEAD + h.varied(300_000, '<row><c t="e"><v>#X%d!</v></c></row>')),
    ),
    ("xlsx dimension lies", "x.xlsx", (READ,), lambda: h.xlsx(before='<dimension ref="A1:XFD1048576"/>')),
    (
        "xlsx hidden columns lie",
        "x.xlsx",
        ANY,
        lambda: h.xlsx(before='<cols><col min="1" max="2000000000" hidden="1"/><col min="-5" max="x"/></cols>'),
    ),
    (
        "xlsx 100,000 column widths",
        "x.xlsx",
        ANY,
        lambda: h.xlsx(
            before="<cols>" + "".join(f'<col min="{n}" max="16384" hidden="1"/>' for n in range(1, 100_001)) + "</cols>"
        ),
    ),
    # --- xlsx: merged, comments, styles, strings, rules
    (
        "xlsx merged million",
        "x.xlsx",
        (READ, LARGE),
        lambda: h.xlsx(after='<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>'),
    ),
    (
        "xlsx merged odd",
        "x.xlsx",
        ANY,
        lambda: h.xlsx(
            after="<mergeCells>"
            + "".join(
                f'<mergeCell ref="{ref}"/>' for ref in ("", "A1", "B2:A1", "A:B", "1:2", "A1:ZZZZZZ99999999999", "x:y")
            )
            + "</mergeCells>"
        ),
    ),
    ("xlsx 100,000 merges", "x.xlsx", (READ, LARGE), _long_merges),
    ("xlsx 2 million comments", "x.xlsx", (READ, LARGE), partial(h.comments, 2_000_000)),
    ("xlsx 2 million styles", "x.xlsx", (READ, LARGE), partial(h.styles, 2_000_000)),
    ("xlsx 2 million strings", "x.xlsx", (READ, LARGE), partial(_strings, 2_000_000, 8)),
    ("xlsx one string of 40 MB", "x.xlsx", (LARGE,), partial(_one_string, 40_000_000)),
    ("xlsx one string of 40 MB, packed well", "x.xlsx", (LARGE,), lambda: h.xlsx(h.text_row(1, "ja" * 20_000_000))),
    ("xlsx string of 40,000 signs", "x.xlsx", (LARGE,), partial(_one_string, 40_000)),
    (
        "xlsx 1 million rules",
        "x.xlsx",
        ANY,
        lambda: h.xlsx(
            after="".join(
                f'<conditionalFormatting sqref="A{n}:XFD{n + 9}"><cfRule type="expression" priority="1"><formula>1'
                "</formula></cfRule></conditionalFormatting>"
                for n in range(1, 400_000)
            )
        ),
    ),
    (
        "xlsx 300,000 links",
        "x.xlsx",
        ANY,
        lambda: h.xlsx(
            after="<hyperlinks>"
            + "".join(f'<hyperlink ref="A{n}:ZZ{n + 999}" display="x"/>' for n in range(1, 300_000))
            + "</hyperlinks>"
        ),
    ),
    (
        "xlsx shared string out of range",
        "x.xlsx",
        ANY,
        lambda: h.xlsx(
            h.HEAD + '<row r="2"><c r="A2" t="s"><v>999999999999</v></c><c r="B2" t="s"><v>-1</v></c></row>'
        ),
    ),
    (
        "xlsx million runs in one cell",
        "x.xlsx",
        ANY,
        lambda: h.xlsx(
            h.HEAD + '<row r="2"><c r="A2" t="inlineStr"><is>' + "<r><t>ab</t></r>" * 1_000_000 + "</is></c></row>"
        ),
    ),
    # --- xlsx: sheets
    ("xlsx 5,000 sheets", "x.xlsx", (LARGE,), lambda: h.xlsx(names=[f"B{n}" for n in range(5_000)])),
    ("xlsx 2,000 sheets", "x.xlsx", (LARGE,), lambda: h.xlsx(names=[f"B{n}" for n in range(2_000)])),
    ("xlsx 400 sheets", "x.xlsx", (READ,), lambda: h.xlsx(names=[f"B{n}" for n in range(400)])),
    ("xlsx 5,000 sheets of one part", "x.xlsx", ANY, lambda: h.zipped(_one_part_many_sheets(5_000))),
    ("xlsx sheets of one name", "x.xlsx", ANY, lambda: h.xlsx(names=["Blad1"] * 3)),
    ("xlsx sheet name of 10,000 signs", "x.xlsx", ANY, lambda: h.xlsx(names=["x" * 10_000, "x" * 10_000])),
    (
        "xlsx odd sheet names",
        "x.xlsx",
        ANY,
        lambda: h.xlsx(names=["", " ", "a!b", "'", "\u202e", "é" * 40, "[1]/?*:"]),
    ),
    # --- xlsx: XML
    ("xlsx laughs in sheet", "x.xlsx", (READ, *REFUSED), lambda: h.part_with("xl/worksheets/sheet1.xml", h.LAUGHS)),
    ("xlsx laughs in cell", "x.xlsx", ANY, lambda: h.xlsx(h.text_row(1, "&l9;", "Website"), prolog=h.LAUGHS)),
    ("xlsx laughs in strings", "x.xlsx", (READ, *REFUSED), lambda: h.part_with("xl/sharedStrings.xml", h.LAUGHS)),
    ("xlsx laughs in styles", "x.xlsx", (READ, *REFUSED), lambda: h.part_with("xl/styles.xml", h.LAUGHS)),
    ("xlsx laughs in workbook", "x.xlsx", (READ, *REFUSED), lambda: h.part_with("xl/workbook.xml", h.LAUGHS)),
    (
        "xlsx laughs in rels",
        "x.xlsx",
        (READ, *REFUSED),
        lambda: h.part_with("xl/_rels/workbook.xml.rels", h.LAUGHS),
    ),
    ("xlsx laughs in types", "x.xlsx", (READ, *REFUSED), lambda: h.part_with("[Content_Types].xml", h.LAUGHS)),
    ("xlsx outside entity", "x.xlsx", ANY, lambda: h.xlsx(h.text_row(1, "&l9;", "Website"), prolog=h.OUTSIDE)),
    (
        "xlsx quadratic entity",
        "x.xlsx",
        ANY,
        lambda: h.xlsx(h.text_row(1, "&a;" * 20_000, "b"), prolog='<!DOCTYPE z [<!ENTITY a "' + "ja" * 30_000 + '">]>'),
    ),
    ("xlsx deep XML", "x.xlsx", ANY, lambda: _broken_xml(XML + "<a>" * 200_000 + "</a>" * 200_000)),
    (
        "xlsx deep in a cell",
        "x.xlsx",
        ANY,
        lambda: h.xlsx(h.HEAD + '<row r="2"><c r="A2">' + "<a>" * 200_000 + "</a>" * 200_000 + "</c></row>"),
    ),
    ("xlsx broken XML", "x.xlsx", (DAMAGED,), lambda: _broken_xml(XML + "<worksheet><sheetData><row>")),
    ("xlsx NULs in XML", "x.xlsx", (DAMAGED,), lambda: h.xlsx(h.text_row(1, "a\x00b"))),
    ("xlsx empty part", "x.xlsx", (DAMAGED, EMPTY), lambda: _broken_xml("")),
    ("xlsx part in UTF-16", "x.xlsx", ANY, _utf16_sheet),
    (
        "xlsx attribute of 20 MB",
        "x.xlsx",
        ANY,
        lambda: h.xlsx(h.HEAD + '<row r="2" x="' + random.Random(1).randbytes(10_000_000).hex() + '"/>'),
    ),
    (
        "xlsx a million attributes",
        "x.xlsx",
        ANY,
        lambda: h.xlsx(h.HEAD + '<row r="2" ' + " ".join(f'a{n}="1"' for n in range(1_000_000)) + "/>"),
    ),
    ("xlsx a million comments in XML", "x.xlsx", ANY, lambda: h.xlsx(h.HEAD + "<!-- x -->" * 1_000_000 + h.PUPIL)),
    ("xlsx a million instructions", "x.xlsx", ANY, lambda: h.xlsx(h.HEAD + "<?x y?>" * 1_000_000 + h.PUPIL)),
    (
        "xlsx 300,000 namespaces",
        "x.xlsx",
        ANY,
        lambda: h.xlsx(h.HEAD + "<row " + " ".join(f'xmlns:a{n}="u{n}"' for n in range(300_000)) + "/>"),
    ),
    # --- zip
    (
        "zip bomb",
        "x.xlsx",
        (LARGE,),
        lambda: h.zipped({**h.xlsx_parts(), "xl/worksheets/sheet1.xml": b" " * 30_000_000}, 9),
    ),
    ("zip that lies about sizes", "x.xlsx", (LARGE, DAMAGED), h.lying_zip),
    ("zip with overlapping parts", "x.xlsx", (LARGE, DAMAGED), h.overlapping_zip),
    ("zip64 exabyte", "x.xlsx", (LARGE, DAMAGED), h.zip64),
    ("zip in zip", "x.xlsx", REFUSED, h.nested_zip),
    (
        "zip of 60,000 parts",
        "x.xlsx",
        (LARGE,),
        lambda: h.zipped({**h.xlsx_parts(), **{f"p{n}": b"" for n in range(60_000)}}),
    ),
    ("zip cut off", "x.xlsx", (DAMAGED,), lambda: h.xlsx()[:-300]),
    ("zip of noise", "x.xlsx", REFUSED, lambda: h.noise(100_000, b"PK\x03\x04")),
    ("xlsx cyclic rels", "x.xlsx", ANY, h.cyclic_rels),
    ("xlsx rels to nowhere", "x.xlsx", ANY, partial(h.odd_rels, "worksheets/nergens.xml")),
    ("xlsx rels to itself", "x.xlsx", ANY, partial(h.odd_rels, "workbook.xml")),
    ("xlsx rels upwards", "x.xlsx", ANY, partial(h.odd_rels, "../../../../etc/passwd")),
    ("xlsx rels outside", "x.xlsx", ANY, partial(h.odd_rels, "http://127.0.0.1:9/x.xml", "External")),
)
