"""A row of buttons that goes on in a next line when the text is large or the window small."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_GAP = 8


class WrappingRow(QWidget):
    """Places its children from left to right, and below each other when the line is full; it has no layout.

    What is left of a line goes to the children that want to grow (a search line).
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Less wide is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high all lines are in a width."""
        return self._arrange(width, place=False)

    def sizeHint(self) -> QSize:
        """One line, if there is room."""
        sizes = [child.sizeHint() for child in self._shown()]
        width = sum(size.width() for size in sizes) + _GAP * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest child."""
        size = QSize()
        for child in self._shown():
            size = size.expandedTo(child.minimumSizeHint())
        return size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another line."""
        super().resizeEvent(event)
        self._arrange(self.width(), place=True)

    def event(self, event: QEvent) -> bool:
        """A child was shown, hidden or got another text."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange(self.width(), place=True)
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [child for child in self.children() if isinstance(child, QWidget) and not child.isHidden()]

    def _arrange(self, width: int, *, place: bool) -> int:
        top = -_GAP
        for line in self._lines(width):
            left, top = 0, top + _GAP
            high = max(size.height() for _, size in line)
            spare = width - sum(size.width() for _, size in line) - _GAP * (len(line) - 1)
            growing = [child for child, _ in line if _grows(child)]
            for child, size in line:
                wide = size.width() + (max(0, spare) // len(growing) if child in growing else 0)
                if place:
                    child.setGeometry(left, top + (high - size.height()) // 2, min(wide, width), size.height())
                left += wide + _GAP
            top += high
        return max(0, top)

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        lines: list[list[tuple[QWidget, QSize]]] = []
        left = 0
        for child in self._shown():
            size = child.sizeHint()
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((child, size))
            left += size.width() + _GAP
        return lines


def _grows(child: QWidget) -> bool:
    return child.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding
