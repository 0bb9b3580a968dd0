"""Base of the dialogs of the page Protocol that may keep a file: that is done beside the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from wm_desktop.gui import theme
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.desk import Desk


def fit(dialog: QWidget, width: int) -> None:
    """Give a dialog a width, which grows with the text, and the height that its wrapped words then need."""
    dialog.ensurePolished()
    room = dialog.screen().availableSize()
    wide = min(round(width * theme.text_scale()), room.width())
    layout = dialog.layout()
    wraps = layout is not None and layout.hasHeightForWidth()
    high = layout.totalHeightForWidth(wide) if layout is not None and wraps else dialog.sizeHint().height()
    dialog.resize(wide, min(high, room.height()))


class KeepingDialog(AskingDialog):
    """Stays open until what was typed is kept; a subclass sets `ui` up and calls `begin`."""

    help_topic = "protocol"
    ui: Any

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._run = desk.tasks.run_for(self)

    def begin(self, subject: str, store: Callable[[], object]) -> None:
        """Show what it is about, and say what the button does."""
        self.messages = self.ui.messages
        if subject:
            self.ui.subject_label.setText(subject)
        self.ui.save_button.clicked.connect(store)
        self.ui.cancel_button.clicked.connect(self.reject)
        fit(self, 600)

    def keep(self, work: Callable[[], object]) -> None:
        """Store beside the window, and close when that is done."""
        self.messages.clear()
        self.ui.save_button.setEnabled(False)
        self._run(self.windowTitle(), lambda _: work(), self._kept, self._refused)

    def _kept(self, _: object) -> None:
        self.accept()

    def _refused(self, error: Exception) -> None:
        self.ui.save_button.setEnabled(True)
        self.fail(error)
