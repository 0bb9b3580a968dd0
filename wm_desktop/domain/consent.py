"""Consent: answers as events, and what holds because of them.

The rule is the truth table of the domain reference (section 2.2): a yes holds only if at least one guardian with
custody said yes and no guardian with custody has a standing no or withdrawal (BW 1:253i; AVG 7). Silence is never
a yes. An answer that names no guardian (a school's own overview) is the household speaking: a respondent of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from wm_desktop.domain.ids import AnswerId, BatchId, DocumentId, GuardianId, PupilId, PurposeId


class Audience(StrEnum):
    """Who can see what is published for a purpose; NOBODY: pictures may be made for it, and are shown to nobody."""

    OUTWARD = "outward"
    CLOSED = "closed"
    NOBODY = "nobody"


class Media(StrEnum):
    """What a purpose is about, where the school asks for photos and video apart."""

    PHOTO_AND_VIDEO = "photo_and_video"
    PHOTO = "photo"
    VIDEO = "video"


@dataclass(frozen=True)
class Purpose:
    """A place where an image may appear; the code is stable, text changes make a new version.

    `asked_anew` lists, oldest first, the day and number of each version that guardians had to be asked about again: a
    yes to an older text does not count from that day. `audiences` gives, oldest first, from which day on who could see
    it, where that changed. `school_year` (the year it begins in) and `activity` say that it is asked for one year or
    one occasion only; `covers_names`: the question asked for the name as well.
    """

    id: PurposeId
    code: str
    label: str
    explanation: str = ""
    audience: Audience = Audience.OUTWARD
    position: int = 0
    version: int = 1
    closed_on: date | None = None
    media: Media = Media.PHOTO_AND_VIDEO
    school_year: int | None = None
    activity: str = ""
    covers_names: bool = False
    asked_anew: tuple[tuple[date, int], ...] = ()
    audiences: tuple[tuple[date, Audience], ...] = ()

    def oldest_version(self, on: date) -> int:
        """Give the oldest version of the text to which a yes counts on a day."""
        return max((version for day, version in self.asked_anew if day <= on), default=1)

    def version_asked(self, on: date, today: date) -> int:
        """Give the newest version that somebody who was asked on a day can have answered."""
        later = (version - 1 for day, version in self.asked_anew if day > on)
        return self.version if on >= today else min(later, default=self.version)

    def audience_on(self, on: date) -> Audience:
        """Say who could see it on a day; what stood first counts from always."""
        past = [audience for day, audience in self.audiences if day <= on] or [one for _, one in self.audiences[:1]]
        return past[-1] if past else self.audience

    def asks_more_than(self, other: Purpose) -> bool:
        """Whether a yes to the other would not cover this: more people see it, another medium, names, or longer."""
        return (
            _REACH[self.audience] > _REACH[other.audience]
            or other.media not in {self.media, Media.PHOTO_AND_VIDEO}
            or (self.covers_names and not other.covers_names)
            or (
                other.school_year is not None
                and (self.school_year, self.activity) != (other.school_year, other.activity)
            )
        )


_REACH = {Audience.NOBODY: 0, Audience.CLOSED: 1, Audience.OUTWARD: 2}


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

    `guardian_id` None means the household as a whole, or with `by_pupil` the pupil (16 and over, UAVG 5).
    `document_id` and `source` (sheet and cell) are the evidence.
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
    by_pupil: bool = False

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


@dataclass(frozen=True)
class Counting:
    """Which answers count, and how much a yes needs, for one pupil and purpose on one day.

    A yes to a text older than `oldest_version`, or given before `not_before` (the school lets a yes lapse), is
    silence; a no and a withdrawal never lapse. `every_guardian`: the parents live apart and the school wants the
    signature of each, so the household's or one parent's yes is not enough. `own_answer`: the pupil is 16 or over, and
    what the pupil said goes before what guardians said.
    """

    oldest_version: int = 1
    not_before: date | None = None
    every_guardian: bool = False
    own_answer: bool = False


AS_ASKED = Counting()


def effective_consent(
    answers: Iterable[Answer],
    guardians_with_custody: Collection[GuardianId],
    on: date | None = None,
    *,
    withheld: bool = False,
    counting: Counting = AS_ASKED,
) -> EffectiveConsent:
    """Decide what holds now, or held on a past day, from the standing answers of one pupil for one purpose.

    Now every answer counts: none can be dated after today unless the clock was wrong, and then a withdrawal that was
    recorded must not wait for its day. Of a past day the answers given up to then count.
    Retracted answers must have been left out by the caller; answers of people without custody are ignored.
    `withheld` is true for a protected pupil and an outward purpose: then the answer is no.
    """
    if withheld:
        return EffectiveConsent(ConsentStatus.NO, withheld=True)
    latest = _latest_by_respondent(answers, guardians_with_custody, on, own=counting.own_answer)
    standing = [answer for answer in latest if still_counts(answer, counting)]
    if not standing:
        return _SILENCE
    if len(standing) == 1 and not counting.every_guardian:
        return _of_one(standing[0], guardians_with_custody)
    kinds = {answer.kind for answer in standing}
    if kinds == {AnswerKind.YES}:
        return _yes(standing, set(guardians_with_custody), counting)
    since = max(answer.given_on for answer in standing if answer.kind is not AnswerKind.YES)
    if AnswerKind.NO in kinds and _disputed(standing):
        return EffectiveConsent(ConsentStatus.CONFLICT, since)
    status = ConsentStatus.NO if AnswerKind.NO in kinds else ConsentStatus.WITHDRAWN
    return EffectiveConsent(status, since)


_SILENCE = EffectiveConsent(ConsentStatus.UNANSWERED)
_OF_ONE = {
    AnswerKind.YES: ConsentStatus.YES,
    AnswerKind.NO: ConsentStatus.NO,
    AnswerKind.WITHDRAWN: ConsentStatus.WITHDRAWN,
}


def _of_one(answer: Answer, guardians: Collection[GuardianId]) -> EffectiveConsent:
    """Decide the usual case at once: only one respondent answered."""
    alone = answer.by_pupil or answer.guardian_id is None or answer.kind is not AnswerKind.YES
    return EffectiveConsent(_OF_ONE[answer.kind], answer.given_on, not alone and len(set(guardians)) > 1)


def _disputed(standing: Sequence[Answer]) -> bool:
    """Whether a yes stands against the refusals, so that somebody must speak to the parents.

    A guardian's yes does. The household's yes does unless every refusal came after it: who refuses later no longer
    shares it, and that is a plain no (decision 0010).
    """
    refused = max((one.given_on, one.recorded_at) for one in standing if one.kind is not AnswerKind.YES)
    return any(
        one.guardian_id is not None or (one.given_on, one.recorded_at) >= refused
        for one in standing
        if one.kind is AnswerKind.YES
    )


def _yes(standing: Sequence[Answer], guardians: Set[GuardianId], counting: Counting) -> EffectiveConsent:
    """Decide what a yes of all who answered is worth: enough, or waiting for a second signature."""
    own = standing[0].by_pupil
    named = {answer.guardian_id for answer in standing if answer.guardian_id is not None}
    missing = not own and len(named) < len(guardians)
    if counting.every_guardian and missing:
        return EffectiveConsent(ConsentStatus.UNANSWERED, awaits_second=True)
    return EffectiveConsent(ConsentStatus.YES, min(answer.given_on for answer in standing), bool(named) and missing)


def still_counts(answer: Answer, counting: Counting) -> bool:
    """Whether an answer is still to the text of now and has not lapsed; a no and a withdrawal always are."""
    if answer.kind is not AnswerKind.YES:
        return True
    lapsed = counting.not_before is not None and answer.given_on < counting.not_before
    return answer.purpose_version >= counting.oldest_version and not lapsed


def _latest_by_respondent(
    answers: Iterable[Answer], guardians_with_custody: Collection[GuardianId], on: date | None, *, own: bool
) -> list[Answer]:
    """Give the last answer of everyone whose answer counts; of a pupil of 16 who answered, only that one."""
    latest: dict[GuardianId | None, Answer] = {}
    pupil: Answer | None = None
    for answer in answers:
        if on is not None and answer.given_on > on:
            continue
        if answer.by_pupil:
            pupil = answer if pupil is None or answer.order > pupil.order else pupil
            continue
        respondent = answer.guardian_id
        if respondent is not None and respondent not in guardians_with_custody:
            continue
        known = latest.get(respondent)
        if known is None or answer.order > known.order:
            latest[respondent] = answer
    return [pupil] if own and pupil is not None else list(latest.values())
