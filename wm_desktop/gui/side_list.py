"""The parts of a large dialog as a list beside them: readable at any size of text, walked with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QTabWidget, QWidget


class SideList(QListWidget):
    """Takes the place of the bar of a tab widget; both always show the same part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: QTabWidget | None = None
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def use(self, tabs: QTabWidget) -> None:
        """Show the parts of these tabs; call again after a part was hidden."""
        if self._tabs is None:
            self._tabs = tabs
            tabs.tabBar().hide()
            self.currentRowChanged.connect(self._chosen)
            tabs.currentChanged.connect(self._show_current)
            for number in range(tabs.count()):
                QListWidgetItem(tabs.tabText(number), self)
        for number in range(tabs.count()):
            self.setRowHidden(number, not tabs.isTabVisible(number))
        self._show_current(tabs.currentIndex())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the longest name."""
        return QSize(self.sizeHintForColumn(0) + 2 * self.frameWidth() + 16, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Never narrower."""
        return QSize(self.sizeHint().width(), 80)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text asks for more room."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _chosen(self, number: int) -> None:
        if self._tabs is not None and number >= 0:
            self._tabs.setCurrentIndex(number)

    def _show_current(self, number: int) -> None:
        if number != self.currentRow():
            self.setCurrentRow(number)
