"""May this picture go there: the verdict per person and for the whole, and what must come down."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from wm_desktop.domain.consent import Audience, ConsentStatus, EffectiveConsent, Media, Purpose
from wm_desktop.domain.ids import CheckId, PublicationId, PupilId, PurposeId, TakedownId
from wm_desktop.domain.publications import (
    CheckedPerson,
    Content,
    Due,
    Judgement,
    PersonKind,
    Publication,
    PublicationCheck,
    Reason,
    Shown,
    Takedown,
    TakedownOutcome,
    Verdict,
    due,
    judge,
    overall,
)

WEBSITE = PurposeId(UUID(int=1))
NOOR = Shown(PersonKind.PUPIL, PupilId(UUID(int=2)))
PHOTO = frozenset({Content.PHOTO})
DAY, NOW = date(2026, 11, 20), datetime(2026, 11, 23, 9, tzinfo=UTC)
YES = EffectiveConsent(ConsentStatus.YES, date(2026, 9, 1))
WITHDRAWN = EffectiveConsent(ConsentStatus.WITHDRAWN, DAY)


def purpose(**rest: object) -> Purpose:
    return Purpose(WEBSITE, "website", "Website", **rest)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("status", "verdict", "reason"),
    [
        ("yes", "may", "yes"),
        ("no", "may_not", "no"),
        ("withdrawn", "may_not", "withdrawn"),
        ("conflict", "may_not", "conflict"),
        ("unanswered", "ask_first", "unanswered"),
    ],
)
def test_the_verdict_follows_what_holds(status: str, verdict: str, reason: str) -> None:
    found = judge(purpose(), PHOTO, EffectiveConsent(ConsentStatus(status)))
    assert (found.verdict.value, found.reason.value) == (verdict, reason)


def test_a_yes_of_one_parent_is_a_yes_that_says_so() -> None:
    found = judge(purpose(), PHOTO, EffectiveConsent(ConsentStatus.YES, DAY, awaits_second=True))
    assert (found.verdict, found.reason) == (Verdict.MAY, Reason.AWAITS_SECOND)


@pytest.mark.parametrize(
    ("about", "contents", "reason"),
    [
        ({"media": Media.PHOTO}, {Content.VIDEO}, Reason.OTHER_MEDIUM),
        ({"media": Media.VIDEO}, {Content.PHOTO}, Reason.OTHER_MEDIUM),
        ({}, {Content.PHOTO, Content.NAME}, Reason.NAME_NOT_ASKED),
        ({"closed_on": DAY}, {Content.PHOTO}, Reason.PURPOSE_CLOSED),
    ],
)
def test_a_yes_covers_only_what_was_asked(about: dict[str, object], contents: set[Content], reason: Reason) -> None:
    found = judge(purpose(**about), frozenset(contents), YES)
    assert (found.verdict, found.reason) == (Verdict.ASK_FIRST, reason)
    refused = judge(purpose(**about), frozenset(contents), EffectiveConsent(ConsentStatus.NO))
    assert refused.verdict is Verdict.MAY_NOT


def test_what_is_shown_to_nobody_may_not_be_published() -> None:
    found = judge(purpose(audience=Audience.NOBODY), PHOTO, YES)
    assert (found.verdict, found.reason) == (Verdict.MAY_NOT, Reason.SHOWN_TO_NOBODY)


@pytest.mark.parametrize("media", [Media.PHOTO, Media.PHOTO_AND_VIDEO])
def test_a_photo_with_a_name_may_where_both_were_asked(media: Media) -> None:
    found = judge(purpose(media=media, covers_names=True), frozenset({Content.PHOTO, Content.NAME}), YES)
    assert found.verdict is Verdict.MAY


@pytest.mark.parametrize(
    ("verdicts", "whole"),
    [([], "may"), (["may", "may"], "may"), (["may", "ask_first"], "ask_first"), (["ask_first", "may_not"], "may_not")],
)
def test_the_worst_decides_for_the_whole(verdicts: list[str], whole: str) -> None:
    found = overall([Judgement(Verdict(one), Reason.YES, YES) for one in verdicts])
    assert found is Verdict(whole)


def test_without_these_it_may() -> None:
    people = tuple(
        CheckedPerson(NOOR, name, "5A", verdict, Reason.YES, None)
        for name, verdict in (("Noor", Verdict.MAY), ("Sem", Verdict.MAY_NOT), ("Lot", Verdict.ASK_FIRST))
    )
    check = PublicationCheck(
        CheckId(UUID(int=9)), "C2026-001", WEBSITE, "Website", PHOTO, "", people, Verdict.MAY_NOT, "directie", NOW
    )
    assert [one.name for one in check.without] == ["Sem", "Lot"]


def publication(**rest: object) -> Publication:
    number = PublicationId(UUID(int=5))
    return Publication(
        number,
        "P2026-001",
        WEBSITE,
        "Sportdag",
        "website",
        "",
        date(2026, 10, 1),
        PHOTO,
        False,
        (NOOR,),
        "a",
        NOW,
        **rest,
    )  # type: ignore[arg-type]


def taken(outcome: TakedownOutcome, at: datetime = NOW, about: Publication | None = None) -> Takedown:
    whose = (about or publication()).id
    return Takedown(TakedownId(UUID(int=6)), whose, NOOR, DAY, outcome, "", "directie", at)


def test_what_may_stay_stays() -> None:
    assert due(publication(), NOOR, YES, []) is None
    assert due(publication(ended_on=DAY), NOOR, WITHDRAWN, []) is None


@pytest.mark.parametrize("status", ["no", "withdrawn", "conflict", "unanswered"])
def test_whatever_is_no_yes_must_come_down(status: str) -> None:
    state = EffectiveConsent(ConsentStatus(status), DAY)
    assert due(publication(), NOOR, state, []) == Due(NOOR, ConsentStatus(status), DAY)


def test_what_was_removed_stays_removed() -> None:
    early = datetime(2026, 11, 1, 9, tzinfo=UTC)
    assert due(publication(), NOOR, WITHDRAWN, [taken(TakedownOutcome.REMOVED, early)]) is None


def test_a_duty_that_ended_with_a_yes_comes_back_with_the_next_withdrawal() -> None:
    early = datetime(2026, 11, 1, 9, tzinfo=UTC)
    assert due(publication(), NOOR, WITHDRAWN, [taken(TakedownOutcome.CONSENT_GIVEN, early)]) is not None
    assert due(publication(), NOOR, WITHDRAWN, [taken(TakedownOutcome.PRINTED)]) is None


def test_what_was_done_for_another_publication_or_person_does_not_count() -> None:
    other = Publication(
        PublicationId(UUID(int=7)), "P2026-002", WEBSITE, "", "", "", DAY, PHOTO, False, (NOOR,), "a", NOW
    )
    assert due(publication(), NOOR, WITHDRAWN, [taken(TakedownOutcome.REMOVED, about=other)]) is not None
