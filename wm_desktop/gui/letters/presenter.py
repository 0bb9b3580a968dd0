"""The list of letters with the chosen one beside it; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol, TypeVar

from wm_desktop.domain.errors import WmError
from wm_desktop.domain.ids import LetterId
from wm_desktop.domain.letters import LetterKind, LetterState
from wm_desktop.gui.letters.edit_presenter import proposed_name
from wm_desktop.services.actors import Act
from wm_desktop.services.data_files import Finding
from wm_desktop.services.letter_drafts import replace_letter
from wm_desktop.services.letter_set import open_letter_set
from wm_desktop.services.letters import LetterPaper, letter_bytes, list_letters, preview, verify_letters
from wm_desktop.services.ports import Progress
from wm_desktop.services.rows import LetterRow
from wm_desktop.services.workplace import Workplace

Result = TypeVar("Result")
SaveFile = Callable[[Path, bytes], None]


class ListJob(Enum):
    """Work that may take a while; the view knows the words for it."""

    PREVIEW = "preview"
    READ = "read"
    SAVE_PDF = "save_pdf"
    VERIFY = "verify"


class ListNews(Enum):
    """What was done; the view knows the words for it."""

    PDF_SAVED = "pdf_saved"
    WHOLE = "whole"


@dataclass(frozen=True)
class Offered:
    """What can be done with the chosen letter."""

    open: bool = False
    paper: bool = False
    sent: bool = False
    verify: bool = False
    replace: bool = False


class LettersView(Protocol):
    """What the presenter asks of the page."""

    def show_rows(self, rows: Sequence[LetterRow], *, in_all: int, filtered: bool) -> None:
        """Show these letters, out of so many."""
        ...

    def offer(self, offered: Offered, sha256: str) -> None:
        """Offer what can be done with the chosen letter, and show its fingerprint."""
        ...

    def show_undrawable(self, error: WmError) -> None:
        """Say, where the pages would stand, why there are none."""
        ...

    def show_preview(self, pdf: bytes | None) -> None:
        """Show the pages of the chosen letter, or an empty sheet."""
        ...

    def show_printing(self, pdf: bytes, name: str) -> None:
        """Ask for a printer for these pages."""
        ...

    def show_damage(self, findings: Sequence[Finding]) -> None:
        """Say that the stored letter is not what it was."""
        ...

    def tell(self, news: ListNews, subject: str) -> None:
        """Say what was done."""
        ...

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        ...

    def run(self, job: ListJob, work: Callable[[Progress], Result], done: Callable[[Result], object]) -> None:
        """Do work beside the window; errors are told by the view."""
        ...


class LettersPresenter:
    """Searches letters and shows the chosen one as it is stored."""

    def __init__(self, place: Workplace, view: LettersView, paper: LetterPaper, save_file: SaveFile) -> None:
        self._place = place
        self._view = view
        self._paper = paper
        self._save_file = save_file
        self._search = ""
        self._state: LetterState | None = None
        self._chosen: LetterRow | None = None
        self._drawn: LetterId | None = None

    @property
    def chosen(self) -> LetterRow | None:
        """The letter that is chosen."""
        return self._chosen

    def refresh(self) -> None:
        """Ask again."""
        found = self._letters(self._search)
        rows = [row for row in found if self._state is None or row.state is self._state]
        filtered = bool(self._search) or self._state is not None
        in_all = len(self._letters("")) if filtered else len(rows)
        self._view.show_rows(rows, in_all=in_all, filtered=filtered)

    def search(self, text: str) -> None:
        """Look for letters."""
        self._search = text.strip()
        self.refresh()

    def show_state(self, state: LetterState | None) -> None:
        """Show only letters that stand so far; None shows all."""
        self._state = state
        self.refresh()

    def choose(self, row: LetterRow | None) -> None:
        """Show a letter beside the list."""
        self._chosen = row
        if row is None:
            self._drawn = None
            self._view.offer(Offered(), "")
            self._view.show_preview(None)
            return
        final = row.state is not LetterState.DRAFT
        offered = Offered(
            open=True,
            paper=True,
            sent=final,
            verify=final,
            replace=final and not row.replaced_by and self._place.actor.may(Act.HANDLE_INCIDENTS),
        )
        self._view.offer(offered, row.sha256)
        self._draw(row)

    def print(self) -> None:
        """Print the chosen letter."""
        row = self._chosen
        if row is not None:
            name = self.proposed_name()
            self._view.run(
                ListJob.READ, lambda progress: self._pages(row), lambda pdf: self._view.show_printing(pdf, name)
            )

    def replace(self, kind: LetterKind | None) -> LetterId | None:
        """Begin a letter in the place of the chosen one; gives the concept to open."""
        if self._chosen is None:
            return None
        return replace_letter(self._place, self._chosen.id, kind).letters[0].id

    def proposed_name(self) -> str:
        """What the PDF of the chosen letter would be called."""
        if self._chosen is None:
            return ""
        chosen = open_letter_set(self._place, self._chosen.id)
        letter = next(each for each in chosen.letters if each.id == self._chosen.id)
        return proposed_name(letter, chosen.person, self._place.today())

    def save_pdf(self, target: Path) -> None:
        """Write the chosen letter as a PDF."""
        row = self._chosen
        if row is None:
            return

        def work(progress: Progress) -> str:
            self._save_file(target, self._pages(row))
            return target.name

        self._view.run(ListJob.SAVE_PDF, work, lambda name: self._view.tell(ListNews.PDF_SAVED, name))

    def verify(self) -> None:
        """Compute the fingerprint of the chosen letter again."""
        row = self._chosen
        if row is None or row.state is LetterState.DRAFT:
            return

        def done(findings: Sequence[Finding]) -> None:
            if findings:
                self._view.show_damage(findings)
            else:
                self._view.tell(ListNews.WHOLE, row.reference)

        self._view.run(ListJob.VERIFY, lambda progress: verify_letters(self._place, row.reference), done)

    def _letters(self, search: str) -> Sequence[LetterRow]:
        return list_letters(self._place, search)

    def _pages(self, row: LetterRow) -> bytes:
        if row.state is LetterState.DRAFT:
            return preview(self._place, row.id, self._paper, whole=True)
        return letter_bytes(self._place, row.id)

    def _draw(self, row: LetterRow) -> None:
        self._drawn = row.id

        def work(progress: Progress) -> bytes | WmError:
            try:
                return preview(self._place, row.id, self._paper)
            except WmError as error:
                return error

        def done(drawn: bytes | WmError) -> None:
            if self._drawn != row.id:
                return  # another letter was chosen meanwhile
            if isinstance(drawn, WmError):
                self._view.show_undrawable(drawn)
            else:
                self._view.show_preview(drawn)

        self._view.run(ListJob.PREVIEW, work, done)
