"""Totals under the register: per purpose how many say yes, how many refuse, and what is still open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView, QWidget

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.gui import theme
from wm_desktop.gui.consent.summary import FIRST_PURPOSE, Total

_PAD = 6


class TotalsBar(QWidget):
    """Three lines of numbers that stand under the columns of the table and scroll with them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: QTableView | None = None
        self._frozen_width = 0
        self._totals: tuple[Total, ...] = ()

    def follow(self, table: QTableView) -> None:
        """Stand under this table."""
        self._table = table
        table.horizontalScrollBar().valueChanged.connect(self._again)
        table.horizontalHeader().sectionResized.connect(self._again)
        self.setFixedHeight(self._line_height() * 3 + 4)

    def show_totals(self, totals: Sequence[Total], labels: Sequence[str]) -> None:
        """Replace the numbers; `labels` are the names of the purposes, for reading aloud."""
        self._totals = tuple(totals)
        spoken = (
            self.tr("%1: %2 ja, %3 nee of ingetrokken, %4 open of oneens")
            .replace("%1", label)
            .replace("%2", str(total.yes))
            .replace("%3", str(total.refused))
            .replace("%4", str(total.rest))
            for label, total in zip(labels, totals, strict=True)
        )
        self.setAccessibleDescription("; ".join(spoken))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text asks for higher lines."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.setFixedHeight(self._line_height() * 3 + 4)

    def sizeHint(self) -> QSize:
        """Three lines."""
        return QSize(200, self._line_height() * 3 + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines, the frozen part last so that nothing shines through."""
        if self._table is None:
            return
        painter = QPainter(self)
        colours = theme.colours()
        painter.fillRect(self.rect(), colours.bar)
        for index, total in enumerate(self._totals):
            self._draw_column(painter, index + FIRST_PURPOSE, total)
        frozen = self._frozen_end()
        painter.fillRect(0, 0, frozen, self.height(), colours.bar)
        painter.setPen(colours.text)
        words = (self.tr("ja"), self.tr("nee of ingetrokken"), self.tr("open of oneens"))
        symbols = (ConsentStatus.YES, ConsentStatus.NO, ConsentStatus.UNANSWERED)
        for line, (word, status) in enumerate(zip(words, symbols, strict=True)):
            box = QRect(_PAD, 2 + line * self._line_height(), frozen - 2 * _PAD, self._line_height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, f"{theme.status_symbol(status)} {word}")
        painter.end()

    def _draw_column(self, painter: QPainter, column: int, total: Total) -> None:
        table = self._table
        if table is None or table.isColumnHidden(column):
            return
        left = table.columnViewportPosition(column) + table.frameWidth()
        painter.setPen(theme.colours().text)
        for line, number in enumerate((total.yes, total.refused, total.rest)):
            box = QRect(left, 2 + line * self._line_height(), table.columnWidth(column), self._line_height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))

    def _frozen_end(self) -> int:
        table = self._table
        return 0 if table is None else sum(table.columnWidth(c) for c in range(FIRST_PURPOSE)) + table.frameWidth()

    def _line_height(self) -> int:
        return self.fontMetrics().height() + 2

    def _again(self) -> None:
        self.update()
