"""A field that holds a file to keep: its name, and a button that asks for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from wm_desktop.gui.evidence.files import media_type_of, pieces_of
from wm_desktop.gui.save_as import ask_open
from wm_desktop.services.protocols import NewFile


class FileField(QWidget):
    """Empty, or one file; nothing is read before it is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings: QSettings | None = None
        self._path: Path | None = None
        self._kinds = ""
        self.name_edit = QLineEdit(self)
        self.name_edit.setReadOnly(True)
        self.name_edit.setPlaceholderText(self.tr("geen bestand gekozen"))
        self.name_edit.setAccessibleName(self.tr("Gekozen bestand"))
        self.browse_button = QPushButton(self.tr("Bladeren…"), self)
        self.browse_button.setAutoDefault(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.name_edit, 1)
        layout.addWidget(self.browse_button)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.browse_button)
        self.browse_button.clicked.connect(self.ask)

    def use(self, settings: QSettings, kinds: str = "") -> None:
        """Say where the folder of last time is remembered, and which kinds of file are offered."""
        self._settings = settings
        self._kinds = kinds

    def ask(self) -> None:
        """Ask for a file."""
        if self._settings is not None:
            documents = self.tr("Documenten (*.pdf *.docx *.doc *.odt *.txt);;Alle bestanden (*)")
            ask_open(self.window(), self._settings, self._kinds or documents, self.choose)

    def choose(self, path: Path) -> None:
        """Hold a file."""
        self._path = path
        self.name_edit.setText(path.name)

    def clear(self) -> None:
        """Hold nothing again."""
        self._path = None
        self.name_edit.clear()

    def file(self) -> NewFile | None:
        """Give the file to keep, to be read once; None when none was chosen."""
        if self._path is None:
            return None
        return NewFile(self._path.name, media_type_of(self._path), pieces_of(self._path))
