"""A term that stands still: a dispute before the committee stops the term of the decision (domain reference 3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NoReturn

from wm_desktop.domain import term_words as words
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.free_days import FreeDays
from wm_desktop.domain.term_days import Point, local_day
from wm_desktop.domain.term_rules import TermRule
from wm_desktop.domain.term_words import Reason


class TermStopError(DomainError):
    """A term cannot stand still like that."""

    nl = "De termijn '{name}' kan zo niet stilstaan: {problem_nl}"
    en = "The term '{name_en}' cannot stand still like that: {problem_en}"


@dataclass(frozen=True)
class Stop:
    """A time in which a term stands still: from the day a dispute is lodged to the day of the opinion, or None yet."""

    first: date
    last: date | None = None


def stand_still(
    rule: TermRule, start: Point, raw: Point, stops: Sequence[Stop], today: date | None, free: FreeDays
) -> tuple[date, list[Reason]]:
    """Add the days a term stood still to its unrolled end, stop by stop; raises TermStopError.

    A dispute that was lodged before the term began counts from that begin. An open stop counts up to `today`, so that
    the end is the earliest possible.
    """
    if not rule.stops or isinstance(raw, datetime):
        _refuse(rule, "deze termijn kent geen opschorting.", "this term knows no suspension.")
    begin = local_day(start)
    end, why, before = raw, [], date.min
    for number, stop in enumerate(stops, 1):
        if stop.last is None and number < len(stops):
            _refuse(rule, "alleen de laatste opschorting kan nog lopen.", "only the last suspension can still run.")
        if stop.first < before:
            _refuse(rule, "twee opschortingen overlappen elkaar.", "two suspensions overlap.")
        if stop.first > free.forward(end):
            _refuse(rule, "de termijn was toen al voorbij.", "the term was over by then.")
        before = _last_day(rule, stop, today)
        first = max(stop.first, begin)
        days = max(0, (before - first).days)
        end += timedelta(days=days)
        if before >= first:
            why.append(words.stood_still(first, before, days, end, is_open=stop.last is None))
    return end, why


def _last_day(rule: TermRule, stop: Stop, today: date | None) -> date:
    if stop.last is None:
        if today is None:
            raise ValueError("an open stop needs to know today")
        return max(today, stop.first)
    if stop.last < stop.first:
        _refuse(rule, "het oordeel is van voor het begin.", "the opinion is of before its start.")
    return stop.last


def _refuse(rule: TermRule, problem_nl: str, problem_en: str) -> NoReturn:
    raise TermStopError(name=rule.nl, name_en=rule.en, problem_nl=problem_nl, problem_en=problem_en)
