"""Step 4: which pupil every row is about; red rows are settled by hand, added or left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from wm_desktop.domain.text import fold
from wm_desktop.gui import theme
from wm_desktop.gui.forms.ui_import_wizard_pupils import Ui_ImportWizardPupils
from wm_desktop.gui.import_wizard.lines import Match, Proposal, PupilLine
from wm_desktop.gui.tables import Align, Column, Look, RowTableModel

_SIGN = {
    Match.EXACT: "✓",
    Match.CHOSEN: "✓",
    Match.ADDED: "+",
    Match.REPAIRED: "~",
    Match.LEFT_OUT: "–",
    Match.CHOOSE: "✗",
    Match.UNKNOWN: "✗",
}
_ORDER = list(Match)
_KINDS = {
    "needed": {Match.UNKNOWN, Match.CHOOSE},
    "mended": {Match.REPAIRED},
    "chosen": {Match.CHOSEN, Match.ADDED, Match.LEFT_OUT},
    "found": {Match.EXACT},
    "all": set(Match),
}


class PupilsStep(QWidget):
    """A list of rows with their state, and beside it the choice for the rows that are selected."""

    matched = Signal(object, str)
    left_out = Signal(object)
    added_as_new = Signal(object)
    choice_forgotten = Signal(object)
    add_unknown_toggled = Signal(bool)
    search_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportWizardPupils()
        self.ui.setupUi(self)
        self._lines: tuple[PupilLine, ...] = ()
        self._seen = False
        self.model: RowTableModel[PupilLine] = RowTableModel(self._columns(), self)
        self.ui.rows_table.use(self.model)
        self.ui.rows_table.set_empty_text(self.tr("Geen rijen om te tonen."))
        self.ui.splitter.setStretchFactor(0, 3)
        self.ui.splitter.setStretchFactor(1, 2)
        self.ui.show_label.setMinimumWidth(self.ui.show_label.sizeHint().width() + 4)
        for kind in _KINDS:
            self.ui.show_combo.addItem("", kind)
        self._connect()

    def show_lines(self, lines: Sequence[PupilLine], *, adds_unknown: bool) -> None:
        """Show the rows, those that need a person first; the cursor stays on its row, or where that row was."""
        standing = [line.identity for line in self.selected()]
        number = self.ui.rows_table.currentIndex().row()
        self._lines = tuple(lines)
        self._show_counts()
        with QSignalBlocker(self.ui.add_check):
            self.ui.add_check.setChecked(adds_unknown)
        if not self._seen and not any(line.needs_person for line in lines):
            with QSignalBlocker(self.ui.show_combo):
                self.ui.show_combo.setCurrentIndex(self.ui.show_combo.findData("all"))
        self._seen = True
        self.model.show_only(None)
        self.model.set_rows(lines)
        self.ui.rows_table.fit_columns()
        self._filter()
        self._select(standing, number)

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

    def selected(self) -> list[PupilLine]:
        """The rows a choice is about."""
        rows = (self.model.row(number) for number in self.ui.rows_table.selected_numbers())
        return [row for row in rows if row is not None]

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
            Column(self.tr("Rij"), value=lambda line: line.row, align=Align.RIGHT, tooltip=lambda line: line.sheet),
            Column(self.tr("In het bestand"), value=lambda line: line.name),
            Column(self.tr("Groep"), value=lambda line: line.group),
            Column(self.tr("Leerling"), value=lambda line: line.pupil),
            Column(self.tr("Toelichting"), value=lambda line: line.note, tooltip=lambda line: line.note),
        ]

    def _state(self, line: PupilLine) -> str:
        words = {
            Match.EXACT: self.tr("gevonden"),
            Match.CHOSEN: self.tr("door u gekozen"),
            Match.ADDED: self.tr("nieuwe leerling"),
            Match.REPAIRED: self.tr("hersteld"),
            Match.LEFT_OUT: self.tr("niet inlezen"),
            Match.CHOOSE: self.tr("kies zelf"),
            Match.UNKNOWN: self.tr("onbekend"),
        }
        return f"{_SIGN[line.match]} {words[line.match]}"

    def _count(self, kind: str) -> int:
        return sum(line.match in _KINDS[kind] for line in self._lines)

    def _show_counts(self) -> None:
        text = self.tr("✓ %1 gevonden   ~ %2 hersteld   ✗ %3 vragen uw keuze")
        for mark, kind in (("%1", "found"), ("%2", "mended"), ("%3", "needed")):
            text = text.replace(mark, str(self._count(kind)))
        self.ui.counts_label.setText(text)
        words = {
            "needed": self.tr("Wat uw keuze vraagt (%1)"),
            "mended": self.tr("Hersteld (%1)"),
            "chosen": self.tr("Door u gekozen, nieuw of niet inlezen (%1)"),
            "found": self.tr("Gevonden (%1)"),
            "all": self.tr("Alle rijen (%1)"),
        }
        for number, (kind, word) in enumerate(words.items()):
            self.ui.show_combo.setItemText(number, word.replace("%1", str(self._count(kind))))

    def _filter(self) -> None:
        kinds, wanted = _KINDS[str(self.ui.show_combo.currentData())], fold(self.ui.filter_edit.text())
        keep: Callable[[PupilLine], bool] | None = None
        if wanted or kinds != _KINDS["all"]:
            keep = lambda line: line.match in kinds and wanted in fold(f"{line.name} {line.group} {line.pupil}")  # noqa: E731
        self.model.show_only(keep)
        if keep is not None and not self.model.rowCount():
            self._show_panel()

    def _refilter(self) -> None:
        self._filter()
        self._select([], 0)

    def _select(self, lines: Sequence[tuple[str, int, str]], number: int) -> None:
        wanted = set(lines)
        numbers = [place for place, line in enumerate(self.model.rows) if line.identity in wanted]
        numbers = numbers or [min(max(number, 0), self.model.rowCount() - 1)]
        table = self.ui.rows_table
        if numbers[0] >= 0:
            table.select_number(numbers[0])
            flags = table.selectionModel().SelectionFlag
            for place in numbers[1:]:
                table.selectionModel().select(self.model.index(place, 0), flags.Select | flags.Rows)
        self._show_panel()

    def _show_panel(self) -> None:
        lines = self.selected()
        with QSignalBlocker(self.ui.pupil_search_edit):
            self.ui.pupil_search_edit.clear()
        title, why = "", self.tr("Er zijn geen rijen die uw keuze vragen.")
        if len(lines) == 1:
            title = self.tr("Rij %1: %2").replace("%1", str(lines[0].row)).replace("%2", lines[0].name)
            why = lines[0].note
        elif lines:
            title = self.tr("%1 rijen geselecteerd").replace("%1", str(len(lines)))
            why = self.tr("Wat u kiest, geldt voor al deze rijen.")
        self.ui.row_label.setText(title)
        self.ui.why_label.setText(why)
        self.show_found(lines[0].proposals if len(lines) == 1 else ())

    def _allow(self) -> None:
        lines, ui = self.selected(), self.ui
        ui.match_button.setEnabled(bool(lines) and ui.proposals_list.currentItem() is not None)
        ui.new_button.setEnabled(any(line.needs_person and line.siblings is None for line in lines))
        ui.leave_button.setEnabled(any(line.match is not Match.LEFT_OUT for line in lines))
        ui.reset_button.setEnabled(any(line.match in _KINDS["chosen"] for line in lines))
        ui.pupil_search_edit.setEnabled(bool(lines))

    def _connect(self) -> None:
        ui = self.ui
        ui.rows_table.selectionModel().selectionChanged.connect(lambda *_: self._show_panel())
        ui.rows_table.row_opened.connect(lambda _: ui.pupil_search_edit.setFocus())
        ui.show_combo.currentIndexChanged.connect(lambda _: self._refilter())
        ui.filter_edit.textChanged.connect(lambda _: self._refilter())
        ui.add_check.toggled.connect(self.add_unknown_toggled)
        ui.pupil_search_edit.textChanged.connect(self._search)
        ui.match_button.clicked.connect(self._match)
        ui.proposals_list.itemDoubleClicked.connect(self._match)
        ui.new_button.clicked.connect(self._add)
        ui.leave_button.clicked.connect(lambda: self.left_out.emit(self.selected()))
        ui.reset_button.clicked.connect(lambda: self.choice_forgotten.emit(self.selected()))

    def _search(self, text: str) -> None:
        lines = self.selected()
        if text.strip():
            self.search_requested.emit(text)
        else:
            self.show_found(lines[0].proposals if len(lines) == 1 else ())

    def _match(self) -> None:
        item, lines = self.ui.proposals_list.currentItem(), self.selected()
        if lines and item is not None:
            self.matched.emit(lines, str(item.data(Qt.ItemDataRole.UserRole)))

    def _add(self) -> None:
        lines = [line for line in self.selected() if line.needs_person and line.siblings is None]
        if lines:
            self.added_as_new.emit(lines)


def _look(line: PupilLine) -> Look:
    colours = theme.colours()
    ground, text = {
        Match.EXACT: colours.news,
        Match.CHOSEN: colours.news,
        Match.ADDED: colours.news,
        Match.REPAIRED: colours.warning,
        Match.LEFT_OUT: (colours.alternate, colours.faint),
    }.get(line.match, colours.trouble)
    return Look(QColor(text), QColor(ground))
