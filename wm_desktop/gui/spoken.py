"""Words of the domain in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.courses.words import Words
from wm_desktop.gui.errors import window_language


def spoken(words: Words) -> str:
    """A text in the language of the window."""
    return words.text(window_language())


def sentence(words: Words) -> str:
    """The same, with a capital."""
    text = spoken(words)
    return text[:1].upper() + text[1:]


def yes_label(*, yes: bool) -> str:
    """Yes or no."""
    return QCoreApplication.translate("courses", "ja") if yes else QCoreApplication.translate("courses", "nee")
