"""Putting a backup back as a new data file, and checking the data file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from wm_desktop.gui.desk import Desk
from wm_desktop.gui.pages import Page
from wm_desktop.gui.save_as import labelled
from wm_desktop.services.data_files import Finding
from wm_desktop.services.health import check_data_file
from wm_desktop.services.ports import Progress


def choose_backup(desk: Desk, page: Page) -> QFileDialog:
    """Ask for a backup, then restore it beside the open file."""
    title, folder = QCoreApplication.translate("restore", "Back-up kiezen"), str(desk.opened.path.parent / "backups")
    dialog = labelled(QFileDialog(page.window(), title, folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(QCoreApplication.translate("restore", "Back-ups (*.wmbackup)"))

    def chosen(name: str) -> None:
        restore(desk, page, Path(name))

    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog


def restore(desk: Desk, page: Page, backup: Path) -> None:
    """Check a backup and put it as a new data file beside the open one; the open one stays as it is."""
    target = desk.opened.path.parent.parent / f"{desk.opened.path.parent.name} teruggezet {desk.place.today()}"

    def work(progress: Progress) -> Path:
        desk.tools.data_files.restore(backup, target)
        return target

    def done(place: Path) -> None:
        text = QCoreApplication.translate(
            "restore",
            "De back-up is gecontroleerd en staat als nieuw gegevensbestand in %1. Open het via het beginscherm.",
        )
        page.messages.news(text.replace("%1", str(place)))

    desk.tasks.run_for(page)(QCoreApplication.translate("restore", "Back-up terugzetten"), work, done, page.fail)


def verify_file(desk: Desk, page: Page) -> None:
    """Check the open data file; the page says it is whole, or what was found first."""

    def check(progress: Progress) -> Sequence[Finding]:
        return check_data_file(desk.place, desk.opened, progress)

    def done(findings: Sequence[Finding]) -> None:
        if not findings:
            page.messages.news(
                QCoreApplication.translate("restore", "Het gegevensbestand is gecontroleerd en in orde.")
            )
            return
        text = QCoreApplication.translate("restore", "Aantal problemen: %1. Het eerste: %2")
        page.messages.trouble(text.replace("%1", str(len(findings))).replace("%2", findings[0].message))

    desk.tasks.run_for(page)(
        QCoreApplication.translate("restore", "Gegevensbestand controleren"), check, done, page.fail
    )
