"""Colours of cells: a swatch to see, and a name in words for who does not see it."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from wm_desktop.domain.importing.colours import colour_name

_SIDE = 16
translate = QCoreApplication.translate


@lru_cache(maxsize=64)
def swatch(colour: str) -> QIcon:
    """A filled square with an edge, for 'RRGGBB'."""
    picture = QPixmap(_SIDE, _SIDE)
    picture.fill(QColor(f"#{colour}"))
    painter = QPainter(picture)
    painter.setPen(Qt.GlobalColor.gray)
    painter.drawRect(0, 0, _SIDE - 1, _SIDE - 1)
    painter.end()
    return QIcon(picture)


def colour_word(colour: str) -> str:
    """The name of a colour in the language of the window."""
    name = colour_name(colour)
    words = {
        "rood": translate("Swatch", "rood"),
        "oranje": translate("Swatch", "oranje"),
        "geel": translate("Swatch", "geel"),
        "groen": translate("Swatch", "groen"),
        "lichtblauw": translate("Swatch", "lichtblauw"),
        "blauw": translate("Swatch", "blauw"),
        "paars": translate("Swatch", "paars"),
        "roze": translate("Swatch", "roze"),
        "grijs": translate("Swatch", "grijs"),
        "wit": translate("Swatch", "wit"),
        "zwart": translate("Swatch", "zwart"),
    }
    return words.get(name, name)
