"""The tab Dossiercontrole of a file."""

from __future__ import annotations

from wm_desktop.gui.incidents.case_tab import CaseTab
from wm_desktop.services.case_file import CaseFile


class FilingTab(CaseTab):
    """Stays out of the window until there is something to show."""

    filled = False

    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Dossiercontrole")

    def show_case(self, case: CaseFile) -> None:
        """Draw the file as it is now."""
