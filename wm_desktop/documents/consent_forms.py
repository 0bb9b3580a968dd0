"""Personal consent forms in one PDF: what is the same on all of them is drawn once, the rest a few lines each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wm_desktop.documents.address import AddressBlock, address_block
from wm_desktop.documents.fonts import BOLD, ITALIC, REGULAR, printable
from wm_desktop.documents.letterhead import (
    LEFT,
    RIGHT,
    Logo,
    body_top_mm,
    draw_first_page,
    draw_footer,
    flattened_logo,
)
from wm_desktop.documents.page import ACCENT, GREY, HEIGHT, INK, LINE, MM, TINT, WIDTH, Paper, fitted
from wm_desktop.documents.qr import draw_qr
from wm_desktop.documents.round_covers import draw_cover, stacks_of
from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.letters import Letterhead
from wm_desktop.domain.salutations import within_sentence
from wm_desktop.services.ports import Progress
from wm_desktop.services.round_papers import FormsPaper, PersonalForm

END = WIDTH - RIGHT
TEXT_WIDTH = END - LEFT
YES, NO, NOW = END - 19 * MM, END - 6 * MM, END - 30 * MM
LABEL_WIDTH = 92 * MM
BOX = 4.6 * MM
SIGN_TOP = 235 * MM
TABLE_END = SIGN_TOP - 2 * MM
LATER_TOP = 36 * MM
SIZE, SMALL = 9.5, 7.8
OPENING = (
    "School maakt foto's en video's van kinderen. Op dit formulier geeft u per doel aan of {pupil} daarop te zien mag"
    " zijn. U bent nergens toe verplicht: uw keuze heeft geen gevolgen voor uw kind of voor u. Geen antwoord is geen"
    " toestemming. U kunt uw antwoord altijd veranderen of intrekken; een bericht aan school is genoeg."
)
RIGHT_TO_CHANGE = (
    "Hieronder staat per doel wat u eerder antwoordde op de vraag of {pupil} te zien mag op foto's en video's van de"
    " school. Dat blijft gelden tot u het verandert; staat er geen antwoord, dan is er geen toestemming. U mag uw"
    " antwoord altijd veranderen of intrekken, zonder gevolgen voor uw kind of voor u. Klopt alles nog? Dan hoeft u"
    " niets te doen."
)
REMINDERS = {
    1: "Wij kregen dit formulier nog niet terug. Misschien is het u ontgaan; daarom sturen wij het nog een keer.",
    2: "Dit is de tweede en laatste herinnering. Krijgen wij geen antwoord, dan komt uw kind niet in beeld.",
}


@dataclass(frozen=True)
class _Row:
    """A purpose as it stands in the table: its number, and its lines broken to width."""

    number: int
    label: str
    explanation: tuple[str, ...]

    @property
    def height(self) -> float:
        return max(8 * MM, (5 + 3.3 * len(self.explanation)) * MM)


def draw_forms(made: FormsPaper, progress: Progress | None = None) -> bytes:
    """Draw all forms; raises an EnvironmentFault for a letterhead that cannot be used."""
    paper = Paper(title=made.title, author=made.school, subject="Toestemmingsformulieren", made_at=made.made_at)
    press = _Press(paper, made)
    stacks = stacks_of(made) if made.covers else {}
    for number, form in enumerate(made.forms):
        if number in stacks:
            draw_cover(paper, made, stacks[number])
        if progress is not None and number % 10 == 0:
            progress.report(number, len(made.forms))
        press.draw(form)
    if progress is not None:
        progress.report(len(made.forms), len(made.forms))
    return paper.finish()


class _Press:
    """Draws forms one after another on one canvas; pages that are alike share what stands on all of them."""

    def __init__(self, paper: Paper, made: FormsPaper) -> None:
        self._paper, self._made = paper, made
        self._canvas = paper.canvas
        self._rows = [_row(number, purpose) for number, purpose in enumerate(made.purposes)]
        self._logos: dict[bytes, Logo] = {}
        self._known: set[str] = set()
        self._heading = "Zet bij elk doel één kruisje"
        late = made.made_at.date() > made.return_before
        self._return = (
            "Graag zo snel mogelijk terug op school"
            if late
            else f"Graag terug op school uiterlijk {written_day(made.return_before)}"
        )
        if made.right_to_change:
            self._heading = "Zet alleen een kruisje waar u iets verandert"
            self._return = "Alleen terugsturen als u iets verandert"

    def draw(self, form: PersonalForm) -> None:
        """Draw one form: as many pages as its purposes need."""
        head = self._made.letterheads[form.location]
        self._paper.bookmark(f"{form.pupil} - {form.name}" if form.name else form.pupil)
        top = self._opening(form, head)
        pages = _pages(self._rows, top)
        for number, rows in enumerate(pages):
            if number:
                top = LATER_TOP
                self._later(form, head)
            self._table(form, rows, top)
            if len(pages) > 1:
                self._paper.text_right(END, 290 * MM, f"blad {number + 1} van {len(pages)}", size=SMALL, colour=GREY)
            if number == len(pages) - 1:
                self._end(form)
            else:
                self._paper.text_right(END, SIGN_TOP + 6 * MM, "zie ook de volgende bladzijde", font=ITALIC, size=9)
            self._paper.next_page()

    def _opening(self, form: PersonalForm, head: Letterhead) -> float:
        """Draw the first page down to the table; gives where the table begins."""
        address = address_block(tuple(printable(line) for line in form.address)) if form.address else _NOWHERE
        self._shared(f"first-{form.location}", lambda: self._first_page(head))
        self._address(address, head)
        top = (body_top_mm(head) + 1) * MM if form.address else 51 * MM
        if not form.address:
            whom = f"Voor {within_sentence(form.name)}" + (f" · groep {form.group}" if form.group else "")
            whom, size = fitted(whom, TEXT_WIDTH, font=BOLD, size=11)
            self._paper.text(LEFT, top, whom, font=BOLD, size=size)
            top += 7 * MM
        title, size = fitted(f"Toestemming voor beeld van {form.pupil}", TEXT_WIDTH, font=BOLD, size=13)
        self._paper.text(LEFT, top, title, font=BOLD, size=size, colour=ACCENT)
        salutation, size = fitted(form.salutation, TEXT_WIDTH - 55 * MM, size=SIZE)
        self._paper.text(LEFT, top + 7 * MM, salutation, size=size)
        self._paper.text_right(END, top + 7 * MM, self._made.place_and_date, size=9, colour=GREY)
        text = (RIGHT_TO_CHANGE if self._made.right_to_change else OPENING).format(pupil=form.pupil)
        if self._made.reminder and not self._made.right_to_change:
            text = f"{REMINDERS[min(self._made.reminder, 2)]} {text}"
        return self._paragraph(text, top + 13 * MM)

    def _first_page(self, head: Letterhead) -> None:
        draw_first_page(self._canvas, head, _NOWHERE, self._logo(head), "")

    def _later(self, form: PersonalForm, head: Letterhead) -> None:
        if not head.preprinted:
            self._shared(f"later-{form.location}", lambda: draw_footer(self._canvas, head))
        line, size = fitted(f"Toestemming voor beeld van {form.pupil} · formulier {form.code}", TEXT_WIDTH, size=9)
        self._paper.text(LEFT, 24 * MM, line, size=size, colour=GREY)
        self._paper.line(LEFT, END, 27 * MM)

    def _table(self, form: PersonalForm, rows: Sequence[_Row], top: float) -> None:
        if not rows:
            return
        self._shared(f"table-{rows[0].number}-{len(rows)}-{top:.1f}", lambda: self._empty_table(rows, top))
        top += 6 * MM
        for row in rows:
            said, size = fitted(form.present[row.number], 36 * MM, size=8)
            self._paper.text_right(NOW, top + 4.6 * MM, said, size=size, colour=GREY)
            top += row.height

    def _empty_table(self, rows: Sequence[_Row], top: float) -> None:
        paper = self._paper
        for right, word in ((NOW, "uw antwoord nu"), (YES + BOX, "ja"), (NO + BOX, "nee")):
            paper.text_right(right, top + 4 * MM, word, font=BOLD, size=8.5, colour=GREY)
        paper.text(LEFT, top + 4 * MM, self._heading, font=BOLD, size=8.5, colour=GREY)
        top += 6 * MM
        paper.line(LEFT, END, top, colour=INK, width=0.8)
        for place, row in enumerate(rows):
            if place % 2:
                paper.fill(LEFT, top, TEXT_WIDTH, row.height, TINT)
            label, size = fitted(row.label, LABEL_WIDTH, font=BOLD, size=SIZE)
            paper.text(LEFT + 1 * MM, top + 4 * MM, label, font=BOLD, size=size)
            for number, line in enumerate(row.explanation):
                paper.text(LEFT + 1 * MM, top + (7.2 + 3.3 * number) * MM, line, size=SMALL, colour=GREY)
            for left in (YES, NO):
                paper.box(left, top + 1.6 * MM, BOX, INK)
            top += row.height
        paper.line(LEFT, END, top, colour=LINE)

    def _end(self, form: PersonalForm) -> None:
        self._shared("sign", self._sign)
        paper = self._paper
        name, size = fitted(f"Naam: {form.name}", 105 * MM, size=SIZE)
        paper.text(LEFT, SIGN_TOP + 12 * MM, name, size=size)
        draw_qr(self._canvas, form.code, END - 26 * MM, HEIGHT - SIGN_TOP - 27 * MM, 26 * MM)
        paper.text_right(END - 1.5 * MM, SIGN_TOP + 32 * MM, form.code, font=BOLD, size=13)

    def _sign(self) -> None:
        paper = self._paper
        paper.line(LEFT, END, SIGN_TOP, colour=INK, width=0.8)
        paper.text(LEFT, SIGN_TOP + 5.5 * MM, self._return, font=BOLD, size=10.5)
        paper.text(LEFT, SIGN_TOP + 20 * MM, "Datum:", size=SIZE)
        paper.line(LEFT + 13 * MM, LEFT + 45 * MM, SIGN_TOP + 20.5 * MM, colour=GREY)
        paper.text(LEFT + 50 * MM, SIGN_TOP + 20 * MM, "Handtekening:", size=SIZE)
        paper.line(LEFT + 74 * MM, LEFT + 125 * MM, SIGN_TOP + 20.5 * MM, colour=GREY)
        hint = "Andere vragen of een wijziging? Laat het school weten en noem het nummer rechts."
        paper.text(LEFT, SIGN_TOP + 32 * MM, hint, size=SMALL, colour=GREY)

    def _paragraph(self, text: str, top: float) -> float:
        """Draw a text broken to width; gives where it ends."""
        for line in _broken(text, TEXT_WIDTH, SIZE):
            self._paper.text(LEFT, top, line, size=SIZE)
            top += 4.6 * MM
        return top

    def _address(self, address: AddressBlock, head: Letterhead) -> None:
        self._canvas.setFillColor("#000000")
        self._canvas.setFont(REGULAR, address.size)
        top = HEIGHT - head.address_top_mm * MM
        for number, line in enumerate(address.lines):
            self._canvas.drawString(head.address_left_mm * MM, top - address.size - number * address.leading, line)

    def _shared(self, name: str, draw: Callable[[], object]) -> None:
        """Draw what many pages have in common: the first time it is kept in the file, later only named."""
        if name not in self._known:
            self._known.add(name)
            self._canvas.beginForm(name)
            draw()
            self._canvas.endForm()
        self._canvas.doForm(name)

    def _logo(self, head: Letterhead) -> Logo | None:
        return flattened_logo(head.logo) if head.logo and not head.preprinted else None


_NOWHERE = AddressBlock((), 10, 12)


def _row(number: int, purpose: Purpose) -> _Row:
    return _Row(number, printable(purpose.label), tuple(_broken(purpose.explanation, LABEL_WIDTH, SMALL)))


def _pages(rows: Sequence[_Row], top: float) -> list[Sequence[_Row]]:
    """Cut the table in pages; the last one keeps room for the signature."""
    pages: list[list[_Row]] = [[]]
    y = top + 6 * MM
    for row in rows:
        if y + row.height > TABLE_END and pages[-1]:
            pages.append([])
            y = LATER_TOP + 6 * MM
        pages[-1].append(row)
        y += row.height
    return list(pages)


def _broken(text: str, width: float, size: float) -> list[str]:
    from reportlab.lib.utils import simpleSplit

    return list(simpleSplit(printable(text), REGULAR, size, width))
