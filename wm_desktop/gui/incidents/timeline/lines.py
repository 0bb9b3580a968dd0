"""The timeline as it is read: every entry with its correction beside it, and the evidence in between; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from wm_desktop.domain.dutch_dates import short_moment
from wm_desktop.domain.incidents import Entry, Evidence
from wm_desktop.domain.text import fold


@dataclass(frozen=True)
class TimelineLine:
    """One entry as it was first written with the corrections of it in the order they came; or a piece of evidence."""

    item: Entry | Evidence
    corrections: tuple[Entry, ...] = ()

    @property
    def entry(self) -> Entry | None:
        """The entry as it was first written; None for evidence."""
        return self.item if isinstance(self.item, Entry) else None

    @property
    def piece(self) -> Evidence | None:
        """The piece of evidence; None for an entry."""
        return self.item if isinstance(self.item, Evidence) else None

    @property
    def latest(self) -> Entry | None:
        """The words that hold now, and the entry a next correction must name; None for evidence."""
        return self.corrections[-1] if self.corrections else self.entry

    @property
    def happened_at(self) -> datetime:
        """When it happened: of evidence when it was captured, else when it was taken in."""
        if isinstance(self.item, Entry):
            return self.item.happened_at
        return self.item.captured_at or self.item.recorded_at

    @property
    def recorded(self) -> tuple[Entry | Evidence, ...]:
        """What was recorded, the first and its corrections."""
        return (self.item, *self.corrections)

    @property
    def text(self) -> str:
        """The words as they were first written; of evidence its name and note."""
        if isinstance(self.item, Entry):
            return self.item.text
        return ", ".join(filter(None, (self.item.file_name, self.item.note)))

    @property
    def reference(self) -> str:
        """The reference of the letter it is about; empty when it is about none."""
        return self.item.letter_reference if isinstance(self.item, Entry) else ""

    def has(self, wanted: str) -> bool:
        """Whether a folded text is in it: words, corrections, day, who recorded it, or the letter."""
        words = [self.text, self.reference, short_moment(self.happened_at), self.item.recorded_by]
        return wanted in fold("\n".join((*words, *(one.text for one in self.corrections))))


def timeline_of(entries: Sequence[Entry], evidence: Sequence[Evidence] = ()) -> tuple[TimelineLine, ...]:
    """Put corrections beside what they correct; oldest first by when things happened."""
    first_of = {entry.id: entry.id for entry in entries if entry.corrects is None}
    corrections: dict[object, list[Entry]] = {}
    for entry in sorted(entries, key=lambda entry: entry.recorded_at):
        if entry.corrects is not None:
            first = first_of.get(entry.corrects, entry.corrects)
            first_of[entry.id] = first
            corrections.setdefault(first, []).append(entry)
    lines = [TimelineLine(entry, tuple(corrections.get(entry.id, ()))) for entry in entries if entry.corrects is None]
    lines += [TimelineLine(piece) for piece in evidence]
    return tuple(sorted(lines, key=lambda line: (line.happened_at, line.item.recorded_at)))
