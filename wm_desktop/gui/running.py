"""How presenters start long work without knowing Qt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from wm_desktop.services.ports import Progress


class Runner(Protocol):
    """Starts long work: the desk's task thread, or tests that run it at once."""

    def __call__(
        self,
        title: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> object:
        """Run, then call one of the two in the window's thread."""
        ...
