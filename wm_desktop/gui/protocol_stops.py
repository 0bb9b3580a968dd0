"""The tour's pictures of the protocol: versions, rules and professional accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from wm_desktop.domain.protocols import ProtocolVersion
from wm_desktop.gui.protocol.account_dialogs import AccountDialog, CheckDialog
from wm_desktop.gui.protocol.rule_dialog import RuleDialog
from wm_desktop.gui.protocol.version_dialogs import AnswerDialog, AskDialog, NewVersionDialog, StartDialog
from wm_desktop.gui.protocol.view import ProtocolPage

if TYPE_CHECKING:
    from wm_desktop.gui.main_window import MainWindow


def versions(window: MainWindow) -> QWidget:
    """The versions with the newest one chosen."""
    page = _page(window)
    page.ui.tabs.setCurrentWidget(page.versions_pane)
    page.versions_pane.ui.versions_table.select_number(0)
    return window


def rules(window: MainWindow) -> QWidget:
    """The rules of a concept, which can be changed."""
    page = _page(window)
    page.ui.tabs.setCurrentWidget(page.rules_pane)
    page.rules_pane.presenter.choose(_newest(page).id)
    page.rules_pane.ui.version_combo.setCurrentIndex(0)
    page.rules_pane.ui.rules_table.select_number(0)
    return window


def accounts(window: MainWindow) -> QWidget:
    """The register of accounts, ended ones too."""
    page = _page(window)
    pane = page.accounts_pane
    if pane is not None:
        page.ui.tabs.setCurrentWidget(pane)
        pane.ui.ended_check.setChecked(True)
        pane.ui.accounts_table.select_number(0)
    return window


def new_version(window: MainWindow) -> QWidget:
    """The dialog that begins a version."""
    return _shown(NewVersionDialog(window.desk, _page(window).versions_pane.presenter.versions, window))


def ask(window: MainWindow) -> QWidget:
    """The dialog that puts the text before the bodies."""
    return _shown(AskDialog(window.desk, _newest(_page(window)), window))


def answer(window: MainWindow) -> QWidget:
    """The dialog that records what a body said."""
    return _shown(AnswerDialog(window.desk, _newest(_page(window)), None, window))


def start(window: MainWindow) -> QWidget:
    """The dialog that lets a version hold, with what is missing."""
    return _shown(StartDialog(window.desk, _newest(_page(window)), window))


def rule(window: MainWindow) -> QWidget:
    """The dialog of one rule."""
    return _shown(RuleDialog(_nothing, _newest(_page(window)).facts.rules[4], window))


def new_account(window: MainWindow) -> QWidget:
    """The dialog of a new account."""
    return _shown(AccountDialog(window.desk, window))


def account_check(window: MainWindow) -> QWidget:
    """The dialog of a look at an account; the page when there is none."""
    accounts(window)
    pane = _page(window).accounts_pane
    rows = [] if pane is None else pane.model.rows
    return _shown(CheckDialog(window.desk, rows[0], window)) if rows else window


def _shown(dialog: QDialog) -> QWidget:
    dialog.open()
    return dialog


def _nothing(*_: object) -> None:
    """The tour stores nothing."""


def _newest(page: ProtocolPage) -> ProtocolVersion:
    return page.versions_pane.presenter.versions[-1]


def _page(window: MainWindow) -> ProtocolPage:
    page = window.go_to_page("protocol")
    if not isinstance(page, ProtocolPage):
        raise TypeError(page)
    return page
