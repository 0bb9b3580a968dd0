"""The page Protocol: the rules an incident can break, in the program's own words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.incidents import ProtocolRule
from wm_desktop.gui.desk import Aim, Desk
from wm_desktop.gui.forms.ui_protocol import Ui_Protocol
from wm_desktop.gui.incidents.words import person_label
from wm_desktop.gui.pages import Page
from wm_desktop.gui.protocol.presenter import ProtocolPresenter, rule_order
from wm_desktop.gui.tables import Column, RowTableModel
from wm_desktop.services.protocols import book_on
from wm_desktop.services.workplace import Kind


class ProtocolPage(Page):
    """A catalogue to read; nothing in it can be changed here."""

    kinds = frozenset[Kind]()
    help_topic = "protocol"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_Protocol()
        self.ui.setupUi(self.body)
        book = book_on(desk.place, desk.place.today())
        self.ui.title_label.setText(f"{book.title}, {book.version}")
        self.model = RowTableModel[ProtocolRule](self._columns(), self)
        self.ui.rules_table.use(self.model)
        self.ui.rules_table.share(3)
        self.ui.rules_table.set_empty_text(self.tr("Geen regel gevonden. Zoek op een code (A5) of een woord."))
        self.presenter = ProtocolPresenter(self, book)
        self.ui.search_edit.textChanged.connect(self.presenter.search)

    def refresh(self) -> None:
        """Show the rules."""
        self.presenter.refresh()

    def show_aim(self, aim: Aim) -> None:
        """Search for a rule."""
        self.ui.search_edit.setText(aim.search)

    def show_rules(self, rules: Sequence[ProtocolRule], in_all: int) -> None:
        """Show these rules."""
        self.model.set_rows(rules)
        self.ui.rules_table.fit()
        counts = self.tr("%1 van %2 regels").replace("%1", str(len(rules))).replace("%2", str(in_all))
        self.say_status(counts, filtered=len(rules) < in_all)

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
