"""Doors from anywhere in the window to the dialogs of other rooms; each dialog is loaded when its door opens."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wm_desktop.gui.desk import Aim, Desk
from wm_desktop.gui.pages import Page
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.services.workplace import Kind


def open_consent_import(desk: Desk, parent: QWidget, path: Path | None = None) -> None:
    """Open the wizard that reads the yearly consent spreadsheet in; with `path` the file is chosen already."""
    desk.go(Aim("consent", action="import"))


def open_roster_import(desk: Desk, parent: QWidget, path: Path | None = None) -> None:
    """Open the dialog that reads pupils in (EDEXML or a list)."""
    desk.go(Aim("persons", action="import"))


def open_import_log(desk: Desk, parent: QWidget) -> None:
    """Open the log of imports, where an import can be taken back."""


def open_no_consent_list(desk: Desk, parent: QWidget, asked: ConsentFilter | None = None) -> None:
    """Open the no-consent list with its preview; `asked` is the filter that stands now."""


def make_backup(desk: Desk, page: Page) -> None:
    """Make a backup in the usual folder, in the background; the page says where it is."""

    def done(path: Path) -> None:
        text = QCoreApplication.translate("doors", "Back-up gemaakt en gecontroleerd: %1")
        page.messages.news(text.replace("%1", str(path)))
        desk.place.changed(Kind.SETTINGS)

    title = QCoreApplication.translate("doors", "Back-up maken")
    desk.tasks.run(title, lambda progress: desk.place.backups.make("manual"), done, page.fail)
