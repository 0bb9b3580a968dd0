"""Users of an open data file: a row with a role inside it, a key slot beside it.

A slot without a row could not enter, a row without a slot cannot open: so rows come first and slots go first.
"""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, Engine, delete, func, insert, select, update

from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import EmployeeId, new_uuid
from wm_desktop.services.actors import Role
from wm_desktop.services.ports import Clock
from wm_desktop.services.users import LastAdministratorError, UserExistsError
from wm_desktop.storage.engine import writing
from wm_desktop.storage.keys import Argon2Cost, KeyFile
from wm_desktop.storage.places import Place
from wm_desktop.storage.repositories.audit import SqlAudit
from wm_desktop.storage.tables import UserRecord


class SlotUsers:
    """Implements `UserAdmin`."""

    def __init__(self, place: Place, engine: Engine, key: bytes, clock: Clock, actor: str, cost: Argon2Cost) -> None:
        self._place = place
        self._engine = engine
        self._key = key
        self._clock = clock
        self._actor = actor
        self._cost = cost

    def add(self, name: str, role: Role, passphrase: str) -> None:
        """Let someone in."""
        with writing(self._engine).begin() as connection:
            user_id = self._row_for(connection, name, role)
            self._log(connection, "user_added", user_id, role.value)
        self._set_slot(user_id, name, passphrase)

    def change_passphrase(self, name: str, passphrase: str) -> None:
        """Give a user another passphrase."""
        with writing(self._engine).begin() as connection:
            user_id = find_user(connection, name)
            self._log(connection, "passphrase_changed", user_id)
        self._set_slot(user_id, name, passphrase)

    def remove(self, name: str) -> None:
        """Take a slot away; refuses the last administrator."""
        with writing(self._engine).begin() as connection:
            user_id = find_user(connection, name)
            administrator = UserRecord.role == Role.ADMINISTRATOR.value
            others = select(func.count()).select_from(UserRecord).where(administrator, UserRecord.id != user_id)
            mine = select(UserRecord.role).where(UserRecord.id == user_id)
            is_administrator = connection.execute(mine).scalar() == Role.ADMINISTRATOR.value
            if is_administrator and connection.execute(others).scalar() == 0:
                raise LastAdministratorError(user=name)
            connection.execute(delete(UserRecord).where(UserRecord.id == user_id))
            self._log(connection, "user_removed", user_id)
            KeyFile.read(self._place.keys).without(user_id).write(self._place.keys)

    def tie(self, name: str, employee_id: EmployeeId | None) -> None:
        """Say who a user is in the register, or that this is not known any more."""
        with writing(self._engine).begin() as connection:
            user_id = find_user(connection, name)
            connection.execute(update(UserRecord).where(UserRecord.id == user_id).values(employee_id=employee_id))
            self._log(connection, "user_tied", user_id, "" if employee_id is None else str(employee_id))

    def _row_for(self, connection: Connection, name: str, role: Role) -> UUID:
        """Insert the row; one that a crash left without a slot is taken over."""
        known = connection.execute(select(UserRecord.id).where(UserRecord.name == name)).scalar()
        if known is not None:
            if name in KeyFile.read(self._place.keys).user_names:
                raise UserExistsError(user=name)
            connection.execute(delete(UserRecord).where(UserRecord.id == known))
        return insert_user(connection, name, role)

    def _set_slot(self, user_id: UUID, name: str, passphrase: str) -> None:
        keys = KeyFile.read(self._place.keys)
        keys.with_user(user_id, name, passphrase, self._key, self._cost).write(self._place.keys)

    def _log(self, connection: Connection, action: str, user_id: UUID, detail: str = "") -> None:
        SqlAudit(connection, self._clock).add(actor=self._actor, action=action, subject=str(user_id), detail=detail)


def insert_user(connection: Connection, name: str, role: Role) -> UUID:
    """Insert a user's row."""
    user_id = new_uuid()
    connection.execute(insert(UserRecord).values(id=user_id, name=name, role=role.value))
    return user_id


def find_user(connection: Connection, name: str) -> UUID:
    """Give the id of a user; raises NotFoundError."""
    found = connection.execute(select(UserRecord.id).where(UserRecord.name == name)).scalar()
    if found is None:
        raise NotFoundError(what="Gebruiker", key=name)
    return found
