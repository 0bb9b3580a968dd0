"""The tab Regels: the catalogue of a version, in the program's own words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from wm_desktop.domain.incidents import ProtocolRule
from wm_desktop.domain.protocols import ProtocolVersion
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.forms.ui_protocol_rules import Ui_ProtocolRules
from wm_desktop.gui.incidents.words import person_label
from wm_desktop.gui.pages import Page
from wm_desktop.gui.protocol.rule_dialog import RuleDialog
from wm_desktop.gui.protocol.rules_presenter import RulesPresenter, rule_order
from wm_desktop.gui.protocol.words import stage_label
from wm_desktop.gui.tables import Column, RowTableModel


class RulesPane(QWidget):
    """A catalogue to read; the rules of a concept can be changed."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.ui = Ui_ProtocolRules()
        self.ui.setupUi(self)
        self.model = RowTableModel[ProtocolRule](self._columns(), self)
        self.ui.rules_table.use(self.model)
        self.ui.rules_table.share(3)
        self.ui.rules_table.set_empty_text(self.tr("Geen regel gevonden. Zoek op een code (A5) of een woord."))
        self.presenter = RulesPresenter(page.desk.place, self)
        self._status, self._filtered, self._may_change = "", False, False
        self._connect()

    @property
    def search_edit(self) -> QLineEdit:
        """Where Ctrl+F goes."""
        return self.ui.search_edit

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.refresh()

    def status(self) -> str:
        """What the status bar says."""
        return self._status

    # What the presenter says.

    def show_versions(self, versions: Sequence[ProtocolVersion], chosen: ProtocolVersion, today: date) -> None:
        """Offer these versions."""
        combo = self.ui.version_combo
        combo.blockSignals(True)
        combo.clear()
        for version in versions:
            words = f"{version.made.number}. {version.facts.name} - {stage_label(version.stage(today)).lower()}"
            combo.addItem(words, version.id)
            if version.id == chosen.id:
                combo.setCurrentIndex(combo.count() - 1)
        combo.blockSignals(False)

    def show_rules(self, rules: Sequence[ProtocolRule], in_all: int, *, may_change: bool) -> None:
        """Show these rules."""
        self.model.set_rows(rules)
        self.ui.rules_table.fit()
        self._status = self.tr("%1 van %2 regels").replace("%1", str(len(rules))).replace("%2", str(in_all))
        self._filtered = len(rules) < in_all
        self.page.say_status(self._status, filtered=self._filtered)
        self._may_change = may_change
        for button in (self.ui.add_button, self.ui.edit_button, self.ui.remove_button):
            button.setVisible(may_change)
        self._offer()

    # What the person does.

    def on_new(self) -> None:
        """Add a rule to the shown concept."""
        if self._may_change:
            RuleDialog(self.presenter.save, None, self.window()).open()

    def on_edit(self) -> None:
        """Change the chosen rule of the shown concept."""
        rule = self._chosen()
        if rule is not None and self._may_change:
            RuleDialog(lambda new: self.presenter.save(new, rule.code), rule, self.window()).open()

    def on_delete(self) -> None:
        """Take the chosen rule out of the shown concept; the message gives it back."""
        rule = self._chosen()
        if rule is not None and self._may_change:

            def work() -> bool:
                self.presenter.remove(rule.code)
                return True

            if self.page.attempt(work):
                text = self.tr("Regel %1 is uit deze versie gehaald.").replace("%1", rule.code)
                again = self.tr("Terugzetten")
                self.page.messages.next_step(text, again, lambda: self.page.attempt(lambda: self.presenter.save(rule)))

    def _connect(self) -> None:
        ui = self.ui
        ui.search_edit.textChanged.connect(self.presenter.search)
        ui.version_combo.activated.connect(self._version_chosen)
        ui.add_button.clicked.connect(self.on_new)
        ui.edit_button.clicked.connect(self.on_edit)
        ui.remove_button.clicked.connect(self.on_delete)
        ui.rules_table.row_opened.connect(self.on_edit)
        ui.rules_table.row_chosen.connect(self._offer)
        ContextMenu(ui.rules_table, (ui.edit_button, ui.remove_button, ui.add_button))

    def _version_chosen(self) -> None:
        self.presenter.choose(self.ui.version_combo.currentData())

    def _chosen(self) -> ProtocolRule | None:
        return self.model.row(self.ui.rules_table.currentIndex().row())

    def _offer(self) -> None:
        chosen = self._chosen() is not None
        self.ui.edit_button.setEnabled(chosen)
        self.ui.remove_button.setEnabled(chosen)

    def _columns(self) -> list[Column[ProtocolRule]]:
        return [
            Column(self.tr("Code"), lambda rule: rule.code, sort_key=lambda rule: rule_order(rule.code)),
            Column(self.tr("Hoofdstuk"), self._section),
            Column(self.tr("Geldt voor"), lambda rule: ", ".join(person_label(kind) for kind in rule.applies_to)),
            Column(self.tr("Regel"), lambda rule: rule.title),
        ]

    def _section(self, rule: ProtocolRule) -> str:
        return {
            "A": self.tr("A. Iedereen"),
            "B": self.tr("B. Medewerkers, op het werk"),
            "C": self.tr("C. Medewerkers, daarbuiten"),
        }.get(rule.code[:1], "")
