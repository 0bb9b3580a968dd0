"""A publication check on paper: what was asked, and everybody with verdict and reason, as it was stored."""

from __future__ import annotations

from collections.abc import Sequence

from wm_desktop.documents.fonts import BOLD, ITALIC
from wm_desktop.documents.page import ACCENT, GREY, HEIGHT, INK, MARGIN, MM, TINT, WIDTH, Paper, fitted
from wm_desktop.domain.dutch_dates import written_moment
from wm_desktop.domain.publications import CheckedPerson, PublicationCheck, Verdict
from wm_desktop.services.publication_papers import CheckSheet
from wm_desktop.services.publication_words import REASONS, VERDICTS, contents_words

TABLE_TOP = 84 * MM
HEAD_HEIGHT = 7 * MM
ROW_HEIGHT = 7.4 * MM
ROWS = int((HEIGHT - 26 * MM - TABLE_TOP - HEAD_HEIGHT) // ROW_HEIGHT)
RIGHT = WIDTH - MARGIN
GROUP_LEFT, VERDICT_LEFT, REASON_LEFT = MARGIN + 58 * MM, MARGIN + 74 * MM, MARGIN + 98 * MM


def draw(sheet: CheckSheet) -> bytes:
    """Draw a stored check as a PDF on A4; the same check gives the same bytes. Raises FontMissingError."""
    check = sheet.check
    pages = paginate(check.people)
    paper = Paper(
        title=f"Publicatiecontrole {check.number}",
        author=sheet.school,
        subject=check.purpose,
        made_at=check.made_at,
    )
    for number, people in enumerate(pages, start=1):
        _draw_heading(paper, sheet)
        _draw_people(paper, people, (number - 1) * ROWS)
        _draw_footer(paper, check, f"pagina {number} van {len(pages)}")
        paper.next_page()
    return paper.finish()


def paginate(people: Sequence[CheckedPerson]) -> list[tuple[CheckedPerson, ...]]:
    """Cut the people in pages."""
    return [tuple(people[start : start + ROWS]) for start in range(0, len(people), ROWS)]


def verdict_line(check: PublicationCheck) -> str:
    """Say the verdict for the whole in a sentence."""
    if check.verdict is Verdict.MAY:
        return "Oordeel: dit mag."
    start = "Oordeel: dit mag niet." if check.verdict is Verdict.MAY_NOT else "Oordeel: eerst vragen."
    left = len(check.people) - len(check.without)
    if not left:
        return start
    whom = "Zonder één persoon" if len(check.without) == 1 else f"Zonder {len(check.without)} personen"
    return f"{start} {whom} (zie hieronder) mag het wel."


def _draw_heading(paper: Paper, sheet: CheckSheet) -> None:
    check = sheet.check
    paper.text(MARGIN, 19 * MM, sheet.school, size=9.5, colour=GREY)
    paper.text_right(RIGHT, 19 * MM, f"Stand per {written_moment(check.made_at)}", size=9.5, colour=GREY)
    paper.line(MARGIN, RIGHT, 22 * MM, colour=ACCENT, width=1.4)
    paper.text(MARGIN, 34 * MM, f"Publicatiecontrole {check.number}", font=BOLD, size=21)
    purpose, size = fitted(check.purpose, RIGHT - MARGIN, font=BOLD, size=15)
    paper.text(MARGIN, 43 * MM, purpose, font=BOLD, size=size, colour=ACCENT)
    what = f"Wat: {contents_words(check.contents)}" + (f" · waar: {check.where}" if check.where else "")
    what, size = fitted(what, RIGHT - MARGIN, size=11)
    paper.text(MARGIN, 50.5 * MM, what, size=size)
    made, size = fitted(f"Gemaakt door {check.made_by} op {written_moment(check.made_at)}", RIGHT - MARGIN, size=11)
    paper.text(MARGIN, 56.5 * MM, made, size=size)
    paper.fill(MARGIN, 62 * MM, RIGHT - MARGIN, 14 * MM, TINT)
    verdict, size = fitted(verdict_line(check), RIGHT - MARGIN - 10 * MM, font=BOLD, size=13)
    paper.text(MARGIN + 5 * MM, 70.8 * MM, verdict, font=BOLD, size=size)


def _draw_people(paper: Paper, people: Sequence[CheckedPerson], before: int) -> None:
    base = TABLE_TOP + HEAD_HEIGHT - 2.2 * MM
    headings = ((MARGIN + 9 * MM, "Naam"), (GROUP_LEFT, "Groep"), (VERDICT_LEFT, "Oordeel"), (REASON_LEFT, "Reden"))
    for left, heading in headings:
        paper.text(left, base, heading, font=BOLD, size=9, colour=GREY)
    paper.line(MARGIN, RIGHT, TABLE_TOP + HEAD_HEIGHT, colour=INK, width=0.8)
    for row, person in enumerate(people):
        top = TABLE_TOP + HEAD_HEIGHT + row * ROW_HEIGHT
        if row % 2:
            paper.fill(MARGIN, top, RIGHT - MARGIN, ROW_HEIGHT, TINT)
        _draw_person(paper, person, before + row + 1, top + ROW_HEIGHT - 2.5 * MM)
    paper.line(MARGIN, RIGHT, TABLE_TOP + HEAD_HEIGHT + len(people) * ROW_HEIGHT)


def _draw_person(paper: Paper, person: CheckedPerson, number: int, base: float) -> None:
    paper.text_right(MARGIN + 6.5 * MM, base, str(number), size=8.5, colour=GREY)
    name, size = fitted(person.name, GROUP_LEFT - MARGIN - 11 * MM, size=11)
    paper.text(MARGIN + 9 * MM, base, name, size=size)
    group, size = fitted(person.group, VERDICT_LEFT - GROUP_LEFT - 2 * MM, size=10)
    paper.text(GROUP_LEFT, base, group, size=size)
    may = person.verdict is Verdict.MAY
    verdict, size = fitted(VERDICTS[person.verdict], REASON_LEFT - VERDICT_LEFT - 2 * MM, font=BOLD, size=10)
    paper.text(VERDICT_LEFT, base, verdict, size=size, **({} if may else {"font": BOLD}))
    reason, size = fitted(REASONS[person.reason], RIGHT - REASON_LEFT, size=10)
    paper.text(REASON_LEFT, base, reason, size=size)


def _draw_footer(paper: Paper, check: PublicationCheck, page: str) -> None:
    top = HEIGHT - 17 * MM
    paper.line(MARGIN, RIGHT, top)
    paper.text_right(RIGHT, top + 4.6 * MM, page, font=BOLD, size=8.5, colour=GREY)
    paper.text(MARGIN, top + 4.6 * MM, f"{check.number}, zoals vastgelegd", size=8.5, colour=GREY)
    advice = (
        "Alleen voor gebruik binnen de school. Dit is wat op dat moment bekend was; wat daarna verandert, staat er "
    )
    paper.text(MARGIN, top + 8.8 * MM, advice + "niet in.", font=ITALIC, size=8, colour=GREY)
