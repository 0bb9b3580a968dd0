"""Base of dialogs that ask for something: they stay open, with the reason, until what was typed is accepted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from wm_desktop.domain.errors import DomainError, EnvironmentFault
from wm_desktop.gui.errors import sentence_of, show_fault
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.messages import MessageBar


class AskingDialog(QDialog):
    """Shown with `open()`; a subclass sets up its form, says where the message bar is and calls `attempt`."""

    messages: MessageBar
    help_topic = "incidenten"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        help_on_f1(self, self.help_topic)

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

    def fail(self, error: Exception) -> None:
        """Tell what went wrong; a bug goes on to the global hook."""
        if isinstance(error, DomainError):
            self.messages.trouble(sentence_of(error))
        elif isinstance(error, EnvironmentFault):
            show_fault(error, self)
        else:
            raise error
