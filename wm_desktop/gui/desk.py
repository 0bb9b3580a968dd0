"""What every page and dialog works with: the workplace, the tools, the task thread, and who goes where."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QSettings, Signal

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.gui.tasks import TaskRunner
from wm_desktop.gui.tools import Tools
from wm_desktop.services.data_files import OpenDataFile
from wm_desktop.services.ports import Clock
from wm_desktop.services.workplace import Kind, Workplace


@dataclass(frozen=True)
class Aim:
    """Where to go: a page by its key, and what to show there.

    `subject` is a pupil, incident or letter; `action` something to start ('new', 'import') or a part
    of the page ('measures', 'employees').
    """

    page: str
    subject: UUID | None = None
    search: str = ""
    group: str = ""
    location: str = ""
    purpose: str = ""
    status: ConsentStatus | None = None
    not_yes: bool = False
    action: str = ""


@dataclass(frozen=True)
class StatusNote:
    """What the status bar says about the page: '38 van 412 leerlingen - filter actief'."""

    counts: str = ""
    filtered: bool = False


@dataclass(frozen=True)
class Circumstances:
    """How this session was started; the sample school may tell its passphrase."""

    demo: bool = False
    passphrase_hint: str = ""
    output_folder: Path = field(default_factory=Path.home)


class Desk(QObject):
    """One per open data file; `changed` says which kinds of data changed, `go_requested` carries an Aim."""

    changed = Signal(object)
    go_requested = Signal(object)
    help_requested = Signal(object)

    def __init__(
        self,
        opened: OpenDataFile,
        tools: Tools,
        settings: QSettings,
        clock: Clock,
        circumstances: Circumstances | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.opened = opened
        self.tools = tools
        self.settings = settings
        self.circumstances = circumstances or Circumstances()
        self.tasks = TaskRunner(self)
        self.place = Workplace(
            actor=opened.actor,
            unit_of_work=opened.unit_of_work,
            queries=opened.queries,
            clock=clock,
            backups=opened.backups,
            announce=self._announce,
        )

    def go(self, aim: Aim) -> None:
        """Show a page, already filtered."""
        self.go_requested.emit(aim)

    def close(self) -> None:
        """Let the thread end, remember the window, close the data file."""
        self.tasks.close()
        self.settings.sync()
        self.opened.close()

    def _announce(self, kinds: frozenset[Kind]) -> None:
        self.changed.emit(kinds)
