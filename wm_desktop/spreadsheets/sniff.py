"""Deciding what a file is by its contents; the extension is not believed."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from enum import StrEnum

from wm_desktop.spreadsheets import biff, faults


class Format(StrEnum):
    """What can be read."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    FLAT_ODS = "fods"
    CSV = "csv"
    HTML = "html"
    SHEETML = "xml"
    EDEXML = "edexml"
    ENCRYPTED = "encrypted"


MAX_BYTES = 100 * 1024 * 1024
MAX_UNPACKED = 400 * 1024 * 1024
MAX_PARTS = 5_000
SUSPECT_SIZE = 2 * 1024 * 1024
SUSPECT_RATIO = 200
_OTHER = {
    b"Rar!": ("een ingepakt bestand (RAR)", "an archive (RAR)"),
    b"7z\xbc\xaf": ("een ingepakt bestand (7z)", "an archive (7z)"),
    b"\x1f\x8b": ("een ingepakt bestand (gzip)", "an archive (gzip)"),
    b"MZ": ("een programma", "a program"),
    b"\x7fELF": ("een programma", "a program"),
    b"SQLite format 3": ("een gegevensbank", "a database"),
    b"\x00\x01\x00\x00Standard ": ("een gegevensbank (Access)", "a database (Access)"),
    b"bplist0": ("een instellingenbestand", "a settings file"),
}
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")
_ANCIENT = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00", b"\x09\x08\x10\x00")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv")
_MAIL = re.compile(
    r"(?:[a-z][\w-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}?(?:received|message-id|mime-version|return-path):[^\n]*\n"
)


def sniff(data: bytes, name: str) -> Format:
    """Say what the bytes are; raises a named fault when they are no list that can be read."""
    if len(data) > MAX_BYTES:
        raise faults.TooLargeWorkbookError(name=name, what=f"{len(data) // 1_048_576} MB")
    if not data.strip(b"\x00\t\r\n \xef\xbb\xbf\xff\xfe"):
        raise faults.EmptyWorkbookError(name=name)
    if data.startswith(b"PK"):
        return _zipped(data, name)
    if data.startswith(_OLE):
        return _ole(data, name)
    _refuse_signature(data, name)
    return _text(data, name)


def _refuse_signature(data: bytes, name: str) -> None:
    if b"%PDF-" in data[:1024]:
        raise faults.PdfError(name=name)
    bitmap = data.startswith(b"BM") and data[6:10] == b"\x00" * 4
    if data.startswith(_PICTURES) or data[4:8] == b"ftyp" or bitmap:
        raise faults.PictureError(name=name)
    if data.startswith(b"{\\rtf"):
        raise faults.TextDocumentError(name=name)
    if data.startswith(_ANCIENT):
        raise faults.OtherWorkbookError(name=name, kind="een heel oud Excel-bestand", kind_en="a very old Excel file")
    for signature, (kind, kind_en) in _OTHER.items():
        if data.startswith(signature):
            raise faults.NotASpreadsheetError(name=name, kind=kind, kind_en=kind_en)


def _zipped(data: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            entries = packed.infolist()
            names = {entry.filename.lstrip("/") for entry in entries}
            kind = _small_part(packed, entries, "mimetype", 100)
            locked = b"encryption-data" in _small_part(packed, entries, "META-INF/manifest.xml", 1_000_000)
    except (zipfile.BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise faults.DamagedWorkbookError(name=name) from error
    except zlib.error as error:
        raise faults.DamagedWorkbookError(name=name) from error
    _refuse_bomb(entries, name)
    if "xl/workbook.bin" in names:
        raise faults.OtherWorkbookError(
            name=name, kind="een binaire Excel-map (.xlsb)", kind_en="a binary Excel workbook (.xlsb)"
        )
    if "xl/workbook.xml" in names or any(part.startswith("xl/worksheets/") for part in names):
        return Format.XLSX
    if b"opendocument.spreadsheet" in kind and locked:
        raise faults.EncryptedOdsError(name=name)
    if b"opendocument.spreadsheet" in kind:
        return Format.ODS
    raise _refusal_of_archive(names, kind, name)


def _refusal_of_archive(names: set[str], kind: bytes, name: str) -> faults.NotASpreadsheetError:
    if "word/document.xml" in names or b"opendocument.text" in kind:
        return faults.TextDocumentError(name=name)
    if any(part.endswith((".iwa", "Index.zip")) for part in names):
        return faults.AppleDocumentError(name=name)
    if "ppt/presentation.xml" in names or b"opendocument.presentation" in kind:
        return faults.NotASpreadsheetError(name=name, kind="een presentatie", kind_en="a presentation")
    inside = sorted(part for part in names if part.casefold().endswith(_SPREADSHEETS) and "__MACOSX" not in part)
    if inside:
        return faults.PackedSpreadsheetError(name=name, inside=inside[0].rpartition("/")[2])
    return faults.NotASpreadsheetError(name=name, kind="een ingepakt bestand (zip)", kind_en="an archive (zip)")


def _small_part(packed: zipfile.ZipFile, entries: list[zipfile.ZipInfo], part: str, most: int) -> bytes:
    found = [entry for entry in entries if entry.filename == part and entry.file_size <= most]
    return packed.read(found[0]) if found else b""


def _refuse_bomb(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > MAX_PARTS:
        raise faults.TooLargeWorkbookError(name=name, what=f"{len(entries)} onderdelen")
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise faults.TooLargeWorkbookError(name=name, what="uitgepakt meer dan 400 MB")
    for entry in entries:
        if entry.file_size > SUSPECT_SIZE and entry.file_size > SUSPECT_RATIO * max(entry.compress_size, 1):
            raise faults.TooLargeWorkbookError(name=name, what="verdacht sterk ingepakt")


def _ole(data: bytes, name: str) -> Format:
    streams = _streams(data)
    if "EncryptedPackage" in streams:
        return Format.ENCRYPTED
    if streams & {"Workbook", "Book"}:
        return Format.ENCRYPTED if _is_locked(data) else Format.XLS
    if "WordDocument" in streams:
        raise faults.TextDocumentError(name=name)
    if any(stream.startswith(("__substg1.0_", "__properties_version1.0")) for stream in streams):
        raise faults.MailError(name=name)
    if "PowerPoint Document" in streams:
        raise faults.NotASpreadsheetError(name=name, kind="een presentatie", kind_en="a presentation")
    raise faults.NotASpreadsheetError(name=name, kind="een ander Office-bestand", kind_en="another Office file")


def _streams(data: bytes) -> set[str]:
    """Give the names at the top of the container; of a damaged one those of which the letters stand in it."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as container:
            return {path[0] for path in container.listdir()}
    except (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, RecursionError, struct.error):
        known = ("EncryptedPackage", "Workbook", "Book", "WordDocument", "__substg1.0_", "__properties_version1.0")
        return {stream for stream in known if stream.encode("utf-16-le") in data}


def _is_locked(data: bytes) -> bool:
    try:
        return biff.is_encrypted(biff.stream_of(data))
    except biff.NoLooksError:
        return False


def _text(data: bytes, name: str) -> Format:
    start = _first_text(data)
    bare = start.lstrip("\ufeff \t\r\n").casefold()
    if bare.startswith("<"):
        return _markup(bare, name)
    if re.match(r"edexl[lkgr]", name.casefold()):
        raise faults.OldExchangeFormatError(name=name)
    _refuse_text(bare, name)
    if re.match(r"(?:mime-version|from|subject|content-)[^<]{0,2000}multipart/related", bare):
        return Format.HTML
    if _MAIL.match(bare):
        raise faults.MailError(name=name)
    control = sum(char < " " and char not in "\t\r\n\f\x1a" for char in start)
    if control * 50 > max(len(start), 1):
        raise faults.NotASpreadsheetError(
            name=name, kind="een onbekend soort bestand", kind_en="an unknown kind of file"
        )
    if len(bare.split("\n", 1)[0]) < 200 and not re.search(r"[;,\t|]", start):
        return _one_column(start, name)
    return Format.CSV


def _markup(bare: str, name: str) -> Format:
    if re.search(r"<(?:\w+:)?(?:edex|leerlinggegevens)\b", bare):
        return Format.EDEXML
    if "urn:schemas-microsoft-com:office:spreadsheet" in bare and re.search(r"<(?:\w+:)?workbook\b", bare):
        return Format.SHEETML
    if re.search(r"<office:document\b", bare) and "opendocument.spreadsheet" in bare:
        return Format.FLAT_ODS
    if re.search(r"<(?:html|table|body|tr|!doctype html)\b", bare):
        return Format.HTML
    kind = "een XML-bestand dat geen rekenblad en geen EDEXML is"
    raise faults.NotASpreadsheetError(
        name=name, kind=kind, kind_en="an XML file that is neither spreadsheet nor EDEXML"
    )


def _refuse_text(bare: str, name: str) -> None:
    if bare.startswith(("{", "[{")):
        if re.search(r'"(?:url|doc_id|resource_id)"\s*:', bare[:2000]):
            raise faults.ShortcutError(name=name)
        raise faults.NotASpreadsheetError(name=name, kind="een JSON-bestand", kind_en="a JSON file")
    if bare.startswith(("[internetshortcut]", "[{000214a0")):
        raise faults.ShortcutError(name=name)
    if re.match(r"id;p\w*(?:;\w+)*\r?\n(?:[pfbco];|nn)", bare) or re.match(r"table\r?\n0,1\r?\n", bare):
        raise faults.OtherWorkbookError(
            name=name, kind="een oud uitwisselbestand (SYLK of DIF)", kind_en="an old exchange file (SYLK or DIF)"
        )


def _one_column(start: str, name: str) -> Format:
    lines = [line for line in start.splitlines() if line.strip()]
    widths = [len(line) for line in lines]
    if len(lines) < 2 or (sum(widths) > 60 * len(lines) and max(widths) - min(widths) < 3):
        kind = "een tekstbestand zonder kolommen"
        raise faults.NotASpreadsheetError(name=name, kind=kind, kind_en="a text file without columns")
    return Format.CSV


def _first_text(data: bytes) -> str:
    piece = data[:65_536]
    if piece.startswith((b"\xff\xfe", b"\xfe\xff")):
        return piece.decode("utf-16", errors="replace")
    if len(piece) > 3 and piece[1::2].count(0) > len(piece) // 5:
        return piece.decode("utf-16-le", errors="replace")
    return piece.decode("latin-1") if not piece.startswith(b"\xef\xbb\xbf") else piece.decode("utf-8", errors="replace")
