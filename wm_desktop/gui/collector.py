"""Python's collector of garbage in cycles, kept to the window's thread and out of the way of who works there."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_PAUSE_MS = 1000
_AWAY_MS = 2000
_OLDEST = 2
_PATIENCE = 10
"""How many times longer than Python's own measure the oldest objects are left alone while somebody works."""


class WindowCollector(QObject):
    """Collects on a timer, so in the thread of the window, instead of in whichever thread happens to need memory.

    A closed window is often held by a cycle only. A collection that starts in a worker's thread destroys it there,
    while Qt may be busy with it, and that ends the program.

    Going through the oldest objects (the libraries, a large register) is a standstill of up to a third of a second. It
    waits until the person is in another program.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()
        self._away_timer = QTimer(self)
        self._away_timer.setSingleShot(True)
        self._away_timer.setInterval(_AWAY_MS)
        self._away_timer.timeout.connect(gc.collect)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self.state_changed)

    def state_changed(self, state: Qt.ApplicationState) -> None:
        """Collect everything once the person has been away for a moment."""
        if state is Qt.ApplicationState.ApplicationActive:
            self._away_timer.stop()
        else:
            self._away_timer.start()


def collect_in_window_thread(application: QObject) -> None:
    """Keep the collector to this thread for as long as the program runs."""
    if application.findChild(WindowCollector) is None:
        WindowCollector(application)


def collect_what_is_due() -> None:
    """Collect the oldest generation that is due, if any: by Python's own measure, but the last one much later."""
    for generation, (made, allowed) in reversed([*enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))]):
        if made > allowed * (_PATIENCE if generation == _OLDEST else 1):
            gc.collect(generation)
            return
