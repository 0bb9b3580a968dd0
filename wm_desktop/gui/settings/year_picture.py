"""A school year as a small picture: twelve months with the free days marked, by shape as well as by colour."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from wm_desktop.domain.dutch_dates import MONTHS
from wm_desktop.domain.school_calendar import ClosedKind
from wm_desktop.gui import theme
from wm_desktop.gui.dates import day_with_weekday
from wm_desktop.gui.errors import window_language, window_locale
from wm_desktop.gui.settings.calendar_presenter import CalendarShown, YearDay
from wm_desktop.gui.settings.calendar_words import day_words, spoken_year

_COLUMNS, _ROWS, _WEEKS = 4, 3, 6
_GAP = 8.0
_SMALLEST = 9.0


class Law(Enum):
    """How a day is free by law."""

    HOLIDAY = "holiday"
    EQUALISED = "equalised"


@dataclass(frozen=True)
class Mark:
    """The shapes of one day."""

    closed: ClosedKind | None = None
    law: Law | None = None
    weekend: bool = False


class YearPicture(QWidget):
    """August to July; a filled square is a holiday, an outlined one a study day, a dot a holiday of the law."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: CalendarShown | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_calendar(self, shown: CalendarShown) -> None:
        """Draw another year or location."""
        self._shown = shown
        self.setAccessibleDescription(spoken_year(shown))
        self.update()

    def sizeHint(self) -> QSize:
        """Large enough to tell the days apart."""
        return self._size_at(_SMALLEST + 3)

    def minimumSizeHint(self) -> QSize:
        """A day is never smaller than a few dots."""
        return self._size_at(_SMALLEST)

    def day_at(self, point: QPointF) -> date | None:
        """Give the day under a point."""
        return next((day for day, cell in self._cells() if cell.contains(point)), None)

    def words_at(self, point: QPointF) -> str:
        """'dinsdag 27 april 2027: Meivakantie; Koningsdag', or nothing between the days."""
        day = self.day_at(point)
        if day is None or self._shown is None:
            return ""
        found = self._shown.days.get(day)
        return day_with_weekday(day) if found is None else f"{day_with_weekday(day)}: {day_words(found)}"

    def event(self, event: QEvent) -> bool:
        """Name the day under the mouse."""
        if not isinstance(event, QHelpEvent) or event.type() != QEvent.Type.ToolTip or self._shown is None:
            return super().event(event)
        QToolTip.showText(event.globalPos(), self.words_at(QPointF(event.pos())), self)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the months, their days and what the shapes mean."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._shown is None:
            return
        painter.setPen(QColor(theme.colours().text))
        for number, area in enumerate(self._months()):
            title = QRectF(area.left(), area.top(), area.width(), self._line())
            month = (7 + number) % 12 + 1
            painter.drawText(title, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, _month_name(month))
        for day, cell in self._cells():
            _draw_day(painter, cell, _mark_of(self._shown.days.get(day), weekend=day.weekday() >= 5))
        self._draw_legend(painter)

    def _draw_legend(self, painter: QPainter) -> None:
        words = (
            (Mark(ClosedKind.HOLIDAY), self.tr("vakantie, vrij")),
            (Mark(ClosedKind.STUDY_DAY), self.tr("studiedag")),
            (Mark(law=Law.HOLIDAY), self.tr("feestdag")),
            (Mark(law=Law.EQUALISED), self.tr("gelijkgesteld")),
        )
        line, half = self._line(), self.width() / 2
        top = self.height() - 2 * line
        for number, (sample, word) in enumerate(words):
            left, y = (number % 2) * half, top + (number // 2) * line
            size = min(line - 4, 14.0)
            cell = QRectF(left, y + (line - size) / 2, size, size)
            _draw_day(painter, cell, sample)
            painter.setPen(QColor(theme.colours().text))
            text = QRectF(left + size + 6, y, half - size - 6, line)
            painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, word)

    def _line(self) -> float:
        return self.fontMetrics().height() + 2.0

    def _size_at(self, cell: float) -> QSize:
        width = _COLUMNS * 7 * cell + (_COLUMNS - 1) * _GAP
        height = _ROWS * (self._line() + _WEEKS * cell) + (_ROWS - 1) * _GAP / 2 + _GAP + 2 * self._line()
        words = 2 * (self.fontMetrics().horizontalAdvance(self.tr("gelijkgesteld")) + 30)
        return QSize(max(int(width) + 1, words), int(height) + 1)

    def _cell(self) -> QSizeF:
        """How large a day is: as wide and as high as there is room, but not much wider than high."""
        wide = (self.width() - (_COLUMNS - 1) * _GAP) / (_COLUMNS * 7)
        free = self.height() - (2 + _ROWS) * self._line() - _GAP - (_ROWS - 1) * _GAP / 2
        high = max(4.0, free / (_ROWS * _WEEKS))
        return QSizeF(min(wide, 1.5 * high), min(high, 1.5 * wide))

    def _months(self) -> Iterator[QRectF]:
        cell = self._cell()
        width, height = 7 * cell.width(), self._line() + _WEEKS * cell.height()
        for number in range(12):
            row, column = divmod(number, _COLUMNS)
            yield QRectF(column * (width + _GAP), row * (height + _GAP / 2), width, height)

    def _cells(self) -> Iterator[tuple[date, QRectF]]:
        """Every day of the school year with where it is drawn; a week is a line that begins on Monday."""
        if self._shown is None:
            return
        cell, line = self._cell(), self._line()
        first = self._shown.year.first_day
        for number, area in enumerate(self._months()):
            year, month = first.year + (7 + number) // 12, (7 + number) % 12 + 1
            start = date(year, month, 1)
            for offset in range(monthrange(year, month)[1]):
                week, weekday = divmod(start.weekday() + offset, 7)
                corner = QPointF(area.left() + weekday * cell.width(), area.top() + line + week * cell.height())
                yield start + timedelta(days=offset), QRectF(corner, cell)


def _mark_of(found: YearDay | None, *, weekend: bool) -> Mark:
    if found is None:
        return Mark(weekend=weekend)
    law = None if found.legal is None else Law.EQUALISED if found.legal.equalised else Law.HOLIDAY
    return Mark(None if found.closed is None else found.closed.kind, law, weekend)


def _draw_day(painter: QPainter, cell: QRectF, mark: Mark) -> None:
    look = theme.colours()
    box = cell.adjusted(1, 1, -1, -1)
    filled = mark.closed is ClosedKind.HOLIDAY
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.accent if filled else look.bar if mark.weekend else look.base))
    painter.drawRect(box)
    if not filled:
        study = mark.closed is ClosedKind.STUDY_DAY
        painter.setPen(QPen(QColor(look.accent if study else look.border), 2 if study else 0.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    if mark.law is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.on_accent if filled else look.trouble[1]))
        radius = min(box.width(), box.height()) / 2
        if mark.law is Law.HOLIDAY:
            painter.drawEllipse(box.center(), radius * 0.7, radius * 0.7)
        else:
            painter.drawPolygon(_diamond(box.center(), radius))


def _diamond(middle: QPointF, radius: float) -> QPolygonF:
    steps = ((0.0, -radius), (radius, 0.0), (0.0, radius), (-radius, 0.0))
    return QPolygonF([middle + QPointF(*step) for step in steps])


def _month_name(month: int) -> str:
    if window_language() == "nl":
        return "mrt" if month == 3 else MONTHS[month - 1][:3]
    return window_locale().monthName(month, QLocale.FormatType.ShortFormat)
