"""One run of the program: the first window, then the main window on the file that was opened."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from wm_desktop.gui import theme
from wm_desktop.gui.enter_key import EnterKey
from wm_desktop.gui.start.view import StartWindow
from wm_desktop.gui.tasks import TaskRunner

if TYPE_CHECKING:
    from wm_desktop.gui.main_window import MainWindow
    from wm_desktop.gui.start.starter import Starter
    from wm_desktop.gui.tools import Tools
    from wm_desktop.services.data_files import OpenDataFile
    from wm_desktop.services.ports import Clock

_ROOMS_AFTER_MS = 400


@dataclass(frozen=True)
class Workshop:
    """What `app` gives beside the starter: the tools (made once a file is open) and the clock."""

    tools: Callable[[], Tools]
    clock: Clock
    settings_for: Callable[[str], QSettings]
    demo_passphrase: str = ""


class Appearance(QObject):
    """Light or dark and the text size: follows the system unless the user chose otherwise."""

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.apply)

    @property
    def choice(self) -> str:
        """'system', 'light' or 'dark'."""
        return str(self._settings.value("look/mode", "system"))

    @property
    def text_percent(self) -> int:
        """Text size in percent of the system's own."""
        stored = str(self._settings.value("look/text", "100"))
        return int(stored) if stored.isdecimal() and int(stored) in theme.TEXT_SIZES else 100

    def choose(self, mode: str) -> None:
        """Follow the system, or stay light or dark."""
        self._settings.setValue("look/mode", mode)
        self.apply()

    def resize_text(self, step: int) -> None:
        """One size larger (1), smaller (-1) or back to normal (0)."""
        sizes = theme.TEXT_SIZES
        place = sizes.index(self.text_percent) + step if step else 0
        self._settings.setValue("look/text", str(sizes[max(0, min(len(sizes) - 1, place))]))
        self.apply()

    def apply(self) -> None:
        """Give the whole program its look."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            dark = theme.system_is_dark() if self.choice == "system" else self.choice == "dark"
            theme.apply(app, dark=dark, text_percent=self.text_percent)
            self.changed.emit()


def _load_rooms(warm_up: Callable[[], None]) -> None:
    """Bring in what the other pages, the dialogs and paper need, so that the first click on them does not wait."""
    rooms = "consent import_wizard lists roster persons publications incidents"
    for name in rooms.split():
        importlib.import_module(f"wm_desktop.gui.{name}.view")
    warm_up()


class Session(QObject):
    """Keeps the windows; ends with `finished`."""

    finished = Signal()
    main_window_shown = Signal()

    def __init__(self, starter: Starter, workshop: Workshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self.tasks = TaskRunner(self)
        self.appearance = Appearance(starter.settings, self)
        self.appearance.apply()
        app = QApplication.instance()
        self._enter_key = EnterKey(app) if isinstance(app, QApplication) else None
        self.start_window = StartWindow(starter, self.tasks)
        self.main_window: MainWindow | None = None
        self._rooms_timer = QTimer(self)  # a single shot with the window as context outlives a session that is gone
        self._rooms_timer.setSingleShot(True)
        self._rooms_timer.setInterval(_ROOMS_AFTER_MS)
        self._rooms_timer.timeout.connect(self._load_rooms)
        self.start_window.opened.connect(self.open_main)
        self.start_window.closed.connect(self._ended)

    def begin(self, *, demo: bool = False) -> None:
        """Show the first window and load the heavy parts behind it."""
        self.start_window.show()
        if demo:
            self.start_window.look_at_demo()
        else:
            self.start_window.load()

    def open_main(self, opened: OpenDataFile, demo: bool = False) -> MainWindow:
        """Show the main window on an open data file."""
        from wm_desktop.gui.desk import Circumstances, Desk
        from wm_desktop.gui.main_window import MainWindow

        desk = Desk(
            opened,
            self._workshop.tools(),
            self._workshop.settings_for(opened.actor.name),
            self._workshop.clock,
            Circumstances(demo, self._workshop.demo_passphrase if demo else ""),
        )
        window = MainWindow(desk)
        self._connect_look(window)
        window.closed.connect(self._ended)
        self.main_window = window
        self._fit(window)
        window.show()
        self.main_window_shown.emit()
        self._rooms_timer.start()
        return window

    def _load_rooms(self) -> None:
        """Once the window stands and is drawn, never while it is being drawn: loading would hold that up."""
        window = self.main_window
        if window is not None and window.isVisible():
            warm_up = window.desk.tools.warm_up
            window.desk.tasks.run(
                self.tr("Programma laden"), lambda _progress: _load_rooms(warm_up), lambda _nothing: None
            )

    def _connect_look(self, window: MainWindow) -> None:
        ui, look = window.ui, self.appearance
        modes = {"system": ui.follow_action, "light": ui.light_action, "dark": ui.dark_action}
        for mode, action in modes.items():
            window.appearance_group.addAction(action)
            action.setChecked(look.choice == mode)
            action.triggered.connect(lambda _checked=False, mode=mode: look.choose(mode))
        for action, step in ((ui.larger_action, 1), (ui.smaller_action, -1), (ui.normal_action, 0)):
            action.triggered.connect(lambda _checked=False, step=step: look.resize_text(step))
        look.changed.connect(window.theme_changed)

    def _fit(self, window: QWidget) -> None:
        screen = window.screen().availableGeometry()
        if not screen.contains(window.frameGeometry()):
            window.resize(min(window.width(), screen.width()), min(window.height(), screen.height()))
            window.move(screen.topLeft())
        if window.windowState() == Qt.WindowState.WindowNoState and screen.width() <= 1400:
            title_bar = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
            window.resize(screen.width(), screen.height() - title_bar)

    def _ended(self) -> None:
        self._rooms_timer.stop()
        self.tasks.close()
        QGuiApplication.clipboard().clear()
        self.finished.emit()
