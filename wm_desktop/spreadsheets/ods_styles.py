"""The styles of an OpenDocument spreadsheet, as far as they may mean something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wm_desktop.spreadsheets.looks import telling_colour

if TYPE_CHECKING:
    from lxml.etree import _Element

SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
TABLE, STYLE = f"{{{SPACE}table:1.0}}", f"{{{SPACE}style:1.0}}"
_FILL = f"{{{SPACE}xsl-fo-compatible:1.0}}background-color"


@dataclass(frozen=True)
class Look:
    """What a style does to a cell."""

    colour: str = ""
    struck: bool = False


PLAIN = Look()


class Styles:
    """Which named styles colour a cell, strike it through or hide a sheet; a style takes after its parent."""

    def __init__(self) -> None:
        self._own: dict[str, tuple[str, str | None, bool | None]] = {}
        self._looks: dict[str, Look] = {}
        self.hidden: set[str] = set()
        self.struck_texts: set[str] = set()

    def add(self, style: _Element) -> None:
        """Learn a style."""
        name, family = style.get(f"{STYLE}name") or "", style.get(f"{STYLE}family")
        colour: str | None = None
        struck: bool | None = None
        for child in style:
            fill = child.get(_FILL)
            colour = fill if fill is not None and family == "table-cell" else colour
            line = child.get(f"{STYLE}text-line-through-style") or child.get(f"{STYLE}text-line-through-type")
            struck = line != "none" if line is not None else struck
            if child.get(f"{TABLE}display") == "false":
                self.hidden.add(name)
        if family == "table-cell":
            self._own[name] = (style.get(f"{STYLE}parent-style-name") or "", colour, struck)
        elif family == "text" and struck:
            self.struck_texts.add(name)

    def with_looks(self) -> list[str]:
        """Name the styles that may mean something."""
        return [name for name in self._own if self.look(name) is not PLAIN]

    def look(self, name: str) -> Look:
        """Give what a style comes to, with all it takes from its parents."""
        if name not in self._looks:
            colour: str | None = None
            struck: bool | None = None
            seen: set[str] = set()
            above = name
            while above in self._own and above not in seen:
                seen.add(above)
                above, own_colour, own_struck = self._own[above]
                colour = own_colour if colour is None else colour
                struck = own_struck if struck is None else struck
            look = Look(telling_colour((colour or "").lstrip("#")), bool(struck))
            self._looks[name] = PLAIN if look == PLAIN else look
        return self._looks[name]
