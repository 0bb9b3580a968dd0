"""Recording what employees answer for their own pictures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus, EffectiveConsent, Purpose
from wm_desktop.domain.employee_consent import EmployeeAnswer, employee_consent
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import AnswerId, EmployeeId, PurposeId, new_uuid
from wm_desktop.domain.recording import AnswerInTheFutureError, NothingToWithdrawError, check_purpose
from wm_desktop.services.actors import Act
from wm_desktop.services.consent import purpose_of
from wm_desktop.services.stored_policy import read_policy
from wm_desktop.services.workplace import Kind, Workplace


@dataclass(frozen=True)
class EmployeeLine:
    """One purpose with what holds today for an employee, and everything the employee ever answered, newest first."""

    purpose: Purpose
    state: EffectiveConsent
    history: tuple[EmployeeAnswer, ...]


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
                tuple(one for one in given if one.purpose_id == purpose.id),
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
    """Append an employee's answer; a withdrawal needs a yes that stands. No reason is ever asked."""
    place.actor.require(Act.RECORD_CONSENT)
    with place.unit_of_work() as uow:
        if uow.people.employee(employee_id) is None:
            raise NotFoundError(what="Medewerker", key=employee_id)
        purpose = purpose_of(uow, purpose_id)
        if given_on > place.today():
            raise AnswerInTheFutureError(given_on=f"{given_on:%d-%m-%Y}")
        check_purpose(purpose, given_on)
        if kind is AnswerKind.WITHDRAWN:
            standing = uow.consent.employee_answers(employee_id)
            if employee_consent(standing, purpose, read_policy(uow), given_on).status.value != AnswerKind.YES.value:
                raise NothingToWithdrawError
        answer = EmployeeAnswer(
            AnswerId(new_uuid()),
            employee_id,
            purpose.id,
            kind,
            given_on,
            way,
            place.actor.name,
            place.now(),
            purpose.version_asked(given_on, place.today()),
            remark.strip(),
        )
        uow.consent.add_employee_answer(answer)
        uow.audit.add(
            actor=place.actor.name,
            action="consent.employee",
            subject=str(employee_id),
            detail=f"{purpose.code} {kind.value} {answer.id}",
        )
        uow.commit()
    place.changed(Kind.CONSENT)
    return answer
