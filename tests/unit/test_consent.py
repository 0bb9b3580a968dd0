"""The truth table of effective consent."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from wm_desktop.domain.consent import Answer, AnswerKind, AnswerWay, ConsentStatus, effective_consent
from wm_desktop.domain.ids import AnswerId, GuardianId, PupilId, PurposeId, new_uuid

MOTHER, FATHER, STRANGER = (GuardianId(new_uuid()) for _ in range(3))
PUPIL, PURPOSE = PupilId(new_uuid()), PurposeId(new_uuid())
TODAY = date(2026, 11, 23)


def answer(kind: str, by: GuardianId | None, day: date = TODAY) -> Answer:
    moment = datetime(2026, 11, 23, 9, tzinfo=UTC)
    return Answer(AnswerId(new_uuid()), PUPIL, PURPOSE, by, AnswerKind(kind), day, AnswerWay.FORM, "office", moment)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], "unanswered"),
        ([("yes", MOTHER)], "yes"),
        ([("yes", MOTHER), ("yes", FATHER)], "yes"),
        ([("no", MOTHER)], "no"),
        ([("no", MOTHER), ("yes", FATHER)], "conflict"),
        ([("yes", MOTHER), ("no", FATHER)], "conflict"),
        ([("yes", MOTHER), ("withdrawn", MOTHER), ("yes", FATHER)], "withdrawn"),
        ([("no", MOTHER), ("withdrawn", FATHER)], "no"),
        ([("yes", STRANGER)], "unanswered"),
        ([("yes", MOTHER), ("no", STRANGER)], "yes"),
        ([("yes", None)], "yes"),
        ([("yes", None), ("no", FATHER)], "conflict"),
    ],
)
def test_truth_table(answers: list[tuple[str, GuardianId | None]], expected: str) -> None:
    given = [answer(kind, by) for kind, by in answers]
    assert effective_consent(given, {MOTHER, FATHER}, TODAY).status is ConsentStatus(expected)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("household yes, mother no", "no"),
        ("household yes, mother no, father yes", "conflict"),
        ("father yes, household yes, mother no", "conflict"),
        ("household yes, father yes, mother no", "conflict"),
        ("mother no, household yes", "conflict"),
        ("mother no, household yes, father no", "no"),
        ("mother no, household yes, father withdrawn", "no"),
        ("household yes, mother withdrawn, father no", "no"),
        ("household yes, mother withdrawn", "withdrawn"),
        ("mother withdrawn, household yes", "withdrawn"),
        ("household no, mother yes", "conflict"),
        ("mother yes, household no", "conflict"),
        ("household yes, mother no, household yes", "conflict"),
        ("household yes, mother no, mother yes", "yes"),
        ("household yes, stranger no", "yes"),
        ("household yes, mother no, stranger yes", "no"),
    ],
)
def test_a_no_after_the_households_yes_is_a_plain_no(said: str, expected: str) -> None:
    """Decision 0010; the words stand in the order in which they were given, a day apart."""
    people = {"household": None, "mother": MOTHER, "father": FATHER, "stranger": STRANGER}
    words = [one.split() for one in said.split(", ")]
    given = [answer(kind, people[who], date(2026, 9, 1 + number)) for number, (who, kind) in enumerate(words)]
    for order in (given, given[::-1]):
        assert effective_consent(order, {MOTHER, FATHER}, TODAY).status is ConsentStatus(expected)


def test_an_answer_of_tomorrow_does_not_count_today() -> None:
    tomorrow = answer("yes", MOTHER, date(2026, 11, 24))
    assert effective_consent([tomorrow], {MOTHER}, TODAY).status is ConsentStatus.UNANSWERED


def test_a_protected_pupil_is_never_shown_outward() -> None:
    result = effective_consent([answer("yes", MOTHER)], {MOTHER}, TODAY, withheld=True)
    assert (result.status, result.withheld) == (ConsentStatus.NO, True)


def test_a_yes_of_one_of_two_awaits_the_second() -> None:
    assert effective_consent([answer("yes", MOTHER)], {MOTHER, FATHER}, TODAY).awaits_second
    assert not effective_consent([answer("yes", MOTHER)], {MOTHER}, TODAY).awaits_second


def test_the_latest_answer_of_a_guardian_counts_in_whatever_order_they_come() -> None:
    older, newer = answer("no", MOTHER, date(2026, 9, 1)), answer("yes", MOTHER)
    for given in ([older, newer], [newer, older]):
        assert effective_consent(given, {MOTHER}, TODAY).status is ConsentStatus.YES
