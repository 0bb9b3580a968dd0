"""What limits have in common: how sure a source is, periods of days, and what keeps a letter from becoming final."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from wm_desktop.domain.school_days import school_days

MAX_SCHOOL_DAYS = 5
MAX_CALENDAR_DAYS = 7
"""How long a pupil can be suspended (WPO 40c): a week, the first and the last day included."""


class Confidence(StrEnum):
    """How sure a rule is (marks of the domain reference, section 0)."""

    OFFICIAL = "A"
    SECONDARY = "B"
    GENERAL = "C"
    CHOICE = "D"
    UNKNOWN = "?"


def public_source(source: str) -> str:
    """Leave out of a source what only the makers of the program can look up; empty: a way of working it chose.

    A bare number ('5.3') is a section of theirs as well: nobody else can tell of what.
    """
    ours = re.compile(r"(law-and-letters|domain reference).*|[\d., ]*")
    return "; ".join(part for part in source.split("; ") if not ours.fullmatch(part))


@dataclass(frozen=True)
class Period:
    """From the first to the last day, both included."""

    first: date
    last: date


@dataclass(frozen=True)
class Missing:
    """Why a letter cannot become final: a part that is missing, or (`limit`) a limit that is passed.

    `field` is the name of the field it belongs to: one of the letter, or 'settings.x', 'incident.x', 'pupil.x',
    'addressee', 'course'. `message` is Dutch, `message_en` English. `passable`: a doubt, that a reason can set aside.
    """

    code: str
    message: str
    field: str
    message_en: str = ""
    limit: bool = False
    source: str = ""
    confidence: Confidence = Confidence.CHOICE
    passable: bool = False


def touches(one: Period, other: Period, closed: frozenset[date] = frozenset()) -> bool:
    """Whether two periods overlap or adjoin: no school day lies between them, so that one extends the other."""
    earlier, later = sorted((one, other), key=lambda period: period.first)
    day = timedelta(days=1)
    return earlier.last >= later.first or not school_days(earlier.last + day, later.first - day, closed)
