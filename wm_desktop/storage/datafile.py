"""Data files: made, opened, recovered and restored.

This module and what it imports at the top load neither SQLAlchemy nor Argon2, so that the login window can show
who may log in before they are there.
"""

from __future__ import annotations

import platform
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from wm_desktop.services.data_files import NewSchool
from wm_desktop.services.faults import DataFileMissingError, UserWithoutKeyError
from wm_desktop.services.ports import Clock
from wm_desktop.storage.folders import warnings
from wm_desktop.storage.installing import new_data_file
from wm_desktop.storage.keys import Argon2Cost, KeyFile, new_data_key
from wm_desktop.storage.lock import FileLock
from wm_desktop.storage.places import Place
from wm_desktop.storage.recovery_key import new_recovery_key

if TYPE_CHECKING:
    from wm_desktop.storage.open_file import OpenFile

_USUAL_COST = Argon2Cost()


class DataFileStore:
    """Implements `DataFiles`; `computer` is the name others see when the file is in use."""

    def __init__(self, clock: Clock, computer: str = "", cost: Argon2Cost = _USUAL_COST) -> None:
        self._clock = clock
        self._computer = computer or platform.node() or "?"
        self._cost = cost

    def exists(self, path: Path) -> bool:
        """Whether a data file, or what is left of one, stands there."""
        place = Place.of(path)
        return place.database.exists() or place.keys.exists()

    def user_names(self, path: Path) -> Sequence[str]:
        """Names on the key slots (the recovery slot left out)."""
        return self._keys(Place.of(path)).user_names

    def warnings(self, path: Path) -> Sequence[str]:
        """Dutch sentences about the place: a sync folder, a share."""
        return warnings(Place.of(path).folder)

    def create(self, path: Path, new: NewSchool) -> tuple[OpenFile, str]:
        """Make a data file with the default purposes and open it; gives the recovery key, shown once."""
        from wm_desktop.services.new_school import checked
        from wm_desktop.storage.open_file import build

        new = checked(new)
        place, data_key, recovery_key = Place.of(path), new_data_key(), new_recovery_key()
        with new_data_file(place) as building:
            user_id = build(building, data_key, new, self._clock)
            keys = KeyFile(()).with_user(user_id, new.user, new.passphrase, data_key, self._cost)
            keys.with_recovery(recovery_key, data_key).write(building.keys)
        return self._enter(place, data_key, user_id, new.user), recovery_key

    def open(self, path: Path, passphrase: str, user: str | None = None) -> OpenFile:
        """Open with a user's passphrase (any user's when `user` is None); migrates after a backup."""
        place = Place.of(path)
        slot, data_key = self._keys(place).unlock(passphrase, user)
        return self._enter(place, data_key, slot.id, slot.name)

    def recover(self, path: Path, recovery_key: str, user: str, passphrase: str) -> OpenFile:
        """Open with the recovery key and give `user` a new passphrase."""
        place = Place.of(path)
        keys = self._keys(place)
        data_key = keys.recover(recovery_key)
        slot = next((slot for slot in keys.slots if slot.cost and slot.name == user), None)
        if slot is None:
            raise UserWithoutKeyError(user=user)
        opened = self._enter(place, data_key, slot.id, user)
        try:
            opened.users.change_passphrase(user, passphrase)
        except BaseException:
            opened.close()
            raise
        return opened

    def restore(self, backup: Path, target: Path) -> None:
        """Check a backup and put it as a new data file at `target`; never overwrites."""
        from wm_desktop.storage.backup import restore

        restore(backup, Place.of(target))

    def _keys(self, place: Place) -> KeyFile:
        if not place.database.exists():
            raise DataFileMissingError(path=place.database)
        return KeyFile.read(place.keys)

    def _enter(self, place: Place, data_key: bytes, user_id: UUID, user: str) -> OpenFile:
        from wm_desktop.storage.open_file import enter

        lock = FileLock.take(place, user=user, computer=self._computer, now=self._clock())
        try:
            return enter(place, data_key, user_id, lock, self._clock, self._cost)
        except BaseException:
            lock.release()
            raise
