"""F1 in a dialog: the handbook at the chapter about it, on top of the dialog."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def help_on_f1(window: QWidget, topic: str) -> None:
    """Let F1 in a window of its own open the handbook at a topic; pages get theirs from the main window's menu."""

    def show_chapter() -> None:
        from wm_desktop.gui.help.view import HelpWindow

        HelpWindow.show_topic(window, topic)

    QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), window, show_chapter)
