"""What the settings dialog reads and stores; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from wm_desktop.gui.settings.tie_presenter import TieLine, tie_lines
from wm_desktop.services import users
from wm_desktop.services.actors import Act, Role
from wm_desktop.services.data_files import UserAdmin
from wm_desktop.services.settings import SchoolSettings, load_settings, save_settings
from wm_desktop.services.workplace import Workplace


class SettingsPresenter:
    """Between the dialog and the use cases."""

    def __init__(self, place: Workplace, admin: UserAdmin) -> None:
        self._place = place
        self._admin = admin
        self.settings = load_settings(place)

    @property
    def may_change(self) -> bool:
        """Whether this role may change settings."""
        return self._place.actor.may(Act.CHANGE_SETTINGS)

    @property
    def may_manage_users(self) -> bool:
        """Whether this role may let people in."""
        return self._place.actor.may(Act.MANAGE_USERS)

    @property
    def locations(self) -> tuple[str, ...]:
        """Names of the locations."""
        return tuple(row.name for row in self._place.queries.locations())

    def users(self) -> Sequence[TieLine]:
        """Who can open the data file, and who they are in the register."""
        return tie_lines(self._place)

    def last_backup(self) -> datetime | None:
        """When the newest backup was made."""
        return self._place.backups.last()

    def save(self, settings: SchoolSettings) -> None:
        """Store the settings."""
        save_settings(self._place, settings)

    def add_user(self, name: str, role: Role, passphrase: str) -> None:
        """Let someone in."""
        users.add_user(self._place, self._admin, name=name, role=role, passphrase=passphrase)

    def change_passphrase(self, name: str, passphrase: str) -> None:
        """Give a user another passphrase."""
        users.change_passphrase(self._place, self._admin, name=name, passphrase=passphrase)

    def remove_user(self, name: str) -> None:
        """Take someone out."""
        users.remove_user(self._place, self._admin, name=name)
