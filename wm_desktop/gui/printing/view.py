"""The print dialog: it stays until the pages are at the printer, or says why not and what else is possible."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from wm_desktop.domain.errors import WmError
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.dialog_size import make_room
from wm_desktop.gui.forms.ui_print_pages import Ui_PrintPages
from wm_desktop.gui.printing.order import FoundPrinter, PaperKind, PrintOrder, Sides
from wm_desktop.gui.printing.presenter import Offer, PrintPresenter, PrintWork
from wm_desktop.gui.printing.run import PrintedPages, print_pages
from wm_desktop.gui.printing.words import sides_words, tray_words
from wm_desktop.gui.tasks import Task
from wm_desktop.services.ports import Progress

WIDTH = 680


class PrintDialog(AskingDialog):
    """Printer, trays, sides and copies for pages of one kind of paper; shown with `open()`."""

    help_topic = "afdrukken"
    keeps_by_itself = True

    def __init__(self, desk: Desk, papers: PrintedPages, kind: PaperKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PrintPages()
        self.ui.setupUi(self)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.messages = self.ui.messages
        self.papers = papers
        self.news = ""
        self._tasks = desk.tasks
        self._task: Task | None = None
        self._work: PrintWork | None = None
        printers = desk.tools.printers()
        self.presenter = PrintPresenter(
            self,
            kind,
            desk.settings,
            printers.found,
            lambda order, progress: print_pages(papers, order, printers, progress),
        )
        self.ui.what_label.setTextFormat(Qt.TextFormat.PlainText)
        self.ui.what_label.setText(papers.title.removesuffix(".pdf"))
        self._fit_kind(kind)
        self._connect()
        self.resize(WIDTH, self.sizeHint().height())
        self.presenter.look()

    def show_offer(self, offer: Offer) -> None:
        """Show printers, trays and sides, with the choice."""
        ui, order = self.ui, offer.order
        _fill(ui.printer_combo, [(_printer_words(one), one.name) for one in offer.printers], order.printer)
        trays = offer.chosen.trays if offer.chosen else ()
        named = [(self.tr("de printer kiest"), None), *((tray_words(tray), tray) for tray in trays)]
        _fill(ui.first_tray_combo, named, order.first_tray)
        _fill(ui.next_tray_combo, named, order.next_tray)
        sides = offer.chosen.sides if offer.chosen else (Sides.ONE,)
        _fill(ui.sides_combo, [(sides_words(side), side.value) for side in sides], order.sides.value)
        self._allow()

    def show_trouble(self, error: WmError) -> None:
        """Say why it cannot be, and the way out."""
        self.messages.refused(error)
        make_room(self)

    def show_busy(self, work: PrintWork | None) -> None:
        """Say what is being done; 'Annuleren' then stops that."""
        self._work = work
        words = {
            None: " ",
            PrintWork.FIND: self.tr("Printers zoeken…"),
            PrintWork.PRINT: self.tr("Afdrukken…"),
        }
        if work is not None:
            self.messages.clear()
        self.ui.busy_label.setText(words[work])
        self.ui.progress_bar.setVisible(work is PrintWork.PRINT)
        self.ui.progress_bar.setRange(0, 0)
        self.ui.cancel_button.setText(self.tr("Stoppen") if work is PrintWork.PRINT else self.tr("Annuleren"))
        self._allow()

    def run(
        self,
        work: PrintWork,
        what: Callable[[Progress], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Do it beside the window."""
        titles = {PrintWork.FIND: self.tr("Printers zoeken"), PrintWork.PRINT: self.tr("Afdrukken")}
        started = self._tasks.run_for(self)(titles[work], what, done, failed)
        self._task = started if isinstance(started, Task) else None

    def printed(self, printer: str, pages: int) -> None:
        """Everything went to the printer."""
        sent = self.tr("%n pagina('s) naar printer %1 gestuurd.", "", pages)
        self.news = sent.replace("%1", printer)
        self._work = None
        self.accept()

    def reject(self) -> None:
        """Stop the printing first; leave when nothing is under way."""
        if self._work is PrintWork.PRINT and self._task is not None:
            self._task.cancel()
            self.ui.cancel_button.setEnabled(False)
        else:
            super().reject()

    def chosen(self) -> PrintOrder:
        """What stands in the fields."""
        ui = self.ui
        first = ui.first_tray_combo.currentData()
        return PrintOrder(
            printer=str(ui.printer_combo.currentData() or ""),
            first_tray=first,
            next_tray=first if ui.next_tray_combo.isHidden() else ui.next_tray_combo.currentData(),
            sides=Sides(ui.sides_combo.currentData() or Sides.ONE),
            copies=ui.copies_spin.value(),
            for_file=ui.file_check.isChecked(),
            for_board=ui.board_check.isChecked(),
        )

    def _fit_kind(self, kind: PaperKind) -> None:
        """Ask about letterhead and copies for letters only, and nothing of two sides for labels and envelopes."""
        ui = self.ui
        letter, special = kind is PaperKind.LETTER, kind in {PaperKind.LABELS, PaperKind.ENVELOPE}
        for widget in (ui.next_tray_label, ui.next_tray_combo, ui.extra_label, ui.file_check, ui.board_check):
            widget.setVisible(letter)
        for widget in (ui.sides_label, ui.sides_combo):
            widget.setVisible(not special)
        if not letter:
            ui.first_tray_label.setText(self.tr("&Lade:"))
            ui.first_tray_combo.setAccessibleName(self.tr("Lade"))
            ui.scale_label.setText(self.tr("Op ware grootte (100 %)."))
        if special:
            ui.scale_label.setText(self.tr("Op ware grootte (100 %). Leg de etiketten of enveloppen in deze lade."))

    def _connect(self) -> None:
        ui = self.ui
        ui.printer_combo.activated.connect(self._printer_chosen)
        ui.look_button.clicked.connect(self.presenter.look)
        ui.print_button.clicked.connect(lambda: self.attempt(lambda: self.presenter.start(self.chosen())))
        ui.cancel_button.clicked.connect(self.reject)
        self._tasks.progressed.connect(self.show_progress)

    def _printer_chosen(self) -> None:
        self.messages.clear()
        self.presenter.choose(str(self.ui.printer_combo.currentData()))

    def show_progress(self, task: Task, done: int, total: int) -> None:
        """Move the bar, when it is about these pages."""
        if task is self._task and self._work is PrintWork.PRINT:
            self.ui.progress_bar.setRange(0, total)
            self.ui.progress_bar.setValue(done)
            words = self.tr("Pagina %1 van %2").replace("%1", str(min(done + 1, total)))
            self.ui.busy_label.setText(words.replace("%2", str(total)))

    def _allow(self) -> None:
        free, ui = self._work is None, self.ui
        for widget in (ui.printer_combo, ui.first_tray_combo, ui.next_tray_combo, ui.sides_combo):
            widget.setEnabled(free and widget.count() > 0)
        for field in (ui.look_button, ui.copies_spin, ui.file_check, ui.board_check):
            field.setEnabled(free)
        ui.print_button.setEnabled(free and ui.printer_combo.count() > 0)
        ui.cancel_button.setEnabled(True)


def _fill(combo: QComboBox, lines: list[tuple[str, Any]], chosen: object) -> None:
    combo.blockSignals(True)
    combo.clear()
    for text, data in lines:
        combo.addItem(text, data)
    combo.setCurrentIndex(next((place for place, (_, data) in enumerate(lines) if data == chosen), 0))
    combo.blockSignals(False)


def _printer_words(printer: FoundPrinter) -> str:
    return f"{printer.name} – {printer.words}" if printer.words and printer.words != printer.name else printer.name
