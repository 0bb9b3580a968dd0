"""What a page is: its place in the bar, its message bar, and the keys the window hands to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from wm_desktop.domain.errors import CancelledError, DomainError, EnvironmentFault
from wm_desktop.gui.desk import Aim, Desk, StatusNote
from wm_desktop.gui.errors import sentence_of, show_fault
from wm_desktop.gui.messages import MessageBar
from wm_desktop.services.actors import Act
from wm_desktop.services.own_groups import why_nobody
from wm_desktop.services.workplace import Kind

Result = TypeVar("Result")


class Page(QWidget):
    """Base of all pages. Set the form up on `self.body`; say in `kinds` what the page shows.

    The window calls `shown`, `refresh` and the `on_...` handlers; a page overrides what it knows.
    """

    kinds: frozenset[Kind] = frozenset(Kind)
    help_topic = ""
    status_changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.place = desk.place
        self.messages = MessageBar(self)
        self.body = QWidget(self)
        self.status = StatusNote()
        self._stale = True
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.messages)
        layout.addWidget(self.body, 1)
        desk.changed.connect(self._data_changed)

    @property
    def search_edit(self) -> QLineEdit | None:
        """The field Ctrl+F goes to: the form's own `search_edit`."""
        found = self.body.findChild(QLineEdit, "search_edit")
        return found if isinstance(found, QLineEdit) else None

    def refresh(self) -> None:
        """Ask the queries again; called when shown for the first time, after a change and on F5."""

    def show_aim(self, aim: Aim) -> None:
        """Show what was asked for (a subject, a filter, an action)."""

    def on_new(self) -> None:
        """Ctrl+N: the page's 'new'."""

    def on_import(self) -> None:
        """Ctrl+I: the page's 'read in'."""

    def on_print(self) -> None:
        """Ctrl+P: preview first, then print."""

    def on_edit(self) -> None:
        """F2: edit what is selected."""

    def on_delete(self) -> None:
        """Del: take away what is selected, with undo."""

    def on_undo(self) -> None:
        """Ctrl+Z: take the last act back (the message bar's button)."""
        if self.messages.can_undo:
            self.messages.action_button.click()

    def theme_changed(self) -> None:
        """Light became dark or the text grew: draw again what carries colours of its own."""

    def shown(self) -> None:
        """The page comes to the front: refresh it when its data changed meanwhile."""
        if self._stale:
            self.refresh_now()

    def refresh_now(self) -> None:
        """Refresh whatever the state."""
        self._stale = False
        self.attempt(self.refresh)
        self._say_why_nobody()

    def say_status(self, counts: str, *, filtered: bool = False) -> None:
        """Tell the status bar how many rows are shown."""
        self.status = StatusNote(counts, filtered)
        self.status_changed.emit(self.status)

    def attempt(self, work: Callable[[], Result]) -> Result | None:
        """Do something for the person: a refusal stands in the message bar, a fault gets its dialog."""
        try:
            return work()
        except (DomainError, EnvironmentFault) as error:
            self.fail(error)
            return None

    def fail(self, error: Exception) -> None:
        """Tell what went wrong; also what to hand to a task as `failed`. A bug goes on to the global hook."""
        if isinstance(error, CancelledError):
            self.messages.news(sentence_of(error))
        elif isinstance(error, DomainError):
            self.messages.trouble(sentence_of(error))
        elif isinstance(error, EnvironmentFault):
            show_fault(error, self.window())
        else:
            raise error

    def _say_why_nobody(self) -> None:
        """A teacher who sees no pupils reads why, and whom to ask."""
        why = why_nobody(self.place) if Kind.ROSTER in self.kinds else None
        if why is not None:
            self.messages.warning(sentence_of(why))

    def _data_changed(self, kinds: frozenset[Kind]) -> None:
        if kinds & self.kinds:
            self._stale = True
            if self.isVisible():
                self.refresh_now()


@dataclass(frozen=True)
class PageEntry:
    """One page in the bar: made when it is first shown; left out for roles that lack `needs`."""

    key: str
    title: Callable[[], str]
    icon: str
    make: Callable[[Desk], Page]
    needs: Act | None = None


def page_shortcut(number: int) -> QKeySequence:
    """Ctrl+1, Ctrl+2 and so on, counted from 0."""
    return QKeySequence(Qt.Modifier.CTRL | Qt.Key(Qt.Key.Key_1 + number))
