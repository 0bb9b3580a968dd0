"""Step 1: which file, which school year, and which of its sheets are read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from wm_desktop.gui.errors import window_locale
from wm_desktop.gui.forms.ui_import_wizard_file import Ui_ImportWizardFile
from wm_desktop.gui.import_wizard.lines import FileFacts, SheetLine


class FileStep(QWidget):
    """Shows what was recognised, and lets sheets be left out."""

    choose_requested = Signal()
    file_dropped = Signal(object)
    password_given = Signal(str)
    year_chosen = Signal(str)
    other_year_accepted = Signal(bool)
    sheet_toggled = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportWizardFile()
        self.ui.setupUi(self)
        self.setFocusProxy(self.ui.choose_button)
        self._sheets: tuple[SheetLine, ...] = ()
        self.ui.password_panel.hide()
        self.ui.found_panel.hide()
        self.ui.other_year_check.hide()
        self.ui.file_label.hide()
        self.ui.choose_button.clicked.connect(self.choose_requested)
        self.ui.drop_zone.file_dropped.connect(self.file_dropped)
        self.ui.password_button.clicked.connect(self._give_password)
        self.ui.password_edit.returnPressed.connect(self._give_password)
        self.ui.year_combo.currentTextChanged.connect(self.year_chosen)
        self.ui.other_year_check.toggled.connect(self.other_year_accepted)
        self.ui.sheets_table.itemChanged.connect(self._toggled)

    def offer_years(self, years: Sequence[str], chosen: str) -> None:
        """Fill the list of school years."""
        with QSignalBlocker(self.ui.year_combo):
            self.ui.year_combo.clear()
            self.ui.year_combo.addItems(list(years))
            self.ui.year_combo.setCurrentText(chosen)

    def ask_password(self, name: str) -> None:
        """The file is encrypted: ask for its password."""
        self._name(name)
        self.ui.found_panel.hide()
        self.ui.password_panel.show()
        self.ui.password_edit.clear()
        self.ui.password_edit.setFocus()

    def ask_other_year(self, *, wanted: bool, accepted: bool) -> None:
        """The file names another school year: it may be read all the same."""
        self.ui.other_year_check.setVisible(wanted)
        with QSignalBlocker(self.ui.other_year_check):
            self.ui.other_year_check.setChecked(accepted)

    def show_reading(self, name: str) -> None:
        """A file is being read: what was known of an earlier one is gone."""
        self._name(name)
        self.ui.password_panel.hide()
        self.ui.found_panel.hide()
        self.ui.other_year_check.hide()

    def show_file(self, facts: FileFacts, sheets: Sequence[SheetLine]) -> None:
        """Show what was recognised."""
        self._name(facts.name)
        self.ui.password_panel.hide()
        self.ui.found_panel.show()
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
            text += " " + self.tr("De keuzes van een eerder bestand met deze indeling zijn gebruikt.")
        self.ui.found_label.setText(text)
        self._show_sheets(tuple(sheets))

    def _name(self, name: str) -> None:
        self.ui.file_label.setText(name)
        self.ui.file_label.show()

    def _show_sheets(self, sheets: tuple[SheetLine, ...]) -> None:
        table = self.ui.sheets_table
        with QSignalBlocker(table):
            self._sheets = sheets
            table.setColumnCount(3)
            table.setRowCount(len(sheets))
            table.setHorizontalHeaderLabels([self.tr("Blad lezen"), self.tr("Rijen"), self.tr("Waarom niet")])
            table.verticalHeader().hide()
            for number, sheet in enumerate(sheets):
                name = QTableWidgetItem(sheet.name or self.tr("(csv-bestand)"))
                name.setFlags(name.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                name.setCheckState(Qt.CheckState.Checked if sheet.used else Qt.CheckState.Unchecked)
                table.setItem(number, 0, name)
                table.setItem(number, 1, QTableWidgetItem(str(sheet.rows)))
                table.setItem(number, 2, QTableWidgetItem(sheet.reason))
            table.setColumnWidth(0, 260)
            table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
            if sheets:
                table.setCurrentCell(0, 0)

    def _toggled(self, item: QTableWidgetItem) -> None:
        if item.column() == 0:
            self.sheet_toggled.emit(self._sheets[item.row()].name, item.checkState() == Qt.CheckState.Checked)

    def _give_password(self) -> None:
        self.password_given.emit(self.ui.password_edit.text())

    def _format_word(self, kind: str) -> str:
        if kind == "csv":
            return self.tr("csv-bestand")
        return self.tr("Excel-werkmap") if kind in {"xlsx", "xls"} else kind
