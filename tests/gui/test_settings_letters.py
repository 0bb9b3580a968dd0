"""The settings that letters need: organisations with their addresses, and the clauses at the end of a letter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.gui.conftest import make_desk
from tests.support import as_role
from wm_desktop.domain.people import Address
from wm_desktop.domain.remedies import SUPPLIED, Remedy
from wm_desktop.gui.settings.remedies_presenter import RemediesPresenter
from wm_desktop.gui.settings.view import SettingsDialog
from wm_desktop.services.actors import Role
from wm_desktop.services.offices import Office
from wm_desktop.services.settings import SchoolSettings, load_settings, save_settings


class View:
    """Remembers what was shown last."""

    def show_clause(self, clause):
        self.shown = clause


@pytest.fixture
def view():
    return View()


@pytest.fixture
def dialog(place, tmp_path, qtbot):
    desk = make_desk(place, tmp_path)
    made = SettingsDialog(desk)
    qtbot.addWidget(made)
    made.show()
    yield made
    desk.close()


def test_a_supplied_clause_is_still_to_be_confirmed(view):
    presenter = RemediesPresenter(SchoolSettings(), view)
    presenter.choose(Remedy.BAN)
    shown = view.shown
    assert (shown.text, shown.own, shown.confirmed, shown.lacks_term) == (
        SUPPLIED[Remedy.BAN].text,
        False,
        False,
        False,
    )
    assert shown.source == "regeling van het bestuur (nog te bevestigen)"
    presenter.confirm(confirmed=True)
    assert view.shown.confirmed
    assert presenter.typed(SchoolSettings()) == SchoolSettings(confirmed_remedies=("ban",))
    presenter.confirm(confirmed=False)
    assert not view.shown.confirmed


def test_a_rewritten_clause_is_confirmed_anew_and_can_be_put_back(view):
    presenter = RemediesPresenter(SchoolSettings(confirmed_remedies=("ban",)), view)
    presenter.choose(Remedy.BAN)
    presenter.type(SUPPLIED[Remedy.BAN].text)
    assert view.shown.confirmed
    presenter.type("U kunt bezwaar maken.")
    assert (view.shown.own, view.shown.confirmed, view.shown.lacks_term) == (True, False, True)
    assert presenter.typed(SchoolSettings()).remedies == {"ban": "U kunt bezwaar maken."}
    presenter.put_back()
    assert not view.shown.own
    assert presenter.typed(SchoolSettings()) == SchoolSettings()


def test_the_clause_of_a_suspension_is_the_one_that_was_always_there(view):
    presenter = RemediesPresenter(SchoolSettings(remedy="Binnen zes weken."), view)
    presenter.choose(Remedy.SUSPENSION)
    assert view.shown.text == "Binnen zes weken."
    presenter.choose(Remedy.COMPLAINT)
    presenter.type("Praat met ons.")
    assert not view.shown.lacks_term
    stored = presenter.typed(SchoolSettings())
    assert (stored.remedy, stored.remedies) == ("Binnen zes weken.", {"complaint": "Praat met ons."})


def test_organisations_are_stored_and_shown_again(dialog, place):
    ui = dialog.ui.offices_tab.ui
    ui.board_street_edit.setText("Singel 20")
    ui.board_postcode_edit.setText("2801 AA")
    ui.board_city_edit.setText("Gouda")
    ui.attendance_name_edit.setText("Gemeente")
    ui.attendance_attention_edit.setText("leerplichtambtenaar")
    ui.attendance_street_edit.setText("Raad 1")
    ui.attendance_postcode_edit.setText("2411 AB")
    ui.attendance_city_edit.setText("Bodegraven")
    ui.privacy_edit.setText("K. Smit")
    dialog.save()
    stored = load_settings(place)
    assert stored.board_address == Address("Singel 20", "2801 AA", "Gouda")
    assert stored.attendance_office == Office(
        "Gemeente", "leerplichtambtenaar", Address("Raad 1", "2411 AB", "Bodegraven")
    )
    assert stored.privacy_officer == "K. Smit"
    dialog.ui.offices_tab.show_settings(stored)
    assert dialog.typed() == stored


def test_a_country_that_is_stored_stays(dialog, place):
    """The dialog has no field for a country; what an address holds is not lost by looking at it."""
    abroad = replace(load_settings(place), board_address=Address("Rue 1", "1000", "Brussel", "België"))
    save_settings(place, abroad)
    dialog.ui.offices_tab.show_settings(abroad)
    assert dialog.ui.offices_tab.typed(abroad) == abroad


def test_a_postcode_that_cannot_be_is_refused(dialog):
    dialog.ui.offices_tab.ui.board_postcode_edit.setText("28")
    dialog.save()
    assert dialog.isVisible()
    assert "Postcode van het bestuur" in dialog.ui.message_bar.text_label.text()


def test_a_clause_is_rewritten_in_the_window(dialog, place):
    ui = dialog.ui.remedies_tab.ui
    ui.remedy_combo.setCurrentIndex(ui.remedy_combo.findData(Remedy.BAN))
    assert ui.text_edit.toPlainText() == SUPPLIED[Remedy.BAN].text
    assert "Nog te bevestigen" in ui.state_label.text()
    assert not ui.supplied_button.isEnabled()
    ui.text_edit.setPlainText("U kunt bezwaar maken.")
    assert "van de school zelf" in ui.state_label.text()
    assert "noemt geen termijn" in ui.state_label.text()
    ui.supplied_button.click()
    assert ui.text_edit.toPlainText() == SUPPLIED[Remedy.BAN].text
    ui.text_edit.setPlainText("Bezwaar maken kan binnen zes weken.")
    ui.confirmed_check.setChecked(True)
    assert "Nog te bevestigen" not in ui.state_label.text()
    dialog.save()
    stored = load_settings(place)
    assert (stored.remedies, stored.confirmed_remedies) == ({"ban": "Bezwaar maken kan binnen zes weken."}, ("ban",))


def test_an_empty_clause_is_refused(dialog):
    dialog.ui.remedies_tab.ui.text_edit.setPlainText(" ")
    dialog.save()
    assert dialog.isVisible()


def test_a_reader_changes_nothing_here(place, tmp_path, qtbot):
    desk = make_desk(as_role(place, Role.READER), tmp_path)
    made = SettingsDialog(desk)
    qtbot.addWidget(made)
    assert not made.ui.offices_tab.isEnabled()
    assert not made.ui.remedies_tab.isEnabled()
    desk.close()
