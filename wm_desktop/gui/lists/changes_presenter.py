"""What changed in the register between two days, before it is paper; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.school import SchoolYear
from wm_desktop.gui.running import Runner
from wm_desktop.gui.tools import Tools
from wm_desktop.services.change_lists import ChangeLine, ChangeList, change_list
from wm_desktop.services.ports import Progress
from wm_desktop.services.rows import ConsentFilter, GroupRow
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class ChangesAsked:
    """Which two days, and which part of the register."""

    first: date
    last: date
    part: ConsentFilter = field(default_factory=ConsentFilter)


class ChangesView(Protocol):
    """What the presenter asks of the dialog."""

    def offer(self, purposes: Sequence[Purpose], groups: Sequence[GroupRow], asked: ChangesAsked) -> None:
        """Fill the choices."""
        ...

    def show_changes(self, lines: Sequence[ChangeLine]) -> None:
        """Show what changed."""
        ...

    def show_nothing(self, error: Exception) -> None:
        """There is nothing to show, and why."""
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


class ChangesPresenter:
    """Looking is not written down; printing and saving are."""

    def __init__(self, view: ChangesView, place: Workplace, tools: Tools, run: Runner) -> None:
        self._view, self._place, self._tools, self._run = view, place, tools, run
        year = SchoolYear.of(place.today())
        self.asked = ChangesAsked(year.first_day, place.today())
        self._newest = 0
        self._nothing = False
        self._name = ""

    def start(self, part: ConsentFilter) -> None:
        """Begin with the filter of the register; its day is the first of the two."""
        today = self._place.today()
        first = self.asked.first if part.as_of is None or part.as_of >= today else part.as_of
        wanted = replace(part, status=None, not_yes=False, as_of=None)
        self.asked = ChangesAsked(first, today, wanted)
        queries = self._place.queries
        self._view.offer(queries.purposes(), queries.groups(), self.asked)
        self.look()

    def ask(self, asked: ChangesAsked) -> None:
        """Other days or another part."""
        if asked != self.asked or self._nothing:
            self.asked = asked
            self.look()

    def ask_nothing(self) -> None:
        """What stands there cannot be asked: what is under way is not shown any more."""
        self._newest += 1
        self._nothing = True

    def look(self) -> None:
        """Show what changed; only the newest question is answered."""
        self._newest += 1
        self._nothing = False
        number, asked = self._newest, self.asked

        def done(made: ChangeList) -> None:
            if number == self._newest:
                self._name = made.suggested_name
                self._view.show_changes(made.lines)

        self._run("", lambda _: self._made(asked, preview=True), done, self._view.show_nothing)

    def proposed_name(self, suffix: str) -> str:
        """'Verschil in toestemmingen - website - groep 5A - 2026-11-23.pdf'."""
        return str(Path(self._name).with_suffix(f".{suffix}"))

    def print(self, title: str = "") -> None:
        """Make the pages for the printer."""
        asked = self.asked

        def work(_: Progress) -> tuple[bytes, str]:
            made = self._made(asked)
            return self._tools.draw_changes(made), made.suggested_name

        self._run(title, work, lambda made: self._view.print_pages(*made), self._view.fail)

    def save_pdf(self, path: Path, title: str = "") -> None:
        """Save the pages."""
        asked = self.asked

        def work(_: Progress) -> None:
            self._tools.save_file(path, self._tools.draw_changes(self._made(asked)))

        self._run(title, work, lambda _: self._view.saved(path), self._view.fail)

    def save_workbook(self, path: Path, title: str = "") -> None:
        """Save it for Excel."""
        asked = self.asked

        def work(_: Progress) -> None:
            self._tools.save_file(path, self._tools.changes_workbook(self._made(asked)))

        self._run(title, work, lambda _: self._view.saved(path), self._view.fail)

    def _made(self, asked: ChangesAsked, *, preview: bool = False) -> ChangeList:
        return change_list(self._place, asked.first, asked.last, asked.part, preview=preview)
