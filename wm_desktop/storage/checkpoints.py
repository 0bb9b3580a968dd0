"""Bringing what a large commit left in the write-ahead log into the data file, beside whoever waited for the commit.

After a commit SQLite copies a log of over 1000 pages into the data file before it answers: for a film that is a third
of the waiting, while the commit is on the disk already. A large commit leaves that copying to a thread with a
connection of its own. It is a passive checkpoint: it waits for nobody and keeps nobody waiting. When it fails, or when
the computer stops before it has come, the log stays, and the next commit or opening does the same.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine

from wm_desktop.domain.errors import WmError

LARGE = 4 * 1024 * 1024
"""Bytes from which a commit is large: about the 1000 pages from which SQLite copies."""
CHECKPOINTS = "wm_checkpoints"
_USUAL_PAGES = 1000


class Checkpoints:
    """The late checkpoints of one engine, at most one at a time."""

    def __init__(self, connect: Callable[[], Any]) -> None:
        self._connect = connect
        self._due = False
        self._thread: threading.Thread | None = None

    @property
    def due(self) -> bool:
        """Whether a large commit still has to be copied.

        A transaction that begins meanwhile writes behind it in the log. When it is large itself, it must not leave
        its part for later as well (`copied_now`): a row of such commits would make the log longer and longer.
        """
        return self._due

    def announce(self) -> None:
        """Say, before the commit lets others write, that a checkpoint will follow it."""
        self._due = True

    def withdraw(self) -> None:
        """Say that nothing was committed after all."""
        self._due = False

    def start(self) -> None:
        """Begin the checkpoint that was announced."""
        self._thread = threading.Thread(target=self._run, name="checkpoint")
        try:
            self._thread.start()
        except RuntimeError:  # no thread to be had: the commit stands, and the next one copies
            self._thread, self._due = None, False

    def wait(self) -> None:
        """Wait until it has been done."""
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        try:
            with suppress(sqlcipher.Error, WmError), closing(self._connect()) as connection:
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        finally:
            self._due = False


def checkpoints_of(of: Connection | Engine) -> Checkpoints | None:
    """Give those of an engine; None where there is no write-ahead log."""
    found = of.get_execution_options().get(CHECKPOINTS)
    return found if isinstance(found, Checkpoints) else None


@contextmanager
def copied_later(connection: Connection, checkpoints: Checkpoints) -> Iterator[None]:
    """Around a large commit: it is copied into the data file afterwards, by a checkpoint of its own."""
    raw: Any = connection.connection.driver_connection
    raw.execute("PRAGMA wal_autocheckpoint = 0").fetchall()
    checkpoints.announce()
    try:
        yield
    except BaseException:
        checkpoints.withdraw()
        _as_usual(raw)
        raise
    _as_usual(raw)
    checkpoints.start()


@contextmanager
def copied_now(connection: Connection, checkpoints: Checkpoints) -> Iterator[None]:
    """Around a large commit behind one that is still being copied: afterwards all of the log is in the data file."""
    yield
    checkpoints.wait()
    raw: Any = connection.connection.driver_connection
    with suppress(sqlcipher.Error):  # it is committed; the next commit copies
        raw.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()


def _as_usual(raw: Any) -> None:  # noqa: ANN401 - a DBAPI connection
    with suppress(sqlcipher.Error):  # it may have been closed by what went wrong, and that matters more
        raw.execute(f"PRAGMA wal_autocheckpoint = {_USUAL_PAGES}").fetchall()
