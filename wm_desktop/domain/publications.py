"""Publications: may this picture go there, who is in what was published, and what must come down now.

A publication belongs to one purpose (website, newsletter, ...). Whoever is in it is a pupil or an employee. What may be
published follows from effective consent alone; a doubt asks first, and never publishes (domain reference 1.1, 1.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from wm_desktop.domain.consent import Audience, ConsentStatus, EffectiveConsent, Media, Purpose
from wm_desktop.domain.dutch_dates import SCHOOL_ZONE
from wm_desktop.domain.ids import (
    CheckId,
    DocumentId,
    EmployeeId,
    PublicationId,
    PupilId,
    PurposeId,
    TakedownId,
)

Person = PupilId | EmployeeId


class PersonKind(StrEnum):
    """Whom a picture shows."""

    PUPIL = "pupil"
    EMPLOYEE = "employee"


@dataclass(frozen=True)
class Shown:
    """Somebody in a picture."""

    kind: PersonKind
    id: Person


class Content(StrEnum):
    """What of a person is shown."""

    PHOTO = "photo"
    VIDEO = "video"
    NAME = "name"


class Verdict(StrEnum):
    """Whether somebody may be shown; the worst of all is the verdict for the whole."""

    MAY = "may"
    ASK_FIRST = "ask_first"
    MAY_NOT = "may_not"


class Reason(StrEnum):
    """Why; what is private (protection) reads like any other no."""

    YES = "yes"
    AWAITS_SECOND = "awaits_second"
    NO = "no"
    WITHDRAWN = "withdrawn"
    CONFLICT = "conflict"
    UNANSWERED = "unanswered"
    OTHER_MEDIUM = "other_medium"
    NAME_NOT_ASKED = "name_not_asked"
    PURPOSE_CLOSED = "purpose_closed"
    SHOWN_TO_NOBODY = "shown_to_nobody"


@dataclass(frozen=True)
class Judgement:
    """The verdict on one person, and the state of consent it rests on."""

    verdict: Verdict
    reason: Reason
    state: EffectiveConsent


_BY_STATUS = {
    ConsentStatus.YES: (Verdict.MAY, Reason.YES),
    ConsentStatus.NO: (Verdict.MAY_NOT, Reason.NO),
    ConsentStatus.WITHDRAWN: (Verdict.MAY_NOT, Reason.WITHDRAWN),
    ConsentStatus.CONFLICT: (Verdict.MAY_NOT, Reason.CONFLICT),
    ConsentStatus.UNANSWERED: (Verdict.ASK_FIRST, Reason.UNANSWERED),
}


def judge(purpose: Purpose, contents: frozenset[Content], state: EffectiveConsent) -> Judgement:
    """Decide whether a person may be shown so for a purpose, from what holds for them.

    A yes covers only what was asked: a purpose about photos says nothing of video, and none but one that names names
    covers a name with the picture. Then the guardian is asked first. A purpose for pictures that are taken and shown
    to nobody allows no publication at all.
    """
    verdict, reason = _BY_STATUS[state.status]
    if reason is Reason.YES and state.awaits_second:
        reason = Reason.AWAITS_SECOND
    if verdict is Verdict.MAY:
        if purpose.audience is Audience.NOBODY:
            return Judgement(Verdict.MAY_NOT, Reason.SHOWN_TO_NOBODY, state)
        if purpose.closed_on is not None:
            return Judgement(Verdict.ASK_FIRST, Reason.PURPOSE_CLOSED, state)
        if _other_medium(purpose.media, contents):
            return Judgement(Verdict.ASK_FIRST, Reason.OTHER_MEDIUM, state)
        if Content.NAME in contents and not purpose.covers_names:
            return Judgement(Verdict.ASK_FIRST, Reason.NAME_NOT_ASKED, state)
    return Judgement(verdict, reason, state)


def _other_medium(media: Media, contents: frozenset[Content]) -> bool:
    photo_only = media is Media.PHOTO and Content.VIDEO in contents
    video_only = media is Media.VIDEO and Content.PHOTO in contents
    return photo_only or video_only


def overall(judgements: Sequence[Judgement]) -> Verdict:
    """Give one verdict for the whole: it may go only if everybody in it may; nobody in it needs no consent."""
    found = {judgement.verdict for judgement in judgements}
    for verdict in (Verdict.MAY_NOT, Verdict.ASK_FIRST):
        if verdict in found:
            return verdict
    return Verdict.MAY


@dataclass(frozen=True)
class CheckedPerson:
    """One line of a publication check as it was given: name and group of that moment, verdict and what it rested on."""

    shown: Shown
    name: str
    group: str
    verdict: Verdict
    reason: Reason
    since: date | None


@dataclass(frozen=True)
class PublicationCheck:
    """A numbered check (C2026-014) with the answers it used; later changes do not rewrite it."""

    id: CheckId
    number: str
    purpose_id: PurposeId
    purpose: str
    contents: frozenset[Content]
    where: str
    people: tuple[CheckedPerson, ...]
    verdict: Verdict
    made_by: str
    made_at: datetime

    @property
    def without(self) -> tuple[CheckedPerson, ...]:
        """Who would have to be left out for the rest to be allowed."""
        return tuple(one for one in self.people if one.verdict is not Verdict.MAY)


@dataclass(frozen=True)
class Publication:
    """Something that was published (P2026-031); `printed`: on paper, which nobody can call back.

    `thumbnail` is a small JPEG, or empty. `ended_on`: the whole was taken away.
    """

    id: PublicationId
    number: str
    purpose_id: PurposeId
    title: str
    where: str
    link: str
    published_on: date
    contents: frozenset[Content]
    printed: bool
    people: tuple[Shown, ...]
    recorded_by: str
    recorded_at: datetime
    check_id: CheckId | None = None
    document_id: DocumentId | None = None
    thumbnail: bytes = b""
    ended_on: date | None = None


class TakedownOutcome(StrEnum):
    """How a duty to take down ended."""

    REMOVED = "removed"
    MADE_UNRECOGNISABLE = "made_unrecognisable"
    PRINTED = "printed"
    CONSENT_GIVEN = "consent_given"


@dataclass(frozen=True)
class Takedown:
    """A duty to take something down that was carried out: by whom, when, with what outcome; append-only."""

    id: TakedownId
    publication_id: PublicationId
    shown: Shown
    since: date
    outcome: TakedownOutcome
    note: str
    done_by: str
    done_at: datetime


@dataclass(frozen=True)
class Due:
    """A person in a publication who may no longer be shown there, since a day (None: never was allowed)."""

    shown: Shown
    status: ConsentStatus
    since: date | None


def due(publication: Publication, person: Shown, state: EffectiveConsent, done: Sequence[Takedown]) -> Due | None:
    """Say whether a person has to come out of a publication: no yes holds, and nothing was done about it since.

    Paper counts as done if that was noted on or after the day (at the school) the consent ended. Consent that was given
    is an answer in the register, which ends the duty by itself: a note of it never does.
    """
    if publication.ended_on is not None or state.status is ConsentStatus.YES:
        return None
    for one in done:
        if one.publication_id != publication.id or one.shown != person:
            continue
        on = one.done_at.astimezone(SCHOOL_ZONE).date()
        paper = one.outcome is TakedownOutcome.PRINTED and (state.since is None or on >= state.since)
        if paper or one.outcome in {TakedownOutcome.REMOVED, TakedownOutcome.MADE_UNRECOGNISABLE}:
            return None
    return Due(person, state.status, state.since)
