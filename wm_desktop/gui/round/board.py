"""The answers of one form, filled in with J and N; made for a person who looks at the paper and not at the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from wm_desktop.domain.consent import AnswerKind
from wm_desktop.gui.tables import ResultTable

_ANSWERS = {Qt.Key.Key_J: AnswerKind.YES, Qt.Key.Key_N: AnswerKind.NO}
_OPEN = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_STORE = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier}


class EntryBoard(ResultTable):
    """J and N answer, Del leaves open, Enter stores, Esc puts the form aside.

    A scanner types like a person: a sign that is no answer means that the next form is being scanned already. Then
    nothing is taken until its Enter, and the form in hand is not stored with the letters of a code as its answers.
    """

    answered = Signal(object)
    store_requested = Signal()
    leave_requested = Signal()
    scanned_into = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scanning = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def forget(self) -> None:
        """Another form is in hand."""
        self._scanning = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of entry; everything else is the table's own."""
        key = Qt.Key(event.key())
        if event.modifiers() not in _PLAIN or self.model() is None or not self.model().rowCount():
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape:
            self.leave_requested.emit()
        elif key in _STORE:
            self._enter()
        elif self._scanning:
            event.accept()
        elif key in _ANSWERS:
            self.answered.emit(_ANSWERS[key])
        elif key in _OPEN:
            self.answered.emit(None)
        elif event.text().isalnum():
            self._scanning = True
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self._scanning:
            self._scanning = False
            self.scanned_into.emit()
        else:
            self.store_requested.emit()
