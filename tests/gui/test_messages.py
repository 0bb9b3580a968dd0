import pytest

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


def test_text_is_shown_as_it_is_never_as_markup(bar):
    bar.trouble("<b>Vet</b>")
    assert bar.text_label.textFormat().name == "PlainText"
