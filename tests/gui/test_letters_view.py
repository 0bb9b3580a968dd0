from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from tests.cases import WARNING, a_file, a_final_warning, a_warning, changed, draft_for_pupil, letter_values, sign
from tests.gui.papers import desk_with_paper
from tests.staff_story import Story
from wm_desktop.documents.paper import letter_paper
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.letters import LetterKind, LetterState, Signatory
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.deliveries.view import DeliveryDialog
from wm_desktop.gui.desk import Aim
from wm_desktop.gui.letters.edit_view import LetterEditDialog
from wm_desktop.gui.letters.replace_box import ReplaceBox
from wm_desktop.gui.letters.view import LettersPage
from wm_desktop.gui.letters.words import letter_state_words
from wm_desktop.gui.messages import MessageKind
from wm_desktop.gui.pdf_view.window import PreviewWindow
from wm_desktop.gui.printing.view import PrintDialog
from wm_desktop.services.data_files import Finding
from wm_desktop.services.letter_drafts import NewLetter, draft_letters
from wm_desktop.services.letters import letter_bytes


def child(parent, kind):
    """The dialog of a kind that is open now."""
    found = [dialog for dialog in parent.window().findChildren(kind) if dialog.isVisible()]
    assert found, f"no {kind.__name__} is open"
    return found[-1]


def press(box, words):
    """Press the button of a question that has these words."""
    next(button for button in box.buttons() if words in button.text().replace("&", "")).click()


@pytest.fixture
def desk(qapp, place, tmp_path):
    made = desk_with_paper(place, tmp_path)
    yield made
    made.close()


@pytest.fixture
def editing(qtbot, desk):
    """Opens the dialog on a letter and waits for its first drawing."""
    parent = QWidget()
    qtbot.addWidget(parent)

    def edit(letter):
        dialog = LetterEditDialog(desk, letter.id, parent)
        dialog.open()
        settle(desk)
        return dialog

    yield edit
    settle(desk)
    for dialog in parent.findChildren(QDialog):
        dialog.close()
    settle(desk)


@pytest.fixture
def page(qtbot, desk):
    made = LettersPage(desk)
    qtbot.addWidget(made)
    made.resize(1216, 640)
    made.show()
    made.shown()
    yield made
    settle(desk)
    for dialog in made.findChildren(QDialog):
        dialog.close()


def settle(desk):
    desk.tasks.wait()
    QApplication.processEvents()


def suspension(office):
    sign(office.place)
    incident, pupil = a_file(office)
    made = draft_for_pupil(
        office.place,
        incident_id=incident.id,
        pupil_id=pupil.id,
        kind=LetterKind.PUPIL_SUSPENSION,
        values=letter_values(facts="Feiten."),
    )
    return made.letters[0]


def test_the_words_for_a_portal_are_copied(office, editing, desk):
    """A text that goes into somebody else's form; an ordinary letter has no such button."""
    sign(office.place)
    incident, _ = a_file(office)
    values = letter_values(to_name="Voorbeeld Social", link="https://voorbeeld.example/8841")
    new = NewLetter(incident.id, LetterKind.REMOVAL_PLATFORM, values=values)
    (letter,) = draft_letters(office.place, new).letters
    dialog = editing(letter)
    assert dialog.ui.copy_button.isVisible()
    dialog.ui.copy_button.click()
    settle(desk)
    copied = QApplication.clipboard().text()
    assert "Adres van het bericht: https://voorbeeld.example/8841" in copied
    assert "\nSummary in English\n" in copied
    assert "klembord" in dialog.messages.text_label.text()
    assert not editing(suspension(office)).ui.copy_button.isVisible()


def checklist(dialog):
    items = dialog.ui.missing_list
    return [items.item(number).text() for number in range(items.count())]


# writing


def test_a_concept_stands_beside_its_pages(office, editing):
    dialog = editing(a_warning(office)[0])
    assert dialog.fields.editors["facts"].edit.toPlainText() == WARNING.text("facts")
    assert dialog.ui.preview.document.pageCount() >= 1
    assert dialog.ui.addressee_combo.currentText().startswith("Mevrouw O. Visser en de heer O. Visser, Oudewater")
    assert dialog.ui.missing_label.text().startswith("✓")
    assert not dialog.ui.missing_list.isVisible()
    assert "starts_on" not in dialog.fields.editors
    assert not dialog.ui.sent_button.isVisible()
    assert dialog.windowTitle() == "Brief met waarschuwing over Bram Visser - incident 2026-001"


def test_typing_draws_anew_after_a_pause(office, editing, desk, qtbot):
    dialog = editing(a_warning(office)[0])
    before = dialog.ui.preview.data
    dialog.fields.editors["facts"].edit.setPlainText("Heel andere feiten.")
    assert dialog.ui.preview.data == before
    qtbot.waitUntil(lambda: dialog.ui.preview.data != before)


def test_a_sign_that_cannot_be_printed_is_told_on_the_sheet_and_never_in_a_box(office, editing, desk):
    dialog = editing(a_warning(office)[0])
    dialog.fields.editors["facts"].edit.setPlainText("lachen \N{FACE WITH TEARS OF JOY}")
    dialog._typed()
    settle(desk)
    assert dialog.ui.preview.data == b""
    assert "niet gedrukt" in dialog.ui.preview.white_page.text
    assert not dialog.findChildren(QMessageBox)


def test_what_was_typed_is_kept_when_the_dialog_closes(office, editing, desk, place):
    letter = a_warning(office)[0]
    dialog = editing(letter)
    dialog.fields.editors["facts"].edit.setPlainText("Bewaard.")
    dialog.ui.close_button.click()
    settle(desk)
    with place.unit_of_work() as uow:
        assert uow.letters.get(letter.id).values.text("facts") == "Bewaard."


def test_saving_by_hand_and_after_a_while(office, editing, place):
    letter = a_warning(office)[0]
    dialog = editing(letter)
    dialog.fields.editors["reasons"].edit.setPlainText("Nieuw.")
    dialog._save_now()
    assert "opgeslagen" in dialog.messages.text
    assert not dialog.presenter.has_unsaved
    with place.unit_of_work() as uow:
        assert uow.letters.get(letter.id).values.text("reasons") == "Nieuw."


def test_the_checklist_goes_to_the_field(office, editing):
    dialog = editing(suspension(office))
    lines = checklist(dialog)
    assert any("eerste dag" in line for line in lines)
    item = next(dialog.ui.missing_list.item(n) for n, line in enumerate(lines) if "eerste dag" in line)
    dialog.ui.missing_list.itemActivated.emit(item)
    assert dialog.focusWidget() is dialog.fields.editors["starts_on"].edit
    assert not dialog.go_to("settings.board")
    assert dialog.go_to("signatory")


def test_what_must_be_mended_elsewhere_says_where(office, editing, place):
    letter = suspension(office)
    from wm_desktop.services.settings import load_settings, save_settings

    save_settings(place, replace(load_settings(place), board=""))
    dialog = editing(letter)
    item = next(
        dialog.ui.missing_list.item(n) for n, line in enumerate(checklist(dialog)) if "bestuur ontbreekt" in line
    )
    dialog.ui.missing_list.itemClicked.emit(item)
    assert "Instellingen" in dialog.messages.text


def test_school_days_are_counted_and_limits_stand_inline(office, editing):
    dialog = editing(suspension(office))
    dialog.fields.editors["starts_on"].edit.setText("morgen")
    dialog.fields.editors["ends_on"].edit.setText("26-11")
    dialog._typed()
    assert dialog.fields.days_label.text().startswith("3 schooldag")
    assert "di 24 nov, wo 25 nov, do 26 nov" in dialog.fields.days_label.text()
    assert not dialog.fields.days_label.property("trouble")
    dialog.fields.editors["ends_on"].edit.setText("2-12")
    dialog._typed()
    assert "✗ Een leerling mag hoogstens vijf schooldagen" in dialog.fields.days_label.text()
    assert dialog.fields.days_label.property("trouble")
    dialog.fields.editors["ends_on"].edit.setText("ooit")
    dialog._typed()
    assert checklist(dialog)[0].startswith("✗ 'ooit' is geen datum")


def test_an_incomplete_letter_is_not_asked_about(office, editing):
    dialog = editing(suspension(office))
    dialog.ui.finalise_button.click()
    assert [box for box in dialog.findChildren(QMessageBox) if box.isVisible()] == []
    assert checklist(dialog)


def test_making_final_is_asked_once_and_shows_the_stored_pages(office, editing, desk, place):
    letter = a_warning(office)[0]
    dialog = editing(letter)
    dialog.ui.finalise_button.click()
    box = child(dialog, QMessageBox)
    assert "niet meer worden gewijzigd" in box.informativeText()
    press(box, "Definitief maken")
    settle(desk)
    assert "WM-2026-001-WAA" in dialog.messages.text
    assert dialog.fields.editors["facts"].edit.isReadOnly()
    assert not dialog.ui.finalise_button.isVisible()
    assert dialog.ui.sent_button.isVisible()
    assert dialog.ui.preview.data == letter_bytes(place, letter.id)


def test_sending_is_recorded(office, editing, desk, clock):
    letter = a_final_warning(office, letter_paper())
    dialog = editing(letter)
    clock.move(hours=1)
    dialog.ui.sent_button.click()
    asking = child(dialog, DeliveryDialog)
    asking.ui.moment_edit.setText("ooit")
    assert asking.ui.moment_hint.text() == " "
    asking.ui.save_button.click()
    assert "geen datum" in asking.messages.text
    asking.ui.moment_edit.setText("nu")
    asking.ui.save_button.click()
    settle(desk)
    assert "Vastgelegd: verzonden" in asking.messages.text
    asking.keeps_by_itself = True
    asking.ui.close_button.click()
    settle(desk)
    assert dialog.presenter.letter.state is LetterState.SENT
    assert dialog.ui.sent_button.isVisible()


def test_a_concept_is_thrown_away_after_one_question(office, editing, desk, place):
    dialog = editing(a_warning(office)[0])
    dialog.ui.discard_button.click()
    box = child(dialog, QMessageBox)
    assert box.defaultButton().text() == "Bewaren"
    press(box, "Weggooien")
    settle(desk)
    assert place.queries.letters() == []


def test_each_address_can_be_chosen(office, editing, desk):
    sign(office.place)
    incident, pupil = a_file(office)
    office.guardian(pupil, "Anna Smit", street="Kerkweg 9")
    office.guardian(pupil, "Kees Visser", custody=False)
    made = draft_for_pupil(
        office.place, incident_id=incident.id, pupil_id=pupil.id, kind=LetterKind.PUPIL_WARNING, values=WARNING
    )
    dialog = editing(made.letters[0])
    assert "Kees Visser heeft geen gezag" in dialog.ui.skipped_label.text()
    dialog.fields.editors["facts"].edit.setPlainText("Voor allebei.")
    dialog.ui.addressee_combo.setCurrentIndex(1)
    settle(desk)
    assert dialog.presenter.letter.id == made.letters[1].id
    assert dialog.fields.editors["facts"].edit.toPlainText() == "Voor allebei."
    dialog.ui.finalise_button.click()
    press(child(dialog, QMessageBox), "Definitief maken")
    settle(desk)
    assert "WM-2026-001-WAA, WM-2026-002-WAA" in dialog.messages.text


def test_a_signatory_who_left_the_settings_stays_in_the_letter(office, editing):
    who = Signatory("P. Oud", "directeur")
    dialog = editing(a_warning(office, changed(WARNING, signatory=who))[0])
    assert dialog.fields.signatory_combo.currentText() == "P. Oud, directeur"
    dialog.fields.signatory_combo.setCurrentIndex(0)
    dialog._typed()
    assert any("ondertekent" in line for line in checklist(dialog))


def test_preview_comes_before_printing_and_saving(office, editing, desk, tmp_path):
    dialog = editing(a_warning(office)[0])
    dialog.ui.preview_button.click()
    window = child(dialog, PreviewWindow)
    assert window.windowTitle().startswith("Brief met waarschuwing - concept - Bram Visser")
    window.print_button.click()
    settle(desk)
    printing = child(dialog, PrintDialog)
    printing.close()
    window.save_button.click()
    saving = child(dialog, QFileDialog)
    assert "Brief met waarschuwing - concept" in saving.selectedFiles()[0]
    saving.fileSelected.emit(str(tmp_path / "brief.pdf"))
    saving.close()
    settle(desk)
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")
    assert "brief.pdf" in dialog.messages.text
    dialog.ui.print_button.click()
    settle(desk)
    child(dialog, PrintDialog).close()


def test_a_drawing_that_comes_after_closing_is_dropped(office, desk, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = LetterEditDialog(desk, a_warning(office)[0].id, parent)
    dialog.open()
    dialog.reject()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    settle(desk)
    assert not desk.tasks.busy


def test_the_days_stand_in_the_order_of_the_form(office, editing):
    dialog = editing(suspension(office))
    order = [dialog.fields.editors["facts"].edit]
    while order[-1] is not dialog.fields.editors["send_as"].control:
        order.append(order[-1].nextInFocusChain())
        assert len(order) < 200
    names = [widget.objectName() for widget in order]
    expected = [f"{name}_edit" for name in dialog.fields.editors if name not in {"form", "enclosures", "receipt_slip"}]
    assert [name for name in names if name in expected] == expected


def test_every_field_has_a_name_for_who_cannot_see_it(office, editing, page):
    dialog = editing(suspension(office))
    kinds = (QLineEdit, QPlainTextEdit, QComboBox, QListWidget, QTableView)
    for place in (dialog, page):
        for field in (each for kind in kinds for each in place.findChildren(kind)):
            hidden_part = field.objectName().startswith("qt_") or isinstance(field.parent(), QComboBox)
            assert hidden_part or field.accessibleName(), field.objectName()
        for button in place.findChildren(QPushButton):
            assert button.text() or button.accessibleName() or not button.isVisible(), button.objectName()


# the list


def test_an_empty_list_says_where_a_letter_begins(page, desk, qtbot):
    assert "vanuit een incident" in page.ui.letters_table._empty_text
    assert not page.ui.print_button.isEnabled()
    with qtbot.waitSignal(desk.go_requested) as gone:
        page.ui.incidents_button.click()
    assert gone.args[0].page == "incidents"
    page.on_print()
    page.on_edit()
    assert page.status.counts == "0 van 0 brieven"


def test_the_chosen_letter_stands_beside_the_list_as_stored(office, page, desk, place):
    letter = a_final_warning(office, letter_paper())
    page.refresh_now()
    settle(desk)
    assert page.ui.preview.data == letter_bytes(place, letter.id)
    assert page.ui.fingerprint_label.toolTip() == letter.sha256
    cells = [page.model.index(0, column).data() for column in range(page.model.columnCount())]
    assert cells[:4] == ["WM-2026-001-WAA", "23-11-2026", "Brief met waarschuwing", "✓ definitief"]
    assert cells[5:] == ["Bram Visser", "2026-001"]
    page.ui.verify_button.click()
    settle(desk)
    assert "de vingerafdruk klopt" in page.messages.text


def test_searching_filtering_and_going_to_a_letter(office, page, desk):
    letter = a_final_warning(office, letter_paper())
    page.refresh_now()
    page.ui.search_edit.setText("bestaat niet")
    settle(desk)
    assert page.model.rowCount() == 0
    assert page.ui.preview.white_page.text.startswith("Kies een brief")
    page.ui.search_edit.clear()
    page.ui.state_combo.setCurrentIndex(1)
    assert page.model.rowCount() == 0
    assert "alle brieven" in page.ui.letters_table._empty_text
    page.show_aim(Aim("letters", subject=letter.id))
    settle(desk)
    assert page.presenter.chosen.id == letter.id


def test_a_letter_opens_from_the_list(office, page, desk, qtbot):
    a_warning(office)
    page.refresh_now()
    settle(desk)
    assert page.model.index(0, 0).data() == "-"
    qtbot.keyClick(page.ui.letters_table, Qt.Key.Key_Return)
    settle(desk)
    child(page, LetterEditDialog).close()
    page.ui.open_button.click()
    settle(desk)
    assert child(page, LetterEditDialog)


def test_printing_again_previews_first_and_gives_the_same_bytes(office, page, desk, place, tmp_path):
    letter = a_final_warning(office, letter_paper())
    page.refresh_now()
    settle(desk)
    page.on_print()
    window = child(page, PreviewWindow)
    assert window.windowTitle() == letter.reference
    window.print_button.click()
    settle(desk)
    child(page, PrintDialog).close()
    window.save_button.click()
    saving = child(page, QFileDialog)
    saving.fileSelected.emit(str(tmp_path / "herdruk.pdf"))
    saving.close()
    settle(desk)
    assert (tmp_path / "herdruk.pdf").read_bytes() == letter_bytes(place, letter.id)
    assert "herdruk.pdf" in page.messages.text


def test_what_came_of_a_letter_is_asked_from_the_first_page(office, page, desk):
    letter = a_final_warning(office, letter_paper())
    page.show_aim(Aim("letters", subject=letter.id, action="delivery"))
    settle(desk)
    assert letter.reference in child(page, DeliveryDialog).windowTitle()


def test_sending_is_recorded_from_the_list(office, page, desk, clock):
    a_final_warning(office, letter_paper())
    page.refresh_now()
    settle(desk)
    clock.move(minutes=3)
    page.ui.sent_button.click()
    child(page, DeliveryDialog).ui.save_button.click()
    settle(desk)
    page.ui.letters_table.selectRow(0)
    page.refresh_now()
    settle(desk)
    assert page.presenter.chosen.state is LetterState.SENT


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_letter_offers_what_the_buttons_do(office, page, desk):
    a_final_warning(office, letter_paper())
    page.refresh_now()
    settle(desk)
    page.ui.letters_table.customContextMenuRequested.emit(page.ui.letters_table.rect().center())
    menu = page.ui.letters_table.findChild(ContextMenu).menu
    offered = {action.text().replace("&", ""): action.isEnabled() for action in menu.actions()}
    assert offered["Controleren"]
    assert len(offered) == 10
    next(action for action in menu.actions() if action.text().replace("&", "") == "Controleren").trigger()
    menu.close()
    settle(desk)
    assert "vingerafdruk klopt" in page.messages.text


def test_damage_stays_on_the_page(page):
    page.show_damage([Finding("letter", "WM-2026-001-WAA", "De vingerafdruk klopt niet.")])
    assert page.messages.kind is MessageKind.TROUBLE
    assert "vingerafdruk klopt niet" in page.messages.text


def test_the_question_before_final_names_who_gets_no_letter(office, editing):
    letter = a_warning(office)[0]
    child = next(row for row in office.place.queries.pupils() if row.id == letter.pupil_id)
    office.guardian(child, "Stief Visser", custody=False)
    dialog = editing(letter)
    dialog.ui.finalise_button.click()
    (question,) = dialog.findChildren(QMessageBox)
    assert "Stief Visser heeft geen gezag" in question.informativeText()
    question.close()


def test_a_final_letter_is_replaced_or_withdrawn_from_the_list(page, office, desk, clock):
    final = a_final_warning(office, letter_paper())
    page.refresh_now()
    page.ui.letters_table.select_number(0)
    settle(desk)
    page.ui.replace_button.click()
    box = child(page.window(), ReplaceBox)
    assert box.defaultButton().text() == "Niets doen"
    assert final.reference in box.text()
    clock.move(hours=1)
    box.withdraw_button.click()
    settle(desk)
    dialog = child(page.window(), LetterEditDialog)
    assert dialog.presenter.letter.kind is LetterKind.WITHDRAWAL
    assert dialog.presenter.letter.replaces == final.id
    dialog.close()
    settle(desk)
    page.refresh_now()
    number = page.model.number_of(lambda row: row.id == final.id)
    assert letter_state_words(page.model.row(number)) == "✓ definitief"
    assert letter_state_words(replace(page.model.row(number), replaced_by="WM-1")) == "↺ vervangen door WM-1"


@pytest.mark.parametrize(
    ("field", "page", "action"),
    [("course", "incidents", "measures"), ("incident.rules", "incidents", ""), ("pupil.group", "persons", "")],
)
def test_what_must_be_mended_on_another_page_goes_there(office, editing, desk, field, page, action):
    letter = a_warning(office)[0]
    dialog = editing(letter)
    went = []
    desk.go_requested.connect(went.append)
    dialog._add_to_list("○ Iets ontbreekt.", field)
    dialog.ui.missing_list.itemClicked.emit(dialog.ui.missing_list.item(dialog.ui.missing_list.count() - 1))
    assert [(aim.page, aim.action) for aim in went] == [(page, action)]
    assert went[0].subject in {letter.incident_id, letter.pupil_id}
    assert not dialog.isVisible()
    settle(desk)


def test_the_function_of_an_employee_is_filled_in_with_the_employees(office, clock, editing, desk):
    story = Story(office, clock, CourseKind.STAFF_SUSPENSION)
    new = NewLetter(story.incident_id, LetterKind.STAFF_SUSPENSION_NOTICE, story.party_id)
    (letter,) = draft_letters(story.place, new).letters
    dialog, went = editing(letter), []
    desk.go_requested.connect(went.append)
    dialog._add_to_list("○ De functie ontbreekt.", "person.function")
    dialog.ui.missing_list.itemClicked.emit(dialog.ui.missing_list.item(dialog.ui.missing_list.count() - 1))
    assert [(aim.page, aim.action) for aim in went] == [("persons", "employees")]
    settle(desk)
