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
from wm_desktop.services.people_list import PeopleListKind
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


def listed(folder: Path, *rows: str) -> Path:
    path = folder / "lijst.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


GUARDIANS = ("Leerlingnummer;Ouder 1 naam;Ouder 1 e-mail", "1001;Anna Bos;anna@bos.nl", "9;Jan Vos;", "1001;Eva Bos;x")
EMPLOYEES = ("Naam;Functie", "Eva Smit;leerkracht", "Sam Vos;conciërge")
BESIDE = ("Roepnaam;Achternaam;Groep;Ouder 1 naam;Ouder 1 e-mail", "Noor;Bos;3A;Anna Bos;geen", "Sem;Vos;3A;Jan Vos;")


def test_a_list_of_guardians_is_recognised_shown_and_stored(presenter, view, place, office, tmp_path) -> None:
    pupil = office.pupil("Noor Bos", number="1001", guardians=0)
    presenter.open(listed(tmp_path, *GUARDIANS))
    facts, (notices,) = view.said["show_people"]
    assert (facts.kind, facts.added, facts.changes) == (PeopleListKind.GUARDIANS, 2, 2)
    assert [line.number for line in notices.lines] == ["3", "4"]
    assert place.queries.guardians_of(pupil.id) == []
    presenter.store()
    assert view.said["stored"] == (2,)
    assert len(place.queries.guardians_of(pupil.id)) == 2
    presenter.set_location("Miland")
    assert view.said["show_people"][0].changes == 0


def test_guardians_beside_pupils_are_told_and_stored(presenter, view, place, tmp_path) -> None:
    presenter.open(listed(tmp_path, *BESIDE))
    facts = view.said["show_preview"][0]
    assert (facts.changes, facts.guardians.added) == (2, 2)
    assert parts(view)["notices"] == 2  # a location was assumed; an e-mail address is none
    presenter.store()
    assert [len(place.queries.guardians_of(row.id)) for row in place.queries.pupils()] == [1, 1]


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


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (EMPLOYEES, "Medewerkers: 2 nieuw, 0 gewijzigd, 0 blijven zoals ze zijn."),
        (GUARDIANS, "Ouders en verzorgers: 2 nieuw, 0 gewijzigd, 0 blijven zoals ze zijn."),
        (BESIDE, "2 leerlingen zijn nieuw of veranderen, 0 blijven zoals ze zijn. Ouders en verzorgers: 2 nieuw"),
    ],
)
def test_the_dialog_tells_how_many_and_stores(dialog, qtbot, office, tmp_path, rows, told) -> None:
    office.pupil("Noor Zee", number="1001", guardians=0)
    dialog.open_file(listed(tmp_path, *rows))
    dialog.desk.tasks.wait()
    assert dialog.ui.found_label.text().startswith(told)
    with qtbot.waitSignal(dialog.pupils_stored) as stored:
        dialog.ui.store_button.click()
        dialog.desk.tasks.wait()
    assert stored.args == [2]


def test_a_list_that_changes_nothing_is_not_stored(dialog, tmp_path) -> None:
    dialog.open_file(listed(tmp_path, GUARDIANS[0], GUARDIANS[2]))
    dialog.desk.tasks.wait()
    assert not dialog.ui.store_button.isEnabled()
    assert dialog.ui.tabs.tabText(0) == "Meldingen (1)"


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
