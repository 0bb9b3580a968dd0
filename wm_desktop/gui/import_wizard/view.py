"""The import wizard: five steps, back and forth without losing a choice, then one act of storing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.ids import BatchId
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.errors import window_language
from wm_desktop.gui.forms.ui_import_wizard import Ui_ImportWizard
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.import_wizard.columns_step import ColumnsStep
from wm_desktop.gui.import_wizard.done_step import DoneStep
from wm_desktop.gui.import_wizard.drop_zone import dropped_file
from wm_desktop.gui.import_wizard.file_step import FileStep
from wm_desktop.gui.import_wizard.layouts import LayoutsDialog
from wm_desktop.gui.import_wizard.lines import (
    Counts,
    FileFacts,
    MarkLine,
    Outcome,
    Proposal,
    PupilLine,
    RowManners,
    SheetLine,
    SheetPicture,
    WholeFile,
)
from wm_desktop.gui.import_wizard.log import ImportLogDialog
from wm_desktop.gui.import_wizard.meaning_step import MeaningStep
from wm_desktop.gui.import_wizard.presenter import ImportPresenter
from wm_desktop.gui.import_wizard.preview_step import PreviewStep
from wm_desktop.gui.import_wizard.pupils_step import PupilsStep
from wm_desktop.gui.import_wizard.step_words import hint, title
from wm_desktop.gui.import_wizard.wizard_view import Step
from wm_desktop.gui.import_wizard.words import kept_lines
from wm_desktop.gui.save_as import ask_open, ask_save
from wm_desktop.gui.tasks import ProgressStrip
from wm_desktop.services.consent_import import UndoReport
from wm_desktop.services.settings import file_name

Page = TypeVar("Page", bound=QWidget)


class ImportWizard(QDialog):
    """Holds the five steps, each made when it is first shown; what they ask goes to the presenter."""

    help_topic = "inlezen"

    batch_stored = Signal(object, object)
    roster_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.desk = desk
        self.ui = Ui_ImportWizard()
        self.ui.setupUi(self)
        grow_with_text(self)
        self.setAcceptDrops(True)
        self.strip = ProgressStrip(desk.tasks, self)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, self.strip)
        self.ui.steps_list.addItems([title(step) for step in Step if step is not Step.DONE])
        for _ in Step:
            self.ui.steps_stack.addWidget(QWidget())
        self._stored: tuple[BatchId, Counts] | None = None
        self._arriving = False
        self.presenter = ImportPresenter(self, desk.place, desk.tools, desk.tasks.run_for(self), window_language())
        self._connect()
        self.presenter.start()
        self.file_step.setFocus()

    @cached_property
    def file_step(self) -> FileStep:
        """Step 1."""
        step, presenter = FileStep(), self.presenter
        step.choose_requested.connect(self._choose)
        step.file_dropped.connect(self.open_file)
        step.password_given.connect(lambda password: presenter.give_password(password, self._reading()))
        step.year_chosen.connect(presenter.set_year)
        step.other_year_accepted.connect(presenter.accept_other_year)
        step.mend_toggled.connect(presenter.mend)
        step.sheet_toggled.connect(presenter.toggle_sheet)
        return self._added(step, Step.FILE)

    @cached_property
    def columns_step(self) -> ColumnsStep:
        """Step 2."""
        step, presenter = ColumnsStep(), self.presenter
        step.sheet_chosen.connect(presenter.choose_sheet)
        step.header_rows_chosen.connect(presenter.set_header_rows)
        step.role_chosen.connect(presenter.set_role)
        step.manner_chosen.connect(presenter.set_manners)
        return self._added(step, Step.COLUMNS)

    @cached_property
    def meaning_step(self) -> MeaningStep:
        """Step 3."""
        step, presenter = MeaningStep(), self.presenter
        step.marks_chosen.connect(presenter.set_mark)
        step.per_sheet_toggled.connect(presenter.show_per_sheet)
        step.whole_chosen.connect(presenter.set_whole)
        return self._added(step, Step.MEANING)

    @cached_property
    def pupils_step(self) -> PupilsStep:
        """Step 4."""
        step, presenter = PupilsStep(), self.presenter
        step.matched.connect(presenter.match)
        step.left_out.connect(presenter.leave_out)
        step.added_as_new.connect(presenter.add_as_new)
        step.choice_forgotten.connect(presenter.forget)
        step.add_unknown_toggled.connect(presenter.add_unknown)
        step.search_requested.connect(presenter.search)
        return self._added(step, Step.PUPILS)

    @cached_property
    def preview_step(self) -> PreviewStep:
        """Step 5."""
        step = PreviewStep()
        step.permission_toggled.connect(self.presenter.permit)
        step.save_problems_requested.connect(self._ask_save_problems)
        return self._added(step, Step.PREVIEW)

    @cached_property
    def done_step(self) -> DoneStep:
        """The last page."""
        step = DoneStep()
        step.undo_requested.connect(lambda: self.presenter.undo(self.tr("Inleesronde ongedaan maken")))
        step.log_requested.connect(self._open_log)
        return self._added(step, Step.DONE)

    def open_file(self, path: Path) -> None:
        """Read a file that was chosen or dropped."""
        if self._stored is None:
            self.ui.message_bar.clear()
            self.file_step.show_reading(path.name)
            self.presenter.open(path, title=self._reading())

    # What the presenter says.

    def offer_years(self, years: Sequence[str], chosen: str) -> None:
        """Fill the school years."""
        self.file_step.offer_years(years, chosen)

    def ask_password(self, name: str, sentence: str) -> None:
        """Ask for the password of an encrypted file."""
        self.file_step.ask_password(name)
        self.ui.message_bar.warning(sentence)

    def refuse_password(self, name: str) -> None:
        """Three wrong passwords: the file has to be chosen again."""
        self.file_step.show_reading(name)
        text = self.tr(
            "Drie keer een verkeerd wachtwoord voor %1. Vraag het wachtwoord na en kies het bestand opnieuw, "
            "of bewaar het in Excel zonder wachtwoord."
        )
        self.ui.message_bar.trouble(text.replace("%1", name))
        self.file_step.setFocus()

    def show_file(self, facts: FileFacts, sheets: Sequence[SheetLine]) -> None:
        """Step 1."""
        self.file_step.show_file(facts, sheets)

    def show_columns(
        self, sheets: Sequence[SheetLine], picture: SheetPicture, purposes: Sequence[Purpose], manners: RowManners
    ) -> None:
        """Step 2."""
        self.columns_step.show_columns(sheets, picture, purposes, manners)

    def show_meaning(self, marks: Sequence[MarkLine], whole: WholeFile, *, per_sheet: bool) -> None:
        """Step 3."""
        self.meaning_step.show_meaning(marks, whole, per_sheet=per_sheet)
        self._arrive(self.meaning_step.ui.marks_table, wanted=any(not line.certain for line in marks))

    def show_pupils(self, lines: Sequence[PupilLine], *, adds_unknown: bool) -> None:
        """Step 4."""
        self.pupils_step.show_lines(lines, adds_unknown=adds_unknown)
        self._arrive(self.pupils_step.ui.rows_table, wanted=any(line.needs_person for line in lines))

    def show_found(self, pupils: Sequence[Proposal]) -> None:
        """Step 4: who was searched for."""
        self.pupils_step.show_found(pupils)

    def show_outcome(self, outcome: Outcome) -> None:
        """Step 5."""
        self.preview_step.show_outcome(outcome)
        self._arrive(self.preview_step.ui.changes_table, wanted=True)

    def show_step(self, step: Step, *, last_reachable: Step, may_store: bool) -> None:
        """Go to a step; steps that cannot be reached yet are grey."""
        ui = self.ui
        ui.message_bar.clear()
        self._arriving = step != ui.steps_stack.currentIndex()
        ui.steps_stack.setCurrentWidget(self._page(step))
        with QSignalBlocker(ui.steps_list):
            ui.steps_list.setCurrentRow(step)
        for number in range(ui.steps_list.count()):
            self._enable(ui.steps_list.item(number), enabled=number <= last_reachable)
        ui.step_label.setText(title(step))
        ui.step_hint_label.setText(hint(step))
        ui.back_button.setEnabled(step > Step.FILE)
        ui.choices_button.setEnabled(last_reachable > Step.FILE)
        last = step is Step.PREVIEW
        ui.next_button.setText(self.tr("&Inlezen") if last else self.tr("V&olgende"))
        ui.next_button.setEnabled(may_store if last else step < last_reachable)
        ui.summary_label.setText(self.tr("Er is nog niets opgeslagen."))
        if ui.next_button.isEnabled() and self.focusWidget() is self.file_step.ui.choose_button:
            ui.next_button.setFocus()

    def wait(self) -> None:
        """What is shown is being made anew: it cannot be stored now."""
        if self.ui.steps_stack.currentIndex() == Step.PREVIEW:
            self.ui.next_button.setEnabled(False)

    def point_to_columns(self, sheet: str) -> None:
        """A sheet was ticked, and nothing in it is recognised: the person points out what is what."""
        text = self.tr("Op blad %1 zijn geen leerlingen met antwoorden herkend. Wijs de kopregel en de kolommen aan.")
        self.ui.message_bar.warning(
            text.replace("%1", sheet),
            button=self.tr("Naar &kolommen"),
            action=lambda: self.presenter.go_to(Step.COLUMNS),
        )

    def point_to_roster(self, path: Path, sentence: str) -> None:
        """The file belongs to the other door, which one button opens."""
        self.ui.message_bar.warning(
            sentence, button=self.tr("&Leerlingen inlezen…"), action=lambda: self._to_roster(path)
        )

    def fail(self, error: Exception) -> None:
        """Say what went wrong; the choices stay."""
        if self._stored is not None:
            self.done_step.allow_undo()
        self.ui.message_bar.refused(error)

    def stored(self, batch: BatchId, counts: Counts) -> None:
        """Everything is stored: say so, with the way back."""
        self._stored = (batch, counts)
        logged = next((row for row in self.desk.place.queries.batches() if row.id == batch), None)
        self.done_step.show_stored(counts, logged)
        ui = self.ui
        ui.message_bar.clear()
        ui.steps_stack.setCurrentWidget(self.done_step)
        ui.steps_list.setEnabled(False)
        ui.step_label.setText(self.tr("Ingelezen"))
        ui.step_hint_label.setText("")
        ui.summary_label.setText("")
        for button in (ui.choices_button, ui.back_button, ui.cancel_button):
            button.hide()
        ui.next_button.setText(self.tr("&Sluiten"))
        ui.next_button.setEnabled(True)
        ui.next_button.setFocus()

    def undone(self, report: UndoReport) -> None:
        """The import was taken back; the page behind has nothing to tell any more."""
        self._stored = None
        self.done_step.show_undone(report, kept_lines(self.desk.place, report))
        self.ui.step_label.setText(self.tr("Ongedaan gemaakt"))

    def saved(self, path: Path) -> None:
        """A file was written."""
        self.ui.message_bar.news(self.tr("Opgeslagen: %1").replace("%1", str(path)))

    # What the person does.

    def reject(self) -> None:
        """Close; work under way is stopped and nothing is stored."""
        if self._stored is not None:
            self.accept()
            return
        self.desk.tasks.cancel()
        super().reject()

    def accept(self) -> None:
        """Close after storing: the page behind says what was read in."""
        if self._stored is not None:
            self.batch_stored.emit(*self._stored)
        super().accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere on the wizard."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the dropped file."""
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.open_file(path)

    def _added(self, made: Page, step: Step) -> Page:
        """Put a step in the place that was kept for it."""
        stack = self.ui.steps_stack
        kept = stack.widget(step)
        if kept is not None:
            stack.removeWidget(kept)
            kept.deleteLater()
        stack.insertWidget(step, made)
        return made

    def _arrive(self, list_to_see: QWidget, *, wanted: bool) -> None:
        """The keyboard begins where a person is needed; else it stays on the button that goes on."""
        if self._arriving and wanted:
            list_to_see.setFocus()
        elif self._arriving and self.ui.next_button.isEnabled():
            self.ui.next_button.setFocus()
        self._arriving = False

    def _page(self, step: Step) -> QWidget:
        makers = ("file_step", "columns_step", "meaning_step", "pupils_step", "preview_step", "done_step")
        page: QWidget = getattr(self, makers[step])
        return page

    def _connect(self) -> None:
        ui, presenter = self.ui, self.presenter
        ui.next_button.clicked.connect(self._next)
        ui.back_button.clicked.connect(presenter.back)
        ui.cancel_button.clicked.connect(self.reject)
        ui.steps_list.currentRowChanged.connect(self._jump)
        menu = QMenu(ui.choices_button)
        menu.addAction(self.tr("Keuzes &opslaan als bestand…"), self._save_choices)
        menu.addAction(self.tr("Keuzes uit een bestand &laden…"), self._load_choices)
        menu.addAction(self.tr("Opnieuw herkennen, &zonder keuzes"), lambda: presenter.start_afresh(self._previewing()))
        menu.addSeparator()
        menu.addAction(self.tr("Onthouden &indelingen…"), lambda: LayoutsDialog(self.desk, self).open())
        ui.choices_button.setMenu(menu)

    def _choose(self) -> None:
        ask_open(
            self,
            self.desk.settings,
            self.tr(
                "Excel, csv en lijsten (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt *.html *.htm);;Alle bestanden (*)"
            ),
            self.open_file,
        )

    def _save_choices(self) -> None:
        name = file_name(
            self.tr("Keuzes bij inlezen"), self.presenter.file_stem, day=self.desk.place.today(), suffix="json"
        )
        kind = self.tr("Keuzes (*.json)")
        ask_save(self, self.desk.settings, name, kind, self.presenter.save_choices)

    def _load_choices(self) -> None:
        kind = self.tr("Keuzes (*.json)")
        ask_open(self, self.desk.settings, kind, lambda path: self.presenter.load_choices(path, self._previewing()))

    def _next(self) -> None:
        current = self.ui.steps_stack.currentIndex()
        if current == Step.DONE:
            self.accept()
        elif current == Step.PREVIEW:
            self.ui.next_button.setEnabled(False)
            self.presenter.store(self.tr("Toestemmingen inlezen"))
        else:
            self.presenter.next(self._previewing())

    def _jump(self, row: int) -> None:
        if row >= 0:
            self.presenter.go_to(Step(row), self._previewing())

    def _to_roster(self, path: Path) -> None:
        self.roster_wanted.emit(path)
        self.reject()

    def _open_log(self) -> None:
        dialog = ImportLogDialog(self.desk, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _ask_save_problems(self) -> None:
        name = file_name(
            self.tr("Fouten bij inlezen"), self.presenter.file_stem, day=self.desk.place.today(), suffix="xlsx"
        )
        ask_save(self, self.desk.settings, name, self.tr("Excel-werkmap (*.xlsx)"), self.presenter.save_problems)

    def _enable(self, item: QListWidgetItem, *, enabled: bool) -> None:
        flags = item.flags() | Qt.ItemFlag.ItemIsEnabled
        item.setFlags(flags if enabled else flags & ~Qt.ItemFlag.ItemIsEnabled)

    def _reading(self) -> str:
        return self.tr("Bestand lezen")

    def _previewing(self) -> str:
        return self.tr("Voorbeeld maken")
