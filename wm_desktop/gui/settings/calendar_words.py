"""Words for the days of the calendar, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wm_desktop.domain.school_calendar import ClosedKind
from wm_desktop.gui.errors import window_language
from wm_desktop.gui.settings.calendar_presenter import CalendarShown, LegalDay, YearDay

translate = QCoreApplication.translate


def kind_words() -> dict[ClosedKind, str]:
    """Why a location is closed."""
    return {
        ClosedKind.HOLIDAY: translate("calendar", "vakantie, vrij"),
        ClosedKind.STUDY_DAY: translate("calendar", "studiedag"),
    }


def legal_words(legal: LegalDay) -> str:
    """'Koningsdag'; for a day made equal that it is."""
    if legal.equalised:
        return translate("calendar", "Gelijkgestelde dag")
    return legal.why.nl if window_language() == "nl" else legal.why.en


def day_words(day: YearDay) -> str:
    """What a day of the picture is: 'Herfstvakantie; Koningsdag'."""
    closed = [day.closed.name] if day.closed else []
    return "; ".join([*closed, *([legal_words(day.legal)] if day.legal else [])])


def spoken_year(shown: CalendarShown) -> str:
    """The picture in words, for who cannot see it."""
    counted = translate("calendar", "%1: vakanties en studiedagen %2, feestdagen en gelijkgestelde dagen %3")
    found = counted.replace("%1", str(shown.year)).replace("%2", str(len(shown.periods)))
    return found.replace("%3", str(len(shown.legal)))
