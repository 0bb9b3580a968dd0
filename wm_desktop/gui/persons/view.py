"""The page of persons: the list on the left, everything known of one pupil on the right; employees on a tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.ids import PupilId
from wm_desktop.domain.people import Employee, Guardian
from wm_desktop.gui import doors
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.dates import long_day
from wm_desktop.gui.desk import Aim, Desk
from wm_desktop.gui.forms.ui_persons import Ui_Persons
from wm_desktop.gui.pages import Page
from wm_desktop.gui.persons import columns
from wm_desktop.gui.persons.dialogs import EmployeeDialog, GuardianDialog, PupilDialog, StayDialog
from wm_desktop.gui.persons.presenter import (
    FileLine,
    PersonsPresenter,
    PupilTyped,
    guardian_of,
    new_employee,
    new_guardian,
)
from wm_desktop.gui.persons.words import protection_words
from wm_desktop.gui.tables import RowTableModel
from wm_desktop.services.rows import AnswerRow, EmployeeRow, GroupRow, GuardianRow, PersonFile, PupilRow

_WAIT_MS = 120


class PersonsPage(Page):
    """Pupils, guardians, employees and groups."""

    help_topic = "personen"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_Persons()
        self.ui.setupUi(self.body)
        self.setFocusProxy(self.ui.pupil_table)
        self.ui.kind_tabs.tabBar().setAccessibleName(self.tr("Soort personen"))
        self.ui.detail_tabs.tabBar().setAccessibleName(self.tr("Over deze persoon"))
        self.presenter = PersonsPresenter(desk.place, self)
        self.person: PersonFile | None = None
        self.dialog: QDialog | None = None
        self._groups: list[str] = []
        self._locations: list[str] = []
        self.pupils = RowTableModel[PupilRow](columns.pupil_columns(), self)
        self.guardians = RowTableModel[GuardianRow](columns.guardian_columns(), self)
        self.answers = RowTableModel[AnswerRow](columns.answer_columns(), self)
        self.files = RowTableModel[FileLine](columns.file_columns(), self)
        self.stays = RowTableModel[tuple[str, str]](columns.stay_columns(), self)
        self.employees = RowTableModel[EmployeeRow](columns.employee_columns(), self)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._set_up_tables()
        files = self.ui.detail_tabs.indexOf(self.ui.files_tab)
        self.ui.detail_tabs.setTabVisible(files, self.presenter.may_see_files)
        self._connect()
        self._show_person_parts()

    def refresh(self) -> None:
        """Ask everything again."""
        self.presenter.refresh()

    def show_aim(self, aim: Aim) -> None:
        """Show a pupil, the employees, or start reading pupils in."""
        if aim.action == "import":
            doors.open_roster_import(self.desk, self.window())
            return
        employees = aim.action == "employees"
        self.ui.kind_tabs.setCurrentWidget(self.ui.employees_tab if employees else self.ui.pupils_tab)
        if aim.subject is not None:
            self._show_pupil(PupilId(aim.subject))

    def show_groups(self, groups: Sequence[GroupRow], locations: Sequence[str]) -> None:
        """Fill the filter; the chosen group stays chosen."""
        self._groups = sorted({row.name for row in groups}, key=[row.name for row in groups].index)
        self._locations = list(locations)
        combo = self.ui.group_combo
        chosen = combo.currentData()
        combo.blockSignals(True)
        combo.clear()
        combo.addItem(self.tr("alle groepen"), ("", ""))
        several = len(self._locations) > 1
        for row in groups:
            combo.addItem(f"{row.name} - {row.location}" if several else row.name, (row.name, row.location))
        combo.setCurrentIndex(max(0, _index_of(combo, chosen)))
        combo.blockSignals(False)

    def show_pupils(self, pupils: Sequence[PupilRow]) -> None:
        """Show the list; the chosen pupil stays chosen when still in it."""
        first = self.pupils.rows_in_all == 0
        self.ui.pupil_table.blockSignals(True)
        self.pupils.set_rows(pupils)
        number = self.pupils.number_of(lambda row: row.id == self.presenter.chosen)
        self.ui.pupil_table.select_number(number)
        self.ui.pupil_table.blockSignals(False)
        if first and not self.desk.settings.contains("tables/pupils"):
            self.ui.pupil_table.fit_columns()
        self._say_counts()

    def show_person(self, person: PersonFile | None) -> None:
        """Show everything known of one pupil."""
        self.person = person
        self.guardians.set_rows(person.guardians if person else ())
        self.answers.set_rows(person.answers if person else ())
        self.files.set_rows(columns.file_lines(person) if person else ())
        self.stays.set_rows(person.groups if person else ())
        for table in (self.ui.guardian_table, self.ui.answer_table, self.ui.file_table, self.ui.stay_table):
            table.fit_columns()
        self._show_person_parts()

    def show_employees(self, employees: Sequence[EmployeeRow]) -> None:
        """Show the employees."""
        first = self.employees.rows_in_all == 0
        panel = self.ui.employee_panel
        self.employees.set_rows(employees)
        self._offer_purposes()
        number = self.employees.number_of(lambda row: row.id == panel.employee_id)
        panel.show_employee(self.employees.row(number))
        self.ui.employee_table.select_number(number)
        if first and not self.desk.settings.contains("tables/employees"):
            self.ui.employee_table.fit_columns()
        self._say_counts()

    def on_new(self) -> None:
        """A new pupil, or employee on that tab."""
        if self.ui.kind_tabs.currentWidget() is self.ui.employees_tab:
            self._edit_employee(None)
        else:
            self._edit_pupil(None)

    def on_edit(self) -> None:
        """Edit what is selected."""
        if self.ui.kind_tabs.currentWidget() is self.ui.employees_tab:
            self._edit_employee(self._chosen_employee())
        elif self.ui.guardian_table.hasFocus():
            self._edit_chosen_guardian()
        elif self.person is not None:
            self._edit_pupil(self.person.pupil)

    def on_import(self) -> None:
        """Read pupils in."""
        doors.open_roster_import(self.desk, self.window())

    def theme_changed(self) -> None:
        """Colours of cells are asked again."""
        self.ui.pupil_table.viewport().update()

    def _set_up_tables(self) -> None:
        ui, settings = self.ui, self.desk.settings
        ui.pupil_table.use(self.pupils, key="pupils", settings=settings)
        ui.employee_table.use(self.employees, key="employees", settings=settings)
        ui.guardian_table.use(self.guardians)
        ui.answer_table.use(self.answers)
        ui.file_table.use(self.files)
        ui.stay_table.use(self.stays)
        ui.pupil_table.set_empty_text(self.tr("Geen leerlingen gevonden. Lees leerlingen in, of pas het filter aan."))
        ui.employee_table.set_empty_text(self.tr("Nog geen medewerkers. Voeg er een toe of lees ze in."))
        ui.guardian_table.set_empty_text(
            self.tr(
                "Geen ouders of verzorgers bekend. Voeg ze hieronder toe, of lees een lijst in bij Leerlingen inlezen."
            )
        )
        ui.answer_table.set_empty_text(self.tr("Nog geen antwoorden."))
        ui.file_table.set_empty_text(self.tr("Geen incidenten of brieven."))
        ui.without_combo.setVisible(self.presenter.may_see_staff)
        ui.splitter.setStretchFactor(0, 5)
        ui.splitter.setStretchFactor(1, 6)

    def _connect(self) -> None:
        ui = self.ui
        ui.search_edit.textChanged.connect(self._wait.start)
        ui.search_edit.returnPressed.connect(ui.pupil_table.setFocus)
        ui.employee_search_edit.returnPressed.connect(ui.employee_table.setFocus)
        ui.employee_search_edit.textChanged.connect(self._wait.start)
        self._wait.timeout.connect(self._search)
        ui.group_combo.currentIndexChanged.connect(self._search)
        ui.left_check.toggled.connect(self._search)
        ui.pupil_table.row_chosen.connect(self._pupil_chosen)
        ui.pupil_table.row_opened.connect(self._edit_pupil)
        ui.employee_panel.set_up(self)
        ui.employee_table.row_chosen.connect(self._employee_chosen)
        ui.without_combo.activated.connect(self._search)
        ui.employee_table.row_opened.connect(self._edit_employee)
        ui.guardian_table.row_opened.connect(self._edit_guardian)
        ui.file_table.row_opened.connect(self._open_file)
        ui.post_button.setVisible(self.presenter.may_record)
        ui.post_button.clicked.connect(
            lambda: doors.open_group_post(self.desk, self.window(), ui.group_combo.currentIndex())
        )
        ui.new_button.clicked.connect(lambda: self._edit_pupil(None))
        ui.roster_button.clicked.connect(self.on_import)
        ui.edit_button.clicked.connect(self.on_edit)
        ui.move_button.clicked.connect(self._move)
        ui.leave_button.clicked.connect(self._leave)
        ui.family_button.clicked.connect(self.open_family)
        ui.add_guardian_button.clicked.connect(self._add_guardian)
        ui.edit_guardian_button.clicked.connect(self._edit_chosen_guardian)
        ui.new_employee_button.clicked.connect(lambda: self._edit_employee(None))
        ui.edit_employee_button.clicked.connect(lambda: self._edit_employee(self._chosen_employee()))
        ui.kind_tabs.currentChanged.connect(self._tab_changed)
        ContextMenu(ui.pupil_table, (ui.edit_button, ui.move_button, ui.leave_button, ui.family_button))
        ContextMenu(ui.employee_table, (ui.edit_employee_button, ui.new_employee_button))
        ContextMenu(ui.guardian_table, (ui.edit_guardian_button, ui.add_guardian_button))

    def _open_post(self) -> None:
        doors.open_group_post(self.desk, self.window(), self.ui.group_combo.currentIndex())

    def _search(self) -> None:
        presenter, ui = self.presenter, self.ui
        presenter.search = ui.search_edit.text().strip()
        presenter.group, presenter.location = ui.group_combo.currentData() or ("", "")
        presenter.with_left = ui.left_check.isChecked()
        presenter.without_purpose = ui.without_combo.currentData()
        presenter.employee_search = ui.employee_search_edit.text().strip()
        self.attempt(presenter.list_pupils)
        self.attempt(presenter.list_employees)

    def _tab_changed(self) -> None:
        """The other list: its first line is shown, and the status bar counts it."""
        table = self.ui.employee_table
        if self.ui.kind_tabs.currentWidget() is self.ui.employees_tab and not table.currentIndex().isValid():
            table.select_number(0 if self.employees.rows else -1)
        self._say_counts()

    def _say_counts(self) -> None:
        presenter = self.presenter
        if self.ui.kind_tabs.currentWidget() is self.ui.employees_tab:
            filtered = bool(presenter.employee_search or presenter.without_purpose)
            self.say_status(self.tr("%n medewerker(s)", "", len(self.employees.rows)), filtered=filtered)
        else:
            self.say_status(self.tr("%n leerling(en)", "", len(self.pupils.rows)), filtered=presenter.is_filtered)

    def _show_pupil(self, pupil_id: PupilId) -> None:
        number = self.pupils.number_of(lambda row: row.id == pupil_id)
        if number < 0:
            self.ui.search_edit.clear()
            self.ui.group_combo.setCurrentIndex(0)
            self.ui.left_check.setChecked(True)
            self._search()
            number = self.pupils.number_of(lambda row: row.id == pupil_id)
        self.ui.pupil_table.select_number(number)
        self.presenter.choose(pupil_id)

    def _offer_purposes(self) -> None:
        combo, chosen = self.ui.without_combo, self.presenter.without_purpose
        combo.clear()
        combo.addItem(self.tr("alle medewerkers"), None)
        for place, purpose in enumerate(self.presenter.purposes(), 1):
            combo.addItem(self.tr("zonder toestemming: %1").replace("%1", purpose.label), purpose.id)
            if purpose.id == chosen:
                combo.setCurrentIndex(place)

    def _employee_chosen(self, row: object) -> None:
        if isinstance(row, EmployeeRow):
            self.attempt(lambda: self.ui.employee_panel.show_employee(row))

    def _pupil_chosen(self, row: object) -> None:
        if isinstance(row, PupilRow):
            self.attempt(lambda: self.presenter.choose(row.id))

    def _show_person_parts(self) -> None:
        ui, person, may = self.ui, self.person, self.presenter.may_change
        ui.detail_tabs.setVisible(person is not None)
        for button in (ui.edit_button, ui.move_button, ui.leave_button):
            button.setVisible(person is not None and may)
        ui.family_button.setVisible(person is not None and self.presenter.may_record)
        for button in (ui.new_button, ui.roster_button, ui.add_guardian_button, ui.edit_guardian_button):
            button.setVisible(may)
        for button in (ui.new_employee_button, ui.edit_employee_button):
            button.setVisible(may)
        if person is None:
            ui.name_label.setText("")
            ui.facts_label.setText(self.tr("Kies een leerling om alles te zien wat bekend is."))
            return
        left = person.pupil.left_on is not None
        ui.name_label.setText(person.pupil.name.full)
        ui.facts_label.setText(self._facts(person))
        ui.move_button.setText(self.tr("&Teruggekomen…") if left else self.tr("Andere g&roep…"))
        ui.leave_button.setVisible(may and not left)
        ui.detail_tabs.setTabText(0, self.tr("Ouders (%1)").replace("%1", str(len(person.guardians))))
        ui.detail_tabs.setTabText(1, self.tr("Antwoorden (%1)").replace("%1", str(len(person.answers))))
        ui.detail_tabs.setTabText(2, self.tr("Dossier (%1)").replace("%1", str(self.files.rows_in_all)))

    def _facts(self, person: PersonFile) -> str:
        pupil = person.pupil
        parts = [self.tr("nummer %1").replace("%1", pupil.pupil_number)]
        if pupil.group:
            parts.append(self.tr("groep %1, %2").replace("%1", pupil.group).replace("%2", pupil.location))
        if pupil.birth_date:
            parts.append(self.tr("geboren %1").replace("%1", long_day(pupil.birth_date)))
        if pupil.left_on:
            parts.append(self.tr("vertrokken op %1").replace("%1", short_day(pupil.left_on)))
        parts += [text for text in (protection_words(person),) if text]
        return "  ·  ".join(parts)

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        dialog.open()

    def _edit_pupil(self, known: PupilRow | None) -> None:
        def save(typed: PupilTyped) -> None:
            self._show_pupil(self.presenter.save_pupil(typed, known))

        if self.presenter.may_change:
            today = self.place.today()
            self._open(PupilDialog(save, known, self._groups, self._locations, today, self.window()))

    def _add_guardian(self) -> None:
        person = self.person
        if person is None:
            return

        def save(guardian: Guardian, relation: str, has_custody: bool) -> None:
            self.presenter.add_guardian(person.pupil.id, guardian, relation, has_custody)

        parent, today = self.window(), self.place.today()
        dialog = GuardianDialog(save, new_guardian(), self.tr("ouder"), True, is_new=True, today=today, parent=parent)
        self._open(dialog)

    def _edit_chosen_guardian(self) -> None:
        numbers = self.ui.guardian_table.selected_numbers() or [0]
        self._edit_guardian(self.guardians.row(numbers[0]))

    def _edit_guardian(self, known: GuardianRow | None) -> None:
        person = self.person
        if known is None or person is None or not self.presenter.may_change:
            return

        def save(guardian: Guardian, relation: str, has_custody: bool) -> None:
            self.presenter.save_guardian(person.pupil.id, known, guardian, has_custody, dialog.custody_since())

        dialog = GuardianDialog(
            save,
            guardian_of(known),
            known.relation,
            known.has_custody,
            is_new=False,
            today=self.place.today(),
            parent=self.window(),
        )
        self._open(dialog)

    def _move(self) -> None:
        if self.person is None:
            return
        pupil = self.person.pupil
        title = self.tr("Teruggekomen") if pupil.left_on else self.tr("Andere groep")
        dialog = StayDialog(
            lambda group, location, day: self.presenter.move(pupil, group, location, day),
            title,
            self._groups,
            self._locations,
            self.place.today(),
            self.window(),
        )
        dialog.start_at(pupil.group, pupil.location)
        self._open(dialog)

    def _leave(self) -> None:
        if self.person is None:
            return
        pupil = self.person.pupil
        title = self.tr("%1 verlaat de school").replace("%1", pupil.name.full)
        dialog = StayDialog(
            lambda _group, _location, day: self.presenter.leave(pupil, day),
            title,
            (),
            (),
            self.place.today(),
            self.window(),
        )
        text = self.tr(
            "%1 staat als vertrokken. Een vergissing? Vink 'Ook vertrokken leerlingen' aan en kies Teruggekomen."
        )
        dialog.accepted.connect(lambda: self.messages.news(text.replace("%1", pupil.name.full)))
        self._open(dialog)

    def open_family(self) -> None:
        """The answers of brothers and sisters together."""
        person = self.person
        if person is not None:
            self.attempt(lambda: doors.open_family(self.desk, self, person.pupil.id))

    def _chosen_employee(self) -> EmployeeRow | None:
        numbers = self.ui.employee_table.selected_numbers()
        return self.employees.row(numbers[0]) if numbers else None

    def _edit_employee(self, row: EmployeeRow | None) -> None:
        if not self.presenter.may_change:
            return
        stored = self.presenter.employee(row) if row is not None else None

        def save(employee: Employee) -> None:
            self.presenter.save_employee(row, employee)

        self._open(EmployeeDialog(save, stored or new_employee(), is_new=stored is None, parent=self.window()))

    def _open_file(self, line: object) -> None:
        if isinstance(line, FileLine):
            self.desk.go(Aim(line.page, subject=line.subject))


def _index_of(combo: QComboBox, data: object) -> int:
    return next((number for number in range(combo.count()) if combo.itemData(number) == data), -1)
