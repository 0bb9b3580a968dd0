"""Where the courses of a file stand: everything a course looks at, gathered inside one unit of work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from wm_desktop.domain.case_work import changed_terms, open_tasks, recorded_terms
from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.courses.engine import is_final, reached, state_of
from wm_desktop.domain.courses.inspector_rules import suspicion_in
from wm_desktop.domain.courses.model import Course, CourseCase, CourseKind, LetterFact, OtherCourse, Taken
from wm_desktop.domain.deliveries import Delivery
from wm_desktop.domain.deliveries import state_of as delivery_state
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import IncidentId, PupilId
from wm_desktop.domain.incidents import Incident, Party, PersonKind
from wm_desktop.domain.letter_case import Period
from wm_desktop.domain.letters import Letter, LetterState
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.school_calendar import calendar_at
from wm_desktop.services.settings import SchoolSettings, read_settings
from wm_desktop.services.workplace import Workplace

CONSULTED = frozenset({"called", "closed"})
"""States of the report to the confidential inspector in which the consultation has been recorded."""


class OpenWorkError(DomainError):
    """A file was closed while something in it is still to be done."""

    nl = "In dit dossier staat nog werk open: {work}. Rond dat af, of schrijf waarom het dossier toch dicht kan."
    en = "Work is still open in this file: {work}. Finish it, or write why the file can be closed all the same."


@dataclass(frozen=True)
class CaseState:
    """The courses of one file, each with its case, in the order they were started."""

    incident: Incident
    parties: tuple[Party, ...]
    cases: tuple[tuple[Course, CourseCase], ...]

    def party_of(self, course: Course) -> Party | None:
        """Give the party a course is about."""
        return next((party for party in self.parties if party.id == course.party_id), None)


def state_of_file(place: Workplace, uow: UnitOfWork, incident: Incident) -> CaseState:
    """Gather the courses of a file."""
    parties = tuple(uow.incidents.parties(incident.id))
    known = {party.id: party for party in parties}
    courses = uow.courses.of_incident(incident.id)
    settings = read_settings(uow)
    plain = _plain(place, uow, incident, courses, settings.cao.lengths)
    letters, mandates = _letters(uow, incident.id), mandates_of(settings)
    locked = inquiry_locked(incident, [case for _, case in plain])
    must_report = any(suspicion_in(case) for _, case in plain if case.machine.kind is CourseKind.INSPECTOR)
    found = []
    for course, case in plain:
        party = None if course.party_id is None else known[course.party_id]
        whole = replace(case, locked=locked, must_report=must_report, letters=letters, mandates=mandates)
        found.append((course, _about(place, uow, whole, course, party)))
    return CaseState(incident, parties, tuple(found))


def inquiry_locked(incident: Incident, cases: Sequence[CourseCase]) -> bool:
    """Whether the school must not investigate by itself: an offence is suspected and nobody was consulted yet."""
    if not incident.sexual_offence:
        return False
    reports = (case for case in cases if case.machine.kind is CourseKind.INSPECTOR)
    return not any(CONSULTED & set(reached(case)) for case in reports)


def refuse_open_work(place: Workplace, uow: UnitOfWork, incident: Incident) -> None:
    """Raise OpenWorkError when a course has not ended or a task was not done."""
    lengths = read_settings(uow).cao.lengths
    cases = _plain(place, uow, incident, uow.courses.of_incident(incident.id), lengths)
    work = [case.machine.words.nl for _, case in cases if not is_final(case)]
    work += [task.words.nl for task in open_tasks(uow.courses.tasks(incident.id), uow.courses.marks(incident.id))]
    if work:
        raise OpenWorkError(work="; ".join(work))


def _plain(
    place: Workplace,
    uow: UnitOfWork,
    incident: Incident,
    courses: Sequence[Course],
    lengths: Mapping[TermKind, int],
) -> list[tuple[Course, CourseCase]]:
    """Courses of one file with their steps and days, without what is known of people; days and terms are read once."""
    calendar, terms = calendar_at(uow, incident.location_id), uow.courses.terms(incident.id)
    mine = {course.id: [term for term in terms if term.course_id == course.id] for course in courses}
    return [
        (
            course,
            CourseCase(
                machine=machine_of(course.kind),
                taken=tuple(uow.courses.steps(course.id)),
                now=place.now(),
                incident_id=incident.id,
                calendar=calendar,
                known_at=incident.known_at,
                disputed=_disputed(uow, course),
                changed={**recorded_terms(mine[course.id], lengths), **changed_terms(mine[course.id])},
                lengths=lengths,
            ),
        )
        for course in courses
    ]


def _disputed(uow: UnitOfWork, course: Course) -> CourseKind | None:
    about = None if course.about is None else uow.courses.get(course.about)
    return None if about is None else about.kind


def _about(place: Workplace, uow: UnitOfWork, case: CourseCase, course: Course, party: Party | None) -> CourseCase:
    if party is None or party.person_id is None:
        return case
    case = replace(case, others=_others(place, uow, case, course, party.person_id), custody=(party.person_id,))
    if party.person_kind is not PersonKind.PUPIL:
        return case
    pupil_id = PupilId(party.person_id)
    pupil = uow.people.pupil(pupil_id)
    bonds = uow.people.guardians_of(pupil_id)
    return replace(
        case,
        birth_date=None if pupil is None else pupil.birth_date,
        custody=tuple(guardian.id for guardian, bond in bonds if bond.has_custody),
    )


def mandates_of(settings: SchoolSettings) -> frozenset[CourseKind]:
    """Give the kinds of decision that the board has mandated to the principal."""
    given = ((CourseKind.PUPIL_SUSPENSION, settings.suspension_mandate), (CourseKind.PARENT, settings.ban_mandate))
    return frozenset(kind for kind, mandated in given if mandated)


def _letters(uow: UnitOfWork, incident_id: IncidentId) -> tuple[LetterFact, ...]:
    letters = [one for one in uow.letters.of_incident(incident_id) if one.state is not LetterState.DRAFT]
    if not letters:
        return ()
    deliveries = uow.deliveries.of_incident(incident_id)
    return tuple(fact for letter in letters if (fact := letter_fact(letter, deliveries.get(letter.id, ()))) is not None)


def letter_fact(letter: Letter, events: Sequence[Delivery]) -> LetterFact | None:
    """Give a letter as the courses of its file look at it; None for a concept."""
    if letter.letter_date is None:
        return None
    state = delivery_state(events)
    sent_on = None if letter.sent_at is None else letter.sent_at.astimezone(SCHOOL_ZONE).date()
    return LetterFact(letter.reference, letter.letter_date, sent_on, state.received_on, state.way, state.tracking)


def _others(
    place: Workplace, uow: UnitOfWork, case: CourseCase, course: Course, person_id: UUID
) -> tuple[OtherCourse, ...]:
    found = []
    for other in uow.courses.of_person(person_id):
        incident = uow.incidents.get(other.incident_id)
        if other.id == course.id or incident is None:
            continue
        [(_, theirs)] = _plain(place, uow, incident, [other], case.lengths)
        found.append(
            OtherCourse(
                kind=other.kind,
                incident_id=other.incident_id,
                state=state_of(theirs),
                final=is_final(theirs),
                period=period_in(theirs.taken),
                reached=frozenset(reached(theirs)),
            )
        )
    return tuple(found)


def period_in(taken: Sequence[Taken]) -> Period | None:
    """Give the days a measure was last said to run from and to."""
    for one in reversed(taken):
        first, last = one.facts.day("starts_on"), one.facts.day("ends_on")
        if first is not None and last is not None:
            return Period(min(first, last), max(first, last))
    return None
