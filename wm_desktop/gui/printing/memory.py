"""Which printer, trays and sides were chosen last for each kind of paper, on this workstation."""

from __future__ import annotations

from typing import Protocol

from wm_desktop.gui.printing.order import PaperKind, PrintOrder, Sides


class Kept(Protocol):
    """Keeps texts under names, outside the data file (QSettings does)."""

    def value(self, key: str, default: object = None, /) -> object:
        """Give what is kept."""
        ...

    def setValue(self, key: str, value: object, /) -> None:
        """Keep it."""
        ...


def remembered(kept: Kept, kind: PaperKind) -> PrintOrder:
    """Give what was chosen last for this kind of paper; the printer is '' when nothing was."""
    sides = _text(kept, kind, "sides")
    return PrintOrder(
        printer=_text(kept, kind, "printer"),
        first_tray=_tray(kept, kind, "first_tray"),
        next_tray=_tray(kept, kind, "next_tray"),
        sides=Sides(sides) if sides in list(Sides) else Sides.ONE,
    )


def remember(kept: Kept, kind: PaperKind, order: PrintOrder) -> None:
    """Keep the choice; copies are asked anew every time."""
    for name, value in (
        ("printer", order.printer),
        ("first_tray", "" if order.first_tray is None else str(order.first_tray)),
        ("next_tray", "" if order.next_tray is None else str(order.next_tray)),
        ("sides", order.sides.value),
    ):
        kept.setValue(f"printing/{kind.value}/{name}", value)


def _text(kept: Kept, kind: PaperKind, name: str) -> str:
    return str(kept.value(f"printing/{kind.value}/{name}", "") or "")


def _tray(kept: Kept, kind: PaperKind, name: str) -> int | None:
    text = _text(kept, kind, name)
    return int(text) if text.isdecimal() else None
