"""The list for a day out: a group on one sheet, a column for each purpose; who may not be shown stands out in print."""

from __future__ import annotations

from dataclasses import dataclass

from wm_desktop.documents.fonts import BOLD, ITALIC
from wm_desktop.documents.page import (
    ACCENT,
    GREY,
    HEIGHT,
    INK,
    LINE,
    MARGIN,
    MM,
    TINT,
    WIDTH,
    Paper,
    draw_listed,
    fitted,
)
from wm_desktop.services.trip_lists import TripGroup, TripList, TripRow

TOP = 84 * MM
STEP = 5.9 * MM
ROWS = int((HEIGHT - 24 * MM - TOP) // STEP)
_NAME = 62 * MM
_SLANT_FROM = 4
_NO = "#E4E8EC"


@dataclass(frozen=True)
class TripPage:
    """One page: a piece of a group."""

    group: TripGroup
    rows: tuple[TripRow, ...]


def draw(made: TripList) -> bytes:
    """Draw the list as a PDF on A4; raises FontMissingError."""
    pages = [
        TripPage(group, group.rows[start : start + ROWS])
        for group in made.groups
        for start in range(0, len(group.rows), ROWS)
    ]
    paper = Paper(
        title=made.title, author=made.note.school, subject=f"Stand per {made.note.stand}", made_at=made.note.made_at
    )
    for number, page in enumerate(pages, start=1):
        _draw_heading(paper, made, page)
        _draw_rows(paper, len(made.purposes), page)
        _draw_footer(paper, made, f"pagina {number} van {len(pages)}")
        paper.next_page()
    return paper.finish()


def _draw_heading(paper: Paper, made: TripList, page: TripPage) -> None:
    right = WIDTH - MARGIN
    paper.text(MARGIN, 19 * MM, made.note.school, size=9.5, colour=GREY)
    paper.text_right(right, 19 * MM, f"Stand per {made.note.stand}", size=9.5, colour=GREY)
    paper.line(MARGIN, right, 22 * MM, colour=ACCENT, width=1.4)
    paper.text(MARGIN, 34 * MM, made.title, font=BOLD, size=21)
    group = page.group.title + (f" · {page.group.location}" if page.group.location else "")
    group, size = fitted(group, _NAME * 1.6, font=BOLD, size=15)
    paper.text(MARGIN, 43 * MM, group, font=BOLD, size=size, colour=ACCENT)
    paper.text(MARGIN, 50 * MM, f"{len(page.group.rows)} leerlingen", size=10.5, colour=GREY)
    paper.text(MARGIN, TOP - 2 * MM, "Naam", font=BOLD, size=9, colour=GREY)
    width = _width(len(made.purposes))
    for number, purpose in enumerate(made.purposes):
        left = MARGIN + _NAME + number * width
        if len(made.purposes) > _SLANT_FROM:
            _upright(paper, left + width / 2 + 1.2 * MM, TOP - 2 * MM, purpose)
        else:
            text, size = fitted(purpose, width - 2 * MM, font=BOLD, size=9)
            paper.text(left + 1 * MM, TOP - 2 * MM, text, font=BOLD, size=size, colour=GREY)
    paper.line(MARGIN, right, TOP, colour=INK, width=0.8)


def _upright(paper: Paper, left: float, base: float, text: str) -> None:
    """Write a heading from the bottom up: many purposes fit side by side."""
    text, size = fitted(text, 30 * MM, font=BOLD, size=9)
    paper.canvas.saveState()
    paper.canvas.translate(left, HEIGHT - base)
    paper.canvas.rotate(90)
    paper.canvas.translate(0, -HEIGHT)
    paper.text(0, 0, text, font=BOLD, size=size, colour=GREY)
    paper.canvas.restoreState()


def _width(purposes: int) -> float:
    return (WIDTH - 2 * MARGIN - _NAME) / purposes


def _draw_rows(paper: Paper, purposes: int, page: TripPage) -> None:
    width = _width(purposes)
    for row, pupil in enumerate(page.rows):
        top = TOP + row * STEP
        if row % 2:
            paper.fill(MARGIN, top, WIDTH - 2 * MARGIN, STEP, TINT)
        base = top + STEP - 1.8 * MM
        draw_listed(paper, MARGIN, top, _NAME - 2 * MM, STEP, pupil.listed, size=10.5, up=1.8 * MM)
        for number, allowed in enumerate(pupil.allowed):
            left = MARGIN + _NAME + number * width
            if allowed:
                paper.text(left + 1 * MM, base, "ja", size=9, colour=GREY)
            else:
                paper.fill(left, top + 0.4 * MM, width - 0.8 * MM, STEP - 0.8 * MM, _NO)
                paper.text(left + 1 * MM, base, "NEE", font=BOLD, size=9)
    paper.line(MARGIN, WIDTH - MARGIN, TOP + len(page.rows) * STEP, colour=LINE)


def _draw_footer(paper: Paper, made: TripList, page: str) -> None:
    right, top = WIDTH - MARGIN, HEIGHT - 17 * MM
    paper.line(MARGIN, right, top)
    paper.text_right(right, top + 4.6 * MM, page, font=BOLD, size=8.5, colour=GREY)
    text, size = fitted(made.note.made, right - MARGIN - 32 * MM, size=8.5)
    paper.text(MARGIN, top + 4.6 * MM, text, size=size, colour=GREY)
    filters, size = fitted(" · ".join(made.note.filters), right - MARGIN, size=8)
    paper.text(MARGIN, top + 8.8 * MM, filters, size=size, colour=GREY)
    advice = "NEE: niet delen voor dit doel. Alleen voor gebruik binnen de school; gebruik de nieuwste lijst."
    paper.text(MARGIN, top + 12.6 * MM, advice, font=ITALIC, size=8, colour=GREY)
