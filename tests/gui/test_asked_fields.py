"""The form of a letter asks what its other fields make necessary, and no more."""

import pytest
from PySide6.QtWidgets import QApplication, QGroupBox, QWidget

from tests.course_paths import Go, Walker
from tests.gui.papers import desk_with_paper
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.letters import LetterKind
from wm_desktop.gui.letters.edit_view import LetterEditDialog
from wm_desktop.services.incidents import open_file
from wm_desktop.services.letter_drafts import NewLetter, draft_letters


@pytest.fixture
def dialog(qtbot, place, office, clock, tmp_path):
    """The notice of an expulsion that is being prepared."""
    walk = Walker(office, clock, CourseKind.PUPIL_EXPULSION)
    walk.go(Go("prepare"))
    (party,) = open_file(place, walk.incident_id).parties
    new = NewLetter(walk.incident_id, LetterKind.PUPIL_EXPULSION_NOTICE, party.id)
    desk = desk_with_paper(place, tmp_path)
    parent = QWidget()
    qtbot.addWidget(parent)
    made = LetterEditDialog(desk, draft_letters(place, new).letters[0].id, parent)
    made.open()
    yield made
    desk.tasks.wait()
    made.close()
    desk.close()


def said(dialog, name, text):
    """Fill a field as a person does, and let the form look at it."""
    dialog.fields.editors[name].set_value(text)
    dialog.presenter.typed(dialog.fields.form())
    dialog.desk.tasks.wait()
    QApplication.processEvents()


def shown(dialog, name):
    return not dialog.fields.editors[name].isHidden()


def test_a_field_comes_when_another_asks_for_it_and_keeps_what_stood_in_it(dialog):
    assert not shown(dialog, "why_no_ban")
    said(dialog, "because_of_parents", "yes")
    assert shown(dialog, "why_no_ban")
    said(dialog, "why_no_ban", "Een ontzegging hielp niet.")
    said(dialog, "because_of_parents", "no")
    assert not shown(dialog, "why_no_ban")
    assert dialog.fields.form().texts["why_no_ban"] == "Een ontzegging hielp niet."


def test_a_heading_goes_with_the_last_field_below_it(dialog):
    boxes = {box.title(): box for box in dialog.findChildren(QGroupBox)}
    (parents,) = (box for title, box in boxes.items() if "Gedrag van de ouders" in title)
    dialog.fields.leave_out({"why_no_ban"})
    assert not parents.isHidden()
    dialog.fields.leave_out({"why_no_ban", "because_of_parents"})
    assert parents.isHidden()
    assert not any(box.isHidden() for box in boxes.values() if box is not parents)
