"""The settings dialog: school, locations, paper, signatories, purposes, users, backup."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLineEdit, QWidget

from wm_desktop.domain.errors import WmError
from wm_desktop.domain.letters import Signatory
from wm_desktop.domain.people import Address
from wm_desktop.gui.dates import long_moment
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_settings import Ui_SettingsForm
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.save_as import labelled
from wm_desktop.gui.settings.presenter import SettingsPresenter
from wm_desktop.gui.settings.tie_dialog import TieDialog
from wm_desktop.gui.settings.tie_presenter import TieLine
from wm_desktop.gui.settings.words import role_words
from wm_desktop.gui.start.panels import strength_words
from wm_desktop.gui.tables import Column, RowTableModel
from wm_desktop.services.actors import Role
from wm_desktop.services.health import copy_backup, make_backup
from wm_desktop.services.rows import UserRow
from wm_desktop.services.settings import LocationSettings, SchoolSettings


class SettingsDialog(QDialog):
    """Shows the settings; 'Opslaan' stores them, users, purposes and policy are changed at once."""

    help_topic = "instellingen"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self._desk = desk
        self.presenter = SettingsPresenter(desk.place, desk.opened.users)
        self._locations: dict[str, LocationSettings] = dict(self.presenter.settings.locations)
        self._location = ""
        self.ui = Ui_SettingsForm()
        self.ui.setupUi(self)
        grow_with_text(self)
        self.users = RowTableModel[TieLine](self._user_columns(), self)
        self._fill()
        self._connect()
        self._allow()
        self.ui.part_list.use(self.ui.tabs)
        self.ui.part_list.setFocus()

    def typed(self) -> SchoolSettings:
        """The settings as they stand in the dialog."""
        ui, old = self.ui, self.presenter.settings
        self._keep_location()
        typed = replace(
            old,
            school=ui.school_edit.text().strip(),
            board=ui.board_edit.text().strip(),
            city=ui.city_edit.text().strip(),
            locations=dict(self._locations),
            letterhead=ui.paper_tab.letterhead,
            principal=Signatory(
                ui.principal_name_edit.text().strip(),
                ui.principal_function_edit.text().strip(),
                ui.principal_behalf_check.isChecked(),
            ),
            board_member=Signatory(
                ui.member_name_edit.text().strip(),
                ui.member_function_edit.text().strip(),
                ui.member_behalf_check.isChecked(),
            ),
            lock_after_minutes=ui.lock_spin.value(),
            suspension_mandate=ui.mandate_check.isChecked(),
            ban_mandate=ui.ban_mandate_check.isChecked(),
            remember_years=ui.remember_spin.value(),
            severities=tuple(edit.text().strip() for edit in self._severity_edits()),
            cao=ui.cao_tab.typed,
        )
        return ui.remedies_tab.presenter.typed(ui.offices_tab.typed(typed))

    def save(self) -> None:
        """Store and close, or say what is wrong."""
        if not self.presenter.may_change:
            self.reject()
        elif self.ui.policy_tab.presenter.has_unsaved:
            self.ui.tabs.setCurrentWidget(self.ui.policy_tab)
            self.ui.policy_tab.say_unsaved()
        elif self.ui.calendar_tab.has_typed:
            self.ui.tabs.setCurrentWidget(self.ui.calendar_tab)
            self.ui.calendar_tab.say_unsaved()
        elif self.ui.seal_tab.presenter.has_tried:
            self.ui.tabs.setCurrentWidget(self.ui.seal_tab)
            self.ui.seal_tab.say_unsaved()
        elif self._attempt(lambda: self.presenter.save(self.typed())):
            self.accept()

    def add_user(self) -> None:
        """Let the typed person in."""
        ui = self.ui
        name, role = ui.user_name_edit.text(), Role(ui.role_combo.currentData())
        passphrase = ui.user_passphrase_edit.text()
        if self._attempt(lambda: self.presenter.add_user(name, role, passphrase)):
            self._users_changed(self.tr("%1 kan het gegevensbestand nu openen.").replace("%1", name.strip()))
            if role is Role.TEACHER:
                self._ask_who_it_is(" ".join(name.split()))

    def change_passphrase(self) -> None:
        """Give the selected user the typed passphrase."""
        user = self._chosen_user()
        passphrase = self.ui.user_passphrase_edit.text()
        if user and self._attempt(lambda: self.presenter.change_passphrase(user.name, passphrase)):
            self._users_changed(self.tr("De wachtwoordzin van %1 is veranderd.").replace("%1", user.name))

    def remove_user(self) -> None:
        """Take the selected user out."""
        user = self._chosen_user()
        if user and self._attempt(lambda: self.presenter.remove_user(user.name)):
            self._users_changed(self.tr("%1 kan het gegevensbestand niet meer openen.").replace("%1", user.name))

    def tie_user(self) -> TieDialog | None:
        """Say which employee the selected user is, and which groups that one has."""
        user = self._chosen_user()
        if user is None:
            return None
        dialog = TieDialog(self._desk.place, self._desk.opened.users, user, self)
        saved = self.tr("Opgeslagen wie %1 is.").replace("%1", user.name)
        dialog.accepted.connect(lambda: self._users_changed(saved))
        dialog.open()
        return dialog

    def backup_now(self) -> None:
        """Make a backup in the usual folder."""
        place = self._desk.place
        run = self._desk.tasks.run_for(self)
        run(self.tr("Back-up maken"), lambda progress: make_backup(place), self._backed_up, self._fail)

    def copy_to(self, target: Path) -> None:
        """Make a backup at another place."""
        place = self._desk.place
        title = self.tr("Kopie maken")
        self._desk.tasks.run_for(self)(
            title, lambda progress: copy_backup(place, target, progress), self._backed_up, self._fail
        )

    def _severity_edits(self) -> tuple[QLineEdit, ...]:
        ui = self.ui
        return (ui.severity_1_edit, ui.severity_2_edit, ui.severity_3_edit, ui.severity_4_edit)

    def _fill(self) -> None:
        ui, s = self.ui, self.presenter.settings
        ui.button_box.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("&Opslaan"))
        ui.button_box.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Annuleren"))
        ui.school_edit.setText(s.school)
        ui.board_edit.setText(s.board)
        ui.city_edit.setText(s.city)
        ui.lock_spin.setValue(s.lock_after_minutes)
        ui.mandate_check.setChecked(s.suspension_mandate)
        ui.ban_mandate_check.setChecked(s.ban_mandate)
        ui.remember_spin.setValue(s.remember_years)
        for edit, words in zip(self._severity_edits(), s.severities, strict=True):
            edit.setText(words)
        ui.offices_tab.show_settings(s)
        ui.remedies_tab.set_up(s)
        ui.location_combo.addItems(list(self.presenter.locations))
        self._show_location()
        ui.principal_name_edit.setText(s.principal.name)
        ui.principal_function_edit.setText(s.principal.function)
        ui.principal_behalf_check.setChecked(s.principal.on_behalf)
        ui.member_name_edit.setText(s.board_member.name)
        ui.member_function_edit.setText(s.board_member.function)
        ui.member_behalf_check.setChecked(s.board_member.on_behalf)
        for role, word in role_words().items():
            ui.role_combo.addItem(word, role)
        ui.purposes_tab.set_up(self._desk, ui.message_bar)
        ui.cao_tab.show_cao(s.cao)
        ui.policy_tab.set_up(self._desk, ui.message_bar)
        ui.calendar_tab.set_up(self._desk, ui.message_bar)
        ui.paper_tab.set_up(self._desk, ui.message_bar, s.letterhead, self._typed_at)
        ui.seal_tab.set_up(self._desk, ui.message_bar, ui.paper_tab.sample)
        ui.user_table.use(self.users)
        self._show_lists()
        self._show_backup()
        ui.user_strength_label.setText(strength_words(""))

    def _connect(self) -> None:
        ui = self.ui
        ui.button_box.accepted.connect(self.save)
        ui.button_box.rejected.connect(self.reject)
        ui.location_combo.currentIndexChanged.connect(self._show_location)
        ui.tabs.currentChanged.connect(ui.paper_tab.draw_preview)
        ui.add_user_button.clicked.connect(self.add_user)
        ui.passphrase_button.clicked.connect(self.change_passphrase)
        ui.tie_user_button.clicked.connect(self.tie_user)
        ui.remove_user_button.clicked.connect(self.remove_user)
        ui.user_passphrase_edit.textChanged.connect(self._judge)
        ui.backup_button.clicked.connect(self.backup_now)
        ui.copy_button.clicked.connect(self._ask_copy)

    def _allow(self) -> None:
        ui, tabs = self.ui, self.ui.tabs
        for tab in (
            ui.school_tab,
            ui.incidents_tab,
            ui.locations_tab,
            ui.offices_tab,
            ui.remedies_tab,
            ui.paper_tab,
            ui.seal_tab,
            ui.signatories_tab,
            ui.cao_tab,
            ui.purposes_tab,
            ui.policy_tab,
            ui.calendar_tab,
        ):
            tab.setEnabled(self.presenter.may_change)
        tabs.setTabVisible(tabs.indexOf(ui.users_tab), self.presenter.may_manage_users)
        tabs.setTabVisible(tabs.indexOf(ui.seal_tab), self.presenter.may_change)

    def _attempt(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except WmError as error:
            self._fail(error)
            return False
        self.ui.message_bar.clear()
        return True

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, WmError):
            raise error
        self.ui.message_bar.trouble(sentence_of(error))

    def _keep_location(self) -> None:
        ui = self.ui
        if self._location:
            address = Address(
                ui.street_edit.text().strip(), ui.postcode_edit.text().strip(), ui.location_city_edit.text().strip()
            )
            self._locations[self._location] = LocationSettings(
                address, ui.phone_edit.text().strip(), ui.email_edit.text().strip()
            )

    def _show_location(self) -> None:
        self._keep_location()
        ui = self.ui
        self._location = ui.location_combo.currentText()
        shown = self._locations.get(self._location, LocationSettings())
        ui.street_edit.setText(shown.address.street)
        ui.postcode_edit.setText(shown.address.postcode)
        ui.location_city_edit.setText(shown.address.city)
        ui.phone_edit.setText(shown.phone)
        ui.email_edit.setText(shown.email)

    def _typed_at(self) -> tuple[SchoolSettings, str]:
        return self.typed(), self.ui.location_combo.currentText()

    def _show_lists(self) -> None:
        if self.presenter.may_manage_users:
            self.users.set_rows(self.presenter.users())
            self.ui.user_table.fit_columns()

    def _users_changed(self, news: str) -> None:
        self.ui.user_name_edit.clear()
        self.ui.user_passphrase_edit.clear()
        self._show_lists()
        self.ui.message_bar.news(news)

    def _ask_who_it_is(self, name: str) -> None:
        """A teacher sees no pupils before it is known which groups are the own ones."""
        number = next((n for n, line in enumerate(self.users.rows) if line.user.name == name), None)
        if number is None:
            return
        self.ui.user_table.select_number(number)
        text = self.tr("%1 ziet nog geen leerlingen: kies eerst welke medewerker dit is.").replace("%1", name)
        self.ui.message_bar.warning(text, button=self.tr("Kiezen…"), action=self.tie_user)

    def _chosen_user(self) -> UserRow | None:
        numbers = self.ui.user_table.selected_numbers()
        if not numbers:
            self.ui.message_bar.trouble(self.tr("Kies eerst een gebruiker in de lijst."))
            return None
        line = self.users.row(numbers[0])
        return None if line is None else line.user

    def _judge(self, passphrase: str) -> None:
        self.ui.user_strength_label.setText(strength_words(passphrase))

    def _backed_up(self, path: Path) -> None:
        self.ui.message_bar.news(self.tr("Back-up gemaakt en gecontroleerd: %1").replace("%1", str(path)))
        self._show_backup()

    def _show_backup(self) -> None:
        last = self.presenter.last_backup()
        text = self.tr("Laatste back-up: %1").replace("%1", long_moment(last)) if last else ""
        self.ui.backup_label.setText(text or self.tr("Er is nog geen back-up gemaakt."))
        place = self.tr("Gegevensbestand: %1").replace("%1", str(self._desk.opened.path))
        self.ui.backup_place_label.setText(place)

    def _ask_copy(self) -> None:
        name = self.tr("WM Desktop %1.wmbackup").replace("%1", str(self._desk.place.today()))
        dialog = labelled(QFileDialog(self, self.tr("Kopie op een andere plek"), str(Path.home() / name)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.copy_to(Path(chosen)))
        dialog.open()

    def _user_columns(self) -> tuple[Column[TieLine], ...]:
        return (
            Column(self.tr("Naam"), lambda line: line.user.name),
            Column(self.tr("Rol"), lambda line: role_words().get(Role(line.user.role), line.user.role)),
            Column(self.tr("Medewerker"), lambda line: line.employee.name.full if line.employee else ""),
            Column(self.tr("Groepen"), lambda line: ", ".join(line.employee.groups) if line.employee else ""),
        )
