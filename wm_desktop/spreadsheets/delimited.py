"""Reading CSV and TSV: the encoding and the separator are found out, never asked for."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from wm_desktop.domain.importing.tables import Cell, Cells, Sheet, Workbook
from wm_desktop.spreadsheets.faults import EmptyWorkbookError, TooLargeWorkbookError
from wm_desktop.spreadsheets.limits import MAX_COLUMNS, MAX_ROWS

_ENOUGH_ROWS = MAX_ROWS + 2
"""Reading stops here: it is known then that the file is refused."""
_SEPARATORS = ";,\t|"
_LOOKED_AT = 200_000
_OLD = ("cp1252", "cp850", "mac_roman")
_EXPECTED = frozenset("éëèêïíîöóôòüúûùáäàâçñåøÉËÏÖÜÁÅØ€‘’“”–—…\u00a0°´")
_LONGEST_RECORD = 30


def decode(data: bytes) -> str:
    """Give the text: by its byte order mark, else UTF-16 by its zeros, else UTF-8, else what an old program wrote."""
    if data.startswith(b"\xef\xbb\xbf"):
        return _by_line(data[3:])
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if data[1:2000:2].count(0) > len(data[:2000]) // 5:
        return data.decode("utf-16-le", errors="replace")
    if data[0:2000:2].count(0) > len(data[:2000]) // 5:
        return data.decode("utf-16-be", errors="replace")
    return _by_line(data)


def _by_line(data: bytes) -> str:
    """Decode UTF-8; where some lines are none, because two files were pasted together, those by themselves."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        old = _old_encoding(data)
    lines = data.split(b"\n")
    if len(lines) > MAX_ROWS:
        return data.decode(old, errors="replace")
    return "\n".join(_decoded(line, old) for line in lines)


def _decoded(line: bytes, old: str) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode(old, errors="replace")


def _old_encoding(data: bytes) -> str:
    """Windows-1252, unless DOS or an old Mac makes more sense of the letters with accents."""
    high = bytes(byte for byte in data[:_LOOKED_AT] if byte > 127)
    scores = {name: sum(char in _EXPECTED for char in high.decode(name, errors="replace")) for name in _OLD}
    return max(_OLD, key=lambda name: scores[name])


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
    text = _without_outer_quotes(text.removeprefix("\ufeff"))
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
    return Workbook("csv", (Sheet("", tuple(rows), is_delimited=True),))


def _without_outer_quotes(text: str) -> str:
    """A CSV with commas, opened and saved by a Dutch Excel, has each line as one text between quotes."""
    lines = text[:_LOOKED_AT].split("\n")
    whole = [line for line in lines if line.strip()]
    if len(whole) < 2 or not all(re.fullmatch(r'"(?:[^"]|"")*";*', line) for line in whole[:50]):
        return text
    if not any(separator in whole[0] for separator in _SEPARATORS):
        return text
    return "\n".join(record[0] if record else "" for record in _records(text, ";"))


def _records(text: str, separator: str) -> list[list[str]]:
    csv.field_size_limit(1_000_000)
    if text.count('"') % 2:
        return list(islice(_guarded_records(text.removesuffix("\n").split("\n"), separator), _ENOUGH_ROWS))
    try:
        return list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=separator), _ENOUGH_ROWS))
    except csv.Error:
        return [line.split(separator) for line in text.split("\n")]


def _guarded_records(lines: list[str], separator: str) -> Iterator[list[str]]:
    """Read a text in which a quote is missing: a record that does not end well is one line, and its quote a sign."""
    at = 0
    while at < len(lines):
        end = at + 1
        while _ending(lines[at:end], separator) == "open" and end < min(len(lines), at + _LONGEST_RECORD):
            end += 1
        ending = _ending(lines[at:end], separator)
        if ending == "open" or (ending == "odd" and end > at + 1):
            yield lines[at].split(separator)
            at += 1
        else:
            yield from csv.reader(["\n".join(lines[at:end])], delimiter=separator) if any(lines[at:end]) else [[]]
            at = end


def _ending(lines: list[str], separator: str) -> str:
    """Say whether quotes are closed at the end of these lines ('good'), still 'open', or followed by 'odd' text."""
    if not any('"' in line for line in lines):
        return "good"
    try:
        list(csv.reader(["\n".join(lines)], delimiter=separator, strict=True))
    except csv.Error as error:
        return "open" if "end of data" in str(error) else "odd"
    return "good"
