"""Which employee a user is, and which groups that one has; knows no Qt."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Protocol

from wm_desktop.domain.ids import EmployeeId, GroupId
from wm_desktop.services import users
from wm_desktop.services.data_files import UserAdmin
from wm_desktop.services.rows import EmployeeRow, UserRow
from wm_desktop.services.users import GroupChoice
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class TieLine:
    """A user as the list shows it: who that is in the register, with the groups."""

    user: UserRow
    employee: EmployeeRow | None


def tie_lines(place: Workplace) -> list[TieLine]:
    """Give all users with the employees they are."""
    known = {row.id: row for row in place.queries.employees()}
    found = users.list_users(place)
    return [TieLine(row, known.get(row.employee_id) if row.employee_id else None) for row in found]


class TieView(Protocol):
    """What the presenter asks of the dialog."""

    def show_employees(self, rows: Sequence[EmployeeRow], chosen: EmployeeId | None) -> None:
        """Fill the list of employees, with 'not known' first."""
        ...

    def show_groups(self, groups: Sequence[GroupChoice]) -> None:
        """Show the groups, those of the employee ticked; none when no employee is chosen."""
        ...


class TiePresenter:
    """Between the dialog and the use cases."""

    def __init__(self, place: Workplace, admin: UserAdmin, user: UserRow, view: TieView) -> None:
        self._place = place
        self._admin = admin
        self._user = user
        self._view = view
        self._offered: Sequence[GroupChoice] = ()

    def start(self) -> None:
        """Show who the user is now."""
        here = [row for row in self._place.queries.employees() if row.left_on is None]
        self._view.show_employees(here, self._user.employee_id)
        self.choose(self._user.employee_id)

    def choose(self, employee_id: EmployeeId | None) -> None:
        """Show the groups of another employee."""
        self._offered = () if employee_id is None else users.group_choices(self._place, employee_id)
        self._view.show_groups(self._offered)

    def save(self, employee_id: EmployeeId | None, groups: Collection[GroupId]) -> None:
        """Tie the user, and store the groups where they are others than before."""
        users.tie_user(self._place, self._admin, name=self._user.name, employee_id=employee_id)
        if employee_id is not None and {one.id for one in self._offered if one.chosen} != set(groups):
            users.choose_groups(self._place, employee_id, groups)
