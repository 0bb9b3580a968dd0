"""Choosing who is involved: type three letters, pick, say in which role."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from wm_desktop.domain.incidents import PartyRole
from wm_desktop.gui.forms.ui_party_edit import Ui_PartyEdit
from wm_desktop.gui.incidents.party_presenter import Candidate, Chosen, PartyPresenter
from wm_desktop.gui.incidents.words import person_label, role_label
from wm_desktop.services.incidents import NewParty
from wm_desktop.services.workplace import Workplace

Attempt = Callable[[Callable[[], object]], object]
_ROLES = (PartyRole.ACCUSED, PartyRole.AFFECTED, PartyRole.REPORTER, PartyRole.WITNESS)


class PartyPicker(QWidget):
    """A search line, what it found, and who was chosen; Enter in the line or the list adds the person."""

    def __init__(self, place: Workplace, attempt: Attempt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PartyEdit()
        self.ui.setupUi(self)
        self._attempt = attempt
        self._candidates: list[Candidate] = []
        self.presenter = PartyPresenter(place, self)
        for role in _ROLES:
            self.ui.role_combo.addItem(role_label(role), role)
        self.ui.person_edit.textChanged.connect(self._search)
        self.ui.person_edit.returnPressed.connect(self._add)
        self.ui.found_list.itemActivated.connect(self._add)
        self.ui.found_list.currentRowChanged.connect(self._offer)
        self.ui.add_button.clicked.connect(self._add)
        self.ui.remove_button.clicked.connect(self._remove)
        self.ui.chosen_list.currentRowChanged.connect(self._offer_remove)
        self.show_found((), letters_needed=0)
        self.show_chosen(())

    @property
    def parties(self) -> tuple[NewParty, ...]:
        """Who was chosen."""
        return self.presenter.parties

    def show_found(self, candidates: Sequence[Candidate], *, letters_needed: int) -> None:
        """Show who can be chosen; the first one stands ready."""
        self._candidates = list(candidates)
        self.ui.found_list.clear()
        for candidate in candidates:
            self.ui.found_list.addItem(self._described(candidate))
        self.ui.found_list.setCurrentRow(0 if candidates else -1)
        if not candidates:
            typed = bool(self.ui.person_edit.text().strip())
            how = self.tr("Typ drie letters van een naam; Enter voegt de gekozen persoon toe.")
            hint = QListWidgetItem(self.tr("Nog %n letter(s)…", "", letters_needed) if typed else how)
            hint.setFlags(Qt.ItemFlag.NoItemFlags)
            self.ui.found_list.addItem(hint)
        self._offer()

    def show_chosen(self, chosen: Sequence[Chosen]) -> None:
        """Show who was chosen and as what."""
        self.ui.chosen_list.clear()
        for each in chosen:
            self.ui.chosen_list.addItem(f"{role_label(each.role)}: {self._described(each.candidate)}")
        empty = self.tr("Nog niemand gekozen.")
        self.ui.chosen_hint.setText("" if chosen else empty)
        self._offer_remove(self.ui.chosen_list.currentRow())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the search line into what it found; Delete takes a chosen person away.

        Enter stops here: in the dialog around it, it would store everything.
        """
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
        elif event.key() == Qt.Key.Key_Down and self.focusWidget() is self.ui.person_edit:
            self.ui.found_list.setFocus()
            event.accept()
        elif event.key() == Qt.Key.Key_Delete and self.focusWidget() is self.ui.chosen_list:
            self._remove()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _described(self, candidate: Candidate) -> str:
        if candidate.person is None:
            return self.tr("%1 (buitenstaander, niet in de administratie)").replace("%1", candidate.name)
        words = person_label(candidate.person.kind)
        note = candidate.person.note
        return f"{candidate.person.listed} - {words}{f', {note}' if note else ''}"

    def _search(self, text: str) -> None:
        self._attempt(lambda: self.presenter.search(text))

    def _offer(self) -> None:
        self.ui.add_button.setEnabled(0 <= self.ui.found_list.currentRow() < len(self._candidates))

    def _offer_remove(self, row: int) -> None:
        self.ui.remove_button.setEnabled(row >= 0)

    def _add(self) -> None:
        row = self.ui.found_list.currentRow()
        if 0 <= row < len(self._candidates):
            self.presenter.choose(self._candidates[row], PartyRole(self.ui.role_combo.currentData()))
            self.ui.person_edit.clear()
            self.ui.person_edit.setFocus()

    def _remove(self) -> None:
        self.presenter.remove(self.ui.chosen_list.currentRow())
