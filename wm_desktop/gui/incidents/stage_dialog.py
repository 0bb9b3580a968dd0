"""The dialog that takes a file to its next stage: with the judgement, or with the reason why it is closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.incidents import Finding, IncidentStage
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.dialog_size import make_room
from wm_desktop.gui.errors import window_language
from wm_desktop.gui.forms.ui_stage_change import Ui_StageChange
from wm_desktop.gui.incidents.file_presenter import StageChoices, StageForm
from wm_desktop.gui.incidents.words import finding_label, severity_label, stage_label


class StageDialog(AskingDialog):
    """Asks what the chosen stage needs, and no more."""

    def __init__(
        self, choices: StageChoices, change: Callable[[StageForm], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_StageChange()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._change = change
        self._choices = choices
        self.ui.stage_bar.show_stage(choices.stage)
        for stage in choices.next_stages:
            self.ui.stage_combo.addItem(stage_label(stage), stage)
        self.ui.finding_combo.addItem(self.tr("(kies)"), Finding.NONE)
        for finding in (Finding.BREACH, Finding.NO_BREACH):
            self.ui.finding_combo.addItem(finding_label(finding), finding)
        self.ui.severity_combo.addItem(self.tr("(kies)"), None)
        for severity in (1, 2, 3, 4):
            self.ui.severity_combo.addItem(severity_label(severity, choices.severities), severity)
        self.ui.severity_combo.setCurrentIndex(choices.severity or 0)
        self.ui.stage_combo.currentIndexChanged.connect(self._fit)
        self.ui.finding_combo.currentIndexChanged.connect(self._fit)
        self.ui.save_button.clicked.connect(self._save)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.resize(680, 380)
        self._fit()
        self.ui.stage_combo.setFocus()

    def _form(self) -> StageForm:
        stage = IncidentStage(self.ui.stage_combo.currentData())
        reason = self.ui.reason_edit.toPlainText()
        if stage is not IncidentStage.ASSESSED:
            return StageForm(stage, reason)
        finding = Finding(self.ui.finding_combo.currentData())
        severity = self.ui.severity_combo.currentData() if finding is Finding.BREACH else None
        return StageForm(stage, reason, finding, severity)

    def _fit(self) -> None:
        """Show what belongs to the chosen stage."""
        form = self._form()
        rows = self.ui.stage_form
        rows.setRowVisible(self.ui.finding_combo, form.stage is IncidentStage.ASSESSED)
        rows.setRowVisible(self.ui.severity_combo, form.finding is Finding.BREACH)
        hint = self._hint(form.stage)
        self.ui.stage_hint.setText(hint)
        rows.setRowVisible(self.ui.stage_hint, bool(hint))
        make_room(self)

    def _hint(self, stage: IncidentStage) -> str:
        if stage is IncidentStage.CLOSED and self._choices.open_work:
            work = "\n".join(f"•  {each.text(window_language())}" for each in self._choices.open_work)
            words = self.tr("Nog open in dit dossier:\n%1\nSchrijf waarom het dossier toch dicht kan.")
            return words.replace("%1", work)
        if self._choices.stage is IncidentStage.CLOSED:
            return self.tr("Het dossier gaat weer open. Schrijf waarom.")
        return ""

    def _save(self) -> None:
        self.settle(lambda: self._change(self._form()))
