"""The engine: SQLAlchemy over SQLCipher with a raw 256-bit key and transactions of its own.

Everything that is specific to SQLite stands here and in the migrations; the rest is portable SQL.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, ExceptionContext, QueuePool, create_engine, event

from wm_desktop.domain.errors import WmError
from wm_desktop.domain.text import fold
from wm_desktop.services.faults import (
    DataFileBusyError,
    DataFileDamagedError,
    DataFileUnreadableError,
    DiskFullError,
    FolderReadOnlyError,
)
from wm_desktop.storage.checkpoints import CHECKPOINTS, Checkpoints

KEY_BYTES = 32
BUSY_SECONDS = 10
_WRITES = "wm_writes"

_FAULTS: tuple[tuple[str, type[WmError]], ...] = (
    ("database or disk is full", DiskFullError),
    ("readonly database", FolderReadOnlyError),
    ("unable to open database file", FolderReadOnlyError),
    ("database is locked", DataFileBusyError),
    ("database table is locked", DataFileBusyError),
    ("file is not a database", DataFileDamagedError),
    ("malformed", DataFileDamagedError),
    ("disk I/O error", DataFileUnreadableError),
)


def fault_of(error: BaseException | None) -> WmError | None:
    """Name what SQLite says about the disk or the file; None when it is about something else."""
    words = str(error)
    for phrase, fault in _FAULTS:
        if phrase in words:
            return fault()
    return None


def connect(path: Path, key: bytes, *, shared_folder: bool = False, new: bool = False) -> Any:  # noqa: ANN401 - a DBAPI connection
    """Open one raw encrypted connection; on a share or in a sync folder without write-ahead log.

    Only `new` makes a file: one that has gone (a stick pulled out) must not come back empty.
    """
    address = f"{_address(path)}?mode={'rwc' if new else 'rw'}"
    try:
        raw = sqlcipher.connect(address, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS)
    except sqlcipher.Error as error:
        raise fault_of(error) or error from error
    try:
        raw.execute("PRAGMA cipher_log_level = NONE")  # it would write to the terminal
        raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute("PRAGMA recursive_triggers = ON")
        raw.execute("PRAGMA temp_store = MEMORY")
        raw.execute("PRAGMA secure_delete = ON")
        raw.execute("PRAGMA cache_size = -16000")
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute(f"PRAGMA journal_mode = {'DELETE' if shared_folder else 'WAL'}")
        raw.create_function("fold", 1, _fold, deterministic=True)
    except sqlcipher.Error as error:
        raw.close()
        raise fault_of(error) or error from error
    return raw


def _address(path: Path) -> str:
    """Give the file as an URI that SQLite reads; a share (//server/...) needs four slashes in all."""
    plain = path.absolute().as_posix()
    return f"file://{'' if plain.startswith('/') else '/'}{quote(plain, safe='/:')}"


def _fold(text: str | None) -> str | None:
    return None if text is None else fold(text)


def open_engine(path: Path, key: bytes, *, shared_folder: bool = False, new: bool = False) -> Engine:
    """Give an engine on the encrypted file; nothing is read until the first connection."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=_creator(path, key, shared_folder=shared_folder, new=new),
        poolclass=QueuePool,
        pool_size=4,
        hide_parameters=True,
    )
    if not shared_folder:
        checkpoints = Checkpoints(_creator(path, key, shared_folder=False, new=False))
        engine.update_execution_options(**{CHECKPOINTS: checkpoints})
        event.listen(engine, "engine_disposed", lambda _: checkpoints.wait())
    event.listen(engine, "checkin", _let_go)
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _name_fault)
    return engine


def writing(engine: Engine) -> Engine:
    """Give the same engine for transactions that write: they take the write lock at once."""
    return engine.execution_options(**{_WRITES: True})


def _creator(path: Path, key: bytes, *, shared_folder: bool, new: bool) -> Callable[[], Any]:
    def create() -> Any:  # noqa: ANN401 - a DBAPI connection
        return connect(path, key, shared_folder=shared_folder, new=new)

    return create


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _let_go(raw: Any, _record: object) -> None:  # noqa: ANN401 - a DBAPI connection, None when it was given up
    """A commit that was refused (somebody reads, on a share) leaves its transaction open: never for whoever is next."""
    if raw is not None and raw.in_transaction:
        raw.rollback()


def _name_fault(context: ExceptionContext) -> None:
    fault = fault_of(context.original_exception)
    if fault is not None:
        # a connection that met a damaged page calls the file read-only from then on: never use it again
        context.is_disconnect = isinstance(fault, DataFileDamagedError)
        raise fault from context.original_exception
