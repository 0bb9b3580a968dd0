"""Small dialogs of the page Publicaties: what was done about a duty, and since when all of it is gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.publications import Publication, TakedownOutcome
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.forms.ui_publication_end import Ui_PublicationEnd
from wm_desktop.gui.forms.ui_takedown_done import Ui_TakedownDone
from wm_desktop.gui.publications.words import outcome_words
from wm_desktop.services.rows import TakedownRow

_ONLINE = (TakedownOutcome.REMOVED, TakedownOutcome.MADE_UNRECOGNISABLE, TakedownOutcome.PRINTED)
_ON_PAPER = (TakedownOutcome.PRINTED, TakedownOutcome.REMOVED, TakedownOutcome.MADE_UNRECOGNISABLE)


class DoneDialog(AskingDialog):
    """What was done about one person in one publication."""

    help_topic = "publicaties"

    def __init__(
        self, row: TakedownRow, done: Callable[[TakedownOutcome, str], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_TakedownDone()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._done = done
        where = f"{row.where} - {row.link}" if row.link else row.where
        self.ui.subject_label.setText(f"{row.who.name}: {row.number} {row.title}\n{where}")
        for outcome in _ON_PAPER if row.printed else _ONLINE:
            self.ui.outcome_combo.addItem(outcome_words(outcome), outcome)
        self.ui.outcome_combo.setFocus()
        self.ui.save_button.clicked.connect(self._store)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.resize(560, 220)

    def _store(self) -> None:
        outcome = TakedownOutcome(self.ui.outcome_combo.currentData())
        self.settle(lambda: self._done(outcome, self.ui.note_edit.text()))


class EndDialog(AskingDialog):
    """Since when all of a publication is gone."""

    help_topic = "publicaties"

    def __init__(
        self,
        publication: Publication,
        today: date,
        end: Callable[[date | None], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_PublicationEnd()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._end = end
        self.ui.subject_label.setText(f"{publication.number} {publication.title}\n{publication.where}")
        self.ui.day_edit.set_today(today)
        self.ui.day_edit.set_day(today)
        self.ui.day_edit.setFocus()
        self.ui.save_button.clicked.connect(self._store)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.resize(480, 180)

    def _store(self) -> None:
        self.settle(lambda: self._end(self.ui.day_edit.day()))
