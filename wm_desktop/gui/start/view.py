"""The first window: make, open or recover a data file; gives the open file to the session."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from wm_desktop.domain.errors import WmError
from wm_desktop.gui import theme
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.save_as import labelled
from wm_desktop.gui.start.forms import NewFileTyped, StartFormError, check_passphrase
from wm_desktop.gui.start.panels import LoginPanel, NewFilePanel, RecoverPanel, RecoveryKeyPanel, WelcomePanel, say
from wm_desktop.gui.start.starter import Starter
from wm_desktop.gui.tasks import ProgressStrip, TaskRunner

if TYPE_CHECKING:
    from wm_desktop.gui.start.key_paper import KeyPaper
    from wm_desktop.services.data_files import DataFiles, OpenDataFile
    from wm_desktop.services.ports import Progress


@dataclass(frozen=True)
class _Facts:
    """What is known of a data file before it is opened."""

    path: Path
    users: tuple[str, ...]
    warnings: tuple[str, ...]


class StartWindow(QWidget):
    """Shows at once; the heavy libraries load behind it."""

    help_topic = "eerste-start"
    opened = Signal(object, bool)
    closed = Signal()

    def __init__(self, starter: Starter, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.starter = starter
        self.path = starter.path
        self._tasks = tasks
        self._data_files: DataFiles | None = None
        self._made: OpenDataFile | None = None
        self._done = False
        self.setWindowTitle(self.tr("WM Desktop"))
        self.welcome = WelcomePanel(self)
        self.new_file = NewFilePanel(self)
        self.recovery = RecoveryKeyPanel(self)
        self.login = LoginPanel(self)
        self.recover = RecoverPanel(self)
        self.stack = QStackedWidget(self)
        for panel in (self.welcome, self.new_file, self.recovery, self.login, self.recover):
            self.stack.addWidget(panel)
        self.strip = ProgressStrip(tasks, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 16)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.strip)
        self._connect()
        metrics = self.fontMetrics()
        self.resize(max(540, metrics.averageCharWidth() * 76), max(460, metrics.height() * 27))
        self.setWindowIcon(theme.program_icon())
        help_on_f1(self, self.help_topic)
        self._begin()

    def load(self) -> None:
        """Bring the heavy libraries in, behind the window."""
        self._tasks.run(self.tr("Programma laden"), self._load_in_thread, self._show_facts, self._refused)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the first window without a file ends the program."""
        event.accept()
        if not self._done:
            if self._made is not None:
                self._made.close()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is the way back."""
        panel = self.stack.currentWidget()
        if event.key() == Qt.Key.Key_Escape and isinstance(panel, NewFilePanel | RecoverPanel):
            panel.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def make_file(self, typed: NewFileTyped) -> None:
        """Make the data file that was asked for."""
        try:
            new = typed.checked()
        except StartFormError as error:
            self.new_file.show_trouble(sentence_of(error), str(error.facts["field"]))
            return
        path = Path(self.new_file.ui.folder_edit.text().strip() or str(self.starter.path))

        def work(progress: Progress) -> tuple[OpenDataFile, str]:
            return self._files().create(path, new)

        self._run(self.tr("Gegevensbestand maken"), work, self._created)

    def log_in(self, user: str, passphrase: str) -> None:
        """Log in."""

        def work(progress: Progress) -> OpenDataFile:
            return self._files().open(self.path, passphrase, user)

        self._run(self.tr("Openen"), work, self._hand_over)

    def use_recovery_key(self, key: str, user: str, passphrase: str, again: str) -> None:
        """Open with the recovery key and a new passphrase."""
        try:
            check_passphrase(passphrase, again)
        except StartFormError as error:
            self.recover.show_trouble(sentence_of(error))
            return

        def work(progress: Progress) -> OpenDataFile:
            return self._files().recover(self.path, key, user, passphrase)

        self._run(self.tr("Herstellen"), work, self._hand_over)

    def look_at_demo(self) -> None:
        """Build the sample school and open it."""
        self._run(self.tr("Voorbeeldschool maken"), self.starter.demo, self._show_demo)

    def choose(self, path: Path) -> None:
        """Go on with another data file."""
        self.path = path
        self._run(self.tr("Openen"), self._facts, self._show_facts)
        self._show(self.login)

    def put_back(self, backup: Path, target: Path) -> None:
        """Put a backup back as a new data file, then log in there."""

        def work(progress: Progress) -> Path:
            self._files().restore(backup, target)
            return target

        self._run(self.tr("Back-up terugzetten"), work, self.choose)

    def _connect(self) -> None:
        self.welcome.new_requested.connect(self._new)
        self.welcome.open_requested.connect(self._ask_file)
        self.welcome.restore_requested.connect(self._ask_backup)
        self.welcome.demo_requested.connect(self.look_at_demo)
        self.new_file.back_requested.connect(self._begin)
        self.new_file.create_requested.connect(self.make_file)
        self.new_file.folder_changed.connect(self._warn_folder)
        self.recovery.print_requested.connect(self._print_key)
        self.recovery.save_requested.connect(self._ask_key_file)
        self.recovery.continue_requested.connect(self._key_stored)
        self.login.login_requested.connect(self.log_in)
        self.login.recover_requested.connect(self._recover)
        self.login.other_requested.connect(self._go_to_welcome)
        self.recover.back_requested.connect(self._go_to_login)
        self.recover.open_requested.connect(self.use_recovery_key)

    def _begin(self) -> None:
        self._show(self.login if self.starter.stands(self.path) else self.welcome)
        self.login.ui.path_label.setText(str(self.path))

    def _load_in_thread(self, progress: Progress) -> _Facts:
        self._data_files = self.starter.load()
        return self._facts(progress)

    def _files(self) -> DataFiles:
        if self._data_files is None:
            self._data_files = self.starter.load()
        return self._data_files

    def _facts(self, progress: Progress) -> _Facts:
        files = self._files()
        names = tuple(files.user_names(self.path)) if files.exists(self.path) else ()
        return _Facts(self.path, names, tuple(files.warnings(self.path)))

    def _show_facts(self, facts: _Facts) -> None:
        last = str(self.starter.settings.value("start/user", ""))
        self.login.show_users(facts.users, last)
        self.recover.show_users(facts.users, last)
        self.login.ui.path_label.setText(str(facts.path))
        say(self.login.ui.warning_label, "\n".join(facts.warnings))
        self._warn(facts.warnings)
        panel = self.stack.currentWidget()
        if panel is not None and not panel.isAncestorOf(self.focusWidget() or self):
            panel.setFocus()

    def _warn(self, warnings: Sequence[str]) -> None:
        say(self.new_file.ui.warning_label, "\n".join(warnings))

    def _warn_folder(self, folder: str) -> None:
        def work(progress: Progress) -> Sequence[str]:
            return self._files().warnings(Path(folder))

        if folder.strip():
            self._tasks.run(self.tr("Map bekijken"), work, self._warn, self._refused)

    def _run(self, title: str, work: Callable[[Progress], object], done: Callable[..., object]) -> None:
        self.stack.setEnabled(False)

        def finish(result: object) -> None:
            self.stack.setEnabled(True)
            done(result)

        self._tasks.run(title, work, finish, self._refused)

    def _refused(self, error: Exception) -> None:
        self.stack.setEnabled(True)
        if not isinstance(error, WmError):
            raise error
        panel = self.stack.currentWidget()
        if isinstance(panel, WelcomePanel | LoginPanel | NewFilePanel | RecoverPanel):
            panel.show_trouble(sentence_of(error))

    def _created(self, made: tuple[OpenDataFile, str]) -> None:
        self._made, key = made
        self.recovery.show_key(key)
        self._show(self.recovery)

    def _key_stored(self) -> None:
        if self._made is not None:
            self.recovery.show_key("")
            self._hand_over(self._made)

    def _hand_over(self, opened: OpenDataFile) -> None:
        self.starter.settings.setValue("start/user", opened.actor.name)
        self.starter.settings.setValue("start/file", str(opened.path))
        self._finish(opened, demo=False)

    def _show_demo(self, opened: OpenDataFile) -> None:
        self._finish(opened, demo=True)

    def _finish(self, opened: OpenDataFile, *, demo: bool) -> None:
        self._done = True
        self.opened.emit(opened, demo)
        self.close()

    def _show(self, panel: QWidget) -> None:
        self.stack.setCurrentWidget(panel)
        panel.setFocus()

    def _new(self) -> None:
        self.new_file.ui.folder_edit.setText(str(self.starter.path))
        self._show(self.new_file)

    def _recover(self) -> None:
        self._show(self.recover)

    def _go_to_welcome(self) -> None:
        self._show(self.welcome)

    def _go_to_login(self) -> None:
        self._show(self.login)

    def _ask_file(self) -> None:
        dialog = labelled(QFileDialog(self, self.tr("Gegevensbestand openen"), str(self.path.parent)))
        dialog.setNameFilter(self.tr("Gegevensbestanden (*.db)"))
        dialog.fileSelected.connect(lambda name: self.choose(Path(name)))
        dialog.open()

    def _ask_backup(self) -> None:
        dialog = labelled(QFileDialog(self, self.tr("Back-up kiezen"), str(Path.home())))
        dialog.setNameFilter(self.tr("Back-ups (*.wmbackup);;Alle bestanden (*)"))
        dialog.fileSelected.connect(lambda name: self.put_back(Path(name), self._free_place()))
        dialog.open()

    def _free_place(self) -> Path:
        place, number = self.starter.path, 2
        while self.starter.stands(place):
            place = self.starter.path.with_name(f"{self.starter.path.name} {number}")
            number += 1
        return place

    def _paper(self) -> KeyPaper:
        from wm_desktop.gui.start.key_paper import KeyPaper

        typed = self.new_file.typed()
        return KeyPaper(typed.school, typed.user, self.recovery.ui.key_edit.text())

    def _print_key(self) -> None:
        self._paper().print_with_dialog(self)

    def _ask_key_file(self) -> None:
        proposal = str(Path.home() / self.tr("WM Desktop herstelcode.txt"))
        dialog = labelled(QFileDialog(self, self.tr("Herstelcode opslaan"), proposal))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda name: self.save_key(Path(name)))
        dialog.open()

    def save_key(self, path: Path) -> None:
        """Write the key to a text file, for a stick that goes into the safe."""
        try:
            self.starter.save_file(path, self._paper().text().encode())
        except WmError as error:
            say(self.recovery.ui.trouble_label, sentence_of(error))
        else:
            say(self.recovery.ui.trouble_label, "")
            say(self.recovery.ui.saved_label, self.tr("✓ Opgeslagen: %1").replace("%1", str(path)))
