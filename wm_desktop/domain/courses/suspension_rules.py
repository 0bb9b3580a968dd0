"""The limits of a pupil's suspension, and the days that follow from one (WPO 40c; domain reference 3.2 and 11.3)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from wm_desktop.domain.courses.model import Asked, CourseCase, CourseKind, Guard
from wm_desktop.domain.courses.parts import day_in
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.letter_case import Confidence, Period, touches
from wm_desktop.domain.school_days import next_school_day, school_days

MAX_SCHOOL_DAYS = 5
MAX_CALENDAR_DAYS = 7
"""A week, the first and the last day included (WPO 40c lid 1; decision 0006)."""
SOON = 10
"""School days within which another suspension of the same pupil asks for a reason (domain reference 11.3)."""
COMPULSORY_FROM = 5
"""The age from which education is compulsory: the month after the fifth birthday (domain reference 9)."""
_WPO = "WPO 40c; law-and-letters 3.2"


def period_of(asked: Asked) -> Period | None:
    """The suspension as asked, once both days are filled in."""
    first, last = asked.facts.day("starts_on"), asked.facts.day("ends_on")
    return None if first is None or last is None else Period(first, last)


def decided_period(case: CourseCase) -> Period | None:
    """The suspension as decided."""
    decided = case.last("decide", "decide_acute")
    first, last = day_in(decided, "starts_on"), day_in(decided, "ends_on")
    return None if first is None or last is None else Period(first, last)


def of_school_age(birth_date: date | None, day: date) -> bool:
    """Whether education is compulsory: from the first of the month after the fifth birthday; unknown counts as yes."""
    if birth_date is None:
        return True
    months = (day.year - birth_date.year) * 12 + day.month - birth_date.month
    return months > COMPULSORY_FROM * 12


def _others(asked: Asked) -> list[Period]:
    suspensions = (other for other in asked.case.others if other.kind is CourseKind.PUPIL_SUSPENSION)
    return [other.period for other in suspensions if other.period is not None and other.state != "revoked"]


def _too_many_school_days(asked: Asked) -> bool:
    period = period_of(asked)
    return period is not None and len(school_days(period.first, period.last, asked.case.closed)) > MAX_SCHOOL_DAYS


def _longer_than_a_week(asked: Asked) -> bool:
    period = period_of(asked)
    return period is not None and (period.last - period.first).days + 1 > MAX_CALENDAR_DAYS


def _backwards(asked: Asked) -> bool:
    period = period_of(asked)
    return period is not None and period.last < period.first


def _no_school_day(asked: Asked) -> bool:
    period = period_of(asked)
    if period is None or period.last < period.first:
        return False
    return not school_days(period.first, period.last, asked.case.closed)


def _extends(asked: Asked) -> bool:
    period = period_of(asked)
    if period is None or period.last < period.first:
        return False
    return any(touches(period, other, asked.case.closed) for other in _others(asked))


def _soon_after(asked: Asked) -> bool:
    period = period_of(asked)
    if period is None or period.last < period.first:
        return False
    for other in _others(asked):
        early, late = sorted((period, other), key=lambda one: one.first)
        between = school_days(early.last + timedelta(days=1), late.first - timedelta(days=1), asked.case.closed)
        if len(between) < SOON and not touches(period, other, asked.case.closed):
            return True
    return False


def _same_facts(asked: Asked) -> bool:
    return any(
        other.kind is CourseKind.PUPIL_SUSPENSION
        and other.incident_id == asked.case.incident_id
        and other.state != "revoked"
        for other in asked.case.others
    )


def starts_before_notice(asked: Asked) -> bool:
    """The first day lies before the day the parents were told."""
    period = decided_period(asked.case)
    oral = asked.case.last("tell")
    noticed = asked.day if oral is None else min(oral.day, asked.day)
    return period is not None and period.first < noticed


def late_after_oral(asked: Asked) -> bool:
    """The letter comes later than the school day after the oral notice."""
    oral = asked.case.last("tell")
    return oral is not None and asked.day > next_school_day(oral.day, asked.case.closed)


def unheard(asked: Asked) -> bool:
    """Somebody who must be heard was not."""
    return not all(asked.case.has(*heard) for heard in HEARD)


def more_than_a_day(asked: Asked) -> bool:
    """The decided suspension takes more than one school day."""
    period = decided_period(asked.case)
    return period is not None and len(school_days(period.first, period.last, asked.case.closed)) > 1


def compulsory(asked: Asked) -> bool:
    """The pupil is of the age at which education is compulsory."""
    return of_school_age(asked.case.birth_date, asked.day)


def first_day(asked: Asked) -> date | None:
    """The first day of the decided suspension."""
    period = decided_period(asked.case)
    return None if period is None else period.first


def day_back(asked: Asked) -> date | None:
    """The first school day after it."""
    period = decided_period(asked.case)
    return None if period is None else next_school_day(period.last, asked.case.closed)


def running_from(case: CourseCase) -> date | None:
    """The day on which the decided suspension begins."""
    period = decided_period(case)
    return None if period is None else period.first


def over_from(case: CourseCase) -> date | None:
    """The day after its last."""
    period = decided_period(case)
    return None if period is None else period.last + timedelta(days=1)


HEARD = (
    frozenset({"hear_pupil", "pupil_not_heard"}),
    frozenset({"hear_parents", "parents_not_heard"}),
    frozenset({"hear_teacher"}),
)


def _limit(
    code: str,
    nl: str,
    en: str,
    fails: Callable[[Asked], bool],
    field: str,
    confidence: Confidence = Confidence.OFFICIAL,
) -> Guard:
    return Guard(code, Words(nl, en), fails, hard=True, source=_WPO, confidence=confidence, field=field)


PERIOD_GUARDS = (
    _limit(
        "ends_before_start",
        "De laatste dag ligt voor de eerste dag.",
        "The last day lies before the first.",
        _backwards,
        "ends_on",
        Confidence.CHOICE,
    ),
    _limit(
        "too_many_school_days",
        "Een schorsing duurt hooguit een week: niet meer dan vijf schooldagen.",
        "A suspension lasts a week at most: no more than five school days.",
        _too_many_school_days,
        "ends_on",
    ),
    _limit(
        "longer_than_a_week",
        "Een schorsing duurt hooguit een week: zeven dagen, de eerste en de laatste dag meegerekend.",
        "A suspension lasts a week at most: seven days, the first and the last included.",
        _longer_than_a_week,
        "ends_on",
    ),
    _limit(
        "no_school_day",
        "In deze periode is er geen schooldag.",
        "There is no school day in this period.",
        _no_school_day,
        "starts_on",
        Confidence.CHOICE,
    ),
    _limit(
        "extends_another",
        "Deze schorsing sluit aan op een andere van dezelfde leerling. Verlengen kan niet, ook niet tijdens een "
        "procedure tot verwijdering.",
        "This suspension adjoins another of the same pupil. It cannot be extended, nor while an expulsion is prepared.",
        _extends,
        "starts_on",
        Confidence.SECONDARY,
    ),
    _limit(
        "same_facts",
        "Voor dit voorval is al een schorsing gegeven. Een nieuwe schorsing vraagt een nieuw feit, in een eigen "
        "dossier.",
        "A suspension was already given for this incident. A new one needs a new fact, in a file of its own.",
        _same_facts,
        "",
        Confidence.CHOICE,
    ),
    Guard(
        "soon_after_another",
        Words(
            "Deze leerling was minder dan tien schooldagen hiervoor of hierna al geschorst.",
            "This pupil was suspended less than ten school days before or after.",
        ),
        _soon_after,
        source="law-and-letters 11.3",
        field="starts_on",
    ),
)
