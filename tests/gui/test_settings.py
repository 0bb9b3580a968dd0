from dataclasses import dataclass, field

import pytest

from tests.gui.conftest import make_desk
from tests.support import as_role
from wm_desktop.documents.paper import letter_paper
from wm_desktop.gui.settings.presenter import LogoTooLargeError, LogoUnreadableError, read_logo, sample_page
from wm_desktop.gui.settings.view import SettingsDialog
from wm_desktop.services.actors import Role
from wm_desktop.services.settings import load_settings


@dataclass
class FakeUsers:
    """Remembers who was let in and out."""

    asked: list = field(default_factory=list)

    def add(self, name, role, passphrase):
        self.asked.append(("add", name, role))

    def change_passphrase(self, name, passphrase):
        self.asked.append(("change", name))

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
    dialog.save()
    stored = load_settings(place)
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
