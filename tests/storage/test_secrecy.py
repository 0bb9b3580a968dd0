"""On the disk there is nothing to read: no table, no name, for anybody without a key."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import inspect

from tests.support import PASSPHRASE, Office, workplace_on
from wm_desktop.storage.datafile import DataFileStore
from wm_desktop.storage.tables import Base

NAMES = ("Xanthippe", "Quispel", "Zwaluwenberg", "Dorpsstraat", "Ouder1")


def test_no_file_holds_a_table_or_a_name(store: DataFileStore, school_folder: Path) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    engine = opened.queries._engine
    office = Office(workplace_on(engine, store._clock))
    for _ in range(50):
        office.pupil("Xanthippe van Zwaluwenberg")
    office.employee("Quispel Bos")
    opened.backups.make("asked")
    files = [path for path in school_folder.rglob("*") if path.is_file()]
    assert {"data.db", "data.db-wal", "data.db-shm", "keys.json"} <= {path.name for path in files}
    assert any(path.suffix == ".wmbackup" for path in files)
    # short words turn up in random bytes
    tables = [name for name in Base.metadata.tables if len(name) > 5]
    words = [*tables, "CREATE TABLE", "SQLite format", "sqlite_master", *NAMES]
    for path in files:
        data = path.read_bytes()
        # the names of the members of a backup and the words of keys.json are no secret
        found = [
            word for word in words if len(word) > 5 and (word.encode() in data or word.encode("utf-16-le") in data)
        ]
        assert found == [], path
    with engine.connect() as connection:
        assert "pupil" in inspect(connection).get_table_names()
    opened.close()


def test_plain_sqlite_cannot_open_it(school_folder: Path) -> None:
    connection = sqlite3.connect(school_folder / "data.db")
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        connection.execute("SELECT name FROM sqlite_master").fetchall()
    connection.close()


def test_nothing_is_written_to_temporary_files(store: DataFileStore, school_folder: Path) -> None:
    opened = store.open(school_folder, PASSPHRASE)
    with opened.queries._engine.connect() as connection:
        driver = connection.connection.driver_connection
        asked = {
            name: driver.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("temp_store", "secure_delete", "foreign_keys", "synchronous", "journal_mode", "cipher_version")
        }
    opened.close()
    assert (asked["temp_store"], asked["secure_delete"], asked["foreign_keys"], asked["synchronous"]) == (2, 1, 1, 2)
    assert asked["journal_mode"] == "wal"
    assert asked["cipher_version"].startswith("4.")
