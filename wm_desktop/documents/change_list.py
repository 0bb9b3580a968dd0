"""The difference between two days of the register on paper: who, for what, what it was and what it became."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wm_desktop.documents.fonts import BOLD, ITALIC, REGULAR
from wm_desktop.documents.page import ACCENT, GREY, HEIGHT, INK, MARGIN, MM, TINT, WIDTH, Paper, draw_listed, fitted
from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.issued_lists import titles
from wm_desktop.services.change_lists import ChangeLine, ChangeList, counted

TOP = 58 * MM
STEP = 6.6 * MM
ROWS = int((HEIGHT - 26 * MM - TOP) // STEP)
_COLUMNS = (("Leerling", 0.0, 48.0), ("Groep", 48.0, 22.0), ("Doel", 70.0, 29.0), ("Was", 99.0, 25.0))
_BECAME = ("Werd", 124.0, 27.0)
_SINCE = ("Sinds", 151.0, 19.0)


def draw(made: ChangeList) -> bytes:
    """Draw the differences as a PDF on A4; raises FontMissingError."""
    pages = [made.lines[start : start + ROWS] for start in range(0, len(made.lines), ROWS)] or [()]
    paper = Paper(
        title=made.title, author=made.note.school, subject=f"Tussen {made.note.stand}", made_at=made.note.made_at
    )
    named = titles((line.group, line.location) for line in made.lines)
    for number, lines in enumerate(pages, start=1):
        _draw_heading(paper, made)
        _draw_rows(paper, lines, named)
        if not lines:
            paper.text(MARGIN, TOP + STEP, "Tussen deze dagen is er niets veranderd.", font=BOLD, size=12)
        _draw_footer(paper, made, f"pagina {number} van {len(pages)}")
        paper.next_page()
    return paper.finish()


def _draw_heading(paper: Paper, made: ChangeList) -> None:
    right = WIDTH - MARGIN
    paper.text(MARGIN, 19 * MM, made.note.school, size=9.5, colour=GREY)
    paper.text_right(right, 19 * MM, counted(made.lines), size=9.5, colour=GREY)
    paper.line(MARGIN, right, 22 * MM, colour=ACCENT, width=1.4)
    paper.text(MARGIN, 34 * MM, made.title, font=BOLD, size=21)
    paper.text(MARGIN, 43 * MM, f"Tussen {made.note.stand}", font=BOLD, size=13, colour=ACCENT)
    for word, left, _ in (*_COLUMNS, _BECAME, _SINCE):
        paper.text(MARGIN + left * MM, TOP - 2 * MM, word, font=BOLD, size=9, colour=GREY)
    paper.line(MARGIN, right, TOP, colour=INK, width=0.8)


def _draw_rows(paper: Paper, lines: Sequence[ChangeLine], named: Mapping[tuple[str, str], str]) -> None:
    for row, line in enumerate(lines):
        top = TOP + row * STEP
        if row % 2:
            paper.fill(MARGIN, top, WIDTH - 2 * MARGIN, STEP, TINT)
        since = "" if line.since is None else short_day(line.since)
        draw_listed(paper, MARGIN, top, (_COLUMNS[0][2] - 1.5) * MM, STEP, line.pupil, size=9.5, up=2.2 * MM)
        values = (named[line.group, line.location], line.purpose, line.was, line.became, since)
        for (word, left, width), value in zip((*_COLUMNS[1:], _BECAME, _SINCE), values, strict=True):
            font = BOLD if word == _BECAME[0] else REGULAR
            text, size = fitted(value, (width - 1.5) * MM, font=font, size=9.5)
            paper.text(MARGIN + left * MM, top + STEP - 2.2 * MM, text, font=font, size=size)


def _draw_footer(paper: Paper, made: ChangeList, page: str) -> None:
    right, top = WIDTH - MARGIN, HEIGHT - 17 * MM
    paper.line(MARGIN, right, top)
    paper.text_right(right, top + 4.6 * MM, page, font=BOLD, size=8.5, colour=GREY)
    text, size = fitted(made.note.made, right - MARGIN - 32 * MM, size=8.5)
    paper.text(MARGIN, top + 4.6 * MM, text, size=size, colour=GREY)
    filters, size = fitted(" · ".join(made.note.filters) or "Zonder filter", right - MARGIN, size=8)
    paper.text(MARGIN, top + 8.8 * MM, filters, size=size, colour=GREY)
    paper.text(MARGIN, top + 12.6 * MM, "Alleen voor gebruik binnen de school.", font=ITALIC, size=8, colour=GREY)
