"""Colours of cells: a swatch to see, and a name in words for who does not see it."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

_SIDE = 16
_PALE = 45
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
    """The name of a colour in words: 'groen', 'lichtrood'."""
    look = QColor(f"#{colour}")
    lightness = look.lightness()
    if look.hslSaturation() < _PALE:
        return _grey(lightness)
    word = _hue(look.hslHue())
    if lightness > 190:
        return translate("Swatch", "licht%1").replace("%1", word)
    return translate("Swatch", "donker%1").replace("%1", word) if lightness < 70 else word


def _grey(lightness: int) -> str:
    if lightness > 235:
        return translate("Swatch", "wit")
    return translate("Swatch", "zwart") if lightness < 30 else translate("Swatch", "grijs")


def _hue(hue: int) -> str:
    names = (
        (18, translate("Swatch", "rood")),
        (45, translate("Swatch", "oranje")),
        (70, translate("Swatch", "geel")),
        (165, translate("Swatch", "groen")),
        (200, translate("Swatch", "turquoise")),
        (255, translate("Swatch", "blauw")),
        (290, translate("Swatch", "paars")),
        (340, translate("Swatch", "roze")),
    )
    return next((word for edge, word in names if hue < edge), names[0][1])
