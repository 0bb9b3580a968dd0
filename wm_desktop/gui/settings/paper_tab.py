"""The tab of the paper in the settings: how letters look and where their address stands, with a letter to see it by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QFileDialog, QWidget

from wm_desktop.domain.errors import WmError
from wm_desktop.domain.letters import FoldMarks, Letterhead
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.doors import open_letter_texts
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_paper_tab import Ui_PaperTab
from wm_desktop.gui.messages import MessageBar
from wm_desktop.gui.pdf_view.output import PaperOutput
from wm_desktop.gui.pdf_view.window import PreviewWindow
from wm_desktop.gui.save_as import labelled
from wm_desktop.gui.settings.logo import read_logo
from wm_desktop.gui.settings.sample_letter import sample_page
from wm_desktop.services.settings import SchoolSettings, file_name

_PREVIEW_WAIT_MS = 60
_LEFT_WINDOW, _RIGHT_WINDOW = 25.0, 110.0
_WINDOW_TOP = 52.0


class PaperTab(QWidget):
    """Holds the fields of the letterhead; the dialog asks `letterhead` when it stores."""

    desk: Desk
    messages: MessageBar
    output: PaperOutput

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PaperTab()
        self.ui.setupUi(self)
        self._old = Letterhead()
        self._logo = b""
        self._settings: Callable[[], tuple[SchoolSettings, str]] = _nothing
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PREVIEW_WAIT_MS)
        self._timer.timeout.connect(self.draw_preview)
        self._fill_lists()

    def set_up(
        self, desk: Desk, messages: MessageBar, head: Letterhead, settings: Callable[[], tuple[SchoolSettings, str]]
    ) -> None:
        """Begin with a letterhead; `settings` gives all that is typed in the dialog, and the location it shows."""
        self.desk, self.messages, self._settings = desk, messages, settings
        self.output = PaperOutput(self, messages, desk)
        self._show(head)
        self._connect()

    @property
    def letterhead(self) -> Letterhead:
        """The letterhead as it stands in the fields."""
        ui = self.ui
        return replace(
            self._old,
            colour=ui.colour_edit.text().strip(),
            location_lines=tuple(line.strip() for line in ui.lines_edit.toPlainText().splitlines() if line.strip()),
            footer="\n".join(line.strip() for line in ui.footer_edit.toPlainText().splitlines() if line.strip()),
            logo=self._logo,
            preprinted=ui.preprinted_check.isChecked(),
            address_left_mm=ui.left_spin.value(),
            address_top_mm=ui.top_spin.value(),
            fold_marks=FoldMarks(ui.fold_combo.currentData()),
        )

    def draw_preview(self) -> None:
        """Draw a letter on the paper as it stands in the dialog, when it can be seen."""
        if not self.isVisible():
            return
        try:
            self.ui.paper_preview.show_pdf(self.sample())
        except (WmError, ValueError) as error:
            text = sentence_of(error) if isinstance(error, WmError) else self.tr("Typ een kleur, bijvoorbeeld #1F5C99.")
            self.ui.paper_preview.show_text(text)

    def choose_logo(self, path: Path) -> None:
        """Take a picture as the logo, when a letter can be drawn with it."""
        before = self._logo
        try:
            self._logo = read_logo(path)
            self.sample()
        except WmError as error:
            self._logo = before
            self.messages.trouble(sentence_of(error))
            return
        self.messages.clear()
        self._show_logo()

    def show_test_page(self) -> None:
        """Show the page with the grid, to print it and hold it in an envelope."""
        settings, location = self._settings()
        try:
            pdf = self.desk.tools.draw_window_test(settings.paper(location), self.desk.place.now())
        except WmError as error:
            self.messages.trouble(sentence_of(error))
            return
        title = self.tr("Proefblad vensterenvelop")
        name = file_name(title, day=self.desk.place.today(), suffix="pdf")
        PreviewWindow(
            title,
            pdf,
            lambda: self.output.ask_printer(pdf, name),
            lambda: self.output.ask_target(name, lambda target: self.save_test_page(target, pdf)),
            self.window(),
        ).open()

    def open_texts(self) -> None:
        """Open the texts that stand on the paper."""
        open_letter_texts(self.desk, self.window())

    def save_test_page(self, target: Path, pdf: bytes) -> None:
        """Write the test page to a file, and say so."""
        try:
            self.desk.tools.save_file(target, pdf)
        except WmError as error:
            self.messages.trouble(sentence_of(error))
        else:
            self.messages.news(self.tr("Opgeslagen als %1.").replace("%1", target.name))

    # inside

    def sample(self) -> bytes:
        """Draw the sample letter on the paper as it stands in the dialog; raises a WmError."""
        settings, location = self._settings()
        page, paper = sample_page(settings, location, self.desk.place.now())
        return self.desk.tools.letter_paper().printer(page, paper)

    def _fill_lists(self) -> None:
        ui = self.ui
        ui.window_combo.addItem(self.tr("venster links"), _LEFT_WINDOW)
        ui.window_combo.addItem(self.tr("venster rechts"), _RIGHT_WINDOW)
        ui.window_combo.addItem(self.tr("eigen maat"), None)
        ui.fold_combo.addItem(self.tr("in drieën (envelop C5/6)"), FoldMarks.THIRDS)
        ui.fold_combo.addItem(self.tr("dubbel (envelop C5)"), FoldMarks.HALF)
        ui.fold_combo.addItem(self.tr("geen"), FoldMarks.NONE)
        ui.left_spin.setRange(15, 120)
        ui.top_spin.setRange(30, 80)

    def _show(self, head: Letterhead) -> None:
        ui = self.ui
        self._old, self._logo = head, head.logo
        ui.colour_edit.setText(head.colour)
        ui.lines_edit.setPlainText("\n".join(head.location_lines))
        ui.footer_edit.setPlainText(head.footer)
        ui.preprinted_check.setChecked(head.preprinted)
        ui.left_spin.setValue(head.address_left_mm)
        ui.top_spin.setValue(head.address_top_mm)
        ui.fold_combo.setCurrentIndex(ui.fold_combo.findData(head.fold_marks))
        self._show_window()
        self._show_logo()

    def _connect(self) -> None:
        ui = self.ui
        ui.colour_edit.textChanged.connect(self._timer.start)
        for edit in (ui.lines_edit, ui.footer_edit):
            edit.textChanged.connect(self._timer.start)
        for spin in (ui.left_spin, ui.top_spin):
            spin.valueChanged.connect(self._moved)
        ui.preprinted_check.toggled.connect(self._preview_soon)
        ui.fold_combo.currentIndexChanged.connect(self._preview_soon)
        ui.window_combo.activated.connect(self._window_chosen)
        ui.colour_button.clicked.connect(self._ask_colour)
        ui.logo_button.clicked.connect(self._ask_logo)
        ui.no_logo_button.clicked.connect(self._take_logo_away)
        ui.test_button.clicked.connect(self.show_test_page)
        ui.texts_button.clicked.connect(self.open_texts)

    def _moved(self, _value: float) -> None:
        self._show_window()
        self._timer.start()

    def _show_window(self) -> None:
        """Say which usual window the millimetres are, if any."""
        left = self.ui.left_spin.value() if self.ui.top_spin.value() == _WINDOW_TOP else -1.0
        number = self.ui.window_combo.findData(left)
        self.ui.window_combo.setCurrentIndex(number if number >= 0 else self.ui.window_combo.count() - 1)

    def _window_chosen(self, _number: int) -> None:
        left = self.ui.window_combo.currentData()
        if left is None:
            self.ui.left_spin.setFocus()
            return
        self.ui.left_spin.setValue(left)
        self.ui.top_spin.setValue(_WINDOW_TOP)

    def _show_logo(self) -> None:
        self.ui.logo_label.setText(self.tr("gekozen") if self._logo else self.tr("geen"))
        self.ui.no_logo_button.setEnabled(bool(self._logo))
        self._timer.start()

    def _take_logo_away(self) -> None:
        self._logo = b""
        self.ui.logo_button.setFocus()
        self._show_logo()

    def _preview_soon(self, _value: object) -> None:
        self._timer.start()

    def _ask_colour(self) -> None:
        dialog = QColorDialog(QColor(self.ui.colour_edit.text().strip()), self)
        dialog.setWindowTitle(self.tr("Kleur van het briefpapier"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda colour: self.ui.colour_edit.setText(colour.name().upper()))
        dialog.open()

    def _ask_logo(self) -> None:
        dialog = labelled(QFileDialog(self, self.tr("Logo kiezen"), str(Path.home())))
        dialog.setNameFilter(self.tr("Afbeeldingen (*.png *.jpg *.jpeg *.svg)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.choose_logo(Path(name)))
        dialog.open()


def _nothing() -> tuple[SchoolSettings, str]:
    return SchoolSettings(), ""
