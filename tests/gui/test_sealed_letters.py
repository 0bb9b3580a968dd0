"""A school that seals, in the window: from the password to what is told of the seal on the stored letter."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from tests.cases import a_final_warning, a_warning
from tests.certificates import PASSWORD, p12_file
from tests.gui.papers import desk_with_paper
from tests.support import MONDAY
from wm_desktop.documents.paper import letter_paper
from wm_desktop.documents.seal.sign import open_sealer
from wm_desktop.documents.seal.verify import examine
from wm_desktop.gui.letters.edit_view import LetterEditDialog
from wm_desktop.gui.letters.seal_dialog import LetterSealDialog
from wm_desktop.gui.letters.seal_note import SealNote
from wm_desktop.gui.letters.seal_place import remember_file
from wm_desktop.gui.letters.view import LettersPage
from wm_desktop.gui.settings.sample_letter import sample_page
from wm_desktop.services.letter_seals import choose_seal, stop_sealing
from wm_desktop.services.letters import find_letter, letter_bytes
from wm_desktop.services.seal_faults import SealToolMissingError
from wm_desktop.services.settings import SchoolSettings


@pytest.fixture
def sealer(tmp_path):
    return open_sealer(p12_file(tmp_path), PASSWORD, MONDAY)


@pytest.fixture
def desk(qapp, place, tmp_path, sealer):
    made = desk_with_paper(place, tmp_path, open_sealer=open_sealer, examine_seal=examine)
    choose_seal(place, sealer.certificate)
    remember_file(made.settings, str(tmp_path / "bestuur.p12"))
    yield made
    made.close()


@pytest.fixture
def parent(qtbot, desk):
    made = QWidget()
    qtbot.addWidget(made)
    yield made
    settle(desk)
    for dialog in made.findChildren(QDialog):
        dialog.close()
    settle(desk)


def settle(desk):
    desk.tasks.wait()
    QApplication.processEvents()


def test_making_final_asks_the_password_and_the_stored_letter_tells_of_its_seal(office, desk, parent, place):
    letter = a_warning(office)[0]
    dialog = LetterEditDialog(desk, letter.id, parent)
    dialog.open()
    settle(desk)
    assert not dialog.ui.seal_note.isVisible()

    dialog.ui.finalise_button.click()
    box = next(box for box in dialog.findChildren(QMessageBox) if box.isVisible())
    next(button for button in box.buttons() if "maken" in button.text()).click()
    asking = dialog.findChild(LetterSealDialog)
    asking.ui.password_edit.setText(PASSWORD)
    asking.seal_button.click()
    settle(desk)
    settle(desk)

    data = letter_bytes(place, letter.id)
    assert find_letter(place, "WM-2026-001-WAA").id == letter.id
    assert dialog.ui.preview.data == data
    assert examine(data).unbroken
    assert "✓ Het zegel is heel" in dialog.ui.seal_note.text()
    assert dialog.ui.seal_note.isVisible()


def test_without_the_password_the_letter_stays_a_concept(office, desk, parent, place):
    letter = a_warning(office)[0]
    dialog = LetterEditDialog(desk, letter.id, parent)
    dialog.open()
    settle(desk)
    dialog.ui.finalise_button.click()
    box = next(box for box in dialog.findChildren(QMessageBox) if box.isVisible())
    next(button for button in box.buttons() if "maken" in button.text()).click()
    dialog.findChild(LetterSealDialog).reject()
    settle(desk)
    assert dialog.ui.finalise_button.isVisible()
    assert dialog.presenter.letter.reference == ""


def test_the_page_of_letters_tells_of_the_seal_and_is_silent_without(office, desk, qtbot, place, sealer):
    paper = letter_paper()
    a_final_warning(office, replace(paper, sealer=sealer))
    page = LettersPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.shown()
    settle(desk)
    settle(desk)
    assert "de school zelf heeft ingesteld" in page.ui.seal_note.text()
    assert page.ui.seal_note.isVisible()
    page.show_preview(None)
    settle(desk)
    assert not page.ui.seal_note.isVisible()
    stop_sealing(place)
    page.show_preview(letter_bytes(place, a_final_warning(office, paper).id))
    settle(desk)
    assert not page.ui.seal_note.isVisible()


@pytest.fixture
def note(qtbot, desk):
    made = SealNote()
    qtbot.addWidget(made)
    return made


def test_a_seal_that_cannot_be_looked_at_is_told(note, desk):
    def missing(data):
        raise SealToolMissingError

    object.__setattr__(desk.tools, "examine_seal", missing)
    note.look(desk, b"%PDF")
    settle(desk)
    assert note.text().startswith("! Op deze computer ontbreekt het onderdeel voor zegels")
    assert not note.isHidden()
    with pytest.raises(ZeroDivisionError):
        note._refuse(1, ZeroDivisionError())


def test_what_was_found_on_an_earlier_letter_is_not_told_of_this_one(note, desk, sealer):
    note.look(desk, sealer(letter_paper().printer(*sample_page(SchoolSettings(), "", MONDAY)), MONDAY))
    note.look(desk, None)
    settle(desk)
    assert note.isHidden()
    assert note.text() == ""
