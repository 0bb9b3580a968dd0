"""Step 5: what would change, what needs a permission, and what there is to report; nothing is stored yet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.importing.problems import Severity
from wm_desktop.domain.text import fold
from wm_desktop.gui import theme
from wm_desktop.gui.forms.ui_import_wizard_preview import Ui_ImportWizardPreview
from wm_desktop.gui.import_wizard.lines import ChangeLine, MissingLine, Outcome, PermissionLine, ProblemLine
from wm_desktop.gui.tables import Column, Look, RowTableModel

_WEIGHT = list(Severity)
_ALL = ""


class PreviewStep(QWidget):
    """Changes, permissions, problems and who is missing, each in a tab with its number."""

    permission_toggled = Signal(object, bool)
    save_problems_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportWizardPreview()
        self.ui.setupUi(self)
        self.ui.tabs.tabBar().setAccessibleName(self.tr("Wijzigingen en meldingen"))
        self.changes: RowTableModel[ChangeLine] = RowTableModel(self._change_columns(), self)
        self.permissions: RowTableModel[PermissionLine] = RowTableModel(self._permission_columns(), self)
        self.problems: RowTableModel[ProblemLine] = RowTableModel(self._problem_columns(), self)
        self.missing: RowTableModel[MissingLine] = RowTableModel(self._missing_columns(), self)
        self.ui.changes_table.use(self.changes)
        self.ui.permission_table.use(self.permissions)
        self.ui.problems_table.use(self.problems)
        self.ui.missing_table.use(self.missing)
        self.ui.problems_table.set_empty_text(self.tr("Geen meldingen."))
        self._offer_kinds()
        self._connect()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show everything that would happen."""
        ui = self.ui
        standing = ui.permission_table.selected_numbers()
        ui.counts_label.setText(self._counts_text(outcome))
        self.changes.set_rows(outcome.changes)
        self.permissions.set_rows(outcome.permissions)
        self.problems.set_rows(outcome.problems)
        self.missing.set_rows(outcome.missing)
        self._offer_purposes(outcome)
        ui.changes_table.set_empty_text(
            self.tr("Niets dat hierbij past.")
            if outcome.changes
            else self.tr("Er verandert niets: alles in dit bestand geldt al.")
        )
        for table in (ui.changes_table, ui.permission_table, ui.problems_table, ui.missing_table):
            table.fit_columns()
        ui.save_problems_button.setEnabled(bool(outcome.problems))
        self._name_tabs(outcome)
        self._filter()
        self._select_permissions(standing)

    def _connect(self) -> None:
        ui = self.ui
        self.permissions.tick_requested.connect(lambda line, on: self.permission_toggled.emit([line], on))
        ui.permit_button.clicked.connect(partial(self._permit, granted=True))
        ui.refuse_button.clicked.connect(partial(self._permit, granted=False))
        ui.save_problems_button.clicked.connect(self.save_problems_requested)
        ui.filter_edit.textChanged.connect(lambda _: self._filter())
        ui.purpose_combo.currentIndexChanged.connect(lambda _: self._filter())
        ui.kind_combo.currentIndexChanged.connect(lambda _: self._filter())
        ui.tabs.currentChanged.connect(self._tab_shown)

    def _counts_text(self, outcome: Outcome) -> str:
        counts = outcome.counts
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
        if outcome.new_pupils:
            text += " " + self.tr("Nieuwe leerlingen: %1.").replace("%1", str(outcome.new_pupils))
        return text

    def _name_tabs(self, outcome: Outcome) -> None:
        tabs = self.ui.tabs
        titles = (
            (self.tr("&Wijzigingen (%1)"), len(outcome.changes)),
            (self.tr("&Ja in plaats van nee (%1)"), len(outcome.permissions)),
            (self.tr("&Meldingen (%1)"), len(outcome.problems)),
            (self.tr("Niet in het &bestand (%1)"), len(outcome.missing)),
        )
        for place, (title, count) in enumerate(titles):
            tabs.setTabText(place, title.replace("%1", str(count)))
        tabs.setTabVisible(1, bool(outcome.permissions))
        tabs.setTabVisible(3, bool(outcome.missing))

    def _offer_kinds(self) -> None:
        combo = self.ui.kind_combo
        combo.addItem(self.tr("alle wijzigingen"), _ALL)
        for status in (ConsentStatus.YES, ConsentStatus.NO, ConsentStatus.UNANSWERED):
            combo.addItem(self.tr("wordt %1").replace("%1", theme.status_label(status)), status.value)

    def _offer_purposes(self, outcome: Outcome) -> None:
        combo, before = self.ui.purpose_combo, self.ui.purpose_combo.currentData()
        named = {line.purpose for line in outcome.changes} | {line.purpose for line in outcome.permissions}
        with QSignalBlocker(combo):
            combo.clear()
            combo.addItem(self.tr("alle doelen"), _ALL)
            for purpose in sorted(named):
                combo.addItem(purpose, purpose)
            combo.setCurrentIndex(max(combo.findData(before), 0))

    def focus_table(self) -> None:
        """Go to the list of the tab."""
        ui = self.ui
        tables = (ui.changes_table, ui.permission_table, ui.problems_table, ui.missing_table)
        tables[ui.tabs.currentIndex()].setFocus()

    def _tab_shown(self) -> None:
        self._filter()
        if not self.ui.tabs.tabBar().hasFocus():
            self.focus_table()

    def _filter(self) -> None:
        """Filter what is shown; a tab is filtered when it is looked at, so that typing stays quick in a large file."""
        wanted = fold(self.ui.filter_edit.text())
        purpose = str(self.ui.purpose_combo.currentData() or _ALL)
        kind = str(self.ui.kind_combo.currentData() or _ALL)
        tab = self.ui.tabs.currentIndex()
        if tab == 0:
            self.changes.show_only(_changes_like(wanted, purpose, kind))
        elif tab == 1:
            self.permissions.show_only(_permissions_like(wanted, purpose))
        elif tab == 2:
            self.problems.show_only(
                (lambda line: wanted in fold(f"{line.pupil} {line.place} {line.message}")) if wanted else None
            )
        else:
            self.missing.show_only((lambda line: wanted in fold(f"{line.pupil} {line.group}")) if wanted else None)

    def _permit(self, *, granted: bool) -> None:
        rows = (self.permissions.row(number) for number in self.ui.permission_table.selected_numbers())
        lines = [line for line in rows if line is not None and line.granted is not granted]
        if lines:
            self.permission_toggled.emit(lines, granted)

    def _select_permissions(self, numbers: Sequence[int]) -> None:
        table = self.ui.permission_table
        flags = table.selectionModel().SelectionFlag
        for place, number in enumerate(numbers or [0]):
            if place == 0:
                table.select_number(number if number < self.permissions.rowCount() else -1)
            table.selectionModel().select(self.permissions.index(number, 0), flags.Select | flags.Rows)

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
            Column("", value=lambda line: ""),
        ]

    def _permission_columns(self) -> list[Column[PermissionLine]]:
        return [
            Column(self.tr("Ja overnemen"), value=lambda line: line.pupil, checked=lambda line: line.granted),
            Column(self.tr("Groep"), value=lambda line: line.group),
            Column(self.tr("Doel"), value=lambda line: line.purpose),
            Column(
                self.tr("Nu geldt"),
                value=lambda line: _status_text(line.before),
                look=lambda line: _status_look(line.before),
            ),
            Column(
                self.tr("Wordt"),
                value=lambda line: _status_text(ConsentStatus.YES if line.granted else line.before),
                look=lambda line: _status_look(ConsentStatus.YES if line.granted else line.before),
            ),
            Column(self.tr("Rij in het bestand"), value=lambda line: line.row, display=_row_text),
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
            Column(self.tr("Leerling"), value=lambda line: line.pupil),
            Column(self.tr("Melding"), value=lambda line: line.message, tooltip=lambda line: line.message),
        ]

    def _missing_columns(self) -> list[Column[MissingLine]]:
        return [
            Column(self.tr("Leerling"), value=lambda line: line.pupil),
            Column(self.tr("Groep"), value=lambda line: line.group),
            Column(self.tr("Nummer"), value=lambda line: line.number),
        ]

    def _severity_text(self, line: ProblemLine) -> str:
        return {
            Severity.ERROR: self.tr("✗ fout"),
            Severity.WARNING: self.tr("! waarschuwing"),
            Severity.NOTICE: self.tr("i mededeling"),
        }[line.severity]


def _changes_like(wanted: str, purpose: str, kind: str) -> Callable[[ChangeLine], bool] | None:
    if not (wanted or purpose or kind):
        return None
    return lambda line: (
        purpose in {_ALL, line.purpose}
        and kind in {_ALL, line.after.value}
        and wanted in fold(f"{line.pupil} {line.group}")
    )


def _permissions_like(wanted: str, purpose: str) -> Callable[[PermissionLine], bool] | None:
    if not (wanted or purpose):
        return None
    return lambda line: purpose in {_ALL, line.purpose} and wanted in fold(f"{line.pupil} {line.group}")


def _row_text(line: PermissionLine) -> str:
    return f"{line.sheet} {line.row}".strip()


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
