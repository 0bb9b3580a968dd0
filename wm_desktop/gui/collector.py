"""Python's collector of garbage in cycles, kept to the window's thread."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 1000


class WindowCollector(QObject):
    """Collects on a timer, so in the thread of the window, instead of in whichever thread happens to need memory.

    A closed window is often held by a cycle only. A collection that starts in a worker's thread destroys it there,
    while Qt may be busy with it, and that ends the program.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()


def collect_in_window_thread(application: QObject) -> None:
    """Keep the collector to this thread for as long as the program runs."""
    if application.findChild(WindowCollector) is None:
        WindowCollector(application)


def collect_what_is_due() -> None:
    """Collect the oldest generation that is due by Python's own measure, if any."""
    for generation, (made, allowed) in reversed([*enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))]):
        if made > allowed:
            gc.collect(generation)
            return
