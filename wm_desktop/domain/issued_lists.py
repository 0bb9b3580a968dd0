"""Lists handed to others (protocol A.11): first name and group only, numbered, and outdated as soon as they differ.

Handing out a list of who has no consent is itself a disclosure (domain reference 2.3), so it names as little as it can.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from wm_desktop.domain.ids import GroupId, IssuedListId, PupilId, PurposeId
from wm_desktop.domain.people import PersonName
from wm_desktop.domain.text import fold


@dataclass(frozen=True)
class IssuedLine:
    """One child on the list; `location` is empty on lists that were issued by the names of groups only."""

    pupil_id: PupilId
    name: str
    group: str
    location: str = ""


@dataclass(frozen=True)
class IssuedList:
    """A numbered copy (L2026-004) for one receiver; what was on it never changes.

    `groups` are names for people to read; which groups are meant, `group_ids` says. It is empty on lists that were
    issued before it was kept: those are about every group of that name.
    """

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
    group_ids: tuple[GroupId, ...] = ()


@dataclass(frozen=True)
class Difference:
    """What a replacement has to tell: who came on the list, and who went off it."""

    added: tuple[IssuedLine, ...]
    removed: tuple[IssuedLine, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.added or self.removed)


def minimal_lines(pupils: Iterable[tuple[PupilId, PersonName, str, str]]) -> tuple[IssuedLine, ...]:
    """Name children as briefly as others can tell them apart: a first name, with an initial where two share one.

    Where the initial is the same as well, as many letters stand there as tell them apart. Each pupil comes with the
    names of group and location.
    """
    people = list(pupils)
    shared: dict[tuple[str, str, str], list[PersonName]] = {}
    for _, name, group, location in people:
        shared.setdefault((fold(_first(name)), group, location), []).append(name)
    return tuple(
        IssuedLine(pupil_id, _told(name, shared[fold(_first(name)), group, location]), group, location)
        for pupil_id, name, group, location in people
    )


def _told(name: PersonName, namesakes: Sequence[PersonName]) -> str:
    """Give a first name, and of the last name as much as none of the others of that first name has."""
    if len(namesakes) == 1 or not name.first_name or not name.last_name:
        return _first(name)
    others = {fold(one.last_name) for one in namesakes} - {fold(name.last_name)}
    known = len(name.last_name)
    enough = (n for n in range(1, known) if not any(one.startswith(fold(name.last_name[:n])) for one in others))
    letters = next(enough, known)
    return f"{name.first_name} {name.last_name[:letters]}" + ("." if letters < known else "")


def titles(groups: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], str]:
    """Give each (group, location) its title: '5A', or '5A Willibrord' where two locations have a 5A."""
    known = list(dict.fromkeys(groups))
    names = Counter(group for group, _ in known)
    return {place: " ".join(filter(None, place)) if names[place[0]] > 1 else place[0] for place in known}


def line_titles(lines: Iterable[IssuedLine]) -> Mapping[tuple[str, str], str]:
    """Give the titles of the groups of these lines."""
    return titles((line.group, line.location) for line in lines)


def _first(name: PersonName) -> str:
    return name.first_name or name.full


def difference(old: Sequence[IssuedLine], new: Sequence[IssuedLine]) -> Difference:
    """Compare two lists by who is on them and in which group; the location counts where both lists know it."""
    return Difference(_missing(new, old), _missing(old, new))


def _missing(lines: Sequence[IssuedLine], others: Sequence[IssuedLine]) -> tuple[IssuedLine, ...]:
    """Give the lines that are not among the others."""
    known: dict[tuple[PupilId, str], set[str]] = {}
    for other in others:
        known.setdefault((other.pupil_id, other.group), set()).add(other.location)
    found = []
    for line in lines:
        places = known.get((line.pupil_id, line.group), set())
        if not places or (line.location and not places & {line.location, ""}):
            found.append(line)
    return tuple(found)
