"""Step 3: every distinct mark with how often it stands there, and what it means."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidgetItem, QWidget

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.gui import theme
from wm_desktop.gui.forms.ui_import_wizard_meaning import Ui_ImportWizardMeaning
from wm_desktop.gui.import_wizard.lines import MarkLine

_MEANINGS = (ConsentStatus.YES, ConsentStatus.NO, ConsentStatus.UNANSWERED)


class MeaningStep(QWidget):
    """A combo per mark; what is not certain stands at 'onbeantwoord' and says so."""

    mark_chosen = Signal(object, str)
    empty_chosen = Signal(str)
    kind_chosen = Signal(str)
    unticked_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportWizardMeaning()
        self.ui.setupUi(self)
        self._marks: tuple[MarkLine, ...] = ()
        self._fill(
            self.ui.empty_combo,
            (self.tr("onbeantwoord (aanbevolen)"), "unanswered"),
            (self.tr("nee"), "no"),
            (self.tr("nee, als het formulier terug is"), "no_if_returned"),
        )
        self._fill(
            self.ui.kind_combo,
            (self.tr("antwoorden van ouders (ja en nee)"), "answers"),
            (self.tr("alleen weigeringen: wie erop staat, zegt nee"), "refusals"),
        )
        self._fill(self.ui.choice_combo, (self.tr("nee"), "no"), (self.tr("onbeantwoord"), "unanswered"))
        self.ui.empty_combo.currentIndexChanged.connect(self._empty_chosen)
        self.ui.kind_combo.currentIndexChanged.connect(self._kind_chosen)
        self.ui.choice_combo.currentIndexChanged.connect(self._choice_chosen)

    def show_marks(self, marks: Sequence[MarkLine]) -> None:
        """Show the marks, uncertain ones first."""
        self._marks = tuple(marks)
        table = self.ui.marks_table
        table.clear()
        table.setColumnCount(5)
        table.setRowCount(len(marks))
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 16)
        table.setHorizontalHeaderLabels(
            [self.tr("Teken"), self.tr("Aantal"), self.tr("Betekent"), self.tr("Zekerheid"), self.tr("Waar")]
        )
        for number, line in enumerate(self._marks):
            self._show_mark(number, line)
        for column, width in enumerate((150, 70, 170, 210)):
            table.setColumnWidth(column, width)
        table.horizontalHeader().setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)

    def show_whole_file(self, empty: str, kind: str, unticked: str, *, has_choices: bool) -> None:
        """Show the choices that hold for the whole file."""
        for combo, value in (
            (self.ui.empty_combo, empty),
            (self.ui.kind_combo, kind),
            (self.ui.choice_combo, unticked),
        ):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(max(combo.findData(value), 0))
        self.ui.choice_combo.setVisible(has_choices)
        self.ui.choice_label.setVisible(has_choices)

    def meaning_combo(self, number: int) -> QComboBox:
        """The combo of a mark."""
        combo = self.ui.marks_table.cellWidget(number, 2)
        if not isinstance(combo, QComboBox):
            raise IndexError(number)
        return combo

    def _show_mark(self, number: int, line: MarkLine) -> None:
        table = self.ui.marks_table
        shown = self.tr("(lege cel)") if not line.mark and not line.colour else line.mark or f"■ {line.colour}"
        mark = QTableWidgetItem(shown)
        if line.colour:
            mark.setForeground(QColor(f"#{line.colour}"))
        table.setItem(number, 0, mark)
        table.setItem(number, 1, QTableWidgetItem(f"{line.count}x"))
        combo = QComboBox(table)
        for status in _MEANINGS:
            combo.addItem(f"{theme.status_symbol(status)} {theme.status_label(status)}", status.value)
        combo.setCurrentIndex(max(combo.findData(line.means), 0))
        combo.setAccessibleName(self.tr("Wat '%1' betekent").replace("%1", shown))
        combo.setEnabled(bool(line.mark or line.colour))
        combo.currentIndexChanged.connect(partial(self._mark_chosen, number))
        table.setCellWidget(number, 2, combo)
        sure = QTableWidgetItem(self.tr("✓ zeker") if line.certain else self.tr("? niet zeker: blijft onbeantwoord"))
        if not line.certain:
            sure.setBackground(QColor(theme.colours().warning[0]))
            sure.setForeground(QColor(theme.colours().warning[1]))
        table.setItem(number, 3, sure)
        where = QTableWidgetItem(line.where)
        where.setToolTip(line.where)
        table.setItem(number, 4, where)

    def _mark_chosen(self, number: int, _index: int) -> None:
        line = self._marks[number]
        self.mark_chosen.emit(line, str(self.meaning_combo(number).currentData()))
        item = self.ui.marks_table.item(number, 3)
        if item is not None:
            item.setText(self.tr("✓ door u gekozen"))

    def _empty_chosen(self) -> None:
        self.empty_chosen.emit(str(self.ui.empty_combo.currentData()))

    def _kind_chosen(self) -> None:
        self.kind_chosen.emit(str(self.ui.kind_combo.currentData()))

    def _choice_chosen(self) -> None:
        self.unticked_chosen.emit(str(self.ui.choice_combo.currentData()))

    @staticmethod
    def _fill(combo: QComboBox, *entries: tuple[str, str]) -> None:
        for word, value in entries:
            combo.addItem(word, value)
