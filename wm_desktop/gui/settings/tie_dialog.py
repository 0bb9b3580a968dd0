"""The dialog that says which employee a user is."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from wm_desktop.domain.ids import EmployeeId, GroupId
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.forms.ui_user_tie import Ui_UserTie
from wm_desktop.gui.lists.ticks import add_tick, ticked
from wm_desktop.gui.settings.tie_presenter import TiePresenter
from wm_desktop.services.data_files import UserAdmin
from wm_desktop.services.rows import EmployeeRow, UserRow
from wm_desktop.services.users import GroupChoice
from wm_desktop.services.workplace import Workplace


class TieDialog(AskingDialog):
    """An employee from the list, and the groups of that one."""

    help_topic = "instellingen"

    def __init__(self, place: Workplace, admin: UserAdmin, user: UserRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_UserTie()
        self.ui.setupUi(self)
        grow_with_text(self)
        self.messages = self.ui.message_bar
        self.presenter = TiePresenter(place, admin, user, self)
        ui = self.ui
        ui.user_label.setText(user.name)
        ui.button_box.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("&Opslaan"))
        ui.button_box.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Annuleren"))
        ui.button_box.accepted.connect(self.save)
        ui.button_box.rejected.connect(self.reject)
        self.presenter.start()
        ui.employee_combo.currentIndexChanged.connect(self._employee_changed)
        ui.employee_combo.setFocus()

    def show_employees(self, rows: Sequence[EmployeeRow], chosen: EmployeeId | None) -> None:
        """Fill the list of employees, with 'not known' first."""
        combo = self.ui.employee_combo
        combo.clear()
        combo.addItem(self.tr("(nog niet bekend)"), None)
        for row in rows:
            note = f" ({row.function})" if row.function else ""
            combo.addItem(f"{row.name.listed}{note}", str(row.id))
        combo.setCurrentIndex(0 if chosen is None else max(0, combo.findData(str(chosen))))

    def show_groups(self, groups: Sequence[GroupChoice]) -> None:
        """Show the groups, those of the employee ticked; none when no employee is chosen."""
        listed = self.ui.groups_list
        listed.clear()
        several = len({one.location for one in groups}) > 1
        for one in groups:
            add_tick(listed, f"{one.name}  {one.location}" if several else one.name, str(one.id), checked=one.chosen)
        listed.setEnabled(bool(groups))

    def save(self) -> None:
        """Store, or say why not."""
        groups = [GroupId(UUID(value)) for value in ticked(self.ui.groups_list)]
        self.settle(lambda: self.presenter.save(self._employee(), groups))

    def _employee(self) -> EmployeeId | None:
        value = self.ui.employee_combo.currentData()
        return None if value is None else EmployeeId(UUID(value))

    def _employee_changed(self, _index: int) -> None:
        self.attempt(lambda: self.presenter.choose(self._employee()))
