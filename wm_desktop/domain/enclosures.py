"""What is sent along behind a letter: pieces of the file that are printed behind it, and things added by hand.

Which pieces were chosen is a field of the letter, ENCLOSED: one a line in the order of their numbers, each with its
kind, its id and what it is called in the letter ('evidence:0196… schermafbeelding van 19 november 2026').
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE, written_day
from wm_desktop.domain.evidence import is_sealed
from wm_desktop.domain.incidents import Evidence

ENCLOSED, BY_HAND = "enclosed", "enclosures"
"""The fields of a letter: what is printed behind it, and what somebody adds on paper."""
MOST_BYTES = 60 * 1024 * 1024
"""So much goes behind one letter; a larger one could not be put in the PDF of its whole file."""
LONGEST_TITLE = 120
_WORDS = {"application/pdf": "document", "image/png": "schermafbeelding", "image/jpeg": "afbeelding"}
"""What a piece is called by its kind. A file's own name may hold the name of a pupil, so it is never proposed."""


@dataclass(frozen=True)
class Enclosure:
    """One enclosure as it lies behind a letter: what it is called in the letter, and its bytes (PDF, PNG or JPEG)."""

    title: str
    data: bytes = field(repr=False)


class EnclosedKind(StrEnum):
    """What of the file is enclosed: a piece of evidence, or a final letter."""

    EVIDENCE = "evidence"
    LETTER = "letter"


@dataclass(frozen=True)
class Enclosed:
    """One piece that was chosen, with what it is called in the letter, without its number."""

    kind: EnclosedKind
    id: UUID
    title: str

    @property
    def key(self) -> str:
        """Which piece it is, whatever it is called."""
        return f"{self.kind}:{self.id}"

    @property
    def line(self) -> str:
        """The piece as it is kept in the letter."""
        return f"{self.key} {' '.join(self.title.split())[:LONGEST_TITLE]}".strip()


def enclosed_in(values: Facts) -> tuple[Enclosed, ...]:
    """Give the pieces that go behind a letter, in order; a line that does not read is left to `has_unreadable`."""
    return tuple(one for line in values.lines(ENCLOSED) if (one := _read(line)) is not None)


def has_unreadable(values: Facts) -> bool:
    """Whether a line names no piece, or the same piece as another, or not what it is called."""
    found = enclosed_in(values)
    names = {one.key for one in found}
    return len(names) < len(values.lines(ENCLOSED)) or any(not one.title for one in found)


def as_value(pieces: Iterable[Enclosed]) -> str:
    """Give what stands in the field for these pieces."""
    return "\n".join(one.line for one in pieces)


def printed_enclosures(values: Facts) -> tuple[str, ...]:
    """Give the list of a letter; numbered as soon as pieces with a stamp lie behind it, those added by hand last."""
    behind, by_hand = [one.title for one in enclosed_in(values)], values.lines(BY_HAND)
    if not behind:
        return by_hand
    return tuple(f"Bijlage {number}: {title}" for number, title in enumerate((*behind, *by_hand), 1))


def places_for(values: Facts) -> tuple[str, ...]:
    """Give what stands, while a letter is typed, on the pages that its enclosures will take."""
    return tuple(f"Bijlage {number} volgt hier: {one.title}" for number, one in enumerate(enclosed_in(values), 1))


def evidence_title(piece: Evidence) -> str:
    """Propose what a piece of evidence is called: its kind and its day, nobody's name."""
    words = _WORDS.get(piece.media_type, "stuk")
    if piece.captured_at is None:
        return f"{words}, bewaard op {_day(piece.recorded_at)}"
    return f"{words} van {_day(piece.captured_at)}"


def why_not(piece: Evidence) -> str:
    """Say why a piece of evidence cannot be printed behind a letter; empty when it can, as far as its kind tells."""
    if is_sealed(piece):
        return "is verzegeld: een programma of vermomd bestand"
    if piece.media_type not in _WORDS:
        return "is geen PDF, PNG of JPEG; bewaar het als PDF en voeg die toe aan het dossier"
    if piece.size > MOST_BYTES:
        return f"is groter dan {MOST_BYTES // 2**20} MB"
    return ""


def _read(line: str) -> Enclosed | None:
    which, _, title = line.partition(" ")
    kind, _, name = which.partition(":")
    try:
        return Enclosed(EnclosedKind(kind), UUID(name), title)
    except ValueError:
        return None


def _day(moment: datetime) -> str:
    return written_day(moment.astimezone(SCHOOL_ZONE).date())
