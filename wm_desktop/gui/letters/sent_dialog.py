"""The dialog that records when a letter was sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.dutch_dates import short_moment
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.forms.ui_letter_sent import Ui_LetterSent
from wm_desktop.gui.incidents.dialogs import moment_hint


class SentDialog(AskingDialog):
    """The moment of sending or handing over."""

    help_topic = "verzending"

    def __init__(self, now: datetime, store: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LetterSent()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._now = now
        self._store = store
        self.ui.moment_edit.textChanged.connect(self._typed)
        self.ui.moment_edit.setText("nu")  # typed, not said: read as a moment in every language
        self.ui.moment_edit.selectAll()
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.moment_edit.setToolTip(short_moment(now))
        self.resize(460, 180)

    def _typed(self, text: str) -> None:
        self.ui.moment_hint.setText(moment_hint(text, self._now))

    def _save(self) -> None:
        self.settle(lambda: self._store(self.ui.moment_edit.text()))
