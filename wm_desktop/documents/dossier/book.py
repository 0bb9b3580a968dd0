"""The whole file as a book: its pages in order, what lies on them, the register, and the end of the PDF."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC
from typing import TYPE_CHECKING

from wm_desktop.documents.dossier.binder import Back, Binder, text
from wm_desktop.documents.dossier.ink import Ink
from wm_desktop.documents.dossier.leaves import Mark, put_catalogue, put_leaf, put_outline, put_pages
from wm_desktop.services.whole_file import WholeFile
from wm_desktop.services.whole_file_pieces import Piece

if TYPE_CHECKING:
    from wm_desktop.domain.mail import Mail
    from wm_desktop.services.ports import Progress

REGISTER_TITLE, WORK_TITLE = "Register van brieven en bewijs", "Taken en termijnen"
CONTENTS = (
    *("Betrokkenen en feiten", "Maatregelen en trajecten", WORK_TITLE, "Tijdlijn"),
    *(REGISTER_TITLE, "Dossiercontrole"),
)
"""The parts the cover names with their page; letters and evidence stand in the register."""


@dataclass(frozen=True)
class Reading:
    """How the bytes of pieces are had, and mails read in the limited process."""

    piece: Callable[[Piece], Iterator[bytes]]
    mail: Callable[[bytes, str], Mail]
    attachment: Callable[[bytes, str, int], bytes]


@dataclass(frozen=True)
class Listed:
    """A line of the register: what stands where, its fingerprint, and what came of computing that again."""

    place: str
    title: str
    kind: str
    sha256: str
    page: int
    found: str


@dataclass
class Book:
    """A whole file while it is drawn."""

    whole: WholeFile
    reading: Reading
    progress: Progress | None = None
    binder: Binder = field(default_factory=Binder)
    backs: dict[int, Back] = field(default_factory=dict)
    marks: list[tuple[str, int]] = field(default_factory=list)
    register: list[Listed] = field(default_factory=list)
    read: int = 0

    def __post_init__(self) -> None:
        """Take paper."""
        whole = self.whole
        self.ink = Ink(number=whole.number, school=whole.school, made_at=whole.made_at)

    def part(self, title: str, head: str | None = None) -> int:
        """Begin a part on a new page, findable in the margin of the reader's program."""
        page = self.ink.next_page(title if head is None else head)
        self.marks.append((title, page))
        return page

    def count(self, size: int) -> None:
        """Tell how much of letters and evidence was read; raises CancelledError when the person gave up."""
        self.read += size
        if self.progress is not None:
            total = max(self.whole.bytes_to_read, self.read, 1)
            self.progress.report(self.read, total)

    def end(self) -> None:
        """Write the pages with what lies on them, the marks, and the end."""
        from pikepdf import open as open_pdf

        pages = dict(self.marks)
        later = {contents_key(title): f"pagina {pages[title]}" if title in pages else "geen" for title in CONTENTS}
        binder, root = self.binder, self.binder.reserve()
        with open_pdf(io.BytesIO(self.ink.finish(later))) as pdf:
            known: dict[tuple[int, int], int] = {}
            numbers = [
                put_leaf(binder, page, self.backs.pop(place, None), root, known)
                for place, page in enumerate(pdf.pages, 1)
            ]
        put_pages(binder, numbers, root)
        outline = put_outline(binder, [Mark(title, page) for title, page in self.marks], numbers)
        binder.finish(put_catalogue(binder, root, outline), binder.put(self._info()))

    def _info(self) -> bytes:
        whole = self.whole
        moment = whole.made_at.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ").encode()
        words = b"/Title %s/Author %s" % (text(f"Dossier {whole.number}"), text(whole.school))
        return b"<<%s/Creator %s/CreationDate(%s)/ModDate(%s)>>" % (words, text("WM Desktop"), moment, moment)


def contents_key(title: str) -> str:
    """Give under which name the page of a part is filled in on the cover."""
    return f"page_of_{CONTENTS.index(title)}"
