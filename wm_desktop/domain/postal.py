"""Sheets of labels and envelopes: their measures as data, and what stands on each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class LabelSheet:
    """An A4 sheet of labels; distances in mm, `left_mm` and `top_mm` to the first label, steps from edge to edge.

    Labels are counted from 1: along the rows, from the top left.
    """

    name: str
    columns: int
    rows: int
    width_mm: float
    height_mm: float
    left_mm: float
    top_mm: float
    across_mm: float
    down_mm: float
    source: str

    @property
    def count(self) -> int:
        """How many labels one sheet has."""
        return self.columns * self.rows

    def corner_mm(self, place: int) -> tuple[float, float]:
        """Give the top left corner of the label with this number (1 to `count`), from the corner of the sheet."""
        row, column = divmod(place - 1, self.columns)
        return self.left_mm + column * self.across_mm, self.top_mm + row * self.down_mm


@dataclass(frozen=True)
class EnvelopeSize:
    """An envelope without a window; distances in mm from the top left corner, with the stamp at the top right."""

    name: str
    width_mm: float
    height_mm: float
    address_left_mm: float
    address_top_mm: float
    address_width_mm: float
    address_height_mm: float
    source: str


_AVERY = (
    "Avery, maten op de verpakking en in de sjablonen van de fabrikant: {size} mm, {count} op een A4; de rand is wat "
    "er aan beide kanten overblijft"
)

L7160 = LabelSheet("L7160", 3, 7, 63.5, 38.1, 7.21, 15.15, 66.04, 38.1, _AVERY.format(size="63,5 x 38,1", count=21))
L7163 = LabelSheet("L7163", 2, 7, 99.1, 38.1, 4.67, 15.15, 101.56, 38.1, _AVERY.format(size="99,1 x 38,1", count=14))
LABEL_SHEETS = (L7160, L7163)

STAMP_WIDTH_MM, STAMP_HEIGHT_MM = 74.0, 40.0
FREE_BELOW_MM, FREE_RIGHT_MM = 30.0, 15.0
"""Kept free for the postmark, and below and beside the address for the sorting machine.

Source: bpost.be/nl/adressering-adres-positionering; no Dutch measures were found, these are the stricter neighbour's.
"""
_POST = (
    "retouradres op een regel linksboven, adres in 10 tot 12 punts (postnl.nl, addressing tips); vrije zones naar "
    "bpost.be, adres positionering"
)

DL = EnvelopeSize("EA5/6 (DL)", 220, 110, 98, 42, 105, 38, _POST)
C5 = EnvelopeSize("C5", 229, 162, 105, 72, 105, 58, _POST)
ENVELOPES = (DL, C5)


@dataclass(frozen=True)
class PostItem:
    """What stands on one label or envelope: `marks` above the name, then the lines of the address.

    `who` names the addressee on one line, for telling who was left out; `sender` is the return address on one line.
    """

    who: str
    lines: tuple[str, ...]
    sender: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class NoPost:
    """Somebody who gets no label or envelope, and why (Dutch)."""

    who: str
    reason: str
