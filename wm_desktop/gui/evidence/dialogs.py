"""What is known about files that become evidence, asked before they are taken in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.evidence.files import FileOnDisk
from wm_desktop.gui.evidence.presenter import EvidenceForm
from wm_desktop.gui.forms.ui_evidence_add import Ui_EvidenceAdd
from wm_desktop.gui.incidents.dialogs import moment_hint
from wm_desktop.gui.save_as import labelled
from wm_desktop.services.evidence import Source

Add = Callable[[Sequence[Source], EvidenceForm], object]
_SHOWN = 8


class AddEvidenceDialog(AskingDialog):
    """Which files, when they were captured and where they came from."""

    help_topic = "bewijs"

    def __init__(
        self,
        sources: Sequence[Source],
        now: datetime,
        add: Add,
        parent: QWidget | None = None,
        form: EvidenceForm | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_EvidenceAdd()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._sources = list(sources)
        self._now = now
        self._add = add
        self.ui.choose_button.clicked.connect(self.ask_files)
        self.ui.captured_edit.textChanged.connect(self._captured_typed)
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        known = form or EvidenceForm()
        self.ui.captured_edit.setText(known.captured)
        self.ui.link_edit.setText(known.link)
        self._name_files()
        self.ui.captured_edit.setFocus()
        self.resize(600, 320)

    def ask_files(self) -> None:
        """Choose files (more files)."""
        dialog = labelled(QFileDialog(self, self.tr("Bewijs toevoegen")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.take_files)
        dialog.open()

    def take_files(self, names: Sequence[str]) -> None:
        """Files were chosen."""
        known = {source.path for source in self._sources if isinstance(source, FileOnDisk)}
        self._sources += [FileOnDisk(path) for path in dict.fromkeys(map(Path, names)) if path not in known]
        self.messages.clear()
        self._name_files()

    def _name_files(self) -> None:
        names = [source.name for source in self._sources]
        shown = names[:_SHOWN]
        if len(names) > _SHOWN:
            shown.append(self.tr("… en nog %1").replace("%1", str(len(names) - _SHOWN)))
        self.ui.files_label.setText("\n".join(shown) or self.tr("Nog geen bestand gekozen."))

    def _captured_typed(self, text: str) -> None:
        self.ui.captured_hint.setText(moment_hint(text, self._now))

    def _save(self) -> None:
        if not self._sources:
            self.messages.trouble(
                self.tr(
                    "Een link alleen bewijst niet wat er stond. Druk de pagina af als PDF, of maak een "
                    "schermafbeelding, en kies dat bestand hier."
                )
            )
            return
        form = EvidenceForm(self.ui.captured_edit.text(), self.ui.link_edit.text(), self.ui.note_edit.text())
        self.settle(lambda: self._add(self._sources, form))
