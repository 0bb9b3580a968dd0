"""Dialogs grow with the text, as far as the screen goes."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

from wm_desktop.gui import theme
from wm_desktop.gui.dialog_size import grow_with_text


def test_a_dialog_grows_with_the_text_but_not_past_the_screen(qtbot, qapp):
    small, large = QDialog(), QDialog()
    for dialog in (small, large):
        qtbot.addWidget(dialog)
    small.resize(300, 200)
    large.resize(700, 500)
    theme.apply(qapp, dark=False)
    grow_with_text(small)
    assert (small.width(), small.height()) == (300, 200)
    theme.apply(qapp, dark=False, text_percent=150)
    try:
        grow_with_text(small)
        grow_with_text(large)
    finally:
        theme.apply(qapp, dark=False)
    assert (small.width(), small.height()) == (450, 300)
    room = large.screen().availableSize()
    assert 700 <= large.width() <= max(700, room.width())
    assert 500 < large.height() <= room.height()
