"""A list that leaves the school: numbered, for one receiver and one goal, with first names and groups only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wm_desktop.documents.fonts import BOLD, ITALIC
from wm_desktop.documents.page import ACCENT, GREY, HEIGHT, INK, LINE, MARGIN, MM, TINT, WIDTH, Paper, fitted
from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.issued_lists import IssuedLine, line_titles
from wm_desktop.domain.school import group_sort_key
from wm_desktop.domain.text import fold
from wm_desktop.services.issued_papers import IssuedPaper

TOP = 106 * MM
BOTTOM = HEIGHT - 30 * MM
STEP = 7.4 * MM
GUTTER = 8 * MM
COLUMNS = 2
LINES = int((BOTTOM - TOP) // STEP)
_DESTROY = "Vernietig deze lijst na gebruik. Deel hem niet verder; hij wordt vervangen zodra er iets wijzigt."


@dataclass(frozen=True)
class Item:
    """One line on the sheet: a heading, or a name under it."""

    text: str
    heading: bool = False


def draw(made: IssuedPaper) -> bytes:
    """Draw the list as a PDF on A4; raises FontMissingError."""
    pages = paginate(items(made))
    paper = Paper(
        title=f"Lijst {made.issued.number}",
        author=made.note.school,
        subject=f"Stand per {made.note.stand}",
        made_at=made.note.made_at,
    )
    for number, columns in enumerate(pages, start=1):
        _draw_heading(paper, made)
        width = (WIDTH - 2 * MARGIN - GUTTER) / COLUMNS
        for place, column in enumerate(columns):
            _draw_column(paper, MARGIN + place * (width + GUTTER), width, column)
        if not any(columns):
            paper.text(MARGIN, TOP + 6 * MM, "Op deze lijst staat niemand.", font=BOLD, size=13)
        _draw_footer(paper, made, f"pagina {number} van {len(pages)}")
        paper.next_page()
    return paper.finish()


def items(made: IssuedPaper) -> list[Item]:
    """Give what stands on it, top to bottom: names by group, or what came on the list and what went off it."""
    if made.changes is None:
        return list(_by_group(made.issued.lines))
    found: list[Item] = []
    named = line_titles((*made.changes.added, *made.changes.removed))
    for word, lines in (("Erbij: geen beeld delen", made.changes.added), ("Eraf", made.changes.removed)):
        if lines:
            found.append(Item(word, heading=True))
            found += [Item(f"{line.name} ({named[line.group, line.location]})") for line in _sorted(lines)]
    return found


def paginate(lines: Sequence[Item]) -> list[list[list[Item]]]:
    """Cut the lines in columns and pages; a heading never stands at the foot of a column, and comes back above it."""
    columns: list[list[Item]] = [[]]
    heading: Item | None = None
    for line in lines:
        if len(columns[-1]) >= LINES - line.heading:
            columns.append([] if line.heading or heading is None else [Item(f"{heading.text} (vervolg)", heading=True)])
        heading = line if line.heading else heading
        columns[-1].append(line)
    return [columns[start : start + COLUMNS] for start in range(0, len(columns), COLUMNS)]


def _by_group(lines: Iterable[IssuedLine]) -> Iterable[Item]:
    sorted_lines = _sorted(lines)
    group, named = None, line_titles(sorted_lines)
    for line in sorted_lines:
        if (line.group, line.location) != group:
            group = (line.group, line.location)
            yield Item(_group(named[group]), heading=True)
        yield Item(line.name)


def _sorted(lines: Iterable[IssuedLine]) -> list[IssuedLine]:
    """By group and first name: the order of last names would tell something about them."""
    return sorted(lines, key=lambda line: (group_sort_key(line.group), line.location, fold(line.name)))


def _group(name: str) -> str:
    return f"Groep {name}" if name[:1].isdigit() else name


def _draw_heading(paper: Paper, made: IssuedPaper) -> None:
    right, issued = WIDTH - MARGIN, made.issued
    paper.text(MARGIN, 19 * MM, made.note.school, size=9.5, colour=GREY)
    paper.text_right(right, 19 * MM, f"Stand per {made.note.stand}", size=9.5, colour=GREY)
    paper.line(MARGIN, right, 22 * MM, colour=ACCENT, width=1.4)
    paper.text(MARGIN, 34 * MM, f"Lijst {issued.number}", font=BOLD, size=21)
    what = "Van deze kinderen geen beeld delen" if made.changes is None else f"Wijzigingen op lijst {made.replaces}"
    paper.text(MARGIN, 43 * MM, what, font=BOLD, size=15, colour=ACCENT)
    facts = (
        ("Geldt voor", made.purpose),
        ("Groepen", ", ".join(issued.groups)),
        ("Voor", issued.receiver),
        ("Te gebruiken voor", issued.goal),
        ("Toestemming", f"{issued.permitted_by}, {written_day(issued.permitted_on)}"),
    )
    for row, (word, value) in enumerate(facts):
        base = 53 * MM + row * 6.2 * MM
        paper.text(MARGIN, base, word, size=9.5, colour=GREY)
        text, size = fitted(value, right - MARGIN - 36 * MM, size=10.5)
        paper.text(MARGIN + 36 * MM, base, text, size=size)
    paper.fill(MARGIN, 84 * MM, right - MARGIN, 15 * MM, TINT)
    for row, sentence in enumerate((_advice(made), _DESTROY)):
        text, size = fitted(sentence, right - MARGIN - 8 * MM, size=9.5)
        paper.text(MARGIN + 4 * MM, 90 * MM + row * 5.4 * MM, text, size=size)


def _advice(made: IssuedPaper) -> str:
    if made.changes is not None:
        return f"Werk lijst {made.replaces} hiermee bij: schrijf erbij wie erbij komt, en streep door wie eraf gaat."
    if made.replaces:
        return f"Deze lijst komt in de plaats van lijst {made.replaces}. Vernietig die nu."
    return "Alleen voornaam en groep staan op deze lijst. Vraag bij twijfel de groepsleerkracht."


def _draw_column(paper: Paper, left: float, width: float, column: Sequence[Item]) -> None:
    for row, item in enumerate(column):
        base = TOP + (row + 1) * STEP - 2.2 * MM
        if item.heading:
            paper.text(left, base, item.text, font=BOLD, size=11.5, colour=ACCENT)
            paper.line(left, left + width, base + 2.2 * MM, colour=INK, width=0.8)
        else:
            text, size = fitted(item.text, width - 4 * MM, size=12)
            paper.text(left + 3 * MM, base, text, size=size)
            paper.line(left, left + width, base + 2.2 * MM, colour=LINE, width=0.4)


def _draw_footer(paper: Paper, made: IssuedPaper, page: str) -> None:
    right, top = WIDTH - MARGIN, HEIGHT - 20 * MM
    paper.line(MARGIN, right, top)
    paper.text_right(right, top + 4.6 * MM, page, font=BOLD, size=8.5, colour=GREY)
    issued = f"Lijst {made.issued.number}, uitgereikt door {made.issued.issued_by}"
    text, size = fitted(issued, right - MARGIN - 32 * MM, size=8.5)
    paper.text(MARGIN, top + 4.6 * MM, text, size=size, colour=GREY)
    text, size = fitted(made.note.made, right - MARGIN, size=8)
    paper.text(MARGIN, top + 8.8 * MM, text, size=size, colour=GREY)
    advice = "Toestemming kan elke dag veranderen. De school houdt bij wie deze lijst heeft."
    paper.text(MARGIN, top + 12.6 * MM, advice, font=ITALIC, size=8, colour=GREY)
