"""Lists of consents to measure with: the same rows as csv, xlsx, ods and xls, and a school that knows the pupils.

The .xls and .ods files are written here by hand, as small as they can be: no library for it is needed otherwise.
"""

from __future__ import annotations

import csv
import io
import random
import struct
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from xml.sax.saxutils import escape

from sqlalchemy import Engine, insert

from tests.support import FixedClock
from wm_desktop.domain.ids import new_uuid
from wm_desktop.domain.importing.compare import PupilState
from wm_desktop.domain.importing.pupil_index import Known
from wm_desktop.domain.people import PersonName
from wm_desktop.storage.tables import EnrolmentRecord, GroupRecord, PupilRecord
from wm_desktop.storage.unit_of_work import SqlUnitOfWork

Row = tuple[str | date, ...]
HEADER = (
    *("Leerlingnummer", "Roepnaam", "Tussenvoegsel", "Achternaam", "Groep", "Geboortedatum"),
    *("Schoolgids", "Website", "Sociale media", "Nieuwsbrief", "Ouderapp", "Klassenfoto"),
)
_FIRST = ("Noor", "Sem", "Łukasz", "Yıldız", "Emma", "Daan", "Zoë", "Finn", "Sofie", "Björn", "Lotte", "İpek", "Mees")
_LAST = ("Meulen", "Vries", "Bakker", "Jansen", "Sluis", "Kowalski", "Öztürk", "Visser", "Graaf", "Dijk", "Peters")
_PREFIX = ("", "", "", "van der", "de", "van")
_ANSWERS = ("ja", "ja", "ja", "Ja", "nee", "Nee", "")
_EPOCH = date(1899, 12, 30)
_MOST_XLS = 50_000
_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
    f'manifest:full-path="/" manifest:media-type="{_ODS}"/></manifest:manifest>'
)


def rows_of(count: int) -> list[Row]:
    """Make the rows of a list, each about another pupil; the same every time."""
    chance = random.Random(count)
    return [_row(number, chance) for number in range(count)]


def _row(number: int, chance: random.Random) -> Row:
    name = (chance.choice(_FIRST), chance.choice(_PREFIX), f"{chance.choice(_LAST)}{_letters(number % 4000)}")
    born = date(2014, 1, 1) + timedelta(days=chance.randrange(3000))
    group = f"{chance.randint(1, 8)}{chance.choice('ABC')}"
    return (str(100_000 + number), *name, group, born, *(chance.choice(_ANSWERS) for _ in range(6)))


def _letters(number: int) -> str:
    return "" if not number else _letters(number // 26) + "abcdefghijklmnopqrstuvwxyz"[number % 26]


def make_file(kind: str, rows: Sequence[Row]) -> bytes:
    """Write rows below a heading as a file of a kind."""
    return {"csv": _csv, "xlsx": _xlsx, "ods": _ods, "xls": _xls}[kind](rows)


def _texts(rows: Sequence[Row]) -> Iterator[list[str]]:
    for row in rows:
        yield [value if isinstance(value, str) else f"{value:%d-%m-%Y}" for value in row]


def _csv(rows: Sequence[Row]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow(HEADER)
    writer.writerows(_texts(rows))
    return out.getvalue().encode("utf-8-sig")


def _xlsx(rows: Sequence[Row]) -> bytes:
    from openpyxl import Workbook

    book, out = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet("Toestemmingen")
    sheet.append(HEADER)
    for row in rows:
        sheet.append([value or None for value in row])
    book.save(out)
    return out.getvalue()


def _ods(rows: Sequence[Row]) -> bytes:
    lines = [_ods_row(HEADER), *map(_ods_row, rows)]
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Toestemmingen">{"".join(lines)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", _ODS, zipfile.ZIP_STORED)
        packed.writestr("META-INF/manifest.xml", _MANIFEST)
        packed.writestr("content.xml", content)
    return out.getvalue()


def _ods_row(row: Row | tuple[str, ...]) -> str:
    return f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>"


def _ods_cell(value: str | date) -> str:
    if isinstance(value, date):
        typed = f'office:value-type="date" office:date-value="{value.isoformat()}"'
        return f"<table:table-cell {typed}><text:p>{value:%d-%m-%Y}</text:p></table:table-cell>"
    if not value:
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'


def _xls(rows: Sequence[Row]) -> bytes:
    """BIFF8 in an OLE container; a sheet holds 65,536 rows, so that long lists go on on a next sheet."""
    parts = [rows[start : start + _MOST_XLS] for start in range(0, max(len(rows), 1), _MOST_XLS)]
    sheets = [_xls_sheet(part) for part in parts]
    names = [f"Blad{number}".encode() for number in range(1, len(parts) + 1)]
    begin = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0x600))
    looks = b"".join(_record(0xE0, struct.pack("<HHH14x", 0, format_, 0)) for format_ in (0, 14))
    size = len(begin) + len(looks) + sum(4 + 8 + len(name) for name in names) + 4
    bounds, place = b"", size
    for name, sheet in zip(names, sheets, strict=True):
        bounds += _record(0x85, struct.pack("<IBBBB", place, 0, 0, len(name), 0) + name)
        place += len(sheet)
    return _ole(begin + looks + bounds + _record(0xA, b"") + b"".join(sheets))


def _xls_sheet(rows: Sequence[Row]) -> bytes:
    records = [_record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0x600))]
    for number, row in enumerate([HEADER, *rows]):
        for column, value in enumerate(row):
            if isinstance(value, date):
                day = float((value - _EPOCH).days)
                records.append(_record(0x203, struct.pack("<HHHd", number, column, 1, day)))
            elif value:
                head = struct.pack("<HHHHB", number, column, 0, len(value), 1)
                records.append(_record(0x204, head + value.encode("utf-16-le")))
    return b"".join(records) + _record(0xA, b"")


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _ole(stream: bytes) -> bytes:
    """Put one stream in an OLE file: header, table of sectors (with its own index), directory, stream."""
    stream = stream.ljust(-(-max(len(stream), 4096) // 512) * 512, b"\0")
    length = len(stream) // 512
    tables = indexes = 0
    while tables * 128 < length + 1 + tables + indexes:
        tables += 1
        indexes = max(0, -(-(tables - 109) // 127))
    first = tables + indexes
    chain = [0xFFFFFFFD] * tables + [0xFFFFFFFC] * indexes + [0xFFFFFFFE]
    chain += [*range(first + 2, first + 1 + length), 0xFFFFFFFE]
    chain += [0xFFFFFFFF] * (tables * 128 - len(chain))
    places = list(range(tables))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    index = tables if indexes else 0xFFFFFFFE
    header += struct.pack("<IIIIIIIII", 0, tables, first, 0, 4096, 0xFFFFFFFE, 0, index, indexes)
    header += struct.pack("<109I", *(places[:109] + [0xFFFFFFFF] * (109 - len(places[:109]))))
    more = b""
    for number in range(indexes):
        piece = places[109 + number * 127 : 109 + (number + 1) * 127]
        after = tables + number + 1 if number + 1 < indexes else 0xFFFFFFFE
        more += struct.pack("<128I", *piece, *[0xFFFFFFFF] * (127 - len(piece)), after)
    directory = _entry("Root Entry", 5, 0xFFFFFFFE, 0, 1) + _entry("Workbook", 2, first + 1, len(stream), 0xFFFFFFFF)
    table = struct.pack(f"<{len(chain)}I", *chain)
    return header + table + more + directory.ljust(512, b"\0") + stream


def _entry(name: str, kind: int, start: int, size: int, child: int) -> bytes:
    text = name.encode("utf-16-le")
    nobody = 0xFFFFFFFF
    head = text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text) + 2, kind, 1, nobody, nobody, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def known_pupils(
    rows: Sequence[Row],
) -> tuple[list[Known], Callable[[Sequence[str], frozenset[str]], dict[str, PupilState]], dict[str, str], date]:
    """Give what an import compares a list with: a school that knows all its pupils and has no answers yet."""
    names = {str(row[0]): PersonName(str(row[1]), str(row[2]), str(row[3])) for row in rows}
    born = {str(row[0]): row[5] for row in rows}
    known = [Known(str(row[0]), names[str(row[0])], born[str(row[0])], str(row[4])) for row in rows]

    def states(numbers: Sequence[str], _: frozenset[str]) -> dict[str, PupilState]:
        return {number: PupilState(names[number].full, {}, birth_date=born[number]) for number in numbers}

    labels = {label.lower().replace(" ", "_"): label for label in HEADER[6:]}
    return known, states, labels, date(2026, 11, 23)


def fill(engine: Engine, rows: Sequence[Row]) -> None:
    """Put the pupils of a list into a migrated data file, each in the group the list says."""
    with SqlUnitOfWork(engine, FixedClock()) as uow:
        location = uow.school.locations()[0].id
    names = dict.fromkeys(str(row[4]) for row in rows)
    groups = [{"id": new_uuid(), "location_id": location, "school_year": 2026, "name": name} for name in names]
    by_name = {group["name"]: group["id"] for group in groups}
    people = [_pupil(row) for row in rows]
    stays = [
        {
            "id": new_uuid(),
            "pupil_id": pupil["id"],
            "group_id": by_name[str(row[4])],
            "year_group": str(row[4])[:1],
            "starts_on": date(2026, 8, 1),
            "ends_on": None,
        }
        for row, pupil in zip(rows, people, strict=True)
    ]
    with engine.begin() as connection:
        for record, values in ((GroupRecord, groups), (PupilRecord, people), (EnrolmentRecord, stays)):
            connection.execute(insert(record), values)


def _pupil(row: Row) -> dict[str, object]:
    name = PersonName(str(row[1]), str(row[2]), str(row[3]))
    return {
        "id": new_uuid(),
        "pupil_number": row[0],
        "first_name": name.first_name,
        "prefix": name.prefix,
        "last_name": name.last_name,
        "initials": "",
        "birth_date": row[5],
        "protected": False,
        "left_on": None,
        "search_text": name.search_text,
        "sort_key": name.sort_key,
    }
