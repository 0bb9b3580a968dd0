"""Small counts in a report without names, hidden so that they cannot be worked out from what is shown.

A count of one to four can point at somebody. Hiding it alone does not help: the total is known, and so the count would
follow from the other rows. Therefore other counts of the same line-up are hidden with it (complementary suppression),
until nobody who knows the total, the counts that are shown and these very rules can tell any hidden count. That last
point is why all counts of one size are hidden together, why hidden counts are never all alike, and why nothing at all
is shown when only zeros would be left.

It holds for one line-up of rows that together are one known total. A line-up inside a row (the months of a quarter) may
be shown beneath a row whose count is shown; two line-ups that share more than their total may not stand side by side.
"""

from __future__ import annotations

from collections.abc import Sequence

FEWEST = 5
"""A count below this, unless it is zero, could point at somebody (AVG considerations 26; the school's own choice)."""


def masked(counts: Sequence[int], fewest: int = FEWEST) -> tuple[int | None, ...]:
    """Give the counts as they may be shown, None for one that is hidden; the total must be known and zero or enough.

    Raises ValueError for a count below zero and for a total that may itself not be shown.
    """
    total = sum(counts)
    if any(count < 0 for count in counts) or 0 < total < fewest:
        raise ValueError(counts)
    sizes = sorted({count for count in counts if count})
    hidden = {size for size in sizes if size < fewest}
    if not hidden:
        return tuple(counts)
    for size in sizes:
        if _enough([count for count in counts if count in hidden], fewest):
            break
        hidden.add(size)
    if hidden == set(sizes):
        return (None,) * len(counts)
    return tuple(None if count in hidden else count for count in counts)


def shown_total(count: int, fewest: int = FEWEST) -> int | None:
    """Give a total as it may be shown on its own; None when it is so small that it could point at somebody."""
    return None if 0 < count < fewest else count


def _enough(hidden: Sequence[int], fewest: int) -> bool:
    """Whether hidden counts protect each other: more than one, not all alike, and together no small count."""
    return len(set(hidden)) > 1 and sum(hidden) >= fewest
