"""What the use cases need of the stored register: school, people, consent, publications, rounds, lists and imports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from wm_desktop.domain.consent import Answer, EffectiveConsent, Purpose
from wm_desktop.domain.consent_timeline import Interval, PupilHistory
from wm_desktop.domain.employee_consent import EmployeeAnswer
from wm_desktop.domain.free_days import EqualisedDay
from wm_desktop.domain.ids import (
    AnswerId,
    BatchId,
    CheckId,
    DocumentId,
    EmployeeId,
    GuardianId,
    IssuedListId,
    PublicationId,
    PupilId,
    PurposeId,
    RoundId,
)
from wm_desktop.domain.issued_lists import IssuedList
from wm_desktop.domain.people import Employee, Enrolment, Guardian, Guardianship, PersonName, Pupil
from wm_desktop.domain.publications import Publication, PublicationCheck, Takedown
from wm_desktop.domain.rounds import ConsentForm, ConsentRound
from wm_desktop.domain.school import Group, Location, SchoolYear
from wm_desktop.services.json_values import Json


@dataclass(frozen=True)
class RememberedProfile:
    """The choices remembered for a layout, and the last file that had it."""

    fingerprint: str
    profile: Json
    file_name: str = ""
    used_at: datetime | None = None


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

    def shipped_equalised_days(self) -> Sequence[EqualisedDay]:
        """The days made equal to a holiday that come with the program, in order."""
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

    def save_pupil(self, pupil: Pupil, *, since: date | None = None) -> None:
        """Insert or update a pupil; a change of protection is kept with its first day (`since`, else today)."""
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
        """All answers of one employee, or of all, oldest first; those that were taken back are marked."""
        ...

    def retract_employee_answer(self, answer_id: AnswerId, *, reason: str, by: str, at: datetime) -> None:
        """Append that an employee's answer no longer counts."""
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
