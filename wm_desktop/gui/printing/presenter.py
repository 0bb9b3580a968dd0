"""What the print dialog offers and what it does; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Protocol

from wm_desktop.domain.errors import CancelledError, WmError
from wm_desktop.gui.printing.faults import NoPrinterError, PrinterGoneError, PrinterStoppedError
from wm_desktop.gui.printing.memory import Kept, remember, remembered
from wm_desktop.gui.printing.order import FoundPrinter, PaperKind, PrintOrder
from wm_desktop.services.ports import Progress

Find = Callable[[], Sequence[FoundPrinter]]
Print = Callable[[PrintOrder, Progress], int]


class PrintWork(Enum):
    """Work that may take a while; the view knows the words for it."""

    FIND = "find"
    PRINT = "print"


@dataclass(frozen=True)
class Offer:
    """What can be chosen now: the printers, which one stands there, and what is chosen of it."""

    printers: tuple[FoundPrinter, ...]
    chosen: FoundPrinter | None
    order: PrintOrder


class PrintView(Protocol):
    """What the presenter asks of the dialog."""

    def show_offer(self, offer: Offer) -> None:
        """Show printers, trays and sides, with the choice."""
        ...

    def show_trouble(self, error: WmError) -> None:
        """Say why it cannot be, and the way out; the dialog stays."""
        ...

    def show_busy(self, work: PrintWork | None) -> None:
        """Say that printers are looked for or pages printed; None: a person can choose again."""
        ...

    def run(
        self,
        work: PrintWork,
        what: Callable[[Progress], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Do it beside the window."""
        ...

    def printed(self, printer: str, pages: int) -> None:
        """Everything went to the printer: say so and close."""
        ...

    def fail(self, error: Exception) -> None:
        """A bug of the program."""
        ...


class PrintPresenter:
    """Looks for printers, remembers the choice for this kind of paper, prints."""

    def __init__(self, view: PrintView, kind: PaperKind, kept: Kept, find: Find, print_: Print) -> None:
        self._view, self._kind, self._kept, self._find, self._print = view, kind, kept, find, print_
        self._found: tuple[FoundPrinter, ...] = ()
        self._order = remembered(kept, kind)

    def look(self) -> None:
        """Look for printers, at the start and again when one was added or switched on."""
        self._view.show_busy(PrintWork.FIND)
        self._view.run(PrintWork.FIND, lambda progress: tuple(self._find()), self._show_found, self._failed)

    def choose(self, name: str) -> None:
        """Take another printer; what was chosen of the one before does not go with it."""
        if name != self._order.printer:
            kept = remembered(self._kept, self._kind)
            self._order = kept if kept.printer == name else PrintOrder(name)
        self._offer()

    def start(self, chosen: PrintOrder) -> None:
        """Print; the choice is remembered for this kind of paper."""
        printer = self._printer(chosen.printer)
        if printer is None or printer.stopped:
            self._view.show_trouble(_why_not(chosen.printer, printer, self._found))
            return
        self._order = chosen
        remember(self._kept, self._kind, chosen)
        self._view.show_busy(PrintWork.PRINT)
        self._view.run(
            PrintWork.PRINT,
            lambda progress: self._print(chosen, progress),
            lambda pages: self._view.printed(chosen.printer, pages),
            self._failed,
        )

    def _show_found(self, found: tuple[FoundPrinter, ...]) -> None:
        self._found = found
        self._view.show_busy(None)
        wanted = self._order.printer
        if not found:
            self._offer()
            self._view.show_trouble(NoPrinterError())
            return
        if self._printer(wanted) is None:
            instead = next((one for one in found if one.is_default), found[0])
            self._order = PrintOrder(instead.name)
        self._offer()
        if wanted and self._printer(wanted) is None:
            self._view.show_trouble(PrinterGoneError(name=wanted))

    def _offer(self) -> None:
        chosen = self._printer(self._order.printer)
        if chosen is not None:
            self._order = _possible(self._order, chosen)
        self._view.show_offer(Offer(self._found, chosen, self._order))
        if chosen is not None and chosen.stopped:
            self._view.show_trouble(PrinterStoppedError(name=chosen.name))

    def _failed(self, error: Exception) -> None:
        self._view.show_busy(None)
        if not isinstance(error, WmError):
            self._view.fail(error)
            return
        self._view.show_trouble(error)
        if not isinstance(error, CancelledError):
            self._look_quietly()

    def _look_quietly(self) -> None:
        """After trouble the list of printers is asked again, and what was said stays there."""

        def found(printers: tuple[FoundPrinter, ...]) -> None:
            self._found = printers
            chosen = self._printer(self._order.printer)
            self._view.show_offer(Offer(printers, chosen, self._order))

        self._view.run(PrintWork.FIND, lambda progress: tuple(self._find()), found, self._view.fail)

    def _printer(self, name: str) -> FoundPrinter | None:
        return next((one for one in self._found if one.name == name), None)


def _possible(order: PrintOrder, printer: FoundPrinter) -> PrintOrder:
    """Leave out trays and sides that this printer does not have."""
    first = order.first_tray if order.first_tray in printer.trays else None
    following = order.next_tray if order.next_tray in printer.trays else None
    sides = order.sides if order.sides in printer.sides else printer.sides[0]
    return replace(order, first_tray=first, next_tray=following, sides=sides)


def _why_not(name: str, printer: FoundPrinter | None, found: Sequence[FoundPrinter]) -> WmError:
    if not found:
        return NoPrinterError()
    return PrinterGoneError(name=name) if printer is None else PrinterStoppedError(name=name)
