"""The list for a day out: everyone of a group, and for several purposes whether they may be shown."""

from __future__ import annotations

from dataclasses import dataclass, field

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.services.actors import Act
from wm_desktop.services.lists import (
    ExportNote,
    ListRequest,
    ListSection,
    by_group,
    list_note,
    note_list,
    register_of,
)
from wm_desktop.services.own_groups import check_there_are_any
from wm_desktop.services.workplace import Workplace

TITLE = "Lijst voor een uitstapje"


@dataclass(frozen=True)
class TripRow:
    """One child, and for each purpose whether it may be shown; why not is never told."""

    listed: str
    allowed: tuple[bool, ...]


@dataclass(frozen=True)
class TripGroup:
    """One group with all its children."""

    group: str
    location: str
    rows: tuple[TripRow, ...]

    @property
    def title(self) -> str:
        """'Groep 5A', 'Instroom' or 'Zonder groep'."""
        return ListSection("", self.group, self.location, (), 0).group_title


@dataclass(frozen=True)
class TripList:
    """A list ready to be drawn or written: a sheet for each group."""

    note: ExportNote
    purposes: tuple[str, ...]
    groups: tuple[TripGroup, ...]
    title: str = TITLE
    suggested_name: str = field(default="", compare=False)

    @property
    def listed(self) -> int:
        """How many lines there are in all."""
        return sum(len(group.rows) for group in self.groups)

    pupils = listed


def trip_list(place: Workplace, asked: ListRequest, *, preview: bool = False) -> TripList:
    """Make the list from what holds at the moment asked; a `preview` is not written down.

    Raises NotFoundError for an unknown purpose and NothingToListError when no pupil is in the groups asked.
    """
    place.actor.require(Act.SEE_REGISTER)
    check_there_are_any(place)
    register = register_of(place, asked)
    groups = tuple(
        TripGroup(
            members[0].group,
            members[0].location,
            tuple(
                TripRow(row.name.listed, tuple(cell.status is ConsentStatus.YES for cell in row.cells))
                for row in members
            ),
        )
        for members in by_group(register.rows, [location.name for location in place.queries.locations()])
    )
    note, name = list_note(place, asked, TITLE, register.purposes)
    if not preview:
        note_list(place, asked, TITLE, register.purposes, len(register.rows))
    return TripList(note, tuple(purpose.label for purpose in register.purposes), groups, suggested_name=name)
