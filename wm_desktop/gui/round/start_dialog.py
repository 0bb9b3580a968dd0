"""The dialog that begins a round."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.rounds import ConsentRound
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.forms.ui_round_start import Ui_RoundStart
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
        self.presenter.start()
        self.ui.name_edit.setFocus()

    def offer(self, name: str, day: date, purposes: Sequence[Purpose], groups: Sequence[str]) -> None:
        """Fill the choices: everything is asked of everybody."""
        self.ui.name_edit.setText(name)
        self.ui.day_edit.set_day(day)
        _fill(self.ui.purposes_list, [(one.label, one.code) for one in purposes])
        with QSignalBlocker(self.ui.groups_list):
            _fill(self.ui.groups_list, [(group, group) for group in groups])

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
        self.presenter.look(_checked(self.ui.groups_list))

    def close_begun(self, made: ConsentRound) -> None:
        """The round stands: close, and hand it on."""
        self.accept()
        self.begun.emit(made)

    def _begin(self) -> None:
        self.attempt(self._ask_to_begin)

    def _ask_to_begin(self) -> None:
        new = NewRound(
            self.ui.name_edit.text(),
            tuple(_checked(self.ui.purposes_list)),
            tuple(_checked(self.ui.groups_list)),
            self.ui.day_edit.day() or self._today,
        )
        self.presenter.begin(new, self.tr("Formulieren voorbereiden"))


def _fill(widget: QListWidget, texts: Sequence[tuple[str, str]]) -> None:
    for text, value in texts:
        item = QListWidgetItem(text)
        item.setData(Qt.ItemDataRole.UserRole, value)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        widget.addItem(item)


def _checked(widget: QListWidget) -> list[str]:
    items = [widget.item(number) for number in range(widget.count())]
    return [str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked]
