"""The typeface of everything on paper: embedded, so that a page looks the same on every machine for years."""

from __future__ import annotations

import struct
import threading
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.paths import resource

FAMILY = "NotoSans"
REGULAR = "NotoSans"
BOLD = "NotoSans-Bold"
ITALIC = "NotoSans-Italic"

_FILES = {REGULAR: "NotoSans-Regular.ttf", BOLD: "NotoSans-Bold.ttf", ITALIC: "NotoSans-Italic.ttf"}
_lock = threading.Lock()


class FontMissingError(EnvironmentFault):
    """A font file of the program is gone or damaged; without it a letter would look different at every reprint."""

    nl = "Het lettertype '{name}' ontbreekt of is beschadigd. Installeer WM Desktop opnieuw; uw gegevens blijven staan."
    en = "The font '{name}' is missing or damaged. Install WM Desktop again; your data stay where they are."


def register_fonts(folder: Path | None = None) -> None:
    """Make REGULAR, BOLD and ITALIC known to reportlab, once; raises FontMissingError.

    `folder` is where the files are, by default the program's own.
    """
    from reportlab import rl_config
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFError

    from wm_desktop.documents.typeface import Typeface

    with _lock:
        if folder is None and BOLD in pdfmetrics.getRegisteredFontNames():
            return
        rl_config.useA85 = 0  # bytes as they are: written as letters they take a quarter more
        place = folder or resource("fonts")
        fonts = []
        for name, file in _FILES.items():
            try:
                fonts.append(Typeface(name, str(place / file)))
            except (TTFError, OSError, struct.error, ValueError, IndexError, KeyError) as error:
                raise FontMissingError(name=file) from error
        for font in fonts:
            pdfmetrics.registerFont(font)
        pdfmetrics.registerFontFamily(FAMILY, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD)


@lru_cache(maxsize=64)
def ink(code: str) -> Any:  # noqa: ANN401 - reportlab's colours have no useful type
    """Give the colour of a code such as '#1F5C99'."""
    from reportlab.lib.colors import HexColor

    return HexColor(code)


def text_width(text: str, size: float, font: str = REGULAR) -> float:
    """Give how wide a line is in points."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return float(stringWidth(text, font, size))


def uncovered(text: str | Iterable[str]) -> frozenset[str]:
    """Give the visible characters of a text, or of several, that the typeface has no glyph for."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    register_fonts()
    glyphs = cast(TTFont, pdfmetrics.getFont(REGULAR)).face.charToGlyph
    characters = set(text) if isinstance(text, str) else {char for part in text for char in part}
    return frozenset(char for char in characters if ord(char) not in glyphs and not char.isspace())


def printable(text: str) -> str:
    """Give a text as it can be drawn on one line: composed letters, plain blanks, '?' only where nothing comes near.

    For lists; a letter refuses characters it cannot draw (`uncovered`).
    """
    composed = " ".join(unicodedata.normalize("NFC", text).split())
    missing = uncovered(composed)
    return "".join(_nearest(char) if char in missing else char for char in composed)


def _nearest(char: str) -> str:
    bare = "".join(part for part in unicodedata.normalize("NFKD", char) if not unicodedata.combining(part))
    return bare if bare and not uncovered(bare) else "?"
