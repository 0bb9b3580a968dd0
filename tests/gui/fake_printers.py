"""Printers that write what they print to files, and that vanish, pause and refuse when they are told to."""

from __future__ import annotations

import io
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from wm_desktop.gui.printing.faults import PrinterGoneError, PrinterStoppedError
from wm_desktop.gui.printing.order import FoundPrinter, Sides

OFFICE = FoundPrinter(
    "Kyocera administratie", "2e verdieping", (0, 1, 3), (Sides.ONE, Sides.LONG_EDGE), is_default=True
)
DIRECTOR = FoundPrinter("HP directie", "", (0,))


class PaperPrinter(QPrinter):
    """A printer that prints to a file and remembers how it was set; lets go after `holds` pages."""

    def __init__(self, target: Path, holds: int, dpi: int) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.setOutputFileName(str(target))
        self.setResolution(dpi)
        self.target, self.holds, self.begun, self.aborted = target, holds, 1, False
        self.tray: int | None = None
        self.turned = QPrinter.DuplexMode.DuplexNone

    def newPage(self) -> bool:
        self.begun += 1
        return self.begun <= self.holds and super().newPage()

    def setPaperSource(self, tray: QPrinter.PaperSource) -> None:
        self.tray = int(tray.value)

    def setDuplex(self, mode: QPrinter.DuplexMode) -> None:
        self.turned = mode

    def abort(self) -> bool:
        self.aborted = True
        return True


class OneSizePrinter(PaperPrinter):
    """A printer that has American paper and nothing else."""

    def setPageSize(self, size: QPageSize) -> bool:
        return super().setPageSize(QPageSize(QPageSize.PageSizeId.Letter))


@dataclass
class FakePrinters:
    """The printers of a workstation; `jobs` are what was printed, in order."""

    folder: Path
    printers: tuple[FoundPrinter, ...] = (OFFICE, DIRECTOR)
    holds: int = 999
    dpi: int = 72
    kind: type[PaperPrinter] = PaperPrinter
    jobs: list[PaperPrinter] = field(default_factory=list)
    looks: int = 0

    def found(self) -> tuple[FoundPrinter, ...]:
        self.looks += 1
        return self.printers

    def open(self, name: str) -> PaperPrinter:
        one = next((one for one in self.printers if one.name == name), None)
        if one is None:
            raise PrinterGoneError(name=name)
        if one.stopped:
            raise PrinterStoppedError(name=name)
        self.jobs.append(self.kind(self.folder / f"job {len(self.jobs)}.pdf", self.holds, self.dpi))
        return self.jobs[-1]

    def pause(self, name: str) -> None:
        self.printers = tuple(replace(one, stopped=one.stopped or one.name == name) for one in self.printers)

    def take_away(self, name: str) -> None:
        self.printers = tuple(one for one in self.printers if one.name != name)


def pages_with(*sizes: tuple[float, float], down: float = 52) -> bytes:
    """A PDF with a black square of 20 x 20 mm on every page, 25 mm from the left and `down` mm from the top."""
    from reportlab.pdfgen.canvas import Canvas

    made, mm = io.BytesIO(), 72 / 25.4
    canvas = Canvas(made)
    for width, height in sizes or ((595.28, 841.89),):
        canvas.setPageSize((width, height))
        canvas.rect(25 * mm, height - (down + 20) * mm, 20 * mm, 20 * mm, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return made.getvalue()
