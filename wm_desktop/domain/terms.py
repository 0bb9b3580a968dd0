"""Terms: when something has to be done, why then, and where the rule comes from (domain reference 13).

A term is counted from its start to a raw end. A term of somebody else moves over weekend and holidays to the next
working day; the school's own duty is shown unrolled, with an earlier working day as advice. Nothing here knows of
today, except a term that still stands still. (Article 2 of the Algemene termijnenwet, at least two working days in a
term, never changes anything: its terms here are two weeks or longer.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NoReturn

from wm_desktop.domain import term_words as words
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.free_days import FreeDays
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_days import CLOSES, Point, TermCalendar, at_school, local_day, raw_end
from wm_desktop.domain.term_rules import TERM_RULES, Nature, TermKind, TermRule, Unit
from wm_desktop.domain.term_stops import Stop, stand_still
from wm_desktop.domain.term_words import Reason

_FIRST_YEAR, _LAST_YEAR = 2014, 2199  # before 2014 there was no Koningsdag
_LONGEST = {Unit.DAYS: 90, Unit.WEEKS: 12, Unit.MONTHS: 3}  # Algemene termijnenwet art. 4
_MOST = 9999


class TermStartError(DomainError):
    """A term was asked from a start it cannot be counted from."""

    nl = "{name}: {problem_nl}"
    en = "{name_en}: {problem_en}"


class TermLengthError(DomainError):
    """Another length was asked for a term whose length is fixed, or a length that is none."""

    nl = "De termijn '{name}' kan niet {length} lang zijn. De lengte is vastgelegd in: {source}."
    en = "The term '{name_en}' cannot be {length} long. Its length is fixed by: {source}."


@dataclass(frozen=True)
class Term:
    """A counted term; a day is a `date`, a moment is a `datetime` in UTC.

    `raw_end` is the plain count (with the days it stood still), `end` what the law makes of it, `due` what to keep
    to: `end` for a term of somebody else, the unrolled end for the school's own duty. `advised` is the working day
    on or before `due` for the school, else the same as `due`. `standing_still`: a stop is still open, so that every
    end is the earliest possible. Being frozen and made of plain values, an old one can be kept beside the new one.
    """

    kind: TermKind
    length: int
    start: Point
    raw_end: Point
    end: Point
    due: Point
    advised: Point
    why: tuple[Reason, ...]
    source: str
    confidence: Confidence
    stops: tuple[Stop, ...] = ()
    standing_still: bool = False

    @property
    def rule(self) -> TermRule:
        """The rule it was counted by."""
        return TERM_RULES[self.kind]

    @property
    def for_others(self) -> bool:
        """Whether it is a term of somebody else: the school waits."""
        return self.rule.nature is Nature.FOR_OTHERS

    @property
    def due_day(self) -> date:
        """The day at the school to keep to."""
        return local_day(self.due)

    def days_left(self, today: date) -> int:
        """Count the days until the day to keep to; below 0 when it has passed."""
        return (self.due_day - today).days

    def why_in(self, language: str) -> str:
        """Give the reasons as running text in 'nl' or 'en'."""
        return " ".join(reason.nl if language == "nl" else reason.en for reason in self.why)

    def same_days(self, other: Term) -> bool:
        """Whether another count of this term asks nothing else of anybody."""
        return (self.end, self.due, self.standing_still) == (other.end, other.due, other.standing_still)


def compute_term(
    kind: TermKind,
    start: Point,
    calendar: TermCalendar | None = None,
    *,
    length: int | None = None,
    stops: Sequence[Stop] = (),
    today: date | None = None,
) -> Term:
    """Count a term from its start: a day, or an aware moment for terms in hours.

    `length` replaces the usual length of an adjustable term; `stops` are the times it stood still, in order; `today`
    is needed when the last stop is still open. Raises TermStartError, TermLengthError, TermStopError.
    """
    rule, calendar = TERM_RULES[kind], calendar or TermCalendar()
    _check_start(rule, start)
    length = _checked_length(rule, length)
    raw = raw_end(rule, length, start, calendar)
    why = [words.counted(rule, length, start, raw)]
    if stops:
        raw, more = stand_still(rule, start, raw, stops, today, calendar.free)
        why += more
    end, more = _legal_end(rule, length, start, raw, calendar.free)
    why += more
    due, advised = end, end
    if rule.nature is Nature.FOR_SCHOOL:
        due, advised = raw, _advised(start, raw, calendar.free)
        why.append(words.kept_by_school(due, advised))
    still = bool(stops) and stops[-1].last is None
    return Term(
        kind, length, start, raw, end, due, advised, tuple(why), rule.source, rule.confidence, tuple(stops), still
    )


def _check_start(rule: TermRule, start: Point) -> None:
    is_moment = isinstance(start, datetime)
    if rule.in_hours and not is_moment:
        _refuse_start(
            rule,
            "deze termijn telt in uren; geef ook het tijdstip waarop hij begint.",
            "this term is counted in hours; give the time it starts as well.",
        )
    if is_moment and not rule.in_hours:
        _refuse_start(
            rule,
            "deze termijn telt in hele dagen; geef alleen de dag waarop hij begint.",
            "this term is counted in whole days; give only the day it starts.",
        )
    if isinstance(start, datetime) and start.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    if not _FIRST_YEAR <= start.year <= _LAST_YEAR:
        _refuse_start(
            rule,
            f"kies een begin tussen {_FIRST_YEAR} en {_LAST_YEAR}.",
            f"choose a start between {_FIRST_YEAR} and {_LAST_YEAR}.",
        )


def _refuse_start(rule: TermRule, problem_nl: str, problem_en: str) -> NoReturn:
    raise TermStartError(name=rule.nl, name_en=rule.en, problem_nl=problem_nl, problem_en=problem_en)


def _checked_length(rule: TermRule, length: int | None) -> int:
    if length is None or length == rule.length:
        return rule.length
    if not rule.adjustable or not 1 <= length <= _MOST:
        raise TermLengthError(name=rule.nl, name_en=rule.en, length=length, source=rule.source)
    return length


def _legal_end(rule: TermRule, length: int, start: Point, raw: Point, free: FreeDays) -> tuple[Point, list[Reason]]:
    """Move the end over free days where the rule says so, and say what was done."""
    if isinstance(raw, datetime):
        hours = words.real_hours(start, raw) if rule.unit is Unit.HOURS and isinstance(start, datetime) else ()
        return raw, list(hours)
    if rule.rolls and length <= _LONGEST[rule.unit]:
        end = free.forward(raw)
        return end, list(words.moved(raw, end, free, statutory=rule.statutory))
    if rule.nature is Nature.FOR_OTHERS:
        return raw, [words.not_moved(too_long=rule.rolls)]
    return raw, []


def _advised(start: Point, due: Point, free: FreeDays) -> Point:
    """Give the last working day on or before the end, but not before the start."""
    day = free.backward(local_day(due))
    if isinstance(due, datetime) or isinstance(start, datetime):
        earlier = at_school(day, CLOSES)
        return earlier if day != local_day(due) and earlier >= start else due
    return day if day >= start else due
