"""The import wizard: five steps, back and forth without losing a choice, then one act of storing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidgetItem, QVBoxLayout, QWidget

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.errors import CancelledError
from wm_desktop.domain.ids import BatchId
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.errors import sentence_of, window_language
from wm_desktop.gui.forms.ui_import_wizard import Ui_ImportWizard
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.import_wizard.columns_step import ColumnsStep
from wm_desktop.gui.import_wizard.file_step import FileStep
from wm_desktop.gui.import_wizard.lines import (
    ChangeLine,
    Counts,
    FileFacts,
    MarkLine,
    PermissionLine,
    ProblemLine,
    Proposal,
    PupilLine,
    SheetLine,
    SheetPicture,
)
from wm_desktop.gui.import_wizard.meaning_step import MeaningStep
from wm_desktop.gui.import_wizard.presenter import ImportPresenter, Step
from wm_desktop.gui.import_wizard.preview_step import PreviewStep
from wm_desktop.gui.import_wizard.pupils_step import PupilsStep
from wm_desktop.gui.save_as import ask_open, ask_save
from wm_desktop.gui.tasks import ProgressStrip
from wm_desktop.services.settings import file_name


class ImportWizard(QDialog):
    """Holds the five steps; what they ask goes to the presenter."""

    help_topic = "inlezen"

    batch_stored = Signal(object, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.desk = desk
        self.ui = Ui_ImportWizard()
        self.ui.setupUi(self)
        self.strip = ProgressStrip(desk.tasks, self)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, self.strip)
        self.file_step, self.columns_step, self.meaning_step = FileStep(), ColumnsStep(), MeaningStep()
        self.pupils_step, self.preview_step = PupilsStep(), PreviewStep()
        self._steps = (self.file_step, self.columns_step, self.meaning_step, self.pupils_step, self.preview_step)
        for step in self._steps:
            self.ui.steps_stack.addWidget(step)
        self.ui.steps_list.addItems([self._title(step) for step in Step])
        self.presenter = ImportPresenter(self, desk.place, desk.tools, desk.tasks.run, window_language())
        self._connect()
        self.presenter.start()
        self.file_step.setFocus()

    def open_file(self, path: Path) -> None:
        """Read a file that was chosen or dropped."""
        self.ui.message_bar.clear()
        self.file_step.show_reading(path.name)
        self.presenter.open(path, title=self.tr("Bestand lezen"))

    # What the presenter says.

    def offer_years(self, years: Sequence[str], chosen: str) -> None:
        """Fill the school years."""
        self.file_step.offer_years(years, chosen)

    def ask_password(self, name: str, sentence: str) -> None:
        """Ask for the password of an encrypted file."""
        self.file_step.ask_password(name)
        self.ui.message_bar.warning(sentence)

    def show_file(self, facts: FileFacts, sheets: Sequence[SheetLine]) -> None:
        """Step 1."""
        self.file_step.show_file(facts, sheets)

    def ask_other_year(self, *, wanted: bool, accepted: bool) -> None:
        """The file names another school year."""
        self.file_step.ask_other_year(wanted=wanted, accepted=accepted)

    def show_columns(self, sheets: Sequence[str], picture: SheetPicture | None, purposes: Sequence[Purpose]) -> None:
        """Step 2."""
        self.columns_step.offer_sheets(sheets, picture.name if picture else "")
        if picture is not None:
            self.columns_step.show_sheet(picture, purposes)

    def show_meaning(
        self, marks: Sequence[MarkLine], empty: str, kind: str, unticked: str, *, has_choices: bool
    ) -> None:
        """Step 3."""
        self.meaning_step.show_marks(marks)
        self.meaning_step.show_whole_file(empty, kind, unticked, has_choices=has_choices)

    def show_pupils(self, lines: Sequence[PupilLine], *, adds_unknown: bool) -> None:
        """Step 4."""
        self.pupils_step.show_lines(lines, adds_unknown=adds_unknown)

    def show_found(self, pupils: Sequence[Proposal]) -> None:
        """Step 4: who was searched for."""
        self.pupils_step.show_found(pupils)

    def show_preview(
        self,
        counts: Counts,
        changes: Sequence[ChangeLine],
        permissions: Sequence[PermissionLine],
        problems: Sequence[ProblemLine],
    ) -> None:
        """Step 5."""
        self.preview_step.show_preview(counts, changes, permissions, problems)

    def show_step(self, step: Step, *, last_reachable: Step, may_store: bool) -> None:
        """Go to a step; steps that cannot be reached yet are grey."""
        ui = self.ui
        ui.message_bar.clear()
        ui.steps_stack.setCurrentIndex(step)
        with QSignalBlocker(ui.steps_list):
            ui.steps_list.setCurrentRow(step)
        for number in range(ui.steps_list.count()):
            self._enable(ui.steps_list.item(number), enabled=number <= last_reachable)
        ui.step_label.setText(self._title(step))
        ui.step_hint_label.setText(self._hint(step))
        ui.back_button.setEnabled(step > Step.FILE)
        last = step is Step.PREVIEW
        ui.next_button.setText(self.tr("&Inlezen") if last else self.tr("V&olgende"))
        ui.next_button.setEnabled(may_store if last else step < last_reachable)
        ui.summary_label.setText(self.tr("Er is nog niets opgeslagen."))
        if ui.next_button.isEnabled() and self.focusWidget() is self.file_step.ui.choose_button:
            ui.next_button.setFocus()

    def fail(self, error: Exception) -> None:
        """Say what went wrong; the choices stay."""
        if isinstance(error, CancelledError):
            self.ui.message_bar.news(sentence_of(error))
        else:
            self.ui.message_bar.trouble(sentence_of(error))

    def stored(self, batch: BatchId, counts: Counts) -> None:
        """Everything is stored."""
        self.batch_stored.emit(batch, counts)
        self.accept()

    def saved(self, path: Path) -> None:
        """The workbook of problems is written."""
        self.ui.message_bar.news(self.tr("Opgeslagen: %1").replace("%1", str(path)))

    def reject(self) -> None:
        """Close; work under way is stopped and nothing is stored."""
        self.desk.tasks.cancel()
        super().reject()

    # What the person does.

    def _connect(self) -> None:
        ui, presenter = self.ui, self.presenter
        ui.next_button.clicked.connect(self._next)
        ui.back_button.clicked.connect(presenter.back)
        ui.cancel_button.clicked.connect(self.reject)
        ui.steps_list.currentRowChanged.connect(self._jump)
        self.file_step.choose_requested.connect(self._choose)
        self.file_step.file_dropped.connect(self.open_file)
        self.file_step.password_given.connect(self._password_given)
        self.file_step.year_chosen.connect(presenter.set_year)
        self.file_step.other_year_accepted.connect(presenter.accept_other_year)
        self.file_step.sheet_toggled.connect(presenter.toggle_sheet)
        self.columns_step.sheet_chosen.connect(presenter.choose_sheet)
        self.columns_step.header_row_chosen.connect(presenter.set_header_row)
        self.columns_step.role_chosen.connect(presenter.set_role)
        self.meaning_step.mark_chosen.connect(presenter.set_mark)
        self.meaning_step.empty_chosen.connect(presenter.set_empty)
        self.meaning_step.kind_chosen.connect(presenter.set_kind)
        self.meaning_step.unticked_chosen.connect(presenter.set_unticked)
        self.pupils_step.matched.connect(presenter.match)
        self.pupils_step.left_out.connect(presenter.leave_out)
        self.pupils_step.choice_forgotten.connect(presenter.forget)
        self.pupils_step.add_unknown_toggled.connect(presenter.add_unknown)
        self.pupils_step.search_requested.connect(presenter.search)
        self.preview_step.permission_toggled.connect(presenter.permit)
        self.preview_step.save_problems_requested.connect(self._ask_save_problems)

    def _choose(self) -> None:
        ask_open(
            self,
            self.desk.settings,
            self.tr("Excel, csv en lijsten (*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.html *.htm);;Alle bestanden (*)"),
            self.open_file,
        )

    def _password_given(self, password: str) -> None:
        self.presenter.give_password(password, self.tr("Bestand lezen"))

    def _next(self) -> None:
        if self.ui.steps_stack.currentIndex() == Step.PREVIEW:
            self.ui.next_button.setEnabled(False)
            self.presenter.store(self.tr("Toestemmingen inlezen"))
        else:
            self.presenter.next(self.tr("Voorbeeld maken"))

    def _jump(self, row: int) -> None:
        if row >= 0:
            self.presenter.go_to(Step(row), self.tr("Voorbeeld maken"))

    def _ask_save_problems(self) -> None:
        name = file_name(
            self.tr("Fouten bij inlezen"), self.presenter.file_stem, day=self.desk.place.today(), suffix="xlsx"
        )
        ask_save(self, self.desk.settings, name, self.tr("Excel-werkmap (*.xlsx)"), self.presenter.save_problems)

    def _enable(self, item: QListWidgetItem, *, enabled: bool) -> None:
        flags = item.flags() | Qt.ItemFlag.ItemIsEnabled
        item.setFlags(flags if enabled else flags & ~Qt.ItemFlag.ItemIsEnabled)

    def _title(self, step: Step) -> str:
        return {
            Step.FILE: self.tr("1  Bestand"),
            Step.COLUMNS: self.tr("2  Kolommen"),
            Step.MEANING: self.tr("3  Betekenis"),
            Step.PUPILS: self.tr("4  Leerlingen"),
            Step.PREVIEW: self.tr("5  Voorbeeld"),
        }[step]

    def _hint(self, step: Step) -> str:
        return {
            Step.FILE: self.tr("Kies het bestand en het schooljaar. Het programma kijkt wat erin staat."),
            Step.COLUMNS: self.tr("Kijk of boven elke kolom staat wat erin zit. De gekleurde rij is de kopregel."),
            Step.MEANING: self.tr("Wat betekent elk teken? Wat niet zeker is, blijft onbeantwoord tot u het zegt."),
            Step.PUPILS: self.tr("Groen is gevonden, geel is hersteld, rood vraagt uw keuze of wordt niet ingelezen."),
            Step.PREVIEW: self.tr("Dit gaat er veranderen. Pas met Inlezen wordt het opgeslagen."),
        }[step]
