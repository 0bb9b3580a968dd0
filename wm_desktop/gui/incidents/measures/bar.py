"""The road of a course as a bar of arrows that goes on below when there is no room beside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from wm_desktop.gui import theme
from wm_desktop.gui.incidents.measures.stages import Mark, StageMark
from wm_desktop.gui.incidents.measures.words import SYMBOLS, mark_label
from wm_desktop.gui.spoken import sentence

_POINT = 10.0
_GAP = 3.0
_AIR = 10.0
_LINE_GAP = 6.0


class CourseBar(QWidget):
    """Each state is an arrow with a sign and a word: behind us, now, to come, or skipped; Tab comes to the bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[StageMark, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def marks(self) -> tuple[StageMark, ...]:
        """The states as they stand there."""
        return self._marks

    def show_marks(self, marks: Sequence[StageMark]) -> None:
        """Show a road; who hears the window gets it as a sentence."""
        self._marks = tuple(marks)
        said = "; ".join(f"{sentence(one.state.words)}: {mark_label(one.mark)}" for one in marks)
        self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Less wide is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As many lines as the states need."""
        areas = [area for _, area in self._areas(width)]
        return int(max((area.bottom() for area in areas), default=0)) + 2

    def sizeHint(self) -> QSize:
        """Two lines in a usual width."""
        return QSize(560, self.heightForWidth(560))

    def minimumSizeHint(self) -> QSize:
        """As wide as the widest state."""
        widest = max((self._width_of(one) for one in self._marks), default=0)
        return QSize(int(widest + _POINT + 2), self._line_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrows, and a frame when the keyboard is here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one, area in self._areas(self.width()):
            self._draw(painter, one, area)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colours().text), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the frame."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take it away."""
        super().focusOutEvent(event)
        self.update()

    def _areas(self, width: int) -> Iterator[tuple[StageMark, QRectF]]:
        left, top, height = 1.0, 1.0, float(self._line_height() - 2)
        for one in self._marks:
            wide = self._width_of(one)
            if left > 1 and left + wide + _POINT > width:
                left, top = 1.0, top + height + _LINE_GAP
            yield one, QRectF(left, top, wide, height)
            left += wide + _GAP

    def _line_height(self) -> int:
        return self.fontMetrics().height() + 14

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _width_of(self, one: StageMark) -> float:
        return QFontMetricsF(self._bold()).horizontalAdvance(_words(one)) + 2 * _AIR + _POINT

    def _draw(self, painter: QPainter, one: StageMark, area: QRectF) -> None:
        ground, text, border = _colours(one.mark)
        painter.setPen(QPen(border, 1, Qt.PenStyle.DotLine if one.mark is Mark.SKIPPED else Qt.PenStyle.SolidLine))
        painter.setBrush(ground)
        painter.drawPolygon(_arrow(area))
        painter.setFont(self._bold() if one.mark is Mark.NOW else self.font())
        painter.setPen(text)
        painter.drawText(area.adjusted(_POINT, 0, 0, 0), Qt.AlignmentFlag.AlignCenter, _words(one))


def _words(one: StageMark) -> str:
    return f"{SYMBOLS[one.mark]} {sentence(one.state.words)}"


def _arrow(area: QRectF) -> QPolygonF:
    middle = area.center().y()
    return QPolygonF(
        [
            area.topLeft(),
            area.topRight(),
            QPointF(area.right() + _POINT, middle),
            area.bottomRight(),
            area.bottomLeft(),
            QPointF(area.left() + _POINT, middle),
        ]
    )


def _colours(mark: Mark) -> tuple[QColor, QColor, QColor]:
    """Ground, text and border."""
    look = theme.colours()
    if mark is Mark.NOW:
        return QColor(look.accent), QColor(look.on_accent), QColor(look.accent)
    if mark is Mark.PAST:
        return QColor(look.news[0]), QColor(look.news[1]), QColor(look.news[1])
    return QColor(look.base), QColor(look.faint), QColor(look.border)
