"""Whose names must go from a file without names: everybody in it, who wrote in it, and the people of the school."""

from __future__ import annotations

from collections.abc import Iterator

from wm_desktop.domain.deliveries import Delivery, Way
from wm_desktop.domain.ids import EmployeeId, GuardianId, PupilId
from wm_desktop.domain.incidents import Party, PersonKind
from wm_desktop.domain.people import Employee, Guardian, PersonName, Pupil
from wm_desktop.domain.pseudonyms import Known, Masks
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.settings import read_settings
from wm_desktop.services.workplace import Workplace


def masks_for(place: Workplace, uow: UnitOfWork, case: CaseFile) -> Masks:
    """Give what hides the names of a file: first its parties in their order, then who is near, then the school."""
    file = case.file
    inside: dict[object, Known] = {}
    for party in file.parties:
        inside.setdefault(party.person_id or party.id, _party(uow, party))
    for party in file.parties:
        for key, known in _family(uow, party):
            inside.setdefault(key, known)
    known_names = {name.full for known in inside.values() for name in (known.name, *known.also)}
    for name in _writers(place, uow, case):
        if name and name not in known_names:
            inside.setdefault(name, Known(PersonKind.EMPLOYEE, PersonName(name)))
    for receiver in _receivers(uow, case):
        inside.setdefault(receiver, Known(PersonKind.OUTSIDER, PersonName(receiver)))
    if file.incident.account:
        inside["account"] = Known(PersonKind.OUTSIDER, PersonName(file.incident.account))
    return Masks([*inside.values(), *(known for key, known in _others(uow) if key not in inside)])


def _party(uow: UnitOfWork, party: Party) -> Known:
    """A party by the name in the file and by the name of now."""
    return Known(party.person_kind, _registered(uow, party) or PersonName(party.name), also=(PersonName(party.name),))


def _registered(uow: UnitOfWork, party: Party) -> PersonName | None:
    person: Pupil | Guardian | Employee | None = None
    if party.person_id is None:
        return None
    if party.person_kind is PersonKind.PUPIL:
        person = uow.people.pupil(PupilId(party.person_id))
    elif party.person_kind is PersonKind.GUARDIAN:
        person = uow.people.guardian(GuardianId(party.person_id))
    else:
        person = uow.people.employee(EmployeeId(party.person_id))
    return None if person is None else person.name


def _family(uow: UnitOfWork, party: Party) -> Iterator[tuple[object, Known]]:
    """The parents of a pupil, and the children of a parent."""
    if party.person_id is None:
        return
    if party.person_kind is PersonKind.PUPIL:
        for guardian, _ in uow.people.guardians_of(PupilId(party.person_id)):
            yield guardian.id, Known(PersonKind.GUARDIAN, guardian.name)
    elif party.person_kind is PersonKind.GUARDIAN:
        children = map(uow.people.pupil, uow.people.pupils_of(GuardianId(party.person_id)))
        yield from ((child.id, Known(PersonKind.PUPIL, child.name)) for child in children if child is not None)


def _writers(place: Workplace, uow: UnitOfWork, case: CaseFile) -> Iterator[str]:
    """Who wrote in the file, who signs letters, and who makes this."""
    settings, file = read_settings(uow), case.file
    yield from dict.fromkeys(entry.recorded_by for entry in file.entries)
    yield from dict.fromkeys(piece.recorded_by for piece in file.evidence)
    yield from dict.fromkeys(term.recorded_by for term in case.terms)
    yield from dict.fromkeys(task.recorded_by for task in case.tasks)
    yield from dict.fromkeys(mark.recorded_by for mark in case.marks)
    yield from dict.fromkeys(taken.recorded_by for one in case.courses for taken in one.taken)
    yield from dict.fromkeys(taken.facts.text("signed_by") for one in case.courses for taken in one.taken)
    yield from dict.fromkeys(one.by for one in _deliveries(uow, case))
    yield from (settings.principal.name, settings.board_member.name, place.actor.name)


def _receivers(uow: UnitOfWork, case: CaseFile) -> Iterator[str]:
    """Whom letters were handed to, as that was typed: anybody may have been at the door."""
    for one in _deliveries(uow, case):
        if one.way is Way.BY_HAND:
            yield from (line for line in one.note.splitlines()[:1] if line.strip())


def _deliveries(uow: UnitOfWork, case: CaseFile) -> list[Delivery]:
    found = uow.deliveries.of_incident(case.file.incident.id)
    return [one for lines in found.values() for one in lines]


def _others(uow: UnitOfWork) -> Iterator[tuple[object, Known]]:
    for pupil in uow.people.pupils():
        yield pupil.id, Known(PersonKind.PUPIL, pupil.name, inside=False)
    for guardian in uow.people.guardians():
        yield guardian.id, Known(PersonKind.GUARDIAN, guardian.name, inside=False)
    for employee in uow.people.employees():
        yield employee.id, Known(PersonKind.EMPLOYEE, employee.name, inside=False)
