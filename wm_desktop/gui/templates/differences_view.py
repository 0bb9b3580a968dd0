"""Two texts in one: what was added and taken away, in colour and with signs, so that colour is never needed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from wm_desktop.domain.letter_templates.differences import Change, Stretch, differ
from wm_desktop.gui import theme

_SIGNS = {Change.SAME: ("", ""), Change.ADDED: ("[+ ", " +]"), Change.REMOVED: ("[− ", " −]")}


class DifferencesView(QTextEdit):
    """Read only; what was added stands between [+ and +] and is underlined, what went between [− and −], struck."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)

    def show_differences(self, stretches: Sequence[Stretch], none: str) -> None:
        """Show them; `none` is said when there are no differences."""
        self.clear()
        if not differ(stretches):
            self.setPlainText(none)
            return
        cursor = self.textCursor()
        for stretch in stretches:
            before, after = _SIGNS[stretch.change]
            for text, line in ((before, False), (_marked(stretch), True), (after, False)):
                cursor.insertText(text, _look(stretch.change, line=line))
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)


def _marked(stretch: Stretch) -> str:
    """Show line feeds that came or went, for they are part of the text as well."""
    return stretch.text if stretch.change is Change.SAME else stretch.text.replace("\n", "↵\n").removesuffix("\n")


def _look(change: Change, *, line: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    if change is Change.SAME:
        return made
    colours = theme.colours()
    ground, text = colours.news if change is Change.ADDED else colours.trouble
    made.setBackground(QColor(ground))
    made.setForeground(QColor(text))
    made.setFontUnderline(line and change is Change.ADDED)
    made.setFontStrikeOut(line and change is Change.REMOVED)
    return made
