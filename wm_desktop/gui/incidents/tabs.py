"""The tabs of the page of one file, in the order in which they stand."""

from __future__ import annotations

from wm_desktop.gui.incidents.case_tab import CaseTab
from wm_desktop.gui.incidents.evidence_tab import EvidenceTab
from wm_desktop.gui.incidents.filing.view import FilingTab
from wm_desktop.gui.incidents.letters_tab import LettersTab
from wm_desktop.gui.incidents.measures.view import MeasuresTab
from wm_desktop.gui.incidents.overview.view import OverviewTab
from wm_desktop.gui.incidents.timeline.view import TimelineTab
from wm_desktop.gui.incidents.work.view import WorkTab

TABS: tuple[type[CaseTab], ...] = (
    OverviewTab,
    TimelineTab,
    MeasuresTab,
    WorkTab,
    EvidenceTab,
    LettersTab,
    FilingTab,
)
