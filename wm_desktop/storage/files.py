"""Writing files outside the data file: whole, or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path
from typing import IO

from wm_desktop.domain.errors import WmError
from wm_desktop.services.faults import DiskFullError, TargetBusyError, TargetDeniedError, TargetFolderMissingError

PRIVATE_FILE = 0o600
PUBLIC_FILE = 0o666
"""What the user's own umask leaves of it."""
PRIVATE_FOLDER = 0o700
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_HELD_OPEN = (5, 32, 33)
"""Windows: access denied on a replace, sharing violation, lock violation."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file for people (PDF, xlsx); the old one stays as it was unless all of the new one is on the disk."""
    replace_file(path, data, mode=PUBLIC_FILE)


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file for people piece by piece; what the pieces raise at their end leaves nothing behind."""
    _replace(path, pieces, PUBLIC_FILE)


def write_folder(folder: Path, name: str, files: Iterable[tuple[str, bytes]]) -> Path:
    """Make a folder with files under a name that is free, and give it; it appears when all of it is on the disk.

    Whatever goes wrong meanwhile, a user who gives up included, leaves nothing behind.
    """
    temporary = folder / f".{secrets.token_hex(6)}.tmp"
    with faults_named(folder / name):
        try:
            temporary.mkdir(mode=PRIVATE_FOLDER)
            for file, data in files:
                with (temporary / file).open("xb") as target:
                    target.write(data)
                    sync_file(target)
            sync_folder(temporary)
            target_folder = _free(folder, name)
            put_in_place(temporary, target_folder)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    return target_folder


def _free(folder: Path, name: str) -> Path:
    """Give 'name', or 'name (2)' where that exists."""
    names = chain([name], (f"{name} ({number})" for number in count(2)))
    return next(folder / one for one in names if not (folder / one).exists())


def replace_file(path: Path, data: bytes, *, mode: int = PRIVATE_FILE) -> None:
    """Write to a temporary file beside the target, flush it to the disk and put it in place in one step."""
    _replace(path, (data,), mode)


def _replace(path: Path, pieces: Iterable[bytes], mode: int) -> None:
    with faults_named(path):
        refuse_when_open_elsewhere(path)
        temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
        try:
            with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
                file.writelines(pieces)
                sync_file(file)
            put_in_place(temporary, path)
        finally:
            temporary.unlink(missing_ok=True)


def put_in_place(temporary: Path, path: Path) -> None:
    """Rename a finished temporary file to its name, and make the rename itself last."""
    temporary.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make what was renamed or made in a folder survive a power cut; Windows does so by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some file systems cannot sync a folder; the file itself is safe
            os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def faults_named(path: Path) -> Iterator[None]:
    """Turn what the operating system says while writing `path` into a fault with a way out."""
    try:
        yield
    except OSError as error:
        fault = fault_of(error, path)
        if fault is None:
            raise
        raise fault from error


def fault_of(error: OSError, path: Path) -> WmError | None:
    """Name an error of the operating system; None when there is no better word for it."""
    if error.errno in _FULL:
        return DiskFullError()
    if isinstance(error, PermissionError):
        held = getattr(error, "winerror", None) in _HELD_OPEN and path.exists()
        return TargetBusyError(name=path.name) if held else TargetDeniedError(name=path.name)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return TargetFolderMissingError(folder=path.parent)
    if error.errno in {errno.EROFS, errno.EISDIR, errno.EEXIST, errno.ENAMETOOLONG, errno.EINVAL}:
        return TargetDeniedError(name=path.name)
    return None


def refuse_when_open_elsewhere(path: Path) -> None:
    """Refuse when an office program has left word beside the file that it is open there."""
    marks = (path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#"))
    if any(mark.exists() for mark in marks):
        raise TargetBusyError(name=path.name)


def sync_file(file: IO[bytes]) -> None:
    """Make what was written to an open file last."""
    file.flush()
    os.fsync(file.fileno())
