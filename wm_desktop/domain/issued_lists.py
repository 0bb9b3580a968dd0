"""Lists handed to others (protocol A.11): first name and group only, numbered, and outdated as soon as they differ.

Handing out a list of who has no consent is itself a disclosure (domain reference 2.3), so it names as little as it can.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from wm_desktop.domain.ids import IssuedListId, PupilId, PurposeId
from wm_desktop.domain.people import PersonName
from wm_desktop.domain.text import fold


@dataclass(frozen=True)
class IssuedLine:
    """One child on the list."""

    pupil_id: PupilId
    name: str
    group: str


@dataclass(frozen=True)
class IssuedList:
    """A numbered copy (L2026-004) for one receiver; what was on it never changes."""

    id: IssuedListId
    number: str
    purpose_id: PurposeId
    groups: tuple[str, ...]
    goal: str
    receiver: str
    permitted_by: str
    permitted_on: date
    lines: tuple[IssuedLine, ...]
    issued_by: str
    issued_at: datetime
    replaces: IssuedListId | None = None
    ended_on: date | None = None
    ended_how: str = ""


@dataclass(frozen=True)
class Difference:
    """What a replacement has to tell: who came on the list, and who went off it."""

    added: tuple[IssuedLine, ...]
    removed: tuple[IssuedLine, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.added or self.removed)


def minimal_lines(pupils: Iterable[tuple[PupilId, PersonName, str]]) -> tuple[IssuedLine, ...]:
    """Name children as briefly as others can tell them apart: a first name, with an initial where two share one."""
    people = list(pupils)
    firsts = Counter((fold(_first(name)), group) for _, name, group in people)
    lines = []
    for pupil_id, name, group in people:
        shared = firsts[fold(_first(name)), group] > 1 and name.first_name and name.last_name
        lines.append(IssuedLine(pupil_id, f"{_first(name)} {name.last_name[0]}." if shared else _first(name), group))
    return tuple(lines)


def _first(name: PersonName) -> str:
    return name.first_name or name.full


def difference(old: Sequence[IssuedLine], new: Sequence[IssuedLine]) -> Difference:
    """Compare two lists by who is on them and in which group."""
    before, now = {(one.pupil_id, one.group) for one in old}, {(one.pupil_id, one.group) for one in new}
    return Difference(
        tuple(one for one in new if (one.pupil_id, one.group) not in before),
        tuple(one for one in old if (one.pupil_id, one.group) not in now),
    )
