"""The dialogs of the register of professional accounts."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from wm_desktop.domain.accounts import AccountCheck, AccountEnd, Finding
from wm_desktop.domain.ids import EmployeeId
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.forms.ui_account_check import Ui_AccountCheckForm
from wm_desktop.gui.forms.ui_account_end import Ui_AccountEndForm
from wm_desktop.gui.forms.ui_account_new import Ui_AccountNew
from wm_desktop.gui.protocol.keeping import ProtocolDialog
from wm_desktop.gui.protocol.words import finding_label
from wm_desktop.services.accounts import AccountRow, NewAccount, add_account, end_account, record_check


class AccountDialog(ProtocolDialog):
    """Put an account in the register."""

    help_topic = "accounts"
    ui: Ui_AccountNew

    def __init__(self, desk: Desk, parent: QWidget | None = None, employee_id: EmployeeId | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_AccountNew()
        self.ui.setupUi(self)
        for row in desk.place.queries.employees():
            if row.left_on is None:
                self.ui.employee_combo.addItem(row.name.full, row.id)
                if row.id == employee_id:
                    self.ui.employee_combo.setCurrentIndex(self.ui.employee_combo.count() - 1)
        _fill(self.ui.finding_combo, unchecked=True)
        self.offer_today()
        self.ui.by_edit.setText(desk.place.actor.name)
        self.ui.finding_combo.currentIndexChanged.connect(self._offer)
        self._offer()
        self.begin(self._store, width=560)

    def _offer(self) -> None:
        checked = self.ui.finding_combo.currentData() is not None
        self.ui.day_edit.setEnabled(checked)
        self.ui.by_edit.setEnabled(checked)

    def _store(self) -> None:
        self.settle(self._add)

    def _add(self) -> None:
        ui, place = self.ui, self.desk.place
        finding, check = ui.finding_combo.currentData(), None
        if finding is not None:
            check = AccountCheck(ui.day_edit.day() or place.today(), ui.by_edit.text().strip(), Finding(finding))
        new = NewAccount(
            ui.employee_combo.currentData(),
            ui.platform_edit.text(),
            ui.handle_edit.text(),
            ui.purpose_edit.text(),
            check,
        )
        add_account(place, new)


class CheckDialog(ProtocolDialog):
    """Record a look at an account."""

    help_topic = "accounts"
    ui: Ui_AccountCheckForm

    def __init__(self, desk: Desk, row: AccountRow, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_AccountCheckForm()
        self.ui.setupUi(self)
        self._row = row
        self.ui.subject_label.setText(f"{row.employee}: {row.account.handle} ({row.account.platform})")
        self.ui.finding_combo.addItem(self.tr("(kies wat u zag)"), None)
        _fill(self.ui.finding_combo)
        self.offer_today()
        self.ui.by_edit.setText(desk.place.actor.name)
        self.begin(self._store, width=560)

    def _store(self) -> None:
        finding, place, ui = self.ui.finding_combo.currentData(), self.desk.place, self.ui
        if finding is None:
            self.messages.trouble(self.tr("Kies of er persoonlijke informatie in het account stond."))
            return

        def work() -> None:
            day, by = ui.day_edit.day() or place.today(), ui.by_edit.text().strip()
            record_check(
                place, self._row.account.id, AccountCheck(day, by, Finding(finding), ui.note_edit.text().strip())
            )

        self.settle(work)


class EndDialog(ProtocolDialog):
    """Record that an account is not used any more."""

    help_topic = "accounts"
    ui: Ui_AccountEndForm

    def __init__(self, desk: Desk, row: AccountRow, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_AccountEndForm()
        self.ui.setupUi(self)
        self._row = row
        self.ui.subject_label.setText(f"{row.employee}: {row.account.handle} ({row.account.platform})")
        self.offer_today()
        self.begin(self._store, width=520)

    def _store(self) -> None:
        place, ui = self.desk.place, self.ui

        def work() -> None:
            day = ui.day_edit.day() or place.today()
            end_account(place, self._row.account.id, AccountEnd(day, place.actor.name, ui.note_edit.text().strip()))

        self.settle(work)


def _fill(combo: QComboBox, *, unchecked: bool = False) -> None:
    if unchecked:
        combo.addItem(finding_label(None), None)
    for finding in Finding:
        combo.addItem(finding_label(finding), finding)
