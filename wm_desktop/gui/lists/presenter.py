"""The no-consent list before it is paper: what is asked, its preview, and where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.consent import Purpose
from wm_desktop.gui.running import Runner
from wm_desktop.gui.tools import Tools
from wm_desktop.services.lists import ListKind, ListRequest, NoConsentList, no_consent_list
from wm_desktop.services.ports import Progress
from wm_desktop.services.rows import ConsentFilter, GroupRow
from wm_desktop.services.trip_lists import TripList, trip_list
from wm_desktop.services.workplace import Workplace

Made = NoConsentList | TripList
CLASS_PHOTO = "klassenfoto"


class ListView(Protocol):
    """What the presenter asks of the dialog."""

    def offer(
        self, purposes: Sequence[Purpose], locations: Sequence[str], groups: Sequence[GroupRow], chosen: ListRequest
    ) -> None:
        """Fill the choices."""
        ...

    def show_preview(self, pdf: bytes, listed: int, pupils: int) -> None:
        """Show the pages and the numbers."""
        ...

    def ask_purpose(self) -> None:
        """No purpose is chosen yet: say what to do."""
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


class ListPresenter:
    """A preview is only looked at; printing and saving make the list again, and are written down."""

    def __init__(self, view: ListView, place: Workplace, tools: Tools, run: Runner) -> None:
        self._view, self._place, self._tools, self._run = view, place, tools, run
        self.asked = ListRequest()
        self.sheet_per_group = True
        self._newest = 0

    def start(self, asked: ConsentFilter | None = None) -> None:
        """Begin with what is in view on the register's page."""
        queries = self._place.queries
        if asked is not None:
            self.asked = ListRequest(
                purposes=(asked.purpose,) if asked.purpose else (),
                groups=(asked.group,) if asked.group else (),
                location=asked.location,
                as_of=asked.as_of,
            )
        locations = [location.name for location in queries.locations()]
        self._view.offer(queries.purposes(), locations, queries.groups(), self.asked)
        self.look()

    def ask(self, asked: ListRequest, *, sheet_per_group: bool) -> None:
        """Another choice: make the preview again."""
        self.sheet_per_group = sheet_per_group
        if asked != self.asked:
            self.asked = asked
            self.look()

    def ask_nothing(self) -> None:
        """What stands there cannot be asked: a preview under way is not shown any more."""
        self._newest += 1
        self.asked = ListRequest()

    def look(self) -> None:
        """Make the preview; only the newest one is shown."""
        self._newest += 1
        if not self.asked.purposes:
            self._view.ask_purpose()
            return
        number, asked = self._newest, self.asked

        def work(_: Progress) -> tuple[bytes, Made]:
            made = self._made(asked, preview=True)
            return self._drawn(made), made

        def done(found: tuple[bytes, Made]) -> None:
            if number == self._newest:
                self._view.show_preview(found[0], found[1].listed, found[1].pupils)

        self._run("", work, done, self._view.show_nothing)

    def proposed_name(self, suffix: str) -> str:
        """'Lijst zonder toestemming - website - groep 5A - 2026-11-22.pdf'."""
        made = self._made(self.asked, preview=True)
        return str(Path(made.suggested_name).with_suffix(f".{suffix}"))

    def print(self, title: str = "") -> None:
        """Make the pages for the printer."""
        asked = self.asked

        def work(_: Progress) -> tuple[bytes, str]:
            made = self._made(asked)
            return self._drawn(made), made.suggested_name

        self._run(title, work, lambda made: self._view.print_pages(*made), self._view.fail)

    def save_pdf(self, path: Path, title: str = "") -> None:
        """Save the pages."""
        asked = self.asked

        def work(_: Progress) -> None:
            self._tools.save_file(path, self._drawn(self._made(asked)))

        self._run(title, work, lambda _: self._view.saved(path), self._view.fail)

    def save_workbook(self, path: Path, title: str = "") -> None:
        """Save it for Excel, everything on one sheet or one sheet per group."""
        asked, apart = self.asked, self.sheet_per_group

        def work(_: Progress) -> None:
            made = self._made(asked)
            if isinstance(made, TripList):
                written = self._tools.trip_workbook(made, apart)
            else:
                written = self._tools.no_consent_workbook(made, apart)
            self._tools.save_file(path, written)

        self._run(title, work, lambda _: self._view.saved(path), self._view.fail)

    def _made(self, asked: ListRequest, *, preview: bool = False) -> Made:
        if asked.kind is ListKind.TRIP:
            return trip_list(self._place, asked, preview=preview)
        return no_consent_list(self._place, asked, preview=preview)

    def _drawn(self, made: Made) -> bytes:
        if isinstance(made, TripList):
            return self._tools.draw_trip_list(made)
        return self._tools.draw_no_consent_list(made)
