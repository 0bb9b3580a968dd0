from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest

from tests.support import as_role
from wm_desktop.domain.people import PersonName
from wm_desktop.gui.desk import Aim
from wm_desktop.gui.persons.presenter import PersonsPresenter, PupilTyped
from wm_desktop.gui.persons.view import PersonsPage
from wm_desktop.gui.persons.words import custody_words
from wm_desktop.services.actors import Role
from wm_desktop.services.rows import ConsentFilter


@dataclass
class FakeView:
    """Remembers what it was shown."""

    groups: list = field(default_factory=list)
    pupils: list = field(default_factory=list)
    person: object = None
    employees: list = field(default_factory=list)

    def show_groups(self, groups, locations):
        self.groups = [row.name for row in groups]

    def show_pupils(self, pupils):
        self.pupils = [row.name.full for row in pupils]

    def show_person(self, person):
        self.person = person

    def show_employees(self, employees):
        self.employees = [row.name.full for row in employees]


@pytest.fixture
def school(office):
    office.pupil("Noor van der Sluis", group="3A")
    office.pupil("Sem Bakker", group="5B", location="Miland")
    office.employee("Eva Jansen")
    return office


@pytest.fixture
def view():
    return FakeView()


@pytest.fixture
def presenter(place, school, view):
    made = PersonsPresenter(place, view)
    made.refresh()
    return made


def test_the_list_can_be_searched_and_filtered(presenter, view):
    assert view.pupils == ["Sem Bakker", "Noor van der Sluis"]
    assert not presenter.is_filtered
    presenter.search = "sluis"
    presenter.list_pupils()
    assert (view.pupils, presenter.is_filtered) == (["Noor van der Sluis"], True)
    presenter.search, presenter.group = "", "5B"
    presenter.list_pupils()
    assert view.pupils == ["Sem Bakker"]


def test_a_new_pupil_goes_into_a_group_today(presenter, view, place):
    typed = PupilTyped("2001", PersonName("Liv", "", "Vos"), date(2019, 5, 1), False, "3A", "Willibrord")
    pupil_id = presenter.save_pupil(typed, None)
    presenter.choose(pupil_id)
    assert (view.person.pupil.name.full, view.person.pupil.group) == ("Liv Vos", "3A")


def test_a_pupil_leaves_and_comes_back(presenter, view, place):
    pupil = place.queries.pupils("bakker")[0]
    presenter.leave(pupil, place.today() - timedelta(days=1))
    presenter.refresh()
    assert view.pupils == ["Noor van der Sluis"]
    presenter.with_left = True
    presenter.list_pupils()
    gone = place.queries.pupils("bakker", left=True)[0]
    assert gone.left_on == date(2026, 11, 22)
    presenter.move(gone, "3A", "Willibrord", place.today())
    assert place.queries.pupils("bakker")[0].group == "3A"


@pytest.fixture
def page(desk, school, qtbot):
    made = PersonsPage(desk)
    qtbot.addWidget(made)
    made.show()
    made.shown()
    return made


def names(page):
    return [row.name.full for row in page.pupils.rows]


def test_the_page_shows_everything_known_of_the_chosen_pupil(page):
    page.ui.pupil_table.select_number(1)
    assert page.ui.name_label.text() == "Noor van der Sluis"
    assert "groep 3A" in page.ui.facts_label.text()
    assert [row.has_custody for row in page.guardians.rows] == [True, True]
    assert "2 leerling" in page.status.counts


def test_typing_in_the_search_field_filters_the_list(page, qtbot):
    page.ui.search_edit.setText("bakker")
    qtbot.waitUntil(lambda: names(page) == ["Sem Bakker"])
    assert page.status.filtered


def test_the_tab_of_employees_counts_employees_and_shows_the_first(page, qtbot):
    page.ui.kind_tabs.setCurrentWidget(page.ui.employees_tab)
    assert page.status.counts.startswith("1 medewerker")
    assert not page.status.filtered
    assert page.ui.employee_table.selected_numbers() == [0]
    page.ui.employee_search_edit.setText("zzz")
    qtbot.waitUntil(lambda: page.status.counts.startswith("0 medewerker"))
    assert page.status.filtered
    page.ui.kind_tabs.setCurrentWidget(page.ui.pupils_tab)
    assert "leerling" in page.status.counts


def test_going_to_a_pupil_that_is_filtered_away_takes_the_filter_off(page, place, qtbot):
    page.ui.search_edit.setText("bakker")
    qtbot.waitUntil(lambda: names(page) == ["Sem Bakker"])
    wanted = place.queries.pupils("sluis")[0]
    page.show_aim(Aim("persons", subject=wanted.id))
    assert page.ui.name_label.text() == "Noor van der Sluis"


def test_a_letter_that_lacks_something_of_an_employee_goes_to_the_employees(page):
    page.show_aim(Aim("persons", action="employees"))
    assert page.ui.kind_tabs.currentWidget() is page.ui.employees_tab
    page.show_aim(Aim("persons"))
    assert page.ui.kind_tabs.currentWidget() is page.ui.pupils_tab


def test_a_pupil_can_be_changed_and_a_refusal_keeps_the_dialog_open(page, place):
    page.ui.pupil_table.select_number(0)
    page.ui.edit_button.click()
    dialog = page.dialog
    dialog.ui.number_edit.setText("")
    dialog.try_save()
    assert dialog.isVisible()
    assert dialog.message_bar.text
    dialog.ui.number_edit.setText("4711")
    dialog.ui.protected_check.setChecked(True)
    dialog.try_save()
    changed = place.queries.pupils("4711")[0]
    assert (changed.name.full, changed.protected) == ("Sem Bakker", True)
    assert "beschermd" in page.ui.facts_label.text()


def test_custody_can_be_taken_from_a_guardian(page, place):
    page.ui.pupil_table.select_number(0)
    page.ui.guardian_table.select_number(1)
    page.ui.edit_guardian_button.click()
    page.dialog.ui.custody_check.setChecked(False)
    page.dialog.ui.city_edit.setText("Gouda")
    page.dialog.try_save()
    assert [row.has_custody for row in page.guardians.rows] == [True, False]
    assert page.guardians.rows[1].address.city == "Gouda"


def test_a_guardian_can_be_added(page):
    page.ui.pupil_table.select_number(0)
    page.ui.add_guardian_button.click()
    page.dialog.ui.first_name_edit.setText("Ida")
    page.dialog.ui.last_name_edit.setText("Bakker")
    page.dialog.try_save()
    assert [row.name.full for row in page.guardians.rows][-1] == "Ida Bakker"


def test_a_pupil_is_moved_with_a_typed_day(page, place):
    page.ui.pupil_table.select_number(0)
    page.ui.move_button.click()
    page.dialog.ui.group_combo.setCurrentText("3A")
    page.dialog.ui.location_combo.setCurrentText("Willibrord")
    page.dialog.ui.day_field.setText("vandaag")
    page.dialog.try_save()
    assert place.queries.pupils("bakker")[0].group == "3A"


def test_leaving_asks_only_for_the_last_day(page, place):
    page.ui.pupil_table.select_number(0)
    page.ui.leave_button.click()
    assert not page.dialog.ui.group_combo.isVisible()
    page.dialog.try_save()
    assert names(page) == ["Noor van der Sluis"]


def test_a_new_pupil_and_a_new_employee_start_with_the_same_key(page, place):
    page.on_new()
    ui = page.dialog.ui
    ui.number_edit.setText("3001")
    ui.first_name_edit.setText("Liv")
    ui.last_name_edit.setText("Vos")
    ui.group_combo.setCurrentText("3A")
    ui.location_combo.setCurrentText("Willibrord")
    page.dialog.try_save()
    assert page.ui.name_label.text() == "Liv Vos"
    page.ui.kind_tabs.setCurrentWidget(page.ui.employees_tab)
    page.on_new()
    page.dialog.ui.last_name_edit.setText("Smit")
    page.dialog.ui.first_name_edit.setText("Bo")
    page.dialog.try_save()
    assert [row.name.full for row in page.employees.rows] == ["Eva Jansen", "Bo Smit"]


def test_changing_an_employee_keeps_the_groups(page, place):
    page.ui.kind_tabs.setCurrentWidget(page.ui.employees_tab)
    page.ui.employee_table.select_number(0)
    page.on_edit()
    page.dialog.ui.function_edit.setText("intern begeleider")
    page.dialog.try_save()
    row = place.queries.employees()[0]
    assert (row.function, row.groups) == ("intern begeleider", ("3A",))


def test_a_reader_sees_no_buttons_that_change(desk, school, qtbot):
    desk.place = as_role(desk.place, Role.READER)
    page = PersonsPage(desk)
    qtbot.addWidget(page)
    page.shown()
    page.ui.pupil_table.select_number(0)
    assert page.ui.edit_button.isHidden()
    assert page.ui.new_button.isHidden()
    assert page.ui.roster_button.isHidden()


def test_protection_changes_from_a_day_on_and_the_page_says_since_when(page, place):
    page.ui.pupil_table.select_number(1)
    page.ui.edit_button.click()
    dialog = page.dialog
    assert not dialog.ui.since_field.isEnabled()
    dialog.ui.protected_check.setChecked(True)
    dialog.ui.since_field.setText("1-1-2030")
    dialog.try_save()
    assert "01-01-2030" in dialog.message_bar.text
    assert "eerdere dag" in dialog.message_bar.text
    dialog.ui.since_field.setText("1-9-2026")
    dialog.try_save()
    assert "beschermd sinds 01-09-2026" in page.ui.facts_label.text()
    page.ui.edit_button.click()
    page.dialog.ui.protected_check.setChecked(False)
    page.dialog.try_save()
    assert "beschermd geweest tot 23-11-2026" in page.ui.facts_label.text()
    pupil = page.person.pupil.id
    withheld = {
        day: any(row.id == pupil and row.cells[0].withheld for row in place.queries.register(asked).rows)
        for day in (date(2026, 8, 31), date(2026, 9, 1), date(2026, 11, 22), date(2026, 11, 23))
        for asked in [ConsentFilter(as_of=day)]
    }
    assert list(withheld.values()) == [False, True, True, False]


def test_a_new_pupil_has_no_day_of_protection(page):
    page.on_new()
    assert page.dialog.ui.since_field.isHidden()
    page.dialog.ui.number_edit.setText("3002")
    page.dialog.ui.first_name_edit.setText("Liv")
    page.dialog.ui.last_name_edit.setText("Vos")
    page.dialog.ui.protected_check.setChecked(True)
    page.dialog.try_save()
    assert "● beschermd: nooit" in page.ui.facts_label.text()


def test_custody_changes_from_a_day_on(page, place):
    page.ui.pupil_table.select_number(1)
    page.ui.guardian_table.select_number(1)
    page._edit_chosen_guardian()
    dialog = page.dialog
    assert not dialog.ui.since_field.isEnabled()
    dialog.ui.custody_check.setChecked(False)
    dialog.ui.since_field.setText("1-1-2030")
    dialog.try_save()
    assert "01-01-2030" in dialog.message_bar.text
    dialog.ui.since_field.setText("1-9-2026")
    dialog.try_save()
    pupil = page.person.pupil.id
    with place.unit_of_work() as uow:
        history = uow.people.histories([pupil])[pupil]
    assert len(history.guardians(date(2026, 8, 31))) == 2
    assert len(history.guardians(date(2026, 9, 1))) == 1
    shown = [custody_words(row) for row in page.guardians.rows]
    assert shown == ["✓ ja", "✗ nee, sinds 01-09-2026"]
