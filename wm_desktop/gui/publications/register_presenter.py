"""The register of publications: what went where, who is in it, and what should not have been; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import CheckId, PublicationId
from wm_desktop.domain.publications import CheckedPerson, Publication
from wm_desktop.domain.text import fold
from wm_desktop.gui.running import Runner
from wm_desktop.gui.tools import SaveFile
from wm_desktop.services.incidents import NewIncident
from wm_desktop.services.publication_papers import kept_file
from wm_desktop.services.publications import end_publication
from wm_desktop.services.published import breach_of, shown_without_yes
from wm_desktop.services.rows import PublicationRow
from wm_desktop.services.workplace import Workplace


class EndDayMissingError(DomainError):
    """The day on which all of it was taken away was left empty."""

    nl = "Vul in sinds welke dag het weg is."
    en = "Fill in since which day it has been gone."


class RegisterPaneView(Protocol):
    """What the presenter asks of the pane."""

    def show_rows(self, rows: Sequence[PublicationRow], *, in_all: int) -> None:
        """Show these publications, out of so many."""
        ...

    def show_detail(self, row: PublicationRow | None, check: str, without: Sequence[CheckedPerson]) -> None:
        """Show one publication whole: the number of its check, and who was shown without a yes."""
        ...

    def say_recorded(self, publication: Publication, without: Sequence[CheckedPerson]) -> None:
        """Tell that a publication was recorded, and who was shown without a yes."""
        ...

    def file_saved(self, path: Path) -> None:
        """Tell where the kept file was written."""
        ...

    def fail(self, error: Exception) -> None:
        """Tell what went wrong."""
        ...


class RegisterPanePresenter:
    """Asks the register, filters it, and does what is asked of one publication."""

    def __init__(self, place: Workplace, view: RegisterPaneView, run: Runner, save_file: SaveFile) -> None:
        self._place = place
        self._view = view
        self._run = run
        self._save_file = save_file
        self._rows: tuple[PublicationRow, ...] = ()
        self._checks: dict[CheckId, str] = {}
        self._search = ""

    def refresh(self) -> None:
        """Ask again."""
        self._rows = tuple(self._place.queries.publications())
        self._checks = {check.id: check.number for check in self._place.queries.checks()}
        self._show()

    def search(self, text: str) -> None:
        """Show only what has all the words somewhere."""
        self._search = text
        self._show()

    def choose(self, row: PublicationRow | None) -> None:
        """The cursor came to a publication."""
        check_id = None if row is None else row.publication.check_id
        without = () if row is None else shown_without_yes(self._place, row.publication.id)
        self._view.show_detail(row, self._checks.get(check_id, "") if check_id else "", without)

    def recorded(self, publication: Publication) -> None:
        """A publication was recorded: say so, and say whom it should not have shown."""
        self._view.say_recorded(publication, shown_without_yes(self._place, publication.id))

    def end(self, publication_id: PublicationId, on: date | None) -> None:
        """Record that all of it was taken away."""
        if on is None:
            raise EndDayMissingError
        end_publication(self._place, publication_id, on)

    def breach(self, publication_id: PublicationId) -> NewIncident:
        """Give the incident this may be, filled in."""
        return breach_of(self._place, publication_id)

    def save_file(self, publication_id: PublicationId, path: Path, title: str) -> None:
        """Write the kept file beside the data file."""

        def work(_: object) -> None:
            self._save_file(path, b"".join(kept_file(self._place, publication_id)))

        self._run(title, work, lambda _: self._view.file_saved(path), self._view.fail)

    def _show(self) -> None:
        words = fold(self._search).split()
        rows = [row for row in self._rows if all(word in _text_of(row) for word in words)] if words else self._rows
        self._view.show_rows(rows, in_all=len(self._rows))


def _text_of(row: PublicationRow) -> str:
    book = row.publication
    return fold(" ".join((book.number, book.title, book.where, book.link, row.purpose, *(p.name for p in row.people))))
