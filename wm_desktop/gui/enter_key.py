"""Enter presses the button that has the focus: in pages as in dialogs, whatever the dialog's default button is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class EnterKey(QObject):
    """Looks at the keys of every window of the program.

    Qt itself lets Enter press a focused button only in a dialog, and there only when the button may be its default.
    It watches windows, not widgets: a filter on the whole application would see every event of the program.
    """

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        app.focusWindowChanged.connect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter away from a window when a button has the focus, and press that button."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.key() not in _ENTER:
            return False
        button = QApplication.focusWidget()
        if not isinstance(button, QAbstractButton) or isinstance(button, QCheckBox | QRadioButton):
            return False
        if QApplication.activePopupWidget() is not None:
            return False
        if not event.isAutoRepeat():
            button.click()
        return True

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
