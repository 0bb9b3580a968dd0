"""What the page of persons shows and changes; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol
from uuid import UUID

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.ids import EmployeeId, GuardianId, PupilId, PurposeId, new_uuid
from wm_desktop.domain.people import Employee, Guardian, Guardianship, PersonName, Pupil
from wm_desktop.services import people
from wm_desktop.services.actors import Act
from wm_desktop.services.employee_consent import employees_without
from wm_desktop.services.person_file import person_file
from wm_desktop.services.rows import EmployeeRow, GroupRow, GuardianRow, PersonFile, PupilRow
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class PupilTyped:
    """The form of a pupil as it was typed; group and location only matter for a new one.

    `protected_since`: from which day protection changes; None is today.
    """

    pupil_number: str
    name: PersonName
    birth_date: date | None
    protected: bool
    group: str = ""
    location: str = ""
    protected_since: date | None = None


@dataclass(frozen=True)
class FileLine:
    """An incident or letter in a pupil's file; `page` is where it is opened."""

    page: str
    subject: UUID
    number: str
    title: str
    state: str
    on: date | None


class PersonsView(Protocol):
    """What the presenter asks of the page."""

    def show_groups(self, groups: Sequence[GroupRow], locations: Sequence[str]) -> None:
        """Fill the filter of groups."""
        ...

    def show_pupils(self, pupils: Sequence[PupilRow]) -> None:
        """Show the list."""
        ...

    def show_person(self, person: PersonFile | None) -> None:
        """Show everything known of one pupil, or nothing."""
        ...

    def show_employees(self, employees: Sequence[EmployeeRow]) -> None:
        """Show the employees."""
        ...


class PersonsPresenter:
    """Asks, shows and changes."""

    def __init__(self, place: Workplace, view: PersonsView) -> None:
        self._place = place
        self._view = view
        self.search = ""
        self.group = ""
        self.location = ""
        self.with_left = False
        self.employee_search = ""
        self.without_purpose: PurposeId | None = None
        self.chosen: PupilId | None = None

    @property
    def may_change(self) -> bool:
        """Whether this role may change people."""
        return self._place.actor.may(Act.CHANGE_ROSTER)

    @property
    def may_see_staff(self) -> bool:
        """Whether this role may know which colleagues gave no consent."""
        return self._place.actor.may(Act.SEE_STAFF_CONSENT)

    @property
    def may_record(self) -> bool:
        """Whether this role may record answers."""
        return self._place.actor.may(Act.RECORD_CONSENT)

    @property
    def may_see_files(self) -> bool:
        """Whether incidents and letters are for this role."""
        return self._place.actor.may(Act.SEE_INCIDENTS)

    @property
    def is_filtered(self) -> bool:
        """Whether fewer pupils may be shown than there are."""
        return bool(self.search or self.group or self.location)

    def refresh(self) -> None:
        """Ask everything again."""
        queries = self._place.queries
        self._view.show_groups(queries.groups(), [row.name for row in queries.locations()])
        self.list_pupils()
        self.list_employees()
        self.choose(self.chosen)

    def list_pupils(self) -> None:
        """Ask the pupils for the filter of now."""
        found = self._place.queries.pupils(self.search, self.group, self.location, left=self.with_left)
        self._view.show_pupils(found)

    def list_employees(self) -> None:
        """Ask the employees; with a purpose chosen only those for whom no yes holds."""
        found = self._place.queries.employees(self.employee_search)
        if self.without_purpose is not None:
            without = employees_without(self._place, self.without_purpose)
            found = [row for row in found if row.id in without]
        self._view.show_employees(found)

    def purposes(self) -> Sequence[Purpose]:
        """The purposes in use."""
        return self._place.queries.purposes()

    def choose(self, pupil_id: PupilId | None) -> None:
        """Show one pupil."""
        self.chosen = pupil_id
        self._view.show_person(person_file(self._place, pupil_id) if pupil_id is not None else None)

    def save_pupil(self, typed: PupilTyped, known: PupilRow | None) -> PupilId:
        """Add or change a pupil; a new one goes into its group today."""
        pupil_id = known.id if known else PupilId(new_uuid())
        pupil = Pupil(pupil_id, typed.pupil_number, typed.name, typed.birth_date, typed.protected)
        people.save_pupil(self._place, pupil, protected_since=typed.protected_since)
        if known is None and typed.group:
            people.move_pupil(self._place, pupil_id, typed.group, typed.location, self._place.today())
        return pupil_id

    def add_guardian(self, pupil_id: PupilId, guardian: Guardian, relation: str, has_custody: bool) -> None:
        """Add a guardian to a pupil, after the others."""
        position = len(self._place.queries.guardians_of(pupil_id))
        bond = Guardianship(guardian.id, pupil_id, relation, has_custody, position)
        people.add_guardian(self._place, pupil_id, guardian, bond)

    def save_guardian(
        self, pupil_id: PupilId, known: GuardianRow, guardian: Guardian, has_custody: bool, since: date | None = None
    ) -> None:
        """Change a guardian's data and, when it changed, custody from a day on."""
        people.save_guardian(self._place, guardian)
        if has_custody != known.has_custody:
            people.set_custody(self._place, pupil_id, guardian.id, has_custody, since)

    def move(self, pupil: PupilRow, group: str, location: str, on: date) -> None:
        """Put a pupil in another group, or take one back who had left."""
        act = people.move_pupil if pupil.left_on is None else people.mark_returned
        act(self._place, pupil.id, group, location, on)

    def leave(self, pupil: PupilRow, on: date) -> None:
        """Record that a pupil left."""
        people.mark_left(self._place, pupil.id, on)

    def save_employee(self, known: EmployeeRow | None, typed: Employee) -> None:
        """Add or change an employee; the groups taught stay as they are."""
        if known is not None:
            with self._place.unit_of_work() as uow:
                stored = uow.people.employee(known.id)
            if stored is not None:
                typed = replace(typed, key=stored.key, left_on=stored.left_on, group_ids=stored.group_ids)
        people.save_employee(self._place, typed)

    def employee(self, row: EmployeeRow) -> Employee | None:
        """The employee behind a row."""
        with self._place.unit_of_work() as uow:
            return uow.people.employee(row.id)


def guardian_of(row: GuardianRow) -> Guardian:
    """Turn a row back into the guardian it shows."""
    return Guardian(row.id, row.name, row.form_of_address, row.address, row.secret_address, row.email, row.phone)


def new_guardian() -> Guardian:
    """An empty guardian to fill in."""
    return Guardian(GuardianId(new_uuid()), PersonName())


def new_employee() -> Employee:
    """An empty employee to fill in."""
    return Employee(EmployeeId(new_uuid()), PersonName())
