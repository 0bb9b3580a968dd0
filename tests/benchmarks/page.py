"""The Toestemmingen page of a large school: how fast it is shown, how fast a keystroke is answered, what it costs.

Run `python -m tests.benchmarks.page`; it is not a test. The school (10,000 pupils x 11 purposes) is made in a process
of its own, so that the memory printed is that of the window alone.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

BUDGET = {"shown": 400.0, "keystroke": 60.0, "memory": 250.0}
TYPED = ("v", "vi", "vis", "viss", "visse", "visser", "visse", "viss", "vis", "vi", "v", "")


def fill(folder: Path) -> None:
    """Make the school."""
    from tests.benchmarks.register import fill as fill_register
    from tests.support import FixedClock, copy_engine, make_template

    make_template(folder / "template.db", FixedClock())
    engine = copy_engine(folder / "template.db", folder / "data.db")
    fill_register(engine)
    engine.dispose()


def timed(act: Callable[[], object]) -> float:
    """Milliseconds until the window has drawn what the act changed."""
    from PySide6.QtCore import QCoreApplication

    start = time.perf_counter()
    act()
    QCoreApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def measure(folder: Path) -> dict[str, float]:
    """Show the page and type in its search field."""
    from PySide6.QtWidgets import QApplication

    from tests.gui.conftest import make_desk
    from tests.support import KEY, FixedClock, workplace_on
    from wm_desktop.gui import theme
    from wm_desktop.gui.consent.view import ConsentPage
    from wm_desktop.storage.engine import open_engine

    app = QApplication.instance() or QApplication([])
    theme.apply(app, dark=False)
    engine = open_engine(folder / "data.db", KEY)
    desk = make_desk(workplace_on(engine, FixedClock()), folder)
    page = ConsentPage(desk)
    page.resize(1220, 640)
    page.show()
    shown = timed(page.shown)
    again = statistics.median(timed(page.refresh_now) for _ in range(3))
    page.settle_memory()  # what the page does by itself once the person looks
    keys = [timed(lambda text=text: page.ui.search_edit.setText(text)) for text in TYPED]
    print(" ".join(f"{each:.0f}" for each in keys))  # noqa: T201 - it is a report
    states = [timed(lambda n=n: page.ui.status_combo.setCurrentIndex(n)) for n in (1, 2, 3, 0)]
    sort = timed(lambda: page.presenter.sort_by(1))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    page.close()
    desk.close()
    engine.dispose()
    return {
        "shown": shown,
        "shown again": again,
        "keystroke": max(keys),
        "keystroke, median": statistics.median(keys),
        "state filter": max(states),
        "sort by group": sort,
        "memory": memory,
    }


def main() -> int:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        maker = multiprocessing.get_context("spawn").Process(target=fill, args=(folder,))
        maker.start()
        maker.join()
        figures = measure(folder)
    for what, figure in figures.items():
        unit = "MB" if what == "memory" else "ms"
        budget = f"  (at most {BUDGET[what]:.0f})" if what in BUDGET else ""
        print(f"{what:20s}{figure:8.1f} {unit}{budget}")  # noqa: T201 - it is a report
    print(json.dumps(figures))  # noqa: T201 - it is a report
    return 0


if __name__ == "__main__":
    sys.exit(main())
