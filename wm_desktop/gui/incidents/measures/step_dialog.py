"""The dialog of one step of a course: its fields are made from the step, its limits are told while somebody types."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from wm_desktop.domain.courses.errors import Refusal, StepRefusedError
from wm_desktop.domain.courses.facts import Field
from wm_desktop.domain.ids import CourseId
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.field_editors import FieldEditor, LineEditor
from wm_desktop.gui.forms.ui_course_step import Ui_CourseStep
from wm_desktop.gui.incidents.measures.fields import editor_for, moment_read
from wm_desktop.gui.incidents.measures.notes import DoubtsPanel, RefusalNote
from wm_desktop.gui.incidents.measures.step_presenter import Judged, StepPresenter
from wm_desktop.gui.incidents.measures.typed import MOMENT, Typed
from wm_desktop.gui.incidents.measures.words import who_label
from wm_desktop.gui.spoken import sentence, spoken
from wm_desktop.services.course_sheets import StepSheet
from wm_desktop.services.courses import CourseShown

_WAIT_MS = 200
"""How long the keyboard rests before what was typed is judged."""


class StepDialog(AskingDialog):
    """Asks what a step recorded; `stored` gets the course as it stands then."""

    help_topic = "maatregelen"

    def __init__(
        self,
        desk: Desk,
        course_id: CourseId,
        code: str,
        stored: Callable[[CourseShown], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_CourseStep()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._stored = stored
        self._judged = Judged()
        self._begun: Typed | None = None
        self.editors: dict[str, FieldEditor] = {}
        self.notes: dict[str, RefusalNote] = {}
        self.doubts = DoubtsPanel(self.ui.sheet)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_WAIT_MS)
        self._rest.timeout.connect(self.judge)
        self.presenter = StepPresenter(desk.place, course_id, code, self, desk.tasks.run_for(self))
        self.presenter.begin()
        self.ui.sources_check.toggled.connect(self._speak)
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.doubts.changed.connect(self._rest.start)
        self.resize(760, 640)

    @property
    def has_typed(self) -> bool:
        """Whether anything stands otherwise than when the dialog opened, choices and ticks too."""
        return self._begun is not None and self.form() != self._begun

    # what the presenter asks

    def show_sheet(self, sheet: StepSheet, typed: Typed) -> None:
        """Make the fields and fill them."""
        step = sheet.step
        self.setWindowTitle(sentence(step.words))
        about = spoken(sheet.machine.words)
        self.ui.title_label.setText(about if sheet.party is None else f"{sheet.party.name} - {about}")
        by = self.tr("Door: %1.").replace("%1", who_label(step.by))
        self.ui.hint_label.setText(by if step.hint is None else f"{by} {spoken(step.hint)}")
        moment = LineEditor(self.tr("Moment van deze stap"), self.ui.sheet, lambda text: moment_read(text, sheet.now))
        self._add(MOMENT, moment, self.tr("Moment van deze stap"))
        for field in step.fields:
            self._add_field(field, sheet)
        self.ui.sheet_layout.addWidget(self.doubts)
        self.ui.sheet_layout.addStretch(1)
        moment.set_value(typed.moment)
        for name, text in typed.values.items():
            self.editors[name].set_value(text)
        self._order_tabs()
        for editor in self.editors.values():
            editor.changed.connect(self._rest.start)
        next(iter([each for name, each in self.editors.items() if name != MOMENT] or [moment])).setFocus()
        self._begun = self.form()

    def show_judged(self, judged: Judged) -> None:
        """Say what stands in the way now."""
        self._judged = judged
        self._speak()

    # what the person does

    def form(self) -> Typed:
        """What stands there now."""
        values = {name: editor.value() for name, editor in self.editors.items() if name != MOMENT}
        return Typed(self.editors[MOMENT].value(), values, self.doubts.reasons())

    def judge(self) -> None:
        """Judge what stands there now, beside the window."""
        self._rest.stop()
        self.presenter.typed(self.tr("Meekijken met de stap"), self.form())

    def fail(self, error: Exception) -> None:
        """A refusal stands beside its field already: say how many, and go to the first."""
        if not isinstance(error, StepRefusedError):
            super().fail(error)
            return
        at_fields = [one for one in self._judged.refusals if one.field in self.notes]
        if self._judged.refusals:
            self.messages.trouble(self.tr("Nog niet vastgelegd. Wat in de weg staat, staat in rood bij de velden."))
        else:
            self.messages.warning(self.tr("Nog niet vastgelegd. Schrijf onderaan bij elk punt waarom het toch zo kan."))
        reason = self.doubts.first_without_reason()
        place = self.editors[at_fields[0].field] if at_fields else reason
        if place is not None:
            place.setFocus()
            self.ui.scroll.ensureWidgetVisible(place)

    # inside

    def _save(self) -> None:
        self._rest.stop()
        self.settle(lambda: self._stored(self.presenter.store(self.form())))

    def _add_field(self, field: Field, sheet: StepSheet) -> None:
        words = sentence(field.words)
        if not field.required:
            words = self.tr("%1 (mag leeg blijven)").replace("%1", words)
        editor = editor_for(field, sheet, self.ui.sheet)
        if field.hint is not None:
            editor.add_faint(spoken(field.hint))
        if sheet.offered.text(field.name):
            editor.add_faint(self.tr("Overgenomen uit een eerdere stap of een brief; kijk of het nog klopt."))
        self._add(field.name, editor, words)

    def _add(self, name: str, editor: FieldEditor, words: str) -> None:
        """A label, the field, and room for what stands in its way."""
        group = QWidget(self.ui.sheet)
        layout = QVBoxLayout(group)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(3)
        label = QLabel(words, group)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setBuddy(editor.control)
        note = RefusalNote(group)
        for widget in (label, editor, note):
            layout.addWidget(widget)
        self.editors[name], self.notes[name] = editor, note
        self.ui.sheet_layout.addWidget(group)

    def _order_tabs(self) -> None:
        editors = list(self.editors.values())
        for before, after in itertools.pairwise(editors):
            QWidget.setTabOrder(before.last, after.first)
        QWidget.setTabOrder(editors[-1].last, self.ui.sources_check)

    def _speak(self) -> None:
        """Write every refusal at its place, and what is not at a field at the top."""
        judged, with_source = self._judged, self.ui.sources_check.isChecked()
        for name, note in self.notes.items():
            note.show_refusals(_about(judged.refusals, name), with_source=with_source)
            editor = self.editors[name]
            editor.control.setAccessibleDescription(note.text())
        others = [one for one in judged.refusals if one.field not in self.notes]
        self.ui.whole_note.show_refusals(others, with_source=with_source)
        self.doubts.show_doubts(judged.doubts, with_source=with_source, last=list(self.editors.values())[-1].last)
        missing = ", ".join(spoken(field.words) for field in judged.missing)
        still = self.tr("Nog in te vullen: %1.").replace("%1", missing)
        whole = self.tr("Alles is ingevuld.")
        if judged.refusals:
            whole = self.tr("Alles is ingevuld, maar er staat nog iets in de weg.")
        elif self.doubts.first_without_reason() is not None:
            whole = self.tr("Schrijf onderaan nog waarom het toch zo kan.")
        self.ui.missing_label.setText(still if missing else whole)


def _about(refusals: Sequence[Refusal], name: str) -> list[Refusal]:
    return [one for one in refusals if one.field == name]
