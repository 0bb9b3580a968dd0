"""A report as a PDF: text, facts, tables and bar charts under each other.

The charts can be read without colour: this year is a full bar, the year before an open one, and both stand in figures
behind them; what is hidden says so in words.
"""

from __future__ import annotations

from wm_desktop.documents.flow import FIRST_TOP, RIGHT, Flow, wrapped
from wm_desktop.documents.fonts import BOLD, ITALIC, REGULAR
from wm_desktop.documents.page import ACCENT, GREY, HEIGHT, INK, MARGIN, MM, TINT, Paper, fitted
from wm_desktop.services.reports import Bar, Bars, Block, FactSheet, Prose, Report, Rows, counted

LABELS = 58 * MM
FACTS = 46 * MM
INDENT = 4 * MM
FIGURES = 21 * MM
ROW = 7.2 * MM
BAR = 2.3 * MM
TOGETHER = 105 * MM
NAMED_TOP, BARE_TOP = 43 * MM, 36 * MM
NOTHING = "Niet uitgesplitst: de aantallen zijn zo klein dat ze iemand kunnen aanwijzen."


def draw(made: Report) -> bytes:
    """Draw a report as a PDF on A4; raises FontMissingError."""
    flow = Flow(FIRST_TOP if made.note.filters else NAMED_TOP if made.subtitle else BARE_TOP)
    for block in made.blocks:
        _place(flow, block, made)
    paper = Paper(
        title=f"{made.title}, {made.subtitle}" if made.subtitle else made.title,
        author=made.note.school,
        subject=f"Stand per {made.note.stand}",
        made_at=made.note.made_at,
    )
    for number, page in enumerate(flow.pages, start=1):
        _heading(paper, made, whole=number == 1)
        for step in page:
            step(paper)
        _footer(paper, made, f"pagina {number} van {len(flow.pages)}")
        paper.next_page()
    return paper.finish()


def _place(flow: Flow, block: Block, made: Report) -> None:
    if isinstance(block, Prose):
        flow.title(block.title, 8 * MM)
        for text in block.texts:
            flow.prose(text, size=8.5 if block.small else 10, colour=GREY if block.small else INK)
    elif isinstance(block, FactSheet):
        _facts(flow, block)
    elif isinstance(block, Rows):
        _rows(flow, block)
    else:
        _bars(flow, block, made.years)


def _heading(paper: Paper, made: Report, *, whole: bool) -> None:
    paper.text(MARGIN, 19 * MM, made.note.school, size=9.5, colour=GREY)
    paper.text_right(RIGHT, 19 * MM, f"Stand per {made.note.stand}", size=9.5, colour=GREY)
    paper.line(MARGIN, RIGHT, 22 * MM, colour=ACCENT, width=1.4)
    if not whole:
        shown, size = fitted(f"{made.title} · {made.subtitle}".strip(" ·"), RIGHT - MARGIN, size=9.5)
        paper.text(MARGIN, 27 * MM, shown, size=size, colour=GREY)
        return
    shown, size = fitted(made.title, RIGHT - MARGIN, font=BOLD, size=20)
    paper.text(MARGIN, 33 * MM, shown, font=BOLD, size=size)
    shown, size = fitted(made.subtitle, RIGHT - MARGIN, font=BOLD, size=12.5)
    paper.text(MARGIN, 40.5 * MM, shown, font=BOLD, size=size, colour=ACCENT)
    shown, size = fitted(" · ".join(made.note.filters), RIGHT - MARGIN, size=9.5)
    paper.text(MARGIN, 46.5 * MM, shown, size=size, colour=GREY)


def _footer(paper: Paper, made: Report, page: str) -> None:
    top = HEIGHT - 17 * MM
    paper.line(MARGIN, RIGHT, top)
    paper.text_right(RIGHT, top + 4.6 * MM, page, font=BOLD, size=8.5, colour=GREY)
    text, size = fitted(made.note.made, RIGHT - MARGIN - 32 * MM, size=8.5)
    paper.text(MARGIN, top + 4.6 * MM, text, size=size, colour=GREY)
    text, size = fitted(made.closing, RIGHT - MARGIN, font=ITALIC, size=8)
    paper.text(MARGIN, top + 8.8 * MM, text, font=ITALIC, size=size, colour=GREY)


def _facts(flow: Flow, block: FactSheet) -> None:
    flow.title(block.title, 2 * ROW)
    for label, value in block.rows:
        flow.cells((label, value), (MARGIN, MARGIN + FACTS), fonts=(BOLD, REGULAR), size=9.2, pad=1.2)
        flow.rule("#DDE3E8")


def _rows(flow: Flow, block: Rows) -> None:
    flow.title(block.title, 3 * ROW)
    if not block.rows:
        flow.prose(block.empty)
        return
    total = sum(block.widths)
    lefts = [MARGIN + (RIGHT - MARGIN) * sum(block.widths[:place]) / total for place in range(len(block.widths))]
    flow.need(4 * ROW)
    _header(flow, block, lefts)
    for row in block.rows:
        page = len(flow.pages)
        flow.need(3 * ROW)
        if len(flow.pages) > page:
            _header(flow, block, lefts)
        flow.cells(row, lefts, fonts=[REGULAR] * len(row), size=8.8)
        flow.rule("#DDE3E8")


def _header(flow: Flow, block: Rows, lefts: list[float]) -> None:
    flow.cells(block.header, lefts, fonts=[BOLD] * len(block.header), size=8.8)
    flow.rule(INK, 0.8)


def _bars(flow: Flow, block: Bars, years: tuple[str, str]) -> None:
    whole = (len(block.bars) + 1) * ROW
    flow.title(block.title, whole if whole < TOGETHER and not block.tells_nothing else 3 * ROW)
    if block.tells_nothing:
        flow.prose(NOTHING, font=ITALIC, size=9.5, colour=GREY)
        return
    _legend(flow, years)
    most = max((count for bar in block.bars for count in (bar.now, bar.before) if count), default=1)
    for bar in block.bars:
        if flow.room < 2 * ROW:
            flow.need(flow.room + 1)
            _legend(flow, years)
        _bar(flow, bar, most)
    if block.note:
        flow.prose(block.note, size=9.5)


def _legend(flow: Flow, years: tuple[str, str]) -> None:
    base = flow.top + 4 * MM

    def step(paper: Paper) -> None:
        left = MARGIN + LABELS
        paper.fill(left, base - 2.3 * MM, 6 * MM, BAR, ACCENT)
        paper.text(left + 7.5 * MM, base, years[0], size=8.5, colour=GREY)
        _open(paper, left + 30 * MM, base - 2.3 * MM, 6 * MM)
        paper.text(left + 37.5 * MM, base, years[1], size=8.5, colour=GREY)
        paper.text_right(RIGHT - FIGURES, base, years[0], font=BOLD, size=8.5, colour=GREY)
        paper.text_right(RIGHT, base, years[1], font=BOLD, size=8.5, colour=GREY)

    flow.draw(step)
    flow.down(5.5 * MM)


def _bar(flow: Flow, bar: Bar, most: int) -> None:
    """One row: the label, two bars under each other, and the figures of both."""
    left = MARGIN + (INDENT if bar.inside else 0)
    label = wrapped(bar.label, LABELS - (left - MARGIN) - 2 * MM, size=8.6)[:2]
    top = flow.top

    def step(paper: Paper) -> None:
        for number, line in enumerate(label):
            base = top + (4.6 * MM if len(label) == 1 else (3.1 + 3.4 * number) * MM)
            paper.text(left, base, line, size=8.6, colour=GREY if bar.inside else INK)
        room = RIGHT - 2 * FIGURES - 3 * MM - MARGIN - LABELS
        for count, place, draw_one in ((bar.now, 1.1, _full), (bar.before, 3.9, _open)):
            if count:
                draw_one(paper, MARGIN + LABELS, top + place * MM, max(room * count / most, 0.6 * MM))
        for count, end in ((bar.now, RIGHT - FIGURES), (bar.before, RIGHT)):
            font, size = (REGULAR, 9.5) if count is not None else (ITALIC, 8)
            colour = INK if count is not None else GREY
            paper.text_right(end, top + 4.6 * MM, counted(count), font=font, size=size, colour=colour)

    flow.draw(step)
    flow.down(ROW)


def _full(paper: Paper, left: float, top: float, width: float) -> None:
    paper.fill(left, top, width, BAR, ACCENT)


def _open(paper: Paper, left: float, top: float, width: float) -> None:
    """An outlined bar, light inside."""
    paper.fill(left, top, width, BAR, TINT)
    paper.frame(left, top, width, BAR)
