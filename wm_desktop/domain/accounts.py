"""Professional accounts of employees (protocol A.12): who uses which, and when it was last looked at.

Pupils may be connected to such an account only while nothing personal of the employee stands in it, so the school
looks again every year. Every look is kept; none is ever replaced.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from wm_desktop.domain.errors import DomainError
from wm_desktop.domain.ids import AccountId, EmployeeId
from wm_desktop.domain.text import fold


class Finding(StrEnum):
    """Whether personal information of the employee stood in the account."""

    NONE = "none"
    PERSONAL = "personal"


class AccountDue(StrEnum):
    """Why somebody must look at an account."""

    EMPLOYEE_LEFT = "employee_left"
    NEVER_CHECKED = "never_checked"
    PERSONAL = "personal"
    OLD = "old"


class AccountIncompleteError(DomainError):
    """An account nobody could find."""

    nl = "Vul in op welk platform het account staat, hoe het heet en waarvoor het dient."
    en = "Fill in on which platform the account is, what it is called and what it is for."


class AccountTwiceError(DomainError):
    """An account that stands in the register and was not ended."""

    nl = "{handle} op {platform} staat al in het register. Controleer dat account, of beëindig het eerst."
    en = "{handle} on {platform} is in the register already. Check that account, or end it first."


class AccountEndedError(DomainError):
    """A check of an account that was ended."""

    nl = "{handle} is beëindigd op {day}. Voeg het opnieuw toe als het weer gebruikt wordt."
    en = "{handle} was ended on {day}. Add it again if it is used again."


class AccountDayError(DomainError):
    """A check or end in the future, or an end before the last check."""

    nl = "{what} kan niet op {day}. Vul een dag in die al geweest is en niet vóór de laatste controle ligt."
    en = "{what} cannot be on {day}. Fill in a day that has passed and not before the last check."


@dataclass(frozen=True)
class AccountCheck:
    """One look at an account."""

    on: date
    by: str
    finding: Finding
    note: str = ""


@dataclass(frozen=True)
class AccountEnd:
    """The account is not used any more."""

    on: date
    by: str
    reason: str = ""


@dataclass(frozen=True)
class AccountEvent:
    """Something that happened to an account, with who wrote it down and when."""

    account_id: AccountId
    what: AccountCheck | AccountEnd
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True)
class Account:
    """A professional account with everything that happened to it, oldest first."""

    id: AccountId
    employee_id: EmployeeId
    platform: str
    handle: str
    purpose: str
    added_by: str
    added_at: datetime
    events: tuple[AccountEvent, ...] = ()

    @property
    def checks(self) -> tuple[AccountCheck, ...]:
        """Every look at it, the newest day last."""
        found = [event.what for event in self.events if isinstance(event.what, AccountCheck)]
        return tuple(sorted(found, key=lambda check: check.on))

    @property
    def last_check(self) -> AccountCheck | None:
        """The newest look; None when nobody ever looked."""
        return self.checks[-1] if self.checks else None

    @property
    def ended(self) -> AccountEnd | None:
        """Since when it is not used any more."""
        return next((event.what for event in self.events if isinstance(event.what, AccountEnd)), None)


def due(account: Account, today: date, left_on: date | None = None) -> AccountDue | None:
    """Say why somebody must look at an account now: its user left, or the last look says so or is over a year old."""
    if account.ended is not None:
        return None
    if left_on is not None and left_on < today:
        return AccountDue.EMPLOYEE_LEFT
    last = account.last_check
    if last is None:
        return AccountDue.NEVER_CHECKED
    if last.finding is Finding.PERSONAL:
        return AccountDue.PERSONAL
    return AccountDue.OLD if today > _a_year_after(last.on) else None


def _a_year_after(day: date) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return date(day.year + 1, 3, 1) if leap_day else day.replace(year=day.year + 1)


def check_account(account: Account, others: Iterable[Account]) -> None:
    """Refuse an account nobody could find, or one that stands in the register already."""
    if not account.platform or not account.handle or not account.purpose:
        raise AccountIncompleteError
    same = (fold(account.platform), fold(account.handle))
    for other in others:
        if other.ended is None and (fold(other.platform), fold(other.handle)) == same:
            raise AccountTwiceError(handle=account.handle, platform=account.platform)


def check_event(account: Account, what: AccountCheck | AccountEnd, today: date) -> None:
    """Refuse what happens to an ended account, in the future, or an end before the last look."""
    if account.ended is not None:
        raise AccountEndedError(handle=account.handle, day=f"{account.ended.on:%d-%m-%Y}")
    last = account.last_check
    ends_early = isinstance(what, AccountEnd) and last is not None and what.on < last.on
    if what.on > today or ends_early:
        word = "De controle" if isinstance(what, AccountCheck) else "Het einde"
        raise AccountDayError(what=word, day=f"{what.on:%d-%m-%Y}")


def due_words(reason: AccountDue) -> str:
    """Give the Dutch words of what must happen."""
    return {
        AccountDue.EMPLOYEE_LEFT: "medewerker is vertrokken: account beëindigen",
        AccountDue.NEVER_CHECKED: "nog niet gecontroleerd",
        AccountDue.PERSONAL: "er stond persoonlijke informatie in",
        AccountDue.OLD: "laatste controle is ouder dan een jaar",
    }[reason]
