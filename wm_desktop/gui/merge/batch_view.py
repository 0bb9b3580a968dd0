"""The dialog 'Brieven aan gezinnen': a supplied text on the school's paper, for many families at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from wm_desktop.domain.dutch_dates import short_moment
from wm_desktop.domain.errors import WmError
from wm_desktop.domain.letter_batches import LetterBatch
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_letter_batch import Ui_LetterBatch
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.merge.audience import AudienceFields
from wm_desktop.gui.merge.batch_presenter import BatchPresenter, Made
from wm_desktop.gui.pdf_view.output import PaperOutput
from wm_desktop.gui.printing.order import PaperKind
from wm_desktop.gui.save_as import ask_folder
from wm_desktop.gui.tables import Align, Column, RowTableModel
from wm_desktop.gui.tasks import ProgressStrip
from wm_desktop.services.batch_texts import TEXTS, BatchText
from wm_desktop.services.letter_batches import Way
from wm_desktop.services.mailings import Audience, Mailing

_TYPED_MS = 250
"""How long nobody types before the letter is drawn again."""


class LetterBatchDialog(QDialog):
    """Text, words and people on the left; the first letter, who gets none and what was made before on the right."""

    help_topic = "brieven-aan-velen"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.desk = desk
        self.ui = Ui_LetterBatch()
        self.ui.setupUi(self)
        grow_with_text(self)
        self.ui.tabs.tabBar().setAccessibleName(self.tr("Voorbeeld, wie geen brief krijgt, of eerder gemaakt"))
        self.ui.preview.view.setAccessibleName(self.tr("Voorbeeld van de eerste brief"))
        self.strip = ProgressStrip(desk.tasks, self)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, self.strip)
        self.output = PaperOutput(self, self.ui.message_bar, desk)
        self.batches = RowTableModel[LetterBatch](self._columns(), self)
        self.ui.batches_table.use(self.batches, key="letter-batches", settings=desk.settings)
        self.ui.batches_table.set_empty_text(self.tr("Er zijn nog geen brieven aan gezinnen gemaakt."))
        self.presenter = BatchPresenter(self, desk.place, desk.tools, desk.tasks.run_for(self))
        ui = self.ui
        choice = (ui.audience_combo, ui.order_combo, ui.hidden_check)
        self.audience = AudienceFields(self, choice, ui.skipped_table, desk.settings, lambda _: self.look())
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._connect()
        self.presenter.start()
        self._text_chosen()
        ui.text_combo.setFocus()

    # What the presenter says.

    def offer(self, texts: Sequence[BatchText], audiences: Sequence[Audience]) -> None:
        """Fill the choices."""
        with QSignalBlocker(self.ui.text_combo):
            for text in texts:
                self.ui.text_combo.addItem(text.label, text)
        self.audience.offer(audiences)

    def show_batches(self, batches: Sequence[LetterBatch]) -> None:
        """Show what was made before."""
        self.batches.set_rows(batches)
        self.ui.batches_table.fit_columns()

    def show_outlook(self, mailing: Mailing) -> None:
        """Say how many letters it comes to and who gets none."""
        self.ui.outlook_label.setText(self.audience.outlook(mailing))
        self.audience.show_skipped(mailing)
        self.ui.skipped_table.fit_columns()
        self.ui.make_button.setEnabled(bool(mailing.recipients))

    def show_preview(self, pdf: bytes | None, trouble: WmError | None) -> None:
        """Show the first letter, or why there is none."""
        if pdf is not None:
            self.ui.preview.show_pdf(pdf)
        elif trouble is not None:
            self.ui.preview.show_text(sentence_of(trouble))
        else:
            self.ui.preview.show_text(self.tr("Niemand krijgt deze brief."))

    def made(self, made: Made) -> None:
        """The letters are in a folder; one file can go to the printer at once."""
        text = self.tr("%n brief(brieven) opgeslagen in %1.", "", made.letters).replace("%1", str(made.folder))
        if made.left_out:
            more = self.tr("Wie geen brief kreeg en waarom, staat in een lijst in die map.")
            text = f"{text} {more}"
        if made.pdf:
            self.ui.message_bar.next_step(
                text, self.tr("Afdrukken…"), lambda: self.output.ask_printer(made.pdf, made.name, PaperKind.PLAIN)
            )
        else:
            self.ui.message_bar.news(text)

    def fail(self, error: Exception) -> None:
        """Say what went wrong; what was typed stays."""
        self.ui.message_bar.refused(error)

    # What the person does.

    def _connect(self) -> None:
        ui = self.ui
        ui.text_combo.currentIndexChanged.connect(self._text_chosen)
        ui.fields.changed.connect(self._typed.start)
        self._typed.timeout.connect(self.look)
        ui.whole_radio.toggled.connect(ui.sheets_check.setEnabled)
        ui.make_button.clicked.connect(self._ask_folder)
        ui.close_button.clicked.connect(self.close)

    def _text(self) -> BatchText:
        chosen = self.ui.text_combo.currentData()
        return chosen if isinstance(chosen, BatchText) else TEXTS[0]

    def _text_chosen(self) -> None:
        text = self._text()
        self.ui.message_bar.clear()
        self.ui.explained_label.setText(text.explained)
        self.ui.explained_label.setVisible(bool(text.explained))
        self.ui.fields.show_text(text, self.desk.place.today())
        self._line_up()
        self.look()

    def _line_up(self) -> None:
        """Let all fields begin at the same distance: the labels stand in three groups under each other."""
        ui = self.ui
        labels = [ui.text_label, ui.audience_label, ui.order_label, ui.way_label, *ui.fields.labels]
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(width)

    def look(self) -> None:
        """Show the letter and who gets it, as chosen and typed now."""
        self._typed.stop()
        self.presenter.look(self._text(), self.ui.fields.typed(), self.audience.audience())

    def _ask_folder(self) -> None:
        ask_folder(self, self.desk.settings, self.tr("Kies de map waarin de brieven komen"), self._make)

    def _make(self, folder: Path) -> None:
        self.ui.message_bar.clear()
        title = self.tr("Brieven maken")
        typed, audience = self.ui.fields.typed(), self.audience.audience()
        self.presenter.make(folder, self._text(), typed, audience, self._way(), title)

    def _way(self) -> Way:
        if self.ui.each_radio.isChecked():
            return Way.EACH
        return Way.ON_SHEETS if self.ui.sheets_check.isChecked() else Way.PLAIN

    def _columns(self) -> list[Column[LetterBatch]]:
        labels = {text.kind.value: text.label for text in TEXTS}
        return [
            Column(self.tr("Kenmerk"), lambda row: row.number),
            Column(self.tr("Gemaakt"), lambda row: short_moment(row.made_at), sort_key=lambda row: row.made_at),
            Column(self.tr("Brieven"), lambda row: len(row.addressees), align=Align.RIGHT),
            Column(self.tr("Voor"), lambda row: row.audience or self.tr("alle gezinnen")),
            Column(self.tr("Tekst"), lambda row: labels.get(row.kind, row.kind)),
            Column(self.tr("Door"), lambda row: row.made_by),
        ]
