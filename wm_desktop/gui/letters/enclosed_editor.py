"""The field of a letter that says what is printed behind it, with the button to choose that."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from wm_desktop.domain.courses.facts import Facts
from wm_desktop.domain.enclosures import ENCLOSED, printed_enclosures
from wm_desktop.gui.field_editors import FieldEditor


class EnclosedEditor(FieldEditor):
    """The chosen pieces under their numbers; `asked` when somebody wants to choose."""

    asked = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.button = QPushButton()
        super().__init__(self.button, name, parent)
        self.button.setText(self.tr("Bi&jlagen kiezen…"))
        self.button.setAutoDefault(False)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.list_label = QLabel(self)
        self.list_label.setWordWrap(True)
        self.list_label.setTextFormat(Qt.TextFormat.PlainText)
        self.column.insertWidget(0, self.list_label)
        self._text = ""
        self.set_value("")
        self.button.clicked.connect(self.asked)

    def value(self) -> str:
        """The pieces, one a line."""
        return self._text

    def set_value(self, text: str) -> None:
        """Show these pieces."""
        before, self._text = self._text, text
        lines = printed_enclosures(Facts({ENCLOSED: text}))
        self.list_label.setText("\n".join(lines))
        self.list_label.setVisible(bool(lines))
        if text != before:
            self.changed.emit()
