"""The dialog 'Verschil tussen twee dagen'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.dutch_dates import NotADayError, short_day
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.forms.ui_register_changes import Ui_RegisterChanges
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.lists.changes_presenter import ChangesAsked, ChangesPresenter
from wm_desktop.gui.pdf_view.output import PaperOutput
from wm_desktop.gui.save_as import ask_save
from wm_desktop.gui.tables import Column, RowTableModel
from wm_desktop.gui.tasks import ProgressStrip
from wm_desktop.services.change_lists import ChangeLine, counted
from wm_desktop.services.rows import ConsentFilter, GroupRow


class RegisterChangesDialog(QDialog):
    """Two days and a part of the register above, what changed below."""

    help_topic = "verschil-tussen-twee-dagen"

    def __init__(self, desk: Desk, parent: QWidget | None = None, asked: ConsentFilter | None = None) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.desk = desk
        self.ui = Ui_RegisterChanges()
        self.ui.setupUi(self)
        grow_with_text(self)
        self.strip = ProgressStrip(desk.tasks, self)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, self.strip)
        self.output = PaperOutput(self, self.ui.message_bar, desk)
        self.presenter = ChangesPresenter(self, desk.place, desk.tools, desk.tasks.run_for(self))
        self.model: RowTableModel[ChangeLine] = RowTableModel(self._columns(), self)
        self.ui.changes_table.use(self.model)
        for field in (self.ui.first_edit, self.ui.last_edit):
            field.set_today(desk.place.today())
        self._connect()
        self.ui.first_edit.setFocus()
        self.presenter.start(asked or ConsentFilter())

    # What the presenter says.

    def offer(self, purposes: Sequence[Purpose], groups: Sequence[GroupRow], asked: ChangesAsked) -> None:
        """Fill the choices."""
        part = asked.part
        _fill(self.ui.group_combo, self.tr("Alle groepen"), {group.name: group.name for group in groups}, part.group)
        labels = {purpose.code: purpose.label for purpose in purposes}
        _fill(self.ui.purpose_combo, self.tr("Alle doelen"), labels, part.purpose)
        self.ui.first_edit.set_day(asked.first)
        self.ui.last_edit.set_day(asked.last)

    def show_changes(self, lines: Sequence[ChangeLine]) -> None:
        """Show what changed."""
        self.ui.message_bar.clear()
        self.ui.changes_table.set_empty_text(self.tr("Tussen deze dagen is er niets veranderd."))
        self.model.set_rows(lines)
        self.ui.changes_table.fit_columns()
        self.ui.counts_label.setText(counted(lines))
        self._allow(paper=True)

    def show_nothing(self, error: Exception) -> None:
        """Say why nothing is shown."""
        self.model.set_rows(())
        self.ui.changes_table.set_empty_text("")
        self.ui.counts_label.clear()
        self._allow(paper=False)
        self.fail(error)

    def print_pages(self, pdf: bytes, name: str) -> None:
        """Ask for a printer."""
        self.output.ask_printer(pdf, name)

    def saved(self, path: Path) -> None:
        """The file is written."""
        self.ui.message_bar.news(self.tr("Opgeslagen: %1").replace("%1", str(path)))

    def fail(self, error: Exception) -> None:
        """Say what went wrong; what was chosen stays."""
        self.ui.message_bar.refused(error)

    # What the person does.

    def asked(self) -> ChangesAsked:
        """What the fields ask for, an empty day being what it was; raises NotADayError."""
        ui, before = self.ui, self.presenter.asked
        part = replace(
            before.part,
            group=str(ui.group_combo.currentData() or ""),
            purpose=str(ui.purpose_combo.currentData() or ""),
        )
        last = ui.last_edit.day() or self.desk.place.today()
        return ChangesAsked(ui.first_edit.day() or before.first, last, part)

    def reject(self) -> None:
        """Close; work under way is stopped."""
        self.desk.tasks.cancel()
        super().reject()

    def _connect(self) -> None:
        ui = self.ui
        ui.first_edit.editingFinished.connect(self._ask)
        ui.last_edit.editingFinished.connect(self._ask)
        ui.group_combo.currentIndexChanged.connect(self._ask)
        ui.purpose_combo.currentIndexChanged.connect(self._ask)
        ui.print_button.clicked.connect(self._print)
        ui.pdf_button.clicked.connect(self._save_pdf)
        ui.excel_button.clicked.connect(self._save_workbook)
        ui.close_button.clicked.connect(self.reject)

    def _ask(self) -> bool:
        """Ask for what stands in the fields; says whether that can be asked."""
        try:
            asked = self.asked()
        except NotADayError as error:
            self.presenter.ask_nothing()
            self.show_nothing(error)
            return False
        self.presenter.ask(asked)
        return True

    def _print(self) -> None:
        """Print what stands in the fields: Alt+letter leaves a day that was just typed unread."""
        if self._ask():
            self.presenter.print(self.tr("Overzicht maken"))

    def _save_pdf(self) -> None:
        if self._ask():
            self.output.ask_target(self.presenter.proposed_name("pdf"), self.presenter.save_pdf)

    def _save_workbook(self) -> None:
        if not self._ask():
            return
        kind, name = self.tr("Excel-werkmap (*.xlsx)"), self.presenter.proposed_name("xlsx")
        ask_save(self, self.desk.settings, name, kind, self.presenter.save_workbook)

    def _allow(self, *, paper: bool) -> None:
        for button in (self.ui.print_button, self.ui.pdf_button, self.ui.excel_button):
            button.setEnabled(paper)

    def _columns(self) -> list[Column[ChangeLine]]:
        return [
            Column(self.tr("Leerling"), value=lambda line: line.pupil),
            Column(self.tr("Groep"), value=lambda line: line.group),
            Column(self.tr("Doel"), value=lambda line: line.purpose),
            Column(self.tr("Was"), value=lambda line: line.was),
            Column(self.tr("Werd"), value=lambda line: line.became),
            Column(
                self.tr("Sinds"),
                value=lambda line: line.since,
                display=lambda line: short_day(line.since) if line.since else "",
            ),
        ]


def _fill(combo: QComboBox, everything: str, entries: dict[str, str], chosen: str) -> None:
    with QSignalBlocker(combo):
        combo.addItem(everything, "")
        for value, label in entries.items():
            combo.addItem(label, value)
        combo.setCurrentIndex(max(combo.findData(chosen), 0))
