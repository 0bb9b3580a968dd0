"""Pages about a yearly round: who has not answered, and the summary without names for the MR."""

from __future__ import annotations

from collections.abc import Sequence

from wm_desktop.documents.fonts import BOLD, ITALIC
from wm_desktop.documents.page import ACCENT, GREY, HEIGHT, INK, MARGIN, MM, TINT, WIDTH, Paper, draw_listed, fitted
from wm_desktop.services.lists import ExportNote
from wm_desktop.services.round_state import RoundList, RoundSummary, Share

RIGHT = WIDTH - MARGIN
TOP = 46 * MM
ROW = 7 * MM
ROWS = int((HEIGHT - 24 * MM - TOP - ROW) // ROW)
STEP = 7 * MM
BARS = 26
BAR_LEFT, BAR_RIGHT = MARGIN + 46 * MM, RIGHT - 44 * MM
SHADES = (ACCENT, "#C7663B", "#B8C2CC")


def draw_list(made: RoundList) -> bytes:
    """Draw a list of a round, on as many pages as it needs."""
    paper = _paper(made.title, made.note)
    pages = [made.rows[start : start + ROWS] for start in range(0, len(made.rows), ROWS)] or [()]
    total = sum(made.widths)
    lefts = [MARGIN + (RIGHT - MARGIN) * sum(made.widths[:number]) / total for number in range(len(made.widths))]
    for number, rows in enumerate(pages, start=1):
        _heading(paper, made.title, made.note)
        if not rows:
            paper.text(MARGIN + 1 * MM, TOP + 2 * ROW, "Er staat niemand op deze lijst.", font=BOLD, size=12)
        _headings(paper, made.header, lefts)
        paper.line(MARGIN, RIGHT, TOP + ROW - 1.5 * MM, colour=INK, width=0.8)
        for place, row in enumerate(rows, start=1):
            if place % 2 == 0:
                paper.fill(MARGIN, TOP + place * ROW - 1.5 * MM, RIGHT - MARGIN, ROW)
            _row(paper, row, lefts, TOP + place * ROW)
        _footer(paper, made.note, f"pagina {number} van {len(pages)}")
        paper.next_page()
    return paper.finish()


def draw_summary(made: RoundSummary) -> bytes:
    """Draw the summary: bars per group and per purpose, on one page where they fit."""
    paper = _paper(made.title, made.note)
    pages = _summary_pages(made)
    for number, blocks in enumerate(pages, start=1):
        _heading(paper, made.title, made.note)
        top = TOP
        for title, words, shares in blocks:
            top = _bars(paper, title, words, shares, top) + 8 * MM
        _footer(paper, made.note, f"pagina {number} van {len(pages)}")
        paper.next_page()
    return paper.finish()


_Block = tuple[str, tuple[str, ...], Sequence[Share]]


def _summary_pages(made: RoundSummary) -> list[list[_Block]]:
    """Cut the bars in pages; the purposes begin on a page of their own where they do not fit below the groups."""
    groups = ("Formulieren terug, per groep", ("terug", "niet terug"))
    purposes = ("Antwoorden, per doel", ("ja", "nee", "geen antwoord"))
    pages: list[list[_Block]] = []
    for start in range(0, max(len(made.groups), 1), BARS):
        pages.append([(*groups, made.groups[start : start + BARS])])
    if len(pages[-1][0][2]) + len(made.purposes) <= BARS - 3:
        pages[-1].append((*purposes, made.purposes))
        return pages
    for start in range(0, len(made.purposes), BARS):
        pages.append([(*purposes, made.purposes[start : start + BARS])])
    return pages


def _paper(title: str, note: ExportNote) -> Paper:
    return Paper(title=title, author=note.school, subject=f"Stand per {note.stand}", made_at=note.made_at)


def _heading(paper: Paper, title: str, note: ExportNote) -> None:
    paper.text(MARGIN, 19 * MM, note.school, size=9.5, colour=GREY)
    paper.text_right(RIGHT, 19 * MM, f"Stand per {note.stand}", size=9.5, colour=GREY)
    paper.line(MARGIN, RIGHT, 22 * MM, colour=ACCENT, width=1.4)
    shown, size = fitted(title, RIGHT - MARGIN, font=BOLD, size=18)
    paper.text(MARGIN, 32 * MM, shown, font=BOLD, size=size)
    shown, size = fitted(" · ".join(note.filters), RIGHT - MARGIN, size=10)
    paper.text(MARGIN, 38.5 * MM, shown, size=size, colour=GREY)


def _footer(paper: Paper, note: ExportNote, page: str) -> None:
    top = HEIGHT - 17 * MM
    paper.line(MARGIN, RIGHT, top)
    paper.text(MARGIN, top + 4.6 * MM, note.made, size=8.5, colour=GREY)
    paper.text_right(RIGHT, top + 4.6 * MM, page, font=BOLD, size=8.5, colour=GREY)


def _headings(paper: Paper, texts: Sequence[str], lefts: Sequence[float]) -> None:
    for text, left, end in zip(texts, lefts, [*lefts[1:], RIGHT], strict=True):
        shown, size = fitted(text, end - left - 2 * MM, font=BOLD, size=9)
        paper.text(left + 1 * MM, TOP + 3.2 * MM, shown, font=BOLD, size=size, colour=GREY)


def _row(paper: Paper, texts: Sequence[str], lefts: Sequence[float], top: float) -> None:
    for text, left, end in zip(texts, lefts, [*lefts[1:], RIGHT], strict=True):
        draw_listed(paper, left + 1 * MM, top - 1.5 * MM, end - left - 2 * MM, ROW, text, size=9, up=ROW - 4.7 * MM)


def _bars(paper: Paper, title: str, words: Sequence[str], shares: Sequence[Share], top: float) -> float:
    """Draw one bar a line with its counts; gives where it ends."""
    paper.text(MARGIN, top + 4 * MM, title, font=BOLD, size=12)
    _legend(paper, words, top + 4 * MM)
    top += 8 * MM
    for share in shares:
        base = top + STEP * 0.68
        label, size = fitted(share.label, BAR_LEFT - MARGIN - 3 * MM, size=9)
        paper.text(MARGIN, base, label, size=size)
        _bar(paper, share, top + STEP * 0.2, STEP * 0.6)
        told = " / ".join("–*" if part is None else str(part) for part in share.parts)
        paper.text_right(RIGHT, base, told, size=9, colour=GREY)
        top += STEP
    if any(part is None for share in shares for part in share.parts):
        hint = "* niet getoond: een klein aantal kan een kind aanwijzen"
        paper.text(MARGIN, top + 3 * MM, hint, font=ITALIC, size=8, colour=GREY)
    return top + 4 * MM


def _legend(paper: Paper, words: Sequence[str], base: float) -> None:
    left = BAR_LEFT + 40 * MM
    for word, shade in zip(words, SHADES, strict=False):
        paper.fill(left, base - 2.6 * MM, 3 * MM, 3 * MM, shade)
        paper.text(left + 4.2 * MM, base, word, size=8.5, colour=GREY)
        left += 25 * MM


def _bar(paper: Paper, share: Share, top: float, height: float) -> None:
    """Draw the parts that may be shown; a line with something hidden says so, and is no bar that could be read."""
    width = BAR_RIGHT - BAR_LEFT
    known = [part for part in share.parts if part is not None]
    if len(known) < len(share.parts):
        paper.line(BAR_LEFT, BAR_RIGHT, top + height)
        paper.text(BAR_LEFT, top + height * 0.78, "niet getoond*", font=ITALIC, size=8, colour=GREY)
        return
    paper.fill(BAR_LEFT, top, width, height, TINT)
    if not sum(known):
        return
    left = BAR_LEFT
    for part, shade in zip(known, SHADES, strict=False):
        piece = width * part / sum(known)
        paper.fill(left, top, piece, height, shade)
        left += piece
