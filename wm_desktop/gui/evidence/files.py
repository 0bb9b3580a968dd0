"""What evidence files are called and how they are given out; knows no Qt."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.incidents import Evidence

PIECE = 1024 * 1024
_TEXT_ENDINGS = {".txt", ".eml", ".csv", ".log", ".md", ".html", ".htm", ".json", ".xml"}


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
    """A file behind an answer."""

    file_name: str
    media_type: str
    size: int
    sha256: str
    recorded_by: str
    recorded_at: datetime
    captured_at: datetime | None = None
    link: str = ""


class EvidenceLook(Enum):
    """How a piece of evidence can be looked at inside the program."""

    IMAGE = "image"
    TEXT = "text"
    PDF = "pdf"
    OTHER = "other"


def look_of(evidence: Kept) -> EvidenceLook:
    """Decide how to show a piece of evidence, by its type and name."""
    ending = Path(evidence.file_name).suffix.casefold()
    if evidence.media_type == "application/pdf" or ending == ".pdf":
        return EvidenceLook.PDF
    if evidence.media_type.startswith("image/"):
        return EvidenceLook.IMAGE
    if evidence.media_type.startswith(("text/", "message/")) or ending in _TEXT_ENDINGS:
        return EvidenceLook.TEXT
    return EvidenceLook.OTHER


def media_type_of(path: Path) -> str:
    """Give the media type that belongs to a file's name."""
    return mimetypes.guess_type(path.name)[0] or "application/octet-stream"


def pieces_of(path: Path) -> Iterator[bytes]:
    """Read a file piece by piece, so that a film does not fill the memory."""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


def pasted_name(moment: datetime) -> str:
    """Name for a pasted screenshot: 'Schermafbeelding 2026-11-23 10.00.00.png'."""
    return f"Schermafbeelding {moment.astimezone(SCHOOL_ZONE):%Y-%m-%d %H.%M.%S}.png"


def text_of(data: bytes) -> str:
    """Decode text as it was probably written: UTF-8, else Windows-1252; never fails."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def fingerprint_file(evidence: Evidence, name: str) -> bytes:
    """Text for beside a copy under that name, in the form `sha256sum --check` reads."""
    return f"{evidence.sha256}  {name}\n".encode()


def readable_size(size: int) -> str:
    """'340 kB' or '2,1 MB'."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000))} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
