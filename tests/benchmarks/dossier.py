"""How long a whole file of some 200 pages takes on paper, and how much memory that asks.

The file holds 300 entries, pictures as a phone makes them, PDFs, mails and films; the films weigh far more than the
memory that may be used, so that holding one of them in memory shows.
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.benchmarks.evidence import added_memory
from tests.benchmarks.figures import Figure, Figures, main
from tests.cases import a_file
from tests.support import FixedClock, Office, copy_as_used, make_template, workplace_on
from wm_desktop.documents.dossier.book import Reading
from wm_desktop.documents.dossier.draw import draw
from wm_desktop.domain.ids import IncidentId
from wm_desktop.domain.incidents import EntryKind
from wm_desktop.services.evidence import add_evidence
from wm_desktop.services.incidents import NewEntry, add_entry
from wm_desktop.services.whole_file import whole_file
from wm_desktop.services.whole_file_pieces import read_piece
from wm_desktop.services.workplace import Workplace
from wm_desktop.spreadsheets.mail import read_attachment, read_mail
from wm_desktop.storage.files import write_pieces

LIMIT_MS = 10_000
LIMIT_MB = 120
_TEXT = "De ouders zijn gebeld. Zij herkennen het bericht en praten er vanavond thuis over. " * 5


@dataclass(frozen=True)
class Size:
    """How much is in the file; a film is so many MiB."""

    entries: int = 300
    pictures: int = 40
    pdfs: int = 20
    mails: int = 6
    films: int = 2
    film: int = 150


TINY = Size(entries=3, pictures=1, pdfs=1, mails=1, films=1, film=1)


class _Count:
    """A progress bar nobody sees."""

    def __init__(self) -> None:
        self.told = 0

    def report(self, done: int, total: int) -> None:
        """Count how often it was told."""
        self.told += 1


def fill(place: Workplace, size: Size) -> IncidentId:
    """Make the file."""
    incident, _child = a_file(Office(place))  # type: ignore[no-untyped-call]
    for number in range(size.entries):
        add_entry(place, incident.id, NewEntry(EntryKind.NOTE, f"{number}. {_TEXT}"))
    put = partial(add_evidence, place, incident.id)
    picture, document, mail = _picture(), _pdf(5), _mail()
    for number in range(size.pictures):
        put(file_name=f"scherm {number}.jpg", pieces=[picture + bytes([number])])
    for number in range(size.pdfs):
        put(file_name=f"stuk {number}.pdf", pieces=[document + b"%%%d\n" % number])
    for number in range(size.mails):
        put(file_name=f"mail {number}.eml", pieces=[mail + b"%d" % number])
    for number in range(size.films):
        put(file_name=f"film {number}.mp4", pieces=_film(number, size.film))
    found: IncidentId = incident.id
    return found


def measure(folder: Path, tiny: bool = False) -> Figures:
    """Measure the whole export as the window and wm-admin do it: gathered, drawn, written and renamed."""
    make_template(folder / "template.db", FixedClock())
    engine = copy_as_used(folder / "template.db", folder / "data.db")
    place = workplace_on(engine, FixedClock())
    incident_id = fill(place, TINY if tiny else Size())
    reading = Reading(partial(read_piece, place), read_mail, read_attachment)
    target, progress, first = folder / "dossier.pdf", _Count(), folder / "eerst.pdf"
    # the first time, with everything that is loaded for it
    used = added_memory(lambda: write_pieces(first, draw(whole_file(place, incident_id), reading)))
    begin, worked = time.perf_counter(), time.process_time()
    write_pieces(target, draw(whole_file(place, incident_id), reading, progress))
    spent = (time.perf_counter() - begin) * 1000
    worked = (time.process_time() - worked) * 1000
    begin = time.perf_counter()
    write_pieces(folder / "zonder.pdf", draw(whole_file(place, incident_id, names=False), reading))
    bare = (time.perf_counter() - begin) * 1000
    pages = _pages(target)
    engine.dispose()
    return {
        f"whole file, {pages} pages": Figure(spent, goal=LIMIT_MS),
        "of which this process worked": Figure(worked),
        "a page": Figure(spent / pages),
        "without names": Figure(bare, goal=LIMIT_MS),
        "more memory at most": Figure(max(used, 0.1), "MB", goal=LIMIT_MB),
        "the PDF": Figure(target.stat().st_size / 1_048_576, "MB"),
        "progress told": Figure(progress.told, ""),
    }


def _pages(target: Path) -> int:
    import pikepdf

    with pikepdf.open(target) as pdf:
        return len(pdf.pages)


def _picture() -> bytes:
    """A photo of 12 megapixels with something in it."""
    from PIL import Image

    target = io.BytesIO()
    Image.effect_noise((1000, 750), 60).resize((4000, 3000)).convert("RGB").save(target, "JPEG", quality=80)
    return target.getvalue()


def _pdf(pages: int) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    target = io.BytesIO()
    canvas = Canvas(target)
    for page in range(pages):
        for line in range(50):
            canvas.drawString(60, 780 - 14 * line, f"{page} {line} {_TEXT[:90]}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _mail() -> bytes:
    lines = "\r\n".join(_TEXT for _ in range(8))
    return f"From: a@x.nl\r\nTo: b@x.nl\r\nSubject: Foto\r\n\r\n{lines}\r\n".encode()


def _film(number: int, size: int) -> Iterator[bytes]:
    for place in range(size):
        yield (b"%d-%d " % (number, place)).ljust(64, b".") * 16_384


if __name__ == "__main__":
    sys.exit(main(measure))
