"""Letters of one template in one document: the same styles, lists and pictures, so that only the text is put together.

Each letter becomes a section that begins on the front of a sheet and counts its pages from 1: printed on both sides,
one family's letter would otherwise stand on the back of another's. What cannot be shared is refused: numbers of a list
would run on from one family to the next, and a footnote or a header exists once.
"""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterable

from lxml import etree

from wm_desktop.documents.word.faults import WordJoinError
from wm_desktop.documents.word.package import Package, W, parsed

_BOOKMARKS = (f"{{{W}}}bookmarkStart", f"{{{W}}}bookmarkEnd")
_NOTES = {f"{{{W}}}{name}": word for name, word in (
    ("footnoteReference", "voetnoten"), ("endnoteReference", "eindnoten"), ("commentReference", "opmerkingen"),
)}  # fmt: skip
_PLAIN_LISTS = {"bullet", "none"}


def why_not_joined(package: Package, filled: Collection[str]) -> str:
    """Say why letters of this template cannot stand in one document; empty when they can."""
    if any(name != package.main for name in filled):
        return "er staan velden in een kop- of voettekst of voetnoot"
    root = parsed(package.main, package.parts[package.main])
    for element in root.iter():
        if element.tag in _NOTES:
            return f"het heeft {_NOTES[str(element.tag)]}"
    if len(root.findall(f".//{{{W}}}sectPr")) > 1:
        return "het heeft meer dan één sectie"
    if any(b"NUMPAGES" in package.parts[name] for name in package.filled):
        return "het telt alle bladzijden (gebruik SECTIONPAGES)"
    return "het heeft een genummerde lijst" if _numbers(package, root) else ""


def _numbers(package: Package, root: etree._Element) -> bool:
    """Whether a list with numbers is in use, in the text itself or through the style of a paragraph."""
    lists = package.parts.get("word/numbering.xml")
    if lists is None:
        return False
    in_use = {_value(one) for one in root.iter(f"{{{W}}}numId")} | _of_styles(package, root)
    numbering = parsed("word/numbering.xml", lists)
    kinds = {one.get(f"{{{W}}}abstractNumId"): one for one in numbering.iter(f"{{{W}}}abstractNum")}
    for number in numbering.iter(f"{{{W}}}num"):
        kind = number.find(f"{{{W}}}abstractNumId")
        if number.get(f"{{{W}}}numId") in in_use and kind is not None and _value(kind) in kinds:
            formats = kinds[_value(kind)].iter(f"{{{W}}}numFmt")
            if any(_value(one) not in _PLAIN_LISTS for one in formats):
                return True
    return False


def _of_styles(package: Package, root: etree._Element) -> set[str | None]:
    """Give the lists that come with the styles in use, and with those they are based on."""
    if "word/styles.xml" not in package.parts:
        return set()
    styles = parsed("word/styles.xml", package.parts["word/styles.xml"])
    known = {one.get(f"{{{W}}}styleId"): one for one in styles.iter(f"{{{W}}}style")}
    waiting = [_value(one) for one in root.iter(f"{{{W}}}pStyle")]
    waiting += [name for name, one in known.items() if one.get(f"{{{W}}}default") == "1"]
    found: set[str | None] = set()
    while waiting:
        style = known.pop(waiting.pop(), None)
        if style is not None:
            found |= {_value(one) for one in style.iter(f"{{{W}}}numId")}
            waiting += [_value(one) for one in style.iter(f"{{{W}}}basedOn")]
    return found


def _value(element: etree._Element) -> str | None:
    return element.get(f"{{{W}}}val")


def joined(name: str, bodies: Iterable[bytes], alone: str) -> bytes:
    """Put the filled main parts together; raises WordJoinError when `alone` says why not."""
    if alone:
        raise WordJoinError(problem=alone)
    whole: etree._Element | None = None
    for number, data in enumerate(bodies):
        root = parsed(name, data)
        if whole is None:
            whole = root
        else:
            _append(whole, root, number)
    if whole is None:
        raise WordJoinError(problem="er is geen enkele brief")
    return etree.tostring(whole, xml_declaration=True, encoding="UTF-8", standalone=True)


def _append(whole: etree._Element, root: etree._Element, number: int) -> None:
    body, more = _body(whole), _body(root)
    _close_section(body)
    _make_distinct(more, number)
    for child in list(more):
        body.append(child)
    section = body.find(f"{{{W}}}sectPr")
    if section is not None:
        _begin_page(section)


def _body(root: etree._Element) -> etree._Element:
    body = root.find(f"{{{W}}}body")
    if body is None:
        raise WordJoinError(problem="het is leeg")
    return body


def _close_section(body: etree._Element) -> None:
    """End the letter so far: its page set-up moves from the end of the document to its last paragraph."""
    section = body.find(f"{{{W}}}sectPr")
    if section is None:
        section = etree.SubElement(body, f"{{{W}}}sectPr")
    body.remove(section)
    last = body[-1] if len(body) and body[-1].tag == f"{{{W}}}p" else etree.SubElement(body, f"{{{W}}}p")
    looks = last.find(f"{{{W}}}pPr")
    if looks is None:
        looks = etree.Element(f"{{{W}}}pPr")
        last.insert(0, looks)
    change = looks.find(f"{{{W}}}pPrChange")
    if change is None:
        looks.append(copy.deepcopy(section))
    else:
        change.addprevious(copy.deepcopy(section))


def _begin_page(section: etree._Element) -> None:
    _setting(section, "type").set(f"{{{W}}}val", "oddPage")
    _setting(section, "pgNumType").set(f"{{{W}}}start", "1")


def _setting(section: etree._Element, name: str) -> etree._Element:
    """Give a setting of a section, made in its place when it is not there: Word calls another order damaged."""
    found = section.find(f"{{{W}}}{name}")
    if found is None:
        found = etree.Element(f"{{{W}}}{name}")
        before = {f"{{{W}}}{one}" for one in _ORDER[: _ORDER.index(name)]}
        after = [one for one in section if one.tag in before]
        if after:
            after[-1].addnext(found)
        else:
            section.insert(0, found)
    return found


_ORDER = (
    *("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc"),
    *("pgBorders", "lnNumType", "pgNumType"),
)


def _make_distinct(body: etree._Element, number: int) -> None:
    """Take away or change what may be in a document only once."""
    for element in list(body.iter(*_BOOKMARKS)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    for place, element in enumerate(body.iter()):
        tag = str(element.tag)
        if tag.endswith("}docPr"):
            element.set("id", str(number * 10_000 + place))
        if tag == f"{{{W}}}sdtPr":
            for own in element.findall(f"{{{W}}}id"):
                element.remove(own)
        for key in list(map(str, element.attrib)):
            if key.endswith(("}paraId", "}textId")):
                del element.attrib[key]
