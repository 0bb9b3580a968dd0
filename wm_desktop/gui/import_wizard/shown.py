"""What the wizard's window shows of the last look at a file; a step is filled when it is seen, not before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wm_desktop.domain.importing.tables import SourceFile
from wm_desktop.gui.import_wizard import reading
from wm_desktop.gui.import_wizard.lines import MarkLine, PermissionLine, RowManners, WholeFile
from wm_desktop.gui.import_wizard.look import Look
from wm_desktop.gui.import_wizard.wizard_view import Step, WizardView


class Shown:
    """Fills the steps for one file: which sheet, marks and permissions are in sight, and which steps are `stale`."""

    def __init__(self, view: WizardView) -> None:
        self._view = view
        self._offered: dict[tuple[str, str], PermissionLine] = {}
        self._marks: list[MarkLine] = []
        self._whole: WholeFile | None = None
        self.sheet = ""
        self.per_sheet: bool | None = None
        self.stale: set[Step] = set()

    def fill(self, step: Step, look: Look, source: SourceFile) -> None:
        """Fill a step with what was looked at last, unless it shows that already."""
        if step not in self.stale:
            return
        self.stale.discard(step)
        if step is Step.FILE:
            self._view.show_file(look.facts, look.sheets)
        elif step is Step.COLUMNS:
            self._fill_columns(look, source)
        elif step is Step.MEANING:
            self._fill_meaning(look)
        elif step is Step.PUPILS:
            self._view.show_pupils(look.pupils, adds_unknown=look.preview.profile.unknown_pupils == "add")
        else:
            self._fill_outcome(look)

    def _fill_columns(self, look: Look, source: SourceFile) -> None:
        names = [line.name for line in look.sheets]
        if self.sheet not in names:
            self.sheet = next((line.name for line in look.sheets if line.used), next(iter(names), ""))
        picture = reading.sheet_picture(look.preview, source, self.sheet)
        if picture is not None:
            profile = look.preview.profile
            manners = RowManners(profile.hidden_rows or "read", profile.struck_through or "skip")
            self._view.show_columns(look.sheets, picture, look.purposes, manners)

    def _fill_meaning(self, look: Look) -> None:
        if self.per_sheet is None:
            self.per_sheet = reading.differs_per_sheet(look.preview)
        self._marks = reading.mark_lines(look.preview, per_sheet=self.per_sheet)
        self._whole = reading.whole_file(look.preview)
        self._view.show_meaning(self._marks, self._whole, per_sheet=self.per_sheet)

    def mark(self, lines: Sequence[MarkLine], means: str) -> None:
        """Show at once that marks mean something else."""
        keys = {line.key for line in lines}
        self._marks = [
            replace(line, means=means, certain=True, chosen=True) if line.key in keys else line for line in self._marks
        ]
        if self._whole is not None:
            self._view.show_meaning(self._marks, self._whole, per_sheet=bool(self.per_sheet))

    def _fill_outcome(self, look: Look) -> None:
        allowed = look.preview.choices.allowed
        self._offered |= {line.cell: line for line in look.outcome.permissions}
        permissions = tuple(replace(line, granted=cell in allowed) for cell, line in self._offered.items())
        self._view.show_outcome(replace(look.outcome, permissions=permissions))
