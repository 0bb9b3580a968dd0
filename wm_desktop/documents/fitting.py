"""An address in a small space: smaller letters first, then lines broken; never cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wm_desktop.documents.fonts import REGULAR, register_fonts, text_width, uncovered
from wm_desktop.documents.page import Paper
from wm_desktop.domain.postal import PostItem

TOO_LONG = "het adres past niet, ook niet in kleine letters; maak het korter bij Personen"
UNKNOWN_SIGNS = "in naam of adres staan tekens die niet gedrukt kunnen worden: {signs}"
_SIZES = (11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0)
_LEADING = 1.22
_INDENT = "   "


@dataclass(frozen=True)
class FittedText:
    """Lines with the size in points at which all of them fit; a blank line is a gap of half a line."""

    lines: tuple[str, ...]
    size: float

    @property
    def leading(self) -> float:
        """From one line to the next, in points."""
        return self.size * _LEADING

    @property
    def height(self) -> float:
        """How high all lines are together, in points."""
        return sum(self.leading if line else self.leading / 2 for line in self.lines)


def fit_address(item: PostItem, width: float, height: float) -> FittedText | None:
    """Fit marks and address in a space (points): whole lines down to 8.5 points, then broken ones; None: too long."""
    register_fonts()
    lines = (*item.marks, "", *item.lines) if item.marks else item.lines
    for size in _SIZES[:6]:
        if all(text_width(line, size) <= width for line in lines) and FittedText(lines, size).height <= height:
            return FittedText(lines, size)
    for size in _SIZES:
        broken = FittedText(tuple(part for line in lines for part in _broken(line, size, width)), size)
        if broken.height <= height:
            return broken
    return None


def why_not(item: PostItem, fitted: FittedText | None) -> str:
    """Say why an item cannot be drawn; '' when it can."""
    signs = uncovered(item.lines)
    if signs:
        return UNKNOWN_SIGNS.format(signs=" ".join(sorted(signs)))
    return TOO_LONG if fitted is None else ""


def draw_fitted(paper: Paper, left: float, top: float, text: FittedText) -> None:
    """Draw the lines from a top left corner (points from the top left of the page)."""
    canvas = paper.canvas
    canvas.setFillColor("#000000")
    canvas.setFont(REGULAR, text.size)
    base = paper.height - top - text.size
    for line in text.lines:
        canvas.drawString(left, base, line)  # as it is: two blanks stand between postcode and place
        base -= text.leading if line else text.leading / 2


def _broken(line: str, size: float, width: float) -> Iterator[str]:
    """Break a line at blanks, and a word wider than the space where the space ends; the rest is indented."""
    shown = ""
    for word in _words(line, size, width):
        longer = f"{shown} {word}" if shown.strip() else shown + word
        if shown.strip() and text_width(longer, size) > width:
            yield shown
            longer = _INDENT + word
        shown = longer
    yield shown


def _words(line: str, size: float, width: float) -> Sequence[str]:
    room = width - text_width(_INDENT, size)
    words: list[str] = []
    for word in line.split(" "):
        rest = word
        while text_width(rest, size) > room:
            taken = next(end for end in range(len(rest), 0, -1) if text_width(rest[:end], size) <= room)
            words.append(rest[:taken])
            rest = rest[taken:]
        words.append(rest)
    return words
