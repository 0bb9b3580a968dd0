"""Step 3: every distinct mark with how often it stands there, and what it means."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.gui import theme
from wm_desktop.gui.forms.ui_import_wizard_meaning import Ui_ImportWizardMeaning
from wm_desktop.gui.import_wizard.lines import MarkLine, WholeFile
from wm_desktop.gui.import_wizard.swatch import colour_word, swatch
from wm_desktop.gui.tables import Align, Column, Look, RowTableModel

_YES, _NO, _OPEN = ConsentStatus.YES, ConsentStatus.NO, ConsentStatus.UNANSWERED


class MeaningStep(QWidget):
    """A list of marks, and beside it the choice for the marks at the cursor; what is not certain says so."""

    marks_chosen = Signal(object, str)
    per_sheet_toggled = Signal(bool)
    whole_chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportWizardMeaning()
        self.ui.setupUi(self)
        self._proposed_empty = ""
        self.model: RowTableModel[MarkLine] = RowTableModel(self._columns(), self)
        self.ui.marks_table.use(self.model)
        self.ui.marks_table.set_empty_text(self.tr("In de kolommen met antwoorden staat niets."))
        self.ui.splitter.setStretchFactor(0, 3)
        self.ui.splitter.setStretchFactor(1, 1)
        self._fill_combos()
        self._connect()

    def show_meaning(self, marks: Sequence[MarkLine], whole: WholeFile, *, per_sheet: bool) -> None:
        """Show the marks, uncertain ones first, and the choices for the whole file; the cursor stays on its mark."""
        standing = [line.key for line in self.selected()]
        self.model.set_rows(marks)
        self.ui.marks_table.fit_columns()
        self._select(standing)
        open_marks = sum(not line.certain for line in marks)
        text = self.tr("Alle %1 tekens zijn duidelijk.").replace("%1", str(len(marks)))
        if open_marks:
            text = self.tr("%1 van %2 tekens zijn niet zeker en blijven onbeantwoord tot u kiest.")
            text = text.replace("%1", str(open_marks)).replace("%2", str(len(marks)))
        self.ui.counts_label.setText(text)
        self._proposed_empty = whole.proposed_empty
        proposed = any(line.proposed and not line.chosen for line in marks)
        self.ui.take_button.setVisible(proposed or bool(whole.proposed_empty))
        with QSignalBlocker(self.ui.per_sheet_check):
            self.ui.per_sheet_check.setChecked(per_sheet)
        self.ui.per_sheet_check.setVisible(whole.has_sheets)
        self._show_whole(whole)

    def selected(self) -> list[MarkLine]:
        """The marks a choice is about."""
        rows = (self.model.row(number) for number in self.ui.marks_table.selected_numbers())
        return [row for row in rows if row is not None]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list J, N and O say what the mark means."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            means = {Qt.Key.Key_J: _YES, Qt.Key.Key_N: _NO, Qt.Key.Key_O: _OPEN}.get(Qt.Key(event.key()))
            if means is not None:
                self._choose(means)
                self._go_on()
                return True
        return super().eventFilter(watched, event)

    def _columns(self) -> list[Column[MarkLine]]:
        return [
            Column(self.tr("Teken"), value=_shown, look=_swatch),
            Column(
                self.tr("Aantal"),
                value=lambda line: line.count,
                display=lambda line: f"{line.count}x",
                align=Align.RIGHT,
            ),
            Column(self.tr("Betekent"), value=lambda line: line.means, display=_means, look=_means_look),
            Column(
                self.tr("Zekerheid"),
                value=lambda line: (line.certain, line.chosen),
                display=self._certainty,
                look=_certainty_look,
            ),
            Column(self.tr("Waar"), value=lambda line: line.where, tooltip=lambda line: line.where),
        ]

    def _certainty(self, line: MarkLine) -> str:
        if line.chosen:
            return self.tr("✓ door u gekozen")
        return self.tr("✓ zeker") if line.certain else self.tr("? niet zeker: blijft onbeantwoord")

    def _fill_combos(self) -> None:
        ui = self.ui
        entries: dict[QComboBox, tuple[tuple[str, str], ...]] = {
            ui.empty_combo: (
                (self.tr("onbeantwoord (aanbevolen)"), "unanswered"),
                (self.tr("nee"), "no"),
                (self.tr("nee, als het formulier terug is"), "no_if_returned"),
            ),
            ui.kind_combo: (
                (self.tr("antwoorden van ouders (ja en nee)"), "answers"),
                (self.tr("alleen weigeringen: wie erop staat, zegt nee"), "refusals"),
            ),
            ui.choice_combo: ((self.tr("nee"), "no"), (self.tr("onbeantwoord"), "unanswered")),
            ui.several_combo: (
                (self.tr("zoals het bestand laat zien"), ""),
                (self.tr("elke rij is een andere ouder; een nee wint"), "each_is_a_guardian"),
                (self.tr("de laatste rij geldt"), "latest"),
            ),
        }
        for combo, choices in entries.items():
            for word, value in choices:
                combo.addItem(word, value)

    def _connect(self) -> None:
        ui = self.ui
        ui.marks_table.selectionModel().selectionChanged.connect(lambda *_: self._show_panel())
        ui.marks_table.installEventFilter(self)
        ui.marks_table.row_opened.connect(lambda _: ui.yes_button.setFocus())
        for button, means in self._buttons():
            button.clicked.connect(partial(self._choose, means))
        ui.per_sheet_check.toggled.connect(self.per_sheet_toggled)
        ui.take_button.clicked.connect(self._take_over)
        for key, combo in (
            ("empty_means", ui.empty_combo),
            ("list_kind", ui.kind_combo),
            ("unticked_choice_means", ui.choice_combo),
            ("several_rows_per_pupil", ui.several_combo),
        ):
            combo.currentIndexChanged.connect(partial(self._whole_chosen, key, combo))

    def _buttons(self) -> tuple[tuple[QPushButton, ConsentStatus], ...]:
        return (self.ui.yes_button, _YES), (self.ui.no_button, _NO), (self.ui.open_button, _OPEN)

    def _show_whole(self, whole: WholeFile) -> None:
        ui = self.ui
        for combo, value in (
            (ui.empty_combo, whole.empty),
            (ui.kind_combo, whole.kind),
            (ui.choice_combo, whole.unticked),
            (ui.several_combo, whole.several),
        ):
            with QSignalBlocker(combo):
                combo.setCurrentIndex(max(combo.findData(value), 0))
        for widget in (ui.choice_combo, ui.choice_label):
            widget.setVisible(whole.has_choices)
        for widget in (ui.several_combo, ui.several_label):
            widget.setVisible(whole.has_several)

    def _select(self, keys: Sequence[tuple[str, str | None]]) -> None:
        table, wanted = self.ui.marks_table, set(keys)
        numbers = [number for number, line in enumerate(self.model.rows) if line.key in wanted]
        numbers = numbers or ([0] if self.model.rowCount() else [])
        if numbers:
            table.select_number(numbers[0])
        flags = table.selectionModel().SelectionFlag
        for number in numbers[1:]:
            table.selectionModel().select(self.model.index(number, 0), flags.Select | flags.Rows)
        self._show_panel()

    def _show_panel(self) -> None:
        ui, lines = self.ui, self.selected()
        text = why = where = ""
        if len(lines) == 1:
            line = lines[0]
            text = self.tr("Wat betekent '%1'?").replace("%1", _shown(line))
            why = self._why(line)
            where = self.tr("Staat in: %1").replace("%1", line.where)
        elif lines:
            text = self.tr("Wat betekenen deze %1 tekens?").replace("%1", str(len(lines)))
            why = ", ".join(f"'{_shown(line)}'" for line in lines[:8])
        ui.mark_label.setText(text)
        ui.why_label.setText(why)
        ui.where_label.setText(where)
        can_choose = bool(lines) and all(line.can_choose for line in lines)
        for button, _ in self._buttons():
            button.setEnabled(can_choose)

    def _why(self, line: MarkLine) -> str:
        if not line.can_choose:
            return self.tr("Wat een lege cel betekent, kiest u hieronder voor het hele bestand.")
        parts = []
        if len(line.spellings) > 1:
            written = ", ".join(f"'{spelling}'" for spelling in line.spellings)
            parts.append(self.tr("Ook geschreven als %1.").replace("%1", written))
        if line.proposed:
            word = theme.status_label(ConsentStatus(line.proposed))
            told = self.tr("Volgens de uitleg in het bestand: %1 (%2).")
            parts.append(told.replace("%1", word).replace("%2", line.source))
        if not line.certain:
            parts.append(self.tr("Het programma gokt niet: zonder keuze blijft dit onbeantwoord."))
        return " ".join(parts)

    def _choose(self, means: ConsentStatus) -> None:
        lines = [line for line in self.selected() if line.can_choose]
        if lines:
            self.marks_chosen.emit(lines, means.value)

    def _go_on(self) -> None:
        """To the next mark that is not certain."""
        here = self.ui.marks_table.currentIndex().row()
        unsure = [number for number, line in enumerate(self.model.rows) if not line.certain]
        self.ui.marks_table.select_number(next((n for n in unsure if n > here), next(iter(unsure), here)))

    def _take_over(self) -> None:
        for means in (_YES, _NO, _OPEN):
            lines = [line for line in self.model.rows if line.proposed == means.value]
            if lines:
                self.marks_chosen.emit(lines, means.value)
        if self._proposed_empty:
            self.ui.empty_combo.setCurrentIndex(max(self.ui.empty_combo.findData(self._proposed_empty), 0))

    def _whole_chosen(self, key: str, combo: QComboBox, _index: int) -> None:
        self.whole_chosen.emit(key, str(combo.currentData()))


def _shown(line: MarkLine) -> str:
    if line.colour:
        return QCoreApplication.translate("MeaningStep", "cel met kleur %1").replace("%1", colour_word(line.colour))
    if not line.mark:
        return QCoreApplication.translate("MeaningStep", "(lege cel)")
    return line.mark


def _means(line: MarkLine) -> str:
    status = ConsentStatus(line.means)
    return f"{theme.status_symbol(status)} {theme.status_label(status)}"


def _means_look(line: MarkLine) -> Look:
    look = theme.status_look(ConsentStatus(line.means))
    return Look(look.foreground, look.background)


def _certainty_look(line: MarkLine) -> Look | None:
    if line.certain:
        return None
    ground, text = theme.colours().warning
    return Look(QColor(text), QColor(ground))


def _swatch(line: MarkLine) -> Look | None:
    return Look(icon=swatch(line.colour)) if line.colour else None
