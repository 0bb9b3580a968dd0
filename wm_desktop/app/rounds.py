"""The rounds without a person at the keyboard: the self-test, the tour and the sample output."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from wm_desktop.app.sample import PASSPHRASE, open_sample_school
from wm_desktop.app.wiring import make_application, make_session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from wm_desktop.gui.main_window import MainWindow
    from wm_desktop.gui.session import Session
    from wm_desktop.gui.tour import TourStop
    from wm_desktop.services.data_files import OpenDataFile

SCREEN = (1366, 768)


def self_test(app: QApplication) -> int:
    """Make a data file, log in through the first window, show every page, lock, close; 0 when all of it worked."""
    from wm_desktop.app.data_files import load_data_files
    from wm_desktop.services.data_files import NewSchool

    with tempfile.TemporaryDirectory(prefix="wm-zelftest-") as name:
        folder = Path(name)
        new = NewSchool("Zelftest", ("Willibrord",), "Anja", PASSPHRASE)
        opened, _ = load_data_files().create(folder / "school", new)
        opened.close()
        session = make_session(folder / "school", settings_folder=folder)
        session.begin()
        session.tasks.wait()
        session.start_window.log_in("Anja", PASSPHRASE)
        session.tasks.wait()
        window = session.main_window
        if window is None:
            return 1
        window.show_every_page()
        window.lock()
        app.processEvents()
        _put_away(session, window)
    return 0


def _put_away(session: Session, window: MainWindow) -> None:
    """Close, and let go of every widget: the application may live on."""
    window.close()
    window.deleteLater()
    session.start_window.deleteLater()


def tour(app: QApplication, folder: Path, *, small: bool = False) -> int:
    """Save a picture of every page and important dialog of the sample school, in light and dark.

    The principal sees the school, so that there is a picture of every course, also of those about employees.
    """
    return _tour_of(app, open_sample_school(small=small, as_principal=True), folder)


def _tour_of(app: QApplication, opened: OpenDataFile, folder: Path) -> int:
    from wm_desktop.gui.tour import walk

    with tempfile.TemporaryDirectory(prefix="wm-rondleiding-") as settings:
        session, window = _open_sample(Path(settings), opened)
        for path in walk(window, folder, _start_stops(session)):
            print(path)  # noqa: T201 - the answer of a command
        _put_away(session, window)
        app.processEvents()
    return 0


def _start_stops(session: Session) -> list[TourStop]:
    """The panels of the first window."""
    from wm_desktop.gui.tour import TourStop

    start = session.start_window
    panels = {
        "eerste-start": start.welcome,
        "nieuw-bestand": start.new_file,
        "herstelcode": start.recovery,
        "aanmelden": start.login,
    }

    def stop(name: str, panel: QWidget) -> TourStop:
        def show(_window: MainWindow) -> QWidget:
            start.stack.setCurrentWidget(panel)
            start.login.ui.path_label.setText(str(Path("WM Desktop") / "data.db"))
            start.recovery.show_key("VOORB-EELD0-VOORB-EELD0-VOORB-EELD0")
            start.show()
            return start

        return TourStop(name, show)

    return [stop(name, panel) for name, panel in panels.items()]


def _open_sample(settings: Path, opened: OpenDataFile) -> tuple[Session, MainWindow]:
    from PySide6.QtCore import QCoreApplication

    session = make_session(settings / "none", settings_folder=settings)
    window = session.open_main(opened, demo=True)
    # The answer to showing it comes later, and would make it as small again as the screen in memory.
    QCoreApplication.processEvents()
    window.resize(*SCREEN)
    return session, window


def make_sample_output(folder: Path, *, small: bool = False) -> int:
    """Do the main job on the sample school without a screen: list, letter and pictures in one folder."""
    from wm_desktop.app.data_files import now
    from wm_desktop.app.sample_papers import write_papers
    from wm_desktop.services.workplace import workplace_for

    folder.mkdir(parents=True, exist_ok=True)
    opened = open_sample_school(small=small)
    written = write_papers(workplace_for(opened, now), folder)
    code = _tour_of(make_application(), opened, folder / "beelden")
    for path in written:
        print(path)  # noqa: T201 - the answer of a command
    print(f"Klaar: kijk in {folder.resolve()}", file=sys.stderr)  # noqa: T201 - said to the person who asked
    return code
