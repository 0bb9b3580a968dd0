"""What the gate before a letter looks at, and the arithmetic of suspensions."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from wm_desktop.domain.letters import LetterDetails, LetterKind, Signatory
from wm_desktop.domain.school_days import school_days
from wm_desktop.domain.text import fold


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
class LetterCase:
    """Everything the gate looks at.

    `addressee_current` is false when the people register no longer agrees with the concept. `other_suspensions`
    are those of the same pupil that are not this one; `closed` are the school's own days off.
    """

    kind: LetterKind
    details: LetterDetails
    letter_date: date
    school: str
    board: str
    remedy: str
    incident_number: str
    rules: tuple[str, ...]
    pupil_name: str
    pupil_birth_date: date | None
    pupil_group: str
    addressee_complete: bool = True
    addressee_current: bool = True
    suspension_mandate: bool = True
    other_suspensions: tuple[Period, ...] = ()
    closed: frozenset[date] = field(default_factory=frozenset)

    @property
    def period(self) -> Period | None:
        """The suspension as asked, once both days are filled in."""
        first, last = self.details.starts_on, self.details.ends_on
        return Period(first, last) if first is not None and last is not None else None


@dataclass(frozen=True)
class Missing:
    """Why a letter cannot become final: a part that is missing, or (`limit`) a limit that is passed.

    `field` is the name of the field it belongs to: of LetterDetails, or 'settings.x', 'incident.x', 'pupil.x',
    'addressee'. `message` is Dutch, `message_en` English.
    """

    code: str
    message: str
    field: str
    message_en: str = ""
    limit: bool = False
    source: str = ""
    confidence: Confidence = Confidence.CHOICE


@dataclass(frozen=True)
class LetterRule:
    """One rule of the gate; `fails` says whether a letter offends against it."""

    missing: Missing
    kinds: frozenset[LetterKind]
    fails: Callable[[LetterCase], bool]


def counted_school_days(case: LetterCase) -> int:
    """Count the school days of the suspension: as the office filled in, else from the calendar."""
    if case.details.school_days is not None:
        return case.details.school_days
    return 0 if case.period is None else len(school_days(case.period.first, case.period.last, case.closed))


def may_sign(kind: LetterKind, signatory: Signatory, *, suspension_mandate: bool) -> bool:
    """Whether a function may sign (domain reference 5.3): the board always, the principal if mandated."""
    words = set(re.findall(r"[a-z]+", fold(signatory.function)))
    if words & {"bestuurder", "bestuursvoorzitter", "bestuur"}:
        return True
    is_principal = (
        bool(words & {"directeur", "directrice", "schooldirecteur", "schoolleider"}) and "adjunct" not in words
    )
    return is_principal and (kind is not LetterKind.PUPIL_SUSPENSION or suspension_mandate)


def touches(one: Period, other: Period, closed: frozenset[date] = frozenset()) -> bool:
    """Whether two periods overlap or adjoin: no school day lies between them, so that one extends the other."""
    earlier, later = sorted((one, other), key=lambda period: period.first)
    day = timedelta(days=1)
    return earlier.last >= later.first or not school_days(earlier.last + day, later.first - day, closed)
