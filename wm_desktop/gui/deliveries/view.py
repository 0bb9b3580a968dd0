"""The dialog 'Verzending vastleggen': every line of a letter on its way above, one more below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.deliveries import HAPPENING_WORDS, WAY_WORDS, Delivery, DeliveryDoubt, Happening, Way
from wm_desktop.domain.ids import LetterId
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.deliveries.presenter import Asked, DeliveryPresenter, DeliveryTyped, Row
from wm_desktop.gui.deliveries.words import delivery_columns, note_words, standing_words
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.dialog_size import make_room
from wm_desktop.gui.errors import window_language
from wm_desktop.gui.evidence.files import KeptFile
from wm_desktop.gui.evidence.kept import show_kept
from wm_desktop.gui.forms.ui_letter_delivery import Ui_LetterDelivery
from wm_desktop.gui.incidents.dialogs import moment_hint
from wm_desktop.gui.tables import RowTableModel
from wm_desktop.services.answer_evidence import AnswerFile
from wm_desktop.services.deliveries import DeliverySheet

_SIZE = (820, 600)


class DeliveryDialog(AskingDialog):
    """What was recorded of a final letter on its way, and what came now."""

    help_topic = "verzending"

    def __init__(self, desk: Desk, letter_id: LetterId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_LetterDelivery()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self.desk = desk
        self.model = RowTableModel[Delivery](delivery_columns(frozenset()), self)
        self.ui.lines_table.use(self.model)
        self.ui.lines_table.set_empty_text(self.tr("Nog niets vastgelegd."))
        self.ui.file_field.use(desk.settings, self.tr("Scans (*.pdf *.png *.jpg *.jpeg);;Alle bestanden (*)"))
        for way in Way:
            self.ui.way_combo.addItem(WAY_WORDS[way].text(window_language()), way)
        self.presenter = DeliveryPresenter(desk.place, letter_id, self, desk.tasks.run_for(self))
        self._connect()
        self.resize(*_SIZE)
        self.presenter.open()
        self.ui.event_combo.setFocus()

    def show_sheet(self, sheet: DeliverySheet, *, may_record: bool) -> None:
        """Show the letter, every line, and where it stands."""
        ui = self.ui
        self.setWindowTitle(self.tr("Verzending van %1").replace("%1", sheet.letter.reference))
        ui.subject_label.setText(f"{sheet.letter.reference} · {sheet.letter.addressee.name_line}")
        ui.standing_label.setText(standing_words(sheet))
        ui.registered_label.setVisible(sheet.registered)
        names = ", ".join(one.addressee.name_line for one in sheet.others)
        ui.others_check.setText(self.tr("Oo&k zo verzonden aan %1").replace("%1", names.replace("&", "&&")))
        ui.others_check.setChecked(False)
        self.model.set_columns(delivery_columns(sheet.counting))
        self.model.set_rows(sheet.events)
        ui.lines_table.fit_columns()
        ui.form_pane.setVisible(may_record)
        ui.save_button.setVisible(may_record)
        self._chosen(None)

    def show_form(self, events: Sequence[Happening], typed: DeliveryTyped, corrected: Delivery | None) -> None:
        """Show a form for a new line, or for a correction of one."""
        ui, language = self.ui, window_language()
        with QSignalBlocker(ui.event_combo), QSignalBlocker(ui.way_combo):
            ui.event_combo.clear()
            for event in events:
                ui.event_combo.addItem(HAPPENING_WORDS[event].text(language), event)
            ui.event_combo.setCurrentIndex(max(0, list(events).index(typed.event)))
            ui.way_combo.setCurrentIndex(list(Way).index(typed.way) if typed.way in list(Way) else 0)
        for edit, text in (
            (ui.moment_edit, typed.moment),
            (ui.tracking_edit, typed.tracking),
            (ui.by_edit, typed.by),
            (ui.note_edit, typed.note),
            (ui.reason_edit, ""),
        ):
            edit.setText(text)
        ui.file_field.clear()
        new = self.tr("Nieuwe regel")
        ui.form_label.setText(new if corrected is None else self.tr("Verbetering: de oude regel blijft staan"))
        ui.back_button.setVisible(corrected is not None)
        self._typed()

    def show_asked(self, asked: Asked) -> None:
        """Show the rows that belong to what is chosen."""
        ui = self.ui
        rows = {
            Row.WAY: ui.way_combo,
            Row.MOMENT: ui.moment_edit,
            Row.TRACKING: ui.tracking_edit,
            Row.BY: ui.by_edit,
            Row.NOTE: ui.note_edit,
            Row.RECEIPT: ui.file_field,
            Row.OTHERS: ui.others_check,
        }
        for row, field in rows.items():
            ui.line_form.setRowVisible(field, row in asked.rows)
        ui.line_form.setRowVisible(ui.moment_hint, Row.MOMENT in asked.rows)
        words = note_words(asked.note)
        ui.note_label.setText(words)
        ui.note_edit.setAccessibleName(words.replace("&", "").rstrip(":"))

    def show_doubts(self, doubts: Sequence[DeliveryDoubt]) -> None:
        """Say what is doubtful, with room for a reason."""
        ui = self.ui
        ui.doubt_label.setText("\n".join(f"! {one.words.text(window_language())}" for one in doubts))
        ui.line_form.setRowVisible(ui.doubt_label, bool(doubts))
        ui.line_form.setRowVisible(ui.reason_edit, bool(doubts))
        make_room(self)

    def show_receipt(self, kept: KeptFile, data: bytes) -> None:
        """Show a scan."""
        show_kept(self.desk, self, kept, data, self.refused)

    def recorded(self, event: Happening) -> None:
        """A line was kept: say so."""
        words = HAPPENING_WORDS[event].text(window_language())
        self.messages.news(self.tr("Vastgelegd: %1.").replace("%1", words))

    def refused(self, error: Exception) -> None:
        """Say why not, beside the form."""
        self.ui.save_button.setEnabled(True)
        self.messages.refused(error)
        make_room(self)

    def typed(self) -> DeliveryTyped:
        """What stands in the form."""
        ui = self.ui
        file = ui.file_field.file()
        return DeliveryTyped(
            event=Happening(ui.event_combo.currentData()),
            way=Way(ui.way_combo.currentData()),
            moment=ui.moment_edit.text(),
            tracking=ui.tracking_edit.text(),
            by=ui.by_edit.text(),
            note=ui.note_edit.text(),
            reason=ui.reason_edit.text() if not ui.reason_edit.isHidden() else "",
            others=ui.others_check.isChecked(),
            receipt=None if file is None else AnswerFile(file.file_name, file.media_type, file.pieces),
        )

    def _connect(self) -> None:
        ui = self.ui
        ui.event_combo.currentIndexChanged.connect(self._typed)
        ui.way_combo.currentIndexChanged.connect(self._typed)
        ui.tracking_edit.editingFinished.connect(self._typed)
        ui.moment_edit.textChanged.connect(self._moment_typed)
        ui.lines_table.row_chosen.connect(self._chosen)
        ui.lines_table.row_opened.connect(self._open_receipt)
        ui.correct_button.clicked.connect(self._correct)
        ui.receipt_button.clicked.connect(self._open_receipt)
        ui.back_button.clicked.connect(self.presenter.leave_correction)
        ui.save_button.clicked.connect(self._save)
        ui.close_button.clicked.connect(self.reject)

    def _line(self) -> Delivery | None:
        return self.model.row(self.ui.lines_table.currentIndex().row())

    def _chosen(self, _: object) -> None:
        line, sheet = self._line(), self.presenter.sheet
        counts = line is not None and line.id in sheet.counting
        self.ui.correct_button.setEnabled(counts and self.presenter.may_record)
        self.ui.receipt_button.setEnabled(line is not None and line.document_id is not None)

    def _typed(self) -> None:
        self.presenter.choose(self.typed())

    def _moment_typed(self, text: str) -> None:
        self.ui.moment_hint.setText(moment_hint(text, self.desk.place.now()))

    def _correct(self) -> None:
        line = self._line()
        if line is not None:
            self.presenter.correct(line)
            self.ui.event_combo.setFocus()

    def _open_receipt(self) -> None:
        line = self._line()
        if line is not None and line.document_id is not None:
            self.attempt(lambda: self.presenter.read(line, self.tr("Bewijs lezen")))

    def _save(self) -> None:
        self.attempt(lambda: self.presenter.record(self.typed(), self.tr("Verzending vastleggen")))
