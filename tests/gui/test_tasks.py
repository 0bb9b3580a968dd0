import threading
import time
from concurrent.futures.thread import _WorkItem

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from wm_desktop.domain.errors import CancelledError, NotFoundError
from wm_desktop.gui.tasks import ProgressStrip, TaskRunner


@pytest.fixture
def runner(qapp):
    made = TaskRunner()
    yield made
    made.close()


def test_work_runs_elsewhere_and_its_result_comes_back_here(runner):
    seen = []
    runner.run("Tellen", lambda progress: threading.current_thread().name, seen.append)
    runner.wait()
    assert seen[0].startswith("wm-task")


def test_a_refusal_goes_to_failed_and_without_it_to_troubled(runner):
    def refuse(progress):
        raise NotFoundError(what="Leerling", key="9")

    failures, troubles = [], []
    runner.troubled.connect(troubles.append)
    runner.run("Zoeken", refuse, failures.append, failures.append)
    runner.run("Zoeken", refuse, failures.append)
    runner.wait()
    assert [type(error) for error in (*failures, *troubles)] == [NotFoundError, NotFoundError]


def test_cancelled_work_stops_at_its_next_report(runner):
    started, failures = threading.Event(), []

    def work(progress):
        started.set()
        while True:
            progress.report(1, 2)

    task = runner.run("Lang", work, failures.append, failures.append)
    started.wait(5)
    task.cancel()
    runner.wait()
    assert isinstance(failures[0], CancelledError)


def test_the_strip_appears_for_long_work_only_and_its_button_cancels(runner, qtbot):
    strip = ProgressStrip(runner)
    qtbot.addWidget(strip)
    failures = []
    reported = threading.Event()

    def work(progress):
        progress.report(1, 4)
        reported.set()
        while True:
            progress.report(2, 4)

    runner.run("Lang werk", work, failures.append, failures.append)
    assert strip.isHidden()
    qtbot.waitUntil(strip.isVisible, timeout=3000)
    assert strip.title_label.text() == "Lang werk"
    assert strip.progress_bar.value() > 0
    strip.cancel_button.click()
    runner.wait()
    assert strip.isHidden()
    assert isinstance(failures[0], CancelledError)


class Window(QWidget):
    def look(self, progress):
        return 1

    def seen(self, result):
        pass


def test_the_worker_never_destroys_a_window(runner, monkeypatch):
    """Also when it is interrupted between its answer and its next piece of work."""
    ordinary = _WorkItem.run

    def run_then_wait(item, *context):
        ordinary(item, *context)
        time.sleep(0.02)

    monkeypatch.setattr(_WorkItem, "run", run_then_wait)
    gone_in = []
    for _ in range(5):
        window = Window()
        window.destroyed.connect(
            lambda: gone_in.append(threading.current_thread().name), Qt.ConnectionType.DirectConnection
        )
        runner.run("Kijken", window.look, window.seen)
        del window
        runner.wait()
    runner.close()
    assert gone_in == ["MainThread"] * 5


def test_work_that_was_under_way_at_the_close_is_still_answered(qapp):
    made, seen = TaskRunner(), []
    made.run("Tellen", lambda progress: 1, seen.append)
    made.close()
    made.close()
    made.wait()
    assert seen == [1]


def test_a_view_that_was_closed_hears_nothing_more_but_a_program_error_is_told(runner, qtbot):
    view, heard = QWidget(), []
    run = runner.run_for(view)
    goes_on = threading.Event()

    def refuse(progress):
        goes_on.wait(5)
        raise NotFoundError(what="Leerling", key="9")

    def break_down(progress):
        raise ZeroDivisionError

    run("Vooraf", lambda progress: "klaar", heard.append, heard.append)
    runner.wait()
    run("Daarna", lambda progress: goes_on.wait(5), heard.append, heard.append)
    run("Daarna", refuse, heard.append, heard.append)
    delete(view)
    goes_on.set()
    runner.wait()
    assert heard == ["klaar"]
    with qtbot.captureExceptions() as told:
        run("Daarna", break_down, heard.append, heard.append)
        runner.wait()
    assert [kind for kind, *_ in told] == [ZeroDivisionError]
    assert heard == ["klaar"]
