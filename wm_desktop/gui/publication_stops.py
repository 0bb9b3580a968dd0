"""The tour's pictures of publications: the check, the register, and what must come down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.publications import PersonKind, Shown
from wm_desktop.gui.publications.dialogs import DoneDialog
from wm_desktop.gui.publications.new_dialog import PublicationDialog
from wm_desktop.gui.publications.view import PublicationsPage
from wm_desktop.services.rows import ConsentFilter

if TYPE_CHECKING:
    from wm_desktop.gui.main_window import MainWindow

_PEOPLE = 9


def check(window: MainWindow) -> QWidget:
    """A group in the picture, with the verdict on each and on the whole."""
    page = _page(window)
    page.ui.tabs.setCurrentWidget(page.check_pane)
    page.check_pane.on_new()
    rows = window.desk.place.queries.register(ConsentFilter()).rows
    page.check_pane.presenter.add(Shown(PersonKind.PUPIL, row.id) for row in rows[3 : 3 + _PEOPLE])
    page.check_pane.ui.where_edit.setText("website, nieuws")
    page.check_pane.ui.checks_table.select_number(0 if page.check_pane.checks.rows else -1)
    return window


def register(window: MainWindow) -> QWidget:
    """The register with one publication beside it."""
    page = _page(window)
    page.ui.tabs.setCurrentWidget(page.register_pane)
    number = page.register_pane.model.number_of(lambda row: row.duties > 0)
    page.register_pane.ui.publications_table.select_number(number)
    return window


def takedowns(window: MainWindow) -> QWidget:
    """What must come down, and what was done."""
    page = _page(window)
    page.ui.tabs.setCurrentWidget(page.takedown_pane)
    page.takedown_pane.ui.done_check.setChecked(True)
    return window


def new_publication(window: MainWindow) -> QWidget:
    """The dialog of a new publication, made of the newest check when there is one."""
    page = _page(window)
    checks = page.check_pane.checks.rows
    dialog = PublicationDialog(window.desk, _nothing, checks[0] if checks else None, window)
    dialog.open()
    return dialog


def takedown_done(window: MainWindow) -> QWidget:
    """The dialog that says what was done; the page when there is nothing to do."""
    takedowns(window)
    page = _page(window)
    line = next((line for line in page.takedown_pane.model.rows if line.row is not None), None)
    if line is None or line.row is None:
        return window
    dialog = DoneDialog(line.row, _nothing, window)
    dialog.open()
    return dialog


def _nothing(*_: object) -> None:
    """The tour stores nothing."""


def _page(window: MainWindow) -> PublicationsPage:
    page = window.go_to_page("publications")
    if not isinstance(page, PublicationsPage):
        raise TypeError(page)
    return page
