"""The tab Tijdlijn of a file: everything that was recorded, with corrections beside the old line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.incidents import Incident
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.forms.ui_case_timeline import Ui_CaseTimeline
from wm_desktop.gui.incidents.case_tab import CaseFrame, CaseTab
from wm_desktop.gui.incidents.dialogs import CorrectionDialog, EntryDialog
from wm_desktop.gui.incidents.file_tables import CORRECTION_COLUMN, WORDS_COLUMN, timeline_columns
from wm_desktop.gui.incidents.timeline.lines import TimelineLine
from wm_desktop.gui.incidents.timeline.presenter import TimelineNews, TimelinePresenter
from wm_desktop.gui.tables import RowTableModel
from wm_desktop.services.case_file import CaseFile


class TimelineTab(CaseTab):
    """Holds the form; decides nothing."""

    def __init__(self, frame: CaseFrame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = Ui_CaseTimeline()
        self.ui.setupUi(self)
        self.presenter = TimelinePresenter(self.place, self)
        self.lines = RowTableModel[TimelineLine](timeline_columns(), self)
        self.ui.timeline_table.use(self.lines)
        self.ui.timeline_table.share(WORDS_COLUMN, CORRECTION_COLUMN)
        self.ui.correct_button.clicked.connect(self.ask_correction)
        self.ui.timeline_table.row_opened.connect(self.ask_correction)
        self.ui.timeline_table.row_chosen.connect(self._offer)
        ContextMenu(self.ui.timeline_table, (self.ui.correct_button,))

    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Tijdlijn")

    def count(self, case: CaseFile) -> int | None:
        """How many lines there are; a correction stands beside its line."""
        return sum(entry.corrects is None for entry in case.file.entries)

    def show_case(self, case: CaseFile) -> None:
        """Draw the file as it is now."""
        self.presenter.show(case)

    def take_focus(self) -> None:
        """Begin at the lines."""
        self.ui.timeline_table.setFocus()

    # what the presenter asks

    def show_lines(self, lines: Sequence[TimelineLine]) -> None:
        """Draw the timeline, with the newest line chosen."""
        self.lines.set_rows(lines)
        corrected = any(line.corrections for line in self.lines.rows)
        self.ui.timeline_table.setColumnHidden(CORRECTION_COLUMN, not corrected)
        self.ui.timeline_table.fit()
        self.ui.timeline_table.select_number(len(lines) - 1)
        self._offer()

    def tell(self, news: TimelineNews) -> None:
        """Say what was done."""
        words = {
            TimelineNews.ADDED: self.tr("Toegevoegd aan de tijdlijn."),
            TimelineNews.CORRECTED: self.tr("Verbeterd; de oude regel blijft ernaast staan."),
        }
        self.page.messages.news(words[news])

    # what the person asks

    def ask_entry(self, incident: Incident) -> None:
        """Ask for a new line on the timeline."""
        EntryDialog(self.place.now(), partial(self.presenter.add_entry, incident), self.window()).open()

    def ask_correction(self) -> None:
        """Ask for the right words of the chosen line."""
        line = self._chosen()
        if line is not None and self.may_handle:
            CorrectionDialog(line.latest, partial(self.presenter.correct_entry, line.latest), self.window()).open()

    def _chosen(self) -> TimelineLine | None:
        return self.lines.row(self.ui.timeline_table.currentIndex().row())

    def _offer(self) -> None:
        self.ui.correct_button.setEnabled(self.may_handle and self._chosen() is not None)
