"""Tasks and terms of an incident file: added, ticked off, changed with a reason; nothing is ever removed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from wm_desktop.domain.case_work import (
    AlreadyMarkedError,
    CaseTask,
    CaseTerm,
    IncidentLink,
    Mark,
    Outcome,
    current_terms,
    marks_by_subject,
)
from wm_desktop.domain.courses.model import Who
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.ids import IncidentId, MarkId, TaskId, TermId, new_uuid
from wm_desktop.domain.incidents import EntryKind, Incident
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_days import Point
from wm_desktop.domain.term_stops import Stop
from wm_desktop.domain.terms import compute_term
from wm_desktop.services.actors import Act
from wm_desktop.services.incident_checks import EmptyFieldError, InTheFutureError
from wm_desktop.services.incidents import NewEntry, append, incident_in
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.school_calendar import calendar_at
from wm_desktop.services.workplace import Kind, Workplace

_OUTCOME = {
    Outcome.DONE: "gedaan",
    Outcome.REFUSED: "geweigerd",
    Outcome.NO_ANSWER: "geen antwoord",
    Outcome.NOT_NEEDED: "niet nodig",
}
OWN_TASK = "own"
"""The code of a task that the office added itself."""


class SameFileError(DomainError):
    """A file was linked to itself, or twice to the same other file."""

    nl = "Deze dossiers zijn al aan elkaar gekoppeld, of het is hetzelfde dossier."
    en = "These files are linked already, or are the same file."


@dataclass(frozen=True)
class Done:
    """What came of a task or a term; without `happened_at` it is now."""

    outcome: Outcome = Outcome.DONE
    happened_at: datetime | None = None
    channel: str = ""
    note: str = ""


def new_task(place: Workplace, incident_id: IncidentId, words: str, due: date | None = None) -> CaseTask:
    """Add a task of the office's own to a file."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    text = words.strip()
    if not text:
        raise EmptyFieldError(field="words", label="wat er moet gebeuren")
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        facts = (OWN_TASK, Words(text, text), due, Who.OFFICE, "", Confidence.CHOICE)
        task = CaseTask(TaskId(new_uuid()), incident_id, None, *facts, place.actor.name, place.now())
        add_task(place, uow, incident, task)
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return task


def finish_task(place: Workplace, incident_id: IncidentId, task_id: TaskId, done: Done) -> Mark:
    """Tick a task off, with its line on the timeline; raises AlreadyMarkedError."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        task = next((one for one in uow.courses.tasks(incident_id) if one.id == task_id), None)
        if task is None:
            raise NotFoundError(what="Taak", key=task_id)
        _refuse_second(uow, incident_id, task_id)
        mark = add_mark(place, uow, incident, done, task_id=task_id)
        text = f"{task.words.nl}: {_told(done)}"
        append(place, uow, incident, NewEntry(EntryKind.TASK_DONE, text, mark.happened_at))
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return mark


def end_term(place: Workplace, incident_id: IncidentId, term_id: TermId, done: Done) -> Mark:
    """Say that a term has ended, with its line on the timeline; raises AlreadyMarkedError."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        term = _term(uow, incident_id, term_id)
        _refuse_second(uow, incident_id, term_id)
        mark = add_mark(place, uow, incident, done, term_id=term_id)
        text = f"Termijn '{term.words.nl}' beëindigd: {_told(done)}"
        append(place, uow, incident, NewEntry(EntryKind.NOTE, text, mark.happened_at))
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return mark


def change_term(
    place: Workplace,
    incident_id: IncidentId,
    term_id: TermId,
    *,
    reason: str,
    start: Point | None = None,
    length: int | None = None,
    stops: Sequence[Stop] = (),
) -> CaseTerm:
    """Count a term anew from another start, length or with times it stood still; the old one stays beside it."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    if not reason.strip():
        raise EmptyFieldError(field="reason", label="waarom de termijn verandert")
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        old = _term(uow, incident_id, term_id)
        _refuse_second(uow, incident_id, term_id)
        calendar, begin = calendar_at(uow, incident.location_id), old.term.start if start is None else start
        size = old.term.length if length is None else length
        counted = compute_term(old.term.kind, begin, calendar, length=size, stops=stops, today=place.today())
        by = (place.actor.name, place.now())
        term = CaseTerm(TermId(new_uuid()), incident_id, old.course_id, old.words, counted, *by, old.id, reason.strip())
        add_term(place, uow, incident, term)
        text = f"Termijn '{old.words.nl}' gewijzigd. {counted.why_in('nl')} Reden: {term.reason}"
        append(place, uow, incident, NewEntry(EntryKind.NOTE, text))
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return term


def link_incidents(place: Workplace, incident_id: IncidentId, other_id: IncidentId, note: str = "") -> IncidentLink:
    """Say that two files belong together; raises SameFileError."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        incident, other = incident_in(place, uow, incident_id), incident_in(place, uow, other_id)
        known = {one for link in uow.courses.links(incident_id) for one in (link.incident_id, link.other_id)}
        if incident_id == other_id or other_id in known:
            raise SameFileError
        link = IncidentLink(new_uuid(), incident_id, other_id, note.strip(), place.actor.name, place.now())
        uow.courses.add_link(link)
        _tell(place, uow, "case.link", incident, link.id)
        append(place, uow, incident, NewEntry(EntryKind.NOTE, f"Gekoppeld aan dossier {other.number}. {note}".strip()))
        append(place, uow, other, NewEntry(EntryKind.NOTE, f"Gekoppeld aan dossier {incident.number}. {note}".strip()))
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return link


def add_task(place: Workplace, uow: UnitOfWork, incident: Incident, task: CaseTask) -> None:
    """Append a task inside a unit of work, with its line in the audit."""
    uow.courses.add_task(task)
    _tell(place, uow, "case.task", incident, task.id)


def add_term(place: Workplace, uow: UnitOfWork, incident: Incident, term: CaseTerm) -> None:
    """Append a term inside a unit of work, with its line in the audit."""
    uow.courses.add_term(term)
    _tell(place, uow, "case.term", incident, term.id)


def add_mark(
    place: Workplace,
    uow: UnitOfWork,
    incident: Incident,
    done: Done,
    *,
    task_id: TaskId | None = None,
    term_id: TermId | None = None,
) -> Mark:
    """Append what came of a task or a term inside a unit of work, with its line in the audit."""
    happened_at = done.happened_at or place.now()
    if happened_at > place.now():
        raise InTheFutureError(field="happened_at", label="Het moment waarop het is gedaan")
    what = (done.outcome, happened_at, done.channel.strip(), done.note.strip())
    mark = Mark(MarkId(new_uuid()), incident.id, task_id, term_id, *what, place.actor.name, place.now())
    uow.courses.add_mark(mark)
    _tell(place, uow, "case.mark", incident, mark.id)
    return mark


def _tell(place: Workplace, uow: UnitOfWork, action: str, incident: Incident, key: UUID) -> None:
    uow.audit.add(actor=place.actor.name, action=action, subject=incident.number, detail=str(key))


def _term(uow: UnitOfWork, incident_id: IncidentId, term_id: TermId) -> CaseTerm:
    found = next((one for one in current_terms(uow.courses.terms(incident_id)) if one.id == term_id), None)
    if found is None:
        raise NotFoundError(what="Termijn", key=term_id)
    return found


def _refuse_second(uow: UnitOfWork, incident_id: IncidentId, subject: TaskId | TermId) -> None:
    if subject in marks_by_subject(uow.courses.marks(incident_id)):
        raise AlreadyMarkedError


def _told(done: Done) -> str:
    parts = (_OUTCOME[done.outcome], done.channel.strip(), done.note.strip())
    return ", ".join(part for part in parts if part) + "."
