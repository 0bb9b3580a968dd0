"""When the confidential inspector can be called, and what the record of the call must hold (domain reference 6.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from wm_desktop.domain.courses.model import Asked, CourseCase
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.free_days import DAY, FreeDays
from wm_desktop.domain.term_days import first_opening

PHONE = "0900-1113111"
_DAYS_NL = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_DAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_A_WEEK = 7


@dataclass(frozen=True)
class CallTime:
    """When to call: now, or from the moment `at` (UTC) on."""

    at: datetime
    open_now: bool
    words: Words


def next_call(now: datetime, free: FreeDays) -> CallTime:
    """Say when the confidential inspector can be called next: working days from 8.00 to 17.00 (reference 6.1, B).

    `now` is an aware moment; the answer is `now` itself while the line is open.
    """
    opens = first_opening(now, free)
    if opens == now:
        return CallTime(opens, True, Words("nu, tot 17.00 uur", "now, until 17:00"))
    day, today = opens.astimezone(SCHOOL_ZONE).date(), now.astimezone(SCHOOL_ZONE).date()
    nl, en = _day_words(day, today)
    return CallTime(opens, False, Words(f"{nl} vanaf 8.00 uur", f"{en} from 8:00"))


def _day_words(day: date, today: date) -> tuple[str, str]:
    if day == today:
        return "vandaag", "today"
    if day == today + DAY:
        return "morgen", "tomorrow"
    nl, en = _DAYS_NL[day.weekday()], _DAYS_EN[day.weekday()]
    return (nl, en) if (day - today).days < _A_WEEK else (f"{nl} {day:%d-%m-%Y}", f"{en} {day:%Y-%m-%d}")


def call_day(asked: Asked) -> date | None:
    """The first day after the step on which the line is open, or the day of the step itself."""
    return first_opening(asked.happened_at, asked.case.calendar.free).astimezone(SCHOOL_ZONE).date()


def was_closed(asked: Asked) -> bool:
    """The line was not open at the moment of the call."""
    return not next_call(asked.happened_at, asked.case.calendar.free).open_now


def known_or_now(asked: Asked) -> datetime:
    """The moment the school knew, as the file has it, else that of the step."""
    return asked.case.known_at or asked.happened_at


def ended_early(asked: Asked) -> bool:
    """The call ended before it began."""
    end = asked.facts.moment("ended_at")
    return end is not None and end < asked.happened_at


def ended_late(asked: Asked) -> bool:
    """The call ends in the future."""
    end = asked.facts.moment("ended_at")
    return end is not None and end > asked.case.now


def no_conclusion(asked: Asked) -> bool:
    """The duty to consult was involved, but not what came of it."""
    return asked.facts.yes("duty") is True and asked.facts.yes("suspicion") is None


def duty_denied(asked: Asked) -> bool:
    """The file suspects a sexual offence by an employee, the record says that the duty to consult is not involved."""
    return asked.case.locked and asked.facts.yes("duty") is False


def suspicion_in(case: CourseCase) -> bool:
    """Whether the last call that said so ended in a reasonable suspicion: the board then reports to the police."""
    said = [found for one in case.taken if (found := one.facts.yes("suspicion")) is not None]
    return bool(said) and said[-1]
