"""The school's logo as it comes from a file: a PNG or JPEG as it is, an SVG drawn once at the size of the paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from wm_desktop.domain.errors import WmError

LARGEST_LOGO = 2_000_000
_ROOM = QSizeF(945, 284)
"""The place of a logo, 60 x 18 mm, at 400 dots an inch."""


class LogoTooLargeError(WmError):
    """A logo that would make every letter heavy."""

    nl = "Deze afbeelding is groter dan 2 MB. Kies een kleiner logo."
    en = "This image is larger than 2 MB. Choose a smaller logo."


class LogoUnreadableError(WmError):
    """The chosen picture cannot be read, or is an empty drawing."""

    nl = "De afbeelding '{name}' kan niet worden gelezen. Kies een ander bestand."
    en = "The image '{name}' cannot be read. Choose another file."


class LogoDrawingError(WmError):
    """A drawing that takes pictures or texts from elsewhere would not look the same at every moment."""

    nl = "De tekening '{name}' gebruikt beelden of teksten van elders. Sla het logo op als PNG en kies dat."
    en = "The drawing '{name}' uses pictures or texts from elsewhere. Save the logo as PNG and choose that."


def read_logo(path: Path) -> bytes:
    """Read a picture, an SVG as PNG; raises LogoTooLargeError, LogoUnreadableError or LogoDrawingError."""
    try:
        if path.stat().st_size > LARGEST_LOGO:
            raise LogoTooLargeError
        data = path.read_bytes()
    except OSError:
        raise LogoUnreadableError(name=path.name) from None
    return _drawn(data, path.name) if path.suffix.lower() == ".svg" else data


def _drawn(data: bytes, name: str) -> bytes:
    """Draw an SVG on nothing, as large as a logo gets on paper; nothing outside the file is read."""
    # An image, style sheet or entity from elsewhere would look different, or tell somebody, at another moment.
    if any(word in data.lower() for word in (b"<!entity", b"<image", b"@import")):
        raise LogoDrawingError(name=name)
    renderer = QSvgRenderer(QByteArray(data))
    size = renderer.viewBoxF().size()
    if not renderer.isValid() or size.isEmpty():
        raise LogoUnreadableError(name=name)
    fitted = size.scaled(_ROOM, Qt.AspectRatioMode.KeepAspectRatio).toSize().expandedTo(_ROOM.toSize() / 100)
    image = QImage(fitted, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(target, "PNG")  # type: ignore[call-overload]
    return bytes(target.data().data())
