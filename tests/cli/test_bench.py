"""The benchmarks: each runs on a tiny size and gives figures, and wm-admin shows them. No times are judged here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.benchmarks import figures
from tests.benchmarks.figures import Figure
from tests.cli.conftest import Admin, Result
from wm_desktop import paths
from wm_desktop.cli import bench

ROOT = Path(figures.__file__).parents[2]
NAMES = sorted(
    path.stem
    for path in Path(figures.__file__).parent.glob("*.py")
    if path.stem not in {"__init__", "figures", "lists", "school"}
)


pytestmark = pytest.mark.usefixtures("unmeasured")  # what a benchmark runs is tested elsewhere


@pytest.fixture(scope="module")
def printed() -> dict[str, str]:
    """What every benchmark prints; all of them in one process, for their own work takes less time than a start."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("COVERAGE_PROCESS")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.cli.every_benchmark", *NAMES],
        env={**environment, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(map(json.loads, done.stdout.splitlines()))


@pytest.fixture
def ended(printed: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Instead of starting a process, wm-admin bench gets what that benchmark printed before."""

    def run(words: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        module = words[2].removeprefix("tests.benchmarks.")
        assert words == [sys.executable, "-m", f"tests.benchmarks.{module}", "--json", "--tiny"]
        return subprocess.CompletedProcess(words, 0, printed[module], "")

    monkeypatch.setattr(bench, "subprocess", SimpleNamespace(run=run))


@pytest.mark.usefixtures("ended")
@pytest.mark.parametrize("name", NAMES)
def test_every_benchmark_gives_figures(admin: Admin, name: str) -> None:
    assert_figures(admin("bench", name, "--tiny", "--json"), name)


def test_a_benchmark_runs_in_a_process_of_its_own(admin: Admin) -> None:
    assert_figures(admin("bench", "exports", "--tiny", "--json"), "exports")


def assert_figures(result: Result, name: str) -> None:
    assert (result.status, result.err) == (0, "")
    (measured,) = result.document["benchmarks"]
    assert measured["name"] == name
    assert len(measured["figures"]) > 1
    for one in measured["figures"]:
        assert set(one) == set(bench.Figure.__annotations__)
        assert one["value"] > 0
        assert (one["ratio"] is None) or (one["ratio"] > 0 and one["ratio_to"])


@pytest.mark.usefixtures("ended")
def test_a_table_for_people(admin: Admin) -> None:
    told = admin("bench", "letter", "--tiny").out.splitlines()
    assert told[0] == "letter"
    assert any("preview" in line and "(doel 150 ms: " in line for line in told)


@pytest.mark.parametrize(
    ("figure", "met"),
    [
        (Figure(3), None),
        (Figure(3, goal=3), True),
        (Figure(3, goal=2), False),
        (Figure(3, ratio=1.5, goal_ratio=1.6), True),
        (Figure(3, ratio=1.7, goal_ratio=1.6), False),
    ],
)
def test_a_goal_is_met_or_not(figure: Figure, met: bool | None) -> None:
    (line,) = figures.document({"x": figure})
    assert line["met"] is met
    told = bench._line(line)
    assert ("NIET gehaald" in told) is (met is False)


def test_another_name_is_refused(admin: Admin) -> None:
    result = admin("bench", "snelheid")
    assert (result.status, result.out) == (1, "")
    assert "letter" in result.err


def test_an_installed_program_has_none(admin: Admin, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "__file__", "/usr/lib/wm_desktop/paths.py")
    result = admin("bench")
    assert (result.status, result.out, result.err.count("\n")) == (1, "", 1)
    assert "broncode" in result.err


def test_a_benchmark_that_fails_or_leaves_something_out_says_why(
    admin: Admin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "tests" / "benchmarks"
    folder.mkdir(parents=True)
    for package in (folder, folder.parent):
        (package / "__init__.py").touch()
    (folder / "broken.py").write_text("raise SystemExit('niets te meten')", encoding="utf-8")
    (folder / "silent.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(bench, "checkout", lambda: tmp_path)
    words = "import sys\nsys.stderr.write('let op: geen mail merge\\nruis\\n')\nsys.stdout.write('[]')"
    (folder / "partly.py").write_text(words, encoding="utf-8")
    assert admin("bench", "partly").err == "let op: geen mail merge\n"
    assert "niets te meten" in admin("bench", "broken").err
    assert "status 0" in admin("bench", "silent").err
