"""The register of employees' professional accounts (protocol A.12): added, looked at every year, ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wm_desktop.domain.accounts import (
    Account,
    AccountCheck,
    AccountDue,
    AccountEnd,
    AccountEvent,
    check_account,
    check_event,
    due,
)
from wm_desktop.domain.dutch_dates import written_moment
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.ids import AccountId, EmployeeId, new_uuid
from wm_desktop.services.actors import Act
from wm_desktop.services.lists import ExportNote
from wm_desktop.services.settings import file_name, load_settings
from wm_desktop.services.workplace import Kind, Workplace


@dataclass(frozen=True)
class NewAccount:
    """An account to put in the register; `check` when somebody has looked at it already."""

    employee_id: EmployeeId
    platform: str
    handle: str
    purpose: str
    check: AccountCheck | None = None


@dataclass(frozen=True)
class AccountRow:
    """An account with the name of who uses it and why somebody must look at it."""

    account: Account
    employee: str
    sort_key: str
    left_on: date | None
    due: AccountDue | None


@dataclass(frozen=True)
class AccountList:
    """The register of accounts as it goes out: a workbook."""

    rows: tuple[AccountRow, ...]
    note: ExportNote
    suggested_name: str


def account_rows(place: Workplace, employee_id: EmployeeId | None = None) -> Sequence[AccountRow]:
    """Give the accounts of one employee, or of all, in the order of names; what is in use comes first."""
    place.actor.require(Act.KEEP_ACCOUNTS)
    people = {row.id: row for row in place.queries.employees()}
    rows = []
    for account in place.queries.accounts():
        if employee_id in {None, account.employee_id}:
            who = people[account.employee_id]
            reason = due(account, place.today(), who.left_on)
            rows.append(AccountRow(account, who.name.full, who.name.sort_key, who.left_on, reason))
    return sorted(rows, key=lambda row: (row.account.ended is not None, row.sort_key, row.account.platform.casefold()))


def accounts_due(place: Workplace) -> Sequence[AccountRow]:
    """Give the accounts that somebody must look at now."""
    place.actor.require(Act.KEEP_ACCOUNTS)
    return [row for row in account_rows(place) if row.due is not None]


def add_account(place: Workplace, new: NewAccount) -> AccountId:
    """Put an account in the register; raises AccountIncompleteError or AccountTwiceError."""
    place.actor.require(Act.KEEP_ACCOUNTS)
    account = Account(
        AccountId(new_uuid()),
        new.employee_id,
        new.platform.strip(),
        new.handle.strip(),
        new.purpose.strip(),
        place.actor.name,
        place.now(),
    )
    with place.unit_of_work() as uow:
        if uow.people.employee(new.employee_id) is None:
            raise NotFoundError(what="Medewerker", key=new.employee_id)
        check_account(account, uow.accounts.all())
        uow.accounts.add(account)
        uow.audit.add(actor=place.actor.name, action="account.add", subject=str(account.id))
        if new.check is not None:
            check_event(account, new.check, place.today())
            uow.accounts.append(_event(place, account.id, new.check))
            uow.audit.add(
                actor=place.actor.name,
                action="account.check",
                subject=str(account.id),
                detail=new.check.finding.value,
            )
        uow.commit()
    place.changed(Kind.ACCOUNTS)
    return account.id


def record_check(place: Workplace, account_id: AccountId, check: AccountCheck) -> None:
    """Record a look at an account; earlier ones stay."""
    place.actor.require(Act.KEEP_ACCOUNTS)
    _append(place, account_id, check, "account.check", check.finding.value)


def end_account(place: Workplace, account_id: AccountId, end: AccountEnd) -> None:
    """Record that an account is not used any more; it stays in the register."""
    place.actor.require(Act.KEEP_ACCOUNTS)
    _append(place, account_id, end, "account.end", end.on.isoformat())


def _append(place: Workplace, account_id: AccountId, what: AccountCheck | AccountEnd, action: str, detail: str) -> None:
    with place.unit_of_work() as uow:
        account = next((one for one in uow.accounts.all() if one.id == account_id), None)
        if account is None:
            raise NotFoundError(what="Account", key=account_id)
        check_event(account, what, place.today())
        uow.accounts.append(_event(place, account_id, what))
        uow.audit.add(actor=place.actor.name, action=action, subject=str(account_id), detail=detail)
        uow.commit()
    place.changed(Kind.ACCOUNTS)


def _event(place: Workplace, account_id: AccountId, what: AccountCheck | AccountEnd) -> AccountEvent:
    return AccountEvent(account_id, what, place.actor.name, place.now())


def account_list(place: Workplace) -> AccountList:
    """Give the whole register for a workbook; that it was taken out is written down."""
    place.actor.require(Act.KEEP_ACCOUNTS)
    rows = tuple(account_rows(place))
    with place.unit_of_work() as uow:
        uow.audit.add(actor=place.actor.name, action="account.export", subject="register", detail=str(len(rows)))
        uow.commit()
    note = ExportNote(load_settings(place).school, place.actor.name, place.now(), written_moment(place.now()))
    return AccountList(rows, note, file_name("Professionele accounts", day=place.today(), suffix="xlsx"))
