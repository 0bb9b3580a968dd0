"""The tab Accounts: the register of professional accounts (protocol A.12)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.forms.ui_protocol_accounts import Ui_ProtocolAccounts
from wm_desktop.gui.pages import Page
from wm_desktop.gui.protocol.account_dialogs import AccountDialog, CheckDialog, EndDialog
from wm_desktop.gui.protocol.accounts_presenter import AccountsPresenter
from wm_desktop.gui.protocol.words import due_label, finding_label
from wm_desktop.gui.save_as import ask_save
from wm_desktop.gui.tables import Column, RowTableModel
from wm_desktop.services.accounts import AccountRow


class AccountsPane(QWidget):
    """The list with its acts; `counted` says how many must be looked at."""

    counted = Signal(int)

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.ui = Ui_ProtocolAccounts()
        self.ui.setupUi(self)
        desk = page.desk
        self.model = RowTableModel[AccountRow](self._columns(), self)
        self.ui.accounts_table.use(self.model, key="accounts", settings=desk.settings)
        self.presenter = AccountsPresenter(
            desk.place, self, desk.tools.accounts_workbook, desk.tasks.run_for(self), desk.tools.save_file
        )
        self._status = ""
        self._connect()

    @property
    def search_edit(self) -> QLineEdit:
        """Where Ctrl+F goes."""
        return self.ui.search_edit

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.refresh()

    def status(self) -> str:
        """What the status bar says."""
        return self._status

    def select(self, account_id: UUID) -> None:
        """Choose an account."""
        self.ui.search_edit.clear()
        number = self.model.number_of(lambda row: row.account.id == account_id)
        self.ui.accounts_table.select_number(number)
        self.ui.accounts_table.setFocus()

    # What the presenter says.

    def show_accounts(self, rows: Sequence[AccountRow], *, due: int, filtered: bool) -> None:
        """Show these accounts."""
        self.model.set_rows(rows)
        self.ui.accounts_table.fit_columns()
        empty = self.tr("Nog geen account. Leg er een vast met Nieuw account…")
        self.ui.accounts_table.set_empty_text(self.tr("Niets gevonden.") if filtered else empty)
        self._status = self.tr("%n account(s)", "", len(rows))
        self.page.say_status(self._status, filtered=filtered)
        self.counted.emit(due)
        self.ui.accounts_table.select_number(0 if rows else -1)
        self._offer()

    def file_saved(self, path: Path) -> None:
        """Tell where the workbook was written."""
        self.page.messages.news(self.tr("Opgeslagen: %1").replace("%1", str(path)))

    def fail(self, error: Exception) -> None:
        """Tell what went wrong."""
        self.page.fail(error)

    # What the person does.

    def on_new(self) -> None:
        """Put an account in the register."""
        AccountDialog(self.page.desk, self.window()).open()

    def on_edit(self) -> None:
        """Record a look at the chosen account."""
        row = self._chosen()
        if row is not None and row.account.ended is None:
            CheckDialog(self.page.desk, row, self.window()).open()

    def ask_end(self) -> None:
        """Record that the chosen account is not used any more."""
        row = self._chosen()
        if row is not None and row.account.ended is None:
            EndDialog(self.page.desk, row, self.window()).open()

    def on_print(self) -> None:
        """Write the register out."""
        title, kind = self.tr("Accounts exporteren"), self.tr("Excel (*.xlsx)")
        ask_save(
            self.window(),
            self.page.desk.settings,
            self.presenter.file_name(),
            kind,
            lambda path: self.presenter.export(path, title),
        )

    def _connect(self) -> None:
        ui = self.ui
        ui.search_edit.textChanged.connect(self.presenter.search)
        ui.ended_check.toggled.connect(self._show_ended)
        ui.new_button.clicked.connect(self.on_new)
        ui.check_button.clicked.connect(self.on_edit)
        ui.end_button.clicked.connect(self.ask_end)
        ui.export_button.clicked.connect(self.on_print)
        ui.accounts_table.row_opened.connect(self.on_edit)
        ui.accounts_table.row_chosen.connect(self._offer)
        ContextMenu(ui.accounts_table, (ui.check_button, ui.end_button, ui.new_button))

    def _show_ended(self, on: bool) -> None:
        self.presenter.show_ended(shown=on)

    def _chosen(self) -> AccountRow | None:
        return self.model.row(self.ui.accounts_table.currentIndex().row())

    def _offer(self) -> None:
        row = self._chosen()
        used = row is not None and row.account.ended is None
        self.ui.check_button.setEnabled(used)
        self.ui.end_button.setEnabled(used)
        self.ui.history_label.setText("" if row is None else self._history(row))

    def _history(self, row: AccountRow) -> str:
        lines = [
            " ".join((short_day(check.on), check.by, finding_label(check.finding), check.note)).strip()
            for check in reversed(row.account.checks)
        ]
        ended = row.account.ended
        if ended is not None:
            lines.insert(0, " ".join((self.tr("Beëindigd op"), short_day(ended.on), ended.reason)).strip())
        return "\n".join(lines) or self.tr("Nog niet gecontroleerd.")

    def _columns(self) -> list[Column[AccountRow]]:
        def checked(row: AccountRow) -> str:
            last = row.account.last_check
            return "" if last is None else short_day(last.on)

        def found(row: AccountRow) -> str:
            last = row.account.last_check
            return finding_label(None if last is None else last.finding)

        return [
            Column(self.tr("Medewerker"), lambda row: row.employee, sort_key=lambda row: row.sort_key),
            Column(self.tr("Platform"), lambda row: row.account.platform),
            Column(self.tr("Account"), lambda row: row.account.handle),
            Column(self.tr("Te doen"), self._to_do),
            Column(self.tr("Gecontroleerd"), self._last_day, checked),
            Column(self.tr("Bevinding"), found),
            Column(self.tr("Waarvoor"), lambda row: row.account.purpose),
        ]

    def _to_do(self, row: AccountRow) -> str:
        ended = row.account.ended
        if ended is None:
            return due_label(row.due)
        return self.tr("beëindigd op %1").replace("%1", short_day(ended.on))

    @staticmethod
    def _last_day(row: AccountRow) -> int:
        last = row.account.last_check
        return 0 if last is None else last.on.toordinal()
