"""The settings dialog."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from wm_desktop.gui.desk import Desk


class SettingsDialog(QDialog):
    """School, paper, signatories, users and lock."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
