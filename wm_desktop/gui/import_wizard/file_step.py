"""Step 1: which file, which school year, and which of its sheets are read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from wm_desktop.gui import theme
from wm_desktop.gui.errors import window_locale
from wm_desktop.gui.forms.ui_import_wizard_file import Ui_ImportWizardFile
from wm_desktop.gui.import_wizard.lines import FileFacts, SheetLine
from wm_desktop.gui.tables import Align, Column, Look, RowTableModel


class FileStep(QWidget):
    """Shows what was recognised, and lets sheets be left out or taken in."""

    choose_requested = Signal()
    file_dropped = Signal(object)
    password_given = Signal(str)
    year_chosen = Signal(str)
    other_year_accepted = Signal(bool)
    mend_toggled = Signal(bool)
    sheet_toggled = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportWizardFile()
        self.ui.setupUi(self)
        self.setFocusProxy(self.ui.choose_button)
        self.sheets: RowTableModel[SheetLine] = RowTableModel(self._columns(), self)
        self.ui.sheets_table.use(self.sheets)
        self.ui.file_label.hide()
        self._forget()
        self.ui.choose_button.clicked.connect(self.choose_requested)
        self.ui.drop_zone.file_dropped.connect(self.file_dropped)
        self.ui.password_button.clicked.connect(self._give_password)
        self.ui.password_edit.returnPressed.connect(self._give_password)
        self.ui.year_combo.currentTextChanged.connect(self.year_chosen)
        self.ui.other_year_check.toggled.connect(self.other_year_accepted)
        self.ui.mend_check.toggled.connect(self.mend_toggled)
        self.sheets.tick_requested.connect(self._toggled)

    def offer_years(self, years: Sequence[str], chosen: str) -> None:
        """Fill the list of school years."""
        with QSignalBlocker(self.ui.year_combo):
            self.ui.year_combo.clear()
            self.ui.year_combo.addItems(list(years))
            self.ui.year_combo.setCurrentText(chosen)

    def ask_password(self, name: str) -> None:
        """The file is encrypted: ask for its password."""
        self.show_reading(name)
        self.ui.password_panel.show()
        self.ui.password_edit.clear()
        self.ui.password_edit.setFocus()

    def show_reading(self, name: str) -> None:
        """A file is being read: what was known of an earlier one is gone."""
        self._name(name)
        self._forget()

    def show_file(self, facts: FileFacts, sheets: Sequence[SheetLine]) -> None:
        """Show what was recognised."""
        self._name(facts.name)
        self.ui.password_panel.hide()
        self.ui.found_panel.show()
        self.ui.found_label.setText(self._found_text(facts))
        self._show_check(self.ui.other_year_check, wanted=facts.other_year, checked=facts.accepts_other_year)
        self._show_check(self.ui.mend_check, wanted=facts.damaged is not None, checked=facts.mends)
        self.ui.mend_label.setVisible(facts.damaged is not None)
        if facts.damaged is not None:
            before, after = facts.damaged
            self.ui.mend_label.setText(self.tr("'%1' wordt '%2'").replace("%1", before).replace("%2", after))
        standing = self.ui.sheets_table.currentIndex().row()
        self.sheets.set_rows(sheets)
        self.ui.sheets_table.fit_columns()
        self.ui.sheets_table.select_number(min(max(standing, 0), len(sheets) - 1))

    def _found_text(self, facts: FileFacts) -> str:
        size = window_locale().formattedDataSize(facts.size, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        text = (
            self.tr("Herkend: %1, %2. %3 leerlingrijen en %4 kolommen met antwoorden.")
            .replace("%1", self._format_word(facts.format))
            .replace("%2", size)
            .replace("%3", str(facts.rows))
            .replace("%4", str(facts.columns))
        )
        if not facts.rows or not facts.columns:
            text = self.tr(
                "Hierin zijn geen leerlingen met antwoorden herkend. Is het wel het goede bestand? "
                "Wijs dan bij Kolommen zelf de kopregel en de kolommen aan, of kies een ander bestand."
            )
        if facts.remembered:
            text += " " + self.tr(
                "De keuzes van een eerder bestand met deze indeling zijn gebruikt; met Keuzes begint u opnieuw."
            )
        return text

    def _forget(self) -> None:
        ui = self.ui
        for widget in (ui.password_panel, ui.found_panel, ui.other_year_check, ui.mend_check, ui.mend_label):
            widget.hide()

    def _name(self, name: str) -> None:
        self.ui.file_label.setText(name)
        self.ui.file_label.show()

    @staticmethod
    def _show_check(check: QWidget, *, wanted: bool, checked: bool) -> None:
        check.setVisible(wanted)
        with QSignalBlocker(check):
            check.setProperty("checked", checked)

    def _columns(self) -> list[Column[SheetLine]]:
        return [
            Column(
                self.tr("Blad lezen"),
                value=lambda line: line.name,
                display=lambda line: line.name or self.tr("(het hele bestand)"),
                checked=lambda line: line.used,
            ),
            Column(self.tr("Rijen"), value=lambda line: line.rows, align=Align.RIGHT),
            Column(
                self.tr("Wat ermee gebeurt"),
                value=lambda line: line.reason,
                display=lambda line: self.tr("✓ wordt gelezen") if line.used else f"– {line.reason}",
                look=_look,
            ),
        ]

    def _toggled(self, line: SheetLine, used: bool) -> None:
        self.sheet_toggled.emit(line.name, used)

    def _give_password(self) -> None:
        self.password_given.emit(self.ui.password_edit.text())
        self.ui.password_edit.clear()

    def _format_word(self, kind: str) -> str:
        words = {
            "csv": self.tr("csv-bestand"),
            "html": self.tr("tabel van het web"),
            "ods": self.tr("OpenDocument-werkmap"),
        }
        return words.get(kind, self.tr("Excel-werkmap"))


def _look(line: SheetLine) -> Look | None:
    return None if line.used else Look(QColor(theme.colours().faint))
