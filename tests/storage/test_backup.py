"""Backups are whole, checked and encrypted; a restore makes a new file and never overwrites."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.support import NEW_SCHOOL, PASSPHRASE, FixedClock
from wm_desktop.domain.errors import CancelledError
from wm_desktop.services.faults import (
    BackupFailedError,
    DataFileExistsError,
    DataFileMissingError,
    DataFileNewerError,
    DiskFullError,
    KeysDamagedError,
    NotABackupError,
    TargetBusyError,
    TargetFolderMissingError,
)
from wm_desktop.storage import backup as backup_module
from wm_desktop.storage.backup import superseded
from wm_desktop.storage.datafile import DataFileStore


class Steps:
    """A progress that remembers, and gives up after some steps."""

    def __init__(self, give_up_at: int = 99) -> None:
        self.heard: list[tuple[int, int]] = []
        self.give_up_at = give_up_at

    def report(self, done: int, total: int) -> None:
        self.heard.append((done, total))
        if done >= self.give_up_at:
            raise CancelledError


def test_a_backup_comes_back_as_a_whole_data_file(
    store: DataFileStore, school_folder: Path, tmp_path: Path, clock: FixedClock
) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    assert opened.backups.last() is None
    with opened.unit_of_work() as uow:
        uow.school.set_setting("teken", {"waarde": 7})
        uow.commit()
    made = opened.backups.make("asked")
    assert made == school_folder / "backups" / "WM Desktop 2026-11-23 100000.wmbackup"
    assert [path.name for path in made.parent.iterdir()] == [made.name]
    assert opened.backups.make("asked").name == "WM Desktop 2026-11-23 100000-1.wmbackup"
    assert opened.backups.last() == clock()
    line = opened.queries.audit()[-1]
    assert (line.actor, line.action, line.subject) == ("Marja", "backup_made", "asked")
    opened.close()
    store.restore(made, tmp_path / "terug")
    restored = store.open(tmp_path / "terug", PASSPHRASE)
    with restored.unit_of_work() as uow:
        assert uow.school.setting("teken") == {"waarde": 7}
    assert restored.verify() == ()
    restored.close()


def test_a_copy_goes_where_the_user_wants(store: DataFileStore, school_folder: Path, tmp_path: Path) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    steps = Steps()
    assert opened.backups.copy_to(tmp_path / "stick.wmbackup", steps) == tmp_path / "stick.wmbackup"
    assert steps.heard == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert opened.backups.copy_to(tmp_path).name.startswith("WM Desktop 2026-11-23")
    opened.close()


@pytest.mark.parametrize("step", [0, 1, 2])
def test_cancelling_leaves_nothing(store: DataFileStore, school_folder: Path, tmp_path: Path, step: int) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    stick = tmp_path / "stick"
    stick.mkdir()
    with pytest.raises(CancelledError):
        opened.backups.copy_to(stick, Steps(step))
    assert list(stick.iterdir()) == []
    assert opened.backups.last() is None
    opened.close()


def test_a_target_that_cannot_be_written(
    store: DataFileStore, school_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    with pytest.raises(TargetFolderMissingError):
        opened.backups.copy_to(tmp_path / "weg" / "a.wmbackup")
    (tmp_path / "~$a.wmbackup").touch()
    with pytest.raises(TargetBusyError):
        opened.backups.copy_to(tmp_path / "a.wmbackup")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup_module, "sync_file", full)
    with pytest.raises(DiskFullError):
        opened.backups.copy_to(tmp_path / "b.wmbackup")
    assert sorted(path.name for path in tmp_path.glob("*b*wmbackup*")) == []
    opened.close()


def test_a_damaged_original_gives_no_backup(store: DataFileStore, school_folder: Path, tmp_path: Path) -> None:
    path = school_folder / "data.db"
    before = store.open(school_folder, PASSPHRASE)
    with before.unit_of_work() as uow:  # pages that opening the file does not need
        uow.documents.add([bytes(200_000)], file_name="film", media_type="video/mp4", at=datetime.now(UTC))
        uow.commit()
    before.close()
    data = bytearray(path.read_bytes())
    inside = (len(data) // 4096 - 20) * 4096 + 100
    data[inside : inside + 8] = b"schade!!"
    path.write_bytes(data)
    opened = store.open(school_folder, PASSPHRASE)
    with pytest.raises(Exception, match="back-up") as caught:
        opened.backups.copy_to(tmp_path / "a.wmbackup")
    assert type(caught.value).__name__ in {"BackupFailedError", "DataFileDamagedError"}
    assert not list(tmp_path.glob("*wmbackup*"))
    findings = opened.verify()
    assert {finding.what for finding in findings} == {"file"}
    opened.close()


def test_a_copy_that_is_not_sound_is_thrown_away(
    store: DataFileStore, school_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Unsound:
        def __init__(self, real: object) -> None:
            self.real = real

        def execute(self, statement: str) -> object:
            if "quick_check" in statement:
                return self.real.execute("SELECT 'row 3 missing from index'")
            return self.real.execute(statement)

        def __getattr__(self, name: str) -> object:
            return getattr(self.real, name)

    real = backup_module.connect
    opened = store.open(school_folder, PASSPHRASE)
    monkeypatch.setattr(backup_module, "connect", lambda *args, **options: Unsound(real(*args, **options)))
    monkeypatch.setattr(backup_module, "_backup_into", lambda source, copy: source.backup(copy.real, pages=-1))
    with pytest.raises(BackupFailedError):
        opened.backups.copy_to(tmp_path / "a.wmbackup")
    opened.close()


def test_restoring_never_overwrites(store: DataFileStore, school_folder: Path) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    made = opened.backups.make("asked")
    opened.close()
    before = (school_folder / "data.db").read_bytes()
    with pytest.raises(DataFileExistsError):
        store.restore(made, school_folder)
    assert (school_folder / "data.db").read_bytes() == before


def repacked(made: Path, changes: dict[str, bytes | None]) -> bytes:
    """The container with some members changed or left out."""
    data = io.BytesIO()
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            content = changes.get(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return data.getvalue()


@pytest.mark.parametrize(
    "changes",
    [
        {"data.db": b""},
        {"data.db": b"x" * 4096},
        {"data.db": None},
        {"keys.json": None},
        {"backup.json": None},
        {"backup.json": b"{"},
        {"backup.json": b"{}"},
        {"backup.json": b"[]"},
    ],
)
def test_a_damaged_backup_is_refused(
    store: DataFileStore, school_folder: Path, tmp_path: Path, changes: dict[str, bytes | None]
) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    made = opened.backups.make("asked")
    opened.close()
    made.write_bytes(repacked(made, changes))
    with pytest.raises(NotABackupError, match="WM Desktop"):
        store.restore(made, tmp_path / "terug")
    assert not (tmp_path / "terug").exists()


def test_a_backup_of_a_newer_version_is_refused(store: DataFileStore, school_folder: Path, tmp_path: Path) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    made = opened.backups.make("asked")
    opened.close()
    made.write_bytes(repacked(made, {"backup.json": b'{"format": 2}'}))
    with pytest.raises(DataFileNewerError):
        store.restore(made, tmp_path / "terug")
    assert not (tmp_path / "terug").exists()


def test_a_packed_bomb_is_not_unpacked(store: DataFileStore, tmp_path: Path) -> None:
    bomb = tmp_path / "bom.wmbackup"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data.db", bytes(10_000_000))
        archive.writestr("keys.json", b"{}")
        archive.writestr("backup.json", b'{"format": 1}')
    with pytest.raises(NotABackupError):
        store.restore(bomb, tmp_path / "terug")


def test_what_a_crash_left_in_the_backups_goes(store: DataFileStore, school_folder: Path) -> None:
    left = school_folder / "backups" / ".wmbackup-12345678"
    left.mkdir(parents=True)
    (left / "data.db").touch()
    opened = store.open(school_folder, PASSPHRASE)
    opened.backups.make("asked")
    opened.close()
    assert not left.exists()


def test_damaged_keys_in_a_backup_are_named(store: DataFileStore, school_folder: Path, tmp_path: Path) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    made = opened.backups.make("asked")
    opened.close()
    made.write_bytes(repacked(made, {"keys.json": b"{}"}))
    with pytest.raises(KeysDamagedError):
        store.restore(made, tmp_path / "terug")


@pytest.mark.parametrize("content", [None, b"", b"geen back-up", b"PK\x03\x04" + bytes(100)])
def test_what_is_no_backup_is_refused(store: DataFileStore, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "iets.wmbackup"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(NotABackupError, match=r"iets\.wmbackup"):
        store.restore(path, tmp_path / "terug")
    with pytest.raises(DataFileMissingError):
        store.open(tmp_path / "terug", PASSPHRASE)


def test_a_truncated_backup_is_refused(store: DataFileStore, school_folder: Path, tmp_path: Path) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    made = opened.backups.make("asked")
    opened.close()
    data = made.read_bytes()
    for keep in (len(data) // 2, len(data) - 30):
        made.write_bytes(data[:keep])
        with pytest.raises(NotABackupError):
            store.restore(made, tmp_path / "terug")
    changed = bytearray(data)
    changed[50_000] ^= 1
    made.write_bytes(changed)
    with pytest.raises(NotABackupError):
        store.restore(made, tmp_path / "terug")


def test_ten_days_and_twelve_months_are_kept() -> None:
    names = [f"WM Desktop 2026-{month:02}-{day:02} 090000.wmbackup" for month in range(1, 12) for day in range(1, 29)]
    names += [f"WM Desktop 2025-{month:02}-15 090000.wmbackup" for month in range(1, 13)]
    names += [f"WM Desktop 2026-11-28 {hour:02}0000.wmbackup" for hour in range(10, 23)]
    others = ["WM Desktop kopie.wmbackup", "notities.txt"]
    gone = {path.name for path in superseded(Path(name) for name in names + others)}
    kept = sorted(set(names) - gone, reverse=True)
    assert not gone & set(others)
    assert [name for name in kept if "2026-11-28" in name] == [
        f"WM Desktop 2026-11-28 {hour:02}0000.wmbackup" for hour in range(22, 12, -1)
    ]
    days = {name[11:21] for name in kept}
    assert {f"2026-11-{day}" for day in range(19, 29)} <= days
    assert days - {f"2026-11-{day}" for day in range(19, 29)} == {
        "2025-12-15",
        *(f"2026-{month:02}-28" for month in range(1, 11)),
    }
    assert superseded([]) == []


def test_making_many_backups_throws_old_ones_away(store: DataFileStore, school_folder: Path, clock: FixedClock) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    for _ in range(12):
        opened.backups.make("daily")
        clock.move(days=1)
    assert len(list((school_folder / "backups").iterdir())) == 10
    opened.close()


def test_the_manifest_says_what_is_inside(store: DataFileStore, tmp_path: Path) -> None:
    opened, _ = store.create(tmp_path / "een.db", NEW_SCHOOL)
    made = opened.backups.make("asked")
    opened.close()
    assert made.parent.name == "een.backups"
    with zipfile.ZipFile(made) as archive:
        manifest = json.loads(archive.read("backup.json"))
        assert manifest["size"] == archive.getinfo("data.db").file_size
        assert manifest["made_at"] == "2026-11-23T09:00:00+00:00"
        assert archive.getinfo("data.db").compress_type == zipfile.ZIP_STORED
