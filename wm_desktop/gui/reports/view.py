"""The dialog in which a report is chosen, looked at, printed and saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from wm_desktop.domain.errors import DomainError
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.dialog_size import grow_with_text
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_report_print import Ui_ReportPrint
from wm_desktop.gui.help.key import help_on_f1
from wm_desktop.gui.pdf_view.output import PaperOutput
from wm_desktop.gui.reports.presenter import Offer, ReportPresenter
from wm_desktop.gui.save_as import ask_save
from wm_desktop.gui.tasks import ProgressStrip


class ReportDialog(QDialog):
    """What and which part above, the pages below."""

    help_topic = "jaarverslag-en-overzichten"

    def __init__(self, desk: Desk, offers: Sequence[Offer], parent: QWidget | None = None, title: str = "") -> None:
        super().__init__(parent)
        help_on_f1(self, self.help_topic)
        self.desk = desk
        self.ui = Ui_ReportPrint()
        self.ui.setupUi(self)
        if title:
            self.setWindowTitle(title)
        grow_with_text(self)
        self.ui.preview.view.setAccessibleName(self.tr("Voorbeeld van de pagina's"))
        self.strip = ProgressStrip(desk.tasks, self)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, self.strip)
        self.output = PaperOutput(self, self.ui.message_bar, desk)
        self.presenter = ReportPresenter(self, desk.tools, desk.tasks.run_for(self), offers)
        self._connect()
        self.presenter.start()
        self.ui.what_combo.setFocus()

    # What the presenter says.

    def show_offers(self, labels: Sequence[str]) -> None:
        """Fill the choice of reports."""
        with QSignalBlocker(self.ui.what_combo):
            self.ui.what_combo.addItems(list(labels))

    def show_offer(self, offer: Offer) -> None:
        """Show the parts of a report, and which buttons it has."""
        with QSignalBlocker(self.ui.part_combo):
            self.ui.part_combo.clear()
            self.ui.part_combo.addItems(list(offer.parts))
        for widget in (self.ui.part_label, self.ui.part_combo):
            widget.setVisible(bool(offer.parts))
        self.ui.hint_label.setText(offer.hint)
        self.ui.hint_label.setVisible(bool(offer.hint))
        self.ui.copy_button.setVisible(offer.copied)
        self.ui.excel_button.setVisible(offer.tabled)
        self._allow(paper=False)

    def show_pages(self, pdf: bytes) -> None:
        """Show the pages."""
        self.ui.message_bar.clear()
        self.ui.preview.show_pdf(pdf)
        self._allow(paper=True)

    def show_nothing(self, error: Exception) -> None:
        """Say why there are no pages."""
        self.ui.preview.show_text(sentence_of(error))
        self._allow(paper=False)
        if not isinstance(error, DomainError):
            self.fail(error)

    def print_pages(self, pdf: bytes, name: str) -> None:
        """Ask for a printer."""
        self.output.ask_printer(pdf, name)

    def copy_text(self, text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.ui.message_bar.news(self.tr("De tekst staat op het klembord. Plak hem waar hij moet komen."))

    def saved(self, path: Path) -> None:
        """The file is written."""
        self.ui.message_bar.news(self.tr("Opgeslagen: %1").replace("%1", str(path)))

    def fail(self, error: Exception) -> None:
        """Say what went wrong; what was chosen stays."""
        self.ui.message_bar.refused(error)

    # What the person does.

    def reject(self) -> None:
        """Close; work under way is stopped."""
        self.desk.tasks.cancel()
        super().reject()

    def _connect(self) -> None:
        ui = self.ui
        ui.what_combo.currentIndexChanged.connect(self.presenter.choose)
        ui.part_combo.currentIndexChanged.connect(self.presenter.choose_part)
        ui.copy_button.clicked.connect(self._copy)
        ui.excel_button.clicked.connect(self._save_workbook)
        ui.pdf_button.clicked.connect(self._save_pdf)
        ui.print_button.clicked.connect(self._print)
        ui.close_button.clicked.connect(self.reject)

    def _copy(self) -> None:
        self.presenter.copy(self.tr("Tekst maken"))

    def _print(self) -> None:
        self.presenter.print(self.tr("Verslag maken"))

    def _save_pdf(self) -> None:
        self.output.ask_target(self.presenter.proposed_name("pdf"), self.presenter.save_pdf)

    def _save_workbook(self) -> None:
        kind, name = self.tr("Excel-werkmap (*.xlsx)"), self.presenter.proposed_name("xlsx")
        ask_save(self, self.desk.settings, name, kind, self.presenter.save_workbook)

    def _allow(self, *, paper: bool) -> None:
        for button in (self.ui.copy_button, self.ui.print_button, self.ui.pdf_button, self.ui.excel_button):
            button.setEnabled(paper)
