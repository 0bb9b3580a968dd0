"""The stages of a version of the protocol as one drawn bar."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wm_desktop.domain.protocols import VersionStage
from wm_desktop.gui.incidents.stage_bar import StepBar
from wm_desktop.gui.protocol.words import stage_label


class VersionBar(StepBar[VersionStage]):
    """Concept, submitted, adopted, in force, replaced."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tuple(VersionStage), stage_label, parent)
