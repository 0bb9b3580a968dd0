"""The tab Bewijs of a file: the panel of evidence."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wm_desktop.gui.evidence.view import EvidencePanel
from wm_desktop.gui.incidents.case_tab import CaseFrame, CaseTab
from wm_desktop.services.case_file import CaseFile


class EvidenceTab(CaseTab):
    """Hands the file to the panel."""

    def __init__(self, frame: CaseFrame, parent: QWidget | None = None) -> None:
        super().__init__(frame, parent)
        self.panel = EvidencePanel(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self.panel)
        self.panel.use(self.page)
        self.panel.taking.connect(self._come_forward)

    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Bewijs")

    def count(self, case: CaseFile) -> int | None:
        """How many pieces there are."""
        return len(case.file.evidence)

    def show_case(self, case: CaseFile) -> None:
        """Show the pieces."""
        self.panel.show_evidence(case.file.incident, case.file.evidence, may_handle=self.may_handle)

    def take_focus(self) -> None:
        """Begin at the list."""
        self.panel.ui.evidence_table.setFocus()

    def _come_forward(self) -> None:
        self.frame.go_to(EvidenceTab)
