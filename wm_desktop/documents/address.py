"""The address in the window of an envelope: plain upright letters, 80 x 25 mm, nothing beside it (reference 8.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wm_desktop.documents.fonts import REGULAR, ink, text_width
from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.letters import Letterhead

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
ADDRESS_WIDTH, ADDRESS_HEIGHT = 80 * MM, 25 * MM
MARKED_UP, MARKED_HEIGHT = 2 * MM, 28.7 * MM
"""With a line above the name the block starts higher and is taller: 50 to 79 mm still shows in every window."""
_SIZES = (10.0, 9.5, 9.0, 8.5, 8.0)
_CLOSEST = 1.06
_MOST_LINES = 7
"""An address abroad has no more, as a rule."""


class AddressTooLongError(EnvironmentFault):
    """An address does not fit in the window of an envelope, even in small letters."""

    nl = (
        "Het adres past niet in het venster van de envelop ({lines} regels). Maak het bij Personen korter: "
        "hoogstens zeven regels, en namen die op een regel passen."
    )
    en = "The address does not fit in the window of the envelope ({lines} lines). Shorten it under Persons."


@dataclass(frozen=True)
class AddressBlock:
    """An address as it will be drawn: lines, size and leading in points.

    `mark` stands above the name ('Persoonlijk en vertrouwelijk'), `down` points above the first line of the address.
    """

    lines: tuple[str, ...]
    size: float
    leading: float
    mark: str = ""
    down: float = 0.0


def address_block(lines: Sequence[str], marks: Sequence[str] = ()) -> AddressBlock:
    """Fit an address in the window: smaller letters first, then lines broken; raises AddressTooLongError.

    Between `marks` and the name is a blank line, or a narrow one for an address that would not fit otherwise.
    """
    mark = " \N{EN DASH} ".join(marks)
    height = MARKED_HEIGHT if mark else ADDRESS_HEIGHT
    for above in _gaps(len(lines)) if mark else (0.0,):
        for size in _SIZES:
            for wrapped in (tuple(lines), tuple(part for line in lines for part in _broken(line, size))):
                leading = min(size * 1.2, height / max(1.0, len(wrapped) + above))
                fits = all(text_width(line, size) <= ADDRESS_WIDTH for line in (mark, *wrapped))
                if leading >= size * _CLOSEST and fits:
                    return AddressBlock(wrapped, size, leading, mark, leading * above)
    raise AddressTooLongError(lines=len(lines))


def _gaps(count: int) -> tuple[float, ...]:
    """Give how far, in lines, a mark may stand above the name: a blank line, a narrow one above eight lines or more."""
    return (2.0, 1.25) if count <= _MOST_LINES else (1.7, 1.25)


def draw_address(canvas: Canvas, letterhead: Letterhead, address: AddressBlock) -> None:
    """Draw the address where the school's envelopes have their window."""
    from wm_desktop.documents.page import HEIGHT

    canvas.setFillColor(ink("#000000"))
    canvas.setFont(REGULAR, address.size)
    left = letterhead.address_left_mm * MM
    top = HEIGHT - letterhead.address_top_mm * MM - address.size
    if address.mark:
        top += MARKED_UP
        canvas.drawString(left, top, address.mark)
    for number, line in enumerate(address.lines):
        canvas.drawString(left, top - address.down - number * address.leading, line)


def _broken(line: str, size: float) -> tuple[str, ...]:
    """Break a line that is too wide at blanks; the rest is indented so that it reads as one line."""
    parts: list[str] = []
    for word in line.split(" "):
        longer = f"{parts[-1]} {word}" if parts else word
        if parts and text_width(longer, size) <= ADDRESS_WIDTH:
            parts[-1] = longer
        else:
            parts.append(f"   {word}" if parts else word)
    return tuple(parts)
