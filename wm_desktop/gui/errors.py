"""What happens when something goes wrong: refusals and faults become sentences, bugs a reference and a log line."""

from __future__ import annotations

import logging
import logging.handlers
import secrets
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from wm_desktop.domain.errors import Language, WmError

_log = logging.getLogger("wm_desktop")
LOG_NAME = "wm-desktop.log"


def window_language() -> Language:
    """The language the window speaks; set by `app` when it loads the translations."""
    app = QCoreApplication.instance()
    return "en" if app is not None and app.property("wm_language") == "en" else "nl"


def sentence_of(error: Exception) -> str:
    """What to tell the person: the error's own sentence, never a traceback."""
    return error.sentence(window_language()) if isinstance(error, WmError) else type(error).__name__


def show_fault(error: Exception, parent: QWidget | None = None) -> QMessageBox:
    """Open a dialog with the remedy of an environment fault; does not block, gives the dialog back for tests."""
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        QCoreApplication.translate("errors", "Dat lukte niet"),
        sentence_of(error),
        QMessageBox.StandardButton.Ok,
        parent,
    )
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(QCoreApplication.translate("errors", "Er is niets verloren gegaan of half opgeslagen."))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box


def bare_trace(error: BaseException) -> str:
    """Where an error happened, without what the error said: messages and values may hold names."""
    lines = [f"{type(error).__module__}.{type(error).__qualname__}"]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}")
    cause = error.__cause__ or error.__context__
    if cause is not None:
        lines.append("from " + bare_trace(cause))
    return "\n".join(lines)


class BugReporter(QObject):
    """The outermost hook: every unexpected error gets a number, one line in the log and one dialog."""

    _caught = Signal(object)

    def __init__(self, show: Callable[[str], object] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show or self._open_dialog
        self._dialog: QMessageBox | None = None
        self._caught.connect(self._show_reference)

    def install(self) -> None:
        """Take over the hooks of the interpreter and its threads."""
        sys.excepthook = self.report
        threading.excepthook = self._report_thread

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None = None) -> None:
        """Log the error under a reference number and tell the person."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.exit(130)
            return
        reference = f"F-{secrets.token_hex(3).upper()}"
        _log.error("%s %s", reference, bare_trace(error.with_traceback(trace or error.__traceback__)))
        self._caught.emit(reference)

    def _report_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _show_reference(self, reference: str) -> None:
        self._show(reference)

    def _open_dialog(self, reference: str) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            return
        text = self.tr("Er ging iets mis in het programma. Uw gegevens zijn veilig.")
        self._dialog = QMessageBox(QMessageBox.Icon.Critical, self.tr("Fout in het programma"), text)
        self._dialog.setInformativeText(
            self.tr(
                "Noem bij uw vraag aan de helpdesk het nummer %1. Probeer het opnieuw of start het programma opnieuw."
            ).replace("%1", reference)
        )
        self._dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._dialog.show()


def open_log(folder: Path) -> Path:
    """Start the rotating log in a folder; it holds numbers and places in the code, never what was typed."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / LOG_NAME
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=500_000, backupCount=3, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)
    return path


def window_locale() -> QLocale:
    """The locale for dates and numbers that Qt itself formats."""
    if window_language() == "en":
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands)
