"""What was filled in with a step of a course: texts under names, read back as what they are.

Values are kept as text so that a step can be stored, sealed and compared byte for byte: days as 2026-03-09, moments
as ISO 8601 with their offset, yes and no as 'yes' and 'no', several lines separated by line feeds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from wm_desktop.domain.courses.words import Words


class FieldKind(StrEnum):
    """What can be filled in."""

    DAY = "day"
    MOMENT = "moment"
    LINE = "line"
    TEXT = "text"
    LINES = "lines"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"
    LETTER = "letter"
    PEOPLE = "people"


FIRST_YEAR, LAST_YEAR = 2014, 2199
"""The years in which a day of a course can lie; another year is a slip of the pen. Terms are counted in these years."""


@dataclass(frozen=True)
class Choice:
    """One value of a choice."""

    code: str
    words: Words


@dataclass(frozen=True)
class Field:
    """Something a step asks for.

    LINES: one item a line, such as the grounds of a measure. LETTER: the reference of a letter in the file. PEOPLE:
    one line per guardian with custody, by id. `carried` names a field of an earlier step whose value is offered.
    """

    name: str
    words: Words
    kind: FieldKind = FieldKind.TEXT
    required: bool = True
    choices: tuple[Choice, ...] = ()
    hint: Words | None = None
    carried: bool = False


@dataclass(frozen=True)
class Facts:
    """The values of one step; what was not filled in is empty or None, and so is what does not read."""

    values: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A text without blanks around it."""
        return self.values.get(name, "").strip()

    def lines(self, name: str) -> tuple[str, ...]:
        """The lines of a text that hold something."""
        return tuple(line for raw in self.text(name).splitlines() if (line := " ".join(raw.split())))

    def day(self, name: str) -> date | None:
        """A day, in the years that a course can lie in."""
        try:
            found = date.fromisoformat(self.text(name))
        except ValueError:
            return None
        return found if FIRST_YEAR <= found.year <= LAST_YEAR else None

    def moment(self, name: str) -> datetime | None:
        """A moment; without an offset it is nothing, because nobody could tell which hour was meant."""
        try:
            found = datetime.fromisoformat(self.text(name))
        except ValueError:
            return None
        return None if found.tzinfo is None or not FIRST_YEAR <= found.year <= LAST_YEAR else found

    def number(self, name: str) -> int | None:
        """A whole number of zero or more."""
        text = self.text(name)
        return int(text) if text.isascii() and text.isdigit() and len(text) <= 9 else None

    def yes(self, name: str) -> bool | None:
        """Yes or no; None while it was not said."""
        return {"yes": True, "no": False}.get(self.text(name))


@dataclass(frozen=True)
class Override:
    """A guard that was passed all the same, and why."""

    guard: str
    reason: str


def reads(asked: Field, facts: Facts) -> bool:
    """Whether what was filled in is of the kind that was asked; nothing filled in reads as well."""
    readers: Mapping[FieldKind, Callable[[str], object]] = {
        FieldKind.DAY: facts.day,
        FieldKind.MOMENT: facts.moment,
        FieldKind.NUMBER: facts.number,
        FieldKind.YES_NO: facts.yes,
        FieldKind.CHOICE: lambda name: next((one for one in asked.choices if one.code == facts.text(name)), None),
    }
    reader = readers.get(asked.kind, facts.text)
    return not facts.text(asked.name) or reader(asked.name) is not None
