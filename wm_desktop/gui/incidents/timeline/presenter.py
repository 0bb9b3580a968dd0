"""The timeline of a file: what it shows and what is added to it; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from wm_desktop.domain.dutch_dates import parse_moment
from wm_desktop.domain.incidents import Entry, EntryKind, Heard, Incident
from wm_desktop.gui.incidents.timeline.lines import TimelineLine, timeline_of
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.incidents import NewEntry, add_entry, correct_entry
from wm_desktop.services.workplace import Workplace


class TimelineNews(Enum):
    """What was done; the view knows the words for it."""

    ADDED = "added"
    CORRECTED = "corrected"


@dataclass(frozen=True)
class EntryForm:
    """A new entry as typed."""

    kind: EntryKind
    moment: str
    text: str
    heard: tuple[Heard, ...] = ()


class TimelineView(Protocol):
    """What the presenter asks of the view."""

    def show_lines(self, lines: Sequence[TimelineLine]) -> None:
        """Draw the timeline."""
        ...

    def tell(self, news: TimelineNews) -> None:
        """Say what was done."""
        ...


class TimelinePresenter:
    """Turns what is typed into entries."""

    def __init__(self, place: Workplace, view: TimelineView) -> None:
        self._place = place
        self._view = view

    def show(self, case: CaseFile) -> None:
        """Draw the timeline of a file."""
        self._view.show_lines(timeline_of(case.file.entries, case.file.evidence))

    def add_entry(self, incident: Incident, form: EntryForm) -> None:
        """Append to the timeline."""
        moment = parse_moment(form.moment, self._place.now()) if form.moment.strip() else None
        heard = form.heard if form.kind is EntryKind.HEARING else ()
        add_entry(self._place, incident.id, NewEntry(form.kind, form.text, moment, heard))
        self._view.tell(TimelineNews.ADDED)

    def correct_entry(self, entry: Entry, text: str) -> None:
        """Put the right words beside an earlier entry."""
        correct_entry(self._place, entry.incident_id, entry.id, text)
        self._view.tell(TimelineNews.CORRECTED)
