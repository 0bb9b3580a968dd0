"""The register of professional accounts as a workbook: a row for each account, with its last check."""

from __future__ import annotations

from wm_desktop.domain.accounts import Finding, due_words
from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.services.accounts import AccountList, AccountRow
from wm_desktop.spreadsheets.write import SheetPlan, heading_lines, workbook

TITLE = "Professionele accounts van medewerkers"
_HEADER = (
    *("Medewerker", "Platform", "Account", "Doel", "Gecontroleerd op", "Door", "Zonder persoonlijke informatie"),
    *("Toelichting", "Beëindigd op", "Te doen"),
)


def accounts_workbook(made: AccountList) -> bytes:
    """Write the register as xlsx."""
    rows = [_cells(row) for row in made.rows]
    plan = SheetPlan(
        name="Accounts",
        lines=heading_lines(TITLE, made.note),
        header=list(_HEADER),
        widths=[26, 16, 24, 30, 16, 20, 18, 30, 14, 34],
        rows=rows,
        count=len(rows),
        landscape=True,
    )
    return workbook(TITLE, made.note, [plan])


def _cells(row: AccountRow) -> tuple[str, ...]:
    account, last = row.account, row.account.last_check
    checked = ("", "", "niet gecontroleerd", "")
    if last is not None:
        found = "ja" if last.finding is Finding.NONE else "nee"
        checked = (short_day(last.on), last.by, found, last.note)
    ended = "" if account.ended is None else short_day(account.ended.on)
    due = "" if row.due is None else due_words(row.due)
    return (row.employee, account.platform, account.handle, account.purpose, *checked, ended, due)
