"""The steps of the wizard by themselves: what is chosen there, and that nothing chosen is lost."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from tests.gui.conftest import make_desk
from tests.gui.test_import_wizard import SAMPLE_01, SAMPLE_12, choose_role, read, settle, tick, to_step
from tests.support import Office
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.importing.tables import Cell
from wm_desktop.gui import doors
from wm_desktop.gui.import_wizard import view
from wm_desktop.gui.import_wizard.layouts import LayoutsDialog
from wm_desktop.gui.import_wizard.lines import Match, SheetPicture
from wm_desktop.gui.import_wizard.purposes_dialog import PurposesDialog
from wm_desktop.gui.import_wizard.sheet_model import SheetModel
from wm_desktop.gui.import_wizard.view import ImportWizard
from wm_desktop.gui.import_wizard.wizard_view import Step
from wm_desktop.gui.roster.view import RosterImportDialog
from wm_desktop.services.consent import record_answer
from wm_desktop.spreadsheets.problem_rows import problems_workbook
from wm_desktop.spreadsheets.read import read_source

pytestmark = pytest.mark.usefixtures("unmeasured")
GREEN = PatternFill("solid", fgColor="FF00B050")


@pytest.fixture
def pupils(place):
    office = Office(place)
    return [
        office.pupil("Noor van der Meulen", number="1001", group="3A"),
        office.pupil("Finn Mulder", number="1002", group="3A"),
    ]


@pytest.fixture
def desk(qapp, place, tmp_path):
    made = make_desk(place, tmp_path, read_source=read_source, problems_workbook=problems_workbook)
    yield made
    made.close()


@pytest.fixture
def wizard(qtbot, desk):
    made = ImportWizard(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def csv(folder: Path, *lines: str, head: str = "Leerling;Groep;Website;Nieuwsbrief", name: str = "lijst.csv") -> Path:
    path = folder / name
    path.write_text("\n".join((head, *lines)) + "\n", encoding="utf-8")
    return path


def rich_book(folder: Path) -> Path:
    """Two sheets and a hidden one, with colours, a struck and a hidden row, and a hidden column."""
    book = openpyxl.Workbook()
    for number, name in enumerate(("Groep 3A", "Groep 4A")):
        sheet = book.active if not number else book.create_sheet()
        sheet.title = name
        sheet.append(["Leerling", "Website", "Nieuwsbrief"])
        sheet.append(["Noor van der Meulen" if not number else "Bo Bos", "x", "Ja"])
        sheet.append(["Finn Mulder" if not number else "Lot Kok", "x", None])
        sheet["C3"].fill = GREEN
    sheet = book["Groep 3A"]
    sheet["A3"].font = Font(strike=True)
    sheet.append(["Finn Mulder", "nee", "ja."])
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["B"].hidden = True
    hidden = book.create_sheet("Oud")
    hidden.append(["Leerling", "Website"])
    hidden.append(["Noor van der Meulen", "nee"])
    hidden.sheet_state = "hidden"
    path = folder / "rijk.xlsx"
    book.save(path)
    return path


def test_a_hidden_sheet_can_be_read_and_left_out_again(wizard, pupils, tmp_path) -> None:
    read(wizard, rich_book(tmp_path))
    sheets = wizard.file_step.sheets
    assert [(line.name, line.used) for line in sheets.rows] == [("Groep 3A", True), ("Groep 4A", True), ("Oud", False)]
    tick(sheets, 2, on=True)
    settle(wizard)
    assert [line.used for line in sheets.rows] == [True, True, True]
    tick(sheets, 2, on=False)
    settle(wizard)
    assert "verzoek" in sheets.rows[2].reason
    assert wizard.presenter._choices.profile["sheets"] == {"skip": ["Oud"]}


def test_a_sheet_that_is_not_recognised_points_to_the_columns(wizard, pupils, tmp_path) -> None:
    path = rich_book(tmp_path)
    book = openpyxl.load_workbook(path)
    book.create_sheet("Rooster").append(["maandag", "dinsdag"])
    book.save(path)
    read(wizard, path)
    tick(wizard.file_step.sheets, 3, on=True)
    settle(wizard)
    assert "Rooster" in wizard.ui.message_bar.text
    wizard.ui.message_bar.action_button.click()
    assert wizard.ui.steps_stack.currentIndex() == Step.COLUMNS
    assert wizard.columns_step.ui.sheet_combo.currentData() == "Rooster"


def test_garbled_letters_are_shown_before_and_after(wizard, pupils, tmp_path) -> None:
    read(wizard, csv(tmp_path, "ZoÃ« Bakker;3A;ja;nee"))
    step = wizard.file_step.ui
    assert step.mend_check.isVisible()
    assert step.mend_label.text() == "'ZoÃ« Bakker' wordt 'Zoë Bakker'"
    assert step.mend_check.isChecked()
    step.mend_check.click()
    settle(wizard)
    assert wizard.presenter._choices.get("repair_encoding", otherwise=True) is False
    assert not step.mend_check.isChecked()


def test_after_three_wrong_passwords_the_file_is_chosen_again(wizard, pupils) -> None:
    read(wizard, SAMPLE_12)
    step = wizard.file_step.ui
    for _ in range(3):
        assert step.password_panel.isVisible()
        step.password_edit.setText("fout")
        step.password_button.click()
        assert step.password_edit.text() == ""
        settle(wizard)
    assert not step.password_panel.isVisible()
    assert "Drie keer" in wizard.ui.message_bar.text
    read(wizard, SAMPLE_12)
    assert step.password_panel.isVisible()


def test_a_file_dropped_anywhere_on_the_wizard_is_read(wizard, pupils, tmp_path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(csv(tmp_path, "Finn Mulder;3A;ja;nee")))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), copy, data, left, none)
    wizard.dragEnterEvent(enter)
    assert enter.isAccepted()
    wizard.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))
    settle(wizard)
    assert wizard.file_step.ui.file_label.text() == "lijst.csv"


def test_hidden_columns_and_rows_are_told_and_can_be_chosen(wizard, pupils, tmp_path) -> None:
    read(wizard, rich_book(tmp_path))
    to_step(wizard, Step.COLUMNS)
    step = wizard.columns_step
    assert "B (Website)" in step.ui.columns_label.text()
    assert step.ui.roles_table.horizontalHeaderItem(1).text() == "B (verborgen)"
    assert (step.ui.hidden_combo.isVisible(), step.ui.struck_combo.isVisible()) == (True, True)
    assert "(1)" in step.ui.hidden_label.text()
    choose_role(step.role_combo(1), "purpose:website")
    assert "B (Website)" not in step.ui.columns_label.text()
    step.ui.hidden_combo.setCurrentIndex(step.ui.hidden_combo.findData("skip"))
    step.ui.struck_combo.setCurrentIndex(step.ui.struck_combo.findData("read"))
    step.ui.sheet_combo.setCurrentIndex(1)
    settle(wizard)
    assert not step.ui.hidden_combo.isVisible()
    step.ui.sheet_combo.setCurrentIndex(0)
    assert step.role_combo(1).currentData() == "purpose:website"
    profile = wizard.presenter._choices.profile
    assert (profile["hidden_rows"], profile["struck_through"]) == ("skip", "read")


def test_several_purposes_for_one_column_are_composed_with_ticks(wizard, qtbot, pupils, tmp_path) -> None:
    read(wizard, csv(tmp_path, "Finn Mulder;3A;ja;nee"))
    to_step(wizard, Step.COLUMNS)
    combo = wizard.columns_step.role_combo(2)
    choose_role(combo, "several")
    dialog = wizard.columns_step.findChild(PurposesDialog)
    assert combo.currentData() == "purpose:website"
    items = {
        dialog.ui.purposes_list.item(row).text(): dialog.ui.purposes_list.item(row)
        for row in range(dialog.ui.purposes_list.count())
    }
    assert items["Website"].checkState() == Qt.CheckState.Checked
    items["Nieuwsbrief"].setCheckState(Qt.CheckState.Checked)
    dialog.ui.ok_button.click()
    assert combo.currentText() == "Doelen: Website, Nieuwsbrief"
    to_step(wizard, Step.MEANING)
    (chosen,) = wizard.presenter._choices.profile["columns"]
    assert set(chosen["role"].removeprefix("purposes:").split(",")) == {"website", "nieuwsbrief"}


@pytest.mark.parametrize(("ticked", "role"), [((), "ignore"), (("website",), "purpose:website")])
def test_one_purpose_or_none(qtbot, desk, ticked, role) -> None:
    dialog = PurposesDialog(desk.place.queries.purposes(), "Web", f"purposes:{','.join(ticked)}")
    qtbot.addWidget(dialog)
    assert dialog.role == role


def test_the_sheet_is_shown_as_it_stands_in_the_file(desk, tmp_path) -> None:
    source = read_source(rich_book(tmp_path))
    sheet = source.workbook.sheets[0]
    model = SheetModel()
    assert (model.rowCount(), model.columnCount(), model.data(model.index(0, 0))) == (0, 0, None)
    model.show_picture(
        SheetPicture("Groep 3A", (1,), ("A", "B", "C"), ("Leerling", "", ""), ("name", "ignore", "ignore"), sheet)
    )
    assert (model.rowCount(), model.columnCount()) == (4, 3)
    assert model.headerData(2, Qt.Orientation.Vertical) == "3"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "B"
    tip = Qt.ItemDataRole.ToolTipRole
    assert "Kopregel" in model.data(model.index(0, 0), tip)
    assert "Doorgehaald" in model.data(model.index(2, 0), tip)
    assert "verborgen" in model.data(model.index(3, 1), tip)
    assert model.data(model.index(2, 0), Qt.ItemDataRole.FontRole).strikeOut()
    assert model.data(model.index(2, 2), Qt.ItemDataRole.BackgroundRole).color().name() == "#00b050"
    assert model.data(model.index(0, 0), Qt.ItemDataRole.TextAlignmentRole) is None
    noted = Cell("ja", "ja", comment="moeder belde")
    assert "moeder belde" in model._told(model._picture, 2, 1, noted)


def test_spellings_and_colours_are_one_line_and_chosen_at_once(wizard, qtbot, pupils, tmp_path) -> None:
    read(wizard, rich_book(tmp_path))
    to_step(wizard, Step.MEANING)
    step = wizard.meaning_step
    yes = next(line for line in step.model.rows if line.mark == "ja")
    assert (set(yes.spellings), yes.count) == ({"ja", "ja."}, 3)
    colour = step.model.number_of(lambda line: line.colour == "00B050")
    assert step.model.index(colour, 0).data() == "cel met kleur groen"
    assert not step.model.row(colour).certain
    step.ui.marks_table.select_number(colour)
    qtbot.keyClick(step.ui.marks_table, Qt.Key.Key_J)
    assert wizard.presenter._choices.profile["colours"] == {"00B050": "yes"}
    assert step.model.row(step.model.number_of(lambda line: line.colour == "00B050")).chosen
    assert not step.selected()[0].certain
    step.ui.marks_table.selectAll()
    assert "deze" in step.ui.mark_label.text()


def test_a_mark_can_mean_something_else_per_sheet(wizard, pupils, tmp_path) -> None:
    read(wizard, rich_book(tmp_path))
    wizard.presenter.set_role("Groep 3A", "B", "purpose:website")
    to_step(wizard, Step.MEANING)
    step = wizard.meaning_step
    assert [line.count for line in step.model.rows if line.mark == "x"] == [4]
    step.ui.per_sheet_check.click()
    settle(wizard)
    lines = [line for line in step.model.rows if line.mark == "x"]
    assert [(line.sheet, line.count) for line in lines] == [("Groep 3A", 2), ("Groep 4A", 2)]
    step.ui.marks_table.select_number(step.model.rows.index(lines[1]))
    step.ui.no_button.click()
    assert wizard.presenter._choices.profile["marks"] == [{"mark": "x", "sheet": "Groep 4A", "means": "no"}]
    step.ui.per_sheet_check.click()
    settle(wizard)
    number = step.model.number_of(lambda line: line.mark == "x")
    step.ui.marks_table.select_number(number)
    step.ui.yes_button.click()
    assert wizard.presenter._choices.profile["marks"] == [{"mark": "x", "sheet": None, "means": "yes"}]


def test_what_the_file_says_of_its_marks_is_taken_over_with_one_button(wizard, pupils, tmp_path) -> None:
    read(wizard, csv(tmp_path, "Finn Mulder;3A;x;nee", "Noor van der Meulen;3A;;v", "", "x = wel toestemming"))
    to_step(wizard, Step.MEANING)
    step = wizard.meaning_step
    number = step.model.number_of(lambda line: line.mark == "x")
    assert (step.model.row(number).proposed, step.model.row(number).means) == ("yes", "unanswered")
    step.ui.marks_table.select_number(number)
    assert "wel toestemming" in step.ui.why_label.text()
    step.ui.take_button.click()
    assert wizard.presenter._choices.profile["marks"] == [{"mark": "x", "sheet": None, "means": "yes"}]
    assert not step.ui.take_button.isVisible()


def test_choices_for_the_whole_file_can_be_taken_back(wizard, pupils, tmp_path) -> None:
    read(wizard, csv(tmp_path, "Finn Mulder;3A;ja;nee", "Finn Mulder;3A;nee;nee"))
    to_step(wizard, Step.MEANING)
    ui = wizard.meaning_step.ui
    assert ui.several_combo.isVisible()
    ui.several_combo.setCurrentIndex(ui.several_combo.findData("latest"))
    ui.empty_combo.setCurrentIndex(ui.empty_combo.findData("no"))
    profile = wizard.presenter._choices.profile
    assert (profile["several_rows_per_pupil"], profile["empty_means"]) == ("latest", "no")
    ui.several_combo.setCurrentIndex(0)
    assert "several_rows_per_pupil" not in wizard.presenter._choices.profile


def test_several_rows_are_decided_at_once(wizard, pupils, tmp_path) -> None:
    lines = [f"{name};3A;ja;nee" for name in ("Finn Mulder", "Bo Bosland", "Kim Kwakkel", "Jip Zomer")]
    read(wizard, csv(tmp_path, *lines))
    to_step(wizard, Step.PUPILS)
    step = wizard.pupils_step
    assert step.ui.show_combo.itemText(0) == "Wat uw keuze vraagt (3)"
    step.ui.rows_table.selectAll()
    assert "3 rijen" in step.ui.row_label.text()
    step.ui.new_button.click()
    settle(wizard)
    step.ui.show_combo.setCurrentIndex(step.ui.show_combo.findData("chosen"))
    assert next((line.match, line.pupil) for line in step.model.rows) == (Match.ADDED, "Bosland, Bo (3A)")
    step.ui.filter_edit.setText("jip")
    assert [line.name for line in step.model.rows] == ["Jip Zomer"]
    step.ui.leave_button.click()
    settle(wizard)
    assert step.model.rows[0].match is Match.LEFT_OUT
    step.ui.filter_edit.clear()
    step.ui.rows_table.select_number(step.model.number_of(lambda line: line.name == "Kim Kwakkel"))
    step.ui.reset_button.click()
    settle(wizard)
    to_step(wizard, Step.PREVIEW)
    assert "Nieuwe leerlingen: 1." in wizard.preview_step.ui.counts_label.text()


def test_each_of_two_children_in_one_row_is_settled(wizard, place, pupils, tmp_path) -> None:
    office = Office(place)
    office.pupil("Emma Bakker", number="1003", group="3A")
    office.pupil("Daan Bakker", number="1004", group="3A")
    lines = ("Noor van der Meulen;3A;ja;ja", "Finn Mulder;3A;ja;ja", "Emma en Daan Bakker;3A;ja;nee")
    read(wizard, csv(tmp_path, *lines))
    to_step(wizard, Step.PUPILS)
    step = wizard.pupils_step
    assert [line.name for line in step.selected()] == ["Emma Bakker"]
    assert not step.ui.new_button.isEnabled()
    step.ui.show_combo.setCurrentIndex(step.ui.show_combo.findData("all"))
    for name in ("Emma Bakker", "Daan Bakker"):
        step.ui.rows_table.select_number(step.model.number_of(lambda line, name=name: line.name == name))
        step.ui.match_button.click()
        settle(wizard)
        assert [line.name for line in step.selected()] == [name]
    assert [line.match for line in step.model.rows if "Bakker" in line.name] == [Match.CHOSEN, Match.CHOSEN]
    assert {one.pupil for one in wizard.presenter._look_now.preview.plan.store} == {"1001", "1002", "1003", "1004"}


def test_yes_over_no_is_ticked_for_a_group_of_cells_and_filtered(wizard, place, pupils, tmp_path) -> None:
    codes = {purpose.code: purpose.id for purpose in place.queries.purposes()}
    for pupil in pupils:
        for code in ("website", "nieuwsbrief"):
            how = {"guardian_id": None, "given_on": place.today(), "way": AnswerWay.FORM}
            record_answer(place, pupil_id=pupil.id, purpose_id=codes[code], kind=AnswerKind.NO, **how)
    read(wizard, csv(tmp_path, "Noor van der Meulen;3A;ja;ja", "Finn Mulder;3A;ja;nee"))
    to_step(wizard, Step.PREVIEW)
    step = wizard.preview_step
    step.ui.tabs.setCurrentIndex(1)
    assert step.permissions.rowCount() == 3
    step.ui.purpose_combo.setCurrentIndex(step.ui.purpose_combo.findData("Website"))
    assert [line.pupil for line in step.permissions.rows] == ["Meulen, Noor van der", "Mulder, Finn"]
    step.ui.permission_table.selectAll()
    step.ui.permit_button.click()
    settle(wizard)
    assert [line.granted for line in step.permissions.rows] == [True, True]
    assert step.ui.permission_table.selected_numbers() == [0, 1]
    step.ui.tabs.setCurrentIndex(0)
    assert {line.purpose for line in step.changes.rows} == {"Website"}
    step.ui.kind_combo.setCurrentIndex(step.ui.kind_combo.findData("no"))
    assert step.changes.rowCount() == 0
    step.ui.filter_edit.setText("niets")
    for tab in (2, 3):
        step.ui.tabs.setCurrentIndex(tab)
    assert (step.problems.rowCount(), step.missing.rowCount()) == (0, 0)


def test_pupils_who_are_not_in_the_file_are_listed(wizard, place, pupils, tmp_path) -> None:
    Office(place).pupil("Sem de Vries", number="1003", group="4A")
    read(wizard, csv(tmp_path, "Noor van der Meulen;3A;ja;ja", "Finn Mulder;3A;ja;nee"))
    to_step(wizard, Step.PREVIEW)
    assert [line.pupil for line in wizard.preview_step.missing.rows] == ["Vries, Sem de"]
    assert wizard.preview_step.ui.tabs.isTabVisible(3)


def test_the_last_page_undoes_and_shows_what_was_kept(wizard, qtbot, place, pupils, tmp_path, clock) -> None:
    read(wizard, csv(tmp_path, "Noor van der Meulen;3A;ja;ja"))
    to_step(wizard, Step.PREVIEW)
    wizard.ui.next_button.click()
    settle(wizard)
    assert "lijst.csv" in wizard.done_step.ui.log_label.text()
    clock.move(days=1)
    codes = {purpose.code: purpose.id for purpose in place.queries.purposes()}
    how = {"guardian_id": None, "given_on": place.today(), "way": AnswerWay.FORM}
    record_answer(place, pupil_id=pupils[0].id, purpose_id=codes["website"], kind=AnswerKind.NO, **how)
    wizard.done_step.ui.log_button.click()
    assert wizard.findChild(view.ImportLogDialog).model.rowCount() == 1
    wizard.done_step.ui.undo_button.click()
    settle(wizard)
    assert "Ongedaan gemaakt" in wizard.done_step.ui.done_label.text()
    kept = [(line.pupil, line.purpose) for line in wizard.done_step.kept.rows]
    assert kept == [("Meulen, Noor van der", "Website")]
    with qtbot.assertNotEmitted(wizard.batch_stored):
        wizard.ui.next_button.click()
    assert not wizard.isVisible()


def test_choices_are_saved_loaded_and_begun_afresh(wizard, pupils, tmp_path, monkeypatch) -> None:
    read(wizard, csv(tmp_path, "Finn Mulder;3A;x;nee"))
    wizard.presenter.set_mark([], "yes")
    to_step(wizard, Step.MEANING)
    step = wizard.meaning_step
    step.ui.marks_table.select_number(step.model.number_of(lambda line: line.mark == "x"))
    step.ui.yes_button.click()
    target = tmp_path / "keuzes.json"
    monkeypatch.setattr(view, "ask_save", lambda parent, settings, name, kind, then: then(target))
    monkeypatch.setattr(view, "ask_open", lambda parent, settings, kind, then: then(target))
    save, load, afresh, _, _ = wizard.ui.choices_button.menu().actions()
    save.trigger()
    settle(wizard)
    assert json.loads(target.read_text())["marks"] == [{"mark": "x", "means": "yes"}]
    afresh.trigger()
    settle(wizard)
    assert not wizard.presenter._choices.profile
    load.trigger()
    settle(wizard)
    assert wizard.presenter._choices.profile["marks"] == [{"mark": "x", "means": "yes"}]
    target.unlink()
    load.trigger()
    settle(wizard)
    assert "keuzes.json" in wizard.ui.message_bar.text


def test_remembered_layouts_are_listed_and_forgotten(wizard, qtbot, desk, pupils, tmp_path) -> None:
    empty = LayoutsDialog(desk)
    qtbot.addWidget(empty)
    settle(wizard)
    assert not empty.ui.forget_button.isEnabled()
    read(wizard, csv(tmp_path, "Finn Mulder;3A;x;nee"))
    to_step(wizard, Step.MEANING)
    line = next(line for line in wizard.meaning_step.model.rows if line.mark == "x")
    wizard.presenter.set_mark([line], "yes")
    to_step(wizard, Step.PREVIEW)
    wizard.ui.next_button.click()
    settle(wizard)
    dialog = LayoutsDialog(desk)
    qtbot.addWidget(dialog)
    settle(wizard)
    assert dialog.model.index(0, 0).data() == "lijst.csv"
    assert "tekens" in dialog.model.index(0, 2).data()
    assert dialog.ui.detail_label.text() == "Tekens: 'x' = ja"
    dialog.ui.forget_button.click()
    settle(wizard)
    assert dialog.model.rowCount() == 0
    assert "Vergeten" in dialog.ui.message_bar.text


def test_each_wrong_door_points_to_the_other(wizard, qtbot, desk, pupils, tmp_path, monkeypatch) -> None:
    roster = csv(tmp_path, "Noor;Vries;1-2-2019;3A", head="Roepnaam;Achternaam;Geboortedatum;Groep", name="l.csv")
    read(wizard, roster)
    assert "geen lijst met toestemmingen" in wizard.ui.message_bar.text
    with qtbot.waitSignal(wizard.roster_wanted) as wanted:
        wizard.ui.message_bar.action_button.click()
    assert wanted.args == [roster]
    assert not wizard.isVisible()
    dialog = RosterImportDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.open_file(SAMPLE_01)
    settle(dialog)
    assert "lijst met toestemmingen" in dialog.ui.message_bar.text
    with qtbot.waitSignal(dialog.consents_wanted) as wanted:
        dialog.ui.message_bar.action_button.click()
    assert wanted.args == [SAMPLE_01]
    opened = []
    monkeypatch.setattr(doors, "open_consent_import", lambda desk, parent, path=None: opened.append(path))
    again = doors.open_roster_import(desk, wizard)
    again.consents_wanted.emit(SAMPLE_01)
    again.close()
    assert opened == [SAMPLE_01]
