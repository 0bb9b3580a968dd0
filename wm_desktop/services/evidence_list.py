"""The list of evidence of a dossier, to hand in with a report to the police (domain reference 6.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wm_desktop.domain.dutch_dates import written_moment
from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.evidence import attached_to, is_sealed
from wm_desktop.domain.ids import IncidentId
from wm_desktop.domain.incidents import Evidence
from wm_desktop.services.actors import Act
from wm_desktop.services.incidents import incident_in
from wm_desktop.services.lists import ExportNote
from wm_desktop.services.settings import file_name, load_settings
from wm_desktop.services.workplace import Workplace

TITLE = "Bewijslijst"


class NoEvidenceError(DomainError):
    """A list of nothing was asked."""

    nl = "Dit dossier heeft nog geen bewijs. Voeg eerst bewijs toe."
    en = "This file has no evidence yet. Add evidence first."


@dataclass(frozen=True)
class ListedPiece:
    """One piece as the list names it; an unknown moment or link is said, not left empty."""

    number: int
    file_name: str
    size: int
    captured: str
    added: str
    link: str
    note: str
    sha256: str


@dataclass(frozen=True)
class EvidenceList:
    """The pieces of a dossier in the order of their numbers."""

    incident_number: str
    pieces: tuple[ListedPiece, ...]
    note: ExportNote

    @property
    def title(self) -> str:
        """'Bewijslijst dossier 2026-014'."""
        return f"{TITLE} dossier {self.incident_number}"


def evidence_list(place: Workplace, incident_id: IncidentId) -> EvidenceList:
    """Give the list; that it leaves the program is in the audit. Names nobody but who added a piece.

    What stands in it is what was recorded at intake: `wm-admin verify` and opening a piece compare the bytes with it.
    """
    place.actor.require(Act.SEE_INCIDENTS)
    note = ExportNote(load_settings(place).school, place.actor.name, place.now(), written_moment(place.now()))
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        pieces = uow.incidents.evidence(incident_id)
        if not pieces:
            raise NoEvidenceError
        told = "1 bewijsstuk" if len(pieces) == 1 else f"{len(pieces)} bewijsstukken"
        uow.audit.add(actor=place.actor.name, action="evidence.list", subject=incident.number, detail=told)
        uow.commit()
    return EvidenceList(incident.number, tuple(listed(pieces)), note)


def evidence_list_name(place: Workplace, number: str) -> str:
    """Propose a name ('Bewijslijst - dossier 2026-014 - 2026-11-23.pdf')."""
    place.actor.require(Act.SEE_INCIDENTS)
    return file_name(TITLE, f"dossier {number}", day=place.today(), suffix="pdf")


def listed(pieces: Sequence[Evidence]) -> list[ListedPiece]:
    """Give pieces as a list names them, numbered in the order they were taken in."""
    numbers = {piece.id: number for number, piece in enumerate(pieces, 1)}
    listed = []
    for piece in pieces:
        mail = attached_to(piece)
        link = f"bijlage van bewijsstuk {numbers[mail]}" if mail in numbers else piece.link
        sealed = "verzegeld: een programma of vermomd bestand, niet openen"
        listed.append(
            ListedPiece(
                numbers[piece.id],
                piece.file_name,
                piece.size,
                "onbekend" if piece.captured_at is None else written_moment(piece.captured_at),
                f"{written_moment(piece.recorded_at)} door {piece.recorded_by}",
                link or "geen",
                "; ".join(filter(None, (piece.note, sealed if is_sealed(piece) else ""))),
                piece.sha256,
            )
        )
    return listed
