"""Reports as a workbook: a sheet for each chart or table, numbers as numbers and what is hidden in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wm_desktop.services.reports import HIDDEN, Bars, Block, FactSheet, Prose, Report, Rows
from wm_desktop.spreadsheets.write import SheetPlan, heading_lines, sheet_names, workbook


def report_workbook(made: Report) -> bytes:
    """Write a report as xlsx; every cell is text, except counts that are shown."""
    plans = list(_plans(made))
    names = sheet_names(plan.name for plan in plans)
    named = [replace(plan, name=name) for plan, name in zip(plans, names, strict=True)]
    return workbook(made.title, made.note, named)


def _plans(made: Report) -> Iterator[SheetPlan]:
    title = f"{made.title}, {made.subtitle}" if made.subtitle else made.title
    lines = heading_lines(title, made.note)
    told = [text for block in made.blocks if isinstance(block, Prose) for text in block.texts]
    blocks: tuple[Block, ...] = made.blocks if made.sheet is None else (made.sheet,)
    for block in blocks:
        if isinstance(block, Prose):
            continue
        if isinstance(block, Bars):
            yield _bars(block, lines, made.years)
        elif isinstance(block, Rows):
            rows = list(block.rows)
            yield SheetPlan(block.title or "Lijst", lines, block.header, block.widths, rows, len(rows))
        else:
            yield _facts(block, lines)
    if told:
        yield SheetPlan("Toelichting", lines, ("Toelichting",), (110,), [(text,) for text in told], len(told))


def _bars(block: Bars, lines: list[str], years: tuple[str, str]) -> SheetPlan:
    rows = [
        (f"    {bar.label}" if bar.inside else bar.label, _shown(bar.now), _shown(bar.before)) for bar in block.bars
    ]
    said = [*lines, block.title, *filter(None, [block.note])]
    return SheetPlan(block.title, said, ("Wat", *years), (52, 16, 16), rows, len(rows))


def _shown(count: int | None) -> str | int:
    return HIDDEN if count is None else count


def _facts(block: FactSheet, lines: list[str]) -> SheetPlan:
    return SheetPlan(block.title or "Gegevens", lines, ("Gegeven", "Vastgelegd"), (44, 90), block.rows, len(block.rows))
