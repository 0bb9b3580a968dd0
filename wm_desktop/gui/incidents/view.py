"""The page Incidenten: the list of files, and the file that is open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QStackedLayout, QWidget

from wm_desktop.domain.courses.catalogue import machine_of
from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.ids import IncidentId, LetterId
from wm_desktop.domain.incidents import Incident, IncidentKind, IncidentStage
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.desk import Aim, Desk
from wm_desktop.gui.errors import window_language
from wm_desktop.gui.forms.ui_incidents import Ui_Incidents
from wm_desktop.gui.incidents.file_view import IncidentFileView
from wm_desktop.gui.incidents.measures.view import MeasuresTab
from wm_desktop.gui.incidents.new_dialog import IncidentDialog
from wm_desktop.gui.incidents.presenter import IncidentsPresenter
from wm_desktop.gui.incidents.timeline.view import TimelineTab
from wm_desktop.gui.incidents.words import HIDDEN, kind_label, stage_label
from wm_desktop.gui.incidents.work.view import WorkTab
from wm_desktop.gui.incidents.work.words import duty_days, urgent_look
from wm_desktop.gui.letters.edit_view import LetterEditDialog
from wm_desktop.gui.pages import Page
from wm_desktop.gui.reports.offers import overviews
from wm_desktop.gui.reports.view import ReportDialog
from wm_desktop.gui.tables import Column, Look, RowTableModel
from wm_desktop.services.case_list import CaseLine
from wm_desktop.services.workplace import Kind

_STAGES = tuple(IncidentStage)


class IncidentsPage(Page):
    """Files that can be searched, and one that is open; names are hidden until asked."""

    kinds = frozenset({Kind.INCIDENTS, Kind.LETTERS, Kind.PROTOCOL})
    help_topic = "incidenten"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.list_pane = QWidget(self.body)
        self.ui = Ui_Incidents()
        self.ui.setupUi(self.list_pane)
        self._names = False
        self._today = desk.place.today()
        self.model = RowTableModel[CaseLine](self._columns(), self)
        self.ui.incidents_table.use(self.model, key="incidents", settings=desk.settings)
        self.file_view = IncidentFileView(self, self.body)
        self._stack = QStackedLayout(self.body)
        self._stack.addWidget(self.list_pane)
        self._stack.addWidget(self.file_view)
        self.presenter = IncidentsPresenter(desk.place, self)
        self._fill_filters()
        self._connect()

    @property
    def search_edit(self) -> QLineEdit | None:
        """The field Ctrl+F goes to: in an open file that of the timeline."""
        if not self.is_open:
            return self.ui.search_edit
        self.file_view.go_to(TimelineTab)
        return self.file_view.tab(TimelineTab).ui.timeline_search_edit

    @property
    def is_open(self) -> bool:
        """Whether a file is open (else the list is shown)."""
        return self._stack.currentWidget() is self.file_view

    def refresh(self) -> None:
        """Ask again, for the list and the open file."""
        self.presenter.refresh()
        if self.is_open:
            self.file_view.presenter.refresh()

    def show_aim(self, aim: Aim) -> None:
        """Open a file, search, or start a new one."""
        if aim.subject is not None:
            self.open_file(IncidentId(aim.subject))
            if aim.action == "work":
                self.file_view.go_to(WorkTab)
            elif aim.action == "measures":
                self.file_view.go_to(MeasuresTab)
        elif aim.action == "new":
            self.on_new()
        else:
            self.show_list()
            self.ui.search_edit.setText(aim.search)

    def on_new(self) -> None:
        """Write a new incident down."""
        if self.ui.new_button.isEnabled():
            IncidentDialog(self.place, self._stored, parent=self.window()).open()

    def show_reports(self) -> None:
        """Offer the yearly report and the overviews over all files."""
        self.attempt(lambda: ReportDialog(self.desk, overviews(self.place), self.window()).open())

    def on_edit(self) -> None:
        """Change the facts of the open file, or open the chosen one."""
        if self.is_open:
            self.file_view.ask_facts()
        else:
            self._open_chosen()

    def open_file(self, incident_id: IncidentId) -> None:
        """Open a file; that it was read is logged."""

        def work() -> None:
            self.file_view.presenter.open(incident_id)
            self._stack.setCurrentWidget(self.file_view)
            self.file_view.begin()

        self.attempt(work)

    def show_list(self) -> None:
        """Put the open file away."""
        self.file_view.presenter.close()
        self._stack.setCurrentWidget(self.list_pane)
        self.ui.incidents_table.setFocus()

    def edit_letter(self, letter_id: LetterId) -> None:
        """Write or look at the letters of a measure; afterwards the keyboard is back in the file."""

        def show() -> None:
            dialog = LetterEditDialog(self.desk, letter_id, self.window())
            dialog.finished.connect(self.file_view.take_focus)
            dialog.open()

        self.attempt(show)

    def show_rows(self, rows: Sequence[CaseLine], today: date, *, in_all: int, filtered: bool) -> None:
        """Show these files."""
        self._today = today
        self.model.set_rows(rows)
        self.ui.incidents_table.fit_columns()
        text = self.tr("Er zijn nog geen incidenten. Leg er een vast met Nieuw incident… (Ctrl+N).")
        other = self.tr("Niets gevonden. Zoek anders, of kies minder filters.")
        self.ui.incidents_table.set_empty_text(other if in_all else text)
        counts = self.tr("%1 van %2 dossiers").replace("%1", str(len(rows))).replace("%2", str(in_all))
        self.say_status(counts, filtered=filtered)
        self._offer()

    def show_names(self, *, shown: bool) -> None:
        """Show or hide who is involved."""
        self._names = shown
        self.ui.incidents_table.viewport().update()
        if self.model.rowCount():
            self.ui.incidents_table.fit_columns()

    def allow(self, *, new: bool) -> None:
        """Offer only what the role covers."""
        self.ui.new_button.setEnabled(new)

    def _connect(self) -> None:
        self.ui.search_edit.textChanged.connect(self._search)
        for box in (self.ui.kind_combo, self.ui.stage_combo):
            box.currentIndexChanged.connect(self._filter)
        for check in (self.ui.open_only_check, self.ui.mine_check):
            check.toggled.connect(self._filter)
        self.ui.names_check.toggled.connect(self._names_asked)
        self.ui.new_button.clicked.connect(self.on_new)
        self.ui.reports_button.clicked.connect(self.show_reports)
        self.ui.open_button.clicked.connect(self._open_chosen)
        self.ui.incidents_table.row_opened.connect(self._open_row)
        self.ui.incidents_table.row_chosen.connect(self._offer)
        ContextMenu(self.ui.incidents_table, (self.ui.open_button, self.ui.new_button))
        self.file_view.left.connect(self.show_list)
        self.file_view.file_requested.connect(self.open_file)
        self.file_view.letter_requested.connect(self.edit_letter)

    def _search(self, text: str) -> None:
        self.attempt(lambda: self.presenter.search(text))

    def _fill_filters(self) -> None:
        ui = self.ui
        ui.kind_combo.addItem(self.tr("Alle soorten"), None)
        for kind in IncidentKind:
            ui.kind_combo.addItem(kind_label(kind), kind)
        ui.stage_combo.addItem(self.tr("Alle fasen"), None)
        for stage in IncidentStage:
            ui.stage_combo.addItem(stage_label(stage), stage)

    def _filter(self) -> None:
        ui = self.ui
        kind, stage = ui.kind_combo.currentData(), ui.stage_combo.currentData()
        if stage == IncidentStage.CLOSED and ui.open_only_check.isChecked():
            ui.open_only_check.setChecked(False)  # who asks for closed files wants to see them
            return
        self.attempt(
            lambda: self.presenter.choose(
                kind=None if kind is None else IncidentKind(kind),
                stage=None if stage is None else IncidentStage(stage),
                open_only=ui.open_only_check.isChecked(),
                mine=ui.mine_check.isChecked(),
            )
        )

    def _names_asked(self, on: bool) -> None:
        self.presenter.show_names(shown=on)

    def _offer(self) -> None:
        self.ui.open_button.setEnabled(self.ui.incidents_table.currentIndex().isValid())

    def _open_chosen(self) -> None:
        row = self.model.row(self.ui.incidents_table.currentIndex().row())
        if row is not None:
            self.open_file(row.incident.id)

    def _open_row(self, row: CaseLine | None) -> None:
        if row is not None:
            self.open_file(row.incident.id)

    def _stored(self, incident: Incident) -> None:
        self.open_file(incident.id)
        self.messages.news(self.tr("Incident %1 is vastgelegd.").replace("%1", incident.number))

    def _columns(self) -> list[Column[CaseLine]]:
        return [
            Column(self.tr("Nummer"), lambda row: row.incident.number),
            Column(
                self.tr("Gemeld op"),
                lambda row: row.incident.reported_on,
                lambda row: short_day(row.incident.reported_on),
            ),
            Column(self.tr("Soort"), lambda row: kind_label(row.incident.kind)),
            Column(self.tr("Onderwerp"), lambda row: row.incident.subject),
            Column(
                self.tr("Fase"),
                lambda row: _STAGES.index(row.incident.stage),
                lambda row: f"{_STAGES.index(row.incident.stage) + 1}/{len(_STAGES)} {stage_label(row.incident.stage)}",
            ),
            Column(self.tr("Eerstvolgend"), self._next_day, self._next, tooltip=self._next, look=self._urgent),
            Column(self.tr("Betrokkenen"), lambda row: len(row.incident.parties), self._people),
            Column(self.tr("Loopt"), self._running),
            Column(self.tr("Locatie"), lambda row: row.incident.location),
            Column(self.tr("Brieven"), lambda row: row.incident.letters),
        ]

    def _people(self, row: CaseLine) -> str:
        people = row.incident.parties
        return ", ".join(people) if self._names or not people else f"{HIDDEN} ({len(people)})"

    def _next_day(self, row: CaseLine) -> date | None:
        return None if row.duty is None else row.duty.due or self._today

    def _next(self, row: CaseLine) -> str:
        """What comes next in a file, with the days left."""
        if row.duty is None:
            return ""
        return f"{duty_days(row.duty, self._today)}: {row.duty.words.text(window_language())}"

    def _urgent(self, row: CaseLine) -> Look | None:
        due = None if row.duty is None else row.duty.due
        return None if due is None else urgent_look((due - self._today).days)

    def _running(self, row: CaseLine) -> str:
        return ", ".join(machine_of(kind).words.text(window_language()) for kind in row.running)
