"""The page Protocol: the tabs Versies, Regels and Accounts."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from wm_desktop.gui.desk import Aim, Desk
from wm_desktop.gui.forms.ui_protocol import Ui_Protocol
from wm_desktop.gui.pages import Page
from wm_desktop.gui.protocol.accounts_view import AccountsPane
from wm_desktop.gui.protocol.rules_view import RulesPane
from wm_desktop.gui.protocol.versions_view import VersionsPane
from wm_desktop.services.actors import Act
from wm_desktop.services.workplace import Kind


class ProtocolPage(Page):
    """Which text holds since when, who agreed with it, which rules it has, and which accounts employees use."""

    kinds = frozenset({Kind.PROTOCOL, Kind.ACCOUNTS, Kind.ROSTER})
    help_topic = "protocol"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_Protocol()
        self.ui.setupUi(self.body)
        self.versions_pane = VersionsPane(self)
        self.rules_pane = RulesPane(self)
        self.accounts_pane = AccountsPane(self) if desk.place.actor.may(Act.KEEP_ACCOUNTS) else None
        tabs = self.ui.tabs
        tabs.addTab(self.versions_pane, self.tr("Ve&rsies"))
        tabs.addTab(self.rules_pane, self.tr("Re&gels"))
        if self.accounts_pane is not None:
            tabs.addTab(self.accounts_pane, self.tr("A&ccounts"))
            self.accounts_pane.counted.connect(self._count)
        tabs.tabBar().setAccessibleName(self.tr("Onderdelen van het protocol"))
        self.setFocusProxy(tabs)
        tabs.currentChanged.connect(self._tell_status)

    @property
    def search_edit(self) -> QLineEdit | None:
        """Where Ctrl+F goes: the search line of the tab in front."""
        return self._pane().search_edit

    def refresh(self) -> None:
        """Ask again, for every tab."""
        self.versions_pane.refresh()
        self.rules_pane.refresh()
        if self.accounts_pane is not None:
            self.accounts_pane.refresh()
        self._tell_status()

    def show_aim(self, aim: Aim) -> None:
        """Show an account, or search for a rule."""
        if aim.action == "accounts" and self.accounts_pane is not None:
            self.ui.tabs.setCurrentWidget(self.accounts_pane)
            if aim.subject is not None:
                self.accounts_pane.select(aim.subject)
        elif aim.search:
            self.ui.tabs.setCurrentWidget(self.rules_pane)
            self.rules_pane.ui.search_edit.setText(aim.search)

    def on_new(self) -> None:
        """A new version, rule or account."""
        self._pane().on_new()

    def on_edit(self) -> None:
        """Record what a body said, change a rule, or look at an account."""
        pane = self._pane()
        if isinstance(pane, VersionsPane):
            pane.ask_answer()
        else:
            pane.on_edit()

    def on_delete(self) -> None:
        """Take a rule out of a concept."""
        if self._pane() is self.rules_pane:
            self.rules_pane.on_delete()

    def on_print(self) -> None:
        """The version on paper, or the accounts as a workbook."""
        pane = self._pane()
        if pane is self.accounts_pane and self.accounts_pane is not None:
            self.accounts_pane.on_print()
        else:
            self.versions_pane.on_print()

    def theme_changed(self) -> None:
        """The remarks carry colours of their own."""
        self.versions_pane.refresh()

    def _pane(self) -> VersionsPane | RulesPane | AccountsPane:
        pane = self.ui.tabs.currentWidget()
        if isinstance(pane, RulesPane | AccountsPane):
            return pane
        return self.versions_pane

    def _count(self, due: int) -> None:
        if self.accounts_pane is not None:
            text = self.tr("A&ccounts (%1)").replace("%1", str(due)) if due else self.tr("A&ccounts")
            self.ui.tabs.setTabText(self.ui.tabs.indexOf(self.accounts_pane), text)

    def _tell_status(self) -> None:
        self.say_status(self._pane().status())
