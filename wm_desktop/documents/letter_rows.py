"""The text of a letter as rows: reference line, text, signature, what goes with it, and a slip to sign for receipt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from wm_desktop.documents.fonts import BOLD, REGULAR, ink, text_width
from wm_desktop.documents.letterhead import GREY, LEFT, MM, PAGE_WIDTH, RIGHT
from wm_desktop.documents.rows import Begin, Row, Style, item, lines_of, not_first, paragraph, together
from wm_desktop.domain.letters import LetterPage
from wm_desktop.domain.salutations import within_sentence

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

WIDTH = PAGE_WIDTH - LEFT - RIGHT
TEXT = Style()
HEADING = Style(font=BOLD, size=10.5)
ITEM = Style(left=5 * MM)
LABEL = Style(size=7.5, leading=10, colour=GREY)
VALUE = Style(size=9, leading=11.5)
SMALL = Style(size=8.5, leading=12)
SMALL_ITEM = Style(size=8.5, leading=12, left=4 * MM)
_GAP = 12.0
"""Between the columns of the reference line."""
_PAD = 3.0
"""Above and below the reference line."""
_SIGNING = 19 * MM
"""For a signature by hand."""
RECEIVED = "Voor ontvangst, niet voor akkoord."
_RECEIPT_LINES = ("Naam", "Datum en tijd", "Handtekening")


def letter_rows(page: LetterPage) -> list[Row]:
    """Give everything that runs on from the first page to the last."""
    body = _body(page.paragraphs)
    head = [*_reference(page), *_opening(page)]
    return [*head, *_with_signature(not_first(body)), *_signature(page), *_after(page), *_receipt(page)]


def _opening(page: LetterPage) -> list[Row]:
    subject = replace(TEXT, font=BOLD)
    return together(
        [
            *paragraph(page.place_and_date, TEXT, WIDTH, above=6 * MM if page.reference_fields else 0),
            *paragraph(f"Onderwerp: {page.subject}", subject, WIDTH, above=10),
            *paragraph(page.salutation, TEXT, WIDTH, above=14),
        ]
    )


def _body(paragraphs: Sequence[str]) -> list[Row]:
    """Give the rows of the text; a heading, and a line that announces a list, stay with what comes next."""
    rows: list[Row] = []
    after, kept = 10.0, False
    for place, text in enumerate(paragraphs):
        if text.startswith("# "):
            made = together(paragraph(text[2:], HEADING, WIDTH, above=max(after, 7)))
            made[0] = replace(made[0], mark=" ".join(text[2:].split()))
            gap, keeps = 3.0, True
        elif text.startswith("- "):
            made = item(text[2:], ITEM, WIDTH, bullet="•", bullet_left=1 * MM, above=after)
            made = not_first(made, Begin.RATHER_NOT) if _alone(paragraphs, place) else made
            gap, keeps = 4.0 if _is_item(paragraphs, place + 1) else 7.0, False
        else:
            made = paragraph(text, TEXT, WIDTH, above=after, words=True)
            gap, keeps = 7.0, text.rstrip().endswith(":") and _is_item(paragraphs, place + 1)
        rows.extend(not_first(made) if kept else made)
        after, kept = gap, keeps
    return rows


def _is_item(paragraphs: Sequence[str], place: int) -> bool:
    return 0 <= place < len(paragraphs) and paragraphs[place].startswith("- ")


def _alone(paragraphs: Sequence[str], place: int) -> bool:
    """Whether an item would leave another alone on its page: the second of a list, or the last."""
    second = _is_item(paragraphs, place - 1) and not _is_item(paragraphs, place - 2)
    return second or (_is_item(paragraphs, place - 1) and not _is_item(paragraphs, place + 1))


def _with_signature(body: list[Row]) -> list[Row]:
    """Keep the last two lines of the text with the signature; a heading is no line of the text."""
    kept, lines = list(body), 0
    for place in range(len(body) - 1, -1, -1):
        lines += body[place].words
        if lines >= 2:
            break
        kept[place : place + 1] = not_first([body[place]])
    return kept


def _signature(page: LetterPage) -> list[Row]:
    rows = paragraph(page.closing, TEXT, WIDTH, above=7 + 3 * MM)
    if page.signatory.on_behalf:
        board = f", {page.board}" if page.board else ""
        rows += paragraph(f"namens het bevoegd gezag{board}", TEXT, WIDTH)
    rows += paragraph(page.signatory.name, TEXT, WIDTH, above=_SIGNING)
    rows += paragraph(page.signatory.function, TEXT, WIDTH)
    return not_first(together(rows))


def _after(page: LetterPage) -> list[Row]:
    rows: list[Row] = []
    for label, lines in (("Bijlagen:", page.enclosures), ("Kopie aan:", page.copies)):
        if lines:
            rows += not_first(paragraph(label, SMALL, WIDTH, above=4 * MM), Begin.RATHER_NOT)
            items = [item(line, SMALL_ITEM, WIDTH, bullet="–", bullet_left=0) for line in lines]
            rows += not_first(items[0])
            rows += [row for made in items[1:] for row in not_first(made, Begin.RATHER_NOT)]
    return rows


def _receipt(page: LetterPage) -> list[Row]:
    """Give the slip with which somebody signs for a letter that is handed over (domain reference 8.4)."""
    if not page.receipt:
        return []
    which = f"brief {page.reference}" if page.reference else "de brief (concept)"
    day = page.place_and_date.rpartition(", ")[2]
    to = within_sentence(page.address_lines[0]) if page.address_lines else ""
    said = f"Ondergetekende heeft {which} van {day}, gericht aan {to}, ontvangen."
    rows = [
        Row(4 * MM, above=6 * MM, draw=_cutting_line),
        *paragraph("Ontvangstbewijs", replace(HEADING, size=11), WIDTH),
        *paragraph(said, TEXT, WIDTH, above=3),
        *paragraph(RECEIVED, replace(TEXT, font=BOLD), WIDTH, above=3),
    ]
    rows += [Row(height, draw=_dotted(label)) for label, height in zip(_RECEIPT_LINES, _HEIGHTS, strict=True)]
    return together(rows)


_HEIGHTS = (9 * MM, 9 * MM, 16 * MM)
"""Of the places to write on a receipt."""


def _cutting_line(canvas: Canvas, top: float) -> None:
    canvas.setStrokeColor(ink("#9A9A9A"))
    canvas.setLineWidth(0.5)
    canvas.setDash(3, 3)
    canvas.line(LEFT, top, PAGE_WIDTH - RIGHT, top)
    canvas.setDash()


def _dotted(label: str) -> Callable[[Canvas, float], None]:
    height = _HEIGHTS[_RECEIPT_LINES.index(label)]

    def draw(canvas: Canvas, top: float) -> None:
        canvas.setFillColor(ink(TEXT.colour))
        canvas.setFont(TEXT.font, TEXT.size)
        canvas.drawString(LEFT, top - height, f"{label}:")
        canvas.setStrokeColor(ink("#5A5A5A"))
        canvas.setLineWidth(0.5)
        canvas.line(LEFT + 32 * MM, top - height - 1, PAGE_WIDTH - RIGHT, top - height - 1)

    return draw


def _reference(page: LetterPage) -> list[Row]:
    """Give the reference line: labels in grey above their values, side by side."""
    if not page.reference_fields:
        return []
    widths = columns([max(pair, key=len) for pair in page.reference_fields])
    cells = [
        [(style, lines_of(text, style, width - _GAP / 2)) for style, text in zip((LABEL, VALUE), pair, strict=True)]
        for pair, width in zip(page.reference_fields, widths, strict=True)
    ]
    height = max(sum(style.leading * len(lines) for style, lines in cell) for cell in cells)

    def draw(canvas: Canvas, top: float) -> None:
        left = LEFT
        for cell, width in zip(cells, widths, strict=True):
            y = top - _PAD
            for style, lines in cell:
                canvas.setFillColor(ink(style.colour))
                canvas.setFont(style.font, style.size)
                for line in lines:
                    canvas.drawString(left, y - style.size, line)
                    y -= style.leading
            left += width

    return [Row(height + 2 * _PAD, draw=draw)]


def columns(texts: list[str]) -> list[float]:
    """Share the width: columns alike when all texts fit on one line, else each what its text or longest word needs."""
    # The reference is the longest of them: it gets a quarter of a column more.
    column = WIDTH / (len(texts) + 0.25)
    alike = [column * 1.25] + [column] * (len(texts) - 1)
    whole = [text_width(text, 9, REGULAR) + _GAP for text in texts]
    if all(need <= room for need, room in zip(whole, alike, strict=True)):
        return alike
    least = [max((text_width(word, 9) for word in text.split()), default=0.0) + _GAP for text in texts]
    spare = WIDTH - sum(least)
    wish = sum(whole) - sum(least)
    share = min(1.0, spare / wish) if wish > 0 else 0.0
    widths = [low + max(0.0, share) * (high - low) for low, high in zip(least, whole, strict=True)]
    return [width * WIDTH / sum(widths) for width in widths]
