"""Taking in a file whole: only a regular one, never more than may be read, and as it stood at one moment."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

from wm_desktop.spreadsheets import faults
from wm_desktop.spreadsheets.sniff import MAX_BYTES

_KINDS = (
    (stat.S_ISDIR, "een map"),
    (stat.S_ISFIFO, "een doorgeefluik (pijp)"),
    (stat.S_ISSOCK, "een verbinding (socket)"),
    (stat.S_ISCHR, "een apparaat"),
    (stat.S_ISBLK, "een schijf"),
)
_PIECE = 1_048_576
_SECONDS = 30.0
# Windows would change line ends without the first; the second keeps a pipe that took the file's place from waiting.
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


def take(path: Path) -> bytes:
    """Give the contents of a file; raises a named fault for whatever cannot be taken whole.

    A link to a file is followed, as a person expects; what it leads to must be a regular file.
    """
    try:
        _refuse_kind(path.stat(), path.name)
        handle = os.open(path, _FLAGS)
    except PermissionError as error:
        raise faults.FileDeniedError(name=path.name) from error
    except (OSError, ValueError) as error:
        raise faults.FileGoneError(name=path.name) from error
    try:
        return _read(handle, path.name)
    except OSError as error:
        raise faults.FileGoneError(name=path.name) from error
    finally:
        os.close(handle)


def _read(handle: int, name: str) -> bytes:
    before = os.fstat(handle)
    _refuse_kind(before, name)
    until, taken, pieces = time.monotonic() + _SECONDS, 0, []
    while taken <= before.st_size and (piece := os.read(handle, _PIECE)):
        pieces.append(piece)
        taken += len(piece)
        if time.monotonic() > until:
            raise faults.ReadingTooSlowError(name=name)
    after = os.fstat(handle)
    if (taken, after.st_size, after.st_mtime_ns) != (before.st_size, before.st_size, before.st_mtime_ns):
        raise faults.FileChangedError(name=name)
    return b"".join(pieces)


def _refuse_kind(found: os.stat_result, name: str) -> None:
    for is_kind, kind in _KINDS:
        if is_kind(found.st_mode):
            raise faults.NotAFileError(name=name, kind=kind)
    if found.st_size > MAX_BYTES:
        raise faults.TooLargeWorkbookError(name=name, what=f"{found.st_size // 1_048_576} MB")
