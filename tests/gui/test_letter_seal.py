"""Sealing in the window: the certificate in the settings, and the password before a letter is made final."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QFileDialog

from tests.certificates import PASSWORD, SEAL_NOW, certificate, p12, p12_file
from tests.gui.conftest import make_desk
from tests.support import MONDAY, as_role
from wm_desktop.documents.paper import letter_paper
from wm_desktop.documents.seal.sign import open_sealer
from wm_desktop.domain.errors import NotAllowedError
from wm_desktop.domain.letter_seals import SealCertificate, SealReport
from wm_desktop.gui.letters import seal_words
from wm_desktop.gui.letters.seal_dialog import LetterSealDialog, ask_seal
from wm_desktop.gui.letters.seal_place import remember_file, remembered_file
from wm_desktop.gui.settings.view import SettingsDialog
from wm_desktop.services.actors import Role
from wm_desktop.services.letter_seals import SealShown, choose_seal, load_seal
from wm_desktop.services.seal_faults import SealToolMissingError, WrongCertificatePasswordError

MINE = SealCertificate(
    "Stichting De Groeiling", "Uitgever BV", MONDAY - timedelta(9), MONDAY + timedelta(300), "ab" * 32, False
)
NEXT = replace(MINE, fingerprint="cd" * 32)


@dataclass
class FakeSealer:
    certificate: SealCertificate = MINE

    def __call__(self, data, at):
        return data


@dataclass
class FakeDoor:
    """Opens certificate files; the password is 'goed'."""

    certificate: SealCertificate = MINE
    asked: list = field(default_factory=list)
    fault: Exception | None = None

    def __call__(self, path, password, now):
        self.asked.append((path, password))
        if self.fault is not None:
            raise self.fault
        if password != "goed":
            raise WrongCertificatePasswordError(name=path.name)
        return FakeSealer(self.certificate)


@pytest.fixture
def door():
    return FakeDoor()


@pytest.fixture
def desk(qapp, place, tmp_path, door):
    made = make_desk(place, tmp_path, letter_paper=letter_paper, open_sealer=door)
    yield made
    made.tasks.wait()
    made.close()


# --- before a letter is made final


@pytest.fixture
def dialog(desk, place, qtbot, tmp_path):
    choose_seal(place, MINE)
    remember_file(desk.settings, str(tmp_path / "bestuur.p12"))
    made = LetterSealDialog(desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    return made


def answer(dialog, desk, password):
    dialog.ui.password_edit.setText(password)
    dialog.seal_button.click()
    desk.tasks.wait()


def test_a_school_that_does_not_seal_is_asked_nothing(desk, qtbot):
    given = []
    assert ask_seal(desk, None, given.append) is None
    assert given == [None]


def test_the_password_opens_the_remembered_file_and_the_sealer_is_handed_on(desk, place, door, tmp_path):
    choose_seal(place, MINE)
    remember_file(desk.settings, str(tmp_path / "bestuur.p12"))
    given = []
    dialog = ask_seal(desk, None, given.append)
    assert "zegel van Stichting De Groeiling" in dialog.ui.holder_label.text()
    assert "geldig tot en met" in dialog.ui.until_label.text()
    assert dialog.ui.password_edit.hasFocus() or dialog.focusWidget() is dialog.ui.password_edit

    answer(dialog, desk, "goed")

    assert [sealer.certificate for sealer in given] == [MINE]
    assert door.asked == [(tmp_path / "bestuur.p12", "goed")]


def test_the_password_is_kept_nowhere(dialog, desk, tmp_path):
    opened = QSignalSpy(dialog.opened)
    answer(dialog, desk, "goed")
    desk.settings.sync()
    assert opened.count() == 1
    assert dialog.ui.password_edit.text() == ""
    assert all(b"goed" not in path.read_bytes() for path in tmp_path.glob("*.ini"))


def test_a_wrong_password_can_be_typed_again(dialog, desk):
    answer(dialog, desk, "fout")
    assert "Let op hoofdletters" in dialog.messages.text
    assert dialog.isVisible()
    assert dialog.ui.password_edit.selectedText() == "fout"
    assert dialog.seal_button.isEnabled()
    opened = QSignalSpy(dialog.opened)
    answer(dialog, desk, "goed")
    assert opened.count() == 1
    assert not dialog.isVisible()


def test_another_certificate_than_the_one_in_the_settings_is_refused(dialog, desk, door):
    door.certificate = NEXT
    answer(dialog, desk, "goed")
    assert "maar ingesteld is dat van" in dialog.messages.text
    assert dialog.isVisible()


def test_a_bug_is_not_shown_as_a_refusal(dialog):
    with pytest.raises(ZeroDivisionError):
        dialog.refuse(ZeroDivisionError())


def test_closing_it_asks_nothing_and_seals_nothing(dialog, desk, door):
    dialog.ui.password_edit.setText("half")
    dialog.reject()
    assert not dialog.isVisible()
    assert door.asked == []


def test_another_file_is_pointed_out(dialog, desk, door, tmp_path):
    dialog.ui.file_button.click()
    asking = dialog.findChild(QFileDialog)
    assert asking.nameFilters() == ["Certificaatbestanden (*.p12 *.pfx)"]
    asking.fileSelected.emit(str(tmp_path / "nieuw.pfx"))
    asking.close()
    answer(dialog, desk, "goed")
    assert door.asked[-1][0] == tmp_path / "nieuw.pfx"
    assert remembered_file(desk.settings) == str(tmp_path / "nieuw.pfx")


def test_the_end_of_the_certificate_is_told_in_time(desk, place, qtbot):
    choose_seal(place, replace(MINE, valid_until=MONDAY + timedelta(12)))
    dialog = LetterSealDialog(desk)
    qtbot.addWidget(dialog)
    assert "verloopt op 5 december 2026" in dialog.ui.until_label.text()
    assert dialog.focusWidget() is dialog.ui.file_button


# --- the settings


@pytest.fixture
def settings(desk, qtbot):
    made = SettingsDialog(desk)
    qtbot.addWidget(made)
    made.show()
    made.ui.tabs.setCurrentWidget(made.ui.seal_tab)
    return made


def try_out(settings, desk, password, path="/stick/bestuur.p12"):
    ui = settings.ui.seal_tab.ui
    ui.file_edit.setText(path)
    ui.password_edit.setText(password)
    ui.try_button.click()
    desk.tasks.wait()


def test_at_first_letters_are_not_sealed(settings):
    ui = settings.ui.seal_tab.ui
    assert ui.state_label.text() == "Definitieve brieven worden niet verzegeld."
    assert not ui.stop_button.isVisible()
    assert not ui.use_button.isEnabled()


def test_a_certificate_is_tried_then_used_then_stopped(settings, desk, place):
    ui = settings.ui.seal_tab.ui
    try_out(settings, desk, "goed")
    assert "voorbeeldbrief verzegeld en nagekeken" in ui.tried_label.text()
    assert "Uitgegeven door: Uitgever BV" in ui.tried_label.text()
    assert load_seal(place).certificate is None

    ui.use_button.click()
    assert load_seal(place).certificate == MINE
    assert ui.state_label.text().endswith("met het certificaat van Stichting De Groeiling.")
    assert remembered_file(desk.settings) == "/stick/bestuur.p12"
    assert ui.password_edit.text() == ""
    assert not ui.tried_label.isVisible()

    ui.stop_button.click()
    assert load_seal(place).certificate is None
    assert "houden hun zegel" in settings.ui.message_bar.text


def test_a_real_certificate_is_tried_on_a_real_letter(place, qtbot, tmp_path):
    desk = make_desk(place, tmp_path, letter_paper=letter_paper, open_sealer=open_sealer)
    made = SettingsDialog(desk)
    qtbot.addWidget(made)
    ends = SEAL_NOW + timedelta(days=30)
    try_out(made, desk, PASSWORD, str(p12_file(tmp_path, p12(certificate(ends=ends)))))
    ui = made.ui.seal_tab.ui
    assert "de houder zelf (niemand anders staat ervoor in)" in ui.tried_label.text()
    assert "! Het certificaat verloopt op 22 december 2026" in ui.tried_label.text()
    assert made.ui.message_bar.text == ""
    desk.close()


@pytest.mark.parametrize("fault", [None, SealToolMissingError()])
def test_what_is_wrong_is_told_and_nothing_is_stored(settings, desk, place, door, fault):
    door.fault = fault
    try_out(settings, desk, "fout")
    said = "setup --seal" if fault else "Let op hoofdletters"
    assert said in settings.ui.message_bar.text
    ui = settings.ui.seal_tab.ui
    assert not ui.use_button.isEnabled()
    assert ui.try_button.isEnabled()
    settings.ui.seal_tab.use()
    assert load_seal(place).certificate is None


def test_a_role_that_may_not_choose_is_told(settings, desk, place, monkeypatch):
    def not_allowed(*_):
        raise NotAllowedError(role="x", action="y")

    try_out(settings, desk, "goed")
    monkeypatch.setattr("wm_desktop.gui.settings.seal_presenter.choose_seal", not_allowed)
    settings.ui.seal_tab.use()
    assert "Uw rol (x) mag dit niet" in settings.ui.message_bar.text
    assert load_seal(place).certificate is None


def test_another_file_or_password_has_to_be_tried_anew(settings, desk):
    ui = settings.ui.seal_tab.ui
    try_out(settings, desk, "goed")
    ui.file_edit.setText("/stick/ander.p12")
    assert not ui.use_button.isEnabled()
    assert not ui.tried_label.isVisible()


def test_enter_behind_the_password_tries_and_does_not_close(settings, desk, door):
    ui = settings.ui.seal_tab.ui
    ui.password_edit.setText("goed")
    QTest.keyClick(ui.password_edit, Qt.Key.Key_Return)
    desk.tasks.wait()
    assert len(door.asked) == 1
    assert settings.isVisible()


def test_saving_asks_about_a_certificate_that_was_only_tried(settings, desk):
    try_out(settings, desk, "goed")
    settings.ui.tabs.setCurrentWidget(settings.ui.school_tab)
    settings.save()
    assert settings.ui.tabs.currentWidget() is settings.ui.seal_tab
    assert "nog niet gekozen" in settings.ui.message_bar.text


def test_a_file_is_pointed_out_in_the_settings(settings, tmp_path):
    ui = settings.ui.seal_tab.ui
    ui.file_button.click()
    asking = settings.findChild(QFileDialog)
    asking.fileSelected.emit(str(tmp_path / "bestuur.p12"))
    asking.close()
    assert Path(ui.file_edit.text()).name == "bestuur.p12"


@pytest.mark.parametrize("role", [Role.TEACHER, Role.READER])
def test_who_changes_no_settings_has_no_such_tab(place, qtbot, tmp_path, role):
    desk = make_desk(as_role(place, role), tmp_path, letter_paper=letter_paper)
    made = SettingsDialog(desk)
    qtbot.addWidget(made)
    tabs = made.ui.tabs
    assert not tabs.isTabVisible(tabs.indexOf(made.ui.seal_tab))
    desk.close()


def test_a_bug_goes_on_to_the_hook(settings):
    with pytest.raises(ZeroDivisionError):
        settings.ui.seal_tab.fail(ZeroDivisionError())


# --- words


REPORT = SealReport(MINE, intact=True, whole=True, sealed_at=MONDAY)


@pytest.mark.parametrize(
    ("report", "own", "said", "good"),
    [
        (REPORT, True, ("✓ Het zegel is heel", "de school zelf heeft ingesteld", "23 november 2026, 10.00 uur"), True),
        (REPORT, False, ("✓", "hier nooit is ingesteld"), False),
        (replace(REPORT, intact=False), True, ("✗ Het zegel is gebroken", "Vertrouw er niet op"), False),
        (replace(REPORT, whole=False), True, ("✗",), False),
        (replace(REPORT, sealed_at=None), True, ("noemt geen moment",), False),
        (replace(REPORT, sealed_at=MINE.valid_until + timedelta(1)), True, ("was toen niet geldig",), False),
    ],
)
def test_a_seal_is_told_without_promising_trust(qapp, report, own, said, good):
    text = seal_words.seal_text(SealShown(report, own))
    assert all(words in text for words in said)
    assert seal_words.is_good(SealShown(report, own)) is good
    assert ("niet nagegaan" in text) == report.unbroken


def test_the_end_of_a_certificate_is_told_before_and_after(qapp):
    assert seal_words.end_warning(MINE, MONDAY) == ""
    assert "verloopt op" in seal_words.end_warning(MINE, MINE.valid_until - timedelta(3))
    assert "is verlopen op" in seal_words.end_warning(MINE, MINE.valid_until + timedelta(3))


def test_a_fingerprint_can_be_read_aloud(qapp):
    assert "ABAB ABAB" in seal_words.fingerprint_text(MINE)
