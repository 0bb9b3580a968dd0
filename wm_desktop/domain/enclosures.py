"""What is sent along behind a letter."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Enclosure:
    """One enclosure as it lies behind a letter: what it is called in the letter, and its bytes (PDF, PNG or JPEG)."""

    title: str
    data: bytes = field(repr=False)
