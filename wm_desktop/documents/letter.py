"""A letter on A4: the same page and letterhead give the same bytes, now and in ten years."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from typing import IO, TYPE_CHECKING, Any, cast
from xml.sax.saxutils import escape

from wm_desktop.documents.address import address_block
from wm_desktop.documents.fonts import BOLD, REGULAR, register_fonts, text_width, uncovered
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
from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.letters import Letterhead, LetterPage

if TYPE_CHECKING:
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Flowable, Paragraph

WIDTH = PAGE_WIDTH - LEFT - RIGHT
TOP_LATER = 34 * MM
MAX_PAGES = 60
_GAP = 12.0
"""Between the columns of the reference line."""


class UnprintableTextError(EnvironmentFault):
    """The text has characters that the typeface lacks; they would come out as empty boxes."""

    nl = (
        "De brief bevat tekens die niet gedrukt kunnen worden: {characters}. Vervang een plaatje door woorden, "
        "bijvoorbeeld '(lachend gezicht)', en schrijf een naam in Latijnse letters, zoals in het paspoort."
    )
    en = (
        "The letter has characters that cannot be printed: {characters}. Replace a picture by words, and write a name "
        "in Latin letters, as in the passport."
    )


class LetterTooLongError(EnvironmentFault):
    """The letter has more pages than anyone would read."""

    nl = "De brief wordt langer dan {pages} pagina's. Maak de tekst korter of voeg een bijlage toe."
    en = "The letter becomes longer than {pages} pages. Shorten the text or add an enclosure."


def draw_letter(page: LetterPage, letterhead: Letterhead) -> bytes:
    """Draw a letter (a `services.ports.LetterPrinter`); raises an EnvironmentFault with what to do."""
    register_fonts()
    _refuse_unprintable(page, letterhead)
    from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

    # What can be refused is tried before reportlab draws: it makes a new exception of one that passes through it.
    address = address_block(page.address_lines, page.marks)
    logo = flattened_logo(letterhead.logo) if letterhead.logo and not letterhead.preprinted else None
    target = io.BytesIO()
    document = BaseDocTemplate(target, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), **_about(page, letterhead))

    def first_page(canvas: Canvas, _: object) -> None:
        draw_first_page(canvas, letterhead, address, logo, page.watermark)

    def later_page(canvas: Canvas, _: object) -> None:
        _draw_later_page(canvas, letterhead, page)

    first = Frame(LEFT, BOTTOM, WIDTH, PAGE_HEIGHT - body_top_mm(letterhead) * MM - BOTTOM, 0, 0, 0, 0)
    later = Frame(LEFT, BOTTOM, WIDTH, PAGE_HEIGHT - TOP_LATER - BOTTOM, 0, 0, 0, 0)
    document.addPageTemplates(
        [
            PageTemplate("first", [first], onPage=first_page, autoNextPageTemplate="later"),
            PageTemplate("later", [later], onPage=later_page),
        ]
    )
    document.build(list(_story(page)), canvasmaker=partial(_canvas, page))
    if document.page > MAX_PAGES:
        raise LetterTooLongError(pages=MAX_PAGES)
    return target.getvalue()


def _about(page: LetterPage, letterhead: Letterhead) -> dict[str, Any]:
    """Give what the file says of itself: whose letter it is, never what it is about."""
    return {
        "title": f"Brief {page.reference}" if page.reference else "Brief (concept)",
        "author": letterhead.school,
        "subject": "",
        "creator": "WM Desktop",
        "producer": "WM Desktop",
    }


def _refuse_unprintable(page: LetterPage, letterhead: Letterhead) -> None:
    texts = (
        *(page.subject, page.place_and_date, page.salutation, page.closing, page.board, page.reference),
        *page.address_lines,
        *page.marks,
        *page.paragraphs,
        *page.copies,
        *page.enclosures,
        *(text for pair in page.reference_fields for text in pair),
        *(page.signatory.name, page.signatory.function, letterhead.school, letterhead.footer),
        *letterhead.location_lines,
    )
    lacking = sorted(uncovered([unicodedata.normalize("NFC", text) for text in texts]))
    if lacking:
        # A mark that only changes the sign before it says nothing to a reader; name it only when it stands alone.
        lacking = [char for char in lacking if unicodedata.category(char) not in {"Mn", "Cf"}] or lacking
        shown = [f"{char} ({unicodedata.name(char, hex(ord(char))).lower()})" for char in lacking[:8]]
        more = ["…"] if len(lacking) > 8 else []
        raise UnprintableTextError(characters=", ".join((*shown, *more)))


def _canvas(page: LetterPage, target: IO[bytes], pagesize: tuple[float, float], **_: object) -> Canvas:
    """Make a canvas whose pages know how many they are, and whose bytes depend on nothing but the letter."""
    from reportlab.pdfgen.canvas import Canvas

    class LetterCanvas(Canvas):
        """Keeps the pages until the end, then writes 'pagina 2 van 3' on them."""

        def showPage(self) -> None:
            pages.append(dict(self.__dict__))
            self._startPage()  # type: ignore[attr-defined]

        def save(self) -> None:
            for number, state in enumerate(pages, start=1):
                self.__dict__.update(state)
                if number > 1:
                    _draw_page_number(self, number, len(pages))
                super().showPage()
            super().save()

    pages: list[dict[str, object]] = []
    options: dict[str, Any] = {"invariant": 1, "lang": "nl-NL", "initialFontName": REGULAR}
    canvas = LetterCanvas(target, pagesize=pagesize, **options)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    _stamp(canvas, page.made_at)
    return canvas


def _stamp(canvas: Canvas, made_at: datetime | None) -> None:
    """Date the file at the moment the letter was made: reportlab's invariant mode says 2000."""
    if made_at is not None:
        canvas._doc._timeStamp.YMDhms = made_at.astimezone(UTC).timetuple()[:6]  # type: ignore[attr-defined]


def _draw_later_page(canvas: Canvas, letterhead: Letterhead, page: LetterPage) -> None:
    draw_watermark(canvas, page.watermark)
    if not letterhead.preprinted:
        draw_footer(canvas, letterhead)
    y = PAGE_HEIGHT - 22 * MM
    canvas.setFillColor(GREY)
    canvas.setFont(REGULAR, 8.5)
    school = shortened(letterhead.school, 80 * MM, 8.5)
    canvas.drawString(LEFT, y, f"{school}  |  kenmerk {page.reference or 'concept'}" if school else page.reference)
    canvas.setStrokeColor("#C4C4C4")
    canvas.setLineWidth(0.5)
    canvas.line(LEFT, y - 2.5 * MM, PAGE_WIDTH - RIGHT, y - 2.5 * MM)


def _draw_page_number(canvas: Canvas, number: int, count: int) -> None:
    canvas.setFillColor(GREY)
    canvas.setFont(REGULAR, 8.5)
    canvas.drawRightString(PAGE_WIDTH - RIGHT, PAGE_HEIGHT - 22 * MM, f"pagina {number} van {count}")


def _style(name: str, **options: object) -> ParagraphStyle:
    from reportlab.lib.styles import ParagraphStyle

    usual: dict[str, Any] = {
        "fontName": REGULAR,
        "bulletFontName": REGULAR,
        "fontSize": 10,
        "leading": 14.5,
        "spaceAfter": 7,
        "allowWidows": 0,
        "allowOrphans": 0,
        "splitLongWords": 1,
        "keepWithNext": 0,
    }
    return ParagraphStyle(name, **(usual | options))


def _paragraph(text: str, style: ParagraphStyle, bullet: str | None = None) -> Paragraph:
    """Make a paragraph of plain text: whatever looks like markup is printed as it was typed."""
    from reportlab.platypus import Paragraph

    composed = unicodedata.normalize("NFC", text)
    return Paragraph("<br/>".join(escape(line) for line in composed.split("\n")), style, bulletText=bullet)


def _story(page: LetterPage) -> Iterator[Flowable]:
    from reportlab.platypus import KeepTogether, Spacer

    if page.reference_fields:
        yield _reference_line(page)
        yield Spacer(1, 6 * MM)
    yield _paragraph(page.place_and_date, _style("date", spaceAfter=10))
    yield _paragraph(f"Onderwerp: {page.subject}", _style("subject", fontName=BOLD, spaceAfter=14))
    yield _paragraph(page.salutation, _style("salutation", spaceAfter=10))
    body = list(_body(page))
    last = _last_lines(body)
    yield from body
    yield KeepTogether([*last, *_signature(page), *_after(page)])


def _body(page: LetterPage) -> Iterator[Flowable]:
    text = _style("text")
    heading = _style("heading", fontName=BOLD, fontSize=10.5, spaceBefore=7, spaceAfter=3, keepWithNext=1)
    item = _style("item", leftIndent=5 * MM, bulletIndent=1 * MM, spaceAfter=4)
    for paragraph in page.paragraphs:
        if paragraph.startswith("# "):
            yield _paragraph(paragraph[2:], heading)
        elif paragraph.startswith("- "):
            yield _paragraph(paragraph[2:], item, bullet="•")
        else:
            yield _paragraph(paragraph, text)


def _last_lines(body: list[Flowable]) -> list[Flowable]:
    """Take the end of the text off `body`, to stay with the signature: no signature stands alone on a page.

    A short last paragraph goes with its heading; of a long one the last lines.
    """
    if not body:
        return []
    last = cast("Paragraph", body.pop())
    height = last.wrap(WIDTH, PAGE_HEIGHT)[1]
    leading = last.style.leading
    if height > 8 * leading:
        text, end = last.split(WIDTH, height - 3.5 * leading)
        body.append(text)
        return [end]
    taken: list[Flowable] = [last]
    while body and cast("Paragraph", body[-1]).style.keepWithNext:
        taken.insert(0, body.pop())
    return taken


def _signature(page: LetterPage) -> Iterator[Flowable]:
    from reportlab.platypus import Spacer

    tight = _style("tight", spaceAfter=0)
    yield Spacer(1, 3 * MM)
    yield _paragraph(page.closing, tight)
    if page.signatory.on_behalf:
        board = f" {page.board}" if page.board else ""
        yield _paragraph(f"namens het bevoegd gezag{',' if board else ''}{board}", tight)
    yield Spacer(1, 19 * MM)
    yield _paragraph(page.signatory.name, tight)
    yield _paragraph(page.signatory.function, tight)


def _after(page: LetterPage) -> Iterator[Flowable]:
    from reportlab.platypus import Spacer

    small = _style("small", fontSize=8.5, leading=12, spaceAfter=0)
    item = _style("small_item", fontSize=8.5, leading=12, spaceAfter=0, leftIndent=4 * MM)
    for label, lines in (("Bijlagen:", page.enclosures), ("Kopie aan:", page.copies)):
        if lines:
            yield Spacer(1, 4 * MM)
            yield _paragraph(label, small)
            for line in lines:
                yield _paragraph(line, item, bullet="–")


def _reference_line(page: LetterPage) -> Flowable:
    from reportlab.platypus import Table

    label = _style("label", fontSize=7.5, leading=10, textColor=GREY, spaceAfter=0)
    value = _style("value", fontSize=9, leading=11.5, spaceAfter=0)
    cells = [[_paragraph(name, label), _paragraph(text, value)] for name, text in page.reference_fields]
    table = Table([cells], colWidths=_columns([max(pair, key=len) for pair in page.reference_fields]), hAlign="LEFT")
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            # Without this the table names Helvetica, which is not embedded.
            ("FONT", (0, 0), (-1, -1), REGULAR, 9),
        ]
    )
    return table


def _columns(texts: list[str]) -> list[float]:
    """Share the width: columns alike when all texts fit on one line, else each what its text or longest word needs."""
    # The reference is the longest of them: it gets a quarter of a column more.
    column = WIDTH / (len(texts) + 0.25)
    alike = [column * 1.25] + [column] * (len(texts) - 1)
    whole = [text_width(text, 9) + _GAP for text in texts]
    if all(need <= room for need, room in zip(whole, alike, strict=True)):
        return alike
    least = [max((text_width(word, 9) for word in text.split()), default=0.0) + _GAP for text in texts]
    spare = WIDTH - sum(least)
    wish = sum(whole) - sum(least)
    share = min(1.0, spare / wish) if wish > 0 else 0.0
    widths = [low + max(0.0, share) * (high - low) for low, high in zip(least, whole, strict=True)]
    return [width * WIDTH / sum(widths) for width in widths]
