"""Makes hostile files: small to write down, large or endless for a reader that believes them."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
LAUGHS = (
    "<!DOCTYPE z ["
    + "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10 if number else "lol"}">' for number in range(10))
    + "]>"
)
OUTSIDE = '<!DOCTYPE z [<!ENTITY l9 SYSTEM "file:///etc/hostname">]>'
HEAD = (
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Naam</t></is></c>'
    '<c r="B1" t="inlineStr"><is><t>Website</t></is></c></row>'
)
PUPIL = (
    '<row r="2"><c r="A2" t="inlineStr"><is><t>Finn</t></is></c><c r="B2" t="inlineStr"><is><t>ja</t></is></c></row>'
)


def zipped(parts: Mapping[str, str | bytes], level: int = 1) -> bytes:
    """Pack parts; a `mimetype` is stored first, as ods wants."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as packed:
        for name, content in parts.items():
            packed.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def xlsx_parts(
    rows: str = HEAD + PUPIL,
    *,
    before: str = "",
    after: str = "",
    prolog: str = "",
    strings: str | None = None,
    styles: str | None = None,
    names: Iterable[str] = ("Blad1",),
    more: Mapping[str, str | bytes] | None = None,
) -> dict[str, str | bytes]:
    """Give the parts of a workbook whose sheets all show the same rows."""
    titles = list(names)
    types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.spreadsheetml.worksheet+xml"/>'
        for number in range(1, len(titles) + 1)
    )
    kept = {"sharedStrings": strings, "styles": styles}
    types += "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        f'spreadsheetml.{part}+xml"/>'
        for part, content in kept.items()
        if content is not None
    )
    listed = "".join(f'<sheet name="{title}" sheetId="{n}" r:id="rId{n}"/>' for n, title in enumerate(titles, 1))
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in range(1, len(titles) + 1)
    )
    links += "".join(
        f'<Relationship Id="{part}" Type="{OFFICE}/{part}" Target="{part}.xml"/>'
        for part, content in kept.items()
        if content is not None
    )
    sheet = f"{XML}{prolog}<worksheet {NS}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"
    return {
        "[Content_Types].xml": f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType='
        f'"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{types}</Types>',
        "_rels/.rels": f'{XML}<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{XML}<workbook {NS} xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{XML}<Relationships xmlns="{RELS}">{links}</Relationships>',
        **{f"xl/worksheets/sheet{number}.xml": sheet for number in range(1, len(titles) + 1)},
        **{f"xl/{part}.xml": content for part, content in kept.items() if content is not None},
        **(more or {}),
    }


def xlsx(*given: str, **more: object) -> bytes:
    return zipped(xlsx_parts(*given, **more))  # type: ignore[arg-type]


def letters(column: int) -> str:
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def text_row(row: int, *texts: str, from_column: int = 1) -> str:
    cells = "".join(
        f'<c r="{letters(column)}{row}" t="inlineStr"><is><t>{text}</t></is></c>'
        for column, text in enumerate(texts, from_column)
    )
    return f'<row r="{row}">{cells}</row>'


def varied(count: int, template: str) -> str:
    """Repeat a text with a number in it that no packer can guess, so that the ratio looks innocent."""
    return "".join([template % (number * 2_654_435_761 % 4_294_967_296) for number in range(count)])


ODS = (
    '<?xml version="1.0" encoding="UTF-8"?>%s<office:document-content'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">'
    "<office:body><office:spreadsheet>%s</office:spreadsheet></office:body></office:document-content>"
)
ODS_ROW = (
    '<table:table-row><table:table-cell office:value-type="string"><text:p>Naam</text:p></table:table-cell>'
    '<table:table-cell office:value-type="string"><text:p>Website</text:p></table:table-cell></table:table-row>'
)


def ods(rows: str = ODS_ROW, prolog: str = "") -> bytes:
    return ods_of(f'<table:table table:name="Blad1">{rows}</table:table>', prolog)


def ods_of(tables: str, prolog: str = "") -> bytes:
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
        'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
        "</manifest:manifest>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipped({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": ODS % (prolog, tables)})


def ods_cell(text: str = "ja", more: str = "") -> str:
    return f'<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>'


def ods_row(*cells: str, times: str = "1") -> str:
    return f'<table:table-row table:number-rows-repeated="{times}">{"".join(cells)}</table:table-row>'


def edexml(pupils: str, prolog: str = "") -> bytes:
    return f'<?xml version="1.0"?>{prolog}<EDEX><leerlingen>{pupils}</leerlingen></EDEX>'.encode()


EDEX_PUPIL = '<leerling key="%d"><achternaam>Bos</achternaam><roepnaam>Bo</roepnaam></leerling>'


def html(rows: str) -> bytes:
    return f"<html><body><table><tr><th>Naam</th><th>Website</th></tr>{rows}</table></body></html>".encode()


def spreadsheetml(rows: str, prolog: str = "") -> bytes:
    return (
        f'<?xml version="1.0"?>{prolog}<?mso-application progid="Excel.Sheet"?><Workbook '
        'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
        f'<Worksheet ss:Name="Blad1"><Table>{rows}</Table></Worksheet></Workbook>'
    ).encode()


SML_CELL = '<Cell%s><Data ss:Type="String">ja</Data></Cell>'


def lying_zip() -> bytes:
    """A part that says in both directories that it is 100 bytes, and unpacks to 300 MB."""
    parts = xlsx_parts()
    parts["xl/worksheets/sheet1.xml"] = b"<worksheet>" + b" " * 300_000_000
    data = bytearray(zipped(parts, 9))
    real = struct.pack("<L", 300_000_011)
    at = data.find(real)
    while at >= 0:
        data[at : at + 4] = struct.pack("<L", 100)
        at = data.find(real, at)
    return bytes(data)


def overlapping_zip() -> bytes:
    """Many entries of the directory that all point at one and the same packed piece."""
    parts = xlsx_parts()
    parts["xl/worksheets/sheet1.xml"] = varied(60_000, "<row><c><v>%d</v></c></row>")
    data = zipped(parts)
    end = data.rfind(b"PK\x05\x06")
    start = struct.unpack("<L", data[end + 16 : end + 20])[0]
    directory = data[start:end]
    at = directory.find(b"xl/worksheets/sheet1.xml") - 46
    entry = directory[at : at + 46 + len("xl/worksheets/sheet1.xml")]
    copies = b"".join(entry.replace(b"sheet1.xml", b"shee%03d.xm" % number)[: len(entry)] for number in range(400))
    whole = directory + copies
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 405, 405, len(whole), start, 0)
    count = whole.count(b"PK\x01\x02")
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(whole), start, 0)
    return data[:start] + whole + tail


def zip64() -> bytes:
    """A directory that says, in the way of zip64, that a part unpacks to an exabyte."""
    data = zipped(xlsx_parts())
    end = data.rfind(b"PK\x05\x06")
    start = struct.unpack("<L", data[end + 16 : end + 20])[0]
    directory = bytearray(data[start:end])
    name = b"xl/workbook.xml"
    at = bytes(directory).find(name) - 46
    directory[at + 20 : at + 28] = b"\xff" * 8
    directory[at + 30 : at + 32] = struct.pack("<H", 20)
    extra = struct.pack("<HHQQ", 1, 16, 1 << 60, 100)
    after = at + 46 + len(name)
    whole = bytes(directory[:after]) + extra + bytes(directory[after:])
    count = whole.count(b"PK\x01\x02")
    return data[:start] + whole + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(whole), start, 0)


def nested_zip() -> bytes:
    inner = zipped({"a.xml": b" " * 50_000_000}, 9)
    return zipped({**xlsx_parts(), "xl/worksheets/sheet1.xml": inner, "xl/embeddings/b.xlsx": inner})


def cyclic_rels() -> bytes:
    loop = (
        f'{XML}<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{OFFICE}/comments" Target="sheet1.xml"/>'
        f'<Relationship Id="rId3" Type="{OFFICE}/vmlDrawing" Target="sheet1.xml"/></Relationships>'
    )
    return xlsx(
        after=f'<legacyDrawing r:id="rId3" xmlns:r="{OFFICE}"/>', more={"xl/worksheets/_rels/sheet1.xml.rels": loop}
    )


def odd_rels(target: str, mode: str = "Internal") -> bytes:
    parts = xlsx_parts()
    parts["xl/_rels/workbook.xml.rels"] = (
        f'{XML}<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="{target}" '
        f'TargetMode="{mode}"/></Relationships>'
    )
    return zipped(parts)


def comments(count: int) -> bytes:
    remarks = "".join(
        f'<comment ref="A{n}" authorId="0"><text><t>{n * 7919}</t></text></comment>' for n in range(1, count)
    )
    link = (
        f'{XML}<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{OFFICE}/comments" '
        'Target="../comments1.xml"/></Relationships>'
    )
    part = f"{XML}<comments {NS}><authors><author>x</author></authors><commentList>{remarks}</commentList></comments>"
    return xlsx(more={"xl/worksheets/_rels/sheet1.xml.rels": link, "xl/comments1.xml": part})


def styles(count: int) -> bytes:
    formats = "".join(f'<xf numFmtId="{n % 50}" fontId="0" fillId="{n}" borderId="0"/>' for n in range(count))
    part = (
        f"{XML}<styleSheet {NS}><fonts><font/></fonts><fills><fill/></fills><cellXfs>{formats}</cellXfs></styleSheet>"
    )
    return xlsx(styles=part)


def part_with(part: str, prolog: str) -> bytes:
    """A workbook one of whose parts declares entities and uses them."""
    parts = xlsx_parts(strings=f"{XML}<sst {NS}><si><t>x</t></si></sst>", styles=f"{XML}<styleSheet {NS}/>")
    text = str(parts[part])
    body = text.removeprefix(XML)
    cut = body.rfind("</") if "</" in body else body.rfind("/>")
    parts[part] = XML + prolog + body[:cut] + ("&l9;" if "</" in body else "") + body[cut:]
    return zipped(parts)


def ole(streams: Mapping[str, bytes], *, chain: str = "") -> bytes:
    """A compound file with these streams; `chain` may be 'cyclic', 'self' or 'outside': a file table that lies."""
    count = [max(1, -(-max(len(content), 4096) // 512)) for content in streams.values()]
    fat, sectors, starts = [0xFFFFFFFD, 0xFFFFFFFE], [], []
    for content, needed in zip(streams.values(), count, strict=True):
        first = len(fat)
        starts.append(first)
        fat += [*range(first + 1, first + needed), 0xFFFFFFFE]
        sectors.append(content.ljust(needed * 512, b"\x00"))
        if chain == "cyclic":
            fat[-1] = first
        elif chain == "self":
            fat[first] = first
        elif chain == "outside":
            fat[first] = 0x00FFFFFF
    entries = [_entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)]
    for number, (name, content) in enumerate(streams.items()):
        right = number + 2 if number + 1 < len(streams) else 0xFFFFFFFF
        entries.append(_entry(name, 2, starts[number], max(len(content), 4096), right=right))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    head += b"\x00" * 6 + struct.pack("<LLLLLLLLL", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    head += struct.pack("<109L", 0, *[0xFFFFFFFF] * 108)
    table = struct.pack("<128L", *(fat + [0xFFFFFFFF] * 128)[:128])
    return head + table + b"".join(entries).ljust(512, b"\x00")[:512] + b"".join(sectors)


def _entry(name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF, right: int = 0xFFFFFFFF) -> bytes:
    raw = name.encode("utf-16-le") + b"\x00\x00"
    entry = raw.ljust(64, b"\x00") + struct.pack("<HBBLLL", len(raw), kind, 1, 0xFFFFFFFF, right, child)
    return entry + b"\x00" * 36 + struct.pack("<LQ", start, size)


def record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def biff(*rows: bytes, sheets: int = 1) -> bytes:
    """A Workbook stream of BIFF8 with one sheet that has these records."""
    start = record(0x809, struct.pack("<HHHHLL", 0x600, 5, 0, 0, 0, 6))
    name = record(0x85, struct.pack("<LBBBB", 0, 0, 0, 5, 0) + b"Blad1") * sheets
    end = record(0x0A)
    at = len(start + name + end)
    bound = record(0x85, struct.pack("<LBBBB", at, 0, 0, 5, 0) + b"Blad1") * sheets
    sheet = record(0x809, struct.pack("<HHHHLL", 0x600, 0x10, 0, 0, 0, 6)) + b"".join(rows) + end
    return start + bound + end + sheet


def label(row: int, column: int, text: str) -> bytes:
    return record(0x204, struct.pack("<HHHHB", row, column, 0, len(text), 0) + text.encode("latin-1"))


def xls(*rows: bytes, chain: str = "") -> bytes:
    return ole({"Workbook": biff(*rows)}, chain=chain)


XLS = (label(0, 0, "Naam"), label(0, 1, "Website"), label(1, 0, "Finn Mulder"), label(1, 1, "ja"))


def noise(size: int, start: bytes = b"") -> bytes:
    return start + random.Random(7).randbytes(size)


READ, LARGE, DAMAGED, EMPTY, OTHER, SLOW, PAGE = (
    *("read", "TooLargeWorkbookError", "DamagedWorkbookError", "EmptyWorkbookError", "NotASpreadsheetError"),
    *("ReadingTooSlowError", "WebPageError"),
)
REFUSED = (LARGE, DAMAGED, EMPTY, OTHER, PAGE)
ANY = (READ, *REFUSED)


@dataclass(frozen=True)
class Hostile:
    """A hostile file: its name, what may come of it (`READ`: tables) and how it is made."""

    name: str
    may: tuple[str, ...]
    make: Callable[[], bytes]


def cases(*given: tuple[str, str, tuple[str, ...], Callable[[], bytes]]) -> dict[str, Hostile]:
    """Name the files."""
    return {what: Hostile(name, may, make) for what, name, may, make in given}
