"""The main window: menus, the bar of pages, the page, the status bar, and the lock."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QLabel,
    QMainWindow,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from wm_desktop.domain.dutch_dates import short_moment
from wm_desktop.gui import doors, theme
from wm_desktop.gui.desk import Aim, Desk, StatusNote
from wm_desktop.gui.forms.ui_main_window import Ui_MainWindowForm
from wm_desktop.gui.lock_screen import IdleWatch, LockScreen, bring_dialogs_back, put_dialogs_away
from wm_desktop.gui.page_list import page_list
from wm_desktop.gui.pages import Page, PageEntry, page_shortcut
from wm_desktop.gui.tasks import ProgressStrip
from wm_desktop.services.actors import Act
from wm_desktop.services.health import daily_backup
from wm_desktop.services.ports import Progress
from wm_desktop.services.workplace import Kind

SPREADSHEETS = frozenset({".xlsx", ".xlsm", ".xls", ".ods", ".fods", ".csv", ".txt", ".tsv", ".html", ".htm", ".mht"})
ROSTERS = frozenset({".xml"})


class MainWindow(QMainWindow):
    """The frame around the pages of one open data file."""

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_MainWindowForm()
        self.ui.setupUi(self)
        self.pages: dict[str, Page] = {}
        self._frames: dict[str, QScrollArea] = {}
        self._entries = [e for e in page_list() if e.needs is None or desk.place.actor.may(e.needs)]
        self._buttons: dict[str, QToolButton] = {}
        self._put_away: list[QDialog] = []
        self._page_group = QButtonGroup(self)
        self.appearance_group = QActionGroup(self)
        self._contents = self.ui.central
        self.lock_screen = LockScreen(desk)
        self.idle_watch = IdleWatch(desk, self)
        self._frame = QStackedWidget(self)
        self._frame.addWidget(self._contents)
        self._frame.addWidget(self.lock_screen)
        self.setCentralWidget(self._frame)
        self._build_bar()
        self._build_status()
        self._connect()
        self.theme_changed()
        self._restore_place()
        self.go_to_page(self._entries[0].key)
        if not desk.circumstances.demo:
            desk.tasks.run(self.tr("Back-up van vandaag"), self._daily_backup, self._daily_done)

    @property
    def current_page(self) -> Page:
        """The page in front."""
        return self.pages[self._shown_key()]

    @property
    def is_locked(self) -> bool:
        """Whether the contents are hidden."""
        return self._frame.currentWidget() is self.lock_screen

    def page(self, key: str) -> Page:
        """A page by its key, made when first asked for."""
        if key not in self.pages:
            entry = next(entry for entry in self._entries if entry.key == key)
            page = entry.make(self.desk)
            page.status_changed.connect(partial(self._page_status, page))
            self.pages[key] = page
            self._frames[key] = _framed(page)
            self.ui.page_stack.addWidget(self._frames[key])
        return self.pages[key]

    def go_to_page(self, key: str) -> Page:
        """Bring a page to the front."""
        page = self.page(key)
        self.ui.page_stack.setCurrentWidget(self._frames[key])
        self._buttons[key].setChecked(True)
        page.shown()
        self._say(page.status)
        return page

    def show_every_page(self) -> None:
        """Bring every page to the front once (the self-test)."""
        for entry in self._entries:
            self.go_to_page(entry.key)

    def go(self, aim: Aim) -> None:
        """Go where an Aim points, when this role may see that page."""
        if aim.page in self._buttons:
            page = self.go_to_page(aim.page)
            page.show_aim(aim)
            page.setFocus()

    def lock(self) -> None:
        """Hide everything until the passphrase is typed."""
        if not self.is_locked:
            self._put_away = put_dialogs_away(self)
            self.ui.menu_bar.setEnabled(False)
            self.setWindowTitle(self.tr("WM Desktop - vergrendeld"))
            self.statusBar().hide()
            self._frame.setCurrentWidget(self.lock_screen)
            self.lock_screen.prepare()

    def unlock(self) -> None:
        """Show the contents again."""
        self.ui.menu_bar.setEnabled(True)
        self.setWindowTitle(self._title())
        self.statusBar().show()
        self._frame.setCurrentWidget(self._contents)
        self.idle_watch.start()
        self.current_page.setFocus()
        bring_dialogs_back(self._put_away)

    def theme_changed(self) -> None:
        """Draw icons and own colours again for the mode and text size of now."""
        c = theme.colours()
        self.ui.page_bar.setStyleSheet(
            f"#page_bar {{ background: {c.bar}; border-right: 1px solid {c.border}; }}"
            f"#page_bar QToolButton {{ border: 0; border-left: 4px solid transparent; padding: 8px 8px 8px 4px; }}"
            f"#page_bar QToolButton:hover {{ background: {c.alternate}; }}"
            f"#page_bar QToolButton:focus {{ border: 1px solid {c.accent}; border-left-width: 4px; }}"
            f"#page_bar QToolButton:checked {{ background: {c.base}; border-left: 4px solid {c.accent};"
            f" font-weight: 600; }}"
        )
        self.ui.demo_label.setStyleSheet(f"background: {c.warning[0]}; color: {c.warning[1]}; padding: 4px;")
        side = self.fontMetrics().height() + 6
        for entry in self._entries:
            self._buttons[entry.key].setIcon(theme.icon(entry.icon))
            self._buttons[entry.key].setIconSize(QSize(side, side))
        for page in self.pages.values():
            page.theme_changed()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a spreadsheet or EDEXML file that is dragged over the window."""
        if not self.is_locked and _importable(event.mimeData().urls()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the import with the dropped file."""
        path = _importable(event.mimeData().urls())
        if path is not None:
            event.acceptProposedAction()
            doors.open_dropped(self.desk, self, path)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the window's place and let go of the data file; first every dialog keeps or asks about its words."""
        if not self._close_dialogs():
            event.ignore()
            return
        self.desk.settings.setValue("window/geometry", self.saveGeometry())
        self.desk.settings.setValue("window/page", self._shown_key())
        self.idle_watch.stop()
        self.desk.close()
        event.accept()
        self.closed.emit()

    def _close_dialogs(self) -> bool:
        """Close what stands open over the window, innermost first; False when one of them asks about typed words."""
        dialogs = [each for each in self.findChildren(QDialog) if each.isVisible() or each in self._put_away]
        return all(not isValid(each) or each.close() for each in reversed(dialogs))

    def _build_bar(self) -> None:
        layout = QVBoxLayout(self.ui.page_bar)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(2)
        for number, entry in enumerate(self._entries):
            layout.addWidget(self._page_button(entry, number))
        layout.addStretch(1)

    def _page_button(self, entry: PageEntry, number: int) -> QToolButton:
        title = entry.title()
        button = QToolButton(self.ui.page_bar)
        button.setText(title)
        button.setAccessibleName(title)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(f"{title} ({page_shortcut(number).toString()})")
        button.clicked.connect(partial(self._open_page, entry.key))
        self._page_group.addButton(button)
        self._buttons[entry.key] = button
        action = QAction(title, self)
        action.setShortcut(page_shortcut(number))
        action.triggered.connect(partial(self._open_page, entry.key))
        self.ui.view_menu.addAction(action)
        return button

    def _build_status(self) -> None:
        self.counts_label = QLabel(self)
        self.user_label = QLabel(self.tr("Aangemeld: %1").replace("%1", self.desk.place.actor.name), self)
        self.backup_label = QLabel(self)
        self.progress_strip = ProgressStrip(self.desk.tasks, self)
        bar = self.statusBar()
        for label in (self.counts_label, self.user_label, self.backup_label):
            label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            label.setMinimumWidth(1)
        bar.addWidget(self.counts_label, 1)
        bar.addPermanentWidget(self.progress_strip)
        bar.addPermanentWidget(self.user_label)
        bar.addPermanentWidget(self.backup_label)
        bar.setSizeGripEnabled(False)
        self._show_backup()
        self.ui.demo_label.setVisible(self.desk.circumstances.demo)
        self.setWindowTitle(self._title())

    def _connect(self) -> None:
        ui = self.ui
        for action, slot in (
            (ui.new_action, lambda: self.current_page.attempt(self.current_page.on_new)),
            (ui.import_action, lambda: self.current_page.attempt(self.current_page.on_import)),
            (ui.print_action, lambda: self.current_page.attempt(self.current_page.on_print)),
            (ui.edit_action, lambda: self.current_page.attempt(self.current_page.on_edit)),
            (ui.undo_action, lambda: self.current_page.attempt(self.current_page.on_undo)),
            (ui.refresh_action, self._refresh),
            (ui.search_action, self._search),
            (ui.find_action, lambda: doors.open_find(self.desk, self)),
            (ui.lock_action, self.lock),
            (ui.quit_action, self.close),
            (ui.backup_action, lambda: doors.make_backup(self.desk, self.current_page)),
            (ui.restore_action, lambda: doors.open_restore(self.desk, self.current_page)),
            (ui.verify_action, lambda: doors.verify(self.desk, self.current_page)),
            (ui.roster_action, lambda: doors.open_roster_import(self.desk, self)),
            (ui.consent_import_action, lambda: doors.open_consent_import(self.desk, self)),
            (ui.letter_texts_action, lambda: doors.open_letter_texts(self.desk, self)),
            (ui.settings_action, lambda: doors.open_settings(self.desk, self)),
            (ui.help_action, lambda: doors.open_help(self.desk, self, self.current_page.help_topic)),
            (ui.handbook_action, lambda: doors.open_help(self.desk, self, "")),
            (ui.changes_action, lambda: doors.open_changes(self.desk, self)),
            (ui.about_action, lambda: doors.open_about(self)),
        ):
            action.triggered.connect(slot)
        self._hide_what_may_not()
        self.desk.go_requested.connect(self.go)
        self.desk.changed.connect(self._data_changed)
        self.desk.tasks.troubled.connect(self._troubled)
        self.lock_screen.unlocked.connect(self.unlock)
        self.idle_watch.idle.connect(self.lock)

    def _hide_what_may_not(self) -> None:
        """Take acts off the menu that this role would only be refused."""
        ui, may = self.ui, self.desk.place.actor.may
        for action, act in (
            (ui.backup_action, Act.BACK_UP),
            (ui.restore_action, Act.BACK_UP),
            (ui.verify_action, Act.BACK_UP),
            (ui.roster_action, Act.CHANGE_ROSTER),
            (ui.consent_import_action, Act.RECORD_CONSENT),
            (ui.letter_texts_action, Act.HANDLE_INCIDENTS),
        ):
            action.setVisible(may(act))

    def _open_page(self, key: str, _checked: bool = False) -> None:
        self.go_to_page(key).setFocus()

    def _refresh(self) -> None:
        self.current_page.refresh_now()
        self._show_backup()

    def _search(self) -> None:
        edit = self.current_page.search_edit
        if edit is not None:
            edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            edit.selectAll()

    def _troubled(self, error: Exception) -> None:
        self.current_page.fail(error)

    def _data_changed(self, kinds: frozenset[Kind]) -> None:
        self._show_backup()
        if Kind.SETTINGS in kinds:
            self.idle_watch.start()

    def _page_status(self, page: Page, note: StatusNote) -> None:
        if page is self.current_page:
            self._say(note)

    def _say(self, note: StatusNote) -> None:
        filtered = self.tr(" - filter actief") if note.filtered else ""
        self.counts_label.setText(f"  {note.counts}{filtered}")

    def _daily_backup(self, progress: Progress) -> Path | None:
        return daily_backup(self.desk.place)

    def _daily_done(self, _made: Path | None) -> None:
        self._show_backup()

    def _show_backup(self) -> None:
        last = self.desk.place.backups.last()
        text = self.tr("Laatste back-up: %1").replace("%1", short_moment(last)) if last else self.tr("Nog geen back-up")
        self.backup_label.setText(f"{text}  ")

    def _title(self) -> str:
        return self.tr("WM Desktop - voorbeeldschool") if self.desk.circumstances.demo else self.tr("WM Desktop")

    def _shown_key(self) -> str:
        shown = self.ui.page_stack.currentWidget()
        return next(key for key, frame in self._frames.items() if frame is shown)

    def _restore_place(self) -> None:
        place = self.desk.settings.value("window/geometry")
        if isinstance(place, QByteArray):
            self.restoreGeometry(place)


def _framed(page: Page) -> QScrollArea:
    """Let a page be scrolled when large text makes it wider than the screen."""
    frame = QScrollArea()
    frame.setFrameShape(QFrame.Shape.NoFrame)
    frame.setWidgetResizable(True)
    frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    frame.setWidget(page)
    return frame


def _importable(urls: list[QUrl]) -> Path | None:
    for url in urls:
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.casefold() in SPREADSHEETS | ROSTERS:
            return path
    return None
