"""Bars that show per group how many answers came in; chosen with mouse or arrow keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from wm_desktop.gui import theme
from wm_desktop.services.rows import GroupResponse


class GroupBars(QWidget):
    """One bar per group; Enter or a click asks for the group."""

    group_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[GroupResponse, ...] = ()
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_rows(self, rows: Sequence[GroupResponse]) -> None:
        """Show these groups."""
        self._rows = tuple(rows)
        self._current = min(self._current, max(0, len(rows) - 1))
        self._describe()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its bars."""
        return QSize(320, self._step() * len(self._rows) + 4)

    def minimumSizeHint(self) -> QSize:
        """Bars may become short, but no line may be lost."""
        return QSize(180, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw name, bar and 'so many of so many' on each line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        widths = (
            max((metrics.horizontalAdvance(row.group) for row in self._rows), default=0) + 14,
            metrics.horizontalAdvance("000 / 000") + 10,
        )
        for number, row in enumerate(self._rows):
            area = QRect(0, number * self._step(), self.width(), self._step())
            if not area.intersects(event.rect()):
                continue
            self._draw(painter, row, area, *widths)
            if number == self._current and self.hasFocus():
                painter.setPen(QPen(QColor(theme.colours().accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRect(1, number * self._step() + 1, self.width() - 2, self._step() - 2), 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter chooses."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and self._rows:
            self._current = max(0, min(len(self._rows) - 1, self._current + step))
            self._describe()
            self.update()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the bar under it."""
        self._choose(int(event.position().y()) // self._step())

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self._rows):
            self._current = number
            self.group_requested.emit(self._rows[number].group)

    def _step(self) -> int:
        return self.fontMetrics().height() + 12

    def _describe(self) -> None:
        if self._rows:
            self.setAccessibleDescription(self._words(self._rows[self._current]))

    def _words(self, row: GroupResponse) -> str:
        text = self.tr("groep %1: %2 van %3 compleet, %4 van %5 antwoorden")
        for number, value in enumerate((row.group, row.complete, row.pupils, row.answered, row.asked), start=1):
            text = text.replace(f"%{number}", str(value))
        return text

    def _draw(self, painter: QPainter, row: GroupResponse, area: QRect, name_width: int, count_width: int) -> None:
        colours = theme.colours()
        painter.setPen(QColor(colours.text))
        painter.drawText(area.adjusted(6, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, row.group)
        painter.drawText(
            area.adjusted(0, 0, -6, 0),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
            f"{row.complete} / {row.pupils}",
        )
        bar = area.adjusted(name_width, 7, -count_width - 6, -7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.border))
        painter.drawRoundedRect(bar, 3, 3)
        if row.asked and row.answered:
            painter.setBrush(QColor(colours.accent))
            done = QRect(bar.topLeft(), QSize(max(4, bar.width() * row.answered // row.asked), bar.height()))
            painter.drawRoundedRect(done, 3, 3)
