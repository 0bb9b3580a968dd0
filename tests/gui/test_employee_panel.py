"""Consent of employees beside their list: recorded with a key, the last answer holds."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.support import as_role
from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.gui.persons.view import PersonsPage
from wm_desktop.services.actors import Role
from wm_desktop.services.employee_consent import employee_lines, employees_without


@pytest.fixture
def people(office):
    return office.employee("Eva Jansen"), office.employee("Bas Kok")


@pytest.fixture
def page(desk, people, qtbot):
    made = PersonsPage(desk)
    qtbot.addWidget(made)
    made.show()
    made.refresh_now()
    made.ui.kind_tabs.setCurrentWidget(made.ui.employees_tab)
    return made


def choose(page, name):
    page.ui.employee_table.select_number(page.employees.number_of(lambda row: row.name.first_name == name))
    return page.ui.employee_panel


def test_an_answer_is_recorded_with_a_key_and_the_last_one_holds(page, place, people, qtbot):
    panel = choose(page, "Eva")
    assert panel.ui.name_label.text() == "Eva Jansen"
    panel.ui.day_field.setText("1-9-2026")
    panel.ui.remark_edit.setText("aan de balie")
    qtbot.keyClick(panel.ui.purpose_table, Qt.Key.Key_J)
    assert "Vastgelegd: ja voor Eva Jansen" in page.messages.text
    line = employee_lines(place, people[0].id)[0]
    assert (line.state.status, line.state.since) == (ConsentStatus.YES, date(2026, 9, 1))
    assert "aan de balie" in panel.ui.history_view.toPlainText()
    panel.ui.day_field.setText("2-9-2026")
    qtbot.keyClick(panel.ui.purpose_table, Qt.Key.Key_Delete)
    line = employee_lines(place, people[0].id)[0]
    assert line.state.status is ConsentStatus.WITHDRAWN
    assert len(line.history) == 2


def test_a_withdrawal_of_nothing_and_a_wrong_day_are_refused(page, place, people, qtbot):
    panel = choose(page, "Bas")
    qtbot.keyClick(panel.ui.purpose_table, Qt.Key.Key_Delete)
    assert "geen ja om in te trekken" in page.messages.text
    panel.ui.day_field.setText("1-1-2027")
    qtbot.keyClick(panel.ui.purpose_table, Qt.Key.Key_N)
    assert "toekomst" in page.messages.text
    qtbot.keyClick(panel.ui.purpose_table, Qt.Key.Key_Backspace)
    assert employee_lines(place, people[1].id)[0].history == ()


def test_who_gave_no_consent_for_a_purpose_is_listed(page, place, people, qtbot):
    panel = choose(page, "Eva")
    qtbot.keyClick(panel.ui.purpose_table, Qt.Key.Key_J)
    first = place.queries.purposes()[0]
    assert employees_without(place, first.id) == {people[1].id}
    combo = page.ui.without_combo
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert [row.name.full for row in page.employees.rows] == ["Bas Kok"]
    assert combo.currentData() == first.id
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    assert len(page.employees.rows) == 2


def test_a_reader_only_looks(desk, place, people, qtbot):
    desk.place = as_role(place, Role.READER)
    made = PersonsPage(desk)
    qtbot.addWidget(made)
    made.show()
    made.refresh_now()
    made.ui.kind_tabs.setCurrentWidget(made.ui.employees_tab)
    panel = choose(made, "Eva")
    assert not panel.isVisible()
    qtbot.keyClick(panel.ui.purpose_table, Qt.Key.Key_J)
    assert "Vastgelegd" not in made.messages.text
    assert employee_lines(place, people[0].id)[0].history == ()
