"""Labels and envelopes in the window: chosen, looked at, printed and saved, and what is written down."""

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.cases import FakePaper, a_final_warning
from tests.gui.conftest import make_desk
from tests.gui.fake_printers import FakePrinters
from wm_desktop.documents.paper import letter_paper
from wm_desktop.documents.post import draw_post
from wm_desktop.domain.letters import CONFIDENTIAL, REGISTERED
from wm_desktop.domain.postal import L7163
from wm_desktop.gui import doors
from wm_desktop.gui.letters.view import LettersPage
from wm_desktop.gui.persons.view import PersonsPage
from wm_desktop.gui.post.presenter import PostChoice
from wm_desktop.gui.post.view import PostDialog, letters_source
from wm_desktop.gui.printing.order import PaperKind
from wm_desktop.gui.printing.view import PrintDialog


@pytest.fixture
def desk(qapp, place, office, tmp_path):
    office.pupil("Noor de Vries", group="3A")
    office.pupil("Sem Kaya", group="5A")
    nobody = office.pupil("Kim Zonder", group="5A", guardians=0)
    office.guardian(nobody, "Oma Zonder", custody=False)
    made = make_desk(
        place, tmp_path, draw_post=draw_post, letter_paper=letter_paper, printers=lambda: FakePrinters(tmp_path)
    )
    yield made
    made.tasks.wait()
    made.close()


@pytest.fixture
def group_dialog(qtbot, desk):
    def show(group=0):
        dialog = doors.open_group_post(desk, None, group)
        qtbot.addWidget(dialog)
        desk.tasks.wait()
        return dialog

    return show


def logged(desk):
    return [(line.subject, line.detail) for line in desk.place.queries.audit() if line.action == "post.print"]


def text_of(dialog):
    document = dialog.ui.preview.document
    return "\n".join(document.getAllText(page).text() for page in range(document.pageCount()))


def test_everybody_or_a_group_with_who_is_left_out_and_why(group_dialog, desk):
    dialog = group_dialog()
    ui = dialog.ui
    assert [ui.who_combo.itemText(n).split(" - ")[0] for n in range(3)] == ["alle groepen", "3A", "5A"]
    assert "2 etiket" in ui.count_label.text()
    assert [ui.skipped_list.item(0).text()] == ["Oma Zonder: heeft geen gezag en krijgt daarom geen brief"]
    ui.who_combo.setCurrentIndex(1)
    desk.tasks.wait()
    assert "1 etiket" in ui.count_label.text()
    assert ui.skipped_list.isHidden()
    assert "de Vries" in text_of(dialog)
    assert logged(desk) == []  # looking is not written down


def test_the_first_free_label_belongs_to_a_sheet(group_dialog, desk):
    dialog = group_dialog(1)
    ui = dialog.ui
    ui.first_spin.setValue(21)
    desk.tasks.wait()
    assert dialog.presenter.choice.first == 21
    ui.paper_combo.setCurrentIndex(1)
    desk.tasks.wait()
    assert (dialog.presenter.choice.on, dialog.presenter.choice.first, ui.first_spin.maximum()) == (L7163, 1, 14)
    ui.test_check.setChecked(True)
    desk.tasks.wait()
    assert "Proefblad etiketten L7163" in text_of(dialog)
    assert not ui.confidential_check.isEnabled()
    ui.paper_combo.setCurrentIndex(2)
    desk.tasks.wait()
    assert ui.first_spin.isHidden()
    assert ui.test_check.isHidden()
    assert "envelop" in ui.count_label.text()


def test_marks_stand_above_the_name(group_dialog, desk):
    dialog = group_dialog(1)
    dialog.ui.confidential_check.setChecked(True)
    dialog.ui.registered_check.setChecked(True)
    desk.tasks.wait()
    text = text_of(dialog)
    assert text.index(CONFIDENTIAL) < text.index(REGISTERED) < text.index("de Vries")


@pytest.mark.parametrize(
    ("paper", "test", "kind"),
    [(0, False, PaperKind.LABELS), (3, False, PaperKind.ENVELOPE), (0, True, PaperKind.PLAIN)],
)
def test_printing_takes_the_tray_of_that_paper_and_is_written_down(group_dialog, desk, monkeypatch, paper, test, kind):
    dialog = group_dialog(2)
    dialog.ui.paper_combo.setCurrentIndex(paper)
    dialog.ui.test_check.setChecked(test)
    desk.tasks.wait()
    asked = []
    monkeypatch.setattr(dialog.output, "ask_printer", lambda pdf, name, kind: asked.append((name, kind)))
    dialog.ui.print_button.click()
    desk.tasks.wait()
    [(name, asked_kind)] = asked
    assert asked_kind is kind
    assert ("proefblad" in name) is test
    assert logged(desk) == ([] if test else [("groep 5A Willibrord", "1 addresses")])


def test_the_print_dialog_opens_over_it(group_dialog, desk):
    dialog = group_dialog(1)
    dialog.ui.print_button.click()
    desk.tasks.wait()
    [printing] = dialog.findChildren(PrintDialog)
    assert printing.isVisible()
    printing.reject()


def test_saving_proposes_a_name_without_a_name(group_dialog, desk, qtbot, tmp_path):
    dialog = group_dialog(1)
    dialog.ui.pdf_button.click()
    [saving] = [one for one in dialog.findChildren(QFileDialog) if one.isVisible()]
    assert "Adresetiketten L7160 - groep 3A Willibrord" in saving.selectedFiles()[0]
    saving.fileSelected.emit(str(tmp_path / "etiketten.pdf"))
    saving.close()
    desk.tasks.wait()
    assert (tmp_path / "etiketten.pdf").read_bytes().startswith(b"%PDF")
    assert "etiketten.pdf" in dialog.messages.text
    assert logged(desk) == [("groep 3A Willibrord", "1 addresses")]


def test_without_anybody_there_is_nothing_to_print(qtbot, desk):
    dialog = PostDialog(desk, [letters_source(desk, ())], PostChoice(own=True))
    qtbot.addWidget(dialog)
    dialog.open()
    desk.tasks.wait()
    assert not dialog.ui.print_button.isEnabled()
    assert "niemand" in dialog.ui.preview.white_page.text
    assert dialog.ui.who_combo.isHidden()
    assert dialog.ui.own_check.isChecked()
    assert dialog.ui.confidential_check.isHidden()


def test_above_the_name_stands_what_stands_in_the_letter_unless_it_is_left_out(qtbot, desk, office, place):
    letter = a_final_warning(office, FakePaper().paper())
    dialog = PostDialog(desk, [letters_source(desk, (letter.id,))], PostChoice(own=True))
    qtbot.addWidget(dialog)
    dialog.open()
    desk.tasks.wait()
    assert CONFIDENTIAL in text_of(dialog)
    dialog.ui.own_check.setChecked(False)
    desk.tasks.wait()
    assert CONFIDENTIAL not in text_of(dialog)


def test_the_pages_of_persons_and_letters_open_it(qtbot, desk, monkeypatch):
    opened = []
    monkeypatch.setattr(doors, "open_group_post", lambda desk, parent, group: opened.append(group))
    monkeypatch.setattr(doors, "open_letter_post", lambda desk, parent, letter_ids: opened.append(letter_ids))
    persons, letters = PersonsPage(desk), LettersPage(desk)
    for page in (persons, letters):
        qtbot.addWidget(page)
        page.refresh_now()
    persons.ui.group_combo.setCurrentIndex(2)
    persons.ui.post_button.click()
    letters.ui.post_button.setEnabled(True)
    letters.ui.post_button.click()
    assert opened == [2, []]
