"""Reading HTML tables, as many web systems export them under the name .xls; also from a web archive (.mht).

Every table with data becomes a sheet, named after its caption, the name Excel gave it or the heading above it.
Entities and network are off.
"""

from __future__ import annotations

import email
import email.policy
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wm_desktop.domain.importing.tables import EMPTY, Area, Cell, Sheet, Workbook, cell_of
from wm_desktop.spreadsheets.delimited import decode
from wm_desktop.spreadsheets.faults import TooLargeWorkbookError, WebPageError
from wm_desktop.spreadsheets.limits import MAX_CELLS, MAX_COLUMNS, MAX_ROWS
from wm_desktop.spreadsheets.looks import telling_colour

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_RULE = re.compile(r"\.([\w-]+)\s*\{([^}]*)\}")
_SHEET_NAME = re.compile(r"<x:Name>([^<]{1,100})</x:Name>")
_STRUCK_TAGS = frozenset({"s", "strike", "del"})
_BREAKS = frozenset({"p", "div", "li", "tr", "h1", "h2", "h3"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LONGEST_NAME = 100
_SILENT = frozenset({"script", "style", "comment", "template"})
_NAMED = {
    **{"red": "FF0000", "green": "008000", "lime": "00FF00", "lightgreen": "90EE90", "yellow": "FFFF00"},
    **{"orange": "FFA500", "blue": "0000FF", "lightblue": "ADD8E6", "pink": "FFC0CB", "gray": "808080"},
    **{"grey": "808080", "lightgray": "D3D3D3", "lightgrey": "D3D3D3", "salmon": "FA8072", "tomato": "FF6347"},
}
_LONG_TAG = re.compile(r"<[^<>]{20000,}")
_MOST_ATTRIBUTES = 2_000  # the time that the parser takes grows with their square
_COLOUR = re.compile(r"background(?:-color)?\s*:\s*([^;!]+)")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\D+(\d{1,3})\D+(\d{1,3})")


def read_html(data: bytes, name: str) -> Workbook:
    """Read every table of a page or web archive."""
    sheets: list[Sheet] = []
    for page in _pages(data):
        sheets += _sheets(page, name)
    if not any(not cell.is_blank for sheet in sheets for row in sheet.rows for cell in row):
        raise WebPageError(name=name)
    if len(sheets) > 1:
        alike = Counter(sheet.name for sheet in sheets)
        sheets = [_named(sheet, number, alike) for number, sheet in enumerate(sheets, 1)]
    return Workbook("html", tuple(sheets))


def _named(sheet: Sheet, number: int, alike: Counter[str]) -> Sheet:
    unique = sheet.name and alike[sheet.name] == 1
    return sheet if unique else replace(sheet, name=f"{sheet.name or 'Tabel'} {number}")


def _pages(data: bytes) -> Iterator[str]:
    if not re.match(rb"\s*(?:MIME-Version|From|Subject|Content-)[^<]{0,2000}multipart/related", data, re.IGNORECASE):
        yield _decoded(data)
        return
    for part in email.message_from_bytes(data, policy=email.policy.compat32).walk():
        if part.get_content_type() == "text/html":
            body = part.get_payload(decode=True)
            if isinstance(body, bytes):
                yield _decoded(body)


def _decoded(data: bytes) -> str:
    announced = _CHARSET.search(data[:4096])
    if announced is not None and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return data.decode(announced[1].decode("ascii"))
        except (UnicodeDecodeError, LookupError):
            return decode(data)
    return decode(data)


def _sheets(text: str, name: str) -> Iterator[Sheet]:
    from lxml import etree

    if any(tag[0].count("=") > _MOST_ATTRIBUTES for tag in _LONG_TAG.finditer(text)):
        raise TooLargeWorkbookError(name=name, what="een element met duizenden eigenschappen")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True, huge_tree=False)
    root = etree.fromstring(text.replace("\x00", "").encode("utf-8", errors="replace"), parser)
    if any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
        raise TooLargeWorkbookError(
            name=name, what="te diep genest, of een tekst van miljoenen tekens"
        )  # the rest is lost
    if root is None:
        return
    styles = dict(_RULE.findall(" ".join(map(_all, root.iter("style"))).casefold()))
    named = _SHEET_NAME.findall(text)
    for number, table in enumerate(_tables(root)):
        sheet = _Grid(table, styles, name).sheet()
        caption = " ".join(" ".join(map(_all, table.iterchildren("caption"))).split())
        own = caption or (named[number] if number < len(named) else "") or _heading(table)
        if sheet.rows:
            yield replace(sheet, name=own)


def _tables(root: _Element) -> Iterator[_Element]:
    """Give the tables that hold data: of tables inside tables the inner ones, unless the outer is itself a list."""
    for table in root.iter("table"):
        above = any(_is_list(one) for one in table.iterancestors("table"))
        if not above and (_is_list(table) or next(table.iterdescendants("table"), None) is None):
            yield table


def _heading(table: _Element) -> str:
    """Give the heading above a table: it may name the group, the year, or that this is a list of refusals."""
    above = table
    while (parent := above.getparent()) is not None:
        for one in above.itersiblings(preceding=True):
            found = [one] if one.tag in _HEADINGS else list(one.iter(*_HEADINGS))[-1:]
            if found or next(one.iter("table"), None) is not None:
                return " ".join(" ".join(map(_all, found)).split())[:_LONGEST_NAME]
        above = parent
    return ""


def _is_list(table: _Element) -> bool:
    rows = _rows(table)
    return len(rows) > 2 and sum(len(row) > 1 for row in rows) > 2


def _rows(table: _Element) -> list[_Element]:
    rows = []
    for child in table:
        if child.tag == "tr":
            rows.append(child)
        elif child.tag in {"thead", "tbody", "tfoot"}:
            rows += child.iterchildren("tr")
    return rows


@dataclass
class _Grid:
    """One table: cells that span several rows or columns become merged ranges."""

    table: _Element
    styles: dict[str, str]
    name: str
    merged: list[Area] = field(default_factory=list)
    taken: dict[int, set[int]] = field(default_factory=dict)
    hidden_columns: set[int] = field(default_factory=set)

    def sheet(self) -> Sheet:
        rows, hidden = [], set()
        cells = 0
        for number, row in enumerate(_rows(self.table), 1):
            rows.append(self._line(row, number))
            cells += len(rows[-1])
            if number > MAX_ROWS or cells > MAX_CELLS:
                raise TooLargeWorkbookError(name=self.name, what=f"meer dan {number - 1} regels")
            if self._is_hidden(row):
                hidden.add(number)
        while rows and all(cell.is_blank for cell in rows[-1]):
            rows.pop()
        self._hide_columns()
        merged = [area._replace(bottom=min(area.bottom, len(rows))) for area in self.merged if area.top <= len(rows)]
        hidden_columns = frozenset(self.hidden_columns)
        return Sheet("", tuple(rows), False, tuple(sorted(merged)), frozenset(hidden), hidden_columns)

    def _line(self, row: _Element, number: int) -> tuple[Cell, ...]:
        line: list[Cell] = []
        taken = self.taken.pop(number, set())
        for element in row.iterchildren("td", "th"):
            while len(line) + 1 in taken:
                line.append(EMPTY)
            wide, high = _span(element, "colspan"), _span(element, "rowspan")
            column = len(line) + 1
            if column + wide - 1 > MAX_COLUMNS:
                raise TooLargeWorkbookError(name=self.name, what=f"meer dan {MAX_COLUMNS} kolommen")
            line += [self._cell(element, row), *[EMPTY] * (wide - 1)]
            if wide * high > 1:
                self.merged.append(Area(number, column, number + high - 1, column + wide - 1))
            for below in range(number + 1, number + high):
                self.taken.setdefault(below, set()).update(range(column, column + wide))
        return tuple(line)

    def _cell(self, element: _Element, row: _Element) -> Cell:
        text = _text(element)
        look = self._look(element)
        colour = _rgb(element.get("bgcolor") or "") or _colour(look) or _rgb(row.get("bgcolor") or "")
        struck = bool(text) and ("line-through" in look or self._is_struck(element))
        comment = " ".join(map(_all, element.iter("comment")))
        return cell_of(text or None, colour=colour, struck=struck, comment=comment) if text or colour else EMPTY

    def _look(self, element: _Element) -> str:
        classes = (element.get("class") or "").casefold().split()
        return ";".join([*(self.styles.get(one, "") for one in classes), (element.get("style") or "").casefold()])

    def _is_struck(self, element: _Element) -> bool:
        return any(one.tag in _STRUCK_TAGS or "line-through" in self._look(one) for one in element.iterdescendants("*"))

    def _is_hidden(self, element: _Element) -> bool:
        return element.get("hidden") is not None or "display:none" in re.sub(r"\s", "", self._look(element))

    def _hide_columns(self) -> None:
        column = 1
        for one in self.table.iterdescendants("col"):
            wide = _span(one, "span")
            if self._is_hidden(one):
                self.hidden_columns.update(range(column, column + wide))
            column += wide


def _span(element: _Element, what: str) -> int:
    written = (element.get(what) or "").strip()
    return max(1, min(int(written), 1_000)) if written.isascii() and written.isdigit() and len(written) < 9 else 1


def _all(element: _Element) -> str:
    return "".join(str(part) for part in element.itertext())


def _text(element: _Element) -> str:
    """Give the text as a browser shows it: blanks run together, only <br> and blocks break lines."""
    lines = re.sub(" +", " ", "".join(_pieces(element))).split("\n")
    return "\n".join(filter(None, (line.strip() for line in lines)))


def _pieces(element: _Element) -> Iterator[str]:
    yield re.sub(r"[ \t\r\n]+", " ", element.text or "")
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _SILENT:
            if child.tag in _BREAKS or child.tag == "br":
                yield "\n"
            yield _field(child) if child.tag in {"input", "img", "select"} else "".join(_pieces(child))
            if child.tag in _BREAKS:
                yield "\n"
        yield re.sub(r"[ \t\r\n]+", " ", child.tail or "")


def _field(element: _Element) -> str:
    """What a form field or a picture says: a tick box is a mark, of a choice only what was chosen counts."""
    if element.tag == "img":
        return element.get("alt") or element.get("title") or ""
    if element.tag == "select":
        return " ".join(_text(one) for one in element.iter("option") if one.get("selected") is not None)
    kind = (element.get("type") or "text").casefold()
    if kind in {"checkbox", "radio"}:
        return "☑" if element.get("checked") is not None else "☐"
    return "" if kind in {"hidden", "password", "submit", "button", "image"} else element.get("value") or ""


def _colour(look: str) -> str:
    found = _COLOUR.findall(look)
    return _rgb(found[-1].strip()) if found else ""


def _rgb(written: str) -> str:
    bare = written.strip().casefold()
    mixed = _RGB.match(bare)
    if mixed is not None:
        bare = "".join(f"{min(int(part), 255):02x}" for part in mixed.groups())
    bare = _NAMED.get(bare, bare.removeprefix("#")).upper()
    bare = "".join(char * 2 for char in bare) if len(bare) == 3 else bare
    return telling_colour(bare)
