"""Terms that run from the arrival of a letter are counted anew when its arrival is recorded after the step."""

from __future__ import annotations

import re
from datetime import date

from wm_desktop.domain.case_work import CaseTerm, open_terms
from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.courses.model import Course
from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.ids import TermId, new_uuid
from wm_desktop.domain.incidents import EntryKind, Incident
from wm_desktop.domain.letters import Letter
from wm_desktop.domain.term_rules import TermKind
from wm_desktop.domain.terms import compute_term
from wm_desktop.services.case_work import add_term
from wm_desktop.services.incidents import NewEntry, append, incident_in
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.school_calendar import calendar_at
from wm_desktop.services.workplace import Workplace

FROM_ARRIVAL = frozenset({TermKind.STAFF_RESPONSE})
"""Terms from the later of sending and arrival (domain reference 5.1, 11.7)."""


def follow_arrival(place: Workplace, uow: UnitOfWork, letter: Letter, arrived: date) -> None:
    """Count the running terms of the step that names a letter from its arrival, where they then end later.

    The old term stays beside the new one, as when somebody changes it; its length stays as it was.
    """
    incident = incident_in(place, uow, letter.incident_id)
    running = open_terms(uow.courses.terms(incident.id), uow.courses.marks(incident.id))
    for course in uow.courses.of_incident(incident.id):
        named = _last_names(uow, course, letter.reference)
        own = [term for term in running if named and term.course_id == course.id and term.term.kind in FROM_ARRIVAL]
        for term in own:
            _move(place, uow, incident, term, letter.reference, arrived)


def _last_names(uow: UnitOfWork, course: Course, reference: str) -> bool:
    """Whether the last step that began such a term names the letter."""
    steps = machine_of(course.kind).by_code
    began = [
        taken
        for taken in uow.courses.steps(course.id)
        if any(plan.kind in FROM_ARRIVAL for plan in steps[taken.step].terms)
    ]
    named = re.split(r"[\n,;]", began[-1].facts.text("letter")) if began else []
    return reference in {part.strip().upper() for part in named}


def _move(place: Workplace, uow: UnitOfWork, incident: Incident, old: CaseTerm, reference: str, arrived: date) -> None:
    calendar = calendar_at(uow, incident.location_id)
    counted = compute_term(old.term.kind, arrived, calendar, length=old.term.length, today=place.today())
    if counted.due_day <= old.term.due_day:
        return
    reason = f"Brief {reference} is ontvangen op {written_day(arrived)}."
    by = (place.actor.name, place.now())
    add_term(place, uow, incident, CaseTerm(
        TermId(new_uuid()), incident.id, old.course_id, old.words, counted, *by, old.id, reason
    ))  # fmt: skip
    text = f"Termijn '{old.words.nl}' gewijzigd. {counted.why_in('nl')} Reden: {reason}"
    append(place, uow, incident, NewEntry(EntryKind.NOTE, text))
