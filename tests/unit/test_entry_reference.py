"""The references of letters beside a line of the timeline: whole ones, never half of one."""

from __future__ import annotations

import pytest

from wm_desktop.services.step_words import entry_reference

FIRST, SECOND, THIRD = "WM-MRT-2026-0001", "WM-MRT-2026-0002", "WM-MRT-2026-0003"


@pytest.mark.parametrize(
    ("letters", "beside"),
    [
        ("", ""),
        (FIRST, FIRST),
        (f"{FIRST}\n{SECOND}", f"{FIRST}\n{SECOND}"),
        (f"{FIRST}\n{SECOND}\n{THIRD}", f"{FIRST}\n{SECOND}"),
        (f"{FIRST}, {SECOND} ; {THIRD}", f"{FIRST}, {SECOND}"),
        ("a" * 40, "a" * 40),
        ("a" * 41, "a" * 39 + "…"),
        (f";{'a' * 41}", f";{'a' * 38}…"),
        (f"{'a' * 41}, {FIRST}", "a" * 39 + "…"),
    ],
)
def test_only_whole_references_stand_beside_a_line(letters, beside):
    assert entry_reference(letters) == beside
