"""What is asked of a printer, and the separate jobs that makes; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class PaperKind(StrEnum):
    """What is printed on; printer and trays are remembered for each."""

    LETTER = "letter"
    PLAIN = "plain"
    LABELS = "labels"
    ENVELOPE = "envelope"


class Sides(StrEnum):
    """Which sides of a sheet are printed, and over which edge it is turned."""

    ONE = "one"
    LONG_EDGE = "long_edge"
    SHORT_EDGE = "short_edge"


FOR_FILE, FOR_BOARD = "Kopie voor dossier", "Kopie voor bestuur"
"""The stamp on a copy; it is drawn on the printed pages only, what is stored never changes."""


@dataclass(frozen=True)
class FoundPrinter:
    """A printer as the system knows it; `trays` are the system's numbers, `stopped`: paused or in trouble."""

    name: str
    words: str = ""
    trays: tuple[int, ...] = ()
    sides: tuple[Sides, ...] = (Sides.ONE,)
    stopped: bool = False
    is_default: bool = False


@dataclass(frozen=True)
class PrintOrder:
    """What was chosen; a tray of None leaves it to the printer."""

    printer: str
    first_tray: int | None = None
    next_tray: int | None = None
    sides: Sides = Sides.ONE
    copies: int = 1
    for_file: bool = False
    for_board: bool = False


@dataclass(frozen=True)
class PrintPart:
    """One job for the printer: pages of one document (counted from 0) from one tray."""

    document: int
    pages: tuple[int, ...]
    tray: int | None
    copies: int = 1
    stamp: str = ""


def parts_of(order: PrintOrder, page_counts: Sequence[int]) -> tuple[PrintPart, ...]:
    """Give the jobs in the order of the stack that comes out; every document starts on a sheet of its own."""
    runs = [(order.copies, "")]
    runs += [(1, FOR_FILE)] if order.for_file else []
    runs += [(1, FOR_BOARD)] if order.for_board else []
    return tuple(
        part
        for copies, stamp in runs
        for document, pages in enumerate(page_counts)
        for part in _run(order, document, pages, copies, stamp)
    )


def _run(order: PrintOrder, document: int, pages: int, copies: int, stamp: str) -> Iterator[PrintPart]:
    """Keep together what one tray can do; with two trays the copies come one after another, each whole."""
    numbers = tuple(range(pages))
    if order.first_tray == order.next_tray or pages <= 1:
        yield PrintPart(document, numbers, order.first_tray, copies, stamp)
        return
    for _ in range(copies):
        yield PrintPart(document, numbers[:1], order.first_tray, 1, stamp)
        yield PrintPart(document, numbers[1:], order.next_tray, 1, stamp)
