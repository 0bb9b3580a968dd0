"""Choosing what is printed behind a letter, in the window of the letter."""

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from tests.cases import FakePaper, RecordingView, a_warning
from tests.documents.test_enclosures import document, picture
from tests.gui.papers import desk_with_paper
from tests.gui.test_letters_view import child
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.deliveries import Way
from wm_desktop.domain.enclosures import Enclosed, EnclosedKind, as_value
from wm_desktop.domain.letters import LetterState
from wm_desktop.gui import enclosure_stops
from wm_desktop.gui.deliveries.presenter import DeliveryPresenter
from wm_desktop.gui.letters.edit_presenter import LetterEditPresenter
from wm_desktop.gui.letters.edit_view import LetterEditDialog
from wm_desktop.gui.letters.enclosure_choice import EnclosureChoice
from wm_desktop.gui.letters.enclosure_dialog import EnclosureDialog
from wm_desktop.gui.letters.presenter import LettersPresenter
from wm_desktop.gui.pdf_view.window import PreviewWindow
from wm_desktop.services.evidence import add_evidence
from wm_desktop.services.letter_drafts import update_draft
from wm_desktop.services.letter_enclosures import Candidate
from wm_desktop.services.letter_errors import EnclosureNamelessError
from wm_desktop.services.letters import finalise

ONE, TWO, FILM = (
    Candidate(Enclosed(EnclosedKind.EVIDENCE, UUID(int=number), f"stuk {number}"), f"Bewijsstuk {number}", why)
    for number, why in ((1, ""), (2, ""), (3, "is geen PDF"))
)
LETTER = Candidate(Enclosed(EnclosedKind.LETTER, UUID(int=1), "onze brief"), "Brief WM-1")


def titles(choice):
    return [(row.number, row.title) for row in choice.rows]


def test_chosen_pieces_come_first_in_their_order_and_the_impossible_apart():
    gone = Enclosed(EnclosedKind.LETTER, UUID(int=9), "weg")
    choice = EnclosureChoice((ONE, FILM, TWO, LETTER), as_value((LETTER.piece, gone, replace(ONE.piece, title="foto"))))
    assert titles(choice) == [(1, "onze brief"), (2, "foto"), (0, "stuk 2")]
    assert choice.impossible == (FILM,)


def test_order_names_and_ticks_decide_what_is_kept():
    choice = EnclosureChoice((ONE, TWO, LETTER), "")
    assert choice.value() == ""
    choice.tick(0, ticked=True)
    choice.tick(2, ticked=True)
    assert choice.move(2, -1) == 1
    assert choice.move(1, -1) == 0
    assert choice.move(0, -1) == 0
    assert choice.move(2, 1) == 2
    choice.rename(1, "schermafbeelding")
    assert titles(choice) == [(1, "onze brief"), (2, "schermafbeelding"), (0, "stuk 2")]
    assert choice.value() == as_value((LETTER.piece, replace(ONE.piece, title="schermafbeelding")))
    choice.rename(1, "  ")
    with pytest.raises(EnclosureNamelessError, match=r"Bijlage 2 \(Bewijsstuk 1\) heeft geen naam"):
        choice.value()


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_dialog_ticks_names_and_moves(parent):
    kept = []
    dialog = EnclosureDialog(EnclosureChoice((ONE, TWO, FILM), ""), kept.append, parent)
    dialog.open()
    items, ui = dialog.ui.pieces_list, dialog.ui
    assert items.item(2).text() == "Bewijsstuk 3\n✗ is geen PDF"
    assert not items.item(2).data(Qt.ItemDataRole.CheckStateRole)
    items.setCurrentRow(2)
    assert [one.isEnabled() for one in (ui.name_edit, ui.up_button, ui.down_button)] == [False] * 3
    items.setCurrentRow(0)
    assert ui.nothing_label.isHidden()
    assert (ui.up_button.isEnabled(), ui.down_button.isEnabled(), ui.name_edit.text()) == (False, True, "stuk 1")
    for row in (0, 1):
        items.item(row).setCheckState(Qt.CheckState.Checked)
    ui.down_button.click()
    assert items.currentRow() == 1
    assert items.item(1).text() == "Bijlage 2: stuk 1\nBewijsstuk 1"
    ui.name_edit.clear()
    ui.name_edit.textEdited.emit("")
    ui.save_button.click()
    assert dialog.isVisible()
    assert "heeft geen naam" in dialog.messages.text
    ui.name_edit.setText("foto")
    ui.name_edit.textEdited.emit("foto")
    ui.up_button.click()
    ui.save_button.click()
    assert kept == [as_value((replace(ONE.piece, title="foto"), TWO.piece))]


def test_a_file_with_nothing_to_enclose_says_so(parent):
    dialog = EnclosureDialog(EnclosureChoice((), ""), lambda value: None, parent)
    assert not dialog.ui.nothing_label.isHidden()
    assert not dialog.ui.name_edit.isEnabled()
    assert not dialog.ui.down_button.isEnabled()


@pytest.fixture
def desk(qapp, place, tmp_path):
    made = desk_with_paper(place, tmp_path)
    yield made
    made.close()


@pytest.fixture
def dialog(desk, parent, office):
    (letter,) = a_warning(office)
    made = LetterEditDialog(desk, letter.id, parent)
    made.open()
    settle(desk)
    yield made
    settle(desk)
    for each in parent.findChildren(QDialog):
        each.close()
    settle(desk)


def settle(desk):
    desk.tasks.wait()
    QApplication.processEvents()


def choose(dialog, desk, *rows):
    """Tick lines of the dialog and take them over."""
    dialog.fields.editors["enclosed"].button.click()
    choosing = child(dialog, EnclosureDialog)
    for row in rows:
        choosing.ui.pieces_list.item(row).setCheckState(Qt.CheckState.Checked)
    choosing.ui.save_button.click()
    settle(desk)


def test_evidence_goes_behind_the_letter_once_it_was_looked_at(dialog, desk, place):
    keep(place, dialog, "Bram.png", picture())
    keep(place, dialog, "verslag.pdf", document("bladmerk"))
    fields = dialog.fields.editors
    assert fields["enclosures_checked"].isHidden()

    choose(dialog, desk, 0)
    assert fields["enclosed"].list_label.text() == "Bijlage 1: schermafbeelding, bewaard op 23 november 2026"
    assert not fields["enclosures_checked"].isHidden()
    lines = [dialog.ui.missing_list.item(row).text() for row in range(dialog.ui.missing_list.count())]
    assert ["onleesbaar" in line for line in lines] == [True]
    shown = dialog.ui.preview.document
    assert "Bijlage 1 volgt hier" in shown.getAllText(shown.pageCount() - 1).text()

    fields["enclosures_checked"].set_value("yes")
    dialog._typed()
    settle(desk)
    assert dialog.ui.missing_list.count() == 0
    choose(dialog, desk, 1)
    assert fields["enclosures_checked"].value() == ""
    dialog.ui.preview_button.click()
    settle(desk)
    assert "bladmerk" in large(dialog)


def keep(place, dialog, name, data):
    add_evidence(place, dialog.presenter.letter.incident_id, file_name=name, pieces=[data])


def large(dialog):
    """The words of the last page of the large preview."""
    window = child(dialog, PreviewWindow)
    shown = window.preview.document
    return shown.getAllText(shown.pageCount() - 1).text()


def test_a_damaged_piece_is_named_as_soon_as_it_is_chosen(dialog, desk, place):
    keep(place, dialog, "kapot.pdf", document("x")[:200])
    choose(dialog, desk, 0)
    box = child(dialog, QMessageBox)
    assert "Bijlage 1" in box.text()
    assert "beschadigd" in box.text()
    box.close()


def test_the_slip_is_asked_of_a_letter_that_is_handed_over(dialog, desk):
    fields = dialog.fields.editors
    assert fields["receipt_slip"].isHidden()
    fields["send_as"].set_value(Way.BY_HAND)
    dialog._typed()
    settle(desk)
    assert not fields["receipt_slip"].isHidden()
    fields["receipt_slip"].set_value("yes")
    dialog._typed()
    settle(desk)
    document = dialog.ui.preview.document
    assert "Voor ontvangst" in "".join(document.getAllText(page).text() for page in range(document.pageCount()))


def test_a_concept_is_printed_with_its_enclosures(office):
    (letter,) = a_warning(office)
    view, paper = RecordingView(), FakePaper()
    presenter = LetterEditPresenter(office.place, view, paper.paper(), lambda path, data: None)
    add_evidence(office.place, letter.incident_id, file_name="a.png", pieces=[picture()])
    presenter.open(letter.id)
    assert not presenter.has_places
    choice = presenter.enclosures()
    choice.tick(0, ticked=True)
    form = view.last("show_form")[0]
    presenter.typed(replace(form, texts={**form.texts, "enclosed": choice.value()}))
    assert presenter.has_places
    presenter.try_enclosures()
    assert paper.drawn[-1].following == ()
    assert paper.drawn[-2].following == ("Bijlage 1 volgt hier: schermafbeelding, bewaard op 23 november 2026",)
    presenter.print()
    assert view.last("show_printing")[0].endswith(b" + schermafbeelding, bewaard op 23 november 2026")
    presenter.show_whole()
    printed = view.last("show_printing")[0]
    assert view.last("show_large")[0] == printed
    presenter.save()
    listing = LettersPresenter(office.place, view, paper.paper(), lambda path, data: None)
    listing.choose(office.place.queries.letters()[0])
    listing.print()
    assert view.last("show_printing")[0] == printed


def test_how_a_letter_was_to_go_is_offered_when_its_sending_is_recorded(office):
    (letter,) = a_warning(office)
    values = replace(letter.values, values={**letter.values.values, "send_as": "by_hand"})
    update_draft(office.place, letter.id, values)
    letter = finalise(office.place, letter.id, letter_paper())
    assert letter.state is LetterState.FINAL
    view = RecordingView()
    DeliveryPresenter(office.place, letter.id, view, lambda *work: None).open()
    assert view.last("show_form")[1].way is Way.BY_HAND


def test_the_tour_shows_what_is_chosen(parent):
    shown = enclosure_stops.choosing(parent)
    assert shown.ui.pieces_list.item(0).text().startswith("Bijlage 1: onze brief")
    shown.close()
