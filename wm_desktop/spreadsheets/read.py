"""Reading a spreadsheet or EDEXML file safely: in a separate process, with limits on time and memory.

That process is believed as little as the file: what it answers is bounded, and anything but an answer is a fault.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from wm_desktop.domain.errors import EnvironmentFault
from wm_desktop.domain.importing.tables import Dropped, SourceFile, Workbook
from wm_desktop.services.ports import Progress
from wm_desktop.spreadsheets import READING_PROCESS, faults, limits, transport, windows_job
from wm_desktop.spreadsheets.source_bytes import take

_POLL = 0.02
_GRACE = 1.0
_PIECE = 1_048_576
_MOST_BEFORE_THE_ANSWER = 1_048_576
_PROGRESS = re.compile(rb"P(\d{1,9}) (\d{1,9})\n")
_LONGEST_PROGRESS = 24
_LONGEST_FAULT = 65_536
# What a program needs to start at all. Nothing else goes along: the passphrase of wm-admin stands in the environment.
_NEEDED = frozenset(
    (
        *("SYSTEMROOT", "WINDIR", "SYSTEMDRIVE", "PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PYTHONHOME"),
        *("__PYVENV_LAUNCHER__", "LC_ALL", "LANG"),
    )
)
# How a system ends a process that takes more memory than it may: abort or kill; on Windows the last two.
_OUT_OF_MEMORY = frozenset({-6, -9, 0xC0000017, 0xC0000409})
_OUT_OF_TIME = frozenset({-24})


def read_source(path: Path, progress: Progress | None = None, *, password: str = "") -> SourceFile:
    """Read a file with everything an import needs; raises a named fault, never harms this process.

    `progress` may raise CancelledError: the reading process is then ended.
    """
    return source_of(take(path), path.name, progress, password=password)


def read_roster(path: Path, progress: Progress | None = None, *, password: str = "") -> SourceFile:
    """Read a roster file; the same reading, named after what it is for."""
    return read_source(path, progress, password=password)


def read_workbook(path: Path, progress: Progress | None = None, *, password: str = "") -> Workbook:
    """Read only the tables of a file."""
    return read_source(path, progress, password=password).workbook


def source_of(data: bytes, name: str, progress: Progress | None = None, *, password: str = "") -> SourceFile:
    """Read bytes that are already here (a dropped or pasted file)."""
    name = name.encode("utf-8", "replace").decode()  # a name in another encoding could not be stored
    payload = _ask_worker(data, name, password, progress)
    if payload[:1] == b"F":
        raise _fault_of(payload[1:], name)
    if payload[:1] != b"R":
        raise faults.DamagedWorkbookError(name=name)
    payload = payload[1:]  # the longest answers are not kept twice
    workbook, dropped = _tables_of(payload, name)
    return SourceFile(name, hashlib.sha256(data).hexdigest(), len(data), b"" if dropped else data, workbook, dropped)


def _fault_of(told: bytes, name: str) -> EnvironmentFault:
    try:
        kind, facts = json.loads(told)
        return faults.FAULTS[kind](**{**facts, "name": name})
    except (ValueError, KeyError, TypeError, RecursionError):
        return faults.DamagedWorkbookError(name=name)


def _tables_of(payload: bytes, name: str) -> tuple[Workbook, tuple[Dropped, ...]]:
    try:
        return transport.decode(payload)
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise faults.DamagedWorkbookError(name=name) from error
    except MemoryError as error:
        raise faults.TooLargeWorkbookError(name=name, what="te veel geheugen") from error


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, READING_PROCESS]
    # -P: a file called json.py beside the spreadsheet must not be taken for Python's own
    return [sys.executable, "-P", "-m", "wm_desktop.spreadsheets.worker"]


def _environment() -> dict[str, str]:
    home = str(Path(__file__).resolve().parents[2])
    kept = {name: value for name, value in os.environ.items() if name.upper() in _NEEDED}
    # a folder that is named from where we are would be another one beside a spreadsheet
    paths = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if Path(path).is_absolute()]
    return {**kept, "PYTHONPATH": os.pathsep.join((home, *paths)), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def _start(name: str) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603 - this very program
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise faults.ReaderUnavailableError(name=name) from error


def _ask_worker(data: bytes, name: str, password: str, progress: Progress | None) -> bytes:
    return ask(data, {"name": name, "password": password}, name, progress)


def ask(data: bytes, asked: dict[str, object], name: str, progress: Progress | None) -> bytes:
    """Have the reading process work on bytes; gives what it answered, or raises that it was ended.

    `asked` says what for (see `worker.main`); an empty answer means that it died of the file.
    """
    head = json.dumps(asked).encode() + b"\n"
    worker = _start(name)
    job = _held(worker)
    lines = _Lines(worker)
    feeder = threading.Thread(target=_feed, args=(worker, head, data), daemon=True)
    listener = threading.Thread(target=lines.listen, daemon=True)
    try:
        feeder.start()
        listener.start()
        _wait(listener, lines, limits.seconds_for(len(data)), name, progress)
        ended = _ended(worker) if lines.silent else None
    finally:
        worker.kill()
        if job is not None:
            job.close()
        worker.wait()
        listener.join(2)
        feeder.join(2)
        for pipe in (worker.stdin, worker.stdout):
            if pipe is not None:
                _close(pipe.close)
    _refuse_end(ended, lines, name)
    return lines.answer


def _held(worker: subprocess.Popen[bytes]) -> windows_job.Job | None:
    """Put the process in a job before it is given a single byte (Windows; elsewhere it limits itself)."""
    kernel = windows_job.load_kernel()
    return windows_job.hold(kernel, int(getattr(worker, "_handle", 0)), limits.MAX_MEMORY) if kernel else None


def _ended(worker: subprocess.Popen[bytes]) -> int | None:
    """Give how a process ended that said nothing; it closes its output just before."""
    try:
        return worker.wait(_GRACE)
    except subprocess.TimeoutExpired:
        return None


def _refuse_end(ended: int | None, lines: _Lines, name: str) -> None:
    if lines.too_much or ended in _OUT_OF_MEMORY:
        raise faults.TooLargeWorkbookError(name=name, what="te veel geheugen")
    if ended in _OUT_OF_TIME:
        raise faults.ReadingTooSlowError(name=name)


def _close(close: Callable[[], None]) -> None:
    try:
        close()
    except OSError:
        return


def _wait(listener: threading.Thread, lines: _Lines, seconds: float, name: str, progress: Progress | None) -> None:
    until = time.monotonic() + seconds
    while listener.is_alive():
        listener.join(_POLL)
        if progress is not None:
            progress.report(*lines.progress)
        if time.monotonic() > until:
            raise faults.ReadingTooSlowError(name=name)


def _feed(worker: subprocess.Popen[bytes], head: bytes, data: bytes) -> None:
    if worker.stdin is None:
        return
    try:
        worker.stdin.write(head)
        worker.stdin.write(data)
        worker.stdin.close()
    except OSError:
        return


class _Lines:
    """What the worker said: progress lines, then the answer up to the end; never more than was agreed."""

    def __init__(self, worker: subprocess.Popen[bytes]) -> None:
        self._worker = worker
        self.progress = (0, 0)
        self.answer = b""
        self.too_much = False
        self.silent = False

    def listen(self) -> None:
        """Take it all in; runs in a thread of its own. Anything but progress and an answer ends the conversation."""
        waiting, before = b"", 0
        while before <= _MOST_BEFORE_THE_ANSWER:
            piece = self._read(4096)
            if not piece:
                self.silent = True
                return
            before += len(piece)
            waiting = self._after_progress(waiting + piece)
            if waiting[:1] in {b"R", b"F"}:
                self._take_answer(waiting)
                return
            if waiting[:1] not in {b"", b"P"} or len(waiting) > _LONGEST_PROGRESS:
                return

    def _after_progress(self, said: bytes) -> bytes:
        start = 0
        while (found := _PROGRESS.match(said, start)) is not None:
            self.progress = (int(found[1]), int(found[2]))
            start = found.end()
        return said[start:]

    def _take_answer(self, begun: bytes) -> None:
        most = _LONGEST_FAULT if begun[:1] == b"F" else limits.MAX_ANSWER
        pieces, taken = [begun], len(begun)
        while piece := self._read(_PIECE):
            pieces.append(piece)
            taken += len(piece)
            if taken > most:
                self.too_much = True
                return
        self.answer = b"".join(pieces)

    def _read(self, size: int) -> bytes:
        return os.read(self._worker.stdout.fileno(), size) if self._worker.stdout is not None else b""
