"""What happened and who is involved: what the tab shows and what is changed; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from wm_desktop.domain.incidents import Incident, ProtocolRule, RuleBook
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.incidents import NewParty, add_party
from wm_desktop.services.protocols import book_of
from wm_desktop.services.settings import load_settings
from wm_desktop.services.workplace import Workplace


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


def _named(book: RuleBook, codes: Iterable[str]) -> Iterable[ProtocolRule]:
    known = {rule.code: rule for rule in book.rules}
    for code in codes:
        yield known.get(code, ProtocolRule(code, ""))
