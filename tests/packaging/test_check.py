"""The check counts honestly, and its run without Qt is really without Qt."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from installer import check

TESTS = check.Step("tests", (), "unit")
OTHER = check.Step("style", ())


@pytest.mark.parametrize(
    ("output", "counts"),
    [
        ("....\n12 passed in 3.2s\n", (12, 0, 0)),
        ("x\n1 failed, 11 passed, 2 skipped, 1 error in 65.02s (0:01:05)\n", (11, 2, 2)),
        ("3 passed in a test's own words\nInterrupted\n2 errors in 1.00s\n", (0, 2, 0)),
        ("nothing at all", (0, 0, 0)),
    ],
)
def test_the_last_line_of_pytest_is_read(output: str, counts: tuple[int, int, int]) -> None:
    assert tuple(check.count(output).values()) == counts


def test_tests_and_other_steps_are_counted_together() -> None:
    outcomes = [
        check.Outcome(TESTS, ok=True, seconds=1, output="", counts={"passed": 10, "failed": 0, "skipped": 0}),
        check.Outcome(TESTS, ok=False, seconds=1, output="", counts={"passed": 5, "failed": 3, "skipped": 1}),
        check.Outcome(OTHER, ok=True, seconds=1, output="", counts={}),
        check.Outcome(OTHER, ok=False, seconds=1, output="", counts={}),
    ]
    assert check.totals(outcomes) == (16, 4)


def test_a_run_that_broke_off_without_failures_still_fails() -> None:
    broken = check.Outcome(TESTS, ok=False, seconds=1, output="", counts={"passed": 0, "failed": 0, "skipped": 0})
    assert check.totals([broken]) == (0, 1)


def test_the_table_of_recognition_is_shown() -> None:
    said = "12 passed\nrecognition of cells   right\n01.xlsx   3\nrecognition: wrong yes 0\n12 passed in 1s"
    outcome = check.Outcome(check.REST, True, 1.0, said, {"passed": 12})
    assert check.recognition([outcome]) == [
        "recognition of cells   right",
        "01.xlsx   3",
        "recognition: wrong yes 0",
        "",
    ]
    assert check.recognition([check.Outcome(check.REST, True, 1.0, "12 passed in 1s", {"passed": 12})]) == []


def test_the_table_names_every_step_and_skipped_tests_are_shown() -> None:
    output = "SKIPPED [1] tests/x.py:3: only Windows\n1 passed, 1 skipped in 0.1s"
    outcome = check.Outcome(TESTS, ok=True, seconds=1.24, output=output, counts=check.count(output))
    assert "tests" in check.table([outcome])
    assert "1.2  ok  1 passed, 1 skipped" in check.table([outcome])
    assert check.skipped_tests([outcome]) == ["SKIPPED [1] tests/x.py:3: only Windows"]


def test_a_step_that_fails_is_a_failure(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.run(check.Step("good", ("-c", "print('x')"))).output == "x\n"
    assert not check.run(check.Step("bad", ("-c", "raise SystemExit(3)"))).ok
    assert "FAILED bad" in capsys.readouterr().out


def test_without_qt_means_that_no_test_can_import_it(tmp_path: Path) -> None:
    (tmp_path / "test_x.py").write_text(
        "import pytest\n"
        "def test_no_qt():\n"
        "    with pytest.raises(ModuleNotFoundError, match='out of reach'):\n"
        "        import PySide6.QtCore\n"
        "def test_smuggled():\n"
        "    from PySide6 import QtCore\n",
        encoding="utf-8",
    )
    plugins = ["-p", "no:pytest-qt", "-p", "installer.without_qt", "-p", "no:cacheprovider"]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-c", str(check.ROOT / "pyproject.toml"), *plugins, str(tmp_path)],
        cwd=check.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert check.count(run.stdout) == {"passed": 1, "failed": 1, "skipped": 0}
