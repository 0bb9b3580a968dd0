"""A data file in memory for the rules of consent and people: repositories as dictionaries.

Fast enough for property tests; the same use cases run on the real storage in tests/storage.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import Any, Self

from wm_desktop.domain.consent import Answer, ConsentStatus, EffectiveConsent, Purpose
from wm_desktop.domain.consent_timeline import ALWAYS, CustodyChange, Interval, ProtectionChange, PupilHistory
from wm_desktop.domain.ids import (
    AnswerId,
    EmployeeId,
    GroupId,
    GuardianId,
    LocationId,
    PupilId,
    PurposeId,
    new_uuid,
)
from wm_desktop.domain.people import Employee, Enrolment, Guardian, Guardianship, PersonName, Pupil
from wm_desktop.domain.school import Group, Location, SchoolYear
from wm_desktop.services.actors import Actor, Role
from wm_desktop.services.ports import today_of
from wm_desktop.services.workplace import Kind, Workplace

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@dataclass
class Tables:
    """Everything that is stored."""

    settings: dict[str, Any] = field(default_factory=dict)
    locations: dict[LocationId, Location] = field(default_factory=dict)
    groups: dict[GroupId, Group] = field(default_factory=dict)
    pupils: dict[PupilId, Pupil] = field(default_factory=dict)
    enrolments: dict[Any, Enrolment] = field(default_factory=dict)
    guardians: dict[GuardianId, Guardian] = field(default_factory=dict)
    bonds: dict[tuple[PupilId, GuardianId], Guardianship] = field(default_factory=dict)
    employees: dict[EmployeeId, Employee] = field(default_factory=dict)
    purposes: dict[PurposeId, Purpose] = field(default_factory=dict)
    answers: dict[AnswerId, Answer] = field(default_factory=dict)
    retracted: set[AnswerId] = field(default_factory=set)
    states: dict[tuple[PupilId, PurposeId], EffectiveConsent] = field(default_factory=dict)
    audit: list[tuple[str, str, str, str]] = field(default_factory=list)
    custody: list[tuple[PupilId, CustodyChange]] = field(default_factory=list)
    protection: list[tuple[PupilId, ProtectionChange]] = field(default_factory=list)
    intervals: list[tuple[PupilId, PurposeId, Interval]] = field(default_factory=list)
    today: date = TODAY


class School:
    def __init__(self, tables: Tables) -> None:
        self._t = tables

    def locations(self) -> Sequence[Location]:
        return sorted(self._t.locations.values(), key=lambda each: each.position)

    def add_location(self, location: Location) -> None:
        self._t.locations[location.id] = location

    def groups(self, year: SchoolYear) -> Sequence[Group]:
        return [group for group in self._t.groups.values() if group.school_year == year]

    def all_groups(self) -> Sequence[Group]:
        return list(self._t.groups.values())

    def add_group(self, group: Group) -> None:
        self._t.groups[group.id] = group

    def setting(self, key: str) -> Any:
        return self._t.settings.get(key)

    def set_setting(self, key: str, value: Any) -> None:
        self._t.settings[key] = dict(value)


class People:
    def __init__(self, tables: Tables) -> None:
        self._t = tables

    def pupils(self) -> Sequence[Pupil]:
        return list(self._t.pupils.values())

    def pupil(self, pupil_id: PupilId) -> Pupil | None:
        return self._t.pupils.get(pupil_id)

    def pupil_by_number(self, pupil_number: str) -> Pupil | None:
        return next((pupil for pupil in self._t.pupils.values() if pupil.pupil_number == pupil_number), None)

    def save_pupil(self, pupil: Pupil, *, since: date | None = None) -> None:
        known = self._t.pupils.get(pupil.id)
        if pupil.protected != (known is not None and known.protected):
            own = (one.since for who, one in self._t.protection if who == pupil.id)
            day = since or (ALWAYS if known is None else self._day_after(own))
            self._t.protection.append((pupil.id, ProtectionChange(pupil.protected, day)))
        self._t.pupils[pupil.id] = pupil

    def open_enrolments(self) -> Mapping[PupilId, Enrolment]:
        return {stay.pupil_id: stay for stay in self._t.enrolments.values() if stay.ends_on is None}

    def enrolments_of(self, pupil_id: PupilId) -> Sequence[Enrolment]:
        own = [stay for stay in self._t.enrolments.values() if stay.pupil_id == pupil_id]
        return sorted(own, key=lambda stay: stay.starts_on)

    def save_enrolment(self, enrolment: Enrolment) -> None:
        self._t.enrolments[enrolment.id] = enrolment

    def guardians_of(self, pupil_id: PupilId) -> Sequence[tuple[Guardian, Guardianship]]:
        bonds = sorted((b for b in self._t.bonds.values() if b.pupil_id == pupil_id), key=lambda b: b.position)
        return [(self._t.guardians[bond.guardian_id], bond) for bond in bonds]

    def pupils_of(self, guardian_id: GuardianId) -> Sequence[PupilId]:
        return [pupil for pupil, guardian in self._t.bonds if guardian == guardian_id]

    def custody(self, pupil_ids: Iterable[PupilId] | None = None) -> Mapping[PupilId, frozenset[GuardianId]]:
        wanted = None if pupil_ids is None else set(pupil_ids)
        found: dict[PupilId, frozenset[GuardianId]] = {}
        for bond in self._t.bonds.values():
            if bond.has_custody and (wanted is None or bond.pupil_id in wanted):
                found[bond.pupil_id] = found.get(bond.pupil_id, frozenset()) | {bond.guardian_id}
        return found

    def protected(self, pupil_ids: Iterable[PupilId] | None = None) -> frozenset[PupilId]:
        wanted = self._t.pupils.keys() if pupil_ids is None else set(pupil_ids)
        return frozenset(p.id for p in self._t.pupils.values() if p.protected and p.id in wanted)

    def guardian(self, guardian_id: GuardianId) -> Guardian | None:
        return self._t.guardians.get(guardian_id)

    def guardians(self) -> Sequence[Guardian]:
        return list(self._t.guardians.values())

    def save_guardian(self, guardian: Guardian) -> None:
        self._t.guardians[guardian.id] = guardian

    def save_guardianship(self, bond: Guardianship, *, since: date | None = None) -> None:
        known = self._t.bonds.get((bond.pupil_id, bond.guardian_id))
        if known is None or known.has_custody != bond.has_custody:
            own = (
                one.since
                for whose, one in self._t.custody
                if (whose, one.guardian_id) == (bond.pupil_id, bond.guardian_id)
            )
            day = since or (ALWAYS if known is None else self._day_after(own))
            self._t.custody.append((bond.pupil_id, CustodyChange(bond.guardian_id, bond.has_custody, day)))
        self._t.bonds[bond.pupil_id, bond.guardian_id] = bond

    def _day_after(self, known: Iterable[date]) -> date:
        return max([self._t.today, *known])

    def histories(self, pupil_ids: Iterable[PupilId] | None = None) -> Mapping[PupilId, PupilHistory]:
        wanted = self._t.pupils.keys() if pupil_ids is None else set(pupil_ids)
        return {
            pupil_id: PupilHistory(
                tuple(change for whose, change in self._t.custody if whose == pupil_id),
                tuple(change for whose, change in self._t.protection if whose == pupil_id),
                self._t.pupils[pupil_id].birth_date,
                self._apart(pupil_id),
            )
            for pupil_id in wanted
            if pupil_id in self._t.pupils
        }

    def _apart(self, pupil_id: PupilId) -> bool:
        with_custody = [guardian for guardian, bond in self.guardians_of(pupil_id) if bond.has_custody]
        addresses = [guardian.address for guardian in with_custody if guardian.address.street]
        return len({f"{one.postcode}{one.street}".replace(" ", "").lower() for one in addresses}) > 1

    def employees(self) -> Sequence[Employee]:
        return list(self._t.employees.values())

    def employee(self, employee_id: EmployeeId) -> Employee | None:
        return self._t.employees.get(employee_id)

    def save_employee(self, employee: Employee) -> None:
        self._t.employees[employee.id] = employee


class Consent:
    def __init__(self, tables: Tables) -> None:
        self._t = tables

    def purposes(self, *, closed: bool = False) -> Sequence[Purpose]:
        ordered = sorted(self._t.purposes.values(), key=lambda each: each.position)
        return [each for each in ordered if closed or each.closed_on is None]

    def add_purpose(self, purpose: Purpose) -> None:
        self.add_version(purpose, asks_anew=False)

    def save_purpose(self, purpose: Purpose) -> None:
        self._t.purposes[purpose.id] = purpose

    def add_version(self, purpose: Purpose, *, asks_anew: bool) -> None:
        anew = (*purpose.asked_anew, (self._t.today, purpose.version)) if asks_anew else purpose.asked_anew
        audiences = (*purpose.audiences, (self._t.today, purpose.audience))
        self._t.purposes[purpose.id] = replace(purpose, asked_anew=anew, audiences=audiences)

    def add_answers(self, answers: Sequence[Answer]) -> None:
        self._t.answers.update((answer.id, answer) for answer in answers)

    def answers(self, pupil_ids: Iterable[PupilId] | None = None) -> Sequence[Answer]:
        wanted = None if pupil_ids is None else set(pupil_ids)
        return [
            answer
            for answer in self._t.answers.values()
            if answer.id not in self._t.retracted and (wanted is None or answer.pupil_id in wanted)
        ]

    def retract(self, answer_ids: Sequence[AnswerId], *, reason: str, by: str, at: datetime) -> None:
        self._t.retracted.update(answer_ids)

    def states(
        self, pupil_ids: Iterable[PupilId] | None = None
    ) -> Mapping[tuple[PupilId, PurposeId], EffectiveConsent]:
        wanted = None if pupil_ids is None else set(pupil_ids)
        return {cell: one for cell, one in self._t.states.items() if wanted is None or cell[0] in wanted}

    def save_states(self, states: Mapping[tuple[PupilId, PurposeId], EffectiveConsent]) -> None:
        for cell, state in states.items():
            self._t.states.pop(cell, None)
            if state != EffectiveConsent(ConsentStatus.UNANSWERED):
                self._t.states[cell] = state

    def save_intervals(self, pupil_ids: Iterable[PupilId], rows: Iterable[tuple[PupilId, PurposeId, Interval]]) -> None:
        gone = set(pupil_ids)
        self._t.intervals = [row for row in self._t.intervals if row[0] not in gone] + list(rows)

    def turning(self, after: date, until: date) -> frozenset[PupilId]:
        return frozenset(
            pupil_id for pupil_id, _, one in self._t.intervals if after < one.start <= until or after < one.end <= until
        )


class Audit:
    def __init__(self, tables: Tables) -> None:
        self._t = tables

    def add(self, *, actor: str, action: str, subject: str = "", detail: str = "") -> None:
        self._t.audit.append((actor, action, subject, detail))


class MemoryUnitOfWork:
    def __init__(self, file: MemoryFile, now: datetime = NOW) -> None:
        self._file, self._now = file, now

    def today(self) -> date:
        return today_of(lambda: self._now)

    def __enter__(self) -> Self:
        self._work = Tables(**{name: copy.copy(value) for name, value in vars(self._file.tables).items()})
        self._work.today = self.today()
        self.school, self.people = School(self._work), People(self._work)
        self.consent, self.audit = Consent(self._work), Audit(self._work)
        return self

    def __exit__(self, *_: object) -> None:
        del self._work

    def commit(self) -> None:
        self._file.tables = self._work


class MemoryFile:
    """The data file; `place()` gives a workplace on it."""

    def __init__(self) -> None:
        self.tables = Tables()
        self.announced: list[frozenset[Kind]] = []

    def place(self, role: Role = Role.PRINCIPAL, now: datetime = NOW) -> Workplace:
        anything: Any = None
        return Workplace(
            actor=Actor("directie", role),
            unit_of_work=lambda: MemoryUnitOfWork(self, now),  # type: ignore[arg-type, return-value]
            queries=anything,
            clock=lambda: now,
            backups=anything,
            announce=self.announced.append,
        )

    def add_location(self, name: str = "Willibrord") -> Location:
        location = Location(LocationId(new_uuid()), name, len(self.tables.locations))
        self.tables.locations[location.id] = location
        return location

    def add_purpose(self, code: str = "website", **rest: Any) -> Purpose:
        purpose = Purpose(PurposeId(new_uuid()), code, code.title(), position=len(self.tables.purposes), **rest)
        self.tables.purposes[purpose.id] = purpose
        return purpose

    def add_pupil(self, number: str = "1001", name: str = "Noor van der Meulen", **rest: Any) -> Pupil:
        first, *prefix, last = name.split()
        pupil = Pupil(PupilId(new_uuid()), number, PersonName(first, " ".join(prefix), last), **rest)
        People(self.tables).save_pupil(pupil)
        return pupil

    def add_guardian(self, pupil: Pupil, name: str = "Anna Meulen", *, custody: bool = True) -> Guardian:
        first, last = name.split()
        guardian = Guardian(GuardianId(new_uuid()), PersonName(first, "", last))
        self.tables.guardians[guardian.id] = guardian
        position = len(self.tables.bonds)
        People(self.tables).save_guardianship(Guardianship(guardian.id, pupil.id, "ouder", custody, position))
        return guardian
