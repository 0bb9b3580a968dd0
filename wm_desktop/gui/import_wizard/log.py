"""The log of imports: what was read in, by whom, and taking one back."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QMessageBox, QVBoxLayout, QWidget

from wm_desktop.domain.dutch_dates import short_moment
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_import_log import Ui_ImportLog
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.import_wizard.words import kept_lines, undone_text
from wm_desktop.gui.tables import Align, Column, RowTableModel
from wm_desktop.gui.tasks import ProgressStrip
from wm_desktop.services.consent_import import UndoReport, undo_import
from wm_desktop.services.rows import BatchRow

_NAMED = 8
_TOLD = 20


class ImportLogDialog(QDialog):
    """Lists the imports, newest first."""

    help_topic = "inleesrondes"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.desk = desk
        self.ui = Ui_ImportLog()
        self.ui.setupUi(self)
        grow_with_text(self)
        self.ui.batches_table.setFocus()
        self.strip = ProgressStrip(desk.tasks, self)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, self.strip)
        self._batch: BatchRow | None = None
        self.question: QMessageBox | None = None
        self.model: RowTableModel[BatchRow] = RowTableModel(self._columns(), self)
        self.ui.batches_table.set_empty_text(self.tr("Er is nog niets ingelezen."))
        self.ui.batches_table.use(self.model)
        self.ui.batches_table.row_chosen.connect(self._chosen)
        self.ui.undo_button.clicked.connect(self._ask_undo)
        self.ui.close_button.clicked.connect(self.accept)
        self.refresh()

    def refresh(self) -> None:
        """Ask the log again."""
        self.model.set_rows(self.desk.place.queries.batches())
        self.ui.batches_table.fit_columns()
        self._chosen(None)
        self.ui.batches_table.select_number(0 if self.model.rowCount() else -1)

    def undo(self) -> None:
        """Take the chosen import back."""
        batch = self._batch
        if batch is not None:
            self.desk.tasks.run_for(self)(
                self.tr("Inleesronde ongedaan maken"),
                lambda _: undo_import(self.desk.place, batch.id),
                self._undone,
                self._failed,
            )

    def _ask_undo(self) -> None:
        if self._batch is None:
            return
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Ongedaan maken"))
        box.setText(self.tr("Inleesronde '%1' ongedaan maken?").replace("%1", self._batch.file_name))
        box.setInformativeText(
            self.tr("Alle antwoorden uit dit bestand tellen dan niet meer; wat er daarvoor gold, geldt weer.")
        )
        button = box.addButton(self.tr("&Ongedaan maken"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("&Annuleren"), QMessageBox.ButtonRole.RejectRole)
        button.clicked.connect(self.undo)
        box.finished.connect(box.deleteLater)
        self.question = box
        box.open()

    def _undone(self, report: UndoReport) -> None:
        self.refresh()
        kept = [f"{line.pupil} ({line.purpose})" for line in kept_lines(self.desk.place, report)]
        text = undone_text(report)
        if kept:
            more = ["…"] if len(kept) > _NAMED else []
            self.ui.message_bar.warning(f"{text} {'; '.join([*kept[:_NAMED], *more])}")
        else:
            self.ui.message_bar.news(text)

    def _failed(self, error: Exception) -> None:
        self.ui.message_bar.trouble(sentence_of(error))

    def _chosen(self, batch: BatchRow | None) -> None:
        self._batch = batch
        can_undo = batch is not None and batch.undone_at is None and batch.kind == "consent"
        self.ui.undo_button.setEnabled(can_undo)

    def _columns(self) -> list[Column[BatchRow]]:
        return [
            Column(
                self.tr("Wanneer"),
                value=lambda batch: batch.created_at,
                display=lambda batch: short_moment(batch.created_at),
            ),
            Column(
                self.tr("Wat"),
                value=lambda batch: batch.kind,
                display=lambda batch: self.tr("toestemmingen") if batch.kind == "consent" else self.tr("leerlingen"),
            ),
            Column(self.tr("Bestand"), value=lambda batch: batch.file_name, tooltip=lambda batch: batch.sha256),
            Column(self.tr("Schooljaar"), value=lambda batch: batch.school_year),
            Column(self.tr("Door"), value=lambda batch: batch.created_by),
            Column(
                self.tr("Wijzigingen"),
                value=lambda batch: batch.changes,
                display=lambda batch: str(batch.changes) if batch.kind == "consent" else "",
                align=Align.RIGHT,
            ),
            Column(
                self.tr("Onbeslist"),
                value=lambda batch: len(batch.undecided),
                display=lambda batch: str(len(batch.undecided)) if batch.undecided else "",
                tooltip=lambda batch: "\n".join([*batch.undecided[:_TOLD], *["…"][: len(batch.undecided) > _TOLD]]),
                align=Align.RIGHT,
            ),
            Column(
                self.tr("Ongedaan gemaakt"),
                value=lambda batch: batch.undone_at,
                display=lambda batch: short_moment(batch.undone_at) if batch.undone_at else "",
            ),
        ]
