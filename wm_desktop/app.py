"""Composition root of the window program: opens, migrates, wires, runs."""

from __future__ import annotations

from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run the window program and give its exit status."""
    raise NotImplementedError(arguments)
