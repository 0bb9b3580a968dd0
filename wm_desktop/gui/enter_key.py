"""Two keys of every window: Enter presses the button that has the focus, and Shift+F10 opens the context menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton

_OWN_MENU_KEY = frozenset({"windows", "cocoa"})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class EnterKey(QObject):
    """Looks at the keys of every window of the program.

    Qt itself lets Enter press a focused button only in a dialog, and there only when the button may be its default;
    and it opens the context menu with Shift+F10 only where the system does, which X11 does not.
    It watches windows, not widgets: a filter on the whole application would see every event of the program.
    """

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        app.focusWindowChanged.connect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter away from a window when a button has the focus, and press that button; open the menu."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            return _open_menu()
        if event.key() not in _ENTER:
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


def _open_menu() -> bool:
    """Ask the widget with the focus for its menu; Windows and macOS do that themselves."""
    widget = QApplication.focusWidget()
    if widget is None or QGuiApplication.platformName() in _OWN_MENU_KEY:
        return False
    if QApplication.activePopupWidget() is not None:
        return False
    place = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
    return True
