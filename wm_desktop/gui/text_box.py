"""A field for running text that is as high as its text, within reason."""

from __future__ import annotations

from PySide6.QtCore import Property, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

_MOST_LINES = 14


class TextBox(QPlainTextEdit):
    """Starts at `lines` lines high and grows with what is typed; Tab goes to the next field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = 3
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def _get_lines(self) -> int:
        return self._lines

    def _set_lines(self, lines: int) -> None:
        self._lines = lines
        self._grow()

    lines = Property(int, _get_lines, _set_lines)

    def sizeHint(self) -> QSize:
        """As wide as there is room, as high as the text."""
        shown = min(max(self._lines, int(self.document().size().height())), _MOST_LINES)
        margins = int(2 * self.document().documentMargin()) + 2 * self.frameWidth() + 2
        return QSize(200, shown * self.fontMetrics().lineSpacing() + margins)

    def minimumSizeHint(self) -> QSize:
        """Never lower than the text asks."""
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._grow()

    def _grow(self) -> None:
        if self.sizeHint().height() != self.height():
            self.updateGeometry()
