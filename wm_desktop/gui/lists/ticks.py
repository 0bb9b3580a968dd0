"""Lists in which lines are ticked."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem


def add_tick(widget: QListWidget, text: str, value: str, *, checked: bool = False) -> None:
    """Add a line that can be ticked; `value` is what it stands for."""
    item = QListWidgetItem(text)
    item.setData(Qt.ItemDataRole.UserRole, value)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
    widget.addItem(item)


def tick_these(widget: QListWidget, values: Collection[str] | None) -> None:
    """Tick these lines and no other; None ticks all of them."""
    for item in (widget.item(number) for number in range(widget.count())):
        wanted = values is None or item.data(Qt.ItemDataRole.UserRole) in values
        item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)


def toggle_all_on_ctrl_a(widget: QListWidget) -> None:
    """Ctrl+A ticks every line, or no line when all of them were ticked."""

    def toggle() -> None:
        if widget.count():
            with QSignalBlocker(widget):
                tick_these(widget, () if len(ticked(widget)) == widget.count() else None)
            widget.itemChanged.emit(widget.item(0))  # told once, however many lines there are

    keys = QShortcut(QKeySequence.StandardKey.SelectAll, widget, toggle)
    keys.setContext(Qt.ShortcutContext.WidgetShortcut)


def ticked(widget: QListWidget) -> list[str]:
    """Give the values of the ticked lines, top to bottom."""
    items = [widget.item(number) for number in range(widget.count())]
    return [str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked]


def tick_only(widget: QListWidget, value: str) -> None:
    """Tick one line and no other; a list that does not have it stays as it is."""
    items = [widget.item(number) for number in range(widget.count())]
    if value in {item.data(Qt.ItemDataRole.UserRole) for item in items}:
        for item in items:
            wanted = item.data(Qt.ItemDataRole.UserRole) == value
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
