"""The school's own words in a whole file: pages that fill themselves from the top, with the same head and foot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from wm_desktop.documents.fonts import BOLD, ITALIC, REGULAR, printable
from wm_desktop.documents.page import ACCENT, GREY, HEIGHT, MARGIN, MM, TINT, WIDTH, Paper, fitted

LEFT, RIGHT = MARGIN, WIDTH - MARGIN
TOP, BOTTOM = 30 * MM, HEIGHT - 24 * MM
"""Where words may stand, from the top of the page."""
SIZE, LEADING = 9.5, 13.0
LABEL = 34 * MM
_TOTAL = "pages_in_all"


class Ink:
    """Draws one page after the other; how many there are in all is filled in on every page at the end."""

    def __init__(self, *, number: str, school: str, made_at: datetime) -> None:
        self.page = 0
        self._number, self._school, self._head = number, school, ""
        self._paper = Paper(title=f"Dossier {number}", author=school, subject="Dossier", made_at=made_at)
        self._y = TOP

    @property
    def y(self) -> float:
        """How far the page is filled, from its top."""
        return self._y

    @property
    def room(self) -> float:
        """How much of the page is left."""
        return BOTTOM - self._y

    def next_page(self, head: str | None = None) -> int:
        """Begin a page, by default under the head of the one before; gives its number."""
        if self.page:
            self._paper.next_page()
        self.page += 1
        self._head = self._head if head is None else head
        self._y = TOP
        self._frame()
        return self.page

    def title(self, words: str, size: float = 20) -> None:
        """Write the title of a part."""
        for line in wrapped(words, RIGHT - LEFT, BOLD, size):
            self._line(line, font=BOLD, size=size, leading=size * 1.3)
        self.gap(3 * MM)

    def heading(self, words: str) -> None:
        """Write a heading, together with what comes under it."""
        self._make_room(4 * LEADING)
        self.gap(2.5 * MM)
        for line in wrapped(words, RIGHT - LEFT, BOLD, 11.5):
            self._line(line, font=BOLD, size=11.5, leading=16, colour=ACCENT)

    def words(self, words: str, *, font: str = REGULAR, colour: str = "#1B1F23", indent: float = 0) -> None:
        """Write running text, its own ends of lines kept."""
        for line in wrapped(words, RIGHT - LEFT - indent, font, SIZE):
            self._line(line, font=font, size=SIZE, leading=LEADING, colour=colour, indent=indent)

    def notice(self, words: str) -> None:
        """Write what a reader must know first."""
        lines = list(wrapped(words, RIGHT - LEFT - 8 * MM, REGULAR, SIZE))
        height = len(lines) * LEADING + 5 * MM
        self._make_room(height)
        self._paper.fill(LEFT, self._y, RIGHT - LEFT, height, TINT)
        self.gap(2.5 * MM)
        for line in lines:
            self._line(line, size=SIZE, leading=LEADING, indent=4 * MM)
        self.gap(4.5 * MM)

    def pair(self, label: str, words: str, width: float = LABEL) -> None:
        """Write a label with words beside it."""
        for place, line in enumerate(wrapped(words, RIGHT - LEFT - width, REGULAR, SIZE)):
            self._make_room(LEADING)
            if not place:
                name, size = fitted(label, width - 3 * MM, size=SIZE)
                self._paper.text(LEFT, self._y + LEADING - 3, name, size=size, colour=GREY)
            self._line(line, size=SIZE, leading=LEADING, indent=width)

    def pair_later(self, label: str, key: str, width: float = LABEL) -> None:
        """Write a label beside which something stands that is known at the end only; see `finish`."""
        self._make_room(LEADING)
        canvas, self._y = self._paper.canvas, self._y + LEADING
        self._paper.text(LEFT, self._y - 3, label, size=SIZE, colour=GREY)
        canvas.saveState()
        canvas.translate(LEFT + width, HEIGHT - self._y + 3)
        canvas.doForm(key)
        canvas.restoreState()

    def small(self, words: str, *, indent: float = 0) -> None:
        """Write a remark."""
        for line in wrapped(words, RIGHT - LEFT - indent, ITALIC, 8):
            self._line(line, font=ITALIC, size=8, leading=11, colour=GREY, indent=indent)

    def at(self, x: float, words: str, width: float, *, font: str = REGULAR, size: float = SIZE) -> None:
        """Write on the line that comes next without going on to the one after it."""
        line, fits = fitted(words, width, font=font, size=size)
        self._paper.text(x, self._y + LEADING - 3, line, font=font, size=fits)

    def next_line(self, leading: float = LEADING) -> None:
        """Go on to the next line."""
        self._y += leading

    def need(self, height: float) -> bool:
        """Begin a page unless so much is left; says whether it did."""
        return self._make_room(height)

    def gap(self, height: float) -> None:
        """Leave some room."""
        self._y += height

    def rule(self) -> None:
        """Draw a line across."""
        self._paper.line(LEFT, RIGHT, self._y + 1)
        self._y += 3

    def finish(self, later: Mapping[str, str]) -> bytes:
        """Fill in how many pages there are and what was promised under a key, and give all pages."""
        canvas = self._paper.canvas
        self._paper.next_page()
        canvas.beginForm(_TOTAL, 0, 0, int(WIDTH), int(HEIGHT))
        self._paper.text(RIGHT - 7 * MM, HEIGHT - 12 * MM, str(self.page), font=BOLD, size=8.5, colour=GREY)
        canvas.endForm()
        for key, words in later.items():
            canvas.beginForm(key, 0, -int(LEADING), int(WIDTH), int(LEADING))
            self._paper.text(0, HEIGHT, words, size=SIZE)
            canvas.endForm()
        return self._paper.finish()

    def _frame(self) -> None:
        paper, foot = self._paper, HEIGHT - 12 * MM
        head, size = fitted(self._head, (RIGHT - LEFT) * 0.62, size=8.5)
        paper.text(LEFT, 17 * MM, head, size=size, colour=GREY)
        paper.text_right(RIGHT, 17 * MM, f"Dossier {self._number}", font=BOLD, size=8.5, colour=GREY)
        paper.line(LEFT, RIGHT, 20 * MM, colour=ACCENT, width=1)
        paper.line(LEFT, RIGHT, HEIGHT - 17 * MM)
        school, size = fitted(f"{self._school} - vertrouwelijk", (RIGHT - LEFT) * 0.62, size=8.5)
        paper.text(LEFT, foot, school, size=size, colour=GREY)
        paper.text_right(RIGHT - 8 * MM, foot, f"pagina {self.page} van", font=BOLD, size=8.5, colour=GREY)
        paper.canvas.doForm(_TOTAL)

    def _make_room(self, height: float) -> bool:
        if self._y + height <= BOTTOM:
            return False
        self.next_page()
        return True

    def _line(
        self,
        line: str,
        *,
        font: str = REGULAR,
        size: float,
        leading: float,
        colour: str = "#1B1F23",
        indent: float = 0,
    ) -> None:
        self._make_room(leading)
        self._y += leading
        self._paper.text(LEFT + indent, self._y - 3, line, font=font, size=size, colour=colour)


def wrapped(words: str, width: float, font: str, size: float) -> Iterator[str]:
    """Cut text in lines that fit; a word longer than a line, such as an address, is cut where the line ends."""
    for paragraph in words.splitlines() or [""]:
        yield from _cut(printable(paragraph), width, font, size)


def _cut(paragraph: str, width: float, font: str, size: float) -> Iterator[str]:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    blank, line, filled = stringWidth(" ", font, size), "", 0.0
    for word in paragraph.split(" "):
        wide = stringWidth(word, font, size)
        if line and filled + blank + wide <= width:
            line, filled = f"{line} {word}", filled + blank + wide
            continue
        if line:
            yield line
        *begins, line = _broken(word, width, font, size)
        yield from begins
        filled = stringWidth(line, font, size)
    yield line


def _broken(word: str, width: float, font: str, size: float) -> list[str]:
    """Cut a word in parts that fit on a line, each of at least one letter."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    parts, begin, filled = [], 0, 0.0
    for place, letter in enumerate(word):
        wide = stringWidth(letter, font, size)
        if filled + wide > width and place > begin:
            parts.append(word[begin:place])
            begin, filled = place, 0.0
        filled += wide
    return [*parts, word[begin:]]
