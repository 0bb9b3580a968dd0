"""The dialog that begins a round."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.rounds import ConsentRound
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.forms.ui_round_start import Ui_RoundStart
from wm_desktop.gui.lists.ticks import add_tick, ticked, toggle_all_on_ctrl_a
from wm_desktop.gui.round.start_presenter import StartPresenter
from wm_desktop.services.round_papers import Outlook
from wm_desktop.services.rounds import NewRound


class RoundStartDialog(AskingDialog):
    """Name, day, purposes and groups, and below them what that comes to."""

    help_topic = "jaarronde"
    begun = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RoundStart()
        self.ui.setupUi(self)
        self.messages = self.ui.message_bar
        self.messages.hide()
        self.ui.day_edit.set_today(desk.place.today())
        self._today = desk.place.today()
        self.presenter = StartPresenter(self, desk.place, desk.tasks.run_for(self))
        self.ui.groups_list.itemChanged.connect(self._look)
        self.ui.start_button.clicked.connect(self._begin)
        self.ui.cancel_button.clicked.connect(self.reject)
        for ticks in (self.ui.purposes_list, self.ui.groups_list):
            toggle_all_on_ctrl_a(ticks)
        self.presenter.start()
        self.ui.name_edit.setFocus()

    def offer(self, name: str, day: date, purposes: Sequence[Purpose], groups: Sequence[str]) -> None:
        """Fill the choices: everything is asked of everybody."""
        self.ui.name_edit.setText(name)
        self.ui.day_edit.set_day(day)
        with QSignalBlocker(self.ui.groups_list):
            for purpose in purposes:
                add_tick(self.ui.purposes_list, purpose.label, purpose.code, checked=True)
            for group in groups:
                add_tick(self.ui.groups_list, group, group, checked=True)

    def show_outlook(self, made: Outlook) -> None:
        """Say what the choice comes to."""
        text = self.tr("%1 formulieren voor %2 leerlingen.")
        text = text.replace("%1", str(made.forms)).replace("%2", str(made.pupils))
        if made.nameless:
            more = self.tr(
                "Van %n leerling(en) is geen ouder met gezag bekend: één formulier voor het gezin.", "", made.nameless
            )
            text = f"{text} {more}"
        if made.handed:
            more = self.tr("%n formulier(en) krijgen geen adres op papier en worden uitgedeeld.", "", made.handed)
            text = f"{text} {more}"
        self.ui.outlook_label.setText(text)

    def _look(self) -> None:
        self.presenter.look(ticked(self.ui.groups_list))

    def close_begun(self, made: ConsentRound) -> None:
        """The round stands: close, and hand it on."""
        self.accept()
        self.begun.emit(made)

    def _begin(self) -> None:
        self.attempt(self._ask_to_begin)

    def _ask_to_begin(self) -> None:
        new = NewRound(
            self.ui.name_edit.text(),
            tuple(ticked(self.ui.purposes_list)),
            tuple(ticked(self.ui.groups_list)),
            self.ui.day_edit.day() or self._today,
        )
        self.presenter.begin(new, self.tr("Formulieren voorbereiden"))
