"""Base of dialogs that ask for something: they stay open, with the reason, until what was typed is accepted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QMessageBox, QPlainTextEdit, QWidget

from wm_desktop.domain.errors import DomainError, EnvironmentFault
from wm_desktop.gui.dialog_size import grow_with_text, make_room
from wm_desktop.gui.errors import sentence_of, show_fault
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.messages import MessageBar


class AskingDialog(QDialog):
    """Shown with `open()`; a subclass sets up its form, says where the message bar is and calls `attempt`."""

    messages: MessageBar
    help_topic = "incidenten"
    keeps_by_itself = False
    """True for a dialog that stores what is typed however it is left: it need not ask."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        help_on_f1(self, self.help_topic)
        self._as_shown: list[str] | None = None

    @property
    def has_typed(self) -> bool:
        """Whether something was typed or chosen since the dialog was shown."""
        return self._as_shown is not None and self._as_shown != _typed_in(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Remember what stands there before a person types; not again after the lock."""
        if self._as_shown is None:
            grow_with_text(self)
        super().showEvent(event)
        if self._as_shown is None:
            self._as_shown = _typed_in(self)

    def reject(self) -> None:
        """Leave by Esc, the cross or 'Annuleren'; asks once when that would lose what was typed."""
        if self.keeps_by_itself or not self.has_typed:
            super().reject()
        else:
            self._ask_to_leave()

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do something; a refusal stands in the message bar, a fault gets its dialog. Says whether it was done."""
        self.messages.clear()
        try:
            work()
        except (DomainError, EnvironmentFault) as error:
            self.fail(error)
            return False
        return True

    def settle(self, work: Callable[[], object]) -> None:
        """Do what was asked and close; stay open when it is refused."""
        if self.attempt(work):
            self.accept()

    def _ask_to_leave(self) -> None:
        box = QMessageBox(self)
        box.setWindowTitle(self.windowTitle())
        box.setText(self.tr("Wat u hebt getypt is nog niet opgeslagen. Toch sluiten?"))
        leave = box.addButton(self.tr("&Sluiten zonder opslaan"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("&Verder typen"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        leave.clicked.connect(self._leave)
        box.open()

    def _leave(self) -> None:
        super().reject()

    def fail(self, error: Exception) -> None:
        """Tell what went wrong; a bug goes on to the global hook."""
        if isinstance(error, DomainError):
            self.messages.trouble(sentence_of(error))
            make_room(self)
        elif isinstance(error, EnvironmentFault):
            show_fault(error, self)
        else:
            raise error


def _typed_in(dialog: QWidget) -> list[str]:
    """What stands in the fields where a person types, and who or what was added to its lists."""
    lines = [edit.text() for edit in dialog.findChildren(QLineEdit)]
    texts = [edit.toPlainText() for edit in dialog.findChildren(QPlainTextEdit)]
    lists = [
        f"{item.text()} {item.checkState().value}"
        for each in dialog.findChildren(QListWidget)
        for item in (each.item(number) for number in range(each.count()))
    ]
    return [*lines, *texts, *lists]
