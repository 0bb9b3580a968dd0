"""A list of names from which Del takes the chosen ones."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QWidget


class NameList(QListWidget):
    """Says with `remove_requested` that the chosen rows must go."""

    remove_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def chosen_rows(self) -> list[int]:
        """The places of the chosen rows, top to bottom."""
        return sorted(index.row() for index in self.selectedIndexes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del takes away."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
            event.accept()
        else:
            super().keyPressEvent(event)
