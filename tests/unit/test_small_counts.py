"""What a report hides cannot be worked out: not from the total, not from the rows, not by knowing the rules."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wm_desktop.domain.small_counts import FEWEST, masked, shown_total

MOST = int(os.environ.get("WM_SMALL_COUNTS_MOST", "13"))
ROWS = int(os.environ.get("WM_SMALL_COUNTS_ROWS", "4"))


def worlds(rows: int, total: int) -> Iterator[tuple[int, ...]]:
    """Every way in which a total can be spread over rows."""
    if rows == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in worlds(rows - 1, total - first):
            yield (first, *rest)


@pytest.mark.parametrize("rows", range(2, ROWS + 1))
@pytest.mark.parametrize("total", range(FEWEST, MOST + 1))
def test_who_knows_total_rows_and_rules_cannot_tell_a_hidden_count(rows: int, total: int) -> None:
    possible: dict[tuple[int | None, ...], list[set[int]]] = defaultdict(lambda: [set() for _ in range(rows)])
    for world in worlds(rows, total):
        for seen, count in zip(possible[masked(world)], world, strict=True):
            seen.add(count)
    for shown, seen in possible.items():
        for count, values in zip(shown, seen, strict=True):
            assert values == {count} if count is not None else len(values) > 1


@settings(max_examples=60)
@given(st.lists(st.integers(0, 40), min_size=1, max_size=14).filter(lambda counts: sum(counts) >= FEWEST))
def test_nothing_small_is_shown_and_the_hidden_protect_each_other(counts: list[int]) -> None:
    shown = masked(counts)
    hidden = [count for count, told in zip(counts, shown, strict=True) if told is None]
    assert all(told in {None, count} for count, told in zip(counts, shown, strict=True))
    assert not [told for told in shown if told is not None and 0 < told < FEWEST]
    assert not hidden or (len(hidden) > 1 and sum(hidden) >= FEWEST)
    assert not hidden or len(set(hidden)) > 1 or shown == (None,) * len(counts)
    assert hidden or not any(0 < count < FEWEST for count in counts)


@settings(max_examples=20)
@given(st.permutations([1, 6, 6, 0, 9]))
def test_the_order_of_the_rows_does_not_matter(counts: list[int]) -> None:
    told = dict(zip((1, 6, 0, 9), (None, None, 0, 9), strict=True))
    assert masked(counts) == tuple(told[count] for count in counts)


def test_a_hidden_count_takes_the_smallest_of_the_others_with_it() -> None:
    assert masked((2, 7, 30, 0)) == (None, None, 30, 0)
    assert masked((2, 3, 30, 0)) == (None, None, 30, 0)
    assert masked((1, 3, 30, 0)) == (None, None, None, None)


def test_alike_counts_do_not_protect_each_other() -> None:
    assert masked((4, 4, 5, 9)) == (None, None, None, 9)
    assert masked((1, 1, 1, 1, 1)) == (None,) * 5


def test_where_only_zeros_would_be_left_nothing_is_shown() -> None:
    for counts in permutations((4, 2, 0)):
        assert masked(counts) == (None, None, None)


def test_whole_line_ups_without_small_counts_are_shown() -> None:
    assert masked((5, 0, 12)) == (5, 0, 12)
    assert masked((0, 0)) == (0, 0)
    assert masked(()) == ()


@pytest.mark.parametrize("counts", [(4,), (1, 0), (-1, 9)])
def test_a_total_that_may_not_be_shown_has_no_rows(counts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=str(counts[0])):
        masked(counts)


@pytest.mark.parametrize(("count", "told"), [(0, 0), (1, None), (4, None), (5, 5), (80, 80)])
def test_a_total_on_its_own(count: int, told: int | None) -> None:
    assert shown_total(count) == told
