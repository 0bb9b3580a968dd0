"""Data files as the services see them: made, opened, recovered, copied and checked; kept by `storage`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.ids import EmployeeId
from wm_desktop.services.actors import Actor, Role
from wm_desktop.services.ports import Progress, UnitOfWorkFactory
from wm_desktop.services.queries import Queries


@dataclass(frozen=True)
class NewSchool:
    """What is needed to start: the school's name, its locations, and the first person who can open the file."""

    school: str
    locations: tuple[str, ...]
    user: str
    passphrase: str


@dataclass(frozen=True)
class Finding:
    """Something `verify` found: `what` is 'file', 'audit', 'consent', 'letter' or 'document'."""

    what: str
    subject: str
    message: str


class Backups(Protocol):
    """Safe copies of an open data file."""

    def make(self, reason: str) -> Path:
        """Make a finished backup (encrypted, checked, renamed) in the usual folder; keeps 10 daily and 12 monthly."""
        ...

    def copy_to(self, target: Path, progress: Progress | None = None) -> Path:
        """Make a finished backup at a place of the user's choice."""
        ...

    def last(self) -> datetime | None:
        """When the newest backup was made."""
        ...


class UserAdmin(Protocol):
    """Who can open the data file; each user is a key slot and a role."""

    def add(self, name: str, role: Role, passphrase: str) -> None:
        """Let someone in."""
        ...

    def change_passphrase(self, name: str, passphrase: str) -> None:
        """Give a user another passphrase."""
        ...

    def tie(self, name: str, employee_id: EmployeeId | None) -> None:
        """Say who a user is in the register, or that this is not known any more."""
        ...

    def remove(self, name: str) -> None:
        """Take a slot away; refuses the last administrator."""
        ...


class OpenDataFile(Protocol):
    """A data file that is open for one person at one workstation."""

    @property
    def path(self) -> Path:
        """Where the database stands."""
        ...

    @property
    def actor(self) -> Actor:
        """Who opened it."""
        ...

    @property
    def unit_of_work(self) -> UnitOfWorkFactory:
        """Starts units of work."""
        ...

    @property
    def queries(self) -> Queries:
        """Answers questions."""
        ...

    @property
    def backups(self) -> Backups:
        """Makes safe copies."""
        ...

    @property
    def users(self) -> UserAdmin:
        """Manages who can open it."""
        ...

    def check_passphrase(self, passphrase: str) -> None:
        """Check the passphrase of who opened it (the lock screen); raises like `DataFiles.open`."""
        ...

    def verify(self, progress: Progress | None = None) -> Sequence[Finding]:
        """Check integrity, audit chain, projection and fingerprints; nothing found means whole."""
        ...

    def close(self) -> None:
        """Close and release the lock."""
        ...


class DataFiles(Protocol):
    """Makes and opens data files. Every failure is a named EnvironmentFault that loses nothing."""

    def exists(self, path: Path) -> bool:
        """Whether a data file stands there."""
        ...

    def user_names(self, path: Path) -> Sequence[str]:
        """Names on the key slots (the recovery slot left out)."""
        ...

    def warnings(self, path: Path) -> Sequence[str]:
        """Dutch sentences about the place: a sync folder, a share."""
        ...

    def create(self, path: Path, new: NewSchool) -> tuple[OpenDataFile, str]:
        """Make a data file with the default purposes and open it; gives the recovery key, shown once."""
        ...

    def open(self, path: Path, passphrase: str, user: str | None = None) -> OpenDataFile:
        """Open with a user's passphrase (any user's when `user` is None); migrates after a backup."""
        ...

    def recover(self, path: Path, recovery_key: str, user: str, passphrase: str) -> OpenDataFile:
        """Open with the recovery key and give `user` a new passphrase."""
        ...

    def restore(self, backup: Path, target: Path) -> None:
        """Check a backup and put it as a new data file at `target`; never overwrites."""
        ...
