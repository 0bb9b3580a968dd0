"""Questions about the consent register."""

from __future__ import annotations

from collections.abc import Sequence

from wm_desktop.domain.consent import Purpose
from wm_desktop.domain.ids import PupilId, PurposeId
from wm_desktop.services.rows import AnswerRow, BatchRow, ConsentFilter, Register
from wm_desktop.storage.queries.reader import Reader
from wm_desktop.storage.repositories.consent import read_purposes


class ConsentReader(Reader):
    """Implements `ConsentQueries`."""

    def purposes(self) -> Sequence[Purpose]:
        """Open purposes in their order."""
        with self._connect() as connection:
            return read_purposes(connection)

    def register(self, asked: ConsentFilter) -> Register:
        """The register as asked; `as_of` a past date computes from the answers, else the projection is read."""
        raise NotImplementedError

    def matching(self, asked: ConsentFilter) -> frozenset[PupilId]:
        """Only who matches: fast enough for every keystroke."""
        raise NotImplementedError

    def history(self, pupil_id: PupilId, purpose_id: PurposeId | None = None) -> Sequence[AnswerRow]:
        """All answers of a pupil, newest first, retracted ones included and marked."""
        raise NotImplementedError

    def batches(self) -> Sequence[BatchRow]:
        """The import log, newest first."""
        raise NotImplementedError
