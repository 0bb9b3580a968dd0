"""Lists of a yearly round as a workbook."""

from __future__ import annotations

from wm_desktop.services.round_state import RoundList
from wm_desktop.spreadsheets.write import SheetPlan, heading_lines, workbook


def round_workbook(made: RoundList) -> bytes:
    """Write a list of a round as xlsx; every cell is text."""
    plan = SheetPlan(
        name=made.title,
        lines=heading_lines(made.title, made.note),
        header=made.header,
        widths=made.widths,
        rows=made.rows,
        count=len(made.rows),
        landscape=len(made.header) > 6,
    )
    return workbook(made.title, made.note, [plan])
