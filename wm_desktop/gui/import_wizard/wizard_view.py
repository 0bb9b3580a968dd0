"""What the presenter asks of the import wizard's window."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import Protocol

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.ids import BatchId
from wm_desktop.gui.import_wizard.lines import (
    Counts,
    FileFacts,
    MarkLine,
    Outcome,
    Proposal,
    PupilLine,
    RowManners,
    SheetLine,
    SheetPicture,
    WholeFile,
)
from wm_desktop.services.consent_import import UndoReport


class Step(IntEnum):
    """The five steps, and the page that says what was done."""

    FILE = 0
    COLUMNS = 1
    MEANING = 2
    PUPILS = 3
    PREVIEW = 4
    DONE = 5


class WizardView(Protocol):
    """A window with five steps; every step is filled when it is shown."""

    def offer_years(self, years: Sequence[str], chosen: str) -> None:
        """Fill the school years."""
        ...

    def ask_password(self, name: str, sentence: str) -> None:
        """The file is encrypted."""
        ...

    def refuse_password(self, name: str) -> None:
        """The password was wrong too often."""
        ...

    def show_file(self, facts: FileFacts, sheets: Sequence[SheetLine]) -> None:
        """Step 1."""
        ...

    def show_columns(
        self, sheets: Sequence[SheetLine], picture: SheetPicture, purposes: Sequence[Purpose], manners: RowManners
    ) -> None:
        """Step 2."""
        ...

    def show_meaning(self, marks: Sequence[MarkLine], whole: WholeFile, *, per_sheet: bool) -> None:
        """Step 3."""
        ...

    def show_pupils(self, lines: Sequence[PupilLine], *, adds_unknown: bool) -> None:
        """Step 4."""
        ...

    def show_found(self, pupils: Sequence[Proposal]) -> None:
        """Step 4: pupils that were searched for."""
        ...

    def show_outcome(self, outcome: Outcome) -> None:
        """Step 5."""
        ...

    def show_step(self, step: Step, *, last_reachable: Step, may_store: bool) -> None:
        """Go to a step."""
        ...

    def wait(self) -> None:
        """What is shown is being made anew: it cannot be stored now."""
        ...

    def point_to_columns(self, sheet: str) -> None:
        """A sheet was ticked, and nothing in it is recognised."""
        ...

    def point_to_roster(self, path: Path, sentence: str) -> None:
        """The file belongs to the other door."""
        ...

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        ...

    def stored(self, batch: BatchId, counts: Counts) -> None:
        """Everything is stored: show the last page."""
        ...

    def undone(self, report: UndoReport) -> None:
        """The import was taken back."""
        ...

    def saved(self, path: Path) -> None:
        """A file was written."""
        ...
