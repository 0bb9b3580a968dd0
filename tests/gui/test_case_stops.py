import pytest
from PySide6.QtWidgets import QApplication

from tests.cases import a_file, a_warning
from tests.gui.papers import desk_with_paper
from tests.gui.test_keyboard import letters_twice, nameless
from wm_desktop.domain.mail import Mail
from wm_desktop.gui import case_stops
from wm_desktop.gui.evidence.dialogs import AddEvidenceDialog
from wm_desktop.gui.evidence.viewer import EvidenceDialog
from wm_desktop.gui.incidents.evidence_tab import EvidenceTab
from wm_desktop.gui.incidents.filing.view import FilingTab
from wm_desktop.gui.incidents.new_dialog import IncidentDialog
from wm_desktop.gui.incidents.overview.link_dialog import LinkDialog
from wm_desktop.gui.incidents.stage_dialog import StageDialog
from wm_desktop.gui.incidents.timeline.view import TimelineTab
from wm_desktop.gui.incidents.work.dialogs import DoneDialog, OwnTaskDialog
from wm_desktop.gui.incidents.work.view import WorkTab
from wm_desktop.gui.letters.edit_view import LetterEditDialog
from wm_desktop.gui.main_window import MainWindow
from wm_desktop.gui.tour import tour_stops
from wm_desktop.services.case_work import new_task
from wm_desktop.services.evidence import add_evidence


@pytest.fixture
def window(qtbot, place, tmp_path):
    desk = desk_with_paper(place, tmp_path, read_mail=lambda *_: Mail())
    made = MainWindow(desk)
    qtbot.addWidget(made)
    made.show()
    yield made
    desk.tasks.wait()
    desk.close()


def test_every_stop_shows_something_even_without_cases(window):
    for stop in (case_stops.incidents, case_stops.incident_file, case_stops.incident_evidence, case_stops.letters):
        assert stop(window) is window
    assert case_stops.letter(window) is window
    assert case_stops.evidence_added(window) is window
    assert case_stops.evidence_shown(window) is window


def test_the_stops_show_a_file_its_evidence_and_a_letter(window, office):
    a_warning(office)
    a_file(office, pupil="Noor de Wit")
    case_stops.incidents(window)
    case_stops.incident_file(window)
    page = window.current_page
    assert page.is_open
    assert page.file_view.presenter.case.file.incident.number == "2026-001"
    case_stops.incident_timeline(window)
    assert page.file_view.tab(TimelineTab).isVisible()
    case_stops.incident_work(window)
    assert page.file_view.tab(WorkTab).isVisible()
    case_stops.incident_check(window)
    assert page.file_view.tab(FilingTab).isVisible()
    case_stops.incident_evidence(window)
    assert page.file_view.tab(EvidenceTab).isVisible()
    dialog = case_stops.evidence_added(window)
    assert isinstance(dialog, AddEvidenceDialog)
    dialog.close()
    add_evidence(office.place, page.file_view.presenter.case.file.incident.id, file_name="a.eml", pieces=[b"From: a"])
    dialog = case_stops.evidence_shown(window)
    assert isinstance(dialog, EvidenceDialog)
    dialog.close()
    dialog = case_stops.new_incident(window)
    assert isinstance(dialog, IncidentDialog)
    dialog.close()
    case_stops.letters(window)
    dialog = case_stops.letter(window)
    assert isinstance(dialog, LetterEditDialog)
    assert dialog.ui.preview.document is not None
    dialog.close()
    QApplication.processEvents()


def test_the_stops_are_on_the_tour():
    names = [stop.name for stop in tour_stops()]
    assert {
        "incidenten",
        "incident",
        "incident-tijdlijn",
        "incident-bewijs",
        "incident-nieuw",
        "brieven",
        "brief",
        "protocol",
    } <= set(names)


def test_the_stops_ask_about_stage_link_work_and_terms(window, office):
    incident, _ = a_file(office)
    a_file(office, pupil="Noor de Wit")
    new_task(office.place, incident.id, "Bel de ouders")
    for number, (stop, kind) in enumerate(
        (
            (case_stops.incident_stage, StageDialog),
            (case_stops.incident_link, LinkDialog),
            (case_stops.own_task, OwnTaskDialog),
        )
    ):
        dialog = stop(window)
        assert isinstance(dialog, kind), number
        assert (nameless(dialog), letters_twice(dialog)) == ([], {})
        dialog.close()
    page = window.current_page
    page.show_list()
    assert case_stops.term_changed(window) is window
    page.open_file(incident.id)
    page.file_view.go_to(WorkTab)
    page.file_view.tab(WorkTab).ask_done()
    dialog = case_stops._asking(window, DoneDialog)
    assert isinstance(dialog, DoneDialog)
    assert (nameless(dialog), letters_twice(dialog)) == ([], {})
    dialog.close()


def test_every_tab_of_a_file_has_names_and_its_own_alt_letters(window, office):
    incident, _ = a_file(office)
    case_stops.incidents(window)
    page = window.current_page
    page.open_file(incident.id)
    wrong = {}
    for tab in page.file_view.tabs:
        page.file_view.go_to(type(tab))
        wrong[tab.title()] = (nameless(window), letters_twice(window))
    assert {title: found for title, found in wrong.items() if found != ([], {})} == {}
