"""Choosing a measure: what was done before comes first, then what fits; knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from wm_desktop.domain.courses.catalogue import courses_for
from wm_desktop.domain.courses.model import Course, CourseKind, Machine
from wm_desktop.domain.incidents import IncidentStage, Party, PartyRole
from wm_desktop.gui.running import Runner
from wm_desktop.services.case_file import CaseFile, OtherFile, SimilarCases, similar_cases
from wm_desktop.services.courses import CourseShown, start_course
from wm_desktop.services.workplace import Workplace

FEW = 5
"""With fewer files than this the way they ended says little, and the window says so."""
_NOT_JUDGED = frozenset({IncidentStage.REPORTED, IncidentStage.UNDER_INVESTIGATION})


@dataclass(frozen=True)
class PartyShown:
    """Somebody a measure can be about: what fits, the earlier files, and the courses in this file already."""

    party: Party
    fitting: tuple[Machine, ...]
    earlier: tuple[OtherFile, ...]
    courses: tuple[CourseShown, ...]


@dataclass(frozen=True)
class Choice:
    """What was chosen."""

    party: Party
    kind: CourseKind
    reason: str = ""


class StartView(Protocol):
    """What the presenter asks of the dialog."""

    def show_parties(self, parties: tuple[PartyShown, ...], *, early: bool) -> None:
        """Offer those a measure can be about; `early`: the file was not judged yet, so a reason is needed."""
        ...

    def show_similar(self, similar: SimilarCases) -> None:
        """Tell how similar files ended."""
        ...

    def fail(self, error: Exception) -> None:
        """Tell what went wrong."""
        ...


class StartPresenter:
    """Shows first, starts later."""

    def __init__(self, place: Workplace, case: CaseFile, view: StartView, run: Runner) -> None:
        self._place, self._case, self._view, self._run = place, case, view, run

    def begin(self, title: str) -> None:
        """Show who it can be about; how similar files ended comes when it is known."""
        incident = self._case.file.incident
        self._view.show_parties(tuple(self._parties()), early=incident.stage in _NOT_JUDGED)
        self._run(title, lambda _: similar_cases(self._place, incident.id), self._view.show_similar, self._view.fail)

    def start(self, choice: Choice) -> Course:
        """Begin the course; raises MeasureEarlyError, FileClosedError or CourseNotForPartyError."""
        incident_id, party_id = self._case.file.incident.id, choice.party.id
        return start_course(self._place, incident_id, choice.kind, party_id, reason=choice.reason)

    def _parties(self) -> list[PartyShown]:
        found = []
        for party in self._case.file.parties:
            fitting = courses_for(party.person_kind)
            if party.role is PartyRole.ACCUSED and fitting:
                earlier = tuple(
                    one
                    for one in self._case.earlier
                    if one.party is not None and one.party.person_id == party.person_id
                )
                own = tuple(one for one in self._case.courses if one.course.party_id == party.id)
                found.append(PartyShown(party, fitting, earlier, own))
        return found
