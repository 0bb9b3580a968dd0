"""Where pages go: a printer, or a file with a name proposed in Dutch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from wm_desktop.gui.desk import Desk
from wm_desktop.gui.messages import MessageBar
from wm_desktop.gui.printing.order import PaperKind
from wm_desktop.gui.printing.run import PrintedPages
from wm_desktop.gui.printing.view import PrintDialog
from wm_desktop.gui.save_as import ask_save


class PaperOutput(QObject):
    """Asks where pages go, without ever blocking the window; tells what happened in a message bar."""

    def __init__(self, window: QWidget, messages: MessageBar, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._messages = messages
        self._desk = desk

    def ask_printer(self, pdf: bytes, name: str, kind: PaperKind = PaperKind.PLAIN) -> PrintDialog:
        """Open the print dialog; it is accepted once every page went to the printer."""
        return self.ask_printer_for(PrintedPages(name, (pdf,)), kind)

    def ask_printer_for(self, papers: PrintedPages, kind: PaperKind) -> PrintDialog:
        """Open the print dialog for several documents, each of which begins on a sheet of its own."""
        dialog = PrintDialog(self._desk, papers, kind, self._window.window())
        dialog.accepted.connect(lambda: self._messages.news(dialog.news))
        dialog.open()
        return dialog

    def ask_target(self, name: str, save: Callable[[Path], object]) -> QFileDialog:
        """Ask for the name of a PDF; `save` gets the path."""
        return ask_save(self._window.window(), self._desk.settings, name, self.tr("PDF (*.pdf)"), save)
