"""The doors of the services: what they ask of the data file, the paper and the world outside.

Everything here is a Protocol; `app` and `cli` choose who stands behind it. A repository lives inside one unit of
work; leaving the unit without `commit()` takes everything back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import TracebackType
from typing import Protocol, Self
from zoneinfo import ZoneInfo

from wm_desktop.domain.consent import Answer, EffectiveConsent, Purpose
from wm_desktop.domain.consent_timeline import Interval, PupilHistory
from wm_desktop.domain.employee_consent import EmployeeAnswer
from wm_desktop.domain.ids import (
    AnswerId,
    BatchId,
    CheckId,
    DocumentId,
    EmployeeId,
    GuardianId,
    IncidentId,
    IssuedListId,
    LetterId,
    PublicationId,
    PupilId,
    PurposeId,
    RoundId,
)
from wm_desktop.domain.incidents import Entry, Evidence, Incident, Party
from wm_desktop.domain.issued_lists import IssuedList
from wm_desktop.domain.letters import Letter, Letterhead, LetterPage
from wm_desktop.domain.people import Employee, Enrolment, Guardian, Guardianship, PersonName, Pupil
from wm_desktop.domain.publications import Publication, PublicationCheck, Takedown
from wm_desktop.domain.rounds import ConsentForm, ConsentRound
from wm_desktop.domain.school import Group, Location, SchoolYear

Json = Mapping[str, object]


@dataclass(frozen=True)
class RememberedProfile:
    """The choices remembered for a layout, and the last file that had it."""

    fingerprint: str
    profile: Json
    file_name: str = ""
    used_at: datetime | None = None


class Clock(Protocol):
    """Now, as an aware moment in UTC."""

    def __call__(self) -> datetime:
        """Give the moment."""
        ...


class Progress(Protocol):
    """How long work tells how far it is; raises CancelledError when the user gave up."""

    def report(self, done: int, total: int) -> None:
        """Say that `done` of `total` steps are behind us."""
        ...


class SchoolRepository(Protocol):
    """Locations, groups and settings."""

    def locations(self) -> Sequence[Location]:
        """All locations in their order."""
        ...

    def add_location(self, location: Location) -> None:
        """Store a new location."""
        ...

    def groups(self, year: SchoolYear) -> Sequence[Group]:
        """All groups of a school year."""
        ...

    def all_groups(self) -> Sequence[Group]:
        """All groups of all school years."""
        ...

    def add_group(self, group: Group) -> None:
        """Store a new group."""
        ...

    def setting(self, key: str) -> Json | None:
        """Read one setting, or None when it was never set."""
        ...

    def set_setting(self, key: str, value: Json) -> None:
        """Write one setting."""
        ...

    def next_number(self, series: str, year: int) -> int:
        """Take the next number of a gapless series; given back when the unit is not committed."""
        ...


class PeopleRepository(Protocol):
    """Pupils, enrolments, guardians and employees."""

    def pupils(self) -> Sequence[Pupil]:
        """All pupils, those who left included."""
        ...

    def pupil(self, pupil_id: PupilId) -> Pupil | None:
        """One pupil."""
        ...

    def pupil_by_number(self, pupil_number: str) -> Pupil | None:
        """One pupil by the administration's number."""
        ...

    def save_pupil(self, pupil: Pupil) -> None:
        """Insert or update a pupil."""
        ...

    def add_pupils(self, pupils: Sequence[Pupil], stays: Sequence[Enrolment]) -> None:
        """Insert many new pupils with their stays at once."""
        ...

    def open_enrolments(self) -> Mapping[PupilId, Enrolment]:
        """Where every pupil is now."""
        ...

    def enrolments_of(self, pupil_id: PupilId) -> Sequence[Enrolment]:
        """All stays of a pupil, oldest first."""
        ...

    def save_enrolment(self, enrolment: Enrolment) -> None:
        """Insert or update an enrolment."""
        ...

    def guardians_of(self, pupil_id: PupilId) -> Sequence[tuple[Guardian, Guardianship]]:
        """Guardians of a pupil in their order, with and without custody."""
        ...

    def guardians_of_pupils(self, pupil_ids: Iterable[PupilId]) -> Mapping[PupilId, Sequence[Guardian]]:
        """Guardians of many pupils in their order, with and without custody; a pupil without any is absent."""
        ...

    def pupils_of(self, guardian_id: GuardianId) -> Sequence[PupilId]:
        """The pupils of a guardian."""
        ...

    def custody(self, pupil_ids: Iterable[PupilId] | None = None) -> Mapping[PupilId, frozenset[GuardianId]]:
        """For some pupils, or for all, the guardians with custody; a pupil without any may be absent."""
        ...

    def protected(self, pupil_ids: Iterable[PupilId] | None = None) -> frozenset[PupilId]:
        """Which of some pupils, or of all, are protected."""
        ...

    def named(self, pupil_ids: Iterable[PupilId]) -> Mapping[PupilId, tuple[PersonName, str]]:
        """Name and group of now ('' for none) of many pupils at once; who is not there is absent."""
        ...

    def guardian(self, guardian_id: GuardianId) -> Guardian | None:
        """One guardian."""
        ...

    def guardians(self) -> Sequence[Guardian]:
        """All guardians."""
        ...

    def save_guardian(self, guardian: Guardian) -> None:
        """Insert or update a guardian."""
        ...

    def save_guardianship(self, bond: Guardianship, *, since: date | None = None) -> None:
        """Insert or update the bond; a change of custody is kept with its first day (`since`, else today)."""
        ...

    def histories(self, pupil_ids: Iterable[PupilId] | None = None) -> Mapping[PupilId, PupilHistory]:
        """For some pupils, or for all, everything that consent rests on besides answers, with its days."""
        ...

    def employees(self) -> Sequence[Employee]:
        """All employees, those who left included."""
        ...

    def employee(self, employee_id: EmployeeId) -> Employee | None:
        """One employee."""
        ...

    def save_employee(self, employee: Employee) -> None:
        """Insert or update an employee with the groups taught."""
        ...


class ConsentRepository(Protocol):
    """Purposes, answers (append-only) and the projection of what holds today."""

    def purposes(self, *, closed: bool = False) -> Sequence[Purpose]:
        """All purposes that are not closed, in their order; `closed` adds those that are."""
        ...

    def add_purpose(self, purpose: Purpose) -> None:
        """Store a new purpose with its first text."""
        ...

    def save_purpose(self, purpose: Purpose) -> None:
        """Update what is not the text of a purpose."""
        ...

    def add_version(self, purpose: Purpose, *, asks_anew: bool) -> None:
        """Add the text of a purpose as the version it has, from today; `asks_anew`: an older yes no longer counts."""
        ...

    def add_answers(self, answers: Sequence[Answer]) -> None:
        """Append answers; nothing is ever replaced."""
        ...

    def answers(
        self, pupil_ids: Iterable[PupilId] | None = None, *, without: BatchId | None = None
    ) -> Sequence[Answer]:
        """Standing (not retracted) answers of some pupils, or of all; `without` those that one import brought."""
        ...

    def answers_of_batch(self, batch_id: BatchId) -> Sequence[Answer]:
        """Standing answers that one import brought."""
        ...

    def retract(self, answer_ids: Sequence[AnswerId], *, reason: str, by: str, at: datetime) -> None:
        """Append retractions: the answers stay, and no longer count."""
        ...

    def states(
        self, pupil_ids: Iterable[PupilId] | None = None
    ) -> Mapping[tuple[PupilId, PurposeId], EffectiveConsent]:
        """The projection of some pupils, or of all: what holds today; absent means unanswered."""
        ...

    def save_states(self, states: Mapping[tuple[PupilId, PurposeId], EffectiveConsent]) -> None:
        """Replace the projection for these cells; silence takes a cell away."""
        ...

    def intervals(self, pupil_ids: Iterable[PupilId]) -> Iterator[tuple[PupilId, PurposeId, Interval]]:
        """The projection over time of some pupils."""
        ...

    def save_intervals(self, pupil_ids: Iterable[PupilId], rows: Iterable[tuple[PupilId, PurposeId, Interval]]) -> None:
        """Replace the projection over time of these pupils."""
        ...

    def add_employee_answer(self, answer: EmployeeAnswer) -> None:
        """Append an employee's own answer."""
        ...

    def employee_answers(self, employee_id: EmployeeId | None = None) -> Sequence[EmployeeAnswer]:
        """All answers of one employee, or of all, oldest first."""
        ...

    def turning(self, after: date, until: date) -> frozenset[PupilId]:
        """Pupils for whom something begins or ends to hold after a day, up to another."""
        ...


class PublicationRepository(Protocol):
    """Publication checks (append-only), publications and what was taken down (append-only)."""

    def add_check(self, check: PublicationCheck) -> None:
        """Store a check for good."""
        ...

    def check(self, check_id: CheckId) -> PublicationCheck | None:
        """One check."""
        ...

    def add(self, publication: Publication) -> None:
        """Store a publication with everybody in it."""
        ...

    def get(self, publication_id: PublicationId) -> Publication | None:
        """One publication."""
        ...

    def end(self, publication_id: PublicationId, on: date) -> None:
        """Say that the whole was taken away."""
        ...

    def add_takedown(self, takedown: Takedown) -> None:
        """Append what was done."""
        ...

    def takedowns(self, publication_id: PublicationId) -> Sequence[Takedown]:
        """What was done about a publication, oldest first."""
        ...


class RoundRepository(Protocol):
    """Rounds of consent forms."""

    def save(self, one: ConsentRound) -> None:
        """Insert or update a round."""
        ...

    def get(self, round_id: RoundId) -> ConsentRound | None:
        """One round."""
        ...

    def all(self) -> Sequence[ConsentRound]:
        """All rounds, newest first."""
        ...

    def add_forms(self, forms: Sequence[ConsentForm]) -> None:
        """Add the forms of a round."""
        ...

    def save_form(self, form: ConsentForm) -> None:
        """Update a form: returned, cancelled, reminded of."""
        ...

    def form(self, number: int) -> ConsentForm | None:
        """The form with a number."""
        ...

    def forms(self, round_id: RoundId) -> Sequence[ConsentForm]:
        """All forms of a round, in the order of their numbers."""
        ...


class IssuedListRepository(Protocol):
    """Lists that were handed to others; only their end is ever written."""

    def add(self, issued: IssuedList) -> None:
        """Store a list for good."""
        ...

    def get(self, issued_id: IssuedListId) -> IssuedList | None:
        """One list."""
        ...

    def all(self, *, open_only: bool = False) -> Sequence[IssuedList]:
        """All lists, newest first, or only those that somebody still holds."""
        ...

    def end(self, issued_id: IssuedListId, on: date, how: str) -> None:
        """Say that nobody holds it any more, and how that ended."""
        ...


class ImportRepository(Protocol):
    """The import log and the remembered choices per layout."""

    def add_batch(
        self,
        batch_id: BatchId,
        *,
        kind: str,
        file_name: str,
        sha256: str,
        school_year: SchoolYear,
        document_id: DocumentId | None,
        profile: Json,
        result: Json,
        by: str,
        at: datetime,
    ) -> None:
        """Log one import."""
        ...

    def batch(self, batch_id: BatchId) -> Json | None:
        """One logged import with keys kind, file_name, sha256, school_year, profile, result, undone_at."""
        ...

    def batches_of(self, sha256: str) -> frozenset[BatchId]:
        """The imports of one file that were not taken back."""
        ...

    def mark_undone(self, batch_id: BatchId, *, by: str, at: datetime) -> None:
        """Say that an import was taken back."""
        ...

    def profile(self, fingerprint: str) -> Json | None:
        """The choices remembered for a layout."""
        ...

    def save_profile(self, fingerprint: str, profile: Json) -> None:
        """Remember the choices for a layout."""
        ...

    def profiles(self) -> Sequence[RememberedProfile]:
        """All remembered choices, with the last file of each layout; the newest first."""
        ...

    def forget_profile(self, fingerprint: str) -> None:
        """Remember nothing for a layout any more."""
        ...


class DocumentRepository(Protocol):
    """Files inside the data file, in pieces of 1 MiB, each with its SHA-256 taken at intake."""

    def add(
        self, pieces: Iterable[bytes], *, file_name: str, media_type: str, at: datetime
    ) -> tuple[DocumentId, str, int]:
        """Store a file; gives its id, its SHA-256 (hex) and its size in bytes."""
        ...

    def read(self, document_id: DocumentId) -> Iterator[bytes]:
        """Give the pieces back; raises DamagedDocumentError at the end when the SHA-256 differs."""
        ...


class IncidentRepository(Protocol):
    """Incident files."""

    def add(self, incident: Incident) -> None:
        """Store a new file."""
        ...

    def save(self, incident: Incident) -> None:
        """Update the file's own fields (never its timeline)."""
        ...

    def get(self, incident_id: IncidentId) -> Incident | None:
        """One file."""
        ...

    def by_number(self, number: str) -> Incident | None:
        """One file by its number."""
        ...

    def add_party(self, party: Party) -> None:
        """Add a party."""
        ...

    def parties(self, incident_id: IncidentId) -> Sequence[Party]:
        """Parties in the order they were added."""
        ...

    def add_entry(self, entry: Entry) -> None:
        """Append to the timeline."""
        ...

    def entries(self, incident_id: IncidentId) -> Sequence[Entry]:
        """The timeline, oldest first."""
        ...

    def add_evidence(self, evidence: Evidence) -> None:
        """Append a piece of evidence."""
        ...

    def evidence(self, incident_id: IncidentId) -> Sequence[Evidence]:
        """Evidence, oldest first."""
        ...


class LetterRepository(Protocol):
    """Letters; a final one can no longer be changed (the data file refuses it)."""

    def add(self, letter: Letter) -> None:
        """Store a new concept."""
        ...

    def save(self, letter: Letter) -> None:
        """Update a concept, make it final, or mark a final one as sent."""
        ...

    def remove_draft(self, letter_id: LetterId) -> None:
        """Throw a concept away."""
        ...

    def get(self, letter_id: LetterId) -> Letter | None:
        """One letter."""
        ...

    def by_reference(self, reference: str) -> Letter | None:
        """One letter by its reference."""
        ...

    def of_incident(self, incident_id: IncidentId) -> Sequence[Letter]:
        """Letters of an incident, oldest first."""
        ...

    def of_pupil(self, pupil_id: PupilId) -> Sequence[Letter]:
        """Letters about a pupil, oldest first."""
        ...

    def final(self) -> Sequence[Letter]:
        """All letters that are final or sent."""
        ...


class AuditTrail(Protocol):
    """Who did or saw what; each line carries the hash of the one before."""

    def add(self, *, actor: str, action: str, subject: str = "", detail: str = "") -> None:
        """Append one line; ids and numbers only, never names of children or texts."""
        ...


class UnitOfWork(Protocol):
    """One use case, one transaction."""

    school: SchoolRepository
    people: PeopleRepository
    consent: ConsentRepository
    imports: ImportRepository
    documents: DocumentRepository
    incidents: IncidentRepository
    letters: LetterRepository
    publications: PublicationRepository
    rounds: RoundRepository
    issued_lists: IssuedListRepository
    audit: AuditTrail

    def __enter__(self) -> Self:
        """Begin."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back whatever was not committed."""
        ...

    def today(self) -> date:
        """Today at the school."""
        ...

    def commit(self) -> None:
        """Keep everything."""
        ...


UnitOfWorkFactory = Callable[[], UnitOfWork]


class LetterPrinter(Protocol):
    """Turns a finished letter page into a PDF."""

    def __call__(self, page: LetterPage, letterhead: Letterhead) -> bytes:
        """Draw the letter; raises an EnvironmentFault when a font or logo cannot be used."""
        ...


class LetterWording(Protocol):
    """Fills the words of a letter kind from a template; knows its version."""

    def paragraphs(self, template: str, fields: Json) -> tuple[str, ...]:
        """Render a template's body to plain paragraphs; raises TemplateError for an unknown field."""
        ...

    def version(self, template: str) -> str:
        """Name and version of the template ('pupil_warning 1')."""
        ...


def today_of(clock: Clock) -> date:
    """Today at the school (Europe/Amsterdam)."""
    return clock().astimezone(ZoneInfo("Europe/Amsterdam")).date()
