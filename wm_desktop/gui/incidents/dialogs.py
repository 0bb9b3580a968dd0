"""The small dialogs of an incident file: timeline, parties, a new letter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wm_desktop.domain.dutch_dates import NotADayError, parse_moment, short_moment
from wm_desktop.domain.incidents import Entry, EntryKind, Heard
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.dates import long_moment
from wm_desktop.gui.forms.ui_entry_edit import Ui_EntryEdit
from wm_desktop.gui.incidents.party_picker import PartyPicker
from wm_desktop.gui.incidents.timeline.presenter import EntryForm
from wm_desktop.gui.incidents.words import entry_label
from wm_desktop.gui.messages import MessageBar
from wm_desktop.services.incidents import NewParty
from wm_desktop.services.workplace import Workplace

_BY_HAND = tuple(kind for kind in EntryKind if kind is not EntryKind.LETTER)


def moment_hint(text: str, now: datetime) -> str:
    """How a typed moment is understood ('= 22 november 2026, 14.30 uur'); a blank while it cannot be read."""
    try:
        return f"= {long_moment(parse_moment(text, now))}" if text.strip() else " "
    except NotADayError:
        return " "


class EntryDialog(AskingDialog):
    """A new line on the timeline."""

    def __init__(self, now: datetime, add: Callable[[EntryForm], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EntryEdit()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._now = now
        self._add = add
        self._checks = {
            Heard.PUPIL: self.ui.pupil_check,
            Heard.GUARDIANS: self.ui.guardians_check,
            Heard.TEACHER: self.ui.teacher_check,
        }
        self.ui.old_box.hide()
        for kind in _BY_HAND:
            self.ui.kind_combo.addItem(entry_label(kind), kind)
        self.ui.kind_combo.currentIndexChanged.connect(self._kind_chosen)
        self.ui.moment_edit.textChanged.connect(self._moment_typed)
        self.ui.moment_edit.setText(short_moment(now))
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        self._kind_chosen()
        self.ui.text_edit.setFocus()
        self.resize(620, 420)

    def _kind(self) -> EntryKind:
        return EntryKind(self.ui.kind_combo.currentData())

    def _kind_chosen(self) -> None:
        hearing = self._kind() is EntryKind.HEARING
        self.ui.heard_label.setVisible(hearing)
        for check in self._checks.values():
            check.setVisible(hearing)

    def _moment_typed(self, text: str) -> None:
        self.ui.moment_hint.setText(moment_hint(text, self._now))

    def _save(self) -> None:
        heard = tuple(who for who, check in self._checks.items() if check.isChecked())
        form = EntryForm(self._kind(), self.ui.moment_edit.text(), self.ui.text_edit.toPlainText(), heard)
        self.settle(lambda: self._add(form))


class CorrectionDialog(AskingDialog):
    """The right words for an earlier line; the old words stay."""

    def __init__(self, entry: Entry, correct: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_EntryEdit()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._correct = correct
        self.setWindowTitle(self.tr("Regel verbeteren"))
        self.ui.old_text.setText(entry.text)
        form = self.ui.entry_form
        for row in range(form.rowCount() - 1):
            form.setRowVisible(row, False)
        self.ui.text_edit.setPlainText(entry.text)
        self.ui.text_edit.selectAll()
        self.ui.text_edit.setFocus()
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.resize(620, 420)

    def _save(self) -> None:
        self.settle(lambda: self._correct(self.ui.text_edit.toPlainText()))


class PartyDialog(AskingDialog):
    """People to add to a file."""

    def __init__(
        self, place: Workplace, add: Callable[[Sequence[NewParty]], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Betrokkene toevoegen"))
        self._add = add
        self.messages = MessageBar(self)
        self.picker = PartyPicker(place, self.attempt, self)
        self.save_button = QPushButton(self.tr("Aan &dossier toevoegen"), self)
        self.save_button.setProperty("primary", True)
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self._save)
        self.cancel_button = QPushButton(self.tr("Annuleren"), self)
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.messages)
        layout.addWidget(self.picker, 1)
        layout.addLayout(buttons)
        self.resize(640, 420)

    def _save(self) -> None:
        if not self.picker.parties:
            self.messages.trouble(self.tr("Kies eerst iemand: typ drie letters en druk op Enter."))
            return
        self.settle(lambda: self._add(self.picker.parties))
