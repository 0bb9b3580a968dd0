"""A whole incident file with its courses and its work: opened once, and that it was opened is in the audit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wm_desktop.domain.case_work import CaseTask, CaseTerm, Filing, Mark, open_tasks, open_terms
from wm_desktop.domain.courses.engine import state_of
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.ids import IncidentId
from wm_desktop.domain.incidents import Incident, IncidentStage, Party, PartyRole, PersonKind, is_expired
from wm_desktop.services.actors import Act
from wm_desktop.services.case_state import inquiry_locked, state_of_file
from wm_desktop.services.courses import CourseShown, shown
from wm_desktop.services.incidents import incident_in, log_reading, may_see, stored_file
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.rows import IncidentFile
from wm_desktop.services.settings import read_settings
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class OtherFile:
    """Another file that matters here: linked, or an earlier one of somebody in this file (`party`).

    `measures` are those about that person, and `states` where each of them stands or how it ended.
    """

    incident: Incident
    party: Party | None = None
    note: str = ""
    measures: tuple[CourseKind, ...] = ()
    states: tuple[Words, ...] = ()


@dataclass(frozen=True)
class SimilarCases:
    """How files of the same kind ended, without anybody's name.

    `files` is how many there are; `ended` counts (kind of person, measure, state it ended in); `severities` the
    severity they were given, None for not judged.
    """

    files: int
    without_measure: int
    ended: tuple[tuple[PersonKind, CourseKind, str, int], ...]
    severities: tuple[tuple[int | None, int], ...]


@dataclass(frozen=True)
class CaseFile:
    """Everything the page of one file shows; `locked`: the school must not investigate by itself yet."""

    file: IncidentFile
    courses: tuple[CourseShown, ...]
    tasks: tuple[CaseTask, ...]
    terms: tuple[CaseTerm, ...]
    marks: tuple[Mark, ...]
    filings: tuple[Filing, ...]
    links: tuple[OtherFile, ...]
    earlier: tuple[OtherFile, ...]
    locked: bool

    @property
    def open_tasks(self) -> list[CaseTask]:
        """What is still to be done, the most urgent first."""
        return open_tasks(self.tasks, self.marks)

    @property
    def open_terms(self) -> list[CaseTerm]:
        """The terms that still run, the first to end first."""
        return open_terms(self.terms, self.marks)


def open_case(place: Workplace, incident_id: IncidentId) -> CaseFile:
    """Open a file; who read it and when is in the audit."""
    log_reading(place, incident_id)
    return case_again(place, incident_id)


def case_again(place: Workplace, incident_id: IncidentId) -> CaseFile:
    """Give a file that is open already as it is now; the reading was logged when it was opened."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        state = state_of_file(place, uow, incident)
        case = CaseFile(
            file=stored_file(place.queries, incident_id),
            courses=tuple(shown(state, course, case) for course, case in state.cases),
            tasks=tuple(uow.courses.tasks(incident_id)),
            terms=tuple(uow.courses.terms(incident_id)),
            marks=tuple(uow.courses.marks(incident_id)),
            filings=tuple(uow.courses.filings(incident_id)),
            links=tuple(_linked(place, uow, incident_id)),
            earlier=tuple(_earlier(place, uow, incident, state.parties)),
            locked=inquiry_locked(incident, [case for _, case in state.cases]),
        )
    return case


def similar_cases(place: Workplace, incident_id: IncidentId) -> SimilarCases:
    """Tell how other files of the same kind ended that this person may see, without anybody's name."""
    place.actor.require(Act.SEE_INCIDENTS)
    ended: Counter[tuple[PersonKind, CourseKind, str]] = Counter()
    severities: Counter[int | None] = Counter()
    files = without = 0
    with place.unit_of_work() as uow:
        asked = incident_in(place, uow, incident_id)
        for incident in uow.incidents.of_kind(asked.kind):
            if incident.id == incident_id or incident.stage is not IncidentStage.CLOSED:
                continue
            if not may_see(place, uow.incidents.parties(incident.id)):
                continue
            state = state_of_file(place, uow, incident)
            measures = [(state.party_of(course), course, case) for course, case in state.cases]
            found = [(party.person_kind, course.kind, state_of(case)) for party, course, case in measures if party]
            ended.update(found)
            severities[incident.severity] += 1
            files, without = files + 1, without + (not found)
    return SimilarCases(
        files=files,
        without_measure=without,
        ended=tuple((*key, count) for key, count in ended.most_common()),
        severities=tuple(sorted(severities.items(), key=lambda one: one[0] or 0)),
    )


def _linked(place: Workplace, uow: UnitOfWork, incident_id: IncidentId) -> Iterator[OtherFile]:
    """Give the linked files this person may see."""
    for link in uow.courses.links(incident_id):
        other = uow.incidents.get(link.other_id if link.incident_id == incident_id else link.incident_id)
        if other is not None and may_see(place, uow.incidents.parties(other.id)):
            yield OtherFile(other, note=link.note)


def _earlier(place: Workplace, uow: UnitOfWork, incident: Incident, parties: Sequence[Party]) -> Iterator[OtherFile]:
    """Give other files in which somebody of this file was spoken to; what has expired is left out."""
    years = read_settings(uow).remember_years
    for party in parties:
        if party.role is not PartyRole.ACCUSED or party.person_id is None:
            continue
        for other, role in uow.incidents.of_person(party.person_id):
            expired = is_expired(other, place.today(), years)
            if other.id == incident.id or role is not PartyRole.ACCUSED or expired:
                continue
            if may_see(place, uow.incidents.parties(other.id)):
                yield _earlier_file(place, uow, other, party)


def _earlier_file(place: Workplace, uow: UnitOfWork, other: Incident, party: Party) -> OtherFile:
    """Give an earlier file with the measures that were about this person, not those about others in it."""
    state = state_of_file(place, uow, other)
    ours = {one.id for one in state.parties if one.person_id == party.person_id}
    cases = [case for course, case in state.cases if course.party_id in ours]
    states = tuple(case.machine.state(state_of(case)).words for case in cases)
    return OtherFile(other, party, measures=tuple(case.machine.kind for case in cases), states=states)
