"""A sheet about one version of the protocol: where it stands, its fingerprint, and what every body said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time

from wm_desktop.documents.fonts import BOLD, ITALIC, REGULAR
from wm_desktop.documents.page import ACCENT, GREY, HEIGHT, INK, MARGIN, MM, TINT, WIDTH, Paper, fitted
from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.services.protocol_papers import FINGERPRINT, BodyLine, VersionSheet

RIGHT = WIDTH - MARGIN
BOTTOM = HEIGHT - 26 * MM
VALUE_LEFT = MARGIN + 38 * MM
COLUMNS = (MARGIN, MARGIN + 36 * MM, MARGIN + 60 * MM, MARGIN + 84 * MM, MARGIN + 132 * MM)
_REMARK = "Dit blad laat zien wat in het programma is vastgelegd. Of dat volledig is, beoordeelt de school."


@dataclass
class _Sheet:
    """Where the pen stands; begins a new page when there is no room."""

    paper: Paper
    sheet: VersionSheet
    top: float = 0.0
    page: int = field(default=0)

    def room(self, height: float) -> None:
        """Make sure that so much fits below the pen."""
        if self.page == 0 or self.top + height > BOTTOM:
            if self.page:
                self._close()
            self.page += 1
            self.top = self._heading()

    def finish(self) -> bytes:
        """Give the pages."""
        self._close()
        return self.paper.finish()

    def _heading(self) -> float:
        paper = self.paper
        paper.text(MARGIN, 19 * MM, self.sheet.school, size=9.5, colour=GREY)
        paper.text_right(RIGHT, 19 * MM, written_day(self.sheet.made_on), size=9.5, colour=GREY)
        paper.line(MARGIN, RIGHT, 22 * MM, colour=ACCENT, width=1.4)
        paper.text(MARGIN, 34 * MM, "Versie van het protocol", font=BOLD, size=21)
        title, size = fitted(self.sheet.title, RIGHT - MARGIN, font=BOLD, size=15)
        paper.text(MARGIN, 43 * MM, title, font=BOLD, size=size, colour=ACCENT)
        return 53 * MM

    def _close(self) -> None:
        top = HEIGHT - 17 * MM
        self.paper.line(MARGIN, RIGHT, top)
        made = f"Gemaakt door {self.sheet.made_by}"
        self.paper.text(MARGIN, top + 4.6 * MM, made, size=8.5, colour=GREY)
        self.paper.text_right(RIGHT, top + 4.6 * MM, f"pagina {self.page}", font=BOLD, size=8.5, colour=GREY)
        self.paper.text(MARGIN, top + 8.8 * MM, _REMARK, font=ITALIC, size=8, colour=GREY)
        self.paper.next_page()


def draw(sheet: VersionSheet) -> bytes:
    """Draw the sheet as a PDF on A4; the same sheet gives the same bytes. Raises FontMissingError."""
    made_at = datetime.combine(sheet.made_on, time(12), UTC)
    paper = Paper(title=sheet.title, author=sheet.school, subject="Versie van het protocol", made_at=made_at)
    pen = _Sheet(paper, sheet)
    for label, value in sheet.facts:
        _fact(pen, label, value)
    _bodies(pen, sheet.bodies)
    _rules(pen)
    return pen.finish()


def _fact(pen: _Sheet, label: str, value: str) -> None:
    size = 8.5 if label == FINGERPRINT else 10.5  # one long word that may not be cut
    lines = _split(value, RIGHT - VALUE_LEFT, size)
    pen.room((len(lines) * 5 + 1.2) * MM)
    pen.paper.text(MARGIN, pen.top, label, size=9.5, colour=GREY)
    for line in lines:
        pen.paper.text(VALUE_LEFT, pen.top, line, size=size)
        pen.top += 5 * MM
    pen.top += 1.2 * MM


def _bodies(pen: _Sheet, bodies: Sequence[BodyLine]) -> None:
    pen.room(60 * MM)
    pen.top += 4 * MM
    pen.paper.text(MARGIN, pen.top, "Instemming", font=BOLD, size=13, colour=ACCENT)
    pen.top += 7 * MM
    for left, word in zip(COLUMNS, ("Orgaan", "Gevraagd op", "Uitkomst op", "Uitkomst", "Getekend door"), strict=True):
        pen.paper.text(left, pen.top, word, font=BOLD, size=9, colour=GREY)
    pen.paper.line(MARGIN, RIGHT, pen.top + 2 * MM, colour=INK, width=0.8)
    pen.top += 7 * MM
    for number, line in enumerate(bodies):
        _body(pen, line, number % 2 == 1)


def _body(pen: _Sheet, line: BodyLine, tinted: bool) -> None:
    note = _split(line.note, RIGHT - COLUMNS[1], 9) if line.note else []
    height = (7 + 4.4 * len(note)) * MM
    pen.room(height)
    if tinted:
        pen.paper.fill(MARGIN, pen.top - 5 * MM, RIGHT - MARGIN, height, TINT)
    ends = (*COLUMNS[1:], RIGHT)
    words = (line.body, line.asked, line.met, line.result, line.signatory)
    for left, end, word in zip(COLUMNS, ends, words, strict=True):
        font = BOLD if left == COLUMNS[3] and not line.missing else REGULAR
        text, size = fitted(word or "-", end - left - 2 * MM, font=font, size=10)
        pen.paper.text(left, pen.top, text, font=font, size=size)
    for row, text in enumerate(note, start=1):
        pen.paper.text(COLUMNS[1], pen.top + row * 4.4 * MM, text, size=9, colour=GREY)
    pen.top += height


def _rules(pen: _Sheet) -> None:
    pen.room(30 * MM)
    pen.top += 5 * MM
    pen.paper.text(MARGIN, pen.top, "Regels, in eigen woorden", font=BOLD, size=13, colour=ACCENT)
    pen.top += 7 * MM
    for rule in pen.sheet.version.facts.rules:
        lines = _split(rule.title, RIGHT - MARGIN - 14 * MM, 10)
        pen.room(len(lines) * 5 * MM)
        pen.paper.text(MARGIN, pen.top, rule.code, font=BOLD, size=10)
        for line in lines:
            pen.paper.text(MARGIN + 14 * MM, pen.top, line, size=10)
            pen.top += 5 * MM


def _split(text: str, width: float, size: float) -> list[str]:
    from reportlab.lib.utils import simpleSplit

    found: list[str] = simpleSplit(text, REGULAR, size, width)
    return found
