"""The panel that records one answer: shown beside the register, stored with Enter, left with Esc."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.dutch_dates import NotADayError
from wm_desktop.gui.consent.presenter import Draft
from wm_desktop.gui.consent.words import way_word
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_record_answer import Ui_RecordAnswer
from wm_desktop.gui.save_as import labelled

_PUPIL = "pupil"
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
        self._file: Path | None = None
        self._radios = {
            AnswerKind.YES: self.ui.yes_radio,
            AnswerKind.NO: self.ui.no_radio,
            AnswerKind.WITHDRAWN: self.ui.withdrawn_radio,
        }
        for way in _WAYS:
            self.ui.way_combo.addItem(way_word(way), way)
        for radio in self._radios.values():
            radio.toggled.connect(self._tell_ready)
        self.ui.file_button.clicked.connect(self._ask_file)
        self.ui.guardian_combo.currentIndexChanged.connect(self._tell_counting)
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
        self.take_file(draft.file)
        self.say_trouble("")
        self._tell_ready()
        (self.ui.store_button if draft.kind is not None else group).setFocus()

    def say_trouble(self, text: str) -> None:
        """Say at the panel why the answer cannot be recorded."""
        self.ui.trouble_label.setText(text)
        self.ui.trouble_label.setVisible(bool(text))

    def take_file(self, path: Path | None) -> None:
        """Keep this file with the answer; None takes it away."""
        self._file = path
        name = path.name if path is not None else ""
        short = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, 180)
        self.ui.file_button.setText(
            self.tr("Weghalen: %1").replace("%1", short) if path is not None else self.tr("Bewijsst&uk…")
        )

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
        if draft.of_age:
            combo.addItem(self.tr("leerling zelf (16 jaar of ouder)"), _PUPIL)
        combo.addItem(self.tr("ouders samen"), None)
        for guardian in draft.guardians:
            label = f"{guardian.name.full} ({guardian.relation})"
            if not guardian.has_custody:
                label = self.tr("%1 - geen gezag, telt niet mee").replace("%1", label)
            combo.addItem(label, guardian.id)
        ids: list[object] = [combo.itemData(place) for place in range(combo.count())]
        wanted = _PUPIL if draft.by_pupil else draft.guardian_id
        combo.setCurrentIndex(ids.index(wanted) if wanted in ids else 0)
        self._tell_counting()

    def _tell_counting(self) -> None:
        """Say before it is recorded that an answer will not count."""
        draft, chosen = self._draft, self.ui.guardian_combo.currentData()
        text = ""
        if draft is not None and any(one.id == chosen and not one.has_custody for one in draft.guardians):
            text = self.tr("Let op: deze ouder heeft geen gezag. Het antwoord wordt bewaard, maar telt niet mee.")
        elif draft is not None and draft.of_age and chosen != _PUPIL:
            text = self.tr("De leerling is 16 of ouder: wat de leerling zelf zegt, gaat voor wat een ouder zegt.")
        self.ui.counting_label.setText(text)
        self.ui.counting_label.setVisible(bool(text))

    def _ask_file(self) -> None:
        if self._file is not None:
            self.take_file(None)
            return
        dialog = labelled(QFileDialog(self.window(), self.tr("Scan of bestand kiezen"), str(Path.home())))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.open()

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
        chosen = self.ui.guardian_combo.currentData()
        self.store_requested.emit(
            replace(
                self._draft,
                kind=kind,
                guardian_id=None if chosen == _PUPIL else chosen,
                by_pupil=chosen == _PUPIL,
                file=self._file,
                given_on=day or self._draft.given_on,
                way=AnswerWay(self.ui.way_combo.currentData()),
                remark=self.ui.remark_edit.text(),
            )
        )
