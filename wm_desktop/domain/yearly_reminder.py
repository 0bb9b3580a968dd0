"""Once a year guardians are reminded that they may change their answers, where a yes stays until it is withdrawn.

No law asks for it: a yes does not lapse (domain reference 1.4). But withdrawing must be as easy as giving (AVG article
7.3), and who never hears of it again forgets that it is possible.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from wm_desktop.domain.ids import RoundId
from wm_desktop.domain.school import SchoolYear

TOLD_AHEAD = timedelta(days=28)
"""How long before its day the task is shown."""


@dataclass(frozen=True)
class ReminderDone:
    """In this school year guardians were reminded, by whom that was recorded and on which day."""

    school_year: int
    on: date
    by: str


@dataclass(frozen=True)
class ReminderBook:
    """The rounds that were begun as the yearly reminder, and the years in which it was done."""

    rounds: tuple[RoundId, ...] = ()
    done: tuple[ReminderDone, ...] = ()

    def done_in(self, year: SchoolYear) -> ReminderDone | None:
        """Give what was recorded for a school year."""
        return next((one for one in self.done if one.school_year == year.start), None)

    def with_done(self, done: ReminderDone) -> ReminderBook:
        """Give the book with a year that is done."""
        return replace(self, done=(*self.done, done))

    def without(self, year: SchoolYear) -> ReminderBook:
        """Give the book with a year that is still to be done."""
        return replace(self, done=tuple(one for one in self.done if one.school_year != year.start))


def due_on(reminds_on: tuple[int, int], year: SchoolYear) -> date:
    """Give the day of a school year by which guardians are to be reminded."""
    month, day = reminds_on
    in_first = date(year.start, month, day)
    return in_first if in_first >= year.first_day else date(year.start + 1, month, day)
