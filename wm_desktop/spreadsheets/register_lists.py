"""Workbooks of lists from the register: a day out, and the difference between two days."""

from __future__ import annotations

from wm_desktop.domain.dutch_dates import short_day
from wm_desktop.services.change_lists import ChangeList
from wm_desktop.services.trip_lists import TripList
from wm_desktop.spreadsheets.write import SheetPlan, heading_lines, sheet_names, workbook


def trip_workbook(made: TripList, one_sheet_per_group: bool = True) -> bytes:
    """Write the list for a day out as xlsx: a row for each pupil, a column for each purpose."""
    parts = [[group] for group in made.groups] if one_sheet_per_group else [list(made.groups)]
    names = sheet_names((part[0].group or "Zonder groep") if one_sheet_per_group else "Lijst" for part in parts)
    plans = []
    for name, part in zip(names, parts, strict=True):
        rows = [
            (row.listed, group.group, group.location, *("ja" if allowed else "nee" for allowed in row.allowed))
            for group in part
            for row in group.rows
        ]
        plans.append(
            SheetPlan(
                name=name,
                lines=heading_lines(made.title, made.note),
                header=["Naam", "Groep", "Locatie", *made.purposes],
                widths=[32, 10, 16, *(14.0 for _ in made.purposes)],
                rows=rows,
                count=len(rows),
                landscape=True,
                coloured_from=4,
            )
        )
    return workbook(made.title, made.note, plans)


def changes_workbook(made: ChangeList) -> bytes:
    """Write the differences between two days as xlsx: a row for each cell of the register that differs."""
    rows = [
        (
            *(line.pupil, line.group, line.location, line.purpose, line.was, line.became),
            "" if line.since is None else short_day(line.since),
        )
        for line in made.lines
    ]
    plan = SheetPlan(
        name="Verschil",
        lines=[
            f"{made.title} - {made.note.school}",
            f"Tussen {made.note.stand}. {made.note.made}.",
            "; ".join(made.note.filters) or "Zonder filter",
        ],
        header=["Naam", "Groep", "Locatie", "Doel", "Was", "Werd", "Sinds"],
        widths=[32, 10, 16, 24, 15, 15, 12],
        rows=rows,
        count=len(rows),
        coloured_from=5,
    )
    return workbook(made.title, made.note, [plan])
