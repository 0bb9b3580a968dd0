"""Questions about incident files and letters."""

from __future__ import annotations

from collections.abc import Sequence

from wm_desktop.domain.ids import IncidentId
from wm_desktop.services.rows import IncidentFile, IncidentRow, LetterRow
from wm_desktop.storage.queries.reader import Reader


class CaseReader(Reader):
    """Implements `CaseQueries`."""

    def incidents(self, search: str = "", *, open_only: bool = False) -> Sequence[IncidentRow]:
        """Incident files, newest first; `search` looks at number, subject, parties and timeline."""
        raise NotImplementedError

    def incident(self, incident_id: IncidentId) -> IncidentFile | None:
        """A whole file (use the use case `open_file`, which also logs the reading)."""
        raise NotImplementedError

    def letters(self, search: str = "") -> Sequence[LetterRow]:
        """Letters, newest first."""
        raise NotImplementedError
