from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMessageBox

from tests.gui.support import PASSPHRASE
from wm_desktop.domain.errors import CancelledError, NotFoundError
from wm_desktop.gui import main_window as module
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.desk import Aim, Circumstances
from wm_desktop.gui.main_window import MainWindow
from wm_desktop.gui.pages import Page, PageEntry
from wm_desktop.services.actors import Act, Actor, Role
from wm_desktop.services.workplace import Kind


class Sheet(Page):
    """A page that remembers what it was told."""

    kinds = frozenset({Kind.ROSTER})
    help_topic = "personen"

    def __init__(self, desk):
        super().__init__(desk)
        self.told = []
        QLineEdit(self.body).setObjectName("search_edit")
        QLabel("inhoud", self.body)

    def refresh(self):
        self.told.append("refresh")
        self.say_status("38 van 412 leerlingen", filtered=True)

    def show_aim(self, aim):
        self.told.append(aim)

    def on_new(self):
        raise NotFoundError(what="Leerling", key="9")

    def on_import(self):
        self.told.append("import")

    def on_print(self):
        raise CancelledError

    def on_edit(self):
        self.told.append("edit")


def entries():
    return (
        PageEntry("one", lambda: "Eerste", "wm-today", Sheet),
        PageEntry("two", lambda: "Tweede", "wm-consent", Sheet),
        PageEntry("secret", lambda: "Geheim", "wm-incidents", Sheet, Act.SEE_INCIDENTS),
    )


@pytest.fixture
def window(desk, qtbot, monkeypatch):
    monkeypatch.setattr(module, "page_list", entries)
    made = MainWindow(desk)
    qtbot.addWidget(made)
    made.show()
    desk.tasks.wait()
    return made


def test_pages_are_made_when_first_shown_and_say_how_much_they_show(window):
    assert list(window.pages) == ["one"]
    assert "38 van 412 leerlingen - filter actief" in window.counts_label.text()
    window.go(Aim("two", group="3A"))
    assert window.current_page is window.pages["two"]
    assert window.current_page.told == ["refresh", Aim("two", group="3A")]


def test_the_keys_of_the_frame_reach_the_page_in_front(window):
    window.ui.import_action.trigger()
    window.ui.edit_action.trigger()
    window.ui.refresh_action.trigger()
    assert window.current_page.told == ["refresh", "import", "edit", "refresh"]
    window.ui.search_action.trigger()
    assert window.focusWidget() is window.current_page.search_edit


def test_a_refusal_stands_in_the_message_bar_of_the_page(window):
    window.ui.new_action.trigger()
    assert "staat niet in het gegevensbestand" in window.current_page.messages.text
    window.ui.print_action.trigger()
    assert window.current_page.messages.text.startswith("Geannuleerd")


def test_a_page_asks_again_only_when_its_kind_of_data_changed(window):
    page = window.current_page
    window.desk.place.changed(Kind.LETTERS)
    assert page.told == ["refresh"]
    window.desk.place.changed(Kind.ROSTER)
    assert page.told == ["refresh", "refresh"]
    window.go_to_page("two")
    window.desk.place.changed(Kind.ROSTER)
    assert page.told == ["refresh", "refresh"]
    window.go_to_page("one")
    assert page.told == ["refresh", "refresh", "refresh"]


def test_a_role_does_not_see_the_pages_it_may_not_use(desk, qtbot, monkeypatch):
    monkeypatch.setattr(module, "page_list", entries)
    desk.place = replace(desk.place, actor=Actor("juf", Role.TEACHER))
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.go(Aim("secret"))
    assert window.current_page is window.pages["one"]
    assert "secret" not in window.pages


def test_the_lock_hides_everything_until_the_passphrase_is_typed(window):
    window.ui.lock_action.trigger()
    assert window.is_locked
    assert not window.ui.page_stack.isVisible()
    assert not window.ui.menu_bar.isEnabled()
    window.lock_screen.ui.passphrase_edit.setText("verkeerd")
    window.lock_screen.ui.unlock_button.click()
    window.desk.tasks.wait()
    assert window.is_locked
    assert window.lock_screen.ui.trouble_label.text() == "De wachtwoordzin klopt niet."
    window.lock_screen.ui.passphrase_edit.setText(PASSPHRASE)
    window.lock_screen.ui.unlock_button.click()
    window.desk.tasks.wait()
    assert not window.is_locked
    assert window.ui.page_stack.isVisible()


def test_the_lock_hides_open_dialogs_and_keeps_what_was_typed(window, desk):
    outer, ended = QDialog(window), QDialog(window)
    inner = QDialog(outer)
    typed = QLineEdit("half af", outer)
    for dialog in (outer, inner, ended):
        dialog.open()
    window.lock()
    assert not any(dialog.isVisible() for dialog in (outer, inner, ended))
    ended.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    window.unlock()
    assert outer.isVisible()
    assert inner.isVisible()
    assert outer.isModal()
    assert typed.text() == "half af"


def test_it_locks_by_itself_after_the_minutes_of_the_settings(window, qtbot):
    assert window.idle_watch.minutes == 10
    window.idle_watch._timer.start(1)
    qtbot.waitUntil(lambda: window.is_locked)


def test_a_key_starts_the_minutes_again(window, qtbot):
    window.idle_watch._timer.start(60_000)
    qtbot.wait(30)
    before = window.idle_watch._timer.remainingTime()
    qtbot.keyClick(window, Qt.Key.Key_Shift)
    assert window.idle_watch._timer.remainingTime() > before


def test_closing_remembers_the_place_and_lets_go_of_the_file(window):
    window.close()
    assert window.desk.opened.closed
    assert window.desk.settings.value("window/page") == "one"


def test_the_backup_of_the_day_is_made_by_itself_and_told(window):
    assert "directie" in window.user_label.text()
    assert len(window.desk.place.backups.reasons) == 1
    assert f"{date(2026, 11, 23):%d-%m-%Y}" in window.backup_label.text()


def test_a_backup_on_request_says_where_it_stands(window):
    window.ui.backup_action.trigger()
    window.desk.tasks.wait()
    assert "Back-up gemaakt" in window.current_page.messages.text


def test_the_sample_school_tells_its_passphrase_when_locked(desk, qtbot, monkeypatch):
    monkeypatch.setattr(module, "page_list", entries)
    desk.circumstances = Circumstances(demo=True, passphrase_hint="oefenen mag")
    window = MainWindow(desk)
    qtbot.addWidget(window)
    window.lock()
    assert "oefenen mag" in window.lock_screen.ui.hint_label.text()
    assert desk.place.backups.reasons == []


def test_a_page_that_is_too_wide_is_scrolled_and_does_not_stretch_the_window(window):
    window.current_page.body.setMinimumWidth(3000)
    window.resize(1366, 768)
    QApplication.processEvents()
    assert window.width() == 1366


class Asking(AskingDialog):
    """A dialog with one line to type."""

    def __init__(self, parent):
        super().__init__(parent)
        self.edit = QLineEdit(self)


def test_closing_first_closes_dialogs_and_waits_for_one_with_typed_words(window):
    dialog = Asking(window)
    dialog.open()
    dialog.edit.setText("half getypt")
    assert not window.close()
    assert window.isVisible()
    (question,) = dialog.findChildren(QMessageBox)
    question.close()
    dialog.edit.clear()
    assert window.close()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_closing_while_locked_takes_hidden_dialogs_along(window, qtbot):
    dialog = Asking(window)
    dialog.open()
    window.lock()
    assert window.close()
    assert not window.isVisible()


def test_the_menu_offers_what_the_role_may(desk, qtbot, monkeypatch):
    monkeypatch.setattr(module, "page_list", entries)
    desk.place = replace(desk.place, actor=Actor("Els", Role.TEACHER))
    made = MainWindow(desk)
    qtbot.addWidget(made)
    offered = {action.objectName() for action in made.ui.file_menu.actions() if action.isVisible()}
    assert {"backup_action", "restore_action", "verify_action"}.isdisjoint(offered)
    assert "quit_action" in offered
