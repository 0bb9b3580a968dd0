"""What stands in the way of a step: beside a field as long as it holds, and doubts with room for a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from wm_desktop.domain.courses.errors import Refusal
from wm_desktop.gui.incidents.measures.words import reason_words
from wm_desktop.gui.text_box import TextBox


class RefusalNote(QLabel):
    """Says beside a field why what stands there cannot be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("trouble", True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.hide()

    def show_refusals(self, refusals: Sequence[Refusal], *, with_source: bool) -> None:
        """Show the reasons below each other; none takes the note away."""
        self.setText("\n".join(f"✗ {reason_words(one, with_source=with_source)}" for one in refusals))
        self.setVisible(bool(refusals))


class DoubtRow(QWidget):
    """One doubt, and the reason why the step is right all the same."""

    def __init__(self, doubt: Refusal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.doubt = doubt
        self.words_label = QLabel(self)
        self.words_label.setWordWrap(True)
        self.words_label.setTextFormat(Qt.TextFormat.PlainText)
        self.edit = TextBox(self)
        self.edit.setProperty("lines", 2)
        self.words_label.setBuddy(self.edit)
        self.edit.setPlaceholderText(self.tr("waarom het in dit geval toch zo kan"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self.words_label)
        layout.addWidget(self.edit)

    def speak(self, *, with_source: bool) -> None:
        """Say the doubt, with its source when asked for."""
        words = reason_words(self.doubt, with_source=with_source)
        self.words_label.setText(f"! {words}")
        self.edit.setAccessibleName(self.tr("Reden bij: %1").replace("%1", words))


class DoubtsPanel(QWidget):
    """The doubts of a step; a reason that was typed stays when its doubt goes and comes back."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, DoubtRow] = {}
        self._given: dict[str, str] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        title = QLabel(self.tr("Afwijken met een reden"), self)
        title.setProperty("subheading", True)
        note = QLabel(self.tr("Elke reden blijft in het dossier; ze komt niet in de brief."), self)
        note.setProperty("faint", True)
        note.setWordWrap(True)
        self._layout.addWidget(title)
        self._layout.addWidget(note)
        self.hide()

    @property
    def rows(self) -> Mapping[str, DoubtRow]:
        """Every doubt there was, by the code of its guard; those that are gone are hidden."""
        return self._rows

    def reasons(self) -> dict[str, str]:
        """What was typed, by the code of the guard."""
        return {code: row.edit.toPlainText() for code, row in self._rows.items()}

    def set_reasons(self, reasons: Mapping[str, str]) -> None:
        """Put the reasons there that were given before, for doubts that may still come."""
        self._given = dict(reasons)
        for code, row in self._rows.items():
            row.edit.setPlainText(self._given.get(code, ""))

    def show_doubts(self, doubts: Sequence[Refusal], *, with_source: bool, last: QWidget) -> None:
        """Show these; new ones come below, and after `last` for the Tab key."""
        for doubt in doubts:
            if doubt.code not in self._rows:
                row = self._rows[doubt.code] = DoubtRow(doubt, self)
                row.edit.setPlainText(self._given.get(doubt.code, ""))
                row.edit.textChanged.connect(self.changed)
                self._layout.addWidget(row)
        now = {doubt.code for doubt in doubts}
        for code, row in self._rows.items():
            row.setVisible(code in now)
            row.speak(with_source=with_source)
            QWidget.setTabOrder(last, row.edit)
            last = row.edit
        self.setVisible(bool(now))

    def first_without_reason(self) -> QWidget | None:
        """Where to go on typing."""
        rows = (row for row in self._rows.values() if not row.isHidden())
        return next((row.edit for row in rows if not row.edit.toPlainText().strip()), None)
