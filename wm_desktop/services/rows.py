"""What queries give to the window and the command line: frozen rows, straight from the data file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus, Purpose
from wm_desktop.domain.consent_timeline import ProtectionChange
from wm_desktop.domain.courses.model import Who
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.ids import (
    AnswerId,
    BatchId,
    DocumentId,
    EmployeeId,
    GroupId,
    GuardianId,
    IncidentId,
    LetterId,
    LocationId,
    PublicationId,
    PupilId,
    PurposeId,
    TakedownId,
)
from wm_desktop.domain.incidents import (
    Entry,
    Evidence,
    Incident,
    IncidentKind,
    IncidentStage,
    Party,
)
from wm_desktop.domain.letters import LetterKind, LetterState
from wm_desktop.domain.people import Address, FormOfAddress, PersonName
from wm_desktop.domain.publications import Publication, Shown, TakedownOutcome
from wm_desktop.domain.rounds import ConsentForm, ConsentRound, FormState
from wm_desktop.domain.term_rules import TermKind


@dataclass(frozen=True)
class GroupRow:
    """A group of the current school year with the number of pupils in it now.

    `ids` are the groups of that name at that location: more than one only while a new school year is being read in.
    """

    name: str
    location: str
    pupils: int
    ids: tuple[GroupId, ...] = ()


@dataclass(frozen=True)
class PupilRow:
    """A pupil as lists show it; `group` and `location` are empty for one who is in no group now."""

    id: PupilId
    pupil_number: str
    name: PersonName
    birth_date: date | None
    group: str
    year_group: str
    location: str
    protected: bool
    left_on: date | None


@dataclass(frozen=True)
class GuardianRow:
    """A guardian with the bond to the pupil asked about; `custody_since` is known in the pupil's file only."""

    id: GuardianId
    name: PersonName
    form_of_address: FormOfAddress
    address: Address
    secret_address: bool
    email: str
    phone: str
    relation: str
    has_custody: bool
    custody_since: date | None = None


@dataclass(frozen=True)
class EmployeeRow:
    """An employee, with the names of the groups taught."""

    id: EmployeeId
    name: PersonName
    function: str
    groups: tuple[str, ...]
    email: str
    left_on: date | None


@dataclass(frozen=True, slots=True)
class ConsentCell:
    """Effective consent of one pupil for one purpose."""

    status: ConsentStatus
    since: date | None = None
    awaits_second: bool = False
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One line of the register: a pupil and its cells in the order of the purposes."""

    id: PupilId
    pupil_number: str
    name: PersonName
    group: str
    location: str
    protected: bool
    cells: tuple[ConsentCell, ...]


@dataclass(frozen=True)
class ConsentFilter:
    """Which part of the register is asked for; empty means everything.

    `status` None is any state; `not_yes` true wins over `status`. `search` is matched on folded names and numbers.
    `columns` are the codes of the purposes that are wanted as columns; a list of one purpose need not read eleven.
    Without `counted` the pupils outside the filter are not counted: a list of one group need not go past everybody.
    """

    search: str = ""
    group: str = ""
    location: str = ""
    purpose: str = ""
    status: ConsentStatus | None = None
    not_yes: bool = False
    as_of: date | None = None
    columns: tuple[str, ...] = ()
    counted: bool = True


@dataclass(frozen=True)
class Register:
    """The register as asked: purposes in order, rows in name order, and how many pupils there are in all.

    `pupils_in_all` is the number of rows where it was not asked for (`ConsentFilter.counted`).
    """

    purposes: tuple[Purpose, ...]
    rows: tuple[MatrixRow, ...]
    pupils_in_all: int


@dataclass(frozen=True)
class AnswerRow:
    """One answer in the history of a pupil, newest first; `retracted` when an undo took it back."""

    id: AnswerId
    purpose_id: PurposeId
    purpose: str
    guardian_id: GuardianId | None
    guardian: str
    counts: bool
    kind: AnswerKind
    given_on: date
    way: AnswerWay
    recorded_by: str
    recorded_at: datetime
    remark: str
    batch_id: BatchId | None
    file_name: str
    sha256: str
    source: str
    retracted: bool
    by_pupil: bool = False
    document_id: DocumentId | None = None


@dataclass(frozen=True)
class PurposeText:
    """One text of a purpose, and how many answers were given to it; `asks_anew`: guardians had to answer again."""

    version: int
    label: str
    explanation: str
    valid_from: date
    asks_anew: bool
    answers: int


@dataclass(frozen=True)
class BatchRow:
    """An import in the log; `undecided` is what it left for a decision by hand, in sentences with their place."""

    id: BatchId
    kind: str
    file_name: str
    sha256: str
    school_year: str
    created_by: str
    created_at: datetime
    changes: int
    undone_at: datetime | None
    undecided: tuple[str, ...] = ()


@dataclass(frozen=True)
class IncidentRow:
    """An incident file in the list; `parties` are the names of those involved (hidden until asked).

    `concerns_employee`: only who may see files about employees gets this row (see `list_incidents`).
    """

    id: IncidentId
    number: str
    reported_on: date
    kind: IncidentKind
    subject: str
    stage: IncidentStage
    parties: tuple[str, ...]
    location: str
    letters: int
    concerns_employee: bool = False


@dataclass(frozen=True)
class DutyRow:
    """A task (`by` says whose) or a term (`term` says which) that is open in a file that is not closed.

    `due` None: as soon as possible. `standing_still`: the term does not run now, so that `due` is the earliest day.
    `letter_id`: it asks from `due` on what came of that letter.
    """

    incident_id: IncidentId
    number: str
    words: Words
    due: date | None
    by: Who | None = None
    term: TermKind | None = None
    standing_still: bool = False
    concerns_employee: bool = False
    letter_id: LetterId | None = None


@dataclass(frozen=True)
class IncidentFile:
    """A whole incident file as the window shows it."""

    incident: Incident
    location: str
    parties: tuple[Party, ...]
    entries: tuple[Entry, ...]
    evidence: tuple[Evidence, ...]
    letters: tuple[LetterRow, ...]


@dataclass(frozen=True)
class LetterRow:
    """A letter in the list of letters or of a person or incident; `concerns_employee` as of its incident.

    `person` is whom it is about. `replaced_by` is the reference of the final letter that took its place.
    """

    id: LetterId
    reference: str
    letter_date: date | None
    addressee: str
    person: str
    kind: LetterKind
    state: LetterState
    incident_number: str
    created_at: datetime
    sha256: str
    concerns_employee: bool = False
    replaced_by: str = ""


@dataclass(frozen=True)
class PersonFile:
    """Everything known of one pupil, for the page of persons; `protection` in the order it was recorded."""

    pupil: PupilRow
    guardians: tuple[GuardianRow, ...]
    groups: tuple[tuple[str, str], ...]
    answers: tuple[AnswerRow, ...]
    incidents: tuple[IncidentRow, ...]
    letters: tuple[LetterRow, ...]
    protection: tuple[ProtectionChange, ...] = ()


@dataclass(frozen=True)
class GroupResponse:
    """How far one group is with the purposes that are asked: pupils, how many are complete, and answers of so many."""

    group: str
    pupils: int
    complete: int
    answered: int = 0
    asked: int = 0


@dataclass(frozen=True)
class Today:
    """What must happen: the first page."""

    pupils: int
    conflicts: tuple[PupilRow, ...]
    responses: tuple[GroupResponse, ...]
    open_incidents: tuple[IncidentRow, ...]
    draft_letters: tuple[LetterRow, ...]
    last_backup: datetime | None


@dataclass(frozen=True)
class AuditRow:
    """One line of the audit: who did or saw what."""

    number: int
    moment: datetime
    actor: str
    action: str
    subject: str
    detail: str


@dataclass(frozen=True)
class UserRow:
    """Someone who can open the data file; `employee_id` is who that is in the register."""

    id: UUID
    name: str
    role: str
    employee_id: EmployeeId | None = None


@dataclass(frozen=True)
class LocationRow:
    """A location of the school with its address."""

    id: LocationId
    name: str
    address: Address
    phone: str
    email: str


@dataclass(frozen=True)
class ShownRow:
    """Somebody in a picture, with name and group of now (empty for an employee)."""

    shown: Shown
    name: str
    group: str


@dataclass(frozen=True)
class PublicationRow:
    """A publication in the list; `duties` is how many people still have to come out of it.

    `file_name` is what the kept file was called; empty when none is kept.
    """

    publication: Publication
    purpose: str
    people: tuple[ShownRow, ...]
    duties: int
    file_name: str = ""


@dataclass(frozen=True)
class TakedownRow:
    """Somebody who must come out of a publication, and since when (None: there never was a yes)."""

    publication_id: PublicationId
    number: str
    title: str
    purpose: str
    where: str
    link: str
    published_on: date
    printed: bool
    who: ShownRow
    status: ConsentStatus
    since: date | None


@dataclass(frozen=True)
class RoundRow:
    """A yearly round in the list, with how many of its forms are where; `out` as in `FormRow.is_out`."""

    round: ConsentRound
    out: int
    returned: int
    cancelled: int


@dataclass(frozen=True)
class FormRow:
    """A form with the pupil and the guardian it is of, as they are now; `guardian` None: the household."""

    form: ConsentForm
    pupil: PupilRow
    guardian: GuardianRow | None

    @property
    def is_out(self) -> bool:
        """Whether it is still waited for: not of a pupil who left, nor of a guardian who has no custody any more."""
        asked = self.guardian is None or self.guardian.has_custody
        return self.form.state is FormState.OUT and asked and self.pupil.left_on is None


@dataclass(frozen=True)
class DoneRow:
    """Something that was taken down (or could not be), by whom and when."""

    id: TakedownId
    publication_id: PublicationId
    number: str
    title: str
    purpose: str
    where: str
    link: str
    published_on: date
    printed: bool
    who: ShownRow
    since: date
    outcome: TakedownOutcome
    note: str
    done_by: str
    done_at: datetime
