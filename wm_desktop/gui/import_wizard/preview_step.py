"""Step 5: what would change, what needs a permission, and what there is to report; nothing is stored yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.importing.problems import Severity
from wm_desktop.gui import theme
from wm_desktop.gui.forms.ui_import_wizard_preview import Ui_ImportWizardPreview
from wm_desktop.gui.import_wizard.lines import ChangeLine, Counts, PermissionLine, ProblemLine
from wm_desktop.gui.tables import Column, Look, RowTableModel

_WEIGHT = list(Severity)


class PreviewStep(QWidget):
    """Changes, permissions and problems, each in a tab with its number."""

    permission_toggled = Signal(object, bool)
    save_problems_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportWizardPreview()
        self.ui.setupUi(self)
        self.ui.tabs.tabBar().setAccessibleName(self.tr("Wijzigingen en meldingen"))
        self._permissions: tuple[PermissionLine, ...] = ()
        self.changes: RowTableModel[ChangeLine] = RowTableModel(self._change_columns(), self)
        self.problems: RowTableModel[ProblemLine] = RowTableModel(self._problem_columns(), self)
        self.ui.changes_table.use(self.changes)
        self.ui.problems_table.use(self.problems)
        self.ui.changes_table.set_empty_text(self.tr("Er verandert niets: alles in dit bestand geldt al."))
        self.ui.problems_table.set_empty_text(self.tr("Geen meldingen."))
        self.ui.permission_table.itemChanged.connect(self._toggled)
        self.ui.save_problems_button.clicked.connect(self.save_problems_requested)

    def show_preview(
        self,
        counts: Counts,
        changes: Sequence[ChangeLine],
        permissions: Sequence[PermissionLine],
        problems: Sequence[ProblemLine],
    ) -> None:
        """Show everything that would happen."""
        self.ui.counts_label.setText(self._counts_text(counts))
        self.changes.set_rows(changes)
        self.ui.changes_table.fit_columns()
        self.problems.set_rows(sorted(problems, key=lambda line: _WEIGHT.index(line.severity)))
        self.ui.problems_table.fit_columns()
        self._show_permissions(tuple(permissions))
        self.ui.save_problems_button.setEnabled(bool(problems))
        tabs = self.ui.tabs
        tabs.setTabText(0, self.tr("&Wijzigingen (%1)").replace("%1", str(len(changes))))
        tabs.setTabText(1, self.tr("&Ja in plaats van nee (%1)").replace("%1", str(len(permissions))))
        tabs.setTabText(2, self.tr("&Meldingen (%1)").replace("%1", str(len(problems))))
        tabs.setTabVisible(1, bool(permissions))

    def _counts_text(self, counts: Counts) -> str:
        text = self.tr("%1 van %2 rijen gekoppeld, %3 wijzigingen. %4 fouten, %5 waarschuwingen, %6 mededelingen.")
        numbers = (
            counts.matched,
            counts.rows,
            counts.changes,
            counts.errors,
            counts.warnings,
            counts.notices,
        )
        for place, number in enumerate(numbers, 1):
            text = text.replace(f"%{place}", str(number))
        return text

    def _show_permissions(self, permissions: tuple[PermissionLine, ...]) -> None:
        table = self.ui.permission_table
        with QSignalBlocker(table):
            self._permissions = permissions
            table.setColumnCount(4)
            table.setRowCount(len(permissions))
            table.verticalHeader().hide()
            table.setHorizontalHeaderLabels(
                [self.tr("Ja overnemen"), self.tr("Doel"), self.tr("Nu geldt"), self.tr("Rij in het bestand")]
            )
            for number, line in enumerate(permissions):
                name = QTableWidgetItem(line.pupil)
                name.setFlags(name.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                name.setCheckState(Qt.CheckState.Checked if line.granted else Qt.CheckState.Unchecked)
                table.setItem(number, 0, name)
                table.setItem(number, 1, QTableWidgetItem(line.purpose))
                table.setItem(number, 2, QTableWidgetItem(_status_text(line.before)))
                table.setItem(number, 3, QTableWidgetItem(f"{line.sheet} {line.row}".strip()))
            table.setColumnWidth(0, 280)
            table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)

    def _toggled(self, item: QTableWidgetItem) -> None:
        if item.column() == 0:
            granted = item.checkState() == Qt.CheckState.Checked
            self.permission_toggled.emit(self._permissions[item.row()], granted)

    def _change_columns(self) -> list[Column[ChangeLine]]:
        return [
            Column(self.tr("Leerling"), value=lambda line: line.pupil),
            Column(self.tr("Groep"), value=lambda line: line.group),
            Column(self.tr("Doel"), value=lambda line: line.purpose),
            Column(
                self.tr("Nu"), value=lambda line: _status_text(line.before), look=lambda line: _status_look(line.before)
            ),
            Column(
                self.tr("Wordt"),
                value=lambda line: f"→ {_status_text(line.after)}",
                look=lambda line: _status_look(line.after),
            ),
        ]

    def _problem_columns(self) -> list[Column[ProblemLine]]:
        return [
            Column(
                self.tr("Soort"),
                value=lambda line: _WEIGHT.index(line.severity),
                display=self._severity_text,
                look=_severity_look,
            ),
            Column(self.tr("Waar"), value=lambda line: line.place),
            Column(self.tr("Melding"), value=lambda line: line.message, tooltip=lambda line: line.message),
        ]

    def _severity_text(self, line: ProblemLine) -> str:
        return {
            Severity.ERROR: self.tr("✗ fout"),
            Severity.WARNING: self.tr("! waarschuwing"),
            Severity.NOTICE: self.tr("i mededeling"),
        }[line.severity]


def _status_text(status: ConsentStatus) -> str:
    return f"{theme.status_symbol(status)} {theme.status_label(status)}"


def _status_look(status: ConsentStatus) -> Look:
    look = theme.status_look(status)
    return Look(look.foreground, look.background)


def _severity_look(line: ProblemLine) -> Look:
    colours = theme.colours()
    ground, text = {
        Severity.ERROR: colours.trouble,
        Severity.WARNING: colours.warning,
        Severity.NOTICE: colours.news,
    }[line.severity]
    return Look(QColor(text), QColor(ground))
