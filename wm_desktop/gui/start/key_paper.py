"""The paper with the recovery key, for the safe."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class KeyPaper:
    """What is printed or saved."""

    school: str
    user: str
    key: str

    def lines(self) -> tuple[str, ...]:
        """The sentences on the paper."""
        say = QCoreApplication.translate
        return (
            say("start", "Herstelcode van WM Desktop"),
            self.school,
            self.key,
            say("start", "Berg dit papier op in de kluis. Wie deze code heeft, kan alle gegevens openen."),
            say("start", "Gebruik: kies op het aanmeldscherm 'Herstelcode gebruiken' en typ de code over."),
        )

    def text(self) -> str:
        """The paper as plain text."""
        return "\n\n".join(self.lines()) + "\n"

    def document(self) -> QTextDocument:
        """The paper as a document to print."""
        title, school, key, *rest = (escape(line) for line in self.lines())
        document = QTextDocument()
        body = "".join(f"<p>{line}</p>" for line in rest)
        document.setHtml(f"<h1>{title}</h1><h2>{school}</h2><p style='font-size:18pt'><code>{key}</code></p>{body}")
        return document

    def print_with_dialog(self, parent: QWidget) -> None:
        """Ask the system's print dialog which printer to use, and print."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        dialog.accepted.connect(lambda: self.document().print_(printer))
        dialog.setModal(True)
        dialog.show()
