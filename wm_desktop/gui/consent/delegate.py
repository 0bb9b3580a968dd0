"""How a cell of the register is drawn: its sign on its colour, and a mark when there is more to know."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wm_desktop.gui import theme
from wm_desktop.gui.consent.matrix_model import CELL_ROLE
from wm_desktop.gui.consent.summary import FIRST_PURPOSE
from wm_desktop.services.rows import ConsentCell

_PAD = 6


class CellDelegate(QStyledItemDelegate):
    """Draws names as text and consent as a sign on a coloured field; the row of the cursor stands out."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        rect: QRect = option.rect
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        current = self._view.currentIndex()
        selected = bool(state & QStyle.StateFlag.State_Selected)
        in_row = current.isValid() and current.row() == index.row()
        painter.fillRect(rect, palette.alternateBase() if in_row else palette.base())
        cell = index.data(CELL_ROLE)
        if isinstance(cell, ConsentCell):
            _draw_consent(painter, rect, cell, option.font)
        elif index.column() < FIRST_PURPOSE:
            _draw_text(painter, rect, str(index.data() or ""), palette, option.font, bold=in_row)
        painter.setPen(theme.colours().border)
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if current == index or selected:
            _draw_frame(painter, rect, palette.highlight().color(), 3 if current == index else 1)


def _draw_consent(painter: QPainter, rect: QRect, cell: ConsentCell, font: QFont) -> None:
    look = theme.status_look(cell.status)
    painter.fillRect(rect.adjusted(1, 1, -1, -2), look.background)
    bold = QFont(font)
    bold.setBold(True)
    painter.setFont(bold)
    painter.setPen(look.foreground)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, look.symbol)
    if cell.withheld:
        painter.setPen(QPen(look.foreground, 1, Qt.PenStyle.DashLine))
        painter.drawRect(rect.adjusted(3, 2, -4, -4))
    if cell.awaits_second:
        painter.setBrush(look.foreground)
        painter.drawEllipse(QPointF(rect.right() - 7, rect.top() + 7), 2.5, 2.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def _draw_text(painter: QPainter, rect: QRect, text: str, palette: QPalette, font: QFont, *, bold: bool) -> None:
    shown = QFont(font)
    shown.setBold(bold)
    painter.setFont(shown)
    painter.setPen(palette.text().color())
    inner = rect.adjusted(_PAD, 0, -_PAD, 0)
    fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)


def _draw_frame(painter: QPainter, rect: QRect, colour: QColor, width: int) -> None:
    painter.setPen(QPen(colour, width))
    inset = width // 2 + 1
    painter.drawRect(rect.adjusted(inset - 1, inset - 1, -inset, -inset))
