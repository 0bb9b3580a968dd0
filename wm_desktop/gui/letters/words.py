"""The words the window uses for kinds and states of letters."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.letters import LetterKind, LetterState, SuspensionForm


def letter_kind_label(kind: LetterKind) -> str:
    """What kind of letter."""
    return {
        LetterKind.PUPIL_WARNING: QCoreApplication.translate("letters", "Waarschuwing"),
        LetterKind.PUPIL_SUSPENSION: QCoreApplication.translate("letters", "Schorsing"),
    }[kind]


def letter_state_label(state: LetterState) -> str:
    """How far a letter is, with a sign so that colour is never needed."""
    return {
        LetterState.DRAFT: QCoreApplication.translate("letters", "✎ concept"),
        LetterState.FINAL: QCoreApplication.translate("letters", "✓ definitief"),
        LetterState.SENT: QCoreApplication.translate("letters", "➤ verzonden"),
    }[state]


def suspension_form_label(form: SuspensionForm) -> str:
    """Where the pupil is during a suspension."""
    return {
        SuspensionForm.EXTERNAL: QCoreApplication.translate("letters", "extern: de leerling blijft thuis"),
        SuspensionForm.INTERNAL: QCoreApplication.translate("letters", "intern: apart, op school"),
    }[form]
