"""The words the window uses for kinds and states of letters."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.letters import LetterKind, LetterState, letter_label
from wm_desktop.gui.errors import window_language
from wm_desktop.services.rows import LetterRow


def letter_kind_label(kind: LetterKind) -> str:
    """What kind of letter."""
    return letter_label(kind, english=window_language() == "en")


def letter_state_label(state: LetterState) -> str:
    """How far a letter is, with a sign so that colour is never needed."""
    return {
        LetterState.DRAFT: QCoreApplication.translate("letters", "✎ concept"),
        LetterState.FINAL: QCoreApplication.translate("letters", "✓ definitief"),
        LetterState.SENT: QCoreApplication.translate("letters", "➤ verzonden"),
    }[state]


def letter_state_words(row: LetterRow) -> str:
    """How far a letter of a list is; one that another took the place of says which."""
    if not row.replaced_by:
        return letter_state_label(row.state)
    return QCoreApplication.translate("letters", "↺ vervangen door %1").replace("%1", row.replaced_by)
