"""A hundred and five hundred distinct letters of one page with letterhead and logo, as separate PDFs.

Composed, drawn, hashed and stored in the encrypted data file, beside the same pages drawn with nothing but reportlab,
and beside the mail merge of an office program that is warm already (`office`; left out where there is none). Making a
letter final is more: it also reads the whole file, asks what is missing, and writes timeline, letter and audit.
"""

from __future__ import annotations

import gc
import io
import itertools
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from tests.benchmarks.figures import Figure, Figures, main, note, timed
from tests.benchmarks.office.merge import NoOfficeError, merged
from tests.cases import draft_for_pupil, letter_values
from tests.support import FixedClock, Office, copy_as_used, make_template, workplace_on
from wm_desktop.documents.letterhead import flattened_logo
from wm_desktop.documents.paper import letter_paper, warm_up
from wm_desktop.documents.wording import TemplateWording
from wm_desktop.domain.ids import LetterId
from wm_desktop.domain.incidents import IncidentKind, PartyRole, PersonKind
from wm_desktop.domain.letters import Letterhead, LetterKind, LetterPage, Signatory, letter_reference
from wm_desktop.paths import resource
from wm_desktop.services.incidents import NewIncident, NewParty, open_incident
from wm_desktop.services.letter_context import LetterContext, context_of, letter_in
from wm_desktop.services.letter_text import compose
from wm_desktop.services.letters import LetterPaper, finalise, finalise_set
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.settings import load_settings, save_settings
from wm_desktop.services.workplace import Workplace

SIZES, TINY = (100, 500), (2,)
SET = 100
"""So many become final together."""
MERGED = 100
"""So many go through the office program: its pace does not change with the number."""
BESIDE = 60
"""So many letters before and after it are made final."""
LARGEST_KB, MORE_MB = 60, 8
STORED, FINAL = "composed, drawn, hashed and stored", "made final, one by one"
BARE, MERGE = "reportlab drawing the same pages", "the office program's mail merge"
BARE_GOAL, MERGE_GOAL = 1 / 0.6, 1 / 4
"""At least 60 % of the speed of bare reportlab; at least four times as fast as the mail merge."""
NAMES = ("Noor", "Sem", "Zoë", "Yusuf", "Anouk", "Milan", "Fenna", "Łukasz", "Ayşe", "Bram")
LAST = ("van der Meulen", "de Vries", "Kaya", "Bos", "Jansen", "van 't Hof", "Çelik", "Visser", "Smit", "de Graaf")
_TEMPLATE = """{# pupil_warning, versie 1 #}
Met deze brief geven wij {{ first_name }} een waarschuwing. U leest hieronder wat er is gebeurd en wat wij afspreken.

# Wat er is gebeurd

{{ facts }}

{{ hearing }}

# Wat wij afspreken

- {{ agreements }}
- {{ support }} Als het weer gebeurt: {{ next_step }}

Wij spreken graag met u over deze brief. U kunt daarvoor terecht bij {{ handled_by }}.
"""
_FACTS = "Op het schoolplein maakte {name} een filmpje van een klasgenoot en plaatste dat met de tekst '{number}'. "


def prepared(place: Workplace, count: int) -> list[LetterId]:
    """Make so many pupils, files and concepts of a letter of one page."""
    settings = load_settings(place)
    head = replace(settings.letterhead, logo=logo(), footer="Een school van Stichting Het Bestuur\nwww.voorbeeld.nl")
    who = Signatory("Marieke de Boer", "directeur")
    save_settings(place, replace(settings, letterhead=head, principal=who, board="Stichting Het Bestuur"))
    office, made = Office(place), []
    for number in range(count):
        name = f"{NAMES[number % 10]} {LAST[number // 10 % 10]}"
        pupil = office.pupil(name, group="7A")
        text = _FACTS.format(name=name, number=number)
        party = NewParty(PartyRole.ACCUSED, PersonKind.PUPIL, pupil.id)
        new = NewIncident(IncidentKind.BULLYING, f"Filmpje {number}", text, rules=("A5",), parties=(party,))
        values = letter_values(
            facts=text,
            hearing=text,
            reasons=text,
            agreements="Weg.",
            support="De mentor helpt.",
            next_step="Schorsing.",
        )
        incident = open_incident(place, new)
        kind = LetterKind.PUPIL_WARNING
        drafts = draft_for_pupil(place, incident_id=incident.id, pupil_id=pupil.id, kind=kind, values=values)
        made.append(drafts.letters[0].id)
    return made


def one_page(folder: Path) -> TemplateWording:
    """Give the words of a letter of one page; those that come with the program take two."""
    (folder / "pupil_warning.j2").write_text(_TEMPLATE, encoding="utf-8")
    return TemplateWording(folder)


def logo() -> bytes:
    """A logo as a school has it: 1200 x 500 dots, transparent, with something in it."""
    from PIL import Image, ImageDraw

    picture = Image.new("RGBA", (1200, 500), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    for ring in range(12):
        edge = (40 + ring * 18, 20 + ring * 18, 1160 - ring * 18, 480 - ring * 18)
        pen.ellipse(edge, fill=(31, 92 + ring * 10, 153, 255 - ring * 9))
    target = io.BytesIO()
    picture.save(target, "PNG")
    return target.getvalue()


def measure(folder: Path, tiny: bool = False) -> Figures:
    """Measure both sizes, then the mail merge."""
    figures: Figures = {}
    for count in TINY if tiny else SIZES:
        pages, head = _one_size(folder / str(count), count, figures)
    if not tiny:
        _beside_the_office_program(folder, pages[:MERGED], head, figures)
    return figures


def _one_size(folder: Path, count: int, figures: Figures) -> tuple[list[LetterPage], Letterhead]:
    folder.mkdir()
    make_template(folder / "template.db", FixedClock())
    engine = copy_as_used(folder / "template.db", folder / "data.db")
    place, together = workplace_on(engine, FixedClock()), min(count, SET)
    letters = prepared(place, count + together)
    warm_up()
    paper = replace(letter_paper(), wording=one_page(folder))
    steps = _steps(place, letters[:count], paper)
    before = _memory()
    one_by_one = statistics.median(timed(partial(finalise, place, letter, paper)) for letter in letters[:count])
    more, start = _memory() - before, time.perf_counter()
    finalise_set(place, letters[count:], paper)
    as_set = (time.perf_counter() - start) * 1000 / together
    engine.dispose()

    def beside(spent: float, goal: float | None = None) -> Figure:
        return Figure(spent, ratio=spent / steps.bare, ratio_to=BARE, goal_ratio=goal)

    figures |= {
        f"{count} letters: bare reportlab, a letter": Figure(steps.bare),
        f"{count} letters: drawn": beside(steps.drawn, BARE_GOAL),
        f"{count} letters: {STORED}": beside(steps.stored, BARE_GOAL),
        f"{count} letters: {FINAL}": beside(one_by_one),
        f"{count} letters: made final, {together} together": beside(as_set),
        f"{count} letters: the largest": Figure(steps.largest / 1024, "kB", goal=LARGEST_KB),
        f"{count} letters: more memory after them": Figure(max(more, 0.1), "MB", goal=MORE_MB),
    }
    return steps.pages, steps.head


@dataclass
class Steps:
    """What the steps of a letter took, in milliseconds, each the median of all letters."""

    pages: list[LetterPage]
    head: Letterhead
    bare: float
    drawn: float
    stored: float
    largest: int


def _steps(place: Workplace, letters: Sequence[LetterId], paper: LetterPaper) -> Steps:
    """Take every letter through all ways in turn, so that whatever else the computer does hits them alike."""
    bare, spent, sizes, pages = Bare(), [], [], []
    with place.unit_of_work() as uow:
        contexts = [_as_final(place, uow, letter, number) for number, letter in enumerate(letters, 1)]
        head = contexts[0].settings.paper(contexts[0].location)
        for context in contexts:
            ended = [time.perf_counter()]
            page = compose(context, paper.wording)
            data = paper.printer(page, head)
            uow.documents.add([data], file_name="brief.pdf", media_type="application/pdf", at=place.now())
            ended.append(time.perf_counter())
            paper.printer(page, head)
            ended.append(time.perf_counter())
            bare.draw(page, head)
            ended.append(time.perf_counter())
            spent.append([(after - before) * 1000 for before, after in itertools.pairwise(ended)])
            sizes.append(len(data))
            pages.append(page)
        start = time.perf_counter()
        uow.commit()
        kept = (time.perf_counter() - start) * 1000 / len(letters)
    stored, drawn, floor = (statistics.median(step) for step in zip(*spent, strict=True))
    return Steps(pages, head, floor, drawn, stored + kept, max(sizes))


def _as_final(place: Workplace, uow: UnitOfWork, letter_id: LetterId, number: int) -> LetterContext:
    context = context_of(place, uow, letter_in(place, uow, letter_id))
    reference = letter_reference(context.letter.kind, 2026, number)
    return replace(context, letter=replace(context.letter, reference=reference, finalised_at=place.now()))


def _memory() -> float:
    """Give how many MB this process has, after a collection."""
    import psutil

    gc.collect()
    return float(psutil.Process().memory_info().rss) / 1_048_576


class Bare:
    """The same pages with nothing but reportlab: its canvas, its own embedded font, its own way of breaking lines."""

    def __init__(self) -> None:
        """Take the same font files."""
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont

        for name, file in (("Bare", "NotoSans-Regular.ttf"), ("Bare-Bold", "NotoSans-Bold.ttf")):
            pdfmetrics.registerFont(TTFont(name, str(resource("fonts", file))))

    def draw(self, page: LetterPage, head: Letterhead) -> bytes:
        """Draw one page: paper, address, text, signature."""
        from reportlab.lib.utils import ImageReader
        from reportlab.pdfgen.canvas import Canvas

        target = io.BytesIO()
        self._canvas = canvas = Canvas(target, pagesize=(595.28, 841.89), initialFontName="Bare", lang="nl-NL")
        canvas.setTitle(page.reference)
        canvas.setFillColor(head.colour)
        canvas.rect(0, 830, 595, 12, stroke=0, fill=1)
        if head.logo:
            small = flattened_logo(head.logo)
            canvas.drawImage(ImageReader(io.BytesIO(small.jpeg)), 71, 760, width=120, height=50)
        self._lines([head.school], 200, 790, font="Bare-Bold", size=17)
        self._lines(head.location_lines, 440, 800, size=8)
        self._lines(head.footer.splitlines(), 220, 42, size=7.5)
        self._lines([*page.marks, "", *page.address_lines], 71, 694, step=12)
        for place, pair in enumerate(page.reference_fields):
            self._lines(pair, 71 + 110 * place, 560, size=8)
        texts = [page.place_and_date, page.subject, page.salutation, *page.paragraphs, page.closing, page.board]
        y = self._lines(texts, 71, 520)
        self._lines([page.signatory.name, page.signatory.function, *page.enclosures, *page.copies], 71, y - 50, size=9)
        canvas.showPage()
        canvas.save()
        return target.getvalue()

    def _lines(
        self, texts: Sequence[str], x: float, y: float, *, font: str = "Bare", size: float = 10, step: float = 14.5
    ) -> float:
        from reportlab.lib.utils import simpleSplit

        self._canvas.setFillColor("#000000")
        for text in texts:
            name = "Bare-Bold" if text.startswith("# ") else font
            self._canvas.setFont(name, size)
            for line in simpleSplit(text.removeprefix("# "), name, size, 454):
                self._canvas.drawString(x, y, line)
                y -= step
        return y


def _beside_the_office_program(folder: Path, pages: Sequence[LetterPage], head: Letterhead, figures: Figures) -> None:
    """Let the office program work between two rounds of our own, so that a busy computer is busy for both."""
    (folder / "beside").mkdir()
    make_template(folder / "template.db", FixedClock())
    engine = copy_as_used(folder / "template.db", folder / "beside.db")
    place = workplace_on(engine, FixedClock())
    letters, paper = prepared(place, 2 * BESIDE), replace(letter_paper(), wording=one_page(folder / "beside"))

    def ours(some: Sequence[LetterId]) -> tuple[float, float]:
        stored = _steps(place, some, paper).stored
        return stored, statistics.median(timed(partial(finalise, place, one, paper)) for one in some)

    before = ours(letters[:BESIDE])
    try:
        ways = merged(folder / "office", pages, head)
    except NoOfficeError as error:
        note(f"no figures of a mail merge: {error}")
        return
    after = ours(letters[BESIDE:])
    engine.dispose()
    figures |= {f"{MERGE}, {way}, a letter": Figure(spent) for way, spent in ways.items()}
    best = min(ways.values())
    for what, *spent in zip((STORED, FINAL), before, after, strict=True):
        mean, goal = statistics.fmean(spent), MERGE_GOAL if what == STORED else None
        figures[f"beside it: {what}"] = Figure(mean, ratio=mean / best, ratio_to=MERGE, goal_ratio=goal)


if __name__ == "__main__":
    sys.exit(main(measure))
