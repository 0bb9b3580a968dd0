"""Finding who is in a picture: by three letters, or a whole group at once; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from wm_desktop.domain.publications import PersonKind, Shown
from wm_desktop.services.find_people import LETTERS_NEEDED
from wm_desktop.services.rows import EmployeeRow, GroupRow, PupilRow
from wm_desktop.services.workplace import Workplace

_AT_MOST = 30


@dataclass(frozen=True)
class Candidate:
    """Somebody who can be in a picture; `note` tells namesakes apart (group, function)."""

    shown: Shown
    listed: str
    note: str


class PeopleView(Protocol):
    """What the presenter asks of the picker."""

    def show_groups(self, groups: Sequence[GroupRow]) -> None:
        """Fill the list of groups."""
        ...

    def show_found(self, found: Sequence[Candidate], *, letters_needed: int) -> None:
        """Show who was found; `letters_needed` more letters must be typed first."""
        ...


class PeoplePresenter:
    """Looks for pupils and employees."""

    def __init__(self, place: Workplace, view: PeopleView) -> None:
        self._place = place
        self._view = view

    def refresh(self) -> None:
        """Ask the groups again."""
        self._view.show_groups(tuple(self._place.queries.groups()))

    def search(self, text: str) -> None:
        """Look for people by a few letters; pupils come first."""
        name = " ".join(text.split())
        needed = max(0, LETTERS_NEEDED - len(name))
        found: list[Candidate] = []
        if not needed:
            queries = self._place.queries
            found = [_pupil(row) for row in queries.pupils(name)[:_AT_MOST]]
            found += [_employee(row) for row in queries.employees(name) if row.left_on is None][:_AT_MOST]
        self._view.show_found(found, letters_needed=needed)

    def group(self, group: GroupRow) -> tuple[Candidate, ...]:
        """Give everybody who is in a group now."""
        rows = self._place.queries.pupils(group=group.name, location=group.location)
        return tuple(_pupil(row) for row in rows)


def _pupil(row: PupilRow) -> Candidate:
    return Candidate(Shown(PersonKind.PUPIL, row.id), row.name.listed, row.group)


def _employee(row: EmployeeRow) -> Candidate:
    return Candidate(Shown(PersonKind.EMPLOYEE, row.id), row.name.listed, row.function)
