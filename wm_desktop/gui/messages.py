"""The message bar of a page or dialog: news, refusals and the undo button; never a pop-up."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from wm_desktop.domain.errors import CancelledError
from wm_desktop.gui import theme
from wm_desktop.gui.errors import sentence_of

_NEWS_STAYS_MS = 12_000


class MessageKind(Enum):
    """What kind of message it is; each has a symbol, so that colour is never the only sign."""

    NEWS = "news"
    WARNING = "warning"
    TROUBLE = "trouble"


class MessageBar(QFrame):
    """Shows one message at a time; news leaves by itself, a warning or trouble stays until closed or replaced."""

    action_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action: Callable[[], object] | None = None
        self._go: Callable[[], object] | None = None
        self._undoes = False
        self.kind = MessageKind.NEWS
        self.symbol_label = QLabel(self)
        self.text_label = QLabel(self)
        self.text_label.setWordWrap(True)
        self.text_label.setMinimumWidth(1)  # a long file name does not make the window wider
        self.text_label.setTextFormat(Qt.TextFormat.PlainText)
        self.text_label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text_label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.go_button = QPushButton(self)
        self.go_button.hide()
        self.action_button = QPushButton(self)
        self.close_button = QToolButton(self)
        self.close_button.setText("✕")
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(self.tr("Bericht sluiten"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 6)
        for widget in (self.symbol_label, self.text_label, self.go_button, self.action_button, self.close_button):
            layout.addWidget(widget, 1 if widget is self.text_label else 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self.close_button.clicked.connect(self.clear)
        self.action_button.clicked.connect(self._act)
        self.go_button.clicked.connect(self._went)
        QShortcut(QKeySequence(Qt.Key.Key_F6), self, self.take_focus)
        self.hide()

    @property
    def text(self) -> str:
        """The message that stands there now; empty when the bar is hidden."""
        return "" if self.isHidden() else self.text_label.text()

    @property
    def can_undo(self) -> bool:
        """Whether the button takes the last act back."""
        return self._undoes and not self.isHidden()

    def news(self, text: str, *, undo: Callable[[], object] | None = None) -> None:
        """Say what was done; with `undo` a button 'Ongedaan maken' stands beside it."""
        self._show(MessageKind.NEWS, "✓", text, self.tr("Ongedaan maken"), undo)
        self._undoes = undo is not None
        self._timer.start(_NEWS_STAYS_MS if undo is None else 3 * _NEWS_STAYS_MS)

    def next_step(self, text: str, button: str, action: Callable[[], object]) -> None:
        """Say what was done, with a button for what usually comes next."""
        self._show(MessageKind.NEWS, "✓", text, button, action)

    def undoable_warning(
        self, text: str, *, undo: Callable[[], object], button: str, action: Callable[[], object]
    ) -> None:
        """Say what was done and what must happen now: a button that goes there, and the way back beside it."""
        self._show(MessageKind.WARNING, "!", text, self.tr("Ongedaan maken"), undo)
        self._undoes, self._go = True, action
        self.go_button.setText(button)
        self.go_button.show()

    def warning(self, text: str, *, button: str = "", action: Callable[[], object] | None = None) -> None:
        """Say something to look at, with a button that goes there."""
        self._show(MessageKind.WARNING, "!", text, button, action)

    def trouble(self, text: str, *, button: str = "", action: Callable[[], object] | None = None) -> None:
        """Say why something was refused and what to do."""
        self._show(MessageKind.TROUBLE, "✗", text, button, action)

    def refused(self, error: Exception) -> None:
        """Say what went wrong; that somebody cancelled is news, not trouble."""
        if isinstance(error, CancelledError):
            self.news(sentence_of(error))
        else:
            self.trouble(sentence_of(error))

    def clear(self) -> None:
        """Take the message away."""
        self._timer.stop()
        self._action = self._go = None
        self.hide()

    def take_focus(self) -> None:
        """F6: the cursor goes to the message's first button, from wherever it is in the window."""
        buttons = (self.go_button, self.action_button, self.close_button)
        next(button for button in buttons if not button.isHidden()).setFocus()

    def _show(
        self, kind: MessageKind, symbol: str, text: str, button: str, action: Callable[[], object] | None
    ) -> None:
        self._timer.stop()
        self.kind, self._action, self._go, self._undoes = kind, action, None, False
        self.go_button.hide()
        self.symbol_label.setText(symbol)
        self.text_label.setText(text)
        self.setAccessibleName(text)
        self.action_button.setText(button)
        self.action_button.setVisible(action is not None)
        self.setStyleSheet(theme.message_style(kind.value))
        self.show()

    def _went(self) -> None:
        action = self._go
        self.clear()
        if action is not None:
            action()

    def _act(self) -> None:
        action = self._action
        self.clear()
        self.action_requested.emit()
        if action is not None:
            action()
