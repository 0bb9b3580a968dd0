"""The tour's pictures of measures: the tab, its dialogs, and each kind of course that the data file holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.gui.incidents.measures.start_dialog import StartDialog
from wm_desktop.gui.incidents.measures.step_dialog import StepDialog
from wm_desktop.gui.incidents.measures.view import MeasuresTab
from wm_desktop.gui.incidents.view import IncidentsPage
from wm_desktop.services.courses import CourseShown, courses_of_file

if TYPE_CHECKING:
    from wm_desktop.gui.main_window import MainWindow


def measures(window: MainWindow) -> QWidget:
    """The course with the most steps."""
    longest = max(_courses(window), key=lambda one: len(one.taken), default=None)
    _open(window, longest)
    return window


def measure_start(window: MainWindow) -> QWidget:
    """Choosing another measure in that file."""
    measures(window)
    tab = _tab(window)
    if tab.presenter.case is None:
        return window
    tab.ask_start()
    window.desk.tasks.wait()
    return tab.window().findChildren(StartDialog)[-1]


def measure_step(window: MainWindow) -> QWidget:
    """A step of a course that goes on, with what it asks."""
    going_on = (one for one in _courses(window) if any(not offer.blocked for offer in one.offers))
    _open(window, max(going_on, key=lambda one: len(one.taken), default=None))
    tab = _tab(window)
    code = next(iter(tab.ui.card.step_buttons), "")
    if not code:
        return window
    tab.ask_step(code)
    return tab.window().findChildren(StepDialog)[-1]


def course(window: MainWindow, kind: CourseKind) -> QWidget:
    """The longest course of a kind, one that runs if there is."""
    found = (one for one in _courses(window) if one.machine.kind is kind)
    _open(window, max(found, key=lambda one: (not one.final, len(one.taken)), default=None))
    return window


def kinds_of_courses(window: MainWindow) -> tuple[CourseKind, ...]:
    """The kinds of courses that the data file holds, in the order of the catalogue."""
    there = {one.machine.kind for one in _courses(window)}
    return tuple(kind for kind in CourseKind if kind in there)


def _courses(window: MainWindow) -> Iterator[CourseShown]:
    page = _page(window)
    page.show_list()
    page.ui.open_only_check.setChecked(False)
    for row in page.model.rows:
        yield from courses_of_file(window.desk.place, row.incident.id)


def _open(window: MainWindow, shown: CourseShown | None) -> None:
    """Open the file of a course with that course in front; without one, the first file."""
    page = _page(window)
    rows = page.model.rows
    if shown is None and not rows:
        return
    page.open_file(rows[0].incident.id if shown is None else shown.course.incident_id)
    page.file_view.go_to(MeasuresTab)
    if shown is not None:
        _tab(window).presenter.choose_course(shown.course.id)


def _tab(window: MainWindow) -> MeasuresTab:
    return _page(window).file_view.tab(MeasuresTab)


def _page(window: MainWindow) -> IncidentsPage:
    page = window.go_to_page("incidents")
    if not isinstance(page, IncidentsPage):
        raise TypeError(page)
    return page
