"""Who can open the data file: let someone in, say who they are, give another passphrase, take someone out.

The data file writes the audit line in the same transaction as the change itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.ids import EmployeeId, GroupId
from wm_desktop.domain.people import Employee
from wm_desktop.domain.school import Group, SchoolYear, group_sort_key
from wm_desktop.services.actors import Act, Role
from wm_desktop.services.data_files import UserAdmin
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.rows import UserRow
from wm_desktop.services.workplace import Kind, Workplace

SHORTEST_PASSPHRASE = 10


class PassphraseTooShortError(DomainError):
    """A passphrase that can be guessed."""

    nl = "Deze wachtwoordzin is te kort. Neem ten minste {least} tekens, bijvoorbeeld drie of vier woorden."
    en = "This passphrase is too short. Take at least {least} characters, for instance three or four words."


class UserNameMissingError(DomainError):
    """A user without a name."""

    nl = "Vul een naam in voor de gebruiker."
    en = "Fill in a name for the user."


class UserExistsError(DomainError):
    """A name that is taken."""

    nl = "Er is al een gebruiker '{user}'. Kies een andere naam."
    en = "There is already a user '{user}'. Choose another name."


class LastAdministratorError(DomainError):
    """Without an administrator nobody could let people in any more."""

    nl = "'{user}' is de laatste beheerder en blijft. Voeg eerst een andere beheerder toe."
    en = "'{user}' is the last administrator and stays. Add another administrator first."


@dataclass(frozen=True)
class GroupChoice:
    """A group of now, and whether it is the employee's."""

    id: GroupId
    name: str
    location: str
    chosen: bool


class EmployeeGoneError(DomainError):
    """A user tied to somebody who left the school."""

    nl = "{name} is niet meer in dienst. Kies een andere medewerker, of verwijder de gebruiker."
    en = "{name} has left the school. Choose another employee, or remove the user."


class EmployeeTakenError(DomainError):
    """Two users who would be the same employee."""

    nl = "{name} hoort al bij gebruiker '{user}'. Kies een andere medewerker, of ontkoppel '{user}' eerst."
    en = "{name} already belongs to user '{user}'. Choose another employee, or untie '{user}' first."


def check_passphrase(passphrase: str) -> None:
    """Refuse a passphrase that is too short; raises PassphraseTooShortError."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise PassphraseTooShortError(least=SHORTEST_PASSPHRASE)


def list_users(place: Workplace) -> Sequence[UserRow]:
    """Everybody who can open the data file, by name."""
    place.actor.require(Act.MANAGE_USERS)
    return place.queries.users()


def add_user(place: Workplace, users: UserAdmin, *, name: str, role: Role, passphrase: str) -> None:
    """Let someone in; raises UserNameMissingError, UserExistsError or PassphraseTooShortError."""
    place.actor.require(Act.MANAGE_USERS)
    name = " ".join(name.split())
    if not name:
        raise UserNameMissingError
    if any(row.name.casefold() == name.casefold() for row in place.queries.users()):
        raise UserExistsError(user=name)
    check_passphrase(passphrase)
    users.add(name, role, passphrase)
    place.changed(Kind.USERS)


def change_passphrase(place: Workplace, users: UserAdmin, *, name: str, passphrase: str) -> None:
    """Give a user another passphrase: one's own always, that of others for who manages users."""
    if name != place.actor.name:
        place.actor.require(Act.MANAGE_USERS)
    _user(place, name)
    check_passphrase(passphrase)
    users.change_passphrase(name, passphrase)
    place.changed(Kind.USERS)


def tie_user(place: Workplace, users: UserAdmin, *, name: str, employee_id: EmployeeId | None) -> None:
    """Say who a user is in the list of employees (None: not known any more); a teacher sees the groups of that one.

    Raises NotFoundError, EmployeeGoneError for who left, and EmployeeTakenError when another user is that employee.
    """
    place.actor.require(Act.MANAGE_USERS)
    _user(place, name)
    if employee_id is not None:
        employee = next((row for row in place.queries.employees() if row.id == employee_id), None)
        if employee is None:
            raise NotFoundError(what="Medewerker", key=employee_id)
        if employee.left_on is not None:
            raise EmployeeGoneError(name=employee.name.full)
        for row in place.queries.users():
            if row.employee_id == employee_id and row.name != name:
                raise EmployeeTakenError(name=employee.name.full, user=row.name)
    users.tie(name, employee_id)
    place.changed(Kind.USERS)


def group_choices(place: Workplace, employee_id: EmployeeId) -> Sequence[GroupChoice]:
    """Give the groups of now in the order of the school, and which of them are an employee's."""
    place.actor.require(Act.MANAGE_USERS)
    with place.unit_of_work() as uow:
        employee = _employee(uow, employee_id)
        places = {one.id: (one.position, one.name) for one in uow.school.locations()}
        groups = sorted(_groups_of_now(uow), key=lambda one: (places[one.location_id], group_sort_key(one.name)))
        return [
            GroupChoice(one.id, one.name, places[one.location_id][1], one.id in employee.group_ids) for one in groups
        ]


def choose_groups(place: Workplace, employee_id: EmployeeId, groups: Iterable[GroupId]) -> None:
    """Say which of the groups of now an employee has; those of earlier school years stay.

    For a school whose roster names no teachers: EDEXML and the list of employees set the same groups. Raises
    NotFoundError for an unknown employee or group.
    """
    place.actor.require(Act.MANAGE_USERS)
    chosen = tuple(dict.fromkeys(groups))
    with place.unit_of_work() as uow:
        employee = _employee(uow, employee_id)
        offered = {group.id for group in _groups_of_now(uow)}
        for one in chosen:
            if one not in offered:
                raise NotFoundError(what="Groep", key=one)
        earlier = [one for one in employee.group_ids if one not in offered]
        uow.people.save_employee(replace(employee, group_ids=(*earlier, *chosen)))
        detail = ",".join(map(str, chosen))
        uow.audit.add(actor=place.actor.name, action="employee.groups", subject=str(employee_id), detail=detail)
        uow.commit()
    place.changed(Kind.ROSTER, Kind.USERS)


def _employee(uow: UnitOfWork, employee_id: EmployeeId) -> Employee:
    employee = uow.people.employee(employee_id)
    if employee is None:
        raise NotFoundError(what="Medewerker", key=employee_id)
    return employee


def _groups_of_now(uow: UnitOfWork) -> Sequence[Group]:
    """Groups of this school year and those that have pupils still (a roster of the new year comes late)."""
    year, used = SchoolYear.of(uow.today()), {stay.group_id for stay in uow.people.open_enrolments().values()}
    return [group for group in uow.school.all_groups() if group.school_year == year or group.id in used]


def remove_user(place: Workplace, users: UserAdmin, *, name: str) -> None:
    """Take someone out; raises LastAdministratorError for the only administrator."""
    place.actor.require(Act.MANAGE_USERS)
    user = _user(place, name)
    administrators = [row for row in place.queries.users() if row.role == Role.ADMINISTRATOR.value]
    if administrators == [user]:
        raise LastAdministratorError(user=name)
    users.remove(name)
    place.changed(Kind.USERS)


def _user(place: Workplace, name: str) -> UserRow:
    for row in place.queries.users():
        if row.name == name:
            return row
    raise NotFoundError(what="Gebruiker", key=name)
