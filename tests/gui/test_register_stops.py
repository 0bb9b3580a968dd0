"""The tour's pictures of the register and of reading in."""

from __future__ import annotations

import pytest

from tests.gui.conftest import make_desk
from tests.support import Office
from wm_desktop.documents.no_consent_list import draw
from wm_desktop.gui import register_stops
from wm_desktop.gui.import_wizard.wizard_view import Step
from wm_desktop.gui.main_window import MainWindow
from wm_desktop.gui.tour import tour_stops
from wm_desktop.spreadsheets.read import read_source
from wm_desktop.spreadsheets.write import register_workbook


@pytest.fixture
def window(qtbot, place, tmp_path):
    Office(place).pupil("Noor van der Meulen", group="3A")
    desk = make_desk(
        place, tmp_path, read_source=read_source, register_workbook=register_workbook, draw_no_consent_list=draw
    )
    made = MainWindow(desk)
    qtbot.addWidget(made)
    made.show()
    yield made
    desk.tasks.wait()
    desk.close()


def test_every_stop_shows_what_it_is_about(window) -> None:
    assert register_stops.register(window) is window
    assert register_stops.recording(window) is window
    assert window.current_page.ui.answer_panel.is_recording or window.current_page.messages.text
    for stop in (register_stops.paper_list, register_stops.import_log, register_stops.roster_import):
        dialog = stop(window)
        assert dialog.isVisible()
        dialog.close()


def test_the_wizard_goes_as_far_as_asked(window) -> None:
    stops = (
        register_stops.import_file,
        register_stops.import_columns,
        register_stops.import_meaning,
        register_stops.import_pupils,
        register_stops.import_preview,
        register_stops.import_done,
    )
    for step, stop in zip(Step, stops, strict=True):
        wizard = stop(window)
        assert wizard.ui.steps_stack.currentIndex() == step
        wizard.close()


def test_the_stops_are_on_the_tour() -> None:
    names = [stop.name for stop in tour_stops()]
    assert {"toestemmingen", "lijst-zonder-toestemming", "inlezen-5-voorbeeld", "inleesrondes"} <= set(names)
