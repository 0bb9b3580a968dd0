"""The scan or file behind an answer: kept inside the data file with its SHA-256, opened from the history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import PureWindowsPath

from wm_desktop.domain.consent import Answer
from wm_desktop.domain.consent_timeline import PupilHistory
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import PupilId
from wm_desktop.services.actors import Act
from wm_desktop.services.consent import NewAnswer, add_answers_in, pupil_of
from wm_desktop.services.evidence import EmptyEvidenceError, EvidenceUnreadableError
from wm_desktop.services.rows import AnswerRow
from wm_desktop.services.workplace import Kind, Workplace


def record_with_evidence(
    place: Workplace, new: Sequence[NewAnswer], *, file_name: str, pieces: Iterable[bytes], media_type: str
) -> Sequence[Answer]:
    """Record answers together with the file that proves them: all of it or nothing.

    Raises EmptyEvidenceError, EvidenceUnreadableError and the refusals of `record_answers`.
    """
    place.actor.require(Act.RECORD_CONSENT)
    name = PureWindowsPath(file_name).name or "bewijsstuk"
    with place.unit_of_work() as uow:
        try:
            document_id, sha256, size = uow.documents.add(pieces, file_name=name, media_type=media_type, at=place.now())
        except OSError as error:
            raise EvidenceUnreadableError(name=name) from error
        if size == 0:
            raise EmptyEvidenceError(name=name)
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
