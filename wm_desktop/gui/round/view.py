"""The page Jaarronde: returned forms are entered on one tab, the state and the paper of the round are on the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMessageBox, QWidget

from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.ids import RoundId
from wm_desktop.domain.rounds import ConsentRound
from wm_desktop.gui.desk import Aim, Desk
from wm_desktop.gui.forms.ui_round import Ui_Round
from wm_desktop.gui.pages import Page
from wm_desktop.gui.pdf_view.output import PaperOutput
from wm_desktop.gui.pdf_view.window import PreviewWindow
from wm_desktop.gui.round.entry_view import EntryPart
from wm_desktop.gui.round.presenter import RoundPresenter
from wm_desktop.gui.round.start_dialog import RoundStartDialog
from wm_desktop.gui.save_as import ask_folder, ask_save
from wm_desktop.gui.tables import Column, RowTableModel
from wm_desktop.services.round_papers import HOUSEHOLD, why_not_posted
from wm_desktop.services.round_state import GroupCount, RoundState, group_titles
from wm_desktop.services.rows import FormRow, GroupResponse, RoundRow
from wm_desktop.services.workplace import Kind
from wm_desktop.services.yearly_reminder import ReminderTask


class RoundPage(Page):
    """Holds the form and shows what the two presenters say."""

    kinds = frozenset({Kind.CONSENT, Kind.ROSTER, Kind.SETTINGS})
    help_topic = "jaarronde"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_Round()
        self.ui.setupUi(self.body)
        self.presenter = RoundPresenter(self, desk.place, desk.tools, desk.tasks.run_for(self))
        self.entry = EntryPart(self.ui, desk)
        self.output = PaperOutput(self, self.messages, desk)
        self.model = RowTableModel[FormRow](self._columns(), self)
        self.ui.out_table.use(self.model, key="round-out", settings=desk.settings)
        self.ui.out_table.set_empty_text(self.tr("Alle formulieren zijn terug of vervallen."))
        self._group, self._fitted = "", False
        self._titles: Mapping[tuple[str, str], str] = {}
        self.ui.tabs.tabBar().setAccessibleName(self.tr("Invoeren of stand"))
        self._connect()

    def refresh(self) -> None:
        """Ask again; while forms are entered only the counts, so that the next code never waits."""
        self.presenter.refresh(whole=self.ui.tabs.currentWidget() is self.ui.state_tab)

    def shown(self) -> None:
        """The page comes to the front: ready for the next code."""
        super().shown()
        self._point_focus()
        self.setFocus()

    def show_aim(self, aim: Aim) -> None:
        """Show who of a group has not answered."""
        if aim.group:
            self.ui.tabs.setCurrentWidget(self.ui.state_tab)
            self._show_group(aim.group)
        if aim.action == "new":
            self.on_new()
        if aim.action == "reminder":
            self.ui.tabs.setCurrentWidget(self.ui.state_tab)
            ui = self.ui
            (ui.reminder_done_button if ui.reminder_begin_button.isHidden() else ui.reminder_begin_button).setFocus()

    def on_new(self) -> None:
        """Ctrl+N: begin a round."""
        dialog = RoundStartDialog(self.desk, self)
        dialog.begun.connect(self._begun)
        dialog.open()

    def on_print(self) -> None:
        """Ctrl+P: all forms, preview first."""
        self._forms()

    def on_undo(self) -> None:
        """Ctrl+Z: take the last form back, or the last act."""
        if self.ui.tabs.currentWidget() is self.ui.entry_tab and not self.messages.can_undo:
            self.entry.presenter.undo(0)
        else:
            super().on_undo()

    # What the presenter says.

    def show_rounds(self, rounds: Sequence[RoundRow], chosen: RoundId | None) -> None:
        """Offer the rounds; without any, say what to do first."""
        ui = self.ui
        ui.stack.setCurrentWidget(ui.round_page if rounds else ui.empty_page)
        for widget in (ui.round_label, ui.round_combo, ui.new_button):
            widget.setVisible(bool(rounds))
        with QSignalBlocker(ui.round_combo):
            ui.round_combo.clear()
            for row in rounds:
                ui.round_combo.addItem(self._title(row), row.round.id)
            ui.round_combo.setCurrentIndex(next((n for n, row in enumerate(rounds) if row.round.id == chosen), -1))
        self._point_focus()
        for row in rounds:
            if row.round.id == chosen:
                self._show_counts(row)

    def show_reminder(self, task: ReminderTask | None) -> None:
        """Show the yearly reminder above the tabs for as long as it is to be done."""
        ui = self.ui
        ui.reminder_bar.setVisible(task is not None)
        if task is None:
            return
        begun = task.round_id is not None
        text = self.tr("Herinner ouders uiterlijk %1 dat zij hun antwoord altijd mogen veranderen.")
        if begun:
            text = self.tr("De jaarlijkse herinnering staat klaar en moet uiterlijk %1 de deur uit.")
        ui.reminder_label.setText(text.replace("%1", short_day(task.due)))
        ui.reminder_begin_button.setVisible(not begun)

    def say_reminder_ready(self) -> None:
        """The papers of the reminder can be made."""
        self.ui.tabs.setCurrentWidget(self.ui.state_tab)
        self.messages.news(self.tr("De brieven staan klaar: kies Alle formulieren om ze te bekijken en af te drukken."))

    def say_reminder_done(self, undo: Callable[[], object]) -> None:
        """That it was done is recorded."""
        self.messages.news(self.tr("Vastgelegd: de ouders zijn dit schooljaar herinnerd."), undo=undo)

    def show_state(self, state: RoundState) -> None:
        """Show counts, pictures and the forms that are out."""
        self._titles = group_titles(state.forms)
        self.model.set_rows(state.out)
        self.ui.group_bars.set_rows([_response(one) for one in state.groups])
        self.ui.purpose_bars.set_rows(state.purposes)
        if not self._fitted:
            self._fitted = True
            self.ui.out_table.fit_columns()
        is_open = state.round.closed_on is None
        for button in (self.ui.close_button, self.ui.remind_button, self.ui.forms_button, self.ui.preview_button):
            button.setEnabled(is_open)

    def _show_counts(self, row: RoundRow) -> None:
        text = self.tr("%1 van %2 formulieren terug, graag uiterlijk %3")
        text = text.replace("%1", str(row.returned)).replace("%2", str(row.out + row.returned + row.cancelled))
        text = text.replace("%3", short_day(row.round.return_before))
        self.ui.counts_label.setText(text)
        self.say_status(text)

    def show_pages(self, pdf: bytes, name: str, printed: Callable[[], object] | None = None) -> None:
        """Show pages before they are printed or saved."""

        def note() -> None:
            if printed is not None:
                self.attempt(printed)

        def save(path: Path) -> None:
            self.desk.tools.save_file(path, pdf)
            self.saved(path)
            note()

        self.preview_window = PreviewWindow(
            Path(name).stem,
            pdf,
            lambda: self.output.ask_printer(pdf, name).accepted.connect(note),
            lambda: self.output.ask_target(name, lambda path: self.attempt(partial(save, path))),
            self,
        )
        self.preview_window.show()

    def say_skipped(self, number: int) -> None:
        """Say how many forms are not among the letters."""
        if number:
            text = self.tr(
                "%n formulier(en) gaan niet per post; de kolom 'Per post' zegt waarom. Deel die uit.", "", number
            )
            self.messages.warning(text)

    def saved(self, path: Path) -> None:
        """The file is written."""
        self.messages.news(self.tr("Opgeslagen: %1").replace("%1", str(path)))

    def saved_families(self, folder: Path, files: int, skipped: int) -> None:
        """The folder is written."""
        text = self.tr("%n bestand(en) opgeslagen in %1.", "", files).replace("%1", str(folder))
        if skipped:
            more = self.tr("%n formulier(en) staan er niet bij; de lijst in de map zegt welke en waarom.", "", skipped)
            self.messages.warning(f"{text} {more}")
        else:
            self.messages.news(text)

    # What the person does.

    def _connect(self) -> None:
        ui, presenter = self.ui, self.presenter
        ui.round_combo.activated.connect(self._choose)
        ui.tabs.currentChanged.connect(self._tab_changed)
        ui.new_button.clicked.connect(self.on_new)
        ui.empty_button.clicked.connect(self.on_new)
        ui.reminder_begin_button.clicked.connect(presenter.begin_reminder)
        ui.reminder_done_button.clicked.connect(lambda: self.attempt(presenter.finish_reminder))
        ui.preview_button.clicked.connect(lambda: presenter.preview(posted=ui.posted_check.isChecked()))
        ui.forms_button.clicked.connect(self._forms)
        ui.remind_button.clicked.connect(self._remind)
        ui.list_button.clicked.connect(presenter.out_pages)
        ui.list_excel_button.clicked.connect(lambda: self._ask_workbook(self.tr("Nog niet terug"), presenter.save_out))
        ui.addresses_button.clicked.connect(lambda: self._ask_workbook(self.tr("Adressen"), presenter.save_addresses))
        ui.summary_button.clicked.connect(presenter.summary)
        ui.close_button.clicked.connect(self._ask_close)
        ui.family_check.toggled.connect(lambda on: ui.covers_check.setEnabled(not on))
        ui.group_bars.group_requested.connect(self._show_group)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), ui.state_tab, self._show_all)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _point_focus(self) -> None:
        """Where the cursor comes when the page gets it: the button to begin, the next code, or who is out."""
        ui = self.ui
        state = ui.tabs.currentWidget() is ui.state_tab
        field = ui.out_table if state else ui.code_edit
        self.setFocusProxy(ui.empty_button if ui.stack.currentWidget() is ui.empty_page else field)

    def _tab_changed(self) -> None:
        self.refresh_now()
        self._point_focus()
        if self.ui.tabs.currentWidget() is self.ui.entry_tab:
            self.ui.code_edit.setFocus()

    def _begun(self, made: ConsentRound) -> None:
        """A round was begun: its forms come first, so that is what is shown."""
        self.attempt(lambda: self.presenter.choose(made.id))
        self.ui.tabs.setCurrentWidget(self.ui.state_tab)
        self.refresh_now()
        text = self.tr("De formulieren van '%1' staan klaar. Druk ze af en deel ze uit, of stuur ze op.")
        self.messages.next_step(text.replace("%1", made.name), self.tr("Alle formulieren"), self._forms)

    def _choose(self) -> None:
        self.attempt(lambda: self.presenter.choose(self.ui.round_combo.currentData()))
        self.refresh_now()

    def _forms(self) -> None:
        title, ui = self.tr("Formulieren maken"), self.ui
        if ui.family_check.isChecked():
            self._ask_folder(title, reminder=False)
        else:
            self.presenter.forms(posted=ui.posted_check.isChecked(), covers=ui.covers_check.isChecked(), title=title)

    def _remind(self) -> None:
        title, ui = self.tr("Herinneringen maken"), self.ui
        if ui.family_check.isChecked():
            self._ask_folder(title, reminder=True)
        else:
            self.presenter.remind(posted=ui.posted_check.isChecked(), covers=ui.covers_check.isChecked(), title=title)

    def _ask_folder(self, title: str, *, reminder: bool) -> None:
        """Ask where the files of the families go: a new folder is made there."""

        def chosen(folder: Path) -> None:
            posted = self.ui.posted_check.isChecked()
            self.presenter.per_family(folder, posted=posted, reminder=reminder, title=title)

        ask_folder(self, self.desk.settings, self.tr("Kies de map waarin de bestanden komen"), chosen)

    def _show_group(self, group: str) -> None:
        """Choosing a bar shows who of that group has not answered; again, or Esc, shows all."""
        self._group = "" if group == self._group else group
        self.model.show_only(self._of_group if self._group else None)

    def _group_of(self, row: FormRow) -> str:
        """Name the group, with its location where two locations have one of that name."""
        return self._titles.get((row.pupil.group, row.pupil.location), row.pupil.group)

    def _of_group(self, row: FormRow) -> bool:
        return self._titles.get((row.pupil.group, row.pupil.location)) == self._group

    def _show_all(self) -> None:
        self._group = ""
        self.model.show_only(None)

    def _ask_workbook(self, kind: str, save: Callable[[Path, str], object]) -> None:
        name = self.presenter.file_name(kind, "xlsx")
        title = self.tr("Exporteren")
        ask_save(self, self.desk.settings, name, self.tr("Excel-werkmap (*.xlsx)"), lambda path: save(path, title))

    def _ask_close(self) -> QMessageBox | None:
        """Closing cannot be taken back: ask once."""
        state = self.presenter.state
        if state is None:
            return None
        text = self.tr(
            "De ronde sluiten? %n formulier(en) die nog niet terug zijn, vervallen: hun code werkt niet meer. "
            "Wie niet antwoordde, blijft onbeantwoord.",
            "",
            len(state.out),
        )
        box = QMessageBox(QMessageBox.Icon.Question, self.tr("Ronde sluiten"), text, parent=self)
        close = box.addButton(self.tr("Ronde &sluiten"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("&Annuleren"), QMessageBox.ButtonRole.RejectRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        close.clicked.connect(lambda: self.attempt(self.presenter.close))
        box.open()
        return box

    def _title(self, row: RoundRow) -> str:
        closed = self.tr("%1 (gesloten)") if row.round.closed_on is not None else "%1"
        return closed.replace("%1", row.round.name)

    def _columns(self) -> list[Column[FormRow]]:
        return [
            Column(self.tr("Groep"), self._group_of),
            Column(
                self.tr("Leerling"), lambda row: row.pupil.name.listed, sort_key=lambda row: row.pupil.name.sort_key
            ),
            Column(self.tr("Ouder/verzorger"), lambda row: row.guardian.name.full if row.guardian else HOUSEHOLD),
            Column(self.tr("Code"), lambda row: row.form.code),
            Column(self.tr("Herinnerd op"), lambda row: ", ".join(short_day(day) for day in row.form.reminders)),
            Column(self.tr("Per post"), lambda row: why_not_posted(row) or self.tr("ja")),
        ]


def _response(one: GroupCount) -> GroupResponse:
    """A group as its bar shows it: of so many forms, so many are back."""
    return GroupResponse(one.group, one.forms, one.returned, answered=one.returned, asked=one.forms)
