"""The roster dialog: looked at first, stored after, every refusal said in the dialog."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gui.conftest import make_desk
from tests.gui.running import AtOnce
from wm_desktop.domain.school import SchoolYear
from wm_desktop.gui.roster.presenter import RosterPresenter
from wm_desktop.gui.roster.view import RosterImportDialog
from wm_desktop.services.faults import PasswordNeededError
from wm_desktop.spreadsheets.faults import EncryptedWorkbookError
from wm_desktop.spreadsheets.read import read_source

ROSTER = Path(__file__).parents[1] / "data" / "edexml" / "roster_het_voorbeeld_2026-2027.xml"


class FakeView:
    """Remembers what was said last by each name."""

    def __init__(self) -> None:
        self.said: dict[str, tuple] = {}

    def __getattr__(self, name: str):
        def remember(*arguments) -> None:
            self.said[name] = arguments

        return remember


def encrypted(path, progress=None, *, password=""):
    if password != "geheim":
        raise EncryptedWorkbookError(name=path.name)
    return read_source(ROSTER, progress)


@pytest.fixture
def view() -> FakeView:
    return FakeView()


@pytest.fixture
def presenter(view, place) -> RosterPresenter:
    made = RosterPresenter(view, place, read_source, AtOnce())
    made.start()
    return made


def parts(view: FakeView) -> dict[str, int]:
    return {part.key: len(part.lines) for part in view.said["show_preview"][1] if part.lines}


def test_years_and_locations_are_offered(presenter, view) -> None:
    assert view.said["offer"] == (["2025-2026", "2026-2027", "2027-2028"], "2026-2027", ["Willibrord", "Miland"])
    assert "show_nothing" in view.said


def test_a_file_shows_what_it_would_change_and_stores_nothing(presenter, view, place) -> None:
    presenter.open(ROSTER)
    facts = view.said["show_preview"][0]
    assert facts.changes == parts(view)["new"] > 40
    assert not facts.is_empty
    assert list(place.queries.pupils()) == []


def test_storing_and_reading_again_changes_nothing(presenter, view, place) -> None:
    presenter.open(ROSTER)
    presenter.store()
    changes = view.said["stored"][0]
    assert len(place.queries.pupils()) == changes
    presenter.open(ROSTER)
    assert view.said["show_preview"][0].is_empty


def test_another_year_is_refused_and_can_be_chosen_back(presenter, view) -> None:
    presenter.open(ROSTER)
    presenter.set_year("2025-2026")
    assert "2026-2027" in view.said["fail"][0].sentence()
    presenter.store()
    assert "stored" not in view.said
    presenter.set_year("2026-2027")
    presenter.set_location("Miland")
    assert {line.before for part in view.said["show_preview"][1] if part.key == "new" for line in part.lines} == {""}
    assert presenter.year == SchoolYear(2026)


def test_without_a_file_nothing_happens(presenter, view) -> None:
    presenter.store()
    presenter.set_location("Miland")
    presenter.give_password("x")
    assert set(view.said) == {"offer", "show_nothing"}


def test_an_encrypted_file_asks_for_its_password(view, place) -> None:
    presenter = RosterPresenter(view, place, encrypted, AtOnce())
    presenter.open(ROSTER)
    assert view.said["ask_password"][0] == ROSTER.name
    presenter.give_password("geheim")
    assert parts(view)["new"] > 40
    assert issubclass(EncryptedWorkbookError, PasswordNeededError)


@pytest.fixture
def dialog(qtbot, place, tmp_path):
    desk = make_desk(place, tmp_path, read_source=read_source)
    made = RosterImportDialog(desk)
    qtbot.addWidget(made)
    made.show()
    yield made
    desk.close()


def test_the_dialog_reads_shows_and_stores(dialog, qtbot, place) -> None:
    assert not dialog.ui.store_button.isEnabled()
    dialog.open_file(ROSTER)
    dialog.desk.tasks.wait()
    assert dialog.ui.store_button.isEnabled()
    assert "Nieuw (" in dialog.ui.tabs.tabText(0)
    with qtbot.waitSignal(dialog.pupils_stored) as stored:
        dialog.ui.store_button.click()
        dialog.desk.tasks.wait()
    assert len(place.queries.pupils()) == stored.args[0]
    assert not dialog.isVisible()


def test_a_wrong_year_is_said_in_the_dialog(dialog) -> None:
    dialog.open_file(ROSTER)
    dialog.desk.tasks.wait()
    dialog.ui.year_combo.setCurrentText("2025-2026")
    dialog.desk.tasks.wait()
    assert "2026-2027" in dialog.ui.message_bar.text
    assert not dialog.ui.store_button.isEnabled()
    dialog.ui.year_combo.setCurrentText("2026-2027")
    dialog.ui.location_combo.setCurrentIndex(1)
    dialog.desk.tasks.wait()
    assert dialog.ui.message_bar.text == ""
    assert dialog.ui.store_button.isEnabled()


def test_a_missing_file_is_said_in_the_dialog(dialog, tmp_path) -> None:
    dialog.open_file(tmp_path / "weg.xml")
    dialog.desk.tasks.wait()
    assert "weg.xml" in dialog.ui.message_bar.text
    dialog.ui.cancel_button.click()
    assert not dialog.isVisible()
