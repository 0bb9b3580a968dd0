"""How much a spreadsheet may be, and how the reading process is held to it.

Three fences stand around that process: what the system enforces (memory and processor time on Linux; on Windows the
parent's job object, see `windows_job`), what Python itself refuses (writing files, the network, other programs), and
the clock of the parent (`read`). macOS does not enforce the limit on memory: there the clock and the counts guard.
"""

from __future__ import annotations

import importlib
import math
import os
import sys
from typing import Protocol

MAX_ROWS = 200_000
MAX_COLUMNS = 1_000
MAX_CELLS = 4_000_000
MAX_SHEETS = 500
MAX_MERGED = 20_000
MAX_MERGED_CELLS = 1_000_000
MAX_DISTINCT = 1_000_000
MAX_TEXT = 24_000_000
LONGEST_TEXT = 32_767  # as in Excel
LONGEST_NAME = 255
MAX_MEMORY = 1024 * 1024 * 1024
MAX_ANSWER = 160 * 1024 * 1024
BASE_SECONDS = 8.0
SECONDS_PER_MEGABYTE = 8.0
MOST_SECONDS = 90.0

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_SHUT = (
    *("socket.", "subprocess.", "urllib.", "ftplib.", "smtplib.", "http.client.", "os.system", "os.exec", "os.spawn"),
    *("os.posix_spawn", "os.fork", "os.startfile", "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link"),
    *("os.symlink", "os.truncate", "os.chmod", "os.kill", "shutil.", "winreg.", "sqlite3.", "webbrowser."),
)


class _Resource(Protocol):
    """The part of the standard module `resource` that is used here; Windows lacks it."""

    error: type[Exception]

    def getrlimit(self, kind: int, /) -> tuple[int, int]:
        """Give the limit that holds and the highest that may be set."""
        ...

    def setrlimit(self, kind: int, limits: tuple[int, int], /) -> None:
        """Set both."""
        ...


def seconds_for(size: int) -> float:
    """How long reading a file of this size may take."""
    return min(BASE_SECONDS + SECONDS_PER_MEGABYTE * size / 1_048_576, MOST_SECONDS)


def hold_process(size: int) -> None:
    """Hold this process to what reading a file of `size` bytes needs; there is no way back."""
    limit_resources(size)
    sys.addaudithook(refuse_act)


def limit_resources(size: int) -> None:
    """Limit memory and processor time; no core dump (it would hold pupils' data), no written file, no new process."""
    try:
        resource: _Resource = importlib.import_module("resource")
    except ImportError:
        return
    wanted = {
        "RLIMIT_AS": MAX_MEMORY,
        "RLIMIT_CPU": math.ceil(seconds_for(size)) + 1,
        "RLIMIT_CORE": 0,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_NPROC": 0,
    }
    for name, limit in wanted.items():
        kind = getattr(resource, name, None)
        if kind is not None:
            _set(resource, kind, limit)


def _set(resource: _Resource, kind: int, limit: int) -> None:
    """Lower one limit; a system that does not know it, or is stricter already, is no reason not to read."""
    try:
        highest = resource.getrlimit(kind)[1]
        allowed = limit if highest < 0 else min(limit, highest)
        resource.setrlimit(kind, (allowed, allowed))
    except (resource.error, ValueError):
        return


def refuse_act(event: str, facts: tuple[object, ...]) -> None:
    """Refuse, as Python's audit hook, what reading a file never needs: writing, the network, other programs."""
    if event == "open":
        _, mode, flags = facts
        if isinstance(mode, str) and not set(mode) & set("wax+"):
            return
        if mode is None and isinstance(flags, int) and not flags & _WRITING:
            return
    elif not event.startswith(_SHUT):
        return
    raise PermissionError(f"the reading process may not do this: {event}")
