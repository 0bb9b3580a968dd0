import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from wm_desktop.gui.collector import WindowCollector, collect_in_window_thread, collect_what_is_due


class Window(QWidget):
    pass


def make_many():
    """More than enough for Python's collector to start by itself."""
    return [[number] for number in range(100_000)]


def test_a_window_in_a_cycle_goes_in_the_windows_thread_only(qapp, qtbot, monkeypatch):
    monkeypatch.setattr("wm_desktop.gui.collector._PAUSE_MS", 1)
    parent = QObject()
    gc.enable()
    collect_in_window_thread(parent)
    assert not gc.isenabled()
    gone_in = []
    window = Window()
    window.destroyed.connect(
        lambda: gone_in.append(threading.current_thread().name), Qt.ConnectionType.DirectConnection
    )
    window.itself = window
    del window
    worker = threading.Thread(target=make_many)
    worker.start()
    worker.join()
    assert gone_in == []
    many = make_many()
    qtbot.waitUntil(lambda: gone_in == ["MainThread"])
    assert len(many) == 100_000


def test_an_application_has_one_collector(qapp):
    parent = QObject()
    collect_in_window_thread(parent)
    collect_in_window_thread(parent)
    assert len(parent.findChildren(WindowCollector)) == 1


def test_what_is_not_due_waits():
    class Thing:
        pass

    gc.collect()
    thing = Thing()
    thing.itself = thing
    seen = weakref.ref(thing)
    del thing
    collect_what_is_due()
    assert seen() is not None
    gc.collect()
    assert seen() is None


@pytest.mark.parametrize(("counts", "collected"), [((0, 0, 11), []), ((0, 11, 11), [1]), ((0, 0, 101), [2])])
def test_the_oldest_objects_are_left_alone_while_somebody_works(monkeypatch, counts, collected):
    done = []
    monkeypatch.setattr(gc, "get_count", lambda: counts)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 10))
    monkeypatch.setattr(gc, "collect", done.append)
    collect_what_is_due()
    assert done == collected


def test_everything_is_gone_through_once_the_person_is_away(qapp, qtbot, monkeypatch):
    monkeypatch.setattr("wm_desktop.gui.collector._AWAY_MS", 1)
    parent, done = QObject(), []
    monkeypatch.setattr(gc, "collect", lambda *_: done.append(True))
    collect_in_window_thread(parent)
    collector = parent.findChild(WindowCollector)
    collector.state_changed(Qt.ApplicationState.ApplicationInactive)
    collector.state_changed(Qt.ApplicationState.ApplicationActive)
    qtbot.wait(5)
    assert done == []
    collector.state_changed(Qt.ApplicationState.ApplicationInactive)
    qtbot.waitUntil(lambda: done == [True])
