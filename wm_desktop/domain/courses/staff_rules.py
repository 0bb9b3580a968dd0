"""The limits of measures about an employee (domain reference 5, 11.6 to 11.9).

The present text of the CAO PO could not be confirmed: article numbers and the length of the term for a response are
the least sure of all, so a person fills in the article and the term can be changed in the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise

from wm_desktop.domain.courses.model import Asked, CourseCase, Taken
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.free_days import DAY, FreeDays
from wm_desktop.domain.term_days import in_months
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.terms import TermStartError
from wm_desktop.domain.text import fold, visible

MAX_SUSPENSION_DAYS = 28
"""Four weeks for each decision, the first and the last day included (CAO PO chapter 3; B)."""
MAX_IDLE_WORKING_DAYS = 2
"""Working days without a logged act before a summary dismissal is asked about (domain reference 11.9)."""
VIEWS = ("view", "hear_view")
_FORBIDDEN = re.compile(
    r"\w*plichtsverzuim\w*|\bdisciplinair\w*|\bberisp\w*|\w*straf(?!baar|rech)\w*|\bsancti\w*"
    r"|\bmaatregel(?:en)?\s+(?:als\s+)?bedoeld\s+in\b.{0,40}\bcao\b"
)


def forbidden_words(text: str) -> tuple[str, ...]:
    """Give the words that make a warning look like a disciplinary measure (domain reference 11.6).

    The CAO PO has no disciplinary warning; a letter with such words belongs to the course of the reprimand. Case,
    accents, hyphens and signs that nobody sees make no difference.
    """
    plain = re.sub(r"[-‐‑]\s*", "", fold(visible(text)))
    return tuple(dict.fromkeys(match.group().strip() for match in _FORBIDDEN.finditer(plain)))


def disciplinary(*fields: str) -> Callable[[Asked], bool]:
    """Whether one of these texts holds such a word."""
    return lambda asked: any(forbidden_words(asked.facts.text(field)) for field in fields)


def end_of_term(case: CourseCase, kind: TermKind, start: date | None) -> date | None:
    """The end of a term in days; None without a start, or when it cannot be counted from there."""
    if start is None:
        return None
    try:
        end = case.term(kind, start).end
    except TermStartError:
        return None
    return end.astimezone(SCHOOL_ZONE).date() if isinstance(end, datetime) else end


def notice_day(notice: Taken | None) -> date | None:
    """The day the term for a response starts: the later of the step and the day the letter was received."""
    return None if notice is None else max(notice.day, notice.facts.day("received_on") or notice.day)


def arrived_on(case: CourseCase, notice: Taken | None) -> date | None:
    """The day the letter with the notice arrived, as it was recorded with the letter, perhaps after the step."""
    text = "" if notice is None else notice.facts.text("letter")
    named = {part.strip().upper() for part in re.split(r"[\n,;]", text)}
    days = [one.received_on for one in case.letters if one.reference in named and one.received_on is not None]
    return max(days, default=None)


def asked_notice_day(asked: Asked) -> date | None:
    """The same for a notice that is being given."""
    return max(asked.day, asked.facts.day("received_on") or asked.day)


def response_end(case: CourseCase, *notices: str) -> date | None:
    """The last day of the employee's term for a response, counted from the last notice or the arrival of its letter.

    Of a term that was changed in the file and one from the arrival the longer counts: nobody loses days.
    """
    notice = case.last(*notices)
    starts = (notice_day(notice), arrived_on(case, notice))
    ends = (end_of_term(case, TermKind.STAFF_RESPONSE, start) for start in starts)
    return max((end for end in ends if end is not None), default=None)


def response_over(*notices: str) -> Callable[[CourseCase], date | None]:
    """The day after that term."""

    def day(case: CourseCase) -> date | None:
        end = response_end(case, *notices)
        return None if end is None else end + DAY

    return day


def too_early(*notices: str) -> Callable[[Asked], bool]:
    """The employee has not responded since the last notice, and the term still runs."""

    def fails(asked: Asked) -> bool:
        if any(one.step in VIEWS and one.happened_at <= asked.happened_at for one in asked.case.since(*notices)):
            return False
        end = response_end(asked.case, *notices)
        return end is None or asked.day <= end

    return fails


def view_unanswered(*notices: str) -> Callable[[Asked], bool]:
    """The employee responded, and the decision does not go into it."""

    def fails(asked: Asked) -> bool:
        responded = any(one.step in VIEWS for one in asked.case.since(*notices))
        return responded and not asked.facts.text("answer")

    return fails


def appeal_end(case: CourseCase) -> date | None:
    """The last day of the appeal, counted from the day the decision was last sent."""
    sent = case.last("send")
    return end_of_term(case, TermKind.APPEAL, None if sent is None else sent.day)


def appeal_over(case: CourseCase) -> date | None:
    """The day after that term."""
    end = appeal_end(case)
    return None if end is None else end + DAY


def appeal_late(asked: Asked) -> bool:
    """The appeal came after its term."""
    end = appeal_end(asked.case)
    return end is not None and asked.day > end


def other_article(*notices: str) -> Callable[[Asked], bool]:
    """Whether the decision names another article of the CAO than the last of these notices."""

    def fails(asked: Asked) -> bool:
        notice = asked.case.last(*notices)
        return notice is not None and notice.facts.text("article") != asked.facts.text("article")

    return fails


def later_than(field: str, months: int) -> Callable[[Asked], bool]:
    """Whether a day lies more than so many months after the step."""

    def fails(asked: Asked) -> bool:
        day = asked.facts.day(field)
        return day is not None and day > in_months(asked.day, months)

    return fails


def day_before_step(field: str) -> Callable[[Asked], bool]:
    """Whether a day lies before the step."""

    def fails(asked: Asked) -> bool:
        day = asked.facts.day(field)
        return day is not None and day < asked.day

    return fails


def day_after_step(field: str) -> Callable[[Asked], bool]:
    """Whether a day lies after the step."""

    def fails(asked: Asked) -> bool:
        day = asked.facts.day(field)
        return day is not None and day > asked.day

    return fails


def backwards(asked: Asked) -> bool:
    """The last day lies before the first."""
    first, last = asked.facts.day("starts_on"), asked.facts.day("ends_on")
    return first is not None and last is not None and last < first


def longer_than_four_weeks(asked: Asked) -> bool:
    """The suspension takes more than 28 days, the first and the last included."""
    first, last = asked.facts.day("starts_on"), asked.facts.day("ends_on")
    return first is not None and last is not None and (last - first).days + 1 > MAX_SUSPENSION_DAYS


def working_days_between(first: date, last: date, free: FreeDays) -> int:
    """Count the whole working days between two days, neither of them included."""
    days = (first + timedelta(days=count) for count in range(1, (last - first).days))
    return sum(not free.is_free(day) for day in days)


def idle_too_long(asked: Asked) -> bool:
    """More than two working days went by without a logged act between the moment the fact was known and this step."""
    known = asked.case.last("know")
    moment = None if known is None else known.facts.moment("known_at")
    if moment is None:
        return False
    moments = [moment, *(one.happened_at for one in asked.case.since("know")), asked.happened_at]
    days = sorted(each.astimezone(SCHOOL_ZONE).date() for each in moments)
    free = asked.case.calendar.free
    pairs = pairwise(days)
    return any(working_days_between(early, late, free) > MAX_IDLE_WORKING_DAYS for early, late in pairs)
