"""Each course from its start to a closed file through the window: buttons, fields, reasons, and the stage at the end.

Four kinds in the check, one for each sort of party and one of the file; WM_EVERY_COURSE=1 walks all of them.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog

from tests.course_paths import PATHS, Go, Walker
from tests.gui.papers import desk_with_paper
from wm_desktop.domain.courses.facts import FieldKind
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.dutch_dates import short_moment
from wm_desktop.domain.incidents import IncidentStage
from wm_desktop.gui.incidents.measures.step_dialog import StepDialog
from wm_desktop.gui.incidents.measures.view import MeasuresTab
from wm_desktop.gui.incidents.view import IncidentsPage
from wm_desktop.storage.verify import verify

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

SOME = (CourseKind.PUPIL_SUSPENSION, CourseKind.PARENT, CourseKind.STAFF_REPRIMAND, CourseKind.INSPECTOR)
KINDS = tuple(PATHS) if os.environ.get("WM_EVERY_COURSE") else SOME


@pytest.fixture
def page(qapp: Any, qtbot: Any, place: Any, tmp_path: Any) -> Any:
    desk = desk_with_paper(place, tmp_path)
    made = IncidentsPage(desk)
    qtbot.addWidget(made)
    made.resize(1216, 700)
    made.show()
    made.shown()
    yield made
    desk.tasks.wait()
    for dialog in made.findChildren(QDialog):
        dialog.close()
    desk.close()


def open_dialog(page: Any, kind: Any = QDialog) -> Any:
    return [dialog for dialog in page.window().findChildren(kind) if dialog.isVisible()][-1]


def show(page: Any, walker: Walker) -> Any:
    """The tab with the first open course in front, as somebody who opens the file now sees it."""
    page.desk.tasks.wait()
    page.refresh_now()
    page.open_file(walker.incident_id)
    page.file_view.go_to(MeasuresTab)
    tab = page.file_view.tab(MeasuresTab)
    page.desk.tasks.wait()
    return tab


def typed(walker: Walker, go: Go) -> Mapping[str, str]:
    """The facts as a person types them: a moment in the words of the school."""
    kinds = {one.name: one.kind for one in walker.shown.machine.by_code[go.step].fields}
    return {
        name: short_moment(datetime.fromisoformat(text)) if kinds.get(name) is FieldKind.MOMENT else text
        for name, text in walker.new(go).facts.items()
    }


def take(page: Any, walker: Walker, go: Go) -> None:
    """Take a step with its button and its dialog; every doubt gets a reason."""
    walker.clock.move(days=go.later, minutes=1)
    show(page, walker).ui.card.step_buttons[go.step].click()
    dialog = open_dialog(page, StepDialog)
    for name, text in typed(walker, go).items():
        dialog.editors[name].set_value(text)
    dialog.judge()
    page.desk.tasks.wait()
    for row in dialog.doubts.rows.values():
        row.edit.setPlainText("nagegaan, en hier kan het zo")
    dialog.ui.save_button.click()
    page.desk.tasks.wait()
    assert not dialog.isVisible(), (go.step, dialog.messages.text, [n.text() for n in dialog.notes.values()])
    walker.shown = walker.look()
    assert walker.shown.taken[-1].step == go.step


@pytest.mark.parametrize("kind", KINDS)
def test_from_its_start_to_a_closed_file(page: Any, office: Any, clock: Any, engine: Any, kind: CourseKind) -> None:
    walker = Walker(office, clock, kind)
    for go in PATHS[kind]:
        take(page, walker, go)
    assert walker.shown.final
    walker.finish_tasks()
    show(page, walker)
    page.file_view.ui.stage_button.click()
    dialog = open_dialog(page)
    dialog.ui.stage_combo.setCurrentIndex(dialog.ui.stage_combo.findData(IncidentStage.CLOSED))
    dialog.ui.save_button.click()
    page.desk.tasks.wait()
    page.refresh_now()
    assert not dialog.isVisible(), dialog.messages.text
    assert page.file_view.presenter.case.file.incident.stage is IncidentStage.CLOSED
    assert verify(engine, clock) == ()
