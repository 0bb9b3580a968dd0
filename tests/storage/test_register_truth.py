"""Whatever an office does over months, on the real data file: every list equals the plain register, on any day.

WM_TRUTH_EXAMPLES=200 (and WM_TRUTH_STEPS) look much longer than the check does; WM_TRUTH_SHRINK looks for the shortest
story when one fails.
"""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.storage.truth_lists import ListedSchool


def test_every_list_equals_the_plain_register_on_any_day(template_file: Path, tmp_path: Path) -> None:
    examples, steps = int(os.environ.get("WM_TRUTH_EXAMPLES", "4")), int(os.environ.get("WM_TRUTH_STEPS", "30"))
    run_state_machine_as_test(
        lambda: ListedSchool(template_file, tmp_path),
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            phases=tuple(Phase) if os.environ.get("WM_TRUTH_SHRINK") else (Phase.generate,),
        ),
    )
