"""Enclosures behind a letter, in one PDF: the same letter and enclosures give the same bytes.

Only what is drawn is taken over from an enclosure, no scripts, links, forms or files inside it, and streams are not
unpacked (`dossier.binder`). An enclosure that cannot be taken over whole is refused: a letter with half an enclosure
would say more than it shows. The pages of the letter keep their own numbers; those of the enclosures are stamped.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from wm_desktop.documents.dossier.backs import (
    MOST_BYTES,
    MOST_PIXELS,
    Area,
    LockedError,
    TooManyDotsError,
    UnprintableError,
    damaged,
    lay_page,
    lay_picture,
    pages_of,
    slices,
)
from wm_desktop.documents.dossier.binder import Back, Binder, Number, ref
from wm_desktop.documents.dossier.leaves import Mark, put_catalogue, put_leaf, put_outline, put_pages
from wm_desktop.documents.page import GREY, HEIGHT, MM, WIDTH, Paper, fitted
from wm_desktop.domain.enclosures import Enclosure
from wm_desktop.domain.errors import EnvironmentFault

if TYPE_CHECKING:
    from pikepdf import OutlineItem, Page, Pdf

MOST_PAGES = 200
"""More pages are not put behind a letter: nobody reads them, and they do not go in one envelope."""
BEHIND = Area(6 * MM, 6 * MM, WIDTH - 12 * MM, HEIGHT - 18 * MM)
"""Where an enclosure lies on its page: nearly all of it, clear of the stamp and of what printers cannot reach."""
_STAMP = 8 * MM
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_SAYS_PDF = 1024
"""In so many bytes from the start a PDF has to say that it is one."""


class EnclosureError(EnvironmentFault):
    """An enclosure cannot be put behind the letter; `problem` says why and what to do."""

    nl = "Bijlage {number} ('{title}') kan niet achter de brief: {problem}"
    en = "Enclosure {number} ('{title}') cannot be put behind the letter: {problem_en}"


class EnclosureKindError(EnclosureError):
    """An enclosure is of a kind that is not put behind a letter."""


class EnclosureLockedError(EnclosureError):
    """An enclosure opens with a password only."""


class EnclosureTooLargeError(EnclosureError):
    """An enclosure is larger than fits in memory or in an envelope."""


class EnclosureDamagedError(EnclosureError):
    """An enclosure is broken."""


@dataclass
class _Stack:
    """The letter with what was laid behind it so far."""

    reference: str
    binder: Binder = field(default_factory=Binder)
    backs: list[Back] = field(default_factory=list)
    stamps: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


def bind_enclosures(letter: bytes, enclosures: Sequence[Enclosure], reference: str) -> bytes:
    """Put enclosures behind a letter (a `services.ports.LetterBinder`); raises an EnclosureError that names one.

    `letter` is a PDF of `draw_letter`; its title, language, moment and bookmarks are kept. `reference` stands on every
    page behind it ('Bijlage 1 bij WM-2026-031-SCH'); empty for a concept.
    """
    if not enclosures:
        return letter
    from pikepdf import open as open_pdf

    stack = _Stack(reference)
    with damaged("Deze brief", "This letter"), open_pdf(io.BytesIO(letter)) as pdf:
        _bind(stack, pdf, enclosures)
    return b"".join(stack.binder.taken())


def _bind(stack: _Stack, letter: Pdf, enclosures: Sequence[Enclosure]) -> None:
    binder, root = stack.binder, stack.binder.reserve()
    known: dict[tuple[int, int], int] = {}
    numbers = [_put_own_page(binder, page, root, known) for page in letter.pages]
    stack.marks.extend(_marks_of(letter))
    for number, enclosure in enumerate(enclosures, 1):
        _add(stack, number, enclosure, len(numbers))
    numbers.extend(_put_backs(stack, root, _moment(letter)))
    put_pages(binder, numbers, root)
    catalogue = put_catalogue(binder, root, put_outline(binder, stack.marks, numbers))
    about = b"<<%s>>" % b"".join(
        b"%s %s" % (key.encode(), binder.copy(value, known)) for key, value in sorted(letter.docinfo.items())
    )
    mark = hashlib.sha256(b"".join([stack.reference.encode(), *(one.data for one in enclosures)]))
    mark.update(letter.trailer.ID[0].__bytes__() if "/ID" in letter.trailer else b"")
    binder.finish(catalogue, binder.put(about), mark.digest()[:16])


def _put_own_page(binder: Binder, page: Page, root: Number, known: dict[tuple[int, int], int]) -> Number:
    """Take over a page of the letter as it is."""
    parts = {"/Contents": page.obj.Contents, "/Resources": page.resources, "/MediaBox": page.mediabox}
    body = b"".join(b"%s %s" % (key.encode(), binder.copy(value, known)) for key, value in parts.items())
    return binder.put(b"<</Type/Page/Parent %s%s>>" % (ref(root), body))


def _add(stack: _Stack, number: int, enclosure: Enclosure, before: int) -> None:
    """Lay one enclosure behind what there is; `before` pages are the letter's."""
    first = len(stack.backs)
    with _named(number, enclosure):
        stack.backs.extend(_backs(stack, number, enclosure))
    count = len(stack.backs) - first
    stack.marks.append(Mark(f"Bijlage {number}: {enclosure.title}", before + first + 1))
    which = f"Bijlage {number} bij {stack.reference or 'brief (concept)'}"
    sheets = [f", blad {sheet} van {count}" for sheet in range(1, count + 1)] if count > 1 else [""]
    stack.stamps.extend(f"{which}{sheet}" for sheet in sheets)


def _backs(stack: _Stack, number: int, enclosure: Enclosure) -> list[Back]:
    data, binder = enclosure.data, stack.binder
    if len(data) > MOST_BYTES:
        nl, en = f"het bestand is groter dan {MOST_BYTES // 2**20} MB.", "the file is too large."
        raise EnclosureTooLargeError(number=number, title=enclosure.title, problem=nl, problem_en=en)
    if b"%PDF-" in data[:_SAYS_PDF]:
        with pages_of(data, whole=True) as (pages, total):
            _check_count(stack, total, number, enclosure)
            known: dict[tuple[int, int], int] = {}
            return [lay_page(binder, page, known, BEHIND) for page in pages]
    if data.startswith(_PICTURES):
        images, _held = slices(data)
        _check_count(stack, len(images), number, enclosure)
        return [lay_picture(binder, image, BEHIND) for image in images]
    nl, en = "het is geen PDF, PNG of JPEG. Bewaar het stuk als PDF en kies dat.", "it is no PDF, PNG or JPEG."
    raise EnclosureKindError(number=number, title=enclosure.title, problem=nl, problem_en=en)


def _check_count(stack: _Stack, pages: int, number: int, enclosure: Enclosure) -> None:
    if not pages:
        nl, en = "er staat geen enkele bladzijde in.", "it has no page at all."
        raise EnclosureDamagedError(number=number, title=enclosure.title, problem=nl, problem_en=en)
    count = len(stack.backs) + pages
    if count > MOST_PAGES:
        nl = f"met wat ervoor ligt worden het {count} bladzijden, en hoogstens {MOST_PAGES} gaan achter een brief."
        en = f"they become {count} pages, and at most {MOST_PAGES} go behind a letter."
        raise EnclosureTooLargeError(number=number, title=enclosure.title, problem=nl, problem_en=en)


@contextmanager
def _named(number: int, enclosure: Enclosure) -> Iterator[None]:
    """Say which enclosure it is that cannot be laid on a page."""
    kind: type[EnclosureError] = EnclosureDamagedError
    try:
        yield
    except UnprintableError as error:
        nl = "het bestand is beschadigd. Open het in een ander programma, bewaar het daar als PDF en kies die."
        en = "the file is damaged."
        if isinstance(error, LockedError):
            kind = EnclosureLockedError
            nl = "de PDF is met een wachtwoord vergrendeld. Haal het wachtwoord eraf en kies het stuk opnieuw."
            en = "the PDF is locked with a password."
        elif isinstance(error, TooManyDotsError):
            kind = EnclosureTooLargeError
            nl = f"de afbeelding heeft meer dan {MOST_PIXELS // 10**6} megapixel. Bewaar haar kleiner en kies die."
            en = "the picture has too many pixels."
        raise kind(number=number, title=enclosure.title, problem=nl, problem_en=en) from error


def _put_backs(stack: _Stack, root: Number, made_at: datetime) -> Iterator[Number]:
    """Write the pages behind the letter, each with its stamp."""
    from pikepdf import open as open_pdf

    paper = Paper(title="", author="", subject="", made_at=made_at)
    for stamp in stack.stamps:
        words, size = fitted(stamp, WIDTH - 40 * MM, size=8.5)
        paper.text_right(WIDTH - 15 * MM, _STAMP, words, size=size, colour=GREY)
        paper.next_page()
    with open_pdf(io.BytesIO(paper.finish())) as pdf:
        known: dict[tuple[int, int], int] = {}
        for page, back in zip(pdf.pages, stack.backs, strict=True):
            yield put_leaf(stack.binder, page, back, root, known)


def _moment(letter: Pdf) -> datetime:
    """Give when the letter was made."""
    from pikepdf.models.metadata import decode_pdf_date

    return decode_pdf_date(str(letter.docinfo["/CreationDate"])).astimezone(UTC)


def _marks_of(letter: Pdf) -> Iterator[Mark]:
    """Give the letter's own bookmarks, or one for the letter where it has none."""
    places = {page.obj.objgen: number for number, page in enumerate(letter.pages, 1)}
    with letter.open_outline() as outline:
        found = [mark for item in outline.root for mark in _marks(item, letter, places, 0)]
    yield from found or [Mark(str(letter.docinfo.get("/Title", "Brief")), 1)]


def _marks(item: OutlineItem, letter: Pdf, places: dict[tuple[int, int], int], level: int) -> Iterator[Mark]:
    there: Any = item.destination
    yield Mark(item.title, places[there[0].objgen], level, float(there[3]) if len(there) > 3 else None)
    for below in item.children:
        yield from _marks(below, letter, places, level + 1)
