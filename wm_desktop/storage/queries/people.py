"""Questions about pupils, guardians, employees, groups and locations."""

from __future__ import annotations

from collections.abc import Sequence

from wm_desktop.domain.ids import PupilId
from wm_desktop.services.rows import EmployeeRow, GroupRow, GuardianRow, LocationRow, PersonFile, PupilRow
from wm_desktop.storage.queries.reader import Reader


class PeopleReader(Reader):
    """Implements `PeopleQueries`."""

    def locations(self) -> Sequence[LocationRow]:
        """Locations in their order."""
        raise NotImplementedError

    def groups(self) -> Sequence[GroupRow]:
        """Groups that have pupils now, in school order (1/2A, 3A, 10)."""
        raise NotImplementedError

    def pupils(
        self, search: str = "", group: str = "", location: str = "", *, left: bool = False
    ) -> Sequence[PupilRow]:
        """Pupils in name order; `left` adds those who left."""
        raise NotImplementedError

    def pupil(self, pupil_id: PupilId) -> PupilRow | None:
        """One pupil."""
        raise NotImplementedError

    def guardians_of(self, pupil_id: PupilId) -> Sequence[GuardianRow]:
        """Guardians of a pupil in their order."""
        raise NotImplementedError

    def employees(self, search: str = "") -> Sequence[EmployeeRow]:
        """Employees in name order."""
        raise NotImplementedError

    def person(self, pupil_id: PupilId) -> PersonFile | None:
        """Everything known of a pupil."""
        raise NotImplementedError
