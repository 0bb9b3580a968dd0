"""Writing a letter: the form on the left, the pages as they will be on the right."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QMessageBox, QWidget

from wm_desktop.domain.errors import WmError
from wm_desktop.domain.ids import LetterId
from wm_desktop.domain.letter_case import Missing
from wm_desktop.domain.letters import Letter, LetterKind, LetterState
from wm_desktop.gui import doors
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.dates import day_in_list
from wm_desktop.gui.deliveries.view import DeliveryDialog
from wm_desktop.gui.desk import Aim, Desk
from wm_desktop.gui.errors import sentence_of, window_language
from wm_desktop.gui.forms.ui_letter_edit import Ui_LetterEdit
from wm_desktop.gui.letters.edit_presenter import (
    Job,
    LetterEditPresenter,
    LetterNews,
    LetterShown,
    Measured,
)
from wm_desktop.gui.letters.enclosure_dialog import EnclosureDialog
from wm_desktop.gui.letters.fields import LetterFields
from wm_desktop.gui.letters.form import FieldProblem, LetterForm
from wm_desktop.gui.letters.seal_dialog import ask_seal
from wm_desktop.gui.letters.words import letter_kind_label, letter_state_label
from wm_desktop.gui.pdf_view.output import PaperOutput
from wm_desktop.gui.pdf_view.window import PreviewWindow
from wm_desktop.gui.printing.order import PaperKind
from wm_desktop.services.actors import Act
from wm_desktop.services.letter_set import LetterSet
from wm_desktop.services.ports import Progress

Result = TypeVar("Result")
_TYPING_PAUSE_MS = 40
_STORE_AFTER_MS = 5_000
_FIELD = Qt.ItemDataRole.UserRole


class LetterEditDialog(AskingDialog):
    """The letters of one measure; what is typed is drawn at once and kept when the dialog closes."""

    help_topic = "brieven"
    keeps_by_itself = True

    def __init__(self, desk: Desk, letter_id: LetterId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_LetterEdit()
        self.ui.setupUi(self)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, on=True)
        self.messages = self.ui.messages
        self.output = PaperOutput(self, self.messages, desk)
        self._filling = True
        self._typing = self._timer(_TYPING_PAUSE_MS, self._typed)
        self._storing = self._timer(_STORE_AFTER_MS, self._store)
        self.presenter = LetterEditPresenter(desk.place, self, desk.tools.letter_paper(), desk.tools.save_file)
        self._made: LetterFields | None = None
        self.ui.splitter.setSizes([580, 680])
        self.resize(1280, 690)
        self.ui.preview.show_text(self.tr("Het voorbeeld wordt gemaakt…"))
        self.presenter.open(letter_id)
        self._connect()
        next(one for one in self.fields.editors.values() if not one.isHidden()).setFocus()

    @property
    def fields(self) -> LetterFields:
        """The fields of the letter; they exist once the presenter has shown them."""
        if self._made is None:
            raise LookupError("no letter is shown yet")
        return self._made

    # what the presenter asks

    def show_set(self, letters: LetterSet, current: int) -> None:
        """Show who gets a letter, how far each is, and who is skipped."""
        self._filling = True
        title = self.tr("%1 over %2 - incident %3").replace("%1", letter_kind_label(letters.kind))
        self.setWindowTitle(title.replace("%2", letters.person).replace("%3", letters.incident_number))
        combo = self.ui.addressee_combo
        combo.clear()
        for letter in letters.letters:
            words = ", ".join(part for part in (letter.addressee.name_line, letter.addressee.address.city) if part)
            combo.addItem(f"{words} - {letter_state_label(letter.state)} {letter.reference}".strip())
        combo.setCurrentIndex(current)
        skipped = "\n".join(f"{each.name} {each.reason}." for each in letters.skipped)
        self.ui.skipped_label.setText(skipped)
        self.ui.skipped_label.setVisible(bool(skipped))
        self._filling = False
        if self._made is None:
            body, room = self.ui.form_body, self.ui.form_layout
            self._made = LetterFields(body, room, letters.plan, self.desk.place.now())
        self.fields.show_signatories(letters.signatories, letters.letters[current].signatory)

    def show_form(self, form: LetterForm) -> None:
        """Fill the fields."""
        self.fields.show(form)

    def show_doubts(self, doubts: Sequence[Missing]) -> None:
        """Show what can be passed with a reason."""
        self.fields.show_doubts(doubts)

    def show_asked(self, unasked: Collection[str]) -> None:
        """Leave out the fields that need not be filled in now."""
        self.fields.leave_out(unasked)

    def show_state(self, shown: LetterShown) -> None:
        """Offer what can be done with the chosen letter."""
        final = shown.letter.state is not LetterState.DRAFT
        self.fields.allow(editable=shown.editable)
        self.ui.finalise_button.setVisible(not final)
        self.ui.finalise_button.setEnabled(shown.may_finalise)
        self.ui.discard_button.setVisible(not final)
        self.ui.discard_button.setEnabled(shown.editable)
        self.ui.sent_button.setVisible(final)
        self.ui.copy_button.setVisible(shown.pasted)
        self.ui.missing_label.setVisible(not final)
        self.ui.missing_list.setVisible(not final)

    def show_days(self, measured: Measured) -> None:
        """Show the count of school days and the limits of the law."""
        lines = [f"✗ {_sentence(item)}" for item in measured.limits]
        if measured.complete and self.presenter.letter.kind is LetterKind.PUPIL_SUSPENSION:
            count = self.tr("%n schooldag(en)", "", len(measured.days))
            days = ", ".join(day_in_list(day) for day in measured.days[:8])
            lines.insert(0, f"{count}: {days}" if days else count)
        self.fields.days_label.setText("\n".join(lines) or " ")
        self.fields.days_label.setProperty("trouble", bool(measured.limits))
        self.fields.days_label.style().polish(self.fields.days_label)

    def show_checklist(self, lacking: Sequence[Missing], problems: Sequence[FieldProblem]) -> None:
        """Show what is still missing; Enter or a click goes there."""
        self.ui.missing_list.clear()
        for problem in problems:
            self._add_to_list(f"✗ {sentence_of(problem.error)}", problem.field)
        for item in lacking:
            self._add_to_list(f"{'✗' if item.limit else '○'} {_sentence(item)}", item.field)
        count = len(lacking) + len(problems)
        if count:
            self.ui.missing_label.setText(self.tr("Nog %n ding(en) te doen", "", count))
        else:
            self.ui.missing_label.setText(self.tr("✓ Alles is ingevuld en binnen de grenzen."))
        self.ui.missing_list.setVisible(bool(count))

    def show_preview(self, pdf: bytes) -> None:
        """Show the pages, and of a final letter what is to be said of its seal."""
        self.ui.seal_note.look(self.desk, None if self.presenter.letter.state is LetterState.DRAFT else pdf)
        self.ui.preview.show_pdf(pdf)

    def show_undrawable(self, error: WmError) -> None:
        """Say, where the pages would stand, why there are none; the person goes on typing."""
        self.ui.preview.show_text(sentence_of(error))

    def show_printing(self, pdf: bytes, name: str) -> None:
        """Start printing."""
        self.output.ask_printer(pdf, name, PaperKind.LETTER)

    def confirm_finalise(self, drafts: Sequence[Letter]) -> None:
        """Ask once, saying what will happen."""
        names = "\n".join(f"• {draft.addressee.name_line}" for draft in drafts)
        if self.ui.skipped_label.text():
            names += f"\n\n{self.ui.skipped_label.text()}"
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Definitief maken"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("%n brief/brieven definitief maken?", "", len(drafts)))
        box.setInformativeText(
            self.tr(
                "Elke brief krijgt een nummer en de datum van vandaag, en wordt met een vingerafdruk bewaard in het"
                " dossier. Daarna kan de brief niet meer worden gewijzigd of weggegooid.\n\n%1"
            ).replace("%1", names)
        )
        make = box.addButton(self.tr("Definitief &maken"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Nog niet"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(make)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        make.clicked.connect(self._seal_and_finalise)
        box.open()

    def tell(self, news: LetterNews, subject: str) -> None:
        """Say what was done."""
        words = {
            LetterNews.SAVED: self.tr("Het concept is opgeslagen."),
            LetterNews.FINALISED: self.tr("Definitief: %1. U kunt nu afdrukken."),
            LetterNews.PDF_SAVED: self.tr("Opgeslagen als %1."),
            LetterNews.COPIED: self.tr("De tekst staat op het klembord. Plak hem waar hij moet komen."),
        }
        self.messages.news(words[news].replace("%1", subject))

    def run(self, job: Job, work: Callable[[Progress], Result], done: Callable[[Result], object]) -> None:
        """Do work beside the window; what comes back after the dialog closed is dropped."""
        titles = {
            Job.PREVIEW: self.tr("Voorbeeld maken"),
            Job.FINALISE: self.tr("Definitief maken"),
            Job.READ: self.tr("Brief lezen"),
            Job.SAVE_PDF: self.tr("Opslaan als PDF"),
            Job.COPY: self.tr("Tekst kopiëren"),
            Job.ENCLOSE: self.tr("Bijlagen lezen"),
        }
        self.desk.tasks.run_for(self)(titles[job], work, done, self.fail)

    def put_on_clipboard(self, words: str) -> None:
        """Let the words of a letter be pasted elsewhere."""
        QGuiApplication.clipboard().setText(words)

    def leave(self) -> None:
        """Close: there is nothing left to edit."""
        self.accept()

    # what the person does

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed."""
        self._flush()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Keep what was typed, however the dialog is left."""
        self._flush()
        super().done(result)

    def ask_preview(self) -> None:
        """Show the pages large, to read them over and print."""
        document = self.ui.preview.data
        if document:
            self._typed()
            if self.presenter.has_places:
                self.presenter.show_whole()
            else:
                self.show_large(document)

    def show_large(self, pdf: bytes) -> None:
        """Show the pages large, to read them over and print."""
        PreviewWindow(self.presenter.proposed_name(), pdf, self.presenter.print, self._ask_target, self).open()

    def ask_enclosures(self) -> None:
        """Choose what is printed behind the letter."""
        self._typed()
        self.attempt(lambda: EnclosureDialog(self.presenter.enclosures(), self._enclose, self).open())

    def ask_text(self) -> None:
        """Show the text that this kind of letter is made with, tried on this letter."""
        self._flush()
        letter = self.presenter.letter
        texts = doors.open_letter_texts(self.desk, self, letter.kind, letter.id)
        texts.finished.connect(self._typed)

    def ask_discard(self) -> None:
        """Ask once before a concept goes."""
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Concept weggooien"))
        box.setText(self.tr("Het concept aan deze ouder weggooien? Het komt niet terug."))
        gone = box.addButton(self.tr("&Weggooien"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Bewaren"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        gone.clicked.connect(self._discard)
        box.open()

    def ask_sent(self) -> None:
        """Record what happened to the letter on its way."""
        letter_id = self.presenter.letter.id
        dialog = DeliveryDialog(self.desk, letter_id, self)
        dialog.finished.connect(lambda: self.presenter.open(letter_id))
        dialog.open()

    def go_to(self, field: str) -> bool:
        """Put the cursor in a field of the checklist; False when it is not on this form."""
        target = self.fields.widget(field)
        if target is None:
            return False
        self.ui.form_area.ensureWidgetVisible(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    # inside

    def _timer(self, pause: int, act: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer

    def _connect(self) -> None:
        ui = self.ui
        self.fields.changed.connect(self._changed)
        self.fields.enclosures_asked.connect(self.ask_enclosures)
        ui.addressee_combo.currentIndexChanged.connect(self._addressee_chosen)
        ui.missing_list.itemActivated.connect(self._go_to_item)
        ui.missing_list.itemClicked.connect(self._go_to_item)
        ui.text_button.clicked.connect(self.ask_text)
        ui.text_button.setVisible(self.desk.place.actor.may(Act.HANDLE_INCIDENTS))
        ui.copy_button.clicked.connect(self._copy)
        ui.preview_button.clicked.connect(self.ask_preview)
        ui.finalise_button.clicked.connect(self._finalise)
        ui.print_button.clicked.connect(self._print)
        ui.save_pdf_button.clicked.connect(self._ask_target)
        ui.sent_button.clicked.connect(self.ask_sent)
        ui.discard_button.clicked.connect(self.ask_discard)
        ui.close_button.clicked.connect(self.accept)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self, self.ask_preview)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self._save_now)

    def _seal_and_finalise(self) -> None:
        self.attempt(lambda: ask_seal(self.desk, self, self.presenter.finalise))

    def _changed(self) -> None:
        self._typing.start()
        self._storing.start()

    def _enclose(self, value: str) -> None:
        self.fields.enclose(value)
        self._typed()
        if self.presenter.has_places:
            self.attempt(self.presenter.try_enclosures)

    def _copy(self) -> None:
        self._typed()
        self.presenter.copy()

    def _typed(self) -> None:
        self._typing.stop()
        self.attempt(lambda: self.presenter.typed(self.fields.form()))

    def _store(self) -> None:
        self._storing.stop()
        self.attempt(self.presenter.save)

    def _flush(self) -> None:
        if self._typing.isActive():
            self._typed()
        if self._storing.isActive():
            self._store()

    def _save_now(self) -> None:
        self._typed()
        self._storing.stop()
        self.attempt(self.presenter.store)

    def _finalise(self) -> None:
        self._typed()
        self.attempt(self.presenter.ask_finalise)

    def _discard(self) -> None:
        self._typing.stop()
        self._storing.stop()
        self.attempt(self.presenter.discard)

    def _print(self) -> None:
        self._typed()
        self.attempt(self.presenter.print)

    def _ask_target(self) -> None:
        self._typed()
        self.output.ask_target(self.presenter.proposed_name(), self._save_pdf)

    def _save_pdf(self, target: Path) -> None:
        self.attempt(lambda: self.presenter.save_pdf(target))

    def _addressee_chosen(self, number: int) -> None:
        if not self._filling:
            self._flush()
            self.attempt(lambda: self.presenter.choose(number))

    def _add_to_list(self, text: str, field: str) -> None:
        item = QListWidgetItem(text, self.ui.missing_list)
        item.setData(_FIELD, field)

    def _go_to_item(self, item: QListWidgetItem) -> None:
        field = str(item.data(_FIELD))
        if not self.go_to(field):
            self.messages.warning(item.text()[2:])
            self._mend_elsewhere(field.partition(".")[0])

    def _mend_elsewhere(self, where: str) -> None:
        """Go where the thing can be mended: settings stay beside the letter, another page takes its place."""
        letter = self.presenter.letter
        if where == "template":
            self.ask_text()
        elif where == "settings":
            doors.open_settings(self.desk, self).finished.connect(self._typed)
        elif where in {"addressee", "pupil", "person"} and letter.pupil_id is not None:
            self.accept()
            self.desk.go(Aim("persons", subject=letter.pupil_id))
        elif where == "person" and self.presenter.about_employee:
            self.accept()
            self.desk.go(Aim("persons", action="employees"))
        elif where in {"incident", "course"}:
            self.accept()
            self.desk.go(Aim("incidents", subject=letter.incident_id, action="measures" if where == "course" else ""))


def _sentence(item: Missing) -> str:
    return item.message_en if window_language() == "en" and item.message_en else item.message
