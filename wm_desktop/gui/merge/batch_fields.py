"""What the office fills in once for all letters of a batch: the fields of the chosen text, made when it is chosen."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from wm_desktop.domain.dutch_dates import NotADayError
from wm_desktop.gui.fields import DayField
from wm_desktop.services.batch_texts import Ask, BatchField, BatchText, Typed

_Edit = QLineEdit | QPlainTextEdit
_LINES = 3
_DAYS = (Ask.DAY_TO_COME, Ask.DAY_PAST)


class BatchFields(QWidget):
    """A field under each other for what a text asks; `changed` comes when a person types."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(8)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.edits: dict[str, _Edit] = {}
        self.labels: list[QLabel] = []
        self._kept: dict[str, str] = {}

    def show_text(self, text: BatchText, today: date) -> None:
        """Show the fields of another text; what was typed under the same name stays."""
        self._kept |= {name: _typed(edit) for name, edit in self.edits.items()}
        while self._rows.rowCount():
            self._rows.removeRow(0)
        self.edits, self.labels = {}, []
        before: QWidget | None = None
        for field in text.fields:
            edit = self._edit(field, today)
            label = QLabel(field.label, self)
            label.setBuddy(edit)
            self._rows.addRow(label, edit)
            self.labels.append(label)
            if before is not None:
                QWidget.setTabOrder(before, edit)
            before = self.edits[field.name] = edit
        self.setFocusProxy(next(iter(self.edits.values())))

    def typed(self) -> Typed:
        """Give what was filled in; what is no day counts as nothing."""
        return {name: _day(edit) if isinstance(edit, DayField) else _typed(edit) for name, edit in self.edits.items()}

    def _edit(self, field: BatchField, today: date) -> _Edit:
        kept = self._kept.get(field.name, "")
        if field.ask is Ask.LINES:
            box = QPlainTextEdit(kept, self)
            box.setTabChangesFocus(True)
            box.setFixedHeight(box.fontMetrics().lineSpacing() * _LINES + 14)
            box.setPlaceholderText(field.example)
            box.textChanged.connect(self.changed)
            return box
        line = DayField(self) if field.ask in _DAYS else QLineEdit(self)
        if isinstance(line, DayField):
            line.set_today(today)
        else:
            line.setPlaceholderText(field.example)
        line.setText(kept)
        line.textChanged.connect(self.changed)
        return line


def _typed(edit: _Edit) -> str:
    return edit.toPlainText() if isinstance(edit, QPlainTextEdit) else edit.text()


def _day(edit: DayField) -> date | None:
    try:
        return edit.day()
    except NotADayError:
        return None
