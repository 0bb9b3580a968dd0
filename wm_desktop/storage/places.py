"""Which files belong to one data file, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wm_desktop.storage.files import faults_named


@dataclass(frozen=True)
class Place:
    """The database and what stands beside it; all of it is found from the database's path."""

    database: Path

    @classmethod
    def of(cls, path: Path) -> Place:
        """Read a path as people give it: a folder, or a name without suffix, holds `data.db`; else it is the file."""
        with faults_named(path):
            path = path.expanduser().absolute()
            return cls(path / "data.db" if path.is_dir() or not path.suffix else path)

    @property
    def folder(self) -> Path:
        """The folder everything stands in."""
        return self.database.parent

    @property
    def keys(self) -> Path:
        """The key slots: data.db -> keys.json, other.db -> other.keys.json."""
        return self.folder / ("keys.json" if self.database.name == "data.db" else f"{self.database.stem}.keys.json")

    @property
    def lock(self) -> Path:
        """The file whose lock says that the data file is open."""
        return self.database.with_name(self.database.name + ".lock")

    @property
    def holder(self) -> Path:
        """Who holds the lock, in readable form."""
        return self.database.with_name(self.database.name + ".lock.json")

    @property
    def backups(self) -> Path:
        """The folder of the usual backups."""
        return self.folder / ("backups" if self.database.name == "data.db" else f"{self.database.stem}.backups")


def default_place() -> Path:
    """Give the folder of the user's own data file, in local application data."""
    import platformdirs

    return Path(platformdirs.user_data_dir("WM Desktop", appauthor=False))
