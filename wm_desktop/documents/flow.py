"""Blocks that follow each other down A4 pages: each asks for room and says how it is drawn; pages are counted last."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wm_desktop.documents.fonts import BOLD, REGULAR, printable, register_fonts
from wm_desktop.documents.page import GREY, HEIGHT, INK, MARGIN, MM, WIDTH, Paper

RIGHT = WIDTH - MARGIN
FIRST_TOP = 50 * MM
NEXT_TOP = 32 * MM
BOTTOM = HEIGHT - 24 * MM
WHOLE = 6
"""So many lines of a row stay together; a longer one may go on over the page."""
Draw = Callable[[Paper], None]


class Flow:
    """Where the next block comes; `pages` holds what is drawn on each page so far."""

    def __init__(self, top: float = FIRST_TOP) -> None:
        self.pages: list[list[Draw]] = [[]]
        self.top = top

    @property
    def room(self) -> float:
        """How much is left of this page, in points."""
        return BOTTOM - self.top

    def need(self, height: float) -> None:
        """Go to the next page unless so much fits on this one."""
        if height > self.room and self.pages[-1]:
            self.pages.append([])
            self.top = NEXT_TOP

    def draw(self, draw: Draw) -> None:
        """Draw on this page."""
        self.pages[-1].append(draw)

    def down(self, height: float) -> None:
        """Go down."""
        self.top += height

    def line_of(
        self, left: float, text: str, *, font: str = REGULAR, size: float = 10, colour: str = INK, up: float = 0
    ) -> None:
        """Write one line with its foot `up` above the cursor."""
        base = self.top - up
        self.draw(lambda paper: paper.text(left, base, text, font=font, size=size, colour=colour))

    def title(self, text: str, follows: float) -> None:
        """Write the title of a block, on a page where something of the block fits below it."""
        if not text:
            return
        self.need(11 * MM + follows)
        self.down(9 * MM)
        self.line_of(MARGIN, text, font=BOLD, size=12.5)
        self.down(2.5 * MM)

    def prose(self, text: str, *, size: float = 10, colour: str = INK, font: str = REGULAR) -> None:
        """Write a paragraph over the whole width."""
        for line in wrapped(text, RIGHT - MARGIN, font=font, size=size):
            self.need(size * 1.45)
            self.down(size * 1.45)
            self.line_of(MARGIN, line, size=size, colour=colour, font=font)
        self.down(size * 0.5)

    def cells(
        self, texts: Sequence[str], lefts: Sequence[float], *, fonts: Sequence[str], size: float = 9, pad: float = 1.6
    ) -> float:
        """Write a row of cells, each wrapped in its column, over more pages where it is long; gives its height.

        `lefts` are the left edges in points; the last column ends at the right margin.
        """
        ends = [*lefts[1:], RIGHT]
        columns = [
            wrapped(text, end - left - 2 * MM, font=font, size=size)
            for text, left, end, font in zip(texts, lefts, ends, fonts, strict=True)
        ]
        step = size * 1.4
        count = max(map(len, columns), default=0)
        self.need(min(count, WHOLE) * step + 2 * pad)
        began, page = self.top, len(self.pages)
        self.down(pad)
        for number in range(count):
            self.need(step)
            self.down(step)
            for lines, left, font in zip(columns, lefts, fonts, strict=True):
                if number < len(lines):
                    self.line_of(left, lines[number], font=font, size=size, up=step * 0.22)
        self.down(pad)
        return self.top - began if len(self.pages) == page else 0

    def rule(self, colour: str = GREY, width: float = 0.4) -> None:
        """Draw a line over the whole width."""
        top = self.top
        self.draw(lambda paper: paper.line(MARGIN, RIGHT, top, colour=colour, width=width))


def wrapped(text: str, width: float, *, font: str = REGULAR, size: float = 10) -> list[str]:
    """Cut a text in lines that fit; line feeds are kept, and a word that is too long is cut where it must be."""
    register_fonts()
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        words = printable(paragraph).split(" ")
        line = ""
        for word in words:
            rest = word
            while _width(f"{line} {rest}".strip(), font, size) > width:
                if line:
                    lines.append(line)
                    line = ""
                    continue
                fits = _fits(rest, width, font, size)
                lines.append(rest[:fits])
                rest = rest[fits:]
            line = f"{line} {rest}".strip()
        lines.append(line)
    return lines


def _fits(word: str, width: float, font: str, size: float) -> int:
    """How many letters fit, at least one."""
    count = 1
    while count < len(word) and _width(word[: count + 1], font, size) <= width:
        count += 1
    return count


def _width(text: str, font: str, size: float) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return float(stringWidth(text, font, size))
