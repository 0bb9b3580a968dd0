"""From the start of the process to a window that can be used, against what its libraries and the file cost anyway.

Both are processes of their own, in turns: one imports PySide6.QtWidgets and SQLAlchemy and opens the encrypted file,
the other is the program, logged in at once and shown without a screen.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.figures import Figure, Figures, main
from tests.support import CHEAP, NEW_SCHOOL, PASSPHRASE
from wm_desktop.app.data_files import now
from wm_desktop.storage.datafile import DataFileStore
from wm_desktop.storage.keys import Argon2Cost

GOAL_RATIO = 1.6
FLOOR = "PySide6.QtWidgets, SQLAlchemy, opening the file"
_FLOOR = """
import sys
from pathlib import Path
import PySide6.QtWidgets
import sqlalchemy
from wm_desktop.app.data_files import now
from wm_desktop.storage.datafile import DataFileStore
opened = DataFileStore(now).open(Path(sys.argv[1]), sys.argv[3], sys.argv[2])
print("opened", flush=True)
opened.close()
"""
# The event loop of the program itself: a loop that only looks for events would hold up the thread that loads.
_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from wm_desktop.app.wiring import make_application, make_session

def log_in(_task):
    session.tasks.finished.disconnect(log_in)
    QTimer.singleShot(0, lambda: session.start_window.log_in(sys.argv[2], sys.argv[3]))

def usable():
    print("usable" if session.main_window.isVisible() else "hidden", flush=True)
    session.main_window.close()

app = make_application()
session = make_session(Path(sys.argv[1]), settings_folder=Path(sys.argv[1]).parent)
session.finished.connect(app.quit)
session.tasks.finished.connect(log_in)
session.main_window_shown.connect(lambda: QTimer.singleShot(0, usable))
session.begin()
QTimer.singleShot(0, lambda: print("asks", flush=True))
app.exec()
session.start_window.deleteLater()
app.processEvents()
"""


def measure(folder: Path, tiny: bool = False) -> Figures:
    """Start both some times and compare the medians."""
    store = DataFileStore(now, "meting", CHEAP if tiny else Argon2Cost())
    opened, _ = store.create(folder / "school", NEW_SCHOOL)
    opened.close()
    runs = []
    for _ in range(1 if tiny else 5):
        floor = _spent(_FLOOR, folder, "opened")
        runs.append((*floor, *_spent(_PROGRAM, folder, "asks", "usable")))
    floor, asks, usable = (statistics.median(each) for each in zip(*runs, strict=True))
    return {
        FLOOR: Figure(floor),
        "asks for the passphrase": Figure(asks, ratio=asks / floor, ratio_to=FLOOR),
        "usable, logged in at once": Figure(usable, ratio=usable / floor, ratio_to=FLOOR, goal_ratio=GOAL_RATIO),
    }


def _spent(program: str, folder: Path, *marks: str) -> list[float]:
    """Milliseconds from the start of the process until it prints each mark."""
    root = str(Path(__file__).parents[2])
    environment = {**os.environ, "PYTHONPATH": root, "QT_QPA_PLATFORM": "offscreen"}
    words = [str(folder / "school"), NEW_SCHOOL.user, PASSPHRASE]
    start = time.perf_counter()
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", program, *words], env=environment, encoding="utf-8", **pipes) as child:
        spent = []
        for mark in marks:
            if child.stdout.readline().strip() != mark:
                raise RuntimeError(f"the program did not say '{mark}': {child.stderr.read()[-500:]}")
            spent.append((time.perf_counter() - start) * 1000)
    return spent


if __name__ == "__main__":
    sys.exit(main(measure))
