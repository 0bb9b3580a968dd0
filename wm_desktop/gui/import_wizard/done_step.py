"""The last page: what was stored, where it stands in the log, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wm_desktop.gui.forms.ui_import_wizard_done import Ui_ImportWizardDone
from wm_desktop.gui.import_wizard.lines import Counts
from wm_desktop.gui.import_wizard.words import KeptLine, kept_columns, undone_text
from wm_desktop.gui.tables import RowTableModel
from wm_desktop.services.consent_import import UndoReport
from wm_desktop.services.rows import BatchRow


class DoneStep(QWidget):
    """Says what was done; undoing shows what was kept because it was changed since."""

    undo_requested = Signal()
    log_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportWizardDone()
        self.ui.setupUi(self)
        self.kept: RowTableModel[KeptLine] = RowTableModel(kept_columns(), self)
        self.ui.kept_table.use(self.kept)
        self.ui.kept_table.hide()
        self.ui.kept_label.hide()
        self.ui.undo_button.clicked.connect(self._undo)
        self.ui.log_button.clicked.connect(self.log_requested)

    def show_stored(self, counts: Counts, batch: BatchRow | None) -> None:
        """Say what was stored."""
        text = self.tr("Ingelezen: %1 rijen, %2 wijzigingen.")
        self.ui.done_label.setText(text.replace("%1", str(counts.matched)).replace("%2", str(counts.changes)))
        told = self.tr("In het logboek: %1, schooljaar %2, ingelezen door %3. De back-up van vlak ervoor is bewaard.")
        if batch is not None:
            told = told.replace("%1", batch.file_name).replace("%2", batch.school_year)
            self.ui.log_label.setText(told.replace("%3", batch.created_by))
        self.ui.next_label.setText(
            self.tr(
                "Klopt er iets niet? Ongedaan maken kan nu, en ook later nog bij Inleesrondes. "
                "Wie nog niets heeft ingevuld, vindt u op Toestemmingen met het filter onbeantwoord."
            )
        )

    def show_undone(self, report: UndoReport, kept: list[KeptLine]) -> None:
        """Say what was taken back, and what was not."""
        self.ui.done_label.setText(undone_text(report))
        self.ui.undo_button.setEnabled(False)
        self.ui.next_label.hide()
        self.kept.set_rows(kept)
        self.ui.kept_table.fit_columns()
        self.ui.kept_table.setVisible(bool(kept))
        self.ui.kept_label.setVisible(bool(kept))
        self.ui.kept_label.setText(self.tr("Deze antwoorden zijn daarna opnieuw vastgelegd en blijven gelden:"))

    def allow_undo(self) -> None:
        """It did not work: it may be tried again."""
        self.ui.undo_button.setEnabled(True)

    def _undo(self) -> None:
        self.ui.undo_button.setEnabled(False)
        self.undo_requested.emit()
