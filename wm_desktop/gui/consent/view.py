"""The Toestemmingen page: the consent register as a matrix, its filters, and one cell's story beside it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from wm_desktop.domain.consent import Answer, AnswerKind, ConsentStatus, Purpose
from wm_desktop.domain.dutch_dates import NotADayError
from wm_desktop.domain.errors import DomainError
from wm_desktop.gui import doors, theme
from wm_desktop.gui.consent.filters import FilterRow
from wm_desktop.gui.consent.presenter import Choices, Draft, RegisterPresenter, Story
from wm_desktop.gui.consent.summary import Total
from wm_desktop.gui.consent.words import must_come_down
from wm_desktop.gui.desk import Aim, Desk
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.evidence.kept import show_kept
from wm_desktop.gui.forms.ui_consent_register import Ui_ConsentRegister
from wm_desktop.gui.pages import Page
from wm_desktop.gui.save_as import ask_save
from wm_desktop.services.lists import ExportNote, register_note
from wm_desktop.services.rows import ConsentFilter, MatrixRow, Register
from wm_desktop.services.settings import file_name
from wm_desktop.services.workplace import Kind

_REST_MS = 600
_PANEL_CHARACTERS = 36
_PANEL_SHARE = 42
"""At most so many percent of the page: the rest is for the register."""
_HEADING_FROM_CHARACTERS = 118


class ConsentPage(Page):
    """Holds the form, shows what the presenter says, and turns clicks and keys into its calls."""

    kinds = frozenset({Kind.CONSENT, Kind.ROSTER, Kind.SETTINGS})
    help_topic = "toestemmingen"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_ConsentRegister()
        self.ui.setupUi(self.body)
        self.presenter = RegisterPresenter(self, desk.place)
        self.table = self.ui.consent_table
        self.filters = FilterRow(self.ui, desk.place.today())
        self.ui.totals_bar.follow(self.table)
        self.ui.splitter.setStretchFactor(0, 1)
        self.ui.splitter.setStretchFactor(1, 0)
        self.ui.answer_panel.allow(recording=self.presenter.may_record)
        for button in (self.ui.import_button, self.ui.record_button, self.ui.log_button):
            button.setVisible(self.presenter.may_record)
        self._rest_timer = QTimer(self)
        self._rest_timer.setSingleShot(True)
        self._rest_timer.setInterval(_REST_MS)
        self._rest_timer.timeout.connect(self.settle_memory)
        self._restyle()
        self._connect()
        self._no_day = ""
        self.filters.restore(desk.settings)
        self.presenter.asked = self.filters.asked()

    def shown(self) -> None:
        """The page comes to the front: its rows are left alone by the collector once the person looks."""
        super().shown()
        self._rest_timer.start()

    def refresh(self) -> None:
        """Ask the register again."""
        self.presenter.refresh()
        self._rest_timer.start()

    def settle_memory(self) -> None:
        """Let Python's collector skip what is in hand: going through a large register takes it 0.1 s in mid-typing.

        Only what is young is collected here; a whole round would be the standstill that this is to spare.
        """
        gc.collect(1)
        gc.freeze()

    def show_aim(self, aim: Aim) -> None:
        """Show a filtered part, one pupil, or start reading in."""
        self.show_filter(
            ConsentFilter(
                search=aim.search,
                group=aim.group,
                location=aim.location,
                purpose=aim.purpose,
                status=aim.status,
                not_yes=aim.not_yes,
            )
        )
        self._ask_filter()
        if aim.subject is not None:
            self.table.go_to(aim.subject)
        if aim.action == "import":
            self.on_import()

    def on_import(self) -> None:
        """Ctrl+I: the wizard for the yearly spreadsheet."""
        doors.open_consent_import(self.desk, self)

    def on_print(self) -> None:
        """Ctrl+P: the no-consent list, preview first."""
        doors.open_no_consent_list(self.desk, self, self.presenter.asked)

    def on_edit(self) -> None:
        """F2: record an answer for the chosen cell."""
        self.attempt(self.presenter.start_answer)

    def on_delete(self) -> None:
        """Del: withdraw in one act, with undo."""
        self.attempt(self.presenter.withdraw)

    # What the presenter says.

    def show_choices(self, choices: Choices) -> None:
        """Fill the filter row, keeping what is chosen."""
        self.filters.offer(choices)

    def show_filter(self, asked: ConsentFilter) -> None:
        """Put the filter row as asked."""
        self.filters.show(asked)

    def show_register(self, purposes: Sequence[Purpose], rows: Sequence[MatrixRow]) -> None:
        """Show the rows; the cursor stays on its pupil and purpose."""
        self.ui.pages_stack.setCurrentWidget(self.ui.register_page)
        self.setFocusProxy(self.table)
        self.table.show_register(purposes, rows, self.presenter.asked.purpose)

    def show_order(self, column: int, *, descending: bool) -> None:
        """Put the arrow on the column that decides the order."""
        self.table.show_sorted(column, descending=descending)

    def show_totals(self, counted: Sequence[Total]) -> None:
        """Show the totals under the columns."""
        self.ui.totals_bar.show_totals(counted, [purpose.label for purpose in self.table.matrix.purposes])

    def show_counts(self, shown: int, in_all: int, *, filtered: bool) -> None:
        """Tell the status bar."""
        if filtered:
            counts = self.tr("%1 van %2 leerlingen").replace("%1", str(shown)).replace("%2", str(in_all))
        else:
            counts = self.tr("%n leerling(en)", "", in_all)
        self.ui.clear_button.setEnabled(filtered)
        self.say_status(counts, filtered=filtered)

    def show_empty(self, *, may_import: bool) -> None:
        """No pupils yet: say what to do first."""
        first = self.tr(
            "Lees eerst de leerlingen in uit uw leerlingadministratie (EDEXML of een lijst). "
            "Daarna leest u hier de toestemmingenlijst in."
        )
        self.ui.empty_label.setText(first if may_import else self.tr("Hier staan voor u nog geen leerlingen."))
        self.ui.empty_button.setText(self.tr("Lee&rlingen inlezen…"))
        self.ui.empty_button.setVisible(may_import)
        self.ui.pages_stack.setCurrentWidget(self.ui.empty_page)
        self.setFocusProxy(self.ui.empty_button)

    def show_story(self, story: Story | None) -> None:
        """Show what is behind the chosen cell."""
        self.ui.answer_panel.show_story(story)

    def ask_answer(self, draft: Draft) -> None:
        """Let the person confirm an answer in the side panel."""
        self.ui.answer_panel.ask_answer(draft)

    def close_answer(self) -> None:
        """Back to the history, with the cursor in the table."""
        self.ui.answer_panel.close_answer()

    def say_recorded(self, story: Story, answer: Answer, undo: Callable[[], None]) -> None:
        """Tell what was recorded, with the way back beside it."""
        text = self._recorded_words(story, answer)
        self.messages.news(text, undo=lambda: self.attempt(undo))

    def say_must_come_down(self, story: Story, answer: Answer, places: Sequence[str], undo: Callable[[], None]) -> None:
        """Tell what was recorded and where the pupil must come out now, with a button that goes there."""
        self.messages.undoable_warning(
            " ".join((self._recorded_words(story, answer), must_come_down(places))),
            undo=lambda: self.attempt(undo),
            button=self.tr("Naar weghalen"),
            action=lambda: self.desk.go(Aim("publications", search=story.row.name.full, action="takedowns")),
        )

    def _recorded_words(self, story: Story, answer: Answer) -> str:
        return (
            self.tr("Vastgelegd: %1 voor %2 - %3.")
            .replace("%1", theme.status_label(ConsentStatus(answer.kind.value)))
            .replace("%2", story.row.name.full)
            .replace("%3", story.purpose.label)
        )

    def say_retracted(self) -> None:
        """Tell that the answer was taken back."""
        self.messages.news(self.tr("Teruggenomen. Het antwoord blijft doorgestreept in de geschiedenis staan."))

    def say_no_yes(self, story: Story) -> None:
        """There is nothing to withdraw."""
        self.messages.warning(
            self.tr(
                "Er staat geen ja voor %1 - %2, dus er is niets in te trekken. Leg zo nodig een nee vast (toets N)."
            )
            .replace("%1", story.row.name.full)
            .replace("%2", story.purpose.label)
        )

    def say_choose_cell(self) -> None:
        """A cell must be chosen first."""
        self.messages.warning(self.tr("Kies eerst in de tabel een leerling en een doel (een gekleurde cel)."))

    # What the person does.

    def export_to(self, path: Path, register: Register) -> None:
        """Write what is in view as a workbook."""
        tools, asked = self.desk.tools, self.presenter.asked

        def saved(_: None) -> None:
            self.messages.news(self.tr("Opgeslagen: %1").replace("%1", str(path)))

        self.desk.tasks.run_for(self)(
            self.tr("Exporteren"),
            lambda _: tools.save_file(path, tools.register_workbook(register, self._note(register, asked))),
            saved,
            self.fail,
        )

    def _note(self, register: Register, asked: ConsentFilter) -> ExportNote:
        return register_note(self.place, asked, len(register.rows))

    def theme_changed(self) -> None:
        """Take over the colours of the mode the window is in now."""
        self._restyle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With large text or a small window the buttons need the heading's place; the bar names the page too."""
        super().resizeEvent(event)
        self._place_heading()

    def hideEvent(self, event: QHideEvent) -> None:
        """Remember the filters and the order for the next time."""
        self.filters.remember(self.desk.settings)
        self._rest_timer.stop()
        gc.unfreeze()
        super().hideEvent(event)

    def _connect(self) -> None:
        ui, panel = self.ui, self.ui.answer_panel
        self.filters.changed.connect(self._ask_filter)
        self.filters.day_refused.connect(self._day_refused)
        ui.search_edit.returnPressed.connect(self.table.setFocus)
        ui.changes_button.clicked.connect(self._open_changes)
        ui.clear_button.clicked.connect(self.presenter.clear_filter)
        ui.import_button.clicked.connect(self.on_import)
        ui.log_button.clicked.connect(self._open_log)
        ui.record_button.clicked.connect(self.on_edit)
        ui.list_button.clicked.connect(self.on_print)
        ui.export_button.clicked.connect(self._ask_export)
        ui.empty_button.clicked.connect(self._import_roster)
        self.table.horizontalHeader().sectionClicked.connect(self.presenter.sort_by)
        self.table.frozen.horizontalHeader().sectionClicked.connect(self.presenter.sort_by)
        self.table.cell_entered.connect(self._cell_entered)
        self.table.answer_requested.connect(self._answer_key)
        self.table.withdraw_requested.connect(self.on_delete)
        self.table.family_requested.connect(self.open_family)
        self.table.menu_requested.connect(self._open_menu)
        panel.record_requested.connect(self.on_edit)
        panel.withdraw_requested.connect(self.on_delete)
        panel.store_requested.connect(self._store)
        panel.file_requested.connect(self.open_file)
        panel.left.connect(self.table.setFocus)

    def _ask_filter(self) -> None:
        asked = self.filters.asked()
        self.attempt(lambda: self.presenter.set_filter(asked))

    def _day_refused(self, error: NotADayError | None) -> None:
        """Say that the register does not stand on the day that was typed; take it back when there is a day again."""
        if error is not None:
            self._no_day = self.tr("Dit is de stand van vandaag. %1").replace("%1", sentence_of(error))
            self._ask_filter()
            self.messages.trouble(self._no_day)
        elif self._no_day and self.messages.text == self._no_day:
            self.messages.clear()

    def _cell_entered(self, index: QModelIndex) -> None:
        row, purpose = self.table.matrix.row(index), self.table.matrix.purpose(index)
        self.presenter.choose(row.id if row else None, purpose.id if purpose else None)

    def _answer_key(self, kind: AnswerKind) -> None:
        self.attempt(lambda: self.presenter.start_answer(kind))

    def open_file(self, answer_id: str) -> None:
        """Show the scan or file behind an answer."""
        found = self.attempt(lambda: self.presenter.evidence(answer_id))
        if found is not None:
            show_kept(self.desk, self, *found, self._refused)

    def _store(self, draft: Draft) -> None:
        kind = draft.kind
        if draft.file is not None and kind is not None:
            self.desk.tasks.run_for(self)(
                self.tr("Bewijsstuk bewaren"),
                lambda _: self.presenter.record(draft, kind),
                lambda answer: self.presenter.stored(draft, answer),
                self._refused,
            )
            return
        try:
            self.presenter.store(draft)
        except DomainError as error:
            self.ui.answer_panel.refuse(sentence_of(error))

    def _refused(self, error: Exception) -> None:
        if isinstance(error, DomainError):
            self.ui.answer_panel.refuse(sentence_of(error))
        else:
            self.fail(error)

    def open_family(self) -> None:
        """G: the answers of brothers and sisters together."""
        row = self.table.matrix.row(self.table.currentIndex())
        if row is not None and self.presenter.may_record:
            self.attempt(lambda: doors.open_family(self.desk, self, row.id))

    def menu(self) -> QMenu:
        """What can be done with the chosen cell."""
        menu = QMenu(self)
        if self.presenter.may_record:
            menu.addAction(self.tr("&Ja vastleggen…\tJ"), lambda: self._answer_key(AnswerKind.YES))
            menu.addAction(self.tr("&Nee vastleggen…\tN"), lambda: self._answer_key(AnswerKind.NO))
            menu.addAction(self.tr("In&getrokken vastleggen…\tI"), lambda: self._answer_key(AnswerKind.WITHDRAWN))
            menu.addAction(self.tr("&Toestemming nu intrekken\tDel"), self.on_delete)
            menu.addAction(self.tr("Alle kinderen van het ge&zin…\tG"), self.open_family)
            menu.addSeparator()
        menu.addAction(self.tr("&Kopiëren\tCtrl+C"), self.table.copy_selection)
        row = self.table.matrix.row(self.table.currentIndex())
        if row is not None:
            menu.addAction(self.tr("Alles van deze &leerling"), lambda: self.desk.go(Aim("persons", subject=row.id)))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _open_menu(self, place: QPoint) -> None:
        self.menu().popup(place)

    def _open_log(self) -> None:
        doors.open_import_log(self.desk, self)

    def _open_changes(self) -> None:
        doors.open_register_changes(self.desk, self, self.presenter.asked)

    def _import_roster(self) -> None:
        doors.open_roster_import(self.desk, self)

    def _ask_export(self) -> None:
        register = self.presenter.in_view
        asked = self.presenter.asked
        name = file_name(
            self.tr("Toestemmingsregister"), asked.purpose, asked.group, day=self.place.today(), suffix="xlsx"
        )
        ask_save(
            self,
            self.desk.settings,
            name,
            self.tr("Excel-werkmap (*.xlsx)"),
            lambda path: self.export_to(path, register),
        )

    def _fit_text(self) -> None:
        lines = self.fontMetrics().averageCharWidth() * _PANEL_CHARACTERS
        buttons = self.ui.answer_panel.minimumSizeHint().width()
        self.ui.answer_panel.setMinimumWidth(max(lines, min(buttons, self.width() * _PANEL_SHARE // 100)))
        self.table.fit_text()
        self._place_heading()

    def _place_heading(self) -> None:
        needed = self.fontMetrics().averageCharWidth() * _HEADING_FROM_CHARACTERS
        self.ui.title_label.setVisible(self.width() >= needed)

    def _restyle(self) -> None:
        signs = [f"{theme.status_symbol(status)} {theme.status_label(status)}" for status in ConsentStatus]
        signs.append(self.tr("• nog niet alle ouders"))
        signs.append(self.tr("gestippeld kader: beschermde leerling"))
        signs.append(self.tr("toetsen J, N, I: vastleggen, Del: intrekken"))
        self.ui.legend_label.setText("   ".join(signs))
        self.ui.answer_panel.restyle()
        QTimer.singleShot(0, self, self._fit_text)  # the new size comes to the widgets only after this
        self.table.viewport().update()
