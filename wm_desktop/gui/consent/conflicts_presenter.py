"""The worklist of cells in which parents disagree, and recording what they say after all; knows no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from wm_desktop.domain.consent import Answer, AnswerKind, ConsentStatus
from wm_desktop.domain.ids import GuardianId
from wm_desktop.gui.consent.presenter import Draft, Story, record_draft
from wm_desktop.gui.running import Runner
from wm_desktop.services.actors import Act
from wm_desktop.services.answer_evidence import answers_alone
from wm_desktop.services.person_file import history_of
from wm_desktop.services.rows import AnswerRow, ConsentFilter
from wm_desktop.services.workplace import Workplace


@dataclass(frozen=True)
class Conflict:
    """A pupil and purpose, with the last counting answer of each who answered."""

    story: Story
    voices: tuple[AnswerRow, ...]


class ConflictsView(Protocol):
    """What the presenter asks of the dialog."""

    def show_conflicts(self, conflicts: Sequence[Conflict]) -> None:
        """Show the worklist; the chosen line stays chosen."""
        ...

    def ask_answer(self, draft: Draft) -> None:
        """Let the person confirm an answer."""
        ...

    def say_recorded(self, draft: Draft, *, settled: bool) -> None:
        """Tell what was recorded, and whether the parents agree now."""
        ...

    def fail(self, error: Exception) -> None:
        """Say what went wrong."""
        ...


class ConflictsPresenter:
    """Asks, shows, records."""

    def __init__(self, place: Workplace, view: ConflictsView, run: Runner) -> None:
        self._place, self._view, self._run = place, view, run

    def refresh(self, stored: Draft | None = None) -> None:
        """Ask the cells in which parents disagree; `stored` is what was just recorded."""
        self._place.actor.require(Act.RECORD_CONSENT)
        self._run("", lambda _: self._gather(), lambda found: self._show(found, stored), self._view.fail)

    def _gather(self) -> tuple[Conflict, ...]:
        register = self._place.queries.register(ConsentFilter(status=ConsentStatus.CONFLICT))
        found = []
        for row in register.rows:
            history = history_of(self._place, row.id)
            for purpose, cell in zip(register.purposes, row.cells, strict=True):
                if cell.status is ConsentStatus.CONFLICT:
                    own = tuple(answer for answer in history if answer.purpose_id == purpose.id)
                    found.append(Conflict(Story(row, purpose, cell, own), _voices(own)))
        return tuple(found)

    def _show(self, found: tuple[Conflict, ...], stored: Draft | None) -> None:
        self._view.show_conflicts(found)
        if stored is not None:
            cell = (stored.story.row.id, stored.story.purpose.id)
            settled = all((one.story.row.id, one.story.purpose.id) != cell for one in found)
            self._view.say_recorded(stored, settled=settled)

    def start(self, conflict: Conflict) -> None:
        """Begin to record what one of them says now."""
        story = conflict.story
        guardians = tuple(self._place.queries.guardians_of(story.row.id))
        of_age = answers_alone(self._place, story.row.id)
        first = None if of_age else _first_yes(conflict.voices)
        self._view.ask_answer(Draft(story, guardians, first, None, self._place.today(), by_pupil=of_age, of_age=of_age))

    def record(self, draft: Draft, kind: AnswerKind) -> Answer:
        """Record the answer; shows nothing, so that it can be done elsewhere."""
        return record_draft(self._place, draft, kind)

    def stored(self, draft: Draft) -> None:
        """Ask again, and tell whether they agree now."""
        self.refresh(draft)


def _voices(history: Sequence[AnswerRow]) -> tuple[AnswerRow, ...]:
    latest: dict[GuardianId | None, AnswerRow] = {}
    for answer in history:
        if answer.counts and not answer.by_pupil:
            latest.setdefault(answer.guardian_id, answer)
    return tuple(latest.values())


def _first_yes(voices: Sequence[AnswerRow]) -> GuardianId | None:
    """Who may come round: usually the parent who said yes."""
    return next((answer.guardian_id for answer in voices if answer.kind is AnswerKind.YES), None)
