"""Days and moments in running text, in the language of the window; tables write them with figures only."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QDate

from wm_desktop.domain.dutch_dates import MONTHS, SCHOOL_ZONE, WEEKDAYS, written_day, written_moment
from wm_desktop.gui.errors import window_language, window_locale


def long_day(day: date) -> str:
    """'3 september 2026', or '3 September 2026'."""
    return written_day(day) if window_language() == "nl" else _english(day, "d MMMM yyyy")


def long_moment(moment: datetime) -> str:
    """'3 september 2026, 14.30 uur', or '3 September 2026, 14:30'; midnight is a day without a known time."""
    if window_language() == "nl":
        return written_moment(moment)
    local = moment.astimezone(SCHOOL_ZONE)
    day = long_day(local.date())
    return day if local.time() == time() else f"{day}, {local:%H:%M}"


def day_with_weekday(day: date) -> str:
    """'maandag 23 november 2026', or 'Monday 23 November 2026'."""
    if window_language() == "nl":
        return f"{WEEKDAYS[day.weekday()]} {written_day(day)}"
    return _english(day, "dddd d MMMM yyyy")


def day_in_list(day: date) -> str:
    """'ma 23 nov', or 'Mon 23 Nov'."""
    if window_language() == "nl":
        return f"{WEEKDAYS[day.weekday()][:2]} {day.day} {MONTHS[day.month - 1][:3]}"
    return _english(day, "ddd d MMM")


def _english(day: date, form: str) -> str:
    return window_locale().toString(QDate(day.year, day.month, day.day), form)
