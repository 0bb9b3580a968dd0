"""What a teacher may ask: the pupils of the own groups only (the roles table of the data file's design).

A workplace of a teacher has no other questions than these, so a view or a list cannot forget to leave somebody out.
Use cases that read the data file themselves ask `require_own` or `own_people`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, NoReturn

from wm_desktop.domain.accounts import Account
from wm_desktop.domain.consent import Answer, Purpose
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.errors import DomainError, NotAllowedError
from wm_desktop.domain.ids import DocumentId, EmployeeId, IncidentId, PupilId, PurposeId, RoundId
from wm_desktop.domain.protocols import ProtocolVersion
from wm_desktop.domain.publications import Person, PersonKind, PublicationCheck, Shown
from wm_desktop.services.actors import Act, Actor, Role
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
    ShownRow,
    TakedownRow,
    Today,
    UserRow,
)

if TYPE_CHECKING:
    from wm_desktop.domain.retention import ClosedFile
    from wm_desktop.services.case_counts import BreachRow, YearCounts
    from wm_desktop.services.queries import Queries
    from wm_desktop.services.workplace import Workplace


class NotTiedError(DomainError):
    """A teacher of whom nobody said which employee of the register it is."""

    nl = (
        "U ziet hier nog geen leerlingen: een leerkracht ziet de eigen groepen, en er is nog niet gezegd wie u bent in "
        "de lijst van medewerkers. Vraag de beheerder om u te koppelen bij Instellingen, Gebruikers."
    )
    en = (
        "You see no pupils here yet: a teacher sees the own groups, and nobody has said who you are in the list of "
        "employees. Ask the administrator to tie you under Settings, Users."
    )


class NoOwnPupilsError(DomainError):
    """A teacher who is tied to an employee without a group that has pupils now."""

    nl = (
        "U ziet hier geen leerlingen: bij u als medewerker staat geen groep waar nu leerlingen in zitten. Vraag de "
        "beheerder om uw groepen te kiezen bij Instellingen, Gebruikers."
    )
    en = (
        "You see no pupils here: as an employee you have no group with pupils in it now. Ask the administrator to "
        "choose your groups under Settings, Users."
    )


class NotOwnGroupError(DomainError):
    """Something about pupils who are in no group of this teacher."""

    nl = "Dit gaat over leerlingen die niet in uw groepen zitten. Vraag het aan de administratie of de directeur."
    en = "This concerns pupils who are not in your groups. Ask the office or the principal."


@dataclass(frozen=True)
class OwnGroupQueries:
    """Implements `Queries` for a teacher: of everything only what is about pupils who are in the own groups now.

    Another day of the register is about the same pupils: a group of last year is no longer one's own.
    """

    whole: Queries
    actor: Actor

    def own(self) -> frozenset[PupilId]:
        """The pupils of the own groups; nobody for who is tied to no employee."""
        employee_id = self.actor.employee_id
        return frozenset() if employee_id is None else self.whole.taught_by(employee_id)

    def _refuse(self, act: Act) -> NoReturn:
        """Say that this is for other roles."""
        raise NotAllowedError(role=self.actor.role.value, action=act.value)

    def taught_by(self, employee_id: EmployeeId) -> frozenset[PupilId]:
        """Of another employee's pupils those that are one's own too."""
        return self.whole.taught_by(employee_id) & self.own()

    def locations(self) -> Sequence[LocationRow]:
        """All locations: nothing in them is about pupils."""
        return self.whole.locations()

    def groups(self) -> Sequence[GroupRow]:
        """The own groups."""
        pupils = Counter((row.group, row.location) for row in self.pupils())
        return [row for row in self.whole.groups() if (row.name, row.location) in pupils]

    def pupils(
        self, search: str = "", group: str = "", location: str = "", *, left: bool = False
    ) -> Sequence[PupilRow]:
        """Own pupils in name order; who left is in no group."""
        own = self.own()
        return [row for row in self.whole.pupils(search, group, location, left=left) if row.id in own]

    def pupil(self, pupil_id: PupilId) -> PupilRow | None:
        """One own pupil."""
        return self.whole.pupil(pupil_id) if pupil_id in self.own() else None

    def guardians_of(self, pupil_id: PupilId) -> Sequence[GuardianRow]:
        """Guardians of an own pupil."""
        return self.whole.guardians_of(pupil_id) if pupil_id in self.own() else ()

    def employees(self, search: str = "") -> Sequence[EmployeeRow]:
        """All colleagues: name, function and groups are no secret at school."""
        return self.whole.employees(search)

    def person(self, pupil_id: PupilId) -> PersonFile | None:
        """Everything known of an own pupil."""
        return self.whole.person(pupil_id) if pupil_id in self.own() else None

    def purposes(self) -> Sequence[Purpose]:
        """Open purposes in their order."""
        return self.whole.purposes()

    def purpose_texts(self, purpose_id: PurposeId) -> Sequence[PurposeText]:
        """Every text of a purpose."""
        return self.whole.purpose_texts(purpose_id)

    def yes_cells(self, purpose_id: PurposeId) -> int:
        """For how many pupils a yes holds: a number for who changes the purposes."""
        self._refuse(Act.CHANGE_SETTINGS)

    def register(self, asked: ConsentFilter) -> Register:
        """The register of the own pupils."""
        own, found = self.own(), self.whole.register(asked)
        in_all = len(own & self.whole.matching(ConsentFilter(as_of=asked.as_of))) if own else 0
        return Register(found.purposes, tuple(row for row in found.rows if row.id in own), in_all)

    def matching(self, asked: ConsentFilter) -> frozenset[PupilId]:
        """Own pupils who match."""
        return self.whole.matching(asked) & self.own()

    def history(self, pupil_id: PupilId, purpose_id: PurposeId | None = None) -> Sequence[AnswerRow]:
        """All answers of an own pupil."""
        return self.whole.history(pupil_id, purpose_id) if pupil_id in self.own() else ()

    def batches(self) -> Sequence[BatchRow]:
        """No imports: what they left to decide names pupils of the whole school."""
        return ()

    def publications(self) -> Sequence[PublicationRow]:
        """Publications with own pupils in them; of the others in it nobody is named."""
        own, duties = self.own(), Counter(one.publication_id for one in self.takedowns())
        found = []
        for row in self.whole.publications():
            people = tuple(one for one in row.people if _is_own(one, own))
            if people:
                book = replace(row.publication, people=tuple(one.shown for one in people))
                found.append(replace(row, publication=book, people=people, duties=duties[book.id]))
        return found

    def takedowns(self, person_id: Person | None = None) -> Sequence[TakedownRow]:
        """What must still come down of own pupils."""
        own = self.own()
        return [row for row in self.whole.takedowns(person_id) if _is_own(row.who, own)]

    def takedowns_done(self) -> Sequence[DoneRow]:
        """What was taken down of own pupils."""
        own = self.own()
        return [row for row in self.whole.takedowns_done() if _is_own(row.who, own)]

    def checks(self) -> Sequence[PublicationCheck]:
        """Publication checks in which every pupil is an own one."""
        own = self.own()
        return [check for check in self.whole.checks() if not _others((one.shown for one in check.people), own)]

    def rounds(self) -> Sequence[RoundRow]:
        """All rounds with their counts."""
        return self.whole.rounds()

    def round_forms(self, round_id: RoundId) -> Sequence[FormRow]:
        """The forms of own pupils."""
        own = self.own()
        return [row for row in self.whole.round_forms(round_id) if row.pupil.id in own]

    def households(self, *, everybody: bool = False) -> Sequence[tuple[PupilRow, tuple[GuardianRow, ...]]]:
        """Own pupils with the guardians who have custody."""
        own = self.own()
        return [
            (pupil, guardians) for pupil, guardians in self.whole.households(everybody=everybody) if pupil.id in own
        ]

    def round_answers(self, round_id: RoundId) -> Sequence[Answer]:
        """The answers of own pupils in a round."""
        own = self.own()
        return [answer for answer in self.whole.round_answers(round_id) if answer.pupil_id in own]

    def incidents(self, search: str = "", *, open_only: bool = False) -> Sequence[IncidentRow]:
        """No incident files."""
        return ()

    def incident(self, incident_id: IncidentId) -> IncidentFile | None:
        """No incident file."""
        return None

    def found_incidents(self, search: str, *, employees: bool) -> frozenset[IncidentId]:
        """No incident files."""
        return frozenset()

    def running_courses(self) -> Mapping[IncidentId, tuple[CourseKind, ...]]:
        """No incident files."""
        return {}

    def duties(self) -> Sequence[DutyRow]:
        """No incident files."""
        return ()

    def first_report(self) -> date | None:
        """No incident files."""
        return None

    def year_counts(self, first: date, last: date, *, employees: bool) -> YearCounts:
        """Refused: the yearly report is for who sees incident files."""
        self._refuse(Act.SEE_INCIDENTS)

    def closed_files(self, *, employees: bool) -> Sequence[ClosedFile]:
        """No incident files."""
        return ()

    def breaches(self, *, employees: bool) -> Sequence[BreachRow]:
        """No incident files."""
        return ()

    def letters(self, search: str = "") -> Sequence[LetterRow]:
        """No letters."""
        return ()

    def document(self, document_id: DocumentId, sha256: str = "") -> Iterator[bytes]:
        """Refused: what is kept as evidence is for who handles incidents."""
        self._refuse(Act.SEE_INCIDENTS)

    def protocol_versions(self) -> Sequence[ProtocolVersion]:
        """All versions of the protocol: the rules are for everybody."""
        return self.whole.protocol_versions()

    def accounts(self) -> Sequence[Account]:
        """Refused: accounts of colleagues are for who keeps that register."""
        self._refuse(Act.KEEP_ACCOUNTS)

    def today(self) -> Today:
        """What must happen with own pupils."""
        own, found, groups = self.own(), self.whole.today(), {row.name for row in self.groups()}
        located = {f"{row.name} {row.location}" for row in self.groups()}
        shared = {name for name, count in Counter(row.name for row in self.whole.groups()).items() if count > 1}
        responses = tuple(row for row in found.responses if row.group in (groups - shared) | located)
        conflicts = tuple(row for row in found.conflicts if row.id in own)
        return replace(
            found, pupils=len(own), conflicts=conflicts, responses=responses, open_incidents=(), draft_letters=()
        )

    def audit(self, since: datetime | None = None) -> Sequence[AuditRow]:
        """Refused: the audit is not for teachers."""
        self._refuse(Act.SEE_AUDIT)

    def users(self) -> Sequence[UserRow]:
        """Who can open the data file: one's own passphrase is among them."""
        return self.whole.users()


def questions_for(actor: Actor, queries: Queries) -> Queries:
    """Give the questions somebody can ask: all of them, or for a teacher those about the own groups."""
    whole = queries.whole if isinstance(queries, OwnGroupQueries) else queries
    return OwnGroupQueries(whole, actor) if actor.role is Role.TEACHER else whole


def own_people(place: Workplace, people: Iterable[Shown]) -> list[Shown]:
    """Give of some people those the person at the keyboard may know about: for a teacher employees and own pupils."""
    if not isinstance(place.queries, OwnGroupQueries):
        return list(people)
    own = place.queries.own()
    return [one for one in people if not _others([one], own)]


def require_own(place: Workplace, people: Iterable[Shown]) -> None:
    """Refuse a teacher who asks about pupils of other groups: NotOwnGroupError."""
    asked = list(people)
    if len(own_people(place, asked)) < len(asked):
        raise NotOwnGroupError


def why_nobody(place: Workplace) -> DomainError | None:
    """Say why a teacher sees no pupils and whom to ask (NotTiedError or NoOwnPupilsError); None where there are any."""
    if not isinstance(place.queries, OwnGroupQueries) or place.queries.own():
        return None
    return NotTiedError() if place.actor.employee_id is None else NoOwnPupilsError()


def check_there_are_any(place: Workplace) -> None:
    """Refuse to make a list for who sees nobody, with the reason."""
    why = why_nobody(place)
    if why is not None:
        raise why


def _is_own(row: ShownRow, own: frozenset[PupilId]) -> bool:
    return row.shown.kind is PersonKind.PUPIL and row.shown.id in own


def _others(people: Iterable[Shown], own: frozenset[PupilId]) -> bool:
    """Whether some of them are pupils of other groups."""
    return any(one.kind is PersonKind.PUPIL and one.id not in own for one in people)
