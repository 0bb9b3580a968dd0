"""What held over time: the intervals equal the rule asked on every day, and no yes comes from nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wm_desktop.domain.consent import Answer, AnswerKind, AnswerWay, Audience, ConsentStatus, EffectiveConsent, Purpose
from wm_desktop.domain.consent_timeline import (
    ALWAYS,
    FOR_EVER,
    CustodyChange,
    Interval,
    ProtectionChange,
    PupilHistory,
    YesPolicy,
    held_on,
    holds_now,
    intervals,
)
from wm_desktop.domain.ids import AnswerId, GuardianId, PupilId, PurposeId, new_uuid

MOTHER, FATHER = GuardianId(UUID(int=1)), GuardianId(UUID(int=2))
PUPIL, WEBSITE = PupilId(UUID(int=3)), PurposeId(UUID(int=4))
FIRST = date(2024, 1, 1)
HORIZON = FIRST + timedelta(days=1200)
SILENCE = EffectiveConsent(ConsentStatus.UNANSWERED)
BOTH = (CustodyChange(MOTHER, True), CustodyChange(FATHER, True))
OPEN = Purpose(WEBSITE, "website", "Website", audience=Audience.CLOSED)
STAY = YesPolicy()

days = st.integers(0, 1000).map(lambda number: FIRST + timedelta(days=number))
starts = st.one_of(st.just(ALWAYS), days)


def said(kind: AnswerKind | str, by: GuardianId | None, on: date, *, version: int = 1, pupil: bool = False) -> Answer:
    return Answer(
        AnswerId(new_uuid()),
        PUPIL,
        WEBSITE,
        by,
        AnswerKind(kind),
        on,
        AnswerWay.FORM,
        "directie",
        datetime(on.year, on.month, on.day, 9, tzinfo=UTC),
        purpose_version=version,
        by_pupil=pupil,
    )


answers = st.lists(
    st.builds(
        said,
        st.sampled_from(AnswerKind),
        st.sampled_from([MOTHER, FATHER, None]),
        days,
        version=st.integers(1, 3),
        pupil=st.booleans(),
    ),
    max_size=6,
)
histories = st.builds(
    PupilHistory,
    st.lists(
        st.builds(CustodyChange, st.sampled_from([MOTHER, FATHER]), st.booleans(), starts), min_size=1, max_size=4
    ).map(tuple),
    st.lists(st.builds(ProtectionChange, st.booleans(), starts), max_size=3).map(tuple),
    st.one_of(st.none(), st.dates(date(2007, 1, 1), date(2016, 12, 31))),
    st.booleans(),
)
purposes = st.builds(
    lambda audience, anew: Purpose(
        WEBSITE, "website", "Website", audience=audience, asked_anew=tuple(zip(sorted(anew), (2, 3), strict=False))
    ),
    st.sampled_from(Audience),
    st.lists(days, max_size=2, unique=True),
)
policies = st.builds(YesPolicy, st.sampled_from([None, (8, 1), (1, 1), (12, 31)]), st.booleans())


def at(found: tuple[Interval, ...], on: date) -> EffectiveConsent:
    return next((one.state for one in found if one.start <= on < one.end), SILENCE)


@given(answers, histories, purposes, policies, st.lists(days, min_size=3, max_size=8))
def test_the_intervals_are_the_rule_asked_on_every_day(given_answers, history, purpose, policy, asked) -> None:
    found = intervals(given_answers, history, purpose, policy, HORIZON)
    for on in [*asked, *(answer.given_on for answer in given_answers), HORIZON]:
        assert at(found, on) == held_on(given_answers, history, purpose, policy, on)
    assert all(one.start < one.end for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(one.state != SILENCE for one in found)


@given(answers, histories, purposes, policies, days)
def test_a_yes_rests_on_a_yes_that_counts_and_no_standing_no(given_answers, history, purpose, policy, on) -> None:
    state = held_on(given_answers, history, purpose, policy, on)
    if state.status is not ConsentStatus.YES:
        return
    may = history.guardians(on)
    counted = [one for one in given_answers if one.given_on <= on]
    speakers = [one for one in counted if one.by_pupil or one.guardian_id is None or one.guardian_id in may]
    assert any(one.kind is AnswerKind.YES for one in speakers)
    assert not (purpose.audience is Audience.OUTWARD and history.is_protected(on))
    last = {(one.by_pupil, one.guardian_id if not one.by_pupil else None): one for one in sorted(speakers, key=order)}
    if not any(one.by_pupil for one in speakers):
        assert all(one.kind is AnswerKind.YES for one in last.values())


@given(answers, histories, purposes, policies, days)
def test_a_conflict_is_a_no_with_a_yes_of_somebody_beside_it(given_answers, history, purpose, policy, on) -> None:
    """Decision 0010: without a guardian's yes, and with every refusal after the household's yes, nobody disagrees."""
    state = held_on(given_answers, history, purpose, policy, on)
    last = {}
    for one in sorted(given_answers, key=order):
        if one.given_on <= on and not one.by_pupil and one.guardian_id in {None, *history.guardians(on)}:
            last[one.guardian_id] = one
    named = [one.kind for who, one in last.items() if who is not None]
    if state.status is ConsentStatus.CONFLICT:
        assert AnswerKind.NO in {one.kind for one in last.values()}
        household = last.get(None)
        assert AnswerKind.YES in named or (household is not None and household.kind is AnswerKind.YES)
        if AnswerKind.YES not in named:
            assert all(order(household)[:2] >= order(one)[:2] for one in last.values())
    if state.status is ConsentStatus.NO and not state.withheld and not any(one.by_pupil for one in given_answers):
        assert AnswerKind.NO in {one.kind for one in last.values()}


def order(answer: Answer) -> tuple[date, datetime, int]:
    return answer.order


def test_nothing_was_ever_said_and_nothing_is_hidden() -> None:
    assert intervals([], PupilHistory(BOTH), OPEN, YesPolicy((8, 1)), HORIZON) == ()


def test_custody_that_ends_takes_the_yes_along_from_its_day() -> None:
    history = PupilHistory((*BOTH, CustodyChange(MOTHER, False, date(2024, 6, 1))))
    found = intervals([said("yes", MOTHER, date(2024, 3, 1))], history, OPEN, STAY, HORIZON)
    assert [(one.start, one.end, one.state.status) for one in found] == [
        (date(2024, 3, 1), date(2024, 6, 1), ConsentStatus.YES)
    ]


def test_of_two_changes_on_one_day_the_last_recorded_holds() -> None:
    wrong, right = CustodyChange(MOTHER, False, FIRST), CustodyChange(MOTHER, True, FIRST)
    assert PupilHistory((wrong, right)).guardians(FIRST) == {MOTHER}
    assert (
        PupilHistory((), (ProtectionChange(True, FIRST), ProtectionChange(False, FIRST))).is_protected(FIRST) is False
    )


def test_a_change_recorded_later_for_an_earlier_day_does_not_undo_a_newer_one() -> None:
    newer, older = CustodyChange(MOTHER, False, date(2024, 6, 1)), CustodyChange(MOTHER, True, date(2024, 2, 1))
    assert PupilHistory((newer, older)).guardians(date(2024, 7, 1)) == frozenset()
    assert PupilHistory((newer, older)).guardians(date(2024, 3, 1)) == {MOTHER}


def test_a_yes_lapses_where_the_school_renews_and_a_no_does_not() -> None:
    yes, no = said("yes", MOTHER, date(2024, 3, 1)), said("no", MOTHER, date(2024, 3, 1))
    renew, history = YesPolicy((8, 1)), PupilHistory(BOTH)
    assert held_on([yes], history, OPEN, renew, date(2024, 7, 31)).status is ConsentStatus.YES
    assert held_on([yes], history, OPEN, renew, date(2024, 8, 1)).status is ConsentStatus.UNANSWERED
    assert held_on([yes], history, OPEN, STAY, date(2026, 8, 1)).status is ConsentStatus.YES
    assert held_on([no], history, OPEN, renew, date(2026, 8, 1)).status is ConsentStatus.NO


def test_a_changed_text_asks_anew_and_keeps_a_no() -> None:
    purpose = Purpose(WEBSITE, "website", "Website", version=3, asked_anew=((date(2024, 5, 1), 3),))
    history = PupilHistory(BOTH)
    yes, no = said("yes", MOTHER, date(2024, 3, 1), version=2), said("no", FATHER, date(2024, 3, 1), version=2)
    assert held_on([yes], history, purpose, STAY, date(2024, 4, 30)).status is ConsentStatus.YES
    assert held_on([yes], history, purpose, STAY, date(2024, 5, 1)).status is ConsentStatus.UNANSWERED
    assert held_on([yes, no], history, purpose, STAY, date(2024, 5, 1)).status is ConsentStatus.NO
    again = said("yes", MOTHER, date(2024, 5, 2), version=3)
    assert held_on([again], history, purpose, STAY, date(2024, 5, 2)).status is ConsentStatus.YES


@pytest.mark.parametrize("by", [MOTHER, None])
def test_parents_apart_must_both_say_yes_where_the_school_asks_so(by: GuardianId | None) -> None:
    policy, apart = YesPolicy(both_signatures=True), PupilHistory(BOTH, apart=True)
    one = said("yes", by, FIRST)
    state = held_on([one], apart, OPEN, policy, FIRST)
    assert (state.status, state.awaits_second) == (ConsentStatus.UNANSWERED, True)
    both = [said("yes", MOTHER, FIRST), said("yes", FATHER, FIRST)]
    assert held_on(both, apart, OPEN, policy, FIRST).status is ConsentStatus.YES
    assert held_on([one], PupilHistory(BOTH), OPEN, policy, FIRST).status is ConsentStatus.YES
    assert held_on([said("no", by, FIRST)], apart, OPEN, policy, FIRST).status is ConsentStatus.NO


def test_from_sixteen_the_pupil_decides_and_before_that_is_not_heard() -> None:
    history = PupilHistory(BOTH, birth_date=date(2008, 2, 29))
    assert history.of_age_on == date(2024, 2, 29)
    assert PupilHistory(birth_date=date(2006, 2, 28)).of_age_on == date(2022, 2, 28)
    assert PupilHistory(birth_date=date(2007, 3, 1)).of_age_on == date(2023, 3, 1)
    own, parents = said("yes", None, date(2024, 1, 5), pupil=True), said("no", MOTHER, date(2024, 1, 5))
    assert held_on([own], history, OPEN, STAY, date(2024, 2, 28)).status is ConsentStatus.UNANSWERED
    assert held_on([own, parents], history, OPEN, STAY, date(2024, 2, 28)).status is ConsentStatus.NO
    assert held_on([own, parents], history, OPEN, STAY, date(2024, 2, 29)).status is ConsentStatus.YES
    assert held_on([parents], history, OPEN, STAY, date(2024, 2, 29)).status is ConsentStatus.NO


def test_a_pupil_born_on_a_leap_day_is_of_age_on_the_first_of_march_in_a_year_without_one() -> None:
    assert PupilHistory(birth_date=date(1884, 2, 29)).of_age_on == date(1900, 3, 1)
    assert PupilHistory().of_age_on == FOR_EVER


def test_now_an_answer_dated_after_today_counts_too() -> None:
    ahead = said("withdrawn", MOTHER, date(2024, 3, 2))
    history, given_answers = PupilHistory(BOTH), [said("yes", MOTHER, date(2024, 3, 1)), ahead]
    assert holds_now(given_answers, history, OPEN, STAY, date(2024, 3, 1)).status is ConsentStatus.WITHDRAWN
    assert held_on(given_answers, history, OPEN, STAY, date(2024, 3, 1)).status is ConsentStatus.YES
