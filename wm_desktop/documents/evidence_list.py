"""The list of evidence on paper: nothing is cut, because a link or a fingerprint with a gap proves nothing."""

from __future__ import annotations

from wm_desktop.documents.fonts import BOLD, ITALIC, REGULAR, printable, register_fonts
from wm_desktop.documents.page import ACCENT, GREY, HEIGHT, INK, MARGIN, MM, WIDTH, Paper, fitted
from wm_desktop.services.evidence_list import EvidenceList, ListedPiece

TOP = 52 * MM
BOTTOM = HEIGHT - 26 * MM
_STEP = 4.8 * MM
_LEFT = MARGIN + 34 * MM
_SIZE = 9.0

Line = tuple[str, str, str]
"""A word before it, the text, and its font."""


def draw(made: EvidenceList) -> bytes:
    """Draw the list as a PDF on A4; raises FontMissingError."""
    register_fonts()
    pages = _pages(made)
    paper = Paper(title=made.title, author=made.note.school, subject=made.title, made_at=made.note.made_at)
    for number, blocks in enumerate(pages, 1):
        _draw_heading(paper, made)
        top = TOP
        for block in blocks:
            top = _draw_block(paper, block, top)
        _draw_footer(paper, made, f"pagina {number} van {len(pages)}")
        paper.next_page()
    return paper.finish()


def _pages(made: EvidenceList) -> list[list[list[Line]]]:
    """Divide the pieces over pages; a piece stays together, unless its link alone is longer than a page."""
    pages: list[list[list[Line]]] = [[]]
    top, most = TOP, int((BOTTOM - TOP) // _STEP) - 1
    whole = [_block(piece) for piece in made.pieces]
    for block in (lines[start : start + most] for lines in whole for start in range(0, len(lines), most)):
        height = (len(block) + 1) * _STEP
        if top + height > BOTTOM and pages[-1]:
            pages.append([])
            top = TOP
        pages[-1].append(block)
        top += height
    return pages


def _block(piece: ListedPiece) -> list[Line]:
    lines: list[Line] = [(f"Nr. {piece.number}", piece.file_name, BOLD)]
    size = f"{piece.size:,}".replace(",", ".")
    known = (
        ("Vastgelegd", piece.captured),
        ("Toegevoegd", piece.added),
        ("Link", piece.link),
        ("Notitie", piece.note),
        ("Grootte", f"{size} bytes"),
        ("SHA-256", piece.sha256),
    )
    lines += [(word, text, REGULAR) for word, text in known if text]
    room = WIDTH - MARGIN - _LEFT
    return [
        (word if first else "", part, font) for word, text, font in lines for first, part in _broken(text, room, font)
    ]


def _broken(text: str, width: float, font: str) -> list[tuple[bool, str]]:
    """Break a text wherever the line is full: an address has no spaces to break at."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    parts, start, text = [], 0, printable(text)
    for end in range(1, len(text) + 1):
        if stringWidth(text[start:end], font, _SIZE) > width:
            parts.append(text[start : end - 1])
            start = end - 1
    parts.append(text[start:])
    return [(number == 0, part) for number, part in enumerate(parts)]


def _draw_heading(paper: Paper, made: EvidenceList) -> None:
    right = WIDTH - MARGIN
    paper.text(MARGIN, 19 * MM, made.note.school, size=9.5, colour=GREY)
    count = len(made.pieces)
    paper.text_right(right, 19 * MM, "1 stuk" if count == 1 else f"{count} stukken", size=9.5, colour=GREY)
    paper.line(MARGIN, right, 22 * MM, colour=ACCENT, width=1.4)
    paper.text(MARGIN, 34 * MM, made.title, font=BOLD, size=21)
    words = "SHA-256 is de vingerafdruk van een bestand: verandert er één teken, dan is de vingerafdruk anders."
    paper.text(MARGIN, 42 * MM, words, size=9, colour=GREY)


def _draw_block(paper: Paper, block: list[Line], top: float) -> float:
    paper.line(MARGIN, WIDTH - MARGIN, top - 0.6 * _STEP)
    for word, text, font in block:
        top += _STEP
        paper.text(MARGIN, top - 0.4 * _STEP, word, font=font, size=_SIZE, colour=INK if font == BOLD else GREY)
        paper.text(_LEFT, top - 0.4 * _STEP, text, font=font, size=_SIZE)
    return top + _STEP


def _draw_footer(paper: Paper, made: EvidenceList, page: str) -> None:
    right, top = WIDTH - MARGIN, HEIGHT - 17 * MM
    paper.line(MARGIN, right, top)
    paper.text_right(right, top + 4.6 * MM, page, font=BOLD, size=8.5, colour=GREY)
    text, size = fitted(made.note.made, right - MARGIN - 32 * MM, size=8.5)
    paper.text(MARGIN, top + 4.6 * MM, text, size=size, colour=GREY)
    paper.text(MARGIN, top + 8.8 * MM, "Vertrouwelijk.", font=ITALIC, size=8, colour=GREY)
