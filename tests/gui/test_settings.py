import io
from dataclasses import dataclass, field, replace

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import update

from tests.gui.conftest import make_desk
from tests.support import as_role, as_teacher
from wm_desktop.documents.paper import letter_paper
from wm_desktop.documents.window_sheet import draw_window_test
from wm_desktop.domain.letters import FoldMarks
from wm_desktop.gui.consent.view import ConsentPage
from wm_desktop.gui.lists.ticks import ticked
from wm_desktop.gui.pdf_view.window import PreviewWindow
from wm_desktop.gui.persons.view import PersonsPage
from wm_desktop.gui.settings.logo import LogoDrawingError, LogoTooLargeError, LogoUnreadableError, read_logo
from wm_desktop.gui.settings.sample_letter import sample_page
from wm_desktop.gui.settings.tie_dialog import TieDialog
from wm_desktop.gui.settings.view import SettingsDialog
from wm_desktop.gui.today.view import TodayPage
from wm_desktop.services.actors import Role
from wm_desktop.services.cao import CaoSettings
from wm_desktop.services.settings import load_settings
from wm_desktop.storage.tables import UserRecord
from wm_desktop.storage.user_admin import insert_user

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">'
    '<rect x="5" y="2" width="10" height="6" fill="#1F5C99"/></svg>'
)


@dataclass
class FakeUsers:
    """Remembers who was let in and out."""

    asked: list = field(default_factory=list)

    def add(self, name, role, passphrase):
        self.asked.append(("add", name, role))

    def change_passphrase(self, name, passphrase):
        self.asked.append(("change", name))

    def tie(self, name, employee_id):
        self.asked.append(("tie", name, employee_id))

    def remove(self, name):
        self.asked.append(("remove", name))


@pytest.fixture
def admin():
    return FakeUsers()


@pytest.fixture
def dialog(place, tmp_path, qtbot, admin):
    desk = make_desk(place, tmp_path, letter_paper=letter_paper, draw_window_test=draw_window_test)
    desk.opened.users = admin
    made = SettingsDialog(desk)
    qtbot.addWidget(made)
    made.show()
    yield made
    desk.close()


def test_what_is_filled_in_is_stored_per_location(dialog, place):
    ui = dialog.ui
    ui.school_edit.setText("De Linde")
    ui.street_edit.setText("Kerkweg 1")
    ui.location_combo.setCurrentText("Miland")
    ui.street_edit.setText("Veldweg 2")
    ui.principal_name_edit.setText("M. de Groot")
    ui.lock_spin.setValue(5)
    ui.severity_2_edit.setText("matig: een gesprek lost het op")
    ui.remember_spin.setValue(4)
    ui.ban_mandate_check.setChecked(True)
    dialog.save()
    stored = load_settings(place)
    assert (stored.severities[1], stored.remember_years) == ("matig: een gesprek lost het op", 4)
    assert stored.ban_mandate
    assert (stored.school, stored.lock_after_minutes, stored.principal.name) == ("De Linde", 5, "M. de Groot")
    assert stored.location("Willibrord").address.street == "Kerkweg 1"
    assert stored.location("Miland").address.street == "Veldweg 2"
    assert not dialog.isVisible()


def test_the_cao_is_stored_with_the_other_settings(dialog, place):
    tab = dialog.ui.cao_tab.ui
    assert tab.days_spin.value() == 21
    tab.version_edit.setText(" CAO PO 2025-2027 ")
    tab.reprimand_edit.setText("3.14")
    tab.suspension_edit.setText("3.15")
    tab.days_spin.setValue(28)
    dialog.save()
    assert load_settings(place).cao == CaoSettings("CAO PO 2025-2027", "3.14", "3.15", 28)


def test_a_wrong_setting_is_named_and_nothing_is_stored(dialog, place):
    dialog.ui.postcode_edit.setText("24")
    dialog.save()
    assert "Postcode van Willibrord" in dialog.ui.message_bar.text
    assert dialog.isVisible()
    assert load_settings(place).location("Willibrord").address.postcode == ""


def test_the_paper_is_drawn_as_it_stands_in_the_dialog(dialog, qtbot):
    dialog.ui.tabs.setCurrentWidget(dialog.ui.paper_tab)
    tab = dialog.ui.paper_tab
    before = tab.ui.paper_preview.data
    assert before.startswith(b"%PDF")
    tab.ui.footer_edit.setPlainText("Stichting De Linde\n\n www.linde.nl ")
    tab.ui.lines_edit.setPlainText("Kerkweg 1")
    qtbot.waitUntil(lambda: tab.ui.paper_preview.data != before)
    assert tab.letterhead.footer == "Stichting De Linde\nwww.linde.nl"
    assert tab.letterhead.location_lines == ("Kerkweg 1",)
    tab.ui.colour_edit.setText("rood-ish")
    tab.draw_preview()
    assert "Typ een kleur" in tab.ui.paper_preview.white_page.text


def test_a_window_is_chosen_by_name_or_in_millimetres(dialog):
    dialog.ui.tabs.setCurrentWidget(dialog.ui.paper_tab)
    tab, ui = dialog.ui.paper_tab, dialog.ui.paper_tab.ui
    assert ui.window_combo.currentText() == "venster links"
    ui.window_combo.setCurrentIndex(1)
    ui.window_combo.activated.emit(1)
    assert (tab.letterhead.address_left_mm, tab.letterhead.address_top_mm) == (110, 52)
    ui.left_spin.setValue(108.5)
    assert ui.window_combo.currentText() == "eigen maat"
    ui.window_combo.setCurrentIndex(2)
    ui.window_combo.activated.emit(2)
    assert tab.letterhead.address_left_mm == 108.5
    ui.fold_combo.setCurrentIndex(1)
    ui.preprinted_check.setChecked(True)
    assert (tab.letterhead.fold_marks, tab.letterhead.preprinted) == (FoldMarks.HALF, True)


def test_a_logo_is_taken_only_when_a_letter_can_be_drawn_with_it(dialog, tmp_path):
    tab = dialog.ui.paper_tab
    good, damaged = tmp_path / "logo.svg", tmp_path / "logo.png"
    good.write_text(SVG)
    damaged.write_bytes(b"\x89PNG damaged")
    tab.choose_logo(damaged)
    assert "kan niet worden gebruikt" in dialog.ui.message_bar.text
    assert tab.letterhead.logo == b""
    tab.choose_logo(good)
    assert tab.letterhead.logo.startswith(b"\x89PNG")
    assert dialog.ui.message_bar.text == ""
    assert tab.ui.logo_label.text() == "gekozen"
    tab.ui.no_logo_button.click()
    assert tab.letterhead.logo == b""


def test_a_drawing_becomes_a_transparent_picture_of_the_size_of_the_paper(tmp_path):
    path = tmp_path / "logo.svg"
    path.write_text(SVG)
    with Image.open(io.BytesIO(read_logo(path))) as picture:
        assert picture.size == (568, 284)
        assert picture.getpixel((10, 10))[3] == 0
        assert picture.getpixel((284, 142)) == (31, 92, 153, 255)


@pytest.mark.parametrize(
    "words", ["", "<svg", "<html/>", SVG.replace('viewBox="0 0 20 10"', "").replace("<rect", "<g")]
)
def test_a_drawing_of_nothing_is_refused(tmp_path, words):
    path = tmp_path / "logo.SVG"
    path.write_text(words)
    with pytest.raises(LogoUnreadableError):
        read_logo(path)


@pytest.mark.parametrize("words", ["<image href='file:///etc/hostname'/>", "<style>@import url(x)</style>"])
def test_a_drawing_that_takes_from_elsewhere_is_refused(tmp_path, words):
    path = tmp_path / "logo.svg"
    path.write_text(SVG.replace("</svg>", f"{words}</svg>"))
    with pytest.raises(LogoDrawingError):
        read_logo(path)


def test_the_test_page_is_shown_to_print_or_save(dialog, tmp_path):
    tab = dialog.ui.paper_tab
    tab.ui.test_button.click()
    (window,) = dialog.findChildren(PreviewWindow)
    assert window.preview.data.startswith(b"%PDF")
    window.save_button.click()
    (chooser,) = dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "proefblad.pdf"))
    chooser.close()
    assert (tmp_path / "proefblad.pdf").read_bytes() == window.preview.data
    assert "proefblad.pdf" in dialog.ui.message_bar.text
    window.close()


def test_what_keeps_the_test_page_from_paper_is_told(dialog, tmp_path):
    class WritesNothing:
        def __call__(self, path, data):
            raise LogoUnreadableError(name="schijf")

    tab = dialog.ui.paper_tab
    tab.desk.tools = replace(tab.desk.tools, save_file=WritesNothing(), draw_window_test=WritesNothing())
    tab.save_test_page(tmp_path / "a.pdf", b"")
    assert "'schijf'" in dialog.ui.message_bar.text
    dialog.ui.message_bar.clear()
    tab.show_test_page()
    assert "'schijf'" in dialog.ui.message_bar.text


def test_someone_is_let_in_with_a_role(dialog, admin):
    dialog.ui.user_name_edit.setText("Bo")
    dialog.ui.user_passphrase_edit.setText("kort")
    dialog.add_user()
    assert "te kort" in dialog.ui.message_bar.text
    dialog.ui.user_passphrase_edit.setText("vier losse gele woorden")
    dialog.add_user()
    assert admin.asked == [("add", "Bo", Role.ADMINISTRATOR)]
    assert "Bo kan het gegevensbestand nu openen" in dialog.ui.message_bar.text


def test_without_a_choice_nobody_is_taken_out(dialog, admin):
    dialog.remove_user()
    dialog.change_passphrase()
    assert admin.asked == []
    assert "Kies eerst" in dialog.ui.message_bar.text


def test_a_backup_says_when_it_was_made(dialog):
    dialog.backup_now()
    dialog._desk.tasks.wait()
    assert "23 november 2026" in dialog.ui.backup_label.text()


def test_a_reader_can_look_but_not_change(place, tmp_path, qtbot, admin):
    desk = make_desk(as_role(place, Role.READER), tmp_path)
    desk.place = as_role(place, Role.READER)
    desk.opened.users = admin
    made = SettingsDialog(desk)
    qtbot.addWidget(made)
    assert not made.ui.school_tab.isEnabled()
    assert not made.ui.tabs.isTabVisible(made.ui.tabs.indexOf(made.ui.users_tab))
    desk.close()


def test_a_logo_is_read_whole_or_refused(tmp_path):
    picture = tmp_path / "logo.png"
    with pytest.raises(LogoUnreadableError):
        read_logo(picture)
    picture.write_bytes(b"x" * 10)
    assert read_logo(picture) == b"x" * 10
    picture.write_bytes(b"x" * 2_000_001)
    with pytest.raises(LogoTooLargeError):
        read_logo(picture)


def test_the_sample_letter_uses_the_location(place):
    settings = load_settings(place)
    page, paper = sample_page(settings, "Miland", place.now())
    assert paper.location_lines[0] == "Miland"
    assert page.watermark == "VOORBEELD"


@pytest.fixture
def users(place, engine):
    """Two users in the data file: the first is nobody yet."""
    with engine.begin() as connection:
        return [insert_user(connection, name, role) for name, role in (("Bo", Role.TEACHER), ("Cas", Role.READER))]


def tie(dialog, number=0):
    dialog._show_lists()
    dialog.ui.user_table.select_number(number)
    return dialog.tie_user()


def test_a_user_is_tied_to_an_employee_whose_groups_are_chosen(users, dialog, admin, place, office):
    office.pupil(group="4B", location="Miland")
    eva = office.employee("Eva Jansen", group="3A")
    assert dialog.tie_user() is None
    asking = tie(dialog)
    ui = asking.ui
    assert (ui.user_label.text(), ui.employee_combo.currentIndex(), ui.groups_list.count()) == ("Bo", 0, 0)
    ui.employee_combo.setCurrentIndex(1)
    assert ui.employee_combo.currentText() == "Jansen, Eva (leerkracht)"
    assert [ui.groups_list.item(number).text() for number in range(2)] == ["3A  Willibrord", "4B  Miland"]
    assert ticked(ui.groups_list) == [str(office.group("3A").id)]
    ui.groups_list.item(0).setCheckState(Qt.CheckState.Unchecked)
    ui.groups_list.item(1).setCheckState(Qt.CheckState.Checked)
    asking.save()
    assert admin.asked == [("tie", "Bo", eva.id)]
    assert [row.groups for row in place.queries.employees()] == [("4B",)]
    assert "Opgeslagen wie Bo is" in dialog.ui.message_bar.text


def test_a_user_can_be_loosened_and_the_list_says_who_is_who(users, dialog, admin, engine, office):
    eva = office.employee("Eva Jansen")
    with engine.begin() as connection:
        connection.execute(update(UserRecord).where(UserRecord.name == "Bo").values(employee_id=eva.id))
    asking = tie(dialog)
    texts = [dialog.users.index(0, column).data() for column in range(4)]
    assert texts == ["Bo", "leerkracht (alleen lezen)", "Eva Jansen", "3A"]
    assert asking.ui.employee_combo.currentText() == "Jansen, Eva (leerkracht)"
    asking.ui.employee_combo.setCurrentIndex(0)
    asking.save()
    taken = tie(dialog, 1)
    taken.ui.employee_combo.setCurrentIndex(1)
    taken.save()
    assert admin.asked == [("tie", "Bo", None)]
    assert "hoort al bij gebruiker 'Bo'" in taken.messages.text


def test_who_lets_a_teacher_in_is_asked_who_that_is(users, dialog, admin):
    dialog._ask_who_it_is("Bo")
    assert "Bo ziet nog geen leerlingen" in dialog.ui.message_bar.text
    dialog.ui.message_bar.action_button.click()
    assert dialog.findChild(TieDialog).ui.user_label.text() == "Bo"
    dialog.ui.message_bar.clear()
    dialog._ask_who_it_is("Niemand")
    assert dialog.ui.message_bar.text == ""
    dialog.ui.user_name_edit.setText("Bo")
    dialog.ui.role_combo.setCurrentIndex(dialog.ui.role_combo.findData(Role.TEACHER))
    dialog.ui.user_passphrase_edit.setText("vier losse gele woorden")
    dialog.add_user()
    assert "staat al" in dialog.ui.message_bar.text or "al een gebruiker" in dialog.ui.message_bar.text


def test_a_teacher_without_groups_reads_why_every_page_is_empty(place, office, tmp_path, qtbot):
    office.pupil()
    eva = office.employee("Eva Jansen")
    for employee, told in ((None, "koppelen bij Instellingen, Gebruikers"), (eva, "")):
        desk = make_desk(as_teacher(place, employee), tmp_path)
        desk.place = as_teacher(place, employee)
        for kind in (PersonsPage, ConsentPage, TodayPage):
            page = kind(desk)
            qtbot.addWidget(page)
            page.refresh_now()
            assert told in page.messages.text
            assert bool(page.messages.text) == bool(told)
        desk.close()


def test_the_parts_stand_in_a_list_that_goes_with_what_is_shown(dialog):
    parts, tabs = dialog.ui.part_list, dialog.ui.tabs
    assert [parts.item(number).text() for number in range(parts.count())][:2] == ["School", "Incidenten"]
    parts.setCurrentRow(2)
    assert tabs.currentWidget() is dialog.ui.locations_tab
    tabs.setCurrentWidget(dialog.ui.calendar_tab)
    assert parts.currentItem().text() == "Kalender"
    assert not tabs.tabBar().isVisible()
