"""The filter row of the register: what is asked, as a value; remembered between sessions."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QSettings, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox

from wm_desktop.domain.consent import ConsentStatus
from wm_desktop.domain.dutch_dates import NotADayError
from wm_desktop.gui import theme
from wm_desktop.gui.consent.presenter import Choices
from wm_desktop.gui.forms.ui_consent_register import Ui_ConsentRegister
from wm_desktop.services.rows import ConsentFilter

_NOT_YES = "not_yes"
_KEY = "consent/filter"


class FilterRow(QObject):
    """Reads and writes the widgets of the filter row."""

    changed = Signal()
    day_refused = Signal(object)
    """Carries the error, or None when the day is one again."""

    def __init__(self, ui: Ui_ConsentRegister, today: date) -> None:
        super().__init__(ui.search_edit)
        self._ui = ui
        self._combos = (ui.location_combo, ui.group_combo, ui.purpose_combo, ui.status_combo)
        ui.location_combo.addItem(self.tr("Alle locaties"), "")
        ui.group_combo.addItem(self.tr("Alle groepen"), "")
        ui.purpose_combo.addItem(self.tr("Alle doelen"), "")
        self._fill_states()
        ui.as_of_edit.set_today(today)
        ui.search_edit.textChanged.connect(self._tell)
        ui.as_of_edit.day_changed.connect(self._tell)
        ui.as_of_edit.editingFinished.connect(self._look_at_day)
        for combo in self._combos:
            combo.currentIndexChanged.connect(self._tell)

    def asked(self) -> ConsentFilter:
        """What the row asks for; a day that cannot be read asks for today (the field says so)."""
        ui = self._ui
        state = str(ui.status_combo.currentData() or "")
        try:
            as_of = ui.as_of_edit.day()
        except NotADayError:
            as_of = None
        return ConsentFilter(
            search=ui.search_edit.text().strip(),
            group=str(ui.group_combo.currentData() or ""),
            location=str(ui.location_combo.currentData() or ""),
            purpose=str(ui.purpose_combo.currentData() or ""),
            status=ConsentStatus(state) if state not in {"", _NOT_YES} else None,
            not_yes=state == _NOT_YES,
            as_of=as_of,
        )

    def show(self, asked: ConsentFilter) -> None:
        """Put the row as asked, without telling anybody."""
        state = _NOT_YES if asked.not_yes else asked.status.value if asked.status else ""
        blockers = [QSignalBlocker(widget) for widget in (*self._combos, self._ui.search_edit)]
        self._ui.search_edit.setText(asked.search)
        wanted = (asked.location, asked.group, asked.purpose, state)
        for combo, value in zip(self._combos, wanted, strict=True):
            _choose(combo, value)
        if self.asked().as_of != asked.as_of:  # what was typed and is no day stays, to be mended
            self._ui.as_of_edit.set_day(asked.as_of)
        for blocker in blockers:
            blocker.unblock()

    def offer(self, choices: Choices) -> None:
        """Fill the lists; what was chosen stays chosen as long as it exists."""
        asked = self.asked()
        lists = (
            [(place.name, place.name) for place in choices.locations],
            [(name, name) for name in dict.fromkeys(group.name for group in choices.groups)],
            [(purpose.label, purpose.code) for purpose in choices.purposes],
        )
        for combo, entries in zip(self._combos, lists, strict=False):
            with QSignalBlocker(combo):
                while combo.count() > 1:
                    combo.removeItem(1)
                for label, value in entries:
                    combo.addItem(label, value)
        self._ui.location_combo.setVisible(len(choices.locations) > 1)
        self.show(asked)

    def remember(self, settings: QSettings) -> None:
        """Keep the filter for the next session; what was searched for is not kept."""
        asked = self.asked()
        state = _NOT_YES if asked.not_yes else asked.status.value if asked.status else ""
        settings.setValue(_KEY, [asked.location, asked.group, asked.purpose, state])

    def restore(self, settings: QSettings) -> None:
        """Put the filter as it was in the last session."""
        kept = settings.value(_KEY)
        if not isinstance(kept, list) or len(kept) != len(self._combos):
            return
        for combo, value in zip(self._combos, kept, strict=True):
            with QSignalBlocker(combo):
                _choose(combo, str(value))

    def _fill_states(self) -> None:
        combo = self._ui.status_combo
        combo.addItem(self.tr("Alle antwoorden"), "")
        combo.addItem(self.tr("alles behalve ja"), _NOT_YES)
        for status in ConsentStatus:
            combo.addItem(f"{theme.status_symbol(status)} {theme.status_label(status)}", status.value)

    def _look_at_day(self) -> None:
        try:
            self._ui.as_of_edit.day()
        except NotADayError as error:
            self.day_refused.emit(error)
        else:
            self.day_refused.emit(None)

    def _tell(self) -> None:
        self.changed.emit()


def _choose(combo: QComboBox, value: str) -> None:
    place = combo.findData(value)
    if place < 0 and value:
        combo.addItem(value, value)
        place = combo.count() - 1
    combo.setCurrentIndex(max(place, 0))
