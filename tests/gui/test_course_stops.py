"""The tour shows measures, and every kind of course that the data file holds; all of it by keyboard."""

import pytest
from PySide6.QtWidgets import QDialog

from tests.cases import a_file
from tests.gui.papers import desk_with_paper
from tests.gui.test_keyboard import letters_twice, nameless
from tests.storage.test_courses import suspended
from wm_desktop.domain.courses.catalogue import MACHINES
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.incidents import PartyRole, PersonKind
from wm_desktop.gui import course_stops
from wm_desktop.gui.incidents.measures.start_dialog import StartDialog
from wm_desktop.gui.incidents.measures.step_dialog import StepDialog
from wm_desktop.gui.incidents.measures.view import MeasuresTab
from wm_desktop.gui.main_window import MainWindow
from wm_desktop.services.courses import start_course
from wm_desktop.services.incidents import NewParty, add_party, open_file


@pytest.fixture
def window(qtbot, place, tmp_path):
    desk = desk_with_paper(place, tmp_path)
    made = MainWindow(desk)
    qtbot.addWidget(made)
    made.show()
    yield made
    desk.tasks.wait()
    desk.close()


def every_course_in_one_file(office):
    """A file with each kind of course just begun."""
    place = office.place
    incident, child = a_file(office)
    mother, teacher = office.guardians_of(child)[0], office.employee()
    for kind, person in ((PersonKind.GUARDIAN, mother), (PersonKind.EMPLOYEE, teacher)):
        add_party(place, incident.id, NewParty(PartyRole.ACCUSED, kind, person.id, person.name.full))
    parties = {party.person_kind: party for party in open_file(place, incident.id).parties}
    begun = {}
    for machine in MACHINES.values():
        party = next((parties[kind].id for kind in machine.about if kind in parties), None)
        about = next(iter(begun.values())).id if machine.about_course else None
        begun[machine.kind] = start_course(place, incident.id, machine.kind, party, about, "nu nodig")
    return incident


def test_without_courses_the_stops_show_the_list(window, office):
    for stop in (course_stops.measures, course_stops.measure_start, course_stops.measure_step):
        assert stop(window) is window
    assert course_stops.kinds_of_courses(window) == ()
    a_file(office)
    window.current_page.refresh_now()
    assert course_stops.measure_step(window) is window


def test_the_stops_show_a_course_its_step_and_a_new_one(window, office):
    suspended(office)
    window.go_to_page("incidents").refresh_now()
    assert course_stops.kinds_of_courses(window) == (CourseKind.PUPIL_SUSPENSION,)
    assert course_stops.course(window, CourseKind.PUPIL_SUSPENSION) is window
    assert window.current_page.file_view.tab(MeasuresTab).presenter.line.shown.state == "decided"
    for stop, kind in ((course_stops.measure_start, StartDialog), (course_stops.measure_step, StepDialog)):
        dialog = stop(window)
        assert isinstance(dialog, kind)
        dialog.close()


def test_every_kind_of_course_and_its_first_step_can_be_done_by_keyboard(window, office):
    every_course_in_one_file(office)
    window.go_to_page("incidents").refresh_now()
    assert set(course_stops.kinds_of_courses(window)) == set(MACHINES)
    course_stops.course(window, CourseKind.DISPUTE)
    tab = window.current_page.file_view.tab(MeasuresTab)
    assert tab.presenter.line.machine.kind is CourseKind.DISPUTE
    for number in range(len(MACHINES)):
        tab.presenter.choose(number)
        assert tab.ui.card.step_buttons
        tab.ask_step(next(iter(tab.ui.card.step_buttons)))
        dialog = [one for one in window.findChildren(StepDialog) if one.isVisible()][-1]
        assert set(dialog.editors) >= {field.name for field in dialog.presenter.sheet.step.fields}
        assert (nameless(dialog), letters_twice(dialog)) == ([], {})
        QDialog.reject(dialog)
    assert (nameless(tab), letters_twice(window)) == ([], {})


def test_a_dispute_is_begun_from_the_measure_it_is_about(window, office):
    incident, _ = suspended(office)
    window.go_to_page("incidents").refresh_now()
    course_stops.measures(window)
    tab = window.current_page.file_view.tab(MeasuresTab)
    about = tab.presenter.line.shown
    kinds = [machine.kind for machine in MACHINES.values() if machine.about_course]
    assert [machine.kind for machine in tab.presenter.line.disputes] == kinds
    tab.ui.card.dispute_requested.emit(kinds[0])
    line = tab.presenter.line
    assert (line.machine.kind, line.about.course.id, line.disputes) == (kinds[0], about.course.id, ())
    assert line.party.name == "Bram Visser"
    assert "(Schorsing van een leerling)" in tab.ui.card.ui.title_label.text()
    assert kinds[0] not in {each.machine.kind for each in tab.presenter._lines if each.shown is None}
    assert incident.id == about.course.incident_id
