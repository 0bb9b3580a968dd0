"""One report at a time, looked at before it is paper; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from wm_desktop.gui.running import Runner
from wm_desktop.gui.tools import Tools
from wm_desktop.services.ports import Progress
from wm_desktop.services.reports import Report, plain_text


@dataclass(frozen=True)
class Offer:
    """A report that can be made; `make` takes the number of the chosen part and whether it is only looked at.

    `copied`: its text is meant to be pasted elsewhere; `tabled`: it makes sense as a workbook.
    """

    label: str
    make: Callable[[int, bool], Report]
    parts: tuple[str, ...] = ()
    hint: str = ""
    copied: bool = False
    tabled: bool = True


class ReportView(Protocol):
    """What the presenter asks of the dialog."""

    def show_offers(self, labels: Sequence[str]) -> None:
        """Fill the choice of reports."""
        ...

    def show_offer(self, offer: Offer) -> None:
        """Show the parts of a report, and which buttons it has."""
        ...

    def show_pages(self, pdf: bytes) -> None:
        """Show the pages."""
        ...

    def show_nothing(self, error: Exception) -> None:
        """There are no pages, and why."""
        ...

    def print_pages(self, pdf: bytes, name: str) -> None:
        """Ask for a printer."""
        ...

    def copy_text(self, text: str) -> None:
        """Put a text on the clipboard."""
        ...

    def saved(self, path: Path) -> None:
        """The file is written."""
        ...

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        ...


class ReportPresenter:
    """Looking is not written down; printing, saving and copying are."""

    def __init__(self, view: ReportView, tools: Tools, run: Runner, offers: Sequence[Offer]) -> None:
        self._view, self._tools, self._run = view, tools, run
        self.offers = tuple(offers)
        self.offer, self.part = self.offers[0], 0
        self._newest, self._name = 0, ""

    def start(self) -> None:
        """Show the first report."""
        self._view.show_offers([offer.label for offer in self.offers])
        self.choose(0)

    def choose(self, number: int) -> None:
        """Another report, its first part."""
        self.offer, self.part = self.offers[number], 0
        self._view.show_offer(self.offer)
        self.look()

    def choose_part(self, number: int) -> None:
        """Another part of the same report."""
        self.part = number
        self.look()

    def look(self) -> None:
        """Show the pages; only the newest question is answered."""
        self._newest += 1
        number, offer, part = self._newest, self.offer, self.part

        def work(_: Progress) -> tuple[bytes, str]:
            made = offer.make(part, True)
            return self._tools.draw_report(made), made.suggested_name

        def done(found: tuple[bytes, str]) -> None:
            if number == self._newest:
                self._name = found[1]
                self._view.show_pages(found[0])

        def failed(error: Exception) -> None:
            if number == self._newest:
                self._view.show_nothing(error)

        self._run("", work, done, failed)

    def proposed_name(self, suffix: str) -> str:
        """'Jaarverslag incidenten - 2026-2027 - 2026-11-23.xlsx'."""
        return str(Path(self._name).with_suffix(f".{suffix}"))

    def print(self, title: str = "") -> None:
        """Make the pages for the printer."""
        offer, part = self.offer, self.part

        def work(_: Progress) -> tuple[bytes, str]:
            made = offer.make(part, False)
            return self._tools.draw_report(made), made.suggested_name

        self._run(title, work, lambda made: self._view.print_pages(*made), self._view.fail)

    def copy(self, title: str = "") -> None:
        """Give the text to paste elsewhere."""
        offer, part = self.offer, self.part

        def work(_: Progress) -> str:
            return plain_text(offer.make(part, False))

        self._run(title, work, self._view.copy_text, self._view.fail)

    def save_pdf(self, path: Path, title: str = "") -> None:
        """Save the pages."""
        self._save(path, title, self._tools.draw_report)

    def save_workbook(self, path: Path, title: str = "") -> None:
        """Save it for Excel."""
        self._save(path, title, self._tools.report_workbook)

    def _save(self, path: Path, title: str, draw: Callable[[Report], bytes]) -> None:
        offer, part = self.offer, self.part

        def work(_: Progress) -> None:
            self._tools.save_file(path, draw(offer.make(part, False)))

        self._run(title, work, lambda _: self._view.saved(path), self._view.fail)
