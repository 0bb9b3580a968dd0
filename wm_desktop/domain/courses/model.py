"""A course of measures as data: its states, the steps between them, and what each step needs.

The courses themselves (warning, suspension, dismissal, a report to the inspector) are modules beside this one; the
engine in `engine` walks them. A guard that is `hard` can never be passed; any other can, with a reason that stays in
the file. Every guard, task and term names its source and how sure that source is: the program tells which steps are
recorded and which are missing, never that a measure is legally right.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from wm_desktop.domain.courses.facts import Facts, Field, Override
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.deliveries import Way
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.ids import CourseId, IncidentId, PartyId
from wm_desktop.domain.incidents import EntryKind, PersonKind
from wm_desktop.domain.letter_case import Confidence, Period
from wm_desktop.domain.term_days import Point, TermCalendar
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.term_stops import Stop
from wm_desktop.domain.terms import Term, compute_term


class CourseKind(StrEnum):
    """The courses a file can hold: about a party, or (from DISPUTE on) about another course or the file as a whole."""

    PUPIL_WARNING = "pupil_warning"
    PUPIL_SUSPENSION = "pupil_suspension"
    PUPIL_EXPULSION = "pupil_expulsion"
    PARENT = "parent"
    STAFF_WARNING = "staff_warning"
    STAFF_REPRIMAND = "staff_reprimand"
    STAFF_SUSPENSION = "staff_suspension"
    STAFF_ENDING = "staff_ending"
    STAFF_SUMMARY_DISMISSAL = "staff_summary_dismissal"
    DISPUTE = "dispute"
    INSPECTOR = "inspector"
    POLICE = "police"
    DATA_BREACH = "data_breach"
    REMOVAL = "removal"


class Who(StrEnum):
    """Who takes a step."""

    OFFICE = "office"
    PRINCIPAL = "principal"
    BOARD = "board"


@dataclass(frozen=True)
class State:
    """Where a course can stand; in a `final` state nothing is left to do. `aside`: off the main road."""

    code: str
    words: Words
    final: bool = False
    aside: bool = False


@dataclass(frozen=True)
class Taken:
    """A step that was taken; append-only."""

    step: str
    happened_at: datetime
    facts: Facts = field(default_factory=Facts)
    overrides: tuple[Override, ...] = ()
    recorded_by: str = ""
    recorded_at: datetime | None = None

    @property
    def day(self) -> date:
        """The day at the school."""
        return self.happened_at.astimezone(SCHOOL_ZONE).date()


@dataclass(frozen=True)
class LetterFact:
    """A final letter of the file, as a guard looks at it.

    `way` and `tracking` say how it went, `received_on` when it arrived, as far as that was recorded.
    """

    reference: str
    final_on: date
    sent_on: date | None = None
    received_on: date | None = None
    way: Way | None = None
    tracking: str = ""


@dataclass(frozen=True)
class OtherCourse:
    """Another course of the same person, in this file or an earlier one."""

    kind: CourseKind
    incident_id: IncidentId
    state: str
    final: bool
    period: Period | None = None
    reached: frozenset[str] = frozenset()


@dataclass(frozen=True)
class CourseCase:
    """Everything a course looks at.

    `custody`: the guardians with custody of the pupil it is about. `calendar`: the days terms are counted by at the
    location. `locked`: a sexual offence is suspected and the confidential inspector was not consulted yet.
    `must_report`: that consultation ended in a reasonable suspicion, which the board reports to the police (WPO 4a).
    `mandates`: kinds whose decision the board has mandated to the principal. `disputed`: what the course is about that
    a dispute is about. `changed`: terms that were changed in the file, by kind and the start they first had, and those
    of `lengths` as they were counted when they began. `lengths`: the terms whose length the school sets.
    """

    machine: Machine
    taken: tuple[Taken, ...]
    now: datetime
    incident_id: IncidentId | None = None
    birth_date: date | None = None
    custody: tuple[UUID, ...] = ()
    calendar: TermCalendar = field(default_factory=TermCalendar)
    others: tuple[OtherCourse, ...] = ()
    letters: tuple[LetterFact, ...] = ()
    mandates: frozenset[CourseKind] = frozenset()
    known_at: datetime | None = None
    disputed: CourseKind | None = None
    locked: bool = False
    must_report: bool = False
    changed: Mapping[tuple[TermKind, Point], Term] = field(default_factory=dict)
    lengths: Mapping[TermKind, int] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day at the school."""
        return self.now.astimezone(SCHOOL_ZONE).date()

    @property
    def closed(self) -> frozenset[date]:
        """The days without school at the location."""
        return self.calendar.closed

    def term(self, kind: TermKind, start: Point, stops: Sequence[Stop] = (), length: int | None = None) -> Term:
        """Count a term on the days of this case, unless it was changed in the file and the course knows no stops.

        `length` replaces the usual length of an adjustable term.
        """
        if not stops and (kind, start) in self.changed:
            return self.changed[kind, start]
        usual = self.lengths.get(kind) if length is None else length
        return compute_term(kind, start, self.calendar, length=usual, stops=stops, today=self.today)

    def last(self, *steps: str) -> Taken | None:
        """The last of these steps that was taken."""
        return next((one for one in reversed(self.taken) if one.step in steps), None)

    def has(self, *steps: str) -> bool:
        """Whether one of these steps was taken."""
        return self.last(*steps) is not None

    def since(self, *steps: str) -> tuple[Taken, ...]:
        """The steps taken after the last of these; all of them when none of these was taken."""
        places = [place for place, one in enumerate(self.taken, 1) if one.step in steps]
        return self.taken[max(places, default=0) :]


@dataclass(frozen=True)
class Asked:
    """A step somebody wants to take, in its case."""

    case: CourseCase
    step: Step
    facts: Facts
    happened_at: datetime

    @property
    def day(self) -> date:
        """The day at the school."""
        return self.happened_at.astimezone(SCHOOL_ZONE).date()


@dataclass(frozen=True)
class Guard:
    """A condition of a step; `fails` says whether the step offends against it.

    `early`: can be judged before anything is filled in, so that a button already says why it does not work.
    """

    code: str
    words: Words
    fails: Callable[[Asked], bool]
    hard: bool = False
    source: str = ""
    confidence: Confidence = Confidence.CHOICE
    field: str = ""
    early: bool = False


@dataclass(frozen=True)
class TaskPlan:
    """Something that must be done after a step; `due` None: as soon as possible. Taking a `done_by` step ticks it."""

    code: str
    words: Words
    due: Callable[[Asked], date | None]
    by: Who = Who.OFFICE
    when: Callable[[Asked], bool] = lambda asked: True
    done_by: frozenset[str] = frozenset()
    source: str = ""
    confidence: Confidence = Confidence.CHOICE


@dataclass(frozen=True)
class TermPlan:
    """A term that a step starts; taking a `closed_by` step ends it.

    `words` say what it is in this course; `start` gives a day, or a moment for a term in hours; `stops` the times it
    stood still; `length` another length than usual, for a term that has one. `again`: the step starts nothing, but
    counts this term anew where it runs.
    """

    kind: TermKind
    words: Words
    start: Callable[[Asked], Point | None]
    closed_by: frozenset[str] = frozenset()
    when: Callable[[Asked], bool] = lambda asked: True
    stops: Callable[[Asked], Sequence[Stop]] = lambda asked: ()
    again: bool = False
    length: Callable[[Asked], int | None] = lambda asked: None


@dataclass(frozen=True)
class Step:
    """A step of a course. `to` empty: the state stays. `inquiry`: part of the school's own investigation.

    `entry` is what the step is on the timeline; `hint` says in a sentence what it is for. `hold` is why the file may
    not be destroyed from this step on, until somebody lifts that.
    """

    code: str
    words: Words
    frm: frozenset[str]
    to: str = ""
    hint: Words | None = None
    by: Who = Who.OFFICE
    fields: tuple[Field, ...] = ()
    guards: tuple[Guard, ...] = ()
    tasks: tuple[TaskPlan, ...] = ()
    terms: tuple[TermPlan, ...] = ()
    entry: EntryKind = EntryKind.NOTE
    once: bool = False
    inquiry: bool = False
    hold: Words | None = None


@dataclass(frozen=True)
class Milestone:
    """A state that is reached when from each of `needs` at least one step was taken, and `when` holds."""

    frm: str
    to: str
    needs: tuple[frozenset[str], ...]
    when: Callable[[CourseCase], bool] = lambda case: True


@dataclass(frozen=True)
class Passage:
    """A state that is reached by the calendar: on the day that `day` gives, unless None."""

    frm: str
    to: str
    day: Callable[[CourseCase], date | None]
    words: Words


@dataclass(frozen=True)
class Never:
    """Something people ask for that this course does not have, and why."""

    words: Words
    why: Words
    source: str
    confidence: Confidence


@dataclass(frozen=True)
class Machine:
    """One course: its states in the order of the stage bar, its steps, and what it never does.

    `about`: which kinds of party it is about; empty for a course of the whole file. `about_course`: it is about another
    course of the file, such as a dispute. `caption` explains the course in a
    sentence, such as why the 'schorsing' of a parent is a ban on access.
    """

    kind: CourseKind
    words: Words
    about: frozenset[PersonKind]
    states: tuple[State, ...]
    steps: tuple[Step, ...]
    milestones: tuple[Milestone, ...] = ()
    passages: tuple[Passage, ...] = ()
    never: tuple[Never, ...] = ()
    caption: Words | None = None
    about_course: bool = False
    source: str = ""

    @property
    def by_code(self) -> Mapping[str, Step]:
        """The steps by their code."""
        return {step.code: step for step in self.steps}

    def state(self, code: str) -> State:
        """Give a state by its code."""
        return next(state for state in self.states if state.code == code)


@dataclass(frozen=True)
class Course:
    """One course in a file; `about` is the course a dispute is about."""

    id: CourseId
    incident_id: IncidentId
    kind: CourseKind
    party_id: PartyId | None
    about: CourseId | None
    recorded_by: str
    recorded_at: datetime
