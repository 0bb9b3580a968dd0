"""The panel that records one answer: shown beside the register, stored with Enter, left with Esc."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.dutch_dates import NotADayError
from wm_desktop.domain.ids import GuardianId
from wm_desktop.gui.consent.presenter import Draft
from wm_desktop.gui.consent.words import way_word
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_record_answer import Ui_RecordAnswer

_WAYS = (AnswerWay.FORM, AnswerWay.EMAIL, AnswerWay.APP, AnswerWay.ORAL)


class RecordAnswer(QWidget):
    """Shows a draft and gives it back as the person confirmed it."""

    store_requested = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RecordAnswer()
        self.ui.setupUi(self)
        self._draft: Draft | None = None
        self._radios = {
            AnswerKind.YES: self.ui.yes_radio,
            AnswerKind.NO: self.ui.no_radio,
            AnswerKind.WITHDRAWN: self.ui.withdrawn_radio,
        }
        for way in _WAYS:
            self.ui.way_combo.addItem(way_word(way), way)
        for radio in self._radios.values():
            radio.toggled.connect(self._tell_ready)
        self.ui.store_button.clicked.connect(self._store)
        self.ui.cancel_button.clicked.connect(self.cancelled)

    def show_draft(self, draft: Draft) -> None:
        """Fill the panel; the cursor comes where the first choice is still open."""
        self._draft = draft
        self.ui.subject_label.setText(
            f"{draft.story.row.name.full} ({draft.story.row.group}) - {draft.story.purpose.label}"
        )
        self._fill_guardians(draft)
        group = self.ui.yes_radio
        for radio in self._radios.values():
            radio.setAutoExclusive(False)
            radio.setChecked(False)
            radio.setAutoExclusive(True)
        if draft.kind is not None:
            group = self._radios[draft.kind]
            group.setChecked(True)
        self.ui.day_edit.set_today(draft.given_on)
        self.ui.day_edit.set_day(draft.given_on)
        self.ui.way_combo.setCurrentIndex(self.ui.way_combo.findData(draft.way))
        self.ui.remark_edit.setText(draft.remark)
        self.say_trouble("")
        self._tell_ready()
        (self.ui.store_button if draft.kind is not None else group).setFocus()

    def say_trouble(self, text: str) -> None:
        """Say at the panel why the answer cannot be recorded."""
        self.ui.trouble_label.setText(text)
        self.ui.trouble_label.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter stores, Esc leaves, wherever the cursor is in the panel."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._store()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _fill_guardians(self, draft: Draft) -> None:
        combo = self.ui.guardian_combo
        combo.clear()
        combo.addItem(self.tr("ouders samen"), None)
        for guardian in draft.guardians:
            label = f"{guardian.name.full} ({guardian.relation})"
            if not guardian.has_custody:
                label = self.tr("%1 - geen gezag, telt niet mee").replace("%1", label)
            combo.addItem(label, guardian.id)
        ids: list[GuardianId | None] = [None, *(guardian.id for guardian in draft.guardians)]
        combo.setCurrentIndex(ids.index(draft.guardian_id) if draft.guardian_id in ids else 0)

    def _tell_ready(self) -> None:
        self.ui.store_button.setEnabled(self._kind() is not None)

    def _kind(self) -> AnswerKind | None:
        return next((kind for kind, radio in self._radios.items() if radio.isChecked()), None)

    def _store(self) -> None:
        kind = self._kind()
        if self._draft is None or kind is None:
            return
        try:
            day = self.ui.day_edit.day()
        except NotADayError as error:
            self.say_trouble(sentence_of(error))
            self.ui.day_edit.setFocus()
            return
        self.store_requested.emit(
            replace(
                self._draft,
                kind=kind,
                guardian_id=self.ui.guardian_combo.currentData(),
                given_on=day or self._draft.given_on,
                way=AnswerWay(self.ui.way_combo.currentData()),
                remark=self.ui.remark_edit.text(),
            )
        )
