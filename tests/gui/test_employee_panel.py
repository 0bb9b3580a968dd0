"""Consent of employees beside their list: recorded with a key, the last answer holds."""

from datetime import date

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QSignalSpy

from tests.support import as_role
from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.domain.publications import Content, PersonKind, Shown
from wm_desktop.domain.recording import AnswerUnknownError
from wm_desktop.gui.evidence.viewer import EvidenceDialog
from wm_desktop.gui.persons.view import PersonsPage
from wm_desktop.services.actors import Role
from wm_desktop.services.employee_consent import (
    EmployeeEntry,
    employee_lines,
    employees_without,
    read_employee_file,
    record_employee_answer,
    retract_employee_answer,
)
from wm_desktop.services.publications import NewPublication, record_publication


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
    panel.answer(AnswerKind.YES)
    assert "Vastgelegd" not in made.messages.text
    assert employee_lines(place, people[0].id)[0].history == ()


def test_a_scan_is_kept_with_the_answer_and_opened_from_the_history(page, place, people, qtbot, tmp_path):
    panel = choose(page, "Eva")
    scan = tmp_path / "Formulier Eva.txt"
    scan.write_text("ja", encoding="utf-8")
    panel.take_file(scan)
    assert "Formulier Eva.txt" in panel.ui.file_button.text()
    panel.answer(AnswerKind.YES)
    panel.answer(AnswerKind.YES)  # a key held down a little long
    page.desk.tasks.wait()
    assert panel.ui.file_button.text() == "Bewijsst&uk…"
    line = employee_lines(place, people[0].id)[0]
    [entry] = line.history
    assert (entry.file_name, len(entry.sha256), line.state.status) == (scan.name, 64, ConsentStatus.YES)
    assert f'href="{entry.answer.id}"' in panel.ui.history_view.toHtml()
    panel.ui.history_view.anchorClicked.emit(QUrl(str(entry.answer.id)))
    panel.ui.history_view.anchorClicked.emit(QUrl("iets anders"))
    page.desk.tasks.wait()
    [dialog] = page.window().findChildren(EvidenceDialog)
    assert dialog.ui.text_view.toPlainText() == "ja"
    assert entry.sha256 in dialog.ui.facts_label.text()
    dialog.close()
    read = [row for row in place.queries.audit() if row.action == "consent.evidence_read"]
    assert [row.detail for row in read] == [entry.sha256]


def test_a_bad_file_is_told_and_stays_to_be_taken_away(page, place, people, tmp_path):
    panel = choose(page, "Eva")
    empty = tmp_path / "leeg.pdf"
    empty.write_bytes(b"")
    panel.take_file(empty)
    panel.answer(AnswerKind.YES)
    page.desk.tasks.wait()
    assert "leeg bestand" in page.messages.text
    assert employee_lines(place, people[0].id)[0].history == ()
    panel._ask_file()
    assert panel.ui.file_button.text() == "Bewijsst&uk…"


def test_a_scan_chosen_for_one_colleague_is_not_kept_with_another(page, tmp_path):
    panel = choose(page, "Eva")
    panel.take_file(tmp_path / "Formulier Eva.pdf")
    choose(page, "Bas")
    assert panel.ui.file_button.text() == "Bewijsst&uk…"


def test_the_last_act_is_taken_back_and_stays_in_the_history(page, place, people, qtbot):
    panel = choose(page, "Eva")
    qtbot.keyClick(panel.ui.purpose_table, Qt.Key.Key_N)
    qtbot.keyClick(panel.ui.purpose_table, Qt.Key.Key_J)
    page.on_undo()
    assert "Teruggenomen" in page.messages.text
    line = employee_lines(place, people[0].id)[0]
    assert (line.state.status, [one.answer.retracted for one in line.history]) == (ConsentStatus.NO, [True, False])
    assert "teruggenomen, telt niet mee" in panel.ui.history_view.toPlainText()
    with pytest.raises(AnswerUnknownError):
        retract_employee_answer(place, people[0].id, line.history[0].answer.id)


def test_a_withdrawal_says_where_the_colleague_must_come_out(page, place, people, qtbot):
    panel = choose(page, "Eva")
    qtbot.keyClick(panel.ui.purpose_table, Qt.Key.Key_J)
    purpose = place.queries.purposes()[0]
    eva = Shown(PersonKind.EMPLOYEE, people[0].id)
    photo = frozenset({Content.PHOTO})
    record_publication(place, NewPublication(purpose.code, "Team", "website, over ons", place.today(), photo, (eva,)))
    gone = QSignalSpy(page.desk.go_requested)
    qtbot.keyClick(panel.ui.purpose_table, Qt.Key.Key_Delete)
    assert "Team (website, over ons)" in page.messages.text
    [duty] = place.queries.takedowns(people[0].id)
    assert duty.who.name == "Eva Jansen"
    assert place.queries.takedowns(people[1].id) == []
    page.on_undo()
    assert place.queries.takedowns() == []
    qtbot.keyClick(panel.ui.purpose_table, Qt.Key.Key_N)
    page.messages.go_button.click()
    [aim] = gone.at(0)
    assert (aim.page, aim.search, aim.action) == ("publications", "Eva Jansen", "takedowns")


def test_a_file_that_is_not_there_is_not_read(place, people):
    given = {"employee_id": people[0].id, "kind": AnswerKind.YES, "way": AnswerWay.ORAL, "given_on": place.today()}
    answer = record_employee_answer(place, purpose_id=place.queries.purposes()[0].id, **given)
    with pytest.raises(NotFoundError):
        read_employee_file(place, EmployeeEntry(answer))
