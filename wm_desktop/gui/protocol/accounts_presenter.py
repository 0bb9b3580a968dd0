"""The register of professional accounts; knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.text import fold
from wm_desktop.gui.running import Runner
from wm_desktop.services.accounts import AccountList, AccountRow, account_list, account_rows
from wm_desktop.services.settings import file_name
from wm_desktop.services.workplace import Workplace


class AccountsView(Protocol):
    """What the presenter asks of the pane."""

    def show_accounts(self, rows: Sequence[AccountRow], *, due: int, filtered: bool) -> None:
        """Show these accounts; `due` is how many of all must be looked at."""
        ...

    def file_saved(self, path: Path) -> None:
        """Tell where a file was written."""
        ...

    def fail(self, error: Exception) -> None:
        """Tell what went wrong."""
        ...


class AccountsPresenter:
    """Searches the register and writes it out."""

    def __init__(
        self,
        place: Workplace,
        view: AccountsView,
        workbook: Callable[[AccountList], bytes],
        run: Runner,
        save_file: Callable[[Path, bytes], None],
    ) -> None:
        self._place = place
        self._view = view
        self._workbook = workbook
        self._run = run
        self._save_file = save_file
        self._rows: Sequence[AccountRow] = ()
        self._words: list[str] = []
        self._ended = False

    def refresh(self) -> None:
        """Ask again."""
        self._rows = account_rows(self._place)
        self._show()

    def search(self, text: str) -> None:
        """Look for accounts by any of their words."""
        self._words = fold(text).split()
        self._show()

    def show_ended(self, *, shown: bool) -> None:
        """Show or hide what is not used any more."""
        self._ended = shown
        self._show()

    def export(self, target: Path, title: str) -> None:
        """Write the whole register as a workbook."""

        def work(_: object) -> Path:
            self._save_file(target, self._workbook(account_list(self._place)))
            return target

        self._run(title, work, self._view.file_saved, self._view.fail)

    def file_name(self) -> str:
        """Propose a name for the workbook."""
        return file_name("Professionele accounts", day=self._place.today(), suffix="xlsx")

    def _show(self) -> None:
        shown = [row for row in self._rows if self._asked(row)]
        due = sum(row.due is not None for row in self._rows)
        self._view.show_accounts(shown, due=due, filtered=bool(self._words))

    def _asked(self, row: AccountRow) -> bool:
        account = row.account
        text = fold(f"{row.employee} {account.platform} {account.handle} {account.purpose}")
        return (self._ended or account.ended is None) and all(word in text for word in self._words)
