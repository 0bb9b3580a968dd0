"""The question behind the first page: what must happen."""

from __future__ import annotations

from wm_desktop.services.rows import Today
from wm_desktop.storage.queries.reader import Reader


class OverviewReader(Reader):
    """Answers what must happen today."""

    def today(self) -> Today:
        """What must happen."""
        raise NotImplementedError
