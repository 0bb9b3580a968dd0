"""Bases of the dialogs of the page Protocol; those that may keep a file do that beside the window."""

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


class ProtocolDialog(AskingDialog):
    """A form with a message bar and the buttons to store and to leave; a subclass sets `ui` up and calls `begin`."""

    help_topic = "protocol"
    ui: Any

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def begin(self, store: Callable[[], object], *, subject: str = "", width: int = 600) -> None:
        """Show what it is about, and say what the button does."""
        self.messages = self.ui.messages
        if subject:
            self.ui.subject_label.setText(subject)
        self.ui.save_button.clicked.connect(store)
        self.ui.cancel_button.clicked.connect(self.reject)
        fit(self, width)

    def offer_today(self) -> None:
        """Most is written down on the day it happens."""
        self.ui.day_edit.set_today(self.desk.place.today())
        self.ui.day_edit.set_day(self.desk.place.today())


class KeepingDialog(ProtocolDialog):
    """Stays open until what was typed is kept beside the window."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._run = desk.tasks.run_for(self)

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
