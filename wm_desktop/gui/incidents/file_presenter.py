"""One incident file: what it shows and what is done with it; knows no Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from wm_desktop.domain.dutch_dates import parse_moment
from wm_desktop.domain.ids import IncidentId, PupilId
from wm_desktop.domain.incidents import (
    Entry,
    EntryKind,
    Heard,
    IncidentStage,
    Party,
    PartyRole,
    PersonKind,
    ProtocolRule,
    RuleBook,
    next_stages,
)
from wm_desktop.domain.letters import LetterDetails, LetterKind
from wm_desktop.gui.incidents.timeline import TimelineLine, timeline_of
from wm_desktop.services.actors import Act
from wm_desktop.services.incidents import (
    NewEntry,
    NewParty,
    add_entry,
    add_party,
    change_stage,
    correct_entry,
    open_file,
)
from wm_desktop.services.letters import DraftResult, draft_letters
from wm_desktop.services.protocols import book_of
from wm_desktop.services.rows import IncidentFile
from wm_desktop.services.workplace import Workplace


class FileNews(Enum):
    """What was done; the view knows the words for it."""

    ENTRY_ADDED = "entry_added"
    ENTRY_CORRECTED = "entry_corrected"
    PARTY_ADDED = "party_added"
    STAGE_CHANGED = "stage_changed"


@dataclass(frozen=True)
class FileShown:
    """A file with everything the view needs to draw it.

    `book` is the version of the protocol that held on the day of the incident; not `held`: none did, and it is the
    first that is known.
    """

    file: IncidentFile
    lines: tuple[TimelineLine, ...]
    book: RuleBook
    held: bool
    rules: tuple[ProtocolRule, ...]
    may_handle: bool


@dataclass(frozen=True)
class EntryForm:
    """A new entry as typed."""

    kind: EntryKind
    moment: str
    text: str
    heard: tuple[Heard, ...] = ()


class IncidentFileView(Protocol):
    """What the presenter asks of the view."""

    def show_file(self, shown: FileShown) -> None:
        """Draw the file."""
        ...

    def tell(self, news: FileNews, subject: str) -> None:
        """Say what was done."""
        ...


class IncidentFilePresenter:
    """Opens one file at a time and turns what is typed into use cases."""

    def __init__(self, place: Workplace, view: IncidentFileView) -> None:
        self._place = place
        self._view = view
        self._file: IncidentFile | None = None

    @property
    def file(self) -> IncidentFile | None:
        """The file that is open."""
        return self._file

    @property
    def pupils(self) -> tuple[Party, ...]:
        """Pupils a letter can be about: those who are spoken to about what they did."""
        parties = self._file.parties if self._file else ()
        found = {
            party.person_id: party
            for party in parties
            if party.person_kind is PersonKind.PUPIL and party.role is PartyRole.ACCUSED
        }
        return tuple(found.values())

    @property
    def next_stages(self) -> tuple[IncidentStage, ...]:
        """Where the file can go from here."""
        return next_stages(self._file.incident.stage) if self._file else ()

    def open(self, incident_id: IncidentId) -> None:
        """Open a file; that it was read is logged."""
        self._show(open_file(self._place, incident_id))

    def refresh(self) -> None:
        """Draw the open file again after a change; the reading was logged when it was opened."""
        if self._file is not None:
            file = self._place.queries.incident(self._file.incident.id)
            if file is not None:
                self._show(file)

    def close(self) -> None:
        """Put the file away."""
        self._file = None

    def add_entry(self, form: EntryForm) -> None:
        """Append to the timeline."""
        moment = parse_moment(form.moment, self._place.now()) if form.moment.strip() else None
        heard = form.heard if form.kind is EntryKind.HEARING else ()
        add_entry(self._place, self._open_id(), NewEntry(form.kind, form.text, moment, heard))
        self._view.tell(FileNews.ENTRY_ADDED, "")

    def correct_entry(self, entry: Entry, text: str) -> None:
        """Put the right words beside an earlier entry."""
        correct_entry(self._place, entry.incident_id, entry.id, text)
        self._view.tell(FileNews.ENTRY_CORRECTED, "")

    def add_parties(self, parties: Sequence[NewParty]) -> None:
        """Add people to the file."""
        for party in parties:
            add_party(self._place, self._open_id(), party)
        if parties:
            self._view.tell(FileNews.PARTY_ADDED, "")

    def change_stage(self, stage: IncidentStage, reason: str) -> None:
        """Take the file to another stage."""
        change_stage(self._place, self._open_id(), stage, reason)
        self._view.tell(FileNews.STAGE_CHANGED, stage.value)

    def start_letter(self, pupil_id: PupilId, kind: LetterKind) -> DraftResult:
        """Make the concepts of a letter about a pupil."""
        return draft_letters(
            self._place, incident_id=self._open_id(), pupil_id=pupil_id, kind=kind, details=LetterDetails()
        )

    def _open_id(self) -> IncidentId:
        if self._file is None:
            raise LookupError("no incident file is open")
        return self._file.incident.id

    def _show(self, file: IncidentFile) -> None:
        self._file = file
        may_handle = self._place.actor.may(Act.HANDLE_INCIDENTS)
        book, held = book_of(self._place, file.incident)
        rules = tuple(_named(book, file.incident.rules))
        self._view.show_file(FileShown(file, timeline_of(file.entries), book, held, rules, may_handle))


def _named(book: RuleBook, codes: Iterable[str]) -> Iterable[ProtocolRule]:
    known = {rule.code: rule for rule in book.rules}
    for code in codes:
        yield known.get(code, ProtocolRule(code, ""))
