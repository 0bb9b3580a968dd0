"""The project's own benchmarks, run from a checkout: a table, or one JSON document."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TypedDict

from wm_desktop.cli.output import Output
from wm_desktop.domain.errors import DomainError, EnvironmentFault
from wm_desktop.paths import checkout

_NO_BENCHMARKS = frozenset({"__init__", "figures", "lists", "school"})


_NOTE = "let op: "
"""Begins what a benchmark says besides its figures: what it left out, and why."""


class NoBenchmarksError(EnvironmentFault):
    """An installed program has no benchmarks."""

    nl = "De snelheidsmetingen horen bij de broncode en zijn hier niet. Voer 'wm-admin bench' uit in de broncodemap."
    en = "The benchmarks belong to the source code and are not here. Run 'wm-admin bench' in a checkout."


class BenchmarkUnknownError(DomainError):
    """No benchmark has that name."""

    nl = "Er is geen snelheidsmeting '{name}'. Kies uit: {known}."
    en = "There is no benchmark '{name}'. Choose from: {known}."


class BenchmarkFailedError(EnvironmentFault):
    """A benchmark ended without figures."""

    nl = "De snelheidsmeting '{name}' is mislukt: {problem}. Voer eerst 'python3 installer/start.py test' uit."
    en = "The benchmark '{name}' failed: {problem}. Run 'python3 installer/start.py test' first."


class Figure(TypedDict):
    """One figure as a benchmark prints it."""

    name: str
    value: float
    unit: str
    ratio: float | None
    ratio_to: str
    goal: float | None
    goal_ratio: float | None
    met: bool | None


def bench(asked: argparse.Namespace, output: Output) -> None:
    """Run one benchmark or all of them, each in a process of its own so that none pays for another."""
    root = checkout()
    folder = None if root is None else root / "tests" / "benchmarks"
    if root is None or folder is None or not folder.is_dir():
        raise NoBenchmarksError
    known = sorted(path.stem for path in folder.glob("*.py") if path.stem not in _NO_BENCHMARKS)
    if asked.name is not None and asked.name not in known:
        raise BenchmarkUnknownError(name=asked.name, known=", ".join(known))
    names = [asked.name] if asked.name else known
    measured = {name: _measure(root, name, output, tiny=asked.tiny) for name in names}
    output.give(
        {"benchmarks": [{"name": name, "figures": figures} for name, figures in measured.items()]},
        [line for name, figures in measured.items() for line in (name, *map(_line, figures), "")],
    )


def _measure(root: Path, name: str, output: Output, *, tiny: bool) -> list[Figure]:
    path = os.pathsep.join(filter(None, (str(root), os.environ.get("PYTHONPATH"))))
    words = ["--json", *(["--tiny"] if tiny else [])]
    done = subprocess.run(  # noqa: S603 - a module of this checkout
        [sys.executable, "-m", f"tests.benchmarks.{name}", *words],
        cwd=root,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    try:
        figures: list[Figure] = json.loads(done.stdout)
    except ValueError as error:
        problem = (done.stderr.strip().splitlines() or [f"status {done.returncode}"])[-1]
        raise BenchmarkFailedError(name=name, problem=problem) from error
    for line in done.stderr.splitlines():
        if line.startswith(_NOTE):
            output.say(line, line)
    return figures


def _line(one: Figure) -> str:
    ratio = "" if one["ratio"] is None else f"{one['ratio']:8.2f} x {one['ratio_to']}"
    return f"  {one['name']:48}{one['value']:10.1f} {one['unit']:3}{ratio}{_goal(one)}".rstrip()


def _goal(one: Figure) -> str:
    if one["met"] is None:
        return ""
    goal = f"{one['goal']:g} {one['unit']}" if one["goal"] is not None else f"{one['goal_ratio']:g} x"
    return f"  (doel {goal}: {'gehaald' if one['met'] else 'NIET gehaald'})"
