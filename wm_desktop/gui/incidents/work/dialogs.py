"""The dialogs of tasks and terms: tick off, an own task, a term that changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.case_work import CaseTerm, Outcome
from wm_desktop.domain.dutch_dates import NotADayError, parse_day, short_day, short_moment
from wm_desktop.domain.errors import DomainError
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.dates import long_day
from wm_desktop.gui.errors import window_language
from wm_desktop.gui.forms.ui_case_done import Ui_CaseDone
from wm_desktop.gui.forms.ui_case_task import Ui_CaseTask
from wm_desktop.gui.forms.ui_case_term import Ui_CaseTerm
from wm_desktop.gui.incidents.dialogs import moment_hint
from wm_desktop.gui.incidents.work.lines import WorkLine
from wm_desktop.gui.incidents.work.presenter import DoneForm, TermForm, start_text
from wm_desktop.gui.incidents.work.words import outcome_label


def day_hint(text: str, today: date) -> str:
    """How a typed day is understood ('= 22 november 2026'); a blank while it cannot be read."""
    try:
        return f"= {long_day(parse_day(text, today))}" if text.strip() else " "
    except NotADayError:
        return " "


class DoneDialog(AskingDialog):
    """What came of a task or a term: when, how, and a note."""

    def __init__(
        self, line: WorkLine, now: datetime, finish: Callable[[DoneForm], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_CaseDone()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._now, self._finish = now, finish
        if line.term is not None:
            self.setWindowTitle(self.tr("Termijn beëindigen"))
            self.ui.save_button.setText(self.tr("Termijn &beëindigen"))
        self.ui.what_label.setText(line.words.text(window_language()))
        for outcome in Outcome:
            self.ui.outcome_combo.addItem(outcome_label(outcome), outcome)
        self.ui.channel_combo.addItems(
            ["", self.tr("telefoon"), self.tr("e-mail"), self.tr("brief"), self.tr("gesprek"), self.tr("formulier")]
        )
        self.ui.moment_edit.textChanged.connect(lambda text: self.ui.moment_hint.setText(moment_hint(text, now)))
        self.ui.moment_edit.setText(short_moment(now))
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.outcome_combo.setFocus()
        self.resize(560, 360)

    def _save(self) -> None:
        form = DoneForm(
            Outcome(self.ui.outcome_combo.currentData()),
            self.ui.moment_edit.text(),
            self.ui.channel_combo.currentText(),
            self.ui.note_edit.toPlainText(),
        )
        self.settle(lambda: self._finish(form))


class OwnTaskDialog(AskingDialog):
    """Something the office wants to remember in this file."""

    def __init__(self, today: date, add: Callable[[str, str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CaseTask()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self.ui.due_edit.textChanged.connect(lambda text: self.ui.due_hint.setText(day_hint(text, today)))
        self.ui.save_button.clicked.connect(
            lambda: self.settle(lambda: add(self.ui.words_edit.text(), self.ui.due_edit.text()))
        )
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.words_edit.setFocus()
        self.resize(520, 200)

    def fail(self, error: Exception) -> None:
        """Tell what went wrong, and go to the field it is about."""
        super().fail(error)
        if isinstance(error, NotADayError):
            self.ui.due_edit.setFocus()
        elif isinstance(error, DomainError) and error.facts.get("field") == "words":
            self.ui.words_edit.setFocus()


class TermDialog(AskingDialog):
    """A term that starts elsewhere, is longer or shorter, or stands still; always with the reason."""

    def __init__(
        self,
        term: CaseTerm,
        now: datetime,
        today: date,
        change: Callable[[TermForm], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_CaseTerm()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._term, self._change = term, change
        rule = term.term.rule
        self.ui.term_label.setText(f"{term.words.text(window_language())}\n{term.term.why_in(window_language())}")
        self._now, self._today = now, today
        self.ui.start_edit.textChanged.connect(self._start_typed)
        self.ui.start_edit.setText(start_text(term))
        self.ui.length_spin.setValue(term.term.length)
        self.ui.term_form.setRowVisible(self.ui.length_spin, rule.adjustable)
        for edit in (self.ui.stop_edit, self.ui.resume_edit):
            self.ui.term_form.setRowVisible(edit, rule.stops)
        if term.term.stops:
            stop = term.term.stops[-1]
            self.ui.stop_edit.setText(short_day(stop.first))
            self.ui.resume_edit.setText(short_day(stop.last) if stop.last else "")
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.start_edit.setFocus()
        self.resize(620, 400)

    def _start_typed(self, text: str) -> None:
        in_hours = self._term.term.rule.in_hours
        self.ui.start_hint.setText(moment_hint(text, self._now) if in_hours else day_hint(text, self._today))

    def _save(self) -> None:
        rule, ui = self._term.term.rule, self.ui
        form = TermForm(
            ui.start_edit.text(),
            ui.reason_edit.toPlainText(),
            ui.length_spin.value() if rule.adjustable else None,
            ui.stop_edit.text(),
            ui.resume_edit.text(),
        )
        self.settle(lambda: self._change(form))
