"""Draw a whole file: cover, parties, courses, tasks and terms, timeline, letters and evidence, register, check."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wm_desktop.documents.dossier.book import CONTENTS, REGISTER_TITLE, WORK_TITLE, Book, Listed, Reading, contents_key
from wm_desktop.documents.dossier.ink import LABEL, LEADING, LEFT, RIGHT, SIZE
from wm_desktop.documents.dossier.pieces import UNDRAWN, draw_piece
from wm_desktop.documents.fonts import BOLD, uncovered
from wm_desktop.documents.page import MM
from wm_desktop.services.dossier_words import NOTHING_OPEN
from wm_desktop.services.whole_file import Row, WholeFile
from wm_desktop.services.whole_file_work import WorkSheet

if TYPE_CHECKING:
    from wm_desktop.services.ports import Progress

_WHEN = 30 * MM


def draw(whole: WholeFile, reading: Reading, progress: Progress | None = None) -> Iterator[bytes]:
    """Give the PDF piece by piece, to be written to a file that gets its name at the end.

    Memory holds one piece at a time and what the school's own words take. Raises CancelledError from `progress`, and
    FontMissingError before the first byte.
    """
    book = Book(whole, reading, progress)
    _cover(book)
    _people_and_facts(book)
    _courses(book)
    _work(book)
    _timeline(book)
    yield from book.binder.taken()
    for piece in whole.pieces:
        yield from draw_piece(book, piece)
        yield from book.binder.taken()
    _register(book)
    _check(book)
    book.end()
    yield from book.binder.taken()


def _cover(book: Book) -> None:
    whole, ink = book.whole, book.ink
    book.part("Voorblad", "")
    ink.gap(20 * MM)
    ink.title(f"Dossier {whole.number}", size=28)
    ink.title(whole.subject, size=15)
    ink.gap(6 * MM)
    for label, words in whole.cover:
        ink.pair(label, words)
        ink.gap(1.5 * MM)
    ink.gap(4 * MM)
    ink.notice(whole.notice)
    ink.heading("Inhoud")
    for title in CONTENTS:
        ink.pair_later(title, contents_key(title), 60 * MM)


def _people_and_facts(book: Book) -> None:
    whole, ink = book.whole, book.ink
    book.part("Betrokkenen en feiten")
    ink.heading("Betrokkenen")
    if not whole.parties:
        ink.words("Niemand vastgelegd.")
    for label, words in whole.parties:
        ink.pair(label, words)
    ink.heading("Wat er is gebeurd")
    ink.words(whole.story)
    ink.heading("Feiten")
    for label, words in whole.facts:
        ink.pair(label, words)


def _courses(book: Book) -> None:
    if not book.whole.courses:
        return
    book.part("Maatregelen en trajecten")
    for course in book.whole.courses:
        book.ink.heading(course.title)
        book.ink.small(f"Stand: {course.state}")
        _rows(book, course.steps)


def _work(book: Book) -> None:
    whole = book.whole
    if not (whole.terms or whole.tasks):
        return
    book.part(WORK_TITLE)
    for title, sheets in (("Termijnen", whole.terms), ("Taken", whole.tasks)):
        book.ink.heading(title)
        if not sheets:
            book.ink.words("Geen vastgelegd.")
        for sheet in sheets:
            _sheet(book, sheet)


def _sheet(book: Book, sheet: WorkSheet) -> None:
    ink = book.ink
    # as a rule it stays together: a few of its lines take two
    ink.need((len(sheet.facts) + 6) * LEADING)
    ink.gap(2 * MM)
    ink.rule()
    ink.words(sheet.title, font=BOLD)
    ink.pair("Stand", sheet.state)
    for label, words in sheet.facts:
        ink.pair(label, words)
    ink.small(sheet.source, indent=LABEL)
    ink.gap(1.5 * MM)


def _timeline(book: Book) -> None:
    book.part("Tijdlijn")
    if not book.whole.timeline:
        book.ink.words("Nog niets vastgelegd.")
    if uncovered(row.words for row in book.whole.timeline):
        book.ink.small(UNDRAWN)
    _rows(book, book.whole.timeline)


def _rows(book: Book, rows: Sequence[Row]) -> None:
    ink = book.ink
    for row in rows:
        ink.need(3 * SIZE)
        ink.gap(1.5 * MM)
        ink.at(LEFT, row.when, _WHEN - 2 * MM)
        if row.what:
            ink.at(LEFT + _WHEN, row.what, RIGHT - LEFT - _WHEN, font=BOLD)
            ink.next_line()
        ink.words(row.words, indent=_WHEN)
        if row.note:
            ink.small(row.note, indent=_WHEN)


def _register(book: Book) -> None:
    ink = book.ink
    book.part(REGISTER_TITLE)
    ink.title(REGISTER_TITLE, size=16)
    words = "De vingerafdruk (SHA-256) van een bestand verandert zodra er één teken verandert. Wie het bestand heeft, "
    ink.words(words + "kan hem zelf narekenen en met dit register vergelijken.")
    ink.gap(3 * MM)
    if not book.register:
        ink.words("Geen brieven en geen bewijs.")
    for one in book.register:
        _listed(book, one)


def _listed(book: Book, one: Listed) -> None:
    ink = book.ink
    ink.need(34)
    ink.rule()
    ink.at(LEFT, one.place, 12 * MM, font=BOLD)
    ink.at(LEFT + 13 * MM, one.title, 92 * MM)
    ink.at(LEFT + 107 * MM, one.kind, 38 * MM)
    ink.at(LEFT + 147 * MM, f"pagina {one.page}" if one.page else "weggelaten", 23 * MM)
    ink.next_line()
    ink.small(f"{one.sha256}  {one.found}", indent=13 * MM)
    ink.gap(1.5 * MM)


def _check(book: Book) -> None:
    ink = book.ink
    book.part("Dossiercontrole")
    ink.title("Dossiercontrole", size=16)
    if not book.whole.check:
        ink.words(NOTHING_OPEN)
    for row in book.whole.check:
        ink.need(30)
        ink.gap(1 * MM)
        ink.pair(row.what, f"{row.words}{f' (uiterlijk {row.when})' if row.when else ''}")
        if row.note:
            ink.small(f"Bron: {row.note}", indent=34 * MM)
