"""The scan or file behind an answer: kept inside the data file with its SHA-256, opened from the history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PureWindowsPath

from wm_desktop.domain.consent import Answer
from wm_desktop.domain.consent_timeline import PupilHistory
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import DocumentId, PupilId
from wm_desktop.services.actors import Act
from wm_desktop.services.consent import NewAnswer, add_answers_in, pupil_of
from wm_desktop.services.evidence import EmptyEvidenceError, EvidenceUnreadableError
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.rows import AnswerRow
from wm_desktop.services.workplace import Kind, Workplace


@dataclass(frozen=True)
class AnswerFile:
    """A scan or file that proves an answer, read piece by piece."""

    name: str
    media_type: str
    pieces: Iterable[bytes]


def keep_answer_file(place: Workplace, uow: UnitOfWork, file: AnswerFile) -> tuple[DocumentId, str]:
    """Keep the file in the unit of work of the answer; gives its id and SHA-256.

    Raises EmptyEvidenceError and EvidenceUnreadableError.
    """
    name = PureWindowsPath(file.name).name or "bewijsstuk"
    try:
        kept = uow.documents.add(file.pieces, file_name=name, media_type=file.media_type, at=place.now())
    except OSError as error:
        raise EvidenceUnreadableError(name=name) from error
    document_id, sha256, size = kept
    if size == 0:
        raise EmptyEvidenceError(name=name)
    return document_id, sha256


def record_with_evidence(
    place: Workplace, new: Sequence[NewAnswer], *, file_name: str, pieces: Iterable[bytes], media_type: str
) -> Sequence[Answer]:
    """Record answers together with the file that proves them: all of it or nothing.

    Raises EmptyEvidenceError, EvidenceUnreadableError and the refusals of `record_answers`.
    """
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        document_id, sha256 = keep_answer_file(place, uow, AnswerFile(file_name, media_type, pieces))
        answers = add_answers_in(place, uow, [replace(one, document_id=document_id) for one in new])
        for pupil_id in {one.pupil_id for one in new}:
            uow.audit.add(actor=place.actor.name, action="consent.evidence", subject=str(pupil_id), detail=sha256)
        uow.commit()
    place.changed(Kind.CONSENT)
    return answers


def read_answer_file(place: Workplace, answer: AnswerRow) -> bytes:
    """Give the file behind an answer, whole or not at all (DamagedDocumentError); the reading is in the audit."""
    place.actor.require(Act.RECORD_CONSENT)
    if answer.document_id is None:
        raise NotFoundError(what="Bewijsstuk", key=answer.id)
    with place.unit_of_work() as uow:
        uow.audit.add(
            actor=place.actor.name, action="consent.evidence_read", subject=str(answer.id), detail=answer.sha256
        )
        data = b"".join(uow.documents.read(answer.document_id))
        uow.commit()
    return data


def answers_alone(place: Workplace, pupil_id: PupilId) -> bool:
    """Whether the pupil is 16 or over today and answers for themselves."""
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        pupil = pupil_of(uow, pupil_id)
        return place.today() >= PupilHistory(birth_date=pupil.birth_date).of_age_on
