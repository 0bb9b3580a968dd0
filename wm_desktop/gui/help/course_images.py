"""The pictures of the courses in the handbook: drawn when they are looked at, in the colours of the window."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage, QImageReader

from wm_desktop.domain.courses.catalogue import MACHINES
from wm_desktop.domain.courses.model import CourseKind, Machine
from wm_desktop.gui import theme
from wm_desktop.gui.help.course_picture import WIDTH, Inks, draw_course

_NAME = re.compile(r"images/traject-(\w+)\.svg")


def course_of(path: str) -> Machine | None:
    """Give the course a picture of the handbook is about; None for any other picture."""
    found = _NAME.fullmatch(path)
    return MACHINES.get(CourseKind(found[1])) if found is not None else None


def draw_image(machine: Machine, width: int, sharpness: float = 1.0) -> QImage:
    """Draw a course as large as the text, no wider than `width` points, for a screen of this sharpness."""
    buffer = QBuffer()
    buffer.setData(QByteArray(draw_course(machine, inks()).encode()))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    scale = min(max(1.0, theme.text_scale()), width / WIDTH) * sharpness
    size = reader.size()
    reader.setScaledSize(QSize(round(size.width() * scale), round(size.height() * scale)))
    image = reader.read()
    image.setDevicePixelRatio(sharpness)
    return image


def inks() -> Inks:
    """The colours of a drawing in the mode of now."""
    look = theme.colours()
    return Inks(look.text, look.faint, look.faint, look.bar, *look.news)
