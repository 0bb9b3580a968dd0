"""Reading people in: a file is looked at first, and stored only when the person says so.

The file itself says what it is: a roster of pupils, or a list of guardians or of employees.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.importing.list_kind import ListKind, kind_of_list
from wm_desktop.domain.importing.roster_list import NoRosterError
from wm_desktop.domain.importing.tables import Dropped, SourceFile
from wm_desktop.domain.roster import RosterChange, RosterKind
from wm_desktop.domain.school import SchoolYear
from wm_desktop.gui.running import Runner
from wm_desktop.gui.tools import SourceReader
from wm_desktop.services.faults import PasswordNeededError
from wm_desktop.services.file_kind import holds_consents
from wm_desktop.services.people_list import PeopleListKind, PeopleReport, import_people_list
from wm_desktop.services.ports import Progress
from wm_desktop.services.roster import RosterPreview, preview_roster, store_roster
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class RosterLine:
    """One line of a list: who, and what is to be known."""

    name: str
    number: str
    group: str
    before: str = ""


@dataclass(frozen=True)
class RosterPart:
    """One list of the preview by its key, in the order of the tabs."""

    key: str
    lines: tuple[RosterLine, ...]


@dataclass(frozen=True)
class RosterFacts:
    """The numbers above the lists."""

    file: str
    format: str
    unchanged: int
    changes: int
    dropped: tuple[str, ...]
    is_empty: bool
    guardians: PeopleFacts | None = None


@dataclass(frozen=True)
class PeopleFacts:
    """The numbers of a list of guardians or employees."""

    kind: PeopleListKind
    added: int
    changed: int
    unchanged: int
    dropped: tuple[str, ...] = ()

    @property
    def changes(self) -> int:
        """How many people storing adds or changes."""
        return self.added + self.changed


@dataclass(frozen=True)
class PeoplePreview:
    """What a list of guardians or employees would change."""

    kind: PeopleListKind
    report: PeopleReport


Preview = RosterPreview | PeoplePreview


class ConsentsInsteadError(DomainError):
    """A list of consents, without anything to read in as a roster."""

    nl = "'{name}' is een lijst met toestemmingen, geen leerlingenlijst."
    en = "'{name}' is a list of consents, not a list of pupils."


class RosterView(Protocol):
    """What the presenter asks of the dialog."""

    def offer(self, years: Sequence[str], chosen: str, locations: Sequence[str]) -> None:
        """Fill the two lists."""
        ...

    def ask_password(self, name: str, trouble: str) -> None:
        """The file is encrypted."""
        ...

    def show_preview(self, facts: RosterFacts, parts: Sequence[RosterPart]) -> None:
        """Show what would change."""
        ...

    def show_people(self, facts: PeopleFacts, parts: Sequence[RosterPart]) -> None:
        """Show what a list of guardians or employees would change."""
        ...

    def show_nothing(self) -> None:
        """There is nothing to store."""
        ...

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        ...

    def stored(self, changes: int) -> None:
        """Everything is stored: close and say so."""
        ...

    def point_to_consents(self, path: Path) -> None:
        """The file holds consents: offer the other door."""
        ...


class RosterPresenter:
    """Keeps the file that was read, so that another year or location only compares again."""

    def __init__(self, view: RosterView, place: Workplace, read: SourceReader, run: Runner) -> None:
        self._view, self._place, self._read, self._run = view, place, read, run
        self._path: Path | None = None
        self._source: SourceFile | None = None
        self._preview: Preview | None = None
        self.year = SchoolYear.of(place.today())
        self.location = ""

    def start(self) -> None:
        """Offer the school years around today and the locations."""
        years = [str(SchoolYear(self.year.start + step)) for step in (-1, 0, 1)]
        locations = [location.name for location in self._place.queries.locations()]
        self._view.offer(years, str(self.year), locations)
        self._view.show_nothing()

    def open(self, path: Path, password: str = "", title: str = "") -> None:
        """Read a file and show what it would change."""
        self._path, self._source, self._preview = path, None, None
        self._view.show_nothing()

        def work(progress: Progress) -> tuple[SourceFile, Preview, bool]:
            source = self._read(path, progress, password=password)
            consents = holds_consents(self._place, source, self.year)
            try:
                return source, self._compare(source), consents
            except NoRosterError:
                if consents:
                    raise ConsentsInsteadError(name=path.name) from None
                raise

        self._run(title, work, self._first_read, self._read_failed)

    def give_password(self, password: str, title: str = "") -> None:
        """Read the same file again with its password."""
        if self._path is not None:
            self.open(self._path, password, title)

    def set_year(self, text: str) -> None:
        """Another school year: compare again."""
        self.year = SchoolYear.parse(text)
        self._again()

    def set_location(self, name: str) -> None:
        """Another location ('' lets the file say): compare again."""
        self.location = name
        self._again()

    def store(self, title: str = "") -> None:
        """Store what was shown."""
        preview, source = self._preview, self._source
        if preview is None or source is None:
            return

        def work(progress: Progress) -> int:
            if isinstance(preview, PeoplePreview):
                report = import_people_list(self._place, source, preview.kind)
                return report.added + report.changed
            store_roster(self._place, preview, source, progress)
            return len(preview.plan.changes)

        self._run(title, work, self._view.stored, self._view.fail)

    def _again(self) -> None:
        source = self._source
        if source is None:
            return
        self._preview = None
        self._view.show_nothing()
        self._run("", lambda _: (source, self._compare(source)), self._read_done, self._view.fail)

    def _compare(self, source: SourceFile) -> Preview:
        kind = kind_of_list(source.workbook, source.name)
        if kind is ListKind.PUPILS:
            return preview_roster(self._place, source, self.year, self.location or None)
        people = PeopleListKind(kind.value)
        return PeoplePreview(people, import_people_list(self._place, source, people, store=False))

    def _read_done(self, found: tuple[SourceFile, Preview]) -> None:
        self._source, self._preview = source, preview = found
        if isinstance(preview, PeoplePreview):
            facts = _people(preview.kind, preview.report, _dropped(source.dropped))
            self._view.show_people(facts, [RosterPart("notices", _problems(preview.report))])
        else:
            self._view.show_preview(*_shown(preview))

    def _first_read(self, found: tuple[SourceFile, Preview, bool]) -> None:
        source, preview, consents = found
        self._read_done((source, preview))
        if consents and self._path is not None:
            self._view.point_to_consents(self._path)

    def _read_failed(self, error: Exception) -> None:
        if isinstance(error, ConsentsInsteadError) and self._path is not None:
            self._view.point_to_consents(self._path)
        elif isinstance(error, PasswordNeededError) and self._path is not None:
            self._view.ask_password(self._path.name, error.sentence())
        else:
            self._view.fail(error)


def _shown(preview: RosterPreview) -> tuple[RosterFacts, list[RosterPart]]:
    plan = preview.plan
    facts = RosterFacts(
        preview.file_name,
        preview.file.format,
        plan.unchanged,
        len(plan.changes),
        _dropped(preview.dropped),
        preview.is_empty,
        _people(PeopleListKind.GUARDIANS, preview.guardians) if preview.file.guardians else None,
    )
    parts = [RosterPart(kind.value, tuple(_line(change) for change in plan.of_kind(kind))) for kind in RosterKind]
    missing = tuple(RosterLine(one.pupil.name.listed, one.pupil.pupil_number, one.group) for one in plan.missing)
    groups = tuple(RosterLine(name, "", location) for name, location in plan.new_groups)
    staff = tuple(RosterLine(one.name.listed, one.key, ", ".join(one.groups)) for one in plan.new_employees)
    notices = tuple(RosterLine(one.message(), str(one.row or ""), "") for one in plan.notices)
    parts += [
        RosterPart("missing", missing),
        RosterPart("groups", groups),
        RosterPart("employees", staff),
        RosterPart("notices", notices + _problems(preview.guardians)),
    ]
    return facts, parts


def _dropped(columns: Sequence[Dropped]) -> tuple[str, ...]:
    return tuple(f"{one.letter} {one.header}".strip() for one in columns)


def _people(kind: PeopleListKind, report: PeopleReport, dropped: tuple[str, ...] = ()) -> PeopleFacts:
    return PeopleFacts(kind, report.added, report.changed, report.unchanged, dropped)


def _problems(report: PeopleReport) -> tuple[RosterLine, ...]:
    return tuple(RosterLine(one.sentence(), str(one.facts["row"]), "") for one in report.problems)


def _line(change: RosterChange) -> RosterLine:
    listed, standing = change.listed, change.standing
    before = ""
    if standing is not None:
        name = standing.pupil.name.listed
        before = ", ".join(part for part in (name if name != listed.name.listed else "", standing.group) if part)
    return RosterLine(listed.name.listed, listed.key, listed.group, before)
