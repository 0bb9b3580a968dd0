"""The small dialogs that change people; each calls `save` and stays open when it refuses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLineEdit, QWidget

from wm_desktop.domain.errors import WmError
from wm_desktop.domain.people import Address, Employee, EmployeeKind, FormOfAddress, Guardian, PersonName
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_employee_edit import Ui_EmployeeEditForm
from wm_desktop.gui.forms.ui_guardian_edit import Ui_GuardianEditForm
from wm_desktop.gui.forms.ui_person_edit import Ui_PersonEditForm
from wm_desktop.gui.forms.ui_stay_edit import Ui_StayEditForm
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.messages import MessageBar
from wm_desktop.gui.persons.presenter import PupilTyped
from wm_desktop.gui.persons.words import employee_words, form_words
from wm_desktop.services.rows import PupilRow


class EditDialog(QDialog):
    """Base: 'Opslaan' tries to save; a refusal stands in the bar above the fields and nothing is lost."""

    message_bar: MessageBar
    help_topic = "personen"

    def set_up(self, message_bar: MessageBar, button_box: QDialogButtonBox) -> None:
        """Connect the buttons of the form."""
        self.message_bar = message_bar
        help_on_f1(self, self.help_topic)
        button_box.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("&Opslaan"))
        button_box.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Annuleren"))
        button_box.button(QDialogButtonBox.StandardButton.Save).setDefault(True)
        button_box.accepted.connect(self.try_save)
        button_box.rejected.connect(self.reject)

    def try_save(self) -> None:
        """Save and close, or say why not."""
        try:
            self.save()
        except WmError as error:
            self.message_bar.trouble(sentence_of(error))
        else:
            self.accept()

    def save(self) -> None:
        """Hand what was typed to the presenter."""
        raise NotImplementedError


def show_name(name: PersonName, first: QLineEdit, initials: QLineEdit, prefix: QLineEdit, last: QLineEdit) -> None:
    """Fill a name into its four fields."""
    first.setText(name.first_name)
    initials.setText(name.initials)
    prefix.setText(name.prefix)
    last.setText(name.last_name)


def typed_name(first: QLineEdit, initials: QLineEdit, prefix: QLineEdit, last: QLineEdit) -> PersonName:
    """The name as it was typed."""
    return PersonName(first.text(), prefix.text(), last.text(), initials.text())


def _choose(combo: QComboBox, value: object) -> None:
    combo.setCurrentIndex(max(0, combo.findData(value)))


class PupilDialog(EditDialog):
    """Number, name, birth date, protection; for a new pupil also the group."""

    def __init__(
        self,
        save: Callable[[PupilTyped], object],
        known: PupilRow | None,
        groups: Sequence[str],
        locations: Sequence[str],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self.ui = Ui_PersonEditForm()
        self.ui.setupUi(self)
        self.set_up(self.ui.message_bar, self.ui.button_box)
        self.setWindowTitle(self.tr("Leerling bewerken") if known else self.tr("Nieuwe leerling"))
        self.ui.birth_field.set_today(today)
        self.ui.group_combo.addItems(list(groups))
        self.ui.group_combo.setCurrentText("")
        self.ui.location_combo.addItems(list(locations))
        for widget in (self.ui.group_combo, self.ui.group_label, self.ui.location_combo, self.ui.location_label):
            widget.setVisible(known is None)
        self.ui.since_field.set_today(today)
        self.ui.since_label.setVisible(known is not None)
        self.ui.since_field.setVisible(known is not None)
        self._was_protected = known is not None and known.protected
        self.ui.protected_check.toggled.connect(self._tell_since)
        self._tell_since()
        if known is not None:
            self._show(known)

    def save(self) -> None:
        """Hand over what was typed."""
        ui = self.ui
        name = typed_name(ui.first_name_edit, ui.initials_edit, ui.prefix_edit, ui.last_name_edit)
        self._save(
            PupilTyped(
                ui.number_edit.text(),
                name,
                ui.birth_field.day(),
                ui.protected_check.isChecked(),
                ui.group_combo.currentText().strip(),
                ui.location_combo.currentText(),
                ui.since_field.day() if ui.since_field.isVisibleTo(self) and ui.since_field.isEnabled() else None,
            )
        )

    def _tell_since(self) -> None:
        """Only a change of protection has a day."""
        for widget in (self.ui.since_label, self.ui.since_field):
            widget.setEnabled(self.ui.protected_check.isChecked() != self._was_protected)

    def _show(self, known: PupilRow) -> None:
        ui = self.ui
        ui.number_edit.setText(known.pupil_number)
        show_name(known.name, ui.first_name_edit, ui.initials_edit, ui.prefix_edit, ui.last_name_edit)
        ui.birth_field.set_day(known.birth_date)
        ui.protected_check.setChecked(known.protected)


class GuardianDialog(EditDialog):
    """A guardian's name, address, and whether there is custody."""

    def __init__(
        self,
        save: Callable[[Guardian, str, bool], object],
        guardian: Guardian,
        relation: str,
        has_custody: bool,
        *,
        is_new: bool,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._guardian = guardian
        self.ui = Ui_GuardianEditForm()
        self.ui.setupUi(self)
        self.set_up(self.ui.message_bar, self.ui.button_box)
        self.setWindowTitle(self.tr("Ouder toevoegen") if is_new else self.tr("Ouder bewerken"))
        for form, word in form_words().items():
            self.ui.form_combo.addItem(word, form)
        self.ui.relation_combo.addItems(
            [self.tr("moeder"), self.tr("vader"), self.tr("ouder"), self.tr("verzorger"), self.tr("voogd")]
        )
        self.ui.relation_combo.setCurrentText(relation)
        self.ui.relation_combo.setEnabled(is_new)
        self.ui.custody_check.setChecked(has_custody)
        self._had_custody = has_custody
        self.ui.since_field.set_today(today)
        for widget in (self.ui.since_label, self.ui.since_field):
            widget.setVisible(not is_new)
        self.ui.custody_check.toggled.connect(self._tell_since)
        self._tell_since()
        self._show(guardian)

    def save(self) -> None:
        """Hand over what was typed."""
        ui = self.ui
        guardian = Guardian(
            self._guardian.id,
            typed_name(ui.first_name_edit, ui.initials_edit, ui.prefix_edit, ui.last_name_edit),
            FormOfAddress(ui.form_combo.currentData()),
            Address(ui.street_edit.text(), ui.postcode_edit.text(), ui.city_edit.text(), ui.country_edit.text()),
            ui.secret_check.isChecked(),
            ui.email_edit.text(),
            ui.phone_edit.text(),
        )
        self._save(guardian, ui.relation_combo.currentText(), ui.custody_check.isChecked())

    def custody_since(self) -> date | None:
        """The day on which custody changes; None is today, or when it does not change."""
        return self.ui.since_field.day() if self.ui.since_field.isEnabled() else None

    def _tell_since(self) -> None:
        """Only a change of custody has a day."""
        for widget in (self.ui.since_label, self.ui.since_field):
            widget.setEnabled(self.ui.custody_check.isChecked() != self._had_custody)

    def _show(self, guardian: Guardian) -> None:
        ui = self.ui
        show_name(guardian.name, ui.first_name_edit, ui.initials_edit, ui.prefix_edit, ui.last_name_edit)
        _choose(ui.form_combo, guardian.form_of_address)
        ui.street_edit.setText(guardian.address.street)
        ui.postcode_edit.setText(guardian.address.postcode)
        ui.city_edit.setText(guardian.address.city)
        ui.country_edit.setText(guardian.address.country)
        ui.secret_check.setChecked(guardian.secret_address)
        ui.email_edit.setText(guardian.email)
        ui.phone_edit.setText(guardian.phone)


class EmployeeDialog(EditDialog):
    """An employee, volunteer or trainee."""

    def __init__(
        self, save: Callable[[Employee], object], employee: Employee, *, is_new: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._employee = employee
        ui = self.ui = Ui_EmployeeEditForm()
        ui.setupUi(self)
        self.set_up(ui.message_bar, ui.button_box)
        self.setWindowTitle(self.tr("Nieuwe medewerker") if is_new else self.tr("Medewerker bewerken"))
        for form, word in form_words().items():
            ui.form_combo.addItem(word, form)
        for kind, word in employee_words().items():
            ui.kind_combo.addItem(word, kind)
        show_name(employee.name, ui.first_name_edit, ui.initials_edit, ui.prefix_edit, ui.last_name_edit)
        _choose(ui.form_combo, employee.form_of_address)
        _choose(ui.kind_combo, employee.kind)
        ui.function_edit.setText(employee.function)
        ui.email_edit.setText(employee.email)

    def save(self) -> None:
        """Hand over what was typed."""
        ui = self.ui
        self._save(
            Employee(
                self._employee.id,
                typed_name(ui.first_name_edit, ui.initials_edit, ui.prefix_edit, ui.last_name_edit),
                form_of_address=FormOfAddress(ui.form_combo.currentData()),
                kind=EmployeeKind(ui.kind_combo.currentData()),
                function=ui.function_edit.text().strip(),
                email=ui.email_edit.text().strip(),
            )
        )


class StayDialog(EditDialog):
    """Another group, coming back, or (without group) leaving, from a day on."""

    def __init__(
        self,
        save: Callable[[str, str, date], object],
        title: str,
        groups: Sequence[str],
        locations: Sequence[str],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._save = save
        self._today = today
        self.ui = Ui_StayEditForm()
        self.ui.setupUi(self)
        self.set_up(self.ui.message_bar, self.ui.button_box)
        self.setWindowTitle(title)
        self.ui.day_field.set_today(today)
        self.ui.day_field.set_day(today)
        self.ui.group_combo.addItems(list(groups))
        self.ui.location_combo.addItems(list(locations))
        if not groups and not locations:
            self.ui.day_label.setText(self.tr("&Laatste dag:"))
            self.ui.day_field.setAccessibleName(self.tr("Laatste dag"))
            self.ui.day_field.setFocus()
            for widget in (self.ui.group_combo, self.ui.group_label, self.ui.location_combo, self.ui.location_label):
                widget.hide()

    def start_at(self, group: str, location: str) -> None:
        """Begin with the group and location of now."""
        self.ui.group_combo.setCurrentText(group)
        self.ui.location_combo.setCurrentText(location)

    def save(self) -> None:
        """Hand over what was typed."""
        day = self.ui.day_field.day() or self._today
        self._save(self.ui.group_combo.currentText(), self.ui.location_combo.currentText(), day)
