"""Light colours in a text of a letter: fields, conditions, headings and remarks stand out from the words."""

from __future__ import annotations

import re
from collections.abc import Collection

from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from wm_desktop.gui import theme

_FIELD = re.compile(r"\{\{.*?\}\}")
_RULE = re.compile(r"\{%.*?%\}")
_REMARK = re.compile(r"\{#.*?#\}")
_NAME = re.compile(r"[A-Za-z_]\w*")


class TextColours(QSyntaxHighlighter):
    """A field that does not exist is underlined; nothing is said by colour alone."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._known: frozenset[str] = frozenset()

    def know(self, names: Collection[str]) -> None:
        """Say which fields there are."""
        self._known = frozenset(names)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        c = theme.colours()
        if text.startswith("# "):
            self.setFormat(0, len(text), _format(c.text, bold=True))
        for pattern, colour, bold in ((_FIELD, c.link, True), (_RULE, c.warning[1], False), (_REMARK, c.faint, False)):
            for found in pattern.finditer(text):
                self.setFormat(found.start(), len(found[0]), _format(colour, bold=bold))
        for found in _FIELD.finditer(text):
            name = _NAME.search(found[0])
            if name is not None and name[0] not in self._known:
                wrong = _format(c.trouble[1], bold=True)
                wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                self.setFormat(found.start() + name.start(), len(name[0]), wrong)


def _format(colour: str, *, bold: bool) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(colour))
    if bold:
        made.setFontWeight(QFont.Weight.DemiBold)
    return made
