"""Lists in other people's hands: who holds what, what is out of date, and the paper that goes along; knows no Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.ids import GroupId, IssuedListId
from wm_desktop.domain.issued_lists import IssuedLine, IssuedList
from wm_desktop.gui.running import Runner
from wm_desktop.gui.tools import Tools
from wm_desktop.services.issued_lists import (
    DESTROYED,
    RETURNED,
    NewIssue,
    Replacement,
    end_list,
    group_titles,
    issue_list,
    lines_for,
    replace_list,
)
from wm_desktop.services.issued_papers import IssuedPaper, IssuedRow, issued_paper, issued_rows
from wm_desktop.services.ports import Progress
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class IssueChoices:
    """What can be chosen for a list that is to be handed out."""

    purposes: Sequence[Purpose]
    groups: Mapping[GroupId, str]
    today: date


class IssuedView(Protocol):
    """What the presenter asks of the dialog."""

    def show_lists(self, rows: Sequence[IssuedRow], chosen: IssuedListId | None) -> None:
        """Show all lists, with one of them chosen."""
        ...

    def show_chosen(self, row: IssuedRow | None) -> None:
        """Say what can be done with the chosen list, and what is the matter with it."""
        ...

    def show_paper(self, pdf: bytes) -> None:
        """Show the pages of the chosen list."""
        ...

    def say_issued(self, issued: IssuedList) -> None:
        """A list was made: it still has to be printed."""
        ...

    def say_replaced(self, made: Replacement) -> None:
        """A replacement was made: it still has to be printed."""
        ...

    def say_ended(self, row: IssuedRow, how: str) -> None:
        """Nobody holds the list any more."""
        ...

    def print_pages(self, pdf: bytes, name: str) -> None:
        """Ask for a printer."""
        ...

    def saved(self, path: Path) -> None:
        """The file is written."""
        ...

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        ...


class IssuedPresenter:
    """Keeps which list is chosen; paper that is only looked at is not written down."""

    def __init__(self, view: IssuedView, place: Workplace, tools: Tools, run: Runner) -> None:
        self._view, self._place, self._tools, self._run = view, place, tools, run
        self._rows: Sequence[IssuedRow] = ()
        self._chosen: IssuedListId | None = None
        self.whole = False

    @property
    def chosen(self) -> IssuedRow | None:
        """The list that is chosen."""
        return next((row for row in self._rows if row.issued.id == self._chosen), None)

    def refresh(self, chosen: IssuedListId | None = None) -> None:
        """Ask all lists again; `chosen` is the one to show."""
        self._chosen = chosen or self._chosen
        self._run("", lambda _: issued_rows(self._place), self._found, self._view.fail)

    def choose(self, row: IssuedRow | None) -> None:
        """Another list: show its paper."""
        self._chosen = None if row is None else row.issued.id
        self._view.show_chosen(row)
        if row is not None:
            self._draw(row)

    def show_whole(self, *, whole: bool) -> None:
        """Of a replacement the whole list, or only the changes."""
        self.whole = whole
        if self.chosen is not None:
            self._draw(self.chosen)

    def choices(self) -> IssueChoices:
        """What the form offers."""
        queries = self._place.queries
        return IssueChoices(queries.purposes(), group_titles(self._place), self._place.today())

    def lines(self, purpose: str, groups: Sequence[GroupId]) -> Sequence[IssuedLine]:
        """Who would be on it; shows nothing, so that it can be asked elsewhere."""
        return lines_for(self._place, purpose, groups) if groups else ()

    def issue(self, new: NewIssue) -> IssuedList:
        """Hand out a list; raises what the form has to say, and shows nothing, so that it can be done elsewhere."""
        return issue_list(self._place, new)

    def issued(self, issued: IssuedList) -> None:
        """Tell of the list that was handed out, and show it."""
        self._view.say_issued(issued)
        self.refresh(issued.id)

    def replace(self) -> None:
        """Make the replacement of the chosen list."""
        row = self.chosen
        if row is not None:
            self._run("", lambda _: replace_list(self._place, row.issued.id), self._replaced, self._view.fail)

    def returned(self) -> None:
        """The chosen list came back."""
        self._end(RETURNED)

    def destroyed(self) -> None:
        """The receiver destroyed the chosen list."""
        self._end(DESTROYED)

    def proposed_name(self) -> str:
        """'Lijst L2026-004 - mw. Bos - 2026-11-23.pdf'."""
        row = self.chosen
        return "" if row is None else issued_paper(self._place, row.issued.id, preview=True).suggested_name

    def print(self, title: str = "") -> None:
        """Make the pages for the printer."""
        row, whole = self.chosen, self.whole
        if row is None:
            return

        def work(_: Progress) -> tuple[bytes, str]:
            made = issued_paper(self._place, row.issued.id, whole=whole)
            return self._tools.draw_issued_list(made), made.suggested_name

        self._run(title, work, lambda made: self._view.print_pages(*made), self._view.fail)

    def save_pdf(self, path: Path, title: str = "") -> None:
        """Save the pages."""
        row, whole = self.chosen, self.whole
        if row is None:
            return

        def work(_: Progress) -> None:
            made = issued_paper(self._place, row.issued.id, whole=whole)
            self._tools.save_file(path, self._tools.draw_issued_list(made))

        self._run(title, work, lambda _: self._view.saved(path), self._view.fail)

    def _found(self, rows: Sequence[IssuedRow]) -> None:
        self._rows = rows
        self._view.show_lists(rows, self._chosen)

    def _replaced(self, made: Replacement) -> None:
        self._view.say_replaced(made)
        self.refresh(made.issued.id)

    def _end(self, how: str) -> None:
        row = self.chosen
        if row is None:
            return

        def done(_: object) -> None:
            self._view.say_ended(row, how)
            self.refresh()

        self._run("", lambda _: end_list(self._place, row.issued.id, how), done, self._view.fail)

    def _draw(self, row: IssuedRow) -> None:
        whole = self.whole

        def work(_: Progress) -> bytes:
            paper: IssuedPaper = issued_paper(self._place, row.issued.id, whole=whole, preview=True)
            return self._tools.draw_issued_list(paper)

        def done(pdf: bytes) -> None:
            if self._chosen == row.issued.id:
                self._view.show_paper(pdf)

        self._run("", work, done, self._view.fail)
