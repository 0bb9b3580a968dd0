"""The tab of the policy in the settings: how long a yes counts, and whose yes it needs."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.consent_timeline import YesPolicy
from wm_desktop.domain.dutch_dates import MONTHS
from wm_desktop.domain.errors import WmError
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_policy_tab import Ui_PolicyTab
from wm_desktop.gui.messages import MessageBar
from wm_desktop.gui.settings.policy_presenter import PolicyPresenter
from wm_desktop.gui.settings.purpose_words import effect_text
from wm_desktop.services.consent_policy import PolicyEffect

_NEW_SCHOOL_YEAR = (8, 1)


class PolicyTab(QWidget):
    """Holds the fields; the presenter sees to it that consequences are told first."""

    messages: MessageBar
    presenter: PolicyPresenter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PolicyTab()
        self.ui.setupUi(self)
        for number, name in enumerate(MONTHS, 1):
            self.ui.month_combo.addItem(name, number)
            self.ui.remind_month_combo.addItem(name, number)

    def set_up(self, desk: Desk, messages: MessageBar) -> None:
        """Begin to work with a data file."""
        ui = self.ui
        self.messages = messages
        self.presenter = PolicyPresenter(desk.place, self, desk.tasks.run_for(self))
        self.presenter.refresh()
        for button in (ui.stay_radio, ui.lapse_radio, ui.both_check):
            button.toggled.connect(self._typed)
        ui.day_spin.valueChanged.connect(self._typed)
        ui.month_combo.currentIndexChanged.connect(self._typed)
        ui.remind_day_spin.valueChanged.connect(self._typed)
        ui.remind_month_combo.currentIndexChanged.connect(self._typed)
        ui.effect_button.clicked.connect(self.foresee)
        ui.apply_button.clicked.connect(self.store)

    def show_policy(self, policy: YesPolicy) -> None:
        """Put the fields as the policy stands."""
        ui = self.ui
        month, day = policy.lapses_on or _NEW_SCHOOL_YEAR
        ui.month_combo.setCurrentIndex(ui.month_combo.findData(month))
        ui.day_spin.setValue(day)
        month, day = policy.reminds_on
        ui.remind_month_combo.setCurrentIndex(ui.remind_month_combo.findData(month))
        ui.remind_day_spin.setValue(day)
        (ui.stay_radio if policy.lapses_on is None else ui.lapse_radio).setChecked(True)
        ui.both_check.setChecked(policy.both_signatures)
        self._show_day()

    def show_effect(self, effect: PolicyEffect | None) -> None:
        """Tell what the typed policy would change, in plain words."""
        self.ui.effect_label.setText("" if effect is None else effect_text(effect))

    def allow_storing(self, *, allowed: bool) -> None:
        """Let the typed policy be stored, or not yet."""
        self.ui.apply_button.setEnabled(allowed)

    def say_stored(self) -> None:
        """The policy is stored."""
        self.messages.news(self.tr("Het beleid is opgeslagen en geldt vanaf nu voor alle leerlingen."))

    def say_unsaved(self) -> None:
        """The dialog wants to close while another policy stands here."""
        self.messages.trouble(
            self.tr(
                "Het beleid is veranderd maar nog niet toegepast. Bekijk eerst de gevolgen en kies Beleid toepassen."
            )
        )

    def fail(self, error: Exception) -> None:
        """Say why something was refused; a bug goes on to the global hook."""
        if not isinstance(error, WmError):
            raise error
        self.messages.trouble(sentence_of(error))

    def foresee(self) -> None:
        """Count the consequences."""
        self.messages.clear()
        self.presenter.foresee(self.tr("Gevolgen van het beleid tellen"))

    def store(self) -> None:
        """Store the policy whose consequences stand there."""
        self.presenter.store(self.tr("Beleid toepassen"))

    def _typed(self) -> None:
        ui = self.ui
        lapses = (int(ui.month_combo.currentData()), ui.day_spin.value()) if ui.lapse_radio.isChecked() else None
        self._show_day()
        reminds = (int(ui.remind_month_combo.currentData()), ui.remind_day_spin.value())
        self.presenter.type(YesPolicy(lapses, ui.both_check.isChecked(), reminds))

    def _show_day(self) -> None:
        for widget in (self.ui.day_spin, self.ui.month_combo):
            widget.setEnabled(self.ui.lapse_radio.isChecked())
        for widget in (self.ui.remind_day_spin, self.ui.remind_month_combo):
            widget.setEnabled(self.ui.stay_radio.isChecked())
