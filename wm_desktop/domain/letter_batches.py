"""Letters that went to many at once: numbered once, and remembered by who got which, never by what was in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wm_desktop.domain.ids import LetterBatchId


@dataclass(frozen=True)
class LetterBatch:
    """A batch that was made: its number (WM-2026-B004), the text and its version, and for whom.

    `addressees` are the ids of the guardians or the employee of each letter, in the order of the letters: letter 12 of
    the batch bears the reference WM-2026-B004-012. `sha256` is of the PDF, or of the fingerprints of all files in
    their order. The letters themselves are not kept: they say nothing that is not in the register.
    """

    id: LetterBatchId
    number: str
    kind: str
    template: str
    audience: str
    addressees: tuple[tuple[UUID, ...], ...]
    left_out: int
    files: int
    sha256: str
    made_by: str
    made_at: datetime


def batch_number(year: int, number: int) -> str:
    """Give the number of a batch: 'WM-2026-B004'."""
    return f"WM-{year}-B{number:03d}"


def batch_reference(number: str, place: int) -> str:
    """Give the reference of one letter of a batch, counted from 1: 'WM-2026-B004-012'."""
    return f"{number}-{place:03d}"
