"""The dialog before a letter is made final by a school that seals: the password of the board's certificate file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from wm_desktop.domain.errors import WmError
from wm_desktop.domain.letter_seals import SealCertificate
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.dialog_size import make_room
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_letter_seal import Ui_LetterSeal
from wm_desktop.gui.letters.seal_place import ask_certificate, remember_file, remembered_file
from wm_desktop.gui.letters.seal_presenter import SealAskPresenter
from wm_desktop.gui.letters.seal_words import end_warning, until_text
from wm_desktop.services.letter_seals import load_seal
from wm_desktop.services.ports import LetterSealer


class LetterSealDialog(AskingDialog):
    """Asks the password each time; `opened` carries the sealer, which lives as long as this one making final."""

    opened = Signal(object)
    help_topic = "zegel"
    keeps_by_itself = True  # nothing is lost by closing it

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LetterSeal()
        self.ui.setupUi(self)
        self.messages = self.ui.message_bar
        self._settings = desk.settings
        self.presenter = SealAskPresenter(desk.place, desk.tools.open_sealer, self, desk.tasks.run_for(self))
        ui = self.ui
        self.seal_button = ui.button_box.button(QDialogButtonBox.StandardButton.Ok)
        self.seal_button.setText(self.tr("&Verzegelen"))
        self.seal_button.setDefault(True)
        ui.button_box.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Annuleren"))
        ui.button_box.accepted.connect(self.open_file)
        ui.button_box.rejected.connect(self.reject)
        ui.file_button.clicked.connect(self._ask_file)
        ui.file_edit.setText(remembered_file(desk.settings))
        self.presenter.start()
        (ui.password_edit if ui.file_edit.text() else ui.file_button).setFocus()

    def show_certificate(self, certificate: SealCertificate, now: datetime) -> None:
        """Say with whose certificate the letter will be sealed."""
        text = self.tr("De brief krijgt het zegel van %1.").replace("%1", certificate.holder)
        self.ui.holder_label.setText(text)
        until = self.tr("Het certificaat is geldig tot en met %1.").replace("%1", until_text(certificate))
        self.ui.until_label.setText(end_warning(certificate, now) or until)

    def open_file(self) -> None:
        """Open the file with what was typed."""
        self.messages.clear()
        title = self.tr("Certificaat openen")
        self.presenter.open(title, self.ui.file_edit.text(), self.ui.password_edit.text())

    def show_busy(self, *, busy: bool) -> None:
        """Let nothing be asked twice while the file is being opened."""
        self.seal_button.setEnabled(not busy)

    def give(self, sealer: LetterSealer) -> None:
        """The certificate file is open: hand the sealer on and close."""
        self.ui.password_edit.clear()
        remember_file(self._settings, self.ui.file_edit.text())
        self.accept()
        self.opened.emit(sealer)

    def refuse(self, error: Exception) -> None:
        """Say why not, and let the person try again."""
        if not isinstance(error, WmError):
            raise error
        self.messages.trouble(sentence_of(error))
        make_room(self)
        self.ui.password_edit.setFocus()
        self.ui.password_edit.selectAll()

    def _ask_file(self) -> None:
        ask_certificate(self, self._settings, self._file_chosen)

    def _file_chosen(self, path: Path) -> None:
        self.ui.file_edit.setText(str(path))
        self.ui.password_edit.setFocus()


def ask_seal(desk: Desk, parent: QWidget, then: Callable[[LetterSealer | None], object]) -> LetterSealDialog | None:
    """Call `then` with what a letter is to be sealed with: at once with nothing where the school does not seal."""
    if load_seal(desk.place).certificate is None:
        then(None)
        return None
    dialog = LetterSealDialog(desk, parent)
    dialog.opened.connect(then)
    dialog.open()
    return dialog
