"""The frame of one incident file on the page: number, subject, stage, actions, and the tabs."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.ids import EvidenceId, IncidentId, LetterId, PartyId
from wm_desktop.domain.incidents import IncidentStage
from wm_desktop.domain.letters import LetterKind
from wm_desktop.gui.evidence.view import EvidencePanel
from wm_desktop.gui.forms.ui_incident_detail import Ui_IncidentDetail
from wm_desktop.gui.incidents.case_tab import CaseTab
from wm_desktop.gui.incidents.evidence_tab import EvidenceTab
from wm_desktop.gui.incidents.file_presenter import FileNews, IncidentFilePresenter
from wm_desktop.gui.incidents.filing.view import FilingTab
from wm_desktop.gui.incidents.overview.view import OverviewTab
from wm_desktop.gui.incidents.stage_dialog import StageDialog
from wm_desktop.gui.incidents.tabs import TABS
from wm_desktop.gui.incidents.timeline.view import TimelineTab
from wm_desktop.gui.incidents.words import stage_label
from wm_desktop.gui.letters.new_dialog import NewLetterDialog
from wm_desktop.gui.pages import Page
from wm_desktop.gui.reports.offers import papers
from wm_desktop.gui.reports.view import ReportDialog
from wm_desktop.services.actors import Act
from wm_desktop.services.case_file import CaseFile

Tab = TypeVar("Tab", bound=CaseTab)


class IncidentFileView(QWidget):
    """Holds the form and the tabs; decides nothing. What a tab is and how one is added stands in `case_tab`."""

    left = Signal()
    letter_requested = Signal(object)
    file_requested = Signal(object)

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.ui = Ui_IncidentDetail()
        self.ui.setupUi(self)
        self.ui.tabs.tabBar().setAccessibleName(self.tr("Onderdelen van het dossier"))
        self.presenter = IncidentFilePresenter(page.desk.place, self)
        self._drawn: dict[CaseTab, CaseFile] = {}
        self.tabs = tuple(make(self, self.ui.tabs) for make in TABS if make.filled)
        for tab in self.tabs:
            self.ui.tabs.addTab(tab, tab.title())
        self._connect()
        self.setAcceptDrops(True)

    def tab(self, kind: type[Tab]) -> Tab:
        """Give one of the tabs."""
        return next(tab for tab in self.tabs if isinstance(tab, kind))

    def begin(self) -> None:
        """A file was opened: begin at what happened."""
        self.go_to(OverviewTab)
        self.tab(OverviewTab).take_focus()

    def take_focus(self) -> None:
        """Begin at the tab in front."""
        tab = next(tab for tab in self.tabs if tab is self.ui.tabs.currentWidget())
        tab.take_focus()

    # what the presenter asks

    def show_case(self, case: CaseFile) -> None:
        """Draw the file: the frame and the tab in front; another tab when it comes to the front."""
        incident = case.file.incident
        self.ui.title_label.setText(f"{incident.number}  {incident.subject}")
        self.ui.title_label.setToolTip(incident.subject)
        self.ui.stage_bar.show_stage(incident.stage)
        for number, tab in enumerate(self.tabs):
            count = tab.count(case)
            self.ui.tabs.setTabText(number, tab.title() if count is None else f"{tab.title()} ({count})")
        may_handle = self.page.place.actor.may(Act.HANDLE_INCIDENTS)
        for button in (self.ui.entry_button, self.ui.evidence_button, self.ui.letter_button, self.ui.stage_button):
            button.setEnabled(may_handle)
        self._draw_tab()

    def tell(self, news: FileNews, subject: str) -> None:
        """Say what was done."""
        words = {FileNews.STAGE_CHANGED: self.tr("Het dossier staat nu op: %1.")}
        self.page.messages.news(words[news].replace("%1", stage_label(IncidentStage(subject))))

    # what the tabs ask

    def open_letter(self, letter_id: LetterId) -> None:
        """Open a letter to look at or to write."""
        self.letter_requested.emit(letter_id)

    def open_file(self, incident_id: IncidentId) -> None:
        """Open another file; that it was read is logged."""
        self.file_requested.emit(incident_id)

    def show_evidence(self, evidence_id: EvidenceId) -> None:
        """Go to a piece of evidence in its list."""
        self.go_to(EvidenceTab)
        panel = self.tab(EvidenceTab).panel
        panel.ui.evidence_table.select_number(panel.model.number_of(lambda line: line.piece.id == evidence_id))
        panel.ui.evidence_table.setFocus()

    def go_to(self, kind: type[CaseTab]) -> None:
        """Bring a tab to the front."""
        self.ui.tabs.setCurrentWidget(self.tab(kind))

    # what the person asks

    def ask_entry(self) -> None:
        """Ask for a new line on the timeline."""
        case = self.presenter.case
        if case is not None:
            self.go_to(TimelineTab)
            self.tab(TimelineTab).ask_entry(case.file.incident)

    def ask_stage(self) -> None:
        """Ask for the next stage."""
        case = self.presenter.case
        if case is not None:
            StageDialog(self.presenter.stage_choices(case), self.presenter.change_stage, self.window()).open()

    def ask_letter(self) -> None:
        """Ask about whom, and what kind of letter."""
        NewLetterDialog(self.presenter.letters_offered(), self.start_letter, self.window()).open()

    def ask_evidence(self) -> None:
        """Ask for files that are evidence."""
        self._evidence().ask_files()

    def ask_papers(self) -> None:
        """Offer the papers that can be made of this file."""
        case = self.presenter.case
        if case is not None:
            key, title = case.file.incident.id, self.tr("Stukken van dossier %1")
            title = title.replace("%1", case.file.incident.number)
            offers = papers(self.page.place, key)
            ReportDialog(self.page.desk, offers, self.window(), title).open()

    def ask_export(self) -> None:
        """Ask where the whole file goes as a PDF, beside the choice whether with names."""
        self.go_to(FilingTab)
        self.tab(FilingTab).ask_export()

    def ask_facts(self) -> None:
        """Ask for other facts."""
        self.go_to(OverviewTab)
        self.tab(OverviewTab).ask_facts()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files, pictures, links and words may be dropped on a file."""
        if self._evidence().can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """What was dropped becomes evidence."""
        self._evidence().take(event.mimeData())
        event.acceptProposedAction()

    # inside

    def _connect(self) -> None:
        ui = self.ui
        ui.back_button.clicked.connect(self.left)
        ui.entry_button.clicked.connect(self.ask_entry)
        ui.evidence_button.clicked.connect(self.ask_evidence)
        ui.letter_button.clicked.connect(self.ask_letter)
        ui.papers_button.clicked.connect(self.ask_papers)
        ui.export_button.clicked.connect(self.ask_export)
        ui.stage_button.clicked.connect(self.ask_stage)
        ui.tabs.currentChanged.connect(self._draw_tab)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self._paste, context=inside)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.left.emit, context=inside)
        # the tabs know these keys themselves, but only while the cursor stands in them
        QShortcut(QKeySequence("Ctrl+Tab"), self, lambda: self._step_tab(1))
        QShortcut(QKeySequence("Ctrl+Shift+Tab"), self, lambda: self._step_tab(-1))

    def _step_tab(self, by: int) -> None:
        tabs = self.ui.tabs
        tabs.setCurrentIndex((tabs.currentIndex() + by) % tabs.count())

    def _draw_tab(self) -> None:
        """Draw the tab in front, unless it shows the file as it is now already."""
        tab = self.ui.tabs.currentWidget()
        if isinstance(tab, CaseTab):
            self._draw(tab)

    def _draw(self, tab: CaseTab) -> None:
        case = self.presenter.case
        if case is not None and self._drawn.get(tab) is not case:
            self._drawn[tab] = case
            self.page.attempt(lambda: tab.show_case(case))

    def _evidence(self) -> EvidencePanel:
        """Give the panel of evidence as it belongs to the file that is open; it comes forward when it takes a thing."""
        tab = self.tab(EvidenceTab)
        self._draw(tab)
        return tab.panel

    def _paste(self) -> None:
        self._evidence().paste()

    def start_letter(self, party_id: PartyId | None, kind: LetterKind) -> None:
        """Make the concepts of a letter, and open the first."""
        result = self.presenter.start_letter(party_id, kind)
        self.letter_requested.emit(result.letters[0].id)
