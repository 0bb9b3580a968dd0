"""A .docx is a zip from outside: opened within bounds, without macros, and with nothing in it that reaches out.

What Word would fetch or start by itself when a parent opens the letter (a linked picture, a template on a server, a
data source, an embedded object) must not leave the school under its name.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from wm_desktop.documents.word.faults import WordTemplateError

MAX_FILE = 20 * 1024 * 1024
MAX_UNPACKED = 60 * 1024 * 1024
MAX_PART = 4 * 1024 * 1024
"""Of a part in XML; pictures have the bound of the whole."""
MAX_PARTS = 1_000
MAX_RATIO = 250
"""XML of a letter is packed 10 to 30 times smaller; a bomb a thousand times."""

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = "[Content_Types].xml"
_MAIN = "wordprocessingml.document.main+xml"
_FILLED = re.compile(r"wordprocessingml\.(document\.main|header|footer|footnotes|endnotes)\+xml$")
_OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
_LEFT_OUT = {"attachedTemplate", "mailMergeSource", "mailMergeHeaderSource"}
"""Word writes these by itself; a letter loses nothing without them."""
_OUTWARD_ELEMENTS = {f"{{{W}}}attachedTemplate", f"{{{W}}}mailMerge"}
_REFUSED = {
    "vbaProject": "het bevat macro's",
    "oleObject": "het bevat een ingesloten object",
    "package": "het bevat een ingesloten bestand",
    "control": "het bevat een besturingselement",
    "aFChunk": "het voegt een ander document in",
    "subDocument": "het voegt een ander document in",
    "frame": "het haalt een pagina van buiten op",
    "attachedToolbars": "het bevat werkbalken",
    "signature": "het is digitaal ondertekend",
}
_FETCHING = re.compile(
    r"^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|QUOTE|AUTOTEXT|MERGEFIELD)\b", re.I
)
_WEB_LINK = re.compile(r"(https?://|mailto:|tel:)", re.I)


@dataclass(frozen=True)
class Package:
    """The parts of a document under their names, and which of them carry text that is filled."""

    parts: Mapping[str, bytes]
    main: str
    filled: tuple[str, ...]


def open_package(data: bytes) -> Package:
    """Read a .docx; raises WordTemplateError for what is no document, too large, or reaches out of the document."""
    parts = _unpacked(data)
    kinds = _kinds(parts)
    main = _main_part(parts, kinds)
    for name in list(parts):
        if name.endswith(".rels"):
            parts[name] = _kept_inside(name, parts[name])
    filled = tuple(name for name in parts if _FILLED.search(kinds.get(name, "")))
    for name in parts:
        if _is_xml(name, kinds):
            parts[name] = _checked_part(name, parts[name])
            if name not in filled:
                _refuse_fields_in(name, parts[name])
    return Package(parts, main, filled)


def parsed(name: str, data: bytes) -> etree._Element:
    """Parse a part without entities, document types or the network; raises WordTemplateError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise WordTemplateError(problem=f"het onderdeel {name} is beschadigd") from error
    if etree.ElementTree(root).docinfo.internalDTD is not None:
        raise WordTemplateError(problem=f"het onderdeel {name} is niet door Word gemaakt")
    return root


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Write the parts as a .docx; equal parts give equal bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name in sorted(parts, key=lambda one: (one != _TYPES, one)):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            is_picture = name.lower().endswith((".png", ".jpg", ".jpeg", ".gif"))
            entry.compress_type = zipfile.ZIP_STORED if is_picture else zipfile.ZIP_DEFLATED
            file.writestr(entry, parts[name])
    return target.getvalue()


def _unpacked(data: bytes) -> dict[str, bytes]:
    if data.startswith(_OLD_OR_LOCKED):
        raise WordTemplateError(problem="het is een oud .doc of heeft een wachtwoord; sla het op als gewoon .docx")
    if len(data) > MAX_FILE:
        raise WordTemplateError(problem=f"het is groter dan {MAX_FILE // 1024 // 1024} MB")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            entries = [entry for entry in file.infolist() if not entry.is_dir()]
            _refuse_bomb(entries)
            return {entry.filename: file.read(entry) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise WordTemplateError(problem="het is geen .docx of het is beschadigd") from error


def _refuse_bomb(entries: list[zipfile.ZipInfo]) -> None:
    names = {entry.filename.casefold() for entry in entries}
    if len(entries) > MAX_PARTS or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise WordTemplateError(problem="er zit uitgepakt te veel in")
    for entry in entries:
        ratio = entry.file_size / max(entry.compress_size, 1)
        too_large = entry.filename.endswith((".xml", ".rels")) and entry.file_size > MAX_PART
        if too_large or (ratio > MAX_RATIO and entry.file_size > 100_000):
            raise WordTemplateError(problem="er zit uitgepakt te veel in")
        outside = ".." in entry.filename.split("/") or entry.filename.startswith("/") or "\\" in entry.filename
        if outside or entry.flag_bits & 1 or len(names) != len(entries):
            raise WordTemplateError(problem="het is niet door Word gemaakt")


def _kinds(parts: Mapping[str, bytes]) -> Mapping[str, str]:
    """Give the content type of every part: its own, or what its ending stands for."""
    if _TYPES not in parts:
        raise WordTemplateError(problem="het is geen Word-document")
    own: dict[str, str] = {}
    by_ending: dict[str, str] = {}
    for element in parsed(_TYPES, parts[_TYPES]):
        kind = element.get("ContentType", "")
        if "macroEnabled" in kind or "vbaProject" in kind:
            raise WordTemplateError(problem="het bevat macro's (.docm); sla het op als gewoon .docx")
        if element.get("PartName") is not None:
            own[element.get("PartName", "").removeprefix("/")] = kind
        else:
            by_ending[element.get("Extension", "").lower()] = kind
    return {name: own.get(name, by_ending.get(name.rpartition(".")[2].lower(), "")) for name in parts}


def _main_part(parts: Mapping[str, bytes], kinds: Mapping[str, str]) -> str:
    if "_rels/.rels" in parts:
        for bond in parsed("_rels/.rels", parts["_rels/.rels"]):
            if bond.get("Type", "").endswith("/officeDocument"):
                main = posixpath.normpath(bond.get("Target", "").removeprefix("/"))
                if main in parts and kinds[main].endswith(_MAIN):
                    return main
                if kinds.get(main, "").endswith("template.main+xml"):
                    raise WordTemplateError(problem="het is een .dotx; sla het op als gewoon .docx")
    raise WordTemplateError(problem="het is geen Word-document")


def _kept_inside(name: str, data: bytes) -> bytes:
    """Take bonds that Word writes by itself out of a list of bonds; refuse others that reach out of the document."""
    root = parsed(name, data)
    for bond in list(root):
        kind, target = bond.get("Type", "").rpartition("/")[2], bond.get("Target", "")
        if kind in _REFUSED:
            raise WordTemplateError(problem=_REFUSED[kind])
        if kind in _LEFT_OUT:
            root.remove(bond)
        elif bond.get("TargetMode") == "External" and not (kind == "hyperlink" and _WEB_LINK.match(target)):
            raise WordTemplateError(problem=f"het verwijst naar een bestand buiten het document ({target[:80]})")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _is_xml(name: str, kinds: Mapping[str, str]) -> bool:
    return name != _TYPES and (name.lower().endswith(".xml") or kinds.get(name, "").endswith("xml"))


def _checked_part(name: str, data: bytes) -> bytes:
    root = parsed(name, data)
    outward = [element for element in root.iter() if element.tag in _OUTWARD_ELEMENTS]
    _refuse_fetching(root)
    if not outward:
        return data
    for element in outward:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _refuse_fetching(root: etree._Element) -> None:
    """Refuse fields of Word that fetch something, and old pictures that name a server."""
    for code in _codes(root):
        found = _FETCHING.match(code)
        if found is not None:
            more = "; typ in plaats daarvan een veld als {{ aanhef }}" if found[1].upper() == "MERGEFIELD" else ""
            raise WordTemplateError(problem=f"er staat een Word-veld {found[1].upper()} in{more}")
    for element in root.iter():
        is_old_drawing = str(element.tag).startswith("{urn:schemas-microsoft-com:")
        if is_old_drawing and any(key.endswith(("src", "href")) for key in map(str, element.attrib)):
            raise WordTemplateError(problem="er staat een gekoppelde afbeelding in; voeg die in als gewone afbeelding")


def _codes(root: etree._Element) -> Iterator[str]:
    """Give what each field of Word says it does; a field may lie over pieces of text and within another field."""
    open_fields: list[list[str]] = []
    for element in root.iter(f"{{{W}}}fldChar", f"{{{W}}}instrText", f"{{{W}}}fldSimple"):
        if element.tag == f"{{{W}}}fldSimple":
            yield element.get(f"{{{W}}}instr") or ""
        elif element.tag == f"{{{W}}}instrText":
            for field in open_fields:
                field.append(element.text or "")
            if not open_fields:
                yield element.text or ""
        elif element.get(f"{{{W}}}fldCharType") == "begin":
            open_fields.append([])
        elif open_fields:
            yield "".join(open_fields[-1])
            if element.get(f"{{{W}}}fldCharType") == "end":
                open_fields.pop()
    yield from ("".join(field) for field in open_fields)


def _refuse_fields_in(name: str, data: bytes) -> None:
    """Refuse fields in a part that is not filled (a title, a comment, a chart): they would go out as they are."""
    if b"{{" in data or b"{%" in data:
        raise WordTemplateError(
            problem=f"er staat een veld in {name}; zet velden alleen in de tekst, kop- en voetteksten en voetnoten"
        )
