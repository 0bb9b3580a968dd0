"""What is no list is refused by its contents, whatever its name: a class of its own for every way out."""

from __future__ import annotations

import io
import zipfile

import olefile
import pytest

from wm_desktop.spreadsheets import faults, worker
from wm_desktop.spreadsheets.sniff import Format, sniff

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
ODS = b"application/vnd.oasis.opendocument.spreadsheet"


def zipped(**parts: bytes) -> bytes:
    """Pack parts; in a name `__` stands for a slash and `_dot_` for a dot."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return out.getvalue()


def wide(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le")


@pytest.mark.parametrize(
    ("data", "fault", "way_out"),
    [
        (b"%PDF-1.7 ...", faults.PdfError, "exporteer"),
        (b"\xef\xbb\xbf\n%PDF-1.4", faults.PdfError, "exporteer"),
        (b"\x89PNG\r\n", faults.PictureError, "met de hand"),
        (b"\xff\xd8\xff\xe0", faults.PictureError, "met de hand"),
        (b"\x00\x00\x00\x18ftypheic", faults.PictureError, "met de hand"),
        (b"RIFF\x00\x00\x00\x00WEBP", faults.PictureError, "met de hand"),
        (b"BM\x00\x00\x00\x00\x00\x00\x00\x00", faults.PictureError, "met de hand"),
        (b"{\\rtf1 Beste ouders}", faults.TextDocumentError, "kopieer"),
        (zipped(word__document_dot_xml=b"x"), faults.TextDocumentError, "kopieer"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), faults.TextDocumentError, "kopieer"),
        (wide("WordDocument"), faults.TextDocumentError, "kopieer"),
        (zipped(Index__Document_dot_iwa=b"x"), faults.AppleDocumentError, "Exporteer naar"),
        (zipped(xl__workbook_dot_bin=b"x"), faults.OtherWorkbookError, "bewaar het als .xlsx"),
        (b"\x09\x08\x10\x00\x00\x05", faults.OtherWorkbookError, "heel oud"),
        (b"\x09\x04\x06\x00\x00\x00", faults.OtherWorkbookError, "heel oud"),
        (b"ID;PWXL;N;E\nP;PGeneral\n", faults.OtherWorkbookError, "SYLK"),
        (b"TABLE\n0,1\n", faults.OtherWorkbookError, "SYLK"),
        (zipped(lijsten__groep3_dot_xlsx=b"x", leesmij_dot_txt=b""), faults.PackedSpreadsheetError, "'groep3.xlsx'"),
        (b'{"url": "https://docs.google.com/open?id=1", "doc_id": "1"}', faults.ShortcutError, "Downloaden"),
        (b"[InternetShortcut]\r\nURL=https://voorbeeld.invalid\r\n", faults.ShortcutError, "Downloaden"),
        (wide("__substg1.0_"), faults.MailError, "bijlage"),
        (b"Received: from x\nFrom: a@b.nl\nSubject: lijst\n\nBeste;x", faults.MailError, "bijlage"),
        (b"From: a@b.nl\nSubject: lijst\nMIME-Version: 1.0\n\nBeste", faults.MailError, "bijlage"),
        (zipped(mimetype=ODS, META_INF__manifest=b""), faults.DamagedWorkbookError, "opnieuw"),
        (b"<html><body>Sessie verlopen</body></html>", faults.WebPageError, "Log opnieuw in"),
        (b"000010001", faults.NotASpreadsheetError, "afzender"),
        (
            b"000010001 Noor van der Meulen                             2021\n" * 5,
            faults.NotASpreadsheetError,
            "kolommen",
        ),
        (zipped(ppt__presentation_dot_xml=b"x"), faults.NotASpreadsheetError, "presentatie"),
        (zipped(iets_dot_txt=b"x"), faults.NotASpreadsheetError, "zip"),
        (b"Rar!\x1a\x07", faults.NotASpreadsheetError, "RAR"),
        (b'[{"naam": "Noor"}]', faults.NotASpreadsheetError, "JSON"),
        (b"<?xml version='1.0'?><iets/>", faults.NotASpreadsheetError, "XML"),
        (OLE, faults.NotASpreadsheetError, "Office"),
    ],
)
def test_each_kind_has_a_sentence_and_a_way_out(
    data: bytes, fault: type[faults.NotASpreadsheetError], way_out: str
) -> None:
    with pytest.raises(faults.EnvironmentFault, match=way_out) as caught:
        worker.parse(data, "lijst.xlsx")
    assert type(caught.value) is fault
    assert "lijst.xlsx" in caught.value.sentence("en")
    assert "{" not in caught.value.sentence("nl") + caught.value.sentence("en")
    assert faults.FAULTS[fault.__name__] is fault


def test_an_ods_with_a_password_is_refused_with_the_way_out() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as packed:
        packed.writestr("mimetype", ODS)
        packed.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
        packed.writestr("content.xml", b"\x01\x02")
    with pytest.raises(faults.EncryptedOdsError, match="zonder wachtwoord"):
        worker.parse(data.getvalue(), "lijst.ods")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"ID;Plaats;Naam\n1;Utrecht;Noor\n", Format.CSV),
        (b"Naam: Noor\nGroep: 3A\n", Format.CSV),
        (b"From;To\n1;2\n", Format.CSV),
        (b"<style>x</style><table><tr><td>a</td></tr></table>", Format.HTML),
        (b"\xef\xbb\xbf<TABLE><TR><TD>a</TD></TR></TABLE>", Format.HTML),
        (b"Naam\nNoor van der Meulen\nBo\n", Format.CSV),
    ],
)
def test_what_only_begins_like_another_kind_is_read(data: bytes, kind: Format) -> None:
    assert sniff(data, "lijst.xls") is kind


def test_a_container_that_breaks_its_reader_is_judged_by_its_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    def burst(*_: object) -> None:
        raise IndexError

    monkeypatch.setattr(olefile, "OleFileIO", burst)
    assert sniff(wide("Workbook"), "lijst.xls") is Format.XLS
