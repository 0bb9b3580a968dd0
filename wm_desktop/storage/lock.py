"""One data file, one place where it is open: a lock of the operating system with the holder's name beside it.

The lock dies with its process, so a crash leaves nothing to clean up on the same computer. On a share or in a sync
folder other computers may not see it; there the name file alone keeps them out.
"""

from __future__ import annotations

import errno
import json
import os
import sys
from contextlib import suppress
from datetime import datetime
from typing import Self
from zoneinfo import ZoneInfo

from wm_desktop.services.faults import DataFileInUseError, DataFileOpenHereError, FolderReadOnlyError, TargetDeniedError
from wm_desktop.storage.files import PRIVATE_FILE, faults_named, replace_file
from wm_desktop.storage.places import Place

_TAKEN = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """The lock on a data file; `release` gives it back."""

    def __init__(self, place: Place, handle: int) -> None:
        self._place = place
        self._handle: int | None = handle

    @classmethod
    def take(cls, place: Place, *, user: str, computer: str, now: datetime) -> Self:
        """Take the lock, or raise DataFileInUseError with the holder's name, computer and moment."""
        try:
            with faults_named(place.lock):
                handle = os.open(place.lock, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
            try:
                _hold(place, handle, computer)
                holder = {"user": user, "computer": computer, "since": now.isoformat(), "process": os.getpid()}
                replace_file(place.holder, json.dumps(holder, ensure_ascii=False).encode())
            except BaseException:
                os.close(handle)
                raise
        except TargetDeniedError as error:
            raise FolderReadOnlyError from error
        return cls(place, handle)

    def release(self) -> None:
        """Take the name away and give the lock back; the lock file stays, as another may already be waiting at it."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        with suppress(OSError):  # the disk may be gone; the lock itself dies with the handle
            self._place.holder.unlink(missing_ok=True)
        os.close(handle)


def _hold(place: Place, handle: int, computer: str) -> None:
    """Lock for good, unless this or another computer has it."""
    try:
        _take(handle)
    except OSError as error:
        # a share that knows no locks leaves the judgement to the name beside it
        if error.errno in _TAKEN:
            raise _in_use(place, computer) from None
    if _holder(place).get("computer", computer) != computer:
        raise _in_use(place, computer)


def _holder(place: Place) -> dict[str, str]:
    try:
        stored = json.loads(place.holder.read_bytes())
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in stored.items()} if isinstance(stored, dict) else {}


def _in_use(place: Place, computer: str) -> DataFileInUseError:
    holder = _holder(place)
    here = holder.get("computer", computer) == computer
    return (DataFileOpenHereError if here else DataFileInUseError)(
        user=holder.get("user", "Iemand"),
        computer=holder.get("computer", "?"),
        since=_moment(holder.get("since", "")),
        lock=place.holder,
    )


def _moment(text: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return "?"
    return f"{moment.astimezone(ZoneInfo('Europe/Amsterdam')):%d-%m-%Y %H:%M}"
