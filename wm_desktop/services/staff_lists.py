"""Employees on a list: they too may only be shown with their own yes (domain reference 2.4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.consent import EffectiveConsent, Purpose
from wm_desktop.domain.employee_consent import employee_consent
from wm_desktop.domain.people import Employee, PersonName
from wm_desktop.domain.school import SchoolYear
from wm_desktop.services.actors import Act
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.stored_policy import read_policy
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class StaffRow:
    """An employee and what holds for each of the purposes asked."""

    name: PersonName
    states: tuple[EffectiveConsent, ...]


def staff_rows(
    place: Workplace,
    purposes: Sequence[Purpose],
    groups: Collection[str] = (),
    location: str = "",
    as_of: date | None = None,
) -> list[StaffRow]:
    """Give the employees of a day in name order, with their consent on that day.

    With groups asked: those who teach one of them then. With a location: those who teach there, or nowhere yet.
    """
    place.actor.require(Act.SEE_STAFF_CONSENT)
    day = min(as_of or place.today(), place.today())
    with place.unit_of_work() as uow:
        policy, taught = read_policy(uow), _Taught(uow, day)
        given = defaultdict(list)
        for answer in uow.consent.employee_answers():
            given[answer.employee_id].append(answer)
        here = [one for one in uow.people.employees() if one.left_on is None or one.left_on >= day]
        asked = [one for one in here if _concerns(taught(one), groups, location)]
        rows = [
            StaffRow(one.name, tuple(employee_consent(given[one.id], purpose, policy, day) for purpose in purposes))
            for one in asked
        ]
    return sorted(rows, key=lambda row: row.name.sort_key)


class _Taught:
    """The groups of employees in the school year of a day, each by name and location."""

    def __init__(self, uow: UnitOfWork, day: date) -> None:
        places = {one.id: one.name for one in uow.school.locations()}
        self._groups = {
            group.id: (group.name, places[group.location_id]) for group in uow.school.groups(SchoolYear.of(day))
        }

    def __call__(self, employee: Employee) -> set[tuple[str, str]]:
        return {self._groups[one] for one in employee.group_ids if one in self._groups}


def _concerns(taught: set[tuple[str, str]], groups: Collection[str], location: str) -> bool:
    if not groups:
        return not location or not taught or any(where == location for _, where in taught)
    return any(name in groups and location in {"", where} for name, where in taught)
