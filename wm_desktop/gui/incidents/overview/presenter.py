"""What happened and who is involved: what the tab shows and what is changed; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from wm_desktop.domain.incidents import Incident, ProtocolRule, RuleBook
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.case_work import link_incidents
from wm_desktop.services.incidents import NewParty, add_party, list_incidents
from wm_desktop.services.protocols import book_of
from wm_desktop.services.rows import IncidentRow
from wm_desktop.services.settings import load_settings
from wm_desktop.services.workplace import Workplace

_AT_MOST = 50


@dataclass(frozen=True)
class OverviewShown:
    """A file with the rules it names.

    `book` is the version of the protocol that held on the day of the incident; not `held`: none did, and it is the
    first that is known.
    """

    case: CaseFile
    book: RuleBook
    held: bool
    rules: tuple[ProtocolRule, ...]
    severities: tuple[str, ...]


class OverviewView(Protocol):
    """What the presenter asks of the view."""

    def show_overview(self, shown: OverviewShown) -> None:
        """Draw the facts and the people."""
        ...

    def tell_added(self) -> None:
        """Say that people were added."""
        ...

    def tell_linked(self, number: str) -> None:
        """Say that another file was linked."""
        ...


class OverviewPresenter:
    """Looks the rules up, and adds people."""

    def __init__(self, place: Workplace, view: OverviewView) -> None:
        self._place = place
        self._view = view

    def show(self, case: CaseFile) -> None:
        """Draw a file."""
        book, held = book_of(self._place, case.file.incident)
        rules = tuple(_named(book, case.file.incident.rules))
        self._view.show_overview(OverviewShown(case, book, held, rules, load_settings(self._place).severities))

    def add_parties(self, incident: Incident, parties: Sequence[NewParty]) -> None:
        """Add people to the file."""
        for party in parties:
            add_party(self._place, incident.id, party)
        if parties:
            self._view.tell_added()

    def candidates(self, case: CaseFile, search: str) -> list[IncidentRow]:
        """Give the files that can be linked to this one, the newest first."""
        taken = {case.file.incident.id, *(other.incident.id for other in case.links)}
        return [row for row in list_incidents(self._place, search.strip()) if row.id not in taken][:_AT_MOST]

    def link(self, case: CaseFile, other: IncidentRow, note: str) -> None:
        """Link another file; that stands on both timelines and stays."""
        link_incidents(self._place, case.file.incident.id, other.id, note)
        self._view.tell_linked(other.number)


def _named(book: RuleBook, codes: Iterable[str]) -> Iterable[ProtocolRule]:
    known = {rule.code: rule for rule in book.rules}
    for code in codes:
        yield known.get(code, ProtocolRule(code, ""))
