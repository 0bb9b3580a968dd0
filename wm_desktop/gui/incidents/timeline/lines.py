"""The timeline as it is read: every entry with its correction beside it; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wm_desktop.domain.incidents import Entry


@dataclass(frozen=True)
class TimelineLine:
    """One entry as it was first written, and the corrections of it in the order they came."""

    entry: Entry
    corrections: tuple[Entry, ...] = ()

    @property
    def latest(self) -> Entry:
        """The words that hold now, and the entry a next correction must name."""
        return self.corrections[-1] if self.corrections else self.entry


def timeline_of(entries: Sequence[Entry]) -> tuple[TimelineLine, ...]:
    """Put corrections beside what they correct; oldest first by when things happened."""
    first_of = {entry.id: entry.id for entry in entries if entry.corrects is None}
    corrections: dict[object, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.recorded_at):
        if entry.corrects is not None:
            first = first_of.get(entry.corrects, entry.corrects)
            first_of[entry.id] = first
            corrections.setdefault(first, []).append(entry)
    originals = sorted((e for e in entries if e.corrects is None), key=lambda e: (e.happened_at, e.recorded_at))
    return tuple(TimelineLine(entry, tuple(corrections.get(entry.id, ()))) for entry in originals)
