"""The worklist of parents who disagree: a new answer resolves it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.support import as_role
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.gui.consent.conflicts_view import ConflictsDialog
from wm_desktop.gui.today.view import TodayPage
from wm_desktop.services.actors import Role
from wm_desktop.services.consent import NewAnswer, record_answers


@pytest.fixture
def noor(place, office):
    """Two purposes about which the parents disagree."""
    pupil = office.pupil("Noor Bakker", group="3A")
    mother, father = office.guardians_of(pupil)
    new = [
        NewAnswer(pupil.id, purpose.id, kind, who.id, date(2026, 9, day), AnswerWay.FORM)
        for purpose in place.queries.purposes()[:2]
        for kind, who, day in ((AnswerKind.YES, mother, 1), (AnswerKind.NO, father, 2))
    ]
    record_answers(place, new)
    return pupil


@pytest.fixture
def dialog(desk, noor, qtbot):
    made = ConflictsDialog(desk)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    desk.tasks.wait()
    return made


def test_who_said_what_when_stands_in_the_list(dialog, noor):
    assert len(dialog.conflicts.rows) == 2
    first = dialog.conflicts.rows[0]
    said = dialog.conflicts.columns[-1].text(first)
    assert dialog.ui.voices_label.text() == said
    assert "Ouder1 Bakker: ja (01-09-2026)" in said
    assert "Ouder2 Bakker: nee (02-09-2026)" in said
    assert dialog.conflicts.columns[3].text(first) == "02-09-2026"


def test_a_new_answer_takes_the_line_away(dialog, place, noor, office, qtbot):
    table, panel = dialog.ui.conflict_table, dialog.ui.record_panel
    assert panel.isHidden()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert panel.isVisible()
    assert panel.ui.guardian_combo.currentData() == office.guardians_of(noor)[0].id
    panel.ui.no_radio.setChecked(True)
    qtbot.keyClick(panel.ui.store_button, Qt.Key.Key_Return)
    dialog._desk.tasks.wait()
    assert len(dialog.conflicts.rows) == 1
    assert "niet meer oneens" in dialog.messages.text
    assert panel.isHidden()


def test_what_settles_nothing_is_told_too(dialog, noor, qtbot):
    table, panel = dialog.ui.conflict_table, dialog.ui.record_panel
    qtbot.keyClick(table, Qt.Key.Key_Return)
    panel.ui.yes_radio.setChecked(True)
    panel._store()
    dialog._desk.tasks.wait()
    assert "nog steeds oneens" in dialog.messages.text
    qtbot.keyClick(table, Qt.Key.Key_Return)
    panel.ui.withdrawn_radio.setChecked(True)
    panel.ui.guardian_combo.setCurrentIndex(2)
    panel._store()
    dialog._desk.tasks.wait()
    assert "geen ja om in te trekken" in dialog.messages.text
    table.select_number(1)
    assert panel.isHidden()


def test_today_leads_to_the_worklist(desk, noor, qtbot):
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.refresh_now()
    desk.tasks.wait()
    assert page.ui.conflicts_button.isVisible()
    page.ui.conflicts_button.click()
    opened = page.findChild(ConflictsDialog)
    desk.tasks.wait()
    assert len(opened.conflicts.rows) == 2
    opened.close()


def test_a_reader_has_no_worklist(desk, place, noor, qtbot):
    desk.place = as_role(place, Role.READER)
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.refresh_now()
    desk.tasks.wait()
    assert not page.ui.conflicts_button.isVisible()
