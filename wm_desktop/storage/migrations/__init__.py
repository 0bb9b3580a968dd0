"""The migrations of the data file, run by the program itself; Alembic is loaded only when one is due."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

KNOWN = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
HEAD = KNOWN[-1]


def version_of(engine: Engine) -> str | None:
    """Give the version of the schema in a data file, or None when it has no schema yet."""
    with engine.connect() as connection:
        table = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").first()
        if table is None:
            return None
        row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return None if row is None else str(row[0])


def migrate(engine: Engine) -> None:
    """Bring the schema to HEAD in one transaction: all of it, or nothing."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with engine.connect() as connection:
        driver = connection.connection.cursor()  # beside SQLAlchemy, which would begin a transaction first
        driver.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise RuntimeError("a migration left rows without their parents")
        finally:
            driver.execute("PRAGMA foreign_keys = ON")
