"""The dialog for letters to many families: looked at while one types, made whole in a folder or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPlainTextEdit, QWidget

from tests.gui.conftest import make_desk
from tests.gui.running import AtOnce
from tests.support import Office
from wm_desktop.documents.letter_batch import Press
from wm_desktop.documents.round_pages import draw_list
from wm_desktop.domain.errors import CancelledError
from wm_desktop.domain.letters import Signatory
from wm_desktop.gui import doors
from wm_desktop.gui.fields import DayField
from wm_desktop.gui.merge.batch_presenter import BatchPresenter
from wm_desktop.gui.merge.batch_view import LetterBatchDialog
from wm_desktop.services.batch_texts import TEXTS, BatchFieldError, BatchKind
from wm_desktop.services.letter_batches import Way, made_batches
from wm_desktop.services.mailings import Audience, Whom
from wm_desktop.services.settings import load_settings, save_settings
from wm_desktop.services.workplace import Kind
from wm_desktop.storage.files import write_folder

TOOLS = {"batch_press": Press, "save_folder": write_folder, "draw_round_list": draw_list}
BY_KIND = {text.kind: text for text in TEXTS}
INVITATION = BY_KIND[BatchKind.INVITATION]
INVITED = {"gelegenheid": "de avond", "wanneer": "dinsdag", "waar": "in de aula"}


@pytest.fixture
def school(place):
    save_settings(place, replace(load_settings(place), principal=Signatory("M. de Wit", "directeur")))
    office = Office(place)
    office.pupil("Noor Bos", group="3A")
    office.pupil("Sem Kaya", group="5A")
    office.pupil("Kai Pol", group="5A", protected=True)
    return office


class Seen:
    """Remembers what the presenter said."""

    def __init__(self):
        self.texts, self.audiences, self.batches, self.errors = (), (), None, []
        self.mailing = self.pdf = self.trouble = self.done = None

    def offer(self, texts, audiences):
        self.texts, self.audiences = texts, audiences

    def show_batches(self, batches):
        self.batches = [one.number for one in batches]

    def show_outlook(self, mailing):
        self.mailing = mailing

    def show_preview(self, pdf, trouble):
        self.pdf, self.trouble = pdf, trouble

    def made(self, made):
        self.done = made

    def fail(self, error):
        self.errors.append(error)


@pytest.fixture
def seen():
    return Seen()


@pytest.fixture
def presenter(seen, place, school, tmp_path):
    desk = make_desk(place, tmp_path, **TOOLS)
    made = BatchPresenter(seen, place, desk.tools, AtOnce())
    made.start()
    yield made
    desk.close()


@pytest.fixture
def dialog(qtbot, place, school, tmp_path):
    desk = make_desk(place, tmp_path, **TOOLS)
    made = LetterBatchDialog(desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    desk.tasks.wait()
    yield made
    desk.tasks.wait()
    desk.close()


def test_families_are_offered_and_nothing_was_made(presenter, seen):
    assert seen.texts == TEXTS
    assert {one.whom for one in seen.audiences} == {Whom.FAMILIES}
    assert seen.batches == []


def test_the_first_letter_is_shown_with_who_gets_none(presenter, seen):
    presenter.look(INVITATION, {}, Audience())
    assert (len(seen.mailing.recipients), len(seen.mailing.left_out), seen.trouble) == (2, 2, None)
    assert seen.pdf.startswith(b"%PDF")
    presenter.look(INVITATION, {"toelichting": "een plaatje: \N{LOVE HOTEL}"}, Audience())
    assert (len(seen.mailing.recipients), seen.pdf) == (2, None)
    assert "plaatje" in seen.trouble.sentence()
    presenter.look(BY_KIND[BatchKind.CONFIRMATION], {"sinds": date(2026, 11, 1)}, Audience())
    assert (seen.mailing.recipients, seen.pdf, seen.trouble) == ((), None, None)


@pytest.mark.parametrize("way", [Way.ON_SHEETS, Way.EACH])
def test_letters_are_made_in_a_new_folder_and_the_pages_are_told(presenter, seen, place, tmp_path, way):
    place.announce.heard.clear()
    presenter.make(tmp_path, INVITATION, INVITED, Audience(), way)

    made = seen.done
    assert (made.letters, made.left_out, bool(made.pdf)) == (2, 2, way is Way.ON_SHEETS)
    files = sorted(path.name for path in made.folder.iterdir())
    assert files[-1] == "Geen brief - Uitnodiging voor een ouderavond of gesprek - 2026-11-23.pdf" or made.pdf
    assert len(files) == (2 if made.pdf else 3)
    assert seen.batches == ["WM-2026-B001"]
    assert place.announce.heard == [frozenset({Kind.LETTERS})]


def test_giving_up_leaves_no_folder_and_takes_no_number(presenter, seen, place, tmp_path):
    def give_up(done, total):
        raise CancelledError

    presenter._run.report = give_up
    presenter.make(tmp_path, INVITATION, INVITED, Audience(), Way.EACH)

    assert isinstance(seen.errors[0], CancelledError)
    assert [path for path in tmp_path.iterdir() if path.is_dir()] == []
    assert made_batches(place) == []


def test_what_is_missing_is_said(presenter, seen, tmp_path):
    presenter.make(tmp_path, INVITATION, {}, Audience(), Way.PLAIN)
    assert isinstance(seen.errors[0], BatchFieldError)
    assert seen.done is None


def test_what_was_asked_before_is_not_shown(seen, place, school, tmp_path):
    held = []
    desk = make_desk(place, tmp_path, **TOOLS)
    presenter = BatchPresenter(seen, place, desk.tools, lambda title, work, done, failed: held.append((work, done)))
    presenter.look(INVITATION, {}, Audience())
    presenter.look(INVITATION, {}, Audience(group="3A"))
    for work, done in reversed(held):
        done(work(None))
    assert seen.mailing.audience.group == "3A"
    desk.close()


def test_the_dialog_asks_what_the_text_needs(dialog, qtbot):
    ui = dialog.ui
    edits = ui.fields.edits
    assert list(edits) == ["gelegenheid", "wanneer", "waar", "aanmelden", "toelichting"]
    assert isinstance(edits["toelichting"], QPlainTextEdit)
    edits["toelichting"].setPlainText("Tot dan!")
    edits["waar"].setText("in de aula")
    qtbot.waitUntil(lambda: not dialog._typed.isActive())
    dialog.desk.tasks.wait()
    assert ui.preview.data.startswith(b"%PDF")
    assert ui.outlook_label.text().startswith("2 brie")
    ui.text_combo.setCurrentIndex(1)
    edits = ui.fields.edits
    assert isinstance(edits["terug_voor"], DayField)
    assert edits["toelichting"].toPlainText() == "Tot dan!"
    assert not ui.explained_label.isHidden()
    edits["terug_voor"].setText("geen dag")
    assert ui.fields.typed()["terug_voor"] is None
    edits["terug_voor"].setText("8 dec")
    assert ui.fields.typed() == {"terug_voor": date(2026, 12, 8), "toelichting": "Tot dan!"}


def test_the_dialog_says_why_there_is_no_letter(dialog):
    ui = dialog.ui
    ui.text_combo.setCurrentIndex(ui.text_combo.findText(BY_KIND[BatchKind.CONFIRMATION].label))
    dialog.desk.tasks.wait()
    assert not ui.make_button.isEnabled()
    ui.text_combo.setCurrentIndex(0)
    ui.fields.edits["waar"].setText("\N{LOVE HOTEL}")
    dialog.look()
    dialog.desk.tasks.wait()
    assert ui.make_button.isEnabled()
    assert not ui.preview.data


def test_letters_are_made_from_the_dialog_and_can_go_to_the_printer(dialog, tmp_path, monkeypatch):
    ui = dialog.ui
    ui.make_button.click()
    asked = dialog.findChildren(QFileDialog)[-1]
    asked.fileSelected.emit(str(tmp_path))
    asked.close()
    dialog.desk.tasks.wait()
    assert "Vul eerst in: Waarvoor, Wanneer, Waar" in ui.message_bar.text
    for name, words in INVITED.items():
        edit = ui.fields.edits[name]
        assert isinstance(edit, QLineEdit)
        edit.setText(words)
    dialog._make(tmp_path)
    dialog.desk.tasks.wait()
    assert ui.message_bar.text.startswith("2 brie")
    assert "lijst in die map" in ui.message_bar.text
    printed = []
    monkeypatch.setattr(dialog.output, "ask_printer", lambda *given: printed.append(given))
    ui.message_bar.action_button.click()
    assert printed[0][0].startswith(b"%PDF")
    assert printed[0][1].startswith("Uitnodiging voor een ouderavond of gesprek - WM-2026-B001")
    assert [row.number for row in dialog.batches.rows] == ["WM-2026-B001"]
    ui.each_radio.setChecked(True)
    assert not ui.sheets_check.isEnabled()
    ui.hidden_check.setChecked(True)
    dialog._make(tmp_path)
    dialog.desk.tasks.wait()
    assert ui.message_bar.text.startswith("4 brie")
    ui.whole_radio.setChecked(True)
    ui.sheets_check.setChecked(False)
    assert dialog._way() is Way.PLAIN


def test_giving_up_in_the_window_is_heard_at_once(dialog, place, tmp_path):
    for name, words in INVITED.items():
        dialog.ui.fields.edits[name].setText(words)
    dialog.ui.each_radio.setChecked(True)
    dialog._make(tmp_path)
    dialog.desk.tasks.cancel()
    dialog.desk.tasks.wait()
    assert "Geannuleerd" in dialog.ui.message_bar.text
    assert [path for path in tmp_path.iterdir() if path.is_dir()] == []
    assert made_batches(place) == []


def test_the_door_opens(place, qtbot, school, tmp_path):
    desk = make_desk(place, tmp_path, **TOOLS)
    parent = QWidget()
    qtbot.addWidget(parent)
    opened = doors.open_letter_batch(desk, parent)
    desk.tasks.wait()
    assert opened.isVisible()
    opened.close()
    desk.close()
