"""Dossiercontrole of one file: what is not filed, sent, answered, decided or done."""

from __future__ import annotations

from wm_desktop.domain.courses.engine import is_final, state_of
from wm_desktop.domain.dossier_check import CheckFacts, CourseFact, Line, check
from wm_desktop.domain.ids import IncidentId
from wm_desktop.domain.incidents import Incident
from wm_desktop.services.actors import Act
from wm_desktop.services.case_state import state_of_file
from wm_desktop.services.filing import filing_in
from wm_desktop.services.incidents import incident_in
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.workplace import Workplace


def check_dossier(place: Workplace, incident_id: IncidentId) -> tuple[Line, ...]:
    """Give every open line of a file and what was departed from; that the file was read is in the audit already."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        return check_in(place, uow, incident_in(place, uow, incident_id))


def check_in(place: Workplace, uow: UnitOfWork, incident: Incident) -> tuple[Line, ...]:
    """Give the same inside a unit of work that has asked for the role already."""
    state, filing = state_of_file(place, uow, incident), filing_in(uow, incident)
    courses = [CourseFact(one, case.machine, state_of(case), is_final(case), case.taken) for one, case in state.cases]
    return check(
        CheckFacts(
            incident=incident,
            today=place.today(),
            parties=state.parties,
            entries=uow.incidents.entries(incident.id),
            letters=uow.letters.of_incident(incident.id),
            deliveries=uow.deliveries.of_incident(incident.id),
            courses=courses,
            tasks=uow.courses.tasks(incident.id),
            terms=uow.courses.terms(incident.id),
            marks=uow.courses.marks(incident.id),
            papers=filing.papers,
            unfiled=filing.unfiled,
        )
    )
