"""The dialog of the texts of letters: the kinds on the left, the text in the middle, the pages on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QListWidgetItem, QMessageBox, QWidget

from wm_desktop.domain.dutch_dates import short_moment
from wm_desktop.domain.errors import WmError
from wm_desktop.domain.ids import LetterId
from wm_desktop.domain.letter_plans.catalogue import plans
from wm_desktop.domain.letter_templates.differences import Stretch
from wm_desktop.domain.letter_templates.findings import TemplateCheck
from wm_desktop.domain.letter_templates.versions import OwnTemplate, TemplateState
from wm_desktop.domain.letters import LetterKind, letter_label
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.errors import sentence_of, window_language
from wm_desktop.gui.forms.ui_template_texts import Ui_TemplateTexts
from wm_desktop.gui.tables import Column, RowTableModel
from wm_desktop.gui.templates.field_menu import FieldMenu
from wm_desktop.gui.templates.presenter import TemplateLine, TemplateNews, TextShown, TextsPresenter
from wm_desktop.gui.templates.words import check_lines, state_label, version_label
from wm_desktop.services.ports import Progress

Result = TypeVar("Result")
_TYPING_PAUSE_MS = 20
_LINE = Qt.ItemDataRole.UserRole


class TemplateTextsDialog(AskingDialog):
    """Texts are kept one by one with 'Opslaan'; what is typed for another kind stays as long as the dialog is open."""

    help_topic = "brieftekst"

    def __init__(
        self,
        desk: Desk,
        kind: LetterKind | None = None,
        letter_id: LetterId | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.ui = Ui_TemplateTexts()
        self.ui.setupUi(self)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, on=True)
        self.messages = self.ui.messages
        self._filling = False
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self.field_menu = FieldMenu(self.ui, self)
        self.history = RowTableModel[OwnTemplate](self._history_columns(), self)
        self.ui.history_table.use(self.history)
        self.ui.history_table.set_empty_text(self.tr("De school gebruikt de geleverde tekst."))
        self.ui.tabs.tabBar().setAccessibleName(self.tr("Tekst, verschillen of geschiedenis"))
        self.ui.splitter.setSizes([270, 560, 450])
        self.resize(1290, 690)
        self.presenter = TextsPresenter(desk.place, self, desk.tools.letter_paper())
        self._connect()
        self.presenter.open(kind or next(iter(plans())), letter_id)
        self.ui.text_edit.setFocus()

    @property
    def has_typed(self) -> bool:
        """Whether a text was typed and not kept."""
        self.settle_typing()
        return bool(self.presenter.unsaved)

    # what the presenter asks

    def show_lines(self, lines: Sequence[TemplateLine], chosen: LetterKind) -> None:
        """Show every kind of letter with the text that holds."""
        self._filling = True
        kinds = self.ui.kinds_list
        if kinds.count() != len(lines):
            kinds.clear()
            kinds.addItems([""] * len(lines))
        for number, line in enumerate(lines):
            kinds.item(number).setText(f"{_kind_label(line.row.kind)}\n{state_label(line)}")
            kinds.item(number).setData(_LINE, line.row.kind)
            if line.row.kind is chosen:
                kinds.setCurrentRow(number)
        self._filling = False

    def show_text(self, shown: TextShown) -> None:
        """Show the text of a kind of letter, its fields and its history."""
        self._filling = True
        ui, file = self.ui, shown.file
        self.setWindowTitle(self.tr("Tekst van: %1").replace("%1", _kind_label(file.kind)))
        self.field_menu.show(file.fields)
        self._show_trials(shown)
        ui.text_edit.setPlainText(shown.text)
        ui.text_edit.setReadOnly(not shown.editable)
        self.history.set_rows(tuple(reversed(file.versions)))
        ui.history_table.fit_columns()
        self._show_version(None)
        ui.note_edit.clear()
        for widget in (ui.field_combo, ui.insert_button, ui.condition_button, ui.note_edit):
            widget.setEnabled(shown.editable)
        ui.supplied_button.setEnabled(shown.can_go_back)
        self._say_state(shown)
        self._filling = False

    def show_check(self, found: TemplateCheck, *, may_store: bool) -> None:
        """Show what was found in the text, and every mandatory part; Enter or a click goes to the line."""
        ui = self.ui
        lines = list(check_lines(found))
        ui.check_list.clear()
        for text, line in lines:
            item = QListWidgetItem(text, ui.check_list)
            item.setData(_LINE, line)
        if found.findings:
            ui.check_label.setText(self.tr("%n opmerking(en) bij deze tekst", "", len(found.findings)))
        else:
            ui.check_label.setText(self.tr("✓ Alle verplichte onderdelen staan in de tekst."))
        ui.save_button.setEnabled(may_store)

    def show_differences(self, stretches: Sequence[Stretch]) -> None:
        """Show what differs from the supplied text."""
        none = self.tr("Geen verschil met de geleverde tekst.")
        self.ui.differences_edit.show_differences(stretches, none)

    def show_preview(self, pdf: bytes) -> None:
        """Show the pages."""
        self.ui.preview.show_pdf(pdf)

    def show_undrawable(self, error: WmError) -> None:
        """Say, where the pages would stand, why there are none."""
        problem = error.facts.get("problem_en" if window_language() == "en" else "problem")
        words = self.tr("Zo kan de brief niet worden gemaakt: %1. Onder de tekst staat wat er moet veranderen.")
        self.ui.preview.show_text(words.replace("%1", f"{problem}") if problem else sentence_of(error))

    def tell(self, news: TemplateNews, version: OwnTemplate) -> None:
        """Say what was done."""
        words = {
            TemplateNews.STORED: self.tr("Opgeslagen als eigen versie %1. Nieuwe brieven gebruiken deze tekst."),
            TemplateNews.SUPPLIED: self.tr("De geleverde tekst geldt weer. Uw eigen versies staan in de geschiedenis."),
        }
        self.messages.news(words[news].replace("%1", str(version.number)))

    def run(self, work: Callable[[Progress], Result], done: Callable[[Result], object]) -> None:
        """Draw beside the window."""
        self.desk.tasks.run_for(self)(self.tr("Voorbeeld maken"), work, done, self.fail)

    # what the person does

    def store(self) -> None:
        """Keep the text; without a reason the cursor goes there."""
        self.settle_typing()
        if not self.attempt(lambda: self.presenter.store(self.ui.note_edit.text())):
            self._to_note()

    def ask_back(self) -> None:
        """Ask once before the supplied text holds again."""
        if not self.ui.note_edit.text().strip():
            self.messages.trouble(self.tr("Schrijf eerst op waarom u teruggaat naar de geleverde tekst."))
            self._to_note()
            return
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Terug naar de geleverde tekst"))
        box.setText(self.tr("De geleverde tekst geldt dan weer. Uw eigen versies blijven in de geschiedenis staan."))
        back = box.addButton(self.tr("&Terug naar geleverd"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("&Eigen tekst houden"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        back.clicked.connect(self._go_back)
        box.open()

    def take_over(self) -> None:
        """Put the chosen version in the editor."""
        version = self._version()
        if version is not None:
            self.attempt(lambda: self.presenter.take_over(version))
            self.ui.tabs.setCurrentWidget(self.ui.text_tab)
            self.ui.text_edit.setFocus()

    def go_to_line(self, line: int) -> None:
        """Put the cursor at a line of the text, from 1."""
        block = self.ui.text_edit.document().findBlockByNumber(line - 1)
        if line > 0 and block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            self.ui.text_edit.setTextCursor(cursor)
            self.ui.text_edit.setFocus()

    def settle_typing(self) -> None:
        """Look over what was typed a moment ago, now."""
        if self._typing.isActive():
            self._typed()

    # inside

    def _connect(self) -> None:
        ui = self.ui
        ui.kinds_list.currentItemChanged.connect(self._kind_chosen)
        ui.text_edit.textChanged.connect(self._changed)
        self._typing.timeout.connect(self._typed)
        ui.trial_combo.currentIndexChanged.connect(self._trial_chosen)
        ui.check_list.itemActivated.connect(self._to_finding)
        ui.check_list.itemClicked.connect(self._to_finding)
        ui.history_table.row_chosen.connect(self._show_version)
        ui.take_over_button.clicked.connect(self.take_over)
        ui.supplied_button.clicked.connect(self.ask_back)
        ui.save_button.clicked.connect(self.store)
        ui.close_button.clicked.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.store)

    def _kind_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._filling:
            kind = LetterKind(item.data(_LINE))
            self.settle_typing()
            self.attempt(lambda: self.presenter.choose(kind))

    def _changed(self) -> None:
        if not self._filling:
            self._typing.start()

    def _typed(self) -> None:
        self._typing.stop()
        self.attempt(lambda: self.presenter.typed(self.ui.text_edit.toPlainText()))

    def _go_back(self) -> None:
        self.attempt(lambda: self.presenter.go_back(self.ui.note_edit.text()))

    def _to_note(self) -> None:
        self.ui.note_edit.setFocus()

    def _show_trials(self, shown: TextShown) -> None:
        combo = self.ui.trial_combo
        combo.clear()
        combo.addItem(self.tr("verzonnen personen"), None)
        draft = self.tr("concept")
        for row in shown.letters:
            combo.addItem(f"{row.reference or draft}  ·  {row.addressee}", row.id)
        tried = [row.id == self.presenter.trial for row in shown.letters]
        combo.setCurrentIndex(tried.index(True) + 1 if any(tried) else 0)

    def _trial_chosen(self) -> None:
        if not self._filling:
            self.attempt(lambda: self.presenter.try_on(self.ui.trial_combo.currentData()))

    def _to_finding(self, item: QListWidgetItem) -> None:
        self.go_to_line(int(item.data(_LINE)))

    def _version(self) -> OwnTemplate | None:
        numbers = self.ui.history_table.selected_numbers()
        return self.history.row(numbers[0]) if numbers else None

    def _show_version(self, version: OwnTemplate | None) -> None:
        supplied = self.presenter.file.supplied.text
        self.ui.version_label.setText("" if version is None else version.note)
        self.ui.version_edit.setPlainText("" if version is None else version.text or supplied)
        self.ui.take_over_button.setEnabled(version is not None and self.presenter.may_change)

    def _say_state(self, shown: TextShown) -> None:
        file = shown.file
        says = self.tr("Uw tekst tegenover de geleverde tekst (versie %1).").replace("%1", str(file.supplied.number))
        self.ui.differences_label.setText(says)
        if not shown.editable:
            self.messages.warning(self.tr("Alleen directeur en bestuur kunnen de teksten van brieven wijzigen."))
        elif file.state is TemplateState.OUTDATED and file.own is not None:
            words = self.tr("De geleverde tekst is nieuwer: versie %1. Uw tekst is gemaakt bij versie %2.")
            words = words.replace("%1", str(file.supplied.number)).replace("%2", str(file.own.based_on))
            self.messages.warning(words, button=self.tr("Verschillen"), action=self._to_differences)
        else:
            self.messages.clear()

    def _to_differences(self) -> None:
        self.ui.tabs.setCurrentWidget(self.ui.differences_tab)
        self.ui.differences_edit.setFocus()

    def _history_columns(self) -> tuple[Column[OwnTemplate], ...]:
        return (
            Column(self.tr("Versie"), lambda version: version.number, display=version_label),
            Column(self.tr("Wanneer"), lambda version: version.recorded_at, display=_moment),
            Column(self.tr("Wie"), lambda version: version.recorded_by),
            Column(self.tr("Waarom"), lambda version: version.note),
        )


def _kind_label(kind: LetterKind) -> str:
    return letter_label(kind, english=window_language() == "en")


def _moment(version: OwnTemplate) -> str:
    return short_moment(version.recorded_at)
