"""The hostile files by name, each with what may come of it; those in `QUICK` are cheap enough for the whole check."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from tests.spreadsheets import hostile as h
from tests.spreadsheets.hostile import DAMAGED, EMPTY, LARGE, OTHER, READ, SLOW, XML, Hostile, ods_cell

DATA = Path(__file__).parents[1] / "data"
REFUSED = (LARGE, DAMAGED, EMPTY, OTHER)
ANY = (READ, *REFUSED)


def _cells(count: int, columns: int) -> str:
    return "".join(h.text_row(row, *["ja"] * columns) for row in range(1, count + 1))


def _spun(count: str) -> bytes:
    """The sample with a password, saying that its key takes so many rounds."""
    data = (DATA / "12b_wachtwoord_op_bestand.xlsx").read_bytes()
    at = data.find(b'spinCount="100000"')
    unused = b' xmlns:c="http://schemas.microsoft.com/office/2006/keyEncryptor/certificate"'
    start, end = data.find(unused), data.find(unused) + len(unused)
    room = len(unused) + len(b'spinCount="100000"')
    wanted = f'spinCount="{count}"'.encode()
    if start < 0 or start > at:
        raise AssertionError("the sample is made otherwise")
    whole = data[:start] + data[end:at] + wanted.ljust(room) + data[at + len(b'spinCount="100000"') :]
    assert len(whole) == len(data)
    return whole


def _noise(size: int, start: bytes = b"") -> bytes:
    return start + random.Random(7).randbytes(size)


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
    refs = ("", "A", "1", "A0", "0A", "AAAA1", "A99999999999", "ZZZZZZZ9", "a1", "$A$1", "A-1", "é1", "A1:B2", "A\u0661")
    return h.HEAD + "".join(
        f'<row r="{row}"><c r="{ref}" t="inlineStr"><is><t>x</t></is></c></row>'
        for ref in refs
        for row in ("3", "", "0", "-1", "1e9", "99999999999", "x")
    )


def _dates() -> bytes:
    style = f'{XML}<styleSheet {h.NS}><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs>'
    style += '<xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    return h.xlsx(_odd_values(), styles=style)


FILES: Mapping[str, Hostile] = {
    name: Hostile(make, file, may)
    for name, file, may, make in (
        # --- xlsx: cells, rows, columns
        ("xlsx far cell", "x.xlsx", (LARGE,), lambda: h.xlsx(h.HEAD + h.PUPIL + h.text_row(1_048_576, "x", from_column=16_384))),
        ("xlsx cell beyond Excel", "x.xlsx", REFUSED, lambda: h.xlsx(h.HEAD + h.text_row(99_999_999, "x", from_column=300_000))),
        ("xlsx million blank rows", "x.xlsx", (READ, LARGE), lambda: h.xlsx(h.HEAD + h.PUPIL + "".join(f'<row r="{n}" ht="{n % 97}"/>' for n in range(3, 1_000_000)))),
        ("xlsx million styled blanks", "x.xlsx", (READ, LARGE), lambda: h.xlsx(h.HEAD + h.PUPIL + "".join(f'<row r="{n}"><c r="A{n}" s="1"/></row>' for n in range(3, 1_000_000)))),
        ("xlsx million cells in one row", "x.xlsx", REFUSED, lambda: h.xlsx(h.text_row(1, *["ja"] * 1_000_000))),
        ("xlsx 100,000 columns", "x.xlsx", REFUSED, lambda: h.xlsx(h.text_row(1, *["ja"] * 100_000))),
        ("xlsx 16,384 columns", "x.xlsx", REFUSED, lambda: h.xlsx(h.text_row(1, *["ja"] * 16_384))),
        ("xlsx 400,000 rows", "x.xlsx", REFUSED, lambda: h.xlsx(_cells(400_000, 2))),
        ("xlsx 100,000 x 12", "x.xlsx", (READ,), lambda: h.xlsx(_cells(100_000, 12))),
        ("xlsx same cell a million times", "x.xlsx", ANY, lambda: h.xlsx(h.HEAD + '<row r="2">' + '<c r="A2"><v>1</v></c>' * 1_000_000 + "</row>")),
        ("xlsx no addresses", "x.xlsx", ANY, lambda: h.xlsx("<row>" + "<c><v>1</v></c>" * 30 + "</row>" * 1)),
        ("xlsx odd addresses", "x.xlsx", ANY, lambda: h.xlsx(_addresses())),
        ("xlsx odd values", "x.xlsx", ANY, lambda: h.xlsx(_odd_values())),
        ("xlsx odd dates", "x.xlsx", ANY, _dates),
        ("xlsx dimension lies", "x.xlsx", (READ,), lambda: h.xlsx(before='<dimension ref="A1:XFD1048576"/>')),
        ("xlsx hidden columns lie", "x.xlsx", ANY, lambda: h.xlsx(before='<cols><col min="1" max="2000000000" hidden="1"/><col min="-5" max="x"/></cols>')),
        ("xlsx 100,000 column widths", "x.xlsx", ANY, lambda: h.xlsx(before="<cols>" + "".join(f'<col min="{n}" max="16384" hidden="1"/>' for n in range(1, 100_001)) + "</cols>")),
        # --- xlsx: merged, comments, styles, strings, rules
        ("xlsx merged million", "x.xlsx", (READ, LARGE), lambda: h.xlsx(after='<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>')),
        ("xlsx merged odd", "x.xlsx", ANY, lambda: h.xlsx(after="<mergeCells>" + "".join(f'<mergeCell ref="{ref}"/>' for ref in ("", "A1", "B2:A1", "A:B", "1:2", "A1:ZZZZZZ99999999999", "x:y")) + "</mergeCells>")),
        ("xlsx 100,000 merges", "x.xlsx", (READ, LARGE), _long_merges),
        ("xlsx 2 million comments", "x.xlsx", (READ, LARGE), partial(h.comments, 2_000_000)),
        ("xlsx 2 million styles", "x.xlsx", (READ, LARGE), partial(h.styles, 2_000_000)),
        ("xlsx 2 million strings", "x.xlsx", (READ, LARGE), partial(_strings, 2_000_000, 8)),
        ("xlsx one string of 40 MB", "x.xlsx", (LARGE,), partial(_one_string, 40_000_000)),
        ("xlsx one string of 40 MB, packed well", "x.xlsx", (LARGE,), lambda: h.xlsx(h.text_row(1, "ja" * 20_000_000))),
        ("xlsx string of 40,000 signs", "x.xlsx", (LARGE,), partial(_one_string, 40_000)),
        ("xlsx 1 million rules", "x.xlsx", ANY, lambda: h.xlsx(after="".join(f'<conditionalFormatting sqref="A{n}:XFD{n + 9}"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>' for n in range(1, 400_000)))),
        ("xlsx 300,000 links", "x.xlsx", ANY, lambda: h.xlsx(after="<hyperlinks>" + "".join(f'<hyperlink ref="A{n}:ZZ{n + 999}" display="x"/>' for n in range(1, 300_000)) + "</hyperlinks>")),
        ("xlsx shared string out of range", "x.xlsx", ANY, lambda: h.xlsx(h.HEAD + '<row r="2"><c r="A2" t="s"><v>999999999999</v></c><c r="B2" t="s"><v>-1</v></c></row>')),
        ("xlsx million runs in one cell", "x.xlsx", ANY, lambda: h.xlsx(h.HEAD + '<row r="2"><c r="A2" t="inlineStr"><is>' + "<r><t>ab</t></r>" * 1_000_000 + "</is></c></row>")),
        # --- xlsx: sheets
        ("xlsx 5,000 sheets", "x.xlsx", (LARGE,), lambda: h.xlsx(names=[f"B{n}" for n in range(5_000)])),
        ("xlsx 2,000 sheets", "x.xlsx", (LARGE,), lambda: h.xlsx(names=[f"B{n}" for n in range(2_000)])),
        ("xlsx 400 sheets", "x.xlsx", (READ,), lambda: h.xlsx(names=[f"B{n}" for n in range(400)])),
        ("xlsx 5,000 sheets of one part", "x.xlsx", ANY, lambda: h.zipped(_one_part_many_sheets(5_000))),
        ("xlsx sheets of one name", "x.xlsx", ANY, lambda: h.xlsx(names=["Blad1"] * 3)),
        ("xlsx sheet name of 10,000 signs", "x.xlsx", ANY, lambda: h.xlsx(names=["x" * 10_000, "x" * 10_000])),
        ("xlsx odd sheet names", "x.xlsx", ANY, lambda: h.xlsx(names=["", " ", "a!b", "'", "\u202e", "é" * 40, "[1]/?*:"])),
        # --- xlsx: XML
        ("xlsx laughs in sheet", "x.xlsx", (READ, *REFUSED), lambda: h.part_with("xl/worksheets/sheet1.xml", h.LAUGHS)),
        ("xlsx laughs in cell", "x.xlsx", ANY, lambda: h.xlsx(h.text_row(1, "&l9;", "Website"), prolog=h.LAUGHS)),
        ("xlsx laughs in strings", "x.xlsx", (READ, *REFUSED), lambda: h.part_with("xl/sharedStrings.xml", h.LAUGHS)),
        ("xlsx laughs in styles", "x.xlsx", (READ, *REFUSED), lambda: h.part_with("xl/styles.xml", h.LAUGHS)),
        ("xlsx laughs in workbook", "x.xlsx", (READ, *REFUSED), lambda: h.part_with("xl/workbook.xml", h.LAUGHS)),
        ("xlsx laughs in rels", "x.xlsx", (READ, *REFUSED), lambda: h.part_with("xl/_rels/workbook.xml.rels", h.LAUGHS)),
        ("xlsx laughs in types", "x.xlsx", (READ, *REFUSED), lambda: h.part_with("[Content_Types].xml", h.LAUGHS)),
        ("xlsx outside entity", "x.xlsx", ANY, lambda: h.xlsx(h.text_row(1, "&l9;", "Website"), prolog=h.OUTSIDE)),
        ("xlsx quadratic entity", "x.xlsx", ANY, lambda: h.xlsx(h.text_row(1, "&a;" * 20_000, "b"), prolog='<!DOCTYPE z [<!ENTITY a "' + "ja" * 30_000 + '">]>')),
        ("xlsx deep XML", "x.xlsx", ANY, lambda: _broken_xml(XML + "<a>" * 200_000 + "</a>" * 200_000)),
        ("xlsx deep in a cell", "x.xlsx", ANY, lambda: h.xlsx(h.HEAD + '<row r="2"><c r="A2">' + "<a>" * 200_000 + "</a>" * 200_000 + "</c></row>")),
        ("xlsx broken XML", "x.xlsx", (DAMAGED,), lambda: _broken_xml(XML + "<worksheet><sheetData><row>")),
        ("xlsx NULs in XML", "x.xlsx", (DAMAGED,), lambda: h.xlsx(h.text_row(1, "a\x00b"))),
        ("xlsx empty part", "x.xlsx", (DAMAGED, EMPTY), lambda: _broken_xml("")),
        ("xlsx part in UTF-16", "x.xlsx", ANY, _utf16_sheet),
        ("xlsx attribute of 20 MB", "x.xlsx", ANY, lambda: h.xlsx(h.HEAD + '<row r="2" x="' + random.Random(1).randbytes(10_000_000).hex() + '"/>')),
        ("xlsx a million attributes", "x.xlsx", ANY, lambda: h.xlsx(h.HEAD + '<row r="2" ' + " ".join(f'a{n}="1"' for n in range(1_000_000)) + "/>")),
        ("xlsx a million comments in XML", "x.xlsx", ANY, lambda: h.xlsx(h.HEAD + "<!-- x -->" * 1_000_000 + h.PUPIL)),
        ("xlsx a million instructions", "x.xlsx", ANY, lambda: h.xlsx(h.HEAD + "<?x y?>" * 1_000_000 + h.PUPIL)),
        ("xlsx 300,000 namespaces", "x.xlsx", ANY, lambda: h.xlsx(h.HEAD + "<row " + " ".join(f'xmlns:a{n}="u{n}"' for n in range(300_000)) + "/>")),
        # --- zip
        ("zip bomb", "x.xlsx", (LARGE,), lambda: h.zipped({**h.xlsx_parts(), "xl/worksheets/sheet1.xml": b" " * 300_000_000}, 9)),
        ("zip that lies about sizes", "x.xlsx", (LARGE, DAMAGED), h.lying_zip),
        ("zip with overlapping parts", "x.xlsx", (LARGE, DAMAGED), h.overlapping_zip),
        ("zip64 exabyte", "x.xlsx", (LARGE, DAMAGED), h.zip64),
        ("zip in zip", "x.xlsx", REFUSED, h.nested_zip),
        ("zip of 60,000 parts", "x.xlsx", (LARGE,), lambda: h.zipped({**h.xlsx_parts(), **{f"p{n}": b"" for n in range(60_000)}})),
        ("zip cut off", "x.xlsx", (DAMAGED,), lambda: h.xlsx()[:-300]),
        ("zip of noise", "x.xlsx", REFUSED, lambda: _noise(100_000, b"PK\x03\x04")),
        ("xlsx cyclic rels", "x.xlsx", ANY, h.cyclic_rels),
        ("xlsx rels to nowhere", "x.xlsx", ANY, partial(h.odd_rels, "worksheets/nergens.xml")),
        ("xlsx rels to itself", "x.xlsx", ANY, partial(h.odd_rels, "workbook.xml")),
        ("xlsx rels upwards", "x.xlsx", ANY, partial(h.odd_rels, "../../../../etc/passwd")),
        ("xlsx rels outside", "x.xlsx", ANY, partial(h.odd_rels, "http://127.0.0.1:9/x.xml", "External")),
        # --- ods
        ("ods 1e9 x 1e9 of a value", "x.ods", REFUSED, lambda: h.ods(h.ODS_ROW + f'<table:table-row table:number-rows-repeated="1000000000">{ods_cell("ja", repeated(10**9))}</table:table-row>')),
        ("ods 1e9 x 1e9 of nothing", "x.ods", (READ, LARGE), lambda: h.ods(h.ODS_ROW + f'<table:table-row table:number-rows-repeated="1000000000"><table:table-cell {repeated(10**9)}/></table:table-row>')),
        ("ods 1,048,576 rows of a value", "x.ods", REFUSED, lambda: h.ods(h.ODS_ROW + f'<table:table-row table:number-rows-repeated="1048576">{ods_cell()}</table:table-row>')),
        ("ods far value", "x.ods", REFUSED, lambda: h.ods(h.ODS_ROW + f'<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row><table:table-row>{ods_cell()}</table:table-row>')),
        ("ods odd repeats", "x.ods", ANY, lambda: h.ods(h.ODS_ROW + "".join(f'<table:table-row table:number-rows-repeated="{n}">{ods_cell("ja", f"{REPEAT}={chr(34)}{n}{chr(34)}")}</table:table-row>' for n in ("0", "-1", "x", "", "1e9", "9" * 30)))),
        ("ods blanks in a text", "x.ods", ANY, lambda: h.ods(f'<table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="1000000000"/></text:p></table:table-cell>{ods_cell()}</table:table-row>')),
        ("ods laughs", "x.ods", ANY, lambda: h.ods(f"<table:table-row>{ods_cell('&l9;')}{ods_cell()}</table:table-row>", h.LAUGHS)),
        ("ods outside entity", "x.ods", ANY, lambda: h.ods(f"<table:table-row>{ods_cell('&l9;')}{ods_cell()}</table:table-row>", h.OUTSIDE)),
        ("ods deep", "x.ods", ANY, lambda: h.ods(h.ODS_ROW + "<table:table-row-group>" * 100_000 + "</table:table-row-group>" * 100_000)),
        ("ods deep text", "x.ods", ANY, lambda: h.ods('<table:table-row><table:table-cell office:value-type="string"><text:p>' + "<text:span>" * 100_000 + "</text:span>" * 100_000 + "</text:p></table:table-cell></table:table-row>")),
        ("ods 300,000 rows", "x.ods", REFUSED, lambda: h.ods(h.ODS_ROW + f"<table:table-row>{ods_cell()}{ods_cell()}</table:table-row>" * 300_000)),
        ("ods 100,000 columns", "x.ods", REFUSED, lambda: h.ods("<table:table-row>" + ods_cell() * 100_000 + "</table:table-row>")),
        ("ods 5,000 sheets", "x.ods", REFUSED, lambda: h.ods_of("".join(f'<table:table table:name="b{n}">{h.ODS_ROW}</table:table>' for n in range(5_000)))),
        ("ods sheets of one name", "x.ods", ANY, lambda: h.ods_of(f'<table:table table:name="b">{h.ODS_ROW}</table:table>' * 3)),
        ("ods one cell of 40 MB", "x.ods", REFUSED, lambda: h.ods(f"<table:table-row>{ods_cell(random.Random(3).randbytes(20_000_000).hex())}</table:table-row>")),
        ("ods spans", "x.ods", ANY, lambda: h.ods(h.ODS_ROW + "<table:table-row>" + ods_cell("ja", 'table:number-columns-spanned="1000000000" table:number-rows-spanned="1000000000"') + "</table:table-row>")),
        ("ods bomb", "x.ods", (LARGE,), lambda: h.ods(" " * 300_000_000)),
        ("ods without contents", "x.ods", REFUSED, lambda: h.zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})),
        # --- xls
        ("xls", "x.xls", (READ,), lambda: h.xls(*h.XLS)),
        ("xls cyclic table", "x.xls", ANY, lambda: h.xls(*h.XLS, chain="cyclic")),
        ("xls table of itself", "x.xls", REFUSED, lambda: h.xls(*h.XLS, chain="self")),
        ("xls table outside", "x.xls", REFUSED, lambda: h.xls(*h.XLS, chain="outside")),
        ("xls cut off", "x.xls", REFUSED, lambda: h.xls(*h.XLS)[:1400]),
        ("xls far cell", "x.xls", REFUSED, lambda: h.xls(*h.XLS, h.label(65_535, 255, "x"), h.label(65_535, 65_535, "x"))),
        ("xls record lies about its length", "x.xls", ANY, lambda: h.xls(*h.XLS, b"\x04\x02\xff\xff" + b"\x00" * 8)),
        ("xls string lies about its length", "x.xls", ANY, lambda: h.xls(*h.XLS, h.record(0x204, b"\x02\x00\x00\x00\x00\x00\xff\xff\x00ja"))),
        ("xls shared strings lie", "x.xls", ANY, lambda: h.xls(h.record(0xFC, b"\xff\xff\xff\xff\xff\xff\xff\xff\x05\x00\x00jajaj"), *h.XLS)),
        ("xls of noise", "x.xls", REFUSED, lambda: _noise(50_000, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 60 + "Workbook".encode("utf-16-le"))),
        ("xls header of noise", "x.xls", REFUSED, lambda: h.xls(*h.XLS)[:24] + _noise(488) + h.xls(*h.XLS)[512:]),
        ("xls 5,000 sheets", "x.xls", ANY, lambda: h.ole({"Workbook": h.biff(*h.XLS, sheets=2_400)})),
        ("xls dimensions lie", "x.xls", ANY, lambda: h.xls(h.record(0x200, b"\x00\x00\x00\x00\xff\xff\xff\xff\x00\x00\xff\xff\x00\x00"), *h.XLS)),
        # --- csv
        ("csv one line of 50 MB", "x.csv", REFUSED, lambda: b"a" * 50_000_000),
        ("csv one line of 50 MB beside others", "x.csv", REFUSED, lambda: b"Naam;Groep\n" + b"a" * 50_000_000 + b";3A\nNoor;3A\n"),
        ("csv a million quotes", "x.csv", REFUSED, lambda: b'Naam;Groep\n"' + b'"' * 1_000_000 + b";3A\nNoor;3A\n"),
        ("csv a million open quotes", "x.csv", REFUSED, lambda: b"Naam;Groep\n" + b'";"' * 1_000_000),
        ("csv ten million quotes in lines", "x.csv", ANY, lambda: b"Naam;Groep\n" + b'"\n' * 5_000_000),
        ("csv only separators", "x.csv", REFUSED, lambda: b";" * 20_000_000),
        ("csv lines of separators", "x.csv", REFUSED, lambda: b";;;;\n" * 4_000_000),
        ("csv a million columns", "x.csv", REFUSED, lambda: b"a;" * 1_000_000 + b"\n"),
        ("csv a million lines", "x.csv", REFUSED, lambda: b"Naam;Groep\n" + b"Noor;3A\n" * 1_000_000),
        ("csv NULs", "x.csv", ANY, lambda: b"Naam;Groep\nNo\x00or;3A\n" + b"\x00" * 1_000_000),
        ("csv all separators", "x.csv", ANY, lambda: b";,\t|" * 2_000_000),
        ("csv noise", "x.csv", REFUSED, lambda: _noise(5_000_000)),
        ("csv noise of text", "x.csv", ANY, lambda: _noise(5_000_000).hex(";", 3).encode()),
        ("csv half a UTF-16", "x.csv", ANY, lambda: "Naam;Groep\nNoor;3A\n".encode("utf-16")[:-1]),
        ("csv lone surrogates", "x.csv", ANY, lambda: b"\xff\xfe" + "Naam;Groep\n".encode("utf-16-le") + b"\x3d\xd8;\x00a\x00\n\x00"),
        ("csv carriage returns", "x.csv", ANY, lambda: b"Naam;Groep\r" + b"\r" * 5_000_000 + b"Noor;3A\r"),
        ("csv combining x 10,000", "x.csv", ANY, lambda: ("Naam;Groep\nNoor" + "\u0301" * 10_000 + ";3A\n").encode()),
        ("csv 99 MB of lists", "x.csv", REFUSED, lambda: b"Naam;Groep\n" + b"Noor van der Meulen;3A;ja;nee;ja\n" * 3_000_000),
        ("csv 200,000 x 12", "x.csv", (READ,), lambda: b"Naam;Groep\n" + b"".join(b"N%d;3A;ja;nee;ja;ja;ja;nee;ja;nee;ja;x%d\n" % (n, n) for n in range(199_990))),
        # --- EDEXML, HTML, SpreadsheetML
        ("edexml laughs", "x.xml", ANY, lambda: h.edexml(h.EDEX_PUPIL % 1 + "<leerling key='2'><achternaam>&l9;</achternaam></leerling>", h.LAUGHS)),
        ("edexml outside entity", "x.xml", ANY, lambda: h.edexml(h.EDEX_PUPIL % 1 + "<leerling key='2'><achternaam>&l9;</achternaam></leerling>", h.OUTSIDE)),
        ("edexml deep", "x.xml", REFUSED, lambda: h.edexml("<a>" * 500_000 + "</a>" * 500_000)),
        ("edexml a million pupils", "x.xml", REFUSED, lambda: h.edexml("".join(h.EDEX_PUPIL % n for n in range(1_000_000)))),
        ("edexml one text of 40 MB", "x.xml", REFUSED, lambda: h.edexml(f"<leerling key='1'><achternaam>{'a' * 40_000_000}</achternaam></leerling>")),
        ("edexml cut off", "x.xml", (DAMAGED,), lambda: h.edexml(h.EDEX_PUPIL % 1)[:-20]),
        ("edexml NULs", "x.xml", (DAMAGED,), lambda: h.edexml("\x00")),
        ("html a million cells", "x.xls", ANY, lambda: h.html("<tr>" + "<td>ja</td>" * 1_000_000 + "</tr>")),
        ("html a million rows", "x.xls", REFUSED, lambda: h.html("<tr><td>ja</td></tr>" * 1_000_000)),
        ("html spans", "x.xls", ANY, lambda: h.html('<tr><td colspan="1000000000" rowspan="1000000000">ja</td></tr>' * 50)),
        ("html many wide spans", "x.xls", ANY, lambda: h.html('<tr><td colspan="1000" rowspan="60000">ja</td></tr>' * 3_000)),
        ("html odd spans", "x.xls", ANY, lambda: h.html("".join(f'<tr><td colspan="{n}" rowspan="{n}">ja</td></tr>' for n in ("", "-1", "0", "x", "1e9", "9" * 5_000, "٣")))),
        ("html deep tables", "x.xls", ANY, lambda: h.html("<tr><td><table>" * 50_000 + "x")),
        ("html deep marks", "x.xls", ANY, lambda: h.html("<tr><td>" + "<b>" * 300_000 + "x")),
        ("html a cell of 40 MB", "x.xls", ANY, lambda: h.html(f"<tr><td>{'a' * 40_000_000}</td></tr>")),
        ("html 50,000 tables", "x.xls", ANY, lambda: b"<html>" + b"<table><tr><td>Naam</td><td>ja</td></tr></table>" * 50_000),
        ("html laughs", "x.xls", ANY, lambda: (h.LAUGHS.replace("DOCTYPE z", "DOCTYPE html") + "<html><table><tr><td>&l9;</td><td>x</td></tr></table>").encode()),
        ("html a million attributes", "x.xls", ANY, lambda: h.html("<tr " + " ".join(f"a{n}=1" for n in range(1_000_000)) + "><td>ja</td></tr>")),
        ("spreadsheetml far cell", "x.xml", ANY, lambda: h.spreadsheetml('<Row ss:Index="1000000000">' + h.SML_CELL % ' ss:Index="1000000000"' + "</Row>")),
        ("spreadsheetml merges", "x.xml", ANY, lambda: h.spreadsheetml("<Row>" + h.SML_CELL % ' ss:MergeAcross="1000000000" ss:MergeDown="1000000000"' + "</Row>")),
        ("spreadsheetml laughs", "x.xml", ANY, lambda: h.spreadsheetml("<Row><Cell><Data>&l9;</Data></Cell></Row>", h.LAUGHS)),
        ("spreadsheetml outside entity", "x.xml", ANY, lambda: h.spreadsheetml("<Row><Cell><Data>&l9;</Data></Cell></Row>", h.OUTSIDE)),
        ("spreadsheetml 300,000 rows", "x.xml", ANY, lambda: h.spreadsheetml(("<Row>" + h.SML_CELL % "" + "</Row>") * 300_000)),
        # --- encrypted
        ("password of 2^31 rounds", "x.xlsx", (*REFUSED, SLOW), partial(_spun, str(2**31 - 1))),
        ("password of 10 million rounds", "x.xlsx", (*REFUSED, SLOW), partial(_spun, "10000000")),
        ("password of -1 rounds", "x.xlsx", (*REFUSED, "WrongWorkbookPasswordError"), partial(_spun, "-1")),
        ("password of odd rounds", "x.xlsx", (*REFUSED, "WrongWorkbookPasswordError"), partial(_spun, "9" * 30)),
        ("password on noise", "x.xlsx", (*REFUSED, "WrongWorkbookPasswordError"), lambda: h.ole({"EncryptedPackage": _noise(4_000), "EncryptionInfo": b"\x04\x00\x04\x00\x40\x00\x00\x00" + _noise(400)})),
        # --- others
        ("nothing", "x.xlsx", (EMPTY,), lambda: b""),
        ("a million NULs", "x.xlsx", (EMPTY,), lambda: b"\x00" * 1_000_000),
        ("99 MB of NULs and one a", "x.xlsx", REFUSED, lambda: b"\x00" * 99_000_000 + b"a"),
    )
}


def repeated(count: int) -> str:
    return f'{REPEAT}="{count}"'


REPEAT = "table:number-columns-repeated"


def _one_part_many_sheets(count: int) -> dict[str, str | bytes]:
    parts = h.xlsx_parts()
    listed = "".join(f'<sheet name="B{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, count))
    workbook = f'{XML}<workbook {h.NS} xmlns:r="{h.OFFICE}"><sheets>{listed}</sheets></workbook>'
    return {**parts, "xl/workbook.xml": workbook}


def make(name: str) -> bytes:
    return FILES[name].make()
