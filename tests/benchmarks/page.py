"""The Toestemmingen page of a large school: how fast it is shown, how fast a keystroke is answered, what it costs.

The school (see `school`) is made in a process of its own: the memory is that of the window alone.
"""

from __future__ import annotations

import multiprocessing
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.figures import Figure, Figures, main, peak_memory
from tests.benchmarks.school import size

if TYPE_CHECKING:
    from sqlalchemy import Engine

SHOWN_MS, KEYSTROKE_MS, MEMORY_MB = 400, 60, 250
FLOOR = "the bare driver reading the same rows"
TYPED = ("v", "vi", "vis", "viss", "visse", "visser", "visse", "viss", "vis", "vi", "v", "")


def fill(folder: Path, pupils: int) -> None:
    """Make the school."""
    from tests.benchmarks.school import fill as fill_school
    from tests.support import FixedClock, copy_as_used, make_template

    make_template(folder / "template.db", FixedClock())
    engine = copy_as_used(folder / "template.db", folder / "data.db")
    fill_school(engine, pupils)
    engine.dispose()


def drawn(act: Callable[[], object]) -> float:
    """Milliseconds until the window has drawn what the act changed."""
    from PySide6.QtCore import QCoreApplication

    start = time.perf_counter()
    act()
    QCoreApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def measure(folder: Path, tiny: bool = False) -> Figures:
    """Show the page and type in its search field."""
    if tiny:  # whose memory says nothing
        fill(folder, size(tiny))
    else:
        maker = multiprocessing.get_context("spawn").Process(target=fill, args=(folder, size(tiny)))
        maker.start()
        maker.join()
    from PySide6.QtWidgets import QApplication

    from tests.support import KEY
    from wm_desktop.gui import theme
    from wm_desktop.storage.engine import open_engine

    app = QApplication.instance() or QApplication([])
    theme.apply(app, dark=False)
    engine = open_engine(folder / "data.db", KEY)
    try:
        return _figures(folder, engine)
    finally:
        engine.dispose()


def _figures(folder: Path, engine: Engine) -> Figures:
    from tests.gui.conftest import make_desk
    from tests.support import FixedClock, workplace_on
    from wm_desktop.gui.consent.view import ConsentPage

    desk = make_desk(workplace_on(engine, FixedClock()), folder)
    page = ConsentPage(desk)
    page.resize(1220, 640)
    page.show()
    shown = drawn(page.shown)
    again = statistics.median(drawn(page.refresh_now) for _ in range(3))
    page.settle_memory()  # what the page does by itself once the person looks
    keys = [drawn(lambda text=text: page.ui.search_edit.setText(text)) for text in TYPED]
    states = [drawn(lambda n=n: page.ui.status_combo.setCurrentIndex(n)) for n in (1, 2, 3, 0)]
    sort = drawn(lambda: page.presenter.sort_by(1))
    memory = peak_memory().value
    page.close()
    desk.close()
    from tests.benchmarks.register import plain  # the floor comes last: it is no part of the page's memory

    floor = min(drawn(lambda: plain(engine)) for _ in range(3))

    def figure(spent: float, goal: float | None = None) -> Figure:
        return Figure(spent, ratio=spent / floor, ratio_to=FLOOR, goal=goal)

    return {
        "bare driver, same rows": Figure(floor),
        "shown": figure(shown, SHOWN_MS),
        "shown again": figure(again),
        "keystroke, slowest": figure(max(keys), KEYSTROKE_MS),
        "keystroke, median": figure(statistics.median(keys)),
        "state filter": figure(max(states)),
        "sort by group": figure(sort),
        "memory": Figure(memory, "MB", goal=MEMORY_MB),
    }


if __name__ == "__main__":
    sys.exit(main(measure))
