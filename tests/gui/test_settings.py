from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import update

from tests.gui.conftest import make_desk
from tests.support import as_role, as_teacher
from wm_desktop.documents.paper import letter_paper
from wm_desktop.gui.consent.view import ConsentPage
from wm_desktop.gui.lists.ticks import ticked
from wm_desktop.gui.persons.view import PersonsPage
from wm_desktop.gui.settings.presenter import LogoTooLargeError, LogoUnreadableError, read_logo, sample_page
from wm_desktop.gui.settings.tie_dialog import TieDialog
from wm_desktop.gui.settings.view import SettingsDialog
from wm_desktop.gui.today.view import TodayPage
from wm_desktop.services.actors import Role
from wm_desktop.services.settings import load_settings
from wm_desktop.storage.tables import UserRecord
from wm_desktop.storage.user_admin import insert_user


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
    desk = make_desk(place, tmp_path, letter_paper=letter_paper)
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


def test_a_wrong_setting_is_named_and_nothing_is_stored(dialog, place):
    dialog.ui.postcode_edit.setText("24")
    dialog.save()
    assert "Postcode van Willibrord" in dialog.ui.message_bar.text
    assert dialog.isVisible()
    assert load_settings(place).location("Willibrord").address.postcode == ""


def test_the_paper_is_drawn_as_it_stands_in_the_dialog(dialog):
    dialog.ui.tabs.setCurrentWidget(dialog.ui.paper_tab)
    before = dialog.ui.paper_preview.data
    assert before.startswith(b"%PDF")
    dialog.ui.footer_edit.setText("Stichting De Linde")
    dialog.draw_preview()
    assert dialog.ui.paper_preview.data != before


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
    page, paper = sample_page(settings, "Miland")
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
