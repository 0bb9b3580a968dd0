"""The list of incident files with what comes next in each, and what must be done in all of them together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.courses.model import CourseKind, Who
from wm_desktop.domain.ids import IncidentId
from wm_desktop.domain.term_rules import TERM_RULES, Nature
from wm_desktop.services.actors import Act, Role
from wm_desktop.services.incidents import list_incidents
from wm_desktop.services.rows import DutyRow, IncidentRow
from wm_desktop.services.workplace import Workplace

_WHO = {Role.ADMINISTRATOR: Who.OFFICE, Role.PRINCIPAL: Who.PRINCIPAL, Role.BOARD: Who.BOARD}


@dataclass(frozen=True)
class CaseLine:
    """A file in the list; `duties` are what is open in it, the most urgent first; `running` its courses."""

    incident: IncidentRow
    duties: tuple[DutyRow, ...] = ()
    running: tuple[CourseKind, ...] = ()

    @property
    def duty(self) -> DutyRow | None:
        """What comes next."""
        return self.duties[0] if self.duties else None


def list_cases(place: Workplace) -> list[CaseLine]:
    """Give the files this person may see, newest first, with what is open in each."""
    rows, running = list_incidents(place), place.queries.running_courses()
    open_in: dict[IncidentId, list[DutyRow]] = defaultdict(list)
    for duty in duties(place):
        open_in[duty.incident_id].append(duty)
    return [CaseLine(row, tuple(open_in.get(row.id, ())), running.get(row.id, ())) for row in rows]


def find_cases(place: Workplace, search: str) -> frozenset[IncidentId]:
    """Give the files with a text in number, subject, names or timeline that this person may see."""
    place.actor.require(Act.SEE_INCIDENTS)
    return place.queries.found_incidents(search, employees=place.actor.may(Act.SEE_EMPLOYEE_FILES))


def duties(place: Workplace) -> list[DutyRow]:
    """Give the open tasks and running terms of all open files this person may see, the most urgent first.

    What has no day is to be done as soon as possible: it stands with what is due today. What came of a registered
    letter is asked once its days of waiting are over.
    """
    place.actor.require(Act.SEE_INCIDENTS)
    everything = place.actor.may(Act.SEE_EMPLOYEE_FILES)
    today = place.today()
    rows = (row for row in place.queries.duties() if everything or not row.concerns_employee)
    return sorted((row for row in rows if _is_asked(row, today)), key=lambda row: _urgency(row, today))


def is_mine(place: Workplace, found: Iterable[DutyRow]) -> bool:
    """Whether any of these is for the person who is logged in: a task of that role, or a term of the school."""
    place.actor.require(Act.SEE_INCIDENTS)
    me = _WHO.get(place.actor.role)
    return any(row.by is me if row.term is None else TERM_RULES[row.term].nature is Nature.FOR_SCHOOL for row in found)


def _is_asked(row: DutyRow, today: date) -> bool:
    return row.letter_id is None or row.due is None or row.due <= today


def _urgency(row: DutyRow, today: date) -> tuple[date, str, str]:
    return row.due or today, row.number, row.words.nl
