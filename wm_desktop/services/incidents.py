"""Incident files: opened, added to and read; nothing in them is ever replaced or removed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import (
    EmployeeId,
    EntryId,
    GuardianId,
    IncidentId,
    LocationId,
    PartyId,
    PupilId,
    new_uuid,
)
from wm_desktop.domain.incidents import (
    Circumstance,
    Entry,
    EntryKind,
    Finding,
    Heard,
    Incident,
    IncidentKind,
    IncidentStage,
    Party,
    PartyRole,
    PersonKind,
    check_stage,
    concerns_employee,
    finding_words,
    stage_label,
)
from wm_desktop.domain.people import Employee, Guardian, Pupil
from wm_desktop.services.actors import Act
from wm_desktop.services.case_state import refuse_open_work
from wm_desktop.services.incident_checks import (
    AlreadyCorrectedError,
    EmptyFieldError,
    InTheFutureError,
    check_fields,
    check_parties,
    differences,
)
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.queries import CaseQueries
from wm_desktop.services.rows import IncidentFile, IncidentRow, LetterRow
from wm_desktop.services.workplace import Kind, Workplace

SERIES = "incident"

CaseRow = TypeVar("CaseRow", IncidentRow, LetterRow)


@dataclass(frozen=True)
class NewParty:
    """A person to add to a file; an outsider has only a name, others are named by the register."""

    role: PartyRole
    person_kind: PersonKind
    person_id: UUID | None = None
    name: str = ""


@dataclass(frozen=True)
class NewIncident:
    """What is reported; `rules` are codes of the protocol."""

    kind: IncidentKind
    subject: str
    description: str
    reported_on: date | None = None
    happened_at: datetime | None = None
    known_at: datetime | None = None
    location_id: LocationId | None = None
    platform: str = ""
    account: str = ""
    link: str = ""
    severity: int | None = None
    rules: tuple[str, ...] = ()
    parties: tuple[NewParty, ...] = ()
    circumstance: Circumstance = Circumstance.UNKNOWN
    sexual_offence: bool = False
    legal_hold: str = ""


@dataclass(frozen=True)
class NewEntry:
    """What is added to a timeline; without `happened_at` it is now."""

    kind: EntryKind
    text: str
    happened_at: datetime | None = None
    heard: tuple[Heard, ...] = ()


def open_incident(place: Workplace, new: NewIncident) -> Incident:
    """Start a file; its number is the next of the year and exists only if everything is stored."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    incident = Incident(
        id=IncidentId(new_uuid()),
        number="",
        kind=new.kind,
        subject=new.subject.strip(),
        description=new.description.strip(),
        reported_on=new.reported_on or place.today(),
        happened_at=new.happened_at,
        known_at=_known_at(place, new),
        location_id=new.location_id,
        platform=new.platform.strip(),
        account=new.account.strip(),
        link=new.link.strip(),
        severity=new.severity,
        rules=new.rules,
        circumstance=new.circumstance,
        sexual_offence=new.sexual_offence,
        legal_hold=new.legal_hold.strip(),
    )
    check_fields(place, incident)
    with place.unit_of_work() as uow:
        parties = [_party(uow, incident.id, party) for party in new.parties]
        _require_for(place, parties)
        check_parties(parties)
        year = place.today().year
        incident = replace(incident, number=f"{year}-{uow.school.next_number(SERIES, year):03d}")
        uow.incidents.add(incident)
        for party in parties:
            uow.incidents.add_party(party)
        uow.audit.add(actor=place.actor.name, action="incident.open", subject=incident.number)
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return incident


def _known_at(place: Workplace, new: NewIncident) -> datetime | None:
    """The clock of a data breach starts when the school knew, at the latest when it is written down."""
    return place.now() if new.known_at is None and new.kind is IncidentKind.DATA_BREACH else new.known_at


def update_incident(place: Workplace, incident: Incident) -> Incident:
    """Store changed fields of a file; what they were is kept on the timeline. Number, stage and judgement stay."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        old = incident_in(place, uow, incident.id)
        changed = replace(incident, number=old.number, stage=old.stage, finding=old.finding, closed_on=old.closed_on)
        check_fields(place, changed)
        found = differences(old, changed)
        if not found:
            return old
        uow.incidents.save(changed)
        append(place, uow, old, NewEntry(EntryKind.NOTE, "Gegevens gewijzigd.\n" + "\n".join(found.values())))
        fields = ", ".join(found)
        uow.audit.add(actor=place.actor.name, action="incident.update", subject=old.number, detail=fields)
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return changed


def add_party(place: Workplace, incident_id: IncidentId, new: NewParty) -> Party:
    """Add a person to a file."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        party = _party(uow, incident_id, new)
        _require_for(place, [party])
        check_parties([*uow.incidents.parties(incident_id), party])
        uow.incidents.add_party(party)
        uow.audit.add(
            actor=place.actor.name, action="incident.party", subject=incident.number, detail=f"{new.role} {party.id}"
        )
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return party


def add_entry(place: Workplace, incident_id: IncidentId, new: NewEntry) -> Entry:
    """Append to the timeline."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        entry = append(place, uow, incident, new)
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return entry


def correct_entry(
    place: Workplace, incident_id: IncidentId, entry_id: EntryId, text: str, happened_at: datetime | None = None
) -> Entry:
    """Append the right words for an earlier entry, which stays as it was and is shown as corrected."""
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        entries = uow.incidents.entries(incident_id)
        old = next((entry for entry in entries if entry.id == entry_id), None)
        if old is None:
            raise NotFoundError(what="Regel", key=entry_id)
        if any(entry.corrects == entry_id for entry in entries):
            raise AlreadyCorrectedError
        new = NewEntry(old.kind, text, happened_at or old.happened_at, old.heard)
        entry = append(place, uow, incident, new, corrects=old)
        uow.audit.add(actor=place.actor.name, action="incident.correct", subject=incident.number, detail=str(entry_id))
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return entry


def change_stage(
    place: Workplace,
    incident_id: IncidentId,
    stage: IncidentStage,
    reason: str = "",
    *,
    finding: Finding = Finding.NONE,
    severity: int | None = None,
) -> Incident:
    """Take a file to its next stage; the step stands on the timeline with its reason.

    `finding` and `severity` are the judgement with which a file becomes ASSESSED. Closing a file in which work is
    still open needs a reason; raises OpenWorkError.
    """
    place.actor.require(Act.HANDLE_INCIDENTS)
    with place.unit_of_work() as uow:
        old = incident_in(place, uow, incident_id)
        entries = uow.incidents.entries(incident_id)
        check_stage(old.stage, stage, entries, reason, finding=finding, severity=severity or old.severity)
        if stage is IncidentStage.CLOSED and not reason.strip():
            refuse_open_work(place, uow, old)
        incident = replace(old, stage=stage, closed_on=place.today() if stage is IncidentStage.CLOSED else None)
        judged = ""
        if stage is IncidentStage.ASSESSED:
            incident = replace(incident, finding=finding, severity=severity or old.severity)
            judged = finding_words(incident)
        check_fields(place, incident)
        uow.incidents.save(incident)
        text = f"Van '{stage_label(old.stage)}' naar '{stage_label(stage)}'. {judged} {reason.strip()}"
        text = " ".join(text.split())
        append(place, uow, old, NewEntry(EntryKind.DECISION, text))
        uow.audit.add(actor=place.actor.name, action="incident.stage", subject=old.number, detail=stage.value)
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return incident


def open_file(place: Workplace, incident_id: IncidentId) -> IncidentFile:
    """Read a whole file; who read it and when is in the audit."""
    log_reading(place, incident_id)
    return stored_file(place.queries, incident_id)


def log_reading(place: Workplace, incident_id: IncidentId) -> None:
    """Write down that this person opens a file; refuses one this person may not see."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        uow.audit.add(actor=place.actor.name, action="incident.read", subject=incident.number)
        uow.commit()


def stored_file(queries: CaseQueries, incident_id: IncidentId) -> IncidentFile:
    """Give a file that is known to be there as it is now."""
    file = queries.incident(incident_id)
    if file is None:  # pragma: no cover - files are never removed
        raise NotFoundError(what="Dossier", key=incident_id)
    return file


def list_incidents(place: Workplace, search: str = "", *, open_only: bool = False) -> Sequence[IncidentRow]:
    """Give the files this person may see, newest first."""
    place.actor.require(Act.SEE_INCIDENTS)
    return visible(place, place.queries.incidents(search, open_only=open_only))


def visible(place: Workplace, rows: Iterable[CaseRow]) -> list[CaseRow]:
    """Leave out what this person may not see: everything, or what is about an employee."""
    if not place.actor.may(Act.SEE_INCIDENTS):
        return []
    everything = place.actor.may(Act.SEE_EMPLOYEE_FILES)
    return [row for row in rows if everything or not row.concerns_employee]


def incident_in(place: Workplace, uow: UnitOfWork, incident_id: IncidentId) -> Incident:
    """Load a file inside a unit of work; refuses one about an employee to who may not see those."""
    incident = uow.incidents.get(incident_id)
    if incident is None:
        raise NotFoundError(what="Dossier", key=incident_id)
    _require_for(place, uow.incidents.parties(incident_id))
    return incident


def record_letter(place: Workplace, uow: UnitOfWork, incident_id: IncidentId, text: str, reference: str) -> Entry:
    """Append that a letter became final or was sent, inside the unit of work that made it so."""
    incident = incident_in(place, uow, incident_id)
    return append(place, uow, incident, NewEntry(EntryKind.LETTER, text), reference=reference)


def may_see(place: Workplace, parties: Iterable[Party]) -> bool:
    """Whether this person may see a file with these parties."""
    return not concerns_employee(parties) or place.actor.may(Act.SEE_EMPLOYEE_FILES)


def _require_for(place: Workplace, parties: Sequence[Party]) -> None:
    if concerns_employee(parties):
        place.actor.require(Act.SEE_EMPLOYEE_FILES)


def append(
    place: Workplace,
    uow: UnitOfWork,
    incident: Incident,
    new: NewEntry,
    *,
    corrects: Entry | None = None,
    reference: str = "",
) -> Entry:
    """Append a line to a timeline inside a unit of work, with its line in the audit."""
    if not new.text.strip():
        raise EmptyFieldError(field="text", label="tekst")
    happened_at = new.happened_at or place.now()
    if happened_at > place.now():
        raise InTheFutureError(field="happened_at", label="Het moment van deze regel")
    entry = Entry(
        id=EntryId(new_uuid()),
        incident_id=incident.id,
        kind=new.kind,
        happened_at=happened_at,
        text=new.text.strip(),
        recorded_by=place.actor.name,
        recorded_at=place.now(),
        corrects=corrects.id if corrects else None,
        heard=new.heard,
        letter_reference=corrects.letter_reference if corrects else reference,
    )
    uow.incidents.add_entry(entry)
    told = f"{entry.kind} {entry.id}"
    uow.audit.add(actor=place.actor.name, action="incident.entry", subject=incident.number, detail=told)
    return entry


def _party(uow: UnitOfWork, incident_id: IncidentId, new: NewParty) -> Party:
    name = new.name.strip() if new.person_kind is PersonKind.OUTSIDER else _registered_name(uow, new)
    if not name:
        raise EmptyFieldError(field="name", label="naam van de betrokkene")
    person_id = None if new.person_kind is PersonKind.OUTSIDER else new.person_id
    return Party(PartyId(new_uuid()), incident_id, new.role, new.person_kind, person_id, name)


def _registered_name(uow: UnitOfWork, new: NewParty) -> str:
    if new.person_id is None:
        raise EmptyFieldError(field="person_id", label="wie de betrokkene is")
    person: Pupil | Guardian | Employee | None
    if new.person_kind is PersonKind.PUPIL:
        person = uow.people.pupil(PupilId(new.person_id))
    elif new.person_kind is PersonKind.GUARDIAN:
        person = uow.people.guardian(GuardianId(new.person_id))
    else:
        person = uow.people.employee(EmployeeId(new.person_id))
    if person is None:
        raise NotFoundError(what="Persoon", key=new.person_id)
    return person.name.full
