"""The yearly spreadsheet: reading, recognising, matching and comparing lists of 420 and 10,000 rows in every format.

Each beside the least that reading the same file can cost: the csv module, or calamine without any looks; .xlsx also
beside openpyxl, which alone among libraries knows looks. The reading process and its start are always included. Every
figure comes from a process of its own, so that none is warmed up by another. Last comes sample 20 (420 pupils, all new)
through the program: preview, storing and taking back.

With WM_BENCH_ROWS=100000 in the environment lists of that many rows are measured too, with the most memory that the
program and its reading process have had; writing the files for it takes some minutes.
"""

from __future__ import annotations

import csv
import io
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.figures import Figure, Figures, main, timed
from tests.benchmarks.lists import fill, known_pupils, make_file, rows_of
from tests.support import YEAR, FixedClock, copy_as_used, make_template, workplace_on
from wm_desktop.domain.importing.plan import Standing, plan_import
from wm_desktop.domain.importing.profile import Profile
from wm_desktop.services.bulk import uncollected
from wm_desktop.services.consent_import import preview_import, store_import, undo_import
from wm_desktop.spreadsheets.read import read_source

SAMPLES = Path(__file__).parents[1] / "data"
SAMPLE = SAMPLES / "20_grote_school_420_leerlingen.xlsx"
SMALL_SAMPLE = SAMPLES / "01_las_overzicht_privacyvoorkeuren.xlsx"
KINDS = ("csv", "xls", "ods", "xlsx")
FLOORS = {"csv": "the csv module"} | dict.fromkeys(KINDS[1:], "calamine, values alone")
ROWS, MANY = 420, 10_000
ONCE = "--once"
GOAL_MS, GOAL_RATIO, GOAL_OPENPYXL, GOAL_LINEAR, GOAL_MB = 1000, 6, 1.3, 12, 600


def measure(folder: Path, tiny: bool = False) -> Figures:
    """Measure all sizes and formats, then the sample."""
    figures: Figures = {}
    wanted = int(os.environ.get("WM_BENCH_ROWS", "0"))
    sizes = (5,) if tiny else tuple(sorted({ROWS, MANY, *([wanted] if wanted else [])}))
    spent: dict[tuple[int, str], float] = {}
    for rows in sizes:
        for kind in KINDS:
            figures |= _size(folder, rows, kind, spent)
    for kind in KINDS if MANY in sizes and wanted > MANY else ():
        growth, times = spent[wanted, kind] / spent[MANY, kind], wanted / MANY
        name = f"{kind}: {wanted} rows against {MANY}"
        figures[name] = Figure(growth, "x", goal=GOAL_LINEAR * times / 10)
    return figures | _stored(folder, MANY if not tiny else 5) | _sample(folder, tiny)


def _size(folder: Path, rows: int, kind: str, spent: dict[tuple[int, str], float]) -> Figures:
    path = folder / f"{rows}.{kind}"
    path.write_bytes(make_file(kind, rows_of(rows)))
    times = 3 if ROWS <= rows <= MANY else 1
    floor = timed(_floor(kind, path), times)
    apart = rows >= ROWS or kind == KINDS[0]  # of tiny lists one is enough to see that it runs
    runs = [(_in_a_process if apart else once)(path, rows) for _ in range(times)]
    whole = spent[rows, kind] = statistics.median(run["read"] + run["plan"] for run in runs)
    name = f"{rows} rows, {kind}"
    figures = {
        f"{name}: read to compare": Figure(whole, ratio=whole / floor, ratio_to=FLOORS[kind], goal_ratio=GOAL_RATIO),
        f"{name}: reading, of that": Figure(statistics.median(run["read"] for run in runs)),
    }
    if kind == "xlsx" and rows <= MANY:
        other = timed(lambda: _openpyxl(path), 1)
        ratio = whole / other
        figures[f"{name}: beside openpyxl"] = Figure(whole, ratio=ratio, ratio_to="openpyxl", goal_ratio=GOAL_OPENPYXL)
    if rows > MANY:
        figures[f"{name}: memory of the program"] = Figure(runs[0]["parent"], "MB", goal=GOAL_MB)
        figures[f"{name}: memory of the reading process"] = Figure(runs[0]["child"], "MB", goal=GOAL_MB)
    return figures


def _floor(kind: str, path: Path) -> Callable[[], object]:
    def read_csv() -> object:
        return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";"))

    def read_values() -> object:
        from python_calamine import CalamineWorkbook

        book = CalamineWorkbook.from_path(path)
        return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]

    return read_csv if kind == "csv" else read_values


def _openpyxl(path: Path) -> None:
    import openpyxl

    openpyxl.load_workbook(path)


def _in_a_process(path: Path, rows: int) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.importing", ONCE, str(path), str(rows)]
    told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    return {name: float(value) for name, value in json.loads(told).items()}


def once(path: Path, rows: int) -> dict[str, float]:
    """Read one file and compare it with a school that knows all its pupils; times in ms, memory in MB."""
    begin = time.perf_counter()
    source = read_source(path)
    read = time.perf_counter() - begin
    child = _peak(children=True)  # before this process grows: a new process begins with the size of its parent
    standing = Standing(*known_pupils(rows_of(rows)))
    begin = time.perf_counter()
    with uncollected():
        plan = plan_import(source, standing, Profile(), YEAR)
    spent = time.perf_counter() - begin
    if len(plan.result.rows) != rows or not plan.store:
        raise RuntimeError(f"{path}: {plan.result.counts()}")
    return {"read": read * 1000, "plan": spent * 1000, "parent": _peak(), "child": child}


def _peak(*, children: bool = False) -> float:
    try:
        import resource
    except ImportError:
        return 0.0
    usage = resource.getrusage(resource.RUSAGE_CHILDREN if children else resource.RUSAGE_SELF).ru_maxrss
    return usage / (1_048_576 if sys.platform == "darwin" else 1024)


def _stored(folder: Path, rows: int) -> Figures:
    """Preview, store and take back a list whose pupils are all known, in the program itself."""
    if not (folder / "template.db").exists():
        make_template(folder / "template.db", FixedClock())
    engine = copy_as_used(folder / "template.db", folder / "stored.db")
    fill(engine, rows_of(rows))
    place, source = workplace_on(engine, FixedClock()), read_source(folder / f"{rows}.csv")
    begin = time.perf_counter()
    preview = preview_import(place, source, YEAR)
    looked = time.perf_counter()
    batch = store_import(place, preview, source)
    stored = time.perf_counter()
    undo_import(place, batch)
    ended = time.perf_counter()
    engine.dispose()
    return {
        f"{rows} rows: preview with the data file": Figure((looked - begin) * 1000),
        f"{rows} rows: store {len(preview.plan.store)} answers": Figure((stored - looked) * 1000),
        f"{rows} rows: take them back": Figure((ended - stored) * 1000),
    }


def _sample(folder: Path, tiny: bool) -> Figures:
    runs = [_sample_once(folder, SMALL_SAMPLE if tiny else SAMPLE, number) for number in range(1 if tiny else 3)]
    floor, look, store = (statistics.median(each) for each in zip(*runs, strict=True))
    to = "openpyxl reading the same file"
    return {
        "sample 20: preview, reading included": Figure(look, ratio=look / floor, ratio_to=to, goal=GOAL_MS),
        "sample 20: store": Figure(store, ratio=store / floor, ratio_to=to, goal=GOAL_MS),
    }


def _sample_once(folder: Path, sample: Path, number: int) -> tuple[float, float, float]:
    engine = copy_as_used(folder / "template.db", folder / f"data{number}.db")
    place = workplace_on(engine, FixedClock())
    profile = Profile.parse({"unknown_pupils": "add"})
    kept = {}
    floor = timed(lambda: _openpyxl(sample))
    read = timed(lambda: kept.update(source=read_source(sample)))
    look = timed(lambda: kept.update(preview=preview_import(place, kept["source"], YEAR, profile)))
    store = timed(lambda: store_import(place, kept["preview"], kept["source"]))
    engine.dispose()
    return floor, read + look, store


if __name__ == "__main__":
    if sys.argv[1:2] == [ONCE]:
        sys.stdout.write(json.dumps(once(Path(sys.argv[2]), int(sys.argv[3]))))
    else:
        sys.exit(main(measure))
