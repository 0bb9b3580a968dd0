"""Reading a spreadsheet or EDEXML file safely: in a separate process, with limits on time and memory."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from wm_desktop.domain.importing.tables import SourceFile, Workbook
from wm_desktop.services.ports import Progress
from wm_desktop.spreadsheets import READING_PROCESS, faults, limits, transport
from wm_desktop.spreadsheets.sniff import MAX_BYTES

_POLL = 0.02


def read_source(path: Path, progress: Progress | None = None, *, password: str = "") -> SourceFile:
    """Read a file with everything an import needs; raises a named fault, never harms this process.

    `progress` may raise CancelledError: the reading process is then ended.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise faults.TooLargeWorkbookError(name=path.name, what=f"{path.stat().st_size // 1_048_576} MB")
        data = path.read_bytes()
    except OSError as error:
        raise faults.FileGoneError(name=path.name) from error
    return source_of(data, path.name, progress, password=password)


def read_roster(path: Path, progress: Progress | None = None, *, password: str = "") -> SourceFile:
    """Read a roster file; the same reading, named after what it is for."""
    return read_source(path, progress, password=password)


def read_workbook(path: Path, progress: Progress | None = None, *, password: str = "") -> Workbook:
    """Read only the tables of a file."""
    return read_source(path, progress, password=password).workbook


def source_of(data: bytes, name: str, progress: Progress | None = None, *, password: str = "") -> SourceFile:
    """Read bytes that are already here (a dropped or pasted file)."""
    payload = _ask_worker(data, name, password, progress)
    if payload[:1] == b"F":
        kind, facts = json.loads(payload[1:])
        raise faults.FAULTS[kind](**facts)
    if payload[:1] != b"R":
        raise faults.DamagedWorkbookError(name=name)
    workbook, dropped = transport.decode(payload[1:])
    return SourceFile(name, hashlib.sha256(data).hexdigest(), len(data), b"" if dropped else data, workbook, dropped)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, READING_PROCESS]
    return [sys.executable, "-m", "wm_desktop.spreadsheets.worker"]


def _environment() -> dict[str, str]:
    home = str(Path(__file__).resolve().parents[2])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))}


def _ask_worker(data: bytes, name: str, password: str, progress: Progress | None) -> bytes:
    head = json.dumps({"name": name, "password": password}).encode() + b"\n"
    worker = subprocess.Popen(  # noqa: S603 - this very program
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    lines = _Lines(worker)
    feeder = threading.Thread(target=_feed, args=(worker, head + data), daemon=True)
    listener = threading.Thread(target=lines.listen, daemon=True)
    try:
        feeder.start()
        listener.start()
        _wait(listener, lines, limits.seconds_for(len(data)), name, progress)
    finally:
        worker.kill()
        worker.wait()
        listener.join(2)
        feeder.join(2)
        for pipe in (worker.stdin, worker.stdout):
            if pipe is not None:
                _close(pipe.close)
    return lines.answer


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


def _feed(worker: subprocess.Popen[bytes], data: bytes) -> None:
    if worker.stdin is None:
        return
    try:
        worker.stdin.write(data)
        worker.stdin.close()
    except OSError:
        return


class _Lines:
    """What the worker said: progress lines, then the answer up to the end."""

    def __init__(self, worker: subprocess.Popen[bytes]) -> None:
        self._worker = worker
        self.progress = (0, 0)
        self.answer = b""

    def listen(self) -> None:
        """Take it all in; runs in a thread of its own."""
        if self._worker.stdout is None:
            return
        for line in self._worker.stdout:
            if line[:1] == b"P":
                done, _, total = line[1:].decode().partition(" ")
                self.progress = (int(done), int(total))
            else:
                self.answer = line + self._worker.stdout.read()
                return
