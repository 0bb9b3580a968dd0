"""The register of professional accounts as a workbook."""

import io
from datetime import date

from openpyxl import load_workbook

from wm_desktop.domain.accounts import AccountCheck, AccountEnd, Finding
from wm_desktop.services.accounts import NewAccount, account_list, add_account, end_account
from wm_desktop.spreadsheets.account_list import accounts_workbook

TODAY = date(2026, 11, 23)


def test_every_account_stands_there_with_its_last_check(place, office):
    eva = office.employee("Eva Jansen")
    add_account(place, NewAccount(eva.id, "X", "=SOM(1)", "nieuws"))
    seen = AccountCheck(date(2026, 9, 1), "M. Kantoor", Finding.PERSONAL, "privéfoto")
    ended = add_account(place, NewAccount(eva.id, "Instagram", "@oud", "nieuws", seen))
    end_account(place, ended, AccountEnd(TODAY, "directie", "gestopt"))
    sheet = load_workbook(io.BytesIO(accounts_workbook(account_list(place)))).active
    lines = [tuple(str(cell) for cell in row if cell is not None) for row in sheet.iter_rows(values_only=True)]
    text = "\n".join(" | ".join(line) for line in lines)
    assert "Eva Jansen | X | " in text
    assert "niet gecontroleerd" in text
    assert "nog niet gecontroleerd" in text
    assert "01-09-2026 | M. Kantoor | nee | privéfoto | 23-11-2026" in text
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
