"""Reading CSV and TSV: the encoding and the separator are found out, never asked for."""

from __future__ import annotations

import csv
import io
import re

from wm_desktop.domain.importing.tables import Cell, Cells, Sheet, Workbook
from wm_desktop.spreadsheets.faults import EmptyWorkbookError, TooLargeWorkbookError
from wm_desktop.spreadsheets.limits import MAX_COLUMNS, MAX_ROWS

_SEPARATORS = ";,\t|"


def decode(data: bytes) -> str:
    """Give the text: by its byte order mark, else strict UTF-8, else UTF-16 by its zeros, else Windows-1252."""
    if data.startswith(b"\xef\xbb\xbf"):
        return data[3:].decode("utf-8", errors="replace")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if data[1:2000:2].count(0) > len(data[:2000]) // 5:
        return data.decode("utf-16-le", errors="replace")
    if data[0:2000:2].count(0) > len(data[:2000]) // 5:
        return data.decode("utf-16-be", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def find_separator(text: str) -> str:
    """Vote for the separator that cuts the first records into the most equal, most numerous fields."""
    sample = text[:20_000]
    best, best_score = ";", -1.0
    for separator in _SEPARATORS:
        widths = [len(record) for record in _records(sample, separator)][:50]
        wide = [width for width in widths if width > 1]
        if not wide:
            continue
        usual = max(set(wide), key=lambda width: (wide.count(width), width))
        score = wide.count(usual) / len(widths) + min(usual, 40) / 100
        if score > best_score:
            best, best_score = separator, score
    return best


def read_delimited(data: bytes, name: str) -> Workbook:
    """Read a CSV as one sheet without a name; a row is a record, and values stay text."""
    text = decode(data).replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a")
    separator, skipped = find_separator(text), 0
    if (announced := re.match(r'"?sep=(.)"?[;,]*\n', text, re.IGNORECASE)) is not None:
        separator, skipped = announced[1], 1
        text = text[announced.end() :]
    rows: list[tuple[Cell, ...]] = [()] * skipped
    cells = Cells()
    for record in _records(text, separator):
        rows.append(cells.texts(record))
        if len(rows) > MAX_ROWS or len(record) > MAX_COLUMNS:
            raise TooLargeWorkbookError(name=name, what=f"meer dan {MAX_ROWS} regels of {MAX_COLUMNS} kolommen")
    if not any(not cell.is_blank for row in rows for cell in row):
        raise EmptyWorkbookError(name=name)
    return Workbook("csv", (Sheet("", tuple(rows)),))


def _records(text: str, separator: str) -> list[list[str]]:
    csv.field_size_limit(1_000_000)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error:
        return [line.split(separator) for line in text.split("\n")]
