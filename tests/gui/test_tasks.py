import gc
import threading

import pytest

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


def test_the_collector_rests_while_work_is_under_way(runner):
    """A collection in the worker's thread would destroy widgets there."""
    seen = []
    runner.run("Tellen", lambda progress: gc.isenabled(), seen.append)
    runner.run("Tellen", lambda progress: gc.isenabled(), seen.append)
    runner.wait()
    assert seen == [False, False]
    assert gc.isenabled()


def test_a_runner_that_closes_over_its_work_lets_the_collector_go(qapp):
    made = TaskRunner()
    made.run("Tellen", lambda progress: 1, lambda result: None)
    assert not gc.isenabled()
    made.close()
    made.close()
    assert gc.isenabled()
    made.wait()
    assert gc.isenabled()
