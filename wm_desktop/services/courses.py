"""Courses in an incident file: started, taken on step by step, and looked at.

A step is one transaction: its line on the timeline, the step itself, the tasks and terms it brings and those it ends.
The state of a course is never stored; it follows from the steps.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from wm_desktop.domain.case_work import CaseTask, CaseTerm, current_terms, marks_by_subject, open_terms
from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.courses.engine import (
    Offer,
    Verdict,
    is_final,
    judge,
    offers,
    reached,
    take,
)
from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.courses.follow import Following, following
from wm_desktop.domain.courses.model import Course, CourseCase, CourseKind, Machine, Step, Taken
from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.ids import CourseId, CourseStepId, IncidentId, PartyId, TaskId, TermId, new_uuid
from wm_desktop.domain.incidents import EntryKind, Heard, Incident, IncidentStage, Party, PartyRole
from wm_desktop.services.actors import Act
from wm_desktop.services.case_state import CaseState, state_of_file
from wm_desktop.services.case_work import Done, add_mark, add_task, add_term
from wm_desktop.services.incidents import NewEntry, append, incident_in
from wm_desktop.services.letter_steps import offered_in
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.step_words import entry_reference, step_text
from wm_desktop.services.workplace import Kind, Workplace

_HEARD = {"hear_pupil": Heard.PUPIL, "hear_parents": Heard.GUARDIANS, "hear_teacher": Heard.TEACHER}


class CourseNotForPartyError(DomainError):
    """A course was started for somebody it is not about."""

    nl = "'{course}' kan niet voor deze betrokkene. Kies iemand die in dit dossier is aangesproken."
    en = "'{course}' is not possible for this party. Choose somebody who is spoken to in this file."


class NothingDisputedError(DomainError):
    """A dispute was started without saying which course it is about."""

    nl = "Kies bij welk traject dit geschil hoort."
    en = "Choose which course this dispute is about."


class MeasureEarlyError(DomainError):
    """A measure was begun before the file was judged."""

    nl = "Dit dossier is nog niet beoordeeld. Doe dat eerst, of schrijf waarom de maatregel niet kan wachten."
    en = "This file was not judged yet. Do that first, or write why the measure cannot wait."


class FileClosedError(DomainError):
    """Something was begun in a file that is closed."""

    nl = "Dit dossier is afgehandeld. Heropen het eerst, met een reden."
    en = "This file is closed. Reopen it first, with a reason."


class ClockBackError(DomainError):
    """The computer's clock stands before what was recorded last."""

    nl = "De klok van deze computer staat voor de laatst vastgelegde stap. Zet de klok goed en probeer het opnieuw."
    en = "This computer's clock stands before the step recorded last. Set the clock right and try again."


@dataclass(frozen=True)
class NewStep:
    """A step to take; without `happened_at` it is now. `reasons` say per guard why it is passed."""

    step: str
    facts: Mapping[str, str] = field(default_factory=dict)
    happened_at: datetime | None = None
    reasons: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class CourseShown:
    """A course as the window shows it: where it stands, how it came there, and what can be done."""

    course: Course
    machine: Machine
    party: Party | None
    path: tuple[str, ...]
    taken: tuple[Taken, ...]
    offers: tuple[Offer, ...]
    final: bool

    @property
    def state(self) -> str:
        """The state it is in."""
        return self.path[-1]


def start_course(
    place: Workplace,
    incident_id: IncidentId,
    kind: CourseKind,
    party_id: PartyId | None = None,
    about: CourseId | None = None,
    reason: str = "",
) -> Course:
    """Begin a course for a party, or for the file as a whole; nothing has happened in it yet.

    A measure follows the judgement of the file; before that it needs a `reason`, which stays on the timeline.
    """
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        if incident.stage is IncidentStage.CLOSED:
            raise FileClosedError
        _require_fitting(uow, incident, machine_of(kind), party_id)
        if machine_of(kind).about_course and about is None:
            raise NothingDisputedError
        if about is not None and about not in {course.id for course in uow.courses.of_incident(incident_id)}:
            raise NotFoundError(what="Traject", key=about)
        course = Course(
            CourseId(new_uuid()), incident_id, kind, party_id, about, place.actor.name, recorded_at=place.now()
        )
        uow.courses.add(course)
        if machine_of(kind).about:
            _choose_measure(place, uow, incident, course, reason)
        told = f"{kind.value} {course.id}"
        uow.audit.add(actor=place.actor.name, action="course.start", subject=incident.number, detail=told)
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return course


def take_step(place: Workplace, course_id: CourseId, new: NewStep) -> CourseShown:
    """Take a step of a course: timeline, step, tasks and terms in one transaction.

    Raises StepNotPossibleError, StepRefusedError, ReasonNeededError or ClockBackError.
    """
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        state, course, case = _course_in(place, uow, course_id)
        if any(one.recorded_at is not None and one.recorded_at > place.now() for one in case.taken):
            raise ClockBackError
        taken = take(case, new.step, Facts(new.facts), new.happened_at or case.now, new.reasons)
        taken = replace(taken, recorded_by=place.actor.name, recorded_at=place.now())
        case = replace(case, taken=(*case.taken, taken))
        _store_step(place, uow, state, course, case)
        _follow(place, uow, state.incident, course, following(case, taken))
        _hold(place, uow, state.incident, case.machine.by_code[taken.step])
        now = shown(state, course, case)
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return now


def judge_step(place: Workplace, course_id: CourseId, new: NewStep) -> Verdict:
    """Say what stands in the way of a step as it is filled in now; nothing is stored."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        _, _, case = _course_in(place, uow, course_id)
        return judge(case, new.step, Facts(new.facts), new.happened_at or case.now)


def offered_facts(place: Workplace, course_id: CourseId, step: str) -> Facts:
    """Give what earlier steps and the letters of the file already say for the fields of a step."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        _, course, case = _course_in(place, uow, course_id)
        return offered_in(uow, course, case, step)


def courses_of_file(place: Workplace, incident_id: IncidentId) -> tuple[CourseShown, ...]:
    """Give the courses of a file as they stand now."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        state = state_of_file(place, uow, incident_in(place, uow, incident_id))
        return tuple(shown(state, course, case) for course, case in state.cases)


def _require_fitting(uow: UnitOfWork, incident: Incident, machine: Machine, party_id: UUID | None) -> None:
    party = next((one for one in uow.incidents.parties(incident.id) if one.id == party_id), None)
    if party_id is not None and party is None:
        raise NotFoundError(what="Betrokkene", key=party_id)
    if not machine.about and party is None:
        return
    if party is None or party.person_kind not in machine.about or party.role is not PartyRole.ACCUSED:
        raise CourseNotForPartyError(course=machine.words.nl)


def _choose_measure(place: Workplace, uow: UnitOfWork, incident: Incident, course: Course, reason: str) -> None:
    """A measure makes the file one in which a measure runs (domain reference 11.1)."""
    early = incident.stage in {IncidentStage.REPORTED, IncidentStage.UNDER_INVESTIGATION}
    if early and not reason.strip():
        raise MeasureEarlyError
    party = next(one for one in uow.incidents.parties(incident.id) if one.id == course.party_id)
    text = f"Maatregel gekozen: {machine_of(course.kind).words.nl} ({party.name}). {reason.strip()}".strip()
    append(place, uow, incident, NewEntry(EntryKind.DECISION, text))
    uow.incidents.save(replace(incident, stage=IncidentStage.MEASURE_RUNNING))


def _course_in(place: Workplace, uow: UnitOfWork, course_id: CourseId) -> tuple[CaseState, Course, CourseCase]:
    course = uow.courses.get(course_id)
    if course is None:
        raise NotFoundError(what="Traject", key=course_id)
    state = state_of_file(place, uow, incident_in(place, uow, course.incident_id))
    return state, course, next(case for one, case in state.cases if one.id == course_id)


def _store_step(place: Workplace, uow: UnitOfWork, state: CaseState, course: Course, case: CourseCase) -> None:
    taken, step = case.taken[-1], case.machine.by_code[case.taken[-1].step]
    names = {str(guardian.id): guardian.name.full for guardian in uow.people.guardians()} if step.fields else {}
    text = step_text(case.machine, taken, state.party_of(course), names)
    heard = (_HEARD[step.code],) if step.code in _HEARD else ()
    entry = append(
        place,
        uow,
        state.incident,
        NewEntry(step.entry, text, taken.happened_at, heard),
        reference=entry_reference(taken.facts.text("letter")),
    )
    step_id = CourseStepId(new_uuid())
    uow.courses.add_step(step_id, course.id, taken, entry.id)
    detail = f"{course.kind.value} {step.code} {step_id}"
    uow.audit.add(actor=place.actor.name, action="course.step", subject=state.incident.number, detail=detail)


def _follow(place: Workplace, uow: UnitOfWork, incident: Incident, course: Course, found: Following) -> None:
    """End what the step ends, then add what it brings."""
    ended = marks_by_subject(uow.courses.marks(course.incident_id))
    for task in uow.courses.tasks(course.incident_id):
        if task.course_id == course.id and task.code in found.done_tasks and task.id not in ended:
            add_mark(place, uow, incident, Done(), task_id=task.id)
    for term in current_terms(uow.courses.terms(course.incident_id)):
        if term.course_id == course.id and term.term.kind in found.closed_terms and term.id not in ended:
            add_mark(place, uow, incident, Done(), term_id=term.id)
    by = (place.actor.name, place.now())
    for planned in found.tasks:
        plan = planned.plan
        facts = (plan.code, plan.words, planned.due, plan.by, plan.source, plan.confidence)
        add_task(place, uow, incident, CaseTask(TaskId(new_uuid()), incident.id, course.id, *facts, *by))
    for run in found.terms:
        term = CaseTerm(TermId(new_uuid()), incident.id, course.id, run.plan.words, run.term, *by)
        if run.plan.again:
            _count_again(place, uow, incident, term)
        else:
            add_term(place, uow, incident, term)


def _count_again(place: Workplace, uow: UnitOfWork, incident: Incident, term: CaseTerm) -> None:
    """Let a term take the place of the one that runs, if one does; the old one stays beside it."""
    running = open_terms(uow.courses.terms(incident.id), uow.courses.marks(incident.id))
    same = (one for one in running if one.course_id == term.course_id and one.term.kind is term.term.kind)
    old = next(same, None)
    if old is not None and not old.term.same_days(term.term):
        why = term.term.why_in("nl")
        add_term(place, uow, incident, replace(term, replaces=old.id, reason=why))
        append(place, uow, incident, NewEntry(EntryKind.NOTE, f"Termijn '{term.words.nl}' opnieuw geteld. {why}"))


def _hold(place: Workplace, uow: UnitOfWork, incident: Incident, step: Step) -> None:
    """Keep the file from being destroyed from a step on that starts a dispute; only a person lifts that."""
    if step.hold is None or incident.legal_hold:
        return
    uow.incidents.save(replace(incident, legal_hold=step.hold.nl))
    append(place, uow, incident, NewEntry(EntryKind.NOTE, f"Niet vernietigen: {step.hold.nl}"))
    uow.audit.add(actor=place.actor.name, action="case.hold", subject=incident.number, detail=step.code)


def shown(state: CaseState, course: Course, case: CourseCase) -> CourseShown:
    """Give a course as the window shows it; in a closed file nothing is offered."""
    return CourseShown(
        course=course,
        machine=case.machine,
        party=state.party_of(course),
        path=reached(case),
        taken=case.taken,
        offers=() if state.incident.stage is IncidentStage.CLOSED else offers(case),
        final=is_final(case),
    )
