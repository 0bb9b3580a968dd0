"""Evidence: kept inside the data file with the SHA-256 taken at intake, never changed, never removed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from wm_desktop.domain.evidence import HEAD_BYTES, MOST_BYTES, clean_name, media_type_of, seal_of
from wm_desktop.domain.ids import EvidenceId, IncidentId, new_uuid
from wm_desktop.domain.incidents import Evidence, Incident
from wm_desktop.services.actors import Act
from wm_desktop.services.evidence_faults import (
    REFUSALS,
    AlreadyEvidenceError,
    EmptyEvidenceError,
    EvidenceChangedError,
    EvidenceTooLargeError,
    EvidenceUnreadableError,
)
from wm_desktop.services.faults import DamagedDocumentError
from wm_desktop.services.incident_checks import InTheFutureError
from wm_desktop.services.incidents import incident_in
from wm_desktop.services.ports import Progress, UnitOfWork
from wm_desktop.services.workplace import Kind, Workplace

__all__ = [
    "About",
    "AlreadyEvidenceError",
    "EmptyEvidenceError",
    "EvidenceUnreadableError",
    "Source",
    "add_evidence",
    "glance_at",
    "read_evidence",
    "refuse_future",
    "take_in",
]


@dataclass(frozen=True)
class About:
    """What is known of a file beside its bytes."""

    captured_at: datetime | None = None
    link: str = ""
    note: str = ""


class Source(Protocol):
    """A file that can be read more than once, piece by piece: on a disk, or in memory."""

    @property
    def name(self) -> str:
        """The file's own name."""
        ...

    def pieces(self) -> Iterator[bytes]:
        """Read it from the beginning; raises OSError or one of the REFUSALS."""
        ...


@dataclass(frozen=True)
class _Looked:
    """What reading a file once tells."""

    sha256: str
    size: int
    media_type: str


def refuse_future(about: About, now: datetime) -> None:
    """Raise InTheFutureError for a moment of capture that has not come yet: what is kept cannot be changed."""
    if about.captured_at is not None and about.captured_at > now:
        raise InTheFutureError(field="captured_at", label="Het moment waarop het is vastgelegd")


def take_in(
    place: Workplace,
    incident_id: IncidentId,
    source: Source,
    about: About,
    *,
    again: bool = False,
    progress: Progress | None = None,
) -> Evidence:
    """Keep a file with a file's dossier: all of it or nothing.

    It is read twice. The first time nobody waits for the data file, and its fingerprint says whether it is in this
    dossier already (AlreadyEvidenceError, unless `again`); the second time it is stored, and must be the same bytes
    (EvidenceChangedError). Also raises EmptyEvidenceError, EvidenceTooLargeError and EvidenceUnreadableError; every
    refusal stands in the audit. `progress` counts bytes; cancelling keeps nothing. A moment of capture in the future
    is refused as well (InTheFutureError).
    """
    place.actor.require(Act.HANDLE_INCIDENTS)
    refuse_future(about, place.now())
    name, meter = clean_name(source.name), _Meter(progress)
    try:
        looked = _looked(name, meter.through(source.pieces()))
        return _keep(place, incident_id, name, meter.through(source.pieces(), looked.size), about, looked, again=again)
    except REFUSALS as refusal:
        _note_refusal(place, incident_id, type(refusal).__name__)
        raise
    except OSError as error:
        _note_refusal(place, incident_id, EvidenceUnreadableError.__name__)
        raise EvidenceUnreadableError(name=name) from error


def add_evidence(
    place: Workplace,
    incident_id: IncidentId,
    *,
    file_name: str,
    pieces: Iterable[bytes],
    media_type: str = "",
    captured_at: datetime | None = None,
    link: str = "",
    note: str = "",
) -> Evidence:
    """Keep bytes that can be read only once; without `media_type` their kind is that of the name.

    Raises EmptyEvidenceError, EvidenceTooLargeError or EvidenceUnreadableError.
    """
    place.actor.require(Act.HANDLE_INCIDENTS)
    name, about = clean_name(file_name), About(captured_at, link, note)
    looked = _Looked("", 0, media_type or media_type_of(name, b""))
    try:
        return _keep(place, incident_id, name, _Meter(None).through(pieces), about, looked, again=True)
    except OSError as error:
        raise EvidenceUnreadableError(name=name) from error


def read_evidence(place: Workplace, evidence: Evidence, *, leaves: bool = False) -> Iterator[bytes]:
    """Give the bytes back piece by piece, without keeping others from writing.

    The reading is in the audit, and so is that a copy `leaves` the program. Raises DamagedDocumentError after the last
    piece when the fingerprint differs: whoever asks must not use the pieces before the end has come.
    """
    place.actor.require(Act.SEE_INCIDENTS)
    action = "evidence.export" if leaves else "evidence.read"
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, evidence.incident_id)
        uow.audit.add(actor=place.actor.name, action=action, subject=incident.number, detail=str(evidence.id))
        uow.commit()
    return _checked(place, evidence)


def glance_at(place: Workplace, evidence: Evidence) -> bytes:
    """Give the bytes for a small picture in the list; that the dossier was read is in the audit already."""
    place.actor.require(Act.SEE_INCIDENTS)
    with place.unit_of_work() as uow:
        incident_in(place, uow, evidence.incident_id)
    return b"".join(_checked(place, evidence))


def _checked(place: Workplace, evidence: Evidence) -> Iterator[bytes]:
    """The document must be whole, and it must be the one that was taken in."""
    try:
        yield from place.queries.document(evidence.document_id, evidence.sha256)
    except DamagedDocumentError as error:
        raise DamagedDocumentError(file_name=evidence.file_name) from error


def _looked(name: str, pieces: Iterable[bytes]) -> _Looked:
    fingerprint, size, head = hashlib.sha256(), 0, b""
    for piece in _within_limit(name, pieces):
        if len(head) < HEAD_BYTES:
            head += piece[:HEAD_BYTES]
        fingerprint.update(piece)
        size += len(piece)
    if size == 0:
        raise EmptyEvidenceError(name=name)
    return _Looked(fingerprint.hexdigest(), size, media_type_of(name, head))


def _within_limit(name: str, pieces: Iterable[bytes]) -> Iterator[bytes]:
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > MOST_BYTES:
            raise EvidenceTooLargeError(name=name, most=MOST_BYTES // 1_048_576)
        yield piece


def _keep(
    place: Workplace,
    incident_id: IncidentId,
    name: str,
    pieces: Iterable[bytes],
    about: About,
    looked: _Looked,
    *,
    again: bool,
) -> Evidence:
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        if not again:
            _refuse_known(uow, incident_id, name, looked.sha256)
        evidence = _stored(place, uow, incident_id, name, _within_limit(name, pieces), about, looked.media_type)
        if looked.sha256 not in {"", evidence.sha256}:
            raise EvidenceChangedError(name=name)
        _note(place, uow, incident, evidence)
        uow.commit()
    place.changed(Kind.INCIDENTS)
    return evidence


def _refuse_known(uow: UnitOfWork, incident_id: IncidentId, name: str, sha256: str) -> None:
    for known in uow.incidents.evidence(incident_id):
        if known.sha256 == sha256:
            raise AlreadyEvidenceError(name=name, known=known.file_name)


def _stored(
    place: Workplace,
    uow: UnitOfWork,
    incident_id: IncidentId,
    name: str,
    pieces: Iterable[bytes],
    about: About,
    media_type: str,
) -> Evidence:
    now = place.now()
    document_id, sha256, size = uow.documents.add(pieces, file_name=name, media_type=media_type, at=now)
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
        captured_at=about.captured_at,
        link=about.link.strip(),
        note=about.note.strip(),
    )
    uow.incidents.add_evidence(evidence)
    return evidence


def _note(place: Workplace, uow: UnitOfWork, incident: Incident, evidence: Evidence) -> None:
    """Put the fingerprint of the bytes and the seal over the row in the chain; `verify` compares them."""
    detail = f"{evidence.id} {evidence.sha256} {seal_of(evidence)}"
    uow.audit.add(actor=place.actor.name, action="evidence.add", subject=incident.number, detail=detail)


def _note_refusal(place: Workplace, incident_id: IncidentId, why: str) -> None:
    with place.unit_of_work() as uow:
        incident = incident_in(place, uow, incident_id)
        uow.audit.add(actor=place.actor.name, action="evidence.refused", subject=incident.number, detail=why)
        uow.commit()


class _Meter:
    """Counts the bytes of both readings for the progress bar; the second tells how much there is in all."""

    def __init__(self, progress: Progress | None) -> None:
        self._report: Callable[[int, int], None] = (lambda done, total: None) if progress is None else progress.report

    def through(self, pieces: Iterable[bytes], size: int = 0) -> Iterator[bytes]:
        """Let pieces through, counted; the first reading, of unknown length, only looks whether it was cancelled."""
        done = 0
        for piece in pieces:
            done += len(piece)
            self._report(done if size else 0, max(done, size) if size else 0)
            yield piece
