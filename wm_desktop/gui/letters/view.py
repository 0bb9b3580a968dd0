"""The page Brieven: all letters, with the chosen one as it is stored beside the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QMenu, QWidget

from wm_desktop.domain.errors import WmError
from wm_desktop.domain.ids import LetterId
from wm_desktop.domain.letters import LetterKind, LetterState
from wm_desktop.gui import doors
from wm_desktop.gui.context_menu import ContextMenu
from wm_desktop.gui.deliveries.view import DeliveryDialog
from wm_desktop.gui.desk import Aim, Desk
from wm_desktop.gui.doors import open_letter_batch, open_word_merge
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_letters import Ui_Letters
from wm_desktop.gui.incidents.file_tables import letter_columns
from wm_desktop.gui.letters.edit_view import LetterEditDialog
from wm_desktop.gui.letters.presenter import LettersPresenter, ListJob, ListNews, Offered
from wm_desktop.gui.letters.replace_box import ReplaceBox
from wm_desktop.gui.letters.words import letter_kind_label, letter_state_label
from wm_desktop.gui.pages import Page
from wm_desktop.gui.pdf_view.output import PaperOutput
from wm_desktop.gui.pdf_view.window import PreviewWindow
from wm_desktop.gui.printing.order import PaperKind
from wm_desktop.gui.tables import RowTableModel
from wm_desktop.services.data_files import Finding
from wm_desktop.services.ports import Progress
from wm_desktop.services.rows import LetterRow
from wm_desktop.services.workplace import Kind

Result = TypeVar("Result")


class LettersPage(Page):
    """Letters that can be searched, seen, printed again and checked."""

    kinds = frozenset({Kind.LETTERS})
    help_topic = "brieven"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_Letters()
        self.ui.setupUi(self.body)
        # The fingerprint is the first to give way when the text is large.
        self.ui.fingerprint_label.setMinimumWidth(1)
        self.model = RowTableModel[LetterRow](letter_columns(incident=True), self)
        self.ui.letters_table.use(self.model, key="letters", settings=desk.settings)
        self.ui.splitter.setSizes([700, 490])
        self.ui.state_combo.addItem(self.tr("alle brieven"), None)
        for state in LetterState:
            self.ui.state_combo.addItem(letter_state_label(state), state)
        self.output = PaperOutput(self, self.messages, desk)
        tools = desk.tools
        self.presenter = LettersPresenter(desk.place, self, tools.letter_paper(), tools.save_file)
        self._refilling = False
        self._connect()
        self.presenter.choose(None)

    def refresh(self) -> None:
        """Ask again."""
        self.presenter.refresh()

    def show_aim(self, aim: Aim) -> None:
        """Show one letter, or search; what happened to it on its way is asked at once when that is why."""
        self.ui.state_combo.setCurrentIndex(0)
        self.ui.search_edit.setText(aim.search)
        if aim.subject is not None:
            wanted = aim.subject
            self.refresh_now()
            self.ui.letters_table.select_number(self.model.number_of(lambda row: row.id == wanted))
            if aim.action == "delivery":
                self._ask_sent()

    def on_print(self) -> None:
        """Ctrl+P: preview first."""
        pdf, row = self.ui.preview.data, self.presenter.chosen
        if pdf and row is not None:
            title = row.reference or letter_kind_label(row.kind)
            PreviewWindow(title, pdf, self._print, self._ask_target, self.window()).open()

    def on_edit(self) -> None:
        """Open the chosen letter."""
        row = self.presenter.chosen
        if row is not None:
            self.open_letter(row.id)

    def on_new(self) -> None:
        """A letter begins at an incident."""
        self.desk.go(Aim("incidents"))

    def open_letter(self, letter_id: LetterId) -> None:
        """Write or look at the letters of a measure."""
        self.attempt(lambda: LetterEditDialog(self.desk, letter_id, self.window()).open())

    def ask_replacement(self) -> None:
        """Ask what takes the place of the chosen letter."""
        row = self.presenter.chosen
        if row is not None:
            ReplaceBox(row.reference, lambda kind: self.attempt(lambda: self._replace(kind)), self.window()).open()

    # what the presenter asks

    def show_rows(self, rows: Sequence[LetterRow], *, in_all: int, filtered: bool) -> None:
        """Show these letters; the chosen one stays chosen."""
        before = self.presenter.chosen
        self._refilling = True
        self.model.set_rows(rows)
        self.ui.letters_table.fit_columns()
        self._refilling = False
        empty = self.tr("Er zijn nog geen brieven. Een brief maakt u vanuit een incident.")
        other = self.tr("Niets gevonden. Zoek anders, of kies 'alle brieven'.")
        self.ui.letters_table.set_empty_text(other if in_all else empty)
        counts = self.tr("%1 van %2 brieven").replace("%1", str(len(rows))).replace("%2", str(in_all))
        self.say_status(counts, filtered=filtered)
        number = self.model.number_of(lambda row: before is not None and row.id == before.id)
        self.ui.letters_table.select_number(number if number >= 0 else (0 if rows else -1))
        if not rows:
            self.presenter.choose(None)

    def offer(self, offered: Offered, sha256: str) -> None:
        """Offer what can be done with the chosen letter."""
        self.ui.open_button.setEnabled(offered.open)
        for button in (self.ui.preview_button, self.ui.print_button, self.ui.save_pdf_button):
            button.setEnabled(offered.paper)
        self.ui.post_button.setEnabled(offered.paper)
        self.ui.sent_button.setEnabled(offered.sent)
        self.ui.verify_button.setEnabled(offered.verify)
        self.ui.replace_button.setEnabled(offered.replace)
        self.ui.fingerprint_label.setText(f"SHA-256 {sha256[:16]}…" if sha256 else "")
        self.ui.fingerprint_label.setToolTip(sha256)

    def show_undrawable(self, error: WmError) -> None:
        """Say, where the pages would stand, why there are none."""
        self.ui.seal_note.look(self.desk, None)
        self.ui.preview.show_text(sentence_of(error))

    def show_preview(self, pdf: bytes | None) -> None:
        """Show the pages of the chosen letter, and what is to be said of its seal."""
        self.ui.seal_note.look(self.desk, pdf)
        if pdf is None:
            self.ui.preview.show_text(self.tr("Kies een brief om die hier te lezen."))
        else:
            self.ui.preview.show_pdf(pdf)

    def show_printing(self, pdf: bytes, name: str) -> None:
        """Start printing."""
        self.output.ask_printer(pdf, name, PaperKind.LETTER)

    def show_damage(self, findings: Sequence[Finding]) -> None:
        """Say that the stored letter is not what it was."""
        self.messages.trouble("\n".join(finding.message for finding in findings))

    def tell(self, news: ListNews, subject: str) -> None:
        """Say what was done."""
        words = {
            ListNews.PDF_SAVED: self.tr("Opgeslagen als %1."),
            ListNews.WHOLE: self.tr("Brief %1 is gecontroleerd: de vingerafdruk klopt, er is niets aan veranderd."),
        }
        self.messages.news(words[news].replace("%1", subject))

    def run(self, job: ListJob, work: Callable[[Progress], Result], done: Callable[[Result], object]) -> None:
        """Do work beside the window."""
        titles = {
            ListJob.PREVIEW: self.tr("Brief lezen"),
            ListJob.READ: self.tr("Brief lezen"),
            ListJob.SAVE_PDF: self.tr("Opslaan als PDF"),
            ListJob.VERIFY: self.tr("Brief controleren"),
        }
        self.desk.tasks.run_for(self)(titles[job], work, done, self.fail)

    # inside

    def _connect(self) -> None:
        self.ui.search_edit.textChanged.connect(self._search)
        self.ui.state_combo.currentIndexChanged.connect(self._state_chosen)
        self.ui.letters_table.row_chosen.connect(self._choose)
        self.ui.letters_table.row_opened.connect(self._open_row)
        self.ui.open_button.clicked.connect(self.on_edit)
        self.ui.preview_button.clicked.connect(self.on_print)
        self.ui.print_button.clicked.connect(self._print)
        self.ui.save_pdf_button.clicked.connect(self._ask_target)
        self.ui.post_button.clicked.connect(self._open_post)
        self.ui.sent_button.clicked.connect(self._ask_sent)
        self.ui.verify_button.clicked.connect(self._verify)
        self.ui.replace_button.clicked.connect(self.ask_replacement)
        self.ui.incidents_button.clicked.connect(self.on_new)
        self.ui.batch_button.setMenu(self._for_many())
        ui = self.ui
        actions = (
            ui.open_button,
            ui.preview_button,
            ui.print_button,
            ui.save_pdf_button,
            ui.post_button,
            ui.sent_button,
            ui.replace_button,
            ui.verify_button,
        )
        ContextMenu(ui.letters_table, actions)

    def _replace(self, kind: LetterKind | None) -> None:
        made = self.presenter.replace(kind)
        if made is not None:
            self.open_letter(made)

    def _for_many(self) -> QMenu:
        """Two ways to write to many: a text of the program, or the school's own."""
        menu = QMenu(self)
        menu.addAction(self.tr("&Tekst uit het programma (PDF)…"), lambda: open_letter_batch(self.desk, self.window()))
        menu.addAction(self.tr("Eigen &Word-sjabloon…"), lambda: open_word_merge(self.desk, self.window()))
        return menu

    def _search(self, text: str) -> None:
        self.attempt(lambda: self.presenter.search(text))

    def _state_chosen(self) -> None:
        chosen = self.ui.state_combo.currentData()
        self.attempt(lambda: self.presenter.show_state(LetterState(chosen) if chosen else None))

    def _choose(self, row: LetterRow | None) -> None:
        if not self._refilling:
            self.attempt(lambda: self.presenter.choose(row))

    def _open_row(self, row: LetterRow | None) -> None:
        if row is not None:
            self.open_letter(row.id)

    def _print(self) -> None:
        self.attempt(self.presenter.print)

    def _ask_target(self) -> None:
        self.attempt(lambda: self.output.ask_target(self.presenter.proposed_name(), self._save_pdf))

    def _save_pdf(self, target: Path) -> None:
        self.attempt(lambda: self.presenter.save_pdf(target))

    def _open_post(self) -> None:
        """Labels and envelopes for every chosen letter."""
        chosen = [self.model.row(number) for number in self.ui.letters_table.selected_numbers()]
        doors.open_letter_post(self.desk, self.window(), [row.id for row in chosen if row is not None])

    def _ask_sent(self) -> None:
        row = self.presenter.chosen
        if row is not None:
            self.attempt(lambda: DeliveryDialog(self.desk, row.id, self.window()).open())

    def _verify(self) -> None:
        self.attempt(self.presenter.verify)
