import gc
import logging
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTranslator

from tests.gui.support import FakeOpened
from wm_desktop import app as app_module
from wm_desktop.app import parse, run
from wm_desktop.app.rounds import self_test
from wm_desktop.app.sample import PRINCIPAL, open_sample_school
from wm_desktop.app.wiring import make_application, make_session, make_starter
from wm_desktop.domain.courses.model import CourseKind
from wm_desktop.domain.errors import NotFoundError
from wm_desktop.gui import theme
from wm_desktop.gui.errors import BugReporter, bare_trace, open_log, sentence_of, show_fault
from wm_desktop.gui.tour import tour_stops
from wm_desktop.services.actors import Role


def test_the_command_line_is_read():
    options = parse(["--demo", "--small", "--file", "school.db"])
    assert (options.demo, options.small, options.file) == (True, True, Path("school.db"))
    assert parse([]).tour is None


@pytest.fixture
def rooms(monkeypatch, tmp_path):
    """Keep the program's own folders inside the test."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))


def test_the_self_test_goes_through_the_whole_program(qapp, rooms):
    assert self_test(qapp) == 0


def test_run_hands_the_self_test_its_application(qapp, rooms, monkeypatch):
    monkeypatch.setattr("wm_desktop.app.rounds.self_test", lambda app: 7)
    assert run(["--self-test"]) == 7


def test_the_last_file_that_still_stands_is_offered_first(tmp_path, rooms):
    (tmp_path / "ooit").mkdir()
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("start/file", str(tmp_path / "ooit" / "data.db"))
    settings.sync()
    assert make_starter(None, settings_folder=tmp_path).path == tmp_path / "XDG_DATA_HOME" / "WM Desktop"
    (tmp_path / "ooit" / "data.db").touch()
    assert make_starter(None, settings_folder=tmp_path).path == tmp_path / "ooit" / "data.db"
    assert make_starter(tmp_path / "ander.db", settings_folder=tmp_path).path == tmp_path / "ander.db"


def test_text_size_and_mode_are_remembered(qapp, tmp_path, rooms):
    session = make_session(tmp_path / "none", settings_folder=tmp_path)
    look = session.appearance
    look.choose("dark")
    look.resize_text(1)
    look.resize_text(1)
    again = make_session(tmp_path / "none", settings_folder=tmp_path)
    assert (again.appearance.choice, again.appearance.text_percent) == ("dark", 125)
    look.resize_text(0)
    look.choose("light")
    assert look.text_percent == 100
    for each in (session, again):
        each.tasks.close()
        each.start_window.deleteLater()


def test_a_session_that_is_gone_loads_nothing_more(qapp, qtbot, tmp_path, rooms, place, monkeypatch):
    """A call put off with another object as its context would come after the session, and Qt ends the program."""
    monkeypatch.setattr("wm_desktop.gui.session._ROOMS_AFTER_MS", 10)
    session = make_session(tmp_path / "none", settings_folder=tmp_path)
    qtbot.addWidget(session.start_window)
    window = session.open_main(FakeOpened(place))
    qtbot.addWidget(window)
    gone = []
    session.destroyed.connect(lambda: gone.append(True))
    session.tasks.close()
    begun = []
    window.desk.tasks.started.connect(lambda task: begun.append(task.title))
    del session
    gc.collect()
    qtbot.wait(30)
    assert gone == [True]
    assert "Programma laden" not in begun
    window.desk.tasks.wait()


def test_the_application_speaks_dutch(qapp, rooms):
    assert make_application() is qapp
    assert sentence_of(NotFoundError(what="Leerling", key="9")).startswith("Leerling")


def test_the_window_speaks_english_when_asked(qapp, rooms, monkeypatch, qtbot, tmp_path):
    monkeypatch.setenv("WM_LANGUAGE", "en")
    before = set(qapp.findChildren(QTranslator))
    make_application()
    session = make_session(tmp_path / "none", settings_folder=tmp_path)
    qtbot.addWidget(session.start_window)
    try:
        assert session.start_window.welcome.ui.title_label.text() == "Welcome to WM Desktop"
        assert sentence_of(NotFoundError(what="Leerling", key="9")).endswith("Check the number or the name.")
    finally:
        for translator in set(qapp.findChildren(QTranslator)) - before:
            qapp.removeTranslator(translator)
        qapp.setProperty("wm_language", "nl")
        session.tasks.close()


def failing():
    raise ValueError("Noor de Vries")


def test_a_bug_gets_a_number_and_a_log_line_without_what_it_said(qapp, tmp_path):
    shown = []
    reporter = BugReporter(shown.append)
    path = open_log(tmp_path)
    reporter.install()
    try:
        assert sys.excepthook == reporter.report
        try:
            failing()
        except ValueError as error:
            reporter.report(ValueError, error, error.__traceback__)
    finally:
        reporter.uninstall()
        handler = logging.getLogger("wm_desktop").handlers[-1]
        logging.getLogger("wm_desktop").removeHandler(handler)
        handler.close()
    log = path.read_text(encoding="utf-8")
    assert shown[0] in log
    assert "in failing" in log
    assert "Noor" not in log


def test_the_bug_dialog_says_the_number_and_opens_once(qapp):
    reporter = BugReporter()
    reporter._show_reference("F-1")
    reporter._show_reference("F-2")
    assert "F-1" in reporter._dialog.informativeText()
    reporter._dialog.close()


def failing_for_a_reason():
    try:
        failing()
    except ValueError as first:
        raise KeyError("x") from first


def test_a_cause_is_traced_too():
    with pytest.raises(KeyError) as caught:
        failing_for_a_reason()
    assert "from builtins.ValueError" in bare_trace(caught.value)


def test_a_fault_shows_its_remedy(qapp, qtbot):
    box = show_fault(NotFoundError(what="Leerling", key="9"))
    assert "staat niet in het gegevensbestand" in box.text()
    box.close()


def test_nothing_runs_on_import():
    assert callable(app_module.run)


def test_the_sample_output_is_the_main_job_without_a_screen(qapp, rooms, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("wm_desktop.gui.tour.tour_stops", lambda: tour_stops()[:1])
    monkeypatch.setattr("wm_desktop.gui.course_stops.kinds_of_courses", lambda _: [CourseKind.PUPIL_WARNING])
    monkeypatch.setattr("wm_desktop.gui.tour._SETTLE_MS", 1)
    assert run(["--sample-output", str(tmp_path / "voorbeeld"), "--small"]) == 0
    theme.apply(qapp, dark=False)
    names = sorted(path.name for path in (tmp_path / "voorbeeld").iterdir())
    assert [name.split(" - ")[0] for name in names] == [
        "Brief",
        "Lijst zonder toestemming",
        "Lijst zonder toestemming",
        "beelden",
    ]
    pictures = sorted(path.name for path in (tmp_path / "voorbeeld" / "beelden").iterdir())
    assert pictures[:2] == ["01-vandaag-donker.png", "01-vandaag-licht.png"]
    assert "02-traject-pupil-warning-licht.png" in pictures
    assert len(pictures) == 12
    assert str(tmp_path / "voorbeeld") in capsys.readouterr().err


def test_the_tour_sees_the_sample_school_as_its_principal(monkeypatch):
    monkeypatch.setattr("wm_desktop.services.sample_school.build.build_sample_school", lambda *_, **__: None)
    opened = open_sample_school(small=True, as_principal=True)
    try:
        assert (opened.actor.name, opened.actor.role) == (PRINCIPAL, Role.PRINCIPAL)
    finally:
        opened.close()
