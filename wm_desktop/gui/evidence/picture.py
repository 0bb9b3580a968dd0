"""Pictures from memory: decoded with a limit on their size, shown with zoom, made small, and written as PNG."""

from __future__ import annotations

import math

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

MOST_PIXELS = 30_000_000
"""The largest picture that is unpacked whole: 120 MB of memory."""
MOST_JPEG_PIXELS = 200_000_000
"""A photo can be unpacked small at once, so that a large one costs no more."""
LONGEST_SIDE = 4096
_KINDS = frozenset({b"png", b"jpeg", b"gif", b"bmp", b"webp"})
_ZOOM_STEP = 1.25
_SMALLEST, _LARGEST = 0.05, 8.0


class PictureTooLargeError(ValueError):
    """A picture has more pixels than may be unpacked; the message is 'width x height'."""


def read_image(data: bytes, longest: int = LONGEST_SIDE) -> QImage:
    """Decode a picture with no side longer than `longest`; a null image when it is damaged, or of an unknown kind.

    Raises PictureTooLargeError by what the head of the file says, before anything is unpacked.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if reader.format().data() not in _KINDS or not reader.canRead():
        return QImage()
    size = reader.size()
    _refuse(size, small_at_once=reader.format().data() == b"jpeg")
    if max(size.width(), size.height()) > longest:
        reader.setScaledSize(size.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    return reader.read()


def _refuse(size: QSize, *, small_at_once: bool) -> None:
    most = MOST_JPEG_PIXELS if small_at_once else MOST_PIXELS
    if size.width() * size.height() > most:
        raise PictureTooLargeError(f"{size.width()} x {size.height()}")


def png_of(image: QImage) -> bytes:
    """Give an image (from the clipboard) as PNG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


class _Sheet(QWidget):
    """Draws the picture at its own size; only the part that can be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what lies in the exposed part, scaled from the picture itself: no large copy is ever made."""
        if self.image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipRect(event.rect())
        painter.drawImage(QRect(0, 0, self.width(), self.height()), self.image)


class PictureArea(QScrollArea):
    """Shows one picture; fits it in the room until a person zooms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = _Sheet(self)
        self._zoom = 0.0
        self.setWidget(self._sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    @property
    def shown_size(self) -> QSize:
        """How large the picture stands there."""
        return self._sheet.size()

    def show_image(self, image: QImage, name: str) -> None:
        """Show a picture, fitting."""
        self._sheet.image = image
        self._zoom = 0.0
        self.setAccessibleName(name)
        self._fit()

    def zoom_in(self) -> None:
        """Make it larger."""
        self._by(_ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make it smaller."""
        self._by(1 / _ZOOM_STEP)

    def resizeEvent(self, event: object) -> None:
        """Fit again, unless a person chose a size."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _by(self, factor: float) -> None:
        if not self._sheet.image.isNull():
            now = self._zoom or self._sheet.width() / self._sheet.image.width()
            self._zoom = min(_LARGEST, max(_SMALLEST, now * factor))
            self._fit()

    def _fit(self) -> None:
        image = self._sheet.image
        if image.isNull():
            self._sheet.resize(0, 0)
            return
        room = self.maximumViewportSize()
        fitting = min(1.0, room.width() / image.width(), room.height() / image.height())
        zoom = self._zoom or fitting
        self._sheet.resize(max(1, math.floor(image.width() * zoom)), max(1, math.floor(image.height() * zoom)))
        self._sheet.update()
