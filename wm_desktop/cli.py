"""Composition root of wm-admin, the command line beside the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    raise NotImplementedError(arguments or sys.argv[1:])
