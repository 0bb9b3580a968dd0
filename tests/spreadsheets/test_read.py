"""Reading files: every kind is recognised by its contents, and every bad one is refused with what to do."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import time
import zipfile
from array import array
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from wm_desktop.domain.errors import CancelledError
from wm_desktop.domain.importing.tables import Area
from wm_desktop.spreadsheets import (
    READING_PROCESS,
    delimited,
    edexml,
    faults,
    limits,
    plain,
    read,
    worker,
)
from wm_desktop.spreadsheets import sniff as sniff_module
from wm_desktop.spreadsheets.delimited import decode, find_separator
from wm_desktop.spreadsheets.sniff import Format, sniff
from wm_desktop.spreadsheets.values import value_of

DATA = Path(__file__).parents[1] / "data"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            packed.writestr(name.replace("__", "/").replace("_dot_", "."), content, compress_type=stored)
    return out.getvalue()


def workbook(*rows: list[object]) -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def text(sheet, row: int) -> list[str]:
    return [cell.text for cell in sheet.rows[row - 1]]


def test_an_xlsx_comes_back_from_the_reading_process() -> None:
    source = read.read_source(DATA / "01_las_overzicht_privacyvoorkeuren.xlsx")
    (sheet,) = source.workbook.sheets
    assert (source.workbook.format, sheet.name, len(sheet.rows)) == ("xlsx", "Blad1", 56)
    assert text(sheet, 6)[:4] == ["Bakker, Zoë", "Groep 1/2A", "1", "Ja"]
    assert source.data == (DATA / "01_las_overzicht_privacyvoorkeuren.xlsx").read_bytes()
    assert len(source.sha256) == 64


def test_read_workbook_gives_only_the_tables() -> None:
    sheet = read.read_workbook(DATA / "23_groep_door_excel_als_datum.xlsx").sheets[0]
    assert sheet.cell(2, 3).value == date(2026, 2, 1)


def test_looks_survive_the_journey() -> None:
    book, out = openpyxl.Workbook(), io.BytesIO()
    sheet = book.active
    sheet["A1"], sheet["B1"], sheet["C1"], sheet["D1"] = "Naam", True, 2.5, date(2020, 1, 2)
    sheet["B2"], sheet["C2"] = "Ja", datetime.fromisoformat("2026-09-01T08:30")
    sheet["B2"].font, sheet["B2"].comment = Font(strike=True), Comment("vader zegt nee", "x")
    sheet["A2"].fill = PatternFill("solid", fgColor="FF00B050")
    sheet.merge_cells("A3:B3")
    sheet["A3"] = "#N/A"
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["C"].hidden = True
    book.create_sheet("Verborgen").sheet_state = "hidden"
    book.save(out)
    first, second = read.source_of(out.getvalue(), "x.xlsx").workbook.sheets
    assert [cell.value for cell in first.rows[0]] == ["Naam", True, 2.5, date(2020, 1, 2)]
    assert text(first, 1) == ["Naam", "WAAR", "2,5", "02-01-2020"]
    assert first.cell(2, 1).colour == "00B050"
    assert (first.cell(2, 2).struck, first.cell(2, 2).comment) == (True, "vader zegt nee")
    assert first.cell(2, 3).text == "01-09-2026 08:30"
    assert first.cell(3, 1).error
    assert (first.merged, first.hidden_rows, first.hidden_columns) == ((Area(3, 1, 3, 2),), {2}, {3})
    assert second.hidden


def test_a_dutch_csv_is_read_by_record() -> None:
    (sheet,) = read.read_source(DATA / "06_excel_csv_windows1252_puntkomma.csv").workbook.sheets
    assert sheet.name == ""
    assert text(sheet, 4)[1] == "Zoë"
    assert text(sheet, 20)[-1] == 'moeder: "geen naam bij de foto"; vader idem'
    assert text(sheet, 32)[-1] == "gescheiden ouders\nbeide brieven binnen"


@pytest.mark.parametrize(
    ("encoded", "expected"),
    [
        ("Zoë;ja".encode(), "Zoë;ja"),
        (b"\xef\xbb\xbf" + "Zoë".encode(), "Zoë"),
        ("Zoë".encode("cp1252"), "Zoë"),
        ("Zoë".encode("utf-16"), "Zoë"),
        ("Zoë;abcdef".encode("utf-16-le"), "Zoë;abcdef"),
        ("Zoë;abcdef".encode("utf-16-be"), "Zoë;abcdef"),
    ],
)
def test_encodings_are_found_out(encoded: bytes, expected: str) -> None:
    assert decode(encoded) == expected


@pytest.mark.parametrize(
    ("sample", "separator"),
    [("a;b;c\n1,5;2;3\n", ";"), ("a,b,c\n1,2,3\n", ","), ("a\tb\n1\t2\n", "\t"), ("a|b\n1|2\n", "|"), ("a\nb\n", ";")],
)
def test_the_separator_is_voted_for(sample: str, separator: str) -> None:
    assert find_separator(sample) == separator


def test_a_sep_line_is_obeyed_and_counted() -> None:
    (sheet,) = worker.parse(b"sep=|\nNaam|Groep\nNoor, M|1/2A\n", "x.csv").sheets
    assert text(sheet, 2) == ["Naam", "Groep"]
    assert text(sheet, 3) == ["Noor, M", "1/2A"]


@pytest.mark.parametrize(
    ("data", "name", "fault"),
    [
        (b"%PDF-1.4 ...", "x.xlsx", faults.NotASpreadsheetError),
        (b"\x89PNG\r\n", "x.xlsx", faults.NotASpreadsheetError),
        (zipped(word__document_dot_xml=b"x"), "x.docx", faults.NotASpreadsheetError),
        (zipped(ppt__presentation_dot_xml=b"x"), "x.pptx", faults.NotASpreadsheetError),
        (zipped(xl__workbook_dot_bin=b"x"), "x.xlsb", faults.NotASpreadsheetError),
        (zipped(iets_dot_txt=b"x"), "x.zip", faults.NotASpreadsheetError),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "x.odt", faults.NotASpreadsheetError),
        (b"PK\x03\x04 broken off", "x.xlsx", faults.DamagedWorkbookError),
        (zipped(xl__workbook_dot_xml=b"<a"), "x.xlsx", faults.DamagedWorkbookError),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "x.xlsx", faults.DamagedWorkbookError),
        (OLE + "WordDocument".encode("utf-16-le"), "x.doc", faults.NotASpreadsheetError),
        (OLE + "__substg1.0_".encode("utf-16-le"), "x.msg", faults.NotASpreadsheetError),
        (OLE, "x.xls", faults.NotASpreadsheetError),
        (OLE + "Workbook".encode("utf-16-le"), "x.xls", faults.DamagedWorkbookError),
        (b"<html><table></table></html>", "x.xls", faults.NotASpreadsheetError),
        (b"<?xml version='1.0'?><iets/>", "x.xml", faults.NotASpreadsheetError),
        (b"<EDEX><leerlingen>", "x.xml", faults.DamagedWorkbookError),
        (b"<EDEX><school/><leerlingen/></EDEX>", "x.xml", faults.EmptyWorkbookError),
        (b'{"a": 1}', "x.json", faults.NotASpreadsheetError),
        (b"000010001", "EDEXLL.TXT", faults.OldExchangeFormatError),
        (b"zomaar een zin", "x.csv", faults.NotASpreadsheetError),
        (bytes(range(1, 32)) * 20, "x.bin", faults.NotASpreadsheetError),
        (b"", "x.csv", faults.EmptyWorkbookError),
        (b";;;\n;;;\n", "x.csv", faults.EmptyWorkbookError),
        (workbook(), "x.xlsx", faults.EmptyWorkbookError),
        (b"a;b\n" + b"1;2\n" * (limits.MAX_ROWS + 1), "x.csv", faults.TooLargeWorkbookError),
        (b"a" + b";" * (limits.MAX_COLUMNS + 5), "x.csv", faults.TooLargeWorkbookError),
    ],
)
def test_a_bad_file_is_refused_with_its_own_sentence(data: bytes, name: str, fault: type[Exception]) -> None:
    with pytest.raises(fault) as caught:
        worker.parse(data, name)
    assert name in str(caught.value)
    assert "{" not in caught.value.sentence("en")


def test_the_sample_that_is_a_pdf_is_refused_through_the_process() -> None:
    with pytest.raises(faults.NotASpreadsheetError, match="pdf"):
        read.read_source(DATA / "22d_geen_rekenblad.xlsx")


def test_a_password_is_asked_for_and_used() -> None:
    path = DATA / "12b_wachtwoord_op_bestand.xlsx"
    with pytest.raises(faults.EncryptedWorkbookError, match="wachtwoord beveiligd"):
        read.read_source(path)
    with pytest.raises(faults.WrongWorkbookPasswordError):
        read.read_source(path, password="fout")
    assert read.read_source(path, password="Voorbeeld2026").workbook.format == "xlsx"


def test_a_file_that_is_gone_or_too_big() -> None:
    with pytest.raises(faults.FileGoneError):
        read.read_source(DATA / "bestaat niet.xlsx")


def test_a_file_of_more_than_100_mb_is_not_even_read(tmp_path: Path) -> None:
    big = tmp_path / "big.csv"
    big.touch()
    os.truncate(big, 101 * 1_048_576)
    with pytest.raises(faults.TooLargeWorkbookError):
        read.read_source(big)
    with pytest.raises(faults.TooLargeWorkbookError):
        sniff(b"a" * (101 * 1_048_576), "big.csv")


def test_a_bomb_is_refused_by_its_directory() -> None:
    bomb = zipped(xl__workbook_dot_xml=b"<workbook/>", xl__worksheets__sheet1_dot_xml=b" " * 5_000_000)
    with pytest.raises(faults.TooLargeWorkbookError, match="verdacht"):
        read.source_of(bomb, "bom.xlsx")
    crowd = zipped(**{f"xl/worksheets/{number}": b"" for number in range(5_001)})
    with pytest.raises(faults.TooLargeWorkbookError, match="onderdelen"):
        sniff(crowd, "x.xlsx")


def test_a_far_cell_is_refused_quickly_and_the_program_lives() -> None:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active["A1"], book.active["XFD1048576"] = "Naam", "x"
    book.save(out)
    began = time.monotonic()
    with pytest.raises(faults.TooLargeWorkbookError, match="1048576"):
        read.source_of(out.getvalue(), "ver.xlsx")
    assert time.monotonic() - began < 10


def test_sparse_cells_are_refused_when_the_table_would_be_huge() -> None:
    book, out = openpyxl.Workbook(), io.BytesIO()
    book.active["A1"], book.active["ALK190000"] = "Naam", "x"
    book.save(out)
    with pytest.raises(faults.TooLargeWorkbookError, match="cellen"):
        worker.parse(out.getvalue(), "x.xlsx")


def test_reading_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    monkeypatch.setattr(limits, "seconds_for", lambda size: 0.2)
    with pytest.raises(faults.ReadingTooSlowError):
        read.source_of(b"a;b\n1;2\n", "x.csv")


def test_a_reading_process_that_dies_is_a_damaged_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "_command", lambda: [sys.executable, "-c", "import os; os._exit(139)"])
    with pytest.raises(faults.DamagedWorkbookError):
        read.source_of(b"a;b\n1;2\n" * 100_000, "x.csv")


class GiveUp:
    def report(self, done: int, total: int) -> None:
        raise CancelledError


def test_cancel_ends_the_reading_process() -> None:
    with pytest.raises(CancelledError):
        read.read_source(DATA / "20_grote_school_420_leerlingen.xlsx", GiveUp())


def test_the_frozen_program_calls_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert read._command() == [sys.executable, READING_PROCESS]


def test_the_worker_speaks_json_and_numbers() -> None:
    asked = json.dumps({"name": "x.csv", "password": ""}).encode() + b"\nNaam;Groep\nNoor;1/2A\n"
    done = subprocess.run(read._command(), input=asked, capture_output=True, env=read._environment(), check=True)
    line, numbers = done.stdout[1:].split(b"\n", 1)
    assert json.loads(line)["texts"] == ["Naam", "Groep", "Noor", "1/2A"]
    assert list(array("I", numbers)) == [2, 2, 0, 1, 2, 3]


def test_memory_that_runs_out_is_a_named_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def burst(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(worker, "parse", burst)
    assert json.loads(worker.answer(b"", "x.xlsx")[1:]) == [
        "TooLargeWorkbookError",
        {"name": "x.xlsx", "what": "te veel geheugen"},
    ]


def test_without_the_resource_module_there_is_no_memory_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("importlib.import_module", missing)
    assert limits.limit_resources(0) is None
    assert [limits.seconds_for(size * 1_048_576) for size in (1, 99)] == [16.0, 90.0]


def test_the_formats_that_can_be_read() -> None:
    assert sniff((DATA / "edexml/roster_windows-1252.xml").read_bytes(), "x") is Format.EDEXML
    assert sniff("Naam;Groep\n".encode("utf-16"), "x") is Format.CSV
    assert sniff("Naam;Groep;Klas\n".encode("utf-16-le"), "x") is Format.CSV
    assert sniff(b"Naam\nNoor\n", "x") is Format.CSV
    assert sniff(zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "x.ods") is Format.ODS
    assert sniff(OLE + "Workbook".encode("utf-16-le"), "x.xls") is Format.XLS


def test_identity_numbers_are_gone_before_the_program_sees_them() -> None:
    source = read.source_of(b"Naam;BSN\nNoor;123456782\nSem;111222333\n", "x.csv")
    assert text(source.workbook.sheets[0], 2) == ["Noor", ""]
    assert source.data == b""
    assert [(lost.letter, lost.header) for lost in source.dropped] == [("B", "BSN")]


ODS = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="Blad1" table:style-name="ta1"><table:table-row>
<table:table-cell office:value-type="string"><text:p>Naam</text:p>
</table:table-cell><table:table-cell office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="2.5"><text:p>2,5</text:p></table:table-cell>
</table:table-row>%s</table:table></office:spreadsheet></office:body></office:document-content>"""
MIMETYPE = b"application/vnd.oasis.opendocument.spreadsheet"


def ods(more: str = "") -> bytes:
    return packed_ods((ODS % more).replace(">\n<", "><").encode())


def packed_ods(content: bytes) -> bytes:
    manifest = (
        b'<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
        b'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
        b"</manifest:manifest>"
    )
    parts = {"mimetype": MIMETYPE, "META-INF/manifest.xml": manifest, "content.xml": content}
    return zipped(**parts)


def test_an_ods_is_read_by_value() -> None:
    source = read.source_of(ods("<table:table-row><table:table-cell/></table:table-row>"), "x.ods")
    (sheet,) = source.workbook.sheets
    assert (source.workbook.format, sheet.name, sheet.hidden) == ("ods", "Blad1", False)
    assert [cell.value for cell in sheet.rows[0]] == ["Naam", 3, 2.5]
    assert len(sheet.rows) == 1


def test_a_bad_ods_is_refused() -> None:
    with pytest.raises(faults.DamagedWorkbookError):
        worker.parse(packed_ods(b"<a"), "x.ods")
    with pytest.raises(faults.EmptyWorkbookError):
        worker.parse(packed_ods(EMPTY_ODS), "x.ods")
    with pytest.raises(faults.TooLargeWorkbookError):
        plain._refuse_size(limits.MAX_ROWS + 1, 1, "x.ods")


EMPTY_ODS = (ODS.partition("<table:table-row>")[0] + "</table:table>" + ODS.partition("</table:table>")[2]).encode()


def test_values_without_a_kind_of_their_own_become_text() -> None:
    assert value_of(datetime.fromisoformat("2026-01-01T08:30").time()) == "08:30:00"
    assert [value_of(value) for value in ("ja", 2.0, 2.5, True, None)] == ["ja", 2, 2.5, True, None]


def test_a_broken_lock_or_record_is_survived() -> None:
    with pytest.raises(faults.DamagedWorkbookError):
        worker.parse(OLE + "EncryptedPackage".encode("utf-16-le"), "x.xlsx", "geheim")
    assert delimited._records("a;b\n" + "x" * 1_100_000 + ";c", ";")[0] == ["a", "b"]
    huge = zipped(xl__workbook_dot_xml=b"x")
    entries = zipfile.ZipFile(io.BytesIO(huge)).infolist()
    entries[0].file_size = 500 * 1_048_576
    with pytest.raises(faults.TooLargeWorkbookError, match="400 MB"):
        sniff_module._refuse_bomb(entries, "x.xlsx")


def test_edexml_keeps_its_limits_and_takes_the_group_s_year(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        b"<EDEX><groepen><groep key='g'><naam>3A</naam><jaargroep>3</jaargroep></groep></groepen>"
        b"<leerlingen><leerling key='1'><roepnaam>Bo</roepnaam><groep key='g'/></leerling></leerlingen></EDEX>"
    )
    pupils = worker.parse(text, "x.xml").sheets[2]
    assert pupils.cell(2, 8).text == "3"
    assert worker.parse(text.replace(b"EDEX>", b"edex>").replace(b"<EDEX", b"<edex"), "x.xml").sheets[2].rows
    monkeypatch.setattr(edexml, "MAX_ROWS", 0)
    with pytest.raises(faults.TooLargeWorkbookError):
        worker.parse(text, "x.xml")


def test_the_worker_can_be_called_in_this_process(monkeypatch: pytest.MonkeyPatch, capfd) -> None:
    asked = json.dumps({"name": "x.xlsx", "password": ""}).encode() + b"\n" + workbook(["Naam", "Groep"], ["Bo", "3A"])
    pieces = iter([asked, b""])
    monkeypatch.setattr(os, "read", lambda *_: next(pieces))
    monkeypatch.setattr(limits, "hold_process", lambda size: None)
    monkeypatch.setattr(sys, "argv", ["wm-desktop", READING_PROCESS])
    monkeypatch.setattr("wm_desktop.spreadsheets.worker._write", lambda data: sys.stdout.write(bytes(data).decode()))
    from wm_desktop.__main__ import main

    assert main() == 0
    assert capfd.readouterr().out.startswith('P0 1\nR{"format":"xlsx"')


def test_strict_open_xml_and_a_workbook_with_macros_are_read() -> None:
    """Excel can keep a workbook as 'Strict Open XML'; a macro is a part that nobody opens."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(["Naam", "Website"], ["Zoë", "ja"]))) as plain_,
        zipfile.ZipFile(out, "w") as strict,
    ):
        for part in plain_.namelist():
            text_ = plain_.read(part).replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            old = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            strict.writestr(part, text_.replace(old, b"http://purl.oclc.org/ooxml/officeDocument/relationships"))
        strict.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 macro")
    book = worker.parse(out.getvalue(), "lijst.csv")
    assert book.format == "xlsx"
    assert [text(book.sheets[0], row) for row in (1, 2)] == [["Naam", "Website"], ["Zoë", "ja"]]
