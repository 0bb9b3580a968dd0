"""One incident file on the page: stage, facts, timeline, evidence, letters."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.ids import LetterId, PupilId
from wm_desktop.domain.incidents import IncidentStage, Party
from wm_desktop.domain.letters import LetterKind
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.dates import long_day, long_moment
from wm_desktop.gui.forms.ui_incident_detail import Ui_IncidentDetail
from wm_desktop.gui.incidents.dialogs import (
    CorrectionDialog,
    EntryDialog,
    NewLetterDialog,
    PartyDialog,
    StageDialog,
)
from wm_desktop.gui.incidents.file_presenter import FileNews, FileShown, IncidentFilePresenter
from wm_desktop.gui.incidents.file_tables import (
    CORRECTION_COLUMN,
    WORDS_COLUMN,
    fit_height,
    letter_columns,
    party_columns,
    timeline_columns,
)
from wm_desktop.gui.incidents.new_dialog import IncidentDialog
from wm_desktop.gui.incidents.timeline import TimelineLine
from wm_desktop.gui.incidents.words import clock_words, kind_label, severity_label, stage_label
from wm_desktop.gui.pages import Page
from wm_desktop.gui.tables import RowTableModel
from wm_desktop.services.rows import LetterRow


class IncidentFileView(QWidget):
    """Holds the form; decides nothing."""

    left = Signal()
    letter_requested = Signal(object)

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.ui = Ui_IncidentDetail()
        self.ui.setupUi(self)
        self.ui.tabs.tabBar().setAccessibleName(self.tr("Onderdelen van het dossier"))
        desk = page.desk
        self.presenter = IncidentFilePresenter(desk.place, self)
        self._shown: FileShown | None = None
        self.parties = RowTableModel[Party](party_columns(), self)
        self.timeline = RowTableModel[TimelineLine](timeline_columns(), self)
        self.evidence_panel = self.ui.evidence_panel
        self.evidence_panel.use(page)
        self.letters = RowTableModel[LetterRow](letter_columns(incident=False), self)
        self._set_up_tables()
        self._connect()
        self.setAcceptDrops(True)
        self.ui.splitter.setSizes([380, 780])

    # what the presenter asks

    def show_file(self, shown: FileShown) -> None:
        """Draw the file."""
        self._shown = shown
        file, incident = shown.file, shown.file.incident
        self.ui.title_label.setText(f"{incident.number}  {incident.subject}")
        self.ui.stage_bar.show_stage(incident.stage)
        self._show_facts(shown)
        self.parties.set_rows(file.parties)
        self.timeline.set_rows(shown.lines)
        self.evidence_panel.show_evidence(incident, file.evidence, may_handle=shown.may_handle)
        self.letters.set_rows(file.letters)
        self._fit()
        self._name_tabs(len(shown.lines), len(file.evidence), len(file.letters))
        for button in self._handling_buttons():
            button.setEnabled(shown.may_handle)
        self.ui.timeline_table.select_number(len(shown.lines) - 1)
        self._offer_chosen()

    def tell(self, news: FileNews, subject: str) -> None:
        """Say what was done."""
        if news is FileNews.STAGE_CHANGED:
            subject = stage_label(IncidentStage(subject))
        words = {
            FileNews.ENTRY_ADDED: self.tr("Toegevoegd aan de tijdlijn."),
            FileNews.ENTRY_CORRECTED: self.tr("Verbeterd; de oude regel blijft ernaast staan."),
            FileNews.PARTY_ADDED: self.tr("Betrokkene toegevoegd."),
            FileNews.STAGE_CHANGED: self.tr("Het dossier staat nu op: %1."),
        }
        self.page.messages.news(words[news].replace("%1", subject))

    # what the person asks

    def ask_entry(self) -> None:
        """Ask for a new line on the timeline."""
        EntryDialog(self.page.place.now(), self.presenter.add_entry, self.window()).open()

    def ask_correction(self) -> None:
        """Ask for the right words of the chosen line."""
        line = self._chosen_line()
        if line is not None and self._may_handle():
            entry = line.latest
            CorrectionDialog(entry, lambda text: self.presenter.correct_entry(entry, text), self.window()).open()

    def ask_stage(self) -> None:
        """Ask for the next stage."""
        file = self.presenter.file
        if file is not None:
            choices = self.presenter.next_stages
            StageDialog(file.incident.stage, choices, self.presenter.change_stage, self.window()).open()

    def ask_party(self) -> None:
        """Ask who else is involved."""
        PartyDialog(self.page.place, self.presenter.add_parties, self.window()).open()

    def ask_letter(self) -> None:
        """Ask about whom, and what kind of letter."""
        NewLetterDialog(self.presenter.pupils, self._start_letter, self.window()).open()

    def ask_facts(self) -> None:
        """Ask for other facts."""
        file = self.presenter.file
        if file is not None and self._may_handle():
            dialog = IncidentDialog(self.page.place, self._facts_stored, file.incident, self.window())
            dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files, pictures, links and words may be dropped on a file."""
        if self.evidence_panel.can_take(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """What was dropped becomes evidence."""
        self.evidence_panel.take(event.mimeData())
        event.acceptProposedAction()

    # inside

    def _set_up_tables(self) -> None:
        settings = self.page.desk.settings
        self.ui.parties_table.use(self.parties)
        self.ui.timeline_table.use(self.timeline)
        self.ui.letters_table.use(self.letters, key="incident_letters", settings=settings)
        self.ui.timeline_table.share(WORDS_COLUMN, CORRECTION_COLUMN)
        self.ui.letters_table.set_empty_text(self.tr("Nog geen brieven. Maak er een met de knop Brief…"))

    def _connect(self) -> None:
        ui = self.ui
        ui.back_button.clicked.connect(self.left)
        ui.entry_button.clicked.connect(self.ask_entry)
        ui.correct_button.clicked.connect(self.ask_correction)
        ui.evidence_button.clicked.connect(self.evidence_panel.ask_files)
        ui.letter_button.clicked.connect(self.ask_letter)
        ui.stage_button.clicked.connect(self.ask_stage)
        ui.party_button.clicked.connect(self.ask_party)
        ui.edit_button.clicked.connect(self.ask_facts)
        ui.open_letter_button.clicked.connect(self._open_letter)
        ui.timeline_table.row_opened.connect(self.ask_correction)
        self.evidence_panel.taking.connect(self._show_evidence_tab)
        ui.letters_table.row_opened.connect(self._open_letter)
        for table in (ui.timeline_table, ui.letters_table):
            table.row_chosen.connect(self._offer_chosen)
        ContextMenu(ui.timeline_table, (ui.correct_button, ui.entry_button))
        ContextMenu(ui.letters_table, (ui.open_letter_button, ui.letter_button))
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, self.evidence_panel.paste, context=inside)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.left.emit, context=inside)

    def _handling_buttons(self) -> tuple[QWidget, ...]:
        ui = self.ui
        return (
            ui.entry_button,
            ui.evidence_button,
            ui.letter_button,
            ui.stage_button,
            ui.party_button,
            ui.edit_button,
        )

    def _may_handle(self) -> bool:
        return self._shown is not None and self._shown.may_handle

    def _show_facts(self, shown: FileShown) -> None:
        incident, ui = shown.file.incident, self.ui
        ui.kind_value.setText(kind_label(incident.kind))
        ui.happened_value.setText(long_moment(incident.happened_at) if incident.happened_at else "")
        ui.reported_value.setText(long_day(incident.reported_on))
        ui.location_value.setText(shown.file.location)
        ui.platform_value.setText(incident.platform)
        ui.account_value.setText(incident.account)
        ui.link_value.setText(incident.link)
        ui.severity_value.setText(severity_label(incident.severity))
        ui.clock_value.setText(clock_words(incident))
        optional = (ui.happened_value, ui.location_value, ui.platform_value, ui.account_value, ui.link_value)
        for value in (*optional, ui.clock_value):
            ui.facts_form.setRowVisible(value, bool(value.text()))
        ui.description_value.setText(incident.description)
        rules = "\n".join(f"{rule.code}  {rule.title}" for rule in shown.rules)
        rules = rules or self.tr("Nog geen regels aangewezen.")
        ui.rules_value.setText(f"{self._version(shown)}\n{rules}")

    def _version(self, shown: FileShown) -> str:
        """Which version of the protocol the rules are of: the one of the day of the incident."""
        name = f"{shown.book.title}, {shown.book.version}"
        unheld = self.tr("%1 (op de dag zelf was nog geen versie van kracht)")
        return name if shown.held else unheld.replace("%1", name)

    def _fit(self) -> None:
        fit_height(self.ui.parties_table)
        self.ui.letters_table.fit_columns()
        corrected = any(line.corrections for line in self.timeline.rows)
        self.ui.timeline_table.setColumnHidden(CORRECTION_COLUMN, not corrected)
        self.ui.timeline_table.fit()

    def _name_tabs(self, lines: int, evidence: int, letters: int) -> None:
        for tab, words, count in (
            (self.ui.timeline_tab, self.tr("Tijdlijn (%1)"), lines),
            (self.ui.evidence_tab, self.tr("Bewijs (%1)"), evidence),
            (self.ui.letters_tab, self.tr("Brieven (%1)"), letters),
        ):
            self.ui.tabs.setTabText(self.ui.tabs.indexOf(tab), words.replace("%1", str(count)))

    def _chosen_line(self) -> TimelineLine | None:
        return self.timeline.row(self.ui.timeline_table.currentIndex().row())

    def _offer_chosen(self) -> None:
        self.ui.correct_button.setEnabled(self._may_handle() and self._chosen_line() is not None)
        letter = self.letters.row(self.ui.letters_table.currentIndex().row())
        self.ui.open_letter_button.setEnabled(letter is not None)

    def _show_evidence_tab(self) -> None:
        self.ui.tabs.setCurrentWidget(self.ui.evidence_tab)

    def _facts_stored(self, _incident: object) -> None:
        self.page.messages.news(self.tr("Gegevens gewijzigd; wat er stond, staat op de tijdlijn."))

    def _start_letter(self, pupil_id: PupilId, kind: LetterKind) -> None:
        result = self.presenter.start_letter(pupil_id, kind)
        self.letter_requested.emit(result.letters[0].id)

    def _open_letter(self) -> None:
        letter = self.letters.row(self.ui.letters_table.currentIndex().row())
        if letter is not None:
            self.letter_requested.emit(LetterId(letter.id))
