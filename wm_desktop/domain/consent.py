"""Consent: answers as events, and what holds because of them.

The rule is the truth table of the domain reference (section 2.2): a yes holds only if at least one guardian with
custody said yes and no guardian with custody has a standing no or withdrawal (BW 1:253i; AVG 7). Silence is never
a yes. An answer that names no guardian (a school's own overview) is the household speaking: a respondent of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from wm_desktop.domain.ids import AnswerId, BatchId, DocumentId, GuardianId, PupilId, PurposeId


class Audience(StrEnum):
    """Who can see what is published for a purpose."""

    OUTWARD = "outward"
    CLOSED = "closed"


@dataclass(frozen=True)
class Purpose:
    """A place where an image may appear; the code is stable, text changes make a new version."""

    id: PurposeId
    code: str
    label: str
    explanation: str = ""
    audience: Audience = Audience.OUTWARD
    position: int = 0
    version: int = 1
    closed_on: date | None = None


class AnswerKind(StrEnum):
    """What a guardian said; silence is the absence of an answer."""

    YES = "yes"
    NO = "no"
    WITHDRAWN = "withdrawn"


class AnswerWay(StrEnum):
    """How an answer reached the school."""

    FORM = "form"
    EMAIL = "e-mail"
    APP = "app"
    ORAL = "oral"
    IMPORT = "import"


@dataclass(frozen=True)
class Answer:
    """One answer as it was given; never changed, never removed.

    `guardian_id` None means the household as a whole. `document_id` and `source` (sheet and cell) are the evidence.
    """

    id: AnswerId
    pupil_id: PupilId
    purpose_id: PurposeId
    guardian_id: GuardianId | None
    kind: AnswerKind
    given_on: date
    way: AnswerWay
    recorded_by: str
    recorded_at: datetime
    purpose_version: int = 1
    remark: str = ""
    batch_id: BatchId | None = None
    document_id: DocumentId | None = None
    source: str = ""

    @property
    def order(self) -> tuple[date, datetime, int]:
        """Which of two answers is the later: the day it was given, then the moment it was recorded."""
        return (self.given_on, self.recorded_at, self.id.int)


class ConsentStatus(StrEnum):
    """Effective consent of a pupil for a purpose; only YES lets anything be shown."""

    YES = "yes"
    NO = "no"
    UNANSWERED = "unanswered"
    WITHDRAWN = "withdrawn"
    CONFLICT = "conflict"


@dataclass(frozen=True)
class EffectiveConsent:
    """What holds; `since` is the day of the answer that decided it.

    `awaits_second`: a yes that rests on one of several guardians with custody. `withheld`: the pupil is protected,
    so nothing is shown outward whatever was answered; the reason is never printed.
    """

    status: ConsentStatus
    since: date | None = None
    awaits_second: bool = False
    withheld: bool = False


def effective_consent(
    answers: Iterable[Answer],
    guardians_with_custody: Collection[GuardianId],
    on: date | None = None,
    *,
    withheld: bool = False,
) -> EffectiveConsent:
    """Decide what holds now, or held on a past day, from the standing answers of one pupil for one purpose.

    Now every answer counts: none can be dated after today unless the clock was wrong, and then a withdrawal that was
    recorded must not wait for its day. Of a past day the answers given up to then count.
    Retracted answers must have been left out by the caller; answers of people without custody are ignored.
    `withheld` is true for a protected pupil and an outward purpose: then the answer is no.
    """
    if withheld:
        return EffectiveConsent(ConsentStatus.NO, withheld=True)
    standing = _latest_by_respondent(answers, guardians_with_custody, on)
    if not standing:
        return _SILENCE
    if len(standing) == 1:
        ((respondent, answer),) = standing.items()
        awaits = answer.kind is AnswerKind.YES and respondent is not None and len(set(guardians_with_custody)) > 1
        return EffectiveConsent(_OF_ONE[answer.kind], answer.given_on, awaits)
    return _of_several(standing, guardians_with_custody)


_SILENCE = EffectiveConsent(ConsentStatus.UNANSWERED)
_OF_ONE = {
    AnswerKind.YES: ConsentStatus.YES,
    AnswerKind.NO: ConsentStatus.NO,
    AnswerKind.WITHDRAWN: ConsentStatus.WITHDRAWN,
}


def _of_several(
    standing: Mapping[GuardianId | None, Answer], guardians_with_custody: Collection[GuardianId]
) -> EffectiveConsent:
    kinds = {answer.kind for answer in standing.values()}
    if kinds == {AnswerKind.YES}:
        named = {respondent for respondent in standing if respondent is not None}
        awaits = len(named) < len(set(guardians_with_custody))
        return EffectiveConsent(ConsentStatus.YES, min(a.given_on for a in standing.values()), awaits)
    since = max(answer.given_on for answer in standing.values() if answer.kind is not AnswerKind.YES)
    if AnswerKind.YES in kinds and AnswerKind.NO in kinds:
        return EffectiveConsent(ConsentStatus.CONFLICT, since)
    status = ConsentStatus.NO if AnswerKind.NO in kinds else ConsentStatus.WITHDRAWN
    return EffectiveConsent(status, since)


def _latest_by_respondent(
    answers: Iterable[Answer], guardians_with_custody: Collection[GuardianId], on: date | None
) -> dict[GuardianId | None, Answer]:
    latest: dict[GuardianId | None, Answer] = {}
    for answer in answers:
        respondent = answer.guardian_id
        late = on is not None and answer.given_on > on
        if late or (respondent is not None and respondent not in guardians_with_custody):
            continue
        known = latest.get(respondent)
        if known is None or answer.order > known.order:
            latest[respondent] = answer
    return latest
