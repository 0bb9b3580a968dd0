"""The yearly round in the window: entry by keyboard alone, paper looked at first, nobody's answers from a scan."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QListWidget, QPushButton

from tests.gui.conftest import make_desk
from tests.gui.running import AtOnce
from tests.support import Office
from wm_desktop.documents.consent_forms import draw_forms
from wm_desktop.documents.round_pages import draw_list, draw_summary
from wm_desktop.domain.consent import AnswerKind
from wm_desktop.domain.errors import CancelledError
from wm_desktop.domain.rounds import FormState
from wm_desktop.gui.desk import Aim
from wm_desktop.gui.round.bars import ShareBars
from wm_desktop.gui.round.entry_presenter import KEPT, Entered, EntryPresenter
from wm_desktop.gui.round.presenter import RoundPresenter
from wm_desktop.gui.round.start_dialog import RoundStartDialog
from wm_desktop.gui.round.view import RoundPage
from wm_desktop.services.round_papers import NoFormsOutError
from wm_desktop.services.rounds import (
    FormCancelledError,
    FormNotEnteredError,
    FormReturnedError,
    NewRound,
    RoundClosedError,
    close_round,
    start_round,
)
from wm_desktop.spreadsheets.round_lists import round_workbook
from wm_desktop.storage.files import write_folder

TOOLS = {
    "draw_forms": draw_forms,
    "save_folder": write_folder,
    "draw_round_list": draw_list,
    "draw_round_summary": draw_summary,
    "round_workbook": round_workbook,
}


@pytest.fixture
def school(place):
    """Eleven forms in two groups: one for a household, one whose pupil is protected."""
    office = Office(place)
    for name in ("Noor Bos", "Sem Kaya", "Lot Smit", "Bo de Wit"):
        office.pupil(name, group="5A")
    office.pupil("Jip Vos", group="6A", guardians=0)
    office.pupil("Kai Pol", group="6A", protected=True)
    return office


@pytest.fixture
def asked(place, school):
    groups = ("5A", "6A")
    return start_round(place, NewRound("Ronde", ("website", "pers"), groups, place.today() + timedelta(days=9)))


@pytest.fixture
def page(qtbot, place, tmp_path):
    desk = make_desk(place, tmp_path, **TOOLS)
    made = RoundPage(desk)
    qtbot.addWidget(made)
    made.show()
    made.shown()
    yield made
    desk.tasks.wait()
    desk.close()


def codes(place, asked):
    return [row.form.code for row in place.queries.round_forms(asked.id)]


class SeenEntry:
    """Remembers what the entry presenter said."""

    def __init__(self):
        self.form, self.lines, self.current, self.asked, self.refused, self.entered = None, (), 0, 0, [], ()
        self.empty = 0

    def show_form(self, form, lines):
        self.form, self.lines = form, lines

    def show_lines(self, lines, current):
        self.lines, self.current = lines, current

    def ask_code(self):
        self.asked += 1

    def ask_empty(self):
        self.empty += 1

    def refuse(self, error):
        self.refused.append(error)

    def show_entered(self, entered):
        self.entered = tuple(entered)


def test_a_form_is_entered_answer_by_answer(place, asked):
    seen = SeenEntry()
    presenter = EntryPresenter(seen, place)
    code = codes(place, asked)[0]
    presenter.look("  ")
    assert seen.form is None
    presenter.look(code.lower())
    assert (seen.form.code, seen.form.group) == (code, "5A")
    presenter.answer(0, AnswerKind.YES)
    assert (seen.current, seen.lines[0].said) == (1, AnswerKind.YES)
    presenter.answer(1, AnswerKind.NO)
    presenter.answer(1, None)
    presenter.answer(7, AnswerKind.NO)
    presenter.store()
    [entered] = seen.entered
    assert (entered.code, entered.yes, entered.no, entered.open) == (code, 1, 0, 1)
    assert not presenter.has_form
    presenter.look(code)
    assert isinstance(seen.refused[-1], FormReturnedError)
    presenter.undo(0)
    presenter.undo(5)
    assert seen.entered == ()
    presenter.look(code)
    assert presenter.has_form


def test_only_the_last_ten_are_kept_and_nothing_is_stored_without_a_form(place, asked):
    seen = SeenEntry()
    presenter = EntryPresenter(seen, place)
    presenter.store()
    presenter.answer(0, AnswerKind.YES)
    assert presenter.lines == ()
    for code in codes(place, asked):
        presenter.look(code)
        presenter.answer(1, AnswerKind.NO)
        presenter.store()
    assert len(seen.entered) == min(KEPT, len(codes(place, asked)))


def test_an_empty_form_counts_as_returned_only_at_the_second_time(place, asked):
    seen = SeenEntry()
    presenter = EntryPresenter(seen, place)
    presenter.look(codes(place, asked)[0])
    presenter.store()
    assert (seen.empty, seen.entered) == (1, ())
    presenter.answer(0, AnswerKind.YES)
    presenter.answer(0, None)
    presenter.store()
    assert (seen.empty, seen.entered) == (2, ())
    presenter.store()
    [entered] = seen.entered
    assert entered.open == 2


def test_what_was_refused_meanwhile_is_said(place, asked):
    seen = SeenEntry()
    presenter = EntryPresenter(seen, place)
    one, two, *_ = codes(place, asked)
    presenter.look(one)
    presenter.answer(0, AnswerKind.YES)
    presenter.store()
    presenter.look(two)
    presenter.answer(0, AnswerKind.YES)
    close_round(place, asked.id)
    presenter.store()
    assert isinstance(seen.refused[-1], FormCancelledError)
    presenter.undo(0)
    presenter.entered = [Entered(one, "Noor", "5A", 0, 0, 2)]
    presenter.undo(0)
    assert isinstance(seen.refused[-1], FormNotEnteredError)
    presenter.leave()
    assert not presenter.has_form


def test_forms_are_entered_with_the_keyboard_alone(page, place, asked):
    page.refresh_now()
    ui = page.ui
    for code in codes(place, asked)[:2]:
        QTest.keyClicks(ui.code_edit, code)
        QTest.keyClick(ui.code_edit, Qt.Key.Key_Return)
        assert ui.board.currentIndex().row() == 0
        QTest.keyClick(ui.board, Qt.Key.Key_J)
        QTest.keyClick(ui.board, Qt.Key.Key_N)
        assert ui.open_label.text() == "alles ingevuld"
        QTest.keyClick(ui.board, Qt.Key.Key_Delete)
        QTest.keyClick(ui.board, Qt.Key.Key_Up)
        QTest.keyClick(ui.board, Qt.Key.Key_Return)
        assert ui.code_edit.text() == ""
    assert ui.entered_list.count() == 2
    assert "1 ja, 0 nee, 1 open" in ui.entered_list.item(0).text()
    ui.undo_button.click()
    assert ui.entered_list.count() == 1
    states = [row.form.state for row in place.queries.round_forms(asked.id)]
    assert states.count(FormState.RETURNED) == 1
    assert page.status.counts.startswith("1 van ")
    page.on_undo()
    assert ui.entered_list.count() == 0
    page.ui.tabs.setCurrentWidget(page.ui.state_tab)
    page.on_undo()
    assert page.status.counts.startswith("0 van ")


def test_a_code_scanned_into_the_answers_is_not_taken_for_answers(page, place, asked):
    page.refresh_now()
    ui = page.ui
    one, two, *_ = codes(place, asked)
    page.entry.presenter.look(one)
    QTest.keyClicks(ui.board, two.replace("-", "") + "JN")
    QTest.keyClick(ui.board, Qt.Key.Key_Return)
    assert "nog niet opgeslagen" in ui.trouble_label.text()
    assert all(line.said is None for line in page.entry.presenter.lines)
    assert page.entry.presenter.has_form
    QTest.keyClick(ui.board, Qt.Key.Key_Escape)
    assert not page.entry.presenter.has_form


def test_the_cursor_comes_where_the_work_is(page, place, school):
    assert page.focusProxy() is page.ui.empty_button
    start_round(place, NewRound("Ronde", ("website",), ("5A",), place.today() + timedelta(days=9)))
    page.refresh_now()
    assert page.focusProxy() is page.ui.code_edit
    page.ui.tabs.setCurrentWidget(page.ui.state_tab)
    assert page.focusProxy() is page.ui.out_table


def test_a_scanner_that_ends_with_two_enters_stores_nothing(page, place, asked):
    page.refresh_now()
    ui = page.ui
    page.ui.tabs.setCurrentWidget(ui.state_tab)
    page.ui.tabs.setCurrentWidget(ui.entry_tab)
    assert ui.entry_tab.focusWidget() is ui.code_edit
    QTest.keyClicks(ui.code_edit, codes(place, asked)[0])
    QTest.keyClick(ui.code_edit, Qt.Key.Key_Return)
    QTest.keyClick(ui.board, Qt.Key.Key_Return)
    assert "leeg terug" in ui.trouble_label.text()
    assert page.entry.presenter.has_form
    assert ui.entered_list.count() == 0


def test_ctrl_z_in_an_empty_code_field_is_left_to_the_window(page, place, asked):
    page.refresh_now()
    ui = page.ui
    page.entry.presenter.look(codes(place, asked)[0])
    page.entry.presenter.answer(0, AnswerKind.YES)
    page.entry.presenter.store()

    def taken() -> bool:
        keys = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        keys.ignore()
        QApplication.sendEvent(ui.code_edit, keys)
        return keys.isAccepted()

    assert not ui.code_edit.isUndoAvailable()
    assert not taken()
    QTest.keyClicks(ui.code_edit, "22")
    assert taken()


def test_a_slip_stays_selected_with_its_sentence(page, asked):
    ui = page.ui
    QTest.keyClicks(ui.code_edit, "2222-23")
    QTest.keyClick(ui.code_edit, Qt.Key.Key_Return)
    assert "geen formuliercode" in ui.trouble_label.text()
    assert ui.code_edit.selectedText() == "2222-23"
    assert not ui.store_button.isEnabled()


def test_the_state_shows_who_is_out_and_narrows_to_a_group(page, place, asked):
    page.show_aim(Aim("round", group="6A"))
    page.desk.tasks.wait()
    assert {row.pupil.group for row in page.model.rows} == {"6A"}
    page._show_group("6A")
    assert page.model.rows_in_all == len(page.model.rows) == 11
    page.show_aim(Aim("round", group="5A"))
    page._show_all()
    assert len(page.model.rows) == 11
    assert "Website: 0 ja, 0 nee, 6 geen antwoord" in page.ui.purpose_bars.accessibleDescription()
    assert page.ui.purpose_bars.minimumSizeHint().height() == page.ui.purpose_bars.sizeHint().height()


def test_a_reminder_is_noted_when_it_goes_out(page, place, asked, tmp_path):
    page.ui.tabs.setCurrentWidget(page.ui.state_tab)
    page.desk.tasks.wait()
    page.ui.remind_button.click()
    page.desk.tasks.wait()
    assert "gaan niet per post" in page.messages.text
    window = page.preview_window
    assert not any(row.form.reminders for row in place.queries.round_forms(asked.id))
    window.save_button.click()
    dialog = page.window().findChild(QFileDialog)
    target = tmp_path / "herinnering.pdf"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    window.close()
    assert target.read_bytes().startswith(b"%PDF")
    page.desk.tasks.wait()
    noted = [row for row in place.queries.round_forms(asked.id) if row.form.reminders]
    assert len(noted) == 8


class SeenRound:
    """Remembers what the presenter of the state said."""

    def __init__(self):
        self.folders = []
        self.rounds, self.chosen, self.state, self.pages, self.skipped, self.paths, self.failed = (
            (),
            None,
            None,
            [],
            0,
            [],
            [],
        )

    def show_rounds(self, rounds, chosen):
        self.rounds, self.chosen = rounds, chosen

    def show_reminder(self, task):
        self.task = task

    def say_reminder_ready(self):
        self.ready = True

    def show_state(self, state):
        self.state = state

    def show_pages(self, pdf, name, printed=None):
        self.pages.append((pdf, name, printed))

    def say_skipped(self, number):
        self.skipped = number

    def saved(self, path):
        self.paths.append(path)

    def saved_families(self, folder, files, skipped):
        self.folders.append((folder, files, skipped))

    def fail(self, error):
        self.failed.append(error)


@pytest.fixture
def presenter(desk, place, tmp_path):
    tools = make_desk(place, tmp_path, **TOOLS).tools
    return RoundPresenter(SeenRound(), place, tools, AtOnce())


def test_without_a_round_nothing_is_made(presenter, place):
    presenter.refresh()
    seen = presenter._view
    presenter.preview(posted=True)
    presenter.forms(posted=True)
    presenter.remind(posted=True)
    presenter.summary()
    presenter.save_out(Path("x"))
    presenter.per_family(Path("x"), posted=True)
    presenter.close()
    assert (seen.rounds, seen.pages, seen.paths, seen.failed) == ([], [], [], [])
    assert presenter.file_name("Lijst", "pdf").startswith("Lijst - ")


def test_everything_of_a_round_is_made_and_named(presenter, place, asked, tmp_path):
    presenter.refresh()
    seen = presenter._view
    presenter.preview(posted=True)
    presenter.forms(posted=False)
    presenter.remind(posted=True)
    presenter.out_pages()
    presenter.summary()
    presenter.save_out(tmp_path / "uit.xlsx")
    presenter.save_addresses(tmp_path / "adressen.xlsx")
    assert seen.failed == []
    assert [name.split(" - ")[0] for _, name, _ in seen.pages] == [
        "Voorbeeld", "Formulieren", "Herinnering 1", "Nog niet terug", "Samenvatting",
    ]  # fmt: skip
    assert all(pdf.startswith(b"%PDF") for pdf, *_ in seen.pages)
    assert len(seen.pages[0][0]) < len(seen.pages[1][0])
    assert (seen.skipped, len(seen.paths)) == (3, 2)
    seen.pages[2][2]()
    presenter.refresh()
    presenter.remind(posted=False)
    assert seen.pages[-1][1].startswith("Herinnering 1")
    presenter.close()
    presenter.refresh()
    presenter.preview(posted=True)
    assert isinstance(seen.failed[-1], NoFormsOutError)
    presenter.close()
    assert isinstance(seen.failed[-1], RoundClosedError)
    presenter.choose(None)
    assert presenter.state is None


def test_a_file_for_each_family_is_written_whole_or_not_at_all(presenter, place, asked, tmp_path):
    presenter.refresh()
    seen = presenter._view
    presenter.per_family(tmp_path, posted=True, reminder=True)
    [(folder, files, skipped)] = seen.folders
    assert (files, skipped, len(list(folder.iterdir()))) == (4, 3, 5)
    assert folder.name == f"Herinnering 1 per gezin - Ronde - {place.today()}"
    assert len([row for row in place.queries.round_forms(asked.id) if row.form.reminders]) == 8
    presenter.per_family(tmp_path, posted=True, reminder=True)
    assert seen.folders[-1][0].name.endswith("(2)")
    presenter.per_family(tmp_path, posted=False)
    assert seen.folders[-1][1:] == (7, 0)
    assert [row.detail for row in place.queries.audit() if row.action == "round.forms"] == [
        *["Ronde, herinnering 1; doel website,pers; groep 5A; 8 personen"] * 2,
        "Ronde, formulieren; doel website,pers; groep 5A,6A; 11 personen",
    ]
    before = set(tmp_path.iterdir())

    def give_up(*_):
        raise CancelledError

    presenter._tools = replace(presenter._tools, draw_forms=give_up)
    presenter.per_family(tmp_path, posted=False)
    assert isinstance(seen.failed[-1], CancelledError)
    assert set(tmp_path.iterdir()) == before


def test_forms_that_leave_are_written_down_and_a_look_is_not(presenter, place, asked):
    presenter.refresh()
    presenter.preview(posted=True)
    presenter.forms(posted=False, covers=True)
    assert not [row for row in place.queries.audit() if row.action == "round.forms"]
    for _, _, printed in presenter._view.pages:
        printed()
    assert [row.detail.rpartition("; ")[2] for row in place.queries.audit() if row.action == "round.forms"] == [
        "1 persoon",
        "11 personen",
    ]


def test_a_folder_is_asked_for_the_families(page, place, asked, tmp_path):
    page.ui.tabs.setCurrentWidget(page.ui.state_tab)
    page.desk.tasks.wait()
    page.ui.family_check.setChecked(True)
    assert not page.ui.covers_check.isEnabled()
    for button, posted in ((page.ui.forms_button, True), (page.ui.remind_button, False)):
        page.ui.posted_check.setChecked(posted)
        button.click()
        dialog = page.findChild(QFileDialog)
        dialog.fileSelected.emit(str(tmp_path))
        dialog.close()
        dialog.setParent(None)
        page.desk.tasks.wait()
        assert "bestand" in page.messages.text
    assert {made.name.partition(" - ")[0] for made in tmp_path.iterdir() if made.is_dir()} >= {
        "Formulieren per gezin",
        "Herinnering 1 per gezin",
    }


def test_the_yearly_reminder_is_made_ready_and_recorded(page, place, school):
    page.refresh_now()
    ui = page.ui
    assert not ui.reminder_bar.isHidden()
    assert "uiterlijk 01-10-2026" in ui.reminder_label.text()
    page.show_aim(Aim("round", action="reminder"))
    ui.reminder_begin_button.click()
    page.desk.tasks.wait()
    page.refresh_now()
    page.desk.tasks.wait()
    [row] = place.queries.rounds()
    assert row.round.name == "Jaarlijkse herinnering 2026-2027"
    assert ui.round_combo.currentData() == row.round.id
    assert ui.reminder_begin_button.isHidden()
    assert "staat klaar" in ui.reminder_label.text()
    page.show_aim(Aim("round", action="reminder"))
    ui.reminder_done_button.click()
    page.refresh_now()
    assert ui.reminder_bar.isHidden()
    page.on_undo()
    page.refresh_now()
    assert not ui.reminder_bar.isHidden()


def test_a_round_is_begun_with_what_is_ticked(page, place, school):
    assert page.ui.stack.currentWidget() is page.ui.empty_page
    page.show_aim(Aim("round", action="new"))
    dialog = page.findChild(RoundStartDialog)
    told = dialog.ui.outlook_label.text()
    assert told.startswith("11 formulieren voor 6 leerlingen. Van 1 leerling")
    assert "3 formulier" in told
    untick(dialog.ui.groups_list, "6A")
    assert dialog.ui.outlook_label.text() == "8 formulieren voor 4 leerlingen."
    dialog.ui.day_edit.clear()
    dialog.ui.start_button.click()
    page.desk.tasks.wait()
    assert "Kies een dag na vandaag" in dialog.messages.text
    dialog.ui.day_edit.set_day(place.today() + timedelta(days=5))
    dialog.ui.start_button.click()
    page.desk.tasks.wait()
    page.refresh_now()
    [row] = place.queries.rounds()
    assert (row.out, row.round.groups) == (8, ("5A",))
    assert page.ui.stack.currentWidget() is page.ui.round_page
    assert page.ui.tabs.currentWidget() is page.ui.state_tab
    assert "staan klaar" in page.messages.text
    page.desk.tasks.wait()
    [bar] = page.ui.group_bars._rows
    assert (bar.answered, bar.asked) == (0, 8)


def untick(widget: QListWidget, text: str) -> None:
    [item] = widget.findItems(text, Qt.MatchFlag.MatchExactly)
    item.setCheckState(Qt.CheckState.Unchecked)


def test_closing_asks_once(page, place, asked):
    assert page._ask_close() is None
    page.ui.tabs.setCurrentWidget(page.ui.state_tab)
    page.desk.tasks.wait()
    box = page._ask_close()
    assert "11 formulier" in box.text()
    next(button for button in box.buttons() if isinstance(button, QPushButton) and "sluiten" in button.text()).click()
    page.desk.tasks.wait()
    assert place.queries.rounds()[0].cancelled == 11
    page.refresh_now()
    page.desk.tasks.wait()
    assert page.ui.round_combo.currentText() == "Ronde (gesloten)"
    assert not page.ui.remind_button.isEnabled()


def test_bars_draw_without_anybody(qtbot):
    bars = ShareBars()
    qtbot.addWidget(bars)
    bars.set_rows(())
    assert not bars.grab().isNull()
