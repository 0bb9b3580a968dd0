"""What every benchmark gives, and how it is printed: figures by name, with a ratio to a floor and a goal.

A benchmark is a module here with `measure(folder, tiny)`. `python -m tests.benchmarks.NAME [--json] [--tiny]` runs
one; `wm-admin bench` runs them all, each in a process of its own. None is a test with a clock.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One figure; `ratio` says how many times the floor `ratio_to` it is, goals are at most."""

    value: float
    unit: str = "ms"
    ratio: float | None = None
    ratio_to: str = ""
    goal: float | None = None
    goal_ratio: float | None = None

    @property
    def met(self) -> bool | None:
        """Whether the goal is met; None without one."""
        if self.goal is None and self.goal_ratio is None:
            return None
        within = self.goal is None or self.value <= self.goal
        return within and (self.goal_ratio is None or (self.ratio or 0) <= self.goal_ratio)


Figures = dict[str, Figure]
Measure = Callable[[Path, bool], Figures]


NOTE = "let op: "
"""Begins a line on the error stream that `wm-admin bench` passes on."""


def note(words: str) -> None:
    """Say what was left out, and why."""
    sys.stderr.write(f"{NOTE}{words}\n")


def timed(act: Callable[[], object], times: int = 1) -> float:
    """Give the median of some runs in milliseconds."""
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        spent.append((time.perf_counter() - start) * 1000)
    return statistics.median(spent)


def peak_memory() -> Figure:
    """Give the most memory this process has had."""
    try:
        import resource
    except ImportError:
        import psutil

        return Figure(psutil.Process().memory_info().peak_wset / 1_048_576, "MB")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return Figure(peak / (1_048_576 if sys.platform == "darwin" else 1024), "MB")


def document(figures: Figures) -> list[dict[str, object]]:
    """Give the figures as `wm-admin bench --json` prints them."""
    return [{"name": name, **asdict(one), "met": one.met} for name, one in figures.items()]


def main(measure: Measure) -> int:
    """Measure in a folder of its own and print a table, or one JSON document."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--tiny", action="store_true", help="a size that says nothing, to see that it runs")
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        figures = measure(Path(folder), asked.tiny)
    if asked.json:
        sys.stdout.write(json.dumps(document(figures)) + "\n")
        return 0
    for name, one in figures.items():
        ratio = "" if one.ratio is None else f"{one.ratio:8.2f} x {one.ratio_to}"
        goal = "" if one.met is None else f"  (goal {one.goal or one.goal_ratio:g}: {'met' if one.met else 'NOT met'})"
        sys.stdout.write(f"{name:40}{one.value:10.1f} {one.unit:3}{ratio}{goal}\n")
    return 0
