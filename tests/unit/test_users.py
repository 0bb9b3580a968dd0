"""Who may let people in, and what is refused."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from uuid import uuid4

import pytest

from tests.support import as_role
from wm_desktop.domain.errors import NotAllowedError, NotFoundError
from wm_desktop.domain.ids import EmployeeId
from wm_desktop.domain.people import PersonName
from wm_desktop.services.actors import Actor, Role
from wm_desktop.services.rows import EmployeeRow, UserRow
from wm_desktop.services.users import (
    EmployeeGoneError,
    EmployeeTakenError,
    LastAdministratorError,
    PassphraseTooShortError,
    UserExistsError,
    UserNameMissingError,
    add_user,
    change_passphrase,
    list_users,
    remove_user,
    tie_user,
)
from wm_desktop.services.workplace import Kind, Workplace

LONG = "drie lange woorden"


@dataclass
class FakeUsers:
    """Stands for slots and rows at once."""

    rows: list[UserRow] = field(default_factory=list)
    asked: list[tuple[str, ...]] = field(default_factory=list)
    staff: list[EmployeeRow] = field(default_factory=list)

    def users(self) -> list[UserRow]:
        return self.rows

    def add(self, name: str, role: Role, passphrase: str) -> None:
        self.asked.append(("add", name, role.value, passphrase))

    def change_passphrase(self, name: str, passphrase: str) -> None:
        self.asked.append(("change", name, passphrase))

    def tie(self, name: str, employee_id: EmployeeId | None) -> None:
        self.asked.append(("tie", name, str(employee_id)))

    def employees(self) -> list[EmployeeRow]:
        return self.staff

    def remove(self, name: str) -> None:
        self.asked.append(("remove", name))


@pytest.fixture
def users() -> FakeUsers:
    return FakeUsers([UserRow(uuid4(), "Marja", "administrator"), UserRow(uuid4(), "directie", "principal")])


@pytest.fixture
def desk(place: Workplace, users: FakeUsers) -> Workplace:
    return replace(place, queries=users)


def test_users_are_listed_for_who_manages_them(desk: Workplace) -> None:
    assert [row.name for row in list_users(desk)] == ["Marja", "directie"]
    with pytest.raises(NotAllowedError):
        list_users(as_role(desk, Role.TEACHER))


def test_someone_is_let_in(desk: Workplace, users: FakeUsers) -> None:
    add_user(desk, users, name="  Juf   Eva ", role=Role.TEACHER, passphrase=LONG)
    assert users.asked == [("add", "Juf Eva", "teacher", LONG)]
    assert desk.announce.heard == [frozenset({Kind.USERS})]


@pytest.mark.parametrize(
    ("name", "passphrase", "error"),
    [(" ", LONG, UserNameMissingError), ("marja", LONG, UserExistsError), ("Eva", "kort", PassphraseTooShortError)],
)
def test_a_bad_user_is_refused(
    desk: Workplace, users: FakeUsers, name: str, passphrase: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        add_user(desk, users, name=name, role=Role.READER, passphrase=passphrase)
    assert users.asked == []


def test_only_who_manages_users_lets_people_in(desk: Workplace, users: FakeUsers) -> None:
    with pytest.raises(NotAllowedError):
        add_user(as_role(desk, Role.BOARD), users, name="Eva", role=Role.READER, passphrase=LONG)
    with pytest.raises(NotAllowedError):
        remove_user(as_role(desk, Role.BOARD), users, name="Marja")


def test_ones_own_passphrase_needs_no_role(desk: Workplace, users: FakeUsers) -> None:
    reader = replace(desk, actor=Actor("Marja", Role.READER))
    change_passphrase(reader, users, name="Marja", passphrase=LONG)
    with pytest.raises(NotAllowedError):
        change_passphrase(reader, users, name="directie", passphrase=LONG)
    change_passphrase(desk, users, name="Marja", passphrase=LONG)
    with pytest.raises(PassphraseTooShortError):
        change_passphrase(desk, users, name="Marja", passphrase="          ")
    with pytest.raises(NotFoundError):
        change_passphrase(desk, users, name="Niemand", passphrase=LONG)
    assert users.asked == [("change", "Marja", LONG)] * 2


def test_the_last_administrator_stays(desk: Workplace, users: FakeUsers) -> None:
    with pytest.raises(LastAdministratorError, match="Marja"):
        remove_user(desk, users, name="Marja")
    users.rows.append(UserRow(uuid4(), "Tweede", "administrator"))
    remove_user(desk, users, name="Marja")
    remove_user(desk, users, name="directie")
    assert users.asked == [("remove", "Marja"), ("remove", "directie")]


def test_a_user_is_tied_to_an_employee_and_loosened(desk: Workplace, users: FakeUsers) -> None:
    eva, gone = EmployeeId(uuid4()), EmployeeId(uuid4())
    users.staff += [
        EmployeeRow(eva, PersonName("Eva", "", "Jansen"), "leerkracht", ("3A",), "", None),
        EmployeeRow(gone, PersonName("Jan", "", "Vos"), "", (), "", date(2026, 8, 1)),
    ]
    tie_user(desk, users, name="Marja", employee_id=eva)
    tie_user(desk, users, name="Marja", employee_id=None)
    assert users.asked == [("tie", "Marja", str(eva)), ("tie", "Marja", "None")]
    assert desk.announce.heard == [frozenset({Kind.USERS})] * 2
    with pytest.raises(EmployeeGoneError, match="Jan Vos"):
        tie_user(desk, users, name="Marja", employee_id=gone)
    with pytest.raises(NotFoundError, match="Medewerker"):
        tie_user(desk, users, name="Marja", employee_id=EmployeeId(uuid4()))
    with pytest.raises(NotFoundError, match="Gebruiker"):
        tie_user(desk, users, name="Niemand", employee_id=None)
    users.rows[1] = replace(users.rows[1], employee_id=eva)
    with pytest.raises(EmployeeTakenError, match="directie"):
        tie_user(desk, users, name="Marja", employee_id=eva)
    tie_user(desk, users, name="directie", employee_id=eva)
    assert len(users.asked) == 3
