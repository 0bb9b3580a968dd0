"""The task to call the confidential inspector says when the line is open and how often nobody was reached."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.cases import a_file
from tests.gui.papers import desk_with_paper
from tests.storage.test_track_papers import step
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.gui.incidents.view import IncidentsPage
from wm_desktop.gui.incidents.work.view import WorkTab
from wm_desktop.services.case_work import new_task
from wm_desktop.services.courses import start_course


def test_the_task_to_call_says_when_the_line_is_open(qtbot, place, office, clock, tmp_path):
    incident, _ = a_file(office)
    new_task(place, incident.id, "Nabespreken")
    course = start_course(place, incident.id, CourseKind.INSPECTOR)
    step(place, course, "qualify")
    step(place, course, "plan_call")
    desk = desk_with_paper(place, tmp_path)
    page = IncidentsPage(desk)
    qtbot.addWidget(page)
    page.show()

    def said():
        page.open_file(incident.id)
        page.file_view.go_to(WorkTab)
        tab = page.file_view.tab(WorkTab)
        tab.ui.work_table.select_number(tab.lines.number_of(lambda line: "0900-1113111" in line.words.nl))
        return tab, tab.ui.why_label.text()

    tab, text = said()
    assert text == "De vertrouwensinspecteur is te bereiken: nu, tot 17.00 uur."
    tab.ui.work_table.select_number(tab.lines.number_of(lambda line: line.words.nl == "Nabespreken"))
    assert "vertrouwensinspecteur" not in tab.ui.why_label.text()
    clock.moment = datetime(2026, 11, 27, 15, 30, tzinfo=UTC)  # Friday, half past four
    step(place, course, "not_reached")
    clock.moment = datetime(2026, 11, 27, 17, tzinfo=UTC)
    assert said()[1] == (
        "De vertrouwensinspecteur is te bereiken: maandag vanaf 8.00 uur.\n1 keer gebeld en niet bereikt."
    )
    desk.close()
