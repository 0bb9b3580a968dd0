"""A small picture to recognise a publication by; made in the task's thread, which QImage allows."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt

from wm_desktop.gui.evidence.picture import PictureTooLargeError, read_image

SIDE = 220
_QUALITY = 80


def thumbnail_of(data: bytes) -> bytes:
    """Give a JPEG of at most 220 x 220 pixels; empty for what is no picture (a PDF, a film), or too large."""
    try:
        image = read_image(data)
    except PictureTooLargeError:
        return b""
    if image.isNull():
        return b""
    room = QSize(SIDE, SIDE)
    if image.width() > SIDE or image.height() > SIDE:
        image = image.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
