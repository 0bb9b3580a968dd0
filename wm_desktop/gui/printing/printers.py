"""The system's printers behind a door, so that tests have printers that vanish, pause and refuse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from wm_desktop.gui.printing.faults import PrinterGoneError, PrinterStoppedError
from wm_desktop.gui.printing.order import FoundPrinter, Sides

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo


USUAL_TRAYS = (0, 2, 1, 3, 4, 10)
"""QPrinter.PaperSource: upper, middle, lower, by hand, envelopes, large."""


class Printers(Protocol):
    """What this workstation can print on; asked in the thread of long work, for a network may be slow."""

    def found(self) -> Sequence[FoundPrinter]:
        """Give every printer there is now."""
        ...

    def open(self, name: str) -> QPrinter:
        """Give a printer to paint on; raises PrinterGoneError or PrinterStoppedError."""
        ...


class NoPrinters:
    """A workstation without printers."""

    def found(self) -> Sequence[FoundPrinter]:
        """Nothing."""
        return ()

    def open(self, name: str) -> QPrinter:
        """Nothing can be opened."""
        raise PrinterGoneError(name=name)


class SystemPrinters:
    """The printers of the operating system, through Qt."""

    def found(self) -> Sequence[FoundPrinter]:
        """Ask the system now; a network printer may take a while to answer."""
        from PySide6.QtPrintSupport import QPrinterInfo

        default = QPrinterInfo.defaultPrinterName()
        every = (QPrinterInfo.printerInfo(name) for name in QPrinterInfo.availablePrinterNames())
        return tuple(_found(info, info.printerName() == default) for info in every if not info.isNull())

    def open(self, name: str) -> QPrinter:
        """Give the printer; Qt itself would quietly write a file when it is gone."""
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        info = QPrinterInfo.printerInfo(name)
        if info.isNull():
            raise PrinterGoneError(name=name)
        if _stopped(info):
            raise PrinterStoppedError(name=name)
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        if printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat or not printer.isValid():
            raise PrinterGoneError(name=name)
        return printer


def _found(info: QPrinterInfo, is_default: bool) -> FoundPrinter:
    from PySide6.QtPrintSupport import QPrinter

    modes = info.supportedDuplexModes()
    asked = (
        (Sides.LONG_EDGE, QPrinter.DuplexMode.DuplexLongSide),
        (Sides.SHORT_EDGE, QPrinter.DuplexMode.DuplexShortSide),
    )
    sides = (Sides.ONE, *(side for side, mode in asked if mode in modes))
    stopped = _stopped(info)
    # A printer that is stopped may not answer what trays it has.
    trays = () if stopped else _trays(info)
    return FoundPrinter(info.printerName(), info.description(), trays, sides, stopped, is_default)


def _trays(info: QPrinterInfo) -> tuple[int, ...]:
    """Give the trays the driver tells of; only Windows does, elsewhere the usual ones are offered."""
    from PySide6.QtPrintSupport import QPrinter

    ask = getattr(QPrinter, "supportedPaperSources", None)
    if ask is None:
        return USUAL_TRAYS  # without opening the printer, which takes long over a network
    told = ask(QPrinter(info, QPrinter.PrinterMode.HighResolution))
    return tuple(dict.fromkeys(int(one.value) for one in told))


def _stopped(info: QPrinterInfo) -> bool:
    from PySide6.QtPrintSupport import QPrinter

    return info.state() in {QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error}
