"""A whole incident file as it goes on paper: everything gathered in plain words, with or without names.

The bytes of letters and evidence are not in it; they are read piece by piece when their page is drawn, each checked
against its fingerprint.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from wm_desktop.domain.case_retention import retention_words
from wm_desktop.domain.dossier_check import Line
from wm_desktop.domain.dutch_dates import short_day, short_moment, written_day, written_moment
from wm_desktop.domain.ids import IncidentId
from wm_desktop.domain.incidents import Entry, Incident, Party, finding_words, stage_label
from wm_desktop.services.actors import Act
from wm_desktop.services.case_file import CaseFile, case_again
from wm_desktop.services.case_words import KINDS, ROLES
from wm_desktop.services.courses import CourseShown
from wm_desktop.services.dossier_check import check_in
from wm_desktop.services.dossier_words import (
    ACTORS,
    CIRCUMSTANCES,
    ENTRIES,
    EVERYTHING,
    GAPS,
    PEOPLE,
    WITHOUT_NAMES,
)
from wm_desktop.services.incidents import incident_in
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.protocols import rule_book_for
from wm_desktop.services.settings import SchoolSettings, file_name, read_settings
from wm_desktop.services.step_words import step_text
from wm_desktop.services.whole_file_names import masks_for
from wm_desktop.services.whole_file_pieces import Piece, pieces_of_file
from wm_desktop.services.whole_file_work import WorkSheet, task_sheets, term_sheets
from wm_desktop.services.workplace import Workplace

KEPT = frozenset({"sha256", "number", "made_at", "school", "source", "cover", "when"})
"""Fields in which no name is looked for: fingerprints, numbers, the school itself."""


@dataclass(frozen=True)
class Row:
    """A line with a moment: when, what, the words, and what is to be said of it (who, corrected)."""

    when: str
    what: str
    words: str
    note: str = ""


@dataclass(frozen=True)
class CourseSheet:
    """A course with its steps."""

    title: str
    state: str
    steps: tuple[Row, ...]


@dataclass(frozen=True)
class WholeFile:
    """A file in plain Dutch words, nothing left to decide; without names, no name is in it any more."""

    number: str
    subject: str
    school: str
    made_at: datetime
    named: bool
    cover: tuple[tuple[str, str], ...]
    notice: str
    story: str
    facts: tuple[tuple[str, str], ...]
    parties: tuple[tuple[str, str], ...]
    courses: tuple[CourseSheet, ...]
    terms: tuple[WorkSheet, ...]
    tasks: tuple[WorkSheet, ...]
    timeline: tuple[Row, ...]
    check: tuple[Row, ...]
    pieces: tuple[Piece, ...]

    @property
    def bytes_to_read(self) -> int:
        """How many bytes of letters and evidence will be read, for a progress bar."""
        return sum(piece.size for piece in self.pieces)


def whole_file(place: Workplace, incident_id: IncidentId, *, names: bool = True) -> WholeFile:
    """Gather a whole file to be put on paper; that it leaves the program is in the audit before anything leaves."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        told = "met namen" if names else "zonder namen"
        uow.audit.add(actor=place.actor.name, action="incident.export", subject=incident.number, detail=told)
        uow.commit()
    case = case_again(place, incident_id)
    with place.unit_of_work() as uow:
        gathered = _gathered(place, uow, case, named=names)
        return gathered if names else masks_for(place, uow, case).everywhere(gathered, keep=KEPT)


def whole_file_name(place: Workplace, number: str, *, names: bool = True) -> str:
    """Propose a name ('Dossier 2026-014 - 2026-11-23.pdf')."""
    place.actor.require(Act.SEE_INCIDENTS)
    parts = (f"Dossier {number}",) if names else (f"Dossier {number}", "zonder namen")
    return file_name(*parts, day=place.today(), suffix="pdf")


def _gathered(place: Workplace, uow: UnitOfWork, case: CaseFile, *, named: bool) -> WholeFile:
    file, incident = case.file, case.file.incident
    settings = read_settings(uow)
    people = {str(guardian.id): guardian.name.full for guardian in uow.people.guardians()}
    book = rule_book_for(uow, incident)
    broken = tuple(f"{code} {book.title_of(code)}".strip() for code in incident.rules)
    named_people = {party.person_id: party.name for party in file.parties}
    pieces = pieces_of_file(uow, incident.id, file.evidence, case.filings, named_people, named=named)
    return WholeFile(
        number=incident.number,
        subject=incident.subject,
        school=settings.school,
        made_at=place.now(),
        named=named,
        cover=_cover(place, incident, settings, f"{book.title} {book.version}".strip(), file.location, named=named),
        notice=EVERYTHING if named else WITHOUT_NAMES,
        story=incident.description,
        facts=_facts(incident, settings, broken),
        parties=tuple(_party(number, party) for number, party in enumerate(file.parties, 1)),
        courses=tuple(_course(one, people) for one in case.courses),
        terms=tuple(term_sheets(case, place.now())),
        tasks=tuple(task_sheets(case, place.now())),
        timeline=tuple(_timeline(file.entries)),
        check=tuple(_checked(line) for line in check_in(place, uow, incident)),
        pieces=pieces,
    )


def _cover(
    place: Workplace, incident: Incident, settings: SchoolSettings, book: str, location: str, *, named: bool
) -> tuple[tuple[str, str], ...]:
    made_by = place.actor.name if named else ACTORS[place.actor.role]
    return _filled(
        ("School", f"{settings.school}{f', {location}' if location else ''}"),
        ("Bestuur", settings.board),
        ("Gemeld op", written_day(incident.reported_on)),
        ("Gebeurd op", _written(incident.happened_at)),
        ("Bekend bij de school", _written(incident.known_at)),
        ("Stand", stage_label(incident.stage)),
        ("Protocol", book),
        ("Gemaakt", f"{written_moment(place.now())} door {made_by}"),
        ("Namen", "met namen" if named else "zonder namen"),
        ("Bewaren", retention_words(incident, settings.remember_years).nl if named else _unnamed_hold(incident)),
    )


def _unnamed_hold(incident: Incident) -> str:
    """Why a file is held is free text with names in it, so it stays away."""
    return "Niet vernietigen: vastgehouden." if incident.legal_hold else "Zie het dossier zelf."


def _facts(incident: Incident, settings: SchoolSettings, broken: Sequence[str]) -> tuple[tuple[str, str], ...]:
    severity = incident.severity
    words = settings.severities[severity - 1] if severity and severity <= len(settings.severities) else ""
    return _filled(
        ("Soort", KINDS[incident.kind]),
        ("Situatie", CIRCUMSTANCES[incident.circumstance]),
        ("Platform", incident.platform),
        ("Account", incident.account),
        ("Link", incident.link),
        ("Regels", "\n".join(broken)),
        ("Ernst", f"{severity} {words}".strip() if severity else ""),
        ("Oordeel", finding_words(incident).removeprefix("Oordeel: ")),
    )


def _party(number: int, party: Party) -> tuple[str, str]:
    return f"{number}. {ROLES[party.role]}", f"{party.name} ({PEOPLE[party.person_kind]})"


def _course(one: CourseShown, people: dict[str, str]) -> CourseSheet:
    about = "" if one.party is None else f": {one.party.name}"
    steps = [
        Row(short_moment(taken.happened_at), "", step_text(one.machine, taken, None, people), taken.recorded_by)
        for taken in one.taken
    ]
    return CourseSheet(f"{one.machine.words.nl}{about}", one.machine.state(one.state).words.nl, tuple(steps))


def _timeline(entries: Sequence[Entry]) -> Iterator[Row]:
    replaced = {entry.corrects for entry in entries if entry.corrects is not None}
    for entry in sorted(entries, key=lambda one: (one.happened_at, one.recorded_at)):
        notes = [f"vastgelegd door {entry.recorded_by} op {short_moment(entry.recorded_at)}"]
        notes += ["later verbeterd"] if entry.id in replaced else []
        notes += ["verbetering van een eerdere regel"] if entry.corrects is not None else []
        yield Row(short_moment(entry.happened_at), ENTRIES[entry.kind], entry.text, "; ".join(notes))


def _checked(line: Line) -> Row:
    due = "" if line.due is None else short_day(line.due)
    return Row(due, GAPS[line.gap], line.words.nl, line.source)


def _written(moment: datetime | None) -> str:
    return "" if moment is None else written_moment(moment)


def _filled(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in pairs if pair[1].strip())
