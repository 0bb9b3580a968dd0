"""The sheet on top of a stack of forms: what is in it, in the order of the stack, with room to tick off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from wm_desktop.documents.fonts import BOLD, ITALIC
from wm_desktop.documents.page import ACCENT, GREY, HEIGHT, INK, MARGIN, MM, TINT, WIDTH, Paper, fitted
from wm_desktop.domain.dutch_dates import written_day, written_moment
from wm_desktop.services.round_papers import FormsPaper, PersonalForm

TOP = 62 * MM
STEP = 6.4 * MM
ROWS = int((HEIGHT - 26 * MM - TOP) // STEP)
RIGHT = WIDTH - MARGIN
_COLUMNS = (("Leerling", 8.0, 52.0), ("Voor", 60.0, 55.0), ("Formulier", 115.0, 20.0), ("Hoe", 135.0, 19.0))
_BOXES = (("Uit", RIGHT - 11.5 * MM), ("Terug", RIGHT - 3.2 * MM))
BOX = 3.6 * MM


@dataclass(frozen=True)
class Stack:
    """The forms of one group, one after another."""

    group: str
    location: str
    forms: tuple[PersonalForm, ...]

    @property
    def title(self) -> str:
        """'Groep 5A · Willibrord'."""
        named = f"Groep {self.group}" if self.group[:1].isdigit() else self.group or "Zonder groep"
        return f"{named} · {self.location}" if self.location else named


def stacks_of(made: FormsPaper) -> Mapping[int, Stack]:
    """Give the stacks by the place of their first form."""
    found: dict[int, Stack] = {}
    first = 0
    for (group, location), some in groupby(made.forms, key=lambda form: (form.group, form.location)):
        forms = tuple(some)
        found[first] = Stack(group, location, forms)
        first += len(forms)
    return found


def draw_cover(paper: Paper, made: FormsPaper, stack: Stack) -> None:
    """Draw the sheet before a stack, on as many pages as it needs."""
    pages = [stack.forms[start : start + ROWS] for start in range(0, len(stack.forms), ROWS)]
    for number, forms in enumerate(pages, start=1):
        _heading(paper, made, stack)
        _rows(paper, forms, (number - 1) * ROWS)
        _footer(paper, made, f"voorblad {number} van {len(pages)}")
        paper.next_page()


def _heading(paper: Paper, made: FormsPaper, stack: Stack) -> None:
    school, size = fitted(made.school, 110 * MM, size=9.5)
    paper.text(MARGIN, 19 * MM, school, size=size, colour=GREY)
    paper.text_right(RIGHT, 19 * MM, f"Stand per {written_moment(made.made_at)}", size=9.5, colour=GREY)
    paper.line(MARGIN, RIGHT, 22 * MM, colour=ACCENT, width=1.4)
    title, size = fitted(stack.title, RIGHT - MARGIN, font=BOLD, size=21)
    paper.text(MARGIN, 34 * MM, title, font=BOLD, size=size)
    what, size = fitted(f"{made.what} · {made.title}", RIGHT - MARGIN, font=BOLD, size=13)
    paper.text(MARGIN, 42 * MM, what, font=BOLD, size=size, colour=ACCENT)
    forms = "1 formulier" if len(stack.forms) == 1 else f"{len(stack.forms)} formulieren"
    counted = f"{forms} in deze stapel, terug uiterlijk {written_day(made.return_before)}"
    paper.text(MARGIN, 49 * MM, counted, size=10.5)
    for word, left, _ in _COLUMNS:
        paper.text(MARGIN + left * MM, TOP - 2 * MM, word, font=BOLD, size=9, colour=GREY)
    for word, middle in _BOXES:
        paper.text_right(middle + 3.2 * MM, TOP - 2 * MM, word, font=BOLD, size=7.5, colour=GREY)
    paper.line(MARGIN, RIGHT, TOP, colour=INK, width=0.8)


def _rows(paper: Paper, forms: Sequence[PersonalForm], before: int) -> None:
    for row, form in enumerate(forms):
        top = TOP + row * STEP
        if row % 2:
            paper.fill(MARGIN, top, RIGHT - MARGIN, STEP, TINT)
        base = top + STEP - 2.1 * MM
        paper.text_right(MARGIN + 5.5 * MM, base, str(before + row + 1), size=8, colour=GREY)
        values = (form.pupil, form.name, form.code, "post" if form.address else "meegeven")
        for (_, left, width), value in zip(_COLUMNS, values, strict=True):
            text, size = fitted(value, (width - 2) * MM, size=9.5)
            paper.text(MARGIN + left * MM, base, text, size=size)
        for _, middle in _BOXES:
            paper.box(middle - BOX / 2, top + (STEP - BOX) / 2, BOX)
    paper.line(MARGIN, RIGHT, TOP + len(forms) * STEP)


def _footer(paper: Paper, made: FormsPaper, page: str) -> None:
    top = HEIGHT - 17 * MM
    paper.line(MARGIN, RIGHT, top)
    paper.text_right(RIGHT, top + 4.6 * MM, page, font=BOLD, size=8.5, colour=GREY)
    maker, size = fitted(
        f"Gemaakt door {made.made_by} op {written_moment(made.made_at)}", RIGHT - MARGIN - 35 * MM, size=8.5
    )
    paper.text(MARGIN, top + 4.6 * MM, maker, size=size, colour=GREY)
    advice = "Alleen voor gebruik binnen de school. De formulieren liggen in deze volgorde; geef dit blad niet mee."
    paper.text(MARGIN, top + 8.8 * MM, advice, font=ITALIC, size=8, colour=GREY)
