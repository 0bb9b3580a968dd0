"""A4 pages of lists: a canvas with embedded type only, honest metadata, and text that fits its place."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from wm_desktop.documents.fonts import REGULAR, ink, printable, register_fonts

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
WIDTH = 210 * MM
HEIGHT = 297 * MM
MARGIN = 20 * MM

INK = "#1B1F23"
GREY = "#5B6670"
LINE = "#C9D1D8"
TINT = "#F3F6F9"
ACCENT = "#1F5C99"


class Paper:
    """Pages being drawn; positions are in points from the top left corner, texts sit on their base line."""

    def __init__(
        self, *, title: str, author: str, subject: str, made_at: datetime, size: tuple[float, float] = (WIDTH, HEIGHT)
    ) -> None:
        """Begin a document; the same contents made at the same moment give the same bytes. `size` in points."""
        register_fonts()
        from reportlab.pdfgen.canvas import Canvas

        self._target = io.BytesIO()
        self.height = size[1]
        options: dict[str, Any] = {"invariant": 1, "lang": "nl-NL", "initialFontName": REGULAR}
        self.canvas: Canvas = Canvas(self._target, pagesize=size, **options)
        self.canvas._doc._timeStamp.YMDhms = made_at.astimezone(UTC).timetuple()[:6]  # type: ignore[attr-defined]
        self.canvas.setTitle(printable(title))
        self.canvas.setAuthor(printable(author))
        self.canvas.setSubject(printable(subject))
        self.canvas.setCreator("WM Desktop")
        self.canvas.setProducer("WM Desktop")
        self.canvas.setViewerPreference("DisplayDocTitle", "true")

    def bookmark(self, title: str) -> None:
        """Let a reader jump to this page by name; for documents with a page or more for each person."""
        number = self.canvas.getPageNumber()
        self.canvas.bookmarkPage(f"page-{number}")
        self.canvas.addOutlineEntry(printable(title), f"page-{number}", level=0)

    def text(self, x: float, y: float, text: str, *, font: str = REGULAR, size: float = 10, colour: str = INK) -> None:
        """Draw one line from the left."""
        self._pen(font, size, colour)
        self.canvas.drawString(x, self.height - y, printable(text))

    def text_right(
        self, x: float, y: float, text: str, *, font: str = REGULAR, size: float = 10, colour: str = INK
    ) -> None:
        """Draw one line that ends at x."""
        self._pen(font, size, colour)
        self.canvas.drawRightString(x, self.height - y, printable(text))

    def line(self, left: float, right: float, y: float, *, colour: str = LINE, width: float = 0.6) -> None:
        """Draw a horizontal line."""
        self.canvas.setStrokeColor(ink(colour))
        self.canvas.setLineWidth(width)
        self.canvas.line(left, self.height - y, right, self.height - y)

    def fill(self, left: float, top: float, width: float, height: float, colour: str = TINT) -> None:
        """Fill a rectangle."""
        self.canvas.setFillColor(ink(colour))
        self.canvas.rect(left, self.height - top - height, width, height, stroke=0, fill=1)

    def box(self, left: float, top: float, side: float, colour: str = GREY) -> None:
        """Draw an empty tick box."""
        self.canvas.setStrokeColor(ink(colour))
        self.canvas.setLineWidth(0.9)
        self.canvas.roundRect(left, self.height - top - side, side, side, 1.2, stroke=1, fill=0)

    def frame(self, left: float, top: float, width: float, height: float, colour: str = GREY) -> None:
        """Draw the outline of a rectangle."""
        self.canvas.setStrokeColor(ink(colour))
        self.canvas.setLineWidth(0.7)
        self.canvas.rect(left, self.height - top - height, width, height, stroke=1, fill=0)

    def next_page(self) -> None:
        """End this page."""
        self.canvas.showPage()

    def finish(self) -> bytes:
        """End the document and give its bytes."""
        self.canvas.save()
        return self._target.getvalue()

    def _pen(self, font: str, size: float, colour: str) -> None:
        self.canvas.setFont(font, size)
        self.canvas.setFillColor(ink(colour))


def fitted(
    text: str, width: float, *, font: str = REGULAR, size: float = 10, smallest: float = 0.85
) -> tuple[str, float]:
    """Give a text and the size at which it fits: first a little smaller, then cut with an ellipsis."""
    register_fonts()
    from reportlab.pdfbase.pdfmetrics import stringWidth

    text = printable(text)
    needed = stringWidth(text, font, size)
    if needed <= width:
        return text, size
    if needed * smallest <= width:
        return text, size * width / needed
    size *= smallest
    while text and stringWidth(text + "…", font, size) > width:
        text = text[:-1].rstrip(" ,-")
    return text + "…", size


def draw_listed(
    paper: Paper, left: float, top: float, width: float, height: float, listed: str, *, size: float = 10, up: float = 0
) -> None:
    """Draw 'Sluis, Noor van der' in a row: on one line, or on two when it is long, for the first name tells apart.

    `up` is how far above the foot of the row one line stands.
    """
    name, fits = fitted(listed, width, size=size)
    core, comma, rest = listed.partition(", ")
    if not comma or not name.endswith("…"):
        paper.text(left, top + height - up, name, size=fits)
        return
    small = min(size * 0.75, height / MM * 1.1)
    for text, base in ((f"{core},", height * 0.44), (rest, height * 0.88)):
        line, fits = fitted(text, width, size=small)
        paper.text(left, top + base, line, size=fits)
