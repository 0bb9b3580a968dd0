"""The widgets of a step, one per kind of field; each gives and takes the text that is read or stored."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wm_desktop.gui.spoken import yes_label
from wm_desktop.gui.text_box import TextBox

_VALUE = Qt.ItemDataRole.UserRole
_MOST_LINES = 6


class FieldEditor(QWidget):
    """A field of a step: `control` is what the label belongs to and what the keyboard comes to."""

    changed = Signal()

    def __init__(self, control: QWidget, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        control.setAccessibleName(name)
        self.setFocusProxy(control)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(3)
        self.column.addWidget(control)

    @property
    def first(self) -> QWidget:
        """Where the Tab key comes in."""
        return self.focusProxy() or self.control

    @property
    def last(self) -> QWidget:
        """From where the Tab key goes on."""
        return self.control

    def value(self) -> str:
        """What stands there."""
        raise NotImplementedError

    def set_value(self, text: str) -> None:
        """Put something there."""
        raise NotImplementedError

    def add_faint(self, text: str = "") -> QLabel:
        """A line below the field that explains it."""
        label = QLabel(text, self)
        label.setProperty("faint", True)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.column.addWidget(label)
        return label


class LineEditor(FieldEditor):
    """A line of text; `understood` says below it how a typed day is read."""

    def __init__(
        self, name: str, parent: QWidget | None = None, understood: Callable[[str], str] | None = None
    ) -> None:
        self.edit = QLineEdit()
        super().__init__(self.edit, name, parent)
        self._understood = understood
        self.edit.textChanged.connect(self._typed)
        self.reading = None if understood is None else self.add_faint(" ")

    def value(self) -> str:
        """The line as typed."""
        return self.edit.text()

    def set_value(self, text: str) -> None:
        """Put a line there."""
        self.edit.setText(text)

    def _typed(self, text: str) -> None:
        if self.reading is not None and self._understood is not None:
            self.reading.setText(self._understood(text) or " ")
        self.changed.emit()


class TextEditor(FieldEditor):
    """Running text, or one item a line."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self.edit = TextBox()
        super().__init__(self.edit, name, parent)
        self.edit.textChanged.connect(self.changed)

    def value(self) -> str:
        """The text."""
        return self.edit.toPlainText()

    def set_value(self, text: str) -> None:
        """Put a text there."""
        self.edit.setPlainText(text)


class YesNoEditor(FieldEditor):
    """Two round buttons, and a third when it need not be said."""

    def __init__(self, name: str, parent: QWidget | None = None, *, unsaid: str = "") -> None:
        row = QWidget()
        super().__init__(row, name, parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        choices = {"yes": yes_label(yes=True), "no": yes_label(yes=False)} | ({"": unsaid} if unsaid else {})
        for code, words in choices.items():
            button = self.buttons[code] = QRadioButton(words, row)
            button.setAccessibleName(f"{name}: {words}")
            self._group.addButton(button)
            layout.addWidget(button)
        layout.addStretch(1)
        self.setFocusProxy(self.buttons["yes"])
        self._group.buttonToggled.connect(self.changed)

    @property
    def last(self) -> QWidget:
        """The last button."""
        return list(self.buttons.values())[-1]

    def value(self) -> str:
        """'yes', 'no', or nothing."""
        return next((code for code, button in self.buttons.items() if button.isChecked()), "")

    def set_value(self, text: str) -> None:
        """Choose one, or none."""
        if text in self.buttons:
            self.buttons[text].setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self.buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)


class ChoiceEditor(FieldEditor):
    """One of several; nothing is chosen by itself."""

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        self.combo = QComboBox()
        super().__init__(self.combo, name, parent)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(16)
        self.combo.addItem(self.tr("(maak een keuze)"), "")
        for code, words in choices:
            self.combo.addItem(words, code)
        self.combo.currentIndexChanged.connect(self.changed)

    def value(self) -> str:
        """The code of what was chosen."""
        return str(self.combo.currentData())

    def set_value(self, text: str) -> None:
        """Choose by code."""
        self.combo.setCurrentIndex(max(0, self.combo.findData(text)))


class TickList(QListWidget):
    """A list with a tick for each line, as high as its lines within reason."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fill(self, choices: Sequence[tuple[str, str]]) -> None:
        """Show (value, words), none of them ticked."""
        for value, words in choices:
            item = QListWidgetItem(words, self)
            item.setData(_VALUE, value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The line the keyboard is at is marked while it is there."""
        super().focusInEvent(event)
        self.setCurrentRow(max(0, self.currentRow()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A marked line in a list one has left looks like a choice."""
        super().focusOutEvent(event)
        self.clearSelection()

    def ticked(self) -> list[str]:
        """The values that are ticked, in order."""
        items = (self.item(number) for number in range(self.count()))
        return [str(item.data(_VALUE)) for item in items if item.checkState() == Qt.CheckState.Checked]

    def tick(self, values: Sequence[str]) -> None:
        """Tick these."""
        for number in range(self.count()):
            item = self.item(number)
            chosen = item.data(_VALUE) in values
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)

    def sizeHint(self) -> QSize:
        """As high as the lines."""
        lines = sum(max(self.sizeHintForRow(row), self.fontMetrics().height() + 8) for row in range(self.count()))
        most = _MOST_LINES * (self.fontMetrics().height() + 12)
        return QSize(200, min(lines, most) + 2 * self.frameWidth() + 4)

    def minimumSizeHint(self) -> QSize:
        """Never lower."""
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self.updateGeometry()


class TickEditor(FieldEditor):
    """People or grounds, ticked."""

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        self.list = TickList()
        super().__init__(self.list, name, parent)
        self.list.fill(choices)
        self.list.itemChanged.connect(self.changed)

    def value(self) -> str:
        """The ticked values, one a line."""
        return "\n".join(self.list.ticked())

    def set_value(self, text: str) -> None:
        """Tick the lines."""
        self.list.tick(text.splitlines())


class LetterEditor(FieldEditor):
    """Letters of the file to tick, and a line for a reference that is not there."""

    def __init__(self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        self.edit = QLineEdit()
        super().__init__(self.edit, name, parent)
        self.list = TickList()
        self.list.setAccessibleName(self.tr("%1: brieven van dit dossier").replace("%1", name))
        self.list.fill(choices)
        self.list.setVisible(bool(choices))
        self.column.insertWidget(0, self.list)
        other = self.tr("of typ het kenmerk van een andere brief")
        self.edit.setPlaceholderText(other if choices else self.tr("typ het kenmerk van de brief"))
        if choices:
            self.setFocusProxy(self.list)
            QWidget.setTabOrder(self.list, self.edit)
        self.list.itemChanged.connect(self.changed)
        self.edit.textChanged.connect(self.changed)

    def value(self) -> str:
        """The references, with commas between."""
        typed = self.edit.text().strip()
        return ", ".join([*self.list.ticked(), *([typed] if typed else [])])

    def set_value(self, text: str) -> None:
        """Tick what is in the file and type the rest."""
        named = [part.strip() for part in text.split(",") if part.strip()]
        self.list.tick(named)
        self.edit.setText(", ".join(part for part in named if part not in self.list.ticked()))
