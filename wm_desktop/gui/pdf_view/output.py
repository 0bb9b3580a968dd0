"""Where pages go: the system's print dialog, or a file with a name proposed in Dutch."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from wm_desktop.gui.messages import MessageBar
from wm_desktop.gui.pdf_view.printing import PrintJob
from wm_desktop.gui.save_as import ask_save

_under_way: set[PrintJob] = set()  # a job outlives the dialog that asked for it


class PaperOutput(QObject):
    """Asks where pages go, without ever blocking the window; tells what happened in a message bar."""

    def __init__(self, window: QWidget, messages: MessageBar, settings: QSettings) -> None:
        super().__init__(window)
        self._window = window
        self._messages = messages
        self._settings = settings

    def ask_printer(self, pdf: bytes, name: str) -> QPrintDialog:
        """Open the system's print dialog; the pages go to the printer when it is accepted."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        dialog = QPrintDialog(printer, self._window.window())
        dialog.setWindowTitle(self.tr("Afdrukken"))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_pages(pdf, printer))
        dialog.show()
        return dialog

    def print_pages(self, pdf: bytes, printer: QPrinter) -> PrintJob:
        """Send the pages to a printer."""
        job = PrintJob([pdf], printer)
        _under_way.add(job)
        job.finished.connect(self._printed)
        job.finished.connect(partial(_forget, job))
        job.start()
        return job

    def ask_target(self, name: str, save: Callable[[Path], object]) -> QFileDialog:
        """Ask for the name of a PDF; `save` gets the path."""
        return ask_save(self._window.window(), self._settings, name, self.tr("PDF (*.pdf)"), save)

    def _printed(self, whole: bool) -> None:
        if whole:
            self._messages.news(self.tr("De pagina's zijn naar de printer gestuurd."))
        else:
            self._messages.trouble(
                self.tr(
                    "Het afdrukken is niet gelukt. Kijk of de printer aanstaat en papier heeft, en druk opnieuw af."
                )
            )


def _forget(job: PrintJob, _whole: bool) -> None:
    _under_way.discard(job)
    job.deleteLater()
