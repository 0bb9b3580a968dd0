"""The list of incident files: what is shown and what was asked; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from wm_desktop.services.actors import Act
from wm_desktop.services.incidents import list_incidents
from wm_desktop.services.rows import IncidentRow
from wm_desktop.services.workplace import Workplace


class IncidentsView(Protocol):
    """What the presenter asks of the page."""

    def show_rows(self, rows: Sequence[IncidentRow], *, in_all: int, filtered: bool) -> None:
        """Show these files, out of so many."""
        ...

    def show_names(self, *, shown: bool) -> None:
        """Show or hide who is involved."""
        ...

    def allow(self, *, new: bool) -> None:
        """Offer only what the role covers."""
        ...


class IncidentsPresenter:
    """Asks for the files that were searched for."""

    def __init__(self, place: Workplace, view: IncidentsView) -> None:
        self._place = place
        self._view = view
        self._search = ""
        self._open_only = True
        view.allow(new=place.actor.may(Act.HANDLE_INCIDENTS))
        view.show_names(shown=False)

    def refresh(self) -> None:
        """Ask again."""
        rows = list_incidents(self._place, self._search, open_only=self._open_only)
        filtered = bool(self._search) or self._open_only
        in_all = len(list_incidents(self._place)) if filtered else len(rows)
        self._view.show_rows(rows, in_all=in_all, filtered=filtered)

    def search(self, text: str) -> None:
        """Look for files."""
        self._search = text.strip()
        self.refresh()

    def show_open_only(self, *, open_only: bool) -> None:
        """Leave out what is closed, or not."""
        self._open_only = open_only
        self.refresh()

    def show_names(self, *, shown: bool) -> None:
        """The person asks to see who is involved, or to hide it again."""
        self._view.show_names(shown=shown)
