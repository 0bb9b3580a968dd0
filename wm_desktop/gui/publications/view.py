"""The page Publicaties: the tabs Controle, Register and Weghalen."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from wm_desktop.domain.publications import PublicationCheck
from wm_desktop.gui.desk import Aim, Desk
from wm_desktop.gui.forms.ui_publications import Ui_Publications
from wm_desktop.gui.pages import Page
from wm_desktop.gui.publications.check_view import CheckPane
from wm_desktop.gui.publications.register_view import RegisterPane
from wm_desktop.gui.publications.takedown_view import TakedownPane
from wm_desktop.services.workplace import Kind


class PublicationsPage(Page):
    """May this go there, what went where, and what must come down."""

    kinds = frozenset({Kind.PUBLICATIONS, Kind.CONSENT, Kind.ROSTER, Kind.SETTINGS})
    help_topic = "publicaties"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_Publications()
        self.ui.setupUi(self.body)
        self.check_pane = CheckPane(self)
        self.register_pane = RegisterPane(self)
        self.takedown_pane = TakedownPane(self)
        self.ui.tabs.addTab(self.check_pane, self.tr("&Controle"))
        self.ui.tabs.addTab(self.register_pane, self.tr("&Register"))
        self.ui.tabs.addTab(self.takedown_pane, self.tr("We&ghalen"))
        self.ui.tabs.tabBar().setAccessibleName(self.tr("Onderdelen van publicaties"))
        self.setFocusProxy(self.ui.tabs)
        self.check_pane.publish_requested.connect(self.publish)
        self.takedown_pane.counted.connect(self._count)
        self.ui.tabs.currentChanged.connect(self._tab_changed)

    @property
    def search_edit(self) -> QLineEdit | None:
        """Where Ctrl+F goes: the search line of the tab in front."""
        edit: QLineEdit = self._pane().search_edit
        return edit

    def refresh(self) -> None:
        """Ask again, for all three."""
        for pane in (self.check_pane, self.register_pane, self.takedown_pane):
            pane.refresh()
        self._tell_status()

    def show_aim(self, aim: Aim) -> None:
        """Show what must come down (`action` 'takedowns'), a publication, or start something."""
        if aim.action == "takedowns":
            self.takedown_pane.ui.search_edit.setText(aim.search)
            self.ui.tabs.setCurrentWidget(self.takedown_pane)
        elif aim.subject is not None:
            self.ui.tabs.setCurrentWidget(self.register_pane)
            self.register_pane.select(aim.subject)
        if aim.action == "new":
            self.on_new()

    def publish(self, check: PublicationCheck) -> None:
        """Make a publication of a check."""
        self.register_pane.publish(check)

    def on_new(self) -> None:
        """A new check, or a new publication."""
        if self._pane() is self.check_pane:
            self.check_pane.on_new()
        else:
            self.register_pane.on_new()

    def on_print(self) -> None:
        """An earlier check, or a letter about what was taken down."""
        if self._pane() is self.check_pane:
            self.check_pane.on_print()
        elif self._pane() is self.takedown_pane:
            self.takedown_pane.on_print()

    def on_edit(self) -> None:
        """Record what was done."""
        if self._pane() is self.takedown_pane:
            self.takedown_pane.on_edit()

    def on_delete(self) -> None:
        """Take people out of the check."""
        if self._pane() is self.check_pane:
            self.check_pane.on_delete()

    def theme_changed(self) -> None:
        """The colours of the verdicts are drawn anew."""
        self.check_pane.ui.people_table.viewport().update()
        self.register_pane.restyle()

    def _pane(self) -> Any:  # noqa: ANN401 - three panes with the same manners
        return self.ui.tabs.currentWidget()

    def _count(self, due: int) -> None:
        text = self.tr("We&ghalen (%1)").replace("%1", str(due)) if due else self.tr("We&ghalen")
        self.ui.tabs.setTabText(self.ui.tabs.indexOf(self.takedown_pane), text)

    def _tab_changed(self) -> None:
        self._tell_status()

    def _tell_status(self) -> None:
        self.say_status(self._pane().status())
