"""The tab of the seal in the settings: whether final letters are sealed, and with whose certificate."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.errors import WmError
from wm_desktop.domain.letter_seals import SealCertificate
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_seal_tab import Ui_SealTab
from wm_desktop.gui.letters.seal_place import ask_certificate, remember_file, remembered_file
from wm_desktop.gui.letters.seal_words import certificate_text, end_warning, fingerprint_text, state_text
from wm_desktop.gui.messages import MessageBar
from wm_desktop.gui.settings.seal_presenter import SealPresenter
from wm_desktop.services.letter_seals import SealSettings

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SealTab(QWidget):
    """Holds the fields; the presenter sees to it that a certificate is tried before it is used."""

    desk: Desk
    messages: MessageBar
    presenter: SealPresenter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_SealTab()
        self.ui.setupUi(self)
        for label in (self.ui.state_label, self.ui.chosen_label, self.ui.tried_label):
            label.setTextFormat(Qt.TextFormat.PlainText)  # a certificate may bear any name

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter behind the password tries the certificate; the dialog would store everything and close."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            self.try_out()
            return True
        return super().eventFilter(watched, event)

    def set_up(self, desk: Desk, messages: MessageBar, sample: Callable[[], bytes]) -> None:
        """Begin to work with a data file; `sample` draws a letter to try a certificate on."""
        self.desk, self.messages = desk, messages
        self.presenter = SealPresenter(desk.place, desk.tools.open_sealer, sample, self, desk.tasks.run_for(self))
        ui = self.ui
        ui.file_edit.setText(remembered_file(desk.settings))
        self.show_state(SealSettings(), desk.place.now())
        self.show_tried(None, desk.place.now())
        self.presenter.start()
        ui.file_button.clicked.connect(self._ask_file)
        ui.try_button.clicked.connect(self.try_out)
        ui.use_button.clicked.connect(self.use)
        ui.stop_button.clicked.connect(self.stop)
        ui.file_edit.textChanged.connect(self._retyped)
        ui.password_edit.textChanged.connect(self._retyped)
        ui.password_edit.installEventFilter(self)

    def show_state(self, settings: SealSettings, now: datetime) -> None:
        """Say whether letters are sealed, and with what."""
        ui, chosen = self.ui, settings.certificate
        ui.state_label.setText(state_text(settings))
        ui.chosen_label.setVisible(chosen is not None)
        ui.stop_button.setVisible(chosen is not None)
        if chosen is not None:
            ui.chosen_label.setText("\n".join(filter(None, (certificate_text(chosen), _warned(chosen, now)))))
            ui.chosen_label.setToolTip(fingerprint_text(chosen))

    def show_tried(self, certificate: SealCertificate | None, now: datetime) -> None:
        """Show the certificate that was tried; None takes it away."""
        self.ui.use_button.setEnabled(certificate is not None)
        self.ui.tried_label.setVisible(certificate is not None)
        if certificate is not None:
            done = self.tr("✓ Met dit certificaat is een voorbeeldbrief verzegeld en nagekeken.")
            lines = (done, certificate_text(certificate), _warned(certificate, now))
            self.ui.tried_label.setText("\n".join(filter(None, lines)))
            self.ui.tried_label.setToolTip(fingerprint_text(certificate))
            self.ui.use_button.setFocus()

    def show_busy(self, *, busy: bool) -> None:
        """Let nothing be asked twice while a certificate is being tried."""
        self.ui.try_button.setEnabled(not busy)

    def say_chosen(self) -> None:
        """Letters are sealed from now on."""
        remember_file(self.desk.settings, self.ui.file_edit.text())
        self.ui.password_edit.clear()
        self.messages.news(self.tr("Brieven die u vanaf nu definitief maakt, worden verzegeld."))

    def say_stopped(self) -> None:
        """Letters are not sealed any more."""
        self.messages.news(self.tr("Nieuwe brieven worden niet meer verzegeld. Eerdere brieven houden hun zegel."))

    def say_unsaved(self) -> None:
        """The dialog wants to close while a certificate was tried and not used."""
        self.messages.trouble(
            self.tr(
                "Het certificaat is geprobeerd maar nog niet gekozen. Kies Brieven hiermee verzegelen, of Annuleren."
            )
        )

    def fail(self, error: Exception) -> None:
        """Say why something was refused; a bug goes on to the global hook."""
        if not isinstance(error, WmError):
            raise error
        self.messages.trouble(sentence_of(error))

    def try_out(self) -> None:
        """Try the file and password that stand there."""
        self.messages.clear()
        title = self.tr("Certificaat proberen")
        self.presenter.try_out(title, self.ui.file_edit.text(), self.ui.password_edit.text())

    def use(self) -> None:
        """Seal letters with the certificate that was tried."""
        self.presenter.use()

    def stop(self) -> None:
        """Seal no letters any more."""
        self.presenter.stop()

    def _retyped(self) -> None:
        self.presenter.retype()

    def _ask_file(self) -> None:
        ask_certificate(self, self.desk.settings, self._file_chosen)

    def _file_chosen(self, path: Path) -> None:
        self.ui.file_edit.setText(str(path))
        self.ui.password_edit.setFocus()


def _warned(certificate: SealCertificate, now: datetime) -> str:
    warning = end_warning(certificate, now)
    return f"! {warning}" if warning else ""
