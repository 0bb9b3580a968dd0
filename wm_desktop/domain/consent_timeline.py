"""What held over time for one pupil and one purpose: the answers, custody, protection, age and policy as intervals.

The events are the truth; these intervals are a projection of them, so that any list on any day is a look-up. Between
two days on which nothing changed nothing can hold differently, so the rule is asked once per such day.
"""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.consent import (
    Answer,
    Audience,
    ConsentStatus,
    Counting,
    EffectiveConsent,
    Purpose,
    effective_consent,
)
from wm_desktop.domain.ids import GuardianId

ALWAYS = date.min
FOR_EVER = date.max
AGE_OF_CONSENT = 16
_SILENCE = EffectiveConsent(ConsentStatus.UNANSWERED)


@dataclass(frozen=True)
class YesPolicy:
    """How long a yes counts at this school: until it is withdrawn, or until a day that comes back every year.

    The data protection authority asks no yearly consent (domain reference 1.4), so lapsing is off unless the school
    chose it. `lapses_on` is a month and day; `both_signatures` asks a yes of each guardian when they live apart.
    Where a yes stays, guardians are reminded of their right to change it by `reminds_on`, a month and day.
    """

    lapses_on: tuple[int, int] | None = None
    both_signatures: bool = False
    reminds_on: tuple[int, int] = (10, 1)

    def not_before(self, on: date) -> date | None:
        """Give the day before which a yes has lapsed on a day, or None when none lapses."""
        if self.lapses_on is None:
            return None
        month, day = self.lapses_on
        this_year = date(on.year, month, day)
        return this_year if this_year <= on else date(max(on.year - 1, 1), month, day)

    def lapse_days(self, first: date, last: date) -> Iterator[date]:
        """Give the days after `first`, up to `last`, on which a yes lapses."""
        if self.lapses_on is not None:
            for year in range(first.year, last.year + 1):
                day = date(year, *self.lapses_on)
                if first < day <= last:
                    yield day


@dataclass(frozen=True)
class CustodyChange:
    """From a day on a guardian has custody, or no longer; the first of each guardian usually holds from ALWAYS."""

    guardian_id: GuardianId
    has_custody: bool
    since: date = ALWAYS


@dataclass(frozen=True)
class ProtectionChange:
    """From a day on a pupil is protected, or no longer."""

    protected: bool
    since: date = ALWAYS


@dataclass(frozen=True)
class PupilHistory:
    """All of a pupil that consent rests on besides answers; the changes stand in the order they were recorded.

    `apart`: guardians with custody have different addresses now (no history is kept of addresses).
    """

    custody: tuple[CustodyChange, ...] = ()
    protection: tuple[ProtectionChange, ...] = ()
    birth_date: date | None = None
    apart: bool = False

    def guardians(self, on: date) -> frozenset[GuardianId]:
        """Who had custody on a day: per guardian the last change that holds from then or earlier."""
        latest: dict[GuardianId, CustodyChange] = {}
        for change in self.custody:
            if change.since <= on and change.since >= latest.get(change.guardian_id, change).since:
                latest[change.guardian_id] = change
        return frozenset(guardian for guardian, change in latest.items() if change.has_custody)

    def is_protected(self, on: date) -> bool:
        """Whether the pupil was protected on a day."""
        latest = ProtectionChange(protected=False)
        for change in self.protection:
            if latest.since <= change.since <= on:
                latest = change
        return latest.protected

    @property
    def of_age_on(self) -> date:
        """The day the pupil becomes 16 and answers for themselves; FOR_EVER when the birth date is not known."""
        if self.birth_date is None:
            return FOR_EVER
        year = self.birth_date.year + AGE_OF_CONSENT
        leap_day = (self.birth_date.month, self.birth_date.day) == (2, 29)
        return date(year, 3, 1) if leap_day and not isleap(year) else self.birth_date.replace(year=year)

    def days(self) -> Iterator[date]:
        """Give the days on which something changed."""
        yield from (change.since for change in self.custody)
        yield from (change.since for change in self.protection)
        yield self.of_age_on


@dataclass(frozen=True)
class Interval:
    """What held from a day on and before another (FOR_EVER: still)."""

    start: date
    end: date
    state: EffectiveConsent


def held_on(
    answers: Iterable[Answer], history: PupilHistory, purpose: Purpose, policy: YesPolicy, on: date
) -> EffectiveConsent:
    """Decide what held on one day, from the events alone: the reference that every list must equal."""
    withheld = purpose.audience_on(on) is Audience.OUTWARD and history.is_protected(on)
    counting = _counting(history, purpose.oldest_version(on), policy, on)
    return effective_consent(answers, history.guardians(on), on, withheld=withheld, counting=counting)


def holds_now(
    answers: Iterable[Answer], history: PupilHistory, purpose: Purpose, policy: YesPolicy, today: date
) -> EffectiveConsent:
    """Decide what holds now: all that was recorded counts, also what a clock that was wrong dated after today."""
    withheld = purpose.audience is Audience.OUTWARD and history.is_protected(FOR_EVER)
    counting = counting_now(history, purpose, policy, today)
    return effective_consent(answers, history.guardians(FOR_EVER), withheld=withheld, counting=counting)


def counting_now(history: PupilHistory, purpose: Purpose, policy: YesPolicy, today: date) -> Counting:
    """Say which answers count now for one pupil and purpose."""
    return _counting(history, purpose.oldest_version(FOR_EVER), policy, today)


def _counting(history: PupilHistory, oldest_version: int, policy: YesPolicy, on: date) -> Counting:
    return Counting(
        oldest_version=oldest_version,
        not_before=policy.not_before(on),
        every_guardian=policy.both_signatures and history.apart,
        own_answer=on >= history.of_age_on,
    )


def intervals(
    answers: Sequence[Answer], history: PupilHistory, purpose: Purpose, policy: YesPolicy, horizon: date
) -> tuple[Interval, ...]:
    """Give what held over all time, up to `horizon` exactly; times of silence are left out.

    After the horizon a yes may lapse on a day that is not in the intervals yet: compute them again before then.
    """
    if not answers and not history.protection:
        return ()
    found: list[Interval] = []
    days = sorted(_turning_days(answers, history, purpose, policy, horizon))
    for start, end in zip(days, [*days[1:], FOR_EVER], strict=True):
        state = held_on(answers, history, purpose, policy, start)
        if found and found[-1].end == start and found[-1].state == state:
            found[-1] = Interval(found[-1].start, end, state)
        elif state != _SILENCE:
            found.append(Interval(start, end, state))
    return tuple(found)


def _turning_days(
    answers: Sequence[Answer], history: PupilHistory, purpose: Purpose, policy: YesPolicy, horizon: date
) -> set[date]:
    given = [answer.given_on for answer in answers]
    asked = (day for day, _ in (*purpose.asked_anew, *purpose.audiences))
    days = {ALWAYS, *given, *history.days(), *asked} - {FOR_EVER}
    if given:
        days.update(policy.lapse_days(min(given), horizon))
    return days
