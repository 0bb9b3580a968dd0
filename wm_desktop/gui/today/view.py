"""The page Vandaag: cards with what must happen; a click goes there, already filtered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.domain.letter_seals import SealCertificate
from wm_desktop.domain.letters import LetterKind
from wm_desktop.gui import doors
from wm_desktop.gui.dates import day_with_weekday, long_moment
from wm_desktop.gui.desk import Aim, Desk
from wm_desktop.gui.errors import window_language
from wm_desktop.gui.forms.ui_today import Ui_Today
from wm_desktop.gui.incidents.work.words import duty_days
from wm_desktop.gui.letters.seal_words import end_warning
from wm_desktop.gui.pages import Page
from wm_desktop.gui.today.presenter import BackupState, Line, TodayPresenter
from wm_desktop.services.actors import Act
from wm_desktop.services.rows import DutyRow, GroupResponse
from wm_desktop.services.yearly_reminder import ReminderTask

_TWO_COLUMNS_FROM = 96


class TodayPage(Page):
    """What must happen."""

    help_topic = "vandaag"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_Today()
        self.ui.setupUi(self.body)
        self.ui.seal_label.hide()
        self.ui.texts_button.hide()
        self.presenter = TodayPresenter(desk.place, self, desk.tasks.run_for(self), desk.tools.letter_paper)
        self._texts: Sequence[LetterKind] = ()
        may = desk.place.actor.may
        self.ui.incidents_card.setVisible(may(Act.SEE_INCIDENTS))
        self.ui.duties_card.setVisible(may(Act.SEE_INCIDENTS))
        self.ui.letters_card.setVisible(may(Act.SEE_INCIDENTS))
        self.ui.takedowns_card.setVisible(may(Act.SEE_REGISTER))
        self.ui.backup_button.setVisible(may(Act.BACK_UP))
        self.ui.group_bars.group_requested.connect(self._group_chosen)
        self.ui.roster_button.clicked.connect(self._roster)
        self.ui.conflicts_button.clicked.connect(self.open_conflicts)
        self.ui.backup_button.clicked.connect(self._backup)
        self.ui.texts_button.clicked.connect(self.open_texts)

    def refresh(self) -> None:
        """Ask again what must happen."""
        self.presenter.refresh()

    def show_date(self, day: date) -> None:
        """Show which day it is."""
        self.ui.date_label.setText(day_with_weekday(day))

    def show_incidents(self, lines: list[Line], in_all: int) -> None:
        """Show open incidents."""
        self._fill(self.ui.incidents_list, "incidents", lines)
        self._count(self.ui.incidents_count_label, self.ui.incidents_empty_label, in_all)

    def show_duties(self, duties: Sequence[DutyRow], today: date, in_all: int) -> None:
        """Show what must be done in incident files; a click opens the work of that file, or the letter on its way."""
        lines = [
            Line(
                f"{one.number}  {duty_days(one, today)}",
                one.words.text(window_language()),
                one.letter_id or one.incident_id,
                page="letters" if one.letter_id else "",
                action="delivery" if one.letter_id else "",
            )
            for one in duties
        ]
        self._fill(self.ui.duties_list, "incidents", lines, "work")
        self._count(self.ui.duties_count_label, self.ui.duties_empty_label, in_all)

    def show_conflicts(self, lines: list[Line], in_all: int) -> None:
        """Show pupils whose parents disagree."""
        self._fill(self.ui.conflicts_list, "consent", lines)
        self._count(self.ui.conflicts_count_label, self.ui.conflicts_empty_label, in_all)
        self.ui.conflicts_button.setVisible(in_all > 0 and self.desk.place.actor.may(Act.RECORD_CONSENT))

    def open_conflicts(self) -> None:
        """Open the worklist of parents who disagree."""
        self.attempt(lambda: doors.open_conflicts(self.desk, self))

    def show_takedowns(self, lines: list[Line], in_all: int) -> None:
        """Show what must come down; a click opens the list of it."""
        self._fill(self.ui.takedowns_list, "publications", lines, "takedowns")
        self._count(self.ui.takedowns_count_label, self.ui.takedowns_empty_label, in_all)

    def show_outdated(self, lines: list[Line], in_all: int) -> None:
        """Show who holds a list that is no longer right; the card is there only when somebody does."""
        self._fill(self.ui.outdated_list, "issued", lines)
        self._count(self.ui.outdated_count_label, self.ui.outdated_empty_label, in_all)
        self.ui.outdated_card.setVisible(in_all > 0)

    def show_reminder(self, task: ReminderTask | None) -> None:
        """Show the yearly reminder with its day; a click opens the round's page, where its papers are made."""
        lines = []
        if task is not None:
            late = self.tr("uiterlijk %1, te laat") if task.late else self.tr("uiterlijk %1")
            what = self.tr("Ouders herinneren")
            lines = [Line(what, late.replace("%1", short_day(task.due)), UUID(int=0))]
        self._fill(self.ui.reminder_list, "round", lines, "reminder")
        self.ui.reminder_card.setVisible(bool(lines))

    def show_accounts(self, lines: list[Line], in_all: int) -> None:
        """Show accounts that somebody must look at; the card is there only when there are."""
        self._fill(self.ui.accounts_list, "protocol", lines, "accounts")
        self._count(self.ui.accounts_count_label, self.ui.accounts_empty_label, in_all)
        self.ui.accounts_card.setVisible(in_all > 0)

    def show_letters(self, lines: list[Line], in_all: int) -> None:
        """Show concepts of letters."""
        self._fill(self.ui.letters_list, "letters", lines)
        self._count(self.ui.letters_count_label, self.ui.letters_empty_label, in_all)

    def show_seal_end(self, ending: SealCertificate | None, now: datetime) -> None:
        """Say under the letters that the certificate of their seal ends soon; nothing as long as it does not."""
        self.ui.seal_label.setText("" if ending is None else f"! {end_warning(ending, now)}")
        self.ui.seal_label.setVisible(ending is not None)

    def show_texts(self, kinds: Sequence[LetterKind]) -> None:
        """Say under the letters that the school's own texts of letters must be looked at again; nothing otherwise."""
        self._texts = kinds
        self.ui.texts_button.setText(self.tr("! %n eigen brieftekst(en) nakijken: er is een nieuwe", "", len(kinds)))
        self.ui.texts_button.setVisible(bool(kinds))

    def open_texts(self) -> None:
        """Open the first text that must be looked at."""
        doors.open_letter_texts(self.desk, self.window(), next(iter(self._texts), None))

    def show_responses(self, responses: tuple[GroupResponse, ...], pupils: int) -> None:
        """Show how far each group is, or what to do first."""
        self.say_status(self.tr("%n leerling(en)", "", pupils))
        self.ui.group_bars.set_rows(responses)
        self.ui.group_bars.setVisible(bool(responses))
        self.ui.groups_hint_label.setVisible(bool(responses))
        self.ui.groups_empty_label.setVisible(pupils == 0)
        self.ui.roster_button.setVisible(pupils == 0)

    def show_backup(self, state: BackupState) -> None:
        """Show the state of the backup; an old one stands in the colour of trouble."""
        if state.moment is None:
            text = self.tr("! Er is nog geen back-up gemaakt.")
        elif state.is_old:
            text = self.tr("! De laatste back-up is van %1. Maak er vandaag een.").replace(
                "%1", long_moment(state.moment)
            )
        else:
            text = self.tr("Laatste back-up: %1.").replace("%1", long_moment(state.moment))
        self.ui.backup_label.setText(text)
        self.ui.backup_label.setProperty("trouble", state.is_old)
        self.ui.backup_label.style().polish(self.ui.backup_label)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns of cards where they fit; one below the other with large text or a small window."""
        super().resizeEvent(event)
        columns = self.ui.content.layout()
        if isinstance(columns, QBoxLayout):
            narrow = self.width() < self.fontMetrics().averageCharWidth() * _TWO_COLUMNS_FROM
            directions = QBoxLayout.Direction
            columns.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def on_import(self) -> None:
        """Ctrl+I: read the consent spreadsheet in."""
        doors.open_consent_import(self.desk, self.window())

    def _count(self, count: QLabel, empty: QLabel, in_all: int) -> None:
        count.setText(str(in_all) if in_all else "")
        empty.setVisible(in_all == 0)

    def _fill(self, place: QWidget, page: str, lines: list[Line], action: str = "") -> None:
        layout = place.layout()
        if layout is None:
            return
        place.setVisible(bool(lines))
        while (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for line in lines:
            button = QPushButton(f"{line.text}   ·   {line.detail}" if line.detail else line.text, place)
            button.setProperty("line", True)
            button.setToolTip(button.text())
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(
                partial(self._go, Aim(line.page or page, subject=line.subject, action=line.action or action))
            )
            layout.addWidget(button)

    def _go(self, aim: Aim, _checked: bool = False) -> None:
        if aim.page == "issued":
            doors.open_issued_lists(self.desk, self.window(), aim.subject)
        else:
            self.desk.go(aim)

    def _group_chosen(self, group: str) -> None:
        self.desk.go(Aim("consent", group=group))

    def _roster(self) -> None:
        doors.open_roster_import(self.desk, self.window())

    def _backup(self) -> None:
        doors.make_backup(self.desk, self)
