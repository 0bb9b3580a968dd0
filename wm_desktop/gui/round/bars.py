"""Bars in parts: per purpose how many said yes, no or nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.gui import theme
from wm_desktop.services.round_state import PurposeCount

_PARTS = (ConsentStatus.YES, ConsentStatus.NO, ConsentStatus.UNANSWERED)


class ShareBars(QWidget):
    """One bar per purpose, with its counts in figures behind it: colour is never the only sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PurposeCount, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rows(self, rows: Sequence[PurposeCount]) -> None:
        """Show these purposes."""
        self._rows = tuple(rows)
        self.setAccessibleDescription("; ".join(self.words(row) for row in self._rows))
        self.setToolTip("\n".join(self.words(row) for row in self._rows))
        self.updateGeometry()
        self.update()

    def words(self, row: PurposeCount) -> str:
        """Say a bar in words."""
        text = self.tr("%1: %2 ja, %3 nee, %4 geen antwoord").replace("%1", row.label)
        return text.replace("%2", str(row.yes)).replace("%3", str(row.no)).replace("%4", str(row.unanswered))

    def sizeHint(self) -> QSize:
        """As high as its bars and the legend."""
        return QSize(320, self._step() * (len(self._rows) + 1) + 4)

    def minimumSizeHint(self) -> QSize:
        """Bars may become short, but no line may be lost."""
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the legend, then label, bar and figures on each line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.colours().faint))
        legend = self.tr("ja / nee / geen antwoord")
        area = QRectF(0, 0, self.width() - 6, self._step())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, legend)
        for number, row in enumerate(self._rows, start=1):
            self._draw(painter, row, QRectF(0, number * self._step(), self.width(), self._step()))

    def _step(self) -> int:
        return self.fontMetrics().height() + 10

    def _draw(self, painter: QPainter, row: PurposeCount, area: QRectF) -> None:
        metrics = self.fontMetrics()
        name_width = min(max(metrics.horizontalAdvance(one.label) for one in self._rows) + 14, self.width() // 2)
        count_width = metrics.horizontalAdvance("000 / 000 / 000") + 12
        colours = theme.colours()
        painter.setPen(QColor(colours.text))
        label = metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, name_width - 10)
        painter.drawText(area.adjusted(6, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, label)
        parts = (row.yes, row.no, row.unanswered)
        told = " / ".join(map(str, parts))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area.adjusted(0, 0, -6, 0), right, told)
        bar = area.adjusted(name_width, 6, -count_width - 6, -6)
        painter.setPen(Qt.PenStyle.NoPen)
        left = bar.left()
        for status, part in zip(_PARTS, parts, strict=True):
            width = bar.width() * part / max(sum(parts), 1)
            painter.setBrush(QColor(theme.status_look(status).foreground))
            if status is ConsentStatus.UNANSWERED:
                painter.setBrush(QColor(colours.border))
            painter.drawRect(QRectF(left, bar.top(), width, bar.height()))
            left += width
