"""The list of incident files: what is shown and what was asked; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from wm_desktop.domain.ids import IncidentId
from wm_desktop.domain.incidents import IncidentKind, IncidentStage
from wm_desktop.services.actors import Act
from wm_desktop.services.case_list import CaseLine, find_cases, is_mine, list_cases
from wm_desktop.services.workplace import Workplace


class IncidentsView(Protocol):
    """What the presenter asks of the page."""

    def show_rows(self, rows: Sequence[CaseLine], today: date, *, in_all: int, filtered: bool) -> None:
        """Show these files, out of so many."""
        ...

    def show_names(self, *, shown: bool) -> None:
        """Show or hide who is involved."""
        ...

    def allow(self, *, new: bool) -> None:
        """Offer only what the role covers."""
        ...


@dataclass(frozen=True)
class CaseFilter:
    """Which files are asked for; None is any. `mine`: in which the person who is logged in must do something."""

    search: str = ""
    kind: IncidentKind | None = None
    stage: IncidentStage | None = None
    open_only: bool = True
    mine: bool = False


class IncidentsPresenter:
    """Holds the files as they are since the last change, and filters them while a person types."""

    def __init__(self, place: Workplace, view: IncidentsView) -> None:
        self._place = place
        self._view = view
        self._filter = CaseFilter()
        self._lines: list[CaseLine] = []
        view.allow(new=place.actor.may(Act.HANDLE_INCIDENTS))
        view.show_names(shown=False)

    def refresh(self) -> None:
        """Ask again."""
        self._lines = list_cases(self._place)
        self._show()

    def search(self, text: str) -> None:
        """Look for files."""
        self._filter = replace(self._filter, search=text.strip())
        self._show()

    def choose(self, *, kind: IncidentKind | None, stage: IncidentStage | None, open_only: bool, mine: bool) -> None:
        """Leave files out."""
        self._filter = CaseFilter(self._filter.search, kind, stage, open_only, mine)
        self._show()

    def show_names(self, *, shown: bool) -> None:
        """The person asks to see who is involved, or to hide it again."""
        self._view.show_names(shown=shown)

    def _show(self) -> None:
        asked = self._filter
        found = find_cases(self._place, asked.search) if asked.search else None
        rows = [line for line in self._lines if self._fits(line, found)]
        filtered = asked != CaseFilter(open_only=False)
        self._view.show_rows(rows, self._place.today(), in_all=len(self._lines), filtered=filtered)

    def _fits(self, line: CaseLine, found: frozenset[IncidentId] | None) -> bool:
        asked, row = self._filter, line.incident
        if found is not None and row.id not in found:
            return False
        if asked.open_only and row.stage is IncidentStage.CLOSED:
            return False
        if asked.kind not in {None, row.kind} or asked.stage not in {None, row.stage}:
            return False
        return not asked.mine or is_mine(self._place, line.duties)
