"""A PDF in a window of its own: preview first, then print or save."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.pdf_view.preview import PdfPreview


class PreviewWindow(QDialog):
    """Shows pages as large as the screen allows; Ctrl+P prints, Ctrl+S saves, Esc closes."""

    help_topic = "sneltoetsen"

    def __init__(
        self,
        title: str,
        pdf: bytes,
        print_pages: Callable[[], object],
        save_pages: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.preview = PdfPreview(self)
        self.preview.show_pdf(pdf)
        self.print_button = QPushButton(self.tr("&Afdrukken…"), self)
        self.save_button = QPushButton(self.tr("Op&slaan als PDF…"), self)
        self.close_button = QPushButton(self.tr("Sluiten"), self)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button, act in (
            (self.print_button, print_pages),
            (self.save_button, save_pages),
            (self.close_button, self.accept),
        ):
            button.clicked.connect(act)
            buttons.addWidget(button)
        self.print_button.setDefault(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.preview, 1)
        layout.addLayout(buttons)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, print_pages)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, save_pages)
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomIn), self, self.preview.zoom_in)
        QShortcut(QKeySequence(QKeySequence.StandardKey.ZoomOut), self, self.preview.zoom_out)
        self.resize(860, 680)
