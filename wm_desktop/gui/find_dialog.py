"""Ctrl+K: type a few letters, Enter goes there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from wm_desktop.gui import theme
from wm_desktop.gui.desk import Aim, Desk
from wm_desktop.gui.find import Found, FoundKind, find
from wm_desktop.gui.forms.ui_find import Ui_FindForm
from wm_desktop.gui.help.key import help_on_f1

_WAIT_MS = 120
_ICONS = {FoundKind.PUPIL: "wm-persons", FoundKind.INCIDENT: "wm-incidents", FoundKind.LETTER: "wm-letters"}


class FindDialog(QDialog):
    """Go to any pupil, incident or letter."""

    help_topic = "sneltoetsen"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self._desk = desk
        self._found: list[Found] = []
        self.ui = Ui_FindForm()
        self.ui.setupUi(self)
        self.ui.search_edit.setFocus()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self.look)
        self.ui.search_edit.textEdited.connect(self._timer.start)
        self.ui.search_edit.installEventFilter(self)
        self.ui.search_edit.returnPressed.connect(self.choose)
        self.ui.result_list.itemActivated.connect(self.choose)

    def look(self) -> None:
        """Search for what stands in the field."""
        self._timer.stop()
        self._found = find(self._desk.place, self.ui.search_edit.text())
        self.ui.result_list.clear()
        for found in self._found:
            QListWidgetItem(theme.icon(_ICONS[found.kind]), f"{found.title}   ·   {found.detail}", self.ui.result_list)
        self.ui.result_list.setCurrentRow(0)
        self.ui.count_label.setText(self.tr("%n gevonden", "", len(self._found)) if self.ui.search_edit.text() else "")

    def choose(self) -> None:
        """Go to the chosen line and close."""
        if self._timer.isActive():
            self.look()
        row = self.ui.result_list.currentRow()
        if 0 <= row < len(self._found):
            self.accept()
            self._desk.go(Aim(self._found[row].kind.value, subject=self._found[row].subject))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys in the field move through the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self._found:
                row = self.ui.result_list.currentRow() + step
                self.ui.result_list.setCurrentRow(max(0, min(len(self._found) - 1, row)))
                return True
        return super().eventFilter(watched, event)
