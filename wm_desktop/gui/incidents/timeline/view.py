"""The tab Tijdlijn of a file: everything that was recorded, with corrections beside the old line."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.ids import IncidentId, LetterId
from wm_desktop.domain.incidents import EntryKind, Incident
from wm_desktop.domain.text import fold
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.forms.ui_case_timeline import Ui_CaseTimeline
from wm_desktop.gui.incidents.case_tab import CaseFrame, CaseTab
from wm_desktop.gui.incidents.dialogs import CorrectionDialog, EntryDialog
from wm_desktop.gui.incidents.file_tables import CORRECTION_COLUMN, WORDS_COLUMN, kind_words, timeline_columns
from wm_desktop.gui.incidents.timeline.lines import TimelineLine
from wm_desktop.gui.incidents.timeline.presenter import TimelineNews, TimelinePresenter
from wm_desktop.gui.tables import RowTableModel
from wm_desktop.services.case_file import CaseFile

_EVIDENCE = "evidence"


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
        self._letters: dict[str, LetterId] = {}
        self._incident_id: IncidentId | None = None
        self.ui.kind_combo.addItem(self.tr("Alle soorten"), "")
        for kind in (*EntryKind, None):
            self.ui.kind_combo.addItem(kind_words(kind), _EVIDENCE if kind is None else kind.value)
        self.ui.kind_combo.currentIndexChanged.connect(self._filter)
        self.ui.timeline_search_edit.textChanged.connect(self._filter)
        self.ui.attachment_button.clicked.connect(self.open_attachment)
        self.ui.correct_button.clicked.connect(self.ask_correction)
        self.ui.timeline_table.row_opened.connect(self._opened)
        self.ui.timeline_table.row_chosen.connect(self._offer)
        ContextMenu(self.ui.timeline_table, (self.ui.correct_button, self.ui.attachment_button))

    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Tijdlijn")

    def count(self, case: CaseFile) -> int | None:
        """How many lines there are; a correction stands beside its line."""
        return sum(entry.corrects is None for entry in case.file.entries) + len(case.file.evidence)

    def show_case(self, case: CaseFile) -> None:
        """Draw the file as it is now."""
        if self._incident_id != case.file.incident.id:
            self._incident_id = case.file.incident.id
            self.ui.timeline_search_edit.clear()
            self.ui.kind_combo.setCurrentIndex(0)
        self._letters = {row.reference: LetterId(row.id) for row in case.file.letters if row.reference}
        self.presenter.show(case)

    def take_focus(self) -> None:
        """Begin at the lines."""
        self.ui.timeline_table.setFocus()

    # what the presenter asks

    def show_lines(self, lines: Sequence[TimelineLine]) -> None:
        """Draw the timeline, with the newest line chosen."""
        self.lines.set_rows(lines)
        corrected = any(line.corrections for line in lines)
        self.ui.timeline_table.setColumnHidden(CORRECTION_COLUMN, not corrected)
        self._fit()

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
        entry = None if line is None else line.latest
        if entry is not None and self.may_handle:
            CorrectionDialog(entry, partial(self.presenter.correct_entry, entry), self.window()).open()

    def open_attachment(self) -> None:
        """Open the letter of the chosen line, or go to its evidence."""
        line = self._chosen()
        letter = None if line is None else self._letters.get(line.reference)
        if letter is not None:
            self.frame.open_letter(letter)
        elif line is not None and line.piece is not None:
            self.frame.show_evidence(line.piece.id)

    def _opened(self) -> None:
        """Enter or a double click: the letter or the evidence when there is one, else the words."""
        if self.ui.attachment_button.isEnabled():
            self.open_attachment()
        else:
            self.ask_correction()

    def _filter(self) -> None:
        """Show the lines of a kind with a text in them."""
        wanted, kind = fold(self.ui.timeline_search_edit.text()), self.ui.kind_combo.currentData()

        def keep(line: TimelineLine) -> bool:
            own = _EVIDENCE if line.entry is None else line.entry.kind.value
            return kind in {"", own} and line.has(wanted)

        self.lines.show_only(keep if wanted or kind else None)
        self._fit()

    def _fit(self) -> None:
        shown, in_all = self.lines.rowCount(), self.lines.rows_in_all
        words = self.tr("%1 van %2").replace("%1", str(shown)).replace("%2", str(in_all))
        filtered = bool(self.ui.timeline_search_edit.text().strip()) or self.ui.kind_combo.currentIndex() > 0
        self.ui.found_label.setText(words if filtered else "")
        self.ui.timeline_table.set_empty_text(self.tr("Geen regel past bij wat u zoekt.") if filtered else "")
        self.ui.timeline_table.fit()
        self.ui.timeline_table.select_number(shown - 1)
        self._offer()

    def _chosen(self) -> TimelineLine | None:
        return self.lines.row(self.ui.timeline_table.currentIndex().row())

    def _offer(self) -> None:
        line = self._chosen()
        self.ui.correct_button.setEnabled(self.may_handle and line is not None and line.entry is not None)
        attached = line is not None and (line.piece is not None or line.reference in self._letters)
        self.ui.attachment_button.setEnabled(attached)
