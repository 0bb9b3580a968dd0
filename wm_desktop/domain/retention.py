"""How long a closed incident file is kept, as a list for the yearly clean-up (domain reference 7.1).

Nothing here destroys anything, and what is not known keeps a file: only a day that was counted can have passed. The
terms are a proposal of the program unless their confidence says otherwise; the school decides.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.incidents import IncidentKind, PersonKind
from wm_desktop.domain.letter_case import Confidence

AFTER_LEAVING = 2
"""Years after a pupil leaves school (A) or an employee's contract ends (guideline, B)."""
DROPPED_NOTICE = 1
"""Years after which a notice leaves the personnel file when nothing came of it (choice of design, D; 12.1)."""
BREACHES = 5
"""Years that the register of data breaches is kept (choice of design, D)."""


class Standing(StrEnum):
    """Where a closed file stands in the clean-up."""

    PASSED = "passed"
    HELD = "held"
    ASK_BOARD = "ask_board"
    UNKNOWN = "unknown"
    RUNNING = "running"


@dataclass(frozen=True)
class Measured:
    """A person a measure was taken against, and when that person (or the last child of a parent) left; None: not."""

    kind: PersonKind
    left_on: date | None


@dataclass(frozen=True)
class ClosedFile:
    """What decides how long a closed file is kept; no names."""

    number: str
    kind: IncidentKind
    closed_on: date | None
    legal_hold: str = ""
    sexual_offence: bool = False
    breach: bool = False
    measured: tuple[Measured, ...] = ()


@dataclass(frozen=True)
class Keep:
    """A reason to keep a file until a day; None: until something happens of which the day is not known."""

    until: date | None
    why: str
    confidence: Confidence


@dataclass(frozen=True)
class Retention:
    """A file with why it is kept; `until` is the first day on which no reason is left, None while that is not known."""

    file: ClosedFile
    keeps: tuple[Keep, ...]
    standing: Standing

    @property
    def until(self) -> date | None:
        """The last of the days."""
        days = [keep.until for keep in self.keeps]
        known = [day for day in days if day is not None]
        return max(known) if len(known) == len(days) else None


def retention_of(file: ClosedFile, today: date, years: int) -> Retention:
    """Say why a closed file is kept and where that stands; `years` is the school's own term for a file."""
    keeps = tuple(_keeps(file, years))
    found = Retention(file, keeps, Standing.RUNNING)
    if file.legal_hold:
        return Retention(file, keeps, Standing.HELD)
    if file.sexual_offence:
        return Retention(file, keeps, Standing.ASK_BOARD)
    if found.until is None:
        return Retention(file, keeps, Standing.UNKNOWN)
    return Retention(file, keeps, Standing.PASSED) if found.until <= today else found


def _keeps(file: ClosedFile, years: int) -> Iterable[Keep]:
    closed = file.closed_on
    if file.legal_hold:
        yield Keep(None, f"Vastgehouden: {file.legal_hold}", Confidence.CHOICE)
    if file.sexual_offence:
        yield Keep(None, "Vermoeden van een zedenmisdrijf: leg voor aan het bestuur", Confidence.CHOICE)
    since = " (die dag is niet vastgelegd)" if closed is None else ""
    yield Keep(_after(closed, years), f"{years} jaar na afhandeling{since}", Confidence.CHOICE)
    if file.breach:
        yield Keep(_after(closed, BREACHES), f"Datalek: {BREACHES} jaar in het register", Confidence.CHOICE)
    for one in file.measured:
        yield _measured(one)


_LEAVES = {
    PersonKind.PUPIL: ("de leerling van school is", Confidence.OFFICIAL),
    PersonKind.GUARDIAN: ("het laatste kind van school is", Confidence.OFFICIAL),
    PersonKind.EMPLOYEE: ("het dienstverband eindigde", Confidence.SECONDARY),
}


def _measured(one: Measured) -> Keep:
    """A measure lies in the file of a pupil or an employee, and stays as long as that file."""
    if one.kind is PersonKind.OUTSIDER:
        return Keep(None, "Maatregel tegen een buitenstaander: de school bepaalt hoe lang", Confidence.CHOICE)
    words, confidence = _LEAVES[one.kind]
    day = "dat is nog niet zo" if one.left_on is None else written_day(one.left_on)
    return Keep(_after(one.left_on, AFTER_LEAVING), f"{AFTER_LEAVING} jaar nadat {words} ({day})", confidence)


def _after(day: date | None, years: int) -> date | None:
    """The same day so many years later; 1 March for a 29 February that is not there."""
    if day is None:
        return None
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)
