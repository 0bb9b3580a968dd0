"""Recording what employees answer for their own pictures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus, EffectiveConsent, Purpose
from wm_desktop.domain.employee_consent import EmployeeAnswer, employee_consent
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import AnswerId, EmployeeId, PurposeId, new_uuid
from wm_desktop.domain.recording import (
    AnswerInTheFutureError,
    AnswerUnknownError,
    NothingToWithdrawError,
    after_all,
    check_purpose,
    day_of,
)
from wm_desktop.services.actors import Act
from wm_desktop.services.answer_evidence import AnswerFile, keep_answer_file
from wm_desktop.services.consent import purpose_of
from wm_desktop.services.ports import UnitOfWork
from wm_desktop.services.stored_policy import read_policy
from wm_desktop.services.workplace import Kind, Workplace


@dataclass(frozen=True)
class EmployeeEntry:
    """One answer in the history, with the name and SHA-256 of the file behind it ('' without one)."""

    answer: EmployeeAnswer
    file_name: str = ""
    sha256: str = ""


@dataclass(frozen=True)
class EmployeeLine:
    """One purpose with what holds today for an employee, and everything the employee ever answered, newest first."""

    purpose: Purpose
    state: EffectiveConsent
    history: tuple[EmployeeEntry, ...]


def employee_lines(place: Workplace, employee_id: EmployeeId) -> Sequence[EmployeeLine]:
    """Give the open purposes with what an employee said about each."""
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        given = sorted(uow.consent.employee_answers(employee_id), key=lambda one: one.order, reverse=True)
        policy, today = read_policy(uow), uow.today()
        return [
            EmployeeLine(
                purpose,
                employee_consent(given, purpose, policy, today),
                tuple(_entry(uow, one) for one in given if one.purpose_id == purpose.id),
            )
            for purpose in uow.consent.purposes()
        ]


def employees_without(place: Workplace, purpose_id: PurposeId) -> frozenset[EmployeeId]:
    """Give the employees of now for whom no yes holds today."""
    place.actor.require(Act.SEE_STAFF_CONSENT)
    with place.unit_of_work() as uow:
        purpose, policy, today = purpose_of(uow, purpose_id), read_policy(uow), uow.today()
        given = defaultdict(list)
        for answer in uow.consent.employee_answers():
            given[answer.employee_id].append(answer)
        return frozenset(
            one.id
            for one in uow.people.employees()
            if one.left_on is None
            and employee_consent(given[one.id], purpose, policy, today).status is not ConsentStatus.YES
        )


@dataclass(frozen=True)
class NewEmployeeAnswer:
    """What an employee said: for which purpose, on which day and in which way, with the file that proves it."""

    employee_id: EmployeeId
    purpose_id: PurposeId
    kind: AnswerKind
    given_on: date
    way: AnswerWay
    remark: str = ""
    file: AnswerFile | None = None


def record_employee_answer(
    place: Workplace,
    *,
    employee_id: EmployeeId,
    purpose_id: PurposeId,
    kind: AnswerKind,
    given_on: date,
    way: AnswerWay,
    remark: str = "",
) -> EmployeeAnswer:
    """Append an employee's answer without a file; see `record_employee`."""
    return record_employee(place, NewEmployeeAnswer(employee_id, purpose_id, kind, given_on, way, remark))


def record_employee(place: Workplace, new: NewEmployeeAnswer) -> EmployeeAnswer:
    """Append an employee's answer, with its file or not at all; a withdrawal needs a yes that stands.

    No reason is ever asked: consent of an employee is only free when refusing costs nothing (domain reference 2.4).
    """
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        answer, purpose = _answer(place, uow, new)
        actor, subject = place.actor.name, str(new.employee_id)
        if new.file is not None:
            document_id, sha256 = keep_answer_file(place, uow, new.file)
            answer = replace(answer, document_id=document_id)
            uow.audit.add(actor=actor, action="consent.employee_evidence", subject=subject, detail=sha256)
        uow.consent.add_employee_answer(answer)
        detail = f"{purpose.code} {new.kind.value} {answer.id}"
        uow.audit.add(actor=actor, action="consent.employee", subject=subject, detail=detail)
        uow.commit()
    place.changed(Kind.CONSENT)
    return answer


def _answer(place: Workplace, uow: UnitOfWork, new: NewEmployeeAnswer) -> tuple[EmployeeAnswer, Purpose]:
    """Give the answer as it will be stored, or raise why it cannot be."""
    today = place.today()
    if uow.people.employee(new.employee_id) is None:
        raise NotFoundError(what="Medewerker", key=new.employee_id)
    purpose = purpose_of(uow, new.purpose_id)
    if new.given_on > today:
        raise AnswerInTheFutureError(given_on=f"{new.given_on:%d-%m-%Y}")
    check_purpose(purpose, new.given_on)
    given = uow.consent.employee_answers(new.employee_id)
    if new.kind is AnswerKind.WITHDRAWN:
        state = employee_consent(given, purpose, read_policy(uow), new.given_on)
        if state.status is not ConsentStatus.YES:
            raise NothingToWithdrawError
    answer = EmployeeAnswer(
        AnswerId(new_uuid()),
        new.employee_id,
        purpose.id,
        new.kind,
        day_of(new.given_on, today, [one for one in given if one.purpose_id == purpose.id]),
        new.way,
        place.actor.name,
        after_all(place.now(), given),
        purpose.version_asked(new.given_on, today),
        new.remark.strip(),
    )
    return answer, purpose


def retract_employee_answer(
    place: Workplace, employee_id: EmployeeId, answer_id: AnswerId, reason: str = "vergissing bij het vastleggen"
) -> None:
    """Take back an answer that was recorded by mistake: it stays in the history and no longer counts.

    Raises AnswerUnknownError for one that is not there, or was taken back already.
    """
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        given = (one for one in uow.consent.employee_answers(employee_id) if not one.retracted)
        if answer_id not in {one.id for one in given}:
            raise AnswerUnknownError(what="Antwoord", key=answer_id)
        uow.consent.retract_employee_answer(answer_id, reason=reason, by=place.actor.name, at=place.now())
        uow.audit.add(
            actor=place.actor.name,
            action="consent.employee_retract",
            subject=str(employee_id),
            detail=str(answer_id),
        )
        uow.commit()
    place.changed(Kind.CONSENT)


def read_employee_file(place: Workplace, entry: EmployeeEntry) -> bytes:
    """Give the file behind an answer, whole or not at all (DamagedDocumentError); the reading is in the audit."""
    place.actor.require(Act.RECORD_CONSENT)
    answer = entry.answer
    if answer.document_id is None:
        raise NotFoundError(what="Bewijsstuk", key=answer.id)
    with place.unit_of_work() as uow:
        uow.audit.add(
            actor=place.actor.name, action="consent.evidence_read", subject=str(answer.id), detail=entry.sha256
        )
        data = b"".join(uow.documents.read(answer.document_id))
        uow.commit()
    return data


def _entry(uow: UnitOfWork, answer: EmployeeAnswer) -> EmployeeEntry:
    if answer.document_id is None:
        return EmployeeEntry(answer)
    return EmployeeEntry(answer, *uow.documents.about(answer.document_id))
