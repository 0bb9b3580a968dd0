"""Where the board's certificate file is on this computer: remembered beside the window, never in the data file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from wm_desktop.gui.save_as import ask_open

_KEY = "seal/file"


def remembered_file(settings: QSettings) -> str:
    """The file that was last used on this computer; empty when there was none."""
    kept = settings.value(_KEY)
    return kept if isinstance(kept, str) else ""


def remember_file(settings: QSettings, path: str) -> None:
    """Keep the place of the file, not the file."""
    settings.setValue(_KEY, path.strip())


def ask_certificate(parent: QWidget, settings: QSettings, then: Callable[[Path], object]) -> QFileDialog:
    """Let the person point out the file."""
    kind = QCoreApplication.translate("seals", "Certificaatbestanden (*.p12 *.pfx)")
    return ask_open(parent, settings, kind, then)
