"""Dialogs grow with the text, as far as the screen goes."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from wm_desktop.gui import theme

_FRAME = QSize(24, 56)
"""What the system draws around a window, and a strip of air."""


def grow_with_text(window: QWidget) -> None:
    """Give a window that was drawn for normal text the size that larger text needs; called before it is shown."""
    scale = theme.text_scale()
    if scale > 1:
        room = window.screen().availableSize() - _FRAME
        window.resize((window.size() * scale).boundedTo(room).expandedTo(window.size()))


def make_room(window: QWidget) -> None:
    """Make a window higher, as far as the screen goes, when words that were added would be cut."""
    layout = window.layout()
    if layout is not None and layout.hasHeightForWidth():
        needed = min(layout.totalMinimumHeightForWidth(window.width()), window.screen().availableSize().height())
        window.resize(window.width(), max(window.height(), needed))
