"""The whole check, in one command: `python3 installer/start.py test` runs this in the program's own environment.

Style, types, the rule of dependency and the translations run beside the tests of domain and services, which run where
PySide6 cannot be imported; all other tests follow as soon as one lane is free; then the coverage of both together.
Nothing is skipped in silence: a table names every step, and the last line counts tests and other steps together.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
COVERAGE = ROOT / "build" / "coverage"
COMPILED = ROOT / "build" / "compiled"
TIME_LIMIT = 900
CORE = "wm_desktop/domain/*,wm_desktop/services/*"
COUNT = re.compile(r"(\d+) (passed|failed|errors?|skipped)\b")


class Step(NamedTuple):
    """One part of the check: a command for this Python, and the name of its coverage data if it measures."""

    name: str
    command: Sequence[str]
    measures: str = ""


class Outcome(NamedTuple):
    """What came of a step; `counts` is empty for a step that is not a run of tests."""

    step: Step
    ok: bool
    seconds: float
    output: str
    counts: Mapping[str, int]


LINT_IMPORTS = "from importlinter.cli import lint_imports_command as run; run(['--no-logo'])"
PYTEST = ("-m", "pytest", "-q", "--cov", "--cov-report=", "--cov-config=pyproject.toml", "--hypothesis-profile=check")
ASSETS = Step("forms and translations made", ("installer/build_assets.py",))
BESIDE = (
    Step("types (mypy strict)", ("-m", "mypy")),
    Step(
        "domain and services, no Qt",
        (*PYTEST, "-p", "no:pytest-qt", "-p", "installer.without_qt", "tests/unit"),
        "unit",
    ),
    Step("format (ruff)", ("-m", "ruff", "format", "--check", ".")),
    Step("style (ruff)", ("-m", "ruff", "check", ".")),
    Step("rule of dependency", ("-c", LINT_IMPORTS)),
    Step("translations up to date", ("installer/build_assets.py", "--check-translations")),
)
REST = Step(
    "all other tests",
    (*PYTEST, "-n", str(max(2, os.cpu_count() or 2)), "--dist=worksteal", "--ignore=tests/unit", "tests"),
    "rest",
)
THRESHOLDS = (
    Step("coverage domain, services = 100 %", ("-m", "coverage", "report", f"--include={CORE}", "--fail-under=100")),
    Step("coverage of all >= 90 %", ("-m", "coverage", "report", "--fail-under=90")),
)


def run(step: Step) -> Outcome:
    """Run one step and keep what it said."""
    began = time.monotonic()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    # Tests start many processes; compiling all modules anew in each of them would take longer than the tests.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(COMPILED)
    environment["COVERAGE_FILE"] = str(COVERAGE / step.measures if step.measures else ROOT / ".coverage")
    try:
        done = subprocess.run(
            [sys.executable, *step.command],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=TIME_LIMIT,
            check=False,
        )
        ok, output = done.returncode == 0, done.stdout
    except subprocess.TimeoutExpired as trouble:
        ok, output = False, f"{trouble.stdout!r}\nstopped after {TIME_LIMIT} s"
    outcome = Outcome(step, ok, time.monotonic() - began, output, count(output) if step.measures else {})
    print(f"{'ok    ' if outcome.ok else 'FAILED'} {step.name} ({outcome.seconds:.1f} s)", flush=True)
    return outcome


def count(output: str) -> dict[str, int]:
    """Read pytest's last line: how many tests passed, failed and were skipped."""
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    lines = [line for line in output.splitlines() if COUNT.search(line) and " in " in line]
    for number, word in COUNT.findall(lines[-1] if lines else ""):
        counts["failed" if word.startswith("error") else word] += int(number)
    return counts


def totals(outcomes: Sequence[Outcome]) -> tuple[int, int]:
    """Count tests and other steps together: passed and failed."""
    passed = failed = 0
    for outcome in outcomes:
        tests = outcome.counts
        passed += tests.get("passed", 0) if tests else int(outcome.ok)
        failed += max(tests.get("failed", 0), int(not outcome.ok)) if tests else int(not outcome.ok)
    return passed, failed


def table(outcomes: Sequence[Outcome]) -> str:
    """Show every step with its seconds and, for tests, their numbers."""
    lines = [f"{'step':36}{'seconds':>8}  result"]
    for outcome in outcomes:
        numbers = ", ".join(f"{n} {word}" for word, n in outcome.counts.items() if n or word == "passed")
        lines.append(f"{outcome.step.name:36}{outcome.seconds:8.1f}  {'ok' if outcome.ok else 'FAILED'}  {numbers}")
    return "\n".join(lines)


def skipped_tests(outcomes: Sequence[Outcome]) -> list[str]:
    """Give pytest's lines about tests that were skipped, with their reasons."""
    return [line for o in outcomes if o.counts for line in o.output.splitlines() if line.startswith("SKIPPED")]


def recognition(outcomes: Sequence[Outcome]) -> list[str]:
    """Give pytest's table of how well the sample files were recognised."""
    lines = [line for o in outcomes if o.counts for line in o.output.splitlines()]
    first = next((place for place, line in enumerate(lines) if line.startswith("recognition of cells")), None)
    last = next((place for place, line in enumerate(lines) if line.startswith("recognition: wrong yes")), None)
    return [] if first is None or last is None else [*lines[first : last + 1], ""]


def main() -> int:
    """Run everything and give 0 only if all of it is right."""
    began = time.monotonic()
    shutil.rmtree(COVERAGE, ignore_errors=True)
    COVERAGE.mkdir(parents=True)
    outcomes = [run(ASSETS)]
    with ThreadPoolExecutor(max_workers=2) as lanes:
        outcomes += lanes.map(run, (*BESIDE, REST))
    measured = [str(path) for path in sorted(COVERAGE.iterdir())]
    combine = Step("coverage, both runs together", ("-m", "coverage", "combine", "-q", "--keep", *measured))
    outcomes.append(run(combine))
    with ThreadPoolExecutor(max_workers=2) as lanes:
        outcomes += lanes.map(run, THRESHOLDS)
    for outcome in outcomes:
        if not outcome.ok:
            print(f"\n===== {outcome.step.name} =====\n{outcome.output.rstrip()}")
    print("", *recognition(outcomes), *skipped_tests(outcomes), table(outcomes), sep="\n")
    print(f"{'together':36}{time.monotonic() - began:8.1f}")
    passed, failed = totals(outcomes)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
