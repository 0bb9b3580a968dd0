"""The dialog that changes or adds a rule of a concept."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QWidget

from wm_desktop.domain.incidents import PersonKind, ProtocolRule
from wm_desktop.gui.asking import AskingDialog
from wm_desktop.gui.forms.ui_rule_edit import Ui_RuleEdit
from wm_desktop.gui.protocol.keeping import fit


class RuleDialog(AskingDialog):
    """One rule: its code, its words, and for whom it is."""

    help_topic = "protocol"

    def __init__(
        self, save: Callable[[ProtocolRule], object], rule: ProtocolRule | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_RuleEdit()
        self.ui.setupUi(self)
        self.messages = self.ui.messages
        self._save = save
        if rule is not None:
            self.ui.code_edit.setText(rule.code)
            self.ui.title_edit.setPlainText(rule.title)
            for kind, check in self._checks().items():
                check.setChecked(kind in rule.applies_to)
        self.ui.save_button.clicked.connect(self._store)
        self.ui.cancel_button.clicked.connect(self.reject)
        fit(self, 560)

    def _checks(self) -> dict[PersonKind, QCheckBox]:
        ui = self.ui
        return {
            PersonKind.PUPIL: ui.pupil_check,
            PersonKind.GUARDIAN: ui.guardian_check,
            PersonKind.EMPLOYEE: ui.employee_check,
        }

    def _store(self) -> None:
        kinds = tuple(kind for kind, check in self._checks().items() if check.isChecked())
        rule = ProtocolRule(self.ui.code_edit.text(), self.ui.title_edit.toPlainText(), kinds)
        self.settle(lambda: self._save(rule))
