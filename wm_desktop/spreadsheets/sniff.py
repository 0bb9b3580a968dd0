"""Deciding what a file is by its contents; the extension is not believed."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum

from wm_desktop.spreadsheets.faults import (
    DamagedWorkbookError,
    EmptyWorkbookError,
    NotASpreadsheetError,
    OldExchangeFormatError,
    TooLargeWorkbookError,
)


class Format(StrEnum):
    """What can be read."""

    XLSX = "xlsx"
    XLS = "xls"
    ODS = "ods"
    CSV = "csv"
    EDEXML = "edexml"
    ENCRYPTED = "encrypted"


MAX_BYTES = 100 * 1024 * 1024
MAX_UNPACKED = 400 * 1024 * 1024
MAX_PARTS = 5_000
SUSPECT_SIZE = 2 * 1024 * 1024
SUSPECT_RATIO = 200
_SIGNATURES = (
    (b"%PDF", "een pdf"),
    (b"\x89PNG", "een afbeelding"),
    (b"\xff\xd8\xff", "een foto"),
    (b"GIF8", "een afbeelding"),
    (b"BM", "een afbeelding"),
    (b"II*\x00", "een afbeelding"),
    (b"MM\x00*", "een afbeelding"),
    (b"{\\rtf", "een tekstdocument (RTF)"),
    (b"Rar!", "een ingepakt bestand (RAR)"),
    (b"7z\xbc\xaf", "een ingepakt bestand (7z)"),
    (b"\x1f\x8b", "een ingepakt bestand (gzip)"),
    (b"MZ", "een programma"),
    (b"\x7fELF", "een programma"),
    (b"SQLite format 3", "een gegevensbank"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def sniff(data: bytes, name: str) -> Format:
    """Say what the bytes are; raises a named fault when they are no list that can be read."""
    if len(data) > MAX_BYTES:
        raise TooLargeWorkbookError(name=name, what=f"{len(data) // 1_048_576} MB")
    if not data.strip(b"\x00\t\r\n \xef\xbb\xbf\xff\xfe"):
        raise EmptyWorkbookError(name=name)
    if data.startswith(b"PK"):
        return _zipped(data, name)
    if data.startswith(_OLE):
        return _ole(data, name)
    for signature, kind in _SIGNATURES:
        if data.startswith(signature) and (signature != b"BM" or data[6:10] == b"\x00" * 4):
            raise NotASpreadsheetError(name=name, kind=kind)
    return _text(data, name)


def _zipped(data: bytes, name: str) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            entries = packed.infolist()
            names = {entry.filename.lstrip("/") for entry in entries}
            kind = packed.read("mimetype")[:100] if "mimetype" in names and _small(entries) else b""
    except (zipfile.BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        raise DamagedWorkbookError(name=name) from error
    _refuse_bomb(entries, name)
    if "xl/workbook.xml" in names or any(part.startswith("xl/worksheets/") for part in names):
        return Format.XLSX
    if b"opendocument.spreadsheet" in kind:
        return Format.ODS
    if "word/document.xml" in names or b"opendocument.text" in kind:
        raise NotASpreadsheetError(name=name, kind="een Word-document")
    if "ppt/presentation.xml" in names:
        raise NotASpreadsheetError(name=name, kind="een presentatie")
    if "xl/workbook.bin" in names:
        raise NotASpreadsheetError(name=name, kind="een binaire Excel-map (.xlsb)")
    raise NotASpreadsheetError(name=name, kind="een ingepakt bestand (zip)")


def _small(entries: list[zipfile.ZipInfo]) -> bool:
    return all(entry.file_size < 1_000 for entry in entries if entry.filename == "mimetype")


def _refuse_bomb(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > MAX_PARTS:
        raise TooLargeWorkbookError(name=name, what=f"{len(entries)} onderdelen")
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise TooLargeWorkbookError(name=name, what="uitgepakt meer dan 400 MB")
    for entry in entries:
        if entry.file_size > SUSPECT_SIZE and entry.file_size > SUSPECT_RATIO * max(entry.compress_size, 1):
            raise TooLargeWorkbookError(name=name, what="verdacht sterk ingepakt")


def _ole(data: bytes, name: str) -> Format:
    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if has("EncryptedPackage"):
        return Format.ENCRYPTED
    if has("Workbook") or has("Book"):
        return Format.XLS
    if has("WordDocument"):
        raise NotASpreadsheetError(name=name, kind="een Word-document")
    if has("__substg1.0_") or has("__properties_version1.0"):
        raise NotASpreadsheetError(name=name, kind="een e-mailbericht")
    raise NotASpreadsheetError(name=name, kind="een ander Office-bestand")


def _text(data: bytes, name: str) -> Format:
    start = _first_text(data)
    bare = start.lstrip("\ufeff \t\r\n").casefold()
    if bare.startswith("<") and re.search(r"<(?:\w+:)?(?:edex|leerlinggegevens)\b", bare):
        return Format.EDEXML
    if bare.startswith("<") and re.search(r"<(?:html|table|!doctype html)", bare):
        raise NotASpreadsheetError(name=name, kind="een webpagina (HTML)")
    if bare.startswith("<"):
        raise NotASpreadsheetError(name=name, kind="een XML-bestand dat geen EDEXML is")
    if re.match(r"edexl[lkgr]", name.casefold()):
        raise OldExchangeFormatError(name=name)
    if bare.startswith(("{", "[{")):
        raise NotASpreadsheetError(name=name, kind="een JSON-bestand")
    control = sum(char < " " and char not in "\t\r\n\f\x1a" for char in start)
    if control * 50 > max(len(start), 1):
        raise NotASpreadsheetError(name=name, kind="een onbekend soort bestand")
    if len(bare.split("\n", 1)[0]) < 200 and not re.search(r"[;,\t|]", start):
        return _one_column(start, name)
    return Format.CSV


def _one_column(start: str, name: str) -> Format:
    lines = [line for line in start.splitlines() if line.strip()]
    if len(lines) < 2:
        raise NotASpreadsheetError(name=name, kind="een tekstbestand zonder kolommen")
    return Format.CSV


def _first_text(data: bytes) -> str:
    piece = data[:65_536]
    if piece.startswith((b"\xff\xfe", b"\xfe\xff")):
        return piece.decode("utf-16", errors="replace")
    if len(piece) > 3 and piece[1::2].count(0) > len(piece) // 5:
        return piece.decode("utf-16-le", errors="replace")
    return piece.decode("latin-1") if not piece.startswith(b"\xef\xbb\xbf") else piece.decode("utf-8", errors="replace")
