"""Consent of employees for their own pictures (domain reference 2.4): the same purposes, answered by themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus, EffectiveConsent, Purpose
from wm_desktop.domain.consent_timeline import YesPolicy
from wm_desktop.domain.ids import AnswerId, DocumentId, EmployeeId, PurposeId

_STATUS = {
    AnswerKind.YES: ConsentStatus.YES,
    AnswerKind.NO: ConsentStatus.NO,
    AnswerKind.WITHDRAWN: ConsentStatus.WITHDRAWN,
}


@dataclass(frozen=True)
class EmployeeAnswer:
    """One answer of an employee; never changed, never removed. The last one that was not taken back holds."""

    id: AnswerId
    employee_id: EmployeeId
    purpose_id: PurposeId
    kind: AnswerKind
    given_on: date
    way: AnswerWay
    recorded_by: str
    recorded_at: datetime
    purpose_version: int = 1
    remark: str = ""
    document_id: DocumentId | None = None
    retracted: bool = False

    @property
    def order(self) -> tuple[date, datetime, int]:
        """Which of two answers is the later."""
        return (self.given_on, self.recorded_at, self.id.int)


def employee_consent(
    answers: Iterable[EmployeeAnswer], purpose: Purpose, policy: YesPolicy, on: date
) -> EffectiveConsent:
    """Decide what holds on a day for one employee and purpose; a yes to an older text or a lapsed one is silence."""
    given = [
        answer
        for answer in answers
        if answer.purpose_id == purpose.id and answer.given_on <= on and not answer.retracted
    ]
    if not given:
        return EffectiveConsent(ConsentStatus.UNANSWERED)
    last = max(given, key=lambda answer: answer.order)
    if last.kind is AnswerKind.YES:
        lapses = policy.not_before(on)
        if last.purpose_version < purpose.oldest_version(on) or (lapses is not None and last.given_on < lapses):
            return EffectiveConsent(ConsentStatus.UNANSWERED)
    return EffectiveConsent(_STATUS[last.kind], last.given_on)
