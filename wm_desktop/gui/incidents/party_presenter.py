"""Choosing who is involved, from the registers or by name; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from wm_desktop.domain.incidents import PartyRole, PersonKind
from wm_desktop.services.find_people import LETTERS_NEEDED, FoundPerson, find_people
from wm_desktop.services.incidents import NewParty
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class Candidate:
    """Someone who can be chosen; `person` is None for an outsider, who has only a name."""

    name: str
    person: FoundPerson | None = None

    def as_party(self, role: PartyRole) -> NewParty:
        """The candidate in a role."""
        if self.person is None:
            return NewParty(role, PersonKind.OUTSIDER, name=self.name)
        return NewParty(role, self.person.kind, self.person.id, self.name)


@dataclass(frozen=True)
class Chosen:
    """A candidate in a role."""

    candidate: Candidate
    role: PartyRole


class PartyView(Protocol):
    """What the presenter asks of the picker."""

    def show_found(self, candidates: Sequence[Candidate], *, letters_needed: int) -> None:
        """Show who can be chosen; `letters_needed` more letters must be typed first."""
        ...

    def show_chosen(self, chosen: Sequence[Chosen]) -> None:
        """Show who was chosen."""
        ...


class PartyPresenter:
    """Keeps who was chosen."""

    def __init__(self, place: Workplace, view: PartyView) -> None:
        self._place = place
        self._view = view
        self._chosen: list[Chosen] = []

    @property
    def parties(self) -> tuple[NewParty, ...]:
        """Who was chosen, for the use case."""
        return tuple(chosen.candidate.as_party(chosen.role) for chosen in self._chosen)

    def begin(self, parties: Sequence[NewParty]) -> None:
        """Begin with people another page found already."""
        self._chosen = [Chosen(_candidate(party), party.role) for party in parties]
        self._view.show_chosen(self._chosen)

    def search(self, text: str) -> None:
        """Look for people by a few letters; the typed name itself can always be an outsider."""
        name = " ".join(text.split())
        needed = max(0, LETTERS_NEEDED - len(name))
        found = [] if needed else [Candidate(person.name, person) for person in find_people(self._place, name)]
        outsider = [Candidate(name)] if not needed else []
        self._view.show_found([*found, *outsider], letters_needed=needed)

    def choose(self, candidate: Candidate, role: PartyRole) -> None:
        """Add someone; the same person in the same role only once."""
        chosen = Chosen(candidate, role)
        if chosen not in self._chosen:
            self._chosen.append(chosen)
        self._view.show_chosen(self._chosen)

    def remove(self, number: int) -> None:
        """Take someone off the list again."""
        if 0 <= number < len(self._chosen):
            del self._chosen[number]
        self._view.show_chosen(self._chosen)


def _candidate(party: NewParty) -> Candidate:
    if party.person_id is None:
        return Candidate(party.name)
    return Candidate(party.name, FoundPerson(party.person_kind, party.person_id, party.name, party.name, ""))
