"""Find a person in any register by a few letters of the name, to make them a party in an incident."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from wm_desktop.domain.ids import GuardianId, PupilId
from wm_desktop.domain.incidents import PersonKind
from wm_desktop.domain.people import Guardian
from wm_desktop.domain.text import fold
from wm_desktop.services.actors import Act
from wm_desktop.services.workplace import Workplace

LETTERS_NEEDED = 3
_AT_MOST = 30


@dataclass(frozen=True)
class FoundPerson:
    """Someone who can be made a party; `note` tells namesakes apart (group, children, function)."""

    kind: PersonKind
    id: UUID
    name: str
    listed: str
    note: str


def find_people(place: Workplace, search: str) -> tuple[FoundPerson, ...]:
    """Find pupils, then guardians, then employees; nothing before three letters are typed."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    if len(fold(search)) < LETTERS_NEEDED:
        return ()
    return (*_pupils(place, search), *_guardians(place, search), *_employees(place, search))


def _pupils(place: Workplace, search: str) -> Iterator[FoundPerson]:
    for row in place.queries.pupils(search)[:_AT_MOST]:
        yield FoundPerson(PersonKind.PUPIL, row.id, row.name.full, row.name.listed, row.group)


def _employees(place: Workplace, search: str) -> Iterator[FoundPerson]:
    for row in place.queries.employees(search)[:_AT_MOST]:
        yield FoundPerson(PersonKind.EMPLOYEE, row.id, row.name.full, row.name.listed, row.function)


def _guardians(place: Workplace, search: str) -> Iterator[FoundPerson]:
    words = fold(search).split()
    with place.unit_of_work() as uow:
        known = sorted(uow.people.guardians(), key=lambda guardian: guardian.name.sort_key)
        custody = uow.people.custody()
    matching = [guardian for guardian in known if _matches(guardian, words)][:_AT_MOST]
    wanted = {guardian.id for guardian in matching}
    children: dict[GuardianId, list[PupilId]] = {}
    for pupil_id, guardians in custody.items():
        for guardian_id in guardians & wanted:
            children.setdefault(guardian_id, []).append(pupil_id)
    for guardian in matching:
        note = _parent_of(place, children.get(guardian.id, []))
        yield FoundPerson(PersonKind.GUARDIAN, guardian.id, guardian.name.full, guardian.name.listed, note)


def _matches(guardian: Guardian, words: Sequence[str]) -> bool:
    text = guardian.name.search_text
    return all(word in text for word in words)


def _parent_of(place: Workplace, children: Sequence[PupilId]) -> str:
    rows = (place.queries.pupil(pupil_id) for pupil_id in children)
    return ", ".join(f"{row.name.full} ({row.group})" if row.group else row.name.full for row in rows if row)
