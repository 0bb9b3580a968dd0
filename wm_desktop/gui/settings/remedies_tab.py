"""The tab of the clauses on objection, appeal and complaint at the end of letters."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.remedies import SUPPLIED, Remedy
from wm_desktop.gui.errors import window_language
from wm_desktop.gui.forms.ui_remedies_tab import Ui_RemediesTab
from wm_desktop.gui.settings.remedies_presenter import ClauseShown, RemediesPresenter
from wm_desktop.services.settings import SchoolSettings


class RemediesTab(QWidget):
    """Shows one clause at a time; the dialog stores them with the other settings."""

    presenter: RemediesPresenter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RemediesTab()
        self.ui.setupUi(self)

    def set_up(self, settings: SchoolSettings) -> None:
        """Begin with the clauses as they are stored."""
        ui = self.ui
        self.presenter = RemediesPresenter(settings, self)
        english = window_language() == "en"
        for remedy in Remedy:
            words = SUPPLIED[remedy].words
            ui.remedy_combo.addItem(words.en if english else words.nl, remedy)
        ui.remedy_combo.currentIndexChanged.connect(self._choose)
        ui.text_edit.textChanged.connect(lambda: self.presenter.type(ui.text_edit.toPlainText()))
        ui.confirmed_check.toggled.connect(lambda on: self.presenter.confirm(confirmed=on))
        ui.supplied_button.clicked.connect(self.presenter.put_back)
        self._choose()

    def show_clause(self, clause: ClauseShown) -> None:
        """Show what is known of the clause that is chosen."""
        ui = self.ui
        with QSignalBlocker(ui.confirmed_check), QSignalBlocker(ui.text_edit):
            if ui.text_edit.toPlainText() != clause.text:
                ui.text_edit.setPlainText(clause.text)
            ui.confirmed_check.setChecked(clause.confirmed)
        ui.supplied_button.setEnabled(clause.own)
        ui.state_label.setText(" ".join(self._state(clause)))
        ui.source_label.setText(self.tr("Bron van de meegeleverde tekst: %1").replace("%1", clause.source))

    def _state(self, clause: ClauseShown) -> list[str]:
        said = [
            self.tr("Dit is de tekst van de school zelf.") if clause.own else self.tr("Dit is de meegeleverde tekst.")
        ]
        if not clause.confirmed:
            said.append(self.tr("Nog te bevestigen door het bestuur."))
        if clause.lacks_term:
            said.append(self.tr("Let op: de tekst noemt geen termijn. Zo kan de brief niet definitief worden."))
        return said

    def _choose(self) -> None:
        self.presenter.choose(Remedy(self.ui.remedy_combo.currentData()))
