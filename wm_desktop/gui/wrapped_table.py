"""A short table whose words are wrapped instead of cut off; for tens of rows, not thousands."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from wm_desktop.gui.tables import ResultTable

_AIR = 8
_LEAST = 120


class WrappedTable(ResultTable):
    """Columns of words share the room that the others leave; every row is as high as its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[int, ...] = ()
        self.setWordWrap(True)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)

    def share(self, *columns: int) -> None:
        """Say which columns hold words."""
        self._words = columns
        self.horizontalHeader().setStretchLastSection(False)

    def fit(self) -> None:
        """Give columns and rows their sizes; called after new rows and when the table is resized."""
        model: QAbstractItemModel | None = self.model()
        if model is None:
            return
        self.fit_columns()
        shown = [column for column in self._words if not self.isColumnHidden(column)]
        others = [column for column in range(model.columnCount()) if column not in shown]
        room = self.viewport().width() - sum(self.columnWidth(column) for column in others)
        with self.fitting():
            for column in shown:
                self.setColumnWidth(column, max(_LEAST, room // len(shown)))
        self.resizeRowsToContents()
        usual = self.verticalHeader().defaultSectionSize()
        for row in range(model.rowCount()):
            needed = self.rowHeight(row)
            self.setRowHeight(row, needed + _AIR if needed > usual else usual)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room goes to the words."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()


class SnugTable(WrappedTable):
    """A wrapped table that is exactly as high as its rows: it never scrolls by itself."""

    def fit(self) -> None:
        """Give columns and rows their sizes, and the table its height."""
        super().fit()
        if self.model() is not None:
            rows = sum(self.rowHeight(row) for row in range(self.model().rowCount()))
            self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + 2 * self.frameWidth() + 2)
