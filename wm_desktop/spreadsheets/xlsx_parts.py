"""The parts of an .xlsx file beside its sheets: which sheets there are, what the styles look like, the comments."""

from __future__ import annotations

import codecs
import colorsys
import io
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from wm_desktop.domain.importing.tables import number_of
from wm_desktop.spreadsheets.faults import TooLargeWorkbookError
from wm_desktop.spreadsheets.looks import telling_colour

if TYPE_CHECKING:
    from lxml.etree import _Element

Look = tuple[str, bool]
SHARED_TEXTS = "xl/sharedStrings.xml"
_WORKBOOK = "xl/workbook.xml"
_OTHER_WORKBOOK = re.compile(r"xl/workbook\d+\.xml")
_ERRORS = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})
_LARGEST_TREE = 60 * 1_048_576
_MOST_ODD_ERRORS = 100
_NAMED_ENCODING = re.compile(r"""\A(<\?xml[^>]*?)\s+encoding=(?:"[^"]*"|'[^']*')""")
_TRUE = frozenset({"1", "true", "on"})
_INDEXED = re.findall(
    ".{6}",
    "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF"
    * 2
    + "800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FF"
    "FFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00"
    "FF9900FF6600666699969696003366339966003300333300993300993366333399333333",
)
_THEME = ("lt1", "dk1", "lt2", "dk2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")


@dataclass(frozen=True)
class SheetPart:
    """A sheet of the workbook and the part of the file it is in."""

    name: str
    path: str
    hidden: bool


class Package:
    """The parts of a file by name; programs write them with other capitals or slashes than the standard says."""

    def __init__(self, data: bytes) -> None:
        self._packed = zipfile.ZipFile(io.BytesIO(data))
        self._parts = {_plain(info.filename): info for info in self._packed.infolist()}
        self.workbook = next((path for path in self._parts if _OTHER_WORKBOOK.fullmatch(path)), _WORKBOOK)
        if _WORKBOOK in self._parts:
            self.workbook = _WORKBOOK
        self._data = data
        self._changed: dict[str, bytes] = {}

    def has(self, path: str) -> bool:
        """Whether there is such a part."""
        return _plain(path) in self._parts

    def open(self, path: str) -> IO[bytes]:
        """Open a part; raises KeyError when it is not there."""
        changed = self._changed.get(_plain(path))
        return self._packed.open(self._parts[_plain(path)]) if changed is None else io.BytesIO(changed)

    def xml(self, path: str) -> _Element | None:
        """Give a small part as a tree; entities and network are off."""
        from lxml import etree

        if not self.has(path):
            return None
        if self._parts[_plain(path)].file_size > _LARGEST_TREE:
            raise TooLargeWorkbookError(name=posixpath.basename(path), what="een onderdeel van meer dan 60 MB")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        with self.open(path) as part:
            return etree.fromstring(part.read(), parser)

    def relations(self, path: str) -> dict[str, tuple[str, str]]:
        """Give the kind and the path of every part that a part refers to, by the name it uses."""
        folder, name = posixpath.split(path)
        root = self.xml(f"{folder}/_rels/{name}.rels")
        return {
            one.get("Id", ""): (
                one.get("Type", "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, one.get("Target", "").replace("\\", "/"))).lstrip("/"),
            )
            for one in ([] if root is None else named(root, "Relationship"))
        }

    def sheets(self) -> list[SheetPart]:
        """Give the sheets with cells, in their order."""
        root, relations = self.xml(self.workbook), self.relations(self.workbook)
        found = []
        for one in [] if root is None else named(root, "sheet"):
            key = next((value for attribute, value in one.items() if local(attribute) == "id"), "")
            kind, path = relations.get(str(key), ("", ""))
            if kind == "worksheet" and self.has(path):
                found.append(SheetPart(one.get("name", ""), path, one.get("state", "visible") != "visible"))
        return found

    def comments(self, path: str) -> dict[tuple[int, int], str]:
        """Give the comments on the cells of a sheet; a conversation wins over the text kept for old programs."""
        told: dict[tuple[int, int], list[str]] = {}
        parts = sorted(self.relations(path).values())
        for wanted, item in (("comments", "comment"), ("threadedComment", "threadedComment")):
            said: dict[tuple[int, int], list[str]] = {}
            for one in self._items([path for kind, path in parts if kind == wanted], item):
                if (place := place_of(one.get("ref", ""))) is not None:
                    texts = [text.text or "" for text in one.iter("*") if local(text.tag) in {"t", "text"}]
                    said.setdefault(place, []).append("".join(texts).strip())
            told |= said
        return {place: "\n".join(texts) for place, texts in told.items()}

    def _items(self, paths: list[str], item: str) -> Iterator[_Element]:
        for path in paths:
            root = self.xml(path)
            if root is not None:
                yield from named(root, item)

    def know_encoding(self, path: str) -> None:
        """Let a part in UTF-16, which is sound XML, be in UTF-8; calamine would find nothing in it."""
        if not self.has(path):
            return
        with self.open(path) as part:
            begin = part.read(2)
            if begin in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
                text = (begin + part.read()).decode("utf-16")
                self._changed[_plain(path)] = _NAMED_ENCODING.sub(r"\1", text, count=1).encode()

    def know_errors(self, path: str, errors: Iterable[str]) -> None:
        """Let the error values of a sheet be such as calamine knows; it would refuse the sheet for any other."""
        odd = sorted({error for error in errors if error not in _ERRORS})
        if len(odd) > _MOST_ODD_ERRORS:
            raise ValueError("no program knows so many errors")
        if odd:
            with self.open(path) as part:
                pattern = "|".join(re.escape(error) for error in odd)
                self._changed[_plain(path)] = re.sub(f">\\s*(?:{pattern})\\s*<".encode(), b">#N/A<", part.read())

    def for_calamine(self) -> bytes:
        """Give the file, written anew where calamine would not find its main part or know an error value."""
        if self.workbook == _WORKBOOK and not self._changed:
            return self._data
        out, number = io.BytesIO(), re.compile(r"workbook\d+\.xml")
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
            for path, info in self._parts.items():
                content = self._changed.get(path) or self._packed.read(info)
                packed.writestr(number.sub("workbook.xml", path), content)
        return out.getvalue()


def _plain(path: str) -> str:
    return path.replace("\\", "/").lstrip("/").casefold()


def local(tag: object) -> str:
    """Give a name without its namespace; a comment has none."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def named(root: _Element, name: str) -> Iterator[_Element]:
    """Give the elements of a name, in whatever namespace."""
    return (one for one in root.iter("*") if local(one.tag) == name)


def is_on(value: str | None, *, unless: bool = True) -> bool:
    """Whether a switch is on; `unless` is what holds when it says nothing."""
    return unless if value is None else value in _TRUE


def place_of(reference: str) -> tuple[int, int] | None:
    """Give the row and column of 'B12', or None for what is no cell."""
    found = re.fullmatch(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})", reference)
    return (int(found[2]), number_of(found[1])) if found else None


def looks_of_styles(package: Package) -> dict[str, Look]:
    """Give the colour and the strike-through of the cell styles that have either, by the number the cells use."""
    root = package.xml("xl/styles.xml")
    if root is None:
        return {}
    palette = _Palette(root, package.xml("xl/theme/theme1.xml"))
    struck = [any(is_on(one.get("val")) for one in named(font, "strike")) for font in _under(root, "fonts")]
    fills = [palette.fill(fill) for fill in _under(root, "fills")]
    looks = {}
    for number, style in enumerate(_under(root, "cellXfs")):
        fill, font = int(style.get("fillId") or 0), int(style.get("fontId") or 0)
        look = (fills[fill] if fill < len(fills) else "", font < len(struck) and struck[font])
        if look != ("", False):
            looks[str(number)] = look
    return looks


def _under(root: _Element, container: str) -> list[_Element]:
    """Give the children of a list that is a child of the root itself: others of that name mean other things."""
    return [child for box in root if local(box.tag) == container for child in box if isinstance(child.tag, str)]


class _Palette:
    def __init__(self, styles: _Element, theme: _Element | None) -> None:
        own = [one.get("rgb", "")[-6:].upper() for one in named(styles, "rgbColor")]
        self._indexed = own or _INDEXED
        schemes = [] if theme is None else list(named(theme, "clrScheme"))
        colours = {local(one.tag): _scheme_colour(one) for one in schemes[0]} if schemes else {}
        self._theme = [colours.get(name, "") for name in _THEME]

    def fill(self, fill: _Element) -> str:
        """Give the colour of a solid fill, or nothing for white, black and patterns."""
        for pattern in named(fill, "patternFill"):
            colour = next(named(pattern, "fgColor"), None)
            if pattern.get("patternType") == "solid" and colour is not None:
                return telling_colour(self._rgb(colour))
        return ""

    def _rgb(self, colour: _Element) -> str:
        if (rgb := colour.get("rgb")) is not None:
            return rgb[-6:].upper()
        for attribute, known in (("theme", self._theme), ("indexed", self._indexed)):
            if (number := colour.get(attribute)) is not None:
                return _tinted(known[int(number)] if int(number) < len(known) else "", float(colour.get("tint") or 0))
        return ""


def _scheme_colour(one: _Element) -> str:
    child = next((child for child in one if isinstance(child.tag, str)), None)
    return "" if child is None else (child.get("lastClr") or child.get("val") or "")[-6:].upper()


def _tinted(rgb: str, tint: float) -> str:
    """Make a colour of the theme lighter or darker, as Excel does (one in 255 more or less)."""
    if not tint or not re.fullmatch("[0-9A-F]{6}", rgb):
        return rgb
    hue, light, full = colorsys.rgb_to_hls(*(int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4)))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    shades = colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), full)
    return "".join(f"{round(shade * 255):02X}" for shade in shades)


def struck_texts(package: Package) -> frozenset[str]:
    """Give the numbers of the shared texts of which any letter is struck through; looked for only if there can be."""
    if not package.has(SHARED_TEXTS):
        return frozenset()
    with package.open(SHARED_TEXTS) as part:
        if b"strike" not in part.read():
            return frozenset()
    root = package.xml(SHARED_TEXTS)
    texts = [] if root is None else list(named(root, "si"))
    return frozenset(
        str(number) for number, text in enumerate(texts) if any(is_on(one.get("val")) for one in named(text, "strike"))
    )
