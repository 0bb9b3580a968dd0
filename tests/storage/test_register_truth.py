"""Whatever an office does over months, on the real data file: every list equals the plain register, on any day.
import pytest

pytestmark = pytest.mark.no_cover  # a walk through what other tests measure; measuring it takes most of the time

WM_TRUTH_EXAMPLES=200 (and WM_TRUTH_STEPS) look much longer than the check does; WM_TRUTH_SHRINK looks for the shortest
story when one fails.
"""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.storage.truth_lists import ListedSchool
from tests.storage.truth_machine import CODES


def test_every_list_equals_the_plain_register_on_any_day(template_file: Path, tmp_path: Path) -> None:
    examples, steps = int(os.environ.get("WM_TRUTH_EXAMPLES", "3")), int(os.environ.get("WM_TRUTH_STEPS", "30"))
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


def test_a_story_that_chance_seldom_tells(template_file: Path, tmp_path: Path) -> None:
    """Parents disagree about a pupil who leaves with a form and a list out, loses a guardian and comes back."""
    school = ListedSchool(template_file, tmp_path)
    school.begin()

    def look() -> None:
        school.what_holds_is_the_plain_truth()
        school.who_has_not_answered_is_known()
        school.who_holds_which_old_list_is_known()
        school.today_counts_what_is_there()
        for back in (0, 1, 40):
            school.look_at_a_day(back)
            school.go_on_a_trip(back, ())
        school.save_the_register_as_a_workbook(0)

    story = (
        lambda: school.begin_a_round("5A", CODES),
        lambda: school.hand_out_a_list("website", "5A"),
        lambda: school.somebody_disagrees(0, "website", 0),
        lambda: school.publish(0, "website", 3),
        lambda: school.leave(0),
        lambda: school.time_passes(40),
        lambda: school.change_custody(0, 1, has=False, back=3),
        lambda: school.remind_or_close(close=False),
        lambda: school.move(0, "6B"),
        lambda: school.change_protection(0, protected=True, back=30),
        lambda: school.somebody_disagrees(1, "website", "household"),
        lambda: school.remind_or_close(close=True),
        school.check_the_file,
    )
    for chapter in story:
        chapter()
        look()
    school.teardown()
