"""Putting correspondence in the file of a pupil or an employee: what must lie where, and that it was laid there.

The program keeps no such files itself: it records who put what in which file, where that is, and on which day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from wm_desktop.domain.case_work import Dossier, FiledItem, Filing
from wm_desktop.domain.dutch_dates import written_day
from wm_desktop.domain.errors import DomainError, NotFoundError
from wm_desktop.domain.filing import (
    DOSSIERS,
    Belonging,
    Child,
    Destination,
    Paper,
    Unfiled,
    belongings,
    correspondence,
    destinations_for,
    unfiled,
)
from wm_desktop.domain.ids import GuardianId, IncidentId, new_uuid
from wm_desktop.domain.incidents import EntryKind, Incident, Party, PersonKind
from wm_desktop.services.actors import Act
from wm_desktop.services.incident_checks import EmptyFieldError, InTheFutureError
from wm_desktop.services.incidents import NewEntry, append, incident_in
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.workplace import Kind, Workplace


class AlreadyFiledError(DomainError):
    """A piece was put twice in the file of the same person."""

    nl = "'{what}' ligt al in het {dossier} van {name}."
    en = "'{what}' lies in the {dossier} of {name} already."


class NotADestinationError(DomainError):
    """A piece was to be put in a file it does not belong in."""

    nl = (
        "'{what}' hoort volgens het protocol niet in dat dossier. Kies een van de voorgestelde dossiers; staat bij een "
        "ouder geen kind, voeg de band dan eerst toe bij Personen."
    )
    en = (
        "By the protocol '{what}' does not belong in that file. Choose one of those proposed; if a parent has no child "
        "yet, add the bond at Personen first."
    )


@dataclass(frozen=True)
class ToFile:
    """A piece of correspondence, and whose file it was put in."""

    item: FiledItem
    item_id: UUID
    person_id: UUID


@dataclass(frozen=True)
class FilingState:
    """The correspondence of a file: what there is, where it belongs, what lies there, and what does not."""

    papers: tuple[Paper, ...]
    belongings: tuple[Belonging, ...]
    filings: tuple[Filing, ...]

    @property
    def unfiled(self) -> list[Unfiled]:
        """What does not lie where it belongs, oldest first."""
        return unfiled(self.papers, self.belongings, self.filings)


def filing_of_file(place: Workplace, incident_id: IncidentId) -> FilingState:
    """Say what of a file's correspondence lies where; that the file was read is in the audit already."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        return filing_in(uow, incident_in(place, uow, incident_id))


def file_items(
    place: Workplace, incident_id: IncidentId, pieces: Sequence[ToFile], *, where: str = "", on: date | None = None
) -> tuple[Filing, ...]:
    """Record that pieces were put in somebody's file: all of them or none, with one line on the timeline.

    `where` is the place it was put, by default the kind of file; `on` the day, by default today. Raises
    AlreadyFiledError, NotADestinationError, NotFoundError for a piece that is no correspondence of this file (a letter
    that still is a concept, a line that was corrected), EmptyFieldError for nothing, and InTheFutureError.
    """
    place.actor.require(Act.HANDLE_INCIDENTS)
    day = on or place.today()
    if not pieces:
        raise EmptyFieldError(field="pieces", label="wat er in het dossier is gelegd")
    if day > place.today():
        raise InTheFutureError(field="filed_on", label="De dag waarop het in het dossier is gelegd")
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        state = filing_in(uow, incident)
        taken = {(one.item, one.item_id, one.person_id) for one in state.filings}
        made = []
        for piece in dict.fromkeys(pieces):
            paper, target = _fitting(state, piece)
            if (piece.item, piece.item_id, piece.person_id) in taken:
                raise AlreadyFiledError(what=paper.words.nl, dossier=DOSSIERS[target.dossier].nl, name=target.name)
            made.append((paper, target, _store(place, uow, incident, piece, target.dossier, where, day)))
        append(place, uow, incident, NewEntry(EntryKind.NOTE, _told(made, day)))
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return tuple(filing for _, _, filing in made)


def filing_in(uow: UnitOfWork, incident: Incident) -> FilingState:
    """Gather the same inside a unit of work that has asked for the role already."""
    parties = uow.incidents.parties(incident.id)
    papers = correspondence(
        uow.incidents.entries(incident.id),
        uow.letters.of_incident(incident.id),
        uow.incidents.evidence(incident.id),
    )
    known = belongings(parties, _children(uow, parties))
    return FilingState(tuple(papers), known, tuple(uow.courses.filings(incident.id)))


def _children(uow: UnitOfWork, parties: Sequence[Party]) -> Mapping[UUID, Sequence[Child]]:
    found: dict[UUID, Sequence[Child]] = {}
    for party in parties:
        if party.person_kind is PersonKind.GUARDIAN and party.person_id is not None:
            pupils = [uow.people.pupil(pupil_id) for pupil_id in uow.people.pupils_of(GuardianId(party.person_id))]
            found[party.person_id] = [Child(pupil.id, pupil.name.full) for pupil in pupils if pupil is not None]
    return found


def _fitting(state: FilingState, piece: ToFile) -> tuple[Paper, Destination]:
    paper = next((one for one in state.papers if one.key == (piece.item, piece.item_id)), None)
    if paper is None:
        raise NotFoundError(what="Stuk", key=piece.item_id)
    offered = destinations_for(paper, state.belongings)
    target = next((one for one in offered if one.person_id == piece.person_id), None)
    if target is None:
        raise NotADestinationError(what=paper.words.nl)
    return paper, target


def _store(
    place: Workplace, uow: UnitOfWork, incident: Incident, piece: ToFile, dossier: Dossier, where: str, day: date
) -> Filing:
    filing = Filing(
        id=new_uuid(),
        incident_id=incident.id,
        item=piece.item,
        item_id=piece.item_id,
        dossier=dossier,
        person_id=piece.person_id,
        place=where.strip() or DOSSIERS[dossier].nl,
        filed_on=day,
        recorded_by=place.actor.name,
        recorded_at=place.now(),
    )
    uow.courses.add_filing(filing)
    uow.audit.add(actor=place.actor.name, action="case.filing", subject=incident.number, detail=str(filing.id))
    return filing


def _told(made: Sequence[tuple[Paper, Destination, Filing]], day: date) -> str:
    lines = [f"In het dossier gelegd op {written_day(day)}:"]
    for paper, target, filing in made:
        own = DOSSIERS[target.dossier].nl
        at = "" if filing.place == own else f" ({filing.place})"
        lines.append(f"{paper.words.nl} - {own} van {target.name}{at}")
    return "\n".join(lines)
