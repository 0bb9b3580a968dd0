"""The import wizard: samples go through its window to their truth, and no choice is lost on the way."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt

from tests.gui.conftest import make_desk
from wm_desktop.domain.consent import AnswerKind, AnswerWay, ConsentStatus
from wm_desktop.domain.school import SchoolYear
from wm_desktop.gui.import_wizard.ending import undo
from wm_desktop.gui.import_wizard.lines import Match
from wm_desktop.gui.import_wizard.log import ImportLogDialog
from wm_desktop.gui.import_wizard.view import ImportWizard
from wm_desktop.gui.import_wizard.wizard_view import Step
from wm_desktop.gui.pages import Page
from wm_desktop.services.consent import record_answer
from wm_desktop.services.roster import preview_roster, store_roster
from wm_desktop.services.rows import ConsentFilter
from wm_desktop.spreadsheets.problem_rows import problems_workbook
from wm_desktop.spreadsheets.read import read_source

pytestmark = pytest.mark.usefixtures("unmeasured")
DATA = Path(__file__).parents[1] / "data"
ROSTER = DATA / "edexml" / "roster_het_voorbeeld_2026-2027.xml"
SAMPLE_01 = DATA / "01_las_overzicht_privacyvoorkeuren.xlsx"
SAMPLE_05 = DATA / "05_kruisjes_alleen_toestemming.xlsx"
SAMPLE_06 = DATA / "06_excel_csv_windows1252_puntkomma.csv"
SAMPLE_12 = DATA / "12b_wachtwoord_op_bestand.xlsx"
SAMPLE_20 = DATA / "20_grote_school_420_leerlingen.xlsx"
SAMPLE_22 = DATA / "22d_geen_rekenblad.xlsx"


def truth(sample: Path) -> dict[str, dict[str, str]]:
    told = json.loads(sample.with_suffix(".json").read_text(encoding="utf-8"))
    return {pupil["key"]: pupil["answers"] for pupil in told["pupils"] if pupil["key"] is not None}


def register(place) -> dict[str, dict[str, str]]:
    made = place.queries.register(ConsentFilter())
    return {
        row.pupil_number: {p.code: cell.status.value for p, cell in zip(made.purposes, row.cells, strict=True)}
        for row in made.rows
    }


@pytest.fixture
def roster(place, roster_source):
    store_roster(place, preview_roster(place, roster_source, SchoolYear(2026)), roster_source)


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


def choose_role(combo, role: str) -> None:
    combo.setCurrentIndex(combo.findData(role))
    combo.activated.emit(combo.currentIndex())


def tick(model, row: int = 0, *, on: bool) -> None:
    state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
    assert model.setData(model.index(row, 0), state.value, Qt.ItemDataRole.CheckStateRole)


def settle(wizard) -> None:
    wizard.desk.tasks.wait()


def read(wizard, path: Path) -> None:
    wizard.open_file(path)
    settle(wizard)


def to_step(wizard, step: Step) -> None:
    while wizard.ui.steps_stack.currentIndex() < step:
        before = wizard.ui.steps_stack.currentIndex()
        wizard.ui.next_button.click()
        settle(wizard)
        assert wizard.ui.steps_stack.currentIndex() == before + 1


def choose_all(wizard) -> None:
    """Choose the first proposal that nobody else has, for every row that asks."""
    taken = set()
    while line := next((line for line in wizard.pupils_step.model.rows if line.needs_person), None):
        free = [each.number for each in line.proposals if each.number not in taken]
        assert free, line
        taken.add(free[0])
        wizard.pupils_step.matched.emit([line], free[0])
        settle(wizard)


def store(wizard, qtbot):
    wizard.ui.next_button.click()
    settle(wizard)
    assert wizard.ui.steps_stack.currentIndex() == Step.DONE
    with qtbot.waitSignal(wizard.batch_stored) as stored:
        wizard.ui.next_button.click()
    return stored.args[0]


def assert_reached(place, sample: Path) -> None:
    reached = register(place)
    for number, answers in truth(sample).items():
        assert {code: reached[number][code] for code in answers} == answers, number


def test_sample_01_reaches_its_truth_with_the_two_sophies_chosen(wizard, qtbot, place, roster) -> None:
    read(wizard, SAMPLE_01)
    assert wizard.file_step.ui.found_label.text().startswith("Herkend: Excel-werkmap, 7 kB. 48 leerlingrijen en 6")
    to_step(wizard, Step.PUPILS)
    asking = [line for line in wizard.pupils_step.model.rows if line.needs_person]
    assert [(line.row, line.name) for line in asking] == [(18, "Jansen, Sophie"), (19, "Jansen, Sophie")]
    choose_all(wizard)
    to_step(wizard, Step.PREVIEW)
    assert wizard.preview_step.ui.counts_label.text().startswith("48 van 48 rijen gekoppeld")
    store(wizard, qtbot)
    assert_reached(place, SAMPLE_01)
    told = json.loads(SAMPLE_01.with_suffix(".json").read_text(encoding="utf-8"))
    stored = [status for answers in register(place).values() for status in answers.values()]
    assert stored.count("yes") == told["counts"]["yes"]
    assert not wizard.isVisible()


def test_sample_06_reaches_its_truth(wizard, qtbot, place, roster) -> None:
    read(wizard, SAMPLE_06)
    to_step(wizard, Step.PREVIEW)
    store(wizard, qtbot)
    assert_reached(place, SAMPLE_06)


def test_sample_20_adds_its_own_pupils_and_reaches_its_truth(wizard, qtbot, place) -> None:
    read(wizard, SAMPLE_20)
    to_step(wizard, Step.PUPILS)
    assert all(line.match is Match.UNKNOWN for line in wizard.pupils_step.model.rows)
    wizard.pupils_step.ui.add_check.click()
    settle(wizard)
    to_step(wizard, Step.PREVIEW)
    store(wizard, qtbot)
    assert_reached(place, SAMPLE_20)
    assert register(place).keys() == truth(SAMPLE_20).keys()


def test_unclear_marks_stand_at_unanswered_and_can_be_given_a_meaning(wizard, qtbot, place, roster) -> None:
    read(wizard, SAMPLE_05)
    to_step(wizard, Step.MEANING)
    step = wizard.meaning_step
    assert step.model.index(0, 3).data() == "? niet zeker: blijft onbeantwoord"
    told = json.loads(SAMPLE_05.with_suffix(".json").read_text(encoding="utf-8"))
    assert told["wizard_choices"]
    for number, line in enumerate(step.model.rows):
        if not line.certain:
            assert line.means == "unanswered"
            step.ui.marks_table.select_number(number)
            assert "gokt niet" in step.ui.why_label.text()
            step.ui.yes_button.click()
            assert step.model.index(number, 3).data() == "✓ door u gekozen"
    to_step(wizard, Step.PREVIEW)
    assert wizard.preview_step.changes.rows
    wizard.presenter.go_to(Step.MEANING)
    settle(wizard)
    assert {line.means for line in step.model.rows if line.chosen} == {"yes"}


def test_going_back_and_forth_loses_no_choice(wizard, place, roster) -> None:
    read(wizard, SAMPLE_01)
    to_step(wizard, Step.COLUMNS)
    combo = wizard.columns_step.role_combo(3)
    assert combo.currentData() == "purpose:nieuwsbrief"
    choose_role(combo, "ignore")
    to_step(wizard, Step.PREVIEW)
    assert not any(line.purpose == "Nieuwsbrief" for line in wizard.preview_step.changes.rows)
    for expected in (Step.PUPILS, Step.MEANING, Step.COLUMNS):
        wizard.ui.back_button.click()
        settle(wizard)
        assert wizard.ui.steps_stack.currentIndex() == expected
    assert wizard.columns_step.role_combo(3).currentData() == "ignore"
    wizard.ui.steps_list.setCurrentRow(Step.PREVIEW)
    settle(wizard)
    assert wizard.ui.steps_stack.currentIndex() == Step.PREVIEW


def test_tab_goes_from_role_to_role_and_the_sheet_follows(wizard, qtbot, place, roster) -> None:
    read(wizard, SAMPLE_01)
    to_step(wizard, Step.COLUMNS)
    step = wizard.columns_step
    wizard.activateWindow()
    step.role_combo(0).setFocus()
    assert step.ui.sheet_table.horizontalScrollBar().value() == 0
    step.role_combo(9).setFocus()
    assert step.ui.sheet_table.horizontalScrollBar().value() > 0
    assert step.ui.roles_table.horizontalScrollBar().value() == step.ui.sheet_table.horizontalScrollBar().value()
    assert "kolom J (Laatst gewijzigd)" in step.role_combo(9).accessibleName()


def test_another_header_row_is_recognised_at_once(wizard, qtbot, place, roster) -> None:
    read(wizard, SAMPLE_01)
    to_step(wizard, Step.COLUMNS)
    table = wizard.columns_step.ui.sheet_table
    table.setCurrentIndex(wizard.columns_step.model.index(5, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settle(wizard)
    assert wizard.columns_step.ui.header_spin.value() == 6
    wizard.columns_step.ui.two_check.click()
    settle(wizard)
    assert wizard.presenter._choices.profile["header_rows"] == {"Blad1": [5, 6]}
    wizard.columns_step.ui.two_check.click()
    table.doubleClicked.emit(wizard.columns_step.model.index(4, 0))
    settle(wizard)
    assert wizard.columns_step.role_combo(3).currentData() == "purpose:nieuwsbrief"


def test_without_columns_the_wizard_goes_no_further_than_the_columns(wizard, place, roster) -> None:
    read(wizard, SAMPLE_01)
    wizard.file_step.sheet_toggled.emit("Blad1", False)
    settle(wizard)
    sheets = wizard.file_step.sheets
    assert sheets.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert "verzoek" in sheets.index(0, 2).data()
    to_step(wizard, Step.COLUMNS)
    assert not wizard.ui.next_button.isEnabled()
    wizard.ui.back_button.click()
    settle(wizard)
    sheets.setData(sheets.index(0, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    settle(wizard)
    to_step(wizard, Step.PREVIEW)


def test_an_encrypted_file_asks_for_its_password(wizard, place, roster) -> None:
    read(wizard, SAMPLE_12)
    step = wizard.file_step.ui
    assert step.password_panel.isVisible()
    assert "wachtwoord" in wizard.ui.message_bar.text
    assert not wizard.ui.next_button.isEnabled()
    step.password_edit.setText("fout")
    step.password_button.click()
    settle(wizard)
    assert step.password_panel.isVisible()
    step.password_edit.setText("Voorbeeld2026")
    step.password_button.click()
    settle(wizard)
    assert not step.password_panel.isVisible()
    assert wizard.ui.next_button.isEnabled()


@pytest.mark.parametrize("path", [SAMPLE_22, DATA / "bestaat_niet.xlsx", ROSTER])
def test_what_is_no_consent_list_is_said_and_nothing_opens(wizard, path, roster) -> None:
    read(wizard, path)
    assert path.name in wizard.ui.message_bar.text
    assert not wizard.ui.next_button.isEnabled()


def test_another_school_year_must_be_accepted(wizard, qtbot, place, roster) -> None:
    read(wizard, SAMPLE_01)
    assert not wizard.file_step.ui.other_year_check.isVisible()
    wizard.file_step.ui.year_combo.setCurrentText("2027-2028")
    settle(wizard)
    assert wizard.file_step.ui.other_year_check.isVisible()
    to_step(wizard, Step.PREVIEW)
    assert not wizard.ui.next_button.isEnabled()
    wizard.presenter.go_to(Step.FILE)
    wizard.file_step.ui.other_year_check.click()
    settle(wizard)
    to_step(wizard, Step.PREVIEW)
    assert wizard.ui.next_button.isEnabled()


def test_a_yes_over_a_no_needs_a_tick(wizard, qtbot, place, roster) -> None:
    pupil = next(row for row in place.queries.pupils() if row.pupil_number == "1003")
    newsletter = next(p for p in place.queries.purposes() if p.code == "nieuwsbrief")
    record_answer(
        place,
        pupil_id=pupil.id,
        purpose_id=newsletter.id,
        kind=AnswerKind.NO,
        guardian_id=None,
        given_on=place.today(),
        way=AnswerWay.FORM,
    )
    read(wizard, SAMPLE_01)
    to_step(wizard, Step.PREVIEW)
    step = wizard.preview_step
    assert [line.pupil for line in step.permissions.rows] == ["Bakker, Zoë"]
    tick(step.permissions, on=True)
    settle(wizard)
    assert [line.granted for line in step.permissions.rows] == [True]
    changed = {(line.pupil, line.purpose): line for line in wizard.preview_step.changes.rows}
    assert changed["Bakker, Zoë", "Nieuwsbrief"].before is ConsentStatus.NO
    step.ui.permission_table.select_number(0)
    step.ui.refuse_button.click()
    settle(wizard)
    assert [line.granted for line in step.permissions.rows] == [False]
    step.ui.refuse_button.click()
    settle(wizard)
    store(wizard, qtbot)
    assert register(place)["1003"]["nieuwsbrief"] == "no"


def test_rows_can_be_left_out_searched_and_taken_back(wizard, qtbot, place, roster) -> None:
    read(wizard, SAMPLE_01)
    to_step(wizard, Step.PUPILS)
    step = wizard.pupils_step
    assert [step.ui.proposals_list.item(n).text() for n in range(2)] == [
        "Jansen, Sophie (3A, 1104)",
        "Jansen, Sophie (3A, 1105)",
    ]
    step.ui.leave_button.click()
    settle(wizard)
    step.ui.show_combo.setCurrentIndex(step.ui.show_combo.findData("all"))
    states = {line.row: line.match for line in step.model.rows}
    assert states[18] is Match.LEFT_OUT
    step.ui.rows_table.select_number(step.model.number_of(lambda line: line.row == 18))
    step.ui.reset_button.click()
    settle(wizard)
    assert {line.row: line.match for line in step.model.rows}[18] is Match.CHOOSE
    step.ui.rows_table.select_number(step.model.number_of(lambda line: line.row == 18))
    step.ui.pupil_search_edit.setText("bakker")
    assert "Bakker" in step.ui.proposals_list.item(0).text()
    step.ui.pupil_search_edit.setText("")
    assert step.ui.proposals_list.count() == 2
    step.ui.pupil_search_edit.setFocus()
    qtbot.keyClick(step.ui.pupil_search_edit, Qt.Key.Key_Return)
    settle(wizard)
    assert {line.row: line.match for line in step.model.rows}[18] is Match.CHOSEN


def test_problems_are_saved_as_the_own_rows_with_what_is_wrong(wizard, place, roster, tmp_path) -> None:
    read(wizard, SAMPLE_01)
    to_step(wizard, Step.PREVIEW)
    target = tmp_path / "fouten.xlsx"
    wizard.presenter.save_problems(target)
    settle(wizard)
    [line] = [row for row in place.queries.audit() if row.action == "import.problems"]
    assert line.detail.startswith("rijen met een melding; ")
    rows = list(openpyxl.load_workbook(io.BytesIO(target.read_bytes())).active.iter_rows(values_only=True))
    (sophie, _) = [row for row in rows if "Jansen, Sophie" in row]
    assert "Groep 3A" in sophie
    assert any("Kies zelf de leerling" in str(cell) for cell in sophie)
    assert "Opgeslagen" in wizard.ui.message_bar.text


def test_a_change_in_between_stores_nothing_and_shows_the_new_preview(wizard, place, roster) -> None:
    read(wizard, SAMPLE_01)
    to_step(wizard, Step.PREVIEW)
    pupil = next(row for row in place.queries.pupils() if row.pupil_number == "1003")
    purpose = next(p for p in place.queries.purposes() if p.code == "website")
    record_answer(
        place,
        pupil_id=pupil.id,
        purpose_id=purpose.id,
        kind=AnswerKind.NO,
        guardian_id=None,
        given_on=place.today(),
        way=AnswerWay.FORM,
    )
    wizard.ui.next_button.click()
    settle(wizard)
    assert wizard.isVisible()
    assert wizard.preview_step.permissions.rowCount() == 1


def test_storing_can_be_undone_from_the_page_and_from_the_log(wizard, qtbot, place, roster, desk) -> None:
    read(wizard, SAMPLE_06)
    to_step(wizard, Step.PREVIEW)
    batch = store(wizard, qtbot)
    page = Page(desk)
    qtbot.addWidget(page)
    page.show()
    undo(desk, page, batch)
    desk.tasks.wait()
    assert "Ongedaan gemaakt" in page.messages.text
    assert {status for answers in register(place).values() for status in answers.values()} == {"unanswered"}
    undo(desk, page, batch)
    desk.tasks.wait()
    assert "al ongedaan" in page.messages.text


def test_the_log_asks_once_and_takes_back(wizard, qtbot, place, roster, desk) -> None:
    read(wizard, SAMPLE_06)
    to_step(wizard, Step.PREVIEW)
    store(wizard, qtbot)
    log = ImportLogDialog(desk)
    qtbot.addWidget(log)
    log.show()
    assert [batch.kind for batch in log.model.rows] == ["consent", "roster"]
    log.ui.undo_button.click()
    assert SAMPLE_06.name in log.question.text()
    log.question.buttons()[0].click()
    desk.tasks.wait()
    assert log.model.rows[0].undone_at is not None
    assert not log.ui.undo_button.isEnabled()
    assert "Ongedaan gemaakt" in log.ui.message_bar.text
    log.ui.batches_table.select_number(1)
    assert not log.ui.undo_button.isEnabled()
