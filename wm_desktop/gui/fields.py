"""Fields of our own: a day that may be typed as 3-9-26, 3 sep or vandaag."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from wm_desktop.domain.dutch_dates import NotADayError, parse_day, short_day
from wm_desktop.gui.errors import sentence_of


class DayField(QLineEdit):
    """A line to type a day in; written back as 03-09-2026 when it is left, marked when it is no day."""

    day_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today: date | None = None
        self.setPlaceholderText(self.tr("dd-mm-jjjj"))
        self.editingFinished.connect(self._settle)

    def set_today(self, today: date) -> None:
        """The day that 'vandaag' means (the school's, from the workplace)."""
        self._today = today

    def set_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.setText(short_day(day) if day else "")
        self._mark("")

    def day(self) -> date | None:
        """The typed day, None when empty; raises NotADayError for anything else."""
        text = self.text().strip()
        return parse_day(text, self._today or date.today()) if text else None  # noqa: DTZ011 - only without a workplace

    def _settle(self) -> None:
        try:
            day = self.day()
        except NotADayError as error:
            self._mark(sentence_of(error))
            return
        self.set_day(day)
        self.day_changed.emit(day)

    def _mark(self, trouble: str) -> None:
        self.setToolTip(trouble)
        self.setAccessibleDescription(trouble)
        self.setProperty("invalid", bool(trouble))
        self.style().polish(self)
