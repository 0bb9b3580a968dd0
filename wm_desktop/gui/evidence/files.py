"""Evidence files on a disk and in memory, and what they are called; knows no Qt."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from wm_desktop.domain import evidence as rules
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.services.evidence_faults import EvidenceChangedError, EvidenceTooLargeError, NotAFileError

PIECE = 1024 * 1024
# Windows would change line ends without the first; the second keeps a pipe that took the file's place from waiting.
_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


class Kept(Protocol):
    """What is known of a file that is kept: evidence of an incident, or behind an answer."""

    @property
    def file_name(self) -> str: ...  # noqa: D102
    @property
    def media_type(self) -> str: ...  # noqa: D102
    @property
    def size(self) -> int: ...  # noqa: D102
    @property
    def sha256(self) -> str: ...  # noqa: D102
    @property
    def recorded_by(self) -> str: ...  # noqa: D102
    @property
    def recorded_at(self) -> datetime: ...  # noqa: D102
    @property
    def captured_at(self) -> datetime | None: ...  # noqa: D102
    @property
    def link(self) -> str: ...  # noqa: D102


@dataclass(frozen=True)
class KeptFile:
    """A file behind an answer, or one that hangs on a mail."""

    file_name: str
    media_type: str
    size: int
    sha256: str
    recorded_by: str
    recorded_at: datetime
    captured_at: datetime | None = None
    link: str = ""


@dataclass(frozen=True)
class FileOnDisk:
    """A file of the computer, read as it stood at one moment; what is no ordinary file is refused."""

    path: Path

    @property
    def name(self) -> str:
        """The file's own name."""
        return self.path.name

    def pieces(self) -> Iterator[bytes]:
        """Read it piece by piece; raises EvidenceChangedError when it was written to meanwhile."""
        self._refuse(self.path.stat())
        handle = os.open(self.path, _FLAGS)
        try:
            before = os.fstat(handle)
            self._refuse(before)
            taken = 0
            while taken <= before.st_size and (piece := os.read(handle, PIECE)):
                taken += len(piece)
                yield piece
            after = os.fstat(handle)
            if (taken, after.st_size, after.st_mtime_ns) != (before.st_size, before.st_size, before.st_mtime_ns):
                raise EvidenceChangedError(name=self.name)
        finally:
            os.close(handle)

    def _refuse(self, found: os.stat_result) -> None:
        if not stat.S_ISREG(found.st_mode):
            raise NotAFileError(name=self.name)
        if found.st_size > rules.MOST_BYTES:
            raise EvidenceTooLargeError(name=self.name, most=rules.MOST_BYTES // 1_048_576)


@dataclass
class InMemory:
    """Bytes that are here already, or are made when they are first asked for (a picture from the clipboard)."""

    name: str
    make: Callable[[], bytes]
    _made: bytes | None = field(default=None, init=False)

    def pieces(self) -> Iterator[bytes]:
        """Give the bytes in pieces."""
        if self._made is None:
            self._made = self.make()
        for start in range(0, len(self._made), PIECE):
            yield self._made[start : start + PIECE]


def media_type_of(path: Path) -> str:
    """Give the media type that belongs to a file's name."""
    return rules.media_type_of(path.name, b"")


def pieces_of(path: Path) -> Iterator[bytes]:
    """Read a file piece by piece, so that a film does not fill the memory."""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def pasted_name(moment: datetime) -> str:
    """Name for a pasted screenshot: 'Schermafbeelding 2026-11-23 10.00.00.png'."""
    return f"Schermafbeelding {moment.astimezone(SCHOOL_ZONE):%Y-%m-%d %H.%M.%S}.png"


def pasted_text_name(moment: datetime) -> str:
    """Name for pasted words: 'Geplakte tekst 2026-11-23 10.00.00.txt'."""
    return f"Geplakte tekst {moment.astimezone(SCHOOL_ZONE):%Y-%m-%d %H.%M.%S}.txt"


def address_in(text: str) -> str:
    """Give a web address when the text is nothing else; else nothing."""
    found = _ADDRESS.fullmatch(text.strip())
    return found[0] if found else ""


def text_of(data: bytes) -> str:
    """Decode text as it was probably written: UTF-8 or UTF-16 with its mark, else Windows-1252; never fails."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def fingerprint_file(sha256: str, name: str) -> bytes:
    """Text for beside a copy under that name, in the form `sha256sum --check` reads."""
    return f"{sha256}  {name}\n".encode()


def readable_size(size: int) -> str:
    """'340 kB' or '2,1 MB'."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
