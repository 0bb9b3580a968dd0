"""A letter on A4: the same page and letterhead give the same bytes, now and in ten years."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from wm_desktop.documents.address import AddressBlock, address_block
from wm_desktop.documents.fonts import REGULAR, ink, register_fonts
from wm_desktop.documents.letter_checks import as_drawn, paper_as_drawn, refuse_unfilled, refuse_unprintable
from wm_desktop.documents.letter_rows import letter_rows
from wm_desktop.documents.letterhead import (
    BOTTOM,
    GREY,
    LEFT,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RIGHT,
    body_top_mm,
    draw_first_page,
    draw_footer,
    draw_watermark,
    flattened_logo,
    shortened,
)
from wm_desktop.documents.rows import Row, closer, on_pages
from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.letters import Letterhead, LetterPage

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from wm_desktop.documents.typeface import Typeface

TOP_LATER = 34 * MM
MAX_PAGES = 60


class LetterTooLongError(EnvironmentFault):
    """The letter has more pages than anyone would read."""

    nl = "De brief wordt langer dan {pages} pagina's. Maak de tekst korter of voeg een bijlage toe."
    en = "The letter becomes longer than {pages} pages. Shorten the text or add an enclosure."


@dataclass(frozen=True)
class SetLetter:
    """A letter set in rows on its pages, ready to be drawn."""

    page: LetterPage
    letterhead: Letterhead
    address: AddressBlock
    pages: Sequence[Sequence[Row]]


def draw_letter(page: LetterPage, letterhead: Letterhead) -> bytes:
    """Draw a letter (a `services.ports.LetterPrinter`); raises an EnvironmentFault with what to do."""
    letter = set_letter(page, letterhead)
    target = io.BytesIO()
    canvas = begin_file(target, _title(letter.page), letter.letterhead.school, letter.page.made_at)
    put_letter(canvas, letter)
    canvas.save()
    return target.getvalue()


def set_letter(page: LetterPage, letterhead: Letterhead) -> SetLetter:
    """Set a letter on pages without drawing it; raises an EnvironmentFault with what to do."""
    register_fonts()
    page, letterhead = as_drawn(page), paper_as_drawn(letterhead)
    refuse_unfilled(page)
    refuse_unprintable(page, letterhead)
    address = address_block(page.address_lines, page.marks)
    pages = _pages(letter_rows(page), PAGE_HEIGHT - body_top_mm(letterhead) * MM - BOTTOM)
    if len(pages) > MAX_PAGES:
        raise LetterTooLongError(pages=MAX_PAGES)
    return SetLetter(page, letterhead, address, pages)


def _pages(rows: Sequence[Row], first: float) -> Sequence[Sequence[Row]]:
    """Divide a letter over pages, a little closer where that saves one: no page for a signature that just falls off."""
    later = PAGE_HEIGHT - TOP_LATER - BOTTOM
    pages = list(on_pages(rows, first, later)) or [()]
    if len(pages) > 1:
        close = list(on_pages(closer(rows), first, later))
        pages = close if len(close) < len(pages) else pages
    return pages


def put_letter(canvas: Canvas, letter: SetLetter) -> None:
    """Draw a letter on pages of its own, behind what the file holds already."""
    page, letterhead = letter.page, letter.letterhead
    logo = flattened_logo(letterhead.logo) if letterhead.logo and not letterhead.preprinted else None
    for number, rows in enumerate(letter.pages, start=1):
        if number == 1:
            draw_first_page(canvas, letterhead, letter.address, logo, page.watermark)
            _bookmark(canvas, _title(page), PAGE_HEIGHT, 0)
        else:
            _draw_later_page(canvas, letterhead, page, f"pagina {number} van {len(letter.pages)}")
        _draw_rows(canvas, rows, PAGE_HEIGHT - (body_top_mm(letterhead) * MM if number == 1 else TOP_LATER))
        canvas.showPage()
    for words in page.following:
        _draw_place(canvas, page, words)
        canvas.showPage()


def _draw_place(canvas: Canvas, page: LetterPage, words: str) -> None:
    """Draw a page that keeps the place of something that comes behind the letter."""
    draw_watermark(canvas, page.watermark)
    canvas.setFillColor(ink(GREY))
    canvas.setFont(REGULAR, 11)
    canvas.drawCentredString(PAGE_WIDTH / 2, PAGE_HEIGHT - 100 * MM, shortened(words, PAGE_WIDTH - LEFT - RIGHT, 11))


def _title(page: LetterPage) -> str:
    return f"Brief {page.reference}" if page.reference else "Brief (concept)"


def begin_file(target: io.BytesIO, title: str, author: str, made_at: datetime | None) -> Canvas:
    """Begin a file that says whose letter it is, never what it is about, with bytes that depend on the letter only."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfgen.canvas import Canvas

    options: dict[str, Any] = {"invariant": 1, "lang": "nl-NL", "initialFontName": REGULAR}
    canvas = Canvas(target, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), **options)
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setSubject("")
    canvas.setCreator("WM Desktop")
    canvas.setProducer("WM Desktop")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    cast("Typeface", pdfmetrics.getFont(REGULAR)).begin(canvas)
    _stamp(canvas, made_at)
    return canvas


def _stamp(canvas: Canvas, made_at: datetime | None) -> None:
    """Date the file at the moment the letter was made: reportlab's invariant mode says 2000."""
    if made_at is not None:
        canvas._doc._timeStamp.YMDhms = made_at.astimezone(UTC).timetuple()[:6]  # type: ignore[attr-defined]


def _draw_later_page(canvas: Canvas, letterhead: Letterhead, page: LetterPage, number: str) -> None:
    draw_watermark(canvas, page.watermark)
    if not letterhead.preprinted:
        draw_footer(canvas, letterhead)
    y = PAGE_HEIGHT - 22 * MM
    canvas.setFillColor(ink(GREY))
    canvas.setFont(REGULAR, 8.5)
    school = shortened(letterhead.school, 80 * MM, 8.5)
    canvas.drawString(LEFT, y, f"{school}  |  kenmerk {page.reference or 'concept'}" if school else page.reference)
    canvas.drawRightString(PAGE_WIDTH - RIGHT, y, number)
    canvas.setStrokeColor(ink("#C4C4C4"))
    canvas.setLineWidth(0.5)
    canvas.line(LEFT, y - 2.5 * MM, PAGE_WIDTH - RIGHT, y - 2.5 * MM)


def _draw_rows(canvas: Canvas, rows: Sequence[Row], top: float) -> None:
    """Draw the rows of a page, from `top` points above its lower edge."""
    lines = canvas.beginText()
    style = None
    for row, y in _placed(rows, top):
        if row.mark:
            _bookmark(canvas, row.mark, y + row.style.leading, 1)
        if row.draw is not None:
            row.draw(canvas, y)
            continue
        if row.style != style:
            style = row.style
            lines.setFont(style.font, style.size)
            lines.setFillColor(ink(style.colour))
        base = y - style.size
        if row.bullet:
            lines.setTextOrigin(LEFT + row.bullet_left, base)
            lines.textLine(row.bullet)
        lines.setTextOrigin(LEFT + style.left, base)
        lines.textLine(row.text)
    canvas.drawText(lines)


def _placed(rows: Sequence[Row], top: float) -> Iterator[tuple[Row, float]]:
    """Give each row with its upper edge; the room above the first is left out."""
    for place, row in enumerate(rows):
        top -= row.above if place else 0
        yield row, top
        top -= row.height


def _bookmark(canvas: Canvas, title: str, top: float, level: int) -> None:
    key = f"plaats-{canvas.getPageNumber()}-{top:.2f}"
    canvas.bookmarkHorizontal(key, 0, top)
    canvas.addOutlineEntry(title, key, level, closed=False)
