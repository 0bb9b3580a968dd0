"""Choosing who is in a picture: three letters and Enter, or a whole group with one button."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.publications import PersonKind
from wm_desktop.gui.forms.ui_publication_people import Ui_PublicationPeople
from wm_desktop.gui.publications.people_presenter import Candidate, PeoplePresenter
from wm_desktop.services.rows import GroupRow
from wm_desktop.services.workplace import Workplace

Attempt = Callable[[Callable[[], object]], object]


class PeoplePicker(QWidget):
    """A search line with what it found, and the groups; says with `chosen` who was picked (a tuple of candidates)."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PublicationPeople()
        self.ui.setupUi(self)
        self.presenter: PeoplePresenter | None = None
        self._attempt: Attempt = lambda work: work()
        self._found: tuple[Candidate, ...] = ()
        self.ui.search_edit.textChanged.connect(self._search)
        self.ui.search_edit.returnPressed.connect(self._add)
        self.ui.found_list.itemActivated.connect(self._add)
        self.ui.found_list.currentRowChanged.connect(self._offer)
        self.ui.add_button.clicked.connect(self._add)
        self.ui.group_button.clicked.connect(self._add_group)

    def use(self, place: Workplace, attempt: Attempt) -> None:
        """Work with a data file; what is refused is told through `attempt`."""
        self._attempt = attempt
        self.presenter = PeoplePresenter(place, self)
        self.show_found((), letters_needed=0)

    def refresh(self) -> None:
        """Ask the groups again."""
        if self.presenter is not None:
            self.presenter.refresh()

    def show_groups(self, groups: Sequence[GroupRow]) -> None:
        """Fill the list of groups, keeping the one that is chosen."""
        combo = self.ui.group_combo
        before = combo.currentText()
        several = len({group.location for group in groups}) > 1
        combo.clear()
        for group in groups:
            combo.addItem(f"{group.name} ({group.location})" if several else group.name, group)
        combo.setCurrentIndex(max(combo.findText(before), 0 if groups else -1))
        self.ui.group_button.setEnabled(bool(groups))

    def show_found(self, found: Sequence[Candidate], *, letters_needed: int) -> None:
        """Show who can be chosen; the first one stands ready."""
        self._found = tuple(found)
        self.ui.found_list.clear()
        for one in found:
            self.ui.found_list.addItem(described(one))
        self.ui.found_list.setCurrentRow(0 if found else -1)
        typed = bool(self.ui.search_edit.text().strip())
        hint = self.tr("Enter voegt de gekozen persoon toe.") if found or not typed else self.tr("Niemand gevonden.")
        if typed and letters_needed:
            hint = self.tr("Nog %n letter(s)…", "", letters_needed)
        self.ui.found_hint.setText(hint)
        self._offer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the search line into what it found; Enter stops here, it would press a dialog's button."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.accept()
        elif event.key() == Qt.Key.Key_Down and self.focusWidget() is self.ui.search_edit:
            self.ui.found_list.setFocus()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _search(self, text: str) -> None:
        presenter = self.presenter
        if presenter is not None:
            self._attempt(lambda: presenter.search(text))

    def _offer(self) -> None:
        self.ui.add_button.setEnabled(0 <= self.ui.found_list.currentRow() < len(self._found))

    def _add(self) -> None:
        row = self.ui.found_list.currentRow()
        if 0 <= row < len(self._found):
            one = self._found[row]
            self.ui.search_edit.clear()
            self.ui.search_edit.setFocus()
            self.chosen.emit((one,))

    def _add_group(self) -> None:
        presenter, group = self.presenter, self.ui.group_combo.currentData()
        if presenter is not None and isinstance(group, GroupRow):
            self._attempt(lambda: self.chosen.emit(presenter.group(group)))


def described(one: Candidate) -> str:
    """'Vries, Noor de (5A)'; an employee with the function."""
    if one.shown.kind is PersonKind.PUPIL:
        return f"{one.listed} ({one.note})" if one.note else one.listed
    word = QCoreApplication.translate("publications", "medewerker")
    return f"{one.listed} - {word}{f', {one.note}' if one.note else ''}"
