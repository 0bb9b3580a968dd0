"""The tab of the settings for human resources: version and articles of the cao, and the days for a response."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wm_desktop.gui.forms.ui_cao_tab import Ui_CaoTab
from wm_desktop.services.cao import FEWEST_DAYS, MOST_DAYS, CaoSettings


class CaoTab(QWidget):
    """Holds the fields; the dialog stores them with the other settings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CaoTab()
        self.ui.setupUi(self)
        self.ui.days_spin.setRange(FEWEST_DAYS, MOST_DAYS)

    def show_cao(self, cao: CaoSettings) -> None:
        """Put the fields as they are stored."""
        self.ui.version_edit.setText(cao.version)
        self.ui.reprimand_edit.setText(cao.article_reprimand)
        self.ui.suspension_edit.setText(cao.article_suspension)
        self.ui.days_spin.setValue(cao.response_days)

    @property
    def typed(self) -> CaoSettings:
        """What stands there now."""
        ui = self.ui
        return CaoSettings(
            ui.version_edit.text().strip(),
            ui.reprimand_edit.text().strip(),
            ui.suspension_edit.text().strip(),
            ui.days_spin.value(),
        )
