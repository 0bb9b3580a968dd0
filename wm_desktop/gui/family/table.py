"""The table of the family: J, N and I put an answer on the chosen purpose, Backspace takes it away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from wm_desktop.domain.consent import AnswerKind
from wm_desktop.gui.tables import ResultTable

KINDS = {
    Qt.Key.Key_J: AnswerKind.YES,
    Qt.Key.Key_N: AnswerKind.NO,
    Qt.Key.Key_I: AnswerKind.WITHDRAWN,
    Qt.Key.Key_Delete: AnswerKind.WITHDRAWN,
}
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier}


class FamilyTable(ResultTable):
    """Says which answer a key asked for; None takes it away."""

    answer_typed = Signal(object)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of answers; the others are the table's."""
        key = Qt.Key(event.key())
        if event.modifiers() not in _PLAIN or (key not in KINDS and key != Qt.Key.Key_Backspace):
            super().keyPressEvent(event)
            return
        self.answer_typed.emit(KINDS.get(key))
        event.accept()
