"""Rows of buttons go on in a next line when the window is small."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QTextEdit, QVBoxLayout, QWidget

from wm_desktop.gui.flow import WrappingRow


def test_a_row_wraps_when_it_is_full_and_makes_itself_higher(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column, row = QVBoxLayout(page), WrappingRow(page)
    column.addWidget(row)
    column.addWidget(QTextEdit(page), 1)
    assert row.minimumSizeHint() == QSize()
    buttons = [QPushButton(f"knop nummer {number}", row) for number in range(5)]
    page.resize(300, 300)
    page.show()
    tops = [button.y() for button in buttons]
    assert tops == sorted(tops)
    assert len(set(tops)) > 1
    assert row.height() >= buttons[-1].geometry().bottom()
    page.resize(2000, 300)
    assert len({button.y() for button in buttons}) == 1
    buttons[0].hide()
    qtbot.waitUntil(lambda: buttons[1].x() == 0)
