"""The Toestemmingen page with its window: cells, keys, filters, the side panel and the clipboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy

from tests.gui.conftest import make_desk
from tests.support import Office, as_role
from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus
from wm_desktop.domain.publications import Content, PersonKind, Shown
from wm_desktop.gui import theme
from wm_desktop.gui.consent.matrix_model import CELL_ROLE
from wm_desktop.gui.consent.view import ConsentPage
from wm_desktop.gui.desk import Aim
from wm_desktop.services.actors import Role
from wm_desktop.services.consent import record_answer, refresh_states
from wm_desktop.services.publications import NewPublication, record_publication
from wm_desktop.services.rows import ConsentFilter

SCHOOLGIDS, WEBSITE = 2, 3
PHOTO = frozenset({Content.PHOTO})


@pytest.fixture
def school(place):
    """Three pupils; Noor has a yes of one parent for the website, Sem is protected."""
    office = Office(place)
    pupils = [
        office.pupil("Noor van der Meulen", number="1001", group="3A"),
        office.pupil("Zoë Bakker", number="1003", group="1/2A", location="Miland"),
        office.pupil("Sem de Vries", number="1002", group="3A", protected=True),
    ]
    website = next(p for p in place.queries.purposes() if p.code == "website")
    record_answer(
        place,
        pupil_id=pupils[0].id,
        purpose_id=website.id,
        kind=AnswerKind.YES,
        guardian_id=office.guardians_of(pupils[0])[0].id,
        given_on=date(2026, 9, 3),
        way=AnswerWay.FORM,
    )
    with place.unit_of_work() as uow:
        refresh_states(uow, [pupil.id for pupil in pupils])
        uow.commit()
    return pupils


def open_page(qtbot, desk):
    page = ConsentPage(desk)
    qtbot.addWidget(page)
    page.resize(1200, 600)
    page.show()
    page.shown()
    return page


@pytest.fixture
def page(qtbot, desk, school):
    return open_page(qtbot, desk)


def names(page) -> list[str]:
    return [row.name.first_name for row in page.table.matrix.rows]


def cell(page, name: str, column: int):
    index = page.table.matrix.index(names(page).index(name), column)
    page.table.setCurrentIndex(index)
    return index


def status(page, name: str, column: int) -> ConsentStatus:
    return page.table.matrix.index(names(page).index(name), column).data(CELL_ROLE).status


def test_the_matrix_reads_without_colours(page) -> None:
    assert names(page) == ["Zoë", "Noor", "Sem"]
    index = cell(page, "Noor", WEBSITE)
    assert index.data() == "ja"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Noor van der Meulen (3A) - Website: ja sinds 03-09-2026. Nog niet alle ouders met gezag hebben geantwoord."
    )
    matrix = page.table.matrix
    assert matrix.index(1, 0).data() == "Meulen, Noor van der"
    assert matrix.index(1, 1).data() == "3A"
    assert matrix.headerData(WEBSITE, Qt.Orientation.Horizontal) == "Website"
    assert "buiten de school" in matrix.headerData(WEBSITE, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert matrix.headerData(0, Qt.Orientation.Vertical) is None
    assert matrix.data(matrix.index(99, 0)) is None
    assert page.status.counts.startswith("3 leerling")


def test_filters_narrow_and_say_so(page) -> None:
    page.ui.search_edit.setText("meúlen")
    assert names(page) == ["Noor"]
    assert (page.status.counts, page.status.filtered) == ("1 van 3 leerlingen", True)
    page.ui.clear_button.click()
    assert len(names(page)) == 3
    assert page.ui.search_edit.text() == ""
    page.ui.group_combo.setCurrentText("3A")
    assert names(page) == ["Noor", "Sem"]
    page.ui.location_combo.setCurrentText("Miland")
    assert names(page) == []


def test_a_purpose_leaves_one_column_and_a_state_its_rows(page) -> None:
    page.ui.purpose_combo.setCurrentText("Website")
    page.ui.status_combo.setCurrentIndex(page.ui.status_combo.findData("yes"))
    assert names(page) == ["Noor"]
    assert page.table.isColumnHidden(SCHOOLGIDS)
    assert not page.table.isColumnHidden(WEBSITE)
    page.ui.status_combo.setCurrentIndex(page.ui.status_combo.findData("not_yes"))
    assert names(page) == ["Zoë", "Sem"]


def test_the_register_of_another_day(page) -> None:
    page.ui.as_of_edit.setText("1-9-26")
    page.ui.as_of_edit.editingFinished.emit()
    assert status(page, "Noor", WEBSITE) is ConsentStatus.UNANSWERED
    page.ui.as_of_edit.setText("geen dag")
    page.ui.as_of_edit.editingFinished.emit()
    assert "geen datum" in page.ui.as_of_edit.toolTip()
    assert page.filters.asked().as_of is None
    assert "stand van vandaag" in page.messages.text
    assert status(page, "Noor", WEBSITE) is ConsentStatus.YES
    page.ui.as_of_edit.setText("1-9-26")
    page.ui.as_of_edit.editingFinished.emit()
    assert page.messages.text == ""
    assert status(page, "Noor", WEBSITE) is ConsentStatus.UNANSWERED


def test_a_cell_tells_its_story(page) -> None:
    cell(page, "Noor", WEBSITE)
    panel = page.ui.answer_panel.ui
    assert panel.pupil_label.text() == "Noor van der Meulen"
    assert "ja sinds 03-09-2026" in panel.state_label.text()
    shown = panel.history_view.toPlainText()
    assert "Ouder1 van der Meulen" in shown
    assert "formulier" in shown
    assert panel.withdraw_button.isEnabled()
    cell(page, "Sem", WEBSITE)
    assert "Beschermde leerling" in panel.advice_label.text()
    cell(page, "Sem", 0)
    assert panel.panel_stack.currentWidget() is panel.none_page


def test_n_asks_and_enter_stores_and_undo_takes_back(page, qtbot, place, school) -> None:
    cell(page, "Zoë", WEBSITE)
    qtbot.keyClick(page.table, Qt.Key.Key_N)
    panel = page.ui.answer_panel
    assert panel.is_recording
    assert status(page, "Zoë", WEBSITE) is ConsentStatus.UNANSWERED
    record = panel.ui.record_panel
    record.ui.day_edit.setText("3 sep")
    record.ui.remark_edit.setText("per telefoon")
    qtbot.keyClick(record.ui.remark_edit, Qt.Key.Key_Return)
    assert status(page, "Zoë", WEBSITE) is ConsentStatus.NO
    assert not panel.is_recording
    assert page.messages.text == "Vastgelegd: nee voor Zoë Bakker - Website."
    page.on_undo()
    assert status(page, "Zoë", WEBSITE) is ConsentStatus.UNANSWERED
    cell(page, "Zoë", WEBSITE)
    assert "teruggenomen" in panel.ui.history_view.toPlainText()
    (told,) = place.queries.history(school[1].id)
    assert (told.given_on, told.remark, told.retracted) == (date(2026, 9, 3), "per telefoon", True)


def test_escape_leaves_without_storing(page, qtbot, place, school) -> None:
    cell(page, "Zoë", WEBSITE)
    qtbot.keyClick(page.table, Qt.Key.Key_J)
    record = page.ui.answer_panel.ui.record_panel
    qtbot.keyClick(record, Qt.Key.Key_Escape)
    assert not page.ui.answer_panel.is_recording
    assert list(place.queries.history(school[1].id)) == []


def test_the_record_panel_refuses_beside_the_field(page, qtbot) -> None:
    cell(page, "Zoë", WEBSITE)
    page.on_edit()
    record = page.ui.answer_panel.ui.record_panel
    assert not record.ui.store_button.isEnabled()
    qtbot.keyClick(record, Qt.Key.Key_Return)
    record.ui.yes_radio.setChecked(True)
    record.ui.day_edit.setText("32-13-2026")
    record.ui.store_button.click()
    assert "geen datum" in record.ui.trouble_label.text()
    record.ui.day_edit.setText("24-11-2026")
    record.ui.store_button.click()
    assert "toekomst" in record.ui.trouble_label.text()
    assert page.ui.answer_panel.is_recording


def test_guardians_are_offered_with_what_counts(page, place, school) -> None:
    Office(place).guardian(school[1], "Karel Oom", custody=False)
    cell(page, "Zoë", WEBSITE)
    page.on_edit()
    combo = page.ui.answer_panel.ui.record_panel.ui.guardian_combo
    texts = [combo.itemText(number) for number in range(combo.count())]
    assert texts[0] == "ouders samen"
    assert texts[3] == "Karel Oom (ouder) - geen gezag, telt niet mee"


def test_delete_withdraws_at_once_with_undo(page, qtbot) -> None:
    cell(page, "Noor", WEBSITE)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert status(page, "Noor", WEBSITE) is ConsentStatus.WITHDRAWN
    page.messages.action_button.click()
    assert status(page, "Noor", WEBSITE) is ConsentStatus.YES
    assert "Teruggenomen" in page.messages.text


def test_a_withdrawal_says_at_once_what_must_come_down(page, school, place, qtbot) -> None:
    people = (Shown(PersonKind.PUPIL, school[0].id),)
    for title in ("Sportdag", "Boekenmarkt", "Musical"):
        new = NewPublication("website", title, "nieuws", place.today(), PHOTO, people)
        record_publication(place, new)
    gone = QSignalSpy(page.desk.go_requested)
    cell(page, "Noor", WEBSITE)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert "Vastgelegd: ingetrokken" in page.messages.text
    assert "Nu weg te halen: Sportdag (nieuws), Boekenmarkt (nieuws), nog 1." in page.messages.text
    assert page.messages.can_undo
    page.messages.go_button.click()
    assert gone.at(0)[0] == Aim("publications", search="Noor van der Meulen", action="takedowns")


def test_undo_after_a_withdrawal_takes_the_duty_away(page, school, place, qtbot) -> None:
    people = (Shown(PersonKind.PUPIL, school[0].id),)
    record_publication(place, NewPublication("website", "Sportdag", "nieuws", place.today(), PHOTO, people))
    cell(page, "Noor", WEBSITE)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert len(place.queries.takedowns()) == 1
    page.on_undo()
    assert place.queries.takedowns() == []


def test_where_there_is_no_yes_delete_says_so(page, qtbot) -> None:
    page.on_delete()
    assert "Kies eerst" in page.messages.text
    cell(page, "Zoë", WEBSITE)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert "niets in te trekken" in page.messages.text


def test_the_cursor_stays_on_its_pupil_when_sorted(page) -> None:
    cell(page, "Noor", WEBSITE)
    page.table.horizontalHeader().sectionClicked.emit(WEBSITE)
    current = page.table.currentIndex()
    assert page.table.matrix.row(current).name.first_name == "Noor"
    assert current.column() == WEBSITE
    assert page.table.horizontalHeader().sortIndicatorSection() == WEBSITE


def test_copied_cells_paste_into_excel(page, qtbot) -> None:
    cell(page, "Noor", WEBSITE)
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Leerling\tGroep\tWebsite\nMeulen, Noor van der\t3A\tja"
    assert "<td>Meulen, Noor van der</td>" in QGuiApplication.clipboard().mimeData().html()
    page.table.clearSelection()
    page.table.copy_selection()
    assert QGuiApplication.clipboard().text().startswith("Leerling")


def test_the_frozen_columns_never_hide_the_cursor(page, qtbot) -> None:
    page.resize(760, 400)
    last = page.table.matrix.columnCount() - 1
    cell(page, "Noor", last)
    cell(page, "Noor", SCHOOLGIDS)
    assert page.table.visualRect(page.table.currentIndex()).left() >= page.table.frozen_width
    before = page.table.horizontalScrollBar().value()
    cell(page, "Noor", last)
    scrolled = page.table.horizontalScrollBar().value()
    cell(page, "Noor", 0)
    assert page.table.horizontalScrollBar().value() == scrolled > before
    page.table.setColumnWidth(0, 260)
    assert page.table.frozen.columnWidth(0) == 260
    page.table.frozen.setColumnWidth(1, 90)
    assert page.table.columnWidth(1) == 90
    assert not page.grab().isNull()


def test_an_aim_filters_and_goes_to_the_pupil(page, school) -> None:
    page.show_aim(Aim("consent", group="3A", purpose="website", not_yes=True, subject=school[2].id))
    assert names(page) == ["Sem"]
    assert page.table.matrix.row(page.table.currentIndex()).id == school[2].id
    assert page.ui.status_combo.currentData() == "not_yes"
    page.show_aim(Aim("consent", group="9Z"))
    assert names(page) == []


def test_filters_are_remembered_without_the_search(page, qtbot, desk) -> None:
    page.ui.group_combo.setCurrentText("3A")
    page.ui.search_edit.setText("noor")
    page.hide()
    again = open_page(qtbot, desk)
    assert names(again) == ["Noor", "Sem"]
    assert again.presenter.asked == ConsentFilter(group="3A")


def test_an_empty_school_says_what_to_do_first(qtbot, desk) -> None:
    page = open_page(qtbot, desk)
    assert page.ui.pages_stack.currentWidget() is page.ui.empty_page
    assert page.ui.empty_button.isVisible()
    assert "leerlingen" in page.ui.empty_label.text()


def test_a_reader_has_no_buttons_to_record(qtbot, place, tmp_path, school) -> None:
    desk = make_desk(as_role(place, Role.READER), tmp_path)
    page = open_page(qtbot, desk)
    cell(page, "Noor", WEBSITE)
    assert not page.ui.record_button.isVisible()
    assert not page.ui.answer_panel.ui.withdraw_button.isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_J)
    assert not page.ui.answer_panel.is_recording
    assert "Uw rol" in page.messages.text
    desk.close()


def test_the_page_follows_changes_of_others(page, place, school, desk) -> None:
    website = next(p for p in place.queries.purposes() if p.code == "website")
    record_answer(
        desk.place,
        pupil_id=school[1].id,
        purpose_id=website.id,
        kind=AnswerKind.NO,
        guardian_id=None,
        given_on=date(2026, 9, 3),
        way=AnswerWay.ORAL,
    )
    assert status(page, "Zoë", WEBSITE) is ConsentStatus.NO
    assert "Website: 1 ja, 2 nee of ingetrokken, 0 open of oneens" in page.ui.totals_bar.accessibleDescription()


def test_the_export_is_what_is_in_view(qtbot, place, tmp_path, school) -> None:
    asked = []
    desk = make_desk(place, tmp_path, register_workbook=lambda register, note: asked.append(register) or b"xlsx")
    page = open_page(qtbot, desk)
    page.ui.group_combo.setCurrentText("3A")
    page.export_to(tmp_path / "uit.xlsx", page.presenter.in_view)
    desk.tasks.wait()
    assert (tmp_path / "uit.xlsx").read_bytes() == b"xlsx"
    assert len(asked[0].rows) == 2
    assert "Opgeslagen" in page.messages.text
    desk.close()


def test_the_menu_of_a_cell_offers_the_same_acts(page, qtbot) -> None:
    cell(page, "Noor", WEBSITE)
    menu = page.menu()
    assert [action.text().split("\t")[0].replace("&", "") for action in menu.actions() if action.text()] == [
        "Ja vastleggen…",
        "Nee vastleggen…",
        "Ingetrokken vastleggen…",
        "Toestemming nu intrekken",
        "Alle kinderen van het gezin…",
        "Kopiëren",
        "Alles van deze leerling",
    ]
    with qtbot.waitSignal(page.desk.go_requested) as gone:
        menu.actions()[-1].trigger()
    assert gone.args[0].page == "persons"


def test_both_modes_are_drawn(page, qapp) -> None:
    cell(page, "Noor", WEBSITE)
    pictures = []
    for dark in (False, True):
        theme.apply(qapp, dark=dark)
        page.theme_changed()
        pictures.append(page.grab().toImage())
    theme.apply(qapp, dark=False)
    assert pictures[0] != pictures[1]
