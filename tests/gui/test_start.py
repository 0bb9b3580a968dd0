from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QSignalSpy

from tests.gui.support import PASSPHRASE, FakeOpened, WrongPassphraseForTestError
from wm_desktop.gui.start import forms
from wm_desktop.gui.start.forms import NewFileTyped, StartFormError, Strength, check_passphrase, strength_of
from wm_desktop.gui.start.key_paper import KeyPaper
from wm_desktop.gui.start.starter import Starter
from wm_desktop.gui.start.view import StartWindow
from wm_desktop.gui.tasks import TaskRunner
from wm_desktop.services import users

KEY = "AAAA-BBBB-CCCC-DDDD"


@dataclass
class OneFile:
    """A DataFiles with one data file, or none."""

    place: object
    stands: bool = True
    asked: list = field(default_factory=list)

    def exists(self, path):
        return self.stands

    def user_names(self, path):
        return ("Anja", "directie")

    def warnings(self, path):
        return ("Deze map wordt gedeeld.",) if "OneDrive" in str(path) else ()

    def create(self, path, new):
        self.asked.append((path, new))
        return FakeOpened(self.place), KEY

    def open(self, path, passphrase, user=None):
        if passphrase != PASSPHRASE:
            raise WrongPassphraseForTestError
        return FakeOpened(self.place)

    def recover(self, path, recovery_key, user, passphrase):
        self.asked.append((recovery_key, user, passphrase))
        return FakeOpened(self.place)

    def restore(self, backup, target):
        self.asked.append((backup, target))


@pytest.fixture
def files(place):
    return OneFile(place)


@pytest.fixture
def make(files, qtbot, tmp_path):
    runners = []

    def build(stands=True, path=Path("school")):
        files.stands = stands
        settings = QSettings(str(tmp_path / "start.ini"), QSettings.Format.IniFormat)
        settings.setValue("start/user", "directie")
        starter = Starter(
            path=path,
            stands=lambda place: files.stands and place == path,
            load=lambda: files,
            demo=lambda progress: FakeOpened(files.place),
            save_file=lambda target, data: target.write_bytes(data),
            settings=settings,
        )
        runners.append(TaskRunner())
        window = StartWindow(starter, runners[-1])
        qtbot.addWidget(window)
        window.show()
        window.load()
        runners[-1].wait()
        window.tasks = runners[-1]
        return window

    yield build
    for runner in runners:
        runner.close()


def test_a_known_file_asks_for_the_passphrase_of_who_came_last(make):
    window = make()
    assert window.stack.currentWidget() is window.login
    assert window.login.ui.user_combo.currentText() == "directie"


def test_a_wrong_passphrase_is_said_beside_the_field_and_nothing_opens(make):
    window = make()
    opened = QSignalSpy(window.opened)
    window.login.ui.passphrase_edit.setText("iets anders")
    window.login.ui.login_button.click()
    window.tasks.wait()
    assert window.login.ui.trouble_label.text() == "De wachtwoordzin klopt niet."
    assert window.login.ui.passphrase_edit.text() == ""
    assert opened.count() == 0
    window.login.ui.passphrase_edit.setText(PASSPHRASE)
    window.login.ui.login_button.click()
    window.tasks.wait()
    assert opened.count() == 1
    assert opened.at(0)[1] is False
    assert not window.isVisible()


def fill(window):
    ui = window.new_file.ui
    ui.school_edit.setText("De Linde")
    ui.locations_edit.setPlainText("Noord\n\nZuid\nNoord")
    ui.user_edit.setText("Anja")
    ui.passphrase_edit.setText(PASSPHRASE)
    ui.again_edit.setText(PASSPHRASE)


def test_a_new_file_shows_its_recovery_key_once_and_waits_until_it_is_stored(make, files, tmp_path):
    window = make(stands=False)
    opened = QSignalSpy(window.opened)
    assert window.stack.currentWidget() is window.welcome
    window.welcome.ui.new_button.click()
    fill(window)
    window.new_file.ui.create_button.click()
    window.tasks.wait()
    path, new = files.asked[0]
    assert (path, new.school, new.locations, new.user) == (Path("school"), "De Linde", ("Noord", "Zuid"), "Anja")
    assert window.recovery.ui.key_edit.text() == KEY
    assert not window.recovery.ui.continue_button.isEnabled()
    window.save_key(tmp_path / "key.txt")
    assert KEY in (tmp_path / "key.txt").read_text(encoding="utf-8")
    window.recovery.ui.stored_check.setChecked(True)
    window.recovery.ui.continue_button.click()
    assert opened.count() == 1
    assert window.recovery.ui.key_edit.text() == ""


def test_closing_before_the_key_was_stored_lets_go_of_the_file(make):
    window = make(stands=False)
    closed = QSignalSpy(window.closed)
    window.welcome.ui.new_button.click()
    fill(window)
    window.new_file.ui.create_button.click()
    window.tasks.wait()
    window.close()
    assert window._made.closed
    assert closed.count() == 1


def test_a_wrong_field_is_named_and_gets_the_focus(make):
    window = make(stands=False)
    window.welcome.ui.new_button.click()
    fill(window)
    window.new_file.ui.again_edit.setText("anders")
    window.new_file.ui.create_button.click()
    assert "niet gelijk" in window.new_file.ui.trouble_label.text()
    assert window.focusWidget() is window.new_file.ui.again_edit


def test_a_shared_folder_is_warned_about(make):
    window = make(stands=False)
    window.welcome.ui.new_button.click()
    window.new_file.ui.folder_edit.setText("OneDrive/school")
    window.new_file.ui.folder_edit.editingFinished.emit()
    window.tasks.wait()
    assert window.new_file.ui.warning_label.text() == "Deze map wordt gedeeld."


def test_the_recovery_key_opens_with_a_new_passphrase(make, files):
    window = make()
    opened = QSignalSpy(window.opened)
    window.login.ui.recover_button.click()
    ui = window.recover.ui
    ui.key_edit.setText(KEY)
    ui.passphrase_edit.setText("kort")
    ui.open_button.click()
    assert "minstens 10" in ui.trouble_label.text()
    ui.passphrase_edit.setText(PASSPHRASE)
    ui.again_edit.setText(PASSPHRASE)
    ui.open_button.click()
    window.tasks.wait()
    assert files.asked == [(KEY, "directie", PASSPHRASE)]
    assert opened.count() == 1


def test_the_sample_school_says_that_it_is_one(make):
    window = make(stands=False)
    opened = QSignalSpy(window.opened)
    window.welcome.ui.demo_button.click()
    window.tasks.wait()
    assert opened.at(0)[1] is True


def test_a_backup_is_put_back_in_a_place_of_its_own(make, files):
    window = make()
    window.put_back(Path("oud.wmbackup"), window._free_place())
    window.tasks.wait()
    assert files.asked == [(Path("oud.wmbackup"), Path("school 2"))]
    assert window.path == Path("school 2")


@pytest.mark.parametrize(
    ("passphrase", "strength"),
    [
        ("", Strength.NONE),
        ("geheim", Strength.WEAK),
        ("aaaaaaaaaaaaaaaa", Strength.WEAK),
        ("Welkom-2026-school", Strength.FAIR),
        ("zeven groene fietsen", Strength.STRONG),
    ],
)
def test_long_beats_complicated(passphrase, strength):
    assert strength_of(passphrase) is strength


@pytest.mark.parametrize("missing", ["school", "locations", "user"])
def test_every_field_of_a_new_file_is_needed(missing):
    typed = {"school": "De Linde", "locations": "Noord", "user": "Anja", "passphrase": PASSPHRASE, "again": PASSPHRASE}
    with pytest.raises(StartFormError) as refused:
        NewFileTyped(**(typed | {missing: "  "})).checked()
    assert refused.value.facts["field"] == missing
    assert refused.value.sentence("en")


def test_a_passphrase_is_typed_twice_the_same():
    check_passphrase(PASSPHRASE, PASSPHRASE)
    with pytest.raises(StartFormError):
        check_passphrase(PASSPHRASE, PASSPHRASE + "!")


def test_the_paper_for_the_safe_holds_the_key_as_it_is(qapp):
    paper = KeyPaper("De Linde & Co", "Anja", KEY)
    assert KEY in paper.document().toPlainText()
    assert "De Linde & Co" in paper.document().toPlainText()


def test_the_first_window_asks_as_much_of_a_passphrase_as_the_services():
    assert forms.SHORTEST_PASSPHRASE == users.SHORTEST_PASSPHRASE


def test_the_first_start_begins_at_its_first_choice(make):
    window = make(stands=False)
    assert window.focusWidget() is window.welcome.ui.new_button


def test_esc_is_the_way_back(make, qtbot):
    window = make(stands=False)
    window.welcome.ui.new_button.click()
    assert window.focusWidget() is window.new_file.ui.school_edit
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.welcome
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.stack.currentWidget() is window.welcome


def test_a_refusal_on_the_welcome_page_is_said_there(make):
    window = make(stands=False)
    window._refused(WrongPassphraseForTestError())
    assert window.stack.currentWidget() is window.welcome
    assert window.welcome.ui.trouble_label.text() == "De wachtwoordzin klopt niet."


def test_enter_in_the_last_field_of_the_recovery_opens(make, files, qtbot):
    window = make()
    window.login.ui.recover_button.click()
    ui = window.recover.ui
    ui.key_edit.setText(KEY)
    ui.passphrase_edit.setText("vier rode appels erbij")
    ui.again_edit.setText("vier rode appels erbij")
    qtbot.keyClick(ui.again_edit, Qt.Key.Key_Return)
    window.tasks.wait()
    assert files.asked == [(KEY, "directie", "vier rode appels erbij")]
