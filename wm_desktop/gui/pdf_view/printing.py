"""Printing stored PDFs: the pages are drawn at the printer's own resolution, a band at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrinter

from wm_desktop.gui.pdf_view.preview import LoadedPdf

_BAND_ROWS = 512
_FINEST_DPI = 600


class PrintJob(QObject):
    """Prints PDFs one after the other without holding up the window.

    `progressed` tells bands done of all; `finished` comes once, with True when every page reached the printer.
    """

    progressed = Signal(int, int)
    finished = Signal(bool)

    def __init__(self, pdfs: Sequence[bytes], printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer = printer
        self._loaded = [LoadedPdf(data) for data in pdfs]
        self._painter = QPainter()
        self._bands: list[tuple[QPdfDocument, int, QRect]] = []
        self._done = 0
        printer.setFullPage(True)
        printer.setResolution(min(printer.resolution(), _FINEST_DPI))

    def start(self) -> None:
        """Begin; the bands follow one per turn of the event loop."""
        whole = all(loaded.is_readable for loaded in self._loaded)
        if not whole or not self._painter.begin(self._printer):
            self._end(printed=False)
            return
        self._bands = self._cut_into_bands()
        QTimer.singleShot(0, self._next_band)

    def _paper(self) -> QSize:
        return self._printer.pageLayout().fullRectPixels(self._printer.resolution()).size()

    def _cut_into_bands(self) -> list[tuple[QPdfDocument, int, QRect]]:
        paper = self._paper()
        tops = range(0, paper.height(), _BAND_ROWS)
        return [
            (loaded.document, page, QRect(0, top, paper.width(), min(_BAND_ROWS, paper.height() - top)))
            for loaded in self._loaded
            for page in range(loaded.document.pageCount())
            for top in tops
        ]

    def _next_band(self) -> None:
        if self._done == len(self._bands):
            self._end(printed=True)
            return
        document, page, band = self._bands[self._done]
        if band.top() == 0 and self._done and not self._printer.newPage():
            self._end(printed=False)
            return
        self._painter.drawImage(band.topLeft(), render_band(document, page, self._paper(), band))
        self._done += 1
        self.progressed.emit(self._done, len(self._bands))
        QTimer.singleShot(0, self._next_band)

    def _end(self, *, printed: bool) -> None:
        if self._painter.isActive():
            printed = self._painter.end() and printed
        self._loaded.clear()
        self.finished.emit(printed)


def render_band(document: QPdfDocument, page: int, paper: QSize, band: QRect) -> QImage:
    """Draw one band of a page, on white: QtPdf itself leaves the paper transparent."""
    options = QPdfDocumentRenderOptions()
    options.setScaledSize(paper)
    options.setScaledClipRect(band)
    drawn = document.render(page, band.size(), options)
    sheet = QImage(band.size(), QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return sheet
