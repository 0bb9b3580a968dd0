"""Brothers and sisters together: the presenter with a view that only remembers, and the dialog by keyboard."""

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from tests.support import MONDAY
from wm_desktop.domain.consent import AnswerKind, AnswerWay
from wm_desktop.domain.people import Guardianship
from wm_desktop.domain.publications import Content, PersonKind, Shown
from wm_desktop.domain.recording import NothingToWithdrawError
from wm_desktop.gui.consent.view import ConsentPage
from wm_desktop.gui.desk import Aim
from wm_desktop.gui.family.presenter import FamilyPresenter
from wm_desktop.gui.family.view import FamilyDialog
from wm_desktop.services.publications import NewPublication, record_publication
from wm_desktop.services.rows import ConsentFilter

TODAY = MONDAY.date()


@dataclass
class FakeView:
    """Remembers what it was shown."""

    guardians: list = field(default_factory=list)
    children: list = field(default_factory=list)
    lines: list = field(default_factory=list)
    not_counting: list = field(default_factory=list)
    allowed: bool = False

    def show_family(self, family, guardian_id):
        self.guardians = [guardian.id for guardian in family.guardians]
        self.first = guardian_id

    def show_children(self, lines):
        self.children = list(lines)

    def show_lines(self, lines):
        self.lines = list(lines)

    def show_not_counting(self, names):
        self.not_counting = list(names)

    def allow_storing(self, *, allowed):
        self.allowed = allowed


@pytest.fixture
def siblings(place, office):
    """Noor of two guardians, and Tom of her mother, who has no custody over him."""
    noor = office.pupil("Noor van der Sluis", group="5A")
    tom = office.pupil("Tom van der Sluis", group="3A", guardians=0)
    mother = office.guardians_of(noor)[0]
    with place.unit_of_work() as uow:
        uow.people.save_guardianship(Guardianship(mother.id, tom.id, has_custody=False))
        uow.commit()
    return noor, tom


@pytest.fixture
def view():
    return FakeView()


@pytest.fixture
def presenter(place, view, siblings):
    made = FamilyPresenter(place, view, siblings[0].id)
    made.begin()
    return made


def held(place):
    rows = place.queries.register(ConsentFilter()).rows
    return {row.name.first_name: [cell.status.value for cell in row.cells[:2]] for row in rows}


def test_the_household_answers_for_all_children_at_first(view, presenter):
    assert view.first is None
    assert [(line.name, line.ticked, line.fits) for line in view.children] == [
        ("Noor van der Sluis", True, True),
        ("Tom van der Sluis", True, True),
    ]
    assert not view.allowed


def test_what_will_not_count_is_told_before_it_is_recorded(view, presenter):
    mother, father = view.guardians
    presenter.choose_guardian(mother)
    assert view.not_counting == ["Tom van der Sluis"]
    presenter.choose_guardian(father)
    assert [line.fits for line in view.children] == [True, False]
    assert view.not_counting == []


def test_each_child_gets_its_own_answers(view, presenter, place):
    mother, _father = view.guardians
    presenter.choose_guardian(mother)
    presenter.answer([view.lines[0].purpose], AnswerKind.YES)
    presenter.answer([view.lines[1].purpose], AnswerKind.NO)
    assert view.allowed
    assert presenter.store(TODAY - timedelta(days=1), AnswerWay.ORAL, "aan de balie") == 4
    assert held(place) == {"Noor": ["yes", "no"], "Tom": ["unanswered", "unanswered"]}


def test_a_child_can_be_left_out_and_an_answer_taken_away(view, presenter, place, siblings):
    noor, tom = siblings
    presenter.tick(tom.id, ticked=False)
    presenter.answer(presenter.purposes, AnswerKind.YES)
    presenter.answer([view.lines[1].purpose], None)
    assert presenter.store(None, AnswerWay.FORM, "") == 10
    assert held(place) == {"Noor": ["yes", "unanswered"], "Tom": ["unanswered", "unanswered"]}
    presenter.tick(noor.id, ticked=False)
    assert not view.allowed
    presenter.tick(tom.id, ticked=True)
    assert view.allowed


def test_a_withdrawal_of_nothing_is_refused_for_all(view, presenter, place):
    presenter.answer([view.lines[0].purpose], AnswerKind.WITHDRAWN)
    with pytest.raises(NothingToWithdrawError):
        presenter.store(TODAY, AnswerWay.FORM, "")
    assert held(place)["Noor"] == ["unanswered", "unanswered"]


def test_a_single_guardian_is_chosen_beforehand(place, office):
    pupil = office.pupil("Lot Visser", group="5A", guardians=1)
    view = FakeView()
    FamilyPresenter(place, view, pupil.id).begin()
    assert view.first == office.guardians_of(pupil)[0].id


@pytest.fixture
def page(desk, siblings, qtbot):
    made = ConsentPage(desk)
    qtbot.addWidget(made)
    made.show()
    made.refresh_now()
    return made


def test_it_is_done_from_the_register_with_the_keyboard_alone(page, place, qtbot):
    page.table.setCurrentIndex(page.table.matrix.index(0, 3))
    qtbot.keyClick(page.table, Qt.Key.Key_G)
    dialog = page.findChild(FamilyDialog)
    table = dialog.ui.answer_table
    assert dialog.focusWidget() is table
    for key in (Qt.Key.Key_J, Qt.Key.Key_N, Qt.Key.Key_J):
        qtbot.keyClick(table, key)
    assert [line.answer for line in dialog.lines.rows[:3]] == [AnswerKind.YES, AnswerKind.NO, AnswerKind.YES]
    assert table.currentIndex().row() == 3
    qtbot.keyClick(table, Qt.Key.Key_Up)
    qtbot.keyClick(table, Qt.Key.Key_Backspace)
    assert dialog.lines.rows[2].answer is None
    assert dialog.has_typed
    dialog.store()
    assert held(place)["Noor"] == ["yes", "no"]
    assert "Vastgelegd: 4 antwoorden" in page.messages.text


def test_a_no_says_at_once_what_must_come_down(page, place, siblings, qtbot):
    code = place.queries.purposes()[0].code
    people = (Shown(PersonKind.PUPIL, siblings[0].id),)
    record_publication(
        place, NewPublication(code, "Sportdag", "nieuws", place.today(), frozenset({Content.PHOTO}), people)
    )
    gone = QSignalSpy(page.desk.go_requested)
    page.table.setCurrentIndex(page.table.matrix.index(0, 3))
    qtbot.keyClick(page.table, Qt.Key.Key_G)
    dialog = page.findChild(FamilyDialog)
    qtbot.keyClick(dialog.ui.answer_table, Qt.Key.Key_N)
    dialog.store()
    assert "Nu weg te halen: Noor van der Sluis, Sportdag (nieuws)." in page.messages.text
    page.messages.action_button.click()
    assert gone.at(0)[0] == Aim("publications", action="takedowns")


def test_ticks_and_refusals_in_the_dialog(desk, siblings, qtbot):
    noor, _tom = siblings
    dialog = FamilyDialog(desk, noor.id)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    ui = dialog.ui
    ui.children_list.item(0).setCheckState(Qt.CheckState.Unchecked)
    ui.guardian_combo.setCurrentIndex(1)
    ui.guardian_combo.activated.emit(1)
    assert "geen gezag over Tom" in ui.counting_label.text()
    ui.children_list.item(0).setCheckState(Qt.CheckState.Checked)
    ui.guardian_combo.setCurrentIndex(2)
    ui.guardian_combo.activated.emit(2)
    assert "geen kind van deze ouder" in ui.children_list.item(1).text()
    ui.all_no_button.click()
    ui.all_yes_button.click()
    ui.day_field.setText("31-2")
    dialog.store()
    assert dialog.isVisible()
    assert dialog.messages.text
    ui.clear_button.click()
    dialog.keeps_by_itself = True
    dialog.reject()
