"""The import wizard: five steps, back and forth without losing a choice, then one act of storing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.errors import CancelledError, DomainError
from wm_desktop.gui.desk import Desk
from wm_desktop.gui.errors import sentence_of
from wm_desktop.gui.forms.ui_import_wizard import Ui_ImportWizard
from wm_desktop.gui.import_wizard.columns_step import ColumnsStep
from wm_desktop.gui.import_wizard.file_step import FileStep
from wm_desktop.gui.import_wizard.meaning_step import MeaningStep
from wm_desktop.gui.import_wizard.preview_step import PreviewStep
from wm_desktop.gui.import_wizard.presenter import ImportPresenter, Step
from wm_desktop.gui.import_wizard.pupils_step import PupilsStep
from wm_desktop.gui.save_as import ask_open, ask_save


class ImportWizard(QDialog):
    """Holds the five steps; what they ask goes to the presenter."""

    stored = Signal(object)
