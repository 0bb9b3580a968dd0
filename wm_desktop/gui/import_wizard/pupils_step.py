"""Step 4: which pupil every row is about; red rows are settled by hand, added or left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from wm_desktop.gui import theme
from wm_desktop.gui.forms.ui_import_wizard_pupils import Ui_ImportWizardPupils
from wm_desktop.gui.import_wizard.lines import Match, Proposal, PupilLine
from wm_desktop.gui.tables import Align, Column, Look, RowTableModel

_ALL, _NEEDED, _MENDED = "all", "needed", "mended"
_SIGN = {
    Match.EXACT: "✓",
    Match.CHOSEN: "✓",
    Match.REPAIRED: "~",
    Match.LEFT_OUT: "–",
    Match.CHOOSE: "✗",
    Match.UNKNOWN: "✗",
}
_ORDER = list(Match)


class PupilsStep(QWidget):
    """A list of rows with their state, and beside it the choice for the row at the cursor."""

    matched = Signal(object, str)
    left_out = Signal(object)
    choice_forgotten = Signal(object)
    add_unknown_toggled = Signal(bool)
    search_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportWizardPupils()
        self.ui.setupUi(self)
        self._line: PupilLine | None = None
        self.model: RowTableModel[PupilLine] = RowTableModel(self._columns(), self)
        self.ui.rows_table.use(self.model)
        self.ui.rows_table.set_empty_text(self.tr("Geen rijen om te tonen."))
        self.ui.splitter.setStretchFactor(0, 3)
        self.ui.splitter.setStretchFactor(1, 2)
        for word, value in (
            (self.tr("Wat uw keuze vraagt"), _NEEDED),
            (self.tr("Ook wat is hersteld of gekozen"), _MENDED),
            (self.tr("Alle rijen"), _ALL),
        ):
            self.ui.show_combo.addItem(word, value)
        self._connect()

    def show_lines(self, lines: Sequence[PupilLine], *, adds_unknown: bool) -> None:
        """Show the rows, those that need a person first; the cursor stays on its row."""
        standing = (self._line.sheet, self._line.row) if self._line else None
        ordered = sorted(lines, key=lambda line: (_ORDER.index(line.match), line.sheet, line.row))
        self.model.set_rows(ordered)
        self.ui.rows_table.fit_columns()
        self._show_counts(lines)
        with QSignalBlocker(self.ui.add_check):
            self.ui.add_check.setChecked(adds_unknown)
        if not any(line.needs_person for line in lines) and self.ui.show_combo.currentData() == _NEEDED:
            self.ui.show_combo.setCurrentIndex(1)
        self._filter()
        number = self.model.number_of(lambda line: (line.sheet, line.row) == standing)
        self.ui.rows_table.select_number(max(number, 0) if self.model.rowCount() else -1)
        self._show_line(self.model.row(max(number, 0)))

    def show_found(self, pupils: Sequence[Proposal]) -> None:
        """Show the pupils that were searched for, or the proposals."""
        self.ui.proposals_list.clear()
        for pupil in pupils:
            item = QListWidgetItem(pupil.label)
            item.setData(Qt.ItemDataRole.UserRole, pupil.number)
            self.ui.proposals_list.addItem(item)
        if pupils:
            self.ui.proposals_list.setCurrentRow(0)
        self._allow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the search field or in the list matches the row."""
        inside = self.ui.choice_panel.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and inside:
            self._match()
        else:
            super().keyPressEvent(event)

    def _columns(self) -> list[Column[PupilLine]]:
        return [
            Column(
                self.tr("Staat"),
                value=lambda line: _ORDER.index(line.match),
                display=self._state,
                look=_look,
            ),
            Column(self.tr("Rij"), value=lambda line: line.row, align=Align.RIGHT),
            Column(self.tr("In het bestand"), value=lambda line: line.name),
            Column(self.tr("Groep"), value=lambda line: line.group),
            Column(self.tr("Leerling"), value=lambda line: line.pupil),
            Column(self.tr("Toelichting"), value=lambda line: line.note, tooltip=lambda line: line.note),
        ]

    def _state(self, line: PupilLine) -> str:
        words = {
            Match.EXACT: self.tr("gevonden"),
            Match.CHOSEN: self.tr("door u gekozen"),
            Match.REPAIRED: self.tr("hersteld"),
            Match.LEFT_OUT: self.tr("niet inlezen"),
            Match.CHOOSE: self.tr("kies zelf"),
            Match.UNKNOWN: self.tr("onbekend"),
        }
        return f"{_SIGN[line.match]} {words[line.match]}"

    def _show_counts(self, lines: Sequence[PupilLine]) -> None:
        found = sum(line.match in {Match.EXACT, Match.CHOSEN} for line in lines)
        mended = sum(line.match is Match.REPAIRED for line in lines)
        needed = sum(line.needs_person for line in lines)
        text = self.tr("✓ %1 gevonden   ~ %2 hersteld   ✗ %3 vragen uw keuze")
        self.ui.counts_label.setText(
            text.replace("%1", str(found)).replace("%2", str(mended)).replace("%3", str(needed))
        )

    def _filter(self) -> None:
        chosen = self.ui.show_combo.currentData()
        if chosen == _ALL:
            self.model.show_only(None)
        elif chosen == _MENDED:
            self.model.show_only(lambda line: line.match is not Match.EXACT)
        else:
            self.model.show_only(lambda line: line.needs_person)

    def _show_line(self, line: PupilLine | None) -> None:
        self._line = line
        with QSignalBlocker(self.ui.pupil_search_edit):
            self.ui.pupil_search_edit.clear()
        self.ui.row_label.setText(
            "" if line is None else self.tr("Rij %1: %2").replace("%1", str(line.row)).replace("%2", line.name)
        )
        self.ui.why_label.setText(line.note if line else self.tr("Er zijn geen rijen die uw keuze vragen."))
        self.show_found(line.proposals if line else ())

    def _allow(self) -> None:
        line = self._line
        self.ui.match_button.setEnabled(line is not None and self.ui.proposals_list.currentItem() is not None)
        self.ui.leave_button.setEnabled(line is not None and line.match is not Match.LEFT_OUT)
        self.ui.reset_button.setEnabled(line is not None and line.match in {Match.CHOSEN, Match.LEFT_OUT})
        self.ui.pupil_search_edit.setEnabled(line is not None)

    def _connect(self) -> None:
        ui = self.ui
        ui.rows_table.row_chosen.connect(self._show_line)
        ui.rows_table.row_opened.connect(self._to_search)
        ui.show_combo.currentIndexChanged.connect(self._filter)
        ui.add_check.toggled.connect(self.add_unknown_toggled)
        ui.pupil_search_edit.textChanged.connect(self._search)
        ui.match_button.clicked.connect(self._match)
        ui.proposals_list.itemActivated.connect(self._match)
        ui.leave_button.clicked.connect(self._leave)
        ui.reset_button.clicked.connect(self._forget)

    def _to_search(self) -> None:
        self.ui.pupil_search_edit.setFocus()

    def _search(self, text: str) -> None:
        if text.strip():
            self.search_requested.emit(text)
        elif self._line is not None:
            self.show_found(self._line.proposals)

    def _match(self) -> None:
        item = self.ui.proposals_list.currentItem()
        if self._line is not None and item is not None:
            self.matched.emit(self._line, str(item.data(Qt.ItemDataRole.UserRole)))

    def _leave(self) -> None:
        if self._line is not None:
            self.left_out.emit(self._line)

    def _forget(self) -> None:
        if self._line is not None:
            self.choice_forgotten.emit(self._line)


def _look(line: PupilLine) -> Look:
    colours = theme.colours()
    ground, text = {
        Match.EXACT: colours.news,
        Match.CHOSEN: colours.news,
        Match.REPAIRED: colours.warning,
        Match.LEFT_OUT: (colours.alternate, colours.faint),
    }.get(line.match, colours.trouble)
    return Look(QColor(text), QColor(ground))
