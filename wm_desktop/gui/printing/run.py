"""Printing itself: every part as a job of its own, in the thread of long work, with progress and cancel."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from wm_desktop.domain.errors import CancelledError
from wm_desktop.gui.pdf_view.preview import LoadedPdf
from wm_desktop.gui.printing.faults import (
    PaperSizeError,
    PrinterLetGoError,
    PrinterRefusedError,
    PrintingStoppedError,
    UnreadablePagesError,
)
from wm_desktop.gui.printing.order import PrintOrder, PrintPart, Sides, parts_of
from wm_desktop.gui.printing.pages import draw_page, draw_stamp, pixels, same_size
from wm_desktop.gui.printing.printers import Printers
from wm_desktop.services.ports import Progress

FINEST_DPI = 600
QUEUE_NAME = "WM Desktop"
"""What colleagues read in the queue of a shared printer: never of whom the pages are."""
_DUPLEX = {
    Sides.ONE: QPrinter.DuplexMode.DuplexNone,
    Sides.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Sides.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}
_BROKEN = {QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error}


@dataclass(frozen=True)
class PrintedPages:
    """What goes to the printer, and what the dialog calls it."""

    title: str
    documents: tuple[bytes, ...]


def print_pages(papers: PrintedPages, order: PrintOrder, printers: Printers, progress: Progress) -> int:
    """Print and give the number of pages sent; raises a named fault, or PrintingStoppedError after a cancel."""
    loaded = [LoadedPdf(data) for data in papers.documents]
    if not loaded or not all(one.is_readable for one in loaded):
        raise UnreadablePagesError
    parts = parts_of(order, [one.document.pageCount() for one in loaded])
    run = _Run(order, printers, progress, sum(len(part.pages) for part in parts))
    for part in parts:
        run.print(loaded[part.document].document, part)
    return run.done


class _Run:
    """Counts pages over all parts."""

    def __init__(self, order: PrintOrder, printers: Printers, progress: Progress, total: int) -> None:
        self._order, self._printers, self._progress = order, printers, progress
        self._total = total
        self.done = 0

    def print(self, document: QPdfDocument, part: PrintPart) -> None:
        """Print one part; whatever goes wrong, the job is taken back from the printer."""
        self._tell()
        printer = self._printers.open(self._order.printer)
        paper = document.pagePointSize(part.pages[0])
        self._set_up(printer, part, paper)
        painter = QPainter()
        if not painter.begin(printer):
            raise self._let_go()
        try:
            self._paint(painter, printer, document, part, paper)
        except (PrintingStoppedError, PrinterRefusedError, PrinterLetGoError):
            printer.abort()
            painter.end()
            raise
        if not painter.end() or printer.printerState() in _BROKEN:
            raise self._let_go()

    def _set_up(self, printer: QPrinter, part: PrintPart, paper: QSizeF) -> None:
        """Set the paper's own size and no margins: Qt then neither shrinks nor shifts the page."""
        printer.setDocName(QUEUE_NAME)
        printer.setFullPage(True)
        wide = paper.width() > paper.height()
        upright = paper.transposed() if wide else paper
        printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point))
        printer.setPageOrientation(QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait)
        printer.setResolution(min(printer.resolution(), FINEST_DPI))
        if not same_size(printer.pageLayout().fullRect(QPageLayout.Unit.Point).size(), paper):
            size = f"{paper.width() * 25.4 / 72:.0f} x {paper.height() * 25.4 / 72:.0f} mm"
            raise PaperSizeError(name=self._order.printer, size=size)
        if part.tray is not None:
            printer.setPaperSource(QPrinter.PaperSource(part.tray))
        printer.setDuplex(_DUPLEX[self._order.sides])
        printer.setCollateCopies(True)
        printer.setCopyCount(part.copies)

    def _paint(
        self, painter: QPainter, printer: QPrinter, document: QPdfDocument, part: PrintPart, paper: QSizeF
    ) -> None:
        dpi = printer.resolution()
        for number, page in enumerate(part.pages):
            if (number and not printer.newPage()) or printer.printerState() in _BROKEN:
                raise self._let_go()
            for _ in draw_page(painter, document, page, paper, dpi):
                self._tell()
            if part.stamp:
                draw_stamp(painter, part.stamp, pixels(paper, dpi), dpi)
            self.done += 1
        self._tell()

    def _let_go(self) -> PrinterRefusedError | PrinterLetGoError:
        if not self.done:
            return PrinterRefusedError(name=self._order.printer)
        return PrinterLetGoError(name=self._order.printer, done=self.done, total=self._total)

    def _tell(self) -> None:
        try:
            self._progress.report(self.done, self._total)
        except CancelledError:
            raise PrintingStoppedError(done=self.done, total=self._total) from None
