"""The stages of a file as one drawn bar: what is behind us, where it stands, what may come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from wm_desktop.domain.incidents import IncidentStage
from wm_desktop.gui import theme
from wm_desktop.gui.incidents.words import stage_label

_POINT = 12.0
_GAP = 3.0
Stage = TypeVar("Stage", bound=StrEnum)


class StepBar(QWidget, Generic[Stage]):
    """Arrows with words; the past has a tick, the stage of now is filled, the future is empty."""

    def __init__(self, order: Sequence[Stage], words: Callable[[Stage], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order, self._words = tuple(order), words
        self._stage = self._order[0]
        self._past = "✓"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(480)

    @property
    def stage(self) -> Stage:
        """The stage of now."""
        return self._stage

    def show_stage(self, stage: Stage, *, sure: bool = True) -> None:
        """Show where it stands; not `sure`: what came before is not known, so it has no tick."""
        self._stage = stage
        self._past = "✓" if sure else "?"
        self.setAccessibleDescription(self._words(stage))
        self.setToolTip(self._words(stage))
        self.update()

    def sizeHint(self) -> QSize:
        """One line of text with air around it."""
        return QSize(640, self.fontMetrics().height() + 16)

    def minimumSizeHint(self) -> QSize:
        """Never lower than the words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the arrows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now, many = self._order.index(self._stage), len(self._order)
        width = (self.width() - _POINT - _GAP * (many - 1)) / many
        for number, stage in enumerate(self._order):
            left = number * (width + _GAP)
            self._draw_arrow(painter, QRectF(left, 1, width, self.height() - 2), stage, number - now)

    def _draw_arrow(self, painter: QPainter, area: QRectF, stage: Stage, distance: int) -> None:
        unknown = distance < 0 and self._past != "✓"
        ground, text, border = _colours_at(1 if unknown else distance)
        painter.setPen(QPen(border, 1))
        painter.setBrush(ground)
        painter.drawPolygon(_arrow(area, notched=stage is not self._order[0]))
        font = painter.font()
        font.setBold(distance == 0)
        painter.setFont(font)
        painter.setPen(text)
        words = f"{self._past} {self._words(stage)}" if distance < 0 else self._words(stage)
        painter.drawText(area.adjusted(_POINT, 0, _POINT / 2, 0), Qt.AlignmentFlag.AlignCenter, words)


class StageBar(StepBar[IncidentStage]):
    """The five stages of an incident file."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tuple(IncidentStage), stage_label, parent)


def _arrow(area: QRectF, *, notched: bool) -> QPolygonF:
    middle = area.center().y()
    points = [
        area.topLeft(),
        area.topRight(),
        QPointF(area.right() + _POINT, middle),
        area.bottomRight(),
        area.bottomLeft(),
    ]
    if notched:
        points.append(QPointF(area.left() + _POINT, middle))
    return QPolygonF(points)


def _colours_at(distance: int) -> tuple[QColor, QColor, QColor]:
    """Ground, text and border of a stage before (< 0), at (0) or after (> 0) the stage of now."""
    look = theme.colours()
    if distance == 0:
        return QColor(look.accent), QColor(look.on_accent), QColor(look.accent)
    if distance < 0:
        return QColor(look.news[0]), QColor(look.news[1]), QColor(look.news[1])
    return QColor(look.base), QColor(look.faint), QColor(look.border)
