"""The migrations make exactly what tables.py describes, and keep evidence as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from tests.support import KEY
from wm_desktop.storage import migrations
from wm_desktop.storage.engine import open_engine
from wm_desktop.storage.tables import Base


def test_the_migrated_schema_is_what_the_tables_describe(engine: Engine) -> None:
    options = {"compare_type": True, "compare_server_default": True}
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts=options), Base.metadata) == []


def test_the_known_versions_are_those_of_the_scripts() -> None:
    scripts = ScriptDirectory(str(Path(migrations.__file__).parent))
    assert tuple(reversed([script.revision for script in scripts.walk_revisions()])) == migrations.KNOWN
    assert scripts.get_current_head() == migrations.HEAD


def test_a_fresh_file_has_no_version_and_a_migrated_one_the_newest(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "data.db", KEY, new=True)
    assert migrations.version_of(engine) is None
    migrations.migrate(engine)
    assert migrations.version_of(engine) == migrations.HEAD
    engine.dispose()


def test_a_migration_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_engine(tmp_path / "data.db", KEY, new=True)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE audit (number INTEGER)")
    with pytest.raises(Exception, match="already exists"):
        migrations.migrate(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT name FROM sqlite_master").scalars().all() == ["audit"]
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    engine.dispose()


def test_a_migration_that_loses_a_parent_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def orphan(config: Config, _: str) -> None:
        connection = config.attributes["connection"]
        connection.exec_driver_sql("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
        connection.exec_driver_sql("CREATE TABLE child (id INTEGER, parent INTEGER REFERENCES parent(id))")
        connection.exec_driver_sql("INSERT INTO child VALUES (1, 2)")

    monkeypatch.setattr(command, "upgrade", orphan)
    engine = open_engine(tmp_path / "data.db", KEY, new=True)
    with pytest.raises(RuntimeError, match="without their parents"):
        migrations.migrate(engine)
    assert migrations.version_of(engine) is None
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar() == 0
    engine.dispose()


@pytest.mark.parametrize(
    "table",
    [
        *("consent_answer", "consent_retraction", "employee_answer", "employee_retraction", "issued_list"),
        *("incident_entry", "incident_evidence", "audit", "letter", "letter_batch"),
    ],
)
def test_every_guarded_table_has_both_triggers(engine: Engine, table: str) -> None:
    with engine.connect() as connection:
        asked = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? ORDER BY name"
        names = connection.exec_driver_sql(asked, (table,)).scalars().all()
    assert names == [f"{table}_no_delete", f"{table}_no_update"]


@pytest.mark.parametrize(
    "statement",
    ["UPDATE audit SET actor = 'x'", "DELETE FROM audit", "INSERT OR REPLACE INTO audit SELECT * FROM audit"],
)
def test_the_audit_cannot_be_rewritten(engine: Engine, statement: str) -> None:
    line = "INSERT INTO audit VALUES (1000, '2026-11-23', 'a', 'b', '', '', '', '')"
    with engine.begin() as connection:
        connection.exec_driver_sql(line)
    with pytest.raises(IntegrityError, match="append-only"), engine.begin() as connection:
        connection.exec_driver_sql(statement)
