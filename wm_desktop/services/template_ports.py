"""What the use cases need of the school's own texts of letters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from wm_desktop.domain.letter_templates.versions import OwnTemplate


class LetterTemplateRepository(Protocol):
    """Own texts of letters (append-only)."""

    def add(self, version: OwnTemplate) -> None:
        """Append a version."""
        ...

    def of(self, name: str) -> Sequence[OwnTemplate]:
        """Every version of one kind of letter, oldest first."""
        ...

    def newest(self) -> Sequence[OwnTemplate]:
        """The newest version of every kind that has one."""
        ...
