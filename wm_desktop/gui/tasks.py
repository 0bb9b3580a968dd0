"""Long work: one thread, one task after another, with progress and cancel; the window never waits."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget
from shiboken6 import isValid

from wm_desktop.domain.errors import CancelledError, WmError

if TYPE_CHECKING:
    from wm_desktop.gui.running import Runner
    from wm_desktop.services.ports import Progress

Result = TypeVar("Result")
Work = Callable[["Progress"], Result]
SHOWN_AFTER_MS = 400


@dataclass(eq=False)
class Task:
    """One piece of work under way; also the `Progress` the services report to (from the worker's thread)."""

    title: str
    tell: Callable[[Task, int, int], None]
    cancelled: threading.Event = field(default_factory=threading.Event)

    def report(self, done: int, total: int) -> None:
        """Say how far the work is; raises CancelledError once the user gave up."""
        if self.cancelled.is_set():
            raise CancelledError
        self.tell(self, done, total)

    def cancel(self) -> None:
        """Ask the work to stop at its next report."""
        self.cancelled.set()


@dataclass(frozen=True)
class _Job:
    """A piece of work as the window's thread holds it.

    `work`, `done` and `failed` often carry a window with them. As long as the job stands here, the worker's thread
    never lets go of the last reference to it: that would destroy the window there, and Qt ends the program for that.
    """

    task: Task
    work: Callable[[Task], Any]
    future: Future[Any]
    done: Callable[[Any], object]
    failed: Callable[[Exception], object]


class TaskRunner(QObject):
    """Runs work on its one thread and brings results back to the window's thread.

    `failed` gets a WmError (a refusal, a fault, CancelledError); any other exception is our bug and goes to the
    global hook. Without `failed` every error goes to the signal `troubled`.
    """

    started = Signal(object)
    progressed = Signal(object, object, object)
    finished = Signal(object)
    troubled = Signal(object)
    _ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="wm-task")
        self._under_way: list[_Job] = []
        self._ended.connect(self._bring_back, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether any work is under way or waiting."""
        return bool(self._under_way)

    def run(
        self,
        title: str,
        work: Work[Result],
        done: Callable[[Result], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> Task:
        """Start work (or let it wait its turn); `done` and `failed` are called in the window's thread."""
        task = Task(title, self._tell)
        answer = failed if failed is not None else self.troubled.emit
        self._under_way.append(_Job(task, work, self._pool.submit(work, task), done, answer))
        # The next thing the thread does, after it let go of the work; a callback of the future would come before that.
        self._pool.submit(self._ended.emit)
        self.started.emit(task)
        return task

    def run_for(self, view: QObject) -> Runner:
        """Give a way to run work for a view: what comes back after the view was closed is let go of.

        A program error is still told; who closed a dialog no longer waits for a refusal.
        """

        def run(
            title: str,
            work: Work[Any],
            done: Callable[[Any], object],
            failed: Callable[[Exception], object],
        ) -> Task:
            def finished(result: object) -> None:
                if isValid(view):
                    done(result)

            def broke(error: Exception) -> None:
                if isValid(view):
                    failed(error)
                elif not isinstance(error, WmError):
                    raise error

            return self.run(title, work, finished, broke)

        return run

    def cancel(self) -> None:
        """Ask everything under way to stop."""
        for job in self._under_way:
            job.task.cancel()

    def wait(self) -> None:
        """Wait, with the window reacting, until nothing is under way (closing, tests, the tour)."""
        while self._under_way:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            QCoreApplication.sendPostedEvents()

    def close(self) -> None:
        """Stop for good, after what is under way has ended."""
        self.cancel()
        self._pool.shutdown(wait=True, cancel_futures=False)

    def _tell(self, task: Task, done: int, total: int) -> None:
        self.progressed.emit(task, done, total)

    def _bring_back(self) -> None:
        """One thread does one thing after another, so what ended is the first."""
        job = self._under_way.pop(0)
        self.finished.emit(job.task)
        error = job.future.exception()
        if error is None:
            job.done(job.future.result())
        elif isinstance(error, Exception):
            job.failed(error)
        else:
            raise error


class ProgressStrip(QWidget):
    """A thin strip with title, bar and 'Annuleren'; appears when work takes longer than 0.4 s."""

    def __init__(self, runner: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._runner = runner
        self.title_label = QLabel(self)
        self.progress_bar = QProgressBar(self)
        self.cancel_button = QPushButton(self.tr("Annuleren"), self)
        self.progress_bar.setAccessibleName(self.tr("Voortgang"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.addWidget(self.title_label)
        layout.addWidget(self.progress_bar, 1)
        layout.addWidget(self.cancel_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_AFTER_MS)
        self._timer.timeout.connect(self._appear)
        self.cancel_button.clicked.connect(self._cancel)
        runner.started.connect(self._started)
        runner.progressed.connect(self._progressed)
        runner.finished.connect(self._finished)
        self.hide()

    def _started(self, task: Task) -> None:
        self._task = task
        self.title_label.setText(task.title)
        self.title_label.setTextFormat(Qt.TextFormat.PlainText)
        self.progress_bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        self._timer.start()

    def _appear(self) -> None:
        self.setVisible(self._runner.busy)

    def _progressed(self, task: Task, done: int, total: int) -> None:
        if task is self._task:
            self.progress_bar.setRange(0, 1000 if total else 0)
            self.progress_bar.setValue(done * 1000 // total if total else 0)

    def _finished(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self._timer.stop()
            self.hide()

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        if self._task is not None:
            self._task.cancel()
