"""The school's own text of a letter: every version that was ever kept, none of them ever changed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


@dataclass(frozen=True)
class Supplied:
    """The text that comes with the program: the number of its version, and the text without the line that says it."""

    name: str
    number: int
    text: str

    @property
    def label(self) -> str:
        """What a letter remembers of it: 'pupil_warning 2'."""
        return f"{self.name} {self.number}"


@dataclass(frozen=True)
class OwnTemplate:
    """One version of the school's own text; `number` counts from 1 for every kind of letter.

    `based_on` is the number of the supplied version that held when it was kept. Without a text it says that the school
    went back to the supplied one.
    """

    id: UUID
    name: str
    number: int
    text: str
    note: str
    based_on: int
    recorded_by: str
    recorded_at: datetime

    @property
    def withdrawn(self) -> bool:
        """Whether it says that the supplied text holds again."""
        return not self.text

    @property
    def label(self) -> str:
        """What a letter remembers of it: 'pupil_warning 2 / eigen 3'."""
        return f"{self.name} {self.based_on} / eigen {self.number}"


class TemplateState(StrEnum):
    """Which text of a kind of letter holds."""

    SUPPLIED = "supplied"
    OWN = "own"
    OUTDATED = "outdated"
    """Own, while the program has brought a newer text than the one it was made from."""


def in_use(versions: Iterable[OwnTemplate]) -> OwnTemplate | None:
    """Give the own text that holds now, of the versions of one kind; None while that is the supplied one."""
    newest = max(versions, key=lambda version: version.number, default=None)
    return None if newest is None or newest.withdrawn else newest


def next_number(versions: Sequence[OwnTemplate]) -> int:
    """Give the number of the next version of one kind."""
    return max((version.number for version in versions), default=0) + 1


def state_of(own: OwnTemplate | None, supplied: Supplied) -> TemplateState:
    """Say which text holds."""
    if own is None:
        return TemplateState.SUPPLIED
    return TemplateState.OUTDATED if own.based_on < supplied.number else TemplateState.OWN


def tidy(text: str) -> str:
    """Give a text as it is kept: one kind of line end, no blanks at the ends of lines, one line feed at its end."""
    lines = [line.rstrip() for line in re.split(r"\r\n|\r|\n|\u2028|\u2029", text.replace("\u00a0", " "))]
    return "\n".join(lines).strip("\n") + "\n" if any(lines) else ""
