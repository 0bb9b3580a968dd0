"""The menu of a table (right mouse button, Shift+F10): what the buttons around it do with the chosen row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu, QPushButton

from wm_desktop.gui.tables import ResultTable


class ContextMenu(QObject):
    """Offers buttons as a menu; what a button does not allow now, the menu does not either."""

    def __init__(self, table: QAbstractItemView, buttons: Sequence[QPushButton]) -> None:
        super().__init__(table)
        self._table = table
        self._buttons = tuple(buttons)
        self.menu: QMenu | None = None
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show)

    def _show(self, place: QPoint) -> None:
        self.menu = QMenu(self._table)
        self.menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self._buttons:
            if not button.isHidden():
                action = self.menu.addAction(button.text(), button.click)
                action.setEnabled(button.isEnabled())
        if isinstance(self._table, ResultTable):
            self.menu.addSeparator()
            self._table.offer_copy(self.menu)
        self.menu.popup(self._table.viewport().mapToGlobal(place))
