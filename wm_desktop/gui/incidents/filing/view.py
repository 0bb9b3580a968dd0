"""The tab Dossiercontrole of a file: what is open, each line mended with one key; and the whole file as a PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.dossier_check import Gap, Line, Where
from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.filing import Destination
from wm_desktop.domain.ids import LetterId
from wm_desktop.gui import theme
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.errors import window_language
from wm_desktop.gui.forms.ui_case_check import Ui_CaseCheck
from wm_desktop.gui.incidents.case_tab import CaseFrame, CaseTab
from wm_desktop.gui.incidents.filing.presenter import CheckNews, CheckPresenter, can_be_filed, owner_words
from wm_desktop.gui.incidents.measures.view import MeasuresTab
from wm_desktop.gui.incidents.overview.view import OverviewTab
from wm_desktop.gui.incidents.timeline.view import TimelineTab
from wm_desktop.gui.incidents.work.view import WorkTab
from wm_desktop.gui.save_as import ask_save
from wm_desktop.gui.tables import Column, Look, RowTableModel
from wm_desktop.services.case_file import CaseFile
from wm_desktop.services.ports import Progress

_TABS: dict[Where, type[CaseTab]] = {
    Where.WORK: WorkTab,
    Where.COURSES: MeasuresTab,
    Where.TIMELINE: TimelineTab,
    Where.PARTIES: OverviewTab,
}


class FilingTab(CaseTab):
    """Holds the form; decides nothing."""

    def __init__(self, frame: CaseFrame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.ui = Ui_CaseCheck()
        self.ui.setupUi(self)
        desk = self.page.desk
        self.presenter = CheckPresenter(self.place, self, desk.tools.draw_dossier, desk.tools.save_pieces)
        self.lines = RowTableModel[Line](self._columns(), self)
        self.ui.check_table.use(self.lines, key="case_check", settings=desk.settings)
        self.ui.check_table.set_empty_text(
            self.tr("Niets gevonden dat ontbreekt. Dat zegt niet dat alles juist is, alleen dat het is vastgelegd.")
        )
        self._connect()

    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Dossiercontrole")

    def show_case(self, case: CaseFile) -> None:
        """Check the file and draw what is open."""
        self.presenter.show(case)

    def take_focus(self) -> None:
        """Begin at the list."""
        self.ui.check_table.setFocus()

    # what the presenter asks

    def show_lines(self, lines: Sequence[Line], owners: Sequence[Destination]) -> None:
        """Draw the lines with the one that was chosen still chosen."""
        before = self._chosen()
        self.lines.set_rows(lines)
        self.ui.check_table.fit_columns()
        kept = self.lines.number_of(lambda line: before is not None and line.subject == before.subject)
        self.ui.check_table.select_number(max(kept, 0) if lines else -1)
        box = self.ui.owner_box
        box.clear()
        box.addItem(self.tr("(kies)"), None)
        for owner in owners:
            box.addItem(owner_words(owner), owner.person_id)
        box.setVisible(bool(owners))
        self.ui.owner_label.setVisible(bool(owners))
        count = self.presenter.open_count
        self.ui.count_label.setText(self.tr("%n punt(en) open", "", count))
        self._offer()

    def show_ticks(self) -> None:
        """Draw the ticks anew."""
        self.ui.check_table.viewport().update()

    def go(self, where: Where, subject: UUID | None) -> None:
        """Go to where a line is mended."""
        if where is Where.LETTER and subject is not None:
            self.frame.open_letter(LetterId(subject))
        elif where in _TABS:
            self.frame.go_to(_TABS[where])

    def tell(self, news: CheckNews, words: str) -> None:
        """Say what was done."""
        if news is CheckNews.FILED:
            said = self.tr("Vastgelegd: %n stuk(ken) in het dossier gelegd.", "", int(words))
        else:
            said = self.tr("Opgeslagen als %1. Dat staat in het logboek.").replace("%1", words)
        self.page.messages.news(said)

    def run_export(self, work: Callable[[Progress], str], done: Callable[[str], object]) -> None:
        """Put the file on paper beside the window."""
        self.run(self.tr("Dossier als PDF"), work, done)

    # what the person asks

    def mend(self) -> None:
        """Mend the chosen line: file it, or go there."""
        line = self._chosen()
        if line is not None and (self.may_handle or not can_be_filed(line)):
            self.page.attempt(lambda: self.presenter.mend(line, self._owner(), self.ui.place_edit.text()))

    def file_ticked(self) -> None:
        """Record that what is ticked was put in the file."""
        line = self._chosen()
        self.page.attempt(lambda: self.presenter.file_ticked(line, self._owner(), self.ui.place_edit.text()))

    def ask_export(self) -> None:
        """Ask where the PDF goes."""
        names = not self.ui.unnamed_check.isChecked()
        name, kind = self.presenter.export_name(names=names), self.tr("PDF (*.pdf)")
        ask_save(self.window(), self.page.desk.settings, name, kind, lambda target: self._export(target, names))

    # inside

    def _connect(self) -> None:
        ui = self.ui
        ui.file_button.clicked.connect(self.file_ticked)
        ui.mend_button.clicked.connect(self.mend)
        ui.all_button.clicked.connect(self.presenter.tick_all)
        ui.export_button.clicked.connect(self.ask_export)
        ui.check_table.row_opened.connect(self.mend)
        ui.check_table.row_chosen.connect(self._offer)
        self.lines.tick_requested.connect(self.presenter.tick)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), ui.check_table)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._tick_chosen)
        ContextMenu(ui.check_table, (ui.mend_button, ui.file_button, ui.all_button))

    def _tick_chosen(self) -> None:
        """The space bar: tick what is chosen, or untick it when all of it is ticked."""
        chosen = [line for number in self.ui.check_table.selected_numbers() if (line := self.lines.row(number))]
        lines = [line for line in chosen if can_be_filed(line)]
        on = not all(self.presenter.ticks.has(line) for line in lines)
        for line in lines:
            self.presenter.tick(line, on)

    def _export(self, target: Path, names: bool) -> None:
        self.page.attempt(lambda: self.presenter.export(target, names=names))

    def _owner(self) -> UUID | None:
        found = self.ui.owner_box.currentData()
        return found if isinstance(found, UUID) else None

    def _chosen(self) -> Line | None:
        return self.lines.row(self.ui.check_table.currentIndex().row())

    def _offer(self) -> None:
        line, some = self._chosen(), any(can_be_filed(one) for one in self.lines.rows)
        self.ui.mend_button.setEnabled(line is not None and (self.may_handle or not can_be_filed(line)))
        for control in (self.ui.file_button, self.ui.all_button, self.ui.place_edit, self.ui.owner_box):
            control.setEnabled(some and self.may_handle)
        self.ui.source_label.setText("" if line is None else self._about(line))

    def _about(self, line: Line) -> str:
        """The whole line, where the rule comes from, and that others are named in what is filed."""
        parts = [line.words.text(window_language())]
        if line.source:
            parts.append(self.tr("Bron: %1.").replace("%1", line.source))
        if line.unfiled is not None and any(one.third_party for one in line.unfiled.destinations):
            parts.append(self.tr("Hierin staan ook gegevens van anderen: scherm die af als iemand het dossier inziet."))
        return " ".join(parts)

    def _columns(self) -> list[Column[Line]]:
        order = list(Gap)
        return [
            Column(
                self.tr("Soort"), lambda line: order.index(line.gap), self._gap, look=self._look, checked=self._tick
            ),
            Column(self.tr("Uiterlijk"), lambda line: line.due or date.max, _due),
            Column(self.tr("Wat"), lambda line: line.words.text(window_language())),
        ]

    def _tick(self, line: Line) -> bool | None:
        return self.presenter.ticks.has(line)

    def _gap(self, line: Line) -> str:
        return {
            Gap.NOT_DECIDED: self.tr("Niet besloten"),
            Gap.NOT_ANSWERED: self.tr("Geen reactie"),
            Gap.TERM_OVER: self.tr("Termijn voorbij"),
            Gap.TASK_OPEN: self.tr("Taak open"),
            Gap.CONCEPT: self.tr("Nog concept"),
            Gap.NOT_SENT: self.tr("Niet verzonden"),
            Gap.RESULT_UNKNOWN: self.tr("Bezorging onbekend"),
            Gap.NO_REPORT: self.tr("Geen verslag"),
            Gap.NOT_FILED: self.tr("Niet in dossier"),
            Gap.COURSE_OPEN: self.tr("Niet afgerond"),
            Gap.DEVIATION: self.tr("Afgeweken"),
        }[line.gap]

    def _look(self, line: Line) -> Look | None:
        """What is over or undecided stands out, beside the words that say so."""
        colours = theme.colours()
        if line.gap in {Gap.NOT_DECIDED, Gap.NOT_ANSWERED, Gap.TERM_OVER}:
            ground, text = colours.warning
            return Look(foreground=QColor(text), background=QColor(ground))
        return None if line.is_open else Look(foreground=QColor(colours.faint))


def _due(line: Line) -> str:
    return "" if line.due is None else short_day(line.due)
