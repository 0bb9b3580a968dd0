"""The list a teacher or photographer takes along: calm, readable at arm's length, every page complete in itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wm_desktop.documents.fonts import BOLD, ITALIC, REGULAR
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
from wm_desktop.services.lists import TITLE_PHOTOGRAPHER, ListedPupil, ListSection, NoConsentList

TABLE_TOP = 66 * MM
HEAD_HEIGHT = 7 * MM
ROW_HEIGHT = 8.2 * MM
TABLE_BOTTOM = HEIGHT - 24 * MM
ROWS = int((TABLE_BOTTOM - TABLE_TOP - HEAD_HEIGHT) // ROW_HEIGHT)
GUTTER = 8 * MM
_INSIDE = "Alleen voor gebruik binnen de school. Toestemming kan elke dag veranderen: gebruik de nieuwste lijst."
_PHOTOGRAPHER = "Alleen wie op deze lijst staat, mag op de foto. Vernietig de lijst na gebruik."
NAME_SIZE = 12.0
BOX = 4.4 * MM


@dataclass(frozen=True)
class ListPage:
    """One page: a piece of a section, cut in one or two columns; `start` counts the lines before it."""

    section: ListSection
    columns: tuple[tuple[ListedPupil, ...], ...]
    start: int = 0


def draw(made: NoConsentList) -> bytes:
    """Draw the list as a PDF on A4; raises FontMissingError."""
    pages = paginate(made.sections)
    paper = Paper(
        title=f"{made.title} - {', '.join(made.purposes)}",
        author=made.note.school,
        subject=f"Stand per {made.note.stand}; {'; '.join(made.note.filters)}",
        made_at=made.note.made_at,
    )
    for number, page in enumerate(pages, start=1):
        _draw_heading(paper, made, page)
        if page.columns:
            _draw_columns(paper, page)
        else:
            _draw_nobody(paper, made, page.section)
        _draw_footer(paper, made, f"pagina {number} van {len(pages)}")
        paper.next_page()
    return paper.finish()


def paginate(sections: Sequence[ListSection]) -> list[ListPage]:
    """Cut the sections in pages; every section starts on a new one, and a long one is spread over even columns."""
    pages: list[ListPage] = []
    for section in sections:
        pupils = section.pupils
        if len(pupils) <= ROWS:
            pages.append(ListPage(section, (pupils,) if pupils else ()))
            continue
        for start in range(0, len(pupils), 2 * ROWS):
            piece = pupils[start : start + 2 * ROWS]
            half = ROWS if len(piece) == 2 * ROWS else -(-len(piece) // 2)
            pages.append(ListPage(section, tuple(part for part in (piece[:half], piece[half:]) if part), start))
    return pages


def counted(made: NoConsentList, section: ListSection) -> str:
    """Say how many are on it: '7 van de 24 leerlingen'."""
    what = "zonder toestemming" if made.without_consent else "met toestemming"
    return f"{len(section.pupils)} van de {section.in_group} {section.people} {what}"


def _draw_heading(paper: Paper, made: NoConsentList, page: ListPage) -> None:
    section, right = page.section, WIDTH - MARGIN
    paper.text(MARGIN, 19 * MM, made.note.school, size=9.5, colour=GREY)
    paper.text_right(right, 19 * MM, f"Stand per {made.note.stand}", size=9.5, colour=GREY)
    paper.line(MARGIN, right, 22 * MM, colour=ACCENT, width=1.4)
    paper.text(MARGIN, 34 * MM, made.title, font=BOLD, size=21)
    purpose, size = fitted(section.purpose, right - MARGIN, font=BOLD, size=15)
    paper.text(MARGIN, 43 * MM, purpose, font=BOLD, size=size, colour=ACCENT)
    group = section.group_title + (f" · {section.location}" if section.location else "")
    group, size = fitted(group, right - MARGIN, font=BOLD, size=15)
    paper.text(MARGIN, 51.5 * MM, group, font=BOLD, size=size)
    total = counted(made, section)
    shown = sum(len(column) for column in page.columns)
    if shown < len(section.pupils):
        total += f" (op deze pagina {page.start + 1} tot en met {page.start + shown})"
    paper.text(MARGIN, 58.5 * MM, total, size=10.5, colour=GREY)


def _draw_columns(paper: Paper, page: ListPage) -> None:
    two = len(page.columns) == 2
    width = (WIDTH - 2 * MARGIN - GUTTER) / 2 if two else WIDTH - 2 * MARGIN
    number = page.start + 1
    for place, column in enumerate(page.columns):
        left = MARGIN + place * (width + GUTTER)
        _draw_column(paper, left, width, column, number)
        number += len(column)


def _draw_column(paper: Paper, left: float, width: float, pupils: Sequence[ListedPupil], first: int) -> None:
    right, base = left + width, TABLE_TOP + HEAD_HEIGHT - 2.2 * MM
    paper.text(left + 9 * MM, base, "Naam", font=BOLD, size=9, colour=GREY)
    paper.text_right(right, base, "Afgevinkt", font=BOLD, size=9, colour=GREY)
    paper.line(left, right, TABLE_TOP + HEAD_HEIGHT, colour=INK, width=0.8)
    for row, pupil in enumerate(pupils):
        top = TABLE_TOP + HEAD_HEIGHT + row * ROW_HEIGHT
        if row % 2:
            paper.fill(left, top, width, ROW_HEIGHT, TINT)
        base = top + ROW_HEIGHT - 2.7 * MM
        paper.text_right(left + 6.5 * MM, base, str(first + row), size=8.5, colour=GREY)
        name_width = width - 25 * MM
        draw_listed(paper, left + 9 * MM, top, name_width, ROW_HEIGHT, pupil.listed, size=NAME_SIZE, up=2.7 * MM)
        paper.box(right - 2 * MM - BOX, top + (ROW_HEIGHT - BOX) / 2, BOX)
    bottom = TABLE_TOP + HEAD_HEIGHT + len(pupils) * ROW_HEIGHT
    paper.line(left, right, bottom, colour=LINE)


def _draw_nobody(paper: Paper, made: NoConsentList, section: ListSection) -> None:
    one = "medewerker" if section.staff else "leerling"
    whom = f"alle {section.people}" if made.without_consent else f"geen enkele {one}"
    paper.fill(MARGIN, TABLE_TOP, WIDTH - 2 * MARGIN, 18 * MM, TINT)
    text = f"Voor {whom} is toestemming."
    paper.text(MARGIN + 6 * MM, TABLE_TOP + 10.6 * MM, text, font=BOLD, size=13)


def _draw_footer(paper: Paper, made: NoConsentList, page: str) -> None:
    right, top = WIDTH - MARGIN, HEIGHT - 17 * MM
    paper.line(MARGIN, right, top)
    paper.text_right(right, top + 4.6 * MM, page, font=BOLD, size=8.5, colour=GREY)
    made_by, size = fitted(made.note.made, right - MARGIN - 32 * MM, size=8.5)
    paper.text(MARGIN, top + 4.6 * MM, made_by, font=REGULAR, size=size, colour=GREY)
    filters, size = fitted(" · ".join(made.note.filters), right - MARGIN, size=8)
    paper.text(MARGIN, top + 8.8 * MM, filters, size=size, colour=GREY)
    advice = _INSIDE if made.title != TITLE_PHOTOGRAPHER else _PHOTOGRAPHER
    paper.text(MARGIN, top + 12.6 * MM, advice, font=ITALIC, size=8, colour=GREY)
