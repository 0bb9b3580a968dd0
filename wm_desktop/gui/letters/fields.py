"""The fields of a letter on the form: made from its plan, filled, read back, and found by name."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QGroupBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from wm_desktop.domain.courses.errors import Refusal
from wm_desktop.domain.courses.facts import Facts, FieldKind
from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.enclosures import ENCLOSED, enclosed_in
from wm_desktop.domain.letter_case import Missing
from wm_desktop.domain.letter_plans.around import CHECKED, form_fields
from wm_desktop.domain.letter_plans.model import LetterPlan, Part
from wm_desktop.domain.letters import Signatory
from wm_desktop.gui.field_editors import ChoiceEditor, FieldEditor, LineEditor, TextEditor, YesNoEditor
from wm_desktop.gui.incidents.measures.fields import day_read, moment_read
from wm_desktop.gui.incidents.measures.notes import DoubtsPanel
from wm_desktop.gui.letters.enclosed_editor import EnclosedEditor
from wm_desktop.gui.letters.form import SIGNED, LetterForm
from wm_desktop.gui.spoken import sentence, spoken

_SHORT = frozenset(("to_street", "enclosures", "no_hearing_reason"))
"""Texts of several lines that are seldom long."""


class LetterFields(QObject):
    """Stands between the widgets and the values; `changed` comes only when a person changes something."""

    changed = Signal()
    enclosures_asked = Signal()

    def __init__(self, body: QWidget, layout: QVBoxLayout, plan: LetterPlan, now: datetime) -> None:
        super().__init__(body)
        self._body, self._now = body, now
        self._filling = False
        self.editors: dict[str, FieldEditor] = {}
        self._labels: dict[str, QLabel] = {}
        self._boxes: list[tuple[QGroupBox, list[str]]] = []
        self._tabs: list[tuple[QWidget, QWidget]] = []
        self.signatory_combo = QComboBox(body)
        self.days_label = QLabel(body)
        self.days_label.hide()
        self.doubts = DoubtsPanel(body)
        self._build(layout, plan)
        self._order_tabs()
        for editor in self.editors.values():
            editor.changed.connect(self._tell)
        self.signatory_combo.currentIndexChanged.connect(self._tell)
        self.doubts.changed.connect(self._tell)

    def show(self, form: LetterForm) -> None:
        """Fill the fields."""
        self._filling = True
        for name, editor in self.editors.items():
            editor.set_value(form.texts.get(name, ""))
        self._choose_signatory(form.signatory)
        self.doubts.set_reasons(form.reasons)
        self._filling = False

    def enclose(self, value: str) -> None:
        """Take over what was chosen; whether others can be read is asked again when a piece came in."""
        enclosed = self.editors[ENCLOSED]
        before, after = (
            {one.key for one in enclosed_in(Facts({ENCLOSED: text}))} for text in (enclosed.value(), value)
        )
        if after - before:
            self.editors[CHECKED].set_value("")
        enclosed.set_value(value)

    def show_signatories(self, known: Sequence[Signatory], chosen: Signatory | None) -> None:
        """Fill the list of who may sign; whoever stands in the letter already stays in it."""
        self._filling = True
        combo = self.signatory_combo
        combo.clear()
        combo.addItem(self.tr("(kies; namen staan bij Instellingen)"), None)
        for who in known:
            combo.addItem(f"{who.name}, {who.function}", who)
        self._choose_signatory(chosen)
        self._filling = False

    def show_doubts(self, doubts: Sequence[Missing]) -> None:
        """Show what can be passed with a reason."""
        asked = [
            Refusal(one.code, Words(one.message, one.message_en), False, one.field, one.source, one.confidence)
            for one in doubts
        ]
        last = list(self.editors.values())[-1].last
        self.doubts.show_doubts(asked, with_source=False, last=last)

    def leave_out(self, unasked: Collection[str]) -> None:
        """Hide fields that need not be filled in now, and headings with nothing below them; what stands there stays."""
        for name, label in self._labels.items():
            asked = name not in unasked
            label.setVisible(asked)
            self.editors[name].setVisible(asked)
        for box, names in self._boxes:
            box.setVisible(not names or any(name not in unasked for name in names))

    def allow(self, *, editable: bool) -> None:
        """Let the fields be changed, or only read."""
        for widget in (*(editor.control for editor in self.editors.values()), *self._reasons()):
            if isinstance(widget, (QLineEdit, QPlainTextEdit)):
                widget.setReadOnly(not editable)
            else:
                widget.setEnabled(editable)
        self.signatory_combo.setEnabled(editable)

    def form(self) -> LetterForm:
        """What stands in the fields."""
        texts = {name: editor.value() for name, editor in self.editors.items()}
        return LetterForm(texts, self.signatory_combo.currentData(), self.doubts.reasons())

    def widget(self, name: str) -> QWidget | None:
        """The widget a thing on the checklist is about; None when it is not on this form."""
        if name == "signatory":
            return self.signatory_combo
        if name == "addressee" and "to_street" in self.editors:
            name = "to_street"
        if name == "school_days" and name not in self.editors:
            name = "ends_on"
        return self.editors[name].first if name in self.editors else None

    def _reasons(self) -> Sequence[QWidget]:
        return [row.edit for row in self.doubts.rows.values()]

    def _build(self, layout: QVBoxLayout, plan: LetterPlan) -> None:
        number, room = 0, layout
        for part in form_fields(plan):
            if part.section is not None:
                number += 1
                box = QGroupBox(f"{number}  {sentence(part.section)}", self._body)
                room = QVBoxLayout(box)
                room.setSpacing(3)
                layout.addWidget(box)
                self._boxes.append((box, []))
            self._add(part, room)
            if self._boxes:
                self._boxes[-1][1].append(part.name)
        layout.addWidget(self.doubts)
        layout.addStretch(1)

    def _add(self, part: Part, room: QVBoxLayout) -> None:
        if part.name in SIGNED:
            if self.signatory_combo.accessibleName():
                return
            self._label(self.tr("Ondertekening"), self.signatory_combo, room)
            self.signatory_combo.setAccessibleName(self.tr("Ondertekening"))
            self._tabs.append((self.signatory_combo, self.signatory_combo))
            room.addWidget(self.signatory_combo)
            return
        words = sentence(part.words)
        editor = self.editors[part.name] = self._editor(part, words)
        editor.control.setObjectName(f"{part.name}_edit")
        self._tabs.append((editor.first, editor.last))
        label = words if part.required else self.tr("%1 (mag leeg blijven)").replace("%1", words)
        self._labels[part.name] = self._label(label, editor.control, room)
        room.addWidget(editor)
        if part.name == "ends_on":
            self.days_label.setWordWrap(True)
            self.days_label.setMinimumHeight(self.days_label.fontMetrics().height())
            self.days_label.show()
            room.addWidget(self.days_label)

    def _label(self, words: str, buddy: QWidget, room: QVBoxLayout) -> QLabel:
        label = QLabel(words, self._body)
        label.setWordWrap(True)
        label.setBuddy(buddy)
        room.addWidget(label)
        return label

    def _editor(self, part: Part, name: str) -> FieldEditor:
        parent, hint = self._body, "" if part.hint is None else spoken(part.hint)
        makers: dict[FieldKind, Callable[[], FieldEditor]] = {
            FieldKind.DAY: lambda: LineEditor(name, parent, lambda text: day_read(text, self._now)),
            FieldKind.MOMENT: lambda: LineEditor(name, parent, lambda text: moment_read(text, self._now)),
            FieldKind.TEXT: lambda: TextEditor(name, parent),
            FieldKind.LINES: lambda: TextEditor(name, parent),
            FieldKind.YES_NO: lambda: YesNoEditor(name, parent),
            FieldKind.CHOICE: lambda: ChoiceEditor(
                name, [(one.code, spoken(one.words)) for one in part.choices], parent
            ),
        }
        if part.name == ENCLOSED:
            chosen = EnclosedEditor(name, parent)
            chosen.asked.connect(self.enclosures_asked)
            return chosen
        editor = makers.get(part.kind, lambda: LineEditor(name, parent))()
        if isinstance(editor.control, (QLineEdit, QPlainTextEdit)):
            editor.control.setPlaceholderText(hint)
        if part.name in _SHORT:
            editor.control.setProperty("lines", 2)
        return editor

    def _order_tabs(self) -> None:
        for (_, before), (after, _) in itertools.pairwise(self._tabs):
            QWidget.setTabOrder(before, after)

    def _choose_signatory(self, wanted: Signatory | None) -> None:
        combo = self.signatory_combo
        for number in range(combo.count()):
            if combo.itemData(number) == wanted:
                combo.setCurrentIndex(number)
                return
        if wanted is not None:
            combo.addItem(f"{wanted.name}, {wanted.function}", wanted)
            combo.setCurrentIndex(combo.count() - 1)

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()
