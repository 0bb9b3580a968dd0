"""Lists in which lines are ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem


def add_tick(widget: QListWidget, text: str, value: str, *, checked: bool = False) -> None:
    """Add a line that can be ticked; `value` is what it stands for."""
    item = QListWidgetItem(text)
    item.setData(Qt.ItemDataRole.UserRole, value)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
    widget.addItem(item)


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
