"""The questions the window and the command line ask; answered with frozen rows, never with domain objects to change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from wm_desktop.domain.accounts import Account
from wm_desktop.domain.consent import Answer, Purpose
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.ids import DocumentId, EmployeeId, IncidentId, PupilId, PurposeId, RoundId
from wm_desktop.domain.protocols import ProtocolVersion
from wm_desktop.domain.publications import Person, PublicationCheck
from wm_desktop.services.case_counts import CountQueries
from wm_desktop.services.rows import (
    AnswerRow,
    AuditRow,
    BatchRow,
    ConsentFilter,
    DoneRow,
    DutyRow,
    EmployeeRow,
    FormRow,
    GroupRow,
    GuardianRow,
    IncidentFile,
    IncidentRow,
    LetterRow,
    LocationRow,
    PersonFile,
    PublicationRow,
    PupilRow,
    PurposeText,
    Register,
    RoundRow,
    TakedownRow,
    Today,
    UserRow,
)


class PeopleQueries(Protocol):
    """Pupils, guardians, employees, groups and locations."""

    def locations(self) -> Sequence[LocationRow]:
        """Locations in their order."""
        ...

    def groups(self) -> Sequence[GroupRow]:
        """Groups that have pupils now, in school order (1/2A, 3A, 10)."""
        ...

    def pupils(
        self, search: str = "", group: str = "", location: str = "", *, left: bool = False
    ) -> Sequence[PupilRow]:
        """Pupils in name order; `left` adds those who left."""
        ...

    def pupil(self, pupil_id: PupilId) -> PupilRow | None:
        """One pupil."""
        ...

    def guardians_of(self, pupil_id: PupilId) -> Sequence[GuardianRow]:
        """Guardians of a pupil in their order."""
        ...

    def employees(self, search: str = "") -> Sequence[EmployeeRow]:
        """Employees in name order."""
        ...

    def taught_by(self, employee_id: EmployeeId) -> frozenset[PupilId]:
        """The pupils who are now in a group of an employee; of one who left nobody."""
        ...

    def person(self, pupil_id: PupilId) -> PersonFile | None:
        """Everything known of a pupil."""
        ...


class ConsentQueries(Protocol):
    """The consent register."""

    def purposes(self) -> Sequence[Purpose]:
        """Open purposes in their order."""
        ...

    def purpose_texts(self, purpose_id: PurposeId) -> Sequence[PurposeText]:
        """Every text of a purpose, newest first."""
        ...

    def yes_cells(self, purpose_id: PurposeId) -> int:
        """For how many pupils at the school a yes holds today."""
        ...

    def register(self, asked: ConsentFilter) -> Register:
        """The register as asked; `as_of` a past date computes from the answers, else the projection is read."""
        ...

    def matching(self, asked: ConsentFilter) -> frozenset[PupilId]:
        """Only who matches: fast enough for every keystroke."""
        ...

    def history(self, pupil_id: PupilId, purpose_id: PurposeId | None = None) -> Sequence[AnswerRow]:
        """All answers of a pupil, newest first, retracted ones included and marked."""
        ...

    def batches(self) -> Sequence[BatchRow]:
        """The import log, newest first."""
        ...


class PublicationQueries(Protocol):
    """Publications and checks."""

    def publications(self) -> Sequence[PublicationRow]:
        """All publications, newest first, each with who is in it and how many of them must come out."""
        ...

    def takedowns(self, person_id: Person | None = None) -> Sequence[TakedownRow]:
        """What must still come down, of one pupil or employee or of everybody, oldest duty first."""
        ...

    def takedowns_done(self) -> Sequence[DoneRow]:
        """What was taken down (or could not be), newest first."""
        ...

    def checks(self) -> Sequence[PublicationCheck]:
        """All publication checks, newest first."""
        ...


class RoundQueries(Protocol):
    """Yearly rounds and their forms."""

    def rounds(self) -> Sequence[RoundRow]:
        """All rounds, newest first, with their counts."""
        ...

    def round_forms(self, round_id: RoundId) -> Sequence[FormRow]:
        """All forms of a round with their people, in the order of group and name."""
        ...

    def households(self, *, everybody: bool = False) -> Sequence[tuple[PupilRow, tuple[GuardianRow, ...]]]:
        """All pupils who are at the school now, each with the guardians who have custody, or with `everybody`."""
        ...

    def round_answers(self, round_id: RoundId) -> Sequence[Answer]:
        """The standing answers of the pupils of a round, for the purposes that it asks."""
        ...


class CaseQueries(Protocol):
    """Incident files and letters."""

    def incidents(self, search: str = "", *, open_only: bool = False) -> Sequence[IncidentRow]:
        """Incident files, newest first; `search` looks at number, subject, parties and timeline."""
        ...

    def found_incidents(self, search: str, *, employees: bool) -> frozenset[IncidentId]:
        """The files with a text in number, subject, names or timeline; not `employees`: none about an employee."""
        ...

    def running_courses(self) -> Mapping[IncidentId, tuple[CourseKind, ...]]:
        """Per file the courses in which no step was taken that ends them."""
        ...

    def duties(self) -> Sequence[DutyRow]:
        """Open tasks and running terms of all files that are not closed (use the use case `duties`)."""
        ...

    def incident(self, incident_id: IncidentId) -> IncidentFile | None:
        """A whole file (use the use case `open_file`, which also logs the reading)."""
        ...

    def letters(self, search: str = "") -> Sequence[LetterRow]:
        """Letters, newest first."""
        ...

    def document(self, document_id: DocumentId, sha256: str = "") -> Iterator[bytes]:
        """The pieces of a stored file, read while others may write; see `DocumentRepository.read`."""
        ...


class ProtocolQueries(Protocol):
    """Versions of the protocol and professional accounts."""

    def protocol_versions(self) -> Sequence[ProtocolVersion]:
        """All versions of the protocol as they are now, in the order of their numbers."""
        ...

    def accounts(self) -> Sequence[Account]:
        """All professional accounts, ended ones too, in the order they were added."""
        ...


class Queries(
    PeopleQueries,
    ConsentQueries,
    PublicationQueries,
    RoundQueries,
    CaseQueries,
    CountQueries,
    ProtocolQueries,
    Protocol,
):
    """All questions."""

    def today(self) -> Today:
        """What must happen."""
        ...

    def audit(self, since: datetime | None = None) -> Sequence[AuditRow]:
        """The audit, oldest first."""
        ...

    def users(self) -> Sequence[UserRow]:
        """Who can open the data file."""
        ...
