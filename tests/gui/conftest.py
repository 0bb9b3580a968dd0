"""Fixtures for tests with a window."""

import gc

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtGui import QGuiApplication

from tests.gui.support import FakeDataFiles, FakeOpened, SavedFiles
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.tools import Tools


@pytest.fixture(scope="session", autouse=True)
def _no_collection_in_other_threads():
    """Like the program itself: windows in a cycle must not go in the thread of a reader or of xdist."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def _empty_clipboard():
    """Qt ends in a crash when Python's own clipboard data outlive the interpreter."""
    yield
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def _closed_windows_are_gone():
    """Delete what a test closed: without a running event loop Qt keeps it, and every later test restyles it too."""
    yield
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def desk(qapp, place, tmp_path):
    """A desk of the principal on a fresh data file; `desk.place` is what pages work with."""
    made = make_desk(place, tmp_path)
    yield made
    made.close()


def make_desk(place, folder, **tools):
    """Give a desk around a workplace; `tools` replace the stand-ins."""
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    saved = SavedFiles()
    chosen = {"data_files": FakeDataFiles(), "save_file": saved, "save_pieces": saved.pieces} | tools
    return Desk(FakeOpened(place), Tools(**chosen), settings, place.clock)
