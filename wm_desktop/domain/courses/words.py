"""A text for people in both languages of the program."""

from __future__ import annotations

from dataclasses import dataclass

from wm_desktop.domain.errors import Language


@dataclass(frozen=True)
class Words:
    """Dutch first; English for who has chosen it."""

    nl: str
    en: str

    def text(self, language: Language = "nl") -> str:
        """Give the text in a language."""
        return self.nl if language == "nl" else self.en
