"""Asking where to save: a proposed Dutch name in the folder that was used last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_KEY = "folders/save"


def usual_folder(settings: QSettings) -> Path:
    """The folder last saved in, or the person's documents."""
    kept = settings.value(_KEY)
    if isinstance(kept, str) and Path(kept).is_dir():
        return Path(kept)
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def labelled(dialog: QFileDialog) -> QFileDialog:
    """Name the fields of Qt's own dialog, whose Dutch is not complete; a dialog of the system has its own names."""
    labels = QFileDialog.DialogLabel
    dialog.setLabelText(labels.LookIn, QCoreApplication.translate("save_as", "&Zoeken in:"))
    dialog.setLabelText(labels.FileType, QCoreApplication.translate("save_as", "Soor&t bestand:"))
    return dialog


def ask_save(parent: QWidget, settings: QSettings, name: str, kind: str, then: Callable[[Path], object]) -> QFileDialog:
    """Open the system's dialog without blocking; `then` gets the chosen path, with the suffix of `name`."""
    dialog = labelled(QFileDialog(parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(kind)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.setDirectory(str(usual_folder(settings)))
    dialog.selectFile(name)

    def chosen(text: str) -> None:
        settings.setValue(_KEY, str(Path(text).parent))
        then(Path(text))

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def ask_folder(parent: QWidget, settings: QSettings, title: str, then: Callable[[Path], object]) -> QFileDialog:
    """Open the system's dialog to choose a folder, without blocking."""
    dialog = labelled(QFileDialog(parent, title))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setDirectory(str(usual_folder(settings)))

    def chosen(text: str) -> None:
        settings.setValue(_KEY, text)
        then(Path(text))

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def ask_open(parent: QWidget, settings: QSettings, kind: str, then: Callable[[Path], object]) -> QFileDialog:
    """Open the system's dialog to choose a file, without blocking."""
    dialog = labelled(QFileDialog(parent))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(kind)
    kept = settings.value("folders/open")
    if isinstance(kept, str) and Path(kept).is_dir():
        dialog.setDirectory(kept)

    def chosen(text: str) -> None:
        settings.setValue("folders/open", str(Path(text).parent))
        then(Path(text))

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
