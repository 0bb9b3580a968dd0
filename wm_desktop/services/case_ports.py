"""What the use cases need of stored documents, incident files and letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from wm_desktop.domain.deliveries import Delivery
from wm_desktop.domain.ids import (
    DocumentId,
    IncidentId,
    LetterId,
    PupilId,
)
from wm_desktop.domain.incidents import Entry, Evidence, Incident, IncidentKind, Party, PartyRole
from wm_desktop.domain.letter_batches import LetterBatch
from wm_desktop.domain.letters import Letter


class DocumentRepository(Protocol):
    """Files inside the data file, in pieces of 1 MiB, each with its SHA-256 taken at intake."""

    def add(
        self, pieces: Iterable[bytes], *, file_name: str, media_type: str, at: datetime
    ) -> tuple[DocumentId, str, int]:
        """Store a file; gives its id, its SHA-256 (hex) and its size in bytes."""
        ...

    def about(self, document_id: DocumentId) -> tuple[str, str]:
        """Give a file's name and SHA-256 as they were at intake; raises NotFoundError."""
        ...

    def read(self, document_id: DocumentId, sha256: str = "") -> Iterator[bytes]:
        """Give the pieces back; raises DamagedDocumentError at the end when the SHA-256 differs.

        It must be the one at intake, and `sha256` when that is given.
        """
        ...


class IncidentRepository(Protocol):
    """Incident files."""

    def add(self, incident: Incident) -> None:
        """Store a new file."""
        ...

    def save(self, incident: Incident) -> None:
        """Update the file's own fields (never its timeline)."""
        ...

    def get(self, incident_id: IncidentId) -> Incident | None:
        """One file."""
        ...

    def by_number(self, number: str) -> Incident | None:
        """One file by its number."""
        ...

    def of_kind(self, kind: IncidentKind) -> Sequence[Incident]:
        """Files of a kind, newest first."""
        ...

    def of_person(self, person_id: UUID) -> Sequence[tuple[Incident, PartyRole]]:
        """Files somebody is in, with the role, newest first."""
        ...

    def add_party(self, party: Party) -> None:
        """Add a party."""
        ...

    def parties(self, incident_id: IncidentId) -> Sequence[Party]:
        """Parties in the order they were added."""
        ...

    def add_entry(self, entry: Entry) -> None:
        """Append to the timeline."""
        ...

    def entries(self, incident_id: IncidentId) -> Sequence[Entry]:
        """The timeline, oldest first."""
        ...

    def add_evidence(self, evidence: Evidence) -> None:
        """Append a piece of evidence."""
        ...

    def evidence(self, incident_id: IncidentId) -> Sequence[Evidence]:
        """Evidence, oldest first."""
        ...


class LetterRepository(Protocol):
    """Letters; a final one can no longer be changed (the data file refuses it)."""

    def add(self, letter: Letter) -> None:
        """Store a new concept."""
        ...

    def save(self, letter: Letter) -> None:
        """Update a concept, or make it final."""
        ...

    def mark_sent(self, letter_id: LetterId, at: datetime) -> None:
        """Mark a final letter as sent; one that was marked before stays as it is: the deliveries say the rest."""
        ...

    def remove_draft(self, letter_id: LetterId) -> None:
        """Throw a concept away."""
        ...

    def get(self, letter_id: LetterId) -> Letter | None:
        """One letter."""
        ...

    def by_reference(self, reference: str) -> Letter | None:
        """One letter by its reference."""
        ...

    def of_incident(self, incident_id: IncidentId) -> Sequence[Letter]:
        """Letters of an incident, oldest first."""
        ...

    def of_pupil(self, pupil_id: PupilId) -> Sequence[Letter]:
        """Letters about a pupil, oldest first."""
        ...

    def final(self) -> Sequence[Letter]:
        """All letters that are final or sent."""
        ...


class DeliveryRepository(Protocol):
    """What happened to final letters on their way."""

    def add(self, delivery: Delivery) -> None:
        """Append a line."""
        ...

    def of_letter(self, letter_id: LetterId) -> Sequence[Delivery]:
        """Everything that was recorded of a letter, oldest first."""
        ...

    def of_incident(self, incident_id: IncidentId) -> Mapping[LetterId, Sequence[Delivery]]:
        """The same for all letters of a file; a letter without any is absent."""
        ...


class LetterBatchRepository(Protocol):
    """Letters that went to many at once; written once."""

    def add(self, batch: LetterBatch) -> None:
        """Store a batch for good."""
        ...

    def all(self) -> Sequence[LetterBatch]:
        """All batches, newest first."""
        ...
