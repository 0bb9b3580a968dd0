"""Professional accounts: when somebody must look at one, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from wm_desktop.domain.accounts import (
    Account,
    AccountCheck,
    AccountDayError,
    AccountDue,
    AccountEnd,
    AccountEndedError,
    AccountEvent,
    AccountIncompleteError,
    AccountTwiceError,
    Finding,
    check_account,
    check_event,
    due,
    due_words,
)
from wm_desktop.domain.ids import AccountId, EmployeeId, new_uuid

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
TODAY = NOW.date()
PLAIN = Account(
    AccountId(new_uuid()), EmployeeId(new_uuid()), "Instagram", "@groep7", "nieuws van de groep", "directie", NOW
)


def after(*told: AccountCheck | AccountEnd) -> Account:
    return replace(PLAIN, events=tuple(AccountEvent(PLAIN.id, what, "directie", NOW) for what in told))


def looked(day: date, finding: Finding = Finding.NONE) -> AccountCheck:
    return AccountCheck(day, "M. Kantoor", finding)


def test_an_account_is_looked_at_every_year() -> None:
    assert due(PLAIN, TODAY) is AccountDue.NEVER_CHECKED
    assert due(after(looked(date(2025, 11, 23))), TODAY) is None
    assert due(after(looked(date(2025, 11, 22))), TODAY) is AccountDue.OLD
    leap = after(looked(date(2024, 2, 29)))
    assert [due(leap, date(2025, 3, day)) for day in (1, 2)] == [None, AccountDue.OLD]


def test_the_newest_look_counts_whenever_it_was_written_down() -> None:
    account = after(looked(date(2026, 11, 1)), looked(date(2025, 1, 1), Finding.PERSONAL))
    assert account.last_check == looked(date(2026, 11, 1))
    assert due(account, TODAY) is None
    assert due(after(looked(TODAY, Finding.PERSONAL)), TODAY) is AccountDue.PERSONAL


def test_an_account_of_who_left_must_be_ended_and_an_ended_one_is_left_alone() -> None:
    good = after(looked(TODAY))
    assert due(good, TODAY, date(2026, 11, 22)) is AccountDue.EMPLOYEE_LEFT
    assert due(good, TODAY, TODAY) is None
    assert due(after(AccountEnd(TODAY, "directie")), TODAY, date(2026, 1, 1)) is None


def test_an_account_can_be_found_and_stands_there_once() -> None:
    check_account(PLAIN, [replace(PLAIN, handle="@groep8"), after(AccountEnd(TODAY, "directie"))])
    for lacking in ("platform", "handle", "purpose"):
        with pytest.raises(AccountIncompleteError):
            check_account(replace(PLAIN, **{lacking: ""}), [])
    with pytest.raises(AccountTwiceError, match="@Groep7"):
        check_account(replace(PLAIN, platform="INSTAGRAM", handle="@Groep7"), [PLAIN])


def test_nothing_happens_to_come_or_after_the_end() -> None:
    account = after(looked(date(2026, 11, 10)))
    check_event(account, AccountEnd(date(2026, 11, 10), "directie"), TODAY)
    check_event(account, looked(date(2026, 11, 1)), TODAY)
    for wrong in (looked(date(2026, 11, 24)), AccountEnd(date(2026, 11, 24), ""), AccountEnd(date(2026, 11, 9), "")):
        with pytest.raises(AccountDayError, match=r"controle|einde"):
            check_event(account, wrong, TODAY)
    with pytest.raises(AccountEndedError, match="23-11-2026"):
        check_event(after(AccountEnd(TODAY, "directie")), looked(TODAY), TODAY)


def test_every_duty_has_words() -> None:
    assert len({due_words(reason) for reason in AccountDue}) == len(AccountDue)
