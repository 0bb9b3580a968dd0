"""Hostile files that are no .xlsx: .ods, .xls, csv, EDEXML, HTML, SpreadsheetML, and locked ones."""

from __future__ import annotations

import random
from functools import partial
from pathlib import Path

from tests.spreadsheets import hostile as h
from tests.spreadsheets.hostile import DAMAGED, EMPTY, LARGE, READ, SLOW, ods_cell, ods_row

ANY, REFUSED = h.ANY, h.REFUSED
DATA = Path(__file__).parents[1] / "data"
REPEAT = "table:number-columns-repeated"


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


OTHERS = h.cases(
    # --- ods
    (
        "ods 1e9 x 1e9 of a value",
        "x.ods",
        REFUSED,
        lambda: h.ods(h.ODS_ROW + ods_row(ods_cell("ja", f'{REPEAT}="1000000000"'), times="1000000000")),
    ),
    (
        "ods 1e9 x 1e9 of nothing",
        "x.ods",
        (READ, LARGE),
        lambda: h.ods(h.ODS_ROW + ods_row(f'<table:table-cell {REPEAT}="1000000000"/>', times="1000000000")),
    ),
    (
        "ods 1,048,576 rows of a value",
        "x.ods",
        REFUSED,
        lambda: h.ods(
            h.ODS_ROW + f'<table:table-row table:number-rows-repeated="1048576">{ods_cell()}</table:table-row>'
        ),
    ),
    (
        "ods far value",
        "x.ods",
        REFUSED,
        lambda: h.ods(h.ODS_ROW + ods_row("<table:table-cell/>", times="1048000") + ods_row(ods_cell())),
    ),
    (
        "ods odd repeats",
        "x.ods",
        ANY,
        lambda: h.ods(
            h.ODS_ROW
            + "".join(
                ods_row(ods_cell("ja", f'{REPEAT}="{n}"'), times=n) for n in ("0", "-1", "x", "", "1e9", "9" * 30)
            )
        ),
    ),
    (
        "ods blanks in a text",
        "x.ods",
        ANY,
        lambda: h.ods(ods_row(ods_cell('a<text:s text:c="1000000000"/>'), ods_cell())),
    ),
    (
        "ods laughs",
        "x.ods",
        ANY,
        lambda: h.ods(f"<table:table-row>{ods_cell('&l9;')}{ods_cell()}</table:table-row>", h.LAUGHS),
    ),
    (
        "ods outside entity",
        "x.ods",
        ANY,
        lambda: h.ods(f"<table:table-row>{ods_cell('&l9;')}{ods_cell()}</table:table-row>", h.OUTSIDE),
    ),
    (
        "ods deep",
        "x.ods",
        ANY,
        lambda: h.ods(h.ODS_ROW + "<table:table-row-group>" * 100_000 + "</table:table-row-group>" * 100_000),
    ),
    (
        "ods deep text",
        "x.ods",
        ANY,
        lambda: h.ods(
            '<table:table-row><table:table-cell office:value-type="string"><text:p>'
            + "<text:span>" * 100_000
            + "</text:span>" * 100_000
            + "</text:p></table:table-cell></table:table-row>"
        ),
    ),
    (
        "ods 300,000 rows",
        "x.ods",
        REFUSED,
        lambda: h.ods(h.ODS_ROW + f"<table:table-row>{ods_cell()}{ods_cell()}</table:table-row>" * 300_000),
    ),
    (
        "ods 100,000 columns",
        "x.ods",
        REFUSED,
        lambda: h.ods("<table:table-row>" + ods_cell() * 100_000 + "</table:table-row>"),
    ),
    (
        "ods 5,000 sheets",
        "x.ods",
        REFUSED,
        lambda: h.ods_of("".join(f'<table:table table:name="b{n}">{h.ODS_ROW}</table:table>' for n in range(5_000))),
    ),
    (
        "ods sheets of one name",
        "x.ods",
        ANY,
        lambda: h.ods_of(f'<table:table table:name="b">{h.ODS_ROW}</table:table>' * 3),
    ),
    (
        "ods one cell of 40 MB",
        "x.ods",
        REFUSED,
        lambda: h.ods(f"<table:table-row>{ods_cell(random.Random(3).randbytes(20_000_000).hex())}</table:table-row>"),
    ),
    (
        "ods spans",
        "x.ods",
        ANY,
        lambda: h.ods(
            h.ODS_ROW
            + "<table:table-row>"
            + ods_cell("ja", 'table:number-columns-spanned="1000000000" table:number-rows-spanned="1000000000"')
            + "</table:table-row>"
        ),
    ),
    ("ods bomb", "x.ods", (LARGE,), lambda: h.ods(" " * 300_000_000)),
    (
        "ods without contents",
        "x.ods",
        REFUSED,
        lambda: h.zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}),
    ),
    # --- xls
    ("xls", "x.xls", (READ,), lambda: h.xls(*h.XLS)),
    ("xls cyclic table", "x.xls", ANY, lambda: h.xls(*h.XLS, chain="cyclic")),
    ("xls table of itself", "x.xls", ANY, lambda: h.xls(*h.XLS, chain="self")),
    ("xls table outside", "x.xls", REFUSED, lambda: h.xls(*h.XLS, chain="outside")),
    ("xls cut off", "x.xls", REFUSED, lambda: h.xls(*h.XLS)[:1400]),
    (
        "xls far cell",
        "x.xls",
        REFUSED,
        lambda: h.xls(*h.XLS, h.label(65_535, 255, "x"), h.label(65_535, 65_535, "x")),
    ),
    ("xls record lies about its length", "x.xls", ANY, lambda: h.xls(*h.XLS, b"\x04\x02\xff\xff" + b"\x00" * 8)),
    (
        "xls string lies about its length",
        "x.xls",
        ANY,
        lambda: h.xls(*h.XLS, h.record(0x204, b"\x02\x00\x00\x00\x00\x00\xff\xff\x00ja")),
    ),
    (
        "xls shared strings lie",
        "x.xls",
        ANY,
        lambda: h.xls(h.record(0xFC, b"\xff\xff\xff\xff\xff\xff\xff\xff\x05\x00\x00jajaj"), *h.XLS),
    ),
    (
        "xls of noise",
        "x.xls",
        REFUSED,
        lambda: h.noise(50_000, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 60 + "Workbook".encode("utf-16-le")),
    ),
    ("xls header of noise", "x.xls", REFUSED, lambda: h.xls(*h.XLS)[:24] + h.noise(488) + h.xls(*h.XLS)[512:]),
    ("xls 5,000 sheets", "x.xls", ANY, lambda: h.ole({"Workbook": h.biff(*h.XLS, sheets=2_400)})),
    (
        "xls dimensions lie",
        "x.xls",
        ANY,
        lambda: h.xls(h.record(0x200, b"\x00\x00\x00\x00\xff\xff\xff\xff\x00\x00\xff\xff\x00\x00"), *h.XLS),
    ),
    # --- csv
    ("csv one line of 50 MB", "x.csv", REFUSED, lambda: b"a" * 50_000_000),
    (
        "csv one line of 50 MB beside others",
        "x.csv",
        REFUSED,
        lambda: b"Naam;Groep\n" + b"a" * 50_000_000 + b";3A\nNoor;3A\n",
    ),
    ("csv a million quotes", "x.csv", REFUSED, lambda: b'Naam;Groep\n"' + b'"' * 1_000_000 + b";3A\nNoor;3A\n"),
    ("csv a million open quotes", "x.csv", REFUSED, lambda: b"Naam;Groep\n" + b'";"' * 1_000_000),
    ("csv ten million quotes in lines", "x.csv", ANY, lambda: b"Naam;Groep\n" + b'"\n' * 5_000_000),
    ("csv a quote open in every line", "x.csv", ANY, lambda: b"Naam;Groep\n" + b'"Noor;3A\n' * 150_001),
    ("csv only separators", "x.csv", REFUSED, lambda: b";" * 20_000_000),
    ("csv lines of separators", "x.csv", REFUSED, lambda: b";;;;\n" * 4_000_000),
    ("csv a million columns", "x.csv", REFUSED, lambda: b"a;" * 1_000_000 + b"\n"),
    ("csv a million lines", "x.csv", REFUSED, lambda: b"Naam;Groep\n" + b"Noor;3A\n" * 1_000_000),
    ("csv NULs", "x.csv", ANY, lambda: b"Naam;Groep\nNo\x00or;3A\n" + b"\x00" * 1_000_000),
    ("csv all separators", "x.csv", ANY, lambda: b";,\t|" * 2_000_000),
    ("csv noise", "x.csv", REFUSED, lambda: h.noise(5_000_000)),
    ("csv noise of text", "x.csv", ANY, lambda: h.noise(5_000_000).hex(";", 3).encode()),
    ("csv half a UTF-16", "x.csv", ANY, lambda: "Naam;Groep\nNoor;3A\n".encode("utf-16")[:-1]),
    (
        "csv lone surrogates",
        "x.csv",
        ANY,
        lambda: b"\xff\xfe" + "Naam;Groep\n".encode("utf-16-le") + b"\x3d\xd8;\x00a\x00\n\x00",
    ),
    ("csv carriage returns", "x.csv", ANY, lambda: b"Naam;Groep\r" + b"\r" * 5_000_000 + b"Noor;3A\r"),
    ("csv combining x 10,000", "x.csv", ANY, ("Naam;Groep\nNoor" + "\u0301" * 10_000 + ";3A\n").encode),
    (
        "csv 99 MB of lists",
        "x.csv",
        REFUSED,
        lambda: b"Naam;Groep\n" + b"Noor van der Meulen;3A;ja;nee;ja\n" * 3_000_000,
    ),
    (
        "csv 200,000 x 12",
        "x.csv",
        (READ,),
        lambda: (
            b"Naam;Groep\n" + b"".join(b"N%d;3A;ja;nee;ja;ja;ja;nee;ja;nee;ja;x%d\n" % (n, n) for n in range(199_990))
        ),
    ),
    # --- EDEXML, HTML, SpreadsheetML
    (
        "edexml laughs",
        "x.xml",
        ANY,
        lambda: h.edexml(h.EDEX_PUPIL % 1 + "<leerling key='2'><achternaam>&l9;</achternaam></leerling>", h.LAUGHS),
    ),
    (
        "edexml outside entity",
        "x.xml",
        ANY,
        lambda: h.edexml(h.EDEX_PUPIL % 1 + "<leerling key='2'><achternaam>&l9;</achternaam></leerling>", h.OUTSIDE),
    ),
    ("edexml deep", "x.xml", REFUSED, lambda: h.edexml("<a>" * 500_000 + "</a>" * 500_000)),
    (
        "edexml a million pupils",
        "x.xml",
        REFUSED,
        lambda: h.edexml("".join(h.EDEX_PUPIL % n for n in range(1_000_000))),
    ),
    (
        "edexml one text of 40 MB",
        "x.xml",
        REFUSED,
        lambda: h.edexml(f"<leerling key='1'><achternaam>{'a' * 40_000_000}</achternaam></leerling>"),
    ),
    ("edexml cut off", "x.xml", (DAMAGED,), lambda: h.edexml(h.EDEX_PUPIL % 1)[:-20]),
    ("edexml NULs", "x.xml", (DAMAGED,), lambda: h.edexml("\x00")),
    ("html a million cells", "x.xls", ANY, lambda: h.html("<tr>" + "<td>ja</td>" * 1_000_000 + "</tr>")),
    ("html a million rows", "x.xls", REFUSED, lambda: h.html("<tr><td>ja</td></tr>" * 1_000_000)),
    (
        "html spans",
        "x.xls",
        ANY,
        lambda: h.html('<tr><td colspan="1000000000" rowspan="1000000000">ja</td></tr>' * 50),
    ),
    (
        "html many wide spans",
        "x.xls",
        ANY,
        lambda: h.html('<tr><td colspan="1000" rowspan="60000">ja</td></tr>' * 3_000),
    ),
    (
        "html odd spans",
        "x.xls",
        ANY,
        lambda: h.html(
            "".join(
                f'<tr><td colspan="{n}" rowspan="{n}">ja</td></tr>'
                for n in ("", "-1", "0", "x", "1e9", "9" * 5_000, "٣")
            )
        ),
    ),
    ("html deep tables", "x.xls", ANY, lambda: h.html("<tr><td><table>" * 50_000 + "x")),
    ("html deep marks", "x.xls", (LARGE,), lambda: h.html("<tr><td>" + "<b>" * 300_000 + "x")),
    ("html a cell of 40 MB", "x.xls", (LARGE,), lambda: h.html(f"<tr><td>{'a' * 40_000_000}</td></tr>")),
    (
        "html 50,000 tables",
        "x.xls",
        ANY,
        lambda: b"<html>" + b"<table><tr><td>Naam</td><td>ja</td></tr></table>" * 50_000,
    ),
    (
        "html laughs",
        "x.xls",
        ANY,
        (
            h.LAUGHS.replace("DOCTYPE z", "DOCTYPE html") + "<html><table><tr><td>&l9;</td><td>x</td></tr></table>"
        ).encode,
    ),
    (
        "html 100,000 attributes",
        "x.xls",
        ANY,
        lambda: h.html("<tr " + " ".join(f"a{n}=1" for n in range(100_000)) + "><td>ja</td></tr>"),
    ),
    (
        "spreadsheetml far cell",
        "x.xml",
        ANY,
        lambda: h.spreadsheetml('<Row ss:Index="1000000000">' + h.SML_CELL % ' ss:Index="1000000000"' + "</Row>"),
    ),
    (
        "spreadsheetml merges",
        "x.xml",
        ANY,
        lambda: h.spreadsheetml(
            "<Row>" + h.SML_CELL % ' ss:MergeAcross="1000000000" ss:MergeDown="1000000000"' + "</Row>"
        ),
    ),
    (
        "spreadsheetml laughs",
        "x.xml",
        ANY,
        lambda: h.spreadsheetml("<Row><Cell><Data>&l9;</Data></Cell></Row>", h.LAUGHS),
    ),
    (
        "spreadsheetml outside entity",
        "x.xml",
        ANY,
        lambda: h.spreadsheetml("<Row><Cell><Data>&l9;</Data></Cell></Row>", h.OUTSIDE),
    ),
    (
        "spreadsheetml 300,000 rows",
        "x.xml",
        ANY,
        lambda: h.spreadsheetml(("<Row>" + h.SML_CELL % "" + "</Row>") * 300_000),
    ),
    # --- encrypted
    (
        "password of 2^31 rounds",
        "x.xlsx",
        (*REFUSED, SLOW),
        partial(_spun, str(2**31 - 1)),
    ),
    ("password of 10 million rounds", "x.xlsx", (*REFUSED, SLOW), partial(_spun, "10000000")),
    ("password of -1 rounds", "x.xlsx", (*REFUSED, "WrongWorkbookPasswordError"), partial(_spun, "-1")),
    ("password of odd rounds", "x.xlsx", (*REFUSED, "WrongWorkbookPasswordError"), partial(_spun, "9" * 30)),
    (
        "password on noise",
        "x.xlsx",
        (*REFUSED, "WrongWorkbookPasswordError"),
        lambda: h.ole(
            {"EncryptedPackage": h.noise(4_000), "EncryptionInfo": b"\x04\x00\x04\x00\x40\x00\x00\x00" + h.noise(400)}
        ),
    ),
    # --- others
    ("nothing", "x.xlsx", (EMPTY,), lambda: b""),
    ("a million NULs", "x.xlsx", (EMPTY,), lambda: b"\x00" * 1_000_000),
    ("99 MB of NULs and one a", "x.xlsx", REFUSED, lambda: b"\x00" * 99_000_000 + b"a"),
)
