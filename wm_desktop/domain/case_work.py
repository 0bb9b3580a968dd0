"""What has to be done in an incident file and until when: tasks, terms, and what came of them.

Everything is append-only: a task is ticked by a mark of its own, a term that changes is followed by a new one that
names the old and says why.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from wm_desktop.domain.courses.model import Who
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import CourseId, IncidentId, MarkId, TaskId, TermId
from wm_desktop.domain.letter_case import Confidence
from wm_desktop.domain.term_days import Point
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.terms import Term


class Outcome(StrEnum):
    """What came of a task or a term."""

    DONE = "done"
    REFUSED = "refused"
    NO_ANSWER = "no_answer"
    NOT_NEEDED = "not_needed"


class AlreadyMarkedError(DomainError):
    """A task or a term was ticked twice."""

    nl = "Dit is al afgevinkt."
    en = "This was already ticked off."


@dataclass(frozen=True)
class CaseTask:
    """Something to do; `due` None: as soon as possible."""

    id: TaskId
    incident_id: IncidentId
    course_id: CourseId | None
    code: str
    words: Words
    due: date | None
    by: Who
    source: str
    confidence: Confidence
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True)
class CaseTerm:
    """A term that runs; `replaces` is the term it takes the place of, and `reason` says why."""

    id: TermId
    incident_id: IncidentId
    course_id: CourseId | None
    words: Words
    term: Term
    recorded_by: str
    recorded_at: datetime
    replaces: TermId | None = None
    reason: str = ""


@dataclass(frozen=True)
class Mark:
    """That a task was done or a term ended: when, through which channel, and what came of it."""

    id: MarkId
    incident_id: IncidentId
    task_id: TaskId | None
    term_id: TermId | None
    outcome: Outcome
    happened_at: datetime
    channel: str
    note: str
    recorded_by: str
    recorded_at: datetime


class FiledItem(StrEnum):
    """What can be put in somebody's file."""

    ENTRY = "entry"
    LETTER = "letter"
    EVIDENCE = "evidence"


class Dossier(StrEnum):
    """Where correspondence belongs (protocol, Sancties 1 and 4)."""

    PUPIL = "pupil"
    PERSONNEL = "personnel"


@dataclass(frozen=True)
class Filing:
    """That a piece of correspondence was put in the file of a person, and where that is kept."""

    id: UUID
    incident_id: IncidentId
    item: FiledItem
    item_id: UUID
    dossier: Dossier
    person_id: UUID
    place: str
    filed_on: date
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True)
class IncidentLink:
    """Two files that belong together, and why."""

    id: UUID
    incident_id: IncidentId
    other_id: IncidentId
    note: str
    recorded_by: str
    recorded_at: datetime


def marks_by_subject(marks: Iterable[Mark]) -> Mapping[TaskId | TermId, Mark]:
    """Give the mark of each task and term that has one."""
    return {subject: mark for mark in marks for subject in (mark.task_id, mark.term_id) if subject is not None}


def open_tasks(tasks: Sequence[CaseTask], marks: Iterable[Mark]) -> list[CaseTask]:
    """Give the tasks that are still to be done, the most urgent first; one without a day comes first."""
    done = marks_by_subject(marks)
    return sorted((task for task in tasks if task.id not in done), key=lambda task: (task.due or date.min, task.id))


def current_terms(terms: Sequence[CaseTerm]) -> list[CaseTerm]:
    """Leave out the terms that were replaced."""
    replaced = {term.replaces for term in terms}
    return [term for term in terms if term.id not in replaced]


def changed_terms(terms: Sequence[CaseTerm]) -> Mapping[tuple[TermKind, Point], Term]:
    """Give the terms that were changed as they are now, by their kind and the start they first had."""
    known = {term.id: term for term in terms}
    found = {}
    for term in current_terms(terms):
        first = term
        while first.replaces is not None:
            first = known[first.replaces]
        if first is not term:
            found[first.term.kind, first.term.start] = term.term
    return found


def recorded_terms(terms: Sequence[CaseTerm], kinds: Collection[TermKind]) -> Mapping[tuple[TermKind, Point], Term]:
    """Give the terms of some kinds as they were recorded: what was told to somebody stays, whatever is set later."""
    return {(one.term.kind, one.term.start): one.term for one in current_terms(terms) if one.term.kind in kinds}


def open_terms(terms: Sequence[CaseTerm], marks: Iterable[Mark]) -> list[CaseTerm]:
    """Give the terms that still run, the first to end first."""
    ended = marks_by_subject(marks)
    running = (term for term in current_terms(terms) if term.id not in ended)
    return sorted(running, key=lambda term: (term.term.due_day, term.id))
