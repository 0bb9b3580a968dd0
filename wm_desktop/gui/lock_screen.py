"""The lock: after some minutes without input the contents are hidden until the passphrase is typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from wm_desktop.domain.errors import WmError
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_lock_screen import Ui_LockScreenForm
from wm_desktop.services.ports import Progress
from wm_desktop.services.settings import load_settings

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Counts the time since the last key or mouse movement in the program."""

    idle = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._expired)
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self.start()

    @property
    def minutes(self) -> float:
        """After how many minutes it locks."""
        return self._timer.interval() / 60_000

    def start(self) -> None:
        """Begin (again) with the number of minutes of the settings."""
        self._timer.start(load_settings(self._desk.place).lock_after_minutes * 60_000)

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at every event; take Ctrl+L away from a dialog, where the menu's own key does not come."""
        if event.type() not in _INPUT:
            return False
        if self._timer.isActive():
            self._timer.start()
        if not isinstance(event, QKeyEvent) or QApplication.activeModalWidget() is None:
            return False
        asked = event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if asked and not self._asked:
            self._asked = True
            QTimer.singleShot(0, self, self._lock)
        return asked

    def _lock(self) -> None:
        self._asked = False
        self.idle.emit()

    def _expired(self) -> None:
        if self._desk.tasks.busy:
            self._timer.start()
        else:
            self.idle.emit()


class LockScreen(QWidget):
    """Stands before the contents; opens for the passphrase of who is logged in."""

    unlocked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.ui = Ui_LockScreenForm()
        self.ui.setupUi(self)
        self.ui.unlock_button.clicked.connect(self._try)
        self.ui.passphrase_edit.returnPressed.connect(self._try)

    def prepare(self) -> None:
        """Empty the field and wait."""
        self.ui.user_label.setText(self.tr("Aangemeld: %1").replace("%1", self._desk.place.actor.name))
        self._say("")
        hint = self._desk.circumstances.passphrase_hint
        if hint:
            self.ui.hint_label.setText(self.tr("De wachtwoordzin van de voorbeeldschool is: %1").replace("%1", hint))
        self.ui.passphrase_edit.clear()
        self.ui.passphrase_edit.setFocus()

    def _try(self) -> None:
        typed = self.ui.passphrase_edit.text()
        self.ui.passphrase_edit.clear()
        self.ui.unlock_button.setEnabled(False)

        def check(progress: Progress) -> None:
            self._desk.opened.check_passphrase(typed)

        self._desk.tasks.run(self.tr("Wachtwoordzin controleren"), check, self._opened, self._refused)

    def _opened(self, _nothing: None) -> None:
        self.ui.unlock_button.setEnabled(True)
        self._say("")
        self.unlocked.emit()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, WmError):
            raise error
        self.ui.unlock_button.setEnabled(True)
        self._say(sentence_of(error))
        self.ui.passphrase_edit.setFocus()

    def _say(self, trouble: str) -> None:
        self.ui.trouble_label.setText(trouble)
        self.ui.trouble_label.setVisible(bool(trouble))


def put_dialogs_away(window: QWidget) -> list[QDialog]:
    """Hide the dialogs that stand open over a window; what was typed in them stays. Gives them, outermost first."""
    shown = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    for dialog in reversed(shown):
        dialog.hide()
    return shown


def bring_dialogs_back(dialogs: list[QDialog]) -> None:
    """Show dialogs again that were hidden, unless they ended meanwhile."""
    for dialog in dialogs:
        if isValid(dialog):
            dialog.setWindowModality(Qt.WindowModality.WindowModal)  # hiding forgot it
            dialog.show()
