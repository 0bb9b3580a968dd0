"""The tab Weghalen: who must come out of what, and what was done about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from wm_desktop.domain.dutch_dates import short_day, short_moment
from wm_desktop.domain.letters import Letterhead, LetterPage
from wm_desktop.domain.publications import PersonKind, Takedown
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.forms.ui_publication_takedowns import Ui_PublicationTakedowns
from wm_desktop.gui.pdf_view.output import PaperOutput
from wm_desktop.gui.pdf_view.window import PreviewWindow
from wm_desktop.gui.publications.dialogs import DoneDialog
from wm_desktop.gui.publications.takedown_presenter import DutyLine, PrintedLetters, TakedownPresenter
from wm_desktop.gui.publications.words import duty_words, outcome_words, printed_words
from wm_desktop.gui.tables import Column, RowTableModel
from wm_desktop.services.actors import Act
from wm_desktop.services.rows import DoneRow, ShownRow, TakedownRow

if TYPE_CHECKING:
    from wm_desktop.gui.pages import Page


class TakedownPane(QWidget):
    """The list with its acts; `counted` says how many must still come down."""

    counted = Signal(int)

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = page
        self.ui = Ui_PublicationTakedowns()
        self.ui.setupUi(self)
        desk = page.desk
        self.output = PaperOutput(page, page.messages, desk)
        self.model = RowTableModel[DutyLine](self._columns(), self)
        self.ui.takedowns_table.use(self.model, key="takedowns", settings=desk.settings)
        self.presenter = TakedownPresenter(desk.place, self, self._draw, desk.tasks.run_for(self))
        may = desk.place.actor.may(Act.RECORD_CONSENT)
        for button in (self.ui.done_button, self.ui.letter_button):
            button.setVisible(may)
        self._counts, self._due = "", 0
        self._connect()

    @property
    def search_edit(self) -> QLineEdit:
        """Where Ctrl+F goes."""
        return self.ui.search_edit

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.refresh()

    def on_edit(self) -> None:
        """Record what was done about the chosen duty."""
        line = self._chosen()
        if line is not None and line.row is not None and not self.ui.done_button.isHidden():
            DoneDialog(line.row, partial(self.presenter.record, line.row), self.window()).open()

    def on_print(self) -> None:
        """Look at the letter about the chosen line, then print it."""
        line = self._chosen()
        if line is None or line.done is None:
            self.page.messages.warning(
                self.tr("Kies eerst wat gedaan is (zet 'Ook wat gedaan is' aan); daarover gaat de brief.")
            )
        else:
            self.ask_letter(line.done)

    def ask_letter(self, done: Takedown | DoneRow) -> None:
        """Write to the guardians, or to the employee, what was done."""
        self.page.attempt(lambda: self.presenter.letters(done, self.tr("Brief tekenen")))

    def status(self) -> str:
        """What the status bar says."""
        return self._counts

    # What the presenter says.

    def show_lines(self, lines: Sequence[DutyLine], *, due: int, filtered: bool) -> None:
        """Show these lines."""
        self.model.set_rows(lines)
        self.ui.takedowns_table.fit_columns()
        self.ui.takedowns_table.set_empty_text(
            self.tr("Niets gevonden.") if filtered else self.tr("Er hoeft nu niets te worden weggehaald.")
        )
        self._counts = self.tr("%n nog weg te halen", "", due)
        self._due = due
        self.counted.emit(due)
        self.ui.takedowns_table.select_number(0 if lines else -1)
        self._offer()

    def say_done(self, done: Takedown, who: ShownRow) -> None:
        """Tell that it was recorded, with the letter as the next step."""
        text = self.tr("Vastgelegd: %1, %2.").replace("%1", who.name).replace("%2", outcome_words(done.outcome))
        self.page.messages.next_step(text, self.tr("Bevestigingsbrief…"), lambda: self.ask_letter(done))

    def show_letters(self, printed: PrintedLetters) -> None:
        """Show the letters, one window per address; say who gets none and why."""
        skipped = "; ".join(f"{one.name} {one.reason}" for one in printed.letters.skipped)
        if skipped:
            self.page.messages.warning(skipped)
        for page, pdf in zip(printed.letters.pages, printed.pdfs, strict=True):
            self._show_letter(page, pdf, printed.letters.suggested_name)

    def fail(self, error: Exception) -> None:
        """Tell what went wrong."""
        self.page.fail(error)

    # Inside.

    def _connect(self) -> None:
        ui = self.ui
        ui.search_edit.textChanged.connect(self.presenter.search)
        ui.search_edit.returnPressed.connect(ui.takedowns_table.setFocus)
        ui.done_check.toggled.connect(self._show_done)
        ui.takedowns_table.row_chosen.connect(self._offer)
        ui.takedowns_table.row_opened.connect(self.on_edit)
        ui.link_button.clicked.connect(self._copy_link)
        ui.done_button.clicked.connect(self.on_edit)
        ui.letter_button.clicked.connect(self.on_print)
        ContextMenu(ui.takedowns_table, (ui.done_button, ui.link_button, ui.letter_button))

    def _draw(self, page: LetterPage, letterhead: Letterhead) -> bytes:
        return self.page.desk.tools.letter_paper().printer(page, letterhead)

    def _show_letter(self, page: LetterPage, pdf: bytes, name: str) -> None:
        tools = self.page.desk.tools
        window = PreviewWindow(
            f"{page.subject} - {page.address_lines[0]}",
            pdf,
            lambda: self.output.ask_printer(pdf, name),
            lambda: self.output.ask_target(name, lambda path: self.page.attempt(lambda: tools.save_file(path, pdf))),
            self.window(),
        )
        window.open()

    def _show_done(self, on: bool) -> None:
        self.page.attempt(lambda: self.presenter.show_done(shown=on))

    def _chosen(self) -> DutyLine | None:
        return self.model.row(self.ui.takedowns_table.currentIndex().row())

    def _offer(self) -> None:
        line = self._chosen()
        self.ui.done_button.setEnabled(line is not None and line.row is not None)
        self.ui.letter_button.setEnabled(line is not None and line.done is not None)
        self.ui.link_button.setEnabled(line is not None and bool(line.facts.link))
        self.ui.note_value.setText(self._story(line) if line is not None else "")

    def _story(self, line: DutyLine) -> str:
        if line.done is None:
            return line.facts.link
        done = line.done
        text = self.tr("%1 door %2 op %3.").replace("%1", outcome_words(done.outcome)).replace("%2", done.done_by)
        return " ".join((text.replace("%3", short_moment(done.done_at)), done.note))

    def _copy_link(self) -> None:
        line = self._chosen()
        if line is not None:
            QGuiApplication.clipboard().setText(line.facts.link)
            self.page.messages.news(self.tr("De link staat op het klembord."))

    def _columns(self) -> list[Column[DutyLine]]:
        return [
            Column(self.tr("Sinds"), lambda line: line.since, lambda line: short_day(line.since)),
            Column(self.tr("Wie"), lambda line: line.who.name),
            Column(self.tr("Groep"), self._group),
            Column(self.tr("Waarom"), self._why),
            Column(self.tr("Publicatie"), lambda line: f"{line.facts.number} {line.facts.title}"),
            Column(self.tr("Plaats of kanaal"), lambda line: line.facts.where),
            Column(self.tr("Stand"), self._state),
            Column(self.tr("Link"), lambda line: line.facts.link),
        ]

    def _group(self, line: DutyLine) -> str:
        return line.who.group if line.who.shown.kind is PersonKind.PUPIL else self.tr("medewerker")

    def _why(self, line: DutyLine) -> str:
        return duty_words(line.row.status) if isinstance(line.row, TakedownRow) else ""

    def _state(self, line: DutyLine) -> str:
        if line.done is not None:
            return f"✓ {outcome_words(line.done.outcome)}"
        return f"! {printed_words()}" if line.facts.printed else self.tr("! weg te halen")
