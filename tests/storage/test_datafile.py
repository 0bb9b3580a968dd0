"""Data files: made whole, opened, recovered, restored; every refusal has its own class and changes no byte."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, insert
from sqlalchemy.exc import IntegrityError

from tests.support import CHEAP, KEY, NEW_SCHOOL, PASSPHRASE, FixedClock
from wm_desktop.domain.errors import EnvironmentFault, NotFoundError
from wm_desktop.domain.ids import EmployeeId, new_uuid
from wm_desktop.domain.people import Employee, PersonName
from wm_desktop.services.actors import Actor, Role
from wm_desktop.services.faults import (
    DataFileBusyError,
    DataFileDamagedError,
    DataFileExistsError,
    DataFileInUseError,
    DataFileMissingError,
    DataFileNewerError,
    DataFileOpenHereError,
    DataFileUnreadableError,
    DiskFullError,
    FolderReadOnlyError,
    KeysDamagedError,
    KeysMissingError,
    RecoveryKeyMistypedError,
    UserWithoutKeyError,
    WrongPassphraseError,
    WrongRecoveryKeyError,
)
from wm_desktop.services.settings import SETTINGS_KEY
from wm_desktop.services.users import LastAdministratorError, UserExistsError
from wm_desktop.storage import engine as engine_module
from wm_desktop.storage import migrations
from wm_desktop.storage.datafile import DataFileStore
from wm_desktop.storage.engine import connect, fault_of, open_engine
from wm_desktop.storage.places import Place, default_place
from wm_desktop.storage.tables import UserRecord


def prints(folder: Path) -> dict[str, str]:
    """Fingerprints of all files, the lock's own left out."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".lock" not in path.name
    }


@contextmanager
def refuses(fault: type[EnvironmentFault], folder: Path) -> Iterator[None]:
    """The block raises this very fault, with sentences in both languages, and no byte changes."""
    before = prints(folder)
    with pytest.raises(fault) as caught:
        yield
    assert type(caught.value) is fault
    assert "{" not in caught.value.sentence("nl") + caught.value.sentence("en")
    assert prints(folder) == before


def test_a_new_data_file_is_furnished_and_private(store: DataFileStore, tmp_path: Path) -> None:
    folder = tmp_path / "nieuw" / "school"
    assert not store.exists(folder)
    opened, recovery_key = store.create(folder, NEW_SCHOOL)
    assert opened.path == folder / "data.db"
    assert opened.actor == Actor("Marja", Role.ADMINISTRATOR)
    assert len(recovery_key.split("-")) == 7
    with opened.unit_of_work() as uow:
        assert [location.name for location in uow.school.locations()] == ["Willibrord", "Miland"]
        assert len(uow.consent.purposes()) == 11
        school = uow.school.setting(SETTINGS_KEY)
    assert school is not None
    assert school["school"] == "Basisschool Het Voorbeeld"
    assert [row.action for row in opened.queries.audit()] == ["sealed", "data_file_made"]
    assert [(row.name, row.role) for row in opened.queries.users()] == [("Marja", "administrator")]
    opened.close()
    assert store.exists(folder)
    assert list(store.user_names(folder)) == ["Marja"]
    assert {path.name for path in folder.iterdir()} == {"data.db", "keys.json", "data.db.lock"}
    if os.name == "posix":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_creating_never_overwrites(store: DataFileStore, school_folder: Path) -> None:
    with refuses(DataFileExistsError, school_folder):
        store.create(school_folder, NEW_SCHOOL)
    (school_folder / "data.db").unlink()
    with refuses(DataFileExistsError, school_folder):
        store.create(school_folder, NEW_SCHOOL)


def test_a_creation_that_fails_leaves_nothing(
    store: DataFileStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("wm_desktop.storage.keys.replace_file", no_room)
    folder = tmp_path / "school"
    with pytest.raises(DiskFullError):
        store.create(folder, NEW_SCHOOL)
    assert not folder.exists()
    folder.mkdir()
    (folder / "eigen.txt").touch()
    with pytest.raises(DiskFullError):
        store.create(folder, NEW_SCHOOL)
    assert [path.name for path in folder.iterdir()] == ["eigen.txt"]


def test_a_move_in_that_fails_takes_the_keys_back(
    store: DataFileStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def only_keys(self: Path, target: Path) -> Path:
        if self.name == "data.db":
            raise PermissionError(13, "denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", only_keys)
    with pytest.raises(EnvironmentFault):
        store.create(tmp_path / "school", NEW_SCHOOL)
    assert list(tmp_path.iterdir()) == []


def test_who_opens_is_known_by_the_slot(store: DataFileStore, school_folder: Path) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    opened.users.add("Directeur", Role.PRINCIPAL, "zeer geheime woorden")
    opened.close()
    for user, passphrase, role in [
        (None, "zeer geheime woorden", Role.PRINCIPAL),
        ("Directeur", "zeer geheime woorden", Role.PRINCIPAL),
        ("Marja", PASSPHRASE, Role.ADMINISTRATOR),
    ]:
        opened = store.open(school_folder, passphrase, user)
        assert opened.actor.role is role
        opened.close()
    with refuses(WrongPassphraseError, school_folder):
        store.open(school_folder, PASSPHRASE, "Directeur")
    with refuses(WrongPassphraseError, school_folder):
        store.open(school_folder, "iets anders")
    with refuses(UserWithoutKeyError, school_folder):
        store.open(school_folder, PASSPHRASE, "Niemand")


def test_a_passphrase_may_be_typed_composed_or_not(store: DataFileStore, school_folder: Path) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    opened.users.change_passphrase("Marja", "caf\u00e9 met gebak")
    opened.close()
    store.open(school_folder, "cafe\u0301 met gebak").close()


def test_users_come_and_go(store: DataFileStore, school_folder: Path) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    with pytest.raises(LastAdministratorError):
        opened.users.remove("Marja")
    opened.users.add("Tweede", Role.ADMINISTRATOR, "nog een wachtwoord")
    with pytest.raises(UserExistsError):
        opened.users.add("Tweede", Role.READER, "nog een wachtwoord")
    with pytest.raises(NotFoundError):
        opened.users.remove("Derde")
    opened.users.remove("Tweede")
    assert [row.action for row in opened.queries.audit()][-2:] == ["user_added", "user_removed"]
    opened.close()
    assert list(store.user_names(school_folder)) == ["Marja"]
    with refuses(UserWithoutKeyError, school_folder):
        store.open(school_folder, "nog een wachtwoord", "Tweede")


def test_who_a_user_is_stays_with_the_user_and_goes_with_the_user(store: DataFileStore, school_folder: Path) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    eva = Employee(EmployeeId(new_uuid()), PersonName("Eva", "", "Jansen"))
    with opened.unit_of_work() as uow:
        uow.people.save_employee(eva)
        uow.commit()
    opened.users.add("Juf Eva", Role.TEACHER, "nog een wachtwoord")
    opened.users.tie("Juf Eva", eva.id)
    [told] = [row for row in opened.queries.audit() if row.action == "user_tied"]
    with pytest.raises(NotFoundError):
        opened.users.tie("Niemand", eva.id)
    opened.close()
    teacher = store.open(school_folder, "nog een wachtwoord", "Juf Eva")
    seen = teacher.actor.employee_id
    teacher.users.tie("Juf Eva", None)
    users = {row.name: row.employee_id for row in teacher.queries.users()}
    teacher.close()
    assert (seen, told.detail, users) == (eva.id, str(eva.id), {"Juf Eva": None, "Marja": None})


def test_a_user_half_added_by_a_crash_can_be_added_again(
    store: DataFileStore, school_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    monkeypatch.setattr("wm_desktop.storage.keys.secrets.token_bytes", _crash)
    with pytest.raises(MemoryError):
        opened.users.add("Half", Role.READER, "nog een wachtwoord")
    monkeypatch.undo()
    opened.users.add("Half", Role.TEACHER, "nog een wachtwoord")
    opened.close()
    half = store.open(school_folder, "nog een wachtwoord", "Half")
    assert half.actor.role is Role.TEACHER
    half.close()


def _crash(*_: object) -> bytes:
    raise MemoryError


def test_a_slot_without_a_user_does_not_enter(store: DataFileStore, school_folder: Path) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    opened.users.add("Tweede", Role.READER, "nog een wachtwoord")
    kept = (school_folder / "keys.json").read_bytes()
    opened.users.remove("Tweede")
    opened.close()
    (school_folder / "keys.json").write_bytes(kept)
    with refuses(UserWithoutKeyError, school_folder):
        store.open(school_folder, "nog een wachtwoord")
    store.open(school_folder, PASSPHRASE).close()


def test_recovery_gives_a_new_passphrase(store: DataFileStore, school_folder: Path, tmp_path: Path) -> None:
    key = (tmp_path / "herstelcode.txt").read_text("utf-8")
    with refuses(UserWithoutKeyError, school_folder):
        store.recover(school_folder, key, "Niemand", "x")
    with refuses(RecoveryKeyMistypedError, school_folder):
        store.recover(school_folder, key[:-1] + ("0" if key[-1] != "0" else "1"), "Marja", "x")
    other, other_key = store.create(tmp_path / "andere", NEW_SCHOOL)
    other.close()
    with refuses(WrongRecoveryKeyError, school_folder):
        store.recover(school_folder, other_key, "Marja", "x")
    opened = store.recover(school_folder, key.lower().replace("-", " "), "Marja", "nieuwe wachtwoordzin")
    assert opened.actor.name == "Marja"
    assert opened.queries.audit()[-1].action == "passphrase_changed"
    opened.close()
    store.open(school_folder, "nieuwe wachtwoordzin").close()
    with refuses(WrongPassphraseError, school_folder):
        store.open(school_folder, PASSPHRASE)


def test_a_recovery_that_fails_closes_the_file(
    store: DataFileStore, school_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = (tmp_path / "herstelcode.txt").read_text("utf-8")
    monkeypatch.setattr("wm_desktop.storage.keys.Slot.make", _crash)
    with pytest.raises(MemoryError):
        store.recover(school_folder, key, "Marja", "nieuwe wachtwoordzin")
    monkeypatch.undo()
    store.open(school_folder, PASSPHRASE).close()


@pytest.mark.parametrize("remains", [["keys.json"], []])
def test_a_missing_database(store: DataFileStore, school_folder: Path, remains: list[str]) -> None:
    for path in school_folder.iterdir():
        if path.name not in remains:
            path.unlink()
    assert store.exists(school_folder) is bool(remains)
    with refuses(DataFileMissingError, school_folder):
        store.open(school_folder, PASSPHRASE)


def test_missing_keys(store: DataFileStore, school_folder: Path) -> None:
    (school_folder / "keys.json").unlink()
    with refuses(KeysMissingError, school_folder):
        store.open(school_folder, PASSPHRASE)


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b'{"format": 2, "slots": [1]}',
        b'{"format": 1, "slots": []}',
        b'{"format": 1, "slots": [{}]}',
        b'{"format": 1, "slots": [{"kdf": 1}]}',
        b"\xff\xfe",
    ],
)
def test_damaged_keys(store: DataFileStore, school_folder: Path, damage: bytes) -> None:
    (school_folder / "keys.json").write_bytes(damage)
    with refuses(KeysDamagedError, school_folder):
        store.open(school_folder, PASSPHRASE)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("memory_kib", 99_000_000),
        ("memory_kib", "veel"),
        ("time", 0),
        ("lanes", 1000),
        ("name", "md5"),
        ("salt", "AAAA"),
        ("salt", "é"),
    ],
)
def test_keys_that_ask_for_nonsense_are_damaged(
    store: DataFileStore, school_folder: Path, field: str, value: object
) -> None:
    keys = json.loads((school_folder / "keys.json").read_bytes())
    keys["slots"][0]["kdf"][field] = value
    (school_folder / "keys.json").write_text(json.dumps(keys), "utf-8")
    with refuses(KeysDamagedError, school_folder):
        store.open(school_folder, PASSPHRASE)


def test_a_slot_given_another_name_does_not_open(store: DataFileStore, school_folder: Path) -> None:
    keys = school_folder / "keys.json"
    keys.write_bytes(keys.read_bytes().replace(b"Marja", b"Janna"))
    with refuses(WrongPassphraseError, school_folder):
        store.open(school_folder, PASSPHRASE)


@pytest.mark.parametrize("keep", [0, 100, 4096, 8192, 0.5, 0.99])
def test_a_truncated_database(store: DataFileStore, school_folder: Path, keep: float) -> None:
    path = school_folder / "data.db"
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep) if keep and keep < 1 else int(keep)])
    with refuses(DataFileDamagedError, school_folder):
        store.open(school_folder, PASSPHRASE)


def test_damage_in_the_middle_is_named_each_time(
    store: DataFileStore, school_folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = school_folder / "data.db"
    good = path.read_bytes()
    named = 0
    pages = len(good) // 4096
    for page in range(1, pages, max(1, pages // max(40, int(os.environ.get("WM_FUZZ", "0"))))):
        data = bytearray(good)
        data[page * 4096 + 77] ^= 1
        path.write_bytes(data)
        try:
            opened = store.open(school_folder, PASSPHRASE)
        except DataFileDamagedError:
            named += 1
            continue
        assert {finding.what for finding in opened.verify()} == {"file"}
        for _ in range(2):
            try:
                with opened.unit_of_work() as uow:
                    list(uow.people.pupils())
                    uow.consent.purposes()
            except DataFileDamagedError:
                named += 1
        opened.close()
    assert named > 3
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("place", [0, 20, 3000])
def test_a_damaged_first_page(store: DataFileStore, school_folder: Path, place: int) -> None:
    path = school_folder / "data.db"
    data = bytearray(path.read_bytes())
    data[place : place + 4] = bytes(255 - byte for byte in data[place : place + 4])
    path.write_bytes(data)
    with refuses(DataFileDamagedError, school_folder):
        store.open(school_folder, PASSPHRASE)


def test_keys_of_another_file(store: DataFileStore, school_folder: Path, tmp_path: Path) -> None:
    other, _ = store.create(tmp_path / "andere", NEW_SCHOOL)
    other.close()
    shutil.copy(tmp_path / "andere" / "keys.json", school_folder / "keys.json")
    with refuses(DataFileDamagedError, school_folder):
        store.open(school_folder, PASSPHRASE)


def set_version(store: DataFileStore, folder: Path, version: str | None) -> None:
    opened = store.open(folder, PASSPHRASE)
    engine = opened.queries._engine
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM alembic_version")
        if version:
            connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (version,))
    opened.close()


def test_a_newer_file_is_refused(store: DataFileStore, school_folder: Path) -> None:
    set_version(store, school_folder, "9999")
    with refuses(DataFileNewerError, school_folder):
        store.open(school_folder, PASSPHRASE)


def test_a_file_without_a_version_is_refused(store: DataFileStore, school_folder: Path) -> None:
    set_version(store, school_folder, None)
    with refuses(DataFileDamagedError, school_folder):
        store.open(school_folder, PASSPHRASE)


def test_an_older_file_is_migrated_after_a_backup(
    store: DataFileStore, school_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_version(store, school_folder, "0000")
    steps: list[int] = []
    monkeypatch.setattr(migrations, "KNOWN", ("0000", migrations.HEAD))
    monkeypatch.setattr(
        migrations, "migrate", lambda engine: steps.append(len(list((school_folder / "backups").iterdir())))
    )
    opened = store.open(school_folder, PASSPHRASE)
    last = opened.queries.audit()[-1]
    assert (steps, last.actor, last.action, last.subject) == ([1], "WM Desktop", "backup_made", "before_migration")
    opened.close()


def test_a_second_opening_is_refused_with_the_holders_name(store: DataFileStore, school_folder: Path) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    with pytest.raises(DataFileOpenHereError, match=r"Marja, sinds 23-11-2026 10:00"):
        store.open(school_folder, PASSPHRASE)
    opened.close()
    opened.close()
    store.open(school_folder, PASSPHRASE).close()


def test_a_file_open_on_another_computer_is_refused(
    store: DataFileStore, school_folder: Path, clock: FixedClock
) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    with pytest.raises(DataFileInUseError, match=r"Marja heeft .* computer PC-1, sinds 23-11-2026 10:00"):
        DataFileStore(clock, "PC-2", CHEAP).open(school_folder, PASSPHRASE)
    left = Place.of(school_folder).holder.read_bytes()
    opened.close()
    Place.of(school_folder).holder.write_bytes(left)
    with pytest.raises(DataFileInUseError, match=r"data\.db\.lock\.json"):
        DataFileStore(clock, "PC-2", CHEAP).open(school_folder, PASSPHRASE)


@pytest.mark.parametrize("left", [b"", b"[]", b'{"user": "Marja", "computer": "PC-1", "since": "toen"}'])
def test_a_lock_left_by_a_crash_here_is_taken_over(store: DataFileStore, school_folder: Path, left: bytes) -> None:
    Place.of(school_folder).holder.write_bytes(left)
    opened = store.open(school_folder, PASSPHRASE)
    Place.of(school_folder).holder.write_bytes(left)
    with pytest.raises(DataFileOpenHereError, match=r"sinds \?"):
        store.open(school_folder, PASSPHRASE)
    opened.close()


def test_a_lock_that_cannot_be_written_is_given_back(
    store: DataFileStore, school_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wm_desktop.storage.lock.replace_file", _full)
    with pytest.raises(DiskFullError):
        store.open(school_folder, PASSPHRASE)
    monkeypatch.undo()
    store.open(school_folder, PASSPHRASE).close()


def test_a_share_without_locks_relies_on_the_name(
    store: DataFileStore, school_folder: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(_: int) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr("wm_desktop.storage.lock._take", unknown)
    opened = store.open(school_folder, PASSPHRASE)
    with pytest.raises(DataFileInUseError):
        DataFileStore(clock, "PC-2", CHEAP).open(school_folder, PASSPHRASE)
    opened.close()
    DataFileStore(clock, "PC-2", CHEAP).open(school_folder, PASSPHRASE).close()


def _full(*_: object, **__: object) -> None:
    raise DiskFullError


@pytest.mark.usefixtures("unmeasured")
def test_another_process_is_kept_out_and_dies_without_trace(store: DataFileStore, school_folder: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(school_folder), PASSPHRASE], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == "open"
    with pytest.raises(DataFileOpenHereError, match="Marja"):
        store.open(school_folder, PASSPHRASE)
    holder.kill()
    holder.wait()
    holder.stdout.close()
    opened = store.open(school_folder, PASSPHRASE)
    assert opened.verify() == ()
    with opened.unit_of_work() as uow:
        assert uow.school.setting("filler-0") is None
    opened.close()


HOLDER = """
import sys, time
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from tests.support import CHEAP, FixedClock
from wm_desktop.storage.datafile import DataFileStore
opened = DataFileStore(FixedClock(), "PC-1", CHEAP).open(Path(sys.argv[1]), sys.argv[2])
with opened.unit_of_work() as uow:
    for number in range(120):
        uow.school.set_setting(f"filler-{number}", {"text": "x" * 200000})
    print("open", flush=True)
    time.sleep(60)
"""


@pytest.mark.usefixtures("unmeasured")
def test_a_commit_survives_the_death_of_its_process(store: DataFileStore, school_folder: Path) -> None:
    script = HOLDER.replace('    print("open", flush=True)\n    time.sleep(60)\n', KILL)
    done = subprocess.run(
        [sys.executable, "-c", script, str(school_folder), PASSPHRASE], check=False, stdout=subprocess.DEVNULL
    )
    assert done.returncode != 0
    opened = store.open(school_folder, PASSPHRASE)
    with opened.unit_of_work() as uow:
        assert all(uow.school.setting(f"filler-{number}") is not None for number in range(120))
    assert opened.verify() == ()
    opened.close()


KILL = """    uow.commit()
    import os, signal
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
"""


def test_a_full_disk_keeps_what_was_there(store: DataFileStore, school_folder: Path) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    engine = opened.queries._engine
    with engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA max_page_count = 10")
    with opened.unit_of_work() as uow, pytest.raises(DiskFullError):
        uow.school.set_setting("groot", {"text": "x" * 1_000_000})
    opened.close()
    opened = store.open(school_folder, PASSPHRASE)
    assert opened.verify() == ()
    opened.close()


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("database or disk is full", DiskFullError),
        ("attempt to write a readonly database", FolderReadOnlyError),
        ("unable to open database file", FolderReadOnlyError),
        ("database is locked", DataFileBusyError),
        ("file is not a database", DataFileDamagedError),
        ("database disk image is malformed", DataFileDamagedError),
        ("disk I/O error", DataFileUnreadableError),
    ],
)
def test_what_the_database_says_about_the_disk_has_a_name(words: str, fault: type[EnvironmentFault]) -> None:
    found = fault_of(RuntimeError(words))
    assert type(found) is fault
    assert fault_of(RuntimeError("UNIQUE constraint failed")) is None


def test_a_read_only_folder(store: DataFileStore, school_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("wm_desktop.storage.lock.os.open", denied)
    with refuses(FolderReadOnlyError, school_folder):
        store.open(school_folder, PASSPHRASE)


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PurePosixPath("/home/a b/50%#?.db"), "file:///home/a%20b/50%25%23%3F.db"),
        (PureWindowsPath("C:/school/data.db"), "file:///C:/school/data.db"),
        (PureWindowsPath("//server/school/data.db"), "file:////server/school/data.db"),
    ],
)
def test_every_path_has_an_address(path: PurePath, address: str) -> None:
    class Absolute:
        def absolute(self) -> PurePath:
            return path

    assert engine_module._address(Absolute()) == address


def test_a_database_that_went_away_does_not_come_back_empty(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "weg.db", KEY)
    with pytest.raises(FolderReadOnlyError), engine.connect():
        pass
    assert list(tmp_path.iterdir()) == []


def test_an_error_never_tells_the_data(engine: Engine) -> None:
    with pytest.raises(IntegrityError) as caught, engine.begin() as connection:
        connection.execute(insert(UserRecord), [{"id": new_uuid(), "name": "Zwaluwenberg", "role": None}])
    assert "Zwaluwenberg" not in str(caught.value)


def test_other_errors_of_opening_stay_themselves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise sqlcipher.OperationalError("something else")

    monkeypatch.setattr(sqlcipher, "connect", fail)
    with pytest.raises(sqlcipher.OperationalError, match="something else"):
        connect(tmp_path / "data.db", KEY)


def test_a_busy_file_is_named(engine: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "BUSY_SECONDS", 0)
    first, second = (connect(tmp_path / "data.db", KEY) for _ in range(2))
    first.execute("BEGIN IMMEDIATE")
    with pytest.raises(Exception, match="locked") as caught:
        second.execute("BEGIN IMMEDIATE")
    assert isinstance(fault_of(caught.value), DataFileBusyError)
    first.close()
    second.close()


def test_on_a_share_there_is_no_write_ahead_log(store: DataFileStore, tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - School" / "wm"
    opened, _ = store.create(folder, NEW_SCHOOL)
    assert not list(folder.glob("*-wal"))
    assert "OneDrive" in store.warnings(folder)[0]
    opened.close()
    ordinary, _ = store.create(tmp_path / "gewoon", NEW_SCHOOL)
    assert list((tmp_path / "gewoon").glob("*-wal"))
    assert list(store.warnings(tmp_path / "gewoon")) == []
    ordinary.close()


def test_a_path_is_a_folder_or_a_file(tmp_path: Path) -> None:
    (tmp_path / "map.v2").mkdir()
    assert Place.of(tmp_path / "map.v2").database == tmp_path / "map.v2" / "data.db"
    assert Place.of(tmp_path / "school").keys == tmp_path / "school" / "keys.json"
    other = Place.of(tmp_path / "other.db")
    assert (other.database, other.keys) == (tmp_path / "other.db", tmp_path / "other.keys.json")
    assert other.backups.name == "other.backups"
    assert default_place().name == "WM Desktop"


def test_two_data_files_can_share_a_folder(store: DataFileStore, tmp_path: Path) -> None:
    for name in ("een.db", "twee.db"):
        store.create(tmp_path / name, NEW_SCHOOL)[0].close()
    assert list(store.user_names(tmp_path / "een.db")) == ["Marja"]


def test_the_computer_has_a_name(clock: FixedClock) -> None:
    assert DataFileStore(clock)._computer == (platform.node() or "?")


def test_the_lock_screen_asks_for_the_passphrase_of_who_is_in(store: DataFileStore, school_folder: Path) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    try:
        opened.check_passphrase(PASSPHRASE)
        with pytest.raises(WrongPassphraseError):
            opened.check_passphrase(PASSPHRASE + "?")
    finally:
        opened.close()
