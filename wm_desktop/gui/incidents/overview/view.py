"""The tab Overzicht of a file: what happened, the rules, and who is involved."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.incidents import Finding, Incident, Party
from wm_desktop.gui import theme
from wm_desktop.gui.dates import long_day, long_moment
from wm_desktop.gui.forms.ui_case_overview import Ui_CaseOverview
from wm_desktop.gui.incidents.case_tab import CaseFrame, CaseTab
from wm_desktop.gui.incidents.dialogs import PartyDialog
from wm_desktop.gui.incidents.file_tables import (
    OUTCOME_COLUMN,
    SUBJECT_COLUMN,
    WHY_COLUMN,
    fit_height,
    other_columns,
    party_columns,
)
from wm_desktop.gui.incidents.new_dialog import IncidentDialog
from wm_desktop.gui.incidents.overview.link_dialog import LinkDialog
from wm_desktop.gui.incidents.overview.presenter import OverviewPresenter, OverviewShown
from wm_desktop.gui.incidents.words import circumstance_label, clock_words, finding_label, kind_label, severity_label
from wm_desktop.gui.tables import RowTableModel
from wm_desktop.services.case_file import CaseFile, OtherFile


class OverviewTab(CaseTab):
    """Holds the form; decides nothing."""

    def __init__(self, frame: CaseFrame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = Ui_CaseOverview()
        self.ui.setupUi(self)
        self._incident: Incident | None = None
        self._case: CaseFile | None = None
        self.presenter = OverviewPresenter(self.place, self)
        self.parties = RowTableModel[Party](party_columns(), self)
        self.ui.parties_table.use(self.parties)
        self.others = RowTableModel[OtherFile](other_columns(), self)
        self.ui.others_table.use(self.others)
        self.ui.others_table.share(WHY_COLUMN, SUBJECT_COLUMN, OUTCOME_COLUMN)
        self.ui.others_table.row_opened.connect(self.open_other)
        self.ui.others_table.row_chosen.connect(self._offer)
        self.ui.link_button.clicked.connect(self.ask_link)
        self.ui.open_other_button.clicked.connect(self.open_other)
        self.ui.splitter.setSizes([560, 640])
        self.ui.party_button.clicked.connect(self.ask_party)
        self.ui.edit_button.clicked.connect(self.ask_facts)

    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Overzicht")

    def show_case(self, case: CaseFile) -> None:
        """Draw the file as it is now."""
        self._case, self._incident = case, case.file.incident
        self.presenter.show(case)
        for button in (self.ui.party_button, self.ui.edit_button, self.ui.link_button):
            button.setEnabled(self.may_handle)

    def take_focus(self) -> None:
        """Begin at what happened."""
        self.ui.facts_area.setFocus()

    # what the presenter asks

    def show_overview(self, shown: OverviewShown) -> None:
        """Draw the facts and the people."""
        self._show_facts(shown)
        self.ui.locked_label.setVisible(shown.case.locked)
        self.ui.locked_label.setStyleSheet(theme.label_style("trouble"))
        self.parties.set_rows(shown.case.file.parties)
        fit_height(self.ui.parties_table)
        others = (*shown.case.links, *shown.case.earlier)
        self.others.set_rows(others)
        self.ui.others_table.setVisible(bool(others))
        self.ui.open_other_button.setVisible(bool(others))
        self.ui.others_hint.setVisible(not others)
        self.ui.others_table.fit()
        self._offer()

    def tell_added(self) -> None:
        """Say that people were added."""
        self.page.messages.news(self.tr("Betrokkene toegevoegd."))

    def tell_linked(self, number: str) -> None:
        """Say that another file was linked."""
        self.page.messages.news(self.tr("Gekoppeld aan %1; het staat in beide dossiers.").replace("%1", number))

    # what the person asks

    def ask_link(self) -> None:
        """Ask which file belongs with this one."""
        if self._case is not None and self.may_handle:
            case = self._case
            LinkDialog(
                partial(self.presenter.candidates, case), partial(self.presenter.link, case), self.window()
            ).open()

    def open_other(self) -> None:
        """Open the chosen other file; that it was read is logged."""
        other = self.others.row(self.ui.others_table.currentIndex().row())
        if other is not None:
            self.frame.open_file(other.incident.id)

    def ask_party(self) -> None:
        """Ask who else is involved."""
        if self._incident is not None:
            PartyDialog(self.place, partial(self.presenter.add_parties, self._incident), self.window()).open()

    def ask_facts(self) -> None:
        """Ask for other facts."""
        if self._incident is not None and self.may_handle:
            IncidentDialog(self.place, self._facts_stored, self._incident, self.window()).open()

    def _offer(self) -> None:
        self.ui.open_other_button.setEnabled(self.ui.others_table.currentIndex().isValid())

    def _show_facts(self, shown: OverviewShown) -> None:
        incident, ui = shown.case.file.incident, self.ui
        ui.kind_value.setText(kind_label(incident.kind))
        ui.happened_value.setText(long_moment(incident.happened_at) if incident.happened_at else "")
        ui.reported_value.setText(long_day(incident.reported_on))
        ui.location_value.setText(shown.case.file.location)
        ui.platform_value.setText(incident.platform)
        ui.account_value.setText(incident.account)
        ui.link_value.setText(incident.link)
        ui.circumstance_value.setText(circumstance_label(incident.circumstance) if incident.circumstance else "")
        ui.known_value.setText(long_moment(incident.known_at) if incident.known_at else "")
        judged = (finding_label(incident.finding), severity_label(incident.severity, shown.severities))
        ui.severity_value.setText(
            ", ".join(filter(None, judged if incident.finding is not Finding.NO_BREACH else judged[:1]))
        )
        ui.hold_value.setText(incident.legal_hold)
        ui.clock_value.setText(clock_words(incident))
        optional = (ui.happened_value, ui.location_value, ui.platform_value, ui.account_value, ui.link_value)
        more = (ui.circumstance_value, ui.known_value, ui.hold_value)
        for value in (*optional, *more, ui.clock_value):
            ui.facts_form.setRowVisible(value, bool(value.text()))
        ui.description_value.setText(incident.description)
        rules = "\n".join(f"{rule.code}  {rule.title}" for rule in shown.rules)
        rules = rules or self.tr("Nog geen regels aangewezen.")
        ui.rules_value.setText(f"{self._version(shown)}\n{rules}")

    def _version(self, shown: OverviewShown) -> str:
        """Which version of the protocol the rules are of: the one of the day of the incident."""
        name = f"{shown.book.title}, {shown.book.version}"
        unheld = self.tr("%1 (op de dag zelf was nog geen versie van kracht)")
        return name if shown.held else unheld.replace("%1", name)

    def _facts_stored(self, _incident: object) -> None:
        self.page.messages.news(self.tr("Gegevens gewijzigd; wat er stond, staat op de tijdlijn."))
