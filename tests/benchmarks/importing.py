"""The yearly spreadsheet of a large school (sample 20, 420 pupils, all new): reading, preview and storing."""

from __future__ import annotations

import statistics
import sys
from pathlib import Path

from tests.benchmarks.figures import Figure, Figures, main, timed
from tests.support import YEAR, FixedClock, copy_engine, make_template, workplace_on
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.services.consent_import import preview_import, store_import
from wm_desktop.spreadsheets.read import read_source

SAMPLE = Path(__file__).parents[1] / "data" / "20_grote_school_420_leerlingen.xlsx"
FLOOR = "openpyxl reading the same file"
GOAL_MS = 1000


def measure(folder: Path, tiny: bool = False) -> Figures:
    """Read, preview and store on fresh data files."""
    make_template(folder / "template.db", FixedClock())
    runs = [_once(folder, number) for number in range(1 if tiny else 3)]
    floor, read, look, store = (statistics.median(each) for each in zip(*runs, strict=True))
    return {
        "openpyxl, same file": Figure(floor),
        "read (process of its own)": Figure(read, ratio=read / floor, ratio_to=FLOOR),
        "preview, reading included": Figure(read + look, ratio=(read + look) / floor, ratio_to=FLOOR, goal=GOAL_MS),
        "store": Figure(store, ratio=store / floor, ratio_to=FLOOR, goal=GOAL_MS),
    }


def _once(folder: Path, number: int) -> tuple[float, float, float, float]:
    engine = copy_engine(folder / "template.db", folder / f"data{number}.db")
    place = workplace_on(engine, FixedClock())
    profile = Profile.parse({"unknown_pupils": "add"})
    kept = {}
    floor = timed(_bare)
    read = timed(lambda: kept.update(source=read_source(SAMPLE)))
    look = timed(lambda: kept.update(preview=preview_import(place, kept["source"], YEAR, profile)))
    store = timed(lambda: store_import(place, kept["preview"], kept["source"]))
    engine.dispose()
    return floor, read, look, store


def _bare() -> None:
    import openpyxl

    for sheet in openpyxl.load_workbook(SAMPLE).worksheets:
        for row in sheet.iter_rows(values_only=True):
            list(row)


if __name__ == "__main__":
    sys.exit(main(measure))
