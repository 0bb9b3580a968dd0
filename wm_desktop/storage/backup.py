"""Backups: one finished file that `restore` can use.

A `.wmbackup` is a zip without compression holding `backup.json` (format, moment, SHA-256 and size of the database),
`data.db` (as encrypted as the original) and `keys.json`. It appears under its name only after its database was
opened and checked and all of it is on the disk.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Any
from zoneinfo import ZoneInfo

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine

from wm_desktop.services.faults import BackupFailedError, BackupUnreadableError, DataFileNewerError, NotABackupError
from wm_desktop.services.ports import Clock, Progress
from wm_desktop.storage.engine import connect, fault_of, writing
from wm_desktop.storage.files import PRIVATE_FOLDER, faults_named, put_in_place, refuse_when_open_elsewhere, sync_file
from wm_desktop.storage.installing import new_data_file
from wm_desktop.storage.keys import KeyFile
from wm_desktop.storage.places import Place
from wm_desktop.storage.queries.house import BACKUP_MADE, last_backup
from wm_desktop.storage.repositories.audit import SqlAudit

SUFFIX = ".wmbackup"
DAYS = 10
MONTHS = 12
SAME_DAY = 10
_FORMAT = 1
_SCRATCH = ".wmbackup-"
_PIECE = 1024 * 1024
_PAGE = 4096
_STEPS = 3
_NAME = re.compile(r"WM Desktop (\d{4}-\d\d-\d\d) (\d{6})(?:-\d+)?" + re.escape(SUFFIX))


class FileBackups:
    """Implements `Backups` for an open data file; call it outside a unit of work."""

    def __init__(self, place: Place, engine: Engine, key: bytes, clock: Clock, actor: str) -> None:
        self._place = place
        self._engine = engine
        self._key = key
        self._clock = clock
        self._actor = actor

    def make(self, reason: str) -> Path:
        """Make a finished backup in the usual folder; keeps 10 daily and 12 monthly."""
        with faults_named(self._place.backups):
            self._place.backups.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
        for left in self._place.backups.glob(f"{_SCRATCH}*"):  # by a crash: one program at a time has the file open
            shutil.rmtree(left, ignore_errors=True)
        made = self._write(self._free_name(self._place.backups), reason, None)
        for old in superseded(self._place.backups.iterdir()):
            old.unlink(missing_ok=True)
        return made

    def copy_to(self, target: Path, progress: Progress | None = None) -> Path:
        """Make a finished backup at a place of the user's choice; in a folder it gets its usual name."""
        with faults_named(target):
            named = self._free_name(target) if target.is_dir() else target
        return self._write(named, "copy", progress)

    def last(self) -> datetime | None:
        """When the newest backup was made."""
        with self._engine.connect() as connection:
            return last_backup(connection)

    def _write(self, target: Path, reason: str, progress: Progress | None) -> Path:
        with faults_named(target):
            refuse_when_open_elsewhere(target)
        with faults_named(target), _scratch(target) as scratch:
            _report(progress, 0)
            database, packed = scratch / "data.db", scratch / "packed"
            self._copy_database(database)
            _report(progress, 1)
            _pack(packed, database, self._place.keys.read_bytes(), self._clock())
            database.unlink()
            _report(progress, 2)
            put_in_place(packed, target)
        with writing(self._engine).begin() as connection:
            SqlAudit(connection, self._clock).add(actor=self._actor, action=BACKUP_MADE, subject=reason)
        _report(progress, _STEPS)
        return target

    def _copy_database(self, target: Path) -> None:
        """Copy in one step (a stepped copy starts again at every commit) and check what arrived."""
        with closing(self._engine.raw_connection()) as source:
            copy = connect(target, self._key, shared_folder=True, new=True)
            try:
                _backup_into(source.driver_connection, copy)
                copy.execute("PRAGMA journal_mode = DELETE")
                problems = copy.execute("PRAGMA cipher_integrity_check").fetchall()
                if problems or copy.execute("PRAGMA quick_check").fetchone()[0] != "ok":
                    raise BackupFailedError
            except sqlcipher.Error as error:
                raise fault_of(error) or BackupFailedError() from error
            finally:
                copy.close()

    def _free_name(self, folder: Path) -> Path:
        moment = self._clock().astimezone(ZoneInfo("Europe/Amsterdam"))
        stem = f"WM Desktop {moment:%Y-%m-%d %H%M%S}"
        names = (f"{stem}{f'-{count}' if count else ''}{SUFFIX}" for count in range(1000))
        return next(folder / name for name in names if not (folder / name).exists())


def superseded(paths: Iterable[Path]) -> list[Path]:
    """Which backups may go: not the newest ten of the newest day, the newest of ten days, or of twelve months."""
    newest_first = sorted((path for path in paths if _NAME.fullmatch(path.name)), key=_order, reverse=True)
    days: dict[str, list[Path]] = {}
    months: dict[str, list[Path]] = {}
    for path in newest_first:
        day = _order(path)[0]
        days.setdefault(day, []).append(path)
        months.setdefault(day[:7], []).append(path)
    kept = {each[0] for each in list(days.values())[:DAYS]} | {each[0] for each in list(months.values())[:MONTHS]}
    kept.update(next(iter(days.values()), [])[:SAME_DAY])
    return [path for path in newest_first if path not in kept]


def restore(backup: Path, place: Place) -> None:
    """Check a backup and put it as a new data file at `place`; raises NotABackupError or DataFileExistsError."""
    with _opened(backup) as archive:
        manifest = json.loads(archive.read("backup.json"))
        if manifest["format"] > _FORMAT:
            raise DataFileNewerError
        if archive.getinfo("data.db").compress_type != zipfile.ZIP_STORED:
            raise NotABackupError(name=backup.name)
        keys = KeyFile.from_bytes(archive.read("keys.json"), backup.name)
        with new_data_file(place) as building:
            with archive.open("data.db") as packed, building.database.open("xb") as file:
                building.database.chmod(0o600)
                fingerprint, size = _copy(packed, file)
                sync_file(file)
            if (fingerprint, size) != (manifest["sha256"], manifest["size"]) or size % _PAGE or not size:
                raise NotABackupError(name=backup.name)
            keys.write(building.keys)


def _backup_into(source: Any, copy: Any) -> None:  # noqa: ANN401 - DBAPI connections
    source.backup(copy, pages=-1)


@contextmanager
def _opened(backup: Path) -> Iterator[zipfile.ZipFile]:
    """Open the container; whatever is wrong with its form means that it is no backup."""
    try:
        with zipfile.ZipFile(backup) as archive:
            yield archive
    except FileNotFoundError as error:
        raise NotABackupError(name=backup.name) from error
    except (IsADirectoryError, PermissionError) as error:
        raise BackupUnreadableError(name=backup.name) from error
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, EOFError, NotImplementedError) as error:
        raise NotABackupError(name=backup.name) from error


def _pack(packed: Path, database: Path, keys: bytes, moment: datetime) -> None:
    """Write the container and make it last."""
    with packed.open("xb") as file:
        packed.chmod(0o600)
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
            with database.open("rb") as source, archive.open("data.db", "w", force_zip64=True) as target:
                fingerprint, size = _copy(source, target)
            archive.writestr("keys.json", keys)
            manifest = {"format": _FORMAT, "made_at": moment.isoformat(), "sha256": fingerprint, "size": size}
            archive.writestr("backup.json", json.dumps(manifest))
        sync_file(file)


def _copy(source: IO[bytes], target: IO[bytes]) -> tuple[str, int]:
    fingerprint, size = hashlib.sha256(), 0
    while piece := source.read(_PIECE):
        fingerprint.update(piece)
        size += len(piece)
        target.write(piece)
    return fingerprint.hexdigest(), size


@contextmanager
def _scratch(target: Path) -> Iterator[Path]:
    """A hidden folder beside the target, on the same disk, that goes whatever happens."""
    folder = target.parent / f"{_SCRATCH}{secrets.token_hex(4)}"
    folder.mkdir(PRIVATE_FOLDER)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _order(path: Path) -> tuple[str, str, str]:
    found = _NAME.fullmatch(path.name)
    return (found[1], found[2], path.stem) if found else ("", "", path.stem)


def _report(progress: Progress | None, done: int) -> None:
    if progress is not None:
        progress.report(done, _STEPS)
