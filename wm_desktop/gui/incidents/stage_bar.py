"""The stages of a file as one drawn bar: what is behind us, where it stands, what may come."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from wm_desktop.domain.incidents import IncidentStage
from wm_desktop.gui import theme
from wm_desktop.gui.incidents.words import stage_label

_POINT = 12.0
_GAP = 3.0
_ORDER = tuple(IncidentStage)


class StageBar(QWidget):
    """Five arrows with words; the past has a tick, the stage of now is filled, the future is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = IncidentStage.REPORTED
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(480)

    @property
    def stage(self) -> IncidentStage:
        """The stage of now."""
        return self._stage

    def show_stage(self, stage: IncidentStage) -> None:
        """Show where the file stands."""
        self._stage = stage
        self.setAccessibleDescription(stage_label(stage))
        self.setToolTip(stage_label(stage))
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
        now = _ORDER.index(self._stage)
        width = (self.width() - _POINT - _GAP * (len(_ORDER) - 1)) / len(_ORDER)
        for number, stage in enumerate(_ORDER):
            left = number * (width + _GAP)
            self._draw_arrow(painter, QRectF(left, 1, width, self.height() - 2), stage, number - now)

    def _draw_arrow(self, painter: QPainter, area: QRectF, stage: IncidentStage, distance: int) -> None:
        ground, text, border = _colours_at(distance)
        painter.setPen(QPen(border, 1))
        painter.setBrush(ground)
        painter.drawPolygon(_arrow(area, notched=stage is not _ORDER[0]))
        font = painter.font()
        font.setBold(distance == 0)
        painter.setFont(font)
        painter.setPen(text)
        words = f"✓ {stage_label(stage)}" if distance < 0 else stage_label(stage)
        painter.drawText(area.adjusted(_POINT, 0, _POINT / 2, 0), Qt.AlignmentFlag.AlignCenter, words)


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
