"""The register as a plain log of what happened, and the rule asked of it word by word: what every list must equal.

Slow and simple on purpose, and made of nothing that the program computes with: only the words of the truth table.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

ALWAYS = date.min


@dataclass
class PlainAnswer:
    """One answer; `who` is a guardian's id, 'household' or 'pupil'."""

    id: Any
    pupil: Any
    purpose: str
    who: Any
    kind: str
    given_on: date
    version: int
    number: int
    taken_back: bool = False


@dataclass
class PlainPupil:
    """A pupil as the office told of it."""

    id: Any
    number: str
    of_age_on: date
    custody: list[tuple[date, Any, bool]] = field(default_factory=list)
    protection: list[tuple[date, bool]] = field(default_factory=list)
    stays: list[tuple[date, date | None, str]] = field(default_factory=list)
    left_on: date | None = None
    apart: bool = False


@dataclass
class PlainPurpose:
    """A purpose; who may see it and since when a yes must be to which version of its text."""

    audiences: list[tuple[date, str]]
    anew: list[tuple[date, int]] = field(default_factory=list)
    version: int = 1
    closed_on: date | None = None


@dataclass
class PlainRegister:
    """Everything that happened."""

    pupils: list[PlainPupil] = field(default_factory=list)
    purposes: dict[str, PlainPurpose] = field(default_factory=dict)
    answers: list[PlainAnswer] = field(default_factory=list)
    lapses_on: tuple[int, int] | None = None
    both: bool = False

    def custody_on(self, pupil: PlainPupil, day: date) -> set[Any]:
        """Who had custody."""
        has: dict[Any, bool] = {}
        for since, guardian, value in sorted(pupil.custody, key=lambda one: one[0]):
            if since <= day:
                has[guardian] = value
        return {guardian for guardian, value in has.items() if value}

    def hidden(self, pupil: PlainPupil, code: str, day: date) -> bool:
        """Whether a protected pupil is withheld from an outward purpose."""
        protected = [value for since, value in sorted(pupil.protection, key=lambda one: one[0]) if since <= day]
        purpose = self.purposes[code]
        seen = [audience for since, audience in purpose.audiences if since <= day] or [purpose.audiences[0][1]]
        return bool(protected) and protected[-1] and seen[-1] == "outward"

    def heard(self, pupil: PlainPupil, code: str, day: date) -> dict[Any, PlainAnswer]:
        """The last answer of everybody who has a say on a day."""
        custody = self.custody_on(pupil, day)
        last: dict[Any, PlainAnswer] = {}
        for answer in sorted(self.answers, key=lambda one: (one.given_on, one.number)):
            if answer.taken_back or answer.given_on > day or (answer.pupil, answer.purpose) != (pupil.id, code):
                continue
            if answer.who in {"household", "pupil"} or answer.who in custody:
                last[answer.who] = answer
        own = last.pop("pupil", None)
        return {"pupil": own} if own is not None and day >= pupil.of_age_on else last

    def counts(self, answer: PlainAnswer, day: date) -> bool:
        """Whether an answer has not lapsed and is not to an older text; a refusal always counts."""
        if answer.kind != "yes":
            return True
        asked = [version for since, version in self.purposes[answer.purpose].anew if since <= day]
        if asked and answer.version < max(asked):
            return False
        if self.lapses_on is None:
            return True
        lapses = date(day.year, *self.lapses_on)
        return answer.given_on >= (lapses if lapses <= day else date(max(day.year - 1, 1), *self.lapses_on))

    def status(self, pupil: PlainPupil, code: str, day: date) -> str:
        """What held on a day, in a word."""
        if self.hidden(pupil, code, day):
            return "no"
        standing = {who: one for who, one in self.heard(pupil, code, day).items() if self.counts(one, day)}
        kinds = {one.kind for one in standing.values()}
        if "no" in kinds:
            by_parent = any(one.kind == "yes" for who, one in standing.items() if who != "household")
            said_last = max(standing.values(), key=lambda one: (one.given_on, one.number))
            return "conflict" if by_parent or said_last.kind == "yes" else "no"
        if "withdrawn" in kinds:
            return "withdrawn"
        if not kinds:
            return "unanswered"
        every = self.both and pupil.apart and "pupil" not in standing
        return "unanswered" if every and self.custody_on(pupil, day) - set(standing) else "yes"

    def at_school(self, pupil: PlainPupil, day: date, today: date) -> bool:
        """Whether a pupil is on lists of a day: not after leaving, nor between leaving and coming back."""
        if pupil.left_on is not None and (day >= today or pupil.left_on < day):
            return False
        away = any(until is not None and until < day for _, until, _ in pupil.stays)
        return not away or self._stay(pupil, day) is not None

    def group(self, pupil: PlainPupil, day: date) -> str:
        """The group of a day; where no stay is known, the group of now."""
        now = [name for _, until, name in pupil.stays if until is None]
        return self._stay(pupil, day) or (now[0] if now else "")

    def school_year(self, day: date) -> int:
        """The year in which the school year of a day began: on the first of August."""
        return day.year if day.month >= 8 else day.year - 1

    def year_of(self, pupil: PlainPupil) -> int | None:
        """The school year of the group of now: that of the day the pupil came into it."""
        now = [since for since, until, _ in pupil.stays if until is None]
        return self.school_year(now[0]) if now else None

    def _stay(self, pupil: PlainPupil, day: date) -> str | None:
        past = [name for since, until, name in pupil.stays if since <= day and (until is None or until >= day)]
        return past[0] if past else None

    def open_on(self, day: date, today: date) -> list[str]:
        """The purposes that are asked on a day."""
        gone = {code for code, one in self.purposes.items() if one.closed_on is not None}
        later = {code for code in gone if day < today and (self.purposes[code].closed_on or day) > day}
        return [code for code in self.purposes if code not in gone or code in later]

    def cells(self, day: date, today: date) -> dict[tuple[Any, str], str]:
        """The whole register of a day."""
        return {
            (pupil.id, code): self.status(pupil, code, day)
            for pupil in self.pupils
            if self.at_school(pupil, day, today)
            for code in self.open_on(day, today)
        }
