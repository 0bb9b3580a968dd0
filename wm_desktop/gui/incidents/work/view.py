"""The tab Taken en termijnen of a file: what must be done, by whom, until when and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.case_work import CaseTerm
from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.letter_case import public_source
from wm_desktop.gui import theme
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.errors import window_language
from wm_desktop.gui.forms.ui_case_work import Ui_CaseWork
from wm_desktop.gui.incidents.case_tab import CaseFrame, CaseTab
from wm_desktop.gui.incidents.work.dialogs import DoneDialog, OwnTaskDialog, TermDialog
from wm_desktop.gui.incidents.work.lines import WorkLine
from wm_desktop.gui.incidents.work.presenter import WorkNews, WorkPresenter
from wm_desktop.gui.incidents.work.words import confidence_label, state_words, urgent_look, who_words
from wm_desktop.gui.save_as import ask_save
from wm_desktop.gui.tables import Column, Look, RowTableModel
from wm_desktop.services.case_file import CaseFile

_WHAT_COLUMN = 2


class WorkTab(CaseTab):
    """Holds the form; decides nothing."""

    def __init__(self, frame: CaseFrame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = Ui_CaseWork()
        self.ui.setupUi(self)
        desk = self.page.desk
        self.presenter = WorkPresenter(self.place, self, desk.tools.save_file, window_language())
        self._today = self.place.today()
        self.lines = RowTableModel[WorkLine](self._columns(), self)
        self.ui.work_table.use(self.lines)
        self.ui.work_table.share(_WHAT_COLUMN)
        self.ui.work_table.set_empty_text(
            self.tr("Er staat niets open. Taken en termijnen komen hier vanzelf zodra een maatregel loopt.")
        )
        self._connect()

    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Taken en termijnen")

    def count(self, case: CaseFile) -> int | None:
        """How much is open."""
        return len(case.open_tasks) + len(case.open_terms)

    def show_case(self, case: CaseFile) -> None:
        """Draw the work of the file."""
        self.presenter.show(case)

    def take_focus(self) -> None:
        """Begin at the list."""
        self.ui.work_table.setFocus()

    # what the presenter asks

    def show_work(self, lines: Sequence[WorkLine], today: date) -> None:
        """Draw the list with the most urgent chosen."""
        self._today = today
        before = self._chosen()
        self.lines.set_rows(lines)
        self.ui.work_table.fit()
        kept = self.lines.number_of(lambda line: before is not None and line.item.id == before.item.id)
        self.ui.work_table.select_number(max(kept, 0) if lines else -1)
        self.ui.own_task_button.setEnabled(self.may_handle)
        self.ui.agenda_button.setEnabled(self.presenter.has_terms)
        self._offer()

    def tell(self, news: WorkNews, words: str) -> None:
        """Say what was done."""
        said = {
            WorkNews.DONE: self.tr("Afgevinkt: %1."),
            WorkNews.ENDED: self.tr("Termijn beëindigd: %1."),
            WorkNews.ADDED: self.tr("Taak toegevoegd: %1."),
            WorkNews.CHANGED: self.tr("De termijn loopt nu tot en met %1; de oude blijft bewaard."),
            WorkNews.EXPORTED: self.tr("Opgeslagen als %1, zonder namen."),
        }
        self.page.messages.news(said[news].replace("%1", words))

    # what the person asks

    def ask_done(self) -> None:
        """Ask what came of the chosen task or term."""
        line = self._chosen()
        if line is not None and line.is_open and self.may_handle:
            DoneDialog(line, self.place.now(), partial(self.presenter.finish, line), self.window()).open()

    def ask_task(self) -> None:
        """Ask for a task of the office's own."""
        OwnTaskDialog(self.place.today(), self.presenter.add_task, self.window()).open()

    def ask_change(self) -> None:
        """Ask how the chosen term runs now."""
        line = self._chosen()
        if line is not None and line.term is not None and line.is_open and self.may_handle:
            change = partial(self.presenter.change, line.term)
            TermDialog(line.term, self.place.now(), self.place.today(), change, self.window()).open()

    def ask_agenda(self) -> None:
        """Ask where the terms for the agenda go."""
        kind = self.tr("Agenda (*.ics)")
        ask_save(self.window(), self.page.desk.settings, self.presenter.agenda_name, kind, self._save_agenda)

    def tell_source(self) -> None:
        """Say where the chosen term or task comes from, and how sure that is."""
        line = self._chosen()
        if line is not None:
            item = line.item.term if isinstance(line.item, CaseTerm) else line.item
            words = self.tr("Bron: %1 (%2).").replace(
                "%1", public_source(item.source) or self.tr("een vaste werkwijze of het dossier zelf")
            )
            self.page.messages.news(words.replace("%2", confidence_label(item.confidence)))

    # inside

    def _connect(self) -> None:
        ui = self.ui
        ui.done_check.toggled.connect(lambda on: self.presenter.show_everything(everything=on))
        ui.own_task_button.clicked.connect(self.ask_task)
        ui.agenda_button.clicked.connect(self.ask_agenda)
        ui.source_button.clicked.connect(self.tell_source)
        ui.change_button.clicked.connect(self.ask_change)
        ui.done_button.clicked.connect(self.ask_done)
        ui.work_table.row_opened.connect(self.ask_done)
        ui.work_table.row_chosen.connect(self._offer)
        ContextMenu(ui.work_table, (ui.done_button, ui.change_button, ui.source_button))

    def _save_agenda(self, target: Path) -> None:
        self.page.attempt(lambda: self.presenter.save_agenda(target))

    def _chosen(self) -> WorkLine | None:
        return self.lines.row(self.ui.work_table.currentIndex().row())

    def _offer(self) -> None:
        line = self._chosen()
        may = line is not None and line.is_open and self.may_handle
        self.ui.done_button.setEnabled(may)
        self.ui.change_button.setEnabled(may and line is not None and line.term is not None)
        self.ui.source_button.setEnabled(line is not None)
        self.ui.why_label.setText("" if line is None else self._why(line))

    def _why(self, line: WorkLine) -> str:
        """Why it runs until then, and what came of it or of the term before it."""
        term, parts = line.term, []
        call = self.presenter.call_words(line)
        if call is not None:
            parts.append(self.tr("De vertrouwensinspecteur is te bereiken: %1.").replace("%1", call[0]))
            if call[1]:
                parts.append(self.tr("%n keer gebeld en niet bereikt.", "", call[1]))
        if term is not None:
            parts.append(term.term.why_in(window_language()))
            if term.reason:
                parts.append(
                    self.tr("Gewijzigd door %1: %2").replace("%1", term.recorded_by).replace("%2", term.reason)
                )
        if line.followed is not None:
            day = short_day(line.followed.term.due_day)
            parts.append(self.tr("Vervangen; de nieuwe termijn loopt tot en met %1.").replace("%1", day))
        if line.mark is not None:
            told = ", ".join(filter(None, (line.mark.channel, line.mark.note)))
            parts.append(self.tr("Afgevinkt door %1. %2").replace("%1", line.mark.recorded_by).replace("%2", told))
        return "\n".join(part.strip() for part in parts)

    def _columns(self) -> list[Column[WorkLine]]:
        return [
            Column(self.tr("Uiterlijk"), lambda line: line.due or date.min, self._due, look=self._look),
            Column(self.tr("Stand"), lambda line: line.due or date.min, self._state, look=self._look),
            Column(self.tr("Wat"), lambda line: line.words.text(window_language())),
            Column(self.tr("Wie"), who_words),
            Column(self.tr("Soort"), lambda line: self.tr("Termijn") if line.term else self.tr("Taak")),
        ]

    def _due(self, line: WorkLine) -> str:
        return short_day(line.due) if line.due else ""

    def _state(self, line: WorkLine) -> str:
        return state_words(line, line.days_left(self._today))

    def _look(self, line: WorkLine) -> Look | None:
        """What is over stands faint; what is late or urgent stands out, beside the words that say so."""
        days = line.days_left(self._today)
        if not line.is_open:
            return Look(foreground=QColor(theme.colours().faint))
        return None if days is None else urgent_look(days)
