import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from wm_desktop.gui.messages import MessageBar, MessageKind


@pytest.fixture
def bar(qtbot):
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def test_news_can_be_undone_once(bar):
    undone = []
    bar.news("Antwoord vastgelegd.", undo=lambda: undone.append(1))
    assert bar.text == "Antwoord vastgelegd."
    assert bar.action_button.text() == "Ongedaan maken"
    bar.action_button.click()
    assert (undone, bar.text) == ([1], "")


def test_trouble_stays_until_it_is_closed(bar):
    bar.trouble("Dat mag niet. Vraag de directeur.")
    assert (bar.kind, bar._timer.isActive()) == (MessageKind.TROUBLE, False)
    bar.close_button.click()
    assert bar.text == ""


def test_a_warning_can_carry_a_button_that_goes_there(bar):
    gone = []
    bar.warning("Twee ouders zijn het oneens.", button="Bekijken", action=lambda: gone.append("there"))
    bar.action_button.click()
    assert gone == ["there"]


def test_what_can_be_undone_can_also_ask_for_the_next_step(bar):
    done = []
    for button in ("go_button", "action_button"):
        bar.undoable_warning(
            "Ingetrokken. Nu weg te halen: Sportdag.",
            undo=lambda: done.append("undone"),
            button="Naar weghalen",
            action=lambda: done.append("gone"),
        )
        assert (bar.kind, bar.can_undo, bar.go_button.text()) == (MessageKind.WARNING, True, "Naar weghalen")
        getattr(bar, button).click()
        assert bar.text == ""
    assert done == ["gone", "undone"]
    bar.go_button.click()
    bar.news("Klaar.")
    assert (done, bar.go_button.isHidden()) == (["gone", "undone"], True)


def test_text_is_shown_as_it_is_never_as_markup(bar):
    bar.trouble("<b>Vet</b>")
    assert bar.text_label.textFormat().name == "PlainText"


def test_a_next_step_is_no_undo(qtbot):
    bar, done = MessageBar(), []
    qtbot.addWidget(bar)
    bar.show()
    bar.next_step("Ingelezen.", "Verder", lambda: done.append("verder"))
    assert not bar.can_undo
    bar.action_button.click()
    assert done == ["verder"]
    bar.news("Gedaan.", undo=lambda: done.append("terug"))
    assert bar.can_undo


def test_f6_goes_to_the_first_button_of_the_message(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    column, field, bar = QVBoxLayout(page), QLineEdit(), MessageBar()
    column.addWidget(bar)
    column.addWidget(field)
    page.show()
    page.activateWindow()
    bar.next_step("Vastgelegd.", "Brief…", lambda: None)
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    qtbot.keyClick(field, Qt.Key.Key_F6)
    assert page.focusWidget() is bar.action_button
    bar.trouble("Dat mag niet.")
    bar.take_focus()
    assert page.focusWidget() is bar.close_button
