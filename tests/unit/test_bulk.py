"""Python's search for cycles pauses during bulk work, and only then."""

from __future__ import annotations

import gc

import pytest

from wm_desktop.services.bulk import uncollected


@uncollected()
def is_paused() -> bool:
    return not gc.isenabled()


def test_the_search_for_cycles_pauses() -> None:
    assert is_paused()
    assert gc.isenabled()


def test_it_goes_on_after_a_failure() -> None:
    with pytest.raises(ValueError, match="x"), uncollected():
        raise ValueError("x")
    assert gc.isenabled()


def test_who_paused_it_goes_on_pausing() -> None:
    gc.disable()
    try:
        assert is_paused()
        assert not gc.isenabled()
    finally:
        gc.enable()
