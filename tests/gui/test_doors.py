"""The frame's own dialogs: go to, help, about, restore, verify; and files dropped on the window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel

from tests.support import as_role
from wm_desktop.domain.errors import CancelledError
from wm_desktop.domain.incidents import IncidentKind
from wm_desktop.gui import doors, tour
from wm_desktop.gui import main_window as module
from wm_desktop.gui.desk import Aim
from wm_desktop.gui.find import FoundKind, find
from wm_desktop.gui.find_dialog import FindDialog
from wm_desktop.gui.help.topics import with_anchors
from wm_desktop.gui.help.view import HelpWindow
from wm_desktop.gui.main_window import MainWindow
from wm_desktop.gui.pages import Page, PageEntry
from wm_desktop.gui.settings.restore import choose_backup, restore, verify_file
from wm_desktop.paths import resource
from wm_desktop.services.actors import Role
from wm_desktop.services.data_files import Finding
from wm_desktop.services.incidents import NewIncident, open_incident


@pytest.fixture
def school(office):
    office.pupil("Noor van der Meulen", number="4711", group="3A")
    subject = "Filmpje meulenkamp gedeeld"
    open_incident(
        office.place,
        NewIncident(
            kind=IncidentKind.BULLYING, subject=subject, description="Er is een filmpje gedeeld.",
            reported_on=office.place.today(),
        ),
    )  # fmt: skip
    return office


def test_pupils_and_incidents_are_found_for_a_few_letters(place, school):
    assert [found.kind for found in find(place, "meulen")] == [FoundKind.PUPIL, FoundKind.INCIDENT]
    assert find(place, "4711")[0].detail == "3A · 4711"
    assert find(place, "m") == []


def test_who_may_not_see_incidents_finds_only_pupils(place, school):
    found = find(as_role(place, Role.READER), "meulen")
    assert [line.kind for line in found] == [FoundKind.PUPIL]


def test_arrow_and_enter_go_to_what_was_found(desk, school, qtbot):
    gone = QSignalSpy(desk.go_requested)
    dialog = FindDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.ui.search_edit.setText("meulen")
    dialog.look()
    assert dialog.ui.count_label.text()
    qtbot.keyClick(dialog.ui.search_edit, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.ui.search_edit, Qt.Key.Key_Return)
    assert gone.at(0)[0].page == "incidents"
    assert not dialog.isVisible()


def test_enter_before_the_answer_came_searches_first(desk, school, qtbot):
    gone = QSignalSpy(desk.go_requested)
    dialog = FindDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.ui.search_edit, "meulen")
    qtbot.keyClick(dialog.ui.search_edit, Qt.Key.Key_Return)
    assert gone.at(0)[0] == Aim("persons", subject=desk.place.queries.pupils("meulen")[0].id)


class Sheet(Page):
    """An empty page."""


@pytest.fixture
def window(desk, qtbot, monkeypatch):
    monkeypatch.setattr(module, "page_list", lambda: (PageEntry("one", lambda: "Eerste", "wm-today", Sheet),))
    made = MainWindow(desk)
    qtbot.addWidget(made)
    made.show()
    desk.tasks.wait()
    return made


def test_every_page_has_its_chapter_in_the_handbook(window):
    headings = with_anchors(resource("help", "handboek.md").read_text(encoding="utf-8"))
    topics = {"vandaag", "toestemmingen", "incidenten", "brieven", "personen", "instellingen", "back-up"}
    assert topics <= set(headings)


def test_help_opens_at_its_chapter(window, qtbot):
    shown = doors.open_help(window.desk, window, "personen")
    assert isinstance(shown, HelpWindow)
    assert shown.browser.verticalScrollBar().value() > 0
    beginning = doors.open_help(window.desk, window, "")
    assert beginning.browser.verticalScrollBar().value() == 0


def test_the_change_log_names_this_version(window):
    from wm_desktop import __version__

    assert __version__ in doors.open_changes(window.desk, window).browser.toPlainText()
    about = doors.open_about(window)
    assert __version__ in about.text()
    about.close()


@pytest.mark.parametrize(
    ("open_door", "kind"),
    [
        (doors.open_find, "FindDialog"),
        (doors.open_settings, "SettingsDialog"),
        (doors.open_roster_import, "RosterImportDialog"),
    ],
)
def test_a_door_opens_its_dialog_without_blocking(window, open_door, kind):
    dialog = open_door(window.desk, window)
    assert type(dialog).__name__ == kind
    assert dialog.isVisible()
    dialog.close()


def test_a_backup_is_restored_beside_the_open_file(window):
    page = window.current_page
    restore(window.desk, page, Path("oud.wmbackup"))
    window.desk.tasks.wait()
    backup, target = window.desk.tools.data_files.restored[0]
    assert (backup, target.name) == (Path("oud.wmbackup"), "school teruggezet 2026-11-23")
    assert "nieuw gegevensbestand" in page.messages.text


def test_choosing_a_backup_does_not_block(window):
    dialog = choose_backup(window.desk, window.current_page)
    assert dialog.isVisible()
    dialog.fileSelected.emit("oud.wmbackup")
    dialog.close()
    window.desk.tasks.wait()
    assert window.desk.tools.data_files.restored[0][0] == Path("oud.wmbackup")


def test_checking_the_file_says_what_was_found(window):
    page = window.current_page
    verify_file(window.desk, page)
    window.desk.tasks.wait()
    assert "in orde" in page.messages.text
    window.desk.opened.findings = [Finding("letter", "WM-1", "De vingerafdruk klopt niet.")]
    verify_file(window.desk, page)
    window.desk.tasks.wait()
    assert "Aantal problemen: 1. Het eerste: De vingerafdruk klopt niet." in page.messages.text


def mime(*names):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/tmp/{name}") for name in names])
    return data


def arguments(data):
    return QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop(window, data):
    taken = drop_is_taken(window, data)
    window.dropEvent(QDropEvent(*arguments(data)))
    return taken


@pytest.mark.parametrize("name", ["lijst.xlsx", "lijst.csv", "leerlingen.xml"])
def test_a_dropped_spreadsheet_opens_its_import(window, monkeypatch, name):
    opened = []
    monkeypatch.setattr(doors, "open_dropped", lambda desk, parent, path: opened.append(path.name))
    assert drop(window, mime(name))
    assert opened == [name]


def test_another_file_is_not_taken_and_nothing_when_locked(window):
    assert not drop(window, mime("brief.docx"))
    window.lock()
    data = mime("lijst.xlsx")
    assert not drop_is_taken(window, data)


def drop_is_taken(window, data):
    enter = QDragEnterEvent(*arguments(data))
    enter.ignore()
    window.dragEnterEvent(enter)
    return enter.isAccepted()


def test_trouble_of_a_task_without_an_answer_reaches_the_page(window):
    window.desk.tasks.troubled.emit(CancelledError())
    assert window.current_page.messages.text.startswith("Geannuleerd")


def test_a_page_goes_through_all_its_keys_without_harm(window):
    page = window.current_page
    for key in (page.on_new, page.on_import, page.on_print, page.on_edit, page.on_delete, page.on_undo):
        key()
    page.show_aim(Aim("one"))
    assert page.search_edit is None
    page.messages.news("Gedaan.", undo=lambda: page.messages.news("Teruggedraaid."))
    page.on_undo()
    assert page.messages.text == "Teruggedraaid."


def test_the_tour_takes_a_stop_and_puts_everything_back(window, tmp_path, monkeypatch):
    monkeypatch.setattr(tour, "_SETTLE_MS", 1)
    stops = {stop.name: stop for stop in tour.tour_stops()}
    for name in ("instellingen-school", "ga-naar", "handboek", "vergrendeld"):
        path = tour._take(window, stops[name], tmp_path / f"{name}.png")
        assert path.stat().st_size > 1000
    assert not window.is_locked
    label = tour.TourStop("los", lambda window: QLabel("los"))
    assert tour._take(window, label, tmp_path / "los.png").is_file()


def test_dialogs_of_a_smaller_role_still_open(desk, qtbot):
    desk.place = replace(desk.place, actor=as_role(desk.place, Role.READER).actor)
    dialog = doors.open_settings(desk, None)
    qtbot.addWidget(dialog)
    dialog.save()
    assert not dialog.isVisible()
