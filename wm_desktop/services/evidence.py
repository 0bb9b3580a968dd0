"""Evidence: kept inside the data file with the SHA-256 taken at intake, never changed, never removed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import PureWindowsPath

from wm_desktop.domain.errors import DomainError, EnvironmentFault
from wm_desktop.domain.ids import EvidenceId, IncidentId, new_uuid
from wm_desktop.domain.incidents import Evidence
from wm_desktop.services.actors import Act
from wm_desktop.services.incidents import incident_in
from wm_desktop.services.workplace import Kind, Workplace


class EmptyEvidenceError(DomainError):
    """A file without contents proves nothing."""

    nl = "'{name}' is een leeg bestand (0 bytes) en is niet bewaard. Maak een nieuwe kopie en voeg die toe."
    en = "'{name}' is an empty file (0 bytes) and was not kept. Make a new copy and add that."


class EvidenceUnreadableError(EnvironmentFault):
    """The file disappeared or could not be read to its end."""

    nl = "'{name}' kon niet helemaal worden gelezen; er is niets bewaard. Zet het bestand op deze computer en probeer "
    nl += "het opnieuw."
    en = "'{name}' could not be read to its end; nothing was kept. Copy the file to this computer and try again."


def add_evidence(
    place: Workplace,
    incident_id: IncidentId,
    *,
    file_name: str,
    pieces: Iterable[bytes],
    media_type: str,
    captured_at: datetime | None = None,
    link: str = "",
    note: str = "",
) -> Evidence:
    """Keep a file with a file's dossier: all of it or nothing.

    `pieces` are the bytes in order; raises EmptyEvidenceError or EvidenceUnreadableError.
    """
    place.actor.require(Act.HANDLE_INCIDENTS)
    name = PureWindowsPath(file_name).name or "bewijsstuk"
    now = place.now()
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        try:
            document_id, sha256, size = uow.documents.add(pieces, file_name=name, media_type=media_type, at=now)
        except OSError as error:
            raise EvidenceUnreadableError(name=name) from error
        if size == 0:
            raise EmptyEvidenceError(name=name)
        evidence = Evidence(
            id=EvidenceId(new_uuid()),
            incident_id=incident_id,
            document_id=document_id,
            file_name=name,
            media_type=media_type,
            size=size,
            sha256=sha256,
            recorded_by=place.actor.name,
            recorded_at=now,
            captured_at=captured_at,
            link=link.strip(),
            note=note.strip(),
        )
        uow.incidents.add_evidence(evidence)
        uow.audit.add(
            actor=place.actor.name, action="evidence.add", subject=incident.number, detail=f"{evidence.id} {sha256}"
        )
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return evidence


def read_evidence(place: Workplace, evidence: Evidence) -> Iterator[bytes]:
    """Give the bytes back in pieces, whole or not at all (DamagedDocumentError); the reading is in the audit."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, evidence.incident_id)
        uow.audit.add(actor=place.actor.name, action="evidence.read", subject=incident.number, detail=str(evidence.id))
        uow.commit()
        pieces = list(uow.documents.read(evidence.document_id))
        uow.commit()
    return iter(pieces)
