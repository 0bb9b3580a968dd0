"""Letters and evidence on pages: each behind its own facts, rendered when it can be, and said when it cannot."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from wm_desktop.documents.dossier.backs import (
    MOST_BYTES,
    WHOLE,
    UnprintableError,
    area_under,
    lay_page,
    lay_picture,
    pages_of,
    slices,
)
from wm_desktop.documents.dossier.book import Book, Listed
from wm_desktop.documents.fonts import uncovered
from wm_desktop.documents.page import MM
from wm_desktop.domain.errors import CancelledError, EnvironmentFault, WmError
from wm_desktop.domain.evidence import Shown, shown_as
from wm_desktop.domain.mail import Attachment, Mail
from wm_desktop.services.dossier_words import SHOWN
from wm_desktop.services.faults import DamagedDocumentError
from wm_desktop.services.whole_file_pieces import Piece

WHOLE_AGAIN, BROKEN = "vingerafdruk opnieuw berekend: klopt", "BESCHADIGD: vingerafdruk klopt niet"
MOST_LINES, MOST_SIGNS = 5_000, 500_000
"""How much of a text or mail is printed: about a hundred pages."""
UNDRAWN = "Tekens die het lettertype niet heeft, zoals emoji, staan hier als een vraagteken."
_HIGH = 90 * MM
_ONLY_LISTED = {
    Shown.FILM: "Beeld of geluid kan niet op papier. Het bestand zelf is bewaard; hieraan herkent u het.",
    Shown.SEALED: "Verzegeld: dit begint of eindigt als een programma en wordt nooit geopend.",
    Shown.OTHER: "Dit soort bestand kan niet op papier. Het bestand zelf is bewaard; hieraan herkent u het.",
}


def draw_piece(book: Book, piece: Piece) -> Iterator[bytes]:
    """Draw a piece and give what is written meanwhile."""
    only = _only_listed(piece)
    data, whole = _read(book, piece, keep=not only and book.whole.named)
    found = WHOLE_AGAIN if whole else BROKEN
    page = 0
    if book.whole.named:
        page = book.part(f"{piece.place}. {piece.title}")
        _facts(book, piece, found)
        if not whole:
            said = "De bytes van dit stuk zijn niet meer wat er is bewaard. Het is daarom niet afgedrukt."
            book.ink.notice(said)
        elif only:
            book.ink.notice(only)
        else:
            shown = piece.shown or Shown.PDF
    book.register.append(Listed(str(piece.place), piece.title, piece.kind, piece.sha256, page, found))
    if book.whole.named and whole and not only:
        yield from _content(book, shown, data, f"{piece.place}. {piece.title}", piece)


def _only_listed(piece: Piece) -> str:
    if piece.shown in _ONLY_LISTED:
        return _ONLY_LISTED[piece.shown]
    if piece.size > MOST_BYTES:
        return "Dit bestand is te groot om op papier te zetten. Het bestand zelf is bewaard; hieraan herkent u het."
    return ""


def _read(book: Book, piece: Piece, *, keep: bool) -> tuple[bytes, bool]:
    """Read a piece and compute its fingerprint again; the bytes are held only when they are to be drawn."""
    kept, fingerprint = [], hashlib.sha256()
    try:
        for part in book.reading.piece(piece):
            fingerprint.update(part)
            book.count(len(part))
            if keep:
                kept.append(part)
    except DamagedDocumentError:
        return b"", False
    return b"".join(kept), fingerprint.hexdigest() == piece.sha256


def _facts(book: Book, piece: Piece, found: str) -> None:
    ink = book.ink
    ink.title(piece.title, size=14)
    ink.pair("Soort", f"stuk {piece.place}: {piece.kind}")
    if piece.size:
        ink.pair("Grootte", f"{piece.size:,} bytes".replace(",", "."))
    for label, words in piece.facts:
        ink.pair(label, words)
    ink.pair("SHA-256", piece.sha256)
    ink.pair("", found)
    ink.gap(3 * MM)


def _content(book: Book, shown: Shown, data: bytes, head: str, piece: Piece) -> Iterator[bytes]:
    try:
        if shown is Shown.IMAGE:
            yield from _picture(book, data)
        elif shown is Shown.PDF:
            yield from _pdf(book, data, head)
        elif shown is Shown.MAIL:
            yield from _mail(book, data, piece)
        else:
            _text(book, data)
    except UnprintableError as error:
        book.ink.notice(error.sentence())
    yield from book.binder.taken()


def _picture(book: Book, data: bytes) -> Iterator[bytes]:
    images, held = slices(data)
    if held > 1:
        book.ink.notice(f"Dit bestand bevat {held} beelden; alleen het eerste staat op papier.")
    for place, image in enumerate(images):
        if place or book.ink.room < _HIGH:
            book.backs[book.ink.next_page()] = lay_picture(book.binder, image, WHOLE)
        else:
            book.backs[book.ink.page] = lay_picture(book.binder, image, area_under(book.ink.y))
        yield from book.binder.taken()


def _pdf(book: Book, data: bytes, head: str) -> Iterator[bytes]:
    with pages_of(data) as (pages, total):
        known: dict[tuple[int, int], int] = {}
        if len(pages) < total:
            book.ink.notice(f"Van {total} bladen staan de eerste {len(pages)} op papier; het bestand zelf is bewaard.")
        for place, page in enumerate(pages, 1):
            number = book.ink.next_page(f"{head}, blad {place} van {total}")
            book.count(0)
            try:
                book.backs[number] = lay_page(book.binder, page, known)
            except UnprintableError as error:
                book.ink.notice(error.sentence())
            yield from book.binder.taken()


def _text(book: Book, data: bytes) -> None:
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        words = data.decode("cp1252", errors="replace")
    _lines(book, words)


def _lines(book: Book, words: str) -> None:
    lines = words[:MOST_SIGNS].replace("\0", "").splitlines()
    if uncovered(words[:MOST_SIGNS]):
        book.ink.small(UNDRAWN)
    book.ink.rule()
    for line in lines[:MOST_LINES]:
        book.ink.words(line)
    if len(lines) > MOST_LINES or len(words) > MOST_SIGNS:
        book.ink.notice(f"Hier staat alleen het begin, {min(len(lines), MOST_LINES)} regels; het bestand is bewaard.")


def _mail(book: Book, data: bytes, piece: Piece) -> Iterator[bytes]:
    try:
        mail = book.reading.mail(data, piece.title)
    except CancelledError:
        raise
    except EnvironmentFault as fault:
        book.ink.notice(fault.sentence())
        return
    _mail_words(book, mail)
    for attachment in mail.attachments:
        yield from _attachment(book, data, piece, attachment)


def _mail_words(book: Book, mail: Mail) -> None:
    ink = book.ink
    for label, words in (
        *(("Van", mail.sender), ("Aan", mail.to), ("Cc", mail.cc), ("Datum", mail.sent), ("Onderwerp", mail.subject)),
        *(("Bijlage", f"{one.name} ({one.size:,} bytes)".replace(",", ".")) for one in mail.attachments),
        *(("Let op", notice) for notice in mail.notices),
    ):
        if words:
            ink.pair(label, words)
    ink.gap(2 * MM)
    _lines(book, mail.text)


def _attachment(book: Book, data: bytes, piece: Piece, attachment: Attachment) -> Iterator[bytes]:
    place = f"{piece.place}.{attachment.number + 1}"
    head = f"{place} bijlage: {attachment.name}"
    shown = shown_as(attachment.name, attachment.media_type)
    try:
        inside = book.reading.attachment(data, piece.title, attachment.number)
    except CancelledError:
        raise
    except WmError as fault:
        book.ink.notice(f"Bijlage {attachment.name}: {fault.sentence()}")
        return
    sha256 = hashlib.sha256(inside).hexdigest()
    own = next((one for one in book.whole.pieces if one.sha256 == sha256), None)
    page = book.ink.next_page(head) if own is None else book.ink.page
    kind = f"bijlage, {SHOWN[shown]}"
    found = "berekend bij het maken van deze PDF"
    if own is not None:
        book.register.append(Listed(place, attachment.name, kind, sha256, page, f"is ook stuk {own.place}"))
        return
    book.register.append(Listed(place, attachment.name, kind, sha256, page, found))
    book.ink.title(attachment.name, size=12)
    book.ink.pair("Soort", f"bijlage van stuk {piece.place}: {SHOWN[shown]}")
    book.ink.pair("SHA-256", sha256)
    book.ink.gap(3 * MM)
    only = _ONLY_LISTED.get(shown, "")
    if shown is Shown.MAIL:
        only = "Een mail in een mail is niet uitgeschreven; open hem in het programma."
    if only:
        book.ink.notice(only)
        return
    yield from _content(book, shown, inside, head, piece)
