"""One incident file: opened, refreshed, judged; what its tabs do stands with them; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from wm_desktop.domain.courses.words import Words
from wm_desktop.domain.ids import IncidentId, PartyId
from wm_desktop.domain.incidents import Finding, IncidentStage, next_stages
from wm_desktop.domain.letters import LetterKind
from wm_desktop.gui.letters.offered import LettersOffered, letters_offered
from wm_desktop.services.case_file import CaseFile, case_again, open_case
from wm_desktop.services.incidents import change_stage
from wm_desktop.services.letter_drafts import DraftResult, NewLetter, draft_letters
from wm_desktop.services.settings import load_settings
from wm_desktop.services.workplace import Workplace


class FileNews(Enum):
    """What was done; the view knows the words for it."""

    STAGE_CHANGED = "stage_changed"


@dataclass(frozen=True)
class StageForm:
    """What was chosen and typed."""

    stage: IncidentStage
    reason: str = ""
    finding: Finding = Finding.NONE
    severity: int | None = None


@dataclass(frozen=True)
class StageChoices:
    """Where a file can go from where it stands, and what the dialog tells with that.

    `severities` are the school's own words for 1 to 4; `open_work` is what is still to be done in the file.
    """

    stage: IncidentStage
    next_stages: Sequence[IncidentStage]
    severities: Sequence[str]
    severity: int | None = None
    open_work: Sequence[Words] = ()


class IncidentFileView(Protocol):
    """What the presenter asks of the view."""

    def show_case(self, case: CaseFile) -> None:
        """Draw the file."""
        ...

    def tell(self, news: FileNews, subject: str) -> None:
        """Say what was done."""
        ...


class IncidentFilePresenter:
    """Opens one file at a time and takes it from stage to stage."""

    def __init__(self, place: Workplace, view: IncidentFileView) -> None:
        self._place = place
        self._view = view
        self._case: CaseFile | None = None

    @property
    def case(self) -> CaseFile | None:
        """The file that is open."""
        return self._case

    def open(self, incident_id: IncidentId) -> None:
        """Open a file; that it was read is logged."""
        self._show(open_case(self._place, incident_id))

    def refresh(self) -> None:
        """Draw the open file again after a change; the reading was logged when it was opened."""
        if self._case is not None:
            self._show(case_again(self._place, self._case.file.incident.id))

    def close(self) -> None:
        """Put the file away."""
        self._case = None

    def stage_choices(self, case: CaseFile) -> StageChoices:
        """Give where a file can go, with what is still open in it."""
        incident = case.file.incident
        work = [course.machine.words for course in case.courses if not course.final]
        work += [task.words for task in case.open_tasks]
        own_words = load_settings(self._place).severities
        return StageChoices(incident.stage, next_stages(incident.stage), own_words, incident.severity, tuple(work))

    def change_stage(self, form: StageForm) -> None:
        """Take the file to another stage."""
        change_stage(
            self._place, self._open_id(), form.stage, form.reason, finding=form.finding, severity=form.severity
        )
        self._view.tell(FileNews.STAGE_CHANGED, form.stage.value)

    def letters_offered(self) -> list[LettersOffered]:
        """Give who a letter can be about, and which letters then."""
        return [] if self._case is None else letters_offered(self._case)

    def start_letter(self, party_id: PartyId | None, kind: LetterKind) -> DraftResult:
        """Make the concepts of a letter."""
        return draft_letters(self._place, NewLetter(self._open_id(), kind, party_id))

    def _open_id(self) -> IncidentId:
        if self._case is None:
            raise LookupError("no incident file is open")
        return self._case.file.incident.id

    def _show(self, case: CaseFile) -> None:
        self._case = case
        self._view.show_case(case)
